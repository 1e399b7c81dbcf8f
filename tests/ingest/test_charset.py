"""Bytes become the text they stand for, or a sentence that says why not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.errors import InputError
from rawi.ingest.charset import decode

NEWS = "سيطرت القوات على بلدة المنصورة غرب الرقة، وقال ناشطون إن الاشتباكات استمرت ثلاثة أيام.\n" * 3


@pytest.mark.parametrize(
    "charset",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256", "iso-8859-6"],
)
def test_the_charsets_of_arabic_newsrooms(charset: str) -> None:
    assert decode(NEWS.encode(charset)) == NEWS


@pytest.mark.parametrize("charset", ["utf-8", "utf-16-le", "utf-16-be"])
def test_plain_latin_is_read_too(charset: str) -> None:
    text = "Fighting went on in Raqqa on Monday, residents said."
    assert decode(text.encode(charset)) == text


@pytest.mark.parametrize("charset", ["utf-8", "cp1256", "utf-16-le"])
def test_a_short_text_is_enough(charset: str) -> None:
    assert decode("سقطت الرقة".encode(charset)) == "سقطت الرقة"


def test_utf8_that_was_taken_for_latin_1_is_taken_back() -> None:
    assert decode(NEWS.encode().decode("latin-1").encode()) == NEWS


def test_a_cut_off_copy_is_read_to_its_end() -> None:
    text = decode(NEWS.encode()[:-3])
    assert text.startswith("سيطرت") and text.endswith("\ufffd")


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "PDF"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (b"{\\rtf1 text}", "RTF"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"SQLite format 3\x00", "database"),
        (bytes(range(256)) * 8, "not text"),
        (b"\x00" * 400, "not text"),
        (b"\x01\x02\x03\x04" * 100, "not text"),
    ],
)
def test_binaries_are_refused_by_name(raw: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said):
        decode(raw)


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(raw: bytes) -> None:
    try:
        assert isinstance(decode(raw), str)
    except InputError as error:
        assert str(error)


@given(st.text(alphabet=st.characters(min_codepoint=0x621, max_codepoint=0x64A), min_size=3))
def test_arabic_in_utf8_comes_out_as_it_went_in(text: str) -> None:
    assert decode(text.encode()) == text
