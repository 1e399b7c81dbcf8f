"""Who tells of what it did itself: X said that IT shelled the town AND TOOK it; and then explained that IT destroyed
tanks."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.extract.who.mourning import are_said_to_die
from rawi.lexicon.words import VERB, Hit
from rawi.resolve.owners import agrees

_DOCUMENT, _OF = "document", "li"  # a group of words; a preposition
_SPEECH, _AND = "speech", "\u0648"
_FURTHER, _THEY = "and", "mp"  # a label, an agreement
_THINGS = frozenset(("things", "artillery"))
_IT = "thathe"  # the label behind "that it"
_DOES = "actor"
_PRONOUNS = ("\u0647\u0627", "\u0647\u0645", "\u0647")  # it or she, they, it or he
_BEHIND = ("b1", "b2")
_BODIES = frozenset(("name", "force", "fighters", "group", "government"))
_SOURCES = "speaker"
_BACK = 2  # sentences
_CLOSE = 3  # words between the pronoun and the verb


def of_itself(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The party that speaks, where the verb is told of "it" and nobody stands beside it."""
    node = tree.trigger(trigger)
    hit, sense = trigger.options[0]
    if node is None or hit.form.pos != VERB or hit.form.passive or _DOES not in sense.roles.get("subject", ""):
        return None
    told = _first_told(layout, node, hit)
    verb, pronoun = told.up, _pronoun(layout, told)
    if pronoun and (issuer := _issuer(layout, told)) is not None:
        return issuer if agrees(layout.annotation, issuer, pronoun) else None
    if verb is None or not pronoun or not _speaks(layout, verb):
        return None
    if _is_of_described(layout, told):
        return None
    speaker = phrase_of(verb, SUBJECT, ACTOR)
    if speaker is None and not any(child.phrase is not None and child.label in SUBJECT for child in verb.below):
        speaker = _speaker_before(layout, tree, trigger.sentence)
    if speaker is None or speaker.preposition:
        return None
    if speaker.head not in _BODIES and (speaker.head != _SOURCES or speaker.speaks_for is None):
        return None
    return speaker if agrees(layout.annotation, speaker, pronoun) else None


def _issuer(layout: Layout, told: Node) -> Phrase | None:
    """IN A STATEMENT OF X IT SAYS that it took the town: the first party before, with OF right behind the statement."""
    here = layout.whos[layout.text.sentence_of[told.first]]
    before = (p for p in here if p.head in _BODIES and p.preposition == _OF and p.first > 0 and p.last <= told.first)
    return next((p for p in before if _DOCUMENT in layout.words[p.first - 1].groups), None)


def _first_told(layout: Layout, node: Node, hit: Hit) -> Node:
    """That IT KILLED soldiers AND DESTROYED a tank: the first of verbs that agree, joined by AND."""
    above = node.up if node.label == _FURTHER and layout.words[node.first].conjunction else None
    if above is None or above.kind != "verb" or _may_have_subject(node, hit):
        return node
    before = next((one for one in layout.words[above.first].hits if one.form.pos == VERB), None)
    return above if before is not None and before.form.agreement == hit.form.agreement else node


def _may_have_subject(node: Node, hit: Hit) -> bool:
    """Somebody definite behind a verb that does not say THEY; A TANK OF X is only destroyed."""
    named = [c.phrase for c in node.below if c.label in _BEHIND and c.phrase is not None and c.phrase.kind == ACTOR]
    return hit.form.agreement != _THEY and any(p.definite and p.head not in _THINGS for p in named)


def _pronoun(layout: Layout, node: Node) -> str:
    """The pronoun on the "that" right before a verb; another is meant by "and that it"."""
    if node.label != _IT:
        return ""
    for at in range(node.first - 1, max(-1, node.first - 1 - _CLOSE), -1):
        if layout.words[at].function == "complementiser":
            word = layout.text.tokens[at].key
            return "" if layout.words[at].conjunction == _AND else next((p for p in _PRONOUNS if word.endswith(p)), "")
    return ""


def _is_of_described(layout: Layout, node: Node) -> bool:
    """A captive of whom X said that HE WAS KILLED, and of whom nobody stands behind the verb."""
    return node.up is not None and node.up.label in RELATIVE and are_said_to_die(layout, node)


def _speaks(layout: Layout, node: Node) -> bool:
    return node.kind == "verb" and _SPEECH in layout.words[node.first].groups


def _speaker_before(layout: Layout, tree: Tree, sentence: int) -> Phrase | None:
    """The party that speaks in the sentence before: the first subject of a verb of speech there."""
    for number in range(sentence - 1, max(-1, sentence - 1 - _BACK), -1):
        for phrase in sorted(layout.whos[number], key=lambda one: one.first):
            node = tree.phrase(phrase)
            if node is not None and node.up is not None and node.label in SUBJECT and _speaks(layout, node.up):
                return phrase if phrase.kind == ACTOR else None
    return None
