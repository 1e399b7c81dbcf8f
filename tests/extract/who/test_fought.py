"""Whom the doer fought on the way took nothing: managed after battles with X to take the town."""

import pytest

from extract.what.test_settled import rows

# sentence, who took the place
TAKEN = [
    ("وتمكن مسلحو تنظيم داعش بعد معارك مع قوات النظام من السيطرة على مدينة تدمر.", ["isil"]),
    ("هاجم مسلحو تنظيم داعش مدينة الموصل فجرا، وتمكنوا بعد معارك مع الجيش العراقي من السيطرة على المدينة.", ["isil"]),
    ("سيطرت قوات سوريا الديمقراطية إثر اشتباكات مع تنظيم داعش على مدينة الطبقة.", ["sdf"]),
    ("نفذ الجيش العراقي حملة برية ضد تنظيم داعش ساهمت في استعادة مدينة تكريت.", ["isf"]),
    ("شن الجيش عملية ضد تنظيم داعش الذي سيطر على مدينة تدمر.", ["isil"]),
    ("هاجم مقاتلو الجيش السوداني قوات الدعم السريع في بارا لاستعادة المدينة.", ["saf"]),
    ("سقط أربعون قتيلا هم 30 جنديا وعشرة مدنيين في المعارك من أجل السيطرة على أفدييفكا.", []),
]


@pytest.mark.parametrize(("text", "takers"), TAKEN)
def test_who_was_fought_took_nothing(text: str, takers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "capture"] == [takers]


# sentence, who fights, whom
ALONG = [
    ("يقاتل الحرس الثوري مع قوات الأسد في حلب.", ["irgc", "saa"], []),
    ("قاتل حزب الله مع الجيش السوري ضد فصائل المعارضة في القصير.", ["hezb", "saa"], ["fsa"]),
    ("يقاتل الجيش السوري في معركة مع داعش قرب تدمر.", ["saa"], ["isil"]),
    ("اشتبك الجيش مع الحوثيين في مأرب.", ["ygov"], ["houthi"]),
]


@pytest.mark.parametrize(("text", "doers", "targets"), ALONG)
def test_with_whom_they_fight_they_are_not_at_war(text: str, doers: list[str], targets: list[str]) -> None:
    assert next((row[3], row[4]) for row in rows(text) if row[0] == "clash") == (doers, targets)


def test_whoever_arrests_a_fighter_was_not_whom_he_fought() -> None:
    found = rows("اعتقلت الشرطة رجلا قاتل مع داعش في سوريا.")
    assert [row[4] for row in found if row[0] == "clash"] == [[]]
