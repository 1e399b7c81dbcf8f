"""A place that is announced or has become free of a party was taken from it."""

import pytest

import rawi
from extract.what.test_settled import rows
from phrasebook import world

# sentence, whom it is free of, the place
FREE = [
    ("أعلن الجيش العراقي قضاء الحويجة خاليا من تنظيم داعش.", "isil", "الحويجة"),
    ("أصبحت مدينة الخرطوم خالية من قوات الدعم السريع.", "rsf", "الخرطوم"),
    ("تدمر خالية من تنظيم الدولة.", "isil", "تدمر"),
    ("باتت منبج خالية تماما من مسلحي داعش.", "isil", "منبج"),
]


@pytest.mark.parametrize(("text", "loser", "where"), FREE)
def test_a_place_free_of_a_party_was_taken_from_it(text: str, loser: str, where: str) -> None:
    (row,) = [row for row in rows(text) if row[0] == "capture"]
    assert row[3:] == ([], [loser], where)


@pytest.mark.parametrize(
    "text",
    [
        "نزح السكان إلى مناطق خالية من مسلحي داعش.",
        "تدمر خالية من السكان.",
        "عاد الأهالي إلى مدينة تدمر وكانت شوارعها خالية من المارة.",
    ],
)
def test_an_empty_place_was_not_taken(text: str) -> None:
    assert "capture" not in [row[0] for row in rows(text)]


def test_a_man_who_announces_ends_before_the_place() -> None:
    (told,) = rawi.read("أعلن السراج مدينة سرت خالية من تنظيم داعش.", published="2016-12-06", world=world())
    assert [link.name_ar for link in told.chain] == ["السراج"]
