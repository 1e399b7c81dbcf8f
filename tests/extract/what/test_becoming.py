"""What a place has become tells that it was taken; what it has been since long is a state."""

import pytest

from extract.what.test_settled import rows

TAKEN = [
    ("باتت مدينة تلعفر تحت سيطرة القوات العراقية.", "isf", "تلعفر"),
    ("أضحى حي الزنجيلي في قبضة القوات العراقية.", "isf", "الزنجيلي"),
    ("بات حي الزنجيلي كذلك بيد القوات العراقية.", "isf", "الزنجيلي"),
    ("وعادت مدينة تدمر إلى سيطرة الجيش السوري.", "saa", "تدمر"),
    ("صارت القرية بيد المعارضة السورية.", "fsa", "القرية"),
    ("أعادت وحدات الجيش السوري الأمن والاستقرار إلى مدينة القصير.", "saa", "القصير"),
]
STATES = [
    "باتت مدينة صعدة بيد الحوثيين منذ عام 2014.",
    "لا تزال مدينة منبج بيد قوات سوريا الديمقراطية.",
]


@pytest.mark.parametrize(("text", "who", "place"), TAKEN)
def test_what_came_into_somebodys_hands_was_taken(text: str, who: str, place: str) -> None:
    assert [(row[0], row[1], row[3], row[5]) for row in rows(text)] == [("capture", "actual", [who], place)]


@pytest.mark.parametrize("text", STATES)
def test_what_lasts_since_a_time_is_held(text: str) -> None:
    assert "capture" not in {row[0] for row in rows(text)}


AHEAD = [
    ("ستصبح بلدة مضايا خاضعة لسيطرة الجيش السوري.", "planned"),
    ("ستصبح مدينة دوما في قبضة الجيش السوري.", "planned"),
    ("سيكون مطار منغ تحت سيطرة قوات سوريا الديمقراطية.", "planned"),
    ("مدينة دوما في قبضة الجيش السوري.", "actual"),
]


@pytest.mark.parametrize(("text", "real"), AHEAD)
def test_what_a_place_will_be_is_no_state_yet(text: str, real: str) -> None:
    assert [(row[0], row[1]) for row in rows(text)] == [("hold", real)]


def test_what_somebody_was_holding_on_a_day_is_not_taken_then() -> None:
    found = rows("وكانت القوات العراقية تسيطر يوم 24 تموز على مدينة تلعفر.")
    assert [row[0] for row in found] == ["hold"]


def test_a_ministry_that_restores_security_takes_nothing() -> None:
    assert rows("تعهدت الوزارة بإعادة الأمن والاستقرار إلى مدينة القصير.") == []


def test_what_is_under_its_control_is_of_whose_hands_it_is_in() -> None:
    found = rows("باتت بلدة حرض بأيدي المقاومة الشعبية وتحت سيطرتها، ولكن الحوثيين ينتشرون حولها.")
    assert all(row[3] == ["pr_y"] for row in found if row[0] in ("hold", "capture"))
