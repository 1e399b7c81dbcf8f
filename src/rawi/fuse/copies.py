"""Whole reports that copy each other: wire stories reprinted, pages met twice, reworded a little or not at all."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rawi.text.fold import fold

_SHINGLE = 3
_HASHES, _BAND = 128, 4
"""Values in a sketch, and how many of them must be equal side by side for two texts to be compared at all: of two texts
that share half of their three-word runs 87 in 100 pairs are compared, of those that share two thirds 99.9."""
_SEED = 2017
LEAST = 0.5
"""Texts that share so many of their three-word runs are copies. A tenth of the words changed leaves 0.57."""

Sketches = NDArray[np.uint32]


class Copy(NamedTuple):
    """A text that copies the first of its group; ``likeness`` is the estimated share of three-word runs in common."""

    at: int
    likeness: float


def sketch(text: str) -> bytes:
    """What a text is compared by: the least hashes of its folded three-word runs."""
    from rensa import RMinHash

    words = fold(text).split()
    hashes = RMinHash(num_perm=_HASHES, seed=_SEED)
    hashes.update({" ".join(words[at : at + _SHINGLE]) for at in range(max(1, len(words) - _SHINGLE + 1))})
    return np.array(hashes.digest(), dtype="<u4").tobytes()


def stacked(sketches: Sequence[bytes]) -> Sketches:
    """Sketches as the rows of a table."""
    return np.frombuffer(b"".join(sketches), dtype="<u4").reshape(len(sketches), _HASHES)


def groups(table: Sketches) -> list[list[Copy]]:
    """The groups of rows that copy their first row, each in the order of rows; rows that copy nothing are in none.

    Time and memory grow with the number of rows: in each band only neighbours with the same hash are compared.
    """
    above = np.arange(len(table))
    for one, other in _candidates(table):
        first, second = _root(above, one), _root(above, other)
        if first != second and _likeness(table, one, other) >= LEAST:
            above[max(first, second)] = min(first, second)
    linked: dict[int, list[int]] = {}
    for at in np.flatnonzero(above != np.arange(len(table))):
        first = _root(above, int(at))
        linked.setdefault(first, [first]).append(int(at))
    return [group for rows in linked.values() for group in _about_leaders(table, rows)]


def _about_leaders(table: Sketches, rows: list[int]) -> Iterator[list[Copy]]:
    """Rows that hang together by links, parted so that each copies the first of its group and not only a neighbour."""
    leaders: dict[int, list[Copy]] = {}
    for at in rows:
        likest = max(leaders, key=lambda leader: _likeness(table, leader, at), default=at)
        likeness = _likeness(table, likest, at)
        if likeness >= LEAST:
            leaders.setdefault(likest, []).append(Copy(at, round(likeness, 2)))
        else:
            leaders[at] = [Copy(at, 1.0)]
    yield from (group for group in leaders.values() if len(group) > 1)


def _candidates(table: Sketches) -> Iterator[tuple[int, int]]:
    """Pairs of rows that are equal in some band: each row with the first of its run and with the one before it."""
    for start in range(0, _HASHES, _BAND):
        band = np.ascontiguousarray(table[:, start : start + _BAND]).view("V16").ravel()
        keys = band.view("<u8").reshape(-1, 2)
        mixed = keys[:, 0] * np.uint64(0x9E3779B97F4A7C15) ^ keys[:, 1]
        order = np.argsort(mixed, kind="stable")
        same = mixed[order[1:]] == mixed[order[:-1]]
        run = 0
        for at in np.flatnonzero(same):
            run = run if at and same[at - 1] else int(at)
            yield int(order[run]), int(order[at + 1])
            if run != at:
                yield int(order[at]), int(order[at + 1])


def _likeness(table: Sketches, one: int, other: int) -> float:
    return float(np.mean(table[one] == table[other]))


def _root(above: NDArray[np.int64], at: int) -> int:
    while above[at] != at:
        above[at] = above[above[at]]
        at = int(above[at])
    return at
