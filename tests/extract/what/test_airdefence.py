"""Air defences shoot at what comes from the sky; on the ground a repelled attack is a fight."""

import pytest

from extract.what.test_settled import rows

MET = [
    ("تصدت الدفاعات الجوية لأهداف معادية في محيط مطار حلب.", ["shootdown"]),
    ("قال مصدر عسكري إن وسائط دفاعنا الجوي تصدت لصواريخ العدوان وأسقطت بعضها.", ["shootdown"]),
    ("تصدت وسائط الدفاع الجوي لصواريخ معادية في سماء مدينة حمص.", ["shootdown"]),
    ("تصدت المضادات الأرضية لمسيرات في سماء مدينة مروي.", ["shootdown"]),
    ("تصدت الدفاعات الجوية لعدوان إسرائيلي في سماء دمشق.", ["clash"]),
    ("تصدت القوات للمهاجمين قرب بوابة الثكنة في مدينة طرطوس.", ["clash"]),
    ("تصدى الجيش اليمني لهجوم حوثي في جبهة الكسارة.", ["clash"]),
]


@pytest.mark.parametrize(("text", "kinds"), MET)
def test_who_met_it_says_what_it_was(text: str, kinds: list[str]) -> None:
    assert [row[0] for row in rows(text)] == kinds
