"""``rawi export``: records in the shapes that others use, through the publishing gate."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rawi.cli.options import (
    DEFAULT_STORE,
    AsKnown,
    Audience,
    KeptIn,
    PlaceNamed,
    Since,
    Until,
    complain,
    day,
    ends_well,
    first_day,
    last_day,
    not_a_stream,
    refuse_unknown,
)

if TYPE_CHECKING:
    from rawi.export import About


_Party = Annotated[str | None, typer.Option(metavar="NAME", help="Id or any name of a party, or id of a side.")]
_Source = Annotated[str | None, typer.Option(metavar="NAME", help="Of claims: id or any name of who says so.")]
_Status = Annotated[str | None, typer.Option(metavar="STATUS", help="Of events: corroborated, supported, disputed ...")]
_Origins = Annotated[int, typer.Option(metavar="N", min=0, help="Of events: least number of independent origins.")]
_Jobs = Annotated[
    int, typer.Option(metavar="N", min=1, help="Processes that make it side by side, where there is much.")
]


@ends_well
def export(
    shape: Annotated[
        str | None, typer.Argument(metavar="[SHAPE]", help="acled, geojson ...; --list tells all.")
    ] = None,
    target: Annotated[Path | None, typer.Argument(metavar="[OUT]", help="The file, or the folder, to write.")] = None,
    listed: Annotated[bool, typer.Option("--list", help="Tell the shapes: what each keeps and loses.")] = False,
    store: KeptIn = DEFAULT_STORE,
    profile: Annotated[
        Audience, typer.Option(help="For whom: what is withheld, blurred and taken out. See docs/export.md.")
    ] = Audience.PUBLIC,
    type: Annotated[str | None, typer.Option(metavar="TYPE", help="capture, airstrike, talks ...")] = None,
    actor: _Party = None,
    place: PlaceNamed = None,
    source: _Source = None,
    since: Since = None,
    until: Until = None,
    status: _Status = None,
    origins: _Origins = 0,
    tier: Annotated[str | None, typer.Option(metavar="A / B / C", help="Of claims: the lowest tier.")] = None,
    on: Annotated[str | None, typer.Option(metavar="DATE", help="Of control: the day asked about.")] = None,
    as_known: AsKnown = None,
    jobs: _Jobs = 1,
) -> None:
    """Write a store's records in a shape that others use, cut down to what may be published.

    Beside OUT stands OUT.about.json: what is in it, what was withheld and why, whose reports it rests on; and
    OUT.retractions.csv where claims were retracted. A shape of several files writes all of them into the folder OUT.
    """
    from rawi.errors import InputError
    from rawi.export import SHAPES, Asked
    from rawi.export import export as write
    from rawi.model import TYPES
    from rawi.publish import profile_of
    from rawi.store import Store

    if listed:
        typer.echo(
            "\n".join(f"{one.id}  ({one.of})\n  keeps: {one.keeps}\n  loses: {one.loses}" for one in SHAPES.values())
        )
        return
    if shape is None or target is None:
        raise InputError("a shape and a file to write are wanted: `rawi export --list` tells the shapes")
    if type is not None and type not in TYPES:
        raise InputError(f"there is no type {type!r}; the types are {', '.join(TYPES)}")
    if tier is not None and tier not in ("A", "B", "C"):
        raise InputError(f"there is no tier {tier!r}; the tiers are A, B and C")
    asked = Asked(
        type=type, actor=actor, place=place, source=source, since=first_day(since), until=last_day(until),
        status=status, least=origins, tier=tier, on=day(on), as_known=day(as_known),
    )  # fmt: skip
    with Store.open(store, create=False) as kept:
        refuse_unknown(kept, actor=actor, place=place, source=source, sides=True)
        audience = profile_of(profile.value)
        about = write(kept, shape, not_a_stream(target), today=kept.today(), profile=audience, asked=asked, jobs=jobs)
    for line in told(about, target):
        complain(line)


def told(about: "About", target: Path) -> list[str]:
    """What an export holds and what it does not, in a few lines."""
    from rawi.cli.words import number

    passed = ", ".join(number(count, what.removesuffix("s")) for what, count in about.passed.items()) or "nothing"
    lines = [f"{target}: as known on {about.as_known_on}, profile {about.profile}", f"passed the gate: {passed}"]
    lines += [f"withheld: {number(one.count, one.what.removesuffix('s'))}: {one.why}" for one in about.withheld]
    lines += [f"not in this shape: {count:,}: {why}" for why, count in about.dropped.items()]
    lines += [f"{what}: {count:,}" for what, count in about.changed.items()]
    if about.released:
        lines.append(f"let past the gate by a person: {len(about.released)}")
    if about.retracted:
        lines.append(f"retracted: {number(about.retracted, 'claim')}, listed beside it")
    if about.machine_read:
        lines.append(f"read by a machine and marked so: {number(about.machine_read, 'claim')}")
    return lines
