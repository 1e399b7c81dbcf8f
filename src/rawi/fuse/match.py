"""Whether a telling is of a happening that is known already: features, summed by weight."""

from collections.abc import Callable

from rawi.fuse.origins import COPY
from rawi.fuse.tellings import Telling, likeness
from rawi.model import Party

Note = Callable[..., None]
Features = tuple[tuple[str, float], ...]


class Cluster:
    """The tellings of one happening so far, in the order of knowledge. The first is its founder."""

    def __init__(self, founder: Telling):
        self.tellings = [founder]
        self.joins: list[tuple[float, Features, str | None, int | None]] = [(0.0, (), None, None)]
        self.day, self.last_day = _days(founder)
        self.dated = founder.first is not None
        actors, targets = _parties_of(founder)
        self.actors = _keys(actors)
        self.sides, self.losing = _sides(actors), _sides(targets)
        self.counts = {kind: (low, high) for kind, low, high in founder.counts}

    @property
    def founder(self) -> Telling:
        """The telling that was known first."""
        return self.tellings[0]

    @property
    def id(self) -> str:
        """Stable as long as the founder is its founder."""
        return f"e-{self.founder.claim.removeprefix('c-')}"

    def add(self, telling: Telling, score: float, features: Features, second: str | None, judged: int | None) -> None:
        """Take a telling in, with why."""
        self.tellings.append(telling)
        self.joins.append((score, features, second, judged))
        if telling.first is not None and not self.dated:
            (self.day, self.last_day), self.dated = _days(telling), True
        actors, targets = _parties_of(telling)
        self.actors |= _keys(actors)
        self.sides |= _sides(actors)
        self.losing |= _sides(targets)
        for kind, low, high in telling.counts:
            self.counts.setdefault(kind, (low, high))


def features(telling: Telling, cluster: Cluster, weights: dict[str, float]) -> list[tuple[str, float]]:
    """What speaks for and against a telling being of a cluster's happening: names and signed weights."""
    founder = cluster.founder
    found = [("base", weights["base"])]

    def note(name: str, times: float = 1.0) -> None:
        found.append((name, weights[name] * times))

    _place(telling, founder, note)
    _day(telling, cluster, note)
    _parties(telling, cluster, note)
    if telling.type == founder.type:
        note("same_type")
    if telling.extent != founder.extent or telling.percent != founder.percent:
        note("other_extent")
    if telling.relation != founder.relation:
        note("other_relation")
    if any(likeness(telling.sketch, other.sketch) >= COPY for other in cluster.tellings[-4:]):
        note("same_words")
    _counts(telling, cluster, note)
    return found


def _place(telling: Telling, founder: Telling, note: Note) -> None:
    if telling.site is None or founder.site is None:
        note("no_place")
    elif telling.site.key == founder.site.key:
        note("same_place")
    else:
        note("part_of_place")


def _day(telling: Telling, cluster: Cluster, note: Note) -> None:
    if telling.first is None or not cluster.dated:
        note("undated")
        return
    first, last = _days(telling)
    apart = max(0, first - cluster.last_day, cluster.day - last)
    if apart:
        note("day_apart", apart)
    else:
        note("same_day")


def _parties(telling: Telling, cluster: Cluster, note: Note) -> None:
    actors, targets = _parties_of(telling)
    sides, losing = _sides(actors), _sides(targets)
    fight = telling.type == "clash"
    if not fight and (sides & cluster.losing - cluster.sides or losing & cluster.sides - cluster.losing):
        note("rivals")
    elif fight and (sides | losing) & (cluster.sides | cluster.losing):
        note("same_side")
    elif not sides or not cluster.sides:
        note("unnamed_actors")
    elif _keys(actors) & cluster.actors:
        note("same_actors")
    else:
        note("same_side" if sides & cluster.sides else "other_actors")
    if losing and cluster.losing and not fight:
        note("same_targets" if losing & cluster.losing else "other_targets")


def _counts(telling: Telling, cluster: Cluster, note: Note) -> None:
    both = [(low, high, *cluster.counts[kind]) for kind, low, high in telling.counts if kind in cluster.counts]
    if both:
        note("same_count" if any(a <= d and c <= b for a, b, c, d in both) else "other_count")


def _days(telling: Telling) -> tuple[int, int]:
    if telling.first is None or telling.last is None:
        return telling.known, telling.known
    return telling.first, max(telling.first, telling.last)


def _parties_of(telling: Telling) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Who did it and to whom; who is given a place takes it from who gives it."""
    return (telling.targets, telling.actors) if telling.given else (telling.actors, telling.targets)


def _keys(parties: tuple[Party, ...]) -> set[str]:
    return {party.key for party in parties}


def _sides(parties: tuple[Party, ...]) -> set[str]:
    return {party.side for party in parties}
