"""A clause behind a word for a man's kin tells of him."""

import pytest

from extract.what.test_settled import rows

# sentence, whom each deed was done to
KIN = [
    (
        "اعتقلت الشرطة شقيق القيادي سامر زرفوف الذي قتل في حمص.",
        [("arrest", ["شقيق القيادي سامر زرفوف"]), ("killing", ["القيادي سامر زرفوف"])],
    ),
    (
        "اعتقل الجيش السوري زوجة القيادي سامر زرفوف، الذي اعتقل في درعا.",
        [("arrest", ["زوجة القيادي سامر زرفوف"]), ("arrest", ["القيادي سامر زرفوف"])],
    ),
]


@pytest.mark.parametrize(("text", "deeds"), KIN)
def test_the_clause_tells_of_the_man(text: str, deeds: list[tuple[str, list[str]]]) -> None:
    assert [(row[0], row[4]) for row in rows(text)] == deeds
