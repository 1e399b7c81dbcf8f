"""Print reading quality on every coded set at hand, and hold it to the floors of ``baseline.json``.

    python eval/gate.py             figures; exit 1 when one falls below its floor
    python eval/gate.py --update    the same, and raise floors to today's figures; never lowers one

Sets: ``seed`` and ``dev`` (coded by others), ``unseen`` (all theatres, in our own words after found reports, coded by
readers who did not know what Rawi reads in them), ``ordinary`` (the same, in the words that news desks use every day,
by the hands that wrote what is learned from), all four never trained on; ``folds`` (our own gold, each report read
with weights learned without it, as ``make train`` measured it: learning takes minutes), the strikes of an archive, and
reports of no conflict. Most texts are not ours to ship: where they are not on this machine nothing is measured.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))
import gold as gold_files
import reliability
import strikes
from rawi.evaluate import Names, Score
from rawi.lexicon import World, load_world
from rawi.pipeline import read

BASELINE = Path(__file__).resolve().parent / "baseline.json"
SETS = {name: gold_files.SHARED / "eval" / f"{name}.jsonl" for name in ("seed", "dev")}
OURS = {"unseen": gold_files.UNSEEN, "ordinary": gold_files.ORDINARY}
QUIET = gold_files.SHARED / "corpus" / "not_conflict_2015.jsonl"
LEVELS = ("found", "core", "whole")
# Of the report the project was born from, what was asked is held: today's figures of one report are too noisy.
ASKED = {"seed all found": 0.85, "seed all core": 0.65, "seed all whole": 0.5}


def claims_of(row: dict[str, Any], world: World) -> list[dict[str, Any]]:
    """The claims of a coded report as plain JSON objects."""
    import msgspec

    day = gold_files.day_or_none(row.get("published"))
    found = read(row["text"], published=day, outlet=row.get("outlet"), world=world)
    return [msgspec.to_builtins(claim) for claim in found]


def measure(rows: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """All figures of one set, tier A's precision and share of gold among them."""
    world, names = load_world(), Names(gold_files.ALIASES)
    every, sure, wide = Score(names), Score(names), Score(names)
    for row in rows:
        claims = claims_of(row, world)
        every.add(row["text"], row["claims"], claims)
        sure.add(row["text"], row["claims"], [claim for claim in claims if claim["tier"] == "A"])
        wide.add(row["text"], row["claims"], [claim for claim in claims if claim["tier"] in "AB"])
    figures = every.figures()
    figures["tier A"] = sure.figures()["all"]
    figures["tier A+B"] = wide.figures()["all"]
    return figures


def quiet() -> dict[str, int]:
    """Reports without conflict: how many there are, how many give any claim, and claims in tier A."""
    world = load_world()
    rows = [*gold_files.read_lines(QUIET), *(r for r in gold_files.read_lines(SETS["dev"]) if not r["claims"])]
    found = [claims_of(row, world) for row in rows]
    return {
        "reports": len(rows),
        "with claims": sum(map(bool, found)),
        "tier A": sum(claim["tier"] == "A" for claims in found for claim in claims),
    }


def show(name: str, figures: dict[str, Any]) -> None:
    """Print one set's figures."""
    for bucket in ("all", "ground", "tier A", "tier A+B"):
        part = figures[bucket]
        f1 = "  ".join(f"{level} {part[level]['f1']:.3f}" for level in LEVELS)
        found, core = part["found"], part["core"]
        extra = f"found P {found['p']:.3f} R {found['r']:.3f}  core P {core['p']:.3f}"
        print(f"{name:8} {bucket:8} {f1}   {extra}   ({found['gold']} gold, {found['pred']} read)")
    print(f"{name:8} slots    " + "  ".join(f"{slot} {share:.2f}" for slot, share in figures["slots"].items()))
    kinds = (f"{kind} {v['f1']:.2f}" for kind, v in figures["types"].items() if v["gold"] >= 5)
    print(f"{name:8} types    " + "  ".join(kinds))


def show_folds() -> None:
    """Print what the last training measured on our own gold, with 95 % intervals over reports."""
    if not reliability.FOLDS.exists():
        return
    kept = json.loads(reliability.FOLDS.read_text(encoding="utf-8"))
    note = "" if kept["gold"] == reliability.fingerprint() else "   (the gold has changed since: run make train)"
    spans = "  ".join(f"{level} {low:.3f}-{high:.3f}" for level, (low, high) in kept["intervals"].items())
    for bucket in ("all", "ground"):
        levels = "  ".join(f"{level} {kept['figures'][bucket][level]['f1']:.3f}" for level in LEVELS)
        print(f"folds {bucket:8} {levels}" + (f"   95 %: {spans}{note}" if bucket == "all" else ""))
    print("folds slots    " + "  ".join(f"{slot} {share:.2f}" for slot, share in kept["figures"]["slots"].items()))


def floors_of(measured: dict[str, dict[str, Any]]) -> dict[str, float]:
    """The figures that are held: F1 at each level, of all and of ground claims."""
    return {
        f"{name} {bucket} {level}": figures[bucket][level]["f1"]
        for name, figures in measured.items()
        for bucket in ("all", "ground")
        for level in LEVELS
        if name != "seed" or f"{name} {bucket} {level}" in ASKED
    }


def fingerprint() -> str:
    """A hash over the coded sets: floors hold for these and no others."""
    digest = sha256()
    ours = (path for folder in OURS.values() for path in sorted(folder.glob("*.jsonl")))
    for path in (*SETS.values(), *ours):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def gate(today: dict[str, float], update: bool) -> int:
    """Compare with the floors, or raise them; the exit code."""
    baseline = json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.exists() else {"floors": {}}
    same = baseline.get("sets") == fingerprint()
    floors: dict[str, float] = baseline["floors"] if same else {}
    if update:
        raised = {name: max(value, floors.get(name, 0.0)) for name, value in today.items()} | ASKED
        kept = {
            "about": "Floors of make eval; raised by eval/gate.py --update.",
            "sets": fingerprint(),
            "floors": raised,
        }
        BASELINE.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    elif not same:
        print("the coded sets are not those of baseline.json: figures are shown, floors not held")
        return 0
    low = [f"{name}: {today[name]:.4f} is below {floor:.4f}" for name, floor in floors.items() if today[name] < floor]
    print("\n".join(low) if low else f"all {len(floors)} floors hold")
    return 1 if low else 0


def main() -> int:
    """Command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--update", action="store_true", help="raise the floors")
    arguments = options.parse_args()
    if not all(path.exists() for path in (*SETS.values(), QUIET, *gold_files.ALIASES)):
        print(f"the coded sets are not at {gold_files.SHARED}: nothing measured")
        return 0
    sets = {name: list(gold_files.read_lines(path)) for name, path in SETS.items()} | {
        name: list(gold_files.own(folder)) for name, folder in OURS.items()
    }
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        struck, silent = pool.submit(strikes.measure), pool.submit(quiet)
        measured = dict(zip(sets, pool.map(measure, sets.values()), strict=True))
    for name, figures in measured.items():
        show(name, figures)
    print("no conflict   ", "  ".join(f"{name} {count}" for name, count in silent.result().items()))
    show_folds()
    for name, (right, judged) in struck.result().items():
        print(f"strikes {name:18} {right} of {judged} reports ({right / max(1, judged):.2f})")
    return gate(floors_of(measured), arguments.update)


if __name__ == "__main__":
    sys.exit(main())
