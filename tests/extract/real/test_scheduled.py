"""What is due to begin is planned."""

import pytest

from extract.what.test_settled import rows

DUE = [
    "من المقرر أن تبدأ مفاوضات بين الحكومة اليمنية والحوثيين في مدينة جنيف.",
    "ومن المنتظر أن تنطلق المفاوضات بين الحكومة اليمنية والحوثيين في مدينة جنيف.",
    "من المقرر أن ينسحب الجيش الإسرائيلي من بلدة الخيام.",
]


@pytest.mark.parametrize("text", DUE)
def test_what_is_due_is_planned(text: str) -> None:
    assert [row[1] for row in rows(text)] == ["planned"]


def test_what_began_is_not_planned() -> None:
    told = rows("بدأت مفاوضات بين الحكومة اليمنية والحوثيين في مدينة جنيف.")
    assert [row[1] for row in told] == ["actual"]
