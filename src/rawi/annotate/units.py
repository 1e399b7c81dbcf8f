"""Units and their commanders: Brigade 401, Major General so-and-so of the staff."""

from rawi.annotate.mentions import ACTOR
from rawi.annotate.persons import named_end
from rawi.annotate.search import Search
from rawi.text.tokens import NUMBER

UNITS_BY_NUMBER = frozenset(("firqa", "liwa", "fawj", "katiba", "sariya", "faylaq"))
_AND, _OF, _TWO = "\u0648", "\u0645\u0646", ("\u0627\u0646", "\u064a\u0646")
_BY_ARMS = frozenset(("armoured", "mechanised"))
_LENGTHS = (2, 1)  # words
_STAFF = "staff"  # the adjective's entry
_COUNTING, _MEN = frozenset(("number", "vague", "about")), frozenset(("fighters", "person"))


def strength_end(finder: Search, last: int) -> int:
    """A force NUMBERING ABOUT TEN MEN of X: behind the men, whose it is as well; of ten cars: before the numbering."""
    for first, length in ((last - 1, 2), (last, 2), (last, 1)):  # the first word may have been taken for an adjective
        start = at = first + length
        if " ".join(map(finder.key_at, range(first, start))) not in finder.linking.strength:
            continue
        while at < finder.count and _counts(finder, at):
            at += 1
        men = finder.words[at].first("role") if start < at < finder.count else None
        return at + 1 if men is not None and men.form.entry.kind in _MEN else min(first, last)
    return last


def _counts(finder: Search, at: int) -> bool:
    return finder.tokens[at].kind == NUMBER or not _COUNTING.isdisjoint(finder.words[at].groups)


def is_numbered(finder: Search, at: int) -> bool:
    """A unit by its number: Brigade 401, Division 98; what a number counts has no article, and no pronoun on it."""
    hit, after = finder.words[at].first("role"), at + 1
    if hit is None or hit.form.entry.id not in UNITS_BY_NUMBER or not finder.words[at].article or after >= finder.count:
        return False
    if finder.tokens[after].kind != NUMBER or finder.text.sentence_of[after] != finder.text.sentence_of[at]:
        return False
    if after + 1 >= finder.count or finder.is_stop(after + 1):
        return True
    counted = finder.words[after + 1]
    role = counted.first("role")
    return counted.article or counted.conjunction != "" or role is None or bool(role.suffix)


def numbers_end(finder: Search, at: int) -> int:
    """Where the numbers of a unit end, and what it is by its arms: Brigade 33 ARMOURED, THE BRIGADES 30 AND 50 of X;
    right behind it where it has none."""
    if is_numbered(finder, at):
        end = _more(finder, at + 2) if finder.words[at].stem.endswith(_TWO) else at + 2
        return end + _is_by_arms(finder, end)
    hit = finder.words[at].first("role")
    if hit is None or hit.form.entry.id not in UNITS_BY_NUMBER or finder.words[at].article or hit.suffix:
        return at + 1
    end = _more(finder, at + 2) if _is_number(finder, at + 1) else at + 1
    of = end > at + 1 and end + 1 < finder.count and finder.tokens[end].key == _OF
    return end if of and finder.name_at(end + 1, ACTOR) is not None else at + 1


def _is_by_arms(finder: Search, at: int) -> bool:
    """Brigade 33 ARMOURED, in Arabic behind its number."""
    arms = finder.words[at].groups.get("nisba", ()) if at < finder.count else ()
    return any(hit.form.entry.id in _BY_ARMS and not hit.article for hit in arms[:1])


def arms_end(finder: Search, last: int) -> int:
    """Where a phrase ends that ends in a unit by its number: the forces of the First Brigade, INFANTRY."""
    if last < 2 or last >= finder.count or finder.is_stop(last):
        return last
    if not (_is_number(finder, last - 1) or (finder.words[last - 1].article and not finder.words[last - 1].hits)):
        return last
    unit = finder.words[last - 2].first("role")
    if unit is None or unit.form.entry.id not in UNITS_BY_NUMBER:
        return last
    for length in _LENGTHS:
        if " ".join(map(finder.key_at, range(last, last + length))) in finder.linking.arms:
            return last + length
    return last


def _more(finder: Search, at: int) -> int:
    """Behind one number further ones, each with "and"."""
    while at < finder.count and finder.tokens[at].key == _AND and _is_number(finder, at + 1):
        at += 2
    return at


def _is_number(finder: Search, at: int) -> bool:
    return at < finder.count and finder.tokens[at].kind == NUMBER


def is_rank(finder: Search, at: int) -> bool:
    """A name follows the word that also means a brigade, or the word for the STAFF that only ranks bear."""
    if named_end(finder, at + 1) > at + 1:
        return True
    staff = finder.words[at + 1].first("nisba") if at + 1 < finder.count else None
    return staff is not None and staff.form.entry.id == _STAFF
