"""A claim cut down to what may be shown of it."""

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from msgspec.structs import replace

from rawi.model import Claim, Entity, PlaceRef, Quantity, SourceRef, Span
from rawi.publish.cover import Cover
from rawi.publish.redact import Cut

Clean = Callable[[str, Span | None], str]
"""What makes a name, and where the report has it, fit to be shown."""
N = TypeVar("N", Entity, SourceRef, PlaceRef)


def trimmed(claim: Claim, cuts: Sequence[Cut], shown: str, mark: str, cover: Cover) -> Claim:
    """A claim without the names that were cut out of its sentence, of which ``shown`` is left."""
    clean = _cleaner(claim, cuts, mark, cover)
    return replace(
        claim,
        report=cover.report(claim.report),
        evidence=Span(claim.evidence.start, claim.evidence.end, shown),
        actors=_entities(claim.actors, clean),
        targets=_entities(claim.targets, clean),
        supporters=_entities(claim.supporters, clean),
        place=_place(claim.place, clean, cover),
        destination=_place(claim.destination, clean, cover),
        chain=tuple([_named(one, clean) for one in claim.chain]),
        quantities=tuple([_counted(count, clean) for count in claim.quantities]),
        items=tuple([replace(item, text=clean(item.text, None)) for item in claim.items]),
    )


def _cleaner(claim: Claim, cuts: Sequence[Cut], mark: str, cover: Cover) -> Clean:
    """What was taken out of the sentence goes from a name, as a whole, and each word of it where the name reaches into
    it; what the sentence showed to be public stays; a name that stands elsewhere is looked at by itself."""
    first, last = claim.evidence.start, claim.evidence.end
    gone = [(cut, claim.evidence.text[cut.start : cut.end]) for cut in cuts if cut.kind == "name"]

    def clean(name: str, mention: Span | None) -> str:
        for cut, words in gone:
            name = _whole(words).sub(mark, name)
            if mention is not None and mention.start < first + cut.end and first + cut.start < mention.end:
                name = _any_of(words).sub(mark, name)
        if mention is not None and first <= mention.start and mention.end <= last:
            return name
        return cover.words(name)

    return clean


def _whole(words: str) -> re.Pattern[str]:
    """Finds some words where they are no part of longer ones."""
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")


def _any_of(words: str) -> re.Pattern[str]:
    """Finds any of some words, and several in a row."""
    one = rf"(?:{'|'.join(map(re.escape, words.split()))})"
    return re.compile(rf"(?<!\w){one}(?:\s+{one})*(?!\w)")


def _named(one: N, clean: Clean) -> N:
    """Somebody or some place by what may be shown of the name; what the files know is public."""
    if one.id is not None:
        return one
    name = clean(one.name_ar, one.mention)
    return one if name == one.name_ar else replace(one, name=None, name_ar=name, mention=None)


def _counted(count: Quantity, clean: Clean) -> Quantity:
    """Who was counted may be told by name."""
    return count if count.of is None else replace(count, of=clean(count.of, count.mention))


def _entities(some: tuple[Entity, ...], clean: Clean) -> tuple[Entity, ...]:
    """Other names may be those of persons: none is shown."""
    if not some:
        return some
    return tuple([_named(replace(one, aliases=()) if one.aliases else one, clean) for one in some])


def _place(one: PlaceRef | None, clean: Clean, cover: Cover) -> PlaceRef | None:
    if one is None:
        return None
    one = _named(one, clean)
    lat, lon, radius = cover.point(one.lat, one.lon, one.radius_m)
    return replace(one, lat=lat, lon=lon, radius_m=radius) if lat != one.lat or lon != one.lon else one
