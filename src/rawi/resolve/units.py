"""Words for a kind of land that name none: THE GOVERNORATE, THE STRIP, the quarters of THE CITY."""

from collections import Counter
from functools import lru_cache

from rawi.annotate.mentions import PLACE, Annotation, Phrase
from rawi.lexicon.world import World
from rawi.model import Place
from rawi.resolve.back import antecedent

UNITS = ("governorate", "region", "district")
_REGION = "region"


def unit(
    annotation: Annotation, world: World, phrase: Phrase, earlier: list[Phrase], countries: Counter[str]
) -> Place | None:
    """The governorate or district that the last place named lies in, when nothing was called so; THE STRIP is the one
    region of the country told of that is called a strip."""
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
    return next((parent for parent in site.within if parent.kind == phrase.head), None) if site is not None else None


def _so_called(annotation: Annotation, world: World, phrase: Phrase, countries: Counter[str]) -> Place | None:
    hit = annotation.words[phrase.first].first("kind")
    if hit is None or not countries:
        return None
    country = max(countries, key=lambda code: (countries[code], code))
    called = [place for place in _regions(world, country) if place.name_ar.split()[0] == hit.form.entry.forms[0]]
    return called[0] if len(called) == 1 else None


@lru_cache(maxsize=256)
def _regions(world: World, country: str) -> tuple[Place, ...]:
    """The regions of a country."""
    return tuple(place for place in world.places.values() if place.kind == _REGION and place.country == country)
