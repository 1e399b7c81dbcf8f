"""Many killed in a war, with no fight told of, are its toll."""

import pytest

from extract.what.test_settled import claims

# sentence, types told of, numbers of killed
TOLD = [
    ("قتل في الحرب أكثر من عشرة آلاف شخص.", ["toll"], [10000]),
    ("وقتل في الحرب حتى الآن 520 شخصا في لبنان.", ["toll"], [520]),
    ("قتل خمسة في غارة على مدينة صنعاء في الحرب.", ["airstrike"], [5]),
]


@pytest.mark.parametrize(("text", "kinds", "killed"), TOLD)
def test_the_dead_of_a_war(text: str, kinds: list[str], killed: list[int]) -> None:
    found = claims(text)
    assert [claim.type for claim in found] == kinds
    assert [count.low for claim in found for count in claim.quantities] == killed
