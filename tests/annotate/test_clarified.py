"""The verb of saying that is spelt like BETWEEN, and that of bringing about, spelt like EXPECTS."""

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
