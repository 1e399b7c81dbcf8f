"""A convoy of an army brings no aid."""

import pytest

from extract.what.test_settled import rows

# sentence, the type of what is told
MOVED = [
    ("وصلت قافلة عسكرية روسية إلى مدينة منبج.", "deploy"),
    ("توجهت قافلة عسكرية للجيش السوداني إلى مدينة بارا.", "deploy"),
    ("دخلت قافلة عسكرية عراقية مدينة القائم.", "advance"),
    ("وصلت قافلة مساعدات أممية إلى مدينة دوما.", "aid"),
]


@pytest.mark.parametrize(("text", "kind"), MOVED)
def test_a_military_convoy_moves_troops(text: str, kind: str) -> None:
    assert [row[0] for row in rows(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "لم تدخل أي قافلة مساعدات إلى مدينة دوما.",
        "لم تصل المساعدات الغذائية إلى مدينة مضايا.",
        "قالت الأمم المتحدة إن أي شاحنة مساعدات لم تدخل إلى مدينة تعز.",
    ],
)
def test_that_no_aid_came_is_news(text: str) -> None:
    assert [row[:2] for row in rows(text)] == [("aid", "negated")]


def test_a_military_convoy_that_did_not_come_brings_no_aid() -> None:
    assert "aid" not in [row[0] for row in rows("لم تدخل أي قافلة عسكرية إلى مدينة دوما.")]


@pytest.mark.parametrize(
    "text", ["دخول قافلة مساعدات أممية إلى مضايا.", "وصول قافلة مساعدات إنسانية إلى مدينة الفاشر."]
)
def test_the_coming_of_a_convoy_of_aid_is_aid(text: str) -> None:
    assert [row[0] for row in rows(text)] == ["aid"]
