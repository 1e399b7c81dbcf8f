"""What the tests of fusing, control and the store share: claims made by hand, and made-up campaigns of them."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from hypothesis import settings
from hypothesis import strategies as st
from msgspec.structs import replace

from phrasebook import world
from rawi.fuse import Teller, Telling
from rawi.ingest import Facts, make_report
from rawi.model import Claim, DateRef, Entity, PlaceRef, Quantity, Report, SourceRef, Span
from rawi.store import Store

CITY, SINAA, MISHLAB, DIVISION = "sy-raqqa", "sy-sinaa", "sy-mishlab", "sy-17th-division"
MONITOR, DESK, AMAQ, AFP, SANA, SDF_MEDIA = (
    "المرصد",
    "عنب بلدي",
    "وكالة أعماق",
    "فرانس برس",
    "سانا",
    "قوات سوريا الديمقراطية",
)
LOCALS = SourceRef(None, None, "مصادر محلية", "group")
CLOCK = "2020-01-01T00:00:00+00:00"  # when what is made here is recorded
_FIRST = date(2017, 6, 1)
_numbers = count(1)


STEADY = settings(derandomize=True, database=None, deadline=None)
"""Properties are tried on the same examples in every run."""


class Piece(NamedTuple):
    """A report with its claims."""

    report: Report
    claims: tuple[Claim, ...]


def day(number: int) -> str:
    """The ISO day so many days after 1 June 2017: ``day(11)`` is the twelfth."""
    return (_FIRST + timedelta(days=number)).isoformat()


@cache
def who(id: str) -> Entity:
    """A party: the actor with an id, or, behind a tilde, somebody whom nobody knows."""
    if id.startswith("~"):
        return Entity(None, None, id[1:], None)
    actor = world().actors[id]
    return Entity(id, actor.name, actor.name_ar, None)


@cache
def by(id: str) -> SourceRef:
    """A link of a chain: the source or actor with an id."""
    found = world().sources.get(id) or world().actors[id]
    return SourceRef(id, found.name, found.name_ar, found.kind)


@cache
def place(id: str) -> PlaceRef:
    """The place with an id, or, behind a tilde, one that nobody knows."""
    if id.startswith("~"):
        return PlaceRef(None, None, id[1:], None, (), None, None, None, None)
    found = world().places[id]
    within = tuple(outer.name for outer in world().within(found))
    return PlaceRef(
        id, found.name, found.name_ar, found.kind, within, found.country, found.lat, found.lon, found.radius_m
    )


def said(
    type: str,
    where: str | None = SINAA,
    actors: Sequence[str] = ("sdf",),
    targets: Sequence[str] = (),
    *,
    on: int | tuple[int, int] | None = None,
    told: int = 11,
    outlet: str | None = MONITOR,
    chain: Sequence[str | SourceRef] = (),
    words: str = "",
    extent: str = "whole",
    percent: float | None = None,
    relation: str = "in",
    killed: tuple[int, int] | None = None,
    **changes: Any,
) -> Piece:
    """A report of one claim. Days are counted from 1 June 2017; words are its own unless given."""
    number = next(_numbers)
    text = words or f"خبر {number} بكلمات {number * 7} لا تشبه {number * 13} غيرها {number * 17}"
    report = make_report(text, Facts(outlet=outlet, published=day(told)), "ar")
    report = replace(report, id=f"r-{number:08}")  # of one day, they are heard in the order in which they are made
    first, last = (on, on) if isinstance(on, int) else on or (None, None)
    edtf = None if first is None else DateRef(f"{day(first)}/{day(last or first)}", day(first), day(last or first))
    counts = (Quantity("killed", *killed, None, Span(0, 3, text[:3])),) if killed else ()
    where_ = replace(place(where), extent=extent, percent=percent, relation=relation) if where else None
    claim = Claim(
        id=f"c-{report.id[2:]}",
        report=report.reference(),
        type=type,  # type: ignore[arg-type]
        factuality="actual",
        stance="asserts",
        trigger=Span(0, 3, text[:3]),
        evidence=Span(0, len(text), text),
        actors=tuple(map(who, actors)),
        targets=tuple(map(who, targets)),
        supporters=(),
        place=where_,
        destination=None,
        date=edtf,
        chain=tuple(by(link) if isinstance(link, str) else link for link in chain),
        quantities=counts,
        items=(),
        tier="A",
        confidence=0.9,
        rule=f"made.{type}",
    )
    return Piece(report, (replace(claim, **changes),))


def together(*pieces: Piece) -> Piece:
    """The claims of several reports as those of the first."""
    report = pieces[0].report
    claims = [claim for piece in pieces for claim in piece.claims]
    return Piece(report, tuple(replace(claim, report=report.reference()) for claim in claims))


def tellings(*pieces: Piece) -> list[Telling]:
    """What fusing and control go by of some reports."""
    teller = Teller(world())
    return [
        teller.tell(claim, piece.report.published or "", position)
        for piece in pieces
        for position, claim in enumerate(piece.claims)
    ]


# Made-up campaigns

PLACES = (CITY, SINAA, MISHLAB, DIVISION)
PARTIES = ("sdf", "isil", "saa")
GROUND = ("capture", "hold", "advance", "withdraw", "handover", "siege", "clash", "attack")
_VOICES: tuple[tuple[str, tuple[str | SourceRef, ...]], ...] = (
    (MONITOR, ()),
    (DESK, ("sohr",)),
    (AFP, ("sohr",)),
    (AFP, ()),
    (AMAQ, ()),
    (DESK, ("amaq",)),
    (DESK, ("sdf",)),
    (SANA, ()),
    (DESK, (LOCALS,)),
    (DESK, ()),
)
_RULES = {"handover": ("made.handover", "tasallama.handover"), "siege": ("made.siege", "rafaa.siege")}
_SHARED_WORDS = "سيطرت القوات على الحي بعد معارك استمرت أياما مع التنظيم شرق المدينة"


class _Chosen:
    """Choices made by one number, so that a claim is one draw: the first of each for nought."""

    def __init__(self, number: int):
        self._left = number

    def of(self, *options: Any) -> Any:
        """One of some options."""
        self._left, at = divmod(self._left, len(options))
        return options[at]


def anything(number: int) -> Piece:
    """A claim of any kind about who stands where."""
    chosen = _Chosen(number)
    type = chosen.of(*GROUND, "airstrike")
    told = chosen.of(*range(31))
    before = chosen.of(None, 0, 1, 2, 5, 9)
    first = None if before is None else max(0, told - before)
    actors = chosen.of(*((party,) for party in PARTIES), ("ypg",), (), ("sdf", "saa"), ("~مسلحون",))
    target = chosen.of(None, *PARTIES)
    outlet, chain = chosen.of(*_VOICES)
    return said(
        type,
        chosen.of(SINAA, CITY, SINAA, CITY, MISHLAB, DIVISION),
        actors,
        (target,) if target is not None and target not in actors else (),
        on=None if first is None else (first, first + chosen.of(0, 0, 2, 6)),
        told=told,
        outlet=outlet,
        chain=chain,
        words=chosen.of("", "", "", _SHARED_WORDS),
        extent=chosen.of("whole", "whole", "whole", "part"),
        percent=chosen.of(None, None, None, 40.0, 97.0),
        relation=chosen.of("in", "in", "in", "near"),
        killed=chosen.of(None, None, (3, 3), (5, 9)),
        factuality=chosen.of("actual", "actual", "actual", "ongoing", "planned", "negated", "possible"),
        stance=chosen.of("asserts", "asserts", "asserts", "denies"),
        confidence=chosen.of(0.9, 0.9, 0.9, 0.2),
        rule=chosen.of(*_RULES.get(type, ("made.rule",))),
    )


def plain(number: int) -> Piece:
    """A plain claim of who took, held, entered or left one of few places: changes are frequent among such."""
    chosen = _Chosen(number)
    told, before = chosen.of(*range(15)), chosen.of(None, 0, 1, 3)
    side, other = chosen.of(("sdf", "isil"), ("sdf", "isil"), ("isil", "sdf"))
    outlet, chain = chosen.of(*_VOICES[:7])
    return said(
        chosen.of("capture", "capture", "capture", "hold", "advance", "withdraw"),
        chosen.of(SINAA, CITY, MISHLAB),
        (side,),
        chosen.of((), (other,)),
        on=None if before is None else max(0, told - before),
        told=told,
        outlet=outlet,
        chain=chain,
        stance=chosen.of(*("asserts",) * 5, "denies"),
    )


_NUMBER = st.integers(0, 2**48)


def campaigns(most: int = 12, of: Callable[[int], Piece] | None = None) -> st.SearchStrategy[list[Piece]]:
    """Some reports of a month, of one claim each: of everything, or of captures above all."""
    numbers = st.lists(_NUMBER, min_size=1, max_size=most)
    kinds = (of,) if of else (anything, plain)
    return st.tuples(st.sampled_from(kinds), numbers).map(lambda drawn: _campaign(*drawn))


def _campaign(of: Callable[[int], Piece], numbers: list[int]) -> list[Piece]:
    return [_named(of(number), at) for at, number in enumerate(numbers)]


def _named(piece: Piece, at: int) -> Piece:
    """The same with names that depend on nothing but its place in the list."""
    report, (claim,) = replace(piece.report, id=f"r-{at:04}"), piece.claims
    own = claim.evidence.text != _SHARED_WORDS
    words = f"الخبر {at} من {at * 7} كلمات {at * 11} تخصه {at * 13}" if own else _SHARED_WORDS
    evidence = Span(0, len(words), words)
    return Piece(report, (replace(claim, id=f"c-{at:04}", report=report.reference(), evidence=evidence),))


def written(folder: Path, pieces: Sequence[Piece]) -> Path:
    """A store of some reports, recorded in 2020."""
    with Store.open(folder / "s.db", clock=lambda: CLOCK) as store, store.batch():
        for report, claims in pieces:
            store.add(report, claims)
    return store.path


def campaign(first: int = 0, last: int = 24) -> list[Piece]:
    """Reports of some days, by several outlets; one of a plan, one with a share."""
    places, voices = (SINAA, MISHLAB, CITY), (("رويترز", ("sohr",)), ("عنب بلدي", ()), ("سانا", (LOCALS,)))
    return [
        said(
            ("capture", "clash", "airstrike")[number % 3],
            places[number % len(places)],
            ("sdf", "isil")[number % 2 : number % 2 + 1],
            on=number,
            told=number + number % 4,
            outlet=voices[number % 3][0],
            chain=voices[number % 3][1],
            tier="AB"[number % 2],
            factuality="planned" if number == 5 else "actual",
            percent=40.0 if number == 9 else None,
        )
        for number in range(first, last)
    ]
