"""Watching feeds, sitemaps and pages: a loop that may be stopped or killed at any moment and goes on where it was."""

import time
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from typing import NamedTuple

from rawi.errors import InputError
from rawi.ingest import Facts, Fetcher, Found, Given, Listed, Page, Problem, Refused, Watched, fetched, listed
from rawi.intake import Intake
from rawi.store import Fetch, Store

_TAKEN, _UNCHANGED, _LASTING, _PASSING = "taken", "not modified", "never: ", "failed: "
_LONGEST_SLEEP = 60.0
_DEPTH = 3
"""Sitemaps that list sitemaps that list sitemaps."""


class Look(NamedTuple):
    """What one look at an entry came to: pages fetched, and those left for the next look."""

    url: str
    fetched: int = 0
    left: int = 0


class Watch:
    """Looks at what a list names, each as often as it says.

    What was fetched is noted in the store together with what was read from it: nothing is fetched twice, and whoever
    kills the loop loses at most the page it was at. A feed that has not changed is not sent again.
    """

    def __init__(
        self,
        store: Store,
        entries: Iterable[Watched],
        fetcher: Fetcher,
        intake: Intake,
        *,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        sleep: Callable[[float], None] = time.sleep,
    ):
        self._store, self._entries, self._fetcher, self._intake = store, list(entries), fetcher, intake
        self._clock, self._sleep = clock, sleep

    def forever(self) -> Iterator[Look]:
        """Look again and again, and sleep between; each look as it is done."""
        while True:
            yield from self.once()
            rest = min(map(self._due_in, self._entries))
            if rest > 0:
                self._sleep(min(rest, _LONGEST_SLEEP))

    def once(self) -> Iterator[Look]:
        """Look at each entry that is due."""
        yield from (self._look(entry) for entry in self._entries if self._due_in(entry) <= 0)

    def _due_in(self, entry: Watched) -> float:
        last = self._store.last_fetch(entry.url)
        if last is None:
            return 0.0
        return entry.seconds - (self._clock() - datetime.fromisoformat(last.at)).total_seconds()

    def _look(self, entry: Watched) -> Look:
        last = self._store.last_fetch(entry.url)
        etag, modified = (last.etag, last.modified) if last else (None, None)
        try:
            answer = self._fetcher.get(entry.url, etag=etag, modified=modified)
            if answer.body is None:
                self._note(entry.url, _UNCHANGED, etag, modified)
                return Look(entry.url)
            found = listed(answer)
            if found.lists or (found.pages and entry.follow):
                look = self._follow(entry, found)
            else:
                self._read(fetched(entry.url, answer, Given(Facts(outlet=entry.outlet))))
                look = Look(entry.url)
        except InputError as error:
            self._fail(entry.url, error)
            return Look(entry.url)
        # Only once all that it lists has been taken may its server say that nothing is new.
        etag, modified = (None, None) if look.left else answer.validators()
        self._note(entry.url, _TAKEN, etag, modified)
        return look

    def _follow(self, entry: Watched, found: Listed) -> Look:
        pages = {page.url: page for page in self._pages(found, _DEPTH) if entry.match in page.url}
        new = [page for page in pages.values() if not self._is_done(page.url)]
        missed = sum(not self._take(page, entry) for page in new[: entry.most])
        return Look(entry.url, len(new[: entry.most]) - missed, missed + len(new[entry.most :]))

    def _pages(self, found: Listed, depth: int) -> Iterator[Page]:
        """The pages that a list names, those of the lists in it too."""
        yield from found.pages
        for url in found.lists if depth else ():
            try:
                yield from self._pages(listed(self._fetcher.get(url)), depth - 1)
            except InputError as error:
                self._tell(url, error)

    def _is_done(self, url: str) -> bool:
        last = self._store.last_fetch(url)
        return last is not None and not last.outcome.startswith(_PASSING)

    def _take(self, page: Page, entry: Watched) -> bool:
        """Fetch and read one page; False when it is worth another try at the next look."""
        try:
            answer = self._fetcher.get(page.url)
        except Refused as error:
            self._fail(page.url, error)
            return error.lasting
        given = Given(Facts(outlet=entry.outlet, published=page.published))
        self._read(fetched(page.url, answer, given), page.url)
        return True

    def _read(self, found: Found, url: str | None = None) -> None:
        """Read what came and keep it, together with the note that its address was fetched: both or neither."""
        for _ in self._intake.read(found):
            pass
        with self._store.batch():
            self._intake.settle()
            if url is not None:
                self._note(url, _TAKEN)

    def _fail(self, url: str, error: InputError) -> None:
        lasting = isinstance(error, Refused) and error.lasting
        self._note(url, f"{_LASTING if lasting else _PASSING}{error}")
        self._tell(url, error)

    def _tell(self, url: str, error: InputError) -> None:
        for _ in self._intake.read([Problem(url, None, str(error))]):
            pass

    def _note(self, url: str, outcome: str, etag: str | None = None, modified: str | None = None) -> None:
        self._store.keep_fetch(Fetch(url, self._clock().isoformat(timespec="seconds"), outcome, etag, modified))
