"""What an outlet told before and tells again is a claim."""

from extract.what.test_settled import claims


def test_what_was_reported_before_and_stands_is_claimed() -> None:
    assert [claim.type for claim in claims("وكما ذكرنا في خبر سابق سيطر الجيش على مدينة حرض.")] == ["capture"]
