"""What nobody did: FLOODS swept the town, THE WATERS besiege a quarter, killed BECAUSE OF THE EARTHQUAKE."""

from rawi.annotate.mentions import PLACE, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree

_SUBJECT = frozenset(("b1", "pre", "top", "top<"))
_CARRIED = frozenset(("and", "conj"))  # and CUT the roads: the subject of the verb before
_GOVERNED = frozenset(("xcomp", "ila"))  # are STILL BESIEGING; led TO THE CUTTING of roads
_CAUSE, _FORCE = "bisabab", "force"  # cue: because of; a word that is nothing else than a disaster
_SUFFERED = frozenset(("killing", "toll", "displace"))
_DEAD = frozenset(("qatil_dead", "faqid"))  # roles
_STEPS = 3


def is_by_nature(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """A force of nature did it, or people died of one: no act of war."""
    if "nature" not in layout.groups[trigger.sentence]:
        return False
    node = tree.trigger(trigger)
    own = layout.words[trigger.first].groups.get("nature", ())
    if node is None or any(hit.form.entry.kind == _FORCE for hit in own):
        return node is not None  # came under HEAVY RAIN
    return _acts(layout, node) or (trigger.options[0][1].type in _SUFFERED and _kills(layout, trigger))


def _acts(layout: Layout, node: Node) -> bool:
    """Nature is the subject of the word, of the verb it goes on from or hangs on, or is described by it."""
    step = node
    for _ in range(_STEPS):
        if _is_subject(layout, step):
            return True
        if step.up is None or (step.kind == "verb" and _has_subject(step)):
            return False
        if step.label == "rel":
            return _is_nature(layout, step.up.first)
        if step.label not in _CARRIED | _GOVERNED or step.up.kind == "phrase":
            return False
        step = step.up
    return False


def _kills(layout: Layout, trigger: Trigger) -> bool:
    """Killed BECAUSE OF THE FLOODS, in its sentence behind it; the dead OF THE EARTHQUAKE."""
    causes = (c for c in layout.cues[trigger.sentence] if c.first >= trigger.last and c.entry.id == _CAUSE)
    if any(_is_nature(layout, cause.last, _FORCE) for cause in causes):
        return True
    first, last = layout.text.sentences[trigger.sentence]
    return any(_is_dead(layout, at) and _is_nature(layout, at + 1, _FORCE) for at in range(first, last - 1))


def _is_dead(layout: Layout, at: int) -> bool:
    return any(hit.form.entry.id in _DEAD for hit in layout.words[at].groups.get("role", ()))


def _is_subject(layout: Layout, verb: Node) -> bool:
    """What stands at the verb without a preposition."""
    return verb.kind == "verb" and any(c.label in _SUBJECT and _is_nature(layout, c.first) for c in verb.below)


def _has_subject(verb: Node) -> bool:
    """Somebody who may act; a place behind a verb is its object."""
    said = (child.phrase for child in verb.below if child.label in _SUBJECT and child.phrase is not None)
    return any(phrase.kind != PLACE for phrase in said)


def _is_nature(layout: Layout, at: int, kind: str = "") -> bool:
    word = layout.words[at] if at < len(layout.words) else None
    hits = word.groups.get("nature", ()) if word is not None and not word.preposition else ()
    return any(kind in ("", hit.form.entry.kind) for hit in hits)
