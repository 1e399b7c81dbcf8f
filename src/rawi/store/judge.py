"""What persons judge, kept as rows: of claims, and of events being one."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, insert, select

from rawi.errors import InputError, NotFound
from rawi.fuse import Telling
from rawi.store import ask
from rawi.store.filters import begins
from rawi.store.judgements import ACCEPTED, WITHDRAWN, last_words, pair_judgements, standing
from rawi.store.schema import CLAIMS, JUDGEMENTS

ON_CLAIM = (ACCEPTED, "rejected", "retracted", WITHDRAWN)
ON_PAIR = ("same", "different", "unsure", WITHDRAWN)


def judge_claim(
    connection: Connection, id: str, verdict: str, day: str | None, author: str, reason: str, now: str
) -> None:
    """Keep a judgement on one claim; ``day`` is when a claim was retracted."""
    if verdict not in ON_CLAIM:
        raise InputError(f"{verdict!r} is no judgement on a claim; these are: {', '.join(ON_CLAIM)}")
    if (verdict == "retracted") != (day is not None):
        raise InputError("a retraction takes the day of it, and nothing else does: --day 2017-06-15")
    claim = _claim(connection, id)
    if verdict == WITHDRAWN and not any(_is_by(row, author, {claim}) for row in last_words(connection, "claim")):
        raise InputError(f"{author} has judged nothing of {claim}: there is nothing to withdraw")
    row = {"kind": "claim", "subject": claim, "verdict": verdict, "author": author, "reason": reason}
    connection.execute(insert(JUDGEMENTS), row | {"recorded_at": now, "other": None, "day": day})


def judge_pair(
    connection: Connection, subject: str, other: str, verdict: str, author: str, reason: str, now: str
) -> None:
    """Keep a judgement on two events, or on a claim and an event: a row for each claim of the later known one.

    What is withdrawn are the author's judgements on a claim of the one and a claim of the other.
    The rows name claims, not events, and so hold however events are derived. Where a claim of the later was judged
    before together with others of the earlier, the new judgement is on these pairs too: the founder may be another now.
    """
    if verdict not in ON_PAIR:
        raise InputError(f"{verdict!r} is no judgement on two events; these are: {', '.join(ON_PAIR)}")
    first, second = _claims(connection, subject), _claims(connection, other)
    row = {"kind": "pair", "verdict": verdict, "author": author, "reason": reason, "recorded_at": now}
    if verdict == WITHDRAWN:
        connection.execute(insert(JUDGEMENTS), [row | pair for pair in _judged_by(connection, author, first, second)])
        return
    if set(first) == set(second):
        raise InputError(f"{subject} and {other} are one event: name a claim to take out of it")
    founders = [_founder(connection, claims, id) for claims, id in ((first, subject), (second, other))]
    if founders[0].order > founders[1].order:
        first, second, founders = second, first, founders[::-1]
    judged = pair_judgements(connection)
    rows = [
        row | {"subject": claim, "other": earlier}
        for claim in second
        for earlier in sorted({founders[0].claim, *judged.get(claim, {}).keys() & first})
        if claim != earlier
    ]
    connection.execute(insert(JUDGEMENTS), rows)


def withdraw(connection: Connection, numbers: Collection[int], author: str, reason: str, now: str) -> None:
    """Take back judgements by their numbers, all of them or none: an event that was put together is many pairs."""
    mine = {row["number"]: row for kind in ("claim", "pair") for row in last_words(connection, kind)}
    missing = [number for number in numbers if number not in mine or mine[number]["author"] != author]
    if missing or not numbers:
        which = ", ".join(map(str, sorted(missing)[:5])) or "of no number"
        raise InputError(f"{author} has no judgement {which} that still counts: there is nothing to withdraw")
    row = {"verdict": WITHDRAWN, "day": None, "author": author, "reason": reason, "recorded_at": now}
    rows = [{name: mine[number][name] for name in ("kind", "subject", "other")} | row for number in sorted(numbers)]
    connection.execute(insert(JUDGEMENTS), rows)


def _judged_by(connection: Connection, author: str, first: list[str], second: list[str]) -> list[dict[str, str]]:
    """The pairs of two lots of claims of which an author judged something; InputError where there are none."""
    pairs = [
        {"subject": row["subject"], "other": row["other"]}
        for row in standing(connection, "pair")
        if _is_by(row, author, set(first), set(second)) or _is_by(row, author, set(second), set(first))
    ]
    if not pairs:
        raise InputError(f"{author} has judged nothing of these two: there is nothing to withdraw")
    return pairs


def _is_by(row: Any, author: str, subjects: set[str], others: set[str] | None = None) -> bool:
    return row["author"] == author and row["subject"] in subjects and (others is None or row["other"] in others)


def _founder(connection: Connection, claims: list[str], id: str) -> Telling:
    """The telling that was known first; InputError where none is in force."""
    found = ask.tellings_of(connection, claims)
    if not found:
        raise InputError(f"{id} is rejected, or was read otherwise since: nothing can be the same as it")
    return found[0]


def _claim(connection: Connection, id: str) -> str:
    query = select(CLAIMS.c.id).where(begins(CLAIMS.c.id, id)).distinct().limit(2)
    found = list(connection.execute(query).scalars())
    if not found:
        raise NotFound(f"there is no claim {id}")
    if len(found) > 1:
        raise InputError(f"{id} could be {' or '.join(found)}: write more of it")
    return str(found[0])


def _claims(connection: Connection, id: str) -> list[str]:
    """The claim of an id, or all claims of the event of an id."""
    if id.startswith("c-"):
        return [_claim(connection, id)]
    event = ask.event(connection, id)
    return [*event.claims, *event.against]
