"""The part of ``Store`` by which persons judge and correct what was read."""

from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager
from typing import Any

from sqlalchemy import Connection, func, select

from rawi.errors import InputError
from rawi.model import Claim, Report
from rawi.store import custody
from rawi.store.corrections import keep_correction, withdraw_correction
from rawi.store.filters import Filter
from rawi.store.judge import judge_claim, judge_pair, withdraw
from rawi.store.judgements import WITHDRAWN
from rawi.store.review import Judgement, judgements_after
from rawi.store.schema import JUDGEMENTS


class ByPersons:
    """The part of ``Store`` that keeps what persons say of its claims and events."""

    _clock: Callable[[], str]

    def _derived(self) -> AbstractContextManager[Connection]:
        raise NotImplementedError

    def _writing(self) -> AbstractContextManager[Connection]:
        raise NotImplementedError

    def claims(self, filter: Filter | None = None) -> Iterator[Claim]:
        """The claims that a filter asks for."""
        raise NotImplementedError

    def claim(self, id: str) -> Claim:
        """The claim with an id."""
        raise NotImplementedError

    def report(self, id: str) -> Report:
        """The report with an id."""
        raise NotImplementedError

    def judge(
        self,
        subject: str,
        verdict: str,
        *,
        author: str,
        other: str | None = None,
        reason: str = "",
        day: str | None = None,
        slot: str | None = None,
    ) -> list[Judgement]:
        """Keep a person's judgement; the latest on a claim or on a pair of events wins, whatever is derived.

        On a claim: ``accepted`` (well read), ``rejected`` (the words do not say so) or ``retracted`` (withdrawn on a
        ``day``). On two events, or a claim and an event: ``same``, ``different``, ``unsure``. On either ``withdrawn``:
        what the same author judged of it counts as if it had never been, and what others judged counts as before;
        with a ``slot``, what that author corrected in it. On a report what is said of a claim is said of each of its
        claims: one read twice, under a wrong day, is ``rejected``.
        InputError for ids that do not exist and words that are none of these. What is returned is what was kept.
        """
        with self._derived():
            pass
        with self._writing() as connection:
            last = connection.execute(select(func.max(JUDGEMENTS.c.number))).scalar() or 0
            if slot is not None:
                self._withdraw_correction(connection, subject, slot, verdict, author, reason)
            elif other is None:
                for claim in self.subjects(subject):
                    judge_claim(connection, claim, verdict, day, author, reason, self._clock())
            else:
                judge_pair(connection, subject, other, verdict, author, reason, self._clock())
            return self._judged(connection, last, author)

    def subjects(self, id: str) -> list[str]:
        """The ids that a judgement on an id is about: those of its claims for a report (InputError where it has none),
        else itself."""
        if not id.startswith("r-"):
            return [id]
        claims = [claim.id for claim in self.claims(Filter(report=self.report(id).id))]
        if not claims:
            raise InputError(f"report {id} has no claims: there is nothing to judge")
        return claims

    def withdraw(self, numbers: Collection[int], *, author: str, reason: str = "") -> list[Judgement]:
        """Take back judgements on claims and on events by their numbers, as one step: all of them or, where one is not
        the author's or counts no more, none (InputError)."""
        with self._writing() as connection:
            last = connection.execute(select(func.max(JUDGEMENTS.c.number))).scalar() or 0
            withdraw(connection, set(numbers), author, reason, self._clock())
            return self._judged(connection, last, author)

    def _judged(self, connection: Connection, last: int, author: str) -> list[Judgement]:
        """The judgements behind the ``last`` one, each in the log of custody."""
        for row in connection.execute(select(JUDGEMENTS).where(JUDGEMENTS.c.number > last)).mappings():
            details = {"judgement": row["number"], "sha256": custody.digest_of_judgement(row)}
            custody.append(connection, self._clock(), author, "judged", details)
        return judgements_after(connection, last)

    def _withdraw_correction(
        self, connection: Connection, id: str, slot: str, verdict: str, author: str, reason: str
    ) -> None:
        if verdict != WITHDRAWN:
            raise InputError(f"a slot is corrected, or its correction withdrawn: {verdict!r} is neither")
        withdraw_correction(connection, self.claim(id), slot, author, reason, self._clock())

    def correct(self, claim: Claim, slot: str, value: Any, *, author: str, reason: str = "") -> list[Judgement]:
        """Keep what a person put into a slot of a claim; ``rawi.corrections`` makes the value of words.

        The report is read so from now on, also when Rawi reads it again. InputError where the slot has just that value.
        """
        with self._writing() as connection:
            last = connection.execute(select(func.max(JUDGEMENTS.c.number))).scalar() or 0
            keep_correction(connection, claim, slot, value, author, reason, self._clock())
            return self._judged(connection, last, author)
