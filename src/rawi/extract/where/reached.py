"""The places that a happening reached, told by a further verb: raids on the countryside of X, WHICH STRUCK A AND B, an
attack on the country WHICH STRUCK SITES IN A AND B."""

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.counts.villages import REACHING
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import PARTICIPLE, VERB, Word
from rawi.model import FACILITIES
from rawi.text.tokens import COMMAS

_ORDER = ("country", "region", "governorate", "district", "subdistrict", "city", "town", "village", "neighbourhood")
_FORMS = frozenset((VERB, PARTICIPLE))
_WITHIN, _SAME_CLAUSE = frozenset(("fi", "bi")), "v0c0b0"
_MEANS, _MOST_MEANS = "bi", 3  # a preposition; words of them: WITH HEAVY ARTILLERY


def reached(layout: Layout, trigger: Trigger, place: Phrase) -> Phrase:
    """The finer places that the verb right behind a wide one has for its object, and no subject of its own; else the
    place."""
    if place.sentence != trigger.sentence or place.first < trigger.last:
        return place
    at = _verb_behind(layout, place)
    if at is None:
        return place
    others = [p for p in layout.places[place.sentence] if p.part_first > at and _is_finer(place, p)]
    return next((p for p in others if p.part_first == at + 1 or _is_site_in(layout, place, at, p)), place)


def _is_site_in(layout: Layout, wide: Phrase, verb: int, place: Phrase) -> bool:
    """An attack on a country, WHICH STRUCK SITES IN A AND B: in the clause of the verb, by the tables in it."""
    if place.preposition not in _WITHIN or wide.entity.place is None or place.group[0] is not place:
        return False
    between = layout.between(verb + 1, place.part_first)
    return between == _SAME_CLAUSE and wide.entity.place in place.entity.within


def _verb_behind(layout: Layout, place: Phrase) -> int | None:
    """Where the verb stands behind the place, over a comma or what it was done with, that no other word begins."""
    end = layout.text.sentences[place.sentence][1]
    last = max(place.last, place.group[-1].last)
    for at in range(last, min(last + _MOST_MEANS + 1, end - 1)):
        word = layout.words[at]
        if not word.conjunction and _reaches(word):
            return at
        if word.preposition != _MEANS and not word.article and layout.text.tokens[at].raw not in COMMAS:
            return None
    return None


def _reaches(word: Word) -> bool:
    """A verb without a pronoun for its object, or a participle: STRIKING A."""
    hits = (hit for group in ("host", "event") for hit in word.groups.get(group, ()))
    return any(hit.form.entry.id in REACHING and not hit.suffix and hit.form.pos in _FORMS for hit in hits)


def _is_finer(wide: Phrase, place: Phrase) -> bool:
    """It has a name, and is of a smaller kind than the other, or that is only a countryside or counts some."""
    named = bool(place.names) or place.core_first > place.first or place.head == "name"
    if not named or place.head in FACILITIES:
        return False
    nameless = wide.plural and wide.entity.place is None  # QUARTERS of the city
    if nameless or wide.part_first < wide.first or not (wide.names or wide.core_first > wide.first):
        return True
    ranks = [_ORDER.index(kind) for kind in (_kind(wide), _kind(place)) if kind in _ORDER]
    return len(ranks) == 2 and ranks[0] < ranks[1]


def _kind(place: Phrase) -> str:
    known = place.entity.place
    return str(known.kind if known is not None else place.head)
