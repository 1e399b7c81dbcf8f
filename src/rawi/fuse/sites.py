"""Where, across claims: the places of the tables, and those that no table knows, in the town that they are told in."""

from msgspec import structs

from rawi.lexicon import World
from rawi.lexicon.names import PLACE
from rawi.model import FACILITIES, Place, PlaceRef, Site
from rawi.text.fold import fold

SETTLEMENTS = frozenset(("city", "town", "village", "camp"))
_IN = "@"  # behind the folded name of a facility that no table knows: the town that it is told to lie in


class Sites:
    """Makes sites of the places of claims. Holds what it has looked up."""

    def __init__(self, world: World):
        self._world = world
        self._known: dict[str, Site] = {}
        self._towns: dict[tuple[object, ...], Place | None] = {}

    def of(self, ref: PlaceRef) -> Site:
        """The site of a place as a claim tells it."""
        place = self._world.places.get(ref.id or "")
        if place is None:
            return self._unknown(ref)
        known = self._known.get(place.id)
        if known is None:
            known = self._known[place.id] = site_of(place, self._world)
        if known.lat is None and ref.lat is not None:
            return structs.replace(known, lat=ref.lat, lon=ref.lon, radius_m=ref.radius_m, own_point=False)
        return known

    def _unknown(self, ref: PlaceRef) -> Site:
        """What no table knows is one place by its name; a facility in each town another one, and called after it."""
        key, name_ar, city = ref.id or f"~{fold(ref.name_ar)}", ref.name_ar, None
        town = self._town(ref) if ref.id is None and ref.kind in FACILITIES else None
        if town is not None:
            key, city = f"{key}{_IN}{town.id}", town.id
            name_ar = name_ar if _has_in_it(name_ar, town.name_ar) else f"{name_ar} ({town.name_ar})"
        return Site(key, ref.name, name_ar, ref.kind, city, ref.country, ref.lat, ref.lon, ref.radius_m, False)

    def _town(self, ref: PlaceRef) -> Place | None:
        """The settlement that a place is told to lie in."""
        asked = ref.within, ref.lat, ref.lon
        if asked not in self._towns:
            inner = self._inner(ref)
            chain = (inner, *self._world.within(inner)) if inner else ()
            self._towns[asked] = next((place for place in chain if place.kind in SETTLEMENTS), None)
        return self._towns[asked]

    def _inner(self, ref: PlaceRef) -> Place | None:
        """The nearest of the places that it lies in, by their English names; of several the one whose point it has."""
        ids = self._world.known_as(PLACE, ref.within[0]) if ref.within else ()
        places = (self._world.places[id] for id in ids)
        fitting = [one for one in places if _names(one, self._world) == ref.within]
        return min(fitting, key=lambda one: ((one.lat, one.lon) != (ref.lat, ref.lon), one.id), default=None)


def _names(place: Place, world: World) -> tuple[str, ...]:
    return place.name, *(outer.name for outer in world.within(place))


def _has_in_it(name: str, other: str) -> bool:
    """A name has another one's words next to each other."""
    return f" {fold(other)} " in f" {fold(name)} "


def site_of(place: Place, world: World) -> Site:
    """A place of the gazetteer with the settlement that it lies in."""
    around = (outer.id for outer in world.within(place) if outer.kind in SETTLEMENTS)
    city = None if place.kind in SETTLEMENTS else next(around, None)
    return Site(
        place.id, place.name, place.name_ar, place.kind, city, place.country, place.lat, place.lon, place.radius_m
    )


def scope_of(key: str, world: World) -> str:
    """The key of the settlement that the place with a key lies in, or else the key itself."""
    place = world.places.get(key)
    return (site_of(place, world).city if place else name_and_town(key)[1]) or key


def name_and_town(key: str) -> tuple[str, str]:
    """The folded name in the key of what no table knows, and the id of the town that it lies in, if it has one.

    >>> name_and_town("~barracks@sy-raqqa")
    ('barracks', 'sy-raqqa')
    """
    name, _, town = key.removeprefix("~").partition(_IN)
    return name, town
