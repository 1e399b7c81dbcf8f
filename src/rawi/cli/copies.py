"""``rawi copies``: which reports are one text under several names."""

from typing import TYPE_CHECKING, Annotated

import typer

from rawi.cli.options import DEFAULT_STORE, KeptIn, ends_well

if TYPE_CHECKING:
    from rawi.store import CopyOf


@ends_well
def copies(
    store: KeptIn = DEFAULT_STORE,
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="At most so many groups.")] = 50,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="One group a line as JSON.")] = False,
) -> None:
    """Show reports that copy each other: wire stories reprinted, pages met twice, reworded a little or not at all.

    The largest groups come first, in each the earliest published report. The share is that of three-word runs which a
    report has in common with the first.
    """
    from rawi.cli.records import json_lines, write_bytes
    from rawi.store import Store

    with Store.open(store, create=False) as kept:
        groups = kept.copies()[:limit]
    if jsonl:
        write_bytes(json_lines(groups))
        return
    if not groups:
        typer.echo("No report copies another.")
    for group in groups:
        _print(group)


def _print(group: "list[CopyOf]") -> None:
    from rawi.cli.bidi import isolate

    typer.echo(f"{len(group)} reports with one text")
    for copy in group:
        share = "first" if copy is group[0] else f"{round(100 * copy.likeness)} %"
        said = "  ".join(filter(None, (copy.published or "no day", isolate(copy.outlet or copy.url or ""))))
        typer.echo(f"  {copy.id}  {share:>5}  {said}  {isolate((copy.title or '')[:60])}".rstrip())
