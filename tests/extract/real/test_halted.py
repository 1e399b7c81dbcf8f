"""An advance that another stopped was only tried; one that he failed to stop was made."""

import pytest

from extract.what.test_settled import rows
from phrasebook import WEIGHED

# sentence, factuality of the advance
STOPPED = [
    ("أوقف الجيش السوداني تقدم قوات الدعم السريع نحو مدينة سنار.", "attempted"),
    ("نجح الجيش اليمني في وقف تقدم الحوثيين نحو مدينة مأرب.", "attempted"),
    ("أوقفت القوات العراقية تقدم تنظيم داعش نحو مدينة هيت.", "attempted"),
    ("تمكنت البيشمركة من إيقاف تقدم تنظيم داعش نحو مدينة كركوك.", "attempted"),
    ("أعاقت الأمطار تقدم القوات العراقية نحو مدينة تلعفر.", "attempted"),
    ("فشل الجيش السوداني في وقف تقدم قوات الدعم السريع نحو مدينة سنار.", "actual"),
    ("لم يفلح الجيش اليمني في وقف تقدم الحوثيين نحو مدينة مأرب.", "actual"),
    ("لم تحل الغارات دون تقدم تنظيم داعش نحو مدينة كوباني.", "actual"),
    ("أعلن الجيش السوداني تقدم قواته نحو مدينة سنار.", "actual"),
]


@pytest.mark.parametrize(("text", "factuality"), STOPPED)
def test_a_stopped_advance_was_tried(text: str, factuality: str) -> None:
    assert [row[1] for row in rows(text) if row[0] == "advance"] == [factuality]


def test_who_is_stopped_was_on_his_way_though_his_advance_is_spelt_like_a_verb() -> None:
    found = rows("أوقفت القوات العراقية تقدم تنظيم داعش نحو مدينة هيت.")
    assert [row[3] for row in found if row[0] == "advance"] == [["isil"]]


# sentence, types and factuality of all claims
CALLED_OFF = [
    ("أعلنت جماعة الحوثي وقف هجماتها على ميناء إيلات.", [("attack", "negated")]),
    ("أعلن الجيش السوداني وقف عملياته العسكرية في مدينة أم درمان.", [("operation", "negated")]),
    ("أعلن الجيش السوداني تعليق عملياته العسكرية في مدينة أم درمان.", [("operation", "negated")]),
    pytest.param("قررت قوات سوريا الديمقراطية وقف هجومها على مدينة الباب.", [("attack", "negated")], marks=WEIGHED),
    ("أوقفت القوات العراقية تقدمها نحو مدينة تلعفر حرصا على المدنيين.", [("advance", "negated")]),
    ("أعلن الجيش السوري وقف القصف على مدينة حلب.", [("shelling", "negated")]),
    ("أوقفت روسيا قصف مدينة حلب.", [("shelling", "negated")]),
    ("تعليق الغارات على مدينة حلب", [("airstrike", "negated")]),
    ("روسيا: وقف الغارات على مدينة إدلب", [("airstrike", "negated")]),
    ("أعلن التحالف إيقاف القصف على مدينة صنعاء.", [("shelling", "negated")]),
]


@pytest.mark.parametrize(("text", "told"), CALLED_OFF)
def test_what_somebody_calls_off_of_his_own_is_not_done(text: str, told: list[tuple[str, str]]) -> None:
    assert [row[:2] for row in rows(text)] == told
    assert all(row[2] == "asserts" for row in rows(text))


def test_a_stop_that_is_only_demanded_halts_nothing() -> None:
    assert ("attack", "negated") not in [row[:2] for row in rows("طالبت تركيا إسرائيل بوقف هجماتها على مدينة رفح.")]


def test_for_whose_sake_an_attack_is_halted_he_was_not_struck() -> None:
    told = rows("أوقف الجيش العراقي هجومه على مدينة هيت خوفا على السكان.")
    assert [(row[0], row[4]) for row in told] == [("attack", [])]


@pytest.mark.parametrize("text", ["بعد وقف القصف على مدينة حلب عاد الأهالي.", "لم توقف روسيا قصف مدينة إدلب."])
def test_a_halt_that_was_not_or_that_dates_something_negates_no_shelling(text: str) -> None:
    assert [row[1] for row in rows(text) if row[0] == "shelling"] != ["negated"]
