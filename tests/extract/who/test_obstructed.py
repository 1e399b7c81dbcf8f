"""Who hinders a movement is not who moved."""

import pytest

from extract.what.test_settled import rows
from phrasebook import settled_by
from rawi.extract.who.obstructed import obstructer


def test_who_obstructs_an_arrival_has_not_arrived() -> None:
    told = rows("يعرقل الجيش الإسرائيلي وصول طواقمنا إلى مصابين في مدينة بيت حانون.")
    assert ("advance", ["isr"]) not in [(row[0], row[3]) for row in told]


def test_the_hinderer_is_the_subject_of_the_verb_of_hindering() -> None:
    assert (
        settled_by(obstructer, "يعرقل الجيش الإسرائيلي وصول الفرق إلى مدينة بيت حانون.", "وصول") == "الجيش الإسرائيلي"
    )


def test_who_refuses_the_entry_of_others_has_not_entered() -> None:
    refused = "رفض المجلس المحلي دخول القوات الحكومية إلى مدينة الحديدة."
    assert settled_by(obstructer, refused, "دخول") == "المجلس المحلي"
    assert settled_by(obstructer, "رفضت قوات الدعم السريع الخروج من مدينة الخرطوم.", "الخروج") is None


HINDERED = [
    "فجر تنظيم الدولة جسر المدينة لإعاقة القوات العراقية.",
    "دمر تنظيم الدولة جسر المدينة لعرقلة تقدم القوات العراقية.",
    "أحرق تنظيم الدولة آبار النفط لحجب الرؤية عن الطيران الروسي.",
    "فجر تنظيم الدولة جسر المدينة لمنع القوات العراقية من العبور.",
]


@pytest.mark.parametrize("text", HINDERED)
def test_whom_something_is_done_to_hinder_it_was_not_done_to(text: str) -> None:
    told = [row[4] for row in rows(text) if row[0] in ("bombing", "destroy")]
    assert told and not {"isf", "rus"} & {one for row in told for one in row}


def test_who_tries_to_advance_hinders_nobody() -> None:
    assert settled_by(obstructer, "يحاول الجيش الإسرائيلي التقدم إلى مدينة بيت حانون.", "التقدم") is None
