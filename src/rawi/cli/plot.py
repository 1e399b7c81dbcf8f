"""``rawi plot``: a figure over the whole time."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from rawi.cli.options import DEFAULT_STORE, AsKnown, KeptIn, Language, complain, day, ends_well


class Figure(StrEnum):
    """What is drawn."""

    EVENTS = "events"
    CONTROL = "control"
    MIX = "mix"


class Palette(StrEnum):
    """The colours it is drawn in."""

    CONVENTIONAL = "syria-conventional"
    SAFE = "colour-blind-safe"
    GRAYSCALE = "grayscale"


@ends_well
def plot(
    figure: Annotated[
        Figure,
        typer.Argument(
            metavar="FIGURE",
            help="events: by type, week by week. control: places by the side that holds them, up to the day of "
            "knowledge. mix: whose word it is.",
        ),
    ],
    target: Annotated[Path, typer.Argument(metavar="OUT.svg|png", help="The file to write.")],
    store: KeptIn = DEFAULT_STORE,
    first: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="The first day shown; that of the events unless given.")
    ] = None,
    as_known: AsKnown = None,
    lang: Annotated[Language, typer.Option("--lang", help="Language of the words.")] = Language.EN,
    palette: Annotated[Palette, typer.Option(help="Colours.")] = Palette.CONVENTIONAL,
) -> None:
    """Draw a figure of a store, with the numbers that the page shows. Needs the extra `plot`."""
    from rawi.plots import Words, draw, plots
    from rawi.store import Store

    with Store.open(store, create=False) as kept:
        counted = plots(kept, first=day(first), as_known=day(as_known))
        words = Words(lang.value, kept.summary().sides)
    draw(counted, figure.value, target, words=words, palette=palette.value)
    complain(f"{target}: {figure}, as known on {counted.known}")
