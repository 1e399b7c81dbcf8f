"""``rawi release``: let something past the publishing gate, with a reason that is kept."""

from typing import Annotated

import typer

from rawi.cli.options import DEFAULT_STORE, KeptIn, complain, ends_well


@ends_well
def release(
    subject: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="A claim (c-...), an event (e-...) or a place.")
    ] = None,
    rule: Annotated[
        str | None, typer.Argument(metavar="[RULE]", help="planned, positions, routes, shelters or medical.")
    ] = None,
    author: Annotated[
        str, typer.Option("--author", metavar="NAME", envvar="RAWI_AUTHOR", help="Who answers for it.")
    ] = "",
    reason: Annotated[str, typer.Option(metavar="WORDS", help="Why it may be published; must be given.")] = "",
    withdraw: Annotated[bool, typer.Option("--withdraw", help="Hold it back again.")] = False,
    store: KeptIn = DEFAULT_STORE,
) -> None:
    """Let a claim, an event or a place pass one rule of the publishing gate; without an ID, show the log of it.

    Every row is kept for good. What names private persons, how to reach them or where exactly they are, and what is
    too young, nobody can release.
    """
    from rawi.errors import InputError
    from rawi.publish import check_rule
    from rawi.store import Store

    with Store.open(store, create=False) as kept:
        if subject is None:
            for one in kept.releases():
                typer.echo(f"{one.recorded_at}  {one.verdict}  {one.subject}  {one.rule}  {one.author}: {one.reason}")
            return
        if rule is None:
            raise InputError("a rule is wanted: planned, positions, routes, shelters or medical")
        check_rule(rule)
        done = kept.release(subject, rule, author=author, reason=reason, withdraw=withdraw)
    complain(f"{done.subject}: {done.verdict} from {done.rule}, by {done.author}")
