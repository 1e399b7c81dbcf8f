"""How far apart two points on Earth are."""

from math import cos, hypot, radians

_KM_PER_DEGREE = 111.2


def apart(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres between two near points."""
    north = one[0] - other[0]
    east = (one[1] - other[1]) * cos(radians((one[0] + other[0]) / 2))
    return _KM_PER_DEGREE * hypot(north, east)
