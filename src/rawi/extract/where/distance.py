"""How far off a place is said to lie: 60 MILES SOUTH OF X is at sea, and five kilometres north of it is beside it."""

from rawi.annotate.mentions import Phrase
from rawi.extract.counts.governors import unit
from rawi.extract.tree.layout import Layout

_AWAY = "an"
FROM = frozenset((_AWAY, "min"))
_OFF = "ala_maqruba"  # the entry
_BEARING = 9  # tokens from a place to the one that it is measured from: LYING ABOUT SIX HUNDRED KILOMETRES EAST OF X
_MILE, _MEASURE = "mile", "measure"
_DIRECTION, _EXPANSE = "direction", "expanse"  # words for a part of a place
_DESCRIBED = 3  # tokens from the unit to the place: sixty NAUTICAL miles FROM X


def is_at_sea(layout: Layout, place: Phrase) -> bool:
    """Hit 60 NAUTICAL MILES SOUTH OF X, thirty miles FROM X: it is only measured from X."""
    return _measured_in(layout, place) == _MILE


def is_measured(layout: Layout, place: Phrase) -> bool:
    """Five KILOMETRES north of X, AT A DISTANCE of ten kilometres FROM X, FROM X five kilometres: it did not happen in
    X."""
    if _measured_in(layout, place) or (place.preposition == _AWAY and _is_so_far(layout, place.last)):
        return True
    return place.preposition in FROM and _is_off(layout, place)


def _is_off(layout: Layout, place: Phrase) -> bool:
    """AT A SHORT DISTANCE FROM X, A KILOMETRE OFF from X: a distance that no number tells."""
    here = (t for t in layout.triggers[place.sentence] if 0 < place.part_first - t.last <= _DESCRIBED)
    return any(trigger.hits[0].form.entry.id == _OFF for trigger in here)


def _measured_in(layout: Layout, place: Phrase) -> str:
    """The unit of a distance that stands right before a place."""
    if place.part_first == place.first and place.preposition not in FROM:
        return ""
    start = layout.text.sentences[place.sentence][0]
    for at in range(place.part_first - 1, max(start, place.part_first - 1 - _DESCRIBED), -1):
        measure = unit(layout, at)
        if measure is not None and measure.kind == _MEASURE:
            counted = any(number.last == at for number in layout.annotation.numbers)
            return (measure.id or _MEASURE) if counted else ""
        if layout.is_verb(at):
            return ""
    return ""


def _is_so_far(layout: Layout, at: int) -> bool:
    """A number with a unit of length behind it."""
    number = layout.number_at.get(at)
    measure = unit(layout, number.last) if number is not None and number.last < len(layout.words) else None
    return measure is not None and measure.kind == _MEASURE


def are_lands_aside(layout: Layout, phrase: Phrase) -> bool:
    """VAST STRETCHES NORTH and west of the city, which are not in it; stretches OF the north of it are; areas north of
    it may be."""
    for at in range(phrase.part_first, phrase.last):
        hit = layout.words[at].first("part")
        if hit is None or hit.form.entry.id != _DIRECTION:
            continue
        for word in reversed(layout.words[max(0, at - _DESCRIBED) : at]):
            if any(one.form.entry.id == _EXPANSE for one in word.groups.get("part", ())):
                return not word.article
            if word.function or word.is_verb or word.preposition or word.article:
                return False
        return False
    return False


def is_bearing(layout: Layout, place: Phrase) -> bool:
    """The town X, 600 KILOMETRES EAST OF Y: Y only says where X is, which has a name of its own."""
    if place.part_first == place.first or place.conjunction or not is_measured(layout, place):
        return False
    before = (p for p in layout.places[place.sentence] if 0 < place.part_first - p.last <= _BEARING)
    last = next((p for p in reversed(list(before)) if p.inside is None), None)
    if last is None or last.plural or not (last.names or last.core_first > last.first or last.located):
        return False
    between = range(last.last, place.part_first)
    return not any(layout.words[at].conjunction or _tells(layout, at) for at in between)


def _tells(layout: Layout, at: int) -> bool:
    """A verb other than the one by which a place LIES somewhere."""
    return layout.is_verb(at) and "event" in layout.words[at].groups
