"""Air defences do what they do, ships do not destroy the country the missiles came from, and units act in a row."""

import pytest

from extract.what.test_settled import claims, rows
from phrasebook import WEIGHED


@pytest.mark.parametrize(
    "text",
    [
        "اعترضت الدفاعات الجوية أربع طائرات مسيرة كانت تستهدف مدينة أبها.",
        "أسقطت الدفاعات الجوية الملكية صاروخين فوق نجران.",
    ],
)
def test_air_defences_bring_down_and_are_not_brought_down(text: str) -> None:
    found = [claim for claim in claims(text) if claim.type == "shootdown"]
    assert all([a.name_ar.startswith("الدفاعات") for a in claim.actors] == [True] for claim in found)
    assert all(not any("الدفاعات" in t.name_ar for t in claim.targets) for claim in found)
    assert found


def test_defences_that_were_bombed_did_nothing() -> None:
    found = rows("قصفت مقاتلات التحالف مواقع الدفاعات الجوية في صنعاء.")
    assert found[0][3] == ["acoal"]


def test_the_country_that_missiles_came_from_is_no_target() -> None:
    found = rows("دمرت القوات الأمريكية أربعة صواريخ أطلقت من اليمن.")
    assert all("ye" not in row[4] for row in found)


def test_a_third_party_that_was_with_both_acts_too() -> None:
    found = rows("استعادت قوات الحزام الأمني واللواء 30 مدرع ومعهما المقاومة الجنوبية مدينة قعطبة.")
    assert found[0][3] == ["security-belt", "اللواء 30 مدرع", "southern-resistance"]


def test_whose_backing_a_raid_had_did_not_fly_it() -> None:
    found = rows("وقال مسؤول إن الغارات على الحديدة نفذت بدعم من الدنمارك.")
    assert all("denmark-forces" not in row[3] for row in found)


# sentence, doers of what came down
DEFENCES = [
    ("استهدفت مقاتلات إسرائيلية مطار السين بصواريخ، أسقط الدفاع الجوي السوري بعضها.", ["saa"]),
    ("وأعلن أن الدفاع الجوي أسقط مسيرتين فوق بورتسودان.", ["الدفاع الجوي"]),
    ("وقال الجيش إن وسائط الدفاع الجوي اعترضت ثلاث مسيرات.", ["وسائط الدفاع الجوي"]),
    ("أعلنت الوزارة أن منظومات الدفاع الجوي أسقطت صاروخين قرب حماة.", ["منظومات الدفاع الجوي"]),
]


@pytest.mark.parametrize(("text", "doers"), DEFENCES)
def test_air_defence_by_its_other_names(text: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "shootdown"] == [doers]


def test_what_the_defences_went_on_to_do_is_theirs() -> None:
    found = rows("وأكد المصدر أن منظومات الدفاع الجوي تصدت لصواريخ العدو وأسقطت بعضها.")
    assert {tuple(row[3]) for row in found} == {("منظومات الدفاع الجوي",)}


# sentence, type, doers, done to
ON_ITS_WAY = [
    ("رصدت البحرية الأميركية مسيرة أطلقت باتجاه ميناء عصب ثم دمرتها.", "shootdown", ["us"], ["مسيرة"]),
    ("رصدت البحرية الأميركية مسيرة أطلقت باتجاه ميناء عصب ثم دمرتها.", "airstrike", [], []),
    ("أعلن التحالف العربي تدمير صاروخ حوثي أطلق نحو مدينة الطائف.", "shootdown", ["acoal"], ["houthi"]),
    ("أعلن التحالف العربي تدمير صاروخ حوثي أطلق نحو مدينة الطائف.", "shelling", ["houthi"], []),
    ("اعترض الجيش الإسرائيلي صاروخا حوثيا أطلق من اليمن باتجاه مدينة إيلات.", "shelling", ["houthi"], []),
    (
        "رصدت دفاعات التحالف العربي صاروخا باتجاه نجران وتمكنت الدفاعات من تدميره.",
        "shootdown",
        ["acoal"],
        ["صاروخا"],
    ),
    # the battery that brings it down is its owner's, and nobody's target
    pytest.param(
        "أطلق حزب الله صاروخا نحو حيفا، واعترضته منظومة دفاع تابعة للجيش الإسرائيلي.",
        "shootdown",
        ["isr"],
        ["hezb"],
        marks=WEIGHED,
    ),
    # counter-example: what is destroyed on the ground
    ("دمرت مدفعية الجيش اليمني منصة صواريخ للحوثيين في حرض.", "destroy", ["ygov"], ["houthi"]),
]


@pytest.mark.parametrize(("text", "kind", "doers", "victims"), ON_ITS_WAY)
def test_a_missile_destroyed_on_its_way_was_fired_by_another(
    text: str, kind: str, doers: list[str], victims: list[str]
) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == kind] == [(doers, victims)]


MADE_READY = [
    ("استعدت حركة حماس للتصدي لهجوم بري إسرائيلي على رفح.", ["hamas"], ["isr"]),
]


@pytest.mark.parametrize(("text", "defenders", "attackers"), MADE_READY)
def test_what_the_defences_are_to_meet_is_a_fight_to_come(
    text: str, defenders: list[str], attackers: list[str]
) -> None:
    assert [(row[0], row[1], row[3], row[4]) for row in rows(text)] == [("clash", "planned", defenders, attackers)]


MET = [
    ("أطلقت قوات الدعم السريع مسيرات على مروي تصدت لها المضادات الأرضية.", "المضادات الأرضية"),
    ("أطلقت قوات الدعم السريع مسيرات على مروي تصدت لها الدفاعات الجوية.", "الدفاعات الجوية"),
]


@pytest.mark.parametrize(("text", "defenders"), MET)
def test_who_meets_drones_is_not_who_sent_them(text: str, defenders: str) -> None:
    met = next(claim for claim in claims(text) if claim.type == "shootdown")
    assert [actor.name_ar for actor in met.actors] == [defenders]
