"""A place that armed men cut off from the rest is besieged; what only parts two places is no siege."""

import pytest

from extract.what.test_settled import rows

# sentence, who cut it off, the place
CUT_OFF = [
    ("فصلت القوات الحكومية السورية مدينة حرستا عن بلدة مسرابا.", "saa", "حرستا"),
    ("شطرت قوات سوريا الديمقراطية مدينة الطبقة إلى قسمين.", "sdf", "الطبقة"),
    ("قسمت قوات النظام السوري مدينة داريا إلى شطرين.", "saa", "داريا"),
    ("تمكن الجيش السوداني من فصل مدينة أم درمان عن مدينة بحري.", "saf", "أم درمان"),
    ("نجحت قوات سوريا الديمقراطية في شطر مدينة الطبقة إلى نصفين.", "sdf", "الطبقة"),
    ("تمكن الجيش العراقي من عزل قضاء تلعفر عن مدينة الموصل.", "isf", "تلعفر"),
]


@pytest.mark.parametrize(("text", "who", "where"), CUT_OFF)
def test_cutting_a_place_off_is_a_siege(text: str, who: str, where: str) -> None:
    assert [(row[3], row[5]) for row in rows(text) if row[0] == "siege"] == [([who], where)]


@pytest.mark.parametrize(
    "text",
    [
        "يفصل نهر الفرات مدينة الرقة عن ريفها الجنوبي.",
        "قرر المجلس فصل خمسين موظفا عن عملهم في مدينة الموصل.",
        "بدأ فصل الشتاء في شطر مدينة حلب الشرقي.",
        "فصلت الوزارة خمسين موظفا عن عملهم في مدينة الموصل.",
        "اعتقلت القوات ثلاثة في عزلة بني سلمان.",
    ],
)
def test_what_lies_between_cuts_nothing_off(text: str) -> None:
    assert "siege" not in [row[0] for row in rows(text)]
