"""What somebody is called on TO STOP or only fears: who calls for it, a council called on, who fears it do it not."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.real.governed import host_of
from rawi.extract.real.prevented import is_led
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.feared import FEAR
from rawi.lexicon.words import NOUN

_STOPS = frozenset(("awqafa", "anha"))  # hosts
_GEN = "gen"
_STEPS = 3
_KINDS = ("verb", "event")
_ASKED = frozenset(("pre", "b1", "b2", "b3", "obj", "gen", "ala", "min"))
_COUNCIL = "international"  # the kind of the Security Council in the table of actors


def is_stopped(layout: Layout, node: Node | None) -> bool:
    """A STOP OF the shelling: the happening is what a noun of ending has for its object."""
    above = node.up if node is not None and node.label == _GEN else None
    if above is None or above.kind == "verb":
        return False
    return layout.is_host(above, _STOPS)


def callers(layout: Layout, tree: Tree, trigger: Trigger) -> Iterator[Phrase]:
    """Who calls for a stop of it, and whom he calls on TO ACT, TO PRESS others, for a stop: neither does it."""
    node = tree.trigger(trigger)
    if trigger.hits[-1].form.pos != NOUN or not is_stopped(layout, node) or node is None or node.up is None:
        return
    stop = at = node.up
    for _ in range(_STEPS):
        above = at.up
        if above is None:
            return
        host = host_of(layout, above, _KINDS)
        if host is not None and host.agent and host.effect == "planned":
            yield from _parties(above, stop, at is not stop or _is_for(above, stop))
        at = above


def fearers(layout: Layout, trigger: Trigger) -> Iterator[Phrase]:
    """X sent men FOR FEAR OF an attack, TO PREVENT one: whoever is told of before does not attack."""
    if is_led(layout, trigger.first, FEAR) and trigger.hits[0].form.pos == NOUN:
        yield from (phrase for phrase in layout.whos[trigger.sentence] if phrase.last <= trigger.first)


def _parties(word: Node, stop: Node, indirect: bool) -> Iterator[Phrase]:
    """The parties before the stop that hang on a word of calling: all, or only who cannot strike."""
    for child in word.below:
        phrase = child.phrase
        if phrase is None or phrase.kind != ACTOR or child.label not in _ASKED or phrase.first > stop.first:
            continue
        kind = getattr(phrase.entity.actor, "kind", "")
        if indirect or kind == _COUNCIL or child.label == "pre" or (child.label == "b1" and word.kind == "verb"):
            yield phrase


def _is_for(word: Node, stop: Node) -> bool:
    """Called on X to act, to press Y, FOR a stop: another thing is asked of X."""
    return stop.label == "li" and any(c.kind == "event" and c.first < stop.first for c in word.below)
