"""The reports of the campaign, read one by one, against what each was written to tell of the ground (told.csv)."""

import csv
from pathlib import Path

import rawi
from rawi.ingest import Incoming, reports

RAQQA = Path(__file__).resolve().parents[2] / "examples" / "raqqa"
READ_RIGHT = 0.9
"""Share of the statements whose kind, place, winner or loser, extent, share and stance must come out."""


def test_nine_in_ten_statements_of_the_ground_come_out() -> None:
    with (RAQQA / "told.csv").open(encoding="utf-8") as file:
        told = list(csv.DictReader(file))
    items = [item.report for item in reports([RAQQA / "campaign"]) if isinstance(item, Incoming)]
    read = {report.ref: claims for report, claims in rawi.read_all(items)}
    assert {row["report"] for row in told} <= read.keys()
    missed = [row for row in told if not any(tells(claim, row) for claim in read[row["report"]])]
    assert len(missed) <= (1 - READ_RIGHT) * len(told), [
        (row["report"], row["place_ar"], row["type"]) for row in missed
    ]


def tells(claim: rawi.Claim, row: dict[str, str]) -> bool:
    """The claim says what a row of the table says, its day and its origin apart."""
    place = claim.place
    if place is None or place.name_ar != row["place_ar"] or claim.type != row["type"] or claim.stance != row["stance"]:
        return False
    gains, loses = ({party.id for party in parties} for parties in (claim.actors, claim.targets))
    who = row["holder"] in gains if row["holder"] else row["loser"] in loses | gains
    share = float(row["percent"]) if row["percent"] else None
    return who and place.extent == row["extent"] and (share is None or place.percent == share)
