"""The words behind each part of a claim as W3C Web Annotations, one a line.

Positions are in Unicode code points of the report's text exactly as it came in. A quotation stands beside them only
where the gate shows the words unchanged.
"""

from collections.abc import Iterator
from typing import Any

import msgspec

from rawi.export.outflow import Outflow, Telling
from rawi.export.parts import made_of_claims
from rawi.export.shape import Shape, in_lines
from rawi.model import Claim, Span

_encode = msgspec.json.Encoder().encode
_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # characters before and behind a quotation
_RIGHT_TO_LEFT = frozenset(("ar", "fa", "ur", "ckb", "he"))


def lines(outflow: Outflow) -> Iterator[bytes]:
    """A line for each part of each claim whose words are known."""
    for telling in outflow.claims():
        for number, (role, span, value) in enumerate(parts(telling.claim)):
            yield _encode(_annotation(telling, number, role, span, value)) + b"\n"


def parts(claim: Claim) -> Iterator[tuple[str, Span, str]]:
    """(role, words, what they stand for) of a claim."""
    yield "predicate", claim.trigger, claim.type
    actors, targets = ("taken_by", "taken_from") if claim.type in ("capture", "handover") else ("actor", "target")
    for role, entities in ((actors, claim.actors), (targets, claim.targets), ("supporter", claim.supporters)):
        yield from ((role, one.mention, one.id or one.name_ar) for one in entities if one.mention is not None)
    for role, place in (("place", claim.place), ("destination", claim.destination)):
        if place is not None and place.mention is not None:
            yield role, place.mention, place.id or place.name_ar
    if claim.date is not None and claim.date.mention is not None:
        yield "date", claim.date.mention, claim.date.edtf
    for link in claim.chain:
        if link.mention is not None:
            yield "attribution", link.mention, link.id or link.name_ar
    for count in claim.quantities:
        yield "quantity", count.mention, f"{count.kind} {count.low:.15g}-{count.high:.15g}"


def _annotation(telling: Telling, number: int, role: str, span: Span, value: str) -> dict[str, Any]:
    claim, report = telling.claim, telling.claim.report
    return {
        "@context": _CONTEXT,
        "id": f"urn:rawi:anno:{claim.id}-{number}",
        "type": "Annotation",
        "motivation": "classifying",
        "created": _utc(telling.recorded_at),
        "generator": {"id": f"urn:rawi:extractor:{telling.version}", "type": "Software"},
        "body": [
            {
                "type": "SpecificResource",
                "purpose": "classifying",
                "source": f"urn:rawi:claim:{claim.id}#{role}={value}".replace(" ", "%20"),
            },
            {
                "type": "TextualBody",
                "purpose": "describing",
                "value": f"{role} of a claim of {claim.type}, "
                f"{'reviewed' if telling.said.reviewed else 'read by a machine, not reviewed'}",
                "language": "en",
                "format": "text/plain",
            },
        ],
        "target": {
            "type": "SpecificResource",
            "source": {
                "id": report.url or f"urn:rawi:report:{report.id}",
                "type": "Text",
                "format": "text/plain",
                **({"language": report.language} if report.language else {}),
                "textDirection": "rtl" if report.language in _RIGHT_TO_LEFT else "auto",
            },
            "state": [_state(telling)],
            "selector": list(_selectors(telling, span)),
        },
    }


def _state(telling: Telling) -> dict[str, Any]:
    report = telling.claim.report
    day = {"sourceDate": f"{report.published}T00:00:00Z"} if report.published else {}
    return {"type": "TimeState", **day, "cached": f"urn:sha256:{report.sha256}"}


def _selectors(telling: Telling, span: Span) -> Iterator[dict[str, Any]]:
    """Where the words stand, and the words with a little round them where they are shown as they are."""
    yield {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    quote = telling.said.quote
    shown = quote.place(span, telling.claim.evidence.start)
    if shown is not None:
        start, end = shown
        piece = next((one for one in quote.pieces if one[2] <= start and end <= one[2] + one[1] - one[0]), None)
        first, last = (piece[2], piece[2] + piece[1] - piece[0]) if piece else (start, end)
        yield {
            "type": "TextQuoteSelector",
            "exact": quote.text[start:end],
            "prefix": quote.text[max(first, start - _AROUND) : start],
            "suffix": quote.text[end : min(last, end + _AROUND)],
        }


def _utc(moment: str) -> str:
    return moment.replace("+00:00", "Z")


SHAPE = Shape(
    "annotations",
    "claims",
    "each part of each claim with where its words stand in the report and, where they may be shown, the words",
    "what claims come to: events, origins, control; parts that were read without words of their own",
    "application/x-ndjson",
    in_lines(lambda outflow: made_of_claims(outflow, lines)),
)
