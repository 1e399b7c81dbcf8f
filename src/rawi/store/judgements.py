"""What persons have judged, as it counts now: each author's last word on a thing, unless it was withdrawn."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from rawi.fuse import Judgements, Verdict
from rawi.store.schema import JUDGEMENTS

ACCEPTED, WITHDRAWN = "accepted", "withdrawn"
"""Two verdicts: a claim is well read; an author takes back what they judged of a thing, as if it had never been."""


class ClaimVerdict(NamedTuple):
    """A person's judgement on one claim: ``accepted``, ``rejected``, or ``retracted`` from a day on."""

    verdict: str
    day: str | None


def standing(connection: Connection, kind: str) -> list[Any]:
    """The judgements of a kind that count, the latest last: each author's last word on a thing, unless withdrawn.

    A claim is accepted as it reads then: where other corrections stand now, that counts no more.
    """
    last = last_words(connection, kind)
    if not any(row["verdict"] == ACCEPTED for row in last):
        return last
    corrections = defaultdict(list)
    for row in _rows(connection, "slot"):
        corrections[row["subject"]].append(row)
    return [row for row in last if row["verdict"] != ACCEPTED or _reads_the_same(row, corrections[row["subject"]])]


def last_words(connection: Connection, kind: str) -> list[Any]:
    """Each author's last word on a thing, unless withdrawn, the latest last; also where it counts no more."""
    return _last(_rows(connection, kind))


def _rows(connection: Connection, kind: str) -> Iterable[Any]:
    query = select(JUDGEMENTS).where(JUDGEMENTS.c.kind == kind).order_by(JUDGEMENTS.c.number)
    return connection.execute(query).mappings()


def _last(rows: Iterable[Any]) -> list[Any]:
    last: dict[Any, Any] = {}
    for row in rows:
        of = (row["author"], frozenset((row["subject"], row["other"])), row["slot"])
        last.pop(of, None)  # so that it stands last
        last[of] = row
    return [row for row in last.values() if row["verdict"] != WITHDRAWN]


def _reads_the_same(accepted: Any, corrections: list[Any]) -> bool:
    """The claim has now just the corrections that it had when it was accepted."""
    then = [row for row in corrections if row["number"] < accepted["number"]]
    return _last(then) == _last(corrections)


def pair_judgements(connection: Connection) -> Judgements:
    """What persons judged of pairs of claims, the latest of each pair, both ways round."""
    judged: Judgements = {}
    for row in standing(connection, "pair"):
        verdict = Verdict(row["number"], row["verdict"])
        judged.setdefault(row["subject"], {})[row["other"]] = verdict
        judged.setdefault(row["other"], {})[row["subject"]] = verdict
    return judged


def claim_judgements(connection: Connection) -> dict[str, ClaimVerdict]:
    """What persons judged of single claims, the latest of each."""
    return {row["subject"]: ClaimVerdict(row["verdict"], row["day"]) for row in standing(connection, "claim")}
