"""A truce that collapsed is told as undone, talks that are put off as still to come."""

import pytest

from extract.what.test_settled import rows

# sentence, type, factuality
UNDONE = [
    ("وانهارت الهدنة في مدينة حلب بعد أسبوع.", "agreement", "negated"),
    ("انهار وقف إطلاق النار في مدينة الخرطوم.", "agreement", "negated"),
    ("انتهت الهدنة في مدينة غزة مساء الجمعة.", "agreement", "negated"),
    ("انتهت المفاوضات باتفاق على هدنة في مدينة درعا.", "agreement", "actual"),
    ("توقف دخول المساعدات إلى مدينة دوما.", "aid", "negated"),
    ("توقفت المساعدات إلى مدينة تعز.", "aid", "negated"),
    ("تأجلت محادثات جنيف بين الحكومة السورية والمعارضة.", "talks", "planned"),
    ("أعلنت الأمم المتحدة هدنة في مدينة حلب.", "agreement", "actual"),
]


@pytest.mark.parametrize(("text", "kind", "factuality"), UNDONE)
def test_what_collapsed_or_was_put_off_is_not_told_as_done(text: str, kind: str, factuality: str) -> None:
    assert (kind, factuality) in [row[:2] for row in rows(text)]


@pytest.mark.parametrize(
    "text",
    [
        "حذر المبعوث من انهيار الهدنة في مدينة تعز.",
        "إذا انهارت الهدنة في مدينة تعز فستعود المعارك.",
        "في حال انهار اتفاق درعا فإن الفصائل ستهاجم المدينة.",
    ],
)
def test_a_collapse_that_is_feared_or_supposed_has_not_come(text: str) -> None:
    found = [row[:2] for row in rows(text)]
    assert ("agreement", "negated") not in found
