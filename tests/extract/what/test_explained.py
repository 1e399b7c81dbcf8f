"""Explosions that strikes explain are the strikes, and these hit what was shaken."""

import pytest

from extract.what.test_settled import rows

# sentence, doers, places
EXPLAINED = [
    ("هزت انفجارات صنعاء والحديدة فجر السبت، في غارات أمريكية جديدة.", ["us"], ["صنعاء", "الحديدة"]),
    ("أكثر من عشرة انفجارات هزت مدينة إب مساء أمس في ضربات للتحالف العربي.", ["acoal"], ["إب"]),
    ("هزت انفجارات مدينة تعز في غارات على جبل صبر.", [], ["جبل صبر"]),
]


@pytest.mark.parametrize(("text", "doers", "places"), EXPLAINED)
def test_explosions_in_strikes_are_the_strikes(text: str, doers: list[str], places: list[str]) -> None:
    found = rows(text)
    assert {row[0] for row in found} == {"airstrike"}
    assert [row[5] for row in found] == places
    assert all(row[3] == doers for row in found)


def test_troops_that_storm_after_a_car_bomb_advance() -> None:
    found = rows("فجر تنظيم داعش سيارة مفخخة في الرمادي، واقتحمت قواته حي البكر.")
    assert [row[0] for row in found] == ["bombing", "advance"]


def test_explosions_beside_strikes_elsewhere_are_their_own() -> None:
    found = rows("هز انفجار عبوة ناسفة مدينة عدن، في حين قصف التحالف مواقع في صعدة.")
    assert ("bombing", "عدن") in [(row[0], row[5]) for row in found]
