"""Deaths of private life are no conflict."""

import pytest

from extract.what.test_settled import claims

PRIVATE = [
    "قتل رجل زوجته في إربد إثر خلافات عائلية.",
    "قتل شاب على يد شقيقه إثر خلاف مالي في كربلاء.",
    "أصيب ثلاثة بإطلاق نار خلال شجار عائلي في رام الله.",
    "قتل مسلحون صرافا في الموصل بدافع السرقة.",
]


@pytest.mark.parametrize("text", PRIVATE)
def test_a_private_quarrel_gives_no_claim(text: str) -> None:
    assert claims(text) == []


def test_who_died_of_one_is_not_counted_with_the_dead_of_a_blow() -> None:
    (shelling,) = claims("قتل ثلاثة مدنيين بقصف على أريحا، وقتل شاب إثر خلاف عائلي في سلقين.")
    assert [(told.kind, told.high) for told in shelling.quantities] == [("killed", 3)]
