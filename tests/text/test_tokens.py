"""Tokens: what is one word, what is left out, and that every token knows where it stands."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phrasebook import prepared
from rawi.text.tokens import LATIN, MARK, NUMBER, WORD, tokenise

NEWS = st.sampled_from(list("قوات سورياالديمقراطيةأإآىؤئء0123٤٥٦.,،:؛؟«»()[]-–/\n\t #_ـًٌٍّ\u200f\u200e\ufeffDAESHxyz"))


def raws(text: str) -> list[str]:
    return [token.raw for token in tokenise(text)]


@given(st.text() | st.text(NEWS))
def test_every_token_is_the_text_at_its_offsets(text: str) -> None:
    for token in tokenise(text):
        assert text[token.start : token.end] == token.raw


@given(st.text() | st.text(NEWS))
def test_tokens_stand_in_order_and_never_overlap(text: str) -> None:
    tokens = tokenise(text)
    assert all(one.end <= other.start for one, other in pairwise(tokens))


@given(st.text(NEWS))
def test_no_letter_and_no_digit_is_lost(text: str) -> None:
    covered = {i for token in tokenise(text) for i in range(token.start, token.end)}
    lost = [letter for i, letter in enumerate(text) if i not in covered and letter.isalnum() and letter != "ـ"]
    assert lost == []


KINDS = [
    ("الرقة", WORD),
    ("2017", NUMBER),
    ("٢٠١٧", NUMBER),
    ("1,500", NUMBER),
    ("٣٫٥", NUMBER),
    ("SANA", LATIN),
    ("،", MARK),
    ("\n", MARK),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kinds(text: str, kind: str) -> None:
    (token,) = tokenise(text)
    assert token.kind == kind


def test_quotes_and_direction_marks_are_no_tokens() -> None:
    assert raws("«داعش» \u200f\"النصرة\"\u200e 'الحر'") == [
        "داعش",
        "النصرة",
        "الحر",
    ]


def test_a_foreign_word_ends_where_arabic_begins() -> None:
    assert raws("Publicدخلت القوات") == ["Public", "دخلت", "القوات"]


def test_an_article_is_part_of_the_foreign_letters_behind_it() -> None:
    found = [(token.raw, token.key) for token in tokenise("طريق الـ M4")]
    assert found == [("طريق", "طريق"), ("الـ M", "m"), ("4", "4")]


def test_hashtags_are_words() -> None:
    assert [token.raw for token in prepared("#ريف_حلب_الشمالي").tokens] == [
        "ريف",
        "حلب",
        "الشمالي",
    ]


def test_a_full_stop_is_no_part_of_a_word_or_a_number() -> None:
    assert raws("قتل 12. وجرح 3.") == [
        "قتل",
        "12",
        ".",
        "وجرح",
        "3",
        ".",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "قـ ـوات",
        "قـ. ـوات",
        "قـ.وات",
        "قـــوات",
        "قُـوّات",
    ],
)
def test_a_word_torn_by_tatweel_is_one_word_again(text: str) -> None:
    (token,) = tokenise(text)
    assert (token.key, token.raw) == ("قوات", text)


def test_a_tatweel_alone_is_no_word() -> None:
    assert raws("تقدم ـ تراجع") == [
        "تقدم",
        "تراجع",
    ]
