"""Who only does what a later clause tells: a mill burnt after it WAS SHELLED, and AIRCRAFT OF X raided a field."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.who.claiming import claimed_after
from rawi.lexicon.words import NOUN

_GOES_ON = frozenset(("and", "link"))  # and, while
_SUBJECT = "b1"
_DEEDS = frozenset(("attack", "airstrike", "shelling", "bombing", "killing", "abduct", "arrest", "destroy"))


def later_subjects(layout: Layout, tree: Tree, trigger: Trigger) -> Iterator[Phrase]:
    """The subjects of the verbs that only go on from the clause in which a noun tells of a deed."""
    node = tree.trigger(trigger)
    if node is None or node.kind == "verb" or trigger.hits[0].form.pos != NOUN:
        return
    if trigger.options[0][1].type not in _DEEDS:
        return
    above, claimed = node.lineage(), claimed_after(layout, tree, trigger)
    for phrase in layout.whos[trigger.sentence]:
        told = tree.phrase(phrase) if phrase.kind == ACTOR and phrase.first >= trigger.last else None
        verb = told.up if told is not None and told.label == _SUBJECT else None
        if verb is None or verb.kind != "verb" or verb.label not in _GOES_ON or phrase.first != verb.last:
            continue
        if verb.first < trigger.last or verb.up not in above or verb in above or _points(layout, verb):
            continue
        if phrase is claimed:
            continue
        if not any(
            one.entity.key == phrase.entity.key for one in layout.whos[trigger.sentence] if one.last <= verb.first
        ):
            yield phrase


def _points(layout: Layout, verb: Node) -> bool:
    """Attacks, 454 of them, WHICH X LAUNCHED: the pronoun on the verb may mean the deed."""
    return any(hit.suffix for hit in layout.words[verb.first].hits)
