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
