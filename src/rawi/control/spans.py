"""A chain of changes as the times between them: who holds the place from one day until the next."""

from hashlib import sha256

from rawi.control.changes import Change
from rawi.control.ground import Span, Times
from rawi.control.ledger import Link, links
from rawi.fuse import Telling, grade, iso, roots
from rawi.model import Gain, Holding, Site

_COMPANY = 12  # claims listed for one change at most; the rest are found by asking for the place's claims


def times(top: Link | None) -> Times | None:
    """The times of a chain. One within a day ends on the day it began: a reversal inside that day."""
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


def _next(found: Times | None, link: Link) -> Times:
    change = link.change
    if found is None:
        because = change if change.rule else None
        claimed = (change,) if because is None else ()
        return Times(Span(change.day, None, link.ground, because, claimed, change.evidence_day()), None, 1)
    last = found.span
    if change.rule and link.ground == last.ground and last.because is not None:
        evidence = max(last.evidence, change.evidence_day())
        return found._replace(span=last._replace(evidence=evidence))
    since = max(change.day, last.since)
    ended = found._replace(span=last._replace(until=since))
    if change.rule:
        span = Span(since, None, link.ground, change, (), change.evidence_day())
    else:
        earlier = tuple(one for one in last.claimed if not _replaced(one, change))
        span = Span(since, None, last.ground, last.because, (*earlier, change), change.evidence_day())
    return Times(span, ended, ended.number + 1)


def _replaced(earlier: Change, later: Change) -> bool:
    return (earlier.kind, earlier.side) == (later.kind, later.side)


def holding(span: Span, site: Site, known_from: int, known_until: int | None) -> Holding:
    """The record of a time, as known from one day until another."""
    change, ground = span.because, span.ground
    told = change.tellings[:_COMPANY] if change else ()
    later = change.after if change else ()
    claims = tuple(dict.fromkeys(telling.claim for telling in (*told, *later)))
    against = tuple(dict.fromkeys(telling.claim for telling in (change.against if change else ())))
    origins = tuple(root.name for root in roots((*told, *later)))
    rule = change.rule if change else "nothing-assessed"
    content = (site.key, span.since, ground.state, rule, claims, known_from)
    return Holding(
        id=f"h-{sha256(repr(content).encode()).hexdigest()[:12]}",
        place=site,
        state=ground.state,
        holder=ground.holder,
        present=ground.present,
        besieger=ground.besieger,
        since=iso(span.since),
        until=None if span.until is None else iso(span.until),
        edtf=_edtf(change, span.since),
        rule=rule,
        claims=claims,
        against=against,
        origins=origins,
        claimed=tuple(_gain(change) for change in span.claimed if change.kind in ("take", "part", "leave")),
        last_evidence=iso(max(span.evidence, span.since)),
        known_from=iso(known_from),
        known_until=None if known_until is None else iso(known_until),
    )


def _edtf(change: Change | None, since: int) -> str:
    """The day of a change as far as it is told: a day, one of several, or a day by which it had happened."""
    if change is None:
        return iso(since)
    if change.via != "told":
        return f"../{iso(since)}"
    if change.last_day > change.day:
        return f"[{iso(change.day)}..{iso(change.last_day)}]"
    dated = any(telling.first is not None for telling in change.tellings)
    return iso(change.day) if dated else f"{iso(change.day)}~"


def _gain(change: Change) -> Gain:
    graded = grade(change.tellings[:_COMPANY], change.against, bool(change.after))
    return Gain(
        change.holder,
        iso(change.day),
        change.kind == "part",
        graded.status,
        _claims(change.tellings[:_COMPANY]),
        _claims(change.against),
    )


def _claims(tellings: tuple[Telling, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(telling.claim for telling in tellings))
