"""The point of a place of which no table has one: that of the town it lies in or by, or half way along its road."""

from msgspec.structs import replace

from rawi.lexicon.points import apart
from rawi.model import Place, PlaceRef
from rawi.resolve import Site

_TOWNS = frozenset(("city", "town", "village", "camp", "neighbourhood"))  # kinds of places
_ALONG = 15_000  # metres from one end of a road, the other of which nobody knows how far away
_FARTHEST = 50_000  # metres from the middle of a road from which on that says little


def pointed(reference: PlaceRef, site: Site) -> PlaceRef:
    """A market, a school without a point of its own is somewhere in or by the town that is named, as exact as that; a
    road somewhere between its two ends."""
    if site.ends is not None:
        return _between(reference, *site.ends)
    around = (town for town in site.within if town.kind in _TOWNS and town.lat is not None)
    town = site.beside or next(around, None)
    if town is None or town.kind not in _TOWNS or town.lat is None:
        return reference
    radius = site.reach if site.beside is not None else town.radius_m
    return replace(reference, lat=town.lat, lon=town.lon, radius_m=radius)


def _between(reference: PlaceRef, one: Place, other: Place) -> PlaceRef:
    """Half way from one place to another, and half as exact as they are far apart; by the one of which alone the point
    is known."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        known = other if one.lat is None else one
        return replace(reference, lat=known.lat, lon=known.lon, radius_m=_ALONG if known.lat is not None else None)
    radius = round(500 * apart((one.lat, one.lon), (other.lat, other.lon)))
    if radius > _FARTHEST:
        return reference
    middle = round((one.lat + other.lat) / 2, 4), round((one.lon + other.lon) / 2, 4)
    return replace(reference, lat=middle[0], lon=middle[1], radius_m=radius)
