"""Whose way in or out it was: who is arrested on his way was no army that came or went."""

import pytest

from extract.what.test_settled import rows

# sentence, types
ON_HIS_WAY = [
    ("اعتقل الاحتلال شابا أثناء دخوله بلدة حوارة.", ["arrest"]),
    ("اعتقل الجيش صحفية لدى خروجها من بلدة سلواد.", ["arrest"]),
    ("قتل الجيش 3 مسلحين خلال دخوله بلدة جنين.", ["killing", "advance"]),
    ("اعتقلت القوات 5 شبان خلال دخولها بلدة حوارة.", ["arrest", "advance"]),
    ("قتلت القوات شابا خلال اقتحامها بلدة حوارة.", ["killing", "advance"]),
]


@pytest.mark.parametrize(("text", "types"), ON_HIS_WAY)
def test_his_own_way_is_no_move_of_whoever_caught_him(text: str, types: list[str]) -> None:
    assert [row[0] for row in rows(text)] == types
