"""How well two colours are told apart, by eyes that see all colours and by those that miss the red or the green ones.

The page's `web/src/lib/apart.ts` does the same sums.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import cache

NOBODY = "#9aa3ab"
NEAR = 0.05
"""Colours that lie nearer than this are taken for one another."""

_EYES = (
    ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
)
"""Red, green and blue light as it is seen; without the red cones, without the green ones: Machado and others, 2009."""
_CONES = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_OKLAB = (
    (0.2104542553, 0.793617785, -0.0040720468),
    (1.9779984951, -2.428592205, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.808675766),
)
Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]


def assigned(own: Mapping[str, str], spare: Sequence[str], sides: Collection[str]) -> dict[str, str]:
    """A colour for each of some sides that appear together. Those that ``own`` one keep it, in its order, unless it is
    taken for one that is given already; the others get of the ``spare`` ones what is told apart best. The same sides
    always get the same."""
    given: dict[str, str] = {}
    for side in [*(side for side in own if side in sides), *sorted(set(sides) - set(own))]:
        taken = list(given.values())
        if side in own and all(apart(own[side], other) >= NEAR for other in taken):
            given[side] = own[side]
        else:
            free = {colour: min(apart(colour, other) for other in (NOBODY, *taken)) for colour in spare}
            given[side] = max(spare, key=lambda colour: (free[colour], -taken.count(colour)))
    return given


@cache
def apart(one: str, other: str) -> float:
    """How far two colours are from each other, to the eyes that see the least of it."""
    return min(_distance(_seen(one, eyes), _seen(other, eyes)) for eyes in _EYES)


def _distance(one: Triple, other: Triple) -> float:
    return float(sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5)


def _seen(colour: str, eyes: Matrix) -> Triple:
    """A colour in Oklab, in which equal distances look alike."""
    red, green, blue = (_light(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    r, g, b = (max(0.0, share) for share in _times(eyes, (red, green, blue)))
    long, middle, short = (share ** (1 / 3) for share in _times(_CONES, (r, g, b)))
    return _times(_OKLAB, (long, middle, short))


def _times(matrix: Matrix, by: Triple) -> Triple:
    first, second, third = (sum(a * b for a, b in zip(row, by, strict=True)) for row in matrix)
    return first, second, third


def _light(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
