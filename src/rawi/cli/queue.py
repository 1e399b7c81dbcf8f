"""``rawi queue``: what waits for a person."""

from typing import TYPE_CHECKING, Annotated

import typer

from rawi.cli.options import DEFAULT_STORE, KeptIn, Language, NamesIn, complain, ends_well, opened

if TYPE_CHECKING:
    from rawi.store import ToReview

_WHY = {
    "holding": "A holding rests on each",
    "event": "Nothing else tells of the event of each",
    None: "Other claims",
    "merge": "Joined their event narrowly: `rawi why e-...` shows by how much",
}


@ends_well
def queue(
    store: KeptIn = DEFAULT_STORE,
    limit: Annotated[int, typer.Option(min=1, max=500, help="So many, the first of them.")] = 20,
    lang: NamesIn = Language.AR,
) -> None:
    """Show what a person should look at first: claims of tier B that nobody judged, then tellings that joined narrowly.

    First claims on which alone a holding rests, then those on which one rests together with others, then those that are
    an event's only telling, then the rest.

    Of each the least sure come first, in steps of a tenth of confidence, and within a step the newest report's.

    `rawi judge` and `rawi correct` keep what you found.
    """
    from itertools import groupby

    from rawi.cli.table import output_console, print_claims
    from rawi.cli.words import number

    with opened(store) as kept:
        page, verdicts = kept.to_review(limit=limit), kept.verdicts()
    console = output_console()
    for why, items in groupby(page.rows, _why):
        console.print(_WHY[why], style="bold", markup=False)
        print_claims(console, [item.claim for item in items], lang, verdicts)
    complain(f"{number(page.total, 'item')} waiting, {len(page.rows)} shown")


def _why(item: "ToReview") -> str | None:
    return item.decides if item.kind == "claim" else item.kind
