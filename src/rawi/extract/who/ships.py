"""Ships that are struck or seized: they are what it was done to, whatever flag they fly."""

from rawi.annotate.mentions import Phrase
from rawi.extract.tree.layout import Layout

_SHIPS, _CARRIER = frozenset(("safina", "naqila")), "naqila"  # entries of roles
_AFLOAT = _SHIPS | {"markab", "qarib", "zawraq", "bariija", "firqata", "mudammira", "ghawwasa"}
_OF_WAR = frozenset(("warlike", "military"))  # entries of adjectives


def is_merchant_ship(layout: Layout, phrase: Phrase) -> bool:
    """A BRITISH SHIP, a tanker: no forces of its country. A carrier OF MEN is a vehicle, a ship OF WAR its navy's."""
    role = layout.words[phrase.first].first("role")
    if role is None or role.form.entry.id not in _SHIPS or phrase.names:
        return False
    behind = layout.words[phrase.first + 1 : phrase.last]
    if role.form.entry.id == _CARRIER and any("role" in word.groups for word in behind):
        return False
    return not any(hit.form.entry.id in _OF_WAR for word in behind for hit in word.groups.get("nisba", ()))


def floats(layout: Layout, phrase: Phrase) -> bool:
    """A ship of any kind, a boat."""
    return not _AFLOAT.isdisjoint(layout.words[phrase.first].ids["role"])


def is_flag_of_ships(layout: Layout, phrase: Phrase) -> bool:
    """American AND BRITISH ships: a further flag, told by its adjective alone."""
    first = phrase.group[0]
    return first is not phrase and "role" not in layout.words[phrase.first].groups and is_merchant_ship(layout, first)
