"""``rawi why``: walk a claim, an event or a holding back to the words, in the order in which a person explains it."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from rawi.cli.options import DEFAULT_STORE, KeptIn, Language, ends_well, opened

if TYPE_CHECKING:
    from rich.console import Console

    from rawi.cli.bidi import Line
    from rawi.model import Claim, Event, Holding
    from rawi.store import OnClaim, Store


@ends_well
def why(
    id: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="The id of a claim (c-...), an event (e-...) or a holding (h-...), or as much of it as tells it.",
        ),
    ],
    store: KeptIn = DEFAULT_STORE,
) -> None:
    """Explain a claim, an event or a holding, down to the words.

    A claim: its sentence, where each part was read, why so and not otherwise, and who says it. An event: what is told
    by whom, how well, and why its claims are one happening. A holding: the rule, and the claims for and against it.
    """
    from rawi.cli.table import output_console

    with opened(store) as kept:
        if id.startswith("e-"):
            explain_event(output_console(), kept.event(id), kept)
        elif id.startswith("h-"):
            explain_holding(output_console(), kept.holding(id), kept)
        else:
            claim = kept.claim(id)
            report = claim.report.id
            told = (kept.report(report).text, kept.judged({claim.id}), kept.came_as(report))
            explain(output_console(), claim, *told)


def explain(
    console: "Console", claim: "Claim", text: str, judged: "Sequence[OnClaim]" = (), file: str | None = None
) -> None:
    """Print a claim's explanation; ``text`` is its report's, ``judged`` what persons said of the claim, ``file`` what
    the report was read from."""
    from rich.text import Text

    from rawi.cli.bidi import CLOSE, RIGHT_TO_LEFT
    from rawi.cli.explain import chain_lines, corrected_lines, headline, judged_lines, report_lines, slot_lines
    from rawi.cli.marked import marked_sentence, numbered

    roles = numbered(claim)
    console.print(headline(claim), style="bold", markup=False)
    console.print()
    for line in marked_sentence(claim, roles).wrap(console, console.width):
        line.rstrip()
        console.print(Text.assemble(RIGHT_TO_LEFT, line, CLOSE))
    console.print()
    parts = (slot_lines(claim, roles, text), chain_lines(claim, roles), corrected_lines(claim), judged_lines(judged))
    _print(console, *parts, report_lines(claim, file))


def explain_event(console: "Console", event: "Event", store: "Store") -> None:
    """Print an event's explanation."""
    from rawi.cli.event_lines import headline, join_lines, status_lines, told_lines
    from rawi.cli.voices import Voices

    ids = (*event.claims, *event.against)
    voices = Voices(store, ids, Language.AR)
    claims = {claim.id: claim for claim in store.claims_of(ids)}
    console.print(headline(event), style="bold", markup=False)
    console.print()
    _print(console, told_lines(event, voices), status_lines(event), join_lines(event, claims, voices))


def explain_holding(console: "Console", holding: "Holding", store: "Store") -> None:
    """Print a holding's explanation."""
    from rawi.cli.holding_why import claimed_lines, evidence_lines, headline, held_lines
    from rawi.cli.voices import Voices

    ids = [*holding.claims, *holding.against]
    for gain in holding.claimed:
        ids += (*gain.claims, *gain.against)
    voices = Voices(store, ids, Language.AR)
    claims = {claim.id: claim for claim in store.claims_of(ids)}
    console.print(headline(holding), style="bold", markup=False)
    console.print()
    _print(
        console,
        held_lines(holding),
        evidence_lines(holding, claims, voices),
        claimed_lines(holding, claims, voices),
    )


def _print(console: "Console", *parts: "Iterable[Line]") -> None:
    from rawi.cli.bidi import Cell

    for part in parts:
        lines = list(part)
        if lines:
            console.print(Cell(lines))
            console.print()
