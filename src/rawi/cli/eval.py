"""``rawi eval``: measure against gold."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from rawi.cli.options import Jobs, ends_well

Record = dict[str, Any]


@ends_well
def evaluate(
    gold: Annotated[
        Path,
        typer.Argument(
            metavar="GOLD",
            help="Coded reports, one a line: id, text, published, claims; or what `rawi gold` wrote.",
        ),
    ],
    claims: Annotated[
        Path | None, typer.Argument(metavar="[CLAIMS]", help="Claims as `rawi read --format jsonl` writes them.")
    ] = None,
    aliases: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE", help="Table of names that stand for one thing; may be repeated."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Write all figures as JSON.")] = False,
    jobs: Jobs = None,
) -> None:
    """Score claims against gold reports; without CLAIMS the texts of GOLD are read now."""
    from rawi.evaluate import Names, read_records, score

    coded = read_records(gold, ("id", "text", "claims"))
    said = read_records(claims, ("report", "type", "trigger")) if claims else _read_now(coded, jobs)
    figures = score(coded, said, Names(aliases or ()))
    print(json.dumps(figures, ensure_ascii=False, indent=1) if as_json else _report(figures))


def _read_now(coded: list[Record], jobs: int | None) -> Iterator[Record]:
    """The claims that the texts of gold reports are read into."""
    from msgspec import to_builtins

    from rawi.evaluate import as_report
    from rawi.pipeline import read_all

    for _, claims in read_all(map(as_report, coded), jobs=jobs):
        yield from map(to_builtins, claims)


def _report(figures: Record) -> str:
    """The figures as lines to read."""
    lines = [
        f"{bucket:7} {level:6} P {row['p']:.3f}  R {row['r']:.3f}  F1 {row['f1']:.3f}   "
        f"({row['hit']} of {row['gold']} gold, {row['pred']} predicted)"
        for bucket in ("all", "ground")
        for level, row in figures[bucket].items()
    ]
    lines.append("slots   " + "  ".join(f"{slot} {share:.2f}" for slot, share in figures["slots"].items()))
    lines += [
        f"  {kind:10} F1 {row['f1']:.2f}  gold {row['gold']:4} pred {row['pred']:4} "
        f"hit {row['hit']:4} core {row['core']:4}"
        for kind, row in figures["types"].items()
    ]
    return "\n".join(lines)
