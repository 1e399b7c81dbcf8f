"""Whom a second "and that" is about: X said that the army took the town AND THAT IT now holds the road; X (fem.) said
that a man is of Y AND THAT SHE arrested him; and whose men
SOURCES IN Y are that say of themselves THAT THEY left it. And whose a deed is that is only added: X took the town, IN
ADDITION TO BESIEGING the camp."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import is_party, phrase_of
from rawi.lexicon.words import NOUN, VERB
from rawi.resolve.owners import agrees
from rawi.text.tokens import MARK

_THAT, _AND = "complementiser", "\u0648"
_HE, _SHE, _FEMALE = "\u0647", "\u0647\u0627", "fs"
_PRONOUNS = (_SHE, "\u0647\u0645", _HE)  # it or she, they, he
_OFFICE = "ministry"  # a kind of sources
_CLOSE = 3  # tokens between the pronoun and the verb: has BECOME, is STILL
_IT, _IN, _SPEAKER = "thathe", frozenset(("fi", "fi<")), "speaker"  # labels; the head of "sources"
_STEPS = 2  # that they CARRIED OUT AN EVACUATION
_BEHIND = frozenset(("b1", "b2"))
_ADDED, _OWNERS = "addition", frozenset(("gen", "by", "li", "min", "adj"))
_DEEDS = frozenset(("capture", "advance", "siege", "destroy", "attack", "arrest", "shelling", "airstrike"))


def same_subject(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The subject of the first clause behind "that", where it agrees with the pronoun of the second."""
    hit, sense = trigger.options[0]
    if hit.form.pos != VERB or hit.form.passive or "actor" not in sense.roles.get("subject", ""):
        return None
    first = layout.text.sentences[trigger.sentence][0]
    near = range(trigger.first - 1, max(first, trigger.first - 1 - _CLOSE), -1)
    that = next((at for at in near if layout.words[at].function == _THAT), None)
    pronoun = _pronoun(layout, that) if that is not None and layout.words[that].conjunction == _AND else ""
    if that is None or not pronoun or (pronoun == _HE and _has_subject(tree.trigger(trigger))):
        return None  # "and that it so happened that X took"
    for at in range(that - 1, first - 1, -1):
        if layout.words[at].function == _THAT and not _pronoun(layout, at):
            subject = layout.phrase_at.get(at + 1)
            if subject is None or subject.kind != ACTOR or subject.preposition:
                return None
            if agrees(layout.annotation, subject, pronoun):
                return subject
            return _she_who_says(layout, tree.trigger(trigger), at) if pronoun == _SHE else None
    return None


def _she_who_says(layout: Layout, node: Node | None, that: int) -> Phrase | None:
    """Who speaks, a feminine by her verb, of somebody who is none."""
    speech = (one for one in node.lineage()[1:] if one.kind == "verb" and one.first < that) if node is not None else ()
    verb = next((one for one in speech if "speech" in layout.words[one.first].groups), None)
    hit = layout.words[verb.first].first("speech") if verb is not None else None
    speaker = phrase_of(verb, SUBJECT, ACTOR) if verb is not None and hit is not None else None
    female = hit is not None and hit.form.agreement == _FEMALE
    if not female or speaker is None:
        return None
    return speaker if is_party(speaker) or getattr(speaker.entity.source, "kind", "") == _OFFICE else None


def sources_side(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """X said that it took the camp, but SOURCES IN Y confirmed THAT THEY had left it: Y, whose sources say so."""
    clause = tree.trigger(trigger)
    for _ in range(_STEPS):
        if clause is not None and clause.label != _IT:
            clause = clause.up
    saying = clause.up if clause is not None and clause.label == _IT else None
    if clause is None or saying is None or _has_subject(clause) or "actor" not in _subject_roles(trigger):
        return None
    sources = next((c.phrase for c in saying.below if c.phrase is not None and c.phrase.head == _SPEAKER), None)
    within = (c.phrase for c in saying.below if c.label in _IN and c.phrase is not None and sources is not None)
    side = next((p for p in within if p.kind == ACTOR and sources is not None and p.first - sources.last == 1), None)
    return side if side is not None and side.entity.actor is not None and sources is not None else None


def _subject_roles(trigger: Trigger) -> str:
    return trigger.options[0][1].roles.get("subject", "")


def adder(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """X took the town, IN ADDITION TO BESIEGING the camp: behind a noun that names nobody, who did what the verb at the
    head of the sentence tells, not whoever held the town."""
    node, (hit, sense) = tree.trigger(trigger), trigger.options[0]
    if node is None or hit.form.pos != NOUN or hit.suffix or sense.type not in _DEEDS or not _is_added(layout, trigger):
        return None
    own = (child.phrase for child in node.below if child.label in _OWNERS and child.phrase is not None)
    if any(phrase.kind == ACTOR for phrase in own):
        return None
    for other in layout.triggers[trigger.sentence]:
        verb = tree.trigger(other) if other.first < trigger.first else None
        if verb is not None and verb.kind == "verb" and other.options[0][1].type in _DEEDS:
            subject = phrase_of(verb, SUBJECT, ACTOR)
            return subject if not other.hits[0].form.passive and is_party(subject) else None
    return None


def _is_added(layout: Layout, trigger: Trigger) -> bool:
    """Words for "in addition to" stand right before it, behind a comma."""
    cues = (cue for cue in layout.cues[trigger.sentence] if cue.category == _ADDED and cue.last == trigger.first)
    return any(cue.last > cue.first + 1 and layout.text.tokens[cue.first - 1].kind == MARK for cue in cues if cue.first)


def _pronoun(layout: Layout, at: int) -> str:
    """The pronoun on a word for "that"."""
    return next((one for one in _PRONOUNS if layout.text.tokens[at].key.endswith(one)), "")


def _has_subject(node: Node | None) -> bool:
    """A party behind the verb without a preposition."""
    children = node.below if node is not None else []
    return any(child.label in _BEHIND and child.phrase is not None and child.phrase.kind == ACTOR for child in children)
