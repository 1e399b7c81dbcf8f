"""In whose hands a thing blew up did not blow it up; who laid it did."""

import pytest

from extract.what.test_settled import rows

# sentence, doers
BLEW_UP = [
    ("انفجرت أجهزة يحملها عناصر حزب الله في بيروت.", []),
    ("انفجرت عبوة كان ينقلها مسلحون حوثيون في مدينة تعز.", []),
    ("انفجرت عبوة زرعها مسلحو داعش في مدينة الرمادي.", ["isil"]),
]


@pytest.mark.parametrize(("text", "doers"), BLEW_UP)
def test_who_carried_what_blew_up_is_no_bomber(text: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "bombing"] == [doers]
