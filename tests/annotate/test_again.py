"""Names that a report introduces in full and uses bare."""

import pytest

from phrasebook import annotated, resolved, words
from rawi.annotate.mentions import Phrase


def again(sentence: str) -> list[tuple[str, str]]:
    """(words, words that introduced them) of each bare mention."""
    annotation = annotated(sentence)
    bare: list[tuple[Phrase, Phrase]] = [(p, p.same) for p in annotation.phrases if p.same is not None]
    return [(words(annotation, phrase), words(annotation, full)) for phrase, full in bare]


FOUND = [
    (
        "دخل الجيش العراقي قرية الزرفوفية. ثم انسحب من الزرفوفية",
        [("الزرفوفية", "قرية الزرفوفية")],
    ),
    (
        "دخل الجيش العراقي قرية زرفوفا. ثم انسحب من زرفوفا",
        [("زرفوفا", "قرية زرفوفا")],
    ),
    (
        "قصفت الطائرات زرفوفا. وسقط قتلى في بلدة زرفوفا",
        [("زرفوفا", "بلدة زرفوفا")],
    ),
    (
        "اعتقلت القوات الشيخ سمعان أحمد الزرفوفي. وأفرجت عن الزرفوفي",
        [("الزرفوفي", "الشيخ سمعان أحمد الزرفوفي")],
    ),
    (
        "دخل الجيش العراقي قرية زرفوفا. ووصل السكان لزرفوفا",
        [("لزرفوفا", "قرية زرفوفا")],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), FOUND)
def test_a_bare_name_is_found_once_it_has_been_introduced(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert again(sentence) == expected


NOT_AGAIN = [
    "دخل الجيش العراقي قرية الزرفوفية. وانسحب من الزرقوقية",
    "ثم انسحب الجيش من زرفوفا",
    "دخل الجيش العراقي قرية الوادي. وجف الوادي",
    "دخل الجيش العراقي قرى الزرفوفية وزرفوفا. ثم انسحب من زرفوفا",
]


@pytest.mark.parametrize("sentence", NOT_AGAIN)
def test_what_nothing_introduced(sentence: str) -> None:
    assert again(sentence) == []


def test_a_bare_name_means_what_its_full_form_means() -> None:
    annotation = resolved("دخل الجيش العراقي قرية زرفوفا. ثم انسحب من زرفوفا")
    full, bare = [p for p in annotation.phrases if "زرفوفا" in words(annotation, p)]
    assert full.entity.key == bare.entity.key
