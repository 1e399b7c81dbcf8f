"""Each rule by which a status is given."""

import pytest

from rawi.fuse import Grade, grade
from told import AFP, AMAQ, DESK, LOCALS, MONITOR, Piece, said, tellings


def graded(told: list[Piece], against: list[Piece] | None = None, followed: bool = False) -> Grade:
    return grade(tellings(*told), tellings(*(against or ())), followed)


BY_MONITOR = said("capture", targets=("isil",), outlet=MONITOR)
BY_AFP = said("capture", targets=("isil",), outlet=AFP)
BY_SDF = said("capture", targets=("isil",), outlet=DESK, chain=("sdf",))
BY_COALITION = said("capture", targets=("isil",), outlet=DESK, chain=("coalition",))
BY_LOSER = said("capture", targets=("isil",), outlet=AMAQ)
BY_LOCALS = said("capture", targets=("isil",), outlet=DESK, chain=(LOCALS,))
DENIED_BY_LOSER = said("capture", targets=("isil",), outlet=AMAQ, stance="denies")
DENIED_BY_WINNER = said("capture", targets=("isil",), outlet=DESK, chain=("sdf",), stance="denies")
STRUCK = said("airstrike", actors=("rus",), targets=(), outlet=MONITOR)
STRUCK_BY_AFP = said("airstrike", actors=("rus",), targets=(), outlet=AFP)
DENIED_BY_STRIKER = said("airstrike", actors=("rus",), targets=(), outlet=DESK, chain=("rus",), stance="denies")
DENIED_BY_AFP = said("capture", targets=("isil",), outlet=AFP, stance="denies")


@pytest.mark.parametrize(
    ("told", "against", "followed", "status", "rule", "credibility"),
    [
        ([], [], False, "single-origin", "nothing-asserted", 6),
        ([], [DENIED_BY_AFP], False, "disputed", "only-denied", 4),
        ([BY_MONITOR], [], False, "single-origin", "one-origin", 3),
        ([BY_LOCALS], [], False, "single-origin", "one-origin", 3),
        ([BY_SDF], [], False, "self-interested", "own-interest-only", 4),
        ([BY_SDF, BY_COALITION], [], False, "self-interested", "own-interest-only", 4),
        ([BY_SDF, BY_LOCALS], [], False, "supported", "origins-without-a-neutral", 2),
        ([BY_SDF], [], True, "supported", "presupposed-later", 2),
        ([BY_MONITOR], [], True, "supported", "presupposed-later", 2),
        ([BY_MONITOR, BY_AFP], [], False, "corroborated", "independent-origins", 1),
        ([BY_MONITOR, BY_SDF], [], False, "corroborated", "independent-origins", 1),
        ([BY_LOSER], [], False, "corroborated", "adverse-admission", 1),
        ([BY_LOSER], [DENIED_BY_AFP], False, "corroborated", "adverse-admission", 1),
        ([BY_MONITOR, BY_AFP], [DENIED_BY_LOSER], False, "disputed", "contradicted", 4),
        ([BY_SDF], [DENIED_BY_LOSER], False, "disputed", "contradicted", 4),
        ([BY_MONITOR, BY_AFP], [DENIED_BY_WINNER], False, "refuted", "denied-by-the-favoured", 5),
        ([BY_LOSER], [DENIED_BY_WINNER], False, "refuted", "denied-by-the-favoured", 5),
        ([STRUCK, STRUCK_BY_AFP], [DENIED_BY_STRIKER], False, "disputed", "contradicted", 4),
    ],
)
def test_status(
    told: list[Piece], against: list[Piece], followed: bool, status: str, rule: str, credibility: int
) -> None:
    assert graded(told, against, followed) == Grade(status, rule, credibility)  # type: ignore[arg-type]
