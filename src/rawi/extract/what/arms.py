"""Words of arms, by their kinds and entries in the lexicon: what is used on somebody, and what is handed over."""

from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import Hit

_KINDS = frozenset(("aircraft", "artillery"))
_EITHER = frozenset(("silah", "sarukh", "qadhifa", "maqdhuf", "dhakhira", "bunduqiya"))
USED = _EITHER | {"qunbula", "barmil", "abuwa", "alghum", "mutafajjirat"}
THROWN = frozenset(("barmil", "qadhifa", "maqdhuf", "qunbula", "abuwa"))  # never what a strike was aimed at
SHOT = frozenset(("sarukh", "qadhifa", "maqdhuf"))  # what falls where it was aimed
DELIVERED = _EITHER | {"utad", "mantuma", "humvee", "aliya"}


def arms_at(layout: Layout, at: int, entries: frozenset[str]) -> Hit | None:
    """The reading of a token as a word of arms, aircraft and artillery always among them."""
    hit = layout.words[at].first("role")
    return hit if hit is not None and (hit.form.entry.kind in _KINDS or hit.form.entry.id in entries) else None
