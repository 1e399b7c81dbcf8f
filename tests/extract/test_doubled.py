"""Of two words for one happening one tells it; a site's purpose and a mere position are no happening."""

import pytest

from extract.test_settled import rows

# sentence, the types told in it
ONCE = [
    ("وقعت الحكومة اليمنية والمجلس الانتقالي الجنوبي اتفاق الرياض.", ["agreement"]),
    ("صدت قوات الوفاق هجوما لقوات حفتر على محور عين زارة.", ["clash"]),
    ("تصدى الجيش اليمني لهجوم حوثي في جبهة الكسارة.", ["clash"]),
    ("سقطت مدينة الحزم بيد المليشيا الحوثية.", ["capture"]),
]


@pytest.mark.parametrize(("text", "kinds"), ONCE)
def test_one_happening_is_told_once(text: str, kinds: list[str]) -> None:
    assert [row[0] for row in rows(text)] == kinds


def test_the_city_behind_an_agreement_is_its_name_and_signs_nothing() -> None:
    found = rows("وقعت الحكومة اليمنية والمجلس الانتقالي الجنوبي اتفاق الرياض.")
    assert [row[3] for row in found] == [["yemen-gov", "stc"]]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("قصف طيران حفتر مركز احتجاز المهاجرين في تاجوراء.", "abduct"),
        ("اقتحمت قوات الدعم السريع ساحة الاعتصام بالخرطوم.", "protest"),
        ("قصف الجيش السوداني رتلا للدعم السريع على مشارف الفاشر.", "advance"),
    ],
)
def test_what_only_says_where_is_no_happening(text: str, kind: str) -> None:
    found = [row[0] for row in rows(text)]
    assert found
    assert kind not in found


def test_an_operation_that_a_party_launched_is_told() -> None:
    found = rows("أطلقت القوات الحكومية اليمنية عملية الفجر لتحرير مدينة الحزم.")
    assert ("operation", ["ygov"]) in [(row[0], row[3]) for row in found]


def test_a_grip_on_a_town_is_no_arrest() -> None:
    kinds = [row[0] for row in rows("أحكم الحوثيون قبضتهم على مدينة صنعاء.")]
    assert len(kinds) == 1
    assert set(kinds) <= {"capture", "hold"}
