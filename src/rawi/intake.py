"""Taking reports in: what ingest finds is read, kept and logged. The one way in, for files and for the network."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import Self

from rawi.ingest import Incoming, Problem, Remark
from rawi.lexicon import World
from rawi.model import Claim, Report
from rawi.pipeline import read_all
from rawi.store import Came, Store

_AT_ONCE = 50
"""Reports kept in one transaction: what a sudden end can lose, and what makes keeping them quick."""


class Intake:
    """Reads what comes in and keeps it in a store, if there is one. To be used in a ``with`` block: it keeps what is
    pending at the end, whatever ended it.

    ``who`` is written into the log of custody. With ``again`` False, reports that this version has read already are not
    read again. ``because`` False leaves the decisions behind the claims untold, for claims that are not kept.
    ``tell`` is given each problem and remark. ``problems``, ``known``, ``taken`` (reports that were read), ``undated``
    (those of them without a day) and ``claims`` count what came; ``file`` is where the last report read came from,
    ``first_undated`` where the first without a day did.
    """

    def __init__(
        self,
        store: Store | None = None,
        *,
        who: str | None = None,
        jobs: int | None = 1,
        again: bool = True,
        because: bool = True,
        tell: Callable[[Problem | Remark], None] = lambda _: None,
        world: World | None = None,
    ):
        self.problems = self.known = self.taken = self.claims = self.undated = 0
        self.file: str | None = None
        self.first_undated: str | None = None
        self._store, self._jobs, self._again, self._tell, self._world = store, jobs, again, tell, world
        self._because = because
        self._who = {"who": who} if who else {}
        self._waiting: deque[Incoming] = deque()
        self._met_again: dict[str, list[Incoming]] = {}  # what came again before its report was kept
        self._pending: list[tuple[Incoming, list[Claim]]] = []

    def read(self, found: Iterable[Incoming | Problem | Remark]) -> Iterator[tuple[Report, list[Claim]]]:
        """Each report that is read, with its claims, in the order they came."""
        for report, claims in read_all(self._to_read(found), self._world, self._jobs, self._because, self._break_off):
            item = self._waiting.popleft()  # reports are read in the order they come: the one that has waited longest
            self.file = item.origin.path
            self._keep(item, claims)
            self.taken += 1
            self.claims += len(claims)
            if report.published is None:
                self.undated += 1
                self.first_undated = self.first_undated or self.file
            yield report, claims

    def _to_read(self, found: Iterable[Incoming | Problem | Remark]) -> Iterator[Report]:
        for item in found:
            if not isinstance(item, Incoming):
                self.problems += isinstance(item, Problem)
                self._tell(item)
            elif self._is_known(item):
                self.known += 1
            else:
                self._waiting.append(item)
                self._met_again[item.report.id] = []
                yield item.report

    def _break_off(self, report: Report, where: str) -> None:
        """Say that a report was not read, and not kept."""
        item = self._waiting.popleft()
        self._met_again.pop(report.id, None)
        self.problems += 1
        said = f"not read: Rawi broke off over it, which is a fault of its own ({where}); the others are read"
        self._tell(Problem(item.origin.path, item.origin.at, said))

    def _is_known(self, item: Incoming) -> bool:
        if self._again or self._store is None:
            return False
        if item.report.id in self._met_again:
            self._met_again[item.report.id].append(item)
            return True
        return self._store.receive(item.report, item.raw, self._came(item))

    def _came(self, item: Incoming) -> Came:
        return Came(origin=item.origin, token=item.token, **self._who)

    def _keep(self, item: Incoming, claims: list[Claim]) -> None:
        self._pending.append((item, claims))
        if len(self._pending) >= _AT_ONCE:
            self.settle()

    def settle(self) -> None:
        """Keep what is pending, in one transaction."""
        pending, self._pending = self._pending, []
        if self._store is not None and pending:
            for item, _ in pending:
                self._remark_on_another_day(self._store, item)
            with self._store.batch():
                for item, claims in pending:
                    self._store.add(item.report, claims, raw=item.raw, came=self._came(item))
                    for other in self._met_again.pop(item.report.id, ()):
                        self._store.receive(other.report, other.raw, self._came(other))

    def _remark_on_another_day(self, store: Store, item: Incoming) -> None:
        """Say that the same was kept under another day: whoever reads it again with a day thinks of it as one."""
        for id, day in store.of_another_day(item.report, item.raw):
            under = f"under {day}" if day else "without a day of publication"
            said = f"the same text is kept already {under}, as {id}: both stay, and the claims of both count. "
            said += f"`rawi custody report {id}` shows it; `rawi judge {id} rejected` takes its claims out"
            self._tell(Remark(item.origin.path, item.origin.at, said))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.settle()
