"""``rawi check``: lint the knowledge."""

import typer

from rawi.cli.options import complain, ends_well


@ends_well
def check() -> None:
    """Check the knowledge: words, places, actors and sources, the user's own places included."""
    from rawi.check import check as faults_of
    from rawi.lexicon import load_world

    faults = faults_of(load_world())
    for fault in faults:
        print(fault)
    if faults:
        complain(f"{len(faults):,} fault{'' if len(faults) == 1 else 's'} in the knowledge files")
        raise typer.Exit(1)
    complain("the knowledge files are in order")
