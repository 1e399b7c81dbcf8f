"""One and two told without a number: a man was killed, two women were hurt, two raids, the killing of both."""

from collections.abc import Sequence

from rawi.annotate.mentions import Number, Phrase
from rawi.extract.counts.governors import (
    AND,
    BETWEEN,
    CASUALTIES,
    OF,
    describes_family,
    governing,
    governor,
    is_about,
    told_behind,
    unit,
)
from rawi.extract.counts.listed import Other, first_listed, is_kin, kin, listed, only_describes
from rawi.extract.counts.named import before_named
from rawi.extract.counts.people import is_dual, is_family, is_name, people_of
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.other_man import other_man
from rawi.lexicon.words import PREPOSITION, Word
from rawi.text.fold import key
from rawi.text.tokens import COMMAS, NUMBER, WORD

_COUNTING = frozenset(("counted", "unit", "further", "event", "kin", "role"))
_SUBJECT, _TARGET = "subject", "target"  # whom a verb leads, and to whom it is done
_DESCRIBED, _BRACKET = 4, "("  # words behind a family
TWO, _UNKNOWN = 2, "unknown"  # the latter the head of a phrase
_FIRE = frozenset(("attack", "airstrike", "shelling"))
_BOTH, _HIS = "\u0647\u0645\u0627", "\u0647"  # the pronoun of two, and of one
_ALEF = "\u0627"
_PLURAL = "\u0627\u062a"  # -at, of feminine nouns
_SUCCUMBING = "\u0645\u062a\u0627\u062b\u0631"  # in Arabic: affected by


class Count:
    """Something counted: its kind, the range of its value, the people it counts, and the word that says so.

    ``first`` and ``last`` are the tokens of the number, or of the noun that is one or two by its form; ``at`` is the
    token of the word that governs it, or of the noun counted. ``others`` are those of a list who are summed in it.
    """

    __slots__ = ("kind", "low", "high", "people", "first", "last", "at", "others")

    def __init__(self, kind: str, number: Number, people: Phrase | None, at: int, others: Sequence[Other] = ()):
        self.kind, self.low, self.high, self.people, self.others = kind, number.low, number.high, people, others
        self.first, self.last, self.at = number.first, max(number.last, number.first + 1), at

    def __repr__(self) -> str:
        return f"Count({self.kind} {self.low}-{self.high} {self.first}:{self.last})"


def singles(layout: Layout, sentence: int) -> list[Count]:
    """One and two told by the noun alone: a man was killed, two women were killed, two dead, two raids."""
    first, last = layout.text.sentences[sentence]
    some = (at for at in range(first, last) if _may_count(layout.words[at]))
    found = [count for at in some for count in _of_word(layout, at, at > first)]
    taken = {count.first for count in found}  # TWO DEAD: a count, and people as well
    for phrase in (p for p in layout.whos[sentence] if p.first not in taken):
        told = layout.number_at.get(phrase.last)
        apart = told is None or told.high > TWO or layout.words[told.first].conjunction == AND
        if phrase.group[0] is phrase and apart:  # not: civilians, TWO; but: a child, 13; an officer AND TWO of
            found += _of_people(layout, phrase)
    found = [count for count in found if not any(_tells_of(one, count) for one in found if one is not count)]
    return [count for count in found if not any(_is_same(layout, one, count) for one in found)]


def _is_same(layout: Layout, told: Count, count: Count) -> bool:
    """The body of A YOUNG MAN was found days after THE LOSS OF HIM: by a pronoun he who was told of before."""
    him = count.people is None and count.at == count.first and any(hit.suffix for hit in layout.words[count.at].hits)
    return him and told.first < count.first and (told.kind, told.high) == (count.kind, count.high)


def _may_count(word: Word) -> bool:
    """A word that counts by its form, of those counted or of what is done to them; or one that nothing explains."""
    return not word.hits or not _COUNTING.isdisjoint(word.groups)


def _of_word(layout: Layout, at: int, goes_on: bool) -> list[Count]:
    """What a word counts that begins no phrase of people, or that is a count besides."""
    word = layout.words[at]
    alone = _alone(layout, at)
    if alone:
        return [Count(alone[0], Number(at, at, alone[1], alone[1]), None, at)]
    if "further" in word.groups and goes_on and not (word.article or word.preposition or word.conjunction):
        return _of_another(layout, at)
    if "counted" in word.groups or "event" in word.groups:
        return _of_pronoun(layout, at)
    if goes_on and (is_kin(layout, at) or _is_unknown(layout, at)):
        return _of_kin(layout, at)
    return _of_family(layout, at) if is_family(layout, at) else []


def _tells_of(whole: Count, count: Count) -> bool:
    """It sums them, or they are the same: the child X rose A MARTYR."""
    if any(other.first == count.first for other in whole.others):
        return True
    return count.people is None and whole.kind == count.kind and count.first in _ends(whole)


def _ends(count: Count) -> list[int]:
    """Behind those counted, and behind each who is tied to them."""
    people = [] if count.people is None else [count.people.last, count.people.group[-1].last]
    return people + [other.last for other in count.others]


def _of_another(layout: Layout, at: int) -> list[Count]:
    """Was killed A THIRD, the injury OF ANOTHER: one more of those told of; but OTHER INJURIES."""
    kind = governing(layout, at - 1) if not layout.words[at - 1].stem.endswith(_PLURAL) else None
    return [Count(kind, Number(at, at, 1, 1), None, at - 1)] if kind in CASUALTIES else []


def _alone(layout: Layout, at: int) -> tuple[str, int] | None:
    """A counted word that is two by its form, or the indefinite accusative of one, behind no number."""
    word = layout.words[at]
    hit, thing = word.first("counted"), unit(layout, at)
    if hit is None and thing is None:
        return None
    if not word.conjunction and any(before in layout.number_at for before in (at - 1, at - 2)):
        return None
    if hit is None:
        return (thing.kind, TWO) if thing is not None and thing.value == TWO and is_dual(word.stem) else None
    if hit.form.entry.value == TWO:
        return hit.form.entry.kind, TWO
    if hit.suffix or layout.is_verb(at) or not word.stem.endswith(_ALEF):
        return None
    return (hit.form.entry.kind, 1) if word.stem[:-1] in map(key, hit.form.entry.forms) else None


def _of_pronoun(layout: Layout, at: int) -> list[Count]:
    """The killing of him, of both: a noun of killing or hurting with the pronoun of one or of two on it."""
    hit = next(iter(layout.words[at].hits), None)
    if hit is None or hit.suffix not in (_BOTH, _HIS) or layout.is_verb(at):
        return []
    if at and layout.words[at - 1].stem.startswith(_SUCCUMBING):
        return []  # died OF HIS WOUNDS: told by his death
    kind = governing(layout, at)
    value = TWO if hit.suffix == _BOTH else 1
    if any(phrase.last == at and people_of(layout, phrase) for phrase in layout.whos[layout.text.sentence_of[at]]):
        return []  # A CHILD met his death: told by the child
    return [Count(kind, Number(at, at, value, value), None, at)] if kind in CASUALTIES else []


def _of_people(layout: Layout, phrase: Phrase) -> list[Count]:
    """The people of a phrase without a number, where a word of killing or hurting governs them."""
    number = people_of(layout, phrase)
    if not (number or is_name(layout, phrase)) or other_man(layout, phrase) is not None:
        return []
    if number and (phrase.first == 0 or _is_dead(layout, phrase)):
        kind = governing(layout, phrase.first) if _is_dead(layout, phrase) else None
        his = [other for other in listed(layout, phrase.last, []) if other.his]  # a martyr AND HER CHILD
        return [_sum(kind, phrase.first, number, phrase, phrase.first, his)] if kind else []
    others = listed(layout, phrase.last, phrase.group[1:])
    at, kind = _governor_of(layout, phrase, others[-1].last if others else phrase.last)
    if kind is None or not (number or _is_done_to(layout, phrase, at, others)):
        return []
    return [_sum(kind, phrase.first, number or 1, phrase, at, others)]


def _is_done_to(layout: Layout, name: Phrase, at: int, others: list[Other]) -> bool:
    """X AND HIS SONS were killed, THE KILLING OF X: a name is no killer where somebody of his is killed with him, nor
    behind a noun, nor behind FELL A MARTYR; but THE MARTYR X, OUR martyrs, may have been told of before."""
    word = layout.words[at]
    killer = word.is_verb and not _suffers(layout, at)
    bare = not (killer or word.article or any(hit.suffix for hit in word.hits))
    lone = bare and at in (name.first - 1, before_named(layout, name)) and governing(layout, at) in CASUALTIES
    led = name.preposition and before_named(layout, name) == name.first - 1  # but OF in EACH OF leads nowhere
    return not led and (lone or any(other.his for other in others))


def _suffers(layout: Layout, verb: int) -> bool:
    """Who stands behind the verb is who dies: X DIED, and not: X KILLED."""
    here = (t for t in layout.triggers[layout.text.sentence_of[verb]] if t.first <= verb < t.last)
    return any(t.options[0][1].roles.get(_SUBJECT) == _TARGET for t in here)


def _of_kin(layout: Layout, at: int) -> list[Count]:
    """The killing of A MOTHER, of A FATHER AND HIS SON, of A pregnant MOTHER AND HER CHILD; whoever has a son with him
    is one himself."""
    behind = at + 1 + only_describes(layout, at + 1)
    people = layout.phrase_at.get(behind)
    if layout.words[at].conjunction or (people is not None and not people.conjunction):
        return []
    others = listed(layout, behind, [])
    his = any(other.his for other in others)
    kind = governing(layout, at - 1) or (governor(layout, at)[1] if his and is_kin(layout, at) else None)
    if kind not in CASUALTIES or not (his or (is_kin(layout, at) and _stands_alone(layout, at))):
        return []  # was killed OR arrested, in Arabic spelt like a mother
    return [_sum(kind, at, kin(layout, at), None, at - 1, others)]


def _sum(kind: str, at: int, number: int, people: Phrase | None, governor: int, others: list[Other]) -> Count:
    number += sum(other.value for other in others)
    return Count(kind, Number(at, at, number, number), people, governor, others)


def _of_family(layout: Layout, family: int) -> list[Count]:
    """A whole family (A FATHER, A MOTHER AND TWO SONS), a family OF a man, his wife and their children."""
    if family + 1 == len(layout.words):
        return []  # nobody is told of behind it
    kind = governor(layout, family + 1)[1]
    end = min(family + 1 + _DESCRIBED, len(layout.words) - 1)
    at = next((i for i in range(family + 1, end) if not describes_family(layout, i)), end)
    if kind not in CASUALTIES or at == end or not _opens_list(layout, at):
        return []
    first = first_listed(layout, at + 1)
    if first is None or (first.by_number and layout.stem(at) == OF):
        return []  # a family OF FIVE is counted by that number
    others = [first, *listed(layout, first.last, [])]
    his = any(other.his for other in others)
    return [_sum(kind, at + 1, 0, None, family, others)] if his and len(others) > 1 else []


def _opens_list(layout: Layout, at: int) -> bool:
    """A bracket, a comma or OF."""
    return layout.text.tokens[at].raw in (*COMMAS, _BRACKET) or layout.stem(at) == OF


def _is_unknown(layout: Layout, at: int) -> bool:
    """A word that nothing explains: a name alone, or A FATHER, in Arabic spelt like a town."""
    word = layout.words[at]
    if word.hits or word.article or word.conjunction or layout.text.tokens[at].kind != WORD:
        return False
    phrase = layout.phrase_at.get(at)
    return phrase is None or (phrase.head == _UNKNOWN and phrase.last == at + 1)


def _stands_alone(layout: Layout, at: int) -> bool:
    """The killing of A MOTHER in a raid, and the injury of her son."""
    behind = layout.words[at + 1]
    return not layout.is_verb(at - 1) and (behind.function == PREPOSITION or behind.conjunction == AND)


def _governor_of(layout: Layout, phrase: Phrase, last: int) -> tuple[int, str | None]:
    """(token, kind) of the word that says what was done to people: right before them, over what stands between (WERE
    KILLED in the raid a man and a woman; CLAIMED the life of a child), or behind them."""
    at = phrase.first - 1
    kind = governing(layout, at)
    if kind is None and is_name(layout, phrase):
        at = before_named(layout, phrase)
        kind = governing(layout, at) if at < phrase.first - 1 else None
        at = at if kind is not None else phrase.first - 1
    if _is_of_tally(layout, at):
        return at, None
    apart = "counted" in layout.words[phrase.first].groups or _is_counted(layout, at) or _is_whose_fire(layout, at)
    if kind is None and not apart:
        at, kind = governor(layout, phrase.first)
        kind = kind if kind in CASUALTIES else None
    return (at, kind) if kind is not None else told_behind(layout, phrase.first, last)


def _is_of_tally(layout: Layout, at: int) -> bool:
    """The number OF THE DEAD is A CANDIDATE for a rise, in Arabic: likely to rise; it is no man who died."""
    tally = at > 0 and any("tally" in layout.words[i].groups for i in range(max(0, at - 2), at))
    return tally and not layout.is_verb(at) and "counted" in layout.words[at].groups


def _is_whose_fire(layout: Layout, at: int) -> bool:
    """A soldier was hurt by THE BULLETS OF a sniper: who stands behind is the one who fired."""
    fires = (t for t in layout.triggers[layout.text.sentence_of[at]] if t.first <= at < t.last)
    return bool(layout.words[at].preposition) and any(t.options[0][1].type in _FIRE for t in fires)


def _is_counted(layout: Layout, at: int) -> bool:
    """A number stands before the people, over what only rounds it: DOZENS of the attackers."""
    while at > 0 and is_about(layout, at):
        at -= 1
    return layout.text.tokens[at].kind == NUMBER or at in layout.number_at


def _is_dead(layout: Layout, phrase: Phrase) -> bool:
    """A noun for one dead or hurt that opens its clause or stands behind a preposition: ONE DEAD in shelling of X."""
    word, at = layout.words[phrase.first], phrase.first - 1
    if "counted" not in word.groups or word.article or word.is_verb or layout.stem(at) == BETWEEN:
        return False
    opens = at < 0 or layout.text.tokens[at].kind != WORD or layout.words[at].function == "preposition"
    return opens or layout.is_verb(at) or bool(word.preposition)
