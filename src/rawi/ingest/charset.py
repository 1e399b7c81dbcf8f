"""Bytes to text: byte order mark, UTF-16 without one, UTF-8, what is declared, then the two old Arabic charsets."""

import re
from codecs import lookup
from typing import NamedTuple

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
    b"{\\rtf": "an RTF document (to be saved as .docx)",
    b"PK\x03\x04": "a ZIP archive or an office document (a table is to be saved as CSV)",
    b"\xd0\xcf\x11\xe0": "an office document of the old kind (to be saved as .docx)",
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
_UTF16_HIGH = b"\x00\x06"
"""High bytes of what Arabic news is made of in UTF-16: spaces, digits and Latin, and the Arabic letters."""
_MOST_BROKEN = 0.01
_MOST_CONTROLS = 0.1
_ARABIC = re.compile("[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]")
_ARABIC_WORD = re.compile("[\u0621-\u065f]{3,}")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_TWICE = re.compile("[\u00d8\u00d9][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]")
"""An Arabic letter in UTF-8 that was taken for two letters of Windows-1252."""
_GOOD_SHARE, _POOR_SHARE = 0.7, 0.5


class Decoded(NamedTuple):
    """A text, the charset it was read in, and a sentence where that is not the one that was declared."""

    text: str
    charset: str
    remark: str | None = None


def decode(raw: bytes) -> str:
    """The text of some bytes, in whatever charset they most likely are; InputError when they are no text.

    >>> decode("\u0627\u0644\u0631\u0642\u0629".encode("utf-16-le")) == "\u0627\u0644\u0631\u0642\u0629"
    True
    """
    return decoded(raw).text


def decoded(raw: bytes, declared: str | None = None) -> Decoded:
    """The text of some bytes, with its charset; InputError when they are no text.

    ``declared`` is what a page or a header says of them. It is believed where the bytes do not contradict it.
    """
    found = _once(_decoded(raw, declared))  # what was encoded twice as Latin-1 is full of control characters
    if len(_UNPRINTABLE.findall(found.text[:_SAMPLE])) > _MOST_CONTROLS * len(found.text[:_SAMPLE]):
        raise InputError(_NO_TEXT)
    return found


def _decoded(raw: bytes, declared: str | None) -> Decoded:
    for mark, charset in _MARKS:
        if raw.startswith(mark):
            return Decoded(raw.decode(charset, "replace").removeprefix("\ufeff"), charset)
    for magic, kind in _MAGIC.items():
        if raw.startswith(magic):
            raise InputError(f"is {kind}, not text")
    charset_16 = _utf16(raw[:_SAMPLE])
    if charset_16 is not None:
        return Decoded(raw.decode(charset_16, "replace"), charset_16)
    known = _known(declared)
    text = _utf8(raw)
    if text is not None:
        wrong = known not in (None, "utf-8", "utf-8-sig", "ascii") and _NOT_ASCII.search(text)
        return Decoded(text, "utf-8", f"says that it is in {declared} and is in utf-8; read as that" if wrong else None)
    _refuse_binary(raw)
    guess = _old_arabic(raw)
    if known is None or known == guess.charset:
        return guess
    told = raw.decode(known, "replace")
    if _share(told) >= _POOR_SHARE or _share(guess.text) < _GOOD_SHARE:
        return Decoded(told, known)
    return guess._replace(remark=f"says that it is in {declared} and looks {guess.charset}; read as that")


_NO_TEXT = "is not text: most likely a binary file, or in a charset that is not known"


def _known(declared: str | None) -> str | None:
    """The codec of a declared charset, None when there is none of this name; Latin-1 means Windows-1252 on the web."""
    try:
        name = lookup(declared).name if declared else None
    except (LookupError, ValueError):
        return None
    return "cp1252" if name == "iso8859-1" else name


def _share(text: str) -> float:
    """Of the characters beyond ASCII in a sample, the share that stand in words of Arabic letters."""
    sample = text[:_SAMPLE]
    beyond = len(_NOT_ASCII.findall(sample))
    return sum(map(len, _ARABIC_WORD.findall(sample))) / beyond if beyond else 1.0


def _once(found: Decoded) -> Decoded:
    """UTF-8 that somebody took for Windows-1252 and wrote as UTF-8 again, taken back."""
    twice = len(_TWICE.findall(found.text[:_SAMPLE]))
    if twice < 10 or twice < len(_ARABIC.findall(found.text[:_SAMPLE])):
        return found
    try:
        # Bytes that Windows-1252 leaves undefined are passed through as they are by those who make this mistake.
        back = b"".join(_byte(char) for char in found.text).decode()
    except (UnicodeEncodeError, UnicodeDecodeError):
        return found
    return Decoded(back, "utf-8", "is UTF-8 that was encoded twice; read as what it was before")


def _byte(char: str) -> bytes:
    return char.encode("latin-1" if "\x80" <= char <= "\x9f" else "cp1252")


def _utf16(sample: bytes) -> str | None:
    """The UTF-16 of a sample whose every other byte is a high byte of Arabic or Latin, and few of the others are."""
    pairs = len(sample) // 2
    if pairs < 2:
        return None
    for charset, high, low in (("utf-16-le", sample[1::2], sample[::2]), ("utf-16-be", sample[::2], sample[1::2])):
        fits, strays = (1 - len(half[:pairs].translate(None, _UTF16_HIGH)) / pairs for half in (high, low))
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


def _old_arabic(raw: bytes) -> Decoded:
    """Windows-1256, or ISO 8859-6 where that is likelier and fits every byte."""
    import chardet

    guess = chardet.detect(raw[:_SAMPLE])["encoding"] or ""
    if guess.lower() == "iso-8859-6":
        try:
            return Decoded(raw.decode("iso-8859-6"), "iso8859-6")
        except UnicodeDecodeError:
            pass
    return Decoded(raw.decode("cp1256", "replace"), "cp1256")
