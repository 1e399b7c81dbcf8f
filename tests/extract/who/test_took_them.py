"""Who took people by a verb with a pronoun on it."""

import pytest

from extract.what.test_settled import rows

# sentence, takers, taken
TAKEN = [
    ("ما زال مصير سبعة سائقين خطفهم الحوثيون في صعدة مجهولا.", ["houthi"], ["سائقين"]),
    ("مصير خمسة عمال خطفهم تنظيم الدولة في درنة ما زال مجهولا.", ["isil"], ["عمال"]),
    ("لا أخبار عن عاملين في الإغاثة خطفهما مسلحون في غزني.", ["مسلحون"], ["عاملين"]),
    ("طفلان قتلهما قناص في بنغازي.", ["قناص"], ["طفلان"]),
    ("تسعة رعاة قتلهم مجهولون في ديالى.", ["مجهولون"], ["رعاة"]),
]


@pytest.mark.parametrize(("text", "takers", "taken"), TAKEN)
def test_whoever_stands_behind_the_verb_did_it(text: str, takers: list[str], taken: list[str]) -> None:
    assert rows(text)[0][3:5] == (takers, taken)


def test_their_killing_behind_a_word_for_after_names_those_killed() -> None:
    assert rows("بعد قتلهم الجنود انسحب المسلحون من الحاجز.")[0][4] == ["الجنود"]
