"""Who is burnt is killed, what is burnt is destroyed."""

import pytest

from extract.what.test_settled import rows

BURNT = [
    ("أحرق المسلحون شابا في مدينة الرمادي.", "killing"),
    ("أظهر شريط قيام المسلحين بحرق شاب في محافظة الأنبار.", "killing"),
    ("أحرق المسلحون منازل المدنيين في قرية الكشكية.", "destroy"),
    ("المسلحون يحرقون منازل بعض المدنيين في ريف منبج.", "destroy"),
    ("أحرق عناصر تنظيم الدولة أربعة شبان في مدينة الحويجة.", "killing"),
    ("أحرق متظاهرون مقر الحزب في البصرة.", "destroy"),
]


@pytest.mark.parametrize(("text", "kind"), BURNT)
def test_what_was_burnt(text: str, kind: str) -> None:
    assert kind in [row[0] for row in rows(text)]
