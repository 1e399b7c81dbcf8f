"""Who holds by a participle: THE FORCES CONTROLLING the town, or some side that no word names."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import PARTICIPLE

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


def _holds(trigger: Trigger) -> bool:
    article = any(hit.form.pos == PARTICIPLE and hit.article for hit in trigger.hits)
    return article and any(sense.type == _HOLD for _, sense in trigger.options)


def _party_before(layout: Layout, trigger: Trigger) -> Phrase | None:
    here = (p for p in layout.whos[trigger.sentence] if p.kind == ACTOR and p.first < trigger.first <= p.last)
    return next(here, None)
