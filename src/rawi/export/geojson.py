"""Points for maps: events, and who holds what from when to when or on a day. RFC 7946, with its own members on top."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec

from rawi.export.counts import bounds
from rawi.export.outflow import Fact, Outflow, in_lots
from rawi.export.panel import feature, has_point
from rawi.export.parts import made_of_events
from rawi.export.shape import Shape, in_lines
from rawi.export.wording import told
from rawi.model import Holding
from rawi.version import VERSION

_encode = msgspec.json.Encoder().encode
_RIGHTS = "What is told are facts that others reported; quoted words belong to those who published them."


def collection(outflow: Outflow, features: Iterable[bytes], valid_at: str | None) -> Iterator[bytes]:
    """A collection of features in JSON; what has no point is counted at its end."""
    head = {
        "type": "FeatureCollection",
        "generated_at": outflow.today,
        "generated_by": f"rawi {VERSION}",
        "as_known_on": outflow.known,
        "valid_at": valid_at,
        "licence": _RIGHTS,
        "method_url": "docs/control.md",
        "profile": outflow.gate.profile.id,
    }
    yield _encode(head)[:-1] + b',"features":['
    for number, one in enumerate(features):
        yield (b",\n" if number else b"\n") + one
    tail = {"without_coordinates": outflow.dropped[_NO_POINT]}
    yield b"\n]," + _encode(tail)[1:] + b"\n"


_NO_POINT = "a place without a point"


def _events(outflow: Outflow) -> Iterator[bytes]:
    for fact in outflow.events():
        site = fact.event.place
        if site is None or not has_point(site):
            outflow.drop(_NO_POINT if site else "no place told")
        else:
            yield _encode(_event(fact, outflow))


def _event(fact: Fact, outflow: Outflow) -> dict[str, Any]:
    event, site, line = fact.event, fact.event.place, told(fact, outflow)
    assert site is not None
    return {
        "type": "Feature",
        "id": event.id,
        "geometry": {"type": "Point", "coordinates": [site.lon, site.lat]},
        "properties": {
            "type": event.type,
            "factuality": event.factuality,
            "start": fact.first,
            "end": fact.last,
            "time": fact.first,
            "edtf": event.edtf,
            "place_id": site.key,
            "name_ar": site.name_ar,
            "name_en": site.name,
            "kind": site.kind,
            "radius_m": site.radius_m,
            "actors": [party.key for party in event.actors],
            "targets": [party.key for party in event.targets],
            "killed": [[low, high] for low, high in bounds(event, "killed")],
            "status": event.status,
            "credibility": event.credibility,
            "n_independent_origins": len(event.origins),
            "n_reports": event.reports,
            "says": list(event.origins),
            "description": line.en,
            "description_ar": line.ar,
            "quote": (*fact.tellings, *fact.against)[0].said.quote.text,
            "known_from": event.known_from,
            "claim_ids": list(event.claims),
            "against_claim_ids": list(event.against),
            "generalised": outflow.generalised,
            "review": "reviewed" if fact.reviewed else "machine-read",
        },
    }


def _held(records: Callable[[Outflow], Iterator[Holding]], by_time: bool) -> Callable[[Outflow], Iterator[bytes]]:
    """Features of holdings; ``by_time``: one a time, not one a place, and named so."""

    def features(outflow: Outflow) -> Iterator[bytes]:
        for some in in_lots(records(outflow)):
            heard = outflow.heard(some)
            for holding in some:
                if not has_point(holding.place):
                    outflow.drop(_NO_POINT)
                    continue
                found = feature(holding, heard)
                yield _encode(found | ({"id": holding.id} if by_time else {}))

    return features


_times = _held(Outflow.times, True)
_control = _held(Outflow.control, False)
_MEDIA = "application/geo+json"
_LOSES_HELD = "places without a point, which are counted; what was known on other days"

EVENTS = Shape(
    "geojson",
    "events",
    "a point for each event: what, who, when from and to, how well told and by how many origins, in words of both "
    "languages with who says so",
    "events without a place or a point, which are counted; all values but the one shown, counts apart",
    _MEDIA,
    in_lines(lambda outflow: collection(outflow, made_of_events(outflow, _events), None)),
)
TIMES = Shape(
    "control-geojson",
    "holdings",
    "a point for each time that a place was held, with its first day and the day after its last, by whom, by which "
    "rule, because of which claims; gains that are only claimed",
    _LOSES_HELD,
    _MEDIA,
    in_lines(lambda outflow: collection(outflow, _times(outflow), None)),
)
CONTROL = Shape(
    "control-asof",
    "control",
    "a point for each place with who holds it on the day asked about: what `rawi control` shows of that day",
    _LOSES_HELD,
    _MEDIA,
    in_lines(lambda outflow: collection(outflow, _control(outflow), outflow.on)),
)
