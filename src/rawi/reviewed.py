"""What persons reviewed, as gold: the claims they accepted or corrected, for ``rawi eval`` and for training.

Only some claims of a report may have been looked at, so each report says at which words something was ``judged``;
``rawi eval`` counts what is read there and nothing else. A claim that was rejected stands for its words being judged,
and is not among the claims.
"""

from collections.abc import Iterator
from typing import Any

from rawi.model import Claim, Entity, PlaceRef, Report, SourceRef
from rawi.store import Filter, Store

Record = dict[str, Any]


def gold(store: Store) -> Iterator[Record]:
    """The reports in which claims were accepted, corrected or rejected, in the notation of the coding manual."""
    verdicts = store.verdicts()
    seen: dict[str, None] = {}
    for claim in store.claims():
        if claim.corrected or claim.id in verdicts:
            seen[claim.report.id] = None
    for id in sorted(seen):
        claims = list(store.claims(Filter(report=id)))
        yield _report(store.report(id), [one for one in claims if one.corrected or one.id in verdicts], verdicts)


def _report(report: Report, judged: list[Claim], verdicts: dict[str, str]) -> Record:
    judged = sorted(judged, key=lambda claim: (claim.trigger, claim.id))
    right = [claim for claim in judged if verdicts.get(claim.id) != "rejected"]
    return {
        "id": report.ref or report.id,
        "url": report.url,
        "outlet": report.outlet,
        "title": report.title,
        "published": report.published,
        "text": report.text,
        "claims": [_coded(claim) for claim in right],
        "judged": sorted({(claim.trigger.start, claim.trigger.end) for claim in judged}),
    }


def _coded(claim: Claim) -> Record:
    place = claim.place
    return {
        "type": claim.type,
        "trigger": claim.trigger.text,
        "at": claim.trigger.start,
        "actors": list(map(_names, claim.actors)),
        "targets": list(map(_names, claim.targets)),
        "supporters": list(map(_names, claim.supporters)),
        "place": _names(place) if place else None,
        "relation": place.relation if place else "in",
        "extent": place.extent if place else "whole",
        "destination": _names(claim.destination) if claim.destination else None,
        "date": claim.date.edtf if claim.date else None,
        "chain": list(map(_names, claim.chain)),
        "stance": claim.stance,
        "factuality": claim.factuality,
        "quantities": [{"kind": q.kind, "low": q.low, "high": q.high, "of": q.of} for q in claim.quantities],
        "items": [item.text for item in claim.items],
        "corrected": [{"slot": one.slot, "author": one.author} for one in claim.corrected],
    }


def _names(thing: Entity | PlaceRef | SourceRef) -> str:
    """By what names a thing may go, with strokes between; words that only point to it are none."""
    points = getattr(thing, "how", "explicit") == "anaphor"
    said = None if points or thing.mention is None else thing.mention.text
    names = (name.replace("|", " ") for name in (said, thing.name_ar, thing.name) if name)
    return "|".join(dict.fromkeys(names))
