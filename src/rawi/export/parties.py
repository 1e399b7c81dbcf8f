"""Parties as event data names them: a kind in eight, a name with its country."""

from functools import lru_cache
from typing import NamedTuple

from rawi.export.crosswalk import acled, countries, forms, homes, known_as
from rawi.export.outflow import Fact, Outflow
from rawi.fuse import whom
from rawi.lexicon import World
from rawi.lexicon.fusing import are_civilians
from rawi.model import Party
from rawi.text.fold import fold

CIVILIANS, PROTESTERS, STATE, FOREIGN = "Civilians", "Protesters", "State forces", "External/Other forces"
_UNKNOWN = "Political militia"
_HARMED = frozenset(("killed", "injured", "casualties", "abducted", "arrested"))


class Named(NamedTuple):
    """A party by name and kind; ``state``: the forces of the state that the place lies in."""

    name: str
    kind: str

    @property
    def state(self) -> bool:
        """The state's own forces, at home."""
        return self.kind == STATE


@lru_cache(20_000)
def named(party: Party, country: str | None, world: World) -> Named:
    """A party in an event in a country."""
    where = countries()[country].name if country in countries() else ""
    words = fold(party.name_ar).split()
    actor = world.actors.get(party.key)
    if actor is None:
        if are_civilians(party.name_ar):
            return civilians(country)
        if not forms("protesters").isdisjoint(words):
            return protesters(country)
        return Named(party.name or party.name_ar, _UNKNOWN)
    name, _ = known_as().get(actor.id, (actor.name, None))
    kind = acled().kinds.get(actor.kind, _UNKNOWN)
    home = homes().get(party.side)
    if kind == STATE:
        kind = STATE if home == country else FOREIGN if home else "Rebel group"
    elif actor.kind == "coalition" and home is not None:
        kind = FOREIGN
    return Named(name.replace("{country}", where), kind)


def unidentified(country: str | None) -> Named:
    """Somebody armed whom nobody names."""
    return Named(f"Unidentified Armed Group ({_name(country)})", _UNKNOWN)


def civilians(country: str | None) -> Named:
    """Civilians of a country."""
    return Named(f"Civilians ({_name(country)})", CIVILIANS)


def protesters(country: str | None) -> Named:
    """Protesters of a country."""
    return Named(f"Protesters ({_name(country)})", PROTESTERS)


def _name(country: str | None) -> str:
    return countries()[country].name if country in countries() else "unknown"


def interaction(first: Named, second: Named | None) -> str:
    """Two kinds in the order of their numbers, as text; civilians stand second."""
    if second is None:
        return f"{first.kind} only"
    numeric = acled().numeric
    one, other = sorted((first.kind, second.kind), key=numeric.__getitem__)
    if one == CIVILIANS and other != CIVILIANS:
        one, other = other, one
    return f"{one}-{other}"


def harmed_civilians(fact: Fact, outflow: Outflow) -> bool:
    """All whom it was done to are civilians; where nobody is named, all the dead and hurt that are told of."""
    targets = fact.event.targets
    if targets:
        return all(are_civilians(party.name_ar) for party in targets)
    counts = (count for telling in fact.tellings for count in telling.claim.quantities if count.kind in _HARMED)
    return {outflow.whom.counted(count) for count in counts} - {None} == {whom.CIVILIANS}
