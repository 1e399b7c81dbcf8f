"""The seat of a land: THE CAPITAL OF a governorate is a city in it, and not all of it."""

from rawi.annotate.mentions import Annotation, Phrase
from rawi.model import Place

_SEAT = "capital"  # the word's entry
_LANDS = frozenset(("country", "governorate", "region", "district"))


def is_seat_of(annotation: Annotation, phrase: Phrase, place: Place | None) -> bool:
    """The phrase begins with the word for a capital, and what it names is the land."""
    if place is None or place.kind not in _LANDS or phrase.core_first == phrase.first:
        return False
    hit = annotation.words[phrase.first].first("kind")
    return hit is not None and bool(hit.form.entry.id == _SEAT)
