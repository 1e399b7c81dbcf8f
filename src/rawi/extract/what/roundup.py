"""The dead as an item of a list: THE TOLL OF THE WEEK: 12 raids on X, 5 attacks by Y, AND THE DEATH OF 17."""

from rawi.annotate.mentions import Trigger
from rawi.extract.tree.layout import Layout
from rawi.model import DEATHS


def item_of_dead(layout: Layout, trigger: Trigger) -> int | None:
    """Where the item begins that a noun of death opens: the dead of no item before."""
    dead = all(sense.type in DEATHS for _, sense in trigger.options)
    return trigger.first if dead and layout.lists.is_head(trigger) else None
