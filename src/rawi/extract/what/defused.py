"""A device BLOWN UP by those who found it: a car bomb OF THE ENEMY, mines that HE LAID, charges taken apart AND BLOWN
UP, a rigged car BEFORE IT REACHED the troops. Nobody was bombed: arms of others were cleared."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.real.governed import host_of, is_governed
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of

_BLOWS_UP, _LAID = "fajjara", frozenset(("zaraa", "fakhkhakha"))  # entries
_DEVICES = frozenset(("ubwa", "lughm", "mufakhkhakha", "abuwa", "alghum"))  # entries of events and roles
_CLEARS = frozenset(("fakkaka", "tafkik", "abtala", "ibtal", "alaja", "azala", "nazaa"))
_REACH, _NEAR = 8, 2  # words from the deed to the device, from the device to whose it is
_TO, _TIED, _BEFORE = "li", "attached", "qabl"  # a preposition, a category of cues, a cue
_DOES = "actor"
_ARRIVES = frozenset(("wasala", "balagha"))


def is_defused(layout: Layout, tree: Tree, trigger: Trigger) -> bool | None:
    """Whether a device was blown up to be rid of it; None of other words than blowing up."""
    if trigger.hits[0].form.entry.id != _BLOWS_UP:
        return None
    device = _device(layout, trigger)
    if device is None or trigger.hits[0].form.passive:
        return False
    return _is_cleared(layout, trigger) or _is_before(layout, device) or whose_device(layout, tree, trigger) is not None


def whose_device(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Whose the device is that somebody else blows up: OF X, BELONGING TO X, LAID BY X."""
    device = _device(layout, trigger) if trigger.hits[0].form.entry.id == _BLOWS_UP else None
    if device is None:
        return None
    behind = (p for p in layout.whos[trigger.sentence] if p.last > device)
    owner = next((p for p in behind if p.first > device or p.entity.actor is not None), None)
    if owner is None or owner.entity.actor is None:
        return None
    node = tree.trigger(trigger)
    doer = phrase_of(node, SUBJECT, ACTOR) if node is not None and node.kind == "verb" else None
    if doer is not None and doer.entity.key == owner.entity.key:
        return None
    if owner.first <= device:
        return owner  # a device OF X, as one phrase
    between = layout.words[device + 1 : owner.first]
    laid = bool(between) and not _LAID.isdisjoint(between[-1].ids["event"]) and between[-1].hits[0].suffix
    tied = owner.preposition == _TO or any(cue.category == _TIED for cue in layout.cues_before(owner.first))
    plain = not any(word.preposition or word.function for word in between)
    near = len(between) <= _NEAR and plain
    return owner if near and (tied or (laid and (doer is not None or _is_managed(layout, node)))) else None


def _device(layout: Layout, trigger: Trigger) -> int | None:
    """Where the device stands that is blown up, in the same clause."""
    end = min(trigger.last + _REACH, layout.text.sentences[trigger.sentence][1])
    for at in range(trigger.last, end):
        word = layout.words[at]
        if not _DEVICES.isdisjoint(word.ids["event"] | word.ids["role"]):
            return at
        if layout.is_verb(at) or word.preposition or word.function:
            return None
    return None


def _is_cleared(layout: Layout, trigger: Trigger) -> bool:
    """Taken apart AND BLOWN UP: the two words stand beside each other."""
    beside = (t for t in layout.triggers[trigger.sentence] if trigger.first in (t.last, t.first - 1))
    return any(hit.form.entry.id in _CLEARS for other in beside for hit in other.hits)


def _is_before(layout: Layout, device: int) -> bool:
    """BEFORE ITS ARRIVAL, right behind the device."""
    cues = [cue for cue in layout.cues[layout.text.sentence_of[device]] if 0 < cue.first - device <= _NEAR]
    led = next((cue.last for cue in cues if cue.entry.id == _BEFORE), None)
    return led is not None and led < len(layout.words) and not _ARRIVES.isdisjoint(layout.words[led].ids["event"])


def _is_managed(layout: Layout, node: Node | None) -> bool:
    """An army DID, MANAGED the blowing up of mines that X laid: the noun hangs on a verb of doing."""
    host = host_of(layout, node.up) if node is not None else None
    return node is not None and host is not None and host.subject == _DOES and is_governed(layout, node, host)


def is_defused_device(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The word for the device that is blown up so tells of nothing more."""
    if all(hit.form.entry.id not in _DEVICES for hit in trigger.hits):
        return False
    before = (t for t in layout.triggers[trigger.sentence] if 0 < trigger.first - t.first <= _REACH)
    return any(is_defused(layout, tree, other) and _device(layout, other) == trigger.first for other in before)
