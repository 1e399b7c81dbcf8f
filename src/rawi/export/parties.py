"""Parties as event data names them: a kind in eight, a name with its country."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from rawi.export.crosswalk import acled, countries, forms, homes, known_as
from rawi.export.outflow import Fact, Outflow
from rawi.fuse import whom
from rawi.lexicon import World
from rawi.lexicon.fusing import are_civilians
from rawi.model import Party
from rawi.text.fold import fold, key

CIVILIANS, PROTESTERS, STATE, FOREIGN = "Civilians", "Protesters", "State forces", "External/Other forces"
_UNKNOWN = "Political militia"
_THINGS = frozenset(("things", "aircraft", "artillery", "shells"))  # kinds of roles
_NAMELESS = "fighters"  # likewise
_HARMED = frozenset(("killed", "injured", "casualties", "abducted", "arrested"))


class Named(NamedTuple):
    """A party by name and kind; ``state``: the forces of the state that the place lies in."""

    name: str
    kind: str

    @property
    def state(self) -> bool:
        """The state's own forces, at home."""
        return self.kind == STATE


def sides(parties: Sequence[Party], world: World) -> list[Party]:
    """Those of the parties that can take part in violence: a house, a vehicle, mines, planes of nobody are none."""
    return [party for party in parties if party.key in world.actors or _role(party.name_ar, world) not in _THINGS]


def _role(name_ar: str, world: World) -> str:
    """The kind of people or things that the first word of a name is for, or nothing."""
    hit = world.words.look(key(fold(name_ar).split(" ")[0])).first("role")
    return str(hit.form.entry.kind) if hit is not None else ""


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
        if len(words) == 1 and _role(party.name_ar, world) == _NAMELESS:
            return unidentified(country)  # GUNMEN
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
    """All whom it was done to are civilians; where nobody is named, or only what they own, all the dead and hurt that
    are told of."""
    targets = sides(fact.event.targets, outflow.world)
    if targets:
        return all(are_civilians(party.name_ar) for party in targets)
    counts = (count for telling in fact.tellings for count in telling.claim.quantities if count.kind in _HARMED)
    return {outflow.whom.counted(count) for count in counts} - {None} == {whom.CIVILIANS}
