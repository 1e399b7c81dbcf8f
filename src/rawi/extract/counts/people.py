"""How many people a phrase means by its form alone, or by a number that stands with it."""

from functools import lru_cache

from rawi.annotate.mentions import Number, Phrase
from rawi.extract.counts.governors import AND, FAMILIES
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import Hit, Word
from rawi.text.fold import key

OF_THEM = "min"
PERSONS = frozenset(("civilians", "fighters", "person", "official", "speaker"))
OF_PEOPLE = "civilians"  # how the phrase of one of a people is headed: TWO LEBANESE were killed
COUNTED = PERSONS | {"people"}
_BODY, _SOURCE = "juththa", "masdar"  # entries of roles; shelling whose SOURCE is X comes from there
_TA, _HA = "\u062a", "\u0647"  # the feminine ending with a pronoun on it, and folded without one
_ALEF, _YA = "\u0627", "\u064a"
_AN, _NUN = "\u0627\u0646", "\u0646"
_DUALS = (_AN, "\u062a\u064a\u0646")  # -an, -tayn: -ayn alone is written like the plural
_AYN, _UN, _WOMEN = "\u064a\u0646", "\u0648\u0646", "\u0627\u062a"


def people_of(layout: Layout, phrase: Phrase) -> int:
    """How many people a noun means by its form alone: a man, two women, the child X; 0 when it does not say, as of THE
    BODY, of somebody whose death was told."""
    word = layout.words[phrase.first]
    hit = word.first("role") or (word.first("nisba") if phrase.head == OF_PEOPLE and not word.article else None)
    return _by_form(word, hit) if hit is not None and phrase.inside is None else 0


def by_form(layout: Layout, at: int) -> int:
    """The same of a word alone."""
    hit = layout.words[at].first("role")
    return _by_form(layout.words[at], hit) if hit is not None else 0


def is_family(layout: Layout, at: int) -> bool:
    hit = layout.words[at].first("role")
    return hit is not None and hit.form.entry.id in FAMILIES


def _by_form(word: Word, hit: Hit) -> int:
    if hit.form.entry.kind not in COUNTED or hit.form.entry.id in FAMILIES:
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
    numbers = [people_of(layout, p) or int(is_name(layout, p)) for p in phrase.group]
    return sum(numbers) if all(numbers) else 0


def is_name(layout: Layout, phrase: Phrase) -> bool:
    return phrase.head == "person" and phrase.inside is None and "role" not in layout.words[phrase.first].groups


def numbered_behind(layout: Layout, phrase: Phrase) -> int:
    """Their children, THE THREE."""
    number = layout.number_at.get(phrase.last)
    return exactly(number) if number is not None else 0


def numbered(layout: Layout, phrase: Phrase) -> int:
    """The exact number that stands right before a noun, *and* on it: an officer AND FIVE soldiers, AND FIVE OF them."""
    number = _number_before(layout, phrase)
    tied = number is not None and AND in (layout.words[number.first].conjunction, layout.stem(number.first - 1))
    return exactly(number) if number is not None and tied else 0


def is_behind_number(layout: Layout, phrase: Phrase) -> bool:
    """FIVE soldiers, FIVE OF them."""
    return _number_before(layout, phrase) is not None


def _number_before(layout: Layout, phrase: Phrase) -> Number | None:
    first = phrase.first - (phrase.preposition == OF_THEM)
    return next((number for number in layout.annotation.numbers if number.last == first), None)


def exactly(number: Number) -> int:
    """A number that is neither rounded nor a range; 0 for any other."""
    return int(number.low) if number.exact and number.low == number.high else 0


@lru_cache(4096)
def _count_of_form(stem: str, forms: tuple[str, ...]) -> int:
    """1 for a singular, 2 for a dual, 0 for anything else; the singular of a list is the form whose dual or sound
    plural it holds."""
    keys = {key(form) for form in forms}
    stem = stem[:-1] if stem.endswith(_ALEF) and stem not in keys else stem  # that A SOLDIER was killed: his case
    if _dual(stem) in keys or (stem in keys and not keys.isdisjoint(_plurals(stem))):
        return 1
    sure = stem.endswith(_DUALS) or (stem.endswith(_AYN) and stem[:-2] + _UN not in keys)
    return 2 if sure and any(_dual(single) in (stem, stem[:-2] + _AN) for single in keys) else 0


def is_dual(stem: str) -> bool:
    return stem.endswith((_AN, _AYN))


def _dual(single: str) -> str:
    return (single[:-1] + "\u062a" if single.endswith("\u0647") else single) + _AN


def _plurals(single: str) -> tuple[str, ...]:
    return (single[:-1] + _WOMEN,) if single.endswith(_HA) else (single + _UN, single + _AYN)
