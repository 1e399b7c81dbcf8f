"""Fire that is opened is an attack, and on a crowd to disperse it a matter of protest; tear gas is no poison."""

import pytest

from extract.what.test_settled import rows

FIRE = [
    ("فتح مسلحون النار على حافلة للمدنيين في الحويجة.", ["attack"]),
    ("فتحت قوات الأمن النار لتفريق المتظاهرين في درعا.", ["protest"]),
    ("استخدمت قوات الأمن الرصاص الحي وخراطيم المياه وقنابل الغاز المسيل للدموع في صنعاء.", ["protest"]),
    ("يعاني السكان من مشاكل في التنفس إثر تنشقهم الدخان في مدينة حمص.", []),
    ("أعلن عشرات الجنود انشقاقهم عن الجيش في مدينة حمص.", ["surrender"]),
]


@pytest.mark.parametrize(("text", "kinds"), FIRE)
def test_what_the_fire_was_for(text: str, kinds: list[str]) -> None:
    assert [row[0] for row in rows(text)] == kinds
