"""Those whom a list tells behind its first: a girl of 12 years AND A BOY, a father AND HIS SON, three children AND
THEIR MOTHER and another child, a teacher BESIDES TWO OF HIS SONS."""

from typing import NamedTuple

from rawi.annotate.mentions import Phrase
from rawi.extract.counts.ages import past_age
from rawi.extract.counts.governors import AND, OF, governing, noun_kind
from rawi.extract.counts.people import COUNTED, exactly, is_behind_number, is_name, numbered, numbered_behind, people_of
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import PREPOSITION
from rawi.text.tokens import COMMAS, WORD

_ADDED, _WITH, _TO = "addition", "maa", "li"  # a category of cues, a function word, a preposition
_BESIDES = frozenset(("", _TO, "ila", "an", "ala", "min", _WITH, "by"))  # prepositions of who stands behind BESIDES
_TWO = 2
_NAME_OF = 6  # words of a name, and one
_HOW = "adverb"  # a function
_NAME, _PERSON = "name", "person"  # heads of phrases
_SIDE = "\u062c\u0627\u0646\u0628"  # AT THE SIDE of: besides
_OBJECT = "\u0627"  # the ending of one to whom another does something, and of a verb of two or more


class Other(NamedTuple):
    """How many they are, the tokens that say so, who they are; whether a number tells it, whether they are HIS."""

    value: int
    first: int
    last: int
    people: Phrase | None = None
    by_number: bool = False
    his: bool = False


def listed(layout: Layout, at: int, group: list[Phrase]) -> list[Other]:
    """Those behind a token, one after the other: each tied to the one before, or of the group of the first."""
    found: list[Other] = []
    while True:
        ahead = next((phrase for phrase in group if phrase.first >= at), None)
        other = _next(layout, at) or (_joined(layout, ahead) if ahead is not None else None)
        if other is None or other.last <= at:
            return found
        found.append(other)
        at = other.last


def first_listed(layout: Layout, at: int) -> Other | None:
    """The one with whom a list opens, though nothing explains the word: A FATHER, in Arabic spelt like a town."""
    word = layout.words[at]
    unknown = at not in layout.phrase_at and not (word.hits or word.conjunction)
    alone = Other(1, at, at + 1, his=True) if unknown and layout.text.tokens[at].kind == WORD else None
    return _some(layout, at) or alone


def is_kin(layout: Layout, at: int) -> bool:
    """A MOTHER, THEIR FATHER, by a word that is another word as well; the first word of no name."""
    if at == len(layout.words) or "kin" not in layout.words[at].groups:
        return False
    phrase = layout.phrase_at.get(at)
    return phrase is None or (phrase.last == at + 1 and not phrase.names)


def kin(layout: Layout, at: int) -> int:
    """How many such a word means: a mother, TWO BROTHERS."""
    hit = layout.words[at].first("kin")
    return max(1, int(hit.form.entry.value)) if hit is not None else 1


def _of_group(layout: Layout, phrase: Phrase) -> Other:
    """One whom the phrases themselves are joined to, over a place or a bracket."""
    if is_behind_number(layout, phrase):
        hurt = noun_kind(layout, phrase.first, tied=True) not in (None, "killed")  # a man was killed AND FIVE INJURED
        return Other(0 if hurt else numbered(layout, phrase), phrase.first, phrase.last, phrase, True)
    by_form = people_of(layout, phrase) or int(is_name(layout, phrase))
    return Other(by_form or numbered_behind(layout, phrase), phrase.first, phrase.last, phrase, not by_form)


def _joined(layout: Layout, phrase: Phrase) -> Other:
    """The same, but nobody where it is told of him alone."""
    other = _of_group(layout, phrase)
    end = layout.text.sentences[phrase.sentence][1]
    return other._replace(value=0) if _has_own_fate(layout, other, end) else other


def _next(layout: Layout, at: int) -> Other | None:
    """One tied to those before by "and", by BESIDES, by WITH where they are his; over an age, over what they are."""
    end = layout.text.sentences[layout.text.sentence_of[at - 1]][1]
    before = _past_apposition(layout, at)
    at = past_age(layout, before, end)
    if at >= end:
        return None
    start, tied = _behind_and(layout, at) or _behind_besides(layout, at), True
    if start is None and at > before and (other := _of_age_too(layout, at, end)) is not None:
        return other
    if start is None:
        start, tied = _behind_with(layout, at), False
    other = _some(layout, start) if start is not None else None
    if other is None or not (tied or other.his) or _has_own_fate(layout, other, end):
        return None
    return other


def _of_age_too(layout: Layout, comma: int, end: int) -> Other | None:
    """A man 20 years old, ANOTHER 30 YEARS OLD: a comma ties one to the other where each is told with his age, by a
    name though it be."""
    if layout.text.tokens[comma].raw not in COMMAS:
        return None
    at = comma + 1
    at += at < end and layout.text.tokens[at].key == AND
    for last in range(at + 1, min(at + _NAME_OF, end)):
        if past_age(layout, last, end) > last:
            return Other(1, at, last, layout.phrase_at.get(at))
        if any(
            layout.words[i].groups or layout.words[i].function for i in range(at, last) if not _in_phrase(layout, i)
        ):
            return None
    return None


def _in_phrase(layout: Layout, at: int) -> bool:
    here = layout.whos[layout.text.sentence_of[at]]
    return any(phrase.first <= at < phrase.last for phrase in here)


def _past_apposition(layout: Layout, at: int) -> int:
    """Two boys, BROTHERS; a child, A BABY; his wife, WHO WAS PREGNANT; ONE woman."""
    number = layout.number_at.get(at)
    if number is not None and number.high <= _TWO and not layout.words[at].conjunction:
        return number.last
    at += at < len(layout.words) - 1 and layout.words[at].function == _HOW  # was hurt BADLY
    phrase = layout.phrase_at.get(at)
    if only_describes(layout, at):
        return at + 1
    if phrase is None or phrase.beside or phrase.conjunction or phrase.preposition or phrase.head not in COUNTED:
        return at
    bare = not layout.words[at].article and not layout.text.tokens[at].raw.endswith(_OBJECT)
    return phrase.last if bare and people_of(layout, phrase) else at


def only_describes(layout: Layout, at: int) -> bool:
    """A word that is no phrase and leads to none, before "and"."""
    if at >= len(layout.words) - 1:
        return False
    word = layout.words[at]
    alone = at not in layout.phrase_at and not (word.function or word.conjunction or word.is_verb)
    return alone and layout.text.tokens[at].kind == WORD and layout.words[at + 1].conjunction == AND


def _behind_and(layout: Layout, at: int) -> int | None:
    """Where who is tied by "and" begins: with it, or behind it."""
    at += layout.text.tokens[at].raw in COMMAS
    if at >= len(layout.words) - 1:
        return at if at < len(layout.words) and layout.words[at].conjunction == AND else None
    if layout.stem(at) == AND or layout.text.tokens[at].key == AND:
        return at + 1
    people = layout.phrase_at.get(at)
    named = people is not None and people.head == _PERSON and layout.text.tokens[at].key.startswith(AND)
    related = any(hit.conjunction for hit in layout.words[at].groups.get("kin", ()))
    return at if layout.words[at].conjunction == AND or named or related else None


def _behind_besides(layout: Layout, at: int) -> int | None:
    """Behind BESIDES, IN ADDITION TO; not behind ALSO, which ends in no preposition."""
    cues = (cue for cue in layout.cues[layout.text.sentence_of[at]] if cue.category == _ADDED and cue.first == at)
    last = next((cue.last for cue in cues), None)
    if last is None or last >= len(layout.words):
        return None
    led = layout.words[last - 1].function == PREPOSITION or layout.words[last].preposition == _TO
    return last if led or layout.stem(last - 1) == _SIDE else None


def _behind_with(layout: Layout, at: int) -> int | None:
    """Behind WITH, IN THE COMPANY OF."""
    if any(hit.form.entry.id == _WITH for hit in layout.words[at].groups.get("function", ())):
        return at + 1
    behind = (layout.phrase_at.get(first) for first in (at, at + 1))
    return next((people.first for people in behind if people is not None and people.beside in (at - 1, at)), None)


def _some(layout: Layout, at: int) -> Other | None:
    """How many stand at a token: TWO OF HIS SONS, three men, A WOMAN, THEIR MOTHER."""
    if at in layout.number_at:
        return _some_by_number(layout, at)
    people = layout.phrase_at.get(at)
    if is_kin(layout, at):
        return Other(kin(layout, at), at, at + 1, people, his=True)
    if people is None or people.preposition not in _BESIDES or people.head not in COUNTED:
        return None
    by_form, last = people_of(layout, people) or int(is_name(layout, people)), people.last
    told = 0 if by_form else numbered_behind(layout, people)
    last = layout.number_at[last].last if told else last
    return Other(by_form or told, at, last, people, told > 0, _is_his(layout, at)) if by_form or told else None


def _some_by_number(layout: Layout, at: int) -> Other | None:
    number = layout.number_at[at]
    first = number.last + (layout.stem(number.last) == OF)
    people = layout.phrase_at.get(first)
    if people is None or people.head not in COUNTED | {_NAME} or noun_kind(layout, first) is not None:
        return None
    value = exactly(number)
    return Other(value, at, people.last, people, True, _is_his(layout, first)) if value else None


def _is_his(layout: Layout, at: int) -> bool:
    """With a pronoun on it: HIS son."""
    hit = layout.words[at].first("role")
    return hit is not None and bool(hit.suffix)


def _has_own_fate(layout: Layout, other: Other, end: int) -> bool:
    """A man was killed and a boy WAS HURT, and a boy WOUNDED, and the medic SAID: told of him alone; that a man and a
    boy WERE KILLED is told of both."""
    at = other.last
    if at >= end or layout.words[at].conjunction or layout.words[at].preposition:
        return False
    shared = layout.is_verb(at) and other.value == 1 and layout.text.tokens[at].key.endswith(_OBJECT)
    definite = other.people is not None and (layout.words[other.people.first].article or other.his)
    told = governing(layout, at) is not None or (layout.is_verb(at) and definite)
    return told and not shared
