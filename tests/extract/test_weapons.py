"""The arms that a sentence names at a bombardment say its type."""

import pytest

from extract.test_settled import rows

AIR = [
    "شن الجيش الإسرائيلي هجوما جويا على بلدة الخيام.",
    "هاجمت طائرة مسيرة تابعة لقوات الدعم السريع مدينة الأبيض.",
    "استهدفت القوات التركية بطائرة مسيرة سيارة في مدينة القامشلي.",
    "قتل رجلان في هجوم صاروخي من طائرة مسيرة على بلدة سرمدا.",
]
GROUND = [
    "شنت قوات الدعم السريع هجوما مدفعيا على حي أبو شوك في الفاشر.",
    "نفذ الحوثيون هجوما صاروخيا على مدينة مأرب.",
    "استهدفت قوات الدعم السريع مدينة الفاشر بقذائف المدفعية.",
]


@pytest.mark.parametrize(
    ("kind", "text"), [*(("airstrike", text) for text in AIR), *(("shelling", text) for text in GROUND)]
)
def test_arms_say_the_type(kind: str, text: str) -> None:
    told = {row[0] for row in rows(text)} & {"attack", "airstrike", "shelling"}
    assert told == {kind}


def test_without_a_word_of_arms_an_attack_is_one() -> None:
    assert [row[0] for row in rows("شن المسلحون هجوما على حاجز في مدينة درعا.")] == ["attack"]


def test_a_raid_stays_one_from_the_air_whatever_falls() -> None:
    assert {row[0] for row in rows("شنت طائرات حربية غارات بالصواريخ على أطراف بلدة كفرنبل.")} == {"airstrike"}
