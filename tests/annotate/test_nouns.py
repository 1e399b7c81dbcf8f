"""A word spelt like a verb is a noun before an adjective: an artillery SHELLING."""

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
