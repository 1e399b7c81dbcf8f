"""Holdings as rows of a control panel, and as GeoJSON. Nothing in them depends on the clock."""

from collections.abc import Iterator, Sequence
from typing import Any

from rawi.export.cells import joined
from rawi.export.heard import Heard
from rawi.fuse import iso
from rawi.model import Gain, Holding, Party, Site
from rawi.store import Share
from rawi.version import VERSION

COLUMNS = (
    "place_id", "name_ar", "name_en", "lat", "lon", "valid_from", "valid_to", "holder", "state", "co_holders",
    "besieger", "claimed_or_assessed", "rule", "n_claims", "n_independent_origins", "last_evidence_at", "as_known_on",
    "valid_at", "basis_claim_ids", "against_claim_ids", "edtf", "extent", "status", "holder_name", "holder_name_ar",
)  # fmt: skip
"""``extent``, ``status`` and who speaks against it stand with claimed gains; ``state`` and ``rule`` with what is
assessed. A claimed ``left`` is in ``extent``: the holder is said to have gone."""

SHARE_COLUMNS = (*COLUMNS, "percent", "origin")


def rows(holding: Holding, heard: Heard) -> Iterator[dict[str, Any]]:
    """The cells of a holding, and those of each gain claimed beside it."""
    yield {
        **_place(holding.place),
        "valid_from": holding.since,
        "valid_to": holding.until,
        **_holder(holding.holder),
        "state": holding.state,
        "co_holders": holding.present and holding.present.key,
        "besieger": holding.besieger and holding.besieger.key,
        "claimed_or_assessed": "assessed",
        "rule": holding.rule,
        "n_claims": len(holding.claims),
        "n_independent_origins": len(holding.origins),
        "last_evidence_at": holding.last_evidence,
        "basis_claim_ids": joined(holding.claims),
        "against_claim_ids": joined(holding.against),
        "edtf": holding.edtf,
        "extent": None,
        "status": None,
    }
    for gain in holding.claimed:
        yield _claimed(holding.place, gain, heard)


def _claimed(place: Site, gain: Gain, heard: Heard) -> dict[str, Any]:
    days = [telling.known if telling.last is None else telling.last for telling in heard.tellings(gain.claims)]
    return {
        **dict.fromkeys(COLUMNS),
        **_place(place),
        "valid_from": gain.since,
        **_holder(gain.holder),
        "claimed_or_assessed": "claimed",
        "n_claims": len(gain.claims),
        "n_independent_origins": len(heard.origins(gain.claims)),
        "last_evidence_at": iso(max(days)) if days else gain.since,
        "basis_claim_ids": joined(gain.claims),
        "against_claim_ids": joined(gain.against),
        "extent": extent(gain),
        "status": gain.status,
    }


def _holder(party: Party | None) -> dict[str, Any]:
    return {
        "holder": party and party.key,
        "holder_name": party and party.name,
        "holder_name_ar": party and party.name_ar,
    }


def share_row(share: Share, place: Site | None) -> dict[str, Any]:
    """The cells of a share that somebody says a party held on a day."""
    return {
        **dict.fromkeys(SHARE_COLUMNS),
        **(_place(place) if place else {}),
        "valid_from": share.day,
        **_holder(share.holder),
        "claimed_or_assessed": "claimed",
        "n_claims": 1,
        "n_independent_origins": 1,
        "last_evidence_at": share.day,
        "basis_claim_ids": share.claim,
        "extent": "part",
        "percent": share.percent,
        "origin": share.origin,
    }


def _place(place: Site) -> dict[str, Any]:
    return {"place_id": place.key, "name_ar": place.name_ar, "name_en": place.name, "lat": place.lat, "lon": place.lon}


def extent(gain: Gain) -> str:
    """How much is claimed: the whole place, a part of it, or that the holder left."""
    return "left" if gain.left else "part" if gain.part else "whole"


def collection(holdings: Sequence[Holding], heard: Heard, valid_at: str, known: str) -> dict[str, Any]:
    """A GeoJSON collection with a point for each place; places without one are counted, none is made up."""
    features = [feature(holding, heard) for holding in holdings if has_point(holding.place)]
    return {
        "type": "FeatureCollection",
        "valid_at": valid_at,
        "as_known_on": known,
        "generated_by": f"rawi {VERSION}",
        "without_coordinates": len(holdings) - len(features),
        "features": features,
    }


def has_point(place: Site) -> bool:
    return place.lat is not None and place.lon is not None


def feature(holding: Holding, heard: Heard) -> dict[str, Any]:
    place, (first, *claimed) = holding.place, rows(holding, heard)
    told = (
        "place_id", "name_ar", "name_en", "holder", "holder_name", "holder_name_ar", "state", "co_holders", "besieger",
        "rule", "edtf", "n_claims",
    )  # fmt: skip
    gain_told = ("holder", "extent", "status", "n_claims", "n_independent_origins")
    return {
        "type": "Feature",
        "id": place.key,
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
        "properties": {
            **{field: first[field] for field in told},
            "holding": holding.id,
            "kind": place.kind,
            "radius_m": place.radius_m,
            "side": holding.holder and holding.holder.side,
            "start": holding.since,
            "end": holding.until,
            "n_independent_origins": len(holding.origins),
            "last_evidence_at": holding.last_evidence,
            "basis_claim_ids": holding.claims,
            "against_claim_ids": holding.against,
            "claimed": [
                {field: row[field] for field in gain_told}
                | {"start": gain.since, "basis_claim_ids": gain.claims, "against_claim_ids": gain.against}
                for row, gain in zip(claimed, holding.claimed, strict=True)
            ],
        },
    }
