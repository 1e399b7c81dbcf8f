"""Joined words: split where both halves are known, left alone where the word is a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phrasebook import prepared, world
from rawi.text.fold import key

JOINED = [
    (
        "قواتالتحالف",
        [
            "قوات",
            "التحالف",
        ],
    ),
    (
        "الجيشالعراقي",
        [
            "الجيش",
            "العراقي",
        ],
    ),
    (
        "محافظةالأنبار",
        [
            "محافظة",
            "الأنبار",
        ],
    ),
    (
        "الموصلشمالالعراق",
        [
            "الموصل",
            "شمال",
            "العراق",
        ],
    ),
    (
        "تنظيمداعش",
        [
            "تنظيم",
            "داعش",
        ],
    ),
    (
        "الرقةاعتقلت",
        [
            "الرقة",
            "اعتقلت",
        ],
    ),
    (
        "المدينةوالريف",
        [
            "المدينة",
            "والريف",
        ],
    ),
]

# The second word stands in no list of its own, only inside a name.
JOINED_INSIDE_A_NAME = [
    (
        "الولاياتالمتحدة",
        [
            "الولايات",
            "المتحدة",
        ],
    ),
    (
        "الولاياتالمتحدةالأمريكية",
        [
            "الولايات",
            "المتحدة",
            "الأمريكية",
        ],
    ),
    (
        "والولاياتالمتحدة",
        [
            "والولايات",
            "المتحدة",
        ],
    ),
]

# Whole words with an article's letters, or two shorter words, inside them.
CLEAN = [
    "الديمقراطية",
    "والالتزامات",
    "استقلالها",
    "الاحتلال",
    "واحتلالها",
    "بالاستيلاء",
    "المستقلون",
    "الاستخبارات",
    "فالقيادة",
    "وللعشائر",
    "المجالس",
    "الجالية",
    "كالعادة",
    "الحردانة",
    "نشاطاتهم",
    "مسؤولياتها",
    "الانتداب",
    "والتجارة",
    "الحلويات",
]


@pytest.mark.parametrize(("text", "expected"), JOINED)
def test_joined_words_are_split(text: str, expected: list[str]) -> None:
    assert [token.raw for token in prepared(text).tokens] == expected


@pytest.mark.parametrize(("text", "expected"), JOINED_INSIDE_A_NAME)
def test_the_words_of_one_name_are_split(text: str, expected: list[str]) -> None:
    assert [token.raw for token in prepared(text).tokens] == expected


@pytest.mark.parametrize("text", CLEAN)
def test_clean_words_are_left_alone(text: str) -> None:
    assert [token.raw for token in prepared(text).tokens] == [text]


def test_both_halves_keep_their_place_and_say_that_they_were_joined() -> None:
    text = "قالت قواتالتحالف إنها"
    halves = [token for token in prepared(text).tokens if token.fix]
    assert [(text[t.start : t.end], t.fix) for t in halves] == [
        ("قوات", "joined"),
        ("التحالف", "joined"),
    ]


TORN = ["ق.صف", "غار.ة", "ص.ار.وخ", "عد*وان", "اعتق-ال"]


@pytest.mark.parametrize("text", TORN)
def test_a_word_torn_by_marks_is_one_word_again(text: str) -> None:
    (token,) = prepared(text).tokens
    assert (token.raw, token.key) == (text, key("".join(c for c in text if c.isalpha())))


@pytest.mark.parametrize("text", ["أ.ف.ب", "د.سالم", "تدمر.وقال", "سوري-تركي", "قصف. ثم"])
def test_a_mark_between_two_words_stays(text: str) -> None:
    assert len(prepared(text).tokens) > 2


def test_marks_that_fold_away_do_not_shift_the_cut() -> None:
    text = "قُوّاتُالتّحالف"
    assert [token.raw for token in prepared(text).tokens] == [
        "قُوّاتُ",
        "التّحالف",
    ]


KNOWN = st.sampled_from(
    [
        "قوات",
        "الجيش",
        "مدينة",
        "الرقة",
        "الحكومة",
        "تنظيم",
        "الدولة",
        "السورية",
        "محافظة",
    ]
)


@given(st.lists(KNOWN, min_size=1, max_size=4))
def test_whatever_is_split_keeps_every_letter(parts: list[str]) -> None:
    text = "".join(parts)
    tokens = prepared(text).tokens
    assert "".join(token.raw for token in tokens) == text
    assert all(text[token.start : token.end] == token.raw for token in tokens)


@given(st.sampled_from(sorted(world().times.months)))
def test_names_of_months_are_never_split(name: str) -> None:
    assert [token.key for token in prepared(name).tokens] == name.split()
