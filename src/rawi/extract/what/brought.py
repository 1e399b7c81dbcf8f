"""The dead and wounded whom hospitals took in: 60 DEAD and 180 wounded ARRIVED AT THE HOSPITALS; a hospital RECEIVED
TEN WOUNDED."""

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.counts.totals import TOLL
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.model import FROM_AFAR

_BRINGS = frozenset(("wasala", "naqala"))  # entries: to arrive, to carry
_RECEIVES = frozenset(("istaqbala", "tasallama"))  # the same, to receive, to be handed
_STRIKES = FROM_AFAR | {"attack", "bombing", "clash", "chemical"}
_VICTIMS = frozenset(("jarih", "musab", "qatil_dead", "juththa", "faqid"))  # roles
_WHOM, _TO, _HOSPITAL = frozenset(("b1", "b2", "obj")), "ila", "hospital"
_OF_IT = frozenset(("", "fi"))  # prepositions before a hospital that receives, or whose doctor says so


def brought_to(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The hospitals to which the first of those counted in a sentence were brought; None of another word."""
    node = tree.trigger(trigger)
    if not _is_brought(layout, tree, trigger) or is_brought_too(layout, tree, trigger):
        return None
    return _hospital(layout, trigger, node.up) if node is not None and node.up is not None else None


def is_of_victims(layout: Layout, tree: Tree, trigger: Trigger, told: Node | None) -> bool:
    """The WOUNDED OF A BOMBING were carried to X on Monday: what hangs on the verb is of them, and of no attack."""
    roles = layout.words[trigger.first - 1].groups.get("role", ()) if trigger.first else ()
    if all(hit.form.entry.id not in _VICTIMS for hit in roles):
        return False
    own, above = tree.trigger(trigger), told.lineage() if told is not None else []
    verb = next((node for node in above if node.kind == "verb"), None)
    if own is None or verb is None or verb is own or verb not in own.lineage():
        return False
    if own in above and above[0].label != _TO:  # the wounded of an attack IN X
        return False
    return any(hit.form.entry.id in _BRINGS for hit in layout.words[verb.first].groups.get("event", ()))


def is_brought_too(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The wounded beside the dead: one toll tells of both."""
    before = (other for other in layout.triggers[trigger.sentence] if other.first < trigger.first)
    return _is_brought(layout, tree, trigger) and any(_is_brought(layout, tree, other) for other in before)


def _is_brought(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """A number of dead or wounded, subject or object of the verb."""
    node = tree.trigger(trigger)
    if node is None or node.up is None or node.label not in _WHOM or trigger.options[0][1].type != TOLL:
        return False
    if all(number.last != trigger.first for number in layout.annotation.numbers):
        return False
    return _verb(layout, node.up) is not None and _hospital(layout, trigger, node.up) is not None


def _verb(layout: Layout, verb: Node) -> frozenset[str] | None:
    """The prepositions of the hospital: of those who arrive there, or that receives them."""
    entries = {hit.form.entry.id for hit in layout.words[verb.first].groups.get("event", ())}
    if not _BRINGS.isdisjoint(entries):
        return frozenset((_TO,))
    return None if _RECEIVES.isdisjoint(entries) else _OF_IT


def _hospital(layout: Layout, trigger: Trigger, verb: Node) -> Phrase | None:
    """Hospitals that a name says to be somewhere: bare, THE HOSPITALS may be of any town. Where a strike is told of,
    those who were received are its victims."""
    led = _verb(layout, verb) or frozenset()
    struck = any(other.options[0][1].type in _STRIKES for other in layout.triggers[trigger.sentence])
    if struck and _TO not in led:
        return None
    for place in layout.places[trigger.sentence]:
        known = place.entity.place
        hospital = place.head == _HOSPITAL or (known is not None and known.kind == _HOSPITAL)
        if hospital and place.preposition in led and (place.names or place.last - place.first > 1):
            return place
    return None
