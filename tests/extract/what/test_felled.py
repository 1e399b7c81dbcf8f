"""A place brought down is taken; an aircraft brought down over a place is not."""

import pytest

from extract.what.test_settled import rows


def test_a_place_brought_down_is_taken() -> None:
    told = rows("أعلنت قوات الدعم السريع إسقاط مدينة الفاشر من أيدي الجيش السوداني.")
    assert [(row[0], row[3], row[4]) for row in told] == [("capture", ["rsf"], ["saf"])]


def test_the_rule_of_a_party_is_no_aircraft() -> None:
    assert "shootdown" not in [row[0] for row in rows("أسقطت القوات الأمريكية والبريطانية حكم حزب البعث.")]


def test_an_aircraft_over_a_town_is_shot_down() -> None:
    assert [row[0] for row in rows("أسقط الجيش السوداني طائرة مسيرة فوق مدينة الفاشر.")] == ["shootdown"]


def test_drones_counted_over_a_town_are_shot_down() -> None:
    assert [row[0] for row in rows("أعلن الجيش السوداني إسقاط ثلاث مسيرات فوق مدينة عطبرة.")] == ["shootdown"]


def test_what_flies_and_is_destroyed_over_a_town_is_shot_down() -> None:
    assert [row[0] for row in rows("دُمرت خمس مسيرات فوق مدينة الأبيض.")] == ["shootdown"]


@pytest.mark.parametrize(
    "text",
    [
        "أسقطت الفصائل طائرة للنظام قرب معرة النعمان.",
        "أعلن جيش الإسلام إسقاط مروحية لقوات النظام في القلمون.",
    ],
)
def test_an_aircraft_of_the_regime_is_shot_down(text: str) -> None:
    assert [(row[0], row[4]) for row in rows(text)] == [("shootdown", ["saa"])]


DOWNED = [
    "أعلن التحالف بقيادة السعودية اعتراض وتدمير صاروخين باليستيين أطلقا نحو نجران.",
    "أعلن التحالف بقيادة السعودية اعتراض صاروخ باليستي أطلق باتجاه مدينة الرياض.",
]


@pytest.mark.parametrize("text", DOWNED)
def test_who_brings_missiles_down_did_not_fire_them(text: str) -> None:
    assert {row[0]: row[3] for row in rows(text)} == {"shootdown": ["acoal"], "shelling": []}


# sentence, what aircraft and missiles did, or what was done to them
DESTROYED = [
    ("دمرت طائرات أمريكية رادارا للحوثيين في مدينة الحديدة.", "airstrike", ["us"]),
    ("دمرت صواريخ أمريكية مواقع للحوثيين في مدينة صعدة.", "shelling", ["us"]),
    ("دمرت مقاتلات روسية دبابة لتنظيم الدولة في مدينة تدمر.", "airstrike", ["rus"]),
    ("دمرت القوات السعودية صاروخا باليستيا حوثيا فوق نجران.", "shootdown", ["saudi-forces"]),
]


@pytest.mark.parametrize(("text", "kind", "doers"), DESTROYED)
def test_aircraft_that_destroy_are_not_destroyed(text: str, kind: str, doers: list[str]) -> None:
    assert [(row[0], row[3]) for row in rows(text)] == [(kind, doers)]
