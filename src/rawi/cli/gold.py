"""``rawi gold``: what persons reviewed, as gold."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from rawi.cli.options import DEFAULT_STORE, KeptIn, complain, ends_well
from rawi.cli.words import number
from rawi.errors import InputError


@ends_well
def gold(
    out: Annotated[
        Path, typer.Argument(metavar="OUT", help="The file to write, a report a line; - for standard output.")
    ],
    store: KeptIn = DEFAULT_STORE,
) -> None:
    """Write what was accepted, corrected and rejected as gold, for `rawi eval` and for training.

    Each report says at which words something was judged; nothing else that is read in it is counted.
    """
    from rawi.reviewed import gold as reviewed
    from rawi.store import Store

    with Store.open(store, create=False) as kept:
        rows = list(reviewed(kept))
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    if str(out) == "-":
        sys.stdout.write(lines)
    else:
        try:
            out.write_text(lines, encoding="utf-8")
        except OSError as error:
            raise InputError(f"{out} cannot be written: {error.strerror}") from None
    claims = sum(len(row["claims"]) for row in rows)
    complain(f"{number(claims, 'claim')} in {number(len(rows), 'report')}, as persons judged them")
