"""Tellings of one block gathered into happenings, one after the other in the order in which they became known.

What was known on a day is a beginning of that order, so that a later report never changes which event an earlier
one belonged to, and the events as known on a day are those of the reports published by then.
"""

from collections.abc import Iterable
from typing import NamedTuple

from rawi.fuse.match import Cluster, Features, features
from rawi.fuse.tellings import Telling
from rawi.lexicon.fusing import Family, Fusing

_LONGEST = 31  # days: what is told of a longer time is matched only with what tells of just that time
_AT_MOST = 60  # nearest clusters weighed; more only where one place has as many happenings of a kind within days
_DENIED_WITHIN = 7  # days: what is denied is the news of these days, not an old story
_OPPOSED = ("taken", "held")
_CHANGES = ("taken", "entered", "left")
_GROUND = (*_CHANGES, "held")  # of these, those who stand near a place are not those who are in it


class Verdict(NamedTuple):
    """A person's judgement on two claims: ``same``, ``different`` or ``unsure``, with the number of its row."""

    number: int
    verdict: str


Judgements = dict[str, dict[str, Verdict]]
"""For a claim, what was judged of it and other claims; each pair stands both ways round."""


def block(telling: Telling, family: Family) -> str:
    """The key of the tellings among which a telling may find its like: kind, real or planned, and where.

    Without a place it is the parties that bring tellings together.
    """
    where = telling.scope or "|".join(sorted({party.side for party in (*telling.actors, *telling.targets)}))
    plan = "planned" if telling.factuality == "planned" else "told"
    return f"{family.id}/{plan}/{where}"


def gather(tellings: Iterable[Telling], family: Family, fusing: Fusing, judged: Judgements) -> list[Cluster]:
    """The happenings of one block, in the order in which they became known."""
    gathering = _Gathering(family, fusing, judged)
    for telling in sorted(tellings, key=lambda telling: telling.order):
        gathering.take(telling)
    return gathering.clusters


class _Gathering:
    def __init__(self, family: Family, fusing: Fusing, judged: Judgements):
        self.clusters: list[Cluster] = []
        self._family, self._fusing, self._judged = family, fusing, judged
        self._by_day: dict[int, list[Cluster]] = {}
        self._by_span: dict[tuple[int, int], list[Cluster]] = {}
        self._of: dict[str, Cluster] = {}

    def take(self, telling: Telling) -> None:
        ranked = sorted(
            ((sum(weight for _, weight in found), found, cluster) for found, cluster in self._weighed(telling)),
            key=lambda item: (-item[0], abs(item[2].day - telling.day), item[2].founder.order),
        )
        judged = self._joined_by_judgement(telling)
        if judged is not None:
            cluster, number = judged
            mine = next((item for item in ranked if item[2] is cluster), (0.0, [], cluster))
            other = next((item[2].id for item in ranked if item[2] is not cluster), None)
            self._join(telling, cluster, mine[0], tuple(mine[1]), other, number)
        elif ranked and ranked[0][0] > 0:
            score, found, cluster = ranked[0]
            self._join(telling, cluster, score, tuple(found), ranked[1][2].id if len(ranked) > 1 else None, None)
        else:
            self._found(telling)

    def _found(self, telling: Telling) -> None:
        cluster = Cluster(telling)
        self.clusters.append(cluster)
        self._of[telling.claim] = cluster
        for filed in self._filed(cluster):
            filed.append(cluster)

    def _join(
        self,
        telling: Telling,
        cluster: Cluster,
        score: float,
        found: Features,
        second: str | None,
        judged: int | None,
    ) -> None:
        dated, before = cluster.dated, self._filed(cluster)
        cluster.add(telling, score, found, second, judged)
        self._of[telling.claim] = cluster
        if cluster.dated and not dated:  # it was filed under the day of its report
            for filed in before:
                filed.remove(cluster)
            for filed in self._filed(cluster):
                filed.append(cluster)

    def _filed(self, cluster: Cluster) -> list[list[Cluster]]:
        """Where a cluster is filed: under its days, or, where they are too many, under their first and last."""
        if cluster.last_day - cluster.day > _LONGEST:
            return [self._by_span.setdefault((cluster.day, cluster.last_day), [])]
        return [self._by_day.setdefault(day, []) for day in range(cluster.day, cluster.last_day + 1)]

    def _weighed(self, telling: Telling) -> list[tuple[list[tuple[str, float]], Cluster]]:
        return [
            (features(telling, cluster, self._fusing.weights), cluster)
            for cluster in self._near(telling)
            if not self._barred(telling, cluster)
        ]

    def _near(self, telling: Telling) -> list[Cluster]:
        """The clusters whose days a telling may mean, nearest first."""
        if telling.first is not None and telling.last is not None:
            if telling.last - telling.first > _LONGEST:
                return self._by_span.get((telling.first, telling.last), [])[-_AT_MOST:]
            first, last = telling.first - self._family.days, telling.last + self._family.days
        else:
            back = min(self._family.back, _DENIED_WITHIN) if telling.denies else self._family.back
            first, last = telling.known - back, telling.known
        near: dict[int, Cluster] = {}
        for day in range(last, first - 1, -1):
            for cluster in self._by_day.get(day, ()):
                near.setdefault(id(cluster), cluster)
            if len(near) >= _AT_MOST:
                break
        return list(near.values())

    def _barred(self, telling: Telling, cluster: Cluster) -> bool:
        """A person said that they are not the same; places or days cannot be one; or it was lost in between."""
        verdicts = self._judged.get(telling.claim)
        if verdicts and any(
            verdicts[other.claim].verdict == "different" for other in cluster.tellings if other.claim in verdicts
        ):
            return True
        if self._family.id in _CHANGES and _was_known_before(telling, cluster):
            return True
        if self._family.id in _GROUND and _apart(telling, cluster.founder):
            return True
        return not _places_fit(telling, cluster.founder) or self._lost_between(telling, cluster)

    def _lost_between(self, telling: Telling, cluster: Cluster) -> bool:
        """Somebody else took the place between the cluster's day and the telling's: a recapture is told."""
        if self._family.id not in _OPPOSED or not cluster.sides:
            return False
        day = telling.last if telling.last is not None else telling.known
        return any(
            other.sides and not other.sides & cluster.sides and _same_place(other.founder, cluster.founder)
            for later in range(cluster.day + 1, day)
            for other in self._by_day.get(later, ())
            if other.founder.real
        )

    def _joined_by_judgement(self, telling: Telling) -> tuple[Cluster, int] | None:
        for other, verdict in sorted(self._judged.get(telling.claim, {}).items()):
            if verdict.verdict == "same" and other in self._of:
                return self._of[other], verdict.number
        return None


def _was_known_before(telling: Telling, cluster: Cluster) -> bool:
    """What was told without a day, or denied, the day before a place fell is not its fall. Where each names a day,
    these are compared. (Who held it on one day holds it on.)"""
    founder = cluster.founder
    return telling.first is not None and telling.first > founder.known and (founder.first is None or founder.denies)


def _apart(one: Telling, other: Telling) -> bool:
    """The one tells of standing in the place, the other of standing near it or of the way to it."""
    return (one.relation == "in") != (other.relation == "in")


def _same_place(one: Telling, other: Telling) -> bool:
    return (one.site and one.site.key) == (other.site and other.site.key)


def _places_fit(one: Telling, other: Telling) -> bool:
    """The same place, none told, or one that lies in the other where the telling of the larger says "part"."""
    if one.site is None or other.site is None or one.site.key == other.site.key:
        return True
    for small, large in ((one, other), (other, one)):
        if small.site and large.site and small.site.city == large.site.key:
            return large.extent == "part" and large.percent is None
    return False
