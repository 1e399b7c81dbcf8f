"""What cross-validation found, kept beside the code: figures with intervals, and how far confidence can be believed.

``train.py`` writes both files; ``gate.py`` prints the figures again without training.
"""

import json
import random
from collections.abc import Sequence
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

import gold as gold_files

FOLDS = Path(__file__).resolve().parent / "folds.json"
TABLE = gold_files.ROOT / "docs" / "reliability.md"
_DRAWS = 1000
_STEPS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
Counts = tuple[int, int, int, int, int]
"""One report: coded claims, claims read, found, core-right, wholly right."""


def interval(counts: Sequence[Counts], level: int) -> tuple[float, float]:
    """The middle 95 % of an F1 over reports drawn anew (bootstrap); ``level`` is 2 found, 3 core, 4 whole."""
    choice = random.Random(0)
    values = []
    for _ in range(_DRAWS):
        drawn = choice.choices(counts, k=len(counts))
        told = sum(c[0] for c in drawn) + sum(c[1] for c in drawn)
        values.append(2 * sum(c[level] for c in drawn) / told if told else 0.0)
    values.sort()
    return round(values[_DRAWS // 40], 3), round(values[-_DRAWS // 40], 3)


def fingerprint() -> str:
    """A hash over our gold: the figures hold for this coding and no other."""
    digest = sha256()
    for path in sorted(gold_files.GOLD.glob("*.jsonl")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def keep(figures: dict[str, Any], counts: Sequence[Counts]) -> None:
    """Write the figures of the folds."""
    levels = {name: interval(counts, number) for name, number in (("found", 2), ("core", 3), ("whole", 4))}
    record = {"about": "Written by make train.", "gold": fingerprint(), "intervals": levels, "figures": figures}
    FOLDS.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def table(confidence: Sequence[float], right: Sequence[float], tier_a: float, mentions: Sequence[float]) -> None:
    """Write the reliability table: of claims said to be so sure, how many were core-right; and of ``mentions``, the
    claims of tier C, how many were found."""
    lines = [
        "# How far confidence can be believed",
        "",
        "Claims of our own coded reports, each read with weights learned without its report (`make train` writes",
        "this page). *Confidence* is the share of such claims expected to be right in type, place, actors and",
        "targets; *right* is the share that was. The confidence was fitted on these same claims, with a few numbers",
        "for thousands of them.",
        "",
        "| confidence | claims | expected | right |",
        "| --- | --- | --- | --- |",
    ]
    for low, high in pairwise(_STEPS):
        inside = [(c, r) for c, r in zip(confidence, right, strict=True) if low <= c < high]
        if inside:
            expected, share = (sum(column) / len(inside) for column in zip(*inside, strict=True))
            lines.append(f"| {low:.1f} to {min(high, 1.0):.1f} | {len(inside)} | {expected:.2f} | {share:.2f} |")
    sure = [r for c, r in zip(confidence, right, strict=True) if c >= tier_a]
    lines += ["", _tier_a(sure, tier_a), "", _tier_c(mentions), ""]
    TABLE.write_text("\n".join(lines), encoding="utf-8")


def _tier_a(sure: Sequence[float], tier_a: float) -> str:
    if not sure:
        return "No claim is given tier A: at no level of confidence was a large enough share right."
    return f"Tier A begins at {tier_a:.3f}: {len(sure)} claims, {sum(sure) / len(sure):.2f} of them right."


def _tier_c(mentions: Sequence[float]) -> str:
    if not mentions:
        return "No claim is of tier C."
    share = sum(mentions) / len(mentions)
    return (
        "Tier C are mentions: words that coders seldom take for a happening. "
        f"{len(mentions)} claims, {share:.2f} of them told by a coder too."
    )
