"""Forces that join hands: columns that MEET others of theirs at a place have advanced to it, and talk with nobody."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import NOUN, VERB

ADVANCE = "advance"
_MEETS, _MEETING = "iltaqa", "iltiqa"  # entries: to meet, in the noun too; and the noun of joining alone
_OWN = frozenset(("gen",))
_IN, _SAME_CLAUSE = "fi", "v0c0b0"
_WITH = frozenset(("bi", "maa"))
_TROOPS = frozenset(("force", "fighters"))


def joined(layout: Layout, tree: Tree, trigger: Trigger) -> tuple[Phrase, Phrase] | None:
    """Which forces met which, WITH or at whom they joined; None where men of office or others meet."""
    node, hit = tree.trigger(trigger), trigger.options[0][0]
    if node is None or hit.form.entry.id not in (_MEETS, _MEETING) or hit.form.pos not in (VERB, NOUN):
        return None
    own = phrase_of(node, SUBJECT if hit.form.pos == VERB else _OWN, ACTOR)
    if own is None or not _are_troops(layout, own):
        return None
    other = next((p for p in _behind(layout, trigger, own) if p.preposition in _WITH and _are_troops(layout, p)), None)
    return (own, other) if other is not None else None


def meets_nobody(trigger: Trigger) -> frozenset[str] | None:
    """The types of a meeting that is no joining of hands."""
    meets = any(hit.form.entry.id == _MEETS for hit in trigger.hits)
    return frozenset(sense.type for _, sense in trigger.options) - {ADVANCE} if meets else None


def joined_at(layout: Layout, trigger: Trigger, other: Phrase) -> Phrase | None:
    """IN which place they met, behind whom they met; where they came from it was not."""
    places = (p for p in layout.places[trigger.sentence] if p.first >= other.last and p.preposition == _IN)
    return next((p for p in places if layout.between(other.last, p.first) == _SAME_CLAUSE), None)


def _behind(layout: Layout, trigger: Trigger, own: Phrase) -> list[Phrase]:
    """The phrases behind the verb's subject in the sentence, up to the next verb."""
    phrases = [*layout.whos[trigger.sentence], *layout.places[trigger.sentence]]
    first = max(own.last, trigger.last)
    near = [p for p in phrases if p.first >= first and layout.between(trigger.last, p.first).startswith("v0")]
    return sorted(near, key=lambda p: p.first)


def _are_troops(layout: Layout, phrase: Phrase) -> bool:
    return any(hit.form.entry.kind in _TROOPS for hit in layout.words[phrase.first].groups.get("role", ()))
