"""``rawi derive``: bring events and holdings up to the claims."""

from typing import Annotated

import typer

from rawi.cli.options import DEFAULT_STORE, KeptIn, complain, ends_well, opened


@ends_well
def derive(
    store: KeptIn = DEFAULT_STORE,
    anew: Annotated[bool, typer.Option("--anew", help="Write all of them again, from the claims alone.")] = False,
) -> None:
    """Derive events and holdings now. Every question does so by itself; this is for doing it at a time of one's own."""
    from rawi.cli.words import number

    with opened(store) as kept:
        kept.derive(anew=anew)
        _, known = kept.days()
        told = f"{number(sum(1 for _ in kept.events()), 'event')}, {number(len(kept.control()), 'place')}"
    complain(f"derived{' anew' if anew else ''}: {told}, as known on {known}")
