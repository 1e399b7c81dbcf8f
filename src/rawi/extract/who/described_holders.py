"""Who holds or seeks by a participle: THE FORCES CONTROLLING the town, THE REBELS SEEKING to take it, or some side that
no word names."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import PARTICIPLE

_AFTER, _AHEAD = frozenset(("li", "ila")), "planned"
_HOLD, _ON = "hold", frozenset(("ala",))


def described_holder(layout: Layout, trigger: Trigger) -> Phrase | None:
    """The party right before the participle, or that it is part of."""
    return _party_before(layout, trigger) if _holds(trigger) else None


def held_by_unnamed(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """THE SIDE controlling the town: neither a party nor a place stands before the participle with its "on"."""
    node = tree.trigger(trigger)
    if node is None or not _holds(trigger) or phrase_of(node, _ON, PLACE) is None:
        return False
    held = any(p.first < trigger.first <= p.last for p in layout.places[trigger.sentence])
    return not held and _party_before(layout, trigger) is None


def seeker(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The party that SEEKS to take the town, right before the participle; not who strikes it."""
    node = tree.trigger(trigger)
    return sought_by(layout, node) if node is not None and node.kind != "verb" else None


def sought_by(layout: Layout, deed: Node) -> Phrase | None:
    """Who seeks what a word tells that hangs on "seeking", which describes a party."""
    above = deed.up
    if above is None or deed.label not in _AFTER:
        return None
    hits = layout.words[above.first].groups.get("host", ())
    if not any(h.form.pos == PARTICIPLE and h.article and h.form.entry.effect == _AHEAD for h in hits):
        return None
    sentence = layout.text.sentence_of[above.first]
    before = (p for p in layout.whos[sentence] if p.kind == ACTOR and p.last == above.first and p.inside is None)
    return next(before, None)


def _holds(trigger: Trigger) -> bool:
    article = any(hit.form.pos == PARTICIPLE and hit.article for hit in trigger.hits)
    return article and any(sense.type == _HOLD for _, sense in trigger.options)


def _party_before(layout: Layout, trigger: Trigger) -> Phrase | None:
    here = (p for p in layout.whos[trigger.sentence] if p.kind == ACTOR and p.first < trigger.first <= p.last)
    return next(here, None)
