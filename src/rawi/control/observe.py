"""What a telling says of who stands in a place: observations, the only thing that holdings are derived from."""

from typing import Literal, NamedTuple

from rawi.fuse import Telling
from rawi.lexicon.times import ARTICLE
from rawi.model import PAST, Party, Site

Kind = Literal["leave", "take", "part", "hold", "share", "siege", "lift", "near", "fight", "not"]
_RANK = {
    "leave": 0,
    "take": 1,
    "part": 2,
    "hold": 3,
    "share": 3,
    "siege": 4,
    "lift": 5,
    "near": 6,
    "fight": 7,
    "not": 8,
}
"""Within a day: what changes comes before what states, and what denies comes last."""
VAGUE = 3
"""Days: what is told of a longer time counts from its end, and not from a day on which it may not have been so yet."""
_TURNS = frozenset(("take", "part", "leave"))
_WHOLE = 95.0  # percent from which a share is all of the place but for a corner
_NOWHERE = frozenset(("country",))
_VAGUE = frozenset((None, "region", "governorate", "district", "border", "frontline", "road"))


class Observation(NamedTuple):
    """One thing that is told of a place on a day.

    ``holder`` gains, holds, leaves, besieges or nears, as ``kind`` says, or is denied it (``not``); None where a loser
    alone is named. ``ripe``: three days have gone since publication, as known on the day asked for. ``derived`` names
    the rule by which it follows from the record of another place and is not told of this one.
    """

    kind: Kind
    day: int
    holder: Party | None
    losers: tuple[Party, ...]
    telling: Telling
    ripe: bool = False
    derived: str = ""

    @property
    def order(self) -> tuple[int, int, bool, int, str, int]:
        """By day, and within a day by kind, what follows from other places last, and by when it became known."""
        return self.day, _RANK[self.kind], bool(self.derived), *self.telling.order


def observe(telling: Telling) -> list[Observation]:
    """The observations of a telling, most often one; none where it says nothing of who stands in a place."""
    if not telling.sure or telling.site is None or telling.site.kind in _NOWHERE or _nameless(telling.site):
        return []
    if telling.factuality in ("planned", "possible") or not (telling.published or telling.first):
        return []  # not said to be so, or said of no day that anybody knows
    if telling.turn == PAST and telling.first is None:
        return []  # what was so until some day that nobody tells
    gains, loses = (telling.targets, telling.actors) if telling.given else (telling.actors, telling.targets)
    seen = _kind(telling, gains)
    if seen is None:
        return []
    if seen == "share":
        first = _first_known(gains)
        others = tuple(party for party in gains if first and _known(party) and party.side != first.side)
        return [Observation("share", _state_day(telling), first, others, telling)] if others else []
    if seen in ("hold", "part") and telling.type == "hold":
        holder = _first_known(gains)
        return [Observation(seen, _state_day(telling), holder, (), telling)] if holder else []
    if seen == "fight":
        return [Observation("fight", telling.day, party, (), telling) for party in (*gains, *loses)]
    holder = _first_known(gains)
    if seen != "not" and holder is None and not loses:
        return []
    day = telling.day
    if telling.last is not None and seen in _TURNS and is_vague(telling):
        day = min(telling.last, telling.known)
    return [Observation(seen, day, holder, tuple(party for party in loses if _known(party)), telling)]


def is_vague(telling: Telling) -> bool:
    """Told of some day of a longer time: LAST WEEK, IN DECEMBER. It had happened by the last day of that, or by the day
    of the report. What goes on until that day (SINCE 2014) began with its first."""
    first, last, known = telling.first, telling.last, telling.known
    return first is not None and last is not None and last != known and first + VAGUE < min(last, known)


def _kind(telling: Telling, gains: tuple[Party, ...]) -> Kind | None:
    type, inside = telling.type, telling.relation == "in"
    if type in ("capture", "handover", "hold", "advance", "withdraw", "siege") and telling.denies:
        return "not" if inside and type not in ("withdraw", "siege") else None
    part = telling.extent == "part" or (telling.percent is not None and telling.percent < _WHOLE)
    if type in ("capture", "handover"):
        if not inside:
            return "near" if type == "capture" else None
        return "part" if part or telling.factuality == "ongoing" else "take"
    if type == "hold" and inside:
        if len({party.side for party in gains}) > 1:
            return "share"
        return ("part" if part else "hold") if gains else None
    if type == "advance":
        return "part" if inside else "near"
    if type == "withdraw":
        return "leave" if inside and gains and not part else None
    if type == "siege":
        return "lift" if telling.turn in ("lifts", "breaks") else "siege"
    return "fight" if type in ("clash", "attack") and inside else None


def _nameless(site: Site) -> bool:
    """In no table, and called by what it is rather than by a name: "the areas", "the northern towns", "fronts"."""
    if not site.key.startswith("~"):
        return False
    return " " not in site.key or site.key.startswith(f"~{ARTICLE}") or site.kind in _VAGUE


def _state_day(telling: Telling) -> int:
    """The day for which a state is told: the last that is named, or that of the report; the first, where it is over."""
    if telling.turn == PAST and telling.first is not None:
        return telling.first
    return telling.known if telling.last is None else min(telling.last, telling.known)


def _known(party: Party) -> bool:
    """In the tables: "the fighters" and names that nobody knows hold nothing on a map."""
    return not party.key.startswith("~")


def _first_known(parties: tuple[Party, ...]) -> Party | None:
    return next(filter(_known, parties), None)
