"""A word spelt like a verb is a noun before an adjective, and behind a verb and its subject."""

import pytest

from phrasebook import annotated

# sentence, whether its first word is a verb
CASES = [
    ("قصف مدفعي على بلدة سرمين", False),
    ("قصف جوي روسي يستهدف بلدة سرمين", False),
    ("قصف تركي على بلدة سرمين", False),
    ("قصف الطيران بلدة سرمين", True),
    ("قصف سوريا طيران التحالف", True),
    ("قتل مدني في سرمين", True),
    ("قتل سوري في سرمين", True),
]


@pytest.mark.parametrize(("sentence", "verb"), CASES)
def test_an_adjective_makes_it_a_noun(sentence: str, verb: bool) -> None:
    assert annotated(sentence).words[0].is_verb == verb


# sentence, the word, whether it is a verb
BEHIND = [
    ("نفت قوات النظام قصف السوق", "قصف", False),
    ("واصل الجيش السوري قصف أحياء المدينة", "قصف", False),
    ("انتقدت تركيا دعم واشنطن للفصائل", "دعم", False),
    ("قال المتحدث إن الجيش قصف السوق", "قصف", True),
    ("بدأت المنظمات تنقل الجرحى", "تنقل", True),
    ("استهدف الطيران سوقا قُتل فيه ثمانية", "قتل", True),
]


@pytest.mark.parametrize(("sentence", "word", "verb"), BEHIND)
def test_an_object_is_no_verb(sentence: str, word: str, verb: bool) -> None:
    assert [w.is_verb for w in annotated(sentence).words if w.key == word] == [verb]
