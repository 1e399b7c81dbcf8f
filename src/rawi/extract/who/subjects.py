"""The subject that stands beside the verb: whoever was told of before did not do what somebody else is said to do."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.real.governed import host_of, is_governed
from rawi.extract.tree.labels import RELATIVE
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.who.agent import acts_of, genitive_of_governor
from rawi.extract.who.going_on import goer_on, is_meanwhile
from rawi.extract.who.hitting import BOMBARDS
from rawi.extract.who.later_clause import next_subject
from rawi.extract.who.objects import raider
from rawi.extract.who.unmarked import before_aside, before_were, men_before, tells_of_all, told_of
from rawi.extract.who.whose_men import belongs_to
from rawi.lexicon.entries import Sense
from rawi.lexicon.words import NOUN, VERB, Hit
from rawi.model import DEATHS
from rawi.resolve.owners import agrees, are_men, is_ours

_DOES = "actor"
_SUBJECT, _BEHIND = ("b1", "pre"), "b1"
_CALLED = frozenset(("fighters", "force", "group", "government"))  # by what they are; the weights find names
_BODIES = _CALLED | {"name"}
_MOVED = _BODIES | {"artillery", "things"}  # tanks, vehicles
_WEAPONS, _ON, _VICTIM = frozenset(("aircraft", "artillery")), "ala", "target"
_PRONOMINAL = "pronominal"
_MEN, _CIVIL, _TOLL = "fighters", "civilians", "toll"
_DEPLOY = "deploy"
_ANY = frozenset((ACTOR, PLACE))  # kinds of phrase
_THINGS, _PARTICLE = "things", "particle"
_THAT = "complementiser"
_OPENS = frozenset((_PARTICLE, _THAT))
_KILLING, _MEN_OF_RANK = "killing", frozenset(("person", "official", "fighters"))
_REFLEXIVE = frozenset(("surrender",))  # they gave THEMSELVES up
_MOVES = frozenset(("advance", "withdraw", "capture"))
_ARRIVALS, _WHITHER = frozenset(("advance", "deploy", "withdraw")), frozenset(("ila", "min", "fi"))
_FEMALE, _MALE, _MALES = "fs", "ms", "mp"
_SHE_WHO = "\u0627\u0644\u062a\u064a"
_INDEFINITE = "indef"  # the label of a clause right behind an indefinite noun
_MANY = ("\u0648\u0646", "\u064a\u0646")
_OF_TWO = "\u0647\u0645\u0627"
_THEIR = ("\u0647\u0645", "\u0647", "\u0647\u0627", _OF_TWO)  # their, his, her, of two
_GOES = _MOVES | {"displace"}
_FLIGHT, _TO_MEN = frozenset(("displace",)), DEATHS | {"attack", "arrest", "abduct"}


def subject_beside(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who is named as the subject of the verb: the army advanced, AND THE ORGANISATION shelled the town; the soldiers
    fled, when ISRAELI TANKS were entering; they hit A FORCE that advanced; its foes ANSWERED BY shelling it."""
    node = tree.trigger(trigger)
    hit, sense = trigger.options[0]
    if node is None or hit.form.passive or sense.type == _TOLL:
        return None  # who found a grave did not fill it
    if hit.form.pos == NOUN or acts_of(node) is not node:
        return _acting(layout, node) or _they(layout, node, hit, sense)
    if node.kind != "verb" or hit.form.pos != VERB or _DOES not in sense.roles.get("subject", ""):
        return None
    man = _man_before(layout, node, hit, sense)
    if man is not None:
        return man
    return (
        _weapons_behind(layout, node, sense)
        or raider(layout, trigger, node)
        or _behind(layout, node, _object_of(sense))
        or _behind_place(layout, node, hit, sense)
        or _before(layout, trigger, node, sense)
        or _opening_next(layout, node, hit)
        or _described(layout, node, hit, sense)
        or _goes_on(layout, node, hit)
        or goer_on(layout, node, hit)
    )


def _behind(layout: Layout, node: Node, takes: frozenset[str]) -> Phrase | None:
    """The noun right behind the verb, where another one is its object or it can have none; ``takes``: what that is."""
    subject = next((child.phrase for child in node.below if child.label == _BEHIND), None)
    if subject is None or subject.kind != ACTOR or subject.preposition or subject.conjunction:
        return None
    if subject.first == node.last + 1 and layout.words[node.last].function == _PRONOMINAL and not takes:
        return subject if subject.head in _BODIES else None  # the town that (over it) X TOOK
    if subject.first != node.last or not (_is_called(layout, subject) or is_meanwhile(layout, node, subject)):
        return None
    return subject if not takes or _has_object(layout, node, subject.last, takes) else None


def _behind_place(layout: Layout, verb: Node, hit: Hit, sense: Sense) -> Phrase | None:
    """There arrived AT THE BASE A GROUP of advisers: the subject behind a place with its preposition, of a verb of
    moving, which it agrees with."""
    subject = next((child for child in verb.below if child.label == _BEHIND), None)
    who = subject.phrase if subject is not None and sense.type in _ARRIVALS and not hit.suffix else None
    if who is None or who.kind != ACTOR or who.head not in _BODIES or who.preposition or who.conjunction:
        return None
    between = [p for p in layout.places[who.sentence] if verb.last <= p.first < who.first]
    led = len(between) == 1 and between[0].preposition in _WHITHER and between[0].last == who.first
    near = led and between[0].part_first - verb.last <= 1
    return who if near and hit.form.agreement in (_FEMALE, _MALE) and _agrees(layout, who, hit) else None


def _weapons_behind(layout: Layout, node: Node, sense: Sense) -> Phrase | None:
    """The army advanced, while UNKNOWN AIRCRAFT raided the town, THE ARTILLERY struck it: whosever they are."""
    subject = next((child.phrase for child in node.below if child.label == _BEHIND), None)
    if subject is None or subject.kind != ACTOR or subject.head not in _WEAPONS or sense.type not in BOMBARDS:
        return None
    if subject.first != node.last or subject.preposition or subject.conjunction or _opening(node) is not None:
        return None  # THE FACTIONS destroy a tank
    takes = _object_of(sense)
    on = any(child.label == _ON and _VICTIM in sense.roles.get(_ON, "") for child in node.below)  # raided (on) the town
    return subject if on or not takes or _has_object(layout, node, subject.last, takes) else None


def _is_called(layout: Layout, subject: Phrase) -> bool:
    """THE fighters, THEIR fighters, OUR guns, the AIR DEFENCES OF X: told by what they are."""
    hit = layout.words[subject.first].first("role")
    if not (layout.words[subject.first].article or (hit and hit.suffix)):
        return False
    known = subject.head == _THINGS and subject.entity.actor is not None
    return subject.head in _CALLED or known or is_ours(layout.annotation, subject)


def _takes(sense: Sense) -> bool:
    """The verb takes an object."""
    return "object" in sense.roles and sense.type not in _REFLEXIVE


def _object_of(sense: Sense) -> frozenset[str]:
    """The kinds of phrase that may be the verb's object: no town is what somebody DEPLOYED."""
    if not _takes(sense):
        return frozenset()
    return _ANY - {PLACE} if sense.type == _DEPLOY else _ANY


def _has_object(layout: Layout, node: Node, after: int, takes: frozenset[str]) -> bool:
    """The object stands there, as a noun, a pronoun on the verb or a count of whom it was done to."""
    if after in layout.number_at or layout.words[node.first].hits[0].suffix:
        return True
    if any(child.label == "b2" and child.kind == "event" for child in node.below):
        return True  # set off A CAR BOMB
    objects = (child.phrase for child in node.below if child.label == "b2" and child.phrase is not None)
    return any(one.kind != PLACE or PLACE in takes or not one.names for one in objects)


def _goes_on(layout: Layout, node: Node, hit: Hit) -> Phrase | None:
    """Our defences met the missiles AND BROUGHT some DOWN: the subject of the verb before, where the verb agrees."""
    above = node.up if node.label == "and" else None
    if above is None or above.kind != "verb" or above.last > node.first or not layout.words[above.first].hits:
        return None
    if any(child.phrase is not None and child.phrase.kind == ACTOR for child in node.below if child.label in _SUBJECT):
        return None
    same = layout.words[above.first].hits[0].form.agreement == hit.form.agreement
    moved = layout.trigger_at(above)
    takes = _object_of(moved.options[0][1]) if moved is not None else _ANY
    return (_behind(layout, above, takes) or _opening(above)) if same else None


def _opening(verb: Node) -> Phrase | None:
    """Said that OUR DEFENCES met missiles and brought some down: a party or its arms right before the first verb."""
    subject = next((child.phrase for child in verb.below if child.label == "pre"), None)
    if subject is None or subject.kind != ACTOR or subject.preposition or subject.last != verb.first:
        return None
    return subject if subject.head in _MOVED else None


def _before(layout: Layout, trigger: Trigger, node: Node, sense: Sense) -> Phrase | None:
    """The noun between "that" or "were" and the verb, a remark apart: WERE the tanks entering; THAT gunmen gave up."""
    end = trigger.first - int(layout.words[trigger.first - 1].function == _PARTICLE)  # were OUR MEN having rigged
    end = before_aside(layout, end)
    subject = next((p for p in layout.whos[trigger.sentence] if p.last == end and p.inside is None), None)
    if subject is None or subject.kind != ACTOR or subject.head not in _MOVED or subject.preposition:
        return None
    opens = next((n.first for n in layout.annotation.numbers if n.last == subject.first), subject.first) - 1
    if opens < 0 or layout.words[opens].function not in _OPENS:
        return None
    if subject.head not in _BODIES and subject.entity.actor is None:
        return None
    done = any(child.label == _BEHIND and child.phrase is not None for child in node.below)
    return subject if sense.roles["subject"] == _DOES and (done or not _takes(sense)) else None


def _opening_next(layout: Layout, node: Node, hit: Hit) -> Phrase | None:
    """Aircraft shell the town AND THE CLANS BEAT OFF an attack: "and" on the noun that stands right before its verb,
    which is feminine with bodies in the plural."""
    subject = next_subject(node)
    if subject is None or not (subject.names or layout.words[subject.first].article):
        return None
    return subject if hit.form.agreement == _FEMALE or _agrees(layout, subject, hit) else None


def _man_before(layout: Layout, node: Node, hit: Hit, sense: Sense) -> Phrase | None:
    """Said that AN OFFICER KILLED THREE: a man between "that" and a verb of killing, whom he killed right behind it."""
    subject = next((child.phrase for child in node.below if child.label == "pre"), None)
    if subject is None or subject.kind != ACTOR or subject.head not in _MEN_OF_RANK or subject.preposition:
        return None
    opens = subject.first and layout.words[subject.first - 1].function == _THAT
    if sense.type != _KILLING or not opens or hit.suffix or layout.is_marked_passive(node.first):
        return None
    killed = next((child.phrase for child in node.below if child.label == _BEHIND), None)
    named = killed is not None and killed.kind == ACTOR and killed.first == node.last and not killed.preposition
    return subject if named or node.last in layout.number_at else None


def _described(layout: Layout, node: Node, hit: Hit, sense: Sense) -> Phrase | None:
    """Whom a clause describes whose verb names nobody else and agrees: they struck A FORCE THAT ADVANCED."""
    own = _SUBJECT if hit.form.agreement != _MALES else _SUBJECT[1:]  # behind a verb that says THEY stands its object
    if any(child.label in own and child.phrase is not None and child.phrase.kind == ACTOR for child in node.below):
        return None
    done = any(child.label == _BEHIND and child.phrase is not None for child in node.below)
    does = sense.roles["subject"] == _DOES and (done or "object" not in sense.roles)
    return _whom_it_describes(layout, node, hit) if does else None


def _whom_it_describes(layout: Layout, verb: Node, hit: Hit) -> Phrase | None:
    """Who a clause tells of that has no subject of its own: a party, or people, at PROTESTERS WHO TRIED to enter, A MAN
    WHO TOOK PART in it."""
    described = told_of(verb) if verb.label in RELATIVE and verb.up is not None else before_were(layout, verb)
    described = men_before(layout, verb, hit) or described
    if described is None or described.kind != ACTOR or hit.suffix:
        return None
    people = described.head == _CIVIL and layout.words[described.first].stem.endswith(_MANY)
    people = people and hit.form.agreement == _MALES
    man = described.head in _MEN_OF_RANK | {_CIVIL} and verb.label == _INDEFINITE and described.last == verb.first
    if described.head not in _BODIES and not (people or (man and hit.form.agreement == _MALE)):
        return None
    if tells_of_all(layout, verb):
        return None
    return described if _agrees(layout, described, hit) else None


def _agrees(layout: Layout, subject: Phrase, hit: Hit) -> bool:
    """A feminine verb goes with a feminine or with many bodies, or with whom SHE WHO behind the name makes one; a
    masculine verb with one man or body."""
    she = layout.stem(subject.last) == _SHE_WHO
    feminine = layout.words[subject.first].looks_feminine() or subject.plural or she
    return hit.form.agreement not in (_FEMALE, _MALE) or (hit.form.agreement == _FEMALE) == feminine


def _acting(layout: Layout, node: Node) -> Phrase | None:
    """Who is the subject of the verb that has the happening for what he does: ITS FOES answered by shelling; whom it
    describes: A PATROL that was trying to enter."""
    sharer = genitive_of_governor(layout, node)
    if sharer is not None:
        return sharer
    node = acts_of(node)
    verb, host = node.up, host_of(layout, node.up)
    if verb is None or host is None or host.subject != _DOES or not is_governed(layout, node, host):
        return None
    subject = next((child.phrase for child in verb.below if child.label == _BEHIND and child.phrase is not None), None)
    if subject is not None and subject.kind == ACTOR and subject.first == verb.last:
        if subject.head not in _BODIES or subject.preposition or subject.conjunction:
            return None
        if layout.words[subject.last - 1].function == _PRONOMINAL:
            return None  # whose groups, BELONGING TO IT, could enter: the army told of did
        return belongs_to(layout, subject, node) or subject
    hit = layout.words[verb.first].first("host")
    if hit is None:
        return None
    return _whom_it_describes(layout, verb, hit) or goer_on(layout, verb, hit)


def _they(layout: Layout, node: Node, hit: Hit, sense: Sense) -> Phrase | None:
    """The gunmen laid them before THEIR flight, ten civilians were killed during THEIR attempt to leave: the only party
    of that verb for which the pronoun may stand; X has sat there since ITS taking of the town."""
    if sense.type not in _GOES or sense.roles.get("genitive") != _DOES:
        return None
    attempt = node.up if node.label == "obj" and not hit.suffix else node
    if sense.type in _FLIGHT and attempt is node:
        return None
    if attempt is None or attempt.up is None or attempt.up.kind != "verb" or attempt.label.isascii():
        return None
    suffix = next((one.suffix for one in layout.words[attempt.first].hits if one.suffix in _THEIR), "")
    if not suffix:
        return None
    shot = _shot(layout, attempt.up) if attempt is not node else None
    if shot is not None and (suffix == _OF_TWO or _stands_for(layout, suffix, shot)):
        return shot
    beside = (child.phrase for child in attempt.up.below if child.phrase is not None and child.first < attempt.first)
    heads = _BODIES | {_CIVIL} if suffix == _THEIR[0] else _BODIES
    named = [one for one in beside if one.kind == ACTOR and one.head in heads and not one.preposition]
    fitting = [one for one in named if _stands_for(layout, suffix, one)]
    return fitting[0] if len(fitting) == 1 else None  # of two it may be either


def _shot(layout: Layout, verb: Node) -> Phrase | None:
    """Whom somebody killed, shot or caught, behind the word for who did it: killed MEN during their attempt."""
    told = layout.trigger_at(verb)
    shoots = told is not None and told.options[0][1].type in _TO_MEN and not told.hits[0].form.passive
    counted = {number.last + 1 for number in layout.annotation.numbers}  # TEN OF the men
    below = [c for c in verb.below if c.label == "b2" or (c.label == "min" and c.first in counted)] if shoots else []
    shot = next((c.phrase for c in below if c.phrase is not None), None)
    return shot if shot is not None and shot.kind == ACTOR and shot.head in _BODIES | _MEN_OF_RANK | {_CIVIL} else None


def _stands_for(layout: Layout, suffix: str, party: Phrase) -> bool:
    """THEIR is said of men, HIS of one body, HER of a feminine or of many bodies."""
    if suffix == _THEIR[0]:
        word = layout.words[party.first]
        men = any(hit.form.entry.kind == _MEN for hit in word.groups.get("role", ()))  # MEMBERS of X
        return party.head in (_MEN, _CIVIL) or men or word.stem.endswith(_MANY)
    return not are_men(layout.annotation, party) and agrees(layout.annotation, party, suffix)
