"""How many, out of all that is told of it."""

from rawi.export.crosswalk import acled
from rawi.model import Event


def bounds(event: Event, kind: str) -> list[tuple[float, float]]:
    """The lowest and the highest number of each value that is told of a count."""
    found = []
    for told in event.told:
        if told.slot == kind:
            low, _, high = told.value.partition("-")
            found.append((float(low), float(high or low)))
    return found


def lowest_reported(event: Event, kind: str = "killed") -> int:
    """The lowest number told; a vague word as the number that stands for it; nought where none is told."""
    numbers = [_plain(low, high) for low, high in bounds(event, kind)]
    return min(numbers, default=0)


def _plain(low: float, high: float) -> int:
    return next((vague.count for vague in acled().vague if (vague.low, vague.high) == (low, high)), int(low))
