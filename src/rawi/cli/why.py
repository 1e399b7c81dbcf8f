"""``rawi why``: walk a claim back to the words, in the order in which a person would explain it."""

from typing import TYPE_CHECKING, Annotated

import typer

from rawi.cli.options import DEFAULT_STORE, KeptIn, ends_well

if TYPE_CHECKING:
    from rich.console import Console

    from rawi.model import Claim


@ends_well
def why(
    id: Annotated[str, typer.Argument(metavar="ID", help="A claim's id, or as much of it as is needed to tell it.")],
    store: KeptIn = DEFAULT_STORE,
) -> None:
    """Explain a claim: its sentence, where each part was read, why so and not otherwise, and who says it."""
    from rawi.cli.table import output_console
    from rawi.store import Store

    with Store.open(store, create=False) as kept:
        claim = kept.claim(id)
        explain(output_console(), claim, kept.report(claim.report.id).text)


def explain(console: "Console", claim: "Claim", text: str) -> None:
    """Print a claim's explanation; ``text`` is its report's."""
    from rich.text import Text

    from rawi.cli.bidi import CLOSE, RIGHT_TO_LEFT, Cell
    from rawi.cli.explain import chain_lines, headline, report_lines, slot_lines
    from rawi.cli.marked import marked_sentence, numbered

    roles = numbered(claim)
    console.print(headline(claim), style="bold", markup=False)
    console.print()
    for line in marked_sentence(claim, roles).wrap(console, console.width):
        line.rstrip()
        console.print(Text.assemble(RIGHT_TO_LEFT, line, CLOSE))
    console.print()
    for part in (slot_lines(claim, roles, text), chain_lines(claim, roles), report_lines(claim)):
        console.print(Cell(part))
        console.print()
