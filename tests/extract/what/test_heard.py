"""The sound of an explosion is told by the explosion."""

import pytest

from extract.what.test_settled import claims, rows

HEARD = [
    ("سمع دوي انفجار في مدينة حمص.", ["انفجار"]),
    ("تحدثت وسائل إعلام عن سماع دوي انفجارات في سماء محيط دمشق.", ["انفجارات"]),
    ("سمع دوي القصف في مدينة حمص.", ["القصف"]),
    ("سمع السكان دوي صفارات الإنذار في مدينة حيفا.", []),
]


def test_nobody_of_before_fires_what_is_only_heard() -> None:
    found = claims("هاجم الحوثيون مواقع المقاومة في تعز.\nوسمع دوي قصف عنيف في مدينة الضالع.\nوتقدم الحوثيون.")
    assert [claim.actors for claim in found if claim.trigger.text == "قصف"] == [()]


@pytest.mark.parametrize(("text", "words"), HEARD)
def test_what_sounded_is_told(text: str, words: list[str]) -> None:
    assert [claim.trigger.text for claim in claims(text)] == words


# sentence, where the explosions were
HEARD_LATER = [
    ("قال شهود إن دوي انفجارات سمع في مدينة تعز.", ["تعز"]),
    ("قال السكان إن دوي انفجار قوي سمع في مدينة كركوك.", ["كركوك"]),
    ("قال شهود إن دوي انفجارات لم يسمع في مدينة تعز.", []),
]


@pytest.mark.parametrize(("text", "places"), HEARD_LATER)
def test_explosions_whose_sound_was_heard(text: str, places: list[str]) -> None:
    assert [row[5] for row in rows(text) if row[0] == "bombing"] == places
