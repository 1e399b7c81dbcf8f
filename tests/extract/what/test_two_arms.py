"""Whose the two kinds of fire are that one noun tells of."""

import pytest

from extract.what.test_settled import rows

# sentence, whose the shelling is, whose the airstrike
OF_ONE_NATION = [
    ("تقدمت قوات النظام في مدينة درعا وسط قصف مدفعي وجوي روسي.", "rus", "rus"),
    ("سيطرت الفصائل على بلدة بزاعة بغطاء من القصف المدفعي والجوي التركي.", "tur", "tur"),
    ("دخلت قوات النظام بلدة حيان وسط قصف جوي وصاروخي روسي.", "rus", "rus"),
    ("تقدمت قوات النظام في مدينة درعا وسط قصف مدفعي وجوي.", "saa", "saa"),
]


@pytest.mark.parametrize(("sentence", "shells", "flies"), OF_ONE_NATION)
def test_a_nation_behind_two_kinds_of_fire(sentence: str, shells: str, flies: str) -> None:
    told = {row[0]: row[3] for row in rows(sentence)}
    assert (told["shelling"], told["airstrike"]) == ([shells], [flies])
