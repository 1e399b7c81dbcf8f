"""The nouns of Rawi, frozen. This module imports nothing else of the package.

Offsets are half-open, in Unicode code points of the report text exactly as it came in.
``None`` always means "the text does not say", never "no".
"""

from hashlib import sha256
from typing import Any, Literal

import msgspec

ClaimType = Literal[
    "capture", "hold", "advance", "withdraw", "handover", "siege", "clash", "attack", "airstrike", "shelling",
    "bombing", "chemical", "killing", "abduct", "arrest", "destroy", "shootdown", "protest", "operation", "deploy",
    "arms", "support", "aid", "talks", "agreement", "evacuate", "displace", "release", "surrender", "toll",
    "statement",
]  # fmt: skip
Factuality = Literal["actual", "ongoing", "planned", "attempted", "negated", "possible"]
Stance = Literal["asserts", "denies"]
How = Literal["explicit", "anaphor", "carried"]
Relation = Literal["in", "near", "toward"]
Extent = Literal["whole", "part"]
Tier = Literal["A", "B", "C"]

TYPES: tuple[str, ...] = ClaimType.__args__  # type: ignore[attr-defined]
FACTUALITIES: tuple[str, ...] = Factuality.__args__  # type: ignore[attr-defined]
PAST, EARLIER = ".was", ".had"
STANCES: tuple[str, ...] = Stance.__args__  # type: ignore[attr-defined]
RELATIONS: tuple[str, ...] = Relation.__args__  # type: ignore[attr-defined]
EXTENTS: tuple[str, ...] = Extent.__args__  # type: ignore[attr-defined]
COUNTED = (
    "killed", "injured", "casualties", "captured", "arrested", "abducted", "released", "displaced", "evacuated",
    "missing", "surrendered", "fighters", "strikes", "attacks", "shells", "vehicles", "houses", "villages", "percent",
    "km", "batches",
)  # fmt: skip
"""Kinds of quantities: what is counted."""
DEATHS = frozenset(("killing", "toll"))
"""Types of claims that tell of the dead."""
FROM_AFAR = frozenset(("airstrike", "shelling"))
"""Types of claims of fire from the air or from a distance."""
FIGHTING_KINDS = frozenset(("state_force", "armed_group", "militia", "coalition"))
"""Kinds of actors that wage war."""
ARMED_KINDS = FIGHTING_KINDS | {"security_force"}
"""Kinds of actors that bear arms."""
FACILITIES = frozenset(
    ("base", "facility", "hospital", "university", "camp", "airport", "port", "crossing", "bridge", "square")
)
"""Kinds of places that cities have under the same name: a headquarters of the army, a children's hospital."""


class Span(msgspec.Struct, gc=False, frozen=True, order=True):
    """Words of a report: their text and where they stand."""

    start: int
    end: int
    text: str

    def overlaps(self, other: "Span") -> bool:
        """True when the two spans share a character."""
        return self.start < other.end and other.start < self.end


class Entity(msgspec.Struct, gc=False, frozen=True):
    """Who: an armed or political actor, a group of people or a person, as one claim names it.

    ``id`` is None when the words stand for nobody in the knowledge files. ``mention`` is where the words stand
    that the slot was read from; ``how`` says whether those words name the entity or only stand for it. ``aliases`` are
    the other names that the report gives it.
    """

    id: str | None
    name: str | None
    name_ar: str
    mention: Span | None
    how: How = "explicit"
    aliases: tuple[str, ...] = ()


class PlaceRef(msgspec.Struct, gc=False, frozen=True):
    """Where: the words and what the gazetteer makes of them. ``radius_m`` is the precision of the point in metres.

    ``aliases`` are the other names that the report gives the place.
    """

    id: str | None
    name: str | None
    name_ar: str
    kind: str | None
    within: tuple[str, ...]
    country: str | None
    lat: float | None
    lon: float | None
    radius_m: int | None
    relation: Relation = "in"
    extent: Extent = "whole"
    percent: float | None = None
    mention: Span | None = None
    how: How = "explicit"
    aliases: tuple[str, ...] = ()


class DateRef(msgspec.Struct, gc=False, frozen=True):
    """When: an EDTF expression with its first and last day (ISO dates), resolved against publication."""

    edtf: str
    earliest: str
    latest: str
    mention: Span | None = None


class SourceRef(msgspec.Struct, gc=False, frozen=True):
    """On whose word: one link of the chain, nearest the report first."""

    id: str | None
    name: str | None
    name_ar: str
    kind: str | None
    mention: Span | None = None


class Quantity(msgspec.Struct, gc=False, frozen=True):
    """A count tied to a claim: what is counted, lowest and highest value told, and of whom."""

    kind: str
    low: int | float
    high: int | float
    of: str | None
    mention: Span


class Decision(msgspec.Struct, gc=False, frozen=True):
    """Why a slot has its value: what won, by how much, what came second, and the features that decided.

    ``probability`` is the scorer's share for the winner among all candidates, the empty one included.
    ``features`` are (name, weight) pairs, heaviest first.
    """

    slot: str
    chosen: str
    probability: float
    runner_up: str | None
    features: tuple[tuple[str, float], ...]


class ReportRef(msgspec.Struct, gc=False, frozen=True):
    """What a claim says of the report it stands in."""

    id: str
    ref: str | None
    url: str | None
    outlet: str | None
    title: str | None
    published: str | None
    language: str | None
    sha256: str


class Report(msgspec.Struct, gc=False, frozen=True):
    """One report as it came in. ``sha256`` is of the text in UTF-8; ``published`` an ISO date or None."""

    id: str
    ref: str | None
    url: str | None
    outlet: str | None
    title: str | None
    published: str | None
    language: str | None
    sha256: str
    text: str

    def proper_id(self) -> str:
        """The id that a report with this text and these facts has."""
        return report_id(self.text, self.published, self.outlet, self.url, self.ref)

    def reference(self) -> ReportRef:
        """The report without its text."""
        return ReportRef(
            self.id, self.ref, self.url, self.outlet, self.title, self.published, self.language, self.sha256
        )


class Correction(msgspec.Struct, gc=False, frozen=True):
    """What a person put right: ``was`` is what the slot held before, in words, None where nothing was read.

    ``judgement`` is the number of the row that is kept of it.
    """

    slot: str
    was: str | None
    author: str
    reason: str | None
    judgement: int


class Origin(msgspec.Struct, gc=False, frozen=True, omit_defaults=True, kw_only=True):
    """Where some bytes came from.

    ``path`` is a file's name as it was given, or an address. ``at`` says which part of it they are, ``file_sha256`` is
    then the hash of all of it. ``charset`` is the one they were read in. ``notes`` are what the outside says of them:
    addresses and hashes of archived copies, headers, whom it was forwarded from.
    """

    path: str
    kind: str
    at: str | None = None
    file_sha256: str | None = None
    charset: str | None = None
    notes: dict[str, Any] = {}


def report_id(text: str, published: str | None, outlet: str | None, url: str | None, ref: str | None) -> str:
    """The id of a report: it hangs on the text and on what is known of it, and on nothing else."""
    return "r-" + sha256(msgspec.json.encode((text, published, outlet, url, ref))).hexdigest()[:12]


class Claim(msgspec.Struct, gc=False, frozen=True):
    """One statement that one thing happened, with the words that say so and the chain of who says so.

    The record of ``claims.md`` section 5. ``confidence`` is the share of such claims expected to be right in type,
    place, actors and targets; ``tier`` A is safe to publish after a glance, B wants review, C is a mention.
    ``rule`` names the lexicon entry and sense that proposed the claim, ``PAST`` behind them where a state is told as
    over, a taking as one of old times, ``EARLIER`` where a taking is only recalled; ``because`` holds each slot's
    decision; ``corrected`` says which slots a person put right since.
    """

    id: str
    report: ReportRef
    type: ClaimType
    factuality: Factuality
    stance: Stance
    trigger: Span
    evidence: Span
    actors: tuple[Entity, ...]
    targets: tuple[Entity, ...]
    supporters: tuple[Entity, ...]
    place: PlaceRef | None
    destination: PlaceRef | None
    date: DateRef | None
    chain: tuple[SourceRef, ...]
    quantities: tuple[Quantity, ...]
    items: tuple[Span, ...]
    tier: Tier
    confidence: float
    rule: str
    because: tuple[Decision, ...] = ()
    corrected: tuple[Correction, ...] = ()

    @property
    def over(self) -> bool:
        """A state that is told as one of the past: the town that X USED TO hold."""
        return self.type == "hold" and self.rule.endswith(PAST)


class Place(msgspec.Struct, gc=False, frozen=True):
    """A gazetteer entry. ``parent`` is the id of the place it lies in; no coordinates where nobody can source them."""

    id: str
    name: str
    name_ar: str
    kind: str
    parent: str | None
    country: str
    lat: float | None
    lon: float | None
    radius_m: int | None
    population: int = 0


class Actor(msgspec.Struct, gc=False, frozen=True):
    """An armed or political actor. ``side`` groups allies within a theatre; dates bound when the name was in use."""

    id: str
    name: str
    name_ar: str
    kind: str
    side: str | None
    theatre: str | None
    valid_from: str | None
    valid_until: str | None


class Allegiance(msgspec.Struct, gc=False, frozen=True):
    """Whose interest a source serves, from one day until another (None: open)."""

    actor: str
    valid_from: str | None
    valid_until: str | None


class Source(msgspec.Struct, gc=False, frozen=True):
    """Somebody who says things: agency, monitor, outlet, institution."""

    id: str
    name: str
    name_ar: str
    kind: str
    allegiances: tuple[Allegiance, ...]


Interest = Literal["adverse", "neutral", "self-serving", "unknown"]
Status = Literal["corroborated", "supported", "single-origin", "self-interested", "disputed", "refuted"]
State = Literal["controlled", "contested", "shared_stable", "besieged", "pressured", "unknown"]

STATUSES: tuple[str, ...] = Status.__args__  # type: ignore[attr-defined]
STATES: tuple[str, ...] = State.__args__  # type: ignore[attr-defined]


class Party(msgspec.Struct, gc=False, frozen=True):
    """Who, across claims. ``key`` is the actor's id, or its folded name behind a tilde; ``side`` groups allies."""

    key: str
    name: str | None
    name_ar: str
    side: str


class Site(msgspec.Struct, gc=False, frozen=True):
    """Where, across claims. ``key`` is the place's id, or its folded name behind a tilde; ``city`` the key of the
    settlement that it lies in, if it lies in one. A facility that no table knows has that key behind its own name too,
    after an @, and the settlement's name in brackets behind what it is called: it is another place in each. Not its
    ``own_point``: that of the town that it lies in or by."""

    key: str
    name: str | None
    name_ar: str
    kind: str | None
    city: str | None
    country: str | None
    lat: float | None
    lon: float | None
    radius_m: int | None
    own_point: bool = True


class Told(msgspec.Struct, gc=False, frozen=True):
    """One value that is told of an event, by which claims and how many independent origins; ``best``: the one shown.

    ``slot`` is ``date``, ``place``, ``actors``, ``targets``, ``extent`` or a kind of count (``killed``).
    """

    slot: str
    value: str
    claims: tuple[str, ...]
    origins: tuple[str, ...]
    best: bool


class Join(msgspec.Struct, gc=False, frozen=True):
    """Why a claim stands in its event: the sum that was reached, what made it up, and the next best event.

    ``score`` above nought joins. ``judged`` is the number of the judgement that decided, if a person did.
    """

    claim: str
    score: float
    features: tuple[tuple[str, float], ...]
    runner_up: str | None = None
    judged: int | None = None


class Event(msgspec.Struct, gc=False, frozen=True):
    """One happening, as all its tellings have it.

    ``claims`` tell that it happened (or is planned, as ``factuality`` says), ``against`` that it did not. ``outlets``,
    ``reports`` and ``origins`` are counted apart: only claims of different ``origins`` are independent. ``rule`` names
    the rule that gave the ``status``; ``credibility`` is the Admiralty grade of information, 1 to 6. ``known_from`` is
    the first day on which anybody could read of it.
    """

    id: str
    type: ClaimType
    factuality: Factuality
    place: Site | None
    edtf: str | None
    earliest: str | None
    latest: str | None
    actors: tuple[Party, ...]
    targets: tuple[Party, ...]
    status: Status
    rule: str
    credibility: int
    claims: tuple[str, ...]
    against: tuple[str, ...]
    reports: int
    outlets: int
    origins: tuple[str, ...]
    told: tuple[Told, ...]
    joins: tuple[Join, ...]
    known_from: str


class Gain(msgspec.Struct, gc=False, frozen=True):
    """A change that is claimed and not assessed: ``part`` of the place or all of it, on whose word and who speaks
    against it. ``left``: the holder is said to have left."""

    holder: Party | None
    since: str
    part: bool
    status: Status
    claims: tuple[str, ...]
    against: tuple[str, ...]
    left: bool = False


class Holding(msgspec.Struct, gc=False, frozen=True):
    """Who holds a place from one day until another (that day excluded; None: still), as known on some day.

    The state is assessed: ``rule`` says by which rule, ``claims`` because of what, ``against`` who contradicts it.
    ``edtf`` is the day of the change as told, ``since`` the day counted from. ``claimed`` are later gains that are
    claimed and not assessed. ``present`` holds a part of a contested or shared place, ``besieger`` stands round it,
    ``presser`` before it.
    ``last_evidence`` is the last day for which anything is told of it. Known from ``known_from`` until ``known_until``,
    days of publication.
    """

    id: str
    place: Site
    state: State
    holder: Party | None
    present: Party | None
    besieger: Party | None
    presser: Party | None
    since: str
    until: str | None
    edtf: str
    rule: str
    claims: tuple[str, ...]
    against: tuple[str, ...]
    origins: tuple[str, ...]
    claimed: tuple[Gain, ...]
    last_evidence: str
    known_from: str
    known_until: str | None
