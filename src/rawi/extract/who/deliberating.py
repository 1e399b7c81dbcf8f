"""Who only talks over what has happened: a council DISCUSSES the killing of civilians, and did not do it."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.real.governed import AS_OBJECT, host_of
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.model import FIGHTING_KINDS

_DISCUSSES = frozenset(("bahatha_h", "naqasha"))  # hosts
_DEATHS = frozenset(("killing", "toll", "abduct"))
_VIOLENT = _DEATHS | {"attack", "airstrike", "shelling", "bombing", "chemical", "clash"}
_TOPIC = "topic"  # a category of cues: the FILE of


def deliberator(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who discusses violence that is known or told as known: with an article, as a case, or that no council commits.
    What generals discuss without it they may be planning: an attack on X."""
    node = tree.trigger(trigger)
    if node is None or trigger.options[0][1].type not in _VIOLENT or node.kind != "event":
        return None
    host = host_of(layout, node.up) if node.label in AS_OBJECT else None
    who = phrase_of(node.up, SUBJECT, ACTOR) if node.up is not None and host is not None else None
    if host is None or who is None or host.id not in _DISCUSSES:
        return None
    if layout.words[trigger.first].article or _is_case(layout, trigger, who):
        return who
    fights = who.entity.actor is not None and who.entity.actor.kind in FIGHTING_KINDS
    return None if fights or trigger.options[0][1].type not in _DEATHS else who


def _is_case(layout: Layout, trigger: Trigger, who: Phrase) -> bool:
    """Discussed THE CASE OF the abduction: one plain word between who does and what."""
    between = layout.words[who.last : trigger.first]
    return len(between) == 1 and between[0].groups.keys() <= {"cue"} and between[0].kinds["cue"] <= {_TOPIC}


def is_deliberated(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """It has happened, and somebody discusses it."""
    return deliberator(layout, tree, trigger) is not None
