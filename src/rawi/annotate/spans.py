"""Times behind *since*: from there up to publication; what began then; and what is only compared with the time since.

*Since June* reaches from June to publication, and so does *since the beginning of the battle on 5 June*. *The heaviest
raid since 2015* does not last since then: the time compares.
"""

from datetime import date

from rawi.annotate.dates import Reader, one_day, whole_month, whole_year
from rawi.annotate.mentions import Time
from rawi.lexicon.words import NOUN, Word
from rawi.text.tokens import MARK

COMPARED = "compared"  # the rule of a time that dates nothing
_BARE = "weekday"  # the rule of days that want no preposition
_PARTS = 4  # tokens before a date in which *since* may stand
_BATTLE = 8  # tokens before a date in which what began then is named
_WHAT = 10  # tokens before *since* in which what is compared is named
_WHERE = frozenset(("kind", "part", "role"))  # the largest TOWN, the strongest FACTION
_PARTICIPLE = "participle"
_BARS = frozenset(("complementiser", "relative", "connective"))


def since(reader: Reader, time: Time) -> Time:
    """Since June, since early 2014: from there up to publication."""
    at = time.first - 1
    while at > 0 and reader.tokens[at].key in reader.known.part_words:
        at -= 1
    word = reader.tokens[at].key if at >= max(0, time.first - _PARTS) else ""
    return _up_to_now(reader, time) if word in reader.known.since_words else time


def _up_to_now(reader: Reader, time: Time) -> Time:
    day = reader.published.isoformat() if reader.published is not None else ""
    if day <= time.earliest:
        return time
    start = time.edtf.partition("/")[0]
    return Time(time.first, time.last, f"{start}/{day}", time.earliest, day, f"since_{time.rule}")


def start_of(time: Time) -> Time:
    """When a span began, as precise as it is told."""
    start = date.fromisoformat(time.earliest)
    told = len(time.edtf.partition("/")[0])
    if told == len("2015"):
        return whole_year(start.year, time.first, time.last, time.rule)
    if told == len("2015-03"):
        return whole_month(start.year, start.month, time.first, time.last, time.rule)
    return one_day(start, time.first, time.last, time.rule)


def since_beginning(reader: Reader, time: Time) -> Time:
    """SINCE THE BEGINNING of the battle on 5 June, LAST FRIDAY, since THE FALL of X in the middle of May: from there
    up to now."""
    if time.first < 2 or time.rule.startswith("since"):
        return time
    led = time.first - 1
    while led > 0 and reader.tokens[led].key in reader.known.part_words:
        led -= 1
    if reader.tokens[led].key in reader.known.until_words:
        return time  # since the beginning of the year AND UNTIL 22 October
    bare = led == time.first - 1 and time.rule != _BARE
    if bare and reader.words[led].function != "preposition":
        return time
    for at in range(led, max(0, time.first - _BATTLE), -1):
        word = reader.words[at]
        if word.is_verb or word.function in _BARS or reader.tokens[at].kind == MARK:
            return time
        since_it = reader.tokens[at - 1].key in reader.known.since_words
        if since_it and (reader.tokens[at].key in reader.known.begin_words or _is_deed(word)):
            span = _up_to_now(reader, time)
            span.began = (at - 1, time)
            return span
        if reader.tokens[at].key in reader.known.begin_words:
            return time
    return time


def _is_deed(word: Word) -> bool:
    """A noun that tells what happened: THE FALL of X, THE ENTRY of the army."""
    return any(hit.form.pos == NOUN and not hit.article for hit in word.groups.get("event", ()))


def is_compared(reader: Reader, time: Time) -> bool:
    """The HEAVIEST raid since 2015, for the FIRST TIME since May: the time behind *since* dates nothing."""
    if not (time.rule.startswith("since") or time.within):
        return False
    for at in range(time.first - 1, max(-1, time.first - _WHAT), -1):
        word = reader.words[at]
        if word.function in _BARS or reader.tokens[at].kind == MARK or (word.conjunction and word.is_verb):
            return False
        if _is_most(reader, at):
            return _WHERE.isdisjoint(reader.words[at + 1].groups)
        if word.article and any(hit.form.pos == _PARTICIPLE for hit in word.groups.get("event", ())):
            return False  # the largest of the towns BESIEGED since 2015
    return False


def _is_most(reader: Reader, at: int) -> bool:
    """The most of its kind, the first time: a word or two."""
    most = reader.known.most_words
    key = reader.tokens[at].key
    before = reader.tokens[at - 1].key if at else ""
    return key in most or (key[:1] in "\u0648\u0628\u0643\u0644" and key[1:] in most) or f"{before} {key}" in most
