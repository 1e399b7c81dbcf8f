"""What the places told right beside one rule out: no quarter of X in the town Y, no far town in a list of villages."""

from collections.abc import Iterable

from rawi.annotate.mentions import PLACE, Annotation, Phrase
from rawi.lexicon.points import apart
from rawi.lexicon.world import World
from rawi.model import Place
from rawi.resolve.back import SETTLEMENTS, is_away
from rawi.resolve.sections import Sections, governorates

_LISTED = frozenset(("village", "town", "neighbourhood", "camp", "subdistrict", "mountain", "region", "base"))
_INNER = frozenset(("neighbourhood", "facility", "hospital", "university", "square"))  # what a city has inside it
_INSIDE = frozenset(("village", "neighbourhood", "camp"))  # heads of what is no city, though called like one
_WIDE = frozenset(("country", "governorate", "region", "river", "border", "road"))  # which lie in many lands
_UNITS = frozenset(("governorate", "region"))
_AROUND = _UNITS | SETTLEMENTS | {"country", "district", "subdistrict", "neighbourhood", "camp"}
_NEAR, _ASIDE, _BY_UNIT, _SUBURB, _BORDER = 100, 150, 200, 20, 25  # kilometres
_VILLAGE = "village"
_NEARBY, _CLOSE = "near", 50  # kilometres
_NEIGHBOURS = 130  # between the middles of two governorates that touch
_BACK = 3  # phrases before one that says where they lie


class Beside:
    """The places told around each phrase of a report: those it is said to lie in, and those of its list."""

    def __init__(self, annotation: Annotation, world: World, phrases: list[Phrase]):
        self.world = world
        self._around: dict[int, tuple[list[Place], bool]] = {}
        self._close: dict[int, list[Place]] = {}
        heads = Sections(annotation, world, phrases).governorates
        self._beneath = {id(phrase): lands for phrase, lands in zip(phrases, heads, strict=False) if lands}
        for number, phrase in enumerate(phrases):
            if number and phrase.part_first < phrase.first:
                self._note_close(annotation, phrase, phrases[number - 1])
            if phrase.link >= 0 and phrase.relation == "in":
                self._note(phrase, is_away(annotation, phrase), phrases[max(0, number - _BACK) : number])

    def _note(self, around: Phrase, away: bool, before: list[Phrase]) -> None:
        places = [place for one in around.group for place in candidates(one) if place.kind in _AROUND]
        for phrase in before:
            near = around.link <= phrase.last < around.part_first or phrase.last == around.link
            if places and near and phrase.sentence == around.sentence and phrase.inside is None:
                for one in list_to(phrase):
                    city = one.head not in _INSIDE and any(place.kind == "city" for place in candidates(one))
                    if not (away and city):
                        self._around[id(one)] = (places, away)  # a city may lie a long way NORTH of another

    def _note_close(self, annotation: Annotation, around: Phrase, before: Phrase) -> None:
        """The town X NEAR Y, X NORTH OF Y: of several X the one close to Y is meant."""
        if before.last != around.part_first or (around.relation != _NEARBY and not is_away(annotation, around)):
            return
        places = [place for place in candidates(around) if place.kind in SETTLEMENTS]
        if places and before.sentence == around.sentence:
            self._close[id(before)] = places

    def fitting(self, phrase: Phrase, places: list[Place]) -> list[Place]:
        """The candidates of a phrase that may lie where it is said to lie, and with those of its list."""
        around, away = self._around.get(id(phrase), ([], False))
        if around:
            near = _ASIDE if away else _NEAR
            lying = [one for one in places if self._is_firm(phrase, one) or self._any(one, around, near)]
            return _nearest(lying, [one for one in around if one.kind in SETTLEMENTS]) if away else lying
        places = self._of_section(phrase, places)
        close = self._close.get(id(phrase), [])
        beside = [one for one in places if self._any(one, close, _CLOSE) and self._same_land(one, close)]
        places = _nearest(beside, close) or places
        mates = [mate for mate in phrase.group if mate is not phrase and candidates(mate)]
        others = [place for mate in mates for place in candidates(mate)]
        together = [one for one in places if self._any(one, others)]
        kept = [one for one in places if any(self._is_part(one, other) for other in together)]
        return kept or ([] if mates and self._is_stranger(phrase, places, mates) else places)

    def beneath(self, phrase: Phrase) -> tuple[Place, ...]:
        """What a phrase lies in by the head of its section, where no table knows it."""
        lands = [self.world.places[land] for land in self._beneath.get(id(phrase), ())]
        return (lands[0], *self.world.within(lands[0])) if len(lands) == 1 else ()

    def _of_section(self, phrase: Phrase, places: list[Place]) -> list[Place]:
        """ALEPPO: a village X was shelled: no village of that name in another governorate."""
        lands = self._beneath.get(id(phrase), frozenset())
        lying = [one for one in places if not lands.isdisjoint(governorates(self.world, one))]
        small = all(one.kind == _VILLAGE for one in places)
        return lying or ([] if lands and small else places)

    def is_town_elsewhere(self, phrase: Phrase, place: Place) -> bool:
        """A town of another governorate than the city whose QUARTERS are listed: X is no quarter OF Y."""
        around, _ = self._around.get(id(phrase), ([], False))
        mates = (one for mate in phrase.group if mate is not phrase for one in candidates(mate))
        towns = around or [one for one in mates if one.kind in _INNER]
        lands = {land for town in towns for land in governorates(self.world, town)}
        return place.kind in SETTLEMENTS and bool(lands) and lands.isdisjoint(governorates(self.world, place))

    def _is_firm(self, phrase: Phrase, place: Place) -> bool:
        """A land, river or road by its bare name or with its own kind of head: it may reach far; no VILLAGE does, nor a
        street of a town."""
        street = any(land.kind in SETTLEMENTS for land in self.world.within(place))
        return place.kind in _WIDE and not street and phrase.head in ("name", "region", place.kind)

    def _any(self, place: Place, others: Iterable[Place], near: float = _NEAR) -> bool:
        return any(self.lies_with(place, other, near) for other in others)

    def _same_land(self, place: Place, others: list[Place]) -> bool:
        """Close by their coordinates, or where one has none in one governorate."""
        lands = {land.id for other in others for land in self.world.within(other) if land.kind != "country"}
        measured = any(_distance(place, other) is not None for other in others)
        return measured or any(land.id in lands for land in self.world.within(place))

    def _is_part(self, place: Place, other: Place) -> bool:
        """One lies in the other, or they are one: the city and the governorate that is called after it."""
        return place in (other, *self.world.within(other)) or other in self.world.within(place)

    def _is_stranger(self, phrase: Phrase, places: list[Place], mates: list[Phrase]) -> bool:
        """None of its candidates lies near the others of a list of small places, which lie near each other."""
        leader = phrase.group[0]
        if not leader.plural or leader.head not in _LISTED or any(self._is_firm(phrase, place) for place in places):
            return False
        countries = {place.country for mate in mates for place in candidates(mate)}
        if all(place.country not in countries for place in places):
            return True
        first, others = candidates(mates[0]), [place for mate in mates[1:] for place in candidates(mate)]
        small = all(place.kind != "city" for place in places)
        return small and any(self._any(place, others) for place in first)

    def lies_with(self, place: Place, other: Place, near: float = _NEAR) -> bool:
        """True unless the tables say that a place lies apart from another."""
        chain, around = (place, *self.world.within(place)), (other, *self.world.within(other))
        if place in around or other in chain:
            return True
        distance = _distance(place, other)
        if place.country != other.country:
            return distance is not None and distance <= _BORDER
        home = next((one for one in chain[1:] if one.kind in SETTLEMENTS), None)
        if home is not None and place.kind in _INNER and other.kind in SETTLEMENTS:
            return (_distance(home, other) or 0) <= _SUBURB
        if distance is not None:
            return distance <= (_BY_UNIT if not _UNITS.isdisjoint((place.kind, other.kind)) else near)
        one, two = (next((land for land in lands if land.kind == "governorate"), None) for lands in (chain, around))
        return one is None or two is None or (_distance(one, two) or 0) <= _NEIGHBOURS


def list_to(phrase: Phrase) -> list[Phrase]:
    """The members of a list up to one, back to where another kind of place begins: X and THE CASTLE Y, in Z."""
    found = [phrase]
    for one in phrase.group[: phrase.group.index(phrase)][::-1]:
        last = found[-1]
        long = last.core_first == last.first and last.last > last.first + 1
        if long or (last.core_first > last.first and last.head != one.head):
            break
        found.append(one)
    return found


def candidates(phrase: Phrase) -> list[Place]:
    """What a phrase may stand for by its name."""
    return [name.value for name in phrase.names if name.group == PLACE]


def _nearest(places: list[Place], close: list[Place]) -> list[Place]:
    """Of the places close to one told of, those about as near to it as the nearest: of two villages X NORTH OF Y."""
    far = {p.id: min((d for o in close if (d := _distance(p, o)) is not None), default=None) for p in places}
    least = min((d for d in far.values() if d is not None), default=None)
    return [p for p in places if least is None or (d := far[p.id]) is None or d <= least + _SUBURB]


def _distance(place: Place, other: Place) -> float | None:
    if place.lat is None or place.lon is None or other.lat is None or other.lon is None:
        return None
    return apart((place.lat, place.lon), (other.lat, other.lon))
