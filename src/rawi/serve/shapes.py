"""The shapes of answers that are not nouns of the model or records of the store. All else is sent as it is."""

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Generic, Literal, TypeVar

import msgspec

from rawi.fuse import Root
from rawi.model import Claim, Event, Holding, Interest, Party, Report, Site
from rawi.repairs import Repair
from rawi.store import Diff, Origins, Share, Store, Timeline

D = TypeVar("D")
M = TypeVar("M")


class Answer(msgspec.Struct, Generic[D, M], frozen=True):
    """What every answer is: the data, and what is to be said of it."""

    data: D
    meta: M


class Nothing(msgspec.Struct, frozen=True):
    """There is nothing to be said of the data."""


class Ground(msgspec.Struct, frozen=True):
    """The day that is answered for, and the day of knowledge; ``mark`` is the store's. Where ``changes``, the data are
    those holdings only that are otherwise than in the answer that was asked from, and ``gone`` the places of which
    nothing is told any more."""

    on: str
    as_known: str
    mark: str
    changes: bool = False
    gone: list[str] = []


class Paging(msgspec.Struct, frozen=True):
    """``next`` is the cursor of the next page, null after the last one; ``total`` counts all pages' rows."""

    next: str | None
    total: int


class Fault(msgspec.Struct, frozen=True):
    """What is the matter: a word for programs, a sentence for people."""

    code: str
    message: str


class Refusal(msgspec.Struct, frozen=True):
    """What every answer is that is not one."""

    error: Fault


class ShareTold(msgspec.Struct, frozen=True):
    """A share of a place in percent that somebody says a party held on a day."""

    day: str
    holder: Party | None
    percent: float
    origin: str
    claim: str
    known_from: str


class Times(msgspec.Struct, frozen=True):
    """The times of a place, oldest first, the shares of it that were told, and the place."""

    holdings: list[Holding]
    shares: list[ShareTold]
    place: Site


class Compared(msgspec.Struct, frozen=True):
    """Pairs of what was held to be so on the first day and on the second, and how many places stayed as they were.
    ``passed`` are those that one side had and then an ally of it: nobody gained or lost them."""

    changed: list[tuple[Holding | None, Holding | None]]
    passed: list[tuple[Holding, Holding]]
    unchanged: int


class EventTold(msgspec.Struct, frozen=True):
    """An event and its claims, those for it first."""

    event: Event
    claims: list[Claim]


class ReportRead(msgspec.Struct, frozen=True):
    """A report with its text, what was read in it, and which of its words were read otherwise than written."""

    report: Report
    claims: list[Claim]
    repaired: list[Repair]


class Passed(msgspec.Struct, frozen=True):
    """A claim that leads back to an origin; ``chain`` are the names from nearest the report to the origin."""

    claim: str
    report: str
    outlet: str | None
    chain: list[str]
    published: str | None


class Origin(msgspec.Struct, frozen=True):
    """An independent origin: what it has at stake, the claims that lead back to it, and which copies which."""

    key: str
    name: str
    name_ar: str | None
    interest: Interest
    tellings: list[Passed]
    copies: list[tuple[str, str]]


class OriginsTold(msgspec.Struct, frozen=True):
    """An event's origins, those of its denials, and outlets that lead back to themselves."""

    roots: list[Origin]
    against: list[Origin]
    circles: list[list[str]]


class Review(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A judgement to keep: on a claim, or, with ``other``, on two events or a claim and an event.

    ``corrected`` puts the ``slot`` of a claim right, by ``words`` (start and end of each) or a ``value``. ``withdrawn``
    takes back, all at once, the judgements of some ``numbers``; without them, what the author judged of it.
    """

    subject: str
    verdict: Literal["accepted", "rejected", "retracted", "same", "different", "unsure", "withdrawn", "corrected"]
    author: str
    other: str | None = None
    reason: str = ""
    day: str | None = None
    slot: str | None = None
    words: list[tuple[int, int]] | None = None
    value: str | None = None
    numbers: (
        Annotated[list[Annotated[int, msgspec.Meta(ge=1, le=2**63 - 1)]], msgspec.Meta(max_length=10_000)] | None
    ) = None


class Deriving(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What to derive: what has come, or all ``anew``."""

    anew: bool = False


def share_told(share: Share) -> ShareTold:
    """A share as it is sent."""
    return ShareTold(*share)


def times(timeline: Timeline) -> Times:
    """A timeline as it is sent."""
    return Times(timeline.holdings, list(map(share_told, timeline.shares)), timeline.place)


def compared(diff: Diff) -> Compared:
    """Two days compared, as they are sent."""
    return Compared(diff.changed, diff.passed, len(diff.unchanged))


def plain(claim: Claim) -> dict[str, Any]:
    """A claim as lists have it: without its decisions."""
    fields: dict[str, Any] = msgspec.structs.asdict(claim)
    del fields["because"]
    return fields


def plain_record(record: bytes) -> msgspec.Raw:
    """The same of the JSON that is kept of a claim, which need not be read for it: ``because`` is cut out, up to what
    stands behind it. No word of a report looks like either name, since its quotation marks are escaped."""
    behind = record.rfind(_CORRECTED)  # what was kept before claims could be corrected ends with ``because``
    return msgspec.Raw(record[: record.index(_BECAUSE)] + (b"}" if behind < 0 else record[behind:]))


_BECAUSE, _CORRECTED = b',"because":', b',"corrected":'


def told_by(store: Store, event: Event) -> list[Claim]:
    """The claims of an event, those for it first."""
    return store.claims_of((*event.claims, *event.against))


def origins_told(origins: Origins, claims: Mapping[str, Claim]) -> OriginsTold:
    """An event's origins as they are sent; ``claims`` are the event's, by id."""
    for_, against = ([_origin(root, claims) for root in roots] for roots in (origins.roots, origins.against))
    return OriginsTold(for_, against, list(map(list, origins.circles)))


def _origin(root: Root, claims: Mapping[str, Claim]) -> Origin:
    passed = list(_passed(root, claims))
    return Origin(root.key, root.name, root.name_ar, root.interest, passed, list(root.copies))


def _passed(root: Root, claims: Mapping[str, Claim]) -> Iterable[Passed]:
    for telling in root.tellings:
        claim = claims[telling.claim]
        chain = [link.name or link.name_ar for link in claim.chain]
        yield Passed(claim.id, claim.report.id, claim.report.outlet, chain, claim.report.published)
