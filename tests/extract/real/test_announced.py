"""What is yet to be announced, was not announced, may be so, or would have come but for something."""

import pytest

from extract.what.test_settled import rows

REAL = [
    ("ربما سيطر الدعم السريع على النهود.", "possible"),
    ("على ما يبدو، سيطرت الفصائل على مدينة معرة النعمان.", "possible"),
    ("سيطرت الفصائل على ما يبدو على مدينة معرة النعمان.", "possible"),
    ("من غير الواضح ما إذا كان الجيش السوري قد دخل تدمر.", "possible"),
    ("لم يعلن الجيش السوداني سيطرته على بارا.", "possible"),
    ("ينتظر أن يعلن الجيش السوداني السيطرة على بارا.", "planned"),
    ("ستعلن الحكومة غدا تحرير سرت من داعش.", "planned"),
    ("سيكون الجيش السوداني قد سيطر على كامل الخرطوم بحلول رمضان.", "possible"),
    ("قال لافروف إنه لولا تدخل روسيا لكان داعش قد سيطر على دمشق.", "negated"),
    ("ناقش مجلس الوزراء سيطرة الحوثيين على مديريات بيحان.", "actual"),
]


@pytest.mark.parametrize(("text", "how"), REAL)
def test_how_real_it_is(text: str, how: str) -> None:
    assert [row[1] for row in rows(text)] == [how]


def test_nobody_has_said_what_is_yet_to_be_said() -> None:
    (told,) = rows("من المتوقع أن تعلن الحكومة العراقية تحرير الموصل خلال ساعات.")
    assert told[:2] == ("capture", "planned")


def test_what_a_plan_covers_is_planned() -> None:
    told = rows("عرض الوسيط خطة تشمل انسحاب القوات الإسرائيلية من غزة.")
    assert [row[1] for row in told if row[0] == "withdraw"] == ["planned"]


def test_an_attack_that_somebody_is_to_condemn_has_happened() -> None:
    told = rows("دعت الحكومة مجلس الأمن إلى إدانة هجوم الدعم السريع على مخيم زمزم.")
    assert [row[1:4] for row in told if row[0] == "attack"] == [("actual", "asserts", ["rsf"])]
