"""Who did it by words that say so of one party: shelled BY X; shelling ATTRIBUTED TO X; a mine that X HAS LAID."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.real.governed import host_of, is_governed
from rawi.extract.real.prevented import STOPPED_BY_IT
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.arms import USED, arms_at
from rawi.extract.what.defused import is_defused
from rawi.extract.what.holding import phrase_of
from rawi.extract.who.among import did_to_part
from rawi.extract.who.demanded import demand
from rawi.extract.who.held import was_in_hands
from rawi.extract.who.judged import body_of
from rawi.extract.who.resumptive import IT, THEM
from rawi.extract.who.suffering import owner, suffered, told_under
from rawi.extract.who.unmarked import told_of
from rawi.lexicon.words import NOUN, VERB, Word
from rawi.model import DEATHS

_BY = frozenset(("by",))
_SETS = frozenset(("nasaba",))  # entries of verbs: set an ambush
_OBJECTS = frozenset(("b2", "obj"))
_PLANTS = frozenset(("zaraa", "fakhkhakha", "qada_h"))  # laid, rigged, drove
_ATTACKS = "hajama"  # the entry
_TOLD_OF = frozenset(("rel", "indef", "mod"))
_DONE = frozenset(("pre", "b1", "obj", "gen", "top"))  # a crime was COMMITTED by X
_BEFORE = frozenset(("pre",))
_SUBJECT, _GENITIVE = frozenset(("b1",)), frozenset(("gen",))
_PARTS = frozenset(("gen", "gen2", "b1", "b2"))  # the explosion of A MINE, of A RIGGED car, A MINE exploded
_BARE, _POSITION, _FEMALE, _BODIES = frozenset(("b1", "b2")), "statement", "fs", "force"
_ACCUSING = "ittahama_q"
_LEADERS, _SOME_NAME = frozenset(("person", "official")), "unknown"
_DEEDS = frozenset(("killing", "arrest", "abduct", "attack", "shelling", "airstrike", "bombing", "destroy"))
_WITH, _ARMS = frozenset(("bi",)), frozenset(("aircraft", "artillery"))
_ACTING = frozenset(("gen", "gen2", "li", "adj", "pre", "by"))
_STEPS, _REACH = 2, 10
_MADE_TO, _ON = frozenset(("object", "second")), frozenset(("ala", "li"))  # whom a host makes do it; labels
_SO = "\u0641"  # and so
_DOES, _FIGHTING = "actor", frozenset(("fighters", "group"))
_WHOSE = frozenset(("gen", "adj"))  # the exit OF THE ARMY, the ISRAELI exit
_MOVING = frozenset(("advance", "withdraw"))
_MOVES = _MOVING | {"capture"}
_LAID = "bombing"
_VICTIM, _PREVENTS = "target", "manaa"  # the latter a host


def doer(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who is said to have done it; None where no such words stand there."""
    node = tree.trigger(trigger)
    if node is None:
        return None
    by = phrase_of(node, _BY, ACTOR)
    by = None if by is not None and (was_in_hands(layout, tree, by) or did_to_part(layout, trigger, by)) else by
    above = node.up
    if by is None and above is not None and above.kind == "verb" and node.label in _DONE:
        by = phrase_of(above, _BY, ACTOR) if layout.trigger_at(above) is None else None
    told = by or _planted(layout, tree, trigger, node) or _setter(layout, node)
    told = told or _of_pronoun(trigger, node) or _with_arms(trigger, node) or _launched(node, layout)
    told = told or _carried_out(layout, tree, node) or _of_cause(layout, node) or _of_condemned(layout, node)
    told = told or _of_some_of_them(layout, trigger, node)
    return told or _described(layout, node) or _by_gender(layout, trigger, node) or _attack_of(trigger, node)


def _attack_of(trigger: Trigger, node: Node) -> Phrase | None:
    """An attack OF X, in Arabic with "to": right behind the noun, which cannot have whom it was done to there."""
    if trigger.hits[0].form.entry.id != _ATTACKS or node.kind == "verb" or trigger.hits[0].suffix:
        return None
    of = phrase_of(node, frozenset(("li",)), ACTOR)
    known = of is not None and of.first == trigger.last and of.entity.actor is not None
    return of if known and not any(child.label == "gen" for child in node.below) else None


def _of_cause(layout: Layout, node: Node) -> Phrase | None:
    """THE RAIDS OF X forced Y to withdraw: whose they are stands right behind, and then who was made to do it."""
    host = host_of(layout, node.up) if node.label == "b1" and node.kind == "event" else None
    whose = phrase_of(node, _GENITIVE, ACTOR)
    if host is None or host.agent not in _MADE_TO or whose is None or whose.first != node.last:
        return None
    return whose if whose.entity.actor is not None else None


def _of_some_of_them(layout: Layout, trigger: Trigger, node: Node) -> Phrase | None:
    """X attacked, and THE ARMY KILLED TWELVE OF THEM: who stands right behind the verb, before how many."""
    one = phrase_of(node, _SUBJECT, ACTOR)
    hit, kind = trigger.hits[0], trigger.options[0][1].type
    if node.kind != "verb" or kind not in _DEEDS or hit.suffix or hit.form.passive or one is None:
        return None
    number = layout.number_at.get(one.last)
    behind = number.last if number is not None and one.first == node.last else len(layout.words)
    return one if behind < len(layout.words) and layout.words[behind].function == "pronominal" else None


def _of_condemned(layout: Layout, node: Node) -> Phrase | None:
    """Called on X to condemn THE ATTACK OF Y ON the town: whose it is stands right behind, and what was hit behind
    "on"."""
    above = layout.trigger_at(node.up) if node.up is not None and node.label == "gen" else None
    whose = phrase_of(node, _GENITIVE, ACTOR)
    if above is None or above.options[0][1].type != _POSITION or whose is None or whose.first != node.last:
        return None
    on = any(child.label in _ON and child.phrase is not None for child in node.below)
    return whose if on and whose.entity.actor is not None else None


def _carried_out(layout: Layout, tree: Tree, node: Node) -> Phrase | None:
    """An attack THAT X LAUNCHED, carried out: the attack is the pronoun on the verb, and X right behind it."""
    for verb in _telling_of(layout, tree, node):
        host = host_of(layout, verb) if verb.kind == "verb" else None
        if host is None or host.subject != _DOES or "object" not in host.governs:
            continue
        party = phrase_of(verb, _SUBJECT, ACTOR)
        it = layout.words[verb.first].hits[0].suffix in IT
        if it and party is not None and party.first == verb.last and party.entity.actor is not None:
            return party
    return None


def _telling_of(layout: Layout, tree: Tree, node: Node) -> Iterator[Node]:
    """The words that describe a happening: an attack THAT X LAUNCHED, an attack with drones and missiles THAT X
    CLAIMED."""
    yield from (child for child in node.below if child.label in _TOLD_OF)
    for arms in (child.phrase for child in node.below if child.label in _WITH and child.phrase is not None):
        more = layout.phrase_at.get(arms.last)
        at = more.last if more is not None and more.conjunction else arms.last
        party = layout.phrase_at.get(at + 1) if arms_at(layout, arms.first, USED) is not None else None
        verb = tree.phrase(party) if party is not None and layout.words[at].hits else None
        if verb is not None and verb.up is not None and verb.up.first == at and layout.words[at].hits[0].suffix in IT:
            yield verb.up


def _described(layout: Layout, node: Node) -> Phrase | None:
    """X, WHO ANSWERED BY shelling: whom the clause describes whose verb makes its subject do it."""
    verb, host = node.up, host_of(layout, node.up)
    if verb is None or host is None or host.subject != "actor" or verb.label != "rel" or verb.bound:
        return None
    own = any(child.label in SUBJECT and child.phrase is not None for child in verb.below)
    described = told_of(verb)
    if own or described is None or described.kind != ACTOR or not is_governed(layout, node, host):
        return None
    return described


def _launched(node: Node, layout: Layout) -> Phrase | None:
    """Drones THAT X LAUNCHED attacked: the arms are the verb's subject, and what describes them says whose they are."""
    for child in node.below:
        arms = child.phrase if child.label in SUBJECT and child.phrase is not None else None
        if arms is None or arms_at(layout, arms.first, USED) is None:
            continue
        if arms.entity.actor is not None:
            continue  # aircraft of X, WHICH Y LEADS: whose they are is said, and Y leads X
        for verb in child.below:
            own = verb.label in _TOLD_OF and verb.kind == "verb" and layout.words[verb.first].hits
            if own and layout.words[verb.first].hits[0].suffix in IT:
                return phrase_of(verb, _SUBJECT, ACTOR)
    return None


def _with_arms(trigger: Trigger, node: Node) -> Phrase | None:
    """An attack WITH A DRONE OF X, killed BY AN AMERICAN AIRCRAFT: whose the arms are, where nobody else may have done
    it."""
    arms = phrase_of(node, _WITH, ACTOR)
    if arms is None or arms.head not in _ARMS or arms.entity.actor is None:
        return None
    others = _ACTING if node.kind != "verb" else _ACTING | {"b2"}
    killed = node.kind == "verb" and trigger.options[0][1].type not in DEATHS
    return None if killed or any(child.label in others for child in node.below) else arms


def _of_pronoun(trigger: Trigger, node: Node) -> Phrase | None:
    """A missile that the defences INTERCEPTED: "it" is written on the verb, so the noun behind is who did it."""
    hit, sense = trigger.options[0]
    verb = all(one.form.pos == VERB for one in trigger.hits) or _men_behind(trigger, node)  # ITS artillery shelling
    own = verb and hit.suffix in IT and not hit.form.passive
    if not own or "actor" not in sense.roles.get("subject", ""):
        return None
    if node.kind != "verb":
        return phrase_of(node, _OBJECTS | _GENITIVE, ACTOR)  # read as a noun: whom the movement BACKS
    behind = phrase_of(node, _SUBJECT, ACTOR) if not any(child.label == "b2" for child in node.below) else None
    return behind or _led_by(trigger, node)


def _led_by(trigger: Trigger, node: Node) -> Phrase | None:
    """Y took the town, but THE ARMY TOOK IT BACK: who stands right before the verb, and nobody behind it."""
    before = phrase_of(node, _BEFORE, ACTOR)
    led = before is not None and before.last == trigger.first and trigger.hits[0].suffix != THEM
    lone = not any(child.label in _BARE for child in node.below)
    return before if led and lone and before is not None and before.entity.actor is not None else None


def _men_behind(trigger: Trigger, node: Node) -> bool:
    """And FIGHTERS surrounded it, whom X KILLED, THE ARMY TOOK IT BACK: no noun has them right behind its pronoun."""
    verb = node.kind == "verb" and trigger.hits[0].form.pos == VERB
    if verb and trigger.options[0][1].roles.get("object") == PLACE and _led_by(trigger, node) is not None:
        return True
    men = phrase_of(node, _SUBJECT, ACTOR) if verb else None
    if men is None or men.first != trigger.last or men.preposition or men.head in _ARMS:
        return False
    slain = men.entity.actor is not None and trigger.options[0][1].type in DEATHS
    retaken = men.entity.actor is not None and trigger.options[0][1].roles.get("object") == PLACE
    return men.head in _FIGHTING or slain or retaken or trigger.hits[0].conjunction == _SO


def _setter(layout: Layout, node: Node) -> Phrase | None:
    """Who SET the ambush: the subject of the verb that has it for its object, which may stand before the verb."""
    verb = node.up if node.label in _OBJECTS | _SUBJECT else None
    events = layout.words[verb.first].groups.get("event", ()) if verb is not None else ()
    if verb is None or not any(hit.form.entry.id in _SETS for hit in events):
        return None
    return phrase_of(verb, SUBJECT if node.label in _OBJECTS else _BEFORE, ACTOR)


def _by_gender(layout: Layout, trigger: Trigger, node: Node) -> Phrase | None:
    """The men stormed it, and THE MINISTRY demanded: a feminine verb of position, the only noun behind it feminine, and
    nobody before in the sentence who could be its subject."""
    hit, bare = trigger.hits[0], [c.phrase for c in node.below if c.label in _BARE and c.phrase is not None]
    if trigger.options[0][1].type != _POSITION or hit.form.agreement != _FEMALE or hit.form.passive or hit.suffix:
        return None
    lone = bare[0] if len(bare) == 1 and bare[0].kind == ACTOR and bare[0].first == trigger.last else None
    if lone is None or not _is_feminine(layout, lone) or _accuses(layout, trigger) or demand(layout, node)[0]:
        return None
    before = (p for p in layout.whos[trigger.sentence] if p.last <= trigger.first and p.inside is None)
    return None if any(_is_feminine(layout, p) for p in before) else lone


def _is_feminine(layout: Layout, phrase: Phrase) -> bool:
    """By the ending of its first word, or a plural of no men."""
    word = layout.words[phrase.first]
    return word.looks_feminine() or (phrase.plural and phrase.head == _BODIES)


def _accuses(layout: Layout, trigger: Trigger) -> bool:
    speech = layout.words[trigger.first].groups.get("speech", ())
    return any(hit.form.entry.id == _ACCUSING for hit in speech)


def _planted(layout: Layout, tree: Tree, trigger: Trigger, node: Node) -> Phrase | None:
    """The explosion of a mine THAT X HAS LAID: the verb has the mine as its object; not what AN ARMY blows up of it."""
    if trigger.options[0][1].type != _LAID or is_defused(layout, tree, trigger):
        return None
    at: Node | None = node
    for _ in range(_STEPS):
        if at is None:
            return None
        inner = [verb for child in at.below if child.label in _PARTS for verb in child.below]
        for verb in (*at.below, *inner, *((at.up,) if at.up is not None and at.label in _DONE else ())):
            if verb.first != trigger.first and _plants_it(layout.words[verb.first]):
                return phrase_of(verb, _SUBJECT, ACTOR)
        at = at.up
    return None


def _plants_it(word: Word) -> bool:
    return any(getattr(hit.form.entry, "id", "") in _PLANTS and hit.suffix for hit in word.hits)


def victim(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Whom the verb above makes the victim: X CAME UNDER an attack, X faced shelling; X did not attack."""
    node = tree.trigger(trigger)
    if node is not None and node.label == "gen" and node.up is not None and layout.trigger_at(node.up) is None:
        node = node.up if node.up.kind != "verb" else node  # foiled AN ATTEMPT to steal in
    host = suffered(layout, node.up) if node is not None else None
    if node is None or node.up is None or host is None or host.subject != _VICTIM:
        return None
    if host.id == _PREVENTS and trigger.options[0][1].type in STOPPED_BY_IT:
        return None  # keeps THE AID from coming in: that is his deed
    if any(hit.form.entry.subject != _VICTIM for hit in layout.words[node.up.first].groups["host"]):
        return None  # spelt like another verb: received, threw
    if node.label not in host.governs and not ("object" in host.governs and node.label in ("b1", "b2", "obj")):
        return None
    told = told_under(layout, node.up)
    if told is not None:
        return owner(layout, node.up, told) or (told if told.kind == ACTOR else None)
    return phrase_of(node.up, SUBJECT if node.up.kind == "verb" else _GENITIVE, ACTOR)


def done_to_by(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """A doctor was abducted BY whomever: the noun behind a verb with "by" behind it is who it was done to."""
    node = tree.trigger(trigger)
    if node is None or node.kind != "verb" or trigger.options[0][1].type not in _DEEDS:
        return None
    end = layout.text.sentences[trigger.sentence][1]
    for at in range(trigger.last + 1, min(trigger.last + _REACH, end)):
        if layout.is_verb(at):
            return None
        before = layout.words[at - 1]
        kinds = {hit.form.entry.id for hit in before.groups.get("function", ())} | {layout.words[at].preposition}
        by = (hit.form.entry for hit in layout.words[at].groups.get("compound", ()))
        if any(entry.id in _BY and entry.kind in kinds for entry in by):
            alone = not any(child.label == "b2" for child in node.below)
            return phrase_of(node, _SUBJECT, ACTOR) if alone else None
    return None


def mover(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who moved, named right behind a word of moving, which has no passive: ISRAELI TANKS entered, the exit of X."""
    node, hit, sense = tree.trigger(trigger), trigger.hits[0], trigger.options[0][1]
    if node is None or (hit.suffix and hit.form.pos == NOUN) or sense.type not in _MOVES:
        return None
    if sense.type not in _MOVING and hit.form.pos != NOUN:
        return _of_the_verb_before(layout, node)
    if hit.form.pos == NOUN and sense.roles.get("genitive") != _DOES:
        return None
    subject = phrase_of(node, _SUBJECT if hit.form.pos != NOUN else _WHOSE, ACTOR)
    named = subject is not None and subject.first == trigger.last and not subject.preposition
    if named and subject is not None and subject.entity.actor is not None:
        return subject
    return _of_the_verb_before(layout, node) if hit.form.pos != NOUN else None


def _of_the_verb_before(layout: Layout, node: Node) -> Phrase | None:
    """The group advanced AND TOOK the hill: the subject of the verb that it goes on from, where it has none itself."""
    above = node.up
    if node.label != "and" or above is None or above.kind != "verb" or phrase_of(node, SUBJECT, ACTOR) is not None:
        return None
    moved = layout.trigger_at(above)
    subject = phrase_of(above, _SUBJECT, ACTOR)
    if moved is None or moved.options[0][1].type not in _MOVING or subject is None or subject.entity.actor is None:
        return None
    return subject if subject.first == above.last and not subject.preposition else None


def vower(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """A leader who threatens or promises WITH it, known or not: he or his would do it, not the place that stands behind
    it."""
    node = tree.trigger(trigger)
    host = host_of(layout, node.up) if node is not None else None
    if node is None or node.up is None or host is None or node.label != "bi" or "bi" not in host.governs:
        return None
    leader = phrase_of(node.up, SUBJECT, ACTOR)
    vows = host.effect == "planned" and host.subject == "actor"
    if leader is None or not vows:
        return None
    alone = leader.first == node.up.last and not layout.words[node.up.first].conjunction
    told = leader.head in _LEADERS or (leader.head == _SOME_NAME and alone)
    party = leader.speaks_for or body_of(layout, leader)
    return party if party is not None and party.entity.actor is not None else leader if told else None
