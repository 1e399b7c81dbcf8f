"""Words for a nation that mean its government, and not its army."""

from rawi.annotate.mentions import Annotation, Phrase
from rawi.lexicon.words import NOUN

_GOVERNMENT = "government"
_ATTACHED, _ADVERB = "attached", "\u064a\u0627"
_GOVERNING = frozenset(("hukuma", "kharijiya", "sulta", "mahkama", "barlaman", "wizara", "wafd"))
_TALKS = frozenset(("talks", "agreement"))


def is_of_state(annotation: Annotation, phrase: Phrase) -> bool:
    """Turkish talks, the Iraqi GOVERNMENT, an Israeli COURT, the presidents of two states, the group backed BY IRAN, in
    Arabic by an adverb: not the nation's army."""
    if phrase.head == "adjective":
        return _of_talks(annotation, phrase) or _is_backing(annotation, phrase)
    hit = annotation.words[phrase.first].first("role")
    if phrase.head == _GOVERNMENT and (hit is None or hit.form.entry.kind != _GOVERNMENT):
        return True
    return hit is not None and hit.form.entry.id in _GOVERNING


def _is_backing(annotation: Annotation, phrase: Phrase) -> bool:
    """The nation's adverb right behind BACKED: in the accusative."""
    backed = phrase.first > 0 and _ATTACHED in annotation.words[phrase.first - 1].kinds["cue"]
    return backed and annotation.text.tokens[phrase.first].key.endswith(_ADVERB)


def _of_talks(annotation: Annotation, phrase: Phrase) -> bool:
    """The adjective describes talks or an agreement, alone or behind another adjective."""
    for word in annotation.words[max(0, phrase.first - 3) : phrase.first][::-1]:
        hit = word.first("event")
        if hit is not None and hit.form.pos == NOUN:
            return hit.form.entry.sense[0].type in _TALKS
        if "nisba" not in word.groups:
            return False
    return False
