"""One and two told without a number: a man was killed, two women were hurt, two raids, the killing of both."""

from collections.abc import Iterator
from functools import lru_cache

from rawi.annotate.mentions import Number, Phrase
from rawi.extract.counts.governors import (
    AND,
    BETWEEN,
    CASUALTIES,
    FAMILIES,
    governing,
    governor,
    is_about,
    told_behind,
    unit,
)
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.other_man import other_man
from rawi.text.fold import key
from rawi.text.tokens import NUMBER, WORD

TWO, _OF_THEM = 2, "min"
_FIRE = frozenset(("attack", "airstrike", "shelling"))
PERSONS = frozenset(("civilians", "fighters", "person", "official", "speaker"))
_BODY, _SOURCE = "juththa", "masdar"  # entries of roles; shelling whose SOURCE is X comes from there
_OF_PEOPLE = "civilians"  # how the phrase of one of a people is headed: TWO LEBANESE were killed
_COUNTED = PERSONS | {"people"}
_BOTH, _HIS = "\u0647\u0645\u0627", "\u0647"  # the pronoun of two, and of one
_TA, _HA = "\u062a", "\u0647"  # the feminine ending with a pronoun on it, and folded without one
_ALEF, _YA = "\u0627", "\u064a"
_PLURAL = "\u0627\u062a"  # -at, of feminine nouns
_AN, _NUN = "\u0627\u0646", "\u0646"
_DUALS = (_AN, "\u062a\u064a\u0646")  # -an, -tayn: -ayn alone is written like the plural
_SUCCUMBING = "\u0645\u062a\u0627\u062b\u0631"  # in Arabic: affected by
_AYN, _UN = "\u064a\u0646", "\u0648\u0646"


class Count:
    """Something counted: its kind, the range of its value, the people it counts, and the word that says so.

    ``first`` and ``last`` are the tokens of the number, or of the noun that is one or two by its form; ``at`` is the
    token of the word that governs it, or of the noun counted.
    """

    __slots__ = ("kind", "low", "high", "people", "first", "last", "at")

    def __init__(self, kind: str, number: Number, people: Phrase | None, at: int):
        self.kind, self.low, self.high, self.people = kind, number.low, number.high, people
        self.first, self.last, self.at = number.first, max(number.last, number.first + 1), at

    def __repr__(self) -> str:
        return f"Count({self.kind} {self.low}-{self.high} {self.first}:{self.last})"


def singles(layout: Layout, sentence: int) -> list[Count]:
    """One and two told by the noun alone: a man was killed, two women were killed, two dead, two raids."""
    first, last = layout.text.sentences[sentence]
    found = []
    for at in range(first, last):
        word = layout.words[at]
        alone = _alone(layout, at)
        if alone:
            found.append(Count(alone[0], Number(at, at, alone[1], alone[1]), None, at))
        elif "further" in word.groups and at > first and not (word.article or word.preposition or word.conjunction):
            found += _of_another(layout, at)
        elif "counted" in word.groups or "event" in word.groups:
            found += _of_pronoun(layout, at)
    taken = {count.first for count in found}  # TWO DEAD: a count, and people as well
    for phrase in (p for p in layout.whos[sentence] if p.first not in taken):
        told = layout.number_at.get(phrase.last)
        apart = told is None or told.high > TWO or layout.words[told.first].conjunction == AND
        if phrase.group[0] is phrase and apart:  # not: civilians, TWO; but: a child, 13; an officer AND TWO of
            found += _of_people(layout, phrase)
    return found


def _of_another(layout: Layout, at: int) -> list[Count]:
    """Was killed A THIRD, the injury OF ANOTHER: one more of those told of; but OTHER INJURIES."""
    kind = governing(layout, at - 1) if not layout.words[at - 1].stem.endswith(_PLURAL) else None
    return [Count(kind, Number(at, at, 1, 1), None, at - 1)] if kind in CASUALTIES else []


def _alone(layout: Layout, at: int) -> tuple[str, int] | None:
    """A counted word that is two by its form, or the indefinite accusative of one, behind no number."""
    word = layout.words[at]
    if not word.conjunction and any(before in layout.number_at for before in (at - 1, at - 2)):
        return None
    hit, thing = word.first("counted"), unit(layout, at)
    forms = {key(form) for form in hit.form.entry.forms} if hit is not None else set()
    if hit is None:
        return (thing.kind, TWO) if thing is not None and thing.value == TWO and _is_dual(word.stem) else None
    if hit.form.entry.value == TWO:
        return hit.form.entry.kind, TWO
    single = not hit.suffix and word.stem.endswith(_ALEF) and word.stem[:-1] in forms
    return (hit.form.entry.kind, 1) if single else None


def _of_pronoun(layout: Layout, at: int) -> list[Count]:
    """The killing of him, of both: a noun of killing or hurting with the pronoun of one or of two on it."""
    hit = next(iter(layout.words[at].hits), None)
    if hit is None or hit.suffix not in (_BOTH, _HIS) or layout.is_verb(at):
        return []
    if at and layout.words[at - 1].stem.startswith(_SUCCUMBING):
        return []  # died OF HIS WOUNDS: told by his death
    kind = governing(layout, at)
    value = TWO if hit.suffix == _BOTH else 1
    if any(phrase.last == at and _people_of(layout, phrase) for phrase in layout.whos[layout.text.sentence_of[at]]):
        return []  # A CHILD met his death: told by the child
    return [Count(kind, Number(at, at, value, value), None, at)] if kind in CASUALTIES else []


def _of_people(layout: Layout, phrase: Phrase) -> list[Count]:
    """The people of a phrase without a number, where a word of killing or hurting governs them."""
    number = _people_of(layout, phrase)
    if not number or other_man(layout, phrase) is not None:
        return []
    if phrase.first == 0 or _is_dead(layout, phrase):
        kind = governing(layout, phrase.first) if _is_dead(layout, phrase) else None
        return [Count(kind, Number(phrase.first, phrase.first, number, number), phrase, phrase.first)] if kind else []
    at, kind = _governor_of(layout, phrase)
    if kind is None:
        return []
    others = dict.fromkeys((*phrase.group[1:], *_kin(layout, phrase), *_comrades(layout, phrase)))
    number += sum(
        _people_of(layout, other)
        or int(_is_name(layout, other))
        or _numbered(layout, other)
        or _numbered_behind(layout, other)
        for other in others
    )
    return [Count(kind, Number(phrase.first, phrase.first, number, number), phrase, at)]


def _kin(layout: Layout, phrase: Phrase) -> Iterator[Phrase]:
    """A man, HIS WIFE AND THEIR CHILDREN: each behind the one before, with "and" and a pronoun on it."""
    at = phrase.last
    while (other := layout.phrase_at.get(at)) is not None and layout.words[at].conjunction == AND:
        hit = layout.words[at].first("role")
        if other.head != _OF_PEOPLE or hit is None or not hit.suffix:
            return
        yield other
        at = other.last


def _comrades(layout: Layout, phrase: Phrase) -> Iterator[Phrase]:
    """A leader AND THREE OF THE MEN of X, right behind him."""
    number = layout.number_at.get(behind_and(layout, phrase.last))
    other = layout.phrase_at.get(number.last + 1) if number is not None else None
    if other is not None and other.preposition == _OF_THEM and other.head in _COUNTED | {"name"}:
        yield other


def behind_and(layout: Layout, at: int) -> int:
    """Where figures begin that "and" is written on."""
    return at + (layout.stem(at) == AND)


def and_others(layout: Layout, people: Phrase) -> int:
    """Four children AND A WOMAN AND A MAN: those beside the first of a list whose number is their form's."""
    if people.group[0] is not people:
        return 0
    numbered = {number.last for number in layout.annotation.numbers}
    return sum(_people_of(layout, other) for other in people.group[1:] if other.first not in numbered)


def _numbered_behind(layout: Layout, phrase: Phrase) -> int:
    """Their children, THE THREE."""
    number = layout.number_at.get(phrase.last)
    return int(number.low) if number is not None and number.exact and number.low == number.high else 0


def _governor_of(layout: Layout, phrase: Phrase) -> tuple[int, str | None]:
    """(token, kind) of the word that says what was done to people: right before them, over what stands between (WERE
    KILLED in the raid a man and a woman; CLAIMED the life of a child), or behind them."""
    at = phrase.first - 1
    kind = governing(layout, at)
    if _is_of_tally(layout, at):
        return at, None
    apart = "counted" in layout.words[phrase.first].groups or _is_counted(layout, at) or _is_whose_fire(layout, at)
    if kind is None and not apart:
        at, kind = governor(layout, phrase.first)
        kind = kind if kind in CASUALTIES else None
    return (at, kind) if kind is not None else told_behind(layout, phrase.first, phrase.last)


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


def _numbered(layout: Layout, phrase: Phrase) -> int:
    """The exact number that stands right before a noun, *and* on it: an officer AND FIVE soldiers, AND FIVE OF them."""
    first = phrase.first - (phrase.preposition == _OF_THEM)
    told = (number for number in layout.annotation.numbers if number.last == first)
    number = next(told, None)
    tied = number is not None and AND in (layout.words[number.first].conjunction, layout.stem(number.first - 1))
    return int(number.low) if number is not None and tied and number.exact and number.low == number.high else 0


def _people_of(layout: Layout, phrase: Phrase) -> int:
    """How many people a noun means by its form alone: a man, two women, the child X; 0 when it does not say, as of THE
    BODY, of somebody whose death was told."""
    word = layout.words[phrase.first]
    hit = word.first("role") or (word.first("nisba") if phrase.head == _OF_PEOPLE and not word.article else None)
    if hit is None or hit.form.entry.kind not in _COUNTED or hit.form.entry.id in FAMILIES or phrase.inside is not None:
        return 0
    if (hit.form.entry.id == _BODY and word.article) or (hit.form.entry.id == _SOURCE and hit.suffix):
        return 0
    stem = word.stem.removesuffix(hit.suffix)
    if hit.suffix and stem.endswith(_TA):
        stem = stem[:-1] + _HA
    elif hit.suffix and stem.endswith((_ALEF, _YA)):
        stem += _NUN  # a woman and HER TWO CHILDREN
    return _count_of_form(stem, hit.form.entry.forms)


def persons(layout: Layout, phrase: Phrase) -> int:
    """How many people a phrase and those it is tied to by "and" name or mean, each alone; 0 where one does not say."""
    numbers = [_people_of(layout, p) or int(_is_name(layout, p)) for p in phrase.group]
    return sum(numbers) if all(numbers) else 0


def _is_name(layout: Layout, phrase: Phrase) -> bool:
    return phrase.head == "person" and phrase.inside is None and "role" not in layout.words[phrase.first].groups


def _is_dead(layout: Layout, phrase: Phrase) -> bool:
    """A noun for one dead or hurt that opens its clause or stands behind a preposition: ONE DEAD in shelling of X."""
    word, at = layout.words[phrase.first], phrase.first - 1
    if "counted" not in word.groups or word.article or word.is_verb or layout.stem(at) == BETWEEN:
        return False
    opens = at < 0 or layout.text.tokens[at].kind != WORD or layout.words[at].function == "preposition"
    return opens or layout.is_verb(at) or bool(word.preposition)


@lru_cache(4096)
def _count_of_form(stem: str, forms: tuple[str, ...]) -> int:
    """1 for a singular, 2 for a dual, 0 for anything else; the singular of a list is the form whose dual it holds."""
    keys = {key(form) for form in forms}
    stem = stem[:-1] if stem.endswith(_ALEF) and stem not in keys else stem  # that A SOLDIER was killed: his case
    if _dual(stem) in keys:
        return 1
    sure = stem.endswith(_DUALS) or (stem.endswith(_AYN) and stem[:-2] + _UN not in keys)
    return 2 if sure and any(_dual(single) in (stem, stem[:-2] + _AN) for single in keys) else 0


def _is_dual(stem: str) -> bool:
    return stem.endswith((_AN, _AYN))


def _dual(single: str) -> str:
    return (single[:-1] + "\u062a" if single.endswith("\u0647") else single) + _AN
