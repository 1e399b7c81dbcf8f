"""Gold reports: our own coding joined to the texts it was made on, which are not ours to keep.

The files of ``eval/gold`` hold, for each report, the id, length and SHA-256 of its text and its claims, names and
triggers as offsets into the text (``@start:end``); ``load`` joins them to the
reports of a corpus folder and refuses a text that is not the one coded.
"""

import json
from collections.abc import Callable, Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
GOLD = Path(__file__).resolve().parent / "gold"


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The JSON objects of a JSONL file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def day_or_none(text: str | None) -> str | None:
    """An ISO date, or None for anything else: some corpora carry impossible dates."""
    try:
        return date.fromisoformat(text).isoformat() if text else None
    except ValueError:
        return None


_NAMES = ("actors", "targets", "supporters", "chain", "items")
_PLACES = ("place", "destination", "trigger")
_ALTERNATIVE = "|"


def _hidden(text: str, names: str) -> str:
    """Alternative names as the offsets where they stand in the text; a form that does not stand there stays."""
    spans = ((name, text.find(name)) for name in names.split(_ALTERNATIVE))
    return _ALTERNATIVE.join(f"@{at}:{at + len(name)}" if at >= 0 and name else name for name, at in spans)


def _shown(text: str, names: str) -> str:
    """The reverse of ``_hidden``."""
    found = []
    for name in names.split(_ALTERNATIVE):
        start, _, end = name[1:].partition(":")
        found.append(text[int(start) : int(end)] if name.startswith("@") and end.isdigit() else name)
    return _ALTERNATIVE.join(found)


def _each_name(claim: dict[str, Any], change: Callable[[str], str]) -> dict[str, Any]:
    """A claim with every name in it changed."""
    lists = {slot: [change(name) for name in claim.get(slot) or ()] for slot in _NAMES}
    single = {slot: change(claim[slot]) if claim.get(slot) else None for slot in _PLACES}
    counts = [
        {**count, "of": change(count["of"]) if count.get("of") else None} for count in claim.get("quantities") or ()
    ]
    return {**claim, **lists, **single, "quantities": counts}


def strip_text(report: dict[str, Any]) -> dict[str, Any]:
    """A coded report without the words of others and without anybody's name: what the repository may keep."""
    text = report["text"]
    claims = [_each_name(claim, lambda names: _hidden(text, names)) for claim in report["claims"]]
    kept = [{key: value for key, value in claim.items() if key not in ("note", "length")} for claim in claims]
    return {
        "id": report["id"],
        "published": report.get("published"),
        "sha256": sha256(text.encode()).hexdigest(),
        "characters": len(text),
        "claims": kept,
    }


def load(corpus: Path = SHARED / "corpus", gold: Path = GOLD) -> list[dict[str, Any]]:
    """Every coded report with its text, sorted by id; a report whose text is missing or changed raises ValueError."""
    texts = {report["id"]: report for path in sorted(corpus.glob("*.jsonl")) for report in read_lines(path)}
    reports = []
    for path in sorted(gold.glob("*.jsonl")):
        for coded in read_lines(path):
            report = texts.get(coded["id"])
            if report is None or sha256(report["text"].encode()).hexdigest() != coded["sha256"]:
                raise ValueError(f"{path.name}: {coded['id']} is not in {corpus}, or its text has changed")
            text = report["text"]
            claims = [_each_name(claim, lambda names, text=text: _shown(text, names)) for claim in coded["claims"]]
            reports.append({**report, "claims": claims})
    return sorted(reports, key=lambda report: report["id"])
