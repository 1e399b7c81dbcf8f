"""``rawi custody``: whether all that is kept is as it came, and the chain of one report."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from rawi.cli.options import DEFAULT_STORE, KeptIn, complain, ends_well

if TYPE_CHECKING:
    from rawi.model import Report
    from rawi.store import Entry, OnClaim, Verdict

custody = typer.Typer(help="Whether all that is kept is as it came, and the chain of one report.", no_args_is_help=True)


@custody.callback()
def group() -> None:
    """Whether all that is kept is as it came, and the chain of one report."""


@custody.command()
@ends_well
def verify(
    store: KeptIn = DEFAULT_STORE,
    head: Annotated[
        str | None, typer.Option(metavar="HASH", help="The newest hash of the log as it was noted before.")
    ] = None,
) -> None:
    """Look for anything that was changed since it was kept: bytes, reports, claims, judgements, the log itself.

    Exit code 1 if anything was. Note the hash that is printed, or have it time-stamped, somewhere else: given back with
    --head it shows that nothing was taken off the end of the log.
    """
    from rawi.store import Store

    with Store.open(store, create=False) as kept:
        verdict = kept.verify(head)
    for fault in verdict.faults:
        complain(fault)
    typer.echo(_told(verdict))
    if verdict.faults:
        raise typer.Exit(1)


def _told(verdict: "Verdict") -> str:
    from rawi.cli.words import number

    looked = (
        number(verdict.raw, "original"), number(verdict.reports, "report"), number(verdict.claims, "claim"),
        f"{verdict.entries:,} entries of the log",
    )  # fmt: skip
    told = f"{', '.join(looked)}: {number(len(verdict.faults), 'fault') if verdict.faults else 'all as they came'}."
    if verdict.unlogged:
        told += f" {number(verdict.unlogged, 'report')} came in before the log was kept: the log says nothing of them."
    return f"{told}\nThe newest hash of the log: {verdict.head}"


@custody.command()
@ends_well
def report(
    id: Annotated[str, typer.Argument(metavar="ID", help="A report (r-...) or a claim in it (c-...).")],
    store: KeptIn = DEFAULT_STORE,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="One entry of the log a line as JSON.")] = False,
) -> None:
    """Print the chain of custody of one report: what came from where, who brought it in, what was read from it."""
    from rawi.cli.records import json_lines, write_bytes
    from rawi.store import Filter, Store

    with Store.open(store, create=False) as kept:
        entries = kept.custody(id)
        if jsonl:
            write_bytes(json_lines(entries))
            return
        found = kept.report(next((entry.report for entry in entries if entry.report), id))
        judged = kept.judged({claim.id for claim in kept.claims(Filter(report=found.id))})
    for line in (*_heading(found), *(line for entry in entries for line in _entry_lines(entry)), *_judged(judged)):
        typer.echo(line)
    if not entries:
        typer.echo("It came in before the log was kept: the log says nothing of it.")


def _heading(report: "Report") -> Iterator[str]:
    from rawi.cli.bidi import isolate

    yield f"report {report.id}"
    for name in ("title", "outlet", "published", "url", "ref"):
        if getattr(report, name):
            yield f"  {name:<10}{isolate(getattr(report, name))}"
    yield f"  {'text':<10}SHA-256 {report.sha256}"


def _judged(judged: "list[OnClaim]") -> Iterator[str]:
    """What persons said of the report's claims, as it counts now."""
    from rawi.cli.explain import judged_words

    yield from (f"judged  {one.claim} {judged_words(one)}" for one in judged)


def _entry_lines(entry: "Entry") -> Iterator[str]:
    yield f"{entry.number}. {entry.at}  {entry.deed} by {entry.who}, Rawi {entry.version}"
    if entry.raw:
        yield f"     {'bytes':<14} SHA-256 {entry.raw}"
    details = dict(entry.details)
    details |= details.pop("notes", None) or {}
    yield from (f"     {name:<14} {_shown(value)}" for name, value in details.items() if name != "report_sha256")
    yield f"     {'entry':<14} {entry.hash}"


def _shown(value: Any) -> str:
    from rawi.cli.bidi import isolate

    if isinstance(value, list):
        return "; ".join(map(_shown, value))
    if isinstance(value, dict):
        return ", ".join(f"{name} {_shown(inner)}" for name, inner in value.items())
    text = str(value)
    return text if text.isascii() else isolate(text)
