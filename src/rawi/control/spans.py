"""A chain of changes as the times between them: who holds the place from one day until the next."""

from hashlib import sha256

from msgspec import structs

from rawi.control.chain import Link, links
from rawi.control.changes import COMPANY, NAMED, Change, company
from rawi.control.ground import UNKNOWN, Span, Times
from rawi.fuse import Telling, grade, iso, roots
from rawi.model import Gain, Holding, Site

_GAINS = frozenset(("take", "part", "leave"))
"""What is shown as claimed: not that somebody stands near or round a place, which changes nothing in it."""


def times(top: Link | None) -> Times | None:
    """The times of a chain. One within a day ends on the day it began: a reversal inside that day.

    That one side left a place on the very day on which another took it is no time of its own.
    """
    found = None
    new: list[Link] = []
    for link in links(top):
        if link.times is not None:
            found = link.times
            break
        new.append(link)
    for link in reversed(new):
        found = link.times = _next(found, link)
    return found


def unshared(one: Times | None, other: Times | None) -> tuple[list[Span], list[Span]]:
    """The times that only the one and that only the other has."""
    mine, others = list[Span](), list[Span]()
    while one is not other:
        if one is not None and (other is None or one.number >= other.number):
            mine.append(one.span)
            one = one.before
        elif other is not None:
            others.append(other.span)
            other = other.before
    return mine, others


def _next(found: Times | None, link: Link) -> Times | None:
    """The times with one more change."""
    change, last = link.change, found.span if found else None
    ground, because = (last.ground, last.because) if last else (UNKNOWN, None)
    if found and because is not None and change.rule and link.ground == ground:
        evidence = max(found.span.evidence, change.evidence_day())
        return found._replace(span=found.span._replace(evidence=evidence))
    if not change.rule and (change.kind not in _GAINS or change.via == NAMED):
        return found
    since = max(change.day, last.since) if last else change.day
    if change.rule:
        span = Span(since, None, link.ground, change, (), change.evidence_day())
    else:
        earlier = (one for one in last.claimed if not _replaced(one, change)) if last else ()
        evidence = last.evidence if last and because is not None else change.evidence_day()
        span = Span(since, None, ground, because, (*earlier, change), evidence)
    if found is None:
        return Times(span, None, 1)
    if found.span.since == since and not change.rule:
        return found._replace(span=span)  # claimed on the day on which the time began: beside it from the start
    if found.span.since == since and change.kind == "take" and because is not None and because.kind == "leave":
        return found._replace(span=span)
    ended = found._replace(span=found.span._replace(until=since))
    return Times(span, ended, ended.number + 1)


def _replaced(earlier: Change, later: Change) -> bool:
    return (earlier.kind, earlier.side) == (later.kind, later.side)


def holding(span: Span, site: Site, known_from: int, known_until: int | None) -> Holding:
    """The record of a time, as known from one day until another."""
    change, ground = span.because, span.ground
    told = company(change.tellings) if change else ()  # the rest are found by asking for the place's claims
    later = change.after if change else ()
    claims = tuple(dict.fromkeys(telling.claim for telling in (*told, *later)))
    against = _against(change) if change else ()
    origins = tuple(root.name for root in roots((*told, *later)))
    rule = change.rule if change else "nothing-assessed"
    claimed = tuple(_gain(gain) for gain in span.claimed)
    content = (site.key, span.since, span.until, ground, rule, claims, against, claimed, span.evidence, known_from)
    return Holding(
        id=f"h-{sha256(repr(content).encode()).hexdigest()[:12]}",
        place=_on_own_point(site),
        state=ground.state,
        holder=ground.holder,
        present=ground.present,
        besieger=ground.besieger,
        presser=ground.presser,
        since=iso(span.since),
        until=None if span.until is None else iso(span.until),
        edtf=_edtf(change, span.since),
        rule=rule,
        claims=claims,
        against=against,
        origins=origins,
        claimed=claimed,
        last_evidence=iso(span.evidence),
        known_from=iso(known_from),
        known_until=None if known_until is None else iso(known_until),
    )


def _on_own_point(site: Site) -> Site:
    """What has no point of its own stands on its town's: there the town's own mark is, of whoever holds the town."""
    return site if site.own_point else structs.replace(site, lat=None, lon=None, radius_m=None, own_point=True)


def _edtf(change: Change | None, since: int) -> str:
    """The day of a change as far as it is told: a day, one of several, or a day by which it had happened."""
    if change is None:
        return iso(since)
    if change.via != "told":
        return f"../{iso(since)}"
    if change.last_day > change.day:
        return f"[{iso(change.day)}..{iso(change.last_day)}]"
    firsts = [telling.first for telling in change.tellings if telling.first is not None]
    if firsts and max(firsts) < change.day:
        return f"[{iso(max(firsts))}..{iso(change.day)}]"
    return iso(change.day) if firsts else f"{iso(change.day)}~"


def _gain(change: Change) -> Gain:
    told = company(change.tellings)
    graded = grade(told, change.against, bool(change.after))
    return Gain(
        change.holder,
        iso(change.day),
        change.kind == "part",
        graded.status,
        _claims(told),
        _against(change),
        change.kind == "leave",
    )


def _against(change: Change) -> tuple[str, ...]:
    """Claims that contradict a change: the first of each origin, then others, to the number that is listed."""
    first = {telling.origin: telling for telling in reversed(change.against)}
    return _claims((*reversed(first.values()), *change.against))[:COMPANY]


def _claims(tellings: tuple[Telling, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(telling.claim for telling in tellings))
