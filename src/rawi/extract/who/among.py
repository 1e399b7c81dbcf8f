"""Who is only counted among others told of before: five were killed, AMONG THEM TWO CHILDREN; who they are by name; and
who did it to a part of them alone: half of them AT THE HANDS OF X."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.annotate.others import RESIDENTS
from rawi.extract.counts.governors import OF
from rawi.extract.counts.parts import part_done_at
from rawi.extract.tree.layout import Layout
from rawi.text.tokens import NUMBER

_CIVIL, _FROM = "civilians", "min"
_SUBSET = "subset"
_MEN = frozenset(("civilians", "fighters", "person", "official"))
_COUNTING = frozenset(("number", "vague", "several", "tally"))
_MOST_WORDS = 2  # a child, a Turkish officer
_MOST = 3  # words of a count between: among them MORE THAN TEN children
_BY, _PORTION = "by", "portion"  # entries: at the hands of; half, a third


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
    return any(cue.category == _SUBSET for cue in layout.cues_before(at))


def _is_count(layout: Layout, at: int) -> bool:
    return layout.text.tokens[at].kind == NUMBER or not _COUNTING.isdisjoint(layout.words[at].groups)


def did_to_part(layout: Layout, trigger: Trigger, phrase: Phrase) -> bool:
    """Eighty were arrested, AMONG THEM thirty AT THE HANDS OF X, HALF OF THEM at the hands of X, among them thirty WHOM
    X KILLED: he did not do it to all of them."""
    if phrase.sentence != trigger.sentence or phrase.first < trigger.last:
        return False
    if _SUBSET not in layout.groups[phrase.sentence] and _PORTION not in layout.readings[phrase.sentence]:
        return False
    parts = [at for at in range(trigger.last, phrase.first) if _ends_part(layout, trigger, at)]
    done = (part_done_at(layout, at, layout.number_at[at].last) for at in parts if at in layout.number_at)
    if any(at is not None and at < phrase.first for at in done):
        return True
    by = _by_at(layout, phrase)
    return by is not None and any(by in (at, _behind_number(layout, at)) for at in parts)


def _ends_part(layout: Layout, trigger: Trigger, at: int) -> bool:
    """Right behind AMONG THEM and before a number, behind SIXTY OF THEM, MOST OF THEM, HALF OF THEM; not: expelled
    FROM IT, in Arabic "of it"."""
    for cue in layout.cues_before(at):
        if cue.category == _SUBSET:
            counted = at in layout.number_at or any(n.last == cue.first for n in layout.annotation.numbers)
            return counted or not layout.stem(cue.first).startswith(OF)
    return any(hit.form.entry.id == _PORTION and hit.suffix for hit in layout.words[at - 1].groups.get("part", ()))


def _behind_number(layout: Layout, at: int) -> int:
    return layout.number_at[at].last if at in layout.number_at else at


def _by_at(layout: Layout, phrase: Phrase) -> int | None:
    """Where AT THE HANDS OF begins right before a phrase, which in Arabic is two words, or one with its preposition."""
    at = phrase.part_first - 1
    if at < 1 or all(hit.form.entry.id != _BY for hit in layout.words[at].groups.get("compound", ())):
        return None
    return at if layout.words[at].preposition else at - 1
