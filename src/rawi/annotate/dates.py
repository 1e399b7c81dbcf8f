"""Times that name their day: figures, days and months, months, years; and what the rules of times share.

Names of months and weekdays are taken from ``times.toml``; Hijri dates are converted by the hijridate library.
"""

import re
from calendar import monthrange
from datetime import date, timedelta

from rawi.annotate.mentions import Number, Time
from rawi.lexicon.times import ARTICLE, TimeWords
from rawi.lexicon.words import Word
from rawi.text import Text
from rawi.text.tokens import NUMBER

_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_HIJRI_YEARS = range(1343, 1501)
_COUNTED, _PLURAL = frozenset(("fighters", "civilians", "things")), ("\u0648\u0646", "\u0648")  # kinds; endings
STEPS = {"past": -1, "now": 0, "next": 1}  # where a pointing word points, in units
_SINCE, _UNTIL = "since", "until"
# days after publication that a month told without its year may begin; else twenty
_AHEAD = {"next": 366, "past": 0, _SINCE: 0}
_MOSTLY_OVER = 24  # the day behind which a month is told of as the last
_SHORT = 3  # letters of a month's name that other words may be spelt with
_STROKES = frozenset("/-")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_LINKS = frozenset("/-()\u060c,")
_BI = "\u0628"  # on: written on the word


class Reader:
    """One text, its words and its publication day; each rule reads at one token."""

    def __init__(self, text: Text, words: list[Word], numbers: list[Number], known: TimeWords, published: date | None):
        self.text, self.tokens, self.words, self.known, self.published = text, text.tokens, words, known, published
        self.count = len(text.tokens)
        self.number_at = {number.first: number for number in numbers}
        self.starts = known.starts(self.tokens)
        self.latest: Time | None = None  # the time that was read last: what *the same day* points back to

    def month(self, at: int, hijri: bool = False) -> tuple[int, int] | None:
        """(month number, token behind it) for a month name of one or two words."""
        return self._phrase(at, self.known.hijri if hijri else self.known.months)

    def _phrase(self, at: int, table: dict[str, int]) -> tuple[int, int] | None:
        if at >= self.count:
            return None
        for key in (
            self.tokens[at].key,
            self.words[at].key[1:] if self.words[at].key[:1] in "\u0648\u0641\u0628\u0644" else "",
        ):
            if at + 1 < self.count and f"{key} {self.tokens[at + 1].key}" in table:
                return table[f"{key} {self.tokens[at + 1].key}"], at + 2
            if key in table:
                return table[key], at + 1
        return None

    def word(self, at: int, table: dict[str, int]) -> int | None:
        """The value of a single word, with or without a conjunction or preposition on it."""
        found = self._phrase(at, table)
        return None if found is None else found[0]

    def pointer(self, at: int) -> tuple[str, int]:
        """('past' | 'now' | 'next' | '', token behind it): a pointing word, through a closing bracket."""
        for skip in (0, 1, 2):
            if at + skip >= len(self.tokens) or (skip and self.tokens[at + skip - 1].raw not in _LINKS):
                break
            kind = self.known.pointers.get(self.tokens[at + skip].key)
            if kind:
                return kind, at + skip + 1
        return "", at

    def year(self, at: int) -> tuple[int, int] | None:
        """(year, token behind it) for a four-digit year, through 'year', 'of the year' and a comma."""
        if at + 1 < len(self.tokens) and self.tokens[at + 1].key in self.known.year_words:
            at += self.tokens[at].key in self.known.from_words
        while at < len(self.tokens) and (self.tokens[at].raw in _LINKS or self.tokens[at].key in self.known.year_words):
            at += 1
        number = self.number_at.get(at)
        if number is None or not _FIRST_YEAR <= number.low <= _LAST_YEAR or len(self.tokens[at].key) != 4:
            return None
        return int(number.low), at + 1

    def pointed_year(self, at: int) -> tuple[int, int] | None:
        """(year, token behind it) of a year told by where it points: [of] LAST YEAR, the year BEFORE LAST, ITSELF."""
        at += at < len(self.tokens) and self.tokens[at].key in self.known.from_words
        if self.published is None or at + 1 >= len(self.tokens):
            return None
        before = self.known.pointers.get(self.tokens[at].key, "")
        unit = self.known.unit(self.tokens[at + bool(before)].key)
        if unit is None or unit[:2] != ("year", 1) or not unit[2]:
            return None
        if before:
            return self.published.year + STEPS[before], at + 2
        if self.latest is not None and self.tokens[at + 1].key in self.known.itself:
            return int(self.latest.edtf[:4]), at + 2
        twice = self.tokens[at + 1].key in self.known.distance_words
        pointer, last = self.pointer(at + 1 + twice)
        if not pointer or (twice and pointer != "past"):
            return None
        return self.published.year + STEPS[pointer] * (1 + twice), last

    def year_behind(self, at: int) -> tuple[int, int] | None:
        """(year, token behind it) of a month: in figures, or by where it points."""
        return self.year(at) or self.pointed_year(at)


def one_day(day: date, first: int, last: int, rule: str) -> Time:
    return Time(first, last, day.isoformat(), day.isoformat(), day.isoformat(), rule)


def interval(start: date, end: date, first: int, last: int, rule: str) -> Time:
    return Time(first, last, f"{start.isoformat()}/{end.isoformat()}", start.isoformat(), end.isoformat(), rule)


def whole_month(year: int, month: int, first: int, last: int, rule: str) -> Time:
    days = monthrange(year, month)[1]
    edtf = f"{year:04}-{month:02}"
    return Time(first, last, edtf, f"{edtf}-01", f"{edtf}-{days:02}", rule)


def whole_year(year: int, first: int, last: int, rule: str) -> Time:
    return Time(first, last, f"{year:04}", f"{year:04}-01-01", f"{year:04}-12-31", rule)


def safe_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nearest_year(published: date, month: int, day: int) -> int:
    """The year of a day and month that something lasts UNTIL: the nearest, before or after publication."""
    years = (published.year, published.year + 1, published.year - 1)
    return min(years, key=lambda year: abs(date(year, month, min(day, 28)) - published))


def _is_until(reader: Reader, at: int) -> bool:
    """UNTIL right before a day."""
    return at > 0 and reader.tokens[at - 1].key in reader.known.until_words


def _guess_year(reader: Reader, month: int, day: int, pointer: str) -> int | None:
    """The year of a day and month told without one: the nearest that does not lie well after publication; SINCE one,
    not after it at all."""
    if reader.published is None:
        return None
    if pointer == _UNTIL:
        return _nearest_year(reader.published, month, day)
    year = reader.published.year
    guess = safe_date(year, month, min(day, 28))
    ahead = guess is not None and guess > reader.published + timedelta(days=_AHEAD.get(pointer, 20))
    same_month = pointer == "past" and month == reader.published.month and day > reader.published.day
    return year - 1 if ahead or same_month else year


def second_month_name(reader: Reader, at: int, month: int) -> int:
    """Skip the month's other name: June / Haziran, June (Haziran), June Haziran."""
    for start in (at, at + 1):
        found = reader.month(start)
        if found is not None and found[0] == month and (start == at or reader.tokens[at].raw in _LINKS):
            behind = found[1]
            closing = behind < len(reader.tokens) and reader.tokens[behind].raw == ")"
            return behind + closing
    return at


def day_number(reader: Reader, at: int) -> tuple[int, int] | None:
    """(day of the month, token behind it): digits, or an ordinal of one or two words."""
    number = reader.number_at.get(at)
    if number is not None and reader.tokens[at].kind == NUMBER and 1 <= number.low <= 31 and number.last == at + 1:
        return int(number.low), at + 1
    unit = reader.word(at, reader.known.ordinals)
    if unit is None:
        return None
    tens = reader.word(at + 1, reader.known.ordinals) if at + 1 < len(reader.tokens) else None
    if tens in (20, 30) and unit < 10:
        return unit + tens, at + 2
    if at + 1 < len(reader.tokens) and reader.tokens[at + 1].key == "\u0639\u0634\u0631" and unit < 10:
        return unit + 10, at + 2
    return unit, at + 1


def day_and_month(reader: Reader, at: int) -> Time | None:
    """27 June 2017; the sixth of June; 12 April (Nisan) last; 3 Shawwal 1438."""
    day = day_number(reader, at) if at < len(reader.tokens) else None
    if day is None:
        return None
    behind = day[1]
    behind += behind < len(reader.tokens) and reader.tokens[behind].raw in _STROKES  # 09/ December/ 2023
    behind += behind < len(reader.tokens) and reader.tokens[behind].key in ("\u0645\u0646", "\u0634\u0647\u0631")
    behind += behind < len(reader.tokens) and reader.tokens[behind].key == "\u0634\u0647\u0631"
    hijri = reader.month(behind, hijri=True)
    if hijri is not None:
        return _hijri(reader, at, day[0], hijri)
    if month_and_day(reader, behind) is not None:
        return None  # the channel X 24 JUNE 27, 2017
    month = reader.month(behind)
    if month is None:
        return _day_of_pointed_month(reader, at, day[0], behind)
    last = second_month_name(reader, month[1], month[0])
    pointer, last = reader.pointer(last)
    told = reader.year_behind(last)
    pointer = _UNTIL if not pointer and _is_until(reader, at) else pointer
    year = told[0] if told else _guess_year(reader, month[0], day[0], pointer)
    resolved = safe_date(year, month[0], day[0]) if year else None
    last = told[1] if told else last
    kind = _counted(reader, at)
    if resolved is None or kind == "days":
        return None
    if kind != "week":
        return one_day(resolved, at, last, "day_and_month")
    first = resolved.replace(day=1) + timedelta(weeks=day[0] - 1)
    return interval(first, first + timedelta(days=6), at, last, "day_and_month")


def _counted(reader: Reader, at: int) -> str:
    """What an ordinal counts: the second WEEK of June, the first DAYS of June, which are not told; else the day."""
    key = reader.tokens[at - 1].key if at and reader.tokens[at].kind != NUMBER else ""
    unit = reader.known.unit(key)
    if unit is None or not unit[2]:
        return "day"
    return "days" if key.removeprefix(ARTICLE) in reader.known.several else unit[0]


def _day_of_pointed_month(reader: Reader, at: int, day: int, behind: int) -> Time | None:
    """The third of this month, the tenth of last month, the 14th OF THE CURRENT one."""
    pointing = reader.tokens[behind].key if behind < len(reader.tokens) else ""
    if reader.published is not None and pointing.startswith(ARTICLE) and reader.known.pointers.get(pointing) == "now":
        this = safe_date(reader.published.year, reader.published.month, day)
        return None if this is None else one_day(this, at, behind + 1, "day_and_month")
    unit = reader.known.unit(reader.tokens[behind].key) if behind < len(reader.tokens) else None
    if reader.published is None or unit is None or unit[0] != "month" or not unit[2]:
        return None
    pointer, last = reader.pointer(behind + 1)
    if pointer == "":
        return None
    months = reader.published.year * 12 + reader.published.month - 1 + STEPS[pointer]
    resolved = safe_date(months // 12, months % 12 + 1, day)
    return None if resolved is None else one_day(resolved, at, last, "day_and_month")


def _hijri(reader: Reader, at: int, day: int, month: tuple[int, int]) -> Time | None:
    from hijridate import Hijri

    number = reader.number_at.get(month[1])
    told = number is not None and int(number.low) in _HIJRI_YEARS
    pointer, behind = reader.pointer(month[1])
    try:
        year = int(number.low) if number is not None and told else _last_hijri_year(reader, day, month[0], pointer)
        converted = Hijri(year, month[0], day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    last = number.last if number is not None and told else behind
    return one_day(date(converted.year, converted.month, converted.day), at, last, "hijri_date")


def _last_hijri_year(reader: Reader, day: int, month: int, pointer: str) -> int:
    """The Hijri year of a day told without one: the last that does not lie well after publication; 0 where no day of
    publication is known."""
    from hijridate import Gregorian

    if reader.published is None:
        return 0
    ahead = reader.published + timedelta(days=_AHEAD.get(pointer, 20))
    hijri = Gregorian(ahead.year, ahead.month, ahead.day).to_hijri()
    return hijri.year - ((month, day) > (hijri.month, hijri.day))


def month_and_day(reader: Reader, at: int) -> Time | None:
    """June 27, 2017."""
    month = reader.month(at)
    number = reader.number_at.get(month[1]) if month is not None else None
    if month is None or number is None or number.last != month[1] + 1 or not 1 <= number.low <= 31:
        return None
    year = reader.year(number.last)
    resolved = safe_date(year[0], month[0], int(number.low)) if year else None
    return None if resolved is None or year is None else one_day(resolved, at, year[1], "month_and_day")


def figures(reader: Reader, at: int) -> Time | None:
    """12/6/2017, 2017-06-12 and 12.06.2017; the day 12/6."""
    dotted = _DOTTED.fullmatch(reader.tokens[at].key)
    if dotted is not None:
        day, month, year = map(int, dotted.groups())
        resolved = safe_date(year, month, day)
        return None if resolved is None else one_day(resolved, at, at + 1, "figures")
    if (short := _day_of_figures(reader, at)) is not None:
        return short
    tokens = reader.tokens[at : at + 5]
    if len(tokens) < 5 or any(token.kind != NUMBER or not token.key.isdigit() for token in tokens[::2]):
        return None
    marks = {tokens[1].raw, tokens[3].raw}
    values = [int(token.key) for token in tokens[::2]]
    if len(marks) != 1 or not marks <= {"/", "-", "."}:
        return None
    if _FIRST_YEAR <= values[0] <= _LAST_YEAR:
        values.reverse()
    if not _FIRST_YEAR <= values[2] <= _LAST_YEAR:
        return None
    resolved = safe_date(values[2], values[1], values[0])
    return None if resolved is None else one_day(resolved, at, at + 5, "figures")


def _day_of_figures(reader: Reader, at: int) -> Time | None:
    """On THE DAY 12/6: no year behind it."""
    tokens = reader.tokens[at : at + 4]
    led = at > 0 and reader.tokens[at - 1].key.removeprefix(_BI) in reader.known.end_words
    if not led or len(tokens) < 3 or tokens[1].raw != "/" or tokens[-1].raw == "/":
        return None
    if any(token.kind != NUMBER or not token.key.isdigit() for token in tokens[:3:2]):
        return None
    day, month = int(tokens[0].key), int(tokens[2].key)
    year = _guess_year(reader, month, day, "")
    resolved = safe_date(year, month, day) if year else None
    return None if resolved is None else one_day(resolved, at, at + 3, "figures")


def month_alone(reader: Reader, at: int) -> Time | None:
    """June 2017; last June; the month of July (Tammuz)."""
    month = reader.month(at)
    if month is None:
        return None
    last = second_month_name(reader, month[1], month[0])
    pointer, last = reader.pointer(last)
    told = reader.year_behind(last)
    named = at > 0 and reader.tokens[at - 1].key in reader.known.month_words
    if told is None and not pointer and last == month[1] and not (named or _in_month(reader, at)):
        return None
    if told is None and not pointer and not _spelt_as_month(reader, at):
        return None
    since = at > 0 and reader.tokens[at - 1].key in reader.known.since_words
    year = told[0] if told else _guess_year(reader, month[0], 1, _SINCE if since else pointer)
    if told is None and pointer == "past" and _is_well_before_end(reader.published, month[0]):
        year = None if year is None else year - 1  # LAST November, told on the tenth of November
    return None if year is None else whole_month(year, month[0], at, told[1] if told else last, "month")


def _is_well_before_end(published: date | None, month: int) -> bool:
    """The day of publication lies in that month, and not among its last days."""
    return published is not None and published.month == month and published.day <= _MOSTLY_OVER


def _in_month(reader: Reader, at: int) -> bool:
    return reader.words[at - 1].function == "preposition" if at else False


def _spelt_as_month(reader: Reader, at: int) -> bool:
    """A short month name must be spelt as one: folding makes the month Ab of many a short word and place name."""
    raw = reader.tokens[at].raw
    return (
        len(reader.tokens[at].key) > _SHORT
        or raw in reader.known.month_spellings
        or raw[1:] in reader.known.month_spellings
    )


def year_alone(reader: Reader, at: int) -> Time | None:
    """The year 2014; in 2013; at the end of 2012."""
    told = reader.year(at)
    if told is None or at == 0 or (reader.tokens[at].key in reader.known.year_words and told[1] == at):
        return None
    marked = reader.tokens[at].key in reader.known.year_words or reader.tokens[at - 1].key in reader.known.year_words
    before = reader.words[at - 1]
    marked = marked or reader.tokens[at - 1].key in reader.known.part_words
    if not marked and before.function != "preposition" and not ("event" in before.groups and not before.is_verb):
        return None
    if not marked and told[1] < len(reader.words) and _is_counted(reader.words[told[1]]):
        return None
    return whole_year(told[0], at, told[1], "year")


def _is_counted(word: Word) -> bool:
    """One man or thing behind a number that might be a year: the killing of 2014 FIGHTERS, more than 2000 FAMILIES (in
    Arabic one, by its form); in 2014 FIGHTERS took it has them in the plural."""
    role = word.first("role")
    of_one = role is not None and role.form.entry.kind in _COUNTED and not word.stem.endswith(_PLURAL)
    return (of_one or "unit" in word.groups) and not (word.article or word.conjunction or word.preposition)
