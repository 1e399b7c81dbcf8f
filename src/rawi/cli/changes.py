"""What two days compared come to for each side, as one list."""

from typing import NamedTuple

from rawi.model import Holding
from rawi.store import Diff

GAINED, LOST, PASSED, UNCHANGED, OTHERWISE = "gained", "lost", "passed", "unchanged", "changed"


class Change(NamedTuple):
    """A place as a side had it on the earlier and has it on the later day; ``side`` is None where no side gained or
    lost the place: it passed between allies, or its state changed all the same."""

    side: str | None
    change: str
    place: str
    earlier: Holding | None
    later: Holding | None


def changes(diff: Diff) -> list[Change]:
    """The changes, side by side: gained, lost, and what each of these sides kept; then those of no side, what passed
    between allies first."""
    pairs = {(later or earlier).place.key: (earlier, later) for earlier, later in diff.changed if later or earlier}  # type: ignore[union-attr]
    found: list[Change] = []
    for side in diff.sides:
        gained, lost = ({holding.place.key for holding in part} for part in (diff.gained(side), diff.lost(side)))
        moved = [(GAINED, key) for key in sorted(gained)] + [(LOST, key) for key in sorted(lost)]
        if moved:
            found += [Change(side, what, key, *pairs[key]) for what, key in moved]
            kept = [pair for pair in diff.unchanged if pair[1].holder and pair[1].holder.side == side]
            found += [Change(side, UNCHANGED, later.place.key, earlier, later) for earlier, later in kept]
    found += [Change(None, PASSED, later.place.key, earlier, later) for earlier, later in diff.passed]
    told = {change.place for change in found if change.change != UNCHANGED}
    return found + [Change(None, OTHERWISE, key, *pair) for key, pair in sorted(pairs.items()) if key not in told]
