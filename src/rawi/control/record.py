"""The record of one settlement and the places in it, learnt day of knowledge by day of knowledge.

Between a city and its quarters holds only what these rules say: a city that is assessed as taken whole takes along
the quarters of which nothing else is known, nor that others fight on in them (``city-taken``); two quarters that are
assessed as taken make their taker present in the city (``quarters-taken``). The city learns from what is told of its
quarters alone, and the quarters then from the city: nothing goes round, and the record does not depend on what was
thought in between. A place of which nothing is told, or of which all was withdrawn, has no record, whatever would
follow for it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rawi.control.chain import Link, links
from rawi.control.changes import WINDOW, Change
from rawi.control.ground import Span, Times
from rawi.control.ledger import Ledger
from rawi.control.observe import Kind, Observation, observe
from rawi.control.spans import holding, times, unshared
from rawi.fuse import Telling
from rawi.model import Holding, Site

_QUARTERS = 2
CITY, QUARTERS = "city-taken", "quarters-taken"


def holdings(tellings: Iterable[Telling], scope: str, retracted: Mapping[str, int] | None = None) -> list[Holding]:
    """Everything that was ever known of who held a settlement and the places in it, from all that was told of them.

    For each place, times that follow each other, each with the days of knowledge from and until which it was held to
    be so. ``retracted`` are claims that were withdrawn, with the day from which they count no more. A pure function:
    neither the order of the tellings nor their number of times matters.
    """
    days = _by_knowledge(tellings, retracted or {})
    record = _Record(scope)
    for day in sorted(days):
        record.learn(day, days[day])
    return record.written()


class _News:
    """What is learnt on a day: observations, and claims that are withdrawn."""

    def __init__(self) -> None:
        self.seen: list[Observation] = []
        self.gone: dict[str, Site] = {}


def _by_knowledge(tellings: Iterable[Telling], retracted: Mapping[str, int]) -> dict[int, _News]:
    """What is learnt on each day. What one neutral origin tells is learnt again, ripe, three days on."""
    days: defaultdict[int, _News] = defaultdict(_News)
    for telling in sorted({telling.claim: telling for telling in tellings}.values(), key=lambda t: t.order):
        until = retracted.get(telling.claim, telling.known + WINDOW + 1)
        observed = observe(telling)
        for seen in observed if telling.known < until else ():
            days[telling.known].seen.append(seen)
            if telling.interest == "neutral" and seen.kind not in ("not", "fight") and telling.known + WINDOW < until:
                days[telling.known + WINDOW].seen.append(seen._replace(ripe=True))
        if observed and telling.site and telling.claim in retracted and telling.known < until:
            days[until].gone[telling.claim] = telling.site
    return days


class _Record:
    def __init__(self, scope: str):
        self._scope = scope
        self._sites: dict[str, Site] = {}
        self._ledgers: dict[str, Ledger] = {}
        self._given: dict[str, tuple[Observation, ...]] = {}
        self._with_city: dict[str, Ledger] = {}
        self._times: dict[str, Times | None] = {}
        self._open: dict[str, dict[Span, int]] = {}
        self._closed: list[tuple[str, Span, int, int]] = []

    def learn(self, day: int, news: _News) -> None:
        """Take in what became known on a day."""
        by_place: dict[str, list[Observation]] = {site.key: [] for site in news.gone.values()}
        for seen in news.seen:
            site = seen.telling.site
            assert site is not None
            self._sites.setdefault(site.key, site)
            by_place.setdefault(site.key, []).append(seen)
        for key, told in by_place.items():
            for ledger in {id(ledger): ledger for ledger in self._both(key)}.values():
                ledger.forget(lambda seen: seen.telling.claim in news.gone)
                ledger.learn(told)
        touched = set(by_place)
        if len(self._ledgers) > 1 and self._scope in self._ledgers:
            touched |= self._quarters_to_city()
            touched |= self._city_to_quarters()
        for key in sorted(touched):
            self._write(key, day)

    def written(self) -> list[Holding]:
        """All that was written, by place, knowledge and time."""
        still = [(key, span, since, None) for key, rows in self._open.items() for span, since in rows.items()]
        rows = [holding(span, self._sites[key], since, until) for key, span, since, until in (*self._closed, *still)]
        return sorted(rows, key=lambda row: (row.place.key, row.known_from, row.since, row.id))

    def _both(self, key: str) -> tuple[Ledger, Ledger]:
        """The ledger of a place, and the one that also has what follows for a quarter from its city."""
        ledger = self._ledgers.setdefault(key, Ledger())
        return ledger, self._with_city.get(key, ledger)

    def _write(self, key: str, day: int) -> None:
        """Close what is no longer held to be so, from this day of knowledge on, and open what now is."""
        now = times(self._both(key)[1].top)
        gone, come = unshared(self._times.get(key), now)
        self._times[key] = now
        still = self._open.setdefault(key, {})
        before = {span: still.pop(span) for span in gone if span in still}
        still.update((span, before.get(span, day)) for span in come)
        ended = ((span, since) for span, since in before.items() if span not in still and since < day)
        self._closed += [(key, span, since, day) for span, since in ended]

    def _quarters(self) -> list[tuple[str, Ledger]]:
        return [(key, ledger) for key, ledger in self._ledgers.items() if self._sites[key].city == self._scope]

    def _quarters_to_city(self) -> set[str]:
        """The city, if what it learns from its quarters changes its record."""
        firsts: dict[str, list[Change]] = {}
        for _, ledger in self._quarters():
            for side, change in _first_taken(ledger.top).items():
                firsts.setdefault(side, []).append(change)
        city = self._ledgers[self._scope]
        given = []
        for changes in firsts.values() if city.told else ():
            if len(changes) >= _QUARTERS:
                second = sorted(changes, key=lambda change: (change.day, change.tellings[0].order))[_QUARTERS - 1]
                given.append(_given(second, "part", QUARTERS))
        if not self._is_new(self._scope, tuple(given)):
            return set()
        city.forget(lambda seen: seen.derived == QUARTERS)
        city.learn(given)
        return {self._scope}

    def _city_to_quarters(self) -> set[str]:
        """Quarters whose record changes by what they learn from the city."""
        taken = [link for link in links(self._ledgers[self._scope].top) if _taken_whole(link)]
        touched = set()
        for key, ledger in self._quarters():
            here = tuple(_given(change, "hold", CITY) for change in _fallen(ledger, taken))
            if self._is_new(key, here):
                self._with_city[key] = ledger.copy()
                self._with_city[key].learn(here)
                touched.add(key)
        return touched

    def _is_new(self, key: str, given: tuple[Observation, ...]) -> bool:
        if self._given.get(key, ()) == given:
            return False
        self._given[key] = given
        return True


def _taken_whole(link: Link) -> bool:
    """Assessed as taken, as told of the place itself, by somebody who is named: of no winner nothing follows."""
    change = link.change
    return change.kind == "take" and change.via == "told" and bool(change.rule) and change.holder is not None


def _fallen(quarter: Ledger, taken: Sequence[Link]) -> list[Change]:
    """The captures of the city (the newest first) that took along a quarter, the oldest first: of which something is
    told, and neither that others fight on in it nor that it is somebody else's."""
    fallen: list[Change] = []
    for link in reversed(taken) if quarter.told else ():
        change, before = link.change, link.below.ground.holder if link.below is not None else None
        losers = frozenset(party.side for party in (*change.losers, before) if party is not None)
        fought = quarter.is_fought_over(change.side, change.day)
        if not fought and not quarter.is_held_apart(change, losers, fallen):
            fallen.append(change)
    return fallen


def _first_taken(top: Link | None) -> dict[str, Change]:
    """For each side, the first assessed capture of a quarter by it that was told of the quarter itself."""
    return {link.change.side: link.change for link in links(top) if _taken_whole(link) and link.change.side}


def _given(change: Change, kind: Kind, rule: str) -> Observation:
    return Observation(kind, change.day, change.holder, change.losers, change.tellings[0], True, rule)
