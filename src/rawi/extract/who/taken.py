"""Who was arrested or abducted by a verb that, unvocalised, may mean either: said that THE MINISTER WAS ARRESTED."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import RELATIVE
from rawi.extract.tree.layout import Layout, is_armed, party_class
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import VERB
from rawi.text.tokens import MARK

_TAKES = frozenset(("arrest", "abduct"))
_OBJECTS = frozenset(("b1", "b2", "b3", "min"))
_MEN = frozenset(("person", "official", "civilians"))
_SUBJECT, _PREPOSITION = "pre", "preposition"


def was_taken(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """A man told of before a verb of arresting that has no object: he was arrested, and arrested nobody."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or node.kind != "verb" or hit.form.pos != VERB or trigger.options[0][1].type not in _TAKES:
        return None
    if hit.suffix or any(child.label in _OBJECTS for child in node.below) or not _is_closed(layout, trigger):
        return None
    man = next((child.phrase for child in node.below if child.label == _SUBJECT), None) or _described(node)
    if man is None or man.kind != ACTOR or man.head not in _MEN or man.last > trigger.first:
        return None
    return man if getattr(man.entity, "actor", None) is None else None


def taken_by_unnamed(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Said that the man was arrested, where the sentence names no armed party: nobody told of before is meant."""
    if was_taken(layout, tree, trigger) is None:
        return False
    return not any(is_armed(party_class(phrase)) for phrase in layout.whos[trigger.sentence])


def _described(node: Node) -> Phrase | None:
    """The man WHO was arrested: right before the clause."""
    return node.up.phrase if node.label in RELATIVE and node.up is not None else None


def _is_closed(layout: Layout, trigger: Trigger) -> bool:
    """Right behind the verb stands no noun: a preposition, a time, a mark, or nothing."""
    at = trigger.last
    if at >= layout.text.sentences[trigger.sentence][1] or layout.text.tokens[at].kind == MARK:
        return True
    timed = any(time.first == at for time in layout.annotation.times)
    word = layout.words[at]
    return timed or word.function == _PREPOSITION or (bool(word.preposition) and at not in layout.number_at)
