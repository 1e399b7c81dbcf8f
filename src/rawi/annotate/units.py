"""Units and their commanders: Brigade 401, Major General so-and-so of the staff."""

from rawi.annotate.persons import named_end
from rawi.annotate.search import Search
from rawi.text.tokens import NUMBER

_NUMBERED = frozenset(("firqa", "liwa", "fawj", "katiba", "sariya", "faylaq"))
_BY_ARMS = frozenset(("armoured", "mechanised"))
_STAFF = "staff"  # the adjective's entry


def is_numbered(finder: Search, at: int) -> bool:
    """A unit by its number: Brigade 401, Division 98; what a number counts has no article."""
    hit, after = finder.words[at].first("role"), at + 1
    if hit is None or hit.form.entry.id not in _NUMBERED or not finder.words[at].article or after >= finder.count:
        return False
    if finder.tokens[after].kind != NUMBER or finder.text.sentence_of[after] != finder.text.sentence_of[at]:
        return False
    if after + 1 >= finder.count or finder.is_stop(after + 1):
        return True
    counted = finder.words[after + 1]
    return counted.article or counted.conjunction != "" or "role" not in counted.groups


def numbered_end(finder: Search, at: int) -> int:
    """Where a unit's number ends, and what it is by its arms: Brigade 33 ARMOURED; the token itself without one."""
    if not is_numbered(finder, at):
        return at + 1
    arms = finder.words[at + 2].groups.get("nisba", ()) if at + 2 < finder.count else ()
    return at + 2 + any(hit.form.entry.id in _BY_ARMS and not hit.article for hit in arms[:1])


def is_rank(finder: Search, at: int) -> bool:
    """A name follows the word that also means a brigade, or the word for the STAFF that only ranks bear."""
    if named_end(finder, at + 1) > at + 1:
        return True
    staff = finder.words[at + 1].first("nisba") if at + 1 < finder.count else None
    return staff is not None and staff.form.entry.id == _STAFF
