"""Fighters of whom a place is emptied left it; whoever empties it of them did not."""

import pytest

from extract.what.test_settled import rows

# sentence, ids of those who left
EMPTIED = [
    ("أخلى الجيش السوري الطبقة من مقاتلي قسد.", ["sdf"]),
    ("تمكن الجيش العراقي من إخلاء تلعفر من عناصر داعش.", ["isil"]),
    ("أعلنت قسد إخلاء الشدادي من مقاتلي داعش.", ["isil"]),
    ("أخلت قوات الأمن السويداء من المسلحين.", ["المسلحين"]),
    # counter-examples: its own men, a place of its own
    ("أخلى تنظيم داعش الرقة من مقاتليه.", ["isil"]),
    ("أخلت قسد مقراتها في الطبقة.", ["sdf"]),
]


@pytest.mark.parametrize(("text", "who"), EMPTIED)
def test_who_left(text: str, who: list[str]) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == "withdraw"] == [(who, [])]


def test_people_of_whom_a_town_is_emptied_are_evacuated() -> None:
    found = rows("أخلى الجيش السوري السويداء من المدنيين.")
    assert [(row[0], row[4]) for row in found] == [("evacuate", ["المدنيين"])]
