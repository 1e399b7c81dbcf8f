"""A war named only to date something is no news, and its country no place of what it dates."""

import pytest

import rawi
from extract.what.test_settled import claims, rows

# sentence, type, place
DATED = [
    ("قصف الجيش الإسرائيلي بلدة عيترون في جنوب لبنان للمرة الأولى منذ اندلاع الحرب في غزة.", "shelling", "عيترون"),
    ("استهدفت مسيرة حوثية سفينة شحن في خليج عدن في أعقاب اندلاع الحرب على غزة.", "airstrike", "خليج عدن"),
    ("سيطر الحوثيون على مدينة حيس قبل نشوب الحرب في السودان.", "capture", "حيس"),
]


@pytest.mark.parametrize(("text", "kind", "place"), DATED)
def test_a_war_that_dates_is_no_claim(text: str, kind: str, place: str) -> None:
    found = rows(text)
    assert [(row[0], row[5]) for row in found if row[0] in (kind, "clash")] == [(kind, place)]


def test_the_next_sentence_does_not_happen_in_the_country_of_the_war() -> None:
    found = rows("أصاب الحوثيون سفينة شحن منذ اندلاع الحرب على قطاع غزة. وقتل ثلاثة من البحارة في القصف.")
    assert all(row[5] != "قطاع غزة" for row in found)


@pytest.mark.parametrize(
    "text",
    [
        "اندلعت الحرب في السودان بين الجيش وقوات الدعم السريع في أبريل 2016.",
        "نزح الآلاف من الخرطوم منذ اندلاع الحرب بين الجيش السوداني وقوات الدعم السريع.",
    ],
)
def test_a_war_with_its_date_or_its_sides_is_told(text: str) -> None:
    assert "clash" in [row[0] for row in rows(text)]


def test_the_refugees_of_the_war_are_of_its_country() -> None:
    found = rows("نزح ثلاثة ملايين شخص منذ اندلاع الحرب في السودان.")
    assert [(row[0], row[5]) for row in found] == [("displace", "السودان")]


@pytest.mark.parametrize(
    "text",
    [
        "سيطر الحوثيون على جزيرة كمران، التابعة لمحافظة الحديدة منذ عام 1998.",
        "سيطر الحوثيون على مدينة عدن، عاصمة الجنوب قبل الوحدة عام 1990.",
    ],
)
def test_a_year_of_what_a_place_once_was_dates_nothing(text: str) -> None:
    assert [claim.date for claim in claims(text) if claim.type == "capture"] == [None]


def test_a_year_behind_what_describes_a_place_dates_the_taking() -> None:
    taken = [c.date for c in claims("سيطر الجيش على مدينة تدمر، التابعة لمحافظة حمص، عام 2016.") if c.type == "capture"]
    assert [date.edtf for date in taken if date is not None] == ["2016"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("قتل أربعة في قصف على كرري، وفق ما أعلنته وزارة الصحة في بيان أمس الثلاثاء.", None),
        ("قتل أربعة في قصف على كرري، بحسب بيان للجيش السوداني أمس.", None),
        ("دخل الجيش السوداني سنجة، حسبما ذكر قائده في بيان مساء الاثنين.", None),
        ("قتل أربعة في قصف على كرري أمس، وفق بيان للجيش السوداني.", "2024-11-19"),
        ("أعلن الجيش السوداني في بيان دخول سنجة أمس.", "2024-11-19"),
    ],
)
def test_the_day_of_a_statement_is_not_that_of_what_it_tells(text: str, day: str | None) -> None:
    (claim,) = rawi.read(text, published="2024-11-20")
    assert (claim.date.edtf if claim.date is not None else None) == day
