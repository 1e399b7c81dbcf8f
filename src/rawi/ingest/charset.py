"""Bytes to text: byte order mark, UTF-16 without one, UTF-8, then the two old Arabic charsets."""

import re

from rawi.errors import InputError

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_MAGIC = {
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a ZIP archive, or an office document",
    b"\xd0\xcf\x11\xe0": "an office document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a gzip archive",
    b"\x7fELF": "a program",
    b"SQLite format 3\x00": "a database",
}
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f]")
_SAMPLE = 65_536
_UTF16_HIGH = frozenset((0x00, 0x06))
"""High bytes of what Arabic news is made of in UTF-16: spaces, digits and Latin, and the Arabic letters."""
_MOST_BROKEN = 0.01
_MOST_CONTROLS = 0.1


def decode(raw: bytes) -> str:
    """The text of some bytes, in whatever charset they most likely are; InputError when they are no text.

    >>> decode("\u0627\u0644\u0631\u0642\u0629".encode("utf-16-le")) == "\u0627\u0644\u0631\u0642\u0629"
    True
    """
    for mark, charset in _MARKS:
        if raw.startswith(mark):
            return raw.decode(charset, "replace").removeprefix("\ufeff")
    for magic, kind in _MAGIC.items():
        if raw.startswith(magic):
            raise InputError(f"is {kind}, not text: save it as .txt, .html or .jsonl first")
    charset_16 = _utf16(raw[:_SAMPLE])
    if charset_16 is not None:
        return raw.decode(charset_16, "replace")
    text = _utf8(raw)
    if text is None:
        _refuse_binary(raw)
        text = _old_arabic(raw)
    if len(_UNPRINTABLE.findall(text[:_SAMPLE])) > _MOST_CONTROLS * len(text[:_SAMPLE]):
        raise InputError(_NO_TEXT)
    return text


_NO_TEXT = "is not text: most likely a binary file, or in a charset that is not known"


def _utf16(sample: bytes) -> str | None:
    """The UTF-16 of a sample whose every other byte is a high byte of Arabic or Latin, and few of the others are."""
    pairs = len(sample) // 2
    if pairs < 2:
        return None
    for charset, high, low in (("utf-16-le", sample[1::2], sample[::2]), ("utf-16-be", sample[::2], sample[1::2])):
        fits = sum(byte in _UTF16_HIGH for byte in high[:pairs]) / pairs
        strays = sum(byte in _UTF16_HIGH for byte in low[:pairs]) / pairs
        if fits > 0.9 and strays < 0.2:
            return charset
    return None


def _utf8(raw: bytes) -> str | None:
    """The text as UTF-8, with a few broken bytes allowed for (a cut-off copy); None when it is something else."""
    try:
        return raw.decode()
    except UnicodeDecodeError:
        pass
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    multibyte = sum(char > "\x7f" for char in text) - broken
    if broken <= _MOST_BROKEN * len(text) and multibyte > 10 * broken:
        return text
    try:
        return raw.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return None


def _refuse_binary(raw: bytes) -> None:
    sample = raw[:_SAMPLE]
    if b"\x00" in sample or len(_CONTROLS.findall(sample)) > 0.02 * len(sample):
        raise InputError(_NO_TEXT)


def _old_arabic(raw: bytes) -> str:
    """Windows-1256, or ISO 8859-6 where that is likelier and fits every byte."""
    import chardet

    guess = chardet.detect(raw[:_SAMPLE])["encoding"] or ""
    if guess.lower() == "iso-8859-6":
        try:
            return raw.decode("iso-8859-6")
        except UnicodeDecodeError:
            pass
    return raw.decode("cp1256", "replace")
