"""Gold reports: our own coding joined to the texts it was made on, which are not ours to keep.

The files of ``eval/gold`` hold claims with offsets and, for each report, the id, length and SHA-256 of its text;
``load`` joins them to the reports of a corpus folder and refuses a text that is not the one coded.
"""

import json
from collections.abc import Iterator
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


def strip_text(report: dict[str, Any]) -> dict[str, Any]:
    """A coded report without the words of others: what the repository may keep."""
    text = report["text"]
    kept = {key: report.get(key) for key in ("id", "published")}
    claims = [{**claim, "length": len(claim["trigger"])} for claim in report["claims"]]
    return {**kept, "sha256": sha256(text.encode()).hexdigest(), "characters": len(text), "claims": claims}


def load(corpus: Path = SHARED / "corpus", gold: Path = GOLD) -> list[dict[str, Any]]:
    """Every coded report with its text, sorted by id; a report whose text is missing or changed raises ValueError."""
    texts = {report["id"]: report for path in sorted(corpus.glob("*.jsonl")) for report in read_lines(path)}
    reports = []
    for path in sorted(gold.glob("*.jsonl")):
        for coded in read_lines(path):
            report = texts.get(coded["id"])
            if report is None or sha256(report["text"].encode()).hexdigest() != coded["sha256"]:
                raise ValueError(f"{path.name}: {coded['id']} is not in {corpus}, or its text has changed")
            reports.append({**report, "claims": coded["claims"]})
    return sorted(reports, key=lambda report: report["id"])
