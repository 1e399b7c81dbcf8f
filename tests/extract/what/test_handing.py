"""People handed over are released; places are handed over; a list of names is neither."""

import pytest

from extract.what.test_settled import rows
from phrasebook import WEIGHED

RELEASED = [
    "سلمت كتائب القسام أربع مجندات إلى الصليب الأحمر في ميدان فلسطين بمدينة غزة.",
    "سلم الحوثيون أسيرتين إلى الصليب الأحمر في مدينة صنعاء.",
    "تسلم الصليب الأحمر محتجزتين في مدينة خان يونس.",
]


@pytest.mark.parametrize("text", RELEASED)
def test_people_handed_over_are_released(text: str) -> None:
    assert [row[0] for row in rows(text)] == ["release"]


def test_a_quarter_is_handed_over() -> None:
    told = rows("سلمت قوات سوريا الديمقراطية حي الشيخ مقصود إلى الجيش السوري.")
    assert [(row[0], row[3], row[4]) for row in told] == [("handover", ["sdf"], ["saa"])]


@pytest.mark.parametrize(
    "text",
    [
        "جرى تسليم ميناء الحديدة إلى خفر السواحل اليمنية.",
        "تمت عملية تسليم المعبر للقوات الحكومية.",
        "تم تسليم القاعدة إلى الجيش السوري.",
    ],
)
def test_a_place_is_handed_over_by_whomever(text: str) -> None:
    assert [row[0] for row in rows(text)] == ["handover"]


def test_a_list_of_names_frees_nobody() -> None:
    told = rows("سلمت حركة حماس قائمة بأسماء المحتجزات إلى الوسطاء في مدينة القاهرة.")
    assert "release" not in {row[0] for row in told}


def test_fighters_who_hand_over_a_town_are_not_freed() -> None:
    assert [row[0] for row in rows("سلم المقاتلون مدينة الزبداني إلى الجيش السوري.")] == ["handover"]


# sentence, ids of who let them go
GIVEN = [
    pytest.param(
        "سلم الحوثيون، الجناح المسلح لجماعة أنصار الله، ثلاثة أسرى إلى الصليب الأحمر في مدينة صنعاء.",
        ["houthi"],
        marks=WEIGHED,
    ),
    ("تسلم الصليب الأحمر أربعة محتجزين من الحوثيين في مدينة صنعاء.", ["houthi"]),
]


@pytest.mark.parametrize(("text", "givers"), GIVEN)
def test_who_gives_captives_lets_them_go(text: str, givers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "release"] == [givers]


# sentence, ids of who leaves
IN_FAVOUR = [
    ("تسلمت قسد مدينة دير الزور من قوات النظام قبل أن تخليها لصالح إدارة العمليات العسكرية.", ["sdf"]),
    ("سيطرت فصائل المعارضة على بلدة مورك ثم انسحبت منها لصالح قوات النظام.", ["fsa"]),
    ("سيطرت قسد على مدينة الطبقة قبل أن تنسحب منها لصالح الجيش السوري.", ["sdf"]),
    ("طلبت الحكومة من قسد أن تنسحب من بلدة مورك لصالح الجيش.", ["sdf"]),
]


@pytest.mark.parametrize(("text", "leavers"), IN_FAVOUR)
def test_in_whose_favour_a_place_is_left_does_not_leave(text: str, leavers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "withdraw"] == [leavers]


# sentence, whom it set free, or whose bodies were given back, besides the captives
RETURNED = [
    ("أفرجت حماس عن ثلاث أسيرات مقابل تسلمها 90 أسيرا.", "90 أسيرا"),
    ("أفرجت هيئة تحرير الشام عن 19 أسيرا من حزب الله مقابل تسلمها جثث ثمانية من مقاتليها.", "جثث"),
]


@pytest.mark.parametrize(("text", "expected"), RETURNED)
def test_what_is_got_in_return_is_not_what_was_given(text: str, expected: str) -> None:
    assert [row[4] for row in rows(text) if row[0] == "release"][1] == [expected.split()[-1]]


AMONG_THEM = [
    ("سلم 15 عنصرا من داعش، بينهم قيادي، أنفسهم إلى قوات سوريا الديمقراطية.", "surrender"),
    ("سلم عشرة مقاتلين من داعش، من بينهم أجانب، أنفسهم إلى قوات سوريا الديمقراطية.", "surrender"),
    ("سلم تنظيم داعش، بينهم قيادي، مدينة الطبقة إلى قوات سوريا الديمقراطية.", "handover"),
]


@pytest.mark.parametrize(("text", "kind"), AMONG_THEM)
def test_who_was_among_them_parts_no_verb_from_what_it_needs(text: str, kind: str) -> None:
    assert [(row[0], row[3]) for row in rows(text)] == [(kind, ["isil"])]
