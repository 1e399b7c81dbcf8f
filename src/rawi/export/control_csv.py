"""Who held what from when to when as one long table, a row a time, and what is only claimed in rows of its own."""

from collections.abc import Iterator
from typing import Any

from rawi.export.cells import csv_of
from rawi.export.crosswalk import geonames, pcode, wikidata
from rawi.export.outflow import Outflow, in_lots
from rawi.export.panel import rows as panel_rows
from rawi.export.shape import Shape, in_lines

COLUMNS = (
    "place_id", "pcode", "geonames_id", "name_ar", "name_en", "lat", "lon", "valid_from", "valid_to", "holder",
    "holder_qid", "state", "co_holders", "besieger", "claimed_or_assessed", "confidence", "n_claims",
    "n_independent_origins", "last_evidence_at", "recorded_at", "superseded_at", "basis_claim_ids",
)  # fmt: skip
OURS = (
    "rule", "edtf", "extent", "status", "against_claim_ids", "as_known_on", "holding_id", "radius_m", "generalised",
    "holder_name", "holder_name_ar",
)  # fmt: skip
ALL = (*COLUMNS, *OURS)


def rows(outflow: Outflow) -> Iterator[dict[str, Any]]:
    """A row for each time, and one for each gain that is claimed beside it."""
    for some in in_lots(outflow.times()):
        heard = outflow.heard(some)
        for holding in some:
            for row in panel_rows(holding, heard):
                yield (
                    dict.fromkeys(ALL)
                    | row
                    | {
                        "pcode": pcode(holding.place.key),
                        "geonames_id": geonames(holding.place.key),
                        "holder_qid": wikidata(row["holder"] or ""),
                        "recorded_at": holding.known_from,
                        "as_known_on": outflow.known,
                        "holding_id": holding.id,
                        "radius_m": holding.place.radius_m,
                        "generalised": outflow.generalised,
                    }
                )


SHAPE = Shape(
    "control-csv",
    "holdings",
    "a row for each time that a place was held: by whom, in which state, with whom, by which rule, because of which "
    "claims; claimed gains as rows of their own",
    "numbers of confidence, which Rawi does not give (rule and origins stand for them); what was known on other days",
    "text/csv",
    in_lines(lambda outflow: csv_of(ALL, rows(outflow))),
)
