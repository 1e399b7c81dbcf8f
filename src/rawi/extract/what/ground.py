"""What is told of ground by other words than those of taking it: cut off, all that is left, rid of a party, near."""

from rawi.annotate.mentions import Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.nearing import ADVANCE, stands_off
from rawi.extract.what.remaining import HOLD, remaining
from rawi.extract.what.rid import TAKING, rid
from rawi.extract.what.settled import Settled
from rawi.extract.what.severed import SIEGE, severed


def settle_ground(layout: Layout, tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """A place that is cut off, the last one that a party has, one that is rid of it, one that forces stand before."""
    if (cut := severed(layout, tree, trigger)) is not None:
        settled.tells(SIEGE)
        settled.place = cut
    if (left := remaining(layout, trigger)) is not None:
        settled.tells(HOLD)
        settled.doer, settled.place = left
    if (free := rid(layout, trigger)) is not None:
        settled.tells(TAKING)
        settled.place, settled.loser = free
        settled.nobody = True
    if (before := stands_off(layout, tree, trigger)) is not None:
        settled.tells(ADVANCE)
        settled.doer, settled.place = before
