"""Who says what: the origins of claims by name."""

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from rawi.cli.bidi import isolate
from rawi.cli.options import Language
from rawi.export.heard import Heard, claims_beside
from rawi.fuse import iso
from rawi.fuse.parties import UNNAMED
from rawi.lexicon.entries import DATA, read_csv
from rawi.model import Holding, ReportRef

if TYPE_CHECKING:
    from rawi.store import Store


class Voices(Heard):
    """The tellings of some claims, and who stands behind them by name."""

    def __init__(self, store: "Store", claims: Iterable[str], language: Language):
        super().__init__(store, claims)
        self.store, self.language = store, language

    def names(self, claims: Iterable[str]) -> str:
        """The names of their origins, one after the other, each shut off from the words around it."""
        return self.of(root.name for root in self.origins(claims))

    def contradicting(self, claims: Iterable[str]) -> str:
        """Who contradicts by some claims, and on which day; of several, the first and the last."""
        claims = tuple(claims)
        days = sorted(iso(telling.known) for telling in self.tellings(claims))
        when = f"on {days[0]}" if days[0] == days[-1] else f"from {days[0]} to {days[-1]}"
        return f"contradicted by {self.names(claims)} {when}"

    def of(self, origins: Iterable[str]) -> str:
        """The names of some origins in one line. A report that nobody is named in is one without an outlet."""
        return voices((self._called(name) for name in origins), self.language)

    def _called(self, origin: str) -> str:
        if not origin.startswith("r-"):
            return origin
        return without_outlet(self.store.report(origin).reference(), self.store.came_as(origin))


def voices_of_holdings(store: "Store", holdings: Iterable[Holding], language: Language) -> Voices:
    """Whose word stands for and against holdings and what is claimed beside them."""
    return Voices(store, claims_beside(holdings), language)


def without_outlet(report: ReportRef, file: str | None) -> str:
    """A report that names no outlet: by the id that it has of its own and the file that it came in."""
    named = ", ".join(dict.fromkeys(filter(None, (report.ref, file))))
    return f"a report without an outlet ({named or report.id})"


def voices(names: Iterable[str], language: Language) -> str:
    """The names of several origins in one line, each shut off from the words around it."""
    return ", ".join(isolate(voice(name, language)) for name in dict.fromkeys(names))


def voice(name: str, language: Language) -> str:
    """The name of an origin in a language, or the one it has."""
    if name == UNNAMED:
        return "people whom nobody names"
    return name if language is Language.EN else _arabic().get(name, name)


@cache
def _arabic() -> dict[str, str]:
    """The Arabic names of actors and sources by their English ones."""
    tables = ("actors.csv", "sources.csv")
    return {row["name"]: row["name_ar"] for table in tables for _, row in read_csv(DATA / table)}
