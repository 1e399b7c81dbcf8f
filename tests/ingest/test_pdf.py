"""The text of a PDF file comes in reading order, whatever order the file has it in."""

import pytest
from samples import PDF

from rawi.errors import InputError
from rawi.ingest.pdf import Letter, pdf_pieces, reading_order


def line(*words: tuple[str, float]) -> list[Letter]:
    """Letters of a line as they are seen from the left: each ten points wide, each word from where it begins."""
    return [
        Letter(char, left + 10 * at, left + 10 * at + 10, 0.0, 20.0)
        for word, left in words
        for at, char in enumerate(word)
    ]


def test_a_whole_page() -> None:
    (piece,) = pdf_pieces(PDF)
    assert piece.text.startswith("أعلنت قوات سوريا الديمقراطية بدء معركة الرقة، وقال متحدث باسمها إن مقاتليها دخلوا")
    for words in ("(من داخل المدينة)", "12 مدنياً قُتلوا يوم 27/6/2017 في", "وكالة Reuters التي نقلت عن «مصدر محلي»."):
        assert words in piece.text
    assert piece.notes == {"pages": 1}


@pytest.mark.parametrize(
    ("seen", "read"),
    [
        ([("ةقرلا", 100.0), ("نم", 60.0)], "الرقة من"),
        ([("2017", 50.0), ("ماع", 100.0)], "عام 2017"),
        ([("٢٠١٧", 50.0), ("ماع", 100.0)], "عام ٢٠١٧"),
        ([("27/6/2017", 10.0), ("موي", 120.0)], "يوم 27/6/2017"),
        ([("(ةقرلا)", 10.0), ("نم", 120.0)], "من (الرقة)"),
        ([("SDF", 10.0), ("تاوق", 60.0)], "قوات SDF"),
        ([("ﺔﻗﺮﻟﺍ", 10.0)], "الرقة"),
        ([("ﻡﻼﺳ", 10.0)], "سلام"),
        ([("The", 0.0), ("city", 40.0)], "The city"),
    ],
)
def test_letters_by_where_they_stand(seen: list[tuple[str, float]], read: str) -> None:
    letters = line(*seen)
    assert reading_order(letters) == read
    assert reading_order(letters[::-1]) == read


def test_a_vowel_sign_stays_on_its_letter() -> None:
    letters = [*line(("لتق", 0.0)), Letter("\u064f", 23.0, 26.0, 0.0, 20.0)]
    assert reading_order(letters) == "ق\u064fتل"


@pytest.mark.parametrize("raw", [PDF[:200], b"%PDF-1.4\n%%EOF"])
def test_what_cannot_be_opened_is_said(raw: bytes) -> None:
    with pytest.raises(InputError, match="cannot be opened"):
        pdf_pieces(raw)
