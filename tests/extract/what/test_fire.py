"""Fire that is opened is an attack, and on a crowd to disperse it a matter of protest; tear gas is no poison."""

import pytest

from extract.what.test_settled import rows

FIRE = [
    ("فتح مسلحون النار على حافلة للمدنيين في الحويجة.", ["attack"]),
    ("فتح مسلح مجهول النار على حافلة في تعز.", ["attack"]),
    ("فتحت قوات الأمن النار لتفريق المتظاهرين في درعا.", ["protest"]),
    ("استخدمت قوات الأمن الرصاص الحي وخراطيم المياه وقنابل الغاز المسيل للدموع في صنعاء.", ["protest"]),
    ("تبادل الطرفان إطلاق النار في ساحة الخلاني.", ["clash"]),
    ("تبادل الطرفان إطلاق سراح الأسرى في مدينة تعز.", ["release"]),
    ("يعاني السكان من مشاكل في التنفس إثر تنشقهم الدخان في مدينة حمص.", []),
    ("أعلن عشرات الجنود انشقاقهم عن الجيش في مدينة حمص.", ["surrender"]),
]


@pytest.mark.parametrize(("text", "kinds"), FIRE)
def test_what_the_fire_was_for(text: str, kinds: list[str]) -> None:
    assert [row[0] for row in rows(text)] == kinds


# how real an operation of stabbing or ramming is, and who did it
TRIED = [
    ("حاول سوري من سكان حلب تنفيذ عملية طعن ضد جنود في مدينة اعزاز.", "attempted", ["سوري"]),
    ("أعلن الجيش العراقي إحباط عملية طعن في مدينة كركوك.", "attempted", []),
    ("أطلق الجيش العراقي النار على منفذ عملية دهس في مدينة كركوك.", "actual", []),
]


@pytest.mark.parametrize(("text", "factuality", "doers"), TRIED)
def test_an_operation_is_as_real_as_what_governs_it(text: str, factuality: str, doers: list[str]) -> None:
    told = [row for row in rows(text) if row[0] == "attack"][-1]
    assert (told[1], told[3]) == (factuality, doers)


def test_operations_that_targeted_towns_are_attacks_on_each() -> None:
    told = rows("نفذت القوات عمليات استهدفت قريتي ميس الجبل وحولا.")
    assert [(row[0], row[5]) for row in told] == [("attack", "ميس الجبل"), ("attack", "حولا")]
