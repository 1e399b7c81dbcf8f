"""Claims cut down to what fusing and control go by: one ``Telling`` for each claim, with days as numbers."""

from datetime import date
from functools import lru_cache
from zlib import crc32

import msgspec

from rawi.fuse.parties import Parties, interest
from rawi.fuse.sites import Sites
from rawi.fuse.whom import CIVILIANS, Whom
from rawi.lexicon import World
from rawi.model import EARLIER, PAST, Claim, Interest, Party, Site
from rawi.text.fold import fold

_SHINGLE, _SKETCH = 3, 16


class Telling(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What one claim tells.

    ``known`` is the day of publication; ``first`` and ``last`` bound the happening, None where no day is told (all
    days are proleptic Gregorian ordinals). ``denies``: it is told that this did not happen, by a source or by the text.
    ``chain`` holds the keys of the links and, before them, of the outlet; ``origin`` is where it ends. ``turn`` is
    ``receives`` where the actors of a handover are given the place, ``lifts`` or ``breaks`` where a siege ends,
    ``PAST`` where a state is over, ``EARLIER`` where a capture is only recalled.
    ``sketch`` compares sentences: the least hashes of their three-word runs. ``sure``: read well enough to be evidence.
    ``sides`` are those that the origin speaks for, ``speaks`` the same with their allies. ``published``: the report
    says when it was published; ``known`` is else the day on which it was recorded, which says nothing of when things
    happened.
    """

    claim: str
    report: str
    outlet: str
    known: int
    position: int
    type: str
    factuality: str
    denies: bool
    first: int | None
    last: int | None
    site: Site | None
    relation: str
    extent: str
    percent: float | None
    actors: tuple[Party, ...]
    targets: tuple[Party, ...]
    chain: tuple[str, ...]
    origin: str
    origin_name: str
    interest: Interest
    speaks: tuple[str, ...]
    counts: tuple[tuple[str, float, float], ...]
    turn: str
    sketch: tuple[int, ...]
    confidence: float
    sure: bool
    published: bool
    sides: tuple[str, ...] = ()

    def __hash__(self) -> int:
        return hash(self.claim)  # what holds many tellings is looked up often

    @property
    def order(self) -> tuple[int, str, int]:
        """The order in which a reader of everything would have come to know it."""
        return self.known, self.report, self.position

    @property
    def real(self) -> bool:
        """It is told as having happened or going on, by whoever tells it."""
        return self.factuality in ("actual", "ongoing") and not self.denies

    @property
    def day(self) -> int:
        """The day it counts for: the first that it may mean, or that of its report."""
        return self.known if self.first is None else min(self.first, self.known)

    @property
    def given(self) -> bool:
        """Its actors give a place to its targets."""
        return self.type == "handover" and self.turn != "receives"

    @property
    def scope(self) -> str:
        """The settlement whose record it belongs to, or the place itself, or nothing."""
        return "" if self.site is None else self.site.city or self.site.key


class Teller:
    """Makes tellings of claims. Holds what it has looked up."""

    def __init__(self, world: World):
        self._world, self._parties, self._whom = world, Parties(world), Whom(world)
        self._families, self._stakes = world.fusing.families(), world.fusing.stakes()
        self._turns = world.fusing.turn()
        self._sites = Sites(world)

    def tell(self, claim: Claim, known: str, position: int, accepted: bool = False) -> Telling:
        """The telling of a claim that was published on a day and stands at some position among its report's claims."""
        chain, report = claim.chain, claim.report
        origin = self._parties.origin(chain, report, (*claim.actors, *claim.targets), known)
        outlet = self._parties.outlet(report, known).key if report.outlet or report.url else f"~{report.id}"
        if not chain and not report.outlet and origin.key == "~":
            origin = origin._replace(key=outlet, name=report.id)
        actors, targets = (tuple(map(self._parties.party, entities)) for entities in (claim.actors, claim.targets))
        denies = claim.stance == "denies" or claim.factuality in ("negated", "attempted")
        told = next((turn for turn in (PAST, EARLIER) if claim.rule.endswith(turn)), "")
        turn = told or self._turns.get(claim.rule, "")
        gains, loses = self._at_stake(claim, turn, denies)
        date_, place = claim.date, claim.place
        speaks = self._parties.spoken_for_by(origin, known)
        return Telling(
            claim=claim.id,
            report=report.id,
            outlet=outlet,
            known=ordinal(known),
            position=position,
            type=claim.type,
            factuality=claim.factuality,
            denies=denies,
            first=ordinal(date_.earliest) if date_ else None,
            last=ordinal(date_.latest) if date_ else None,
            site=self._sites.of(place) if place else None,
            relation=place.relation if place else "in",
            extent=place.extent if place else "whole",
            percent=place.percent if place else None,
            actors=actors,
            targets=targets,
            chain=(outlet, *(link.id or f"~{fold(link.name_ar)}" for link in chain)),
            origin=origin.key,
            origin_name=origin.name,
            interest=interest(origin, speaks, gains, loses, self._accuses(claim, denies)),
            speaks=tuple(sorted(speaks)),
            counts=self._whom.together(claim.quantities),
            turn=turn,
            sketch=_sketch(claim.evidence.text),
            confidence=1.0 if accepted else claim.confidence,
            published=report.published is not None,
            sure=accepted or claim.confidence >= self._world.fusing.least_confidence,
            sides=tuple(sorted(origin.sides)),
        )

    def _at_stake(self, claim: Claim, turn: str, denies: bool) -> tuple[set[str], set[str]]:
        """The sides that gain and that lose by what is told."""
        roles = {
            "actors": {self._parties.party(entity).side for entity in claim.actors},
            "targets": {self._parties.party(entity).side for entity in claim.targets},
        }
        if claim.type == "handover":
            gains, loses = ("actors", "targets") if turn == "receives" else ("targets", "actors")
        else:
            stake = self._stakes.get(claim.type)
            gains, loses = (stake.gains, stake.loses) if stake else ("", "")
            if stake and stake.excuses and claim.stance == "denies":
                return roles["actors"] | roles["targets"], set()
            if turn == "lifts" or (gains and self._harms_civilians(claim)):
                gains, loses = loses, gains
        if denies:
            gains, loses = loses, gains
        return roles.get(gains, set()), roles.get(loses, set())

    def _accuses(self, claim: Claim, denies: bool) -> bool:
        """It tells of harm to those who do not fight: civilians killed, people abducted, homes destroyed. Or it denies
        another's gain on the ground, which mostly leaves untold who would lose by it.
        """
        stake = self._stakes.get(claim.type)
        if denies:
            return stake is not None and stake.gains == "actors" and not stake.excuses
        return stake is not None and (stake.accuses or self._harms_civilians(claim))

    def _harms_civilians(self, claim: Claim) -> bool:
        return any(self._whom.counted(count) == CIVILIANS for count in claim.quantities)


@lru_cache(4096)
def ordinal(day: str) -> int:
    """The number of an ISO day.

    >>> ordinal("0001-01-02")
    2
    """
    return date.fromisoformat(day).toordinal()


@lru_cache(4096)
def iso(number: int) -> str:
    """The ISO day of a number.

    >>> iso(ordinal("2017-06-12"))
    '2017-06-12'
    """
    return date.fromordinal(number).isoformat()


def _sketch(sentence: str) -> tuple[int, ...]:
    words = fold(sentence).encode().split()
    runs = (b" ".join(words[at : at + _SHINGLE]) for at in range(max(1, len(words) - _SHINGLE + 1)))
    return tuple(sorted(set(map(crc32, runs)))[:_SKETCH])


def likeness(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """The share of three-word runs that two sentences have in common, estimated from their sketches, 0 to 1.

    Broder's bottom-k estimate of Jaccard similarity: of the k least hashes of both, how many are in each.
    """
    common = set(one).intersection(other)
    if not common:  # nearly always
        return 0.0
    both = sorted({*one, *other})[:_SKETCH]
    return len(common.intersection(both)) / len(both)
