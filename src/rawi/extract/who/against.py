"""Who is told to be against a happening, and did not do it: X REPELLED, CONDEMNED it, struck others IN ANSWER TO it."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.answered import BLOWS, answer_to
from rawi.extract.real.governed import AS_OBJECT, host_of
from rawi.extract.real.whatever import is_any
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout, is_armed, party_class
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.fire import operation_of
from rawi.extract.what.holding import phrase_of
from rawi.extract.who.judged import answering
from rawi.lexicon.words import NOUN

_OF, _GENITIVE = frozenset(("gen", "li", "obj")), frozenset(("gen",))
_AGAINST_IT = AS_OBJECT | {"bi"}
_STOPS = frozenset(("awqafa", "anha"))
_REPELS = frozenset(("sadda", "tasadda", "ahbata", "afshala"))
_CONDEMNS = frozenset(("adana", "istankara", "nadada", "shajaba", "istahjana", "intaqada"))
_REJECTS = frozenset(("rafada",))  # hosts
_DEEDS = frozenset(("attack", "airstrike", "shelling", "bombing", "chemical", "operation", "killing", "siege"))
_BY = frozenset(("adj", "gen"))
_DOES = SUBJECT | {"top<"}
_ON = "ala"  # a tie
_REPLIES, _TO_IT, _WHOSE = frozenset(("radda", "intaqama")), frozenset(("ala", "li")), frozenset(("gen", "adj", "by"))


def opposer(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who is told to be against it, and did not do it: X ANSWERED or REPELLED the attack, vowed to or struck others IN
    ANSWER to it, demanded A STOP of it; X did not attack."""
    node = tree.trigger(trigger)
    node = operation_of(layout, trigger, node) if node is not None else None
    if node is None or node.up is None:
        return None
    if (repelling := _subject_above(layout, node, _REPELS) or _foiler(layout, node)) is not None:
        return repelling
    if (answers := answering(layout, node)) is not None:
        return answers
    demands = node.up.up if node.label == "gen" and layout.is_host(node.up, _STOPS) else None
    host = host_of(layout, demands, ("verb", "event"))
    planned = host is not None and host.effect == "planned" and node.up.label in host.governs
    if demands is None or not planned:
        return None
    if demands.kind == "verb":
        return phrase_of(demands, SUBJECT, ACTOR)
    caller = phrase_of(demands, _GENITIVE, ACTOR)  # the call OF THE UNITED NATIONS for it; an army may be called on
    return caller if caller is not None and not is_armed(party_class(caller)) else None


def _foiler(layout: Layout, node: Node) -> Phrase | None:
    """X announced THE FOILING of an attack, managed to foil it: whose verb the noun of repelling stands under."""
    noun = node.up
    above = layout.trigger_at(noun) if noun is not None and noun.kind == "event" and node.label in _OF else None
    if noun is None or above is None or noun.up is None or above.hits[0].form.entry.id not in _REPELS:
        return None
    return phrase_of(noun.up, SUBJECT, ACTOR) if noun.up.kind == "verb" else None


def condemner(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who CONDEMNED the attack: it is neither by nor on him, unless a pronoun says so: the attack ON THEM."""
    node = tree.trigger(trigger)
    return _subject_above(layout, node, _CONDEMNS) if node is not None and not node.resumes else None


def rejecter(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """X REJECTED, announced ITS REJECTION OF the TURKISH attack, of ANY attack; who refuses to storm a town may speak
    of his own deed."""
    node = tree.trigger(trigger)
    node = operation_of(layout, trigger, node) if node is not None else None
    if node is None or node.up is None or node.resumes or trigger.options[0][1].type not in _DEEDS:
        return None
    if node.label not in _AGAINST_IT or not layout.is_host(node.up, _REJECTS):
        return None
    by = phrase_of(node, _BY, ACTOR)
    if by is None and not is_any(layout, node.first):
        return None
    verb = node.up if node.up.kind == "verb" else node.up.up
    who = phrase_of(verb, SUBJECT, ACTOR) if verb is not None else None
    return None if who is not None and by is not None and who.entity.key == by.entity.key else who


def _subject_above(layout: Layout, node: Node, entries: frozenset[str]) -> Phrase | None:
    """The subject of the verb that has a happening for its object, if the verb is of these entries."""
    above = layout.trigger_at(node.up) if node.up is not None else None
    if above is None or node.up is None or node.up.kind != "verb" or node.label not in _AGAINST_IT:
        return None
    return phrase_of(node.up, SUBJECT, ACTOR) if above.hits[0].form.entry.id in entries else None


def avenger(layout: Layout, trigger: Trigger) -> Phrase | None:
    """Who did something IN ANSWER TO it, in revenge for it: the movement shelled a base in answer to THE KILLING. The
    noun ANSWER is spelt like a verb, and no subject of it is who stands right before it."""
    cue = answer_to(layout, trigger)
    inner = cue is not None and cue.first > layout.text.sentences[trigger.sentence][0]
    found = layout.subjects[cue.first - 1] or _striker_before(layout, cue.first) if cue is not None and inner else None
    own = layout.phrase_at.get(trigger.last)  # to X'S raid on others
    return None if found is not None and own is not None and own.entity.key == found.entity.key else found


def _striker_before(layout: Layout, at: int) -> Phrase | None:
    """After X'S FIRING of rockets, in answer to it: whose the last blow before is, told by its noun."""
    before = [t for t in layout.triggers[layout.text.sentence_of[at]] if t.last <= at]
    for blow in reversed(before):
        doer = layout.phrase_at.get(blow.last)
        noun = blow.hits[0].form.pos == NOUN and blow.options[0][1].type in BLOWS
        if noun and doer is not None and doer.kind == ACTOR and doer.entity.actor is not None and not doer.preposition:
            return doer
    return None


def avenger_of_others(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Struck X in answer to raids ON VILLAGES: what they fell on is said, and it is not whoever answers them."""
    node, found = tree.trigger(trigger), avenger(layout, trigger)
    if node is None or found is None or node.resumes or trigger.options[0][1].type not in BLOWS:
        return None
    struck = [child.phrase for child in node.below if child.label == _ON and child.phrase is not None]
    own = any(phrase.entity.key == found.entity.key for phrase in struck if phrase.kind == ACTOR)
    return found if struck and not own else None


def repliers(layout: Layout, tree: Tree, trigger: Trigger) -> Iterator[Phrase]:
    """X said that Y HOLDS OUT, VOWING TO ANSWER the shelling of Z, that Y will TAKE REVENGE for it: neither X nor Y
    shelled Z; but who is told to have SHELLED it may have."""
    node = tree.trigger(trigger)
    node = operation_of(layout, trigger, node) if node is not None else None
    if node is None or node.up is None or not _is_answered(layout, node, node.up):
        return
    own = {child.phrase.entity.key for child in node.below if child.label in _WHOSE and child.phrase is not None}
    for above in node.up.lineage():
        told = layout.trigger_at(above)
        if told is not None and told.options[0][1].type in BLOWS and not _answers(layout, above):
            continue
        party = phrase_of(above, _DOES, ACTOR) or above.phrase
        if party is not None and party.kind == ACTOR and party.entity.key not in own:
            yield party


def _is_answered(layout: Layout, node: Node, above: Node) -> bool:
    return _answers(layout, above) and node.label in _TO_IT


def _answers(layout: Layout, node: Node) -> bool:
    groups = layout.words[node.first].groups
    return any(hit.form.entry.id in _REPLIES for group in ("event", "host") for hit in groups.get(group, ()))
