"""The tellings of some claims, and the independent origins that they lead back to."""

from collections.abc import Iterable

from rawi.fuse import Root, Telling, roots
from rawi.model import Holding
from rawi.store import Store

_AT_ONCE = 5_000  # claims asked for in one query


class Heard:
    """What was heard in some claims."""

    def __init__(self, store: Store, claims: Iterable[str]):
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


def claims_beside(holdings: Iterable[Holding]) -> list[str]:
    """The claims that stand against holdings, and those of what is claimed beside them."""
    claims: list[str] = []
    for holding in holdings:
        claims += holding.against
        for gain in holding.claimed:
            claims += (*gain.claims, *gain.against)
    return claims
