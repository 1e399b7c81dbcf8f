"""Whose control ITS control is, where one of the parties before it is he and the other she."""

import pytest

from extract.what.test_settled import rows
from phrasebook import WEIGHED

# sentence, ids of who took the place
HERS = [
    ("أعلنت قسد القضاء التام على تنظيم داعش بعد سيطرتها على آخر جيوبه في بلدة هجين.", ["sdf"]),
    ("قصف الجيش السوري قوات سوريا الديمقراطية بعد سيطرتها على بلدة الباغوز.", ["sdf"]),
    ("قصف الجيش السوري مواقع المعارضة بعد سيطرتها على بلدة مورك.", ["fsa"]),
    ("هاجم الحوثيون مواقع المقاومة الشعبية بعد سيطرتها على جبل صبر.", ["pr_y"]),
    ("قصفت الطائرات الروسية تنظيم الدولة الإسلامية بعد سيطرته على تدمر.", ["isil"]),
]


@pytest.mark.parametrize(("text", "takers"), HERS)
def test_the_pronoun_fits_one_of_them(text: str, takers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "capture"] == [takers]


def test_what_fits_both_is_left_to_the_words_around() -> None:
    found = rows("قصف الجيش السوري مواقع تنظيم داعش بعد سيطرته على تدمر.")
    assert [row[3] for row in found if row[0] == "shelling"] == [["saa"]]


def test_the_liberation_of_a_town_is_not_what_it_does() -> None:
    found = rows("دخلت القوات العراقية تلعفر، وقال الجيش إن تحريرها وشيك.")
    assert all(row[3] in ([], ["isf"]) for row in found)


@WEIGHED
def test_who_died_of_his_stabbing_stabbed_nobody() -> None:
    assert rows("توفي شاب إثر طعنه بسكين في يافا.")[-1][3:5] == ([], ["شاب"])
