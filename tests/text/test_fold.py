"""Folding: spellings that are one word for a hurried desk get one key, and the pairs this costs are known."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.text.fold import fold, key

LETTERS = "".join(map(chr, [*range(0x20, 0x180), *range(0x600, 0x700), *range(0xFB50, 0xFE00), *range(0xFE70, 0xFF00)]))

SAME = [
    (
        "أحرار",
        "احرار",
    ),
    (
        "إدلب",
        "ادلب",
    ),
    (
        "آليات",
        "اليات",
    ),
    (
        "ٱلمدينة",
        "المدينة",
    ),
    (
        "مستشفى",
        "مستشفي",
    ),
    (
        "المدينة",
        "المدينه",
    ),
    (
        "مسؤول",
        "مسوول",
    ),
    (
        "هيئة",
        "هيية",
    ),
    (
        "كردستان",
        "\u06a9ردستان",
    ),
    (
        "الرئيسي",
        "الرئيس\u06cc",
    ),
    (
        "داعش",
        "داعـــش",
    ),
    (
        "قُتِلَ",
        "قتل",
    ),
    (
        "مدرّعة",
        "مدرعة",
    ),
    (
        "هذا",
        "هٰذا",
    ),
]

# Every fold has a victim: pairs that mean different things and share a key.
VICTIMS = [
    (
        "نفى",
        "نفي",
    ),
    (
        "على",
        "علي",
    ),
    (
        "كره",
        "كرة",
    ),
    (
        "آلية",
        "إليه",
    ),
]

APART = [
    (
        "سوريا",
        "سورية",
    ),
    (
        "مسؤول",
        "مسئول",
    ),
    (
        "ضربة",
        "ظربة",
    ),
    (
        "عين",
        "غين",
    ),
    (
        "جزء",
        "جز",
    ),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_word_share_a_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(("one", "other"), VICTIMS)
def test_what_folding_costs_is_known(one: str, other: str) -> None:
    assert one != other
    assert key(one) == key(other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_is_not_folded_stays_apart(one: str, other: str) -> None:
    assert key(one) != key(other)


@pytest.mark.parametrize("digits", ["2017", "٢٠١٧", "۲۰۱۷"])
def test_digits_of_all_three_sets_are_one(digits: str) -> None:
    assert key(digits) == "2017"


def test_the_search_form_keeps_words_apart_and_drops_marks() -> None:
    folded = fold("«قوات سوريا الديمقراطية» (SDF)، 27٪")
    assert folded == "قوات سوريا الديمقراطيه sdf 27"


def test_a_torn_word_folds_to_the_whole() -> None:
    assert key("دا\u0640 \u0640عش") == "داعش"


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])) | st.text(alphabet=LETTERS))
def test_the_search_form_is_made_of_the_keys_of_its_letters(text: str) -> None:
    by_letter = "".join(letter if letter.isspace() else key(letter) for letter in text).lower()
    assert fold(text) == re.sub(r"[^\w]+", " ", by_letter).strip()


@given(st.text(alphabet="قسطوات" + "".join(map(chr, range(0x064B, 0x0656))) + "\u0640\u0670"))
def test_a_key_keeps_no_vowel_marks(text: str) -> None:
    assert set(key(text)) <= set("قسطوات")
