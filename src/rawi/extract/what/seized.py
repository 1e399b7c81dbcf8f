"""What was taken is no place: SEIZED WEAPONS and vehicles are arms that changed hands."""

from rawi.annotate.mentions import PLACE, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.what.holding import taking
from rawi.text.fold import key

SEIZED, _ON = "shootdown", "ala"
_CONFISCATES = frozenset(("sadara", "sadara_ms"))  # entries
_GOODS = frozenset(("things", "artillery", "aircraft"))
_REACH, _NEAR = 6, "v0c0"  # words: seized A LARGE NUMBER OF vehicles; with no verb and no comma between


def seizes(layout: Layout, trigger: Trigger) -> bool:
    """Took control OF A VEHICLE, seized QUANTITIES OF ARMS: the first that stands behind "on" is arms."""
    if _confiscates(layout, trigger):
        return True
    if not any(sense.type == SEIZED for _, sense in trigger.options) or not taking(trigger):
        return False
    last = min(trigger.last + _REACH, layout.text.sentences[trigger.sentence][1])
    on = next((at for at in range(trigger.last, last) if _is_on(layout, at)), None)
    if on is None or layout.between(trigger.last, on)[:4] != _NEAR:
        return False
    behind = (layout.phrase_at.get(at) for at in range(on + 1, min(on + _REACH, len(layout.words))))
    first = next((phrase for phrase in behind if phrase is not None), None)
    if first is None or layout.between(on, first.first)[:4] != _NEAR:
        return False
    return first.kind != PLACE and first.head in _GOODS


def _confiscates(layout: Layout, trigger: Trigger) -> bool:
    """Confiscated ARMS from a house: what is named first is what was taken."""
    senses = [sense for hit, sense in trigger.options if hit.form.entry.id in _CONFISCATES and sense.with_]
    last = min(trigger.last + _REACH, layout.text.sentences[trigger.sentence][1])
    for at in range(trigger.last, last):
        named = layout.words[at].spellings
        told = [sense.type for sense in senses if not frozenset(map(key, sense.with_)).isdisjoint(named)]
        if told:
            return told == [SEIZED]
    return False


def _is_on(layout: Layout, at: int) -> bool:
    word = layout.words[at]
    return word.function == "preposition" and word.groups["function"][0].form.entry.id == _ON
