"""Who came UNDER it by the noun that says so: X announced THE COMING OF Y under shelling; of Y ITS OWN, which is X."""

from rawi.annotate.mentions import ACTOR, Phrase
from rawi.extract.real.governed import host_of
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.lexicon.entries import HostEntry
from rawi.lexicon.words import NOUN

_UNDER = frozenset(("taarrada",))  # hosts that take no object: a bare noun behind is their subject
_BARE = frozenset(("b1", "gen"))
_THEIR = ("\u0647", "\u0647\u0627", "\u0647\u0645")  # his, her, their
_NEAR = 1  # words between: ONE OF its bases
_PRONOUN = "pronominal"


def suffered(layout: Layout, node: Node | None) -> HostEntry | None:
    """The verb by which somebody suffers something, or the noun for coming under it; None for any other word."""
    host = host_of(layout, node, ("verb", "event"))
    verb = node is not None and node.kind == "verb"
    return host if host is not None and (verb or host.id in _UNDER) else None


def told_under(layout: Layout, verb: Node) -> Phrase | None:
    """The noun behind a word of coming under fire, read as a verb or as a noun, that stands below an announcing."""
    hits = layout.words[verb.first].groups.get("host", ())
    if not any(h.form.entry.id in _UNDER and h.form.pos == NOUN for h in hits):
        return None
    if announcer(layout, verb) is None:
        return None
    behind = (child.phrase for child in verb.below if child.label in _BARE and child.phrase is not None)
    return next((p for p in behind if 0 <= p.first - verb.last <= _NEAR and not p.preposition), None)


def announcer(layout: Layout, verb: Node) -> Phrase | None:
    """Who announces it: the subject of the verb of speech above, which may have been read as the subject here."""
    above = verb.up
    if above is None or above.kind != "verb" or "speech" not in layout.words[above.first].groups:
        return None
    said = [c.phrase for node in (above, verb) for c in node.below if c.label in SUBJECT and c.phrase is not None]
    before = (phrase for phrase in said if phrase.last <= verb.first and phrase.kind == ACTOR)
    return next(before, None)


def owner(layout: Layout, verb: Node, told: Phrase) -> Phrase | None:
    """The announcer where it is its own that came under it: HIS positions, a convoy belonging TO IT."""
    inside = (hit.suffix for at in range(told.first, told.last) for hit in layout.words[at].hits)
    words = layout.words[told.first : told.last + 2]
    own = any(suffix in _THEIR for suffix in inside) or any(word.function == _PRONOUN for word in words)
    return announcer(layout, verb) if own else None
