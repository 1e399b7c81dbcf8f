"""Hold what is read of strikes beside what an archive coded of them: place, day and number of the killed.

    python eval/strikes.py [STRIKES.jsonl]

Each report of ``corpus/strikes_2021_2025.jsonl`` carries the incidents its archive filed it under. Counted are reports,
and only those that can be judged: for the place, those whose text holds the coded name (right: some claim lies within
5 km of the coded point); for the day, those with a published date (right: some claim of a strike carries the coded day,
a day more or less); for the killed, those coded with any (right: the range of some claim meets the coded one).

The archive also files raids and landings, so a second line counts the day of those too; a third one puts a done claim
that tells no day on the day of publication, as the events do. (The archive's day of publication is nearly always the
coded one: that line says little more than that something done was read at all.) ``--misses FILE`` writes what was
missed, to be read.
"""

import argparse
import json
import sys
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))
import msgspec

import gold as gold_files
from rawi.lexicon import load_world
from rawi.lexicon.points import apart
from rawi.model import Claim
from rawi.pipeline import read
from rawi.text.fold import fold

CORPUS = gold_files.SHARED / "corpus" / "strikes_2021_2025.jsonl"
_STRIKES = frozenset(("airstrike", "shelling", "bombing", "attack", "killing", "toll", "clash", "chemical"))
_RAIDS = _STRIKES | {"operation", "arrest", "abduct", "advance", "destroy", "shootdown"}
_NEAR_KM = 5.0


def place_right(claims: Iterable[Claim], incidents: list[dict[str, Any]], text: str) -> bool | None:
    """Some claim lies near a coded point whose name the text holds; None when no such name is in the text."""
    folded = fold(text)
    points = [
        (float(i["latitude"]), float(i["longitude"]))
        for i in incidents
        if i.get("latitude") and i.get("longitude") and _named(i, folded)
    ]
    if not points:
        return None
    where = [
        (c.place.lat, c.place.lon) for c in claims if c.place and c.place.lat is not None and c.place.lon is not None
    ]
    return any(apart(here, point) <= _NEAR_KM for here in where for point in points)


def _named(incident: dict[str, Any], folded: str) -> bool:
    name = fold(incident.get("location_ar") or "")
    return bool(name) and name in folded


def day_right(
    claims: Iterable[Claim],
    incidents: list[dict[str, Any]],
    published: str | None,
    types: frozenset[str] = _STRIKES,
    placed: bool = False,
) -> bool | None:
    """Some strike carries a coded day, a day more or less; None for a report without a date of publication.

    ``placed``: a done claim without a day stands on the day of publication.
    """
    days = [date.fromisoformat(i["date"]) for i in incidents if i.get("date")]
    if published is None or not days:
        return None
    told = [
        (c.date.earliest, c.date.latest) if c.date is not None else (published, published)
        for c in claims
        if c.type in types and (c.date is not None or (placed and c.factuality in ("actual", "ongoing")))
    ]
    slack = timedelta(days=1)
    return any(
        date.fromisoformat(first) - slack <= day <= date.fromisoformat(last) + slack
        for first, last in told
        for day in days
    )


def killed_right(claims: Iterable[Claim], incidents: list[dict[str, Any]]) -> bool | None:
    """The killed of some claim meet a coded range; None when the archive coded nobody killed."""
    ranges = [(int(i["killed_min"] or 0), int(i["killed_max"])) for i in incidents if int(i.get("killed_max") or 0) > 0]
    if not ranges:
        return None
    told = [q for c in claims for q in c.quantities if q.kind == "killed"]
    return any(q.low <= high and low <= q.high for q in told for low, high in ranges)


def answers(claims: list[Claim], row: dict[str, Any], published: str | None) -> dict[str, bool | None]:
    """What is right of one report, by the name of the figure; None for what cannot be judged."""
    coded = row["coded"]
    return {
        "place within 5 km": place_right(claims, coded, row["text"]),
        "day within one": day_right(claims, coded, published),
        "with raids": day_right(claims, coded, published, _RAIDS),
        "or published": day_right(claims, coded, published, _RAIDS, placed=True),
        "killed meet": killed_right(claims, coded),
    }


def measure(path: Path = CORPUS, misses: Path | None = None) -> dict[str, tuple[int, int]]:
    """(right, judged) reports for each figure; to ``misses`` goes each report of which something was missed."""
    world = load_world()
    counts: dict[str, list[int]] = {}
    missed = []
    for row in gold_files.read_lines(path):
        published = gold_files.day_or_none(row.get("published"))
        claims = read(row["text"], published=published, world=world)
        right = answers(claims, row, published)
        for name, answer in right.items():
            count = counts.setdefault(name, [0, 0])
            count[0] += bool(answer)
            count[1] += answer is not None
        if False in right.values():
            wrong = [name for name, answer in right.items() if answer is False]
            missed.append({"missed": wrong, "claims": msgspec.to_builtins(claims), **row})
    if misses is not None:
        misses.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in missed), encoding="utf-8")
    return {name: (right, judged) for name, (right, judged) in counts.items()}


def main() -> None:
    """Command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("strikes", nargs="?", type=Path, default=CORPUS)
    options.add_argument("--misses", type=Path, help="write the reports with something missed here")
    arguments = options.parse_args()
    if not arguments.strikes.exists():
        print(f"{arguments.strikes} is not on this machine: nothing measured")
        return
    for name, (right, judged) in measure(arguments.strikes, arguments.misses).items():
        print(f"{name:18} {right} of {judged} reports ({right / max(1, judged):.2f})")


if __name__ == "__main__":
    main()
