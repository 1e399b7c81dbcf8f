"""Who is only counted among others told of before: five were killed, AMONG THEM TWO CHILDREN; who they are by name."""

from rawi.annotate.mentions import ACTOR, Phrase
from rawi.annotate.others import RESIDENTS
from rawi.extract.tree.layout import Layout
from rawi.text.tokens import NUMBER

_CIVIL, _FROM = "civilians", "min"
_SUBSET = "subset"
_MEN = frozenset(("civilians", "fighters", "person", "official"))
_COUNTING = frozenset(("number", "vague", "several", "tally"))
_MOST_WORDS = 2  # a child, a Turkish officer
_MOST = 3  # words of a count between: among them MORE THAN TEN children


def is_native(layout: Layout, phrase: Phrase) -> bool:
    """A youth FROM AMONG THE RESIDENTS of X: they did nothing, and nothing was done to them."""
    if phrase.head != _CIVIL or phrase.preposition != _FROM or phrase.part_first < 2:
        return False
    roles = layout.words[phrase.first].groups.get("role", ())
    before = layout.words[phrase.part_first - 2]
    man = "role" in before.groups or "nisba" in before.groups
    return man and any(hit.form.entry.id in RESIDENTS for hit in roles)


def is_among(layout: Layout, phrase: Phrase) -> bool:
    """AMONG THEM two children, an officer: some of those told of right before, and nobody by name."""
    if phrase.kind != ACTOR or phrase.head not in _MEN or phrase.preposition:
        return False
    if phrase.names or phrase.nisba or phrase.last > phrase.first + _MOST_WORDS:
        return False
    at = phrase.first
    while at > max(0, phrase.first - _MOST) and _is_count(layout, at - 1):
        at -= 1
    return any(cue.category == _SUBSET and cue.last == at for cue in layout.cues[phrase.sentence])


def _is_count(layout: Layout, at: int) -> bool:
    return layout.text.tokens[at].kind == NUMBER or not _COUNTING.isdisjoint(layout.words[at].groups)
