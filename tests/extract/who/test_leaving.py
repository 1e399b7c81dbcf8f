"""Who left is who is named with the noun of leaving, and not who takes the place, demands it or forces others to it."""

import pytest

from extract.what.test_settled import rows

# sentence, ids of those who left
LEFT = [
    ("ولم تتمكن قوات النظام من دخول بلدة سراقب إلا بعد انسحاب المقاتلين منها.", ["المقاتلين"]),
    ("ولم تدخل قوات النظام بلدة سراقب إلا بعد انسحاب المدافعين منها.", ["المدافعين"]),
    ("دخلت قوات الدعم السريع مدينة سنجة إثر انسحاب مفاجئ للجيش السوداني.", ["saf"]),
    ("سيطرت قوات الدعم السريع على سنجة إثر تراجع غير متوقع للجيش السوداني.", ["saf"]),
    ("سيطرت قوات حكومة الوفاق على غريان بعد انسحاب حاميتها.", []),
    ("هاجمت قوات الدعم السريع مدينة بابنوسة، وأعلن الجيش السوداني انسحاب القوات منها.", ["saf"]),
    ("طالبت حركة حماس بانسحاب شامل من قطاع غزة.", []),
    ("وتمسكت حركة حماس بانسحاب شامل من قطاع غزة.", []),
    ("وأكدت حركة حماس على وقف إطلاق النار وانسحاب كامل من قطاع غزة.", []),
    ("صدت قوات سوريا الديمقراطية هجوما لتنظيم داعش على بلدة هجين وأجبرته على الانسحاب.", ["isil"]),
    ("وقدرت المنظمة الدولية للهجرة عدد من هربوا من تلعفر بمئتي ألف.", []),
    ("وقدرت المنظمة الدولية للهجرة عدد الذين فروا من تلعفر بمئتي ألف.", []),
    ("سيطر الحوثيون على معسكر ماس بعد فرار جنوده.", []),
    ("استعادت القوات العراقية السيطرة على معسكر الغزلاني إثر هروب عناصره.", []),
    ("دخل الجيش السوري حي الوعر بعد انسحاب نحو ألف مقاتل منه.", ["مقاتل"]),
    ("دخل الجيش السوري حي الوعر بعد انسحاب 300 مقاتل منه.", ["مقاتل"]),
    # counter-examples: whose forces they are is said, and who is asked to leave
    ("أعلن الجيش السوداني انسحاب قوات الدعم السريع من سنجة.", ["rsf"]),
    ("طالبت حركة حماس إسرائيل بالانسحاب من قطاع غزة.", ["israel"]),
    ("أعلنت حركة حماس انسحابها من مدينة غزة.", ["hamas"]),
    ("وصدر بيان يطالب الحوثيين بالانسحاب من صنعاء.", ["houthi"]),
    ("طلب مسلحو داعش من زعيمهم السماح لهم بالخروج من الرقة.", ["isil"]),
    ("قصفت الطائرات مدينة سنجة، وهو ما دعا قوات الدعم السريع إلى الانسحاب منها.", ["rsf"]),
]


@pytest.mark.parametrize(("text", "who"), LEFT)
def test_who_left(text: str, who: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] in ("withdraw", "displace", "evacuate")] == [who]


# sentence, type, who gave up or fled
GIVEN_UP = [
    ("سيطر الجيش العراقي على بلدة الرطبة بعد استسلام حامية المخفر.", "surrender", ["حامية المخفر"]),
    ("دخل الجيش العراقي البلدة بعد استسلام مسلحي التنظيم.", "surrender", ["مسلحي التنظيم"]),
    ("استولت قوات الدعم السريع على مدينة ود مدني بعد هروب حامية المدينة.", "withdraw", ["حامية المدينة"]),
    ("دخلت قوات الدعم السريع مدينة سنجة بعد انهيار قوات الجيش السوداني.", "withdraw", ["saf"]),
]


@pytest.mark.parametrize(("text", "kind", "who"), GIVEN_UP)
def test_the_taker_did_not_give_up(text: str, kind: str, who: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == kind] == [who]


def test_the_taker_did_not_lose_the_place_whose_garrison_left() -> None:
    found = rows("سيطرت قوات حكومة الوفاق على غريان بعد خروج حاميتها.")
    assert [row[3] for row in found if row[0] == "capture"] == [["gna"]]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("فر نحو 30 ألف شخص من مدينة الفلوجة.", "displace"),
        ("هرب نحو ألفي شخص من تلعفر إلى سنجار.", "displace"),
        ("فر عشرات المسلحين من مدينة الفلوجة.", "withdraw"),
    ],
)
def test_people_are_displaced_and_fighters_withdraw(text: str, kind: str) -> None:
    assert [row[0] for row in rows(text)] == [kind]


def test_whose_the_land_is_that_is_left_did_not_leave_it() -> None:
    left = rows("تصدت المقاومة لطائرة استطلاع في أجواء صيدا وأجبرتها على مغادرة الأجواء اللبنانية.")
    assert all("laf" not in row[3] for row in left)


# sentence, ids of who leaves
FIRST = [
    ("واصلت قوات النظام القتال ضد داعش قبل انسحابها من تدمر.", ["saa"]),
]


@pytest.mark.parametrize(("text", "who"), FIRST)
def test_who_is_to_leave_before_anything_else(text: str, who: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "withdraw"] == [who]


# sentence, who was displaced, as they are counted
COUNTED = [
    ("نزح أكثر من 10 آلاف شخص من مدينة الفاشر.", ["10 آلاف شخص"]),
    ("ونزح حتى الآن 300 ألف شخص من المحافظة.", ["300 ألف شخص"]),
    ("وأدت المعارك إلى نزوح 300 ألف شخص من المحافظة.", ["300 ألف شخص"]),
    ("قالت مفوضية اللاجئين إن 85 ألفا فروا من الفاشر.", ["85 ألفا"]),
    ("نزوح عشرات الآلاف من معرة النعمان مع تقدم قوات النظام.", ["عشرات الآلاف"]),
    ("نزح 450 أسرة من قرية شالا.", ["أسرة"]),
    ("نزح نحو مليون من سكان رفح.", ["سكان رفح"]),
    ("هجرت قوات النظام 40 ألف شخص من البلدة.", ["saa"]),
]


@pytest.mark.parametrize(("text", "who"), COUNTED)
def test_who_is_counted_among_the_displaced(text: str, who: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "displace"] == [who]


def test_people_of_whom_a_town_is_emptied_are_evacuated() -> None:
    found = rows("أخلى الجيش السوري السويداء من المدنيين.")
    assert [(row[0], row[4]) for row in found] == [("evacuate", ["المدنيين"])]
