"""Who only does what a later clause tells: a mill burnt after it WAS SHELLED, and AIRCRAFT OF X raided a field; and who
only acts after a blast or an attack: THE POLICE closed the road after it."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.extract.what.striking import subject_beside
from rawi.extract.who.claiming import claimed_after
from rawi.lexicon.words import NOUN

_GOES_ON = frozenset(("and", "link"))  # and, while
_SUBJECT, _LEADS, _NEXT = "b1", frozenset(("pre",)), "next"  # labels
_JOINED, _INDEFINITE, _MEANS = "conj", "indef", "bi"  # labels
_AND = "\u0648"
_DEEDS = frozenset(("attack", "airstrike", "shelling", "bombing", "killing", "abduct", "arrest", "destroy"))

_TOLL = "toll"
_BLAST, _AFTER, _FORCES = "bombing", "temporal_after", frozenset(("name", "force"))  # a type, a category of cues, heads
_ON, _STRIKES = "ala", frozenset(("attack", "airstrike", "shelling"))
_SUFFERS = frozenset(("withdraw", "displace", "killing", "toll", "capture", "surrender"))


def acts_upon(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """THE POLICE imposed a curfew AFTER THE BLAST, the army spread out after it, X struck back after AN ATTACK ON Y:
    they neither did nor suffered it."""
    node = tree.trigger(trigger)
    verb = node.up if node is not None else None
    if node is None or verb is None or verb.kind != "verb":
        return None
    if trigger.options[0][1].type != _BLAST and not _is_struck_back(layout, trigger, node, verb):
        return None
    after = any(cue.category == _AFTER for cue in layout.cues_before(trigger.first))
    told = layout.trigger_at(verb)
    suffers = told is not None and (told.options[0][1].type in _SUFFERS or told.hits[0].form.passive)
    subject = phrase_of(verb, SUBJECT, ACTOR) if after and not suffers else None
    return subject if subject is not None and subject.head in _FORCES else None


def _is_struck_back(layout: Layout, trigger: Trigger, node: Node, verb: Node) -> bool:
    """X SHELLED Y after AN ATTACK ON Z, which is no party's but X's own: whoever attacked Z, X struck back for it."""
    hit = trigger.hits[0]
    own = hit.form.pos != NOUN or hit.suffix or hit.article or any(one.kind == "verb" for one in node.below)
    struck = next((child.phrase for child in node.below if child.label == _ON and child.phrase is not None), None)
    if own or struck is None or trigger.options[0][1].type not in _STRIKES:
        return False
    party, subject = struck.entity.actor if struck.kind == ACTOR else None, phrase_of(verb, SUBJECT, ACTOR)
    if party is not None and (subject is None or subject.entity.actor is not party):
        return False
    told = [layout.trigger_at(one) for one in (verb, *verb.below) if one.first < node.first]
    strikes = any(one is not None and one.options[0][1].type in _STRIKES for one in told)
    before = (p for p in layout.places[trigger.sentence] if p.last <= node.first)
    return strikes and all(p.entity.key != struck.entity.key for p in before)


def killer_apart(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Bodies found under a house THAT X SHELLED, of three WHOM X EXECUTED: the dead are none of X's, and how they died
    the verb tells."""
    if trigger.options[0][1].type != _TOLL or trigger.hits[0].form.pos != NOUN:
        return None
    for phrase in (who for who in layout.whos[trigger.sentence] if who.kind == ACTOR and who.first > trigger.last):
        told = tree.phrase(phrase)
        verb = told.up if told is not None and told.label == _SUBJECT and told.up is not None else None
        deed = layout.trigger_at(verb) if verb is not None and verb.last == phrase.first else None
        if verb is not None and deed is not None and deed.options[0][1].type in _DEEDS and _points(layout, verb):
            return phrase
    return None


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


def acts_beside(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Raids on X, AND THE ARMY SHELLS Y: the subject of the clause beside what a noun tells."""
    node = tree.trigger(trigger)
    if node is None or node.kind == "verb" or trigger.hits[0].form.pos != NOUN:
        return None
    above = node.lineage()
    for phrase in layout.whos[trigger.sentence]:
        told = tree.phrase(phrase) if phrase.first >= trigger.last else None
        verb = told.up if told is not None else None
        if verb is not None and verb not in above and subject_beside(layout, verb) is phrase:
            return phrase
    return None


def opens_next(tree: Tree, trigger: Trigger, phrase: Phrase) -> bool:
    """Aircraft shelled X AND THE FACTIONS TAKE Y: "and" on the subject that stands right before a verb of its own."""
    told, node = tree.phrase(phrase) if phrase.first > trigger.last else None, tree.trigger(trigger)
    verb = told.up if told is not None else None
    return verb is not None and node is not None and next_subject(verb) is phrase and verb not in node.lineage()


def next_subject(verb: Node) -> Phrase | None:
    """The noun with "and" on it that stands right before a verb which only follows another."""
    subject = phrase_of(verb, _LEADS, ACTOR) if verb.kind == "verb" and verb.label == _NEXT else None
    return subject if subject is not None and subject.conjunction and subject.last == verb.first else None


def acts_before(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """X TAKES a camp, AND A SHELLING HITS Y: the subject of the clause before a happening, or an aircraft, that AND
    brings in as the subject of its own verb; no means of X's, with tanks AND A SHELLING, nor another deed of X's."""
    told = tree.trigger(trigger)
    noun = told.up if told is not None and told.kind == "verb" and told.label == _INDEFINITE else told
    if told is None or noun is None or noun.label != _JOINED or noun.up is None or not _begins(layout, told, noun):
        return None
    beside = noun.up
    verb = beside if beside.kind == "verb" else beside.up
    if verb is None or verb.kind != "verb" or beside.kind == "event" or beside.label == _MEANS:
        return None
    subject = phrase_of(verb, _LEADS, ACTOR)
    return subject if subject is not None and not subject.preposition and subject.last <= verb.first else None


def _begins(layout: Layout, told: Node, noun: Node) -> bool:
    """AND on a noun without an article, with a verb of its own that has no pronoun."""
    word = layout.words[noun.first]
    verb = told if told is not noun else next((one for one in noun.below if one.label == _INDEFINITE), None)
    if verb is None or word.conjunction != _AND or word.article or _points(layout, verb):
        return False
    return told is not noun or noun.kind == "event"


def _points(layout: Layout, verb: Node) -> bool:
    """Attacks, 454 of them, WHICH X LAUNCHED: the pronoun on the verb may mean the deed."""
    return any(hit.suffix for hit in layout.words[verb.first].hits)
