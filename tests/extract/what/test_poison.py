"""Poison as the means of a bombardment, who used it, and who only tells of it."""

import pytest

from extract.what.test_settled import rows

WITH_POISON = [
    "قصفت قوات النظام بلدة كفرزيتا بغاز الكلور.",
    "شن الطيران هجوما بغاز الأعصاب على مدينة خان شيخون.",
    "استهدفت قوات النظام حي جوبر بالغازات السامة.",
    "استهدفت المروحيات بلدة سرمين ببراميل متفجرة تحوي غاز الكلور.",
    "قصفت قوات النظام مدينة دوما بصواريخ محملة بغاز السارين.",
    "قصفت قوات النظام مدينة دوما بقذائف تحمل غاز الخردل.",
    "نفذت الطائرات هجوما كيميائيا على مدينة دوما.",
    "أطلقت قوات النظام صواريخ تحمل غاز السارين على مدينة خان شيخون.",
    "ألقت مروحية برميلا يحوي غاز الكلور على مدينة سراقب.",
    "ألقت طائرة للنظام أسطوانات كلور على مدينة دوما.",
    "أصيب عشرة مدنيين بغاز الخردل في مدينة مارع.",
    "ألقى الطيران المروحي براميل تحتوي على غاز الكلور على بلدة تلمنس.",
    "أطلقت قوات النظام صواريخ تحتوي على غاز السارين على بلدة زملكا.",
    "استخدمت قوات الأسد غاز الكلور في مدينة سراقب.",
    "استعملت قوات النظام السلاح الكيماوي في حي جوبر.",
]
WITHOUT = [
    "قصفت الطائرات الإسرائيلية معملا للأسلحة الكيميائية في مدينة مصياف.",
    "قصفت الطائرات بالصواريخ مستودعا للغازات السامة في مدينة السفيرة.",
    "استهدفت الشرطة المتظاهرين بغاز مسيل للدموع في مدينة بيروت.",
    "أصيب عشرة مدنيين بغاز مسيل للدموع في مدينة بيروت.",
    "أطلقت الفصائل صاروخا على مستودع يحوي غاز الكلور في مدينة حلب.",
    "ألقى الوزير كلمة عن السلاح الكيميائي في مدينة دمشق.",
    "استخدمت فرق الصحة غاز الكلور لتعقيم المياه في دير الزور.",
    "اتهمت المعارضة النظام باستخدام الغاز ورقة ضغط على أوروبا.",
]


@pytest.mark.parametrize("text", WITH_POISON)
def test_a_bombardment_with_poison_is_one_chemical_attack(text: str) -> None:
    assert [row[0] for row in rows(text)] == ["chemical"]


@pytest.mark.parametrize("text", WITHOUT)
def test_poison_that_is_struck_and_tear_gas_are_no_means(text: str) -> None:
    assert "chemical" not in {row[0] for row in rows(text)}


def test_who_documents_it_did_not_use_it() -> None:
    told = rows("وقال إن ضباطا من الجيش التركي وثقوا استخدام قوات النظام غاز الكلور في مدينة سراقب.")
    assert [(row[0], row[3], row[4]) for row in told] == [("chemical", ["saa"], [])]


def test_who_confirms_it_did_not_use_it() -> None:
    told = rows("أكد الجيش الأمريكي استهداف مدينة دوما بالغازات السامة.")
    assert [(row[0], row[3]) for row in told] == [("chemical", [])]


def test_who_heads_a_line_of_it_did_not_use_it() -> None:
    assert [(row[0], row[3]) for row in rows("المعارضة: قصف بالكلور على سراقب.")] == [("chemical", [])]


def test_a_ban_of_poison_tells_of_no_use() -> None:
    assert rows("تحظر المعاهدة استعمال غاز الخردل في الحروب.") == []


def test_who_is_accused_of_using_it_used_it() -> None:
    told = rows("اتهمت الأمم المتحدة قوات النظام باستخدام غاز السارين في مدينة خان شيخون.")
    assert [row[3] for row in told if row[0] == "chemical"] == [["saa"]]
