"""What persons have judged, as it counts now: each author's last word on a thing, unless it was withdrawn."""

from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from rawi.fuse import Judgements, Verdict
from rawi.store.schema import JUDGEMENTS

WITHDRAWN = "withdrawn"
"""The verdict by which an author takes back what they judged of a thing: it counts as if it had never been."""


class ClaimVerdict(NamedTuple):
    """A person's judgement on one claim: ``accepted``, ``rejected``, or ``retracted`` from a day on."""

    verdict: str
    day: str | None


def standing(connection: Connection, kind: str) -> list[Any]:
    """The judgements of a kind that count, the latest last: each author's last word on a thing, unless withdrawn."""
    last: dict[Any, Any] = {}
    query = select(JUDGEMENTS).where(JUDGEMENTS.c.kind == kind).order_by(JUDGEMENTS.c.number)
    for row in connection.execute(query).mappings():
        of = (row["author"], frozenset((row["subject"], row["other"])), row["slot"])
        last.pop(of, None)  # so that it stands last
        last[of] = row
    return [row for row in last.values() if row["verdict"] != WITHDRAWN]


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
