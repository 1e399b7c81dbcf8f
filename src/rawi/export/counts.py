"""How many, out of all that is told of it."""

from rawi.export.crosswalk import acled
from rawi.export.outflow import Fact, Outflow
from rawi.model import Claim, Event


def bounds(event: Event, kind: str) -> list[tuple[float, float]]:
    """The lowest and the highest number of each value that is told of a count."""
    found = []
    for told in event.told:
        if told.slot == kind:
            low, _, high = told.value.partition("-")
            found.append((float(low), float(high or low)))
    return found


def lowest_reported(fact: Fact, outflow: Outflow, kind: str = "killed") -> int:
    """The lowest number told, this place's share; a vague word as the number that stands for it; nought for none."""
    return share(lowest_told(fact.event, kind), fact, outflow, kind)


def lowest_told(event: Event, kind: str = "killed") -> int:
    """The lowest number told, of all its places; a vague word as the number that stands for it; nought for none."""
    return min((_plain(low, high) for low, high in bounds(event, kind)), default=0)


def share(number: int, fact: Fact, outflow: Outflow, kind: str = "killed") -> int:
    """What falls to this place of a number that is told of several at once: SHELLING OF A AND B KILLED SEVEN.

    The number is parted evenly and the first place takes what is left over, so that rows can be added up (ACLED's
    codebook on fatalities told for several locations). Whoever tells it of this place alone is followed.
    """
    tellers = [one.claim for one in fact.tellings if any(count.kind == kind for count in one.claim.quantities)]
    return max((_share(number, claim, outflow) for claim in tellers), default=number)


def parted(fact: Fact, outflow: Outflow, kind: str = "killed") -> str | None:
    """What is told of several places at once, where this place has but a share of it; None where it has all."""
    whole = lowest_told(fact.event, kind)
    own = share(whole, fact, outflow, kind)
    return None if own == whole else f"{own} is this place's share of {whole} told of several places together"


def _share(number: int, claim: Claim, outflow: Outflow) -> int:
    """The share of the place of a claim among all the places of its word."""
    together = outflow.together(claim)
    return number // len(together) + (together.index(claim.id) < number % len(together))


def _plain(low: float, high: float) -> int:
    return next((vague.count for vague in acled().vague if (vague.low, vague.high) == (low, high)), int(low))
