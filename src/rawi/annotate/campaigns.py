"""Names of campaigns: OLIVE BRANCH behind the word for an operation is that operation, and neither party nor place.

A side may be called by its campaign (the Rage volcano forces took the camp), so the name alone stays the side's.
"""

from rawi.lexicon.names import ACTOR, CUE, SOURCE, Found
from rawi.lexicon.words import NOUN, Word

_CAMPAIGN = "campaign"
_NOBODY = "nobody"
_NAMING = "naming"
_OPERATION = "operation"
_PHASE, _OF, _ORDINAL = "marhala", "min", 2  # a host, a preposition, words from a phase to the preposition


def is_campaign(found: Found | None) -> bool:
    """The tables know the name as that of a campaign."""
    return found is not None and _CAMPAIGN in found.cues


def without_campaigns(words: list[Word], names: list[Found | None]) -> list[Found | None]:
    """The names of a text, those of campaigns behind a word for an operation left to it, and none inside them."""
    kept = list(names)
    for at, found in enumerate(names):
        if found is None:
            continue
        nobody = _NOBODY in found.cues  # a phrase that only contains a party's name: the statue of HAFEZ AL-ASSAD
        if not nobody and _CAMPAIGN not in found.cues:
            if _opens_campaign(words, names, at):
                kept[at] = None
            continue
        called = at and (_is_operation(words[at - 1]) or _is_phase_of(words, at) or _is_naming(names[at - 1]))
        if nobody or called:
            cues = tuple(name for name in found.names if name.group == CUE)
            kept[at] = Found(at, found.last, cues, found.conjunction, found.preposition)
        kept[at + 1 : found.last] = [None] * (found.last - at - 1)
    return kept


def _opens_campaign(words: list[Word], names: list[Found | None], at: int) -> bool:
    """A side's name that begins with the word for its operation, where neither speakers nor forces go by that name."""
    found = names[at]
    if found is None or found.last == at + 1 or not _is_operation(words[at]):
        return False
    inner = names[at + 1]
    if inner is None or inner.last != found.last or not is_campaign(inner):
        return False
    before = words[at - 1] if at else None
    if before is not None and ("role" in before.groups or ("speech" in before.groups and before.is_verb)):
        return False
    return not found.groups.isdisjoint((ACTOR, SOURCE))


def _is_naming(found: Found | None) -> bool:
    return found is not None and _NAMING in found.cues


def _is_phase_of(words: list[Word], at: int) -> bool:
    """THE SECOND PHASE OF stands before it."""
    led = words[at - 1].first("function")
    if led is None or led.form.entry.id != _OF:
        return False
    before = words[max(0, at - 1 - _ORDINAL) : at - 1]
    return any(_PHASE in word.ids["host"] for word in before)


def _is_operation(word: Word) -> bool:
    """A noun for an operation or battle without article: THE OPERATION, an adjective or a place may follow."""
    hit = word.first("event")
    if hit is None or hit.form.pos != NOUN or hit.article or hit.suffix:
        return False
    return any(sense.type == _OPERATION for sense in hit.form.entry.sense)
