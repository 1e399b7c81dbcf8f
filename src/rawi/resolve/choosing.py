"""Which of the places of one name is meant: by kind, by what else the report names, by what stands beside, by size."""

from collections import Counter
from collections.abc import Sequence

from rawi.annotate.blows import STRIKES
from rawi.annotate.mentions import ACTOR, Annotation, Phrase
from rawi.lexicon.names import ACTOR as ACTOR_NAME
from rawi.lexicon.world import World
from rawi.model import Place
from rawi.resolve.back import SETTLEMENTS
from rawi.resolve.beside import candidates
from rawi.resolve.nearby import likeliest
from rawi.resolve.of_land import of_land
from rawi.resolve.signs import agreement
from rawi.resolve.theatres import theatres_of
from rawi.resolve.told import RARELY, SURE, Told

UNITS = ("governorate", "region", "district")
_LARGE = frozenset(("country", "governorate", "region", "district", "subdistrict", "city", "town", "village"))
_WIDE = frozenset(("country", "governorate", "region", "city", "river"))  # known beyond their country
_WHERE = frozenset(("fi", "ala", "ila", "nahwa"))
_CAPITAL = 500_000  # inhabitants of a city that no village is
_FOUGHT_FOR = frozenset(("governorate", "district"))
_SMALL = frozenset(("village", "town", "neighbourhood", "camp"))
_ALIKE = frozenset(("neighbourhood", "facility", "hospital", "university", "square", "road", "bridge", "camp", "base"))
_BY_SIGNS = 5.0
_MOST_CLITICS = 2  # letters written on a name: AND, in
_OPEN, _IN = frozenset(("road", "square")), frozenset(("fi", "bi"))
_BUILT = frozenset((
    "bridge", "square", "road", "facility", "hospital", "university", "airport", "port", "base", "crossing", "mountain",
    "dam",
))  # fmt: skip
_NO_QUARTER = frozenset(
    ("mountain", "river", "dam", "road", "crossing", "airport", "port", "base", "border", "frontline")
)
_RANGE, _HOUSES = "mountain", frozenset(("facility", "road"))
_BASES = frozenset(("airport", "base"))
_TOWNS = frozenset(("city", "town"))  # one is often called by the word for the other
_TOWNS_AND_PARTS = SETTLEMENTS | {"neighbourhood"}
_FAR_LARGER = frozenset(("country", "governorate", "city"))  # than a quarter, though called by the same name


def _near_names(world: World, place: Place, named: Counter[str]) -> int:
    """How many of the places it lies in are named in the report."""
    return sum(named[parent.id] > 0 for parent in world.within(place))


def _score(world: World, phrase: Phrase, place: Place, told: Told) -> float:
    """How well a gazetteer entry fits a phrase; the weights order the reasons, they are not learned."""
    score = 2.0 * told.countries[place.country] / (1 + max(told.countries.values(), default=0))
    score += 1.5 * min(2, _near_names(world, place, told.named))
    score += 0.5 * min(2, _near_names(world, place, told.lands))
    if phrase.head != "name" and phrase.core_first > phrase.first:
        score += 2.0 if place.kind == phrase.head else 1.0 if {place.kind, phrase.head} == _TOWNS else 0.0
    elif place.kind in ("city", "country"):
        score += 0.6
    elif place.kind in UNITS:
        score += 0.3
    score += 0.1 * len(str(place.population)) if place.population else 0.0
    score += (place.country in told.homes) + (not told.countries and place.country in told.theatres)
    score += _BY_SIGNS * _signs(world, phrase, place, told) + told.nearby.closeness(place, phrase.sentence)
    return score + (0.3 if not place.id.startswith("gn-") else 0.0) + (0.2 if place.lat is not None else 0.0)


def _signs(world: World, phrase: Phrase, place: Place, told: Told) -> int:
    """How the vowel signs on a name speak for a place or against it."""
    spellings = world.signed.get(place.id)
    return agreement(told.annotation.text.words(phrase.core_first, phrase.core_last), spellings) if spellings else 0


def choose(world: World, phrase: Phrase, told: Told, known: Sequence[Place] = ()) -> Place | None:
    """The place that a phrase means by its name; None where none of that name can be meant. ``known``: what the tables
    know by that name behind the word for its kind; of ports and camps it is one of these, a quarter may go by its bare
    name."""
    known = _at_home(phrase, told, known)
    if known and phrase.head != "neighbourhood":
        return max(known, key=lambda place: (_score(world, phrase, place, told), place.id))
    places = list({place.id: place for place in (*candidates(phrase), *known)}.values())
    if phrase.core_first > phrase.first and phrase.head not in _LARGE:  # the quarter of X is not X
        places = [place for place in places if _may_be(world, phrase, place, told.annotation)]
        if told.countries and not any(told.countries[place.country] for place in places):
            return None  # the camp of X is some other X than the one in a country that the report never names
    elif _is_listed_quarter(phrase):
        places = [place for place in places if place.kind not in _FAR_LARGER]
        places = [place for place in places if not told.beside.is_town_elsewhere(phrase, place)]
    places = _no_bases(phrase, _units(phrase, places))
    places = of_land(told.annotation, world, phrase, told.beside.fitting(phrase, places))
    places = _capitals(world, phrase, places)
    if not places:
        return None
    quarters = len(places) > 1 and all(place.kind == "neighbourhood" for place in places)
    home = [place for place in places if _near_names(world, place, told.named)] if quarters else []
    scores = {place.id: _score(world, phrase, place, told) for place in home or places}
    best, sure = likeliest(home or places, scores)
    if _is_foreign(world, phrase, best, told) or _is_namesake(phrase, best, told):
        return None
    if _is_word(world, phrase, best, told) or _is_misread(world, phrase, best, told):
        return None
    if _is_generic(phrase, told) and _is_any(world, best, told):
        return None
    if _is_common_quarter(phrase, best) and _is_of_other_town(world, best, told):
        return None
    if not sure:
        told.undecided[phrase.first] = best.kind
    return best if sure and not (quarters and not home and _is_elsewhere(world, best, told.named)) else None


def _at_home(phrase: Phrase, told: Told, known: Sequence[Place]) -> Sequence[Place]:
    """Of what the tables know by a name and its kind, what lies in a country told of; none where only something else of
    that name does: THE AXIS X in a report on another country than the axis so listed."""
    home = [place for place in known if told.countries[place.country]]
    if home or not any(told.countries[place.country] for place in candidates(phrase)):
        return home or known
    return ()


def _units(phrase: Phrase, places: list[Place]) -> list[Place]:
    """THE GOVERNORATE X is not the city that it is called after, where a table knows both."""
    if phrase.head not in UNITS:
        return places
    return [place for place in places if place.kind == phrase.head] or places


def _capitals(world: World, phrase: Phrase, places: list[Place]) -> list[Place]:
    """CAIRO by its name alone is no district of Taiz: where a capital has the name, it does not mean what counts behind
    the word for its kind alone."""
    if phrase.core_first > phrase.first or phrase.group[0].plural:
        return places
    capital = [place for place in places if place.id in world.capitals.values()]
    risky = {name.value.id for name in phrase.names if name.needs_head}
    return [place for place in places if place.id not in risky or place in capital] if capital else places


def _no_bases(phrase: Phrase, places: list[Place]) -> list[Place]:
    """THE VILLAGE X, X listed with villages, is not the air base that is called after it."""
    left = [place for place in places if place.kind not in _BASES]
    if phrase.head in SETTLEMENTS:
        return left
    listed = phrase.head == "name" and any(mate.head in SETTLEMENTS for mate in phrase.group)
    return left if listed and left else places


def _may_be(world: World, phrase: Phrase, place: Place, annotation: Annotation) -> bool:
    """A town's front lies at the town, a district's there, and a city's district is called a quarter; else the street X
    is not X, nor THE MILITARY site the quarter that is called so."""
    if place.kind != phrase.head and _is_described(annotation, phrase):
        return False
    if place.kind == "neighbourhood" and phrase.head in _BUILT:
        return False  # THE BRIDGE of a quarter
    if phrase.head == "neighbourhood" and place.kind in _NO_QUARTER:
        return False  # THE QUARTER that is called after a mountain
    if place.kind not in _LARGE or (phrase.plural and phrase.head == "neighbourhood" and place.kind in SETTLEMENTS):
        return True  # THE QUARTERS of a town are the town
    if phrase.head in _HOUSES and phrase.plural and place.kind in SETTLEMENTS and _is_called_town(annotation, phrase):
        return True  # the houses of THE TOWN X
    if phrase.head == "frontline":
        return place.kind in SETTLEMENTS or place.kind in _FOUGHT_FOR
    if are_streets(phrase, place):
        return True
    parent = world.places.get(place.parent or "")
    return phrase.head == "neighbourhood" and place.kind == "district" and parent is not None and parent.kind == "city"


def _is_described(annotation: Annotation, phrase: Phrase) -> bool:
    """The word for a kind with its article, and an adjective."""
    name = annotation.words[phrase.core_first : phrase.core_last]
    return annotation.words[phrase.first].article and all(word.article and "nisba" in word.groups for word in name)


def are_streets(phrase: Phrase, place: Place) -> bool:
    """IN THE STREETS, the squares, of a town: a part of the town. In THE STREETS X AND Y each has a name of its own."""
    within = phrase.plural and phrase.head in _OPEN and phrase.group[0].preposition in _IN
    return within and place.kind in SETTLEMENTS and all(one.core_first > one.first for one in phrase.group)


def _is_called_town(annotation: Annotation, phrase: Phrase) -> bool:
    """The word for a town stands behind that for what lies in it."""
    behind = annotation.words[phrase.first + 1 : phrase.last]
    hit = behind[0].first("kind") if behind else None
    return hit is not None and hit.form.entry.kind in SETTLEMENTS and not hit.suffix


def _is_listed_quarter(phrase: Phrase) -> bool:
    """A name in a list behind THE QUARTERS."""
    leader = phrase.group[0]
    if leader is phrase or (leader.entity is not None and leader.entity.kind in SETTLEMENTS):
        return False  # the quarters of TWO CITIES
    return phrase.head == "neighbourhood" and leader.plural and leader.head == phrase.head


def _is_foreign(world: World, phrase: Phrase, place: Place, told: Told) -> bool:
    """A small place of a country that the report names nothing else of: a word or another place that is written so.

    Quarters and buildings whose names many towns have: a report on another country must name their own town or land.
    """
    told_of = phrase.last > phrase.first + 1 or place.kind == _RANGE or _is_nothing_else(phrase, told)
    if place.country in told.theatres and told_of:
        return False  # THE TOWN X, a range, a word that means it alone, and a party of its country acts in the report
    own, besides = told.named[place.id], _besides(place, told)
    others = (count for country, count in told.countries.items() if country != place.country)
    most = max(besides, *others, 0)  # THE TOWN of X, which is a city, alone: it is not abroad in its own country
    alone = len({one.id for one in candidates(phrase)}) == 1 and phrase.core_last > phrase.core_first + 1
    if _is_known_abroad(phrase, place) or most < (2 * SURE if alone else SURE):
        return False  # of several words that nothing else bears: says more of the country than one town of another
    lands = [land.id for land in world.within(place) if land.kind != "country"]
    if any(told.named[land] or told.lands[land] > own for land in lands):
        return False
    alike = place.kind in _ALIKE and any(name.needs_head for name in phrase.names if name.value is place)
    return besides <= (most // RARELY if alike else 0)


def _is_nothing_else(phrase: Phrase, told: Told) -> bool:
    """One word that is no other word of the language, and the name of one place alone."""
    words = told.annotation.words[phrase.core_first : phrase.core_last]
    return not any(word.hits for word in words) and len({one.id for one in candidates(phrase)}) == 1


def _is_known_abroad(phrase: Phrase, place: Place) -> bool:
    """A land, a river or a city: but no lesser city that the report calls something else, THE AREA of X."""
    lesser = place.kind == "city" and 0 < place.population < _CAPITAL
    return place.kind in _WIDE and not (lesser and phrase.head not in ("name", "city"))


def _is_generic(phrase: Phrase, told: Told) -> bool:
    """A name that only says what it is: THE NATIONAL HOSPITAL, THE EASTERN REGION."""
    words = told.annotation.words[phrase.core_first : phrase.core_last]
    named = phrase.head != "name" or (bool(words) and "kind" in words[0].groups)
    return len(words) > 1 and named and all(word.article and word.hits for word in words)


def _is_any(world: World, place: Place, told: Told) -> bool:
    """A place with such a name in a country or town that the report does not tell of, though it does of others."""
    if place.kind == "country" or not place.country or place.id in world.capitals.values():
        return False
    if _besides(place, told) <= 0 and any(country != place.country for country in told.countries):
        return True
    lands = {land.id for land in world.within(place) if land.kind in SETTLEMENTS}
    return bool(lands) and not any(told.named[land] for land in lands) and _is_elsewhere(world, place, told.named)


def _besides(place: Place, told: Told) -> int:
    """How much the report names of a place's country and of the parties there, the place itself left out."""
    own = sum(weight for _, weight, ids in told.meanings if place.id in ids)
    return told.countries[place.country] - own


def _is_seat_of_party(world: World, place: Place, told: Told) -> bool:
    """A capital by whose name a government goes that has a hand in a country that the report tells of."""
    if place.id not in world.capitals.values():
        return False
    called = (name.value for name in world.names.named(place.name_ar) if name.group == ACTOR_NAME)
    return any(told.countries[country] for actor in called for country in theatres_of(world, actor))


def _is_word(world: World, phrase: Phrase, place: Place, told: Told) -> bool:
    """A common word, bare, that is a town's name in a country that the report names nothing else of; not where talks
    were held IN a capital that is called so, or missiles fired AT it, or that was STRUCK."""
    said = phrase.core_first > phrase.first and place.kind not in _ALIKE  # THE QUARTER X: many towns have one
    if said or phrase.core_last > phrase.core_first + 1:
        return False
    if not any(name.value is place and name.needs_head for name in phrase.names):
        return False
    if _besides(place, told) > 0 or all(country == place.country for country in told.countries):
        return False
    there = phrase.preposition in _WHERE or _is_struck(told.annotation, phrase)
    return not (there and _is_seat_of_party(world, place, told))


def _is_struck(annotation: Annotation, phrase: Phrase) -> bool:
    """SHELLED it, the STRIKING of it, the rebels STRUCK it: such a word right before it, or before who did so."""
    by = next((p for p in annotation.phrases if p.kind == ACTOR and p.last == phrase.first), None)
    at = (by.part_first if by is not None else phrase.first) - 1
    return at >= 0 and not phrase.preposition and not STRIKES.isdisjoint(annotation.words[at].kinds["event"])


def _is_misread(world: World, phrase: Phrase, place: Place, told: Told) -> bool:
    """A name that differs by a letter from that of a place in a country that the report names nothing else of."""
    if _besides(place, told) > 0 or all(country == place.country for country in told.countries):
        return False
    words = told.annotation.text.words(phrase.core_first, phrase.core_last)
    spelt = (name.value for cut in range(_MOST_CLITICS + 1) for name in world.names.named(words[cut:]))
    return all(value is not place for value in spelt)


def _is_namesake(phrase: Phrase, place: Place, told: Told) -> bool:
    """THE VILLAGE Cairo, in a report that tells of another country: no capital, but a village that bears its name."""
    large = place.kind in (*UNITS, "country", "city") or place.population >= _CAPITAL
    if phrase.head not in _SMALL or not large:
        return False
    return _besides(place, told) <= 0 and any(country != place.country for country in told.countries)


def _is_elsewhere(world: World, quarter: Place, named: Counter[str]) -> bool:
    """The report names cities of the quarter's country, but not its own: it means another quarter of that name."""
    places = (world.places[identity] for identity in named)
    return any(place.kind == "city" and place.country == quarter.country for place in places)


def _is_common_quarter(phrase: Phrase, place: Place) -> bool:
    """THE QUARTER OF THE AIRPORT, which many towns have, though the tables know one alone."""
    names = (name for name in phrase.names if name.value is place)
    return place.kind == "neighbourhood" and any(name.needs_head for name in names)


def _is_of_other_town(world: World, quarter: Place, told: Told) -> bool:
    """The report names towns or quarters of the country, and nothing of the land that the quarter lies in."""
    lands = {land.id for land in world.within(quarter) if land.kind != "country"}
    sure = {one for _, _, ids in told.meanings for one in ids if ids == {one} and one != quarter.id}
    others = [world.places[one] for one in sure]
    if any(told.named[land] for land in lands) or any(near.id in lands for p in others for near in world.within(p)):
        return False
    return any(place.kind in _TOWNS_AND_PARTS and place.country == quarter.country for place in others)
