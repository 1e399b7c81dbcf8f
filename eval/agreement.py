"""How far two people who code the same reports agree, in the figures by which reading is measured.

    python eval/agreement.py

Compares ``eval/gold/second`` (reports coded again by somebody who did not see the first coding) with the first coding
in ``eval/gold``: the first stands as gold, the second as what was read. No reading can be expected to score above this.
"""

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))
import gold as gold_files
import train
from rawi.evaluate import Names, Score

_FIRST, _LAST = {4: "-01-01", 7: "-01", 10: ""}, {4: "-12-31", 7: "-31", 10: ""}


def as_read(claim: dict[str, Any]) -> dict[str, Any]:
    """A coded claim in the shape of a claim that was read; every alternative name counts as its name."""
    start = claim["at"]
    return {
        **claim,
        "trigger": {"text": claim["trigger"], "start": start, "end": start + len(claim["trigger"])},
        **{slot: [_entity(name) for name in claim[slot]] for slot in ("actors", "targets", "supporters", "chain")},
        "place": {**_entity(claim["place"]), "extent": claim["extent"]} if claim["place"] else None,
        "destination": _entity(claim["destination"]) if claim["destination"] else None,
        "date": _day(claim["date"]) if claim["date"] else None,
    }


def _entity(names: str) -> dict[str, Any]:
    first, *others = names.split("|")
    return {"name_ar": first, "name": None, "id": None, "aliases": others, "how": "anaphor"}


def _day(edtf: str) -> dict[str, str]:
    low, high = (edtf.split("/") * 2)[:2]
    return {"edtf": edtf, "earliest": low + _FIRST.get(len(low), ""), "latest": high + _LAST.get(len(high), "")}


def main() -> None:
    """Print the agreement."""
    first = {(report["id"], report["start"]): report for report in gold_files.load()}
    score = Score(Names(gold_files.ALIASES))
    for report in gold_files.load(gold=gold_files.GOLD / "second"):
        coded = first[report["id"], report["start"]]
        score.add(report["text"], coded["claims"], [as_read(claim) for claim in report["claims"]])
    train.show("agreement", score.figures())


if __name__ == "__main__":
    main()
