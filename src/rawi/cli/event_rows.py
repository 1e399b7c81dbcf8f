"""Events as rows, and the parts that are read out of their told values."""

from collections.abc import Iterator
from typing import Any

from rawi.cli.words import counted
from rawi.export.cells import joined
from rawi.model import Event, Told

PARTS = ("date", "place", "actors", "targets", "extent")
"""The told slots that are no counts."""

COLUMNS = (
    "id", "type", "factuality", "date", "earliest", "latest", "actors", "actor_ids", "targets", "target_ids", "place",
    "place_en", "place_id", "extent", "kind", "country", "lat", "lon", "radius_m", "counts", "status", "rule",
    "credibility", "n_independent_origins", "n_outlets", "n_reports", "n_claims", "n_against", "origins", "known_from",
    "claim_ids", "against_claim_ids",
)  # fmt: skip


def row(event: Event) -> dict[str, Any]:
    """An event's cells."""
    place = event.place
    return {
        **{field: getattr(event, field) for field in _AS_THEY_ARE},
        "date": event.edtf,
        "actors": joined(party.name_ar for party in event.actors),
        "actor_ids": joined(party.key for party in event.actors),
        "targets": joined(party.name_ar for party in event.targets),
        "target_ids": joined(party.key for party in event.targets),
        "place": place and place.name_ar,
        "place_en": place and place.name,
        "place_id": place and place.key,
        "extent": shown(event, "extent"),
        **{field: place and getattr(place, field) for field in ("kind", "country", "lat", "lon", "radius_m")},
        "counts": joined(counts(event)),
        "n_independent_origins": len(event.origins),
        "n_outlets": event.outlets,
        "n_reports": event.reports,
        "n_claims": len(event.claims),
        "n_against": len(event.against),
        "origins": joined(event.origins),
        "claim_ids": joined(event.claims),
        "against_claim_ids": joined(event.against),
    }


_AS_THEY_ARE = ("id", "type", "factuality", "earliest", "latest", "status", "rule", "credibility", "known_from")


def shown(event: Event, slot: str) -> str | None:
    """The value of a slot that is shown."""
    return next((told.value for told in event.told if told.slot == slot and told.best), None)


def counts(event: Event) -> Iterator[str]:
    """What is counted, from the lowest value that anybody tells to the highest."""
    kinds: dict[str, list[Told]] = {}
    for told in event.told:
        if told.slot not in PARTS:
            kinds.setdefault(told.slot, []).append(told)
    for kind, values in kinds.items():
        numbers = [float(bound) for told in values for bound in told.value.split("-")]
        yield counted(kind, min(numbers), max(numbers))
