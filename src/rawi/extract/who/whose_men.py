"""Whose men they are by the words right behind them: FIGHTERS OF THESE FACTIONS, the fighters of (X)."""

from rawi.annotate.mentions import ACTOR, Phrase
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node

_MEN = frozenset(("fighters", "force"))
_DEMONSTRATIVE = "demonstrative"
_TIED, _TO = "attached", "li"  # the cues' category: loyal to, belonging to


def whose_men(layout: Layout, men: Phrase) -> Phrase:
    """The known party that bare men are of, where THESE or a bracket stands between; else the men themselves."""
    if men.head not in _MEN or men.entity.actor is not None or men.last != men.first + 1 or _is_closed(layout, men):
        return men
    at = men.last
    if at + 1 >= len(layout.words):
        return men
    if layout.words[at].function != _DEMONSTRATIVE and layout.text.tokens[at].raw != "(":
        return men
    party = layout.phrase_at.get(at + 1)
    named = party is not None and party.kind == ACTOR and not party.preposition and party.entity.actor is not None
    return party if party is not None and named else men


def _is_closed(layout: Layout, men: Phrase) -> bool:
    """THE fighters, THEIR fighters: nothing may follow as their genitive."""
    hit = layout.words[men.first].first("role")
    return layout.words[men.first].article or (hit is not None and bool(hit.suffix))


def belongs_to(layout: Layout, subject: Phrase, node: Node) -> Phrase | None:
    """PATROLS heavily armed, BELONGING TO X, raided it: X did it, though the words stand apart from the patrols."""
    if subject.names or subject.entity.actor is not None:
        return None
    cues = (cue for cue in layout.cues[subject.sentence] if subject.last <= cue.first < node.first)
    tied = {cue.last for cue in cues if cue.category == _TIED}
    whos = layout.whos[subject.sentence]
    return next((p for p in whos if p.preposition == _TO and p.names and p.part_first in tied), None)
