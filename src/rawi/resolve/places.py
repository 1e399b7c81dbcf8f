"""What every place phrase of a report stands for: a place by its name, or what a definite kind word points back to."""

from rawi.annotate.kind_words import DUAL, is_singular
from rawi.annotate.mentions import PLACE, Annotation, Phrase
from rawi.lexicon.world import World
from rawi.model import How, Place
from rawi.resolve.areas import area, town_beside
from rawi.resolve.back import (
    antecedent,
    away_at,
    is_away,
    is_capital,
    is_homeland,
    place_of_anaphor,
    points_back,
    site_amid,
    take_as_bare,
)
from rawi.resolve.beside import candidates
from rawi.resolve.called_after import tell_called_after
from rawi.resolve.choosing import are_streets, choose
from rawi.resolve.each import one_of_a_kind
from rawi.resolve.fields import field
from rawi.resolve.lying import tell_facilities, tell_those_before
from rawi.resolve.pairs import pair_before, second
from rawi.resolve.seats import is_seat_of
from rawi.resolve.site import Site
from rawi.resolve.told import Told, main_country, tell
from rawi.resolve.units import of_the_same, unit
from rawi.text.fold import fold, key
from rawi.text.tokens import MARK

_CITIES = frozenset(("city", "town"))
_QUARTER, _DIRECTION, _OF = "neighbourhood", "direction", frozenset(("li", "min", "fi", "bi"))
_BRACKETS = frozenset("()")
_DESCRIBES, _PAIR = frozenset(("nisba", "direction")), 2  # groups of adjectives; a kind and its adjective
_AND, _THE = "\u0648", "\u0627\u0644"
_INSIDE = frozenset(("airport", "port", "base", "facility", "hospital", "university", "crossing"))


def own_words(annotation: Annotation, phrase: Phrase) -> str:
    """The phrase as a name: its own words without the clitics of the first."""
    first = annotation.words[phrase.first]
    words = [token.raw for token in annotation.text.tokens[phrase.first : phrase.last] if token.raw not in _BRACKETS]
    if phrase.part_first < phrase.first:
        return " ".join((words[0][len(first.conjunction) :], *words[1:]))
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
    return before != "preposition" or bool(annotation.words[phrase.part_first].preposition)  # according TO sources


def resolve_places(annotation: Annotation, world: World) -> None:
    """Give every place phrase its Site."""
    phrases = [phrase for phrase in annotation.phrases if phrase.kind == PLACE]
    told = tell(annotation, world, phrases)
    earlier: list[Phrase] = []
    for phrase in phrases:
        if pair := pair_before(annotation, phrase, earlier):
            for one, meant in zip((phrase, second(phrase)), pair, strict=True):
                one.entity = _again(meant.entity, phrase)
        else:
            phrase.entity = _site(annotation, world, phrase, earlier, told)
        tell_those_before(annotation, world, phrase, earlier)
        earlier.append(phrase)
    tell_facilities(annotation, phrases)
    tell_called_after(annotation, world, phrases, told.named)


def _site(
    annotation: Annotation,
    world: World,
    phrase: Phrase,
    earlier: list[Phrase],
    told: Told,
) -> Site:
    if phrase.same is not None:
        first = _site(annotation, world, phrase.same, earlier, told)
        return _again(first, phrase, "explicit")
    if phrase.owner is not None:
        return _owned(annotation, world, phrase, phrase.owner.entity)
    amid = site_amid(annotation, phrase, earlier)
    if amid is not None:
        return _again(amid, phrase)
    if points_back(annotation, phrase, earlier):
        take_as_bare(annotation, phrase)
    place = choose(world, phrase, told, one_of_a_kind(annotation, world, phrase))
    if place is not None and is_seat_of(annotation, phrase, place):
        return _seat(annotation, world, phrase, place, _last(earlier))
    if place is None and phrase.anaphor and is_homeland(annotation, phrase):
        return _homeland(annotation, world, phrase, told)
    if place is None and phrase.anaphor and not phrase.plural:
        before = _meant(annotation, world, phrase, earlier, told)
        if before is not None:
            return _again(before, phrase)
        found = unit(annotation, world, phrase, earlier, told.countries)
        if found is not None:
            return _placed(world, phrase, found)
    if place is None and is_capital(annotation, phrase) and _named_before(annotation, phrase, _last(earlier)):
        return _again(earlier[-1].entity, phrase)  # the town X, THE CAPITAL OF THE PROVINCE
    inner = place_of_anaphor(annotation, phrase) if place is None else None
    if inner is not None and (town := _meant(annotation, world, inner, earlier, told)) is not None:
        return _called(world, phrase, town, own_words(annotation, phrase))
    city = _quarters_of(annotation, phrase) if place is None else None
    if city is not None and (whole := choose(world, city, told)) is not None and whole.kind in _CITIES:
        site = Site(whole, own_words(annotation, phrase), phrase.head, "explicit", phrase)
        site.within, phrase.extent = world.within(whole), "part"
        site.key += ":" + fold(site.name_ar)
        return site
    place = place or field(annotation, world, phrase, earlier)
    place = place or of_the_same(annotation, world, phrase, earlier, told.countries, main_country(told))
    head = phrase.head if phrase.head != "name" else told.undecided.get(phrase.first)
    kind = place.kind if place is not None else head
    name = _one_of_many(annotation, world, phrase)
    site = Site(place, name, kind, "explicit", phrase)
    site.within = told.beside.beneath(phrase)
    if place is not None:
        site.within = world.within(place)
        phrase.extent = "part" if are_streets(phrase, place) else phrase.extent
        if is_away(annotation, phrase):  # the countryside of X and the north of X are not X
            site.name_ar = _unbound(annotation, phrase)
            site.key += ":" + fold(site.name_ar)
    return site


def _last(earlier: list[Phrase]) -> Phrase | None:
    return earlier[-1] if earlier else None


def _quarters_of(annotation: Annotation, phrase: Phrase) -> Phrase | None:
    """The city whose quarters by a point of the compass are told: THE EASTERN QUARTERS of X, in X."""
    if phrase.head != _QUARTER or not phrase.plural or phrase.last < phrase.first + 2:
        return None
    if _DIRECTION not in annotation.words[phrase.first + 1].groups:
        return None
    inside = (p for p in annotation.phrases if p.kind == PLACE and p is not phrase and phrase.first < p.first)
    city = next((p for p in inside if p.last == phrase.last or 0 <= p.first - phrase.last <= 1), None)
    return city if city is not None and city.preposition in _OF and not city.conjunction else None


def _homeland(annotation: Annotation, world: World, phrase: Phrase, told: Told) -> Site:
    """THE COUNTRY, the north of it: the one that the report is about; a land without name where it tells of several."""
    code = main_country(told)
    place = next((one for one in world.places.values() if one.kind == "country" and one.country == code), None)
    if is_away(annotation, phrase):
        site = Site(place, _unbound(annotation, phrase), "country", "explicit", phrase)
        site.key += ":" + fold(site.name_ar)
        return site
    name = place.name_ar if place is not None else own_words(annotation, phrase)
    return Site(place, name, "country", "anaphor", phrase)


def _again(before: Site, phrase: Phrase, how: How = "anaphor") -> Site:
    """The same place, most often pointed back to."""
    site = Site(before.place, before.name_ar, before.kind, how, phrase)
    site.lie_with(before)
    return site


def _seat(annotation: Annotation, world: World, phrase: Phrase, land: Place, before: Phrase | None) -> Site:
    """The capital of a land: the one that the tables know of a country; X, THE CAPITAL OF the land; else a city in the
    land that has no name."""
    known = world.capitals.get(land.country, "") if land.kind == "country" else ""
    place = world.places.get(known) or _named_before(annotation, phrase, before)
    place = place or _named_behind(annotation, world, phrase, land)
    site = Site(place, own_words(annotation, phrase), "city", "explicit", phrase)
    site.country = land.country
    site.within = world.within(place) if place is not None else (land, *world.within(land))
    return site


def _named_before(annotation: Annotation, phrase: Phrase, before: Phrase | None) -> Place | None:
    """MOSUL, the capital of a province: the city right before, a comma at most between."""
    if before is None or before.sentence != phrase.sentence or phrase.preposition or phrase.conjunction:
        return None
    between = annotation.text.tokens[before.last : phrase.part_first]
    place: Place | None = before.entity.place
    city = place is not None and place.kind in _CITIES and before.entity.how == "explicit"
    return place if city and len(between) <= 1 and all(token.kind == MARK for token in between) else None


def _named_behind(annotation: Annotation, world: World, phrase: Phrase, land: Place) -> Place | None:
    """The capital of a province, MOSUL: the city of that land whose name comes right behind."""
    behind = (p for p in annotation.phrases if p.kind == PLACE and p.part_first == phrase.last)
    bare = (p for p in behind if not (p.preposition or p.conjunction))
    cities = (place for p in bare for place in candidates(p) if place.kind in _CITIES)
    return next((city for city in cities if land in world.within(city)), None)


def _one_of_many(annotation: Annotation, world: World, phrase: Phrase) -> str:
    """A place by its words; the first of a list behind THE VILLAGES is a village."""
    hit = annotation.words[phrase.first].first("kind")
    if (shared := _shared_kind(annotation, phrase)) is not None:
        return f"{shared} {annotation.text.tokens[phrase.last - 1].raw.removeprefix(_AND)}"
    first_of_list = phrase.plural and phrase.core_first == phrase.first + 1 and len(phrase.group) > 1
    first_of_list = first_of_list and phrase.extent == "whole"  # no quarters IN X
    if hit is None or not first_of_list:
        name = own_words(annotation, phrase)
        before, _, last = name.rpartition(" ")
        lying = phrase.core_first > phrase.first and key(last) in world.linking.located
        return before if lying and before else name  # the village X LYING in Y: no part of its name
    return f"{hit.form.entry.forms[0]} {annotation.text.words(phrase.core_first, phrase.last)}"


def _shared_kind(annotation: Annotation, phrase: Phrase) -> str | None:
    """The word for the kind of places that adjectives alone tell apart, of two the singular: THE civil and military
    AIRPORT, THE northern and eastern FRONTS."""
    first, words = phrase.group[0], annotation.words
    described = all(not _DESCRIBES.isdisjoint(words[one.last - 1].groups) for one in phrase.group)
    alone = all(one.last == one.first + 1 for one in phrase.group[1:])
    hit = words[first.first].first("kind")
    if hit is None or len(phrase.group) == 1 or not (described and alone and hit.article):
        return None
    if first.last != first.first + _PAIR or first.first != first.part_first:
        return None
    many = not (is_singular(words[first.first], hit) or words[first.first].stem.endswith(DUAL))
    return annotation.text.tokens[first.first].raw if many else _THE + hit.form.entry.forms[0]


def _meant(annotation: Annotation, world: World, phrase: Phrase, earlier: list[Phrase], told: Told) -> Site | None:
    """The site that a bare kind word points back to: the town, the governorate that it lies in, the capital."""
    if is_capital(annotation, phrase):
        return _capital(world, phrase, earlier, told)
    before: Site | None = area(annotation, phrase, earlier) or antecedent(
        annotation, phrase, earlier, main_country(told)
    )
    town = town_beside(annotation, world, phrase, earlier) if before is None and phrase.head in _CITIES else None
    return before if town is None else _placed(world, phrase, town)


def _placed(world: World, phrase: Phrase, place: Place) -> Site:
    """A place that a word for its kind means."""
    site = Site(place, place.name_ar, place.kind, "anaphor", phrase)
    site.within = world.within(place)
    return site


def _capital(world: World, phrase: Phrase, earlier: list[Phrase], told: Told) -> Site | None:
    """THE CAPITAL: the last one named, else that of the country that the report is about."""
    capitals = set(world.capitals.values())
    before = next(
        (one.entity for one in reversed(earlier) if one.entity.place and one.entity.place.id in capitals), None
    )
    known = world.capitals.get(main_country(told), "")
    if before is not None or not known:
        return before
    return _placed(world, phrase, world.places[known])


def _owned(annotation: Annotation, world: World, phrase: Phrase, owner: Site) -> Site:
    """Its airport: the airport that bears the name of the place before, or that this one bears."""
    hit = annotation.words[phrase.first].first("kind")
    kind = hit.form.entry.forms[0] if hit is not None else ""
    whose = owner.place.name_ar if owner.place is not None else owner.name_ar
    if owner.kind in _INSIDE and " " in whose:  # the airport of X and its harbour: the harbour of X
        whose = whose.partition(" ")[2]
    name = f"{kind} {whose}"
    site = _called(world, phrase, owner, name)
    site.name_ar, site.key = name, site.place.id if site.place is not None else fold(name)
    return site


def _called(world: World, phrase: Phrase, town: Site, name: str) -> Site:
    """The place of a kind that is called after a town, known or not: the airport of THE CITY, told before."""
    kind = name.partition(" ")[0]
    full = f"{kind} {town.place.name_ar}" if town.place is not None else name
    found = [one.value for one in (*world.names.named(full), *world.names.named(name)) if one.group == PLACE]
    place = next((place for place in found if place.kind == phrase.head), None)
    site = Site(place, name, phrase.head, "anaphor", phrase)
    site.country = town.country
    around = (town.place, *town.within) if town.place is not None else town.within
    site.within = world.within(place) if place is not None else around
    return site


def _unbound(annotation: Annotation, phrase: Phrase) -> str:
    """The whole phrase, part word and all, without the clitics written on it and without how much of it."""
    start = max(phrase.part_first, away_at(annotation, phrase))
    words = annotation.text.words(start, phrase.last)
    if start > phrase.part_first:
        return words
    bound = len(phrase.conjunction) + (phrase.preposition in ("bi", "li") and _attached(annotation, phrase))
    return words[bound:]
