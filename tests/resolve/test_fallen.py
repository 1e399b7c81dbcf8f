"""Whose men HIS MEN are where they fell with a man."""

import pytest

from phrasebook import resolved
from rawi.annotate.mentions import ACTOR

# sentence, whose his men are (None: of nobody known)
HIS_MEN = [
    ("قتل ضابط بانفجار لغم زرعه الحوثيون، كما أصيب ثلاثة من مرافقيه", None),
    ("قتل قاض بقصف نفذه تنظيم داعش على الرمادي وأصيب اثنان من جنوده", None),
    ("أصيب قيادي في الجيش الحر بإطلاق نار نفذه مسلحو داعش، وقتل اثنان من مرافقيه", None),
    ("هاجم الجيش العراقي الموصل وقتل عشرة من جنوده", "isf"),
    ("قصف الجيش التركي مواقع قسد وقتل جندي، فيما أعلن الجيش التركي إصابة اثنين من جنوده", "tur"),
    ("قتل رجل في حلب، وهاجم حزب الله القرية وأصيب ثلاثة من مقاتليه", "hezb"),
]


@pytest.mark.parametrize(("sentence", "identity"), HIS_MEN)
def test_his_men_are_of_the_man_who_fell(sentence: str, identity: str | None) -> None:
    men = [phrase for phrase in resolved(sentence).phrases if phrase.kind == ACTOR][-1]
    assert (men.entity.actor.id if men.entity.actor is not None else None) == identity
