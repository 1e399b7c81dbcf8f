"""What water, weather and the earth do is no act of war."""

import pytest

from extract.what.test_settled import rows

NATURE = [
    "لقي سبعة أشخاص مصرعهم جراء السيول التي اجتاحت مدينة درنة.",
    "حاصرت مياه الفيضانات عشرات العائلات في حضرموت وقطعت الطرق.",
    "أدت الأمطار إلى عزل القرى وقطع الطرق الرئيسية في ولاية كسلا.",
    "وقال الدفاع المدني إن المياه لا تزال تحاصر خمسة أحياء في مدينة الدامر.",
    "ارتفع عدد ضحايا الزلزال إلى ألفي قتيل في حلب.",
    "نزحت مئات الأسر بسبب السيول في محافظة مأرب.",
    "حاصرت السيول القرى حين تعرضت منطقة جازان لأمطار غزيرة على مدنها.",
    "دمرت الحرائق عشرات المنازل في ريف اللاذقية.",
]


@pytest.mark.parametrize("text", NATURE)
def test_nature_makes_no_war(text: str) -> None:
    assert rows(text) == []


WAR = [
    ("دمرت الغارات عشرات المنازل في ريف اللاذقية وسط أمطار غزيرة.", "airstrike"),
    ("قصف الجيش القرية رغم الأمطار التي هطلت على المنطقة.", "shelling"),
    ("نزحت مئات الأسر بسبب القصف في محافظة مأرب.", "displace"),
    ("حاصرت القوات الحي وقطعت المياه عن سكانه في مدينة درعا.", "siege"),
]


@pytest.mark.parametrize(("text", "kind"), WAR)
def test_what_is_done_in_the_rain_is_done(text: str, kind: str) -> None:
    assert kind in [row[0] for row in rows(text)]
