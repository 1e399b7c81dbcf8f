"""Forces that join hands advance; others who meet talk; who breaks a siege has not laid it."""

import pytest

from extract.what.test_settled import rows

JOINED = [
    ("التقت وحدات الحشد الشعبي بالجيش العراقي قرب بلدة القائم.", "pmf"),
    ("التقت قوات الجيش السوري مع رفاقها في مطار دير الزور.", "saa"),
    ("أعلن الجيش السوداني التقاء قواته القادمة من سنار بوحدات الجيش في مدينة ود مدني.", "saf"),
    ("التقت قوات سوريا الديمقراطية المتقدمة من الشرق بقوات المجلس العسكري في بلدة الكرامة.", "sdf"),
]
TALKS = [
    "التقى قائد قوات سوريا الديمقراطية مع القوات الأمريكية في مدينة الحسكة.",
    "التقى قائد الجيش الليبي وفد القبائل في مدينة بنغازي.",
]


@pytest.mark.parametrize(("text", "who"), JOINED)
def test_columns_that_meet_others_of_theirs_advance(text: str, who: str) -> None:
    assert [(row[0], row[3], row[4]) for row in rows(text)] == [("advance", [who], [])]


def test_they_met_where_the_others_were_and_not_where_they_came_from() -> None:
    told = rows("أعلن الجيش السوري التقاء قواته المتقدمة من تدمر بقوات حليفة في بلدة السخنة.")
    assert [row[5] for row in told if row[0] == "advance"] == ["السخنة"]


@pytest.mark.parametrize("text", TALKS)
def test_a_commander_who_meets_somebody_talks(text: str) -> None:
    assert [row[0] for row in rows(text)] == ["talks"]


def test_who_broke_the_ring_did_not_lay_it() -> None:
    told = rows("كسر الجيش السوري الطوق الذي فرضه تنظيم داعش على مطار كويرس.")
    assert [(row[0], row[3]) for row in told] == [("siege", ["saa"])]
