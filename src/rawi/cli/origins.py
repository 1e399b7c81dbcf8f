"""``rawi origins``: where an event's tellings come from."""

from typing import Annotated

import typer

from rawi.cli.options import DEFAULT_STORE, KeptIn, Language, NamesIn, ends_well, opened


@ends_well
def origins(
    id: Annotated[
        str,
        typer.Argument(
            metavar="EVENT", help="An event's id, or as much of it as is needed to tell it; or the id of a claim in it."
        ),
    ],
    store: KeptIn = DEFAULT_STORE,
    lang: NamesIn = Language.AR,
) -> None:
    """Show who leads back to whom: each independent origin of an event, what it has at stake, and all who pass it on.

    Copies, circles of outlets that cite each other, and who speaks against it are named.
    """
    from rawi.cli.bidi import Cell
    from rawi.cli.origin_tree import tree
    from rawi.cli.table import output_console

    with opened(store) as kept:
        found = kept.origins(id)
        claims = {id: kept.claim(id) for id in (*found.event.claims, *found.event.against)}
        files = {claim.report.id: kept.came_as(claim.report.id) for claim in claims.values()}
    output_console().print(Cell(tree(found, claims, lang, files)))
