"""What somebody is given time for is to come, and the day on which the time ends dates nothing."""

import pytest

from extract.what.test_settled import claims, rows

# sentence, ids of who is to withdraw
GIVEN = [
    ("أمهل الجيش الإسرائيلي حزب الله حتى يوم الأحد للانسحاب من جنوب لبنان.", ["hezb"]),
    ("وأمهلت تركيا الجيش السوري حتى نهاية فبراير للانسحاب من مدينة سراقب.", ["saa"]),
    ("وطالبت تركيا وحدات حماية الشعب بالانسحاب من منبج حتى نهاية سبتمبر.", ["ypg"]),
    ("أعطت بغداد البيشمركة مهلة يومين للانسحاب من مدينة كركوك.", ["pesh"]),
    ("منحت أنقرة وحدات حماية الشعب مهلة حتى الاثنين للانسحاب من مدينة منبج.", ["ypg"]),
]


@pytest.mark.parametrize(("text", "leavers"), GIVEN)
def test_the_deadline_dates_nothing(text: str, leavers: list[str]) -> None:
    assert [(row[1], row[3]) for row in rows(text) if row[0] == "withdraw"] == [("planned", leavers)]
    assert all(claim.date is None for claim in claims(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("واستمر القصف على مدينة إدلب حتى الأحد.", "shelling"),
        ("ودعت تركيا السكان إلى الهدوء بعد قصف مدينة إدلب الأحد.", "shelling"),
        ("أمهل الجيش الإسرائيلي أمس السبت حزب الله أسبوعا للانسحاب من جنوب لبنان.", "statement"),
    ],
)
def test_another_day_is_no_deadline(text: str, kind: str) -> None:
    assert [claim.date is not None for claim in claims(text) if claim.type == kind] == [True]


def test_the_day_by_which_something_is_due_does_not_date_the_agreement() -> None:
    told = claims("توصلت بغداد وواشنطن إلى اتفاق ينص على انسحاب التحالف الدولي بحلول أيلول 2025.")
    assert {claim.type: claim.date and claim.date.edtf for claim in told} == {"agreement": None, "withdraw": "2025-09"}


def test_who_is_granted_a_respite_is_told_of_by_who_grants_it() -> None:
    found = rows("أعطى الجيش السوري فصائل المعارضة مهلة أسبوع لتسليم سلاحها.")
    assert [(row[3], row[4]) for row in found if row[0] == "statement"] == [(["saa"], ["fsa"])]


def test_the_day_until_which_something_is_extended_does_not_date_it() -> None:
    told = claims("مددت إسرائيل إغلاق معبر رفح حتى 5 ديسمبر.")
    assert [claim.date for claim in told] == [None]
