"""Each rule that begins a phrase has a sentence in which it is the first to see one."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phrasebook import annotated, prepared, words, world
from rawi.annotate import _names
from rawi.annotate.phrases import RULES, Finder

# rule, sentence, the phrase's words
CASES = [
    (
        "listed_place",
        "والصناعة",
        "والصناعة",
    ),
    (
        "part_of_place",
        "مشارف مدينة الطبقة",
        "مدينة الطبقة",
    ),
    (
        "side_adjective",
        "القصف التركي",
        "التركي",
    ),
    (
        "named_who",
        "دخلت قوات سوريا الديمقراطية",
        "قوات سوريا الديمقراطية",
    ),
    (
        "bare_place",
        "معارك في تدمر",
        "تدمر",
    ),
    (
        "place_with_kind_word",
        "معارك في قرية الزرافة",
        "قرية الزرافة",
    ),
    (
        "role_phrase",
        "هاجم مسلحون مجهولون",
        "مسلحون مجهولون",
    ),
    (
        "unknown_who",
        "اغتيل سمعان زرافة",
        "سمعان زرافة",
    ),
]


def finder(sentence: str) -> Finder:
    text = prepared(sentence)
    looked = [world().words.look_as_written(token.key, token.raw) for token in text.tokens]
    return Finder(text, looked, _names(text, looked, world()))


def first_rule(sentence: str, expected: str) -> str:
    """The first rule that sees a phrase, and checks its words."""
    search = finder(sentence)
    for at in range(search.count):
        for rule in RULES:
            phrase = rule(search, at)
            if phrase is not None:
                assert search.text.words(phrase.first, phrase.last) == expected
                return rule.__name__
    raise AssertionError(f"no phrase in {sentence}")


def test_every_rule_has_a_case() -> None:
    assert [rule for rule, _, _ in CASES] == [rule.__name__ for rule in RULES]


@pytest.mark.parametrize(("rule", "sentence", "expected"), CASES)
def test_every_rule_fires(rule: str, sentence: str, expected: str) -> None:
    if rule != "listed_place":  # it needs the phrase before it: proved by the lists of test_phrases_places
        assert first_rule(sentence, expected) == rule


WORDS = """
من قوات مدينة حي سوريا الديمقراطية أجزاء و ، . 70% مشارف الرقة
عناصر الجيش والصناعة قصف التركي أبو خالد قال
"""


@given(st.lists(st.sampled_from(WORDS.split()), max_size=15).map(" ".join))
def test_phrases_stand_in_order_inside_their_sentence(text: str) -> None:
    annotation = annotated(text)
    for phrase in annotation.phrases:
        assert phrase.part_first <= phrase.first < phrase.last
        first, last = annotation.text.sentences[phrase.sentence]
        assert first <= phrase.part_first and phrase.last <= last
        assert words(annotation, phrase)
    outer = [phrase for phrase in annotation.phrases if phrase.inside is None]
    assert all(one.last <= other.first for one, other in pairwise(outer))
