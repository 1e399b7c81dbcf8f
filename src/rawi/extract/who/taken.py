"""Who was arrested or abducted by a verb that, unvocalised, may mean either: said that THE MINISTER WAS ARRESTED; who
was driven out, as a pronoun or no word tells."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout, is_armed, party_class
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import is_party, phrase_of
from rawi.lexicon.words import VERB
from rawi.resolve.owners import agrees
from rawi.text.tokens import MARK

_TAKES = frozenset(("arrest", "abduct"))
_OBJECTS = frozenset(("b1", "b2", "b3", "min"))
_MEN = frozenset(("person", "official", "civilians"))
_SUBJECT, _PREPOSITION = "pre", "preposition"
_FROM, _OBJECTS_OF_NOUN = frozenset(("min",)), frozenset(("gen", "gen2", "obj", "li"))
_NAMED, _RELATIVE, _OUT_OF = frozenset(("b1", "b2", "pre")), "rel", "min"


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


def driven_out(tree: Tree, trigger: Trigger) -> Phrase | None:
    """X shells the villages THAT IT WAS DRIVEN OUT OF: a verb of driving out that names nobody, and "of" the villages
    by a pronoun; it was the subject of the clause before."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or node.label != _RELATIVE or node.resumes != _OUT_OF or hit.form.pos != VERB or hit.suffix:
        return None
    if not _drives_out(trigger) or any(child.label in _NAMED for child in node.below):
        return None
    villages = node.up
    if villages is None or villages.phrase is None or villages.phrase.kind != PLACE or villages.up is None:
        return None
    return phrase_of(villages.up, SUBJECT, ACTOR)


def driven_out_by_pronoun(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The blows that X took, above all ITS EXPULSION FROM the town: behind "from" a place and nobody told besides, the
    pronoun on the noun is who was driven out, the last party before that it fits; not the subject of the clause."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or node.kind == "verb" or not hit.suffix or not _drives_out(trigger):
        return None
    if phrase_of(node, _FROM, PLACE) is None or any(child.label in _OBJECTS_OF_NOUN for child in node.below):
        return None
    doing = {id(child.phrase) for child in (node.up.below if node.up is not None else ()) if child.label in SUBJECT}
    before = [p for p in layout.whos[trigger.sentence] if p.kind == ACTOR and p.last <= trigger.first and is_party(p)]
    fitting = (p for p in reversed(before) if id(p.group[0]) not in doing and agrees(layout.annotation, p, hit.suffix))
    return next((p.group[0] for p in fitting if p.inside is None), None)


def _drives_out(trigger: Trigger) -> bool:
    """A taking whose object is who lost the place that stands behind "from"."""
    return any(s.roles.get("object") == "target" and s.roles.get(_OUT_OF) == "place" for _, s in trigger.options)


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
