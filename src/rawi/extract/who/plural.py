"""Whom a verb of many men means that names nobody: the army shelled the rebels AFTER THEY HAD ADVANCED; the army did
not, which is one."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import VERB

_DOES = "actor"
_THEY, _MEN = "mp", "fighters"
_MANY = ("\u0648\u0646", "\u064a\u0646")
_NO_PARTY = frozenset(("person", "official", "speaker", "civilians"))
_DESCRIBES = frozenset(("that", "rel", "indef"))
_FURTHER, _PARTICLE = "xcomp", "particle"


def the_many(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The only party of many men before a verb of many that has no subject of its own, where another party that is one
    body stands there: the army struck GUNMEN who had taken the town; expelled THE REBELS after they took it."""
    hit, sense = trigger.options[0]
    node = tree.trigger(trigger)
    if node is None or hit.form.pos != VERB or hit.form.agreement != _THEY or hit.form.passive:
        return None
    if not _may_describe(layout, node) or _DOES not in sense.roles.get("subject", "") or _has_subject(node):
        return None
    before = [p for p in layout.whos[trigger.sentence] if p.last <= trigger.first and p.inside is None]
    many = [p for p in before if _is_party(p) and are_many(layout, p)]
    alone = len({p.entity.key for p in many}) == 1 and len(many) < sum(map(_is_party, before))
    return many[-1] if alone and many[-1] is before[-1] else None


def _may_describe(layout: Layout, node: Node) -> bool:
    """Behind "after", "who", an indefinite noun, WERE and HAD; not what somebody made them do."""
    if node.label == _FURTHER:
        return layout.words[node.first - 1].function == _PARTICLE
    return node.label in _DESCRIBES


def _has_subject(node: Node) -> bool:
    below = (child.phrase for child in node.below if child.label in SUBJECT)
    return any(phrase is not None and phrase.kind == ACTOR and not phrase.preposition for phrase in below)


def _is_party(phrase: Phrase) -> bool:
    return phrase.kind == ACTOR and phrase.head not in _NO_PARTY


def are_many(layout: Layout, phrase: Phrase) -> bool:
    """Gunmen, the rebels, positions OF THE REBELS; not the forces, which are a she."""
    if phrase.head == _MEN:
        return True
    party = phrase.head != "things" or phrase.entity.actor is not None
    words = (layout.words[at].stem for at in range(phrase.first, phrase.last))
    return party and any(stem.endswith(_MANY) for stem in words)
