"""A claim's parts in a few words, for tables and explanations."""

from collections import Counter
from collections.abc import Iterable

from rawi.cli.bidi import isolate
from rawi.cli.options import Language
from rawi.model import Claim, Entity, Event, Holding, Party, PlaceRef, Quantity, Site, SourceRef

Named = Entity | Party | PlaceRef | Site | SourceRef
COMMA = "\u060c "  # Arabic comma
EXTENTS = {"whole": "", "part": "part of "}
RELATIONS = {"in": "", "near": "near ", "toward": "toward "}


def name(thing: Named, language: Language) -> str:
    """A thing's name in a language, or the one it has."""
    return (thing.name or thing.name_ar) if language is Language.EN else thing.name_ar


def called(place: Site, language: Language) -> str:
    """A place by its name and, behind that, the key that it is asked for by."""
    return f"{isolate(name(place, language))} ({isolate(place.key)})"


def names(things: Iterable[Named], language: Language) -> str:
    """The names of some things in one line."""
    return comma(language).join(name(thing, language) for thing in things)


def comma(language: Language) -> str:
    """What stands between names in a language."""
    return ", " if language is Language.EN else COMMA


def told_apart(places: Iterable[Site], language: Language) -> dict[str, str]:
    """What the places of one listing are called, by their keys: where two would read alike, a city and its
    governorate, with their kinds."""
    sites = {place.key: place for place in places}
    called = {key: name(place, language) for key, place in sites.items()}
    times = Counter(called.values())
    return {
        key: f"{words} ({sites[key].kind})" if times[words] > 1 and sites[key].kind else words
        for key, words in called.items()
    }


def place_words(place: PlaceRef) -> str:
    """What stands before a place's name: near, toward, part of, so many percent of."""
    share = f"{place.percent:g}% of " if place.percent is not None else EXTENTS[place.extent]
    return RELATIONS[place.relation] + share


def marks(claim: Claim) -> list[str]:
    """What keeps a claim from being a plain fact asserted: planned, in the past, denied, corrected by a person ..."""
    found: list[str] = [] if claim.factuality == "actual" else [claim.factuality]
    found += ["in the past"] if claim.over else []
    found += ["denied"] if claim.stance == "denies" else []
    return [*found, "corrected"] if claim.corrected else found


def count(quantity: Quantity) -> str:
    """A count in words: ``5 killed``, ``20-30 injured``, ``70%``, ``450 displaced families``."""
    from rawi.lexicon.fusing import what_is_counted

    return counted(what_is_counted(quantity.kind, quantity.of), quantity.low, quantity.high)


def counted(kind: str, low: float, high: float) -> str:
    """The lowest and the highest value of a count, with what is counted."""
    value = f"{low:.15g}" if low == high else f"{low:.15g}\u2013{high:.15g}"
    return f"{value}%" if kind == "percent" else f"{value} {kind}"


def number(value: int, noun: str) -> str:
    """So many of something.

    >>> number(1, "report"), number(2000, "report")
    ('1 report', '2,000 reports')
    """
    return f"{value:,} {noun}{'' if value == 1 else 's'}"


def short_ids(things: Iterable[Claim | Event | Holding], least: int = 8) -> dict[str, str]:
    """For each thing's id the shortest beginning, of some length at least, that no other of these ids has."""
    ids = sorted({thing.id for thing in things})
    shortened = {}
    for at, id in enumerate(ids):
        neighbours = ids[max(0, at - 1) : at] + ids[at + 1 : at + 2]
        length = least
        while any(other[:length] == id[:length] for other in neighbours) and length < len(id):
            length += 1
        shortened[id] = id[:length]
    return shortened
