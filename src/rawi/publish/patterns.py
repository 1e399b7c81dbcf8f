"""What exact points and ways to reach people look like, in all the notations in use.

A text is matched in a plain form of the same length: European digits, one kind of each mark. Words are in the data.
"""

import re
import unicodedata
from collections.abc import Iterable

_UNSEEN = "".join(map(chr, (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A))))
_MARKS = {
    ".": "\u066b\uff0e",
    ",": "\u060c\u066c\uff0c",
    ";": "\u061b",
    "@": "\uff20\ufe6b",
    "+": "\uff0b",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2212",
    "\u00b0": "\u00ba\u02da",
    "'": "\u2032\u2018\u2019\u00b4`\u02b9",
    '"': "\u2033\u201c\u201d\u02ba",
    " ": "\u00a0\u2007\u2009\u202f\ufeff" + _UNSEEN,
}
_PLAIN = {ord(one): plain for plain, several in _MARKS.items() for one in several} | {
    base + digit: str(digit) for base in (0x660, 0x6F0, 0xFF10) for digit in range(10)
}
_SECONDS = r"(?:\"|'')"
_ARC = (
    r"(?:\b[NSEW][ ]?)?\d{1,3}[ ]?\u00b0[ ]?\d{1,2}(?:\.\d+)?(?:[ ]?'(?!')(?:[ ]?\d{1,2}(?:\.\d+)?[ ]?"
    + _SECONDS
    + r"?)?)?(?:[ ]?[NSEW]\b)?"
)
_SIDE = r"(?:[ ]?\u00b0)?(?:[ ]?[NSEWnsew]\b)?"
_FINE = r"[-+]?\d{1,3}\.\d{3,}"
_CODE = "[23456789CFGHJMPQRVWX]"


def plain(text: str) -> str:
    """A text in the form in which patterns are looked for: as long as it was, every character in its place."""
    return text.translate(_PLAIN)


def point(
    locating: Iterable[str], degrees: Iterable[str], minutes: Iterable[str], hosts: Iterable[str]
) -> re.Pattern[str]:
    """Finds exact points: degrees in all notations, squares of grids, codes and maps' addresses. ``locating`` are the
    words behind which a number is part of a point."""
    number = r"[-+]?\d{1,3}[.,]\d{2,}"
    return re.compile(
        rf"""
          {_pages(hosts)}\S*
        | (?<![\w.-])(?:https?://)?(?:maps\.google\.[a-z]|(?:www\.)?google\.[a-z.]{{2,6}}/maps)\S*
        | geo:\S+
        | (?:{_any(locating)}|\b(?:lat|latitude|lon|lng|long|longitude|coordinates?|gps)\b)
          [^\d\n+-]{{0,20}}{number}{_SIDE}(?:[^\d\n]{{0,30}}?{number}{_SIDE})?
        | \b\d{{1,2}}[C-HJ-NP-X][ ]?[A-HJ-NP-Z]{{2}}[ ]?\d{{2,5}}[ ]?\d{{2,5}}\b     # square of a military grid
        | \b\d{{1,2}}[ ]?[C-HJ-NP-X][ ,]{{1,3}}\d{{6}}(?:\.\d+)?[ ]?(?:m?E)?[ ,]{{1,3}}\d{{7}}(?:\.\d+)?[ ]?(?:m?N)?
        | {_ARC}(?:[^\n\d]{{0,12}}?{_ARC})?                                         # degrees, minutes and seconds
        | \d{{1,3}}[ ]?(?:{_any(degrees)}|degrees?)[^\d\n]{{1,4}}\d{{1,2}}(?:\.\d+)?[ ]?(?:{_any(minutes)}|minutes?)
          (?:[^\d\n]{{1,4}}\d{{1,2}}(?:\.\d+)?[ ]?\w+)?
        | \b\d{{1,3}}:\d{{2}}(?::\d{{2}}(?:\.\d+)?)?[ ]?[NSEW]\b
        | \b\d{{4,6}}(?:\.\d+)?[NS][ ,/]{{0,3}}\d{{5,7}}(?:\.\d+)?[EW]\b
        | \b[NSEW][ ]?\d{{1,3}}\.\d{{2,}}(?:[ ,;/]{{0,3}}[NSEW][ ]?\d{{1,3}}\.\d{{2,}})?
        | \d{{1,3}}\.\d{{2,}}[ ]?\u00b0?[ ]?[NSEW]\b(?:[ ,;/]{{0,3}}\d{{1,3}}\.\d{{2,}}[ ]?\u00b0?[ ]?[NSEW]\b)?
        | (?<![\w.]){_FINE}{_SIDE}(?:[ ]?\u0648[ ]?|[ ]?-[ ]|[ ,;:/|]{{1,4}}){_FINE}{_SIDE}
        | (?<![\w.,])\d{{1,3}},\d{{4,}}[ ;/|-]{{1,3}}\d{{1,3}},\d{{4,}}(?![\w,])    # commas before the fraction
        | \b{_CODE}{{4,8}}\+{_CODE}{{2,3}}\b                                        # open location code
        | (?<![:/\w])///[^\W\d_]+\.[^\W\d_]+\.[^\W\d_]+                             # three words
        """,
        re.VERBOSE,
    )


def contact(
    hosts: Iterable[str], channels: Iterable[str], telephones: Iterable[str], numbered: Iterable[str]
) -> re.Pattern[str]:
    """Finds ways to reach a person or to know one: mail, pages and channels, handles, telephones, numbers of papers
    and plates. ``channels``, ``telephones`` and ``numbered`` are words behind which such a thing stands."""
    return re.compile(
        rf"""
          [\w.+-]+(?:@|[ ]?[(\[](?:at|AT)[)\]][ ]?)[\w-]+(?:\.[\w-]+)+
        | {_pages(hosts)}\S*
        | (?i:\b(?:skype|viber|tg|sgnl|telegram|whatsapp|signal|instagram|twitter|facebook|snapchat)[ ]?:
          [ ]?@?[\w./+-]{{3,}})
        | (?<![\w@])@\w+(?:\.\w+)*
        | (?:{_any(channels)})[ ]?:[ ]?@?[A-Za-z0-9_.]{{3,}}
        | (?:{_any(telephones)})[^\d\n]{{0,15}}\d(?:[ ().-]{{0,2}}\d){{5,13}}
        | (?<![\w+.])(?<!\d[-/:])(?!\d{{1,2}}[-/. ]\d{{1,2}}[-/. ]\d{{4}}(?!\d))(?:
            (?:\+|00)[ .-]?\(?\d(?:[ ().-]{{0,2}}\d){{6,13}} | \(?0\d{{1,4}}\)?(?:[ .-]?\d){{5,9}} | \d{{9,15}}
          )(?![\w.]\d|\w)
        | (?<!\w)\w{{0,3}}?(?:{_any(numbered)})[^\d\n.]{{0,20}}?(?!(?:19|20)\d\d(?!\d))[A-Z]{{0,2}}\d{{4,12}}
        """,
        re.VERBOSE,
    )


def _pages(hosts: Iterable[str]) -> str:
    """The address of a page at one of some hosts, or at a part of one; a host may name the beginning of a path."""
    return rf"(?<![\w.-])(?:https?://)?(?:[\w-]+\.){{0,2}}(?:{_any(hosts)})(?![\w-])"


def _any(words: Iterable[str]) -> str:
    """Any of some words, the longest first, with their spaces as they are."""
    ordered = sorted((unicodedata.normalize("NFC", word) for word in words), key=len, reverse=True)
    return "|".join(re.escape(word) for word in ordered)
