"""Who refuses or demands in a clause that describes another: the militias THAT WASHINGTON REFUSES to work WITH, forces
THAT TURKEY DEMANDS leave, in Arabic with a pronoun for the noun that is described. Washington refuses, and not they."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.extract.who.unmarked import told_of

_SAID = "statement"
_SUBJECT, _WHO = frozenset(("b1",)), frozenset(("name", "force", "fighters", "group", "government"))
THEM = "\u0647\u0645"
IT = ("\u0647", "\u0647\u0627", THEM, "\u0647\u0645\u0627")
"""The pronouns on a verb that stand for its object: him or it, her or it, them, both."""


def who_speaks_of_it(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who takes the position in such a clause, right behind its verb."""
    node = tree.trigger(trigger)
    return _subject(layout, node) if node is not None and trigger.options[0][1].type == _SAID else None


def spoken_of(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Of whom it is demanded, with whom somebody refuses to speak: the noun that the clause describes."""
    node = tree.trigger(trigger)
    if node is None or trigger.options[0][1].type != _SAID or _subject(layout, node) is None:
        return None
    return told_of(node)


def told_in_passing(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The forces WHICH THE ARMY ACCUSES of much attacked a town: the army, named in what describes who did it, was not
    attacked by that."""
    node = tree.trigger(trigger)
    doer = next((c for c in node.below if c.label in SUBJECT and c.phrase), None) if node is not None else None
    if node is None or node.kind != "verb" or doer is None or doer.phrase is None or doer.phrase.head not in _WHO:
        return None  # shells that X fired fell on it
    clause = next((child for child in doer.below if child.kind == "verb" and child.label in RELATIVE), None)
    party = phrase_of(clause, _SUBJECT, ACTOR) if clause is not None else None
    if clause is None or party is None or party.first != clause.last or party.preposition:
        return None
    again = (p for p in layout.whos[trigger.sentence] if p is not party and p.entity.key == party.entity.key)
    named = party.entity.actor is not None and (clause.bound or _subject(layout, clause) is not None)
    return party if named and next(again, None) is None else None


def _subject(layout: Layout, verb: Node) -> Phrase | None:
    """The party right behind the verb of such a clause, where a pronoun further on stands for what is described."""
    if verb.kind != "verb" or verb.label not in RELATIVE or verb.bound or verb.up is None or verb.up.phrase is None:
        return None
    party = phrase_of(verb, _SUBJECT, ACTOR)
    if party is None or party.first != verb.last or party.preposition or party.entity.key == verb.up.phrase.entity.key:
        return None
    further = (child for child in verb.below if child.first >= party.last)
    return party if party.entity.actor is not None and any(_resumes(layout, child) for child in further) else None


def _resumes(layout: Layout, node: Node) -> bool:
    """With THEM; of THEIR withdrawal."""
    events = layout.words[node.first].groups.get("event", ()) if node.phrase is None else ()
    return bool(node.resumes) or any(hit.suffix in IT for hit in events)
