"""How well a happening is told: status and credibility by written rules, in the order in which they are tried.

The grades are the Admiralty scale's for information, 1 (confirmed) to 6 (cannot be judged); they say nothing of how
reliable a source is, which is graded apart, A to F.
"""

from collections.abc import Sequence
from typing import NamedTuple

from rawi.fuse.origins import Root, roots
from rawi.fuse.tellings import Telling
from rawi.model import Status


class Grade(NamedTuple):
    """A status with the rule that gave it and the grade of information it stands for."""

    status: Status
    rule: str
    credibility: int


REFUTED = Grade("refuted", "denied-by-the-favoured", 5)
ADMITTED = Grade("corroborated", "adverse-admission", 1)
DENIED = Grade("disputed", "contradicted", 4)
ONLY_DENIED = Grade("disputed", "only-denied", 4)
AGREED = Grade("corroborated", "independent-origins", 1)
ECHOED = Grade("supported", "origins-without-a-neutral", 2)
FOLLOWED = Grade("supported", "presupposed-later", 2)
ALONE = Grade("single-origin", "one-origin", 3)
PARTY = Grade("self-interested", "own-interest-only", 4)
UNJUDGED = Grade("single-origin", "nothing-asserted", 6)


def grade(supporters: Sequence[Telling], against: Sequence[Telling], followed: bool = False) -> Grade:
    """The grade of what some tellings assert and others contradict; ``followed``: later tellings presuppose it."""
    return grade_roots(roots(supporters), against, followed)


def grade_roots(origins: Sequence[Root], against: Sequence[Telling], followed: bool = False) -> Grade:
    """The same where the independent origins are known already."""
    if not origins:
        return ONLY_DENIED if against else UNJUDGED
    if any(telling.denies and telling.interest == "adverse" for telling in against):
        return REFUTED
    interests = [root.interest for root in origins]
    if "adverse" in interests:
        return ADMITTED
    if against:
        return DENIED
    if len(origins) > 1 and "neutral" in interests:
        return AGREED
    if followed:
        return FOLLOWED
    if interests == ["self-serving"] * len(interests):
        return PARTY
    return ECHOED if len(origins) > 1 else ALONE
