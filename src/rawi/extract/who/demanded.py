"""Who is to leave because somebody demands it of him: X called on Y TO WITHDRAW; X said so AND DEMANDED OF Y TO GO;
Y REFUSED A REQUEST to go."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.real.governed import beyond_light, host_of, is_governed
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.extract.what.lost import who_left
from rawi.extract.who.held import holder
from rawi.lexicon.entries import HostEntry
from rawi.lexicon.words import NOUN
from rawi.resolve.owners import agrees

_DEMANDS = frozenset(("daa", "talaba_h", "hatta", "hadda", "nashada", "amara"))  # hosts
_ASKS = frozenset(("daa", "talaba_h", "talaba", "nashada", "ishtarata"))  # hosts
_NOT_HIS = frozenset(("release", "agreement"))  # types
_DEMANDS_OF_OTHERS = frozenset(("talaba_h", "nashada"))  # hosts
_DEEDS = frozenset(("capture", "arrest", "killing", "attack", "airstrike", "shelling", "bombing", "destroy", "abduct"))
_SIEGE, _LIFTS, _BRINGS_OUT = "siege", frozenset(("fakka", "kasara", "rafaa")), "ajla"  # a type; entries of events
_TO, _GIVES_TIME = "li", "amhala"  # the event's entry
_ASKED = frozenset(("withdraw", "handover"))
_SUBJECT, _OBJECT = frozenset(("b1",)), frozenset(("b2",))
_FLIGHT, _PEOPLE, _WHOM = frozenset(("displace", "withdraw")), "civilians", frozenset(("gen", "obj"))
_TOLD = frozenset(("that", "thathe"))
_FROM = frozenset(("min",))
_STEPS, _STATEMENT, _TAKING = 2, "statement", "capture"
_NO_PARTY = frozenset(("civilians", "person", "official", "speaker", "things"))
_OFFICE = "government"
_HIS, _HER, _FEMALE = "\u0647", "\u0647\u0627", "fs"


def asked_to_leave(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Of whom a withdrawal is demanded: it is he who would leave, and not who demands it."""
    node = tree.trigger(trigger)
    if node is None or node.kind == "verb" or trigger.hits[0].suffix or trigger.options[0][1].type not in _ASKED:
        return None
    verb = node.up
    if verb is None or not _demands(layout, node, verb):
        return None
    call = layout.trigger_at(verb)
    if (going := told_to_go(layout, tree, call) if call is not None else None) is not None:
        return going[1]
    of_whom = phrase_of(verb, _OBJECT, ACTOR) if phrase_of(verb, SUBJECT, ACTOR) is not None else None
    of_whom = of_whom or demand(layout, verb)[1]
    return of_whom if of_whom is not None and of_whom.head not in _NO_PARTY else None


def demander(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """X DEMANDED THE RELEASE of its men, said so DEMANDING it, called for A TRUCE, for THE LIFTING of a siege, for THE
    LIBERATION of his town: he sets nobody free."""
    node = tree.trigger(trigger)
    call = node.up if node is not None else None
    host = host_of(layout, call, ("verb", "event", "participle"))
    if not (_is_not_his(trigger) or _is_others_deed(trigger, host)):
        return None
    if node is None or call is None or host is None or host.id not in _ASKS or not is_governed(layout, node, host):
        return None
    verb = call if call.kind == "verb" else call.up
    if verb is None or (verb is call and verb.label == "and"):
        return None  # condemned it AND DEMANDED OF Y to free them: the noun may be whom it is demanded of
    return phrase_of(verb, SUBJECT, ACTOR)


def _is_not_his(trigger: Trigger) -> bool:
    kind, hit = trigger.options[0][1].type, trigger.hits[0]
    lifts = kind == _SIEGE and any(one.form.entry.id in _LIFTS and one.form.pos == NOUN for one in trigger.hits)
    brings_out = hit.form.entry.id == _BRINGS_OUT and hit.form.pos == NOUN and not hit.suffix
    return kind in _NOT_HIS or lifts or brings_out


def _is_others_deed(trigger: Trigger, host: HostEntry | None) -> bool:
    """The people DEMAND THE LIBERATION of their town: who would free it is not said."""
    hit = trigger.hits[0]
    demanded = host is not None and host.id in _DEMANDS_OF_OTHERS and hit.form.pos == NOUN and not hit.suffix
    return demanded and trigger.options[0][1].type in _DEEDS


def loses_by_demand(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """DEMANDED the liberation of the town FROM X: nothing is demanded of X, who would lose it."""
    node, host = tree.trigger(trigger), host_of(layout, tree.trigger(trigger), ("verb", "participle"))
    if node is None or host is None or host.id not in _ASKS or trigger.options[0][1].type != _STATEMENT:
        return None
    for other in layout.triggers[trigger.sentence]:
        deed = tree.trigger(other) if other.first > trigger.first else None
        goal = deed is not None and deed.up is not None and beyond_light(layout, deed).up is node
        if deed is None or not goal or other.options[0][1].type != _TAKING or deed.kind == "verb":
            continue
        loser = holder(layout, tree, other) or who_left(layout, tree, other) or phrase_of(deed, _FROM, ACTOR)
        if loser is not None and loser.last > other.first:
            return loser
    return None


def _demands(layout: Layout, node: Node, verb: Node) -> bool:
    """X called on Y TO GO, gave Y until Sunday TO GO."""
    host = host_of(layout, verb)
    if host is not None and host.id in _DEMANDS:
        return is_governed(layout, node, host)
    events = layout.words[verb.first].groups.get("event", ())
    return verb.kind == "verb" and node.label == _TO and any(hit.form.entry.id == _GIVES_TIME for hit in events)


def demand(layout: Layout, verb: Node) -> tuple[Phrase | None, Phrase | None]:
    """X said that it had struck them AND DEMANDED OF Y to go: the speaker goes on, the noun behind is no subject."""
    above = verb.up if verb.label == "and" and verb.kind == "verb" else None
    behind = phrase_of(verb, _SUBJECT, ACTOR)
    if above is None or above.kind != "verb" or behind is None or behind.first != verb.last or behind.preposition:
        return None, None
    speaker = _speaker(layout, above)
    hit = layout.words[verb.first].first("host")
    if speaker is None or hit is None or speaker.entity.key == behind.entity.key:
        return None, None
    if behind.head in _NO_PARTY or phrase_of(verb, _OBJECT, ACTOR) is not None:
        return None, None
    suffix = _HER if hit.form.agreement == _FEMALE else _HIS
    return (speaker, behind) if agrees(layout.annotation, speaker, suffix) else (None, None)


def told_to_go(layout: Layout, tree: Tree, trigger: Trigger) -> tuple[Phrase, Phrase] | None:
    """X shelled the town AND CALLED ON ITS PEOPLE TO FLEE: who did the one, and the people, who call on nobody."""
    node = tree.trigger(trigger)
    above = node.up if node is not None and node.label == "and" and node.kind == "verb" else None
    hit, host = trigger.hits[0], host_of(layout, node)
    if node is None or above is None or above.kind != "verb" or host is None or host.id not in _DEMANDS or hit.suffix:
        return None
    people, caller = phrase_of(node, _SUBJECT, ACTOR), phrase_of(above, SUBJECT, ACTOR)
    if people is None or caller is None or people.head != _PEOPLE or caller.head in _NO_PARTY:
        return None
    if people.first != node.last or people.preposition or not _has_to_go(layout, node):
        return None
    suffix = _HER if hit.form.agreement == _FEMALE else _HIS
    return (caller, people) if agrees(layout.annotation, caller, suffix) else None


def _has_to_go(layout: Layout, demand: Node) -> bool:
    """To flee, to leave a place, themselves; not to bring the wounded away."""
    host = host_of(layout, demand)
    for child in demand.below:
        deed = layout.trigger_at(child) if child.kind == "event" else None
        if deed is None or host is None or not is_governed(layout, child, host):
            continue
        leaves = any(sense.type in _FLIGHT for _, sense in deed.options)
        return leaves and phrase_of(child, _WHOM, ACTOR) is None
    return False


def demanded(layout: Layout, tree: Tree, trigger: Trigger) -> tuple[Phrase | None, Phrase | None]:
    """Who demands and of whom, where the speaker of the clause before goes on to demand it."""
    node = tree.trigger(trigger)
    host = host_of(layout, node)
    if (going := told_to_go(layout, tree, trigger)) is not None:
        return going
    told = node is not None and trigger.options[0][1].type == _STATEMENT and not trigger.hits[0].suffix
    if node is None or not told or host is None or host.id not in _DEMANDS:
        return None, None
    asked = any(child.kind == "event" and is_governed(layout, child, host) for child in node.below)
    return demand(layout, node) if asked else (None, None)


def _speaker(layout: Layout, node: Node) -> Phrase | None:
    """Who announces what the verb tells, or announces it himself: X SAID that it had struck them."""
    at: Node | None = node
    for _ in range(_STEPS):
        if at is None or at.kind != "verb":
            return None
        subject = phrase_of(at, SUBJECT, ACTOR)
        if "speech" in layout.words[at.first].groups:
            return subject if subject is not None and _is_body(subject) else None
        at = at.up if at.label in _TOLD else None
    return None


def _is_body(phrase: Phrase) -> bool:
    """A party of the tables, an office or a ministry of theirs, THE MINISTRY."""
    known = phrase.entity.actor is not None or phrase.entity.source is not None
    return known or (phrase.head == _OFFICE and phrase.definite)
