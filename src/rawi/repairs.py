"""Which words of a report are read otherwise than they are written: words that lost the space between them."""

import msgspec

from rawi.lexicon import World
from rawi.model import Report


class Repair(msgspec.Struct, frozen=True):
    """Letters of a report, and the words that they are read as; offsets in code points of its text."""

    start: int
    end: int
    read: str


def repairs(report: Report, world: World) -> list[Repair]:
    """The repairs of a report, in text order. The text itself stays as it came."""
    found: list[Repair] = []
    for token in world.prepare(report.text).tokens:
        if token.fix is None:
            continue
        last = found[-1] if found else None
        if last is not None and last.end == token.start:
            found[-1] = Repair(last.start, token.end, f"{last.read} {token.raw}")
        else:
            found.append(Repair(token.start, token.end, token.raw))
    return found
