"""Who tells of a loss of his own and did not do it: X announced THE DEATH of its soldiers, that A ROCKET FELL on it,
that THE SHELLING told of before killed civilians."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.real.governed import AS_OBJECT
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.arms import PROJECTILES
from rawi.extract.who.judged import body_of
from rawi.lexicon.words import NOUN
from rawi.model import DEATHS, FROM_AFAR

_TOLD_BY = AS_OBJECT | {"bi", "an"}  # announced the death, admitted TO it, told OF it
_MOURNS = frozenset(("naa", "zaffa", "shayyaa"))  # the verbs' entries
_FALLS = "saqata"
_THAT, _FELL = "that", SUBJECT | {"gen"}
_THAT_HE, _BEHIND = "thathe", "b1"
_SAID = frozenset((_THAT, _THAT_HE))
_BEFORE, _BARE = "pre", frozenset(("b1", "b2", "b3", "pre"))
_STEPS, _FAR = 3, 6
_IN, _AND, _WITHIN = "fi", "conj", "\u0641\u064a"
_FIGHT, _AGAINST = "clash", "didd"  # a type, a preposition
_DEAD = frozenset(("gen", "gen2", "min", "li"))
_ARMY = frozenset(("jaysh", "shurta", "wizara"))  # the roles' entries
_OF_STATE = frozenset(("state_force", "government"))  # the kinds of party that soldiers serve
_SOLDIERS = frozenset(("jundi", "dabit", "shurti"))
_LEADERS = frozenset(("qaid", "qiyadi"))
_CAPTIVES = frozenset(("harbi_prisoner", "mutaqal", "sajin", "rahina", "muhtajaz"))
_MARTYRDOM = "istashhada"
_NO_FIGHTERS = frozenset(("civilians", "person", "unknown"))  # heads of phrases
_HEADED = "said"  # the label behind a speaker and a colon
_PEOPLE, _COUNTED = "civilians", "counted"
_THEIR = ("\u0647", "\u0647\u0627", "\u0647\u0645")  # his, her, their
_TO_ITSELF = frozenset("\u0644" + own for own in _THEIR)
_WHOSE = frozenset(("gen", "li", "by", "adj", "mod", "rel"))
_STRIKES = FROM_AFAR | {"attack", "bombing"}


def mourner(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who tells of its own dead: the army announced THE DEATH of four of its soldiers in an ATTACK; it did neither. Nor
    did it fire the rocket whose FALL it announced, or of which it said that it FELL. In the fighting AGAINST somebody
    it was the other side."""
    if _is_fight_against(tree, trigger):
        return None
    return _bereft_teller(layout, tree, trigger) or bereaved(layout, tree, trigger)


def _is_fight_against(tree: Tree, trigger: Trigger) -> bool:
    node = tree.trigger(trigger) if trigger.options[0][1].type == _FIGHT else None
    foes = (child.phrase for child in node.below if child.label == _AGAINST) if node is not None else ()
    return any(foe is not None and foe.entity.actor is not None for foe in foes)


def _bereft_teller(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    node = tree.trigger(trigger)
    pointed = node is not None and _is_blow_told_of(layout, trigger, node)
    for _ in range(_STEPS):
        if node is None or node.up is None:
            return None
        above = node.up
        if node.label == _HEADED:
            return _teller_of_dead(layout, above, node)
        tells = above.kind == "verb" and "speech" in layout.words[above.first].groups
        if tells and pointed and any(_is_victim(layout, one, above) for one in layout.whos[trigger.sentence]):
            return _teller(layout, above)
        told = node.label in _TOLD_BY or are_said_to_die(layout, node)
        if tells and (told or _is_said_to_fall(layout, node)):
            return _bereft(layout, above, node)
        node = above
    return None


def _teller_of_dead(layout: Layout, speaker: Node, told: Node) -> Phrase | None:
    """X: TWENTY DEAD in shelling on the town: who so tells of dead that are only people, or are told by no other word,
    and of nobody's raid, did not shell it."""
    dead = told.phrase or _whom(told)
    teller = speaker.phrase
    if teller is None or teller.kind != ACTOR or dead is None or dead.head != _PEOPLE:
        return None
    if not _is_death(layout, told) and _COUNTED not in layout.words[dead.first].groups:
        return None
    return None if _are_somebodys(layout, dead) else teller


def _bereft(layout: Layout, verb: Node, told: Node) -> Phrase | None:
    """The subject of the verb of speech, where what it tells is its own loss."""
    teller = _teller(layout, verb)
    if teller is None:
        return None
    if _is_death(layout, told):
        return teller if _are_no_foes(layout, verb, told, teller) else None
    return teller if _is_fall_of_rocket(layout, told) or _is_of_own_house(layout, told) else None


def _are_no_foes(layout: Layout, verb: Node, told: Node, teller: Phrase) -> bool:
    """The dead are his own by the words, or nobody says that they were an enemy's."""
    own = _are_own(layout, told) or _are_soldiers(layout, told, teller)
    own = own or _are_of_his_side(layout, told, teller) or _are_martyrs(layout, told) or _are_held(layout, told)
    return own or _are_nobodys(layout, told)


def _teller(layout: Layout, verb: Node) -> Phrase | None:
    """The subject of a verb of speech; behind it rather than before it: a soldier, X SAID, was killed."""
    said = [child for child in verb.below if child.label in SUBJECT and child.phrase is not None]
    said.sort(key=lambda child: child.label == _BEFORE)
    phrases = (child.phrase for child in said if child.phrase is not None)
    return next((phrase for phrase in phrases if phrase.kind in (ACTOR, PLACE)), layout.subjects[verb.first])


def _is_blow_told_of(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """THE SHELLING, of nobody by these words: told of before. Who says that it killed people did not do it."""
    hit, sense = trigger.options[0]
    bare = not any(child.label in _WHOSE for child in node.below)
    return bare and hit.form.pos == NOUN and hit.article and sense.type in _STRIKES


def _is_victim(layout: Layout, phrase: Phrase, verb: Node) -> bool:
    """Some civilians, told of behind a verb."""
    return phrase.head == _PEOPLE and phrase.first > verb.last and not _are_somebodys(layout, phrase)


def spoken_for(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """A spokesman OF THE ARMY told of the rocket that fell: the army did not fire it either."""
    teller = mourner(layout, tree, trigger)
    return body_of(layout, teller) if teller is not None and teller.last < trigger.first else None


def mourned(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The army announced THE DEATH OF SOLDIERS in an attack: they did not attack either."""
    node = tree.trigger(trigger)
    above = node.up if node is not None and node.label == _IN else None
    if above is None or mourner(layout, tree, trigger) is None:
        return None
    told = (above, above.up if above.label == _AND else None)  # the death of X's soldier AND THE WOUNDING OF TWO in it
    dead = (_whom(one) for one in told if one is not None and _is_death(layout, one))
    return next((one for one in dead if one is not None), None)


def bereaved(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who mourns: X MOURNED somebody, X mourned its leader, who was killed IN A RAID."""
    if layout.readings[trigger.sentence].isdisjoint(_MOURNS):
        return None
    node = tree.trigger(trigger)
    for _ in range(_FAR):
        if node is None:
            return None
        hits = layout.words[node.first].hits if node.kind == "verb" else ()
        if any(getattr(hit.form.entry, "id", "") in _MOURNS for hit in hits):
            said = (child.phrase for child in node.below if child.label in SUBJECT and child.phrase is not None)
            return next((phrase for phrase in said if phrase.kind == ACTOR), None)
        node = node.up
    return None


def _is_death(layout: Layout, node: Node) -> bool:
    death = layout.trigger_at(node)
    return death is not None and any(sense.type in DEATHS for _, sense in death.options[:1])


def are_said_to_die(layout: Layout, node: Node) -> bool:
    """That A SOLDIER WAS KILLED, of whom X said THAT HE WAS KILLED: no object stands behind the verb."""
    if node.kind != "verb" or node.label not in _SAID or not _is_death(layout, node):
        return False
    bare = [child.label for child in node.below if child.label in _BARE]
    alone = [_BEFORE] if node.label == _THAT else []
    return bare == alone and not layout.words[node.first].hits[0].suffix


def _is_fall_of_rocket(layout: Layout, node: Node) -> bool:
    """THE FALL of a rocket or shell, which is nobody's by these words; not of its own."""
    fall = layout.trigger_at(node)
    noun = fall is not None and fall.hits[0].form.pos == NOUN and fall.hits[0].form.entry.id == _FALLS
    return (noun and _is_rocket(layout, _whom(node))) or _is_said_to_fall(layout, node)


def _is_of_own_house(layout: Layout, node: Node) -> bool:
    """The striking of A POST OF ITS OWN: right behind the thing that was struck, "to" with a pronoun."""
    struck, told = _whom(node), layout.trigger_at(node)
    if struck is None or struck.names or told is None or told.options[0][1].type not in _STRIKES:
        return False
    near = (layout.text.tokens[at].key for at in (struck.last - 1, struck.last) if at < len(layout.words))
    return any(word in _TO_ITSELF for word in near)


def _is_said_to_fall(layout: Layout, node: Node) -> bool:
    """That two ROCKETS FELL."""
    falls = any(hit.form.entry.id == _FALLS for hit in layout.words[node.first].groups.get("event", ()))
    if not falls or node.kind != "verb" or node.label != _THAT:
        return False
    return _is_rocket(layout, next((c.phrase for c in node.below if c.label in _FELL and c.phrase is not None), None))


def _is_rocket(layout: Layout, fell: Phrase | None) -> bool:
    """A rocket or shell of nobody who is told by its name or a pronoun."""
    if fell is None or fell.entity.actor is not None:
        return False
    return any(
        hit.form.entry.id in PROJECTILES and not hit.suffix for hit in layout.words[fell.first].groups.get("role", ())
    )


def _whom(node: Node) -> Phrase | None:
    """The dead that a noun or verb tells of; else those whom its clause describes: soldiers WHOSE DEATH X ANNOUNCED."""
    labels = _DEAD | {_BEFORE} if node.kind == "verb" else _DEAD
    told = next((child.phrase for child in node.below if child.label in labels and child.phrase is not None), None)
    verb = node.up
    if told is not None or verb is None or verb.kind != "verb" or node.label not in _TOLD_BY | {_THAT_HE}:
        return told
    if verb.label in RELATIVE and verb.up is not None:
        return verb.up.phrase
    speaks = any(child.label == _BEHIND and child.phrase is not None for child in verb.below)
    return next((child.phrase for child in verb.below if child.label == _BEFORE and speaks), None)


def _are_own(layout: Layout, node: Node) -> bool:
    """The dead are told of with a pronoun: four of ITS soldiers, the head of ITS office."""
    dead = (child.phrase for child in node.below if child.label in _DEAD and child.phrase is not None)
    words = (layout.words[at] for phrase in dead for at in range(phrase.first, phrase.last))
    return any(hit.suffix in _THEIR for word in words for hit in word.hits)


def _are_of_his_side(layout: Layout, node: Node, teller: Phrase) -> bool:
    """The coalition tells of the death of an AMERICAN soldier: of a party on its own side, of the DEPUTY HEAD of it."""
    dead, told = _whom(node), teller.entity.actor
    if dead is None or told is None:
        return False
    lost = (dead.speaks_for or dead).entity.actor
    return dead.nisba == told.id or (lost is not None and lost.side == told.side and bool(told.side))


def _are_soldiers(layout: Layout, node: Node, teller: Phrase) -> bool:
    """AN ARMY, its MINISTRY, A STATE tells of the death of SOLDIERS, of an OFFICER and says not whose they were."""
    dead = _whom(node)
    kind = getattr(teller.entity.actor, "kind", "")
    army = kind in _OF_STATE or _is_role(layout, teller, _ARMY)
    if dead is None or not army or not _is_role(layout, dead, _SOLDIERS):
        return False
    return not _are_somebodys(layout, dead)


def _are_nobodys(layout: Layout, node: Node) -> bool:
    """A DRIVER, A LEADER, A SCIENTIST was killed, of no party."""
    dead = _whom(node)
    return dead is not None and dead.head in _NO_FIGHTERS and not _are_somebodys(layout, dead)


def _are_martyrs(layout: Layout, node: Node) -> bool:
    """Who became A MARTYR is no enemy of whoever says so."""
    death = layout.trigger_at(node)
    return death is not None and death.hits[0].form.entry.id == _MARTYRDOM


def _are_held(layout: Layout, node: Node) -> bool:
    """HOSTAGES, whose ever: who tells that captives died holds or misses them."""
    dead = _whom(node)
    return dead is not None and _is_role(layout, dead, _CAPTIVES)


def _are_somebodys(layout: Layout, dead: Phrase) -> bool:
    """Whose they were is said: soldiers OF X, a leader IN X, the leader IN X so and so; soldiers beside them, AND the
    wounding of others, say nothing of it."""
    if dead.nisba or dead.names or _is_leader_in(layout, dead):
        return True
    if dead.last == len(layout.words) or layout.words[dead.last].is_verb:
        return False
    beside = (other for other in layout.whos[dead.sentence] if 0 <= other.first - dead.last <= 1)
    beside = (other for other in beside if other.first == dead.last or not layout.words[dead.last].conjunction)
    return any(not (other.conjunction and _is_role(layout, other, _SOLDIERS)) for other in beside)


def _is_leader_in(layout: Layout, dead: Phrase) -> bool:
    """THE prominent LEADER IN the ranks of X, named behind it."""
    led = any(layout.words[at].stem == _WITHIN for at in range(dead.first + 1, min(dead.first + _STEPS, dead.last)))
    return led and _is_role(layout, dead, _LEADERS)


def _is_role(layout: Layout, phrase: Phrase, entries: frozenset[str]) -> bool:
    return any(hit.form.entry.id in entries for hit in layout.words[phrase.first].groups.get("role", ()))
