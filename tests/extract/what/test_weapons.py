"""The arms that a sentence names at a bombardment say its type."""

import pytest

import rawi
from extract.what.test_settled import rows

AIR = [
    "شن الجيش الإسرائيلي هجوما جويا على بلدة الخيام.",
    "هاجمت طائرة مسيرة تابعة لقوات الدعم السريع مدينة الأبيض.",
    "استهدفت القوات التركية بطائرة مسيرة سيارة في مدينة القامشلي.",
    "قتل رجلان في هجوم صاروخي من طائرة مسيرة على بلدة سرمدا.",
    "استهدفت محلقة إسرائيلية مواطنا في بلدة شبعا.",
    "ألقت محلقة إسرائيلية قنبلة على أطراف بلدة الخيام.",
    "قتل مدنيان في ضربات نفذها التحالف الدولي على مدينة الباغوز.",
    "هاجم الحوثيون حاملة الطائرات لينكولن بطائرات مسيرة.",
    "قصف سلاح الجو التركي قرية في مدينة عفرين.",
    "قصفت القوات الجوية الروسية بلدة كفرنبل.",
    "قصفت مقاتلات روسية بلدة كفرنبل.",
]
GROUND = [
    "شنت قوات الدعم السريع هجوما مدفعيا على حي أبو شوك في الفاشر.",
    "نفذ الحوثيون هجوما صاروخيا على مدينة مأرب.",
    "استهدفت قوات الدعم السريع مدينة الفاشر بقذائف المدفعية.",
    "قصفت مدفعية التحالف الدولي مدينة هجين.",
    "هاجم الحوثيون حاملة الطائرات لينكولن بصواريخ مجنحة.",
    "قصفت زوارق حربية مدينة الحديدة.",
]


@pytest.mark.parametrize(
    ("kind", "text"), [*(("airstrike", text) for text in AIR), *(("shelling", text) for text in GROUND)]
)
def test_arms_say_the_type(kind: str, text: str) -> None:
    told = {row[0] for row in rows(text)} & {"attack", "airstrike", "shelling"}
    assert told == {kind}


@pytest.mark.parametrize(
    "text",
    [
        "استهدف مجهولون دورية بعبوة ناسفة في مدينة درعا.",
        "استهدفت كتائب القسام دبابة بعبوة خارقة في رفح.",
        "قتل ضابط باستهدافه بعبوة ناسفة في مدينة درعا.",
    ],
)
def test_a_charge_right_behind_makes_it_a_bombing(text: str) -> None:
    assert [row[0] for row in rows(text)] == ["bombing"]


def test_missiles_right_behind_the_word_for_firing_fired_nothing() -> None:
    found = rows("قصف الجيش ميناء مصراتة ورد المدافعون بإطلاق صواريخ على مواقع الجيش.")
    assert all("صواريخ" not in row[3] for row in found)


def test_without_a_word_of_arms_an_attack_is_one() -> None:
    assert [row[0] for row in rows("شن المسلحون هجوما على حاجز في مدينة درعا.")] == ["attack"]


def test_a_raid_stays_one_from_the_air_whatever_falls() -> None:
    assert {row[0] for row in rows("شنت طائرات حربية غارات بالصواريخ على أطراف بلدة كفرنبل.")} == {"airstrike"}


RAIDS = [
    "أغار الطيران الحربي على أطراف بلدة عيترون.",
    "أغارت مقاتلات إسرائيلية على كتيبة للدفاع الجوي في مدينة طرطوس.",
    "هزت انفجارات مدينة اللاذقية بعدما أغارت طائرات على موقع عسكري.",
]


@pytest.mark.parametrize("text", RAIDS)
def test_what_flies_and_raids_strikes_from_the_air(text: str) -> None:
    assert "airstrike" in {row[0] for row in rows(text)}


def test_aircraft_that_are_destroyed_struck_nothing() -> None:
    found = rows("أعلنت قوات الدعم السريع تدمير ثلاث طائرات في قاعدة وادي سيدنا.")
    assert [row[0] for row in found] == ["destroy"]


def test_men_who_raid_fly_nothing() -> None:
    assert "airstrike" not in {row[0] for row in rows("أغار مسلحون على قرية عيترون ليلا.")}


def test_strikes_of_a_group_are_none_from_the_air() -> None:
    assert "airstrike" not in {row[0] for row in rows("وجه تنظيم داعش ضربات إلى مدينة هيت.")}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("نفذت حركة الشباب غارات على قرى قرب مدينة بيدوا.", "attack"),
        ("شن مقاتلون غارات على قرى قرب مدينة ديفا.", "attack"),
        ("شن الجيش السوداني غارات على مدينة نيالا.", "airstrike"),
        ("شن العدو غارات على بلدات الجنوب.", "airstrike"),
    ],
)
def test_raids_of_men_without_aircraft_are_attacks(text: str, kind: str) -> None:
    assert [row[0] for row in rows(text)] == [kind]


# sentence, who struck from the air and who with guns
EACH_ARM = [
    ("قتل خمسة مدنيين جراء القصف الجوي الروسي والمدفعي للجيش السوري على كفر سجنة.", ["rus"], ["saa"]),
    ("ارتفع عدد قتلى القصف الجوي الروسي والمدفعي للجيش السوري على سرمين إلى سبعة.", ["rus"], ["saa"]),
]


@pytest.mark.parametrize(("text", "fliers", "gunners"), EACH_ARM)
def test_whose_each_of_two_kinds_of_fire_is(text: str, fliers: list[str], gunners: list[str]) -> None:
    found = {claim.type: claim for claim in rawi.read(text, published="2019-09-01")}
    told = [([party.id for party in found[kind].actors], found[kind].targets) for kind in ("airstrike", "shelling")]
    assert told == [(fliers, ()), (gunners, ())]


def test_containers_dropped_from_the_air_strike_and_are_not_struck() -> None:
    (claim,) = rawi.read("وأسقطت المروحيات حاويات متفجرة على بلدة خان الشيح.", published="2016-09-01")
    assert (claim.type, claim.targets) == ("airstrike", ())


BEFORE = [
    ("قصفت طائرة مسيرة سوقا في مدينة كوباني. وقال المتحدث إن القصف على المدينة قتل رجلا.", "airstrike"),
    ("قصفت المدفعية سوقا في مدينة كوباني. وقال المتحدث إن القصف على المدينة قتل رجلا.", "shelling"),
]


@pytest.mark.parametrize(("text", "kind"), BEFORE)
def test_the_bombardment_is_the_one_told_of_before(text: str, kind: str) -> None:
    told = rawi.read(text, published="2023-06-07")
    assert [claim.type for claim in told if claim.trigger.text == "القصف"] == [kind]


@pytest.mark.parametrize(
    "rigged", ["بأربع شاحنات ملغومة", "بأربعة صهاريج ملغومة", "بعربات ملغومة", "بشاحنتين ملغومتين"]
)
def test_rigged_vehicles_are_what_it_was_done_with(rigged: str) -> None:
    (told,) = rawi.read(f"هاجم داعش تل عبطة {rigged}.", published="2017-06-20")
    assert (told.type, told.targets) == ("bombing", ())
