"""Deeds told plainly: a known armed party, right behind an active past verb, SEIZED, LOOTED, SURROUNDED something.

Weights know the common words; a word of one country or register that is rare in the coded reports tells no less.
"""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.real.governed import AS_OBJECT, host_of, is_governed
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.extract.what.lost import preposition
from rawi.lexicon.words import NOUN, PARTICIPLE, PREPOSITION, Hit
from rawi.model import ARMED_KINDS, DEATHS, FROM_AFAR

_DEEDS = frozenset(("capture", "abduct", "arrest", "destroy", "siege", "release", "shootdown"))
_DEPLOY, _AGAIN_SENDS = "deploy", "aada"  # a type, an entry
ARREST, _HOLDS = "arrest", "ihtajaza"
ARRESTS = frozenset((ARREST, "abduct"))
_SENDS, _SENT, _AHEAD = frozenset(("arsala_forces", "nashara", "istadaa")), frozenset(("force", "fighters")), "pre"
_CARRIES, _FROM_TO = "naqala", frozenset(("min", "ila"))  # an entry, labels
_FALLS, _HANDS = frozenset(("saqata", "tasaqata", "tahawa")), "yad_hold"  # entries
_TAKING, _FAR, _SAME_CLAUSE = "capture", 9, "v0c0"  # a type; words
_IN_HANDS = frozenset(("bi", "fi"))
_HALTS, _OBJECT = "awqafa", frozenset(("b1", "b2", "b3"))
_GOODS = frozenset(("aid", "arms", "support"))
_SECOND, _OF_NOUN, _PATROLS = frozenset(("b2", "b3")), "gen", frozenset(("dawriya", "taziz", "ratl", "qafila"))
_AUTHORITIES = frozenset(("state_force", "security_force", "government"))
_DEFECTS, _FROM = "inshaqqa", frozenset(("an",))
_REDEPLOYS, _AGAIN = "intishar_kharij", "aada_h"
_RELEASE, _FOR, _BY = "release", "muqabil", ("gen", "by")  # a type; a cue
_THAT_IT, _AND, _TO_THINGS = "thathe", "and", frozenset(("destroy", "shootdown"))  # labels; types
_KILLING, _WHILE = "killing", "contrast"  # a type; a category of cues
_FIRE = FROM_AFAR | {"bombing", "attack", "chemical", "clash"}
_MOVES, _NEAR = frozenset(("advance", "operation", "capture")), 2  # tokens from a verb to the number
_MEN = frozenset(("force", "fighters", "person", "official", "civilians"))
_FREES, _CAPTIVES = frozenset(("harrara", "afraja")), frozenset(("harbi_prisoner", "mutaqal", "sajin", "rahina"))


def plainly_did(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Of 236 such verbs in the coded reports 220 are coded; GUNMEN of no name WRECK and FIND ARMS like known ones."""
    subject, kind = subject_behind(layout, tree.trigger(trigger), trigger), trigger.options[0][1].type
    if subject is None or subject.entity.actor is None:
        return subject is not None and subject.head in _SENT and kind in _TO_THINGS
    return (kind in _DEEDS or _sets_up(trigger)) and subject.entity.actor.kind in ARMED_KINDS


def _sets_up(trigger: Trigger) -> bool:
    """SET UP A POST, a base, formed a brigade; who REDEPLOYED may have left."""
    hit, sense = trigger.options[0]
    return sense.type == _DEPLOY and bool(sense.with_) and "object" in sense.roles and hit.form.entry.id != _AGAIN_SENDS


def fell_to(layout: Layout, trigger: Trigger) -> bool:
    """The town FELL INTO THE HANDS OF X, its fall at the hands of X: of 36 in the coded reports 34 are coded."""
    if trigger.hits[0].form.entry.id not in _FALLS or trigger.options[0][1].type != _TAKING:
        return False
    end = min(layout.text.sentences[trigger.sentence][1], trigger.last + _FAR)
    return any(_are_hands_of(layout, trigger, at) for at in range(trigger.last, end - 1))


def _are_hands_of(layout: Layout, trigger: Trigger, at: int) -> bool:
    """IN or AT THE HANDS OF a party, in the same clause."""
    word, owner = layout.words[at], layout.phrase_at.get(at + 1)
    hands = [hit for hit in word.groups.get("event", ()) if hit.form.entry.id == _HANDS]
    led = any(hit.preposition for hit in hands) or layout.words[at - 1].function == PREPOSITION
    near = bool(hands) and led and layout.between(trigger.last, at)[:4] == _SAME_CLAUSE
    fallen = any(trigger.last <= who.first < at for who in layout.whos[trigger.sentence])  # arms, men
    return near and not fallen and owner is not None and owner.kind == ACTOR


def is_in_hands(layout: Layout, trigger: Trigger) -> bool:
    """HALF OF THE CITY IS IN THE HANDS OF X, in Arabic without a verb: a place opens the clause, right behind it stand
    the hands and a party of the tables (6 of 6 are coded)."""
    first, owner = layout.text.sentences[trigger.sentence][0], layout.phrase_at.get(trigger.last)
    if trigger.hits[0].form.entry.id != _HANDS or preposition(layout, trigger) not in _IN_HANDS:
        return False
    if owner is None or owner.kind != ACTOR or owner.entity.actor is None:
        return False
    led = trigger.first - (not trigger.hits[0].preposition)
    place = next((p for p in layout.places[trigger.sentence] if p.last == led and not p.preposition), None)
    if place is None:
        return False
    before = layout.words[place.part_first - 1] if place.part_first > first else None
    return before is None or before.function == "complementiser" or bool(layout.words[place.part_first].conjunction)


def did_again(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The army REOPENED the road, RE-ARRESTED them, in Arabic: did again the opening of the road."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or hit.form.pos != NOUN or hit.suffix or trigger.options[0][1].type not in _DEEDS:
        return False
    host = host_of(layout, node.up, ("verb",)) if node.label in AS_OBJECT else None
    who = phrase_of(node.up, SUBJECT, ACTOR) if node.up is not None and host is not None and host.id == _AGAIN else None
    return who is not None and getattr(who.entity.actor, "kind", "") in ARMED_KINDS


def in_exchange(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """X freed three hostages IN EXCHANGE FOR THE RELEASE of ninety men, whom others freed: done as well."""
    if trigger.options[0][1].type != _RELEASE or not any(hit.form.pos == NOUN for hit in trigger.hits):
        return False
    cue = next((c for c in layout.cues_before(trigger.first) if c.entry.id == _FOR), None)
    before = [t for t in layout.triggers[trigger.sentence] if cue is not None and t.last <= cue.first]
    return any(
        other.options[0][1].type == _RELEASE and any(hit.form.tense == "past" for hit in other.hits) for other in before
    )


def is_others_release(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The same, of nobody who is named with it."""
    if not in_exchange(layout, tree, trigger):
        return False
    node = tree.trigger(trigger)
    return node is None or not any(phrase_of(node, frozenset((one,)), ACTOR) for one in _BY)


def defected(tree: Tree, trigger: Trigger) -> bool:
    """An officer, a group of soldiers DEFECTED from the army; a movement that left another has only split from it."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or node.kind != "verb" or hit.form.entry.id != _DEFECTS or hit.form.tense != "past":
        return False
    left, who = phrase_of(node, _FROM, ACTOR), phrase_of(node, SUBJECT, ACTOR)
    armed = left is not None and left.entity.actor is not None and left.entity.actor.kind in ARMED_KINDS
    return armed and who is not None and who.head in _MEN and who.entity.actor is None


def redeployed(layout: Layout, trigger: Trigger) -> bool:
    """Redeployed OUTSIDE a town that the tables know: how who left it puts it."""
    behind = layout.phrase_at.get(trigger.last) if trigger.hits[0].form.entry.id == _REDEPLOYS else None
    return behind is not None and behind.kind == PLACE and behind.entity.place is not None


def killed_apart(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """X managed to KILL eight of Y, WHILE Y shelled the town: no dead of what is told behind WHILE."""
    if trigger.options[0][1].type != _KILLING:
        return False
    cues = layout.cues[trigger.sentence]
    apart = next((cue.first for cue in cues if cue.category == _WHILE and cue.first > trigger.first), 0)
    here = [t for t in layout.triggers[trigger.sentence] if t is not trigger and t.options[0][1].type in _FIRE]
    if not apart or not here or any(one.first < apart for one in here):
        return False
    verb = _governing(layout, tree.trigger(trigger))
    killer = phrase_of(verb, SUBJECT, ACTOR) if verb is not None else None
    if verb is None or killer is None or getattr(killer.entity.actor, "kind", "") not in ARMED_KINDS:
        return False
    return verb.first != trigger.first or (killer.first == verb.last and killer.last in layout.number_at)


def killed_besides(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """X said that IT KILLED SOLDIERS OF Y and destroyed a tank: no dead of the further deed, done to things."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or node.label != _THAT_IT or hit.form.passive or trigger.options[0][1].type != _KILLING:
        return False
    slain = phrase_of(node, _OBJECT, ACTOR)
    further = (layout.trigger_at(one) for one in node.below if one.label == _AND and one.kind == "verb")
    things = any(o is not None and any(s.type in _TO_THINGS for _, s in o.options) for o in further)
    return things and slain is not None and slain.entity.actor is not None and not slain.preposition


def dead_apart(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The army stormed the camp. AND EIGHT MEN WERE KILLED: a sentence that opens with the verb and the number, and
    tells of nothing else that kills, after one that does."""
    number, at = trigger.sentence, trigger.first
    if number == 0 or at != layout.text.sentences[number][0] or not layout.is_verb(at):
        return False
    counted = any(0 <= count.first - trigger.last <= _NEAR for count in layout.annotation.numbers)
    if not (counted and {sense.type for _, sense in trigger.options} >= DEATHS):
        return False
    before, here = ({t.options[0][1].type for t in layout.triggers[n]} for n in (number - 1, number))
    return _FIRE.isdisjoint(here) and not _FIRE.union(_MOVES).isdisjoint(before)


def _governing(layout: Layout, node: Node | None) -> Node | None:
    """A verb itself, or the verb that governs a noun: MANAGED TO kill."""
    if node is None or node.kind == "verb":
        return node
    host = host_of(layout, node.up)
    return node.up if host is not None and is_governed(layout, node, host) else None


def detained(tree: Tree, trigger: Trigger) -> bool:
    """THE POLICE, a government HELD somebody: an arrest (all of 9 coded ones), which of others may be an abduction."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or node.kind != "verb" or hit.form.entry.id != _HOLDS or hit.form.passive:
        return False
    who = phrase_of(node, SUBJECT, ACTOR)
    return who is not None and getattr(who.entity.actor, "kind", "") in _AUTHORITIES


def freed_as(layout: Layout, trigger: Trigger) -> frozenset[str]:
    """A release, which is what "freed" says of a captive; nothing where it is said of another."""
    return frozenset(("release",)) if is_freed(layout, trigger.first) else frozenset()


def is_freed(layout: Layout, at: int) -> bool:
    """Twenty FREED PRISONERS: the participle at a token, behind the word for a captive and what nation he is of."""
    if at >= len(layout.words) or all(h.form.pos != PARTICIPLE for h in _of(layout, at, "event", _FREES)):
        return False
    man = at - 1
    while man > 0 and "nisba" in layout.words[man].groups:
        man -= 1
    return (
        man >= 0
        and layout.text.sentence_of[man] == layout.text.sentence_of[at]
        and any(_of(layout, man, "role", _CAPTIVES))
    )


def _of(layout: Layout, at: int, group: str, entries: frozenset[str]) -> list[Hit]:
    return [hit for hit in layout.words[at].groups.get(group, ()) if hit.form.entry.id in entries]


def stops_own(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The forces HALTED THEIR ADVANCE, their attack, for fear for the civilians, halted THE PATROLS, the sending of
    PATROLS, REINFORCEMENTS of others, THE SALE of arms: what they do themselves is halted, and nobody is arrested."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or node.kind != "verb" or hit.form.entry.id != _HALTS or hit.suffix:
        return False
    halted = [child for child in node.below if child.label in _OBJECT and child.kind == "event"]
    sent = [one for child in halted if child.label in _SECOND for one in child.below if one.label == _OF_NOUN]
    sent += [child for child in node.below if child.label in _SECOND]
    own = [one for one in sent if one.phrase is None or not (one.phrase.names or one.phrase.nisba)]  # not A US patrol
    if any(tree.has_pronoun(child) or _is_trade(layout, child) for child in halted):
        return True
    return any(_of(layout, one.first, "role", _PATROLS) for one in own)


def _is_trade(layout: Layout, node: Node) -> bool:
    """THE SENDING, THE SALE of arms or aid, behind who stops it."""
    hits = [hit for hit in layout.words[node.first].groups.get("event", ()) if hit.form.pos == NOUN]
    return node.label in _SECOND and any(one.type in _GOODS for hit in hits for one in hit.form.entry.sense)


def sends_men(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """London WILL SEND a hundred TRAINERS, his country WILL DEPLOY A FORCE, CALLED UP RESERVISTS: the subject before
    the verb, or a known party right behind it, and men of no name whom it sends; TOOK SOLDIERS FROM X TO Y."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or node.kind != "verb" or hit.form.passive:
        return False
    if hit.form.entry.id not in _SENDS and not _takes_over(node, trigger):
        return False
    behind = [child.phrase for child in node.below if child.label in _OBJECT and child.phrase is not None]
    sent = behind[-1] if behind and behind[-1].kind == ACTOR else None
    if sent is None or sent.head not in _SENT or sent.preposition or sent.entity.actor is not None:
        return False
    return bool(_ahead(node)) or known_subject(layout, node, trigger) is not None


def _takes_over(node: Node, trigger: Trigger) -> bool:
    """Took them FROM X TO Y, both of them places."""
    places = {c.label for c in node.below if c.phrase is not None and c.phrase.kind == PLACE}
    return trigger.hits[0].form.entry.id == _CARRIES and places >= _FROM_TO


def _ahead(node: Node) -> list[Node]:
    """What stands right before a verb as its subject."""
    return [child for child in node.below if child.label == _AHEAD and child.last == node.first]


def known_subject(layout: Layout, node: Node | None, trigger: Trigger) -> Phrase | None:
    """The party of the tables right behind an active verb in the past that no pronoun stands on."""
    subject = subject_behind(layout, node, trigger)
    return subject if subject is not None and subject.entity.actor is not None else None


def subject_behind(layout: Layout, node: Node | None, trigger: Trigger) -> Phrase | None:
    """The same, of the tables or not."""
    hit = trigger.hits[0]
    if node is None or node.kind != "verb" or hit.form.tense != "past" or hit.form.passive or hit.suffix:
        return None
    if layout.is_marked_passive(trigger.first):
        return None
    subject = next((child.phrase for child in node.below if child.label == "b1"), None)
    return subject if subject is not None and subject.kind == ACTOR and subject.first == trigger.last else None
