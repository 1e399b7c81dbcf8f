"""Who laid what blew up is its bomber."""

import pytest

from extract.what.test_settled import rows

# sentence, doers
BLEW_UP = [
    ("انفجرت عبوة زرعها مسلحو داعش في مدينة الرمادي.", ["isil"]),
]


@pytest.mark.parametrize(("text", "doers"), BLEW_UP)
def test_who_laid_what_blew_up_is_its_bomber(text: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "bombing"] == [doers]
