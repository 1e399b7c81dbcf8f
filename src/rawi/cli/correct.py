"""``rawi correct``: put a slot of a claim right, and say what changed by it."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from rawi.cli.judge import changes
from rawi.cli.options import DEFAULT_STORE, KeptIn, complain, ends_well
from rawi.errors import InputError

if TYPE_CHECKING:
    from rawi.model import Claim
    from rawi.store import Store


class Slot(StrEnum):
    """The slots of a claim that a person may put right."""

    TYPE = "type"
    FACTUALITY = "factuality"
    STANCE = "stance"
    ACTORS = "actors"
    TARGETS = "targets"
    SUPPORTERS = "supporters"
    PLACE = "place"
    EXTENT = "extent"
    RELATION = "relation"
    DESTINATION = "destination"
    DATE = "date"
    CHAIN = "chain"
    QUANTITIES = "quantities"


@ends_well
def correct(
    id: Annotated[str, typer.Argument(metavar="CLAIM", help="A claim (c-...).")],
    slot: Annotated[Slot, typer.Argument(metavar="SLOT", help=f"One of {', '.join(Slot)}.")],
    author: Annotated[
        str, typer.Option("--author", metavar="NAME", envvar="RAWI_AUTHOR", help="Who corrects it; must be given.")
    ],
    given: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WORDS]...",
            help="Words as they stand in the report, those nearest to the claim's own, resolved as reading does; or an "
            "id or a name that Rawi knows. Several for actors, targets, supporters and chain. Of type, factuality, "
            "stance, extent and relation the value; a date may also be a day, month, year, or two with a "
            "slash between; quantities are counts: killed=7 injured=20-30.",
        ),
    ] = None,
    empty: Annotated[bool, typer.Option("--empty", help="Nothing belongs into the slot.")] = False,
    withdraw: Annotated[bool, typer.Option("--withdraw", help="Take back what the same author corrected.")] = False,
    store: KeptIn = DEFAULT_STORE,
    reason: Annotated[str, typer.Option(metavar="WORDS", help="Why.")] = "",
) -> None:
    """Correct a slot of a claim: other words of its report, who or what is meant, or another value.

    The report is read so from now on.
    """
    from rawi.store import Store, in_words, value_of

    if bool(given) + empty + withdraw != 1:
        raise InputError("a correction is given by words or a value, by --empty, or taken back by --withdraw")
    with Store.open(store, create=False) as kept:
        claim = kept.claim(id)
        with changes(kept, [claim.id]) as changed:
            if withdraw:
                kept.judge(claim.id, "withdrawn", slot=slot.value, author=author, reason=reason)
            else:
                _keep(kept, claim, slot.value, given or [], author, reason)
        was, now = (_isolated(in_words(value_of(one, slot.value))) for one in (claim, kept.claim(claim.id)))
    complain(f"{claim.id} {slot}: {was} \u2192 {now}; {changed[0]}")


def _isolated(words: str | None) -> str:
    from rawi.cli.bidi import isolate

    return isolate(words) if words else "nothing"


def _keep(store: "Store", claim: "Claim", slot: str, given: list[str], author: str, reason: str) -> None:
    from rawi.corrections import COUNTS, VALUES, correct, correct_as, is_date

    if slot in VALUES or (slot == "date" and given and is_date(given[0])) or (slot == COUNTS and given):
        if len(given) != 1 and slot != COUNTS:
            raise InputError(f"the {slot} is given by one value")
        correct(store, claim.id, slot, value=",".join(given), author=author, reason=reason)
    else:
        correct_as(store, claim.id, slot, given, author=author, reason=reason)
