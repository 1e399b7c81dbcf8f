"""Whom a verb of many men means that names nobody: the army shelled the rebels AFTER THEY HAD ADVANCED; the army did
not, which is one."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.real.governed import host_of, is_governed
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import NOUN, VERB

_DOES = "actor"
_THEY, _MEN = "mp", "fighters"
_MANY = ("\u0648\u0646", "\u064a\u0646")
_NO_PARTY = frozenset(("person", "official", "speaker", "civilians"))
_CROWDS = frozenset(("civilians", "fighters"))
_DESCRIBES = frozenset(("that", "rel", "indef"))
_FURTHER, _PARTICLE = "xcomp", "particle"
_THINGS = "things"
_AND, _THAT, _BEFORE = "and", "that", "pre"
_GOING, _THEIRS = frozenset(("withdraw", "surrender")), "\u0647\u0645"  # types; the pronoun of men
_LINKED, _AFTER = "link", "temporal_after"


def the_many(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The only party of many men before a verb of many that has no subject of its own, where another party that is one
    body stands there: the army struck GUNMEN who had taken the town; expelled THE REBELS after they took it."""
    if _is_their_going(trigger):
        return _only_many(layout, trigger)
    sense, verb = trigger.options[0][1], _verb_of_many(layout, trigger, tree.trigger(trigger))
    if verb is not None and _DOES in sense.roles.get("subject", "") and (same := _same_many(layout, verb)) is not None:
        return same
    further = verb is not None and _goes_on_from_one(layout, verb)
    if verb is None or not (further or _may_describe(layout, verb)):
        return None
    if _DOES not in sense.roles.get("subject", "") or _has_subject(verb):
        return None
    many = _only_many(layout, trigger)
    last = next((p for p in reversed(layout.whos[trigger.sentence]) if _is_before(p, trigger)), None)
    told = verb.up.phrase if verb.label in RELATIVE and verb.up is not None else None
    of_place = told is not None and told.kind == PLACE  # after the army had entered the town THAT THEY HELD
    return many if further or of_place or many is last else None


def _is_before(phrase: Phrase, trigger: Trigger) -> bool:
    return phrase.last <= trigger.first and phrase.inside is None


def _only_many(layout: Layout, trigger: Trigger) -> Phrase | None:
    """The only party of many men before it, where another party that is one body stands there."""
    before = [p for p in layout.whos[trigger.sentence] if _is_before(p, trigger)]
    many = [p for p in before if _is_party(p) and are_many(layout, p)]
    alone = len({p.entity.key for p in many}) == 1 and len(many) < sum(map(_is_party, before))
    return many[-1] if alone else None


def _is_their_going(trigger: Trigger) -> bool:
    """A deal on THEIR WITHDRAWAL, until THEIR SURRENDER: of men, and of no party that is one body."""
    hit, sense = trigger.options[0]
    leaves = hit.form.pos == NOUN and sense.type in _GOING and _DOES in sense.roles.get("genitive", "")
    return leaves and hit.suffix == _THEIRS


def _verb_of_many(layout: Layout, trigger: Trigger, node: Node | None) -> Node | None:
    """The verb that tells it, or the one that governs its noun: THEY TRIED to take it."""
    hit = trigger.hits[0]
    if node is None or node.kind == "verb":
        return node if hit.form.pos == VERB and hit.form.agreement == _THEY and not hit.form.passive else None
    host, verb = host_of(layout, node.up), node.up
    if verb is None or host is None or host.subject != _DOES or hit.suffix or not is_governed(layout, node, host):
        return None
    many = layout.words[verb.first].first("host")
    return verb if many is not None and many.form.agreement == _THEY and not many.form.passive else None


def _may_describe(layout: Layout, node: Node) -> bool:
    """Behind "after", "who", an indefinite noun, WERE and HAD; not what somebody made them do."""
    after = (cue.last for cue in layout.cues[layout.text.sentence_of[node.first]] if cue.category == _AFTER)
    if node.label == _LINKED and node.first in after:
        return True
    if node.label == _FURTHER:
        return layout.words[node.first - 1].function == _PARTICLE
    return node.label in _DESCRIBES


def _goes_on_from_one(layout: Layout, node: Node) -> bool:
    """The rebels left, for THE ARMY HAD BROKEN the truce, AND ATTACKED a post: the verb before is of one body."""
    above = node.up if node.label == _AND and layout.words[node.first].conjunction else None
    if above is None or above.kind != "verb" or above.label != _THAT:
        return False
    subject = next((c.phrase for c in above.below if c.label in SUBJECT and c.phrase is not None), None)
    return subject is not None and _is_party(subject) and not are_many(layout, subject) and len(subject.group) == 1


def _same_many(layout: Layout, node: Node) -> Phrase | None:
    """Hundreds of PROTESTERS called for the fall of the government AND CLOSED the road: who did the verb before; those
    whom THEY KILLED did not."""
    above = node.up if node.label == _AND and layout.words[node.first].conjunction else None
    if above is None or above.kind != "verb" or _has_subject(node):
        return None
    they = any(hit.form.agreement == _THEY for hit in layout.words[above.first].hits[:1])
    doers = frozenset((_BEFORE,)) if they else SUBJECT
    subject = next((c.phrase for c in above.below if c.label in doers and c.phrase is not None), None)
    men = subject is not None and subject.kind == ACTOR and subject.head in _CROWDS
    return subject if men and subject is not None and are_many(layout, subject) else None


def _has_subject(node: Node) -> bool:
    below = (child.phrase for child in node.below if child.label in SUBJECT)
    named = (phrase for phrase in below if phrase is not None and phrase.kind == ACTOR and not phrase.preposition)
    return any(phrase.head != _THINGS for phrase in named)


def _is_party(phrase: Phrase) -> bool:
    return phrase.kind == ACTOR and phrase.head not in _NO_PARTY


def are_many(layout: Layout, phrase: Phrase) -> bool:
    """Gunmen, the rebels, positions OF THE REBELS; not the forces, which are a she."""
    if phrase.head == _MEN:
        return True
    party = phrase.head != _THINGS or phrase.entity.actor is not None
    words = (layout.words[at].stem for at in range(phrase.first, phrase.last))
    return party and any(stem.endswith(_MANY) for stem in words)
