"""Words that their spelling or their neighbours tell from those that are spelt alike."""

import pytest

from phrasebook import annotated

# sentence, the word, whether it is the verb
CASES = [
    ("وبيّن المصدر سقوط قذائف على المدينة", 0, True),
    ("مصدر ميداني بيَّن لوكالة سانا أن الجيش قصف القرية", 2, True),
    ("وبين قائد الشرطة أن الهجوم استهدف حاجزا", 0, True),
    ("اشتباكات بين الجيش والمسلحين أكد ناشطون أنها عنيفة", 1, False),
    ("وبين قائد الشرطة ومدير الأمن خلاف قديم", 0, False),
    ("وبين المدينتين قال ناشطون إن طائرة قصفت قافلة", 0, False),
]


@pytest.mark.parametrize(("sentence", "at", "verb"), CASES)
def test_it_is_the_verb_where_it_is_written_or_opens_what_is_said(sentence: str, at: int, verb: bool) -> None:
    assert annotated(sentence).words[at].is_verb == verb


# sentence, the hosts that the verb may be
BRINGS = [
    ("غالبا ما توقع الغارات قتلى في القرى الحدودية", {"awqaa"}),
    ("كثيرا ما توقع المراقبون هجوما على المدينة", {"awqaa", "tawaqqaa"}),
]


@pytest.mark.parametrize(("sentence", "hosts"), BRINGS)
def test_raids_often_bring_deaths_and_expect_none(sentence: str, hosts: set[str]) -> None:
    assert {hit.form.entry.id for hit in annotated(sentence).words[2].groups["host"]} == hosts


@pytest.mark.parametrize(
    ("sentence", "at", "group", "entry"),
    [
        ("قتل آمر لواء الصقور في الاشتباكات", 1, "role", "qaid"),
        ("أعلن الجيش نيته شن هجوم على المدينة", 3, "host", "shanna"),
    ],
)
def test_a_word_is_what_its_neighbours_make_it(sentence: str, at: int, group: str, entry: str) -> None:
    assert [hit.form.entry.id for hit in annotated(sentence).words[at].groups.get(group, ())][:1] == [entry]


def test_who_flees_is_told_from_where() -> None:
    assert "event" in annotated("سقط المطار وفر المسلحون من المدينة").words[2].groups
    assert "event" not in annotated("الجيش وفر الحماية للقافلة").words[1].groups
