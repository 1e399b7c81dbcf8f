"""An export from beginning to end: the gate set, the shape written beside its place and moved there whole, and an
account of what is in it, what was withheld and why."""

import gc
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from rawi.errors import InputError, NotFound
from rawi.export.cells import csv_of
from rawi.export.outflow import Asked, Outflow, check_asked
from rawi.export.parts import SELDOM
from rawi.export.registry import shape_of
from rawi.export.shape import Shape
from rawi.lexicon import World, shipped_world
from rawi.publish import Gate, Judged, Profile, Withheld, last_day
from rawi.store import OnClaim, Store
from rawi.version import VERSION

RETRACTION_COLUMNS = ("record_id", "retracted_at", "reason", "replaced_by")
_RIGHTS = "What is told are facts that others reported; quoted words belong to those who published them."


class Outlet(NamedTuple):
    """Whose reports stand behind an export: first and last day of publication, and how many claims."""

    name: str
    first: str | None
    last: str | None
    claims: int


class About(msgspec.Struct, frozen=True):
    """What an export holds, and what it does not: the file beside it.

    ``withheld`` is what the gate held back, ``changed`` what it blurred, shortened or took out, ``dropped`` what has no
    place in the shape. ``released`` are the things that persons let past a rule, with their reasons.
    """

    shape: str
    of: str
    keeps: str
    loses: str
    profile: str
    about_profile: str
    as_known_on: str
    valid_at: str | None
    asked: dict[str, Any]
    passed: dict[str, int]
    machine_read: int
    withheld: list[Withheld]
    changed: dict[str, int]
    dropped: dict[str, int]
    released: list[dict[str, str]]
    retracted: int
    outlets: list[Outlet]
    rights: str
    generated_at: str
    generated_by: str


def gate_of(store: Store, profile: Profile, world: World | None = None) -> Gate:
    """The gate for a profile, with what persons judged and released in a store."""
    verdicts: dict[str, set[str]] = {}
    for one in store.judged():
        verdicts.setdefault(one.verdict, set()).add(one.claim)
    gate = Gate(
        profile,
        world or shipped_world(),
        Judged(
            frozenset(verdicts.get("accepted", ())),
            frozenset(verdicts.get("rejected", ())),
            frozenset(verdicts.get("retracted", ())),
            dict(_released(store)),
        ),
    )
    types, factualities = gate.asks_of()
    if types or factualities:
        gate.quote_no_sentence_of(store.told_so(types, factualities))
    return gate


def _released(store: Store) -> Iterator[tuple[tuple[str, str], str]]:
    """(subject, rule) of the releases that count now, with what was named; that of an event is one of its claims."""
    standing = {(one.subject, one.rule): one.verdict for one in store.releases()}
    for (subject, rule), verdict in standing.items():
        if verdict == "released":
            yield (subject, rule), subject
            if subject.startswith("e-"):
                with suppress(NotFound):  # derived anew, it may be another event by now
                    event = store.event(subject)
                    yield from (((claim, rule), subject) for claim in (*event.claims, *event.against))


def known_day(store: Store, profile: Profile, as_known: str | None, today: str) -> str:
    """The last day of publication of which an export holds anything; InputError where nothing is old enough."""
    _, known = store.days(as_known=as_known)
    last = last_day(profile, today)
    if known <= last:
        return known
    if store.younger("0001-01-01", as_known=last) == 0:
        raise InputError(
            f"nothing in the store is older than {profile.delay_hours} hours: the profile {profile.id} lets nothing "
            "out yet"
        )
    return last


def open_outflow(
    store: Store, profile: Profile, asked: Asked, today: str, world: World | None = None, jobs: int = 1
) -> Outflow:
    """The gated records of a store; with the delay of a profile in the account."""
    world = world or shipped_world()
    gate = gate_of(store, profile, world)
    known = known_day(store, profile, asked.as_known, today)
    if asked.on is not None and asked.on > known:
        raise InputError(
            f"{asked.on} lies after {known}, the last day of which the profile {profile.id} lets anything out"
        )
    outflow = Outflow(store, world, gate, asked, known, today, jobs)
    if profile.delay_hours:
        younger = store.younger(last_day(profile, today), outflow.claim_filter(), as_known=asked.as_known)
        gate.account.withheld["claims", "delay"] += younger
    return outflow


def export(
    store: Store,
    shape: str,
    target: Path,
    *,
    today: str,
    profile: Profile,
    asked: Asked | None = None,
    world: World | None = None,
    jobs: int = 1,
) -> About:
    """Write a store's records in a shape, whole or not at all, and beside them ``about.json`` and, where anything was
    retracted, ``retractions.csv``; what the first of these says is returned. Where there is much, so many ``jobs``
    make it, processes side by side: the same for any number of them.

    InputError where the shape, the profile or what is asked makes no sense, or the target cannot be written;
    StoreError where something was written to the store while several processes read it.
    """
    asked = asked or Asked()
    found = shape_of(shape)
    check_asked(asked, found.of)
    found.check()
    outflow = open_outflow(store, profile, asked, today, world, jobs)
    with _beside(target, bool(found.files)) as (part, settle):
        with _seldom_swept():
            found.write(outflow, part)
        retracted = [one for one in store.judged() if one.verdict == "retracted"]
        about = about_of(found, outflow, retracted, _reasons(store, outflow))
        account = part.with_name(f"{part.name}.about")
        account.write_bytes(msgspec.json.format(msgspec.json.encode(about), indent=2) + b"\n")
        settle(account, "about.json")
        if retracted:
            lines = part.with_name(f"{part.name}.retractions")
            rows = (_retraction(one, outflow.gate) for one in retracted)
            lines.write_bytes(b"".join(csv_of(RETRACTION_COLUMNS, rows)))
            settle(lines, "retractions.csv")
    return about


def _retraction(one: OnClaim, gate: Gate) -> dict[str, Any]:
    reason = gate.cover.words(one.reason or "")
    return {"record_id": one.claim, "retracted_at": one.day, "reason": reason, "replaced_by": None}


def _reasons(store: Store, outflow: Outflow) -> list[dict[str, str]]:
    """The releases that something passed by, each with who answers for it."""
    used = outflow.gate.account.released
    latest = {(one.subject, one.rule): one for one in store.releases()}
    found = []
    for subject, rule in sorted(used):
        one = latest.get((subject, rule))
        fields = {"subject": subject, "rule": rule}
        found.append(fields | ({"author": one.author, "reason": one.reason, "at": one.recorded_at} if one else {}))
    return found


def about_of(shape: Shape, outflow: Outflow, retracted: list[OnClaim], released: list[dict[str, str]]) -> About:
    """The account of an export that was written."""
    account, profile = outflow.gate.account, outflow.gate.profile
    given = {name: value for name, value in msgspec.structs.asdict(outflow.asked).items() if value not in (None, 0)}
    return About(
        shape=shape.id,
        of=shape.of,
        keeps=shape.keeps,
        loses=shape.loses,
        profile=profile.id,
        about_profile=profile.about,
        as_known_on=outflow.known,
        valid_at=outflow.on if shape.of == "control" else None,
        asked=given,
        passed=dict(sorted(account.passed.items())),
        machine_read=outflow.machine_read,
        withheld=account.explained(),
        changed=dict(sorted(account.changed.items())),
        dropped=dict(sorted(outflow.dropped.items())),
        released=released,
        retracted=len(retracted),
        outlets=[Outlet(name, *told) for name, told in sorted(outflow.outlets.items())],
        rights=_RIGHTS,
        generated_at=outflow.today,
        generated_by=f"rawi {VERSION}",
    )


@contextmanager
def _seldom_swept() -> Iterator[None]:
    """The garbage collector looks more seldom: records are part of no cycle, and looking takes a sixth of the time."""
    usual = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


@contextmanager
def _beside(target: Path, folder: bool) -> Iterator[tuple[Path, Callable[[Path, str], None]]]:
    """A place to write in the folder of the target, and what moves things written to it once all is well.

    What goes beside the target takes its name before its own; into a folder it goes by its own.
    """
    if folder and target.exists() and not target.is_dir():
        raise InputError(f"{target} is a file, and this shape writes a folder")
    if not folder and target.is_dir():
        raise InputError(f"{target} is a folder, and this shape writes a file")
    moves: list[tuple[Path, Path]] = []

    def settle(written: Path, name: str) -> None:
        moves.append((written, target / name if folder else target.with_name(f"{target.name}.{name}")))

    try:
        with tempfile.TemporaryDirectory(prefix=f".{target.name}.", dir=target.parent) as made:
            part = Path(made) / target.name
            if folder:
                part.mkdir()
            yield part, settle
            if folder:
                target.mkdir(exist_ok=True)
                moves[:0] = [(one, target / one.name) for one in sorted(part.iterdir())]
            else:
                moves.insert(0, (part, target))
            for written, place in moves:
                os.replace(written, place)
    except OSError as error:
        raise InputError(f"{target} cannot be written: {error.strerror or error}") from None
