"""Between whom something happens: both parties, and nobody else."""

import pytest

import rawi
from extract.what.test_settled import rows
from phrasebook import world

# text, type, everybody named as a party of the last happening of that type
BETWEEN = [
    ("اندلعت اشتباكات بين قسد والجيش الوطني السوري في ريف منبج.", "clash", {"sdf", "sna"}),
    ("احتضنت مسقط محادثات بين الحوثيين والسعودية في صنعاء.", "talks", {"houthi", "saudi-arabia"}),
    ("دارت معارك بين الجيش السوداني من جهة وقوات الدعم السريع من جهة أخرى في بارا.", "clash", {"saf", "rsf"}),
    ("دارت معارك بين قوات النظام من طرف، وتنظيم داعش من طرف آخر في تدمر.", "clash", {"saa", "isil"}),
    ("جرى تبادل لإطلاق النار بين قسد من جهة، وقوات الأسد من الجهة المقابلة في منبج.", "clash", {"sdf", "saa"}),
    ("ما زالت المعارك محتدمة بين المقاومة الشعبية ضد ميليشيات الحوثي في تعز.", "clash", {"pr_y", "houthi"}),
    (
        "دارت معارك بين القوات الحكومية مسنودة بمقاتلي القبائل وبين مليشيا الحوثي في مأرب.",
        "clash",
        {"ygov", "houthi"},
    ),
    (
        "دارت معارك بين الجيش السوداني وقوات الدعم السريع في بابنوسة. واستمرت الاشتباكات بين الطرفين ساعات.",
        "clash",
        {"saf", "rsf"},
    ),
    (
        "دارت معارك بين الجيش اليمني والحوثيين في مأرب. واتفق طرفا النزاع على هدنة.",
        "agreement",
        {"ygov", "houthi"},
    ),
    ("تواصل القصف المتبادل بين فصائل المعارضة وقوات النظام في إدلب.", "shelling", {"fsa", "saa"}),
]


JOINTLY = [
    (
        "عملية أمنية مشتركة بين قوات سوريا الديمقراطية والتحالف الدولي في مدينة الشدادي.",
        "operation",
        ["sdf", "coalition"],
    ),
    ("حملة مداهمات بالتعاون بين الجيش العراقي والحشد الشعبي في الأنبار.", "arrest", ["isf", "pmf"]),
    ("غارات جوية مشتركة بين الولايات المتحدة وبريطانيا على مدينة صنعاء.", "airstrike", ["us", "uk"]),
    ("ستنتشر التعزيزات ضمن نقاط مشتركة بين قوات النظام وقسد في مدينة عين عيسى.", "deploy", []),
]


@pytest.mark.parametrize(("text", "kind", "doers"), JOINTLY)
def test_what_two_do_jointly_is_done_by_both(text: str, kind: str, doers: list[str]) -> None:
    told = [row for row in rows(text) if row[0] == kind]
    assert [(row[3], row[4]) for row in told] == [(doers, [])]


def test_one_side_and_several_on_the_other_exchange_shelling() -> None:
    text = "اندلع قصف متبادل بين قوات النظام من جهة وقسد والقوات الأمريكية من جهة أخرى في دير الزور."
    told = next(row for row in rows(text) if row[0] == "shelling")
    assert (told[3], len(told[4])) == (["saa"], 2)


@pytest.mark.parametrize(("text", "kind", "parties"), BETWEEN)
def test_both_sides_and_nobody_else(text: str, kind: str, parties: set[str]) -> None:
    told = [row for row in rows(text) if row[0] == kind]
    assert told
    assert set(told[-1][3]) | set(told[-1][4]) == parties


def test_an_exchange_of_shelling_is_done_by_both() -> None:
    told = [row for row in rows("تواصل القصف المتبادل بين قسد وقوات النظام في عين عيسى.") if row[0] == "shelling"]
    assert (set(told[0][3]), told[0][4]) == ({"sdf", "saa"}, [])


def test_those_on_one_side_exchange_fire_with_those_on_the_other() -> None:
    text = "رافق ذلك قصف مدفعي متبادل بين قسد من جهة والجيش التركي والجيش الوطني السوري من جهة أخرى قرب منبج."
    told = [row for row in rows(text) if row[0] == "shelling"]
    assert [(row[3], set(row[4])) for row in told] == [(["sdf"], {"tur", "sna"})]


def test_between_dead_and_wounded_names_no_party() -> None:
    told = rows("قصفت قوات النظام حي الوعر فسقط العشرات بين قتيل وجريح.")
    assert all(len(row[3]) < 2 for row in told)


def test_two_factions_of_a_kind_fight_each_other_and_not_whom_they_are_loyal_to() -> None:
    told = [row for row in rows("اندلعت اشتباكات بين فصيلين مواليين لتركيا في عفرين.") if row[0] == "clash"]
    assert "turkey" not in {*told[0][3], *told[0][4]}


def test_demonstrators_face_the_police() -> None:
    told = [
        row for row in rows("اندلعت مواجهات بين شبان فلسطينيين وقوات الاحتلال في بلدة حوارة.") if row[0] == "protest"
    ]
    assert all(row[4] == ["isr"] and row[3] == ["شبان فلسطينيين"] for row in told)


def test_what_one_of_two_opponents_tries_is_nobodys_rather_than_both() -> None:
    text = "تدور المعارك في محيط مأرب بين القوات الحكومية والحوثيين الذين يحاولون منذ الشتاء السيطرة عليها."
    assert [row[3] for row in rows(text) if row[0] == "capture"] == [[]]


# sentence, both who exchanged fire
EXCHANGED = [
    ("قصف الجيش السوداني من مواقعه شمال أم درمان أحياء الخرطوم بحري.", ["saf"]),
]


@pytest.mark.parametrize(("text", "parties"), EXCHANGED)
def test_who_exchange_fire_though_places_stand_between_them(text: str, parties: list[str]) -> None:
    assert [(row[3], row[4]) for row in rows(text) if row[0] == "shelling"] == [(parties, [])]


# text, everybody named as a party of the last clash
GOING_ON = [
    ("هاجمت جماعة الحوثي مواقع الجيش الوطني في صرواح. وأسفرت المعارك عن مقتل 12 شخصا.", {"houthi", "ygov"}),
    (
        "اندلعت اشتباكات بين حركة طالبان والقوات الأفغانية في قندوز. وتجدد القتال مساء الثلاثاء.",
        {"taliban", "afghanistan"},
    ),
    ("قال مسؤول في منظمة إن القتال مستمر في دارفور.", set()),
]


@pytest.mark.parametrize(("text", "parties"), GOING_ON)
def test_the_fighting_is_of_those_told_before(text: str, parties: set[str]) -> None:
    last = [row for row in rows(text) if row[0] == "clash"][-1]
    assert {*last[3], *last[4]} == parties


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("تجددت الاشتباكات بين الجانبين في تعز ومأرب.", {"تعز", "مأرب"}),
        ("اندلعت معارك ضد الحوثيين في منطقة صرواح الواقعة بين مأرب وصنعاء.", {"صرواح"}),
    ],
)
def test_the_places_of_a_fight_are_not_its_sides(text: str, places: set[str]) -> None:
    claims = [claim for claim in rawi.read(text, world=world()) if claim.type == "clash"]
    assert {claim.place.name_ar for claim in claims if claim.place is not None} == places
    assert all(not claim.actors for claim in claims)


@pytest.mark.parametrize(
    "text",
    [
        "استهدفت الغارات صباح السبت حي جوبر، المنقسم بين الجيش النظامي ومقاتلي المعارضة.",
        "سقطت قذائف على مدينة حلب المقسمة بين قوات النظام والفصائل المعارضة.",
    ],
)
def test_those_between_whom_a_town_is_divided_did_not_strike_it(text: str) -> None:
    assert [row[3:5] for row in rows(text)] == [([], [])]


@pytest.mark.parametrize(
    "text",
    [
        "اتفقت الحكومة اليمنية وجماعة الحوثي على انسحاب قوات الطرفين من الميناء.",
        "دارت معارك بين الحكومة اليمنية وجماعة الحوثي في تعز. وقالت الأمم المتحدة إن قوات الجانبين انسحبت من المطار.",
    ],
)
def test_the_forces_of_the_two_sides_are_those_told_of(text: str) -> None:
    told = [row[3] for row in rows(text) if row[0] == "withdraw"]
    assert [{"yemen-gov" if id == "ygov" else id for id in one} for one in told] == [{"yemen-gov", "houthi"}]
