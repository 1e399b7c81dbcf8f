"""Made claims: a record of as many claims as wanted, to measure how fusing and control grow. None of it is true.

How they are made, from one seed, so that the same number gives the same claims:

- 5,000 places of the gazetteer (one in seven a quarter or a building of a city there), weighted by rank to the power of
  -0.75: of a million claims, the first place has about 33,000 and the middle one about 90.
- Each country has three sides, each place a holder among them. Of the captures of a place one in six turns it over;
  the other captures, advances, sieges and withdrawals are of parts of it, and holders are told of again and again.
- Days run over two years. A report is of one day, by one of some 120 outlets, and makes eight claims (3 to 13) on one
  to three places. A claim tells a happening of the last days again, six times in ten where there is one; one of
  more than five days ago (to sixty), one time in ten; or it is the first to tell one.
- A third of the claims are of the ground (capture, hold, advance, withdraw, siege, handover). Two in three name a day.
- One claim in twenty-five names the wrong side, one in thirty denies, one in fifteen is planned, attempted or possible.
- A chain has no link (four in ten: the outlet's own word), one or two; half of the sources speak for a side of the
  country. One claim in twelve repeats the sentence of an earlier one; the others are of words drawn anew.
- One claim in seven is of tier B: those of the least confidence.
- Each claim carries as many decisions as read ones do, so that its record is as long (about 2.5 kB).
"""

from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from hashlib import sha256
from itertools import accumulate
from random import Random

from msgspec.structs import replace

from rawi.lexicon import World
from rawi.model import (
    Actor,
    Claim,
    DateRef,
    Decision,
    Entity,
    Extent,
    Place,
    PlaceRef,
    Quantity,
    Report,
    Source,
    SourceRef,
    Span,
)

PLACES, DAYS, START = 5_000, 730, date(2016, 1, 1)
_SKEW = 0.75
_NOT_MADE = ("country", "governorate", "region")
_GROUND = {"hold": 36, "capture": 26, "advance": 18, "withdraw": 9, "siege": 7, "handover": 4}
_OTHER = {
    "clash": 18, "airstrike": 16, "shelling": 16, "killing": 12, "bombing": 8, "attack": 7, "arrest": 5, "toll": 5,
    "deploy": 4, "aid": 3, "displace": 3, "protest": 2, "talks": 1,
}  # fmt: skip
_DECISIONS = tuple(
    Decision(slot, "chosen", 0.9331, "none", tuple((f"feature:{slot}:{n}", 0.45) for n in range(4)))
    for slot in ("trigger", "place", "actor", "target", "date", "chain", "factuality")
)


@dataclass
class _Happening:
    """What is told: ``sentence`` is how it was told last."""

    type: str
    day: date
    winner: Actor
    loser: Actor
    part: bool
    killed: int
    sentence: str = ""


class Maker:
    """Reports with their claims, day after day."""

    def __init__(self, world: World, seed: int = 1):
        self._random = Random(seed)
        self._world = world
        usable = sorted((p for p in world.places.values() if p.kind not in _NOT_MADE), key=lambda place: place.id)
        self._places = self._random.sample(usable, min(PLACES, len(usable)))
        self._weights = list(accumulate(rank**-_SKEW for rank in range(1, len(self._places) + 1)))
        self._words = [_word(self._random) for _ in range(2_000)]
        self._outlets = [source.name_ar for source in list(world.sources.values())[:100]]
        self._outlets += [f"{_word(self._random)} {_word(self._random)}" for _ in range(20)]
        self._told: dict[str, list[_Happening]] = {}
        self._sides: dict[str, list[list[Actor]]] = {}
        self._holders: dict[str, int] = {}
        self._number = 0

    def reports(self, claims: int, first: date = START, days: int = DAYS) -> Iterator[tuple[Report, list[Claim]]]:
        """Reports that together make so many claims, spread over some days."""
        made = 0
        while made < claims:
            report, told = self._report(first + timedelta(days=made * days // claims), claims - made)
            made += len(told)
            yield report, told

    def _report(self, day: date, at_most: int) -> tuple[Report, list[Claim]]:
        random = self._random
        self._number += 1
        id = f"r-{sha256(str(self._number).encode()).hexdigest()[:12]}"
        places = [self._place() for _ in range(random.choice((1, 1, 2, 2, 3)))]
        report = Report(id, None, None, random.choice(self._outlets), None, day.isoformat(), "ar", id * 4, "")
        size = min(random.randint(3, 13), at_most)
        claims = [self._claim(report, random.choice(places), day, position) for position in range(size)]
        return replace(report, text=" ".join(claim.evidence.text for claim in claims)), claims

    def _place(self) -> Place:
        return self._places[bisect(self._weights, self._random.random() * self._weights[-1])]

    def _claim(self, report: Report, place: Place, day: date, position: int) -> Claim:
        random = self._random
        happening, again = self._happening(place, day)
        winner, loser = happening.winner, happening.loser
        if random.random() < 0.04:
            winner, loser = loser, winner
        copied = happening.sentence and random.random() < 0.15
        sentence = happening.sentence if copied else self._sentence(place, winner)
        happening.sentence = sentence
        roll = random.random()
        factuality = "actual" if roll < 0.93 else random.choice(("planned", "attempted", "possible"))
        extent: Extent = "part" if happening.part and random.random() < 0.9 else "whole"
        span = Span(0, 10, sentence[:10])
        confidence = round(random.uniform(0.2, 0.95), 2)
        killed = happening.killed + random.choice((0, 0, 0, 1, -1))
        return Claim(
            id=f"c-{sha256(f'{report.id}/{position}'.encode()).hexdigest()[:12]}",
            report=report.reference(),
            type=happening.type,  # type: ignore[arg-type]
            factuality=factuality,  # type: ignore[arg-type]
            stance="denies" if random.random() < 1 / 30 else "asserts",
            trigger=span,
            evidence=Span(0, len(sentence), sentence),
            actors=(_entity(winner),),
            targets=(_entity(loser),) if random.random() < 0.5 else (),
            supporters=(),
            place=_place_ref(place, extent),
            destination=None,
            date=self._date(happening.day, 0.8 if again else 0.65, span),
            chain=self._chain(place),
            quantities=(Quantity("killed", killed, killed, None, span),) if killed > 0 else (),
            items=(),
            tier="A" if confidence > 0.3 else "B",
            confidence=confidence,
            rule="saytara.capture",
            because=_DECISIONS,
        )

    def _happening(self, place: Place, day: date) -> tuple[_Happening, bool]:
        """What a claim tells, and whether it is told again long after."""
        random = self._random
        told = self._told.setdefault(place.id, [])
        roll = random.random()
        days_back = random.randint(5, 60)
        if roll < 0.1:
            old = [h for h in told if 0 <= (day - h.day).days - days_back < 5]
            if old:
                return random.choice(old), True
        elif roll < 0.7:
            recent = [happening for happening in told[-40:] if (day - happening.day).days <= 2]
            if recent:
                return random.choice(recent), False
        happening = self._new(place, day - timedelta(days=random.choice((0, 0, 1))))
        told.append(happening)
        del told[:-2_000]
        return happening, False

    def _new(self, place: Place, day: date) -> _Happening:
        random = self._random
        table = _GROUND if random.random() < 1 / 3 else _OTHER
        type = random.choices(list(table), list(table.values()))[0]
        sides = self._sides_of(place.country)
        holder = self._holders.setdefault(place.id, random.randrange(len(sides)))
        rival = (holder + random.choice((1, 2))) % len(sides)
        turns = type == "capture" and random.random() < 1 / 6
        winner, loser = (holder, rival) if type in ("hold", "withdraw") else (rival, holder)
        if turns:
            self._holders[place.id] = rival
        part = type in ("capture", "advance", "withdraw", "handover") and not turns
        killed = random.randint(1, 30) if type in ("killing", "toll", "airstrike", "shelling", "bombing") else 0
        return _Happening(type, day, random.choice(sides[winner]), random.choice(sides[loser]), part, killed)

    def _sides_of(self, country: str) -> list[list[Actor]]:
        """Three sides with their actors; only sides that some source speaks for."""
        if country not in self._sides:
            served = sorted(self._voices)
            sides = self._random.sample(served, 3)
            actors = self._world.actors.values()
            self._sides[country] = [[a for a in actors if (a.side or a.id) == side][:4] for side in sides]
        return self._sides[country]

    @cached_property
    def _voices(self) -> dict[str, list[Source]]:
        """The sources that speak for each side."""
        voices: dict[str, list[Source]] = {}
        for source in self._world.sources.values():
            for allegiance in source.allegiances:
                actor = self._world.actors.get(allegiance.actor)
                if actor is not None:
                    voices.setdefault(actor.side or actor.id, []).append(source)
        return voices

    @cached_property
    def _neutral(self) -> list[Source]:
        return [source for source in self._world.sources.values() if not source.allegiances]

    def _chain(self, place: Place) -> tuple[SourceRef, ...]:
        random = self._random
        links = random.choices((0, 1, 2), (40, 45, 15))[0]
        return tuple(self._link(place) for _ in range(links))

    def _link(self, place: Place) -> SourceRef:
        random = self._random
        if random.random() < 0.15:
            unnamed = f"مصدر {random.choice(self._words[:50])}"
            return SourceRef(None, None, unnamed, "official", _named(unnamed))
        side = random.choice(self._sides_of(place.country))[0]
        voices = self._voices[side.side or side.id] if random.random() < 0.5 else self._neutral
        source = random.choice(voices)
        return SourceRef(source.id, source.name, source.name_ar, source.kind, _named(source.name_ar))

    def _date(self, day: date, share: float, span: Span) -> DateRef | None:
        roll = self._random.random()
        if roll > share:
            return None
        last = day + timedelta(days=2 if roll < 0.08 else 0)
        edtf = day.isoformat() if last == day else f"{day}/{last}"
        return DateRef(edtf, day.isoformat(), last.isoformat(), span)

    def _sentence(self, place: Place, actor: Actor) -> str:
        words = self._random.choices(self._words, k=self._random.randint(8, 20))
        return " ".join((*words[:4], actor.name_ar, *words[4:], place.name_ar))


def _word(random: Random) -> str:
    return "".join(random.choices("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", k=random.randint(3, 7)))


def _entity(actor: Actor) -> Entity:
    return Entity(actor.id, actor.name, actor.name_ar, _named(actor.name_ar))


def _named(name: str) -> Span:
    return Span(0, len(name), name)


def _place_ref(place: Place, extent: Extent) -> PlaceRef:
    return PlaceRef(
        place.id, place.name, place.name_ar, place.kind, (), place.country, place.lat, place.lon, place.radius_m,
        extent=extent, mention=_named(place.name_ar),
    )  # fmt: skip
