"""Rolls of the dead and hurt: THE MARTYRS: 1- X 2- Y 3- Z; a name in each line under such a heading; in each line THE
MARTYR X. As many are told as names stand there."""

from typing import NamedTuple

from rawi.annotate.mentions import ACTOR
from rawi.extract.counts.ages import past_age
from rawi.extract.counts.governors import AND, CASUALTIES, governing, noun_kind
from rawi.extract.counts.listed import is_kin
from rawi.extract.counts.people import COUNTED, by_form, exactly
from rawi.extract.tree.layout import Layout
from rawi.text.tokens import COMMAS, MARK, NUMBER, WORD

_ROLL, _MARTYR, _PRONOUN, _WHO = "roll", "shahid", "pronoun", "relative"  # cues, a role, functions
_KILLED, _VICTIMS = "killed", "casualties"
_COLON, _LINE, _SEPARATORS = ":", "\n", frozenset("-_.)/\u2013\u2014\u0640\u066b:\u060c")
_BETWEEN = COMMAS | frozenset("-\u2013\u2014")
_MARKS = "-_.)/ \u2013\u2014\u2026"
_NAMED = frozenset(("person", "name", "unknown"))  # heads of phrases
_LONGEST = 25  # tokens from one number of a list to the next
_NAME = 8  # words of a name with what tells who it was
_HEADING, _OPENING = 3, 3  # sentences up to the heading; words of it before the dead or hurt
_SHORT = 4  # tokens of a line between the heading and its list
_LISTED = 2  # names that make a list without numbers


class Roll(NamedTuple):
    """How many are listed, as what, the word that says so, and the tokens of the list; whether it has their names, or
    only says how many they are."""

    kind: str
    number: int
    at: int
    first: int
    last: int
    named: bool = True


class _List(NamedTuple):
    """Where the items of a list begin, and where it ends."""

    starts: list[int]
    last: int


def rolls(layout: Layout) -> list[Roll]:
    """The rolls of a report, in text order."""
    found = [roll for one in _numbered(layout) if (roll := _headed(layout, one)) is not None]
    for one in (*_lines(layout), *_martyrs(layout)):
        if not any(one.first < other.last and other.at <= one.last for other in found):
            found.append(one)
    return sorted(found, key=lambda roll: roll.first)


def opens_line(layout: Layout, at: int) -> bool:
    """A token with which a line of the report begins, over the line ends that break a sentence."""
    if at == 0:
        return True
    return _LINE in _gap(layout, at)


def _gap(layout: Layout, at: int) -> str:
    """What is written between the token before and a token, marks that are no tokens too."""
    before = layout.text.tokens[at - 1]
    return layout.text.source[before.end - (before.raw == _LINE) : layout.text.tokens[at].start]


def _numbered(layout: Layout) -> list[_List]:
    """Lists whose items are numbered from one on, over a heading between them: 1- X 2- Y THE WOUNDED: 3- Z."""
    found: list[list[int]] = []
    expected = 0
    for at in (number.first for number in layout.annotation.numbers):
        value = exactly(layout.number_at[at]) if layout.text.tokens[at].kind == NUMBER else 0
        goes_on = bool(found) and value == expected and at - found[-1][-1] <= _LONGEST
        if not value or not (goes_on or value == 1) or not _opens_item(layout, at, goes_on):
            continue
        if goes_on and not any(_is_noun(layout, i) for i in range(found[-1][-1] + 1, at)):
            found[-1].append(at)
        else:
            found.append([at])
        expected = value + 1
    return [_List(starts, _end(layout, starts[-1])) for starts in found]


def _opens_item(layout: Layout, at: int, goes_on: bool) -> bool:
    """A number that a mark parts from the word behind it, or with which a line begins; cut off behind the mark, where
    the list goes on with it."""
    tokens = layout.text.tokens
    word = next((i for i in range(at + 1, min(at + 3, len(tokens))) if tokens[i].kind == WORD), None)
    if layout.text.source[tokens[at].end - 1] == "%" or (word is None and not goes_on):
        return False
    line, *more = layout.text.source[tokens[at].end : tokens[word].start if word is not None else None].split(_LINE)
    parted = any(mark in _SEPARATORS for mark in line) and (not more or (goes_on and not line.strip(_MARKS)))
    return parted or (opens_line(layout, at) and word == at + 1 and not layout.words[word].groups)


def _end(layout: Layout, at: int) -> int:
    """Where the last item of a list ends: with its line or its sentence."""
    start = _past_marks(layout, at + 1)
    end = min(start + _NAME, len(layout.words))
    stops = (i for i in range(start + 1, end) if opens_line(layout, i) or layout.text.tokens[i].raw == _LINE)
    line = next(stops, end)
    return min(line, next((i for i in range(start, line) if layout.text.sentence_of[i] != _here(layout, start)), line))


def _here(layout: Layout, at: int) -> int:
    return layout.text.sentence_of[at]


def _past_marks(layout: Layout, at: int) -> int:
    while at < len(layout.words) - 1 and layout.text.tokens[at].kind == MARK:
        at += 1
    return at


def _headed(layout: Layout, one: _List) -> Roll | None:
    """A numbered list of persons, under a heading for the dead or the hurt."""
    ends = [*one.starts[1:], one.last]
    persons = [_is_person(layout, start + 1, end) for start, end in zip(one.starts, ends, strict=True)]
    if 2 * sum(persons) < len(persons):
        return None
    heading = _heading_above(layout, one.starts[0])
    return Roll(heading[1], len(persons), heading[0], one.starts[0], one.last) if heading is not None else None


def _is_person(layout: Layout, first: int, last: int) -> bool:
    """An item that begins with somebody's name, or with a word for one person; or inside what was read as one name."""
    first = _past_marks(layout, first)
    if first >= len(layout.words):
        return False  # a list that is cut off behind its number
    if any(phrase.first < first < phrase.last for phrase in layout.whos[_here(layout, first)]):
        return True
    for at in range(first, min(first + 2, last)):
        phrase = layout.phrase_at.get(at)
        if phrase is not None and phrase.kind == ACTOR:
            one = by_form(layout, phrase.first) == 1 or is_kin(layout, phrase.first)
            return phrase.head in _NAMED or (phrase.head in COUNTED and one)
        if layout.words[at].groups or layout.words[at].function:
            return False
    return False


def _heading_above(layout: Layout, first: int) -> tuple[int, str] | None:
    """(token, kind) of the dead or hurt in the words right before a list, or in a line above them."""
    here = _here(layout, first)
    for number in range(here, max(-1, here - _HEADING - 1), -1):
        start, end = layout.text.sentences[number]
        end = min(end, first)
        if end > start and (found := _heading(layout, start, end)) is not None:
            return found
        if end - start > _SHORT:
            break
    return None


def _heading(layout: Layout, first: int, end: int) -> tuple[int, str] | None:
    """The same of the words of one heading: THE NAMES OF the martyrs, of those WHO WERE KILLED; THE WOUNDED in X;
    were killed two men, AND THEY ARE."""
    last = end - 1
    while last > first and layout.text.tokens[last].kind == MARK:
        last -= 1
    named = next((cue.last for cue in layout.cues[_here(layout, first)] if cue.category == _ROLL), None)
    if named is not None and first < named <= last + 1:
        told = (_kind(layout, at) for at in range(named, last + 1))
        return next(((at, kind) for at, kind in zip(range(named, last + 1), told, strict=False) if kind), None)
    start = _past_marks(layout, first)
    they = layout.words[last].function == _PRONOUN
    told_at = [at for at in range(start, last + 1) if _is_noun(layout, at)]
    opening = next((at for at in told_at if at < start + _OPENING), None)
    closing = next((at for at in reversed(told_at) if at >= last - they), None)
    at = closing if closing is not None else opening
    if at is not None:
        return at, _kind(layout, at) or ""
    deaths = [(at, kind) for at in range(start, last) if they and (kind := _kind(layout, at)) is not None]
    return deaths[0] if len({kind for _, kind in deaths}) == 1 else None


def _is_noun(layout: Layout, at: int) -> bool:
    """THE DEAD, the wounded, the victims; no verb, no noun of dying, and no one martyr."""
    several = "role" in layout.words[at].groups and not layout.is_verb(at) and by_form(layout, at) != 1
    return several and _kind(layout, at) is not None


def _kind(layout: Layout, at: int) -> str | None:
    """As what a word of a heading counts; victims are dead, the dead and the hurt under one heading are both."""
    joined = noun_kind(layout, at, tied=True) if "counted" in layout.words[at].groups else None
    if joined in CASUALTIES:
        return joined
    kind = governing(layout, at)
    return _KILLED if kind == _VICTIMS else kind if kind in CASUALTIES else None


def _lines(layout: Layout) -> list[Roll]:
    """Names without numbers under a heading, each in a line or one behind the other, or how many they are."""
    found = []
    for number, (first, end) in enumerate(layout.text.sentences):
        for start in _starts(layout, number):
            heading = _heading(layout, first, start)
            if heading is None:
                continue
            told = _number_behind(layout, start, end)
            parts = _told_together(layout, start, end) if start < end - 1 else _named_lines(layout, end)
            count = told or len(parts)
            if told or count >= _LISTED:
                last = parts[-1][1] if parts and not told else end
                found.append(Roll(heading[1], count, heading[0], start if told else parts[0][0], last, not told))
                break
    return found


def _starts(layout: Layout, number: int) -> list[int]:
    """Where names may begin: behind the colon, behind THEY ARE, behind a line of few words."""
    first, end = layout.text.sentences[number]
    colon = next((at for at in range(first, end) if layout.text.tokens[at].raw == _COLON), None)
    they = [at + 1 for at in range(first, end) if layout.words[at].function == _PRONOUN]
    starts = [colon + 1] if colon is not None else [start for start in they[:1] if start < end]
    return starts or ([end] if end - first <= _SHORT else [])


def _number_behind(layout: Layout, start: int, end: int) -> int:
    """THE DEAD: FIVE; the dead: five dead, among them a child."""
    number = layout.number_at.get(start)
    if number is None or (number.last < end and _opens_item(layout, start, False)):
        return 0
    alone = number.last >= end or layout.text.tokens[number.last].kind == MARK
    return exactly(number) if alone or noun_kind(layout, number.last) in CASUALTIES else 0


def _told_together(layout: Layout, start: int, end: int) -> list[tuple[int, int]]:
    """The names between marks, or tied by "and"."""
    parts = _parts(layout, start, end)
    people = layout.phrase_at.get(start)
    if len(parts) >= _LISTED or people is None or people.head not in _NAMED:
        return parts
    return [(one.first, one.last) for one in people.group if one.head in _NAMED]


def _parts(layout: Layout, first: int, end: int) -> list[tuple[int, int]]:
    """The names between marks from a token on; none where something else is told there."""
    parts, start = [], first
    for at in range(first, end):
        if layout.text.tokens[at].raw in _BETWEEN:
            parts.append((start, at))
            start = at + 1
    parts.append((start, end))
    return parts if all(_is_only_name(layout, *part) for part in parts) else []


def _named_lines(layout: Layout, first: int) -> list[tuple[int, int]]:
    """The lines from a token on that are names, one after the other."""
    parts: list[tuple[int, int]] = []
    for at in range(first + 1, len(layout.words) + 1):
        if at < len(layout.words) and not (opens_line(layout, at) and layout.text.tokens[at].raw != _LINE):
            continue
        if not _is_only_name(layout, first, at):
            break
        parts.append((first, at))
        first = at
    return parts


def _is_only_name(layout: Layout, first: int, end: int) -> bool:
    """Somebody, his age, and nothing told of him."""
    start = _past_marks(layout, first)
    words = [at for at in range(start, end) if layout.text.tokens[at].kind == WORD]
    if not 0 < len(words) <= _NAME or not _is_person(layout, start, end):
        return False
    last = next((phrase.last for at in words[:2] if (phrase := layout.phrase_at.get(at)) is not None), start)
    behind = past_age(layout, last, end)
    return not any(
        layout.is_verb(at) or "event" in layout.words[at].groups or layout.words[at].function == _WHO
        for at in range(behind, end)
    )


def _martyrs(layout: Layout) -> list[Roll]:
    """THE MARTYR X, and in the next line, or behind a mark, THE MARTYR Y."""
    if all(_MARTYR not in told for told in layout.readings):
        return []
    found: list[Roll] = []
    chain: list[int] = []
    opened = [at for at in range(len(layout.words) - 1) if _is_martyr(layout, at) and _stands_apart(layout, at)]
    for at in opened:
        if chain and (at - chain[-1] > _NAME + 2 or _tells(layout, chain[-1] + 1, at)):
            found += _chained(layout, chain)
            chain = []
        chain.append(at)
    return found + _chained(layout, chain)


def _chained(layout: Layout, chain: list[int]) -> list[Roll]:
    if len(chain) < _LISTED:
        return []
    return [Roll(_KILLED, len(chain), chain[0], chain[0], _end(layout, chain[-1]))]


def _is_martyr(layout: Layout, at: int) -> bool:
    hit = layout.words[at].first("role")
    return hit is not None and hit.form.entry.id == _MARTYR and by_form(layout, at) == 1


def _stands_apart(layout: Layout, at: int) -> bool:
    """It opens a line, or stands behind a mark or "and", with a name behind it."""
    before = layout.text.tokens[at - 1] if at else None
    apart = opens_line(layout, at) or (before is not None and before.kind == MARK)
    apart = apart or layout.words[at].conjunction == AND
    return apart and layout.text.tokens[at + 1].kind == WORD and not layout.words[at + 1].function


def _tells(layout: Layout, first: int, last: int) -> bool:
    """Something is told between two of them."""
    return any(layout.is_verb(at) or "event" in layout.words[at].groups for at in range(first, last))
