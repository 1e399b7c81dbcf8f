"""Gold reports: our own coding joined to the texts it was made on, which are not ours to keep.

The files of ``eval/gold`` hold, for each report or portion of one, the id, the start, length and SHA-256 of the coded
text and its claims, names and triggers as offsets into that text (``@start:end``); ``load`` joins them to the reports
of a corpus folder and refuses a text that is not the one coded.

Reports of the project's own making teach what the corpora seldom tell of: kinds of happening (``eval/own``), and the
news of other years and theatres, written in our words after the reports of others (``eval/retold``). They are never
measured on: what is written to be read is easier than what is found. ``eval/unseen`` and ``eval/ordinary`` are the
contrary: reports written in the same way, measured on and never learned from.

    python eval/gold.py CODED.jsonl > eval/gold/NAME.jsonl     keep what annotate.py's done() wrote, without the text
"""

import json
import sys
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache, partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from rawi.text.fold import key

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
ALIASES = [SHARED / "facts" / name for name in ("actors.csv", "sources.csv")]
GOLD = Path(__file__).resolve().parent / "gold"
OWN = Path(__file__).resolve().parent / "own"
RETOLD = Path(__file__).resolve().parent / "retold"
UNSEEN = Path(__file__).resolve().parent / "unseen"
ORDINARY = Path(__file__).resolve().parent / "ordinary"


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
_UNNAMED = "?"
_PORTION = "@"  # a long report is coded in portions; in coding, id@start names the one that begins at that character


def _hidden(text: str, names: str) -> str:
    """Alternative names as the offsets where they, or else their words, stand in the text.

    A word that stands nowhere in the text stays as written when the knowledge files have it; a name with any other word
    is left out, unless nothing else would remain of it: then its other words stand for it.
    """
    coded = [_offsets(text, name) or _word_offsets(text, name) for name in names.split(_ALTERNATIVE)]
    whole = [name for name, complete in coded if complete]
    return _ALTERNATIVE.join(dict.fromkeys(whole or [name for name, _ in coded if name] or [_UNNAMED]))


def _offsets(text: str, name: str) -> tuple[str, bool] | None:
    at = text.find(name)
    return (f"@{at}:{at + len(name)}", True) if name and at >= 0 else None


def _word_offsets(text: str, name: str) -> tuple[str, bool]:
    """The name word by word, and whether every word could be kept."""
    words = [_offsets(text, word) or ((word, True) if _is_public(word) else ("", False)) for word in name.split()]
    return " ".join(word for word, _ in words if word), all(kept for _, kept in words)


@cache
def _knowledge() -> Any:
    from rawi.lexicon import load_world

    return load_world(GOLD)


def _is_public(word: str) -> bool:
    """A word of the shipped knowledge files, and so nobody's private name."""
    return bool(_knowledge().words.known(key(word)))


def _shown(text: str, names: str) -> str:
    """The reverse of ``_hidden``."""
    return _ALTERNATIVE.join(" ".join(_word(text, word) for word in name.split()) for name in names.split(_ALTERNATIVE))


def _word(text: str, word: str) -> str:
    start, _, end = word[1:].partition(":")
    return text[int(start) : int(end)] if word.startswith("@") and end.isdigit() else word


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
    identity, _, start = report["id"].partition(_PORTION)
    return {
        "id": identity,
        "published": report.get("published"),
        "sha256": sha256(text.encode()).hexdigest(),
        "start": int(start or 0),
        "characters": len(text),
        "claims": kept,
    }


def load(corpus: Path = SHARED / "corpus", gold: Path = GOLD) -> list[dict[str, Any]]:
    """Every coded report with its text, sorted by id; a report whose text is missing or changed raises ValueError."""
    texts = {report["id"]: report for path in sorted(corpus.glob("*.jsonl")) for report in read_lines(path)}
    reports = []
    for path in sorted(gold.glob("*.jsonl")):
        for coded in read_lines(path):
            report, start = texts.get(coded["id"], {"text": ""}), coded.get("start", 0)
            text = report["text"][start : start + coded["characters"]]
            if sha256(text.encode()).hexdigest() != coded["sha256"]:
                raise ValueError(f"{path.name}: {coded['id']} is not in {corpus}, or its text has changed")
            claims = [_each_name(claim, partial(_shown, text)) for claim in coded["claims"]]
            reports.append({**report, "text": text, "start": start, "claims": claims})
    return sorted(reports, key=lambda report: (report["id"], report["start"]))


_UNSAID: dict[str, Any] = {
    "place": None, "relation": "in", "extent": "whole", "destination": None, "date": None, "stance": "asserts",
    "factuality": "actual", "quantities": [],
}  # fmt: skip


def own(folder: Path = OWN) -> list[dict[str, Any]]:
    """The reports that the project wrote and coded itself, sorted by id; a slot that a claim leaves out is empty."""
    empty = _UNSAID | {slot: [] for slot in _NAMES}
    rows = [row for path in sorted(folder.glob("*.jsonl")) for row in read_lines(path)]
    filled = [{**row, "claims": [empty | claim for claim in row["claims"]]} for row in rows]
    return sorted(filled, key=lambda row: str(row["id"]))


if __name__ == "__main__":
    for line in read_lines(Path(sys.argv[1])):
        print(json.dumps(strip_text(line), ensure_ascii=False))
