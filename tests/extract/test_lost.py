"""Who lost a place where the sentence tells it by another word: who fled before, whose control was ended."""

import pytest

from extract.test_settled import rows

# sentence, ids of the takers, of the losers, place
TAKEN = [
    ("سيطرت قوات سوريا الديمقراطية على حي المشلب بعد انسحاب تنظيم داعش.", ["sdf"], ["isil"], "المشلب"),
    ("سيطر الجيش السوري على مدينة تدمر بعدما فر منها عناصر تنظيم داعش.", ["saa"], ["isil"], "تدمر"),
    ("استعادت القوات العراقية السيطرة على حديثة إثر انهيار مفاجئ لتنظيم داعش.", ["isf"], ["isil"], "حديثة"),
    ("خسر تنظيم داعش السيطرة على مدينة تلعفر لصالح القوات العراقية.", ["isf"], ["isil"], "تلعفر"),
    ("خسرت قوات النظام مدينة تدمر أمام تنظيم داعش.", ["isil"], ["saa"], "تدمر"),
    ("أنهى الجيش السوري سيطرة تنظيم داعش على مدينة تدمر.", ["saa"], ["isil"], "تدمر"),
]


@pytest.mark.parametrize(("text", "takers", "losers", "place"), TAKEN)
def test_who_left_or_was_ended_lost_the_place(text: str, takers: list[str], losers: list[str], place: str) -> None:
    taken = [row for row in rows(text) if row[0] == "capture"]
    assert [(row[3], row[4], row[5]) for row in taken] == [(takers, losers, place)]


def test_control_that_was_ended_is_held_no_more() -> None:
    assert all(row[0] != "hold" for row in rows("أنهى الجيش السوري سيطرة تنظيم داعش على مدينة تدمر."))


def test_control_that_is_to_be_ended_is_not_taken_by_its_holder() -> None:
    found = rows("بدأت القوات العراقية حملة لإنهاء سيطرة تنظيم داعش على مدينة الموصل.")
    assert ("capture", "actual") not in [row[:2] for row in found]
    assert all(row[3] != ["isil"] for row in found if row[0] == "capture")


def test_a_fight_before_the_taking_names_no_loser_that_left() -> None:
    found = rows("سيطرت قوات سوريا الديمقراطية على حي المشلب بعد انسحابها من حي الصناعة.")
    assert [row[4] for row in found if row[0] == "capture"] == [[]]
