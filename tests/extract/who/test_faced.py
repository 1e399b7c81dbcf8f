"""Whom somebody fought on the way to a deed did not do it, and is the other side of the battles."""

import pytest

from extract.what.test_settled import rows

# sentence, type, doers, done to
FOUGHT = [
    (
        "هاجم المسلحون مدينة تكريت وتمكنوا بعد معارك مع قوات الشرطة من السيطرة على مبنى المحافظة.",
        "capture",
        ["المسلحون"],
        [],
    ),
    ("نجحت القوات العراقية بعد اشتباكات مع داعش في السيطرة على قرية البشير.", "capture", ["isf"], []),
    ("وتمكن مقاتلو طالبان، بعد معارك مع القوات الأفغانية، من دخول المدينة.", "advance", ["taliban"], []),
    ("دخل الجيش السوداني المدينة بعد معارك مع قوات الدعم السريع.", "clash", ["saf"], ["rsf"]),
    ("دخل الجيش السوداني المدينة بعد معارك مع قوات الدعم السريع.", "advance", ["saf"], []),
    ("القوات الموقعة على الاتفاق باقية هنا، وصدت ثلاث هجمات لقوات الدعم السريع.", "clash", ["القوات الموقعة"], ["rsf"]),
    ("صد المقاتلون عدة هجمات لتنظيم داعش على بلدة حديثة.", "clash", ["المقاتلون"], ["isil"]),
]


@pytest.mark.parametrize(("text", "kind", "doers", "victims"), FOUGHT)
def test_who_was_fought_did_not_take_it(text: str, kind: str, doers: list[str], victims: list[str]) -> None:
    assert [(row[3], row[4]) for row in rows(text) if row[0] == kind] == [(doers, victims)]


def test_who_was_fought_may_have_killed() -> None:
    found = [row for row in rows("قتل ثلاثة جنود في معارك مع تنظيم داعش في الحويجة.") if row[0] in ("clash", "killing")]
    assert found
    assert any("isil" in (*row[3], *row[4]) for row in found)


# sentence in which nobody is told to have attacked, who repelled it
REPELLED_UNNAMED = [
    ("قال المتحدث باسم الجيش السوداني إن القوات تصدت لهجوم على مدينة الدلنج.", ["saf"]),
    ("قالت القوات إن الجيش الليبي صد هجوما على مدينة سبها.", ["lna"]),
    ("أعلنت كتيبة ثوار المدينة التابعة للجيش الليبي صد هجوم على مقرها في مدينة سرت.", ["lna"]),
    ("صد الجيش السوداني هجوما على فندق في مدينة كسلا.", ["saf"]),
]


@pytest.mark.parametrize(("text", "doers"), REPELLED_UNNAMED)
def test_who_tells_of_a_repelled_attack_and_what_it_was_on_did_not_attack(text: str, doers: list[str]) -> None:
    assert [(row[3], row[4]) for row in rows(text) if row[0] == "clash"] == [(doers, [])]
