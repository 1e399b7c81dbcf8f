"""Words for a kind of land that name none: THE GOVERNORATE, THE STRIP, the quarters of THE CITY."""

from collections import Counter
from functools import lru_cache

from rawi.annotate.mentions import PLACE, Annotation, Phrase
from rawi.lexicon.times import ARTICLE
from rawi.lexicon.world import World
from rawi.model import Place
from rawi.resolve.back import antecedent
from rawi.text.fold import key

UNITS = ("governorate", "region", "district", "city")
_REGION, _PEOPLE = "region", "people"


def unit(
    annotation: Annotation, world: World, phrase: Phrase, earlier: list[Phrase], countries: Counter[str]
) -> Place | None:
    """The governorate, district or city that the last place named lies in, when nothing was called so; THE STRIP is the
    one region of the country told of that is called a strip, THE COAST that of the nation."""
    if phrase.head not in UNITS:
        return None
    return _so_called(annotation, world, phrase, countries) if phrase.head == _REGION else _last(phrase, earlier)


def of_the_same(
    annotation: Annotation,
    world: World,
    phrase: Phrase,
    earlier: list[Phrase],
    countries: Counter[str],
    about: str,
) -> Place | None:
    """THE QUARTERS OF THE CITY, the areas of the strip: the place that their last word points back to,
    in a report ``about`` one country, if it is."""
    last = annotation.words[phrase.last - 1]
    hit = last.first("kind")
    if not phrase.plural or phrase.last != phrase.first + 2 or hit is None or not last.article:
        return None
    whole = Phrase(PLACE, hit.form.entry.kind, phrase.last - 1, phrase.last)
    whole.anaphor = True
    site = antecedent(annotation, whole, earlier, about)
    found: Place | None = site.place if site is not None else None
    return found or unit(annotation, world, whole, earlier, countries)


def _last(phrase: Phrase, earlier: list[Phrase]) -> Place | None:
    site = next((other.entity for other in reversed(earlier) if other.entity.place is not None), None)
    lands = (site.place, *site.within) if site is not None else ()  # or beside which it lies: the north of X
    return next((land for land in lands if land.kind == phrase.head), None)


def _so_called(annotation: Annotation, world: World, phrase: Phrase, countries: Counter[str]) -> Place | None:
    hit = annotation.words[phrase.first].first("kind")
    if hit is None or not countries:
        return None
    country = max(countries, key=lambda code: (countries[code], code))
    kind, regions = hit.form.entry.forms[0], _regions(world, country)
    called = [place for place in regions if place.name_ar.split()[0] == kind or _is_of_nation(world, place, kind)]
    return called[0] if len(called) == 1 else None


def _is_of_nation(world: World, place: Place, kind: str) -> bool:
    """THE SYRIAN COAST: a word for a kind of land and the adjective of its nation alone."""
    first, *rest = place.name_ar.split()
    hit = world.words.look(key(rest[0])).first("nisba") if len(rest) == 1 else None
    return first == ARTICLE + kind and hit is not None and hit.form.entry.kind == _PEOPLE


@lru_cache(maxsize=256)
def _regions(world: World, country: str) -> tuple[Place, ...]:
    """The regions of a country."""
    return tuple(place for place in world.places.values() if place.kind == _REGION and place.country == country)
