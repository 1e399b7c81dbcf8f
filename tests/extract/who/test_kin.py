"""A clause behind a word for a man's kin tells of him."""

import pytest

from extract.what.test_settled import rows

# sentence, whom each deed was done to and where
KIN = [
    (
        "اعتقلت الشرطة شقيق القيادي سامر زرفوف الذي قتل في حمص.",
        [("arrest", ["شقيق القيادي سامر زرفوف"], None), ("killing", ["القيادي سامر زرفوف"], "حمص")],
    ),
    (
        "اعتقل الجيش السوري زوجة القيادي سامر زرفوف، الذي اعتقل في درعا.",
        [("arrest", ["زوجة القيادي سامر زرفوف"], None), ("arrest", ["القيادي سامر زرفوف"], "درعا")],
    ),
]


@pytest.mark.parametrize(("text", "deeds"), KIN)
def test_the_clause_tells_of_the_man(text: str, deeds: list[tuple[str, list[str], str | None]]) -> None:
    assert [(row[0], row[4], row[5]) for row in rows(text)] == deeds
