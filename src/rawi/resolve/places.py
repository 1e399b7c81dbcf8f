"""Which place a phrase means. Homonyms are decided by kind, by what else the report names, and by size."""

from collections import Counter
from typing import NamedTuple

from rawi.annotate.mentions import ACTOR, PLACE, Annotation, Phrase
from rawi.lexicon.world import World
from rawi.model import How, Place
from rawi.resolve.back import antecedent, is_away
from rawi.resolve.units import of_the_same, unit
from rawi.text.fold import fold

_LARGE = frozenset(("country", "governorate", "region", "district", "subdistrict", "city", "town", "village"))
_WIDE = frozenset(("country", "governorate", "region", "city", "river"))  # known beyond their country
_CAPITAL = 500_000  # inhabitants of a city that no village is
_SURE = 3  # a country named so often is the one that the report is about
_SMALL = frozenset(("village", "town", "neighbourhood", "camp"))
_SETTLEMENTS = frozenset(("city", "town", "village"))
_FAR_LARGER = frozenset(("country", "governorate", "city"))  # than a quarter, though called by the same name
_UNITS = ("governorate", "region", "district")


class Site:
    """What a place phrase stands for: a gazetteer entry or None, the name as the report has it, and how it is told."""

    __slots__ = ("place", "name_ar", "kind", "how", "phrase", "key", "country", "within")

    def __init__(self, place: Place | None, name_ar: str, kind: str | None, how: How, phrase: Phrase):
        self.place, self.name_ar, self.kind, self.how, self.phrase = place, name_ar, kind, how, phrase
        self.key = place.id if place is not None else fold(name_ar)
        self.country: str | None = place.country if place is not None else None
        self.within: tuple[Place, ...] = ()


class Told(NamedTuple):
    """What a report names: how often each country, each place, and each land that a place of one meaning lies in; and
    the countries in which its parties act."""

    countries: Counter[str]
    named: Counter[str]
    lands: Counter[str]
    theatres: frozenset[str]


def own_words(annotation: Annotation, phrase: Phrase) -> str:
    """The phrase as a name: its own words without the clitics of the first."""
    first = annotation.words[phrase.first]
    if phrase.part_first < phrase.first:
        return " ".join(token.raw for token in annotation.text.tokens[phrase.first : phrase.last])
    words = [token.raw for token in annotation.text.tokens[phrase.first : phrase.last]]
    cut = len(phrase.conjunction) + (
        1 if phrase.preposition in ("bi", "li", "ka") and _attached(annotation, phrase) else 0
    )
    if cut and len(words[0]) > cut + 1:
        words[0] = words[0][cut:]
        if first.preposition == "li" and first.article and not words[0].startswith("\u0627\u0644"):
            words[0] = "\u0627" + words[0] if words[0].startswith("\u0644") else "\u0627\u0644" + words[0]
    return " ".join(words)


def _attached(annotation: Annotation, phrase: Phrase) -> bool:
    """The preposition is written on the word, not before it."""
    before = annotation.words[phrase.part_first - 1].function if phrase.part_first else ""
    return before != "preposition"


def _countries(annotation: Annotation, world: World) -> Counter[str]:
    """How often each country is named or surely meant in the report; where none is, the theatre of its parties."""
    counts: Counter[str] = Counter()
    for phrase in annotation.phrases:
        if phrase.kind != PLACE:
            continue
        places = [name.value for name in phrase.names if name.group == "place"]
        countries = {place.country for place in places}
        if len(countries) == 1:
            counts[countries.pop()] += _weight(places[0])
    return counts or _theatres(annotation, world)


def _theatres(annotation: Annotation, world: World) -> Counter[str]:
    """How often a party is named that acts in one country alone, by country."""
    counts: Counter[str] = Counter()
    for phrase in annotation.phrases:
        theatres = {name.value.theatre or "" for name in phrase.names if name.group == "actor"}
        country = world.theatres.get(next(iter(theatres))) if len(theatres) == 1 else None
        if country is not None:
            counts[country] += 1
    return counts


def _all_theatres(annotation: Annotation, world: World) -> frozenset[str]:
    """The countries in which the parties named act, where each name stands for one party."""
    actors = {p.names[0].value for p in annotation.phrases if len(p.names) == 1 and p.names[0].group == ACTOR}
    listed = (theatre for actor in actors for theatre in (actor.theatre or "").split("|"))
    return frozenset(world.theatres[theatre] for theatre in listed if theatre in world.theatres)


def _lands(world: World, phrases: list[Phrase]) -> Counter[str]:
    """The lands below a country, by id, of the places whose name stands for nothing else."""
    lands: Counter[str] = Counter()
    for phrase in phrases:
        places = [name.value for name in phrase.names if name.group == PLACE]
        if len(places) == 1:
            lands.update(parent.id for parent in world.within(places[0]) if parent.kind != "country")
    return lands


def _near_names(world: World, place: Place, named: Counter[str]) -> int:
    """How many of the places it lies in are named in the report."""
    return sum(named[parent.id] > 0 for parent in world.within(place))


def _score(world: World, phrase: Phrase, place: Place, told: Told) -> float:
    """How well a gazetteer entry fits a phrase; the weights order the reasons, they are not learned."""
    score = 2.0 * told.countries[place.country] / (1 + max(told.countries.values(), default=0))
    score += 1.5 * min(2, _near_names(world, place, told.named))
    score += 0.5 * min(2, _near_names(world, place, told.lands))
    if phrase.head != "name" and phrase.core_first > phrase.first:
        score += 2.0 if place.kind == phrase.head else 0.0
    elif place.kind in ("city", "country"):
        score += 0.6
    elif place.kind in _UNITS:
        score += 0.3
    score += 0.1 * len(str(place.population)) if place.population else 0.0
    return score + (0.3 if not place.id.startswith("gn-") else 0.0) + (0.2 if place.lat is not None else 0.0)


def _singular(annotation: Annotation, world: World, phrase: Phrase) -> tuple[Place, ...]:
    """The camp of X, where a list opens with THE CAMPS of X and Y and X is also a town's name."""
    hit = annotation.words[phrase.first].first("kind")
    if hit is None or not phrase.plural or phrase.core_first != phrase.first + 1:
        return ()
    name = f"{hit.form.entry.forms[0]} {annotation.text.words(phrase.core_first, phrase.last)}"
    found = (one.value for one in world.names.named(name) if one.group == PLACE)
    return tuple(place for place in found if place.kind == phrase.head)


def _choose(annotation: Annotation, world: World, phrase: Phrase, told: Told) -> Place | None:
    places: dict[str, Place] = {name.value.id: name.value for name in phrase.names if name.group == "place"}
    places |= {place.id: place for place in _singular(annotation, world, phrase)}
    if (
        phrase.core_first > phrase.first and phrase.head not in _LARGE
    ):  # the street of X, the quarter of X: not X itself
        places = {identity: place for identity, place in places.items() if _may_be(world, phrase, place)}
        if told.countries and not any(told.countries[place.country] for place in places.values()):
            return None  # the camp of X is some other X than the one in a country that the report never names
    elif _is_listed_quarter(phrase):
        places = {identity: place for identity, place in places.items() if place.kind not in _FAR_LARGER}
    if not places:
        return None
    quarters = len(places) > 1 and all(place.kind == "neighbourhood" for place in places.values())
    home = [place for place in places.values() if _near_names(world, place, told.named)] if quarters else []
    best = max(home or places.values(), key=lambda p: (_score(world, phrase, p, told), p.id))
    if _is_foreign(world, phrase, best, told) or _is_namesake(phrase, best, told):
        return None
    return None if quarters and not home and _is_elsewhere(world, best, told.named) else best


def _may_be(world: World, phrase: Phrase, place: Place) -> bool:
    """A town's front lies at the town, and a city's district is called a quarter; else the street X is not X."""
    if place.kind not in _LARGE or (phrase.plural and phrase.head == "neighbourhood" and place.kind in _SETTLEMENTS):
        return True  # THE QUARTERS of a town are the town
    if phrase.head == "frontline":
        return place.kind in _SETTLEMENTS
    parent = world.places.get(place.parent or "")
    return phrase.head == "neighbourhood" and place.kind == "district" and parent is not None and parent.kind == "city"


def _is_listed_quarter(phrase: Phrase) -> bool:
    """A name in a list behind THE QUARTERS."""
    leader = phrase.group[0]
    if leader is phrase or (leader.entity is not None and leader.entity.kind in _SETTLEMENTS):
        return False  # the quarters of TWO CITIES
    return phrase.head == "neighbourhood" and leader.plural and leader.head == phrase.head


def _is_foreign(world: World, phrase: Phrase, place: Place, told: Told) -> bool:
    """A small place of a country that the report names nothing else of: a word or another place that is written so."""
    if place.kind in _WIDE or _near_names(world, place, told.named):
        return False
    if phrase.last > phrase.first + 1 and place.country in told.theatres:
        return False  # THE TOWN X, and a party of its country acts in the report
    return told.countries[place.country] <= told.named[place.id] and max(told.countries.values(), default=0) >= _SURE


def _is_namesake(phrase: Phrase, place: Place, told: Told) -> bool:
    """THE VILLAGE Cairo, in a report that tells of another country: no capital, but a village that bears its name."""
    large = place.kind in (*_UNITS, "country", "city") or place.population >= _CAPITAL
    if phrase.head not in _SMALL or not large:
        return False
    own = _weight(place) * told.named[place.id]
    return told.countries[place.country] <= own and any(country != place.country for country in told.countries)


def _weight(place: Place) -> int:
    """How much the naming of a place says of the country that a report tells of."""
    return 3 if place.kind in ("governorate", "city") else 1


def _is_elsewhere(world: World, quarter: Place, named: Counter[str]) -> bool:
    """The report names cities of the quarter's country, but not its own: it means another quarter of that name."""
    places = (world.places[identity] for identity in named)
    return any(place.kind == "city" and place.country == quarter.country for place in places)


def resolve_places(annotation: Annotation, world: World) -> None:
    """Give every place phrase its Site."""
    phrases = [phrase for phrase in annotation.phrases if phrase.kind == PLACE]
    countries = _countries(annotation, world)
    named = Counter(n.value.id for phrase in phrases for n in phrase.names if n.group == "place")
    told = Told(countries, named, _lands(world, phrases), _all_theatres(annotation, world))
    earlier: list[Phrase] = []
    for phrase in phrases:
        phrase.entity = _site(annotation, world, phrase, earlier, told)
        earlier.append(phrase)


def _site(
    annotation: Annotation,
    world: World,
    phrase: Phrase,
    earlier: list[Phrase],
    told: Told,
) -> Site:
    if phrase.same is not None:
        first = _site(annotation, world, phrase.same, earlier, told)
        site = Site(first.place, first.name_ar, first.kind, "explicit", phrase)
        site.within = first.within
        return site
    if phrase.owner is not None:
        return _owned(annotation, world, phrase, phrase.owner.entity)
    place = _choose(annotation, world, phrase, told)
    if place is None and phrase.anaphor and not phrase.plural:
        before = antecedent(annotation, phrase, earlier)
        if before is not None:
            site = Site(before.place, before.name_ar, before.kind, "anaphor", phrase)
            site.within, site.country = before.within, before.country
            return site
        found = unit(annotation, world, phrase, earlier, told.countries)
        if found is not None:
            site = Site(found, found.name_ar, found.kind, "anaphor", phrase)
            site.within = world.within(found)
            return site
    place = place or of_the_same(annotation, world, phrase, earlier, told.countries)
    kind = place.kind if place is not None else phrase.head if phrase.head != "name" else None
    name = own_words(annotation, phrase) if place is not None else _one_of_many(annotation, phrase)
    site = Site(place, name, kind, "explicit", phrase)
    if place is not None:
        site.within = world.within(place)
        if is_away(annotation, phrase):  # the countryside of X and the north of X are not X
            site.name_ar = _unbound(annotation, phrase)
            site.key += ":" + fold(site.name_ar)
    return site


def _one_of_many(annotation: Annotation, phrase: Phrase) -> str:
    """An unknown place by its words; the first of a list behind THE VILLAGES is a village."""
    hit = annotation.words[phrase.first].first("kind")
    first_of_list = phrase.plural and phrase.core_first == phrase.first + 1 and len(phrase.group) > 1
    if hit is None or not first_of_list or phrase.group[0] is not phrase or phrase.names:
        return own_words(annotation, phrase)
    return f"{hit.form.entry.forms[0]} {annotation.text.words(phrase.core_first, phrase.last)}"


def _owned(annotation: Annotation, world: World, phrase: Phrase, owner: Site) -> Site:
    """Its airport: the airport that bears the name of the place before."""
    hit = annotation.words[phrase.first].first("kind")
    kind = hit.form.entry.forms[0] if hit is not None else ""
    name = f"{kind} {owner.place.name_ar if owner.place is not None else owner.name_ar}"
    found = [named.value for named in world.names.named(name) if named.group == PLACE]
    place = next((place for place in found if place.kind == phrase.head), found[0] if found else None)
    site = Site(place, name, phrase.head, "anaphor", phrase)
    site.country = owner.country
    site.within = world.within(place) if place is not None else (*owner.within,)
    return site


def _unbound(annotation: Annotation, phrase: Phrase) -> str:
    """The whole phrase, part word and all, without the clitics written on it."""
    words = annotation.text.words(phrase.part_first, phrase.last)
    bound = len(phrase.conjunction) + (phrase.preposition in ("bi", "li") and _attached(annotation, phrase))
    return words[bound:]
