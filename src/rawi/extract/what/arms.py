"""Words of arms, by their kinds and entries in the lexicon: what is used on somebody, and what is handed over."""

from rawi.annotate.mentions import Phrase
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import Hit

_KINDS = frozenset(("aircraft", "artillery"))
_EITHER = frozenset(("silah", "sarukh", "qadhifa", "maqdhuf", "dhakhira", "bunduqiya"))
USED = _EITHER | {"qunbula", "barmil", "abuwa", "alghum", "mutafajjirat"}
_THROWN = frozenset(("barmil", "qadhifa", "maqdhuf", "qunbula", "abuwa"))
PROJECTILES = frozenset(("sarukh", "qadhifa", "maqdhuf"))  # what falls where it was aimed
_COUNTING, _WITH, _OF = frozenset(("tally", "several", "vague")), "bi", "min"
DELIVERED = _EITHER | {"utad", "mantuma", "humvee", "aliya"}


def is_thrown(layout: Layout, at: int) -> bool:
    """A SHELL, a BOMB: it did nothing, and no strike was aimed at it."""
    hit = layout.words[at].first("role")
    return hit is not None and hit.form.entry.id in _THROWN


def is_fired(layout: Layout, at: int) -> bool:
    """A MISSILE, a SHELL: what somebody fires."""
    hit = layout.words[at].first("role")
    return hit is not None and hit.form.entry.id in PROJECTILES


def arms_at(layout: Layout, at: int, entries: frozenset[str]) -> Hit | None:
    """The reading of a token as a word of arms, aircraft and artillery always among them."""
    hit = layout.words[at].first("role")
    return hit if hit is not None and (hit.form.entry.kind in _KINDS or hit.form.entry.id in entries) else None


def are_used(layout: Layout, arms: Phrase) -> bool:
    """Struck it WITH MISSILES, with A NUMBER OF MISSILES, with dozens of them."""
    at = arms.first - 1
    of = layout.words[at].first("function")
    before = layout.words[at - 1 if of is not None and of.form.entry.id == _OF else at]
    counted = before.preposition == _WITH and not _COUNTING.isdisjoint(before.groups)
    return arms.preposition == _WITH or (arms.first > 0 and counted)
