"""Happenings made into events: every value that is told is kept with who tells it, and one is shown by a named rule.

The rule for the value shown is ``most-origins``: what the most independent origins tell; between equals the more
precise day, the lower count, and what was told first.
"""

from collections.abc import Callable, Iterable, Sequence

from msgspec.structs import replace

from rawi.fuse.clusters import Judgements, gather
from rawi.fuse.match import Cluster
from rawi.fuse.origins import Root, roots
from rawi.fuse.status import grade_roots
from rawi.fuse.tellings import Telling, iso
from rawi.lexicon.fusing import Family, Fusing
from rawi.model import Event, Join, Party, Told

_MUTUAL = frozenset(("clash",))
_CHANGED_HANDS = frozenset(("capture", "handover"))
_TAKEN = _CHANGED_HANDS | {"hold"}


def fuse(tellings: Iterable[Telling], family: Family, fusing: Fusing, judged: Judgements) -> list[Event]:
    """The events of one block of tellings, in the order in which they became known."""
    return [event(cluster) for cluster in gather(tellings, family, fusing, judged)]


def event(cluster: Cluster) -> Event:
    """The event that a cluster of tellings makes."""
    against = [telling for telling in cluster.tellings if telling.denies]
    claims = [telling for telling in cluster.tellings if not telling.denies]
    firm = supporters(claims)
    facing = _facing(cluster.tellings)
    told = _told(facing, roots(firm or against))
    shown = {slot: value for slot, value, best in ((t.slot, t.value, t.best) for t in told) if best}
    first, last = _days(shown.get("date"))
    lead = firm[0] if firm else against[0]
    actors = _parties(facing, shown.get("actors"), "actors")
    targets = _parties(facing, shown.get("targets"), "targets")
    origins = roots(_agreeing(firm, actors))
    graded = grade_roots(origins, [telling for telling in against if telling.sure])
    return Event(
        id=cluster.id,
        type=_most(firm or against, lambda telling: telling.type),  # type: ignore[arg-type]
        factuality=_most(firm or against, lambda telling: telling.factuality),  # type: ignore[arg-type]
        place=next((t.site for t in cluster.tellings if t.site and t.site.key == shown.get("place")), lead.site),
        edtf=shown.get("date"),
        earliest=first,
        latest=last,
        actors=actors,
        targets=tuple(party for party in targets if party not in actors),  # nobody fights himself
        status=graded.status,
        rule=graded.rule,
        credibility=graded.credibility,
        claims=tuple(telling.claim for telling in claims),
        against=tuple(telling.claim for telling in against),
        reports=len({telling.report for telling in claims or against}),
        outlets=len({telling.outlet for telling in claims or against}),
        origins=tuple(root.name for root in origins),
        told=told,
        joins=tuple(
            Join(telling.claim, round(score, 2), features, second, judged)
            for telling, (score, features, second, judged) in zip(cluster.tellings, cluster.joins, strict=True)
        ),
        known_from=iso(cluster.founder.known),
    )


def begun(whole: Event, first: Sequence[Telling]) -> Event:
    """An event as it was when only the first of its tellings had come: each had joined as it did, for as much."""
    cluster = Cluster(first[0])
    for telling, join in zip(first[1:], whole.joins[1:], strict=False):
        cluster.add(telling, join.score, join.features, join.runner_up, join.judged)
    return event(cluster)


def supporters(claims: Sequence[Telling]) -> Sequence[Telling]:
    """The claims whose origins count: well read, and told without a "perhaps"; all of them where none is."""
    return [telling for telling in claims if telling.sure and telling.factuality != "possible"] or claims


def _agreeing(claims: Sequence[Telling], takers: Sequence[Party]) -> Sequence[Telling]:
    """The tellings that make one side the taker or holder of a place: who names another confirms nothing of it.
    "Gunmen took it" names nobody else."""
    sides = _known_sides(takers)
    named = ((one, _known_sides(one.actors)) for one in claims if sides and one.type in _TAKEN)
    others = {one.claim for one, theirs in named if theirs and sides.isdisjoint(theirs)}
    return [one for one in claims if one.claim not in others]


def _known_sides(parties: Iterable[Party]) -> set[str]:
    return {party.side for party in parties if not party.key.startswith("~")}


def _facing(tellings: Sequence[Telling]) -> Sequence[Telling]:
    """Tellings with the parties as the first has them: X FOUGHT Y is Y FOUGHT X; what X GAVE Y is what Y took."""
    ours = next(({party.side for party in one.actors} for one in tellings if one.actors), set[str]())
    given = tellings[0].given

    def turned(one: Telling) -> bool:
        return _faces(one, ours) if one.type in _MUTUAL else one.type in _CHANGED_HANDS and one.given != given

    return [_turned(one) if turned(one) else one for one in tellings]


def _faces(telling: Telling, ours: set[str]) -> bool:
    """One side stands as the target here and not as the actor."""
    actors, targets = ({party.side for party in parties} for parties in (telling.actors, telling.targets))
    return bool(targets & ours) and not actors & ours


def _turned(telling: Telling) -> Telling:
    return replace(telling, actors=telling.targets, targets=telling.actors)


def _told(tellings: Sequence[Telling], origins: Sequence[Root]) -> tuple[Told, ...]:
    named = {telling.claim: root.name for root in origins for telling in root.tellings}
    slots: dict[str, dict[str, list[Telling]]] = {}
    for telling in tellings:
        for slot, value in _values(telling):
            slots.setdefault(slot, {}).setdefault(value, []).append(telling)
    return tuple(one for slot, values in slots.items() for one in _ranked(slot, values, named))


def _values(telling: Telling) -> Iterable[tuple[str, str]]:
    """(slot, value) of all that a telling says."""
    if telling.first is not None and telling.last is not None:
        yield "date", edtf(telling.first, telling.last)
    if telling.site is not None:
        yield "place", telling.site.key
        yield "extent", telling.extent if telling.percent is None else f"{telling.percent:g}%"
    for slot, parties in (("actors", telling.actors), ("targets", telling.targets)):
        if parties:
            yield slot, "; ".join(sorted({party.key for party in parties}))
    for kind, low, high in telling.counts:
        yield kind, _number(low) if low == high else f"{_number(low)}-{_number(high)}"


def _number(count: float) -> str:
    """A count in full: no powers of ten, nothing rounded that anybody would tell."""
    return f"{count:.6f}".rstrip("0").rstrip(".")


def _ranked(slot: str, values: dict[str, list[Telling]], named: dict[str, str]) -> list[Told]:
    """The values of a slot, the one to be shown first."""
    rows: list[tuple[tuple[object, ...], str, tuple[str, ...], tuple[str, ...]]] = []
    for value, tellings in values.items():
        claims = tuple(telling.claim for telling in tellings)
        origins = tuple(dict.fromkeys(named.get(telling.claim, telling.origin_name) for telling in tellings))
        rank = _rank(slot, value, tellings, len(origins)) if len(values) > 1 else ()
        rows.append((rank, value, claims, origins))
    rows.sort()
    return [Told(slot, value, claims, origins, not at) for at, (_, value, claims, origins) in enumerate(rows)]


def _rank(slot: str, value: str, tellings: list[Telling], origins: int) -> tuple[object, ...]:
    asserted = any(not telling.denies for telling in tellings)
    return not asserted, -origins, _width(slot, value), min(telling.order for telling in tellings)


def _width(slot: str, value: str) -> float:
    """How imprecise a day is, how high a count; nought for all else."""
    if slot == "date":
        return len(value)
    if slot in ("place", "extent", "actors", "targets"):
        return 0
    return float(value.split("-")[0] or 0)


def edtf(first: int, last: int) -> str:
    """A day, or the interval of two."""
    return iso(first) if first >= last else f"{iso(first)}/{iso(last)}"


def _days(date: str | None) -> tuple[str | None, str | None]:
    if date is None:
        return None, None
    first, _, last = date.partition("/")
    return first, last or first


def _parties(tellings: Sequence[Telling], shown: str | None, role: str) -> tuple[Party, ...]:
    keys = shown.split("; ") if shown else []
    known = {party.key: party for telling in tellings for party in getattr(telling, role)}
    return tuple(known[key] for key in keys)


def _most(tellings: Sequence[Telling], value: Callable[[Telling], str]) -> str:
    """The value that most tellings have; the first told of equals."""
    counts: dict[str, int] = {}
    for telling in tellings:
        counts[value(telling)] = counts.get(value(telling), 0) + 1
    return max(counts, key=counts.__getitem__)
