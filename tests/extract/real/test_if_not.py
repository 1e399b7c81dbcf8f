"""What happens only if something else does not: IF they do NOT leave, it is not told that they left."""

import pytest

import rawi


@pytest.mark.parametrize(
    "text",
    [
        "وإذا لم ينسحب المسلحون من بلدة مورك فستقصفها الطائرات.",
        "وإذا لم تغادر القوات بلدة مورك سلميا فإن القوة ستكون الحل.",
        "وفي حال لم ينسحب الحوثيون من عدن سيقصف التحالف مواقعهم.",
    ],
)
def test_if_they_do_not_leave_they_have_not_left(text: str) -> None:
    told = [claim.factuality for claim in rawi.read(text, published="2024-11-20") if claim.type == "withdraw"]
    assert told == ["possible"]
