"""The dead of two parties by how many, and how many at least: whose they are."""

import pytest

from extract.what.test_settled import rows

# sentence, type, ids of whose men fell
FELL = [
    ("قتل عشرة جنود من القوات العراقية وخمسة من مقاتلي البيشمركة في مخمور.", "killing", ["isf", "pesh"]),
    ("قتل ثلاثة جنود إسرائيليين وتسعة من مقاتلي حزب الله في يارون.", "killing", ["isr", "hezb"]),
    ("قال ضابط إن سبعة جنود من الجيش العراقي وأربعة من داعش قتلوا في هيت.", "killing", ["isf", "isil"]),
    ("قتل ثمانية جنود على الأقل من الجيش العراقي في هيت.", "killing", ["isf"]),
    ("مقتل ستة عناصر على الأقل من الحشد الشعبي بهجوم في مكحول.", "attack", ["pmf"]),
    ("أصيب أربعة جنود على الأقل من الجيش اللبناني بقصف في مرجعيون.", "shelling", ["laf"]),
]


@pytest.mark.parametrize(("text", "kind", "whose"), FELL)
def test_whose_men_fell(text: str, kind: str, whose: list[str]) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == kind] == [([], whose)]


def test_who_killed_some_of_two_parties_is_not_dead() -> None:
    assert rows("قتل الجيش اليمني عشرة من الحوثيين وخمسة من القاعدة في البيضاء.")[0][3] == ["ygov"]
