"""The word that says what a number counts: the noun behind it, or the word of killing, hurting, taking before it."""

from rawi.extract.tree.layout import Layout
from rawi.lexicon.entries import Group
from rawi.lexicon.words import NOUN, VERB
from rawi.model import FROM_AFAR
from rawi.text.tokens import COMMAS, WORD

BY_TYPE = {
    "killing": "killed", "toll": "killed", "arrest": "arrested", "abduct": "abducted", "release": "released",
    "displace": "displaced", "evacuate": "evacuated", "surrender": "surrendered",
}  # fmt: skip
CASUALTIES = frozenset(("killed", "injured", "casualties"))
MIXED = "mixed"  # dead and taken, under one number: no kind of count
MASSACRES = frozenset(("majzara", "madhbaha"))  # entries
_SEARCHES = frozenset(("dahama", "dahama_bare", "fattasha"))  # of houses, as an arrest is told
AND, OF = "\u0648", "\u0645\u0646"
BETWEEN, _WHAT = "\u0628\u064a\u0646", "\u0645\u0627"  # between, WHAT IS between
REACH = 8  # tokens from a verb, over who, where and when, to the number of its object or subject
FAMILIES = frozenset(("aila", "usra", "taifa", "aqalliya", "jaliya", "raaya", "jamhur"))  # one is not one person
_DESCRIBED, _MEMBERS, _INCLUDES = 3, "afrad", "damma"  # words behind a family; entries of a role and of a verb
_TALLY_REACH, _VICTIMS = 30, "casualties"
_REACHES, _ESTIMATES = frozenset(("balagha", "tajawaza")), "qaddara"  # entries of verbs
_HEADED = 2  # tokens: the number, of
_CLAUSE = 4  # tokens of what those did of whom a number is told
_PERSONS = frozenset(("civilians", "fighters", "person", "official"))
_HAD = "\u0642\u062f"
_TO, _INSIDE = "\u0627\u0644\u064a", "fi"
_ENDINGS = ("\u0648\u0627", "\u0627")  # of a verb whose subject was told before it
_LOST, _ARMED = 3, frozenset(("fighters", "official"))  # words from a loss to those lost; roles of men
_TRACE, _MISSING, OTHERS = "\u0627\u062b\u0631", "missing", "\u0627\u062e\u0631"
_FALLS, _HANDS = frozenset(("saqata",)), frozenset(("yad_hold", "qabda"))  # events
_THEM = ("\u0647\u0645", "\u0647\u0645\u0627", "\u0647\u0646")  # them, both
_BLOWS, _OUTCOME = frozenset(("attacks", "strikes", "shells")), "outcome"
_BURIES = "shayyaa"  # an event
_CASES = "cases"  # the kind of a word for things counted
_THEIR = ("\u0647\u0645", "\u0647\u0646")  # their lives
_OPENERS = frozenset(("complementiser", "particle"))


def noun_kind(layout: Layout, at: int, tied: bool = False) -> str | None:
    """What a noun right behind a number counts: ten DEAD, twenty SHELLS; the dead and hurt of one number together.

    ``tied``: "and" may stand on it.
    """
    hit = layout.words[at].first("counted")
    if hit is not None and (tied or not layout.words[at].conjunction):
        return _joined(layout, at, hit.form.entry.kind)
    thing = unit(layout, at)
    if thing is None or layout.words[at].conjunction:
        return None
    return thing.kind if thing.kind != _CASES else _case_of(layout, at)


def _case_of(layout: Layout, at: int) -> str | None:
    """Sixty CASES OF arrest: who was arrested in each."""
    return governing(layout, at + 1) if at + 1 < len(layout.words) and not layout.is_verb(at + 1) else None


def unit(layout: Layout, at: int) -> Group | None:
    """The entry of a word for things that are counted, or measured."""
    hit = layout.words[at].first("unit")
    return hit.form.entry if hit is not None else None


def _joined(layout: Layout, at: int, kind: str) -> str:
    """Killed and hurt under one number: the DEATH AND INJURY of ten, ten DEAD AND HURT; not: ten dead AND THE INJURY of
    others."""
    behind = at + 1
    if behind < len(layout.words) and layout.words[behind].conjunction == AND and behind + 1 not in layout.number_at:
        other = layout.words[behind].first("counted")
        apart = "role" in layout.words[at].groups and "role" not in layout.words[behind].groups
        if other is not None and not apart and {kind, other.form.entry.kind} == {"killed", "injured"}:
            return "casualties"
    return kind


def between(layout: Layout, at: int) -> str | None:
    """Ten people BETWEEN dead and hurt; of those between dead and taken no kind is told."""
    at += at + 1 < len(layout.words) and layout.stem(at) == _WHAT and layout.stem(at + 1) == BETWEEN
    if layout.stem(at) != BETWEEN or at + 2 >= len(layout.words):
        return None
    one, other = governing(layout, at + 1), governing(layout, at + 2)
    if one not in CASUALTIES or other is None:
        return None
    return "casualties" if other in CASUALTIES else MIXED


def governor(layout: Layout, first: int) -> tuple[int, str | None]:
    """(token, kind) of the word of killing, hurting, taking that a number stands behind, over what only rounds it."""
    at = first - 1
    while at >= 0 and first - at <= REACH and is_about(layout, at):
        at -= 1
    at = _before_family(layout, at, first)
    if at < 0 or layout.text.sentence_of[at] != layout.text.sentence_of[first]:
        return first, None
    kind = governing(layout, at)
    if kind is not None:
        return _with_other(layout, at, kind)
    return _over_where(layout, first, at)


def _before_family(layout: Layout, at: int, first: int) -> int:
    """The token before a family that the number is of: the killing of a FAMILY of four, of a whole FAMILY MADE UP OF
    five persons, of the men of a FAMILY WITH five MEMBERS; else the token itself."""
    start = max(at - _DESCRIBED, layout.text.sentences[layout.text.sentence_of[first]][0]) if at >= 0 else at + 1
    of_some = first in layout.number_at and layout.number_at[first].last in layout.phrase_at
    for family in range(at, start - 1, -1):
        group = layout.words[family].first("role")
        if group is not None and group.form.entry.id in FAMILIES:
            men = layout.words[family - 1].first("role") if family else None
            return family - 1 - (men is not None and men.form.entry.id == _MEMBERS)
        if not of_some or not describes_family(layout, family):
            break
    return at


def describes_family(layout: Layout, at: int) -> bool:
    """A WHOLE family, MADE UP of five, WITH five: no other verb, and nothing that leads elsewhere."""
    word = layout.words[at]
    plain = layout.text.tokens[at].kind == WORD and not (word.conjunction or word.function)
    if not plain or at in layout.number_at or at in layout.phrase_at:
        return False
    return not word.is_verb or any(hit.form.entry.id == _INCLUDES for hit in word.groups.get("event", ()))


def _with_other(layout: Layout, at: int, kind: str) -> tuple[int, str]:
    """The same, where killing and hurting share the number: WERE KILLED AND HURT ten; not: said that A MAN WAS KILLED
    and hurt were ten."""
    before = at - 1
    bare = before >= 0 and not layout.text.tokens[before].key.endswith(_ENDINGS) and not _has_its_own(layout, before)
    if bare and layout.words[at].conjunction == AND:
        verbs = layout.is_verb(before), layout.is_verb(at)
        alike = verbs[0] == verbs[1] or (not verbs[0] and _may_be_noun(layout, at))
        if alike and {kind, governing(layout, before)} == {"killed", "injured"}:
            return before, "casualties"
    return at, kind


def _has_its_own(layout: Layout, verb: int) -> bool:
    """Who stands between THAT and the verb; the number of the dead: FOUR DEAD, four SOLDIERS dead and the injury of
    ten."""
    here = layout.whos[layout.text.sentence_of[verb]]
    first = next((phrase.first for phrase in here if phrase.first < verb <= phrase.last), verb)
    counted = any(number.last in (verb, first) for number in layout.annotation.numbers)
    before = [phrase for phrase in here if phrase.last == verb]
    if layout.stem(verb - 1) == _HAD:  # A MAN HAD been killed and wounded were ten
        before = [phrase for phrase in here if phrase.last == verb - 1 and phrase.head in _PERSONS]
    return counted or any(layout.words[phrase.first - 1].function in _OPENERS for phrase in before if phrase.first)


def _may_be_noun(layout: Layout, at: int) -> bool:
    """The death AND INJURY of ten, in Arabic spelt like "and injured"."""
    return any(hit.form.pos == NOUN for group in ("counted", "event") for hit in layout.words[at].groups.get(group, ()))


def _over_where(layout: Layout, first: int, at: int) -> tuple[int, str | None]:
    """The same over who did it, where, when: the army ARRESTED in Taiz, ON MONDAY, TEN people, WERE KILLED in the
    shelling TEN."""
    times = _times(layout, first)
    while at >= 0 and first - at <= REACH and layout.text.sentence_of[at] == layout.text.sentence_of[first]:
        if at in times or (layout.text.tokens[at].raw in COMMAS and not times.isdisjoint((at - 1, at + 1))):
            at -= 1
            continue
        if layout.text.tokens[at].kind != WORD or at in layout.number_at:
            return first, None
        if layout.is_verb(at):
            return at, governing(layout, at)
        if (victims := unit(layout, at)) is not None and victims.kind == _VICTIMS:
            return at, "killed"  # there fell VICTIM TO the shelling of the town TEN
        if layout.words[at].conjunction:
            return first, None
        at -= 1
    return first, None


def _times(layout: Layout, at: int) -> set[int]:
    """The tokens of the times in the sentence of a token."""
    return {i for time in layout.times[layout.text.sentence_of[at]] for i in range(time.first, time.last)}


def is_about(layout: Layout, at: int) -> bool:
    """Words that round a number or lead to it: at least, some, more than; the preposition of a count."""
    return "about" in layout.words[at].groups and not layout.words[at].conjunction


def governing(layout: Layout, at: int) -> str | None:
    """What a word of killing, hurting, taking counts; lost TRACE OF ten."""
    if _is_trace(layout, at):
        at -= 1
    word = layout.words[at]
    hit = word.first("counted") or word.first("taking")
    if hit is not None:
        missing = hit.form.entry.kind == _MISSING
        if not (missing and layout.is_verb(at)) or _are_others(layout, at) or _went_missing(layout, at):
            return str(hit.form.entry.kind) if not missing or _may_be_missing(layout, at) else "killed"
    if "event" in word.groups:
        if any(hit.form.entry.id in _SEARCHES for hit in word.groups["event"]):
            return None  # raided the house of ONE of the volunteers
        if _BURIES in word.ids["event"] and layout.is_verb(at) and at + 1 in layout.number_at:
            return None  # THOUSANDS carried a young man to his grave
        here = (t for t in layout.triggers[layout.text.sentence_of[at]] if t.first <= at < t.last)
        return next((BY_TYPE.get(trigger.options[0][1].type) for trigger in here), None)
    return None


def _may_be_missing(layout: Layout, at: int) -> bool:
    """The loss of THREE SOLDIERS, who may be alive; civilians are said to lose their lives, and are dead."""
    if "event" not in layout.words[at].groups or _is_trace(layout, at + 1) or _are_others(layout, at):
        return True
    behind = layout.words[at + 1 : at + 1 + _LOST]
    return any(hit.form.entry.kind in _ARMED for word in behind for hit in word.groups.get("role", ()))


def _went_missing(layout: Layout, at: int) -> bool:
    """TEN SOLDIERS are missing: their number right behind the verb; not: ten soldiers LOST THEIR LIVES."""
    number = layout.number_at.get(at + 1)
    if number is None or number.last + 1 >= len(layout.words) or "event" not in layout.words[at].groups:
        return False
    men = layout.words[number.last].groups.get("role", ())
    own = layout.text.tokens[number.last + 1].key.endswith(_THEIR)
    return not own and any(hit.form.entry.kind in _ARMED for hit in men)


def _are_others(layout: Layout, at: int) -> bool:
    """Three were killed and missing were three OTHERS."""
    return any(word.stem.startswith(OTHERS) for word in layout.words[at + 1 : at + 1 + _LOST])


def _is_trace(layout: Layout, at: int) -> bool:
    """The TRACE behind a word for being missing."""
    taken = layout.words[at - 1].first("taking") if 0 < at < len(layout.words) and layout.stem(at) == _TRACE else None
    return taken is not None and taken.form.entry.kind == _MISSING


def told_behind(layout: Layout, first: int, last: int) -> tuple[int, str | None]:
    """What is told of people who open their clause, by the verb behind them: that ten, two of them girls, DIED, FELL
    DEAD."""
    words = layout.words
    if last < len(words) - 1 and _took_them(layout, last):
        return last, governing(layout, last)
    if not 0 < first < last < len(words) - 1:
        return first, None
    while first > 1 and is_about(layout, first - 1):
        first -= 1
    opener = words[first - 1].function in _OPENERS or layout.text.tokens[first - 1].kind != WORD
    at = _past_parts(layout, last)
    had = layout.stem(at) == _HAD
    at += had
    if had and at + 1 in layout.number_at:
        return first, None  # a soldier HAD killed TEN
    if not opener or at >= len(words) - 1 or not layout.is_verb(at) or words[at].conjunction:
        return first, None
    dead = at + 1 if any(hit.form.entry.id in _FALLS for hit in words[at].groups.get("event", ())) else at
    return (dead, governing(layout, dead)) if dead > at or at + 1 not in layout.phrase_at else (first, None)


def fell(layout: Layout, first: int, last: int) -> str | None:
    """FIVE CIVILIANS FELL, the fall of ten soldiers: dead, where they did not fall into somebody's hands."""
    at = first - 1
    while at > 0 and is_about(layout, at) and not _FALLS & layout.words[at].ids["event"]:
        at -= 1
    falls = at >= 0 and bool(_FALLS & layout.words[at].ids["event"])
    held = any(_HANDS & word.ids["event"] for word in layout.words[last : last + _HEADED])
    return "killed" if falls and not held else None


def _took_them(layout: Layout, at: int) -> bool:
    """Twelve journalists WHOM X ARRESTED: a verb with a pronoun for them, and who did it right behind."""
    events = layout.words[at].groups.get("event", ())
    bound = any(hit.form.pos == VERB and hit.suffix in _THEM for hit in events)
    return bound and not layout.words[at].conjunction and at + 1 in layout.phrase_at


def tallied(layout: Layout, first: int) -> tuple[int, str | None]:
    """What a tally that comes TO a number counts: the NUMBER OF THE WOUNDED in the raids since 5 May rose to ten."""
    at = first - 1
    while at > 0 and is_about(layout, at):
        at -= 1
    reached = layout.stem(at) == _TO or layout.is_verb(at)
    if layout.stem(at) == _TO and layout.words[at - 1].conjunction == AND and noun_kind(layout, at - 1, tied=True):
        return at - 1, noun_kind(layout, at - 1, tied=True)  # the number of the dead rose to ten AND THE HURT TO 20
    behind = _past_part(layout, layout.number_at[first].last if first in layout.number_at else first)
    if layout.stem(at) == _TO and behind < len(layout.words) and "tally" in layout.words[behind].groups:
        return _tally_of(layout, behind)  # rose TO TEN (among them a child) the number of the wounded
    times = _times(layout, first)
    while at >= 0 and first - at <= _TALLY_REACH and layout.text.sentence_of[at] == layout.text.sentence_of[first]:
        if "tally" in layout.words[at].groups:
            told = reached or _is_reached(layout, at - 1) or _is_estimated(layout, at)
            return _tally_of(layout, at) if told else (first, None)
        if not reached and at not in times and _ends_clause(layout, at):
            break
        at -= 1
    return first, None


def _ends_clause(layout: Layout, at: int) -> bool:
    """A verb, but of those who are counted: the number OF WHO FLED; "and"; a mark."""
    if layout.is_verb(at):
        return layout.stem(at - 1) != OF or at < _HEADED or "tally" not in layout.words[at - 2].groups
    return bool(layout.words[at].conjunction) or layout.text.tokens[at].kind != WORD


def _is_reached(layout: Layout, at: int) -> bool:
    """REACHED, before the tally: the number of the displaced from X reached ten."""
    if at < 0:
        return False
    known = any(getattr(hit.form.entry, "id", "") in _REACHES for hit in layout.words[at].hits)
    return known or "reaching" in layout.words[at].groups


def _is_estimated(layout: Layout, tally: int) -> bool:
    """An activist PUT THE NUMBER of the dead AT ten: nothing but who says so stands between."""
    first = layout.text.sentences[layout.text.sentence_of[tally]][0]
    for at in range(tally - 1, max(first, tally - REACH) - 1, -1):
        if any(hit.form.entry.id == _ESTIMATES for hit in layout.words[at].groups.get("speech", ())):
            return True
        if layout.text.tokens[at].kind != WORD or layout.is_verb(at):
            break
    return False


def _tally_of(layout: Layout, at: int) -> tuple[int, str | None]:
    """What a tally counts: the number OF THE WOUNDED, of the displaced, of those who had to FLEE."""
    noun = at + 1 + (layout.stem(at + 1) == OF)
    if noun >= len(layout.words):
        return at, None
    kind = noun_kind(layout, noun)
    if kind is None and noun == at + 1:
        kind = governing(layout, noun) or _fate_of(layout, noun)
    elif kind is None and layout.is_verb(noun):
        kind = next(
            filter(None, (governing(layout, i) for i in range(noun, min(noun + _CLAUSE, len(layout.words))))), None
        )
    dead = kind == "casualties" or (kind in _BLOWS and _is_outcome(layout, at))
    return noun, "killed" if dead else kind  # the victims, of whom a tally is kept, are dead


def _is_outcome(layout: Layout, at: int) -> bool:
    """The TOLL of the attack rose to ten: of the dead, and not of the attacks."""
    return any(hit.form.entry.id == _OUTCOME for hit in layout.words[at].groups.get("tally", ()))


def _fate_of(layout: Layout, noun: int) -> str | None:
    """The number of THE CIVILIANS WHO WERE KILLED."""
    verb = noun + 2
    told = verb < len(layout.words) and "role" in layout.words[noun].groups and layout.is_verb(verb)
    return governing(layout, verb) if told and layout.words[noun + 1].function == "relative" else None


def _past_part(layout: Layout, at: int) -> int:
    """The tally behind AMONG THEM six children, where nothing else stands between; else the token itself."""
    here = layout.text.sentence_of[at] if at < len(layout.words) else 0
    if not any(cue.category == "subset" and cue.first == at for cue in layout.cues[here]):
        return at
    behind = range(at, min(at + REACH, layout.text.sentences[here][1]))
    tally = next((i for i in behind if "tally" in layout.words[i].groups), at)
    return tally if layout.between(at, tally) == "v0c0b0" else at


def part_killed_at(layout: Layout, first: int, last: int) -> int | None:
    """The verb of dying, where it stands behind a part of a tally and IN A STRIKE behind it: the number rose to ten,
    AMONG THEM nine WHO WERE KILLED IN RAIDS."""
    here = layout.text.sentence_of[first]
    if "tally" not in layout.groups[here]:
        return None
    if not any("tally" in word.groups for word in layout.words[layout.text.sentences[here][0] : first]):
        return None
    while first > 1 and is_about(layout, first - 1):
        first -= 1
    if not any(cue.category == "subset" for cue in layout.cues_before(first)):
        return None
    people = next((p for p in layout.whos[here] if p.first == last), None)
    at = people.last if people is not None else last
    dies = at < len(layout.words) - 1 and layout.is_verb(at) and governing(layout, at) == "killed"
    if not dies or not any(hit.form.entry.id == _INSIDE for hit in layout.words[at + 1].groups.get("function", ())):
        return None
    struck = (t for t in layout.triggers[here] if 0 <= t.first - at - 2 < _HEADED)
    return at if any(t.options[0][1].type in FROM_AFAR for t in struck) else None


def _past_parts(layout: Layout, at: int) -> int:
    """The token behind "at least" and behind what tells the parts of a whole."""
    sentence = layout.text.sentence_of[at]
    last = layout.text.sentences[sentence][1]
    while at < last and is_about(layout, at):
        at += 1
    opened = at + (at < last and layout.text.tokens[at].raw in COMMAS)  # three soldiers, AMONG THEM an officer, DIED
    if any(cue.category == "subset" and cue.first == opened for cue in layout.cues[sentence]):
        while at < last - 1 and not layout.is_verb(at):
            at += 1
    return at
