"""What an agreement provides for: IT PROVIDES that X withdraw WITHIN SIXTY DAYS, which are counted from the agreement
and not from the day of the report."""

from rawi.annotate.mentions import Time, Trigger
from rawi.extract.real.governed import host_of
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree

_PROVIDES = frozenset(("nassa", "qada_bi"))  # hosts


def counts_from_deal(layout: Layout, tree: Tree, trigger: Trigger, time: Time | None) -> bool:
    """WITHIN so many days, of what a verb of providing governs, alone or behind AND."""
    node = tree.trigger(trigger)
    if time is None or not time.within or node is None or node.kind == "verb":
        return False
    verb = next((one for one in node.lineage()[1:] if one.kind == "verb"), None)
    host = host_of(layout, verb)
    return host is not None and host.id in _PROVIDES
