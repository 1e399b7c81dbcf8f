"""What somebody says "we" did was done by nobody whom he speaks of."""

import pytest

from extract.what.test_settled import rows

# sentence, type, doers
WE = [
    (
        'وقال القيادي إن المعركة مستمرة ضد مقاتلي داعش، مضيفا: "سيطرنا على قرية البشير".',
        "capture",
        [],
    ),
    ('وقال متحدث باسم قوات الدعم السريع: "سيطرنا على مدينة الفولة وطردنا الجيش منها".', "capture", ["rsf"]),
    ("كتائب القسام: أسرنا ثلاثة جنود شرق رفح.", "abduct", ["qassam"]),
    ("هل سيطر الجيش على مدينة بارا؟ كلا، المدينة تحت سيطرتنا.", "hold", []),
    ("وقال المصدر إن المدينة تحت سيطرتنا، وتكبد الحوثيون خسائر كبيرة.", "hold", []),
    ('وقال القيادي: "قتلنا عشرة من عناصر الحوثيين وأسرنا اثنين".', "killing", []),
    ("الجيش السوداني: دمرنا ثلاث عربات لقوات الدعم السريع في سنجة.", "destroy", ["saf"]),
    ("14:20 - قوات الدعم السريع: أسقطنا طائرة للجيش في الأبيض.", "shootdown", ["rsf"]),
    ("باكو: سيطرنا على مدينة جبرائيل.", "capture", ["azerbaijan"]),
]


@pytest.mark.parametrize(("text", "kind", "doers"), WE)
def test_we_are_not_those_we_speak_of(text: str, kind: str, doers: list[str]) -> None:
    told = [row[3] for row in rows(text) if row[0] == kind]
    assert told
    assert all(one == doers for one in told)


def test_the_capital_that_says_what_we_did_not_do_denies_it() -> None:
    assert [row[:4] for row in rows("موسكو: لم نقصف مدينة إدلب.")] == [("shelling", "actual", "denies", ["russia"])]


def test_what_we_demand_is_demanded_by_who_speaks() -> None:
    told = "قال المسؤول الأممي إن الحوثيين يقصفون المدينة. وأضاف نحن نطالب بهدنة."
    assert [row[3] for row in rows(told) if row[0] == "statement"] == [["المسؤول الأممي"]]


def test_we_attack_whom_the_town_is_to_be_taken_from() -> None:
    told = "وقال القائد الميداني: سنشن هجوما لاستعادة الحويجة من سيطرة داعش."
    assert [row[4] for row in rows(told) if row[0] == "attack"] == [["isil"]]
