"""Who says what: the origins of claims by name."""

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from rawi.cli.bidi import isolate
from rawi.cli.options import Language
from rawi.fuse import Root, Telling, roots
from rawi.fuse.parties import UNNAMED
from rawi.lexicon.entries import DATA, read_csv
from rawi.model import Holding

if TYPE_CHECKING:
    from rawi.store import Store

_AT_ONCE = 5_000  # claims asked for in one query


class Voices:
    """The tellings of some claims, and who stands behind them."""

    def __init__(self, store: "Store", claims: Iterable[str], language: Language):
        self.language = language
        wanted = list(dict.fromkeys(claims))
        batches = (wanted[at : at + _AT_ONCE] for at in range(0, len(wanted), _AT_ONCE))
        self._tellings = {telling.claim: telling for batch in batches for telling in store.tellings(batch)}

    def tellings(self, claims: Iterable[str]) -> list[Telling]:
        """The tellings of claims, in the order in which they became known."""
        found = (self._tellings[claim] for claim in claims if claim in self._tellings)
        return sorted(found, key=lambda telling: telling.order)

    def origins(self, claims: Iterable[str]) -> list[Root]:
        """The independent origins of claims."""
        return roots(self.tellings(claims))

    def names(self, claims: Iterable[str]) -> str:
        """The names of their origins, one after the other, each shut off from the words around it."""
        return voices((root.name for root in self.origins(claims)), self.language)


def voices_of_holdings(store: "Store", holdings: Iterable[Holding], language: Language) -> Voices:
    """Whose word stands for and against holdings and what is claimed beside them."""
    claims: list[str] = []
    for holding in holdings:
        claims += holding.against
        for gain in holding.claimed:
            claims += (*gain.claims, *gain.against)
    return Voices(store, claims, language)


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
