"""The dead and the hurt: who died IN AN ATTACK did not carry it out, and who is told by name was its target."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.answered import is_earlier_blow, is_of_earlier, runs_on
from rawi.extract.real.governed import host_of
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.extract.who.deeds import counts_between, some_of
from rawi.extract.who.perished import perished_in
from rawi.model import ARMED_KINDS, DEATHS, FROM_AFAR
from rawi.resolve.owners import agrees

_POISON = "chemical"
_WEAPONS = frozenset(("airstrike", "shelling", "bombing", "attack", _POISON))
_OF = ("gen", "min", "li")
_LED = frozenset(("ila", "an", "bi"))  # led TO the death of
_WHO = ("b1", "pre")
_BARE = ("b1", "b2", "pre")
_OWN_DEED = frozenset(("person", "civilians"))  # the man killed IN AN ATTACK may be the attacker
_CIVIL = "civilians"
_MEN = frozenset(("person", "civilians", "fighters", "official"))
_WITH, _OPERATION = "bi", "operation"
_FACING = frozenset(("maa", "didd"))
_ALONG = "maa"  # along WITH a raid: of another place, perhaps
_CONJOINED, _LINK = "conj", "link"
_NAME = "name"
_UNKNOWN = "unknown"  # the adjectives' entry
_FIGHT, _CIVILIANS, _FIGHTERS = "clash", "civilians", "fighters"
_DEADLY, _FOUGHT = _WEAPONS | {_OPERATION}, _WEAPONS | {_FIGHT}
_AND = "\u0648"
_STEPS = 2
_ASSAULTS = frozenset(("attack", "operation", "clash"))  # on the ground: of raids from the air nobody of them dies
_AGREES = {"fs": "\u0647\u0627", "ms": "\u0647"}  # a verb, and the pronoun that would stand for its subject
_OBJECT, _DOES = "object", "actor"


def the_dead(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who was killed or hurt in a happening, by the word of death that it hangs on or that hangs on it; of an operation
    only men of nobody, for the others may have been on it."""
    node, kind = tree.trigger(trigger), trigger.options[0][1].type
    if node is None or kind not in _DEADLY:
        return None
    deaths = [one for one in _deaths(layout, node) if not is_of_earlier(layout, trigger, one.first)]
    dead = next((phrase for death in deaths for phrase in _dead(layout, death)), None)
    if dead is not None and dead is attacker(layout, tree, trigger):
        return None
    if kind == _OPERATION:
        return dead if dead is not None and dead.entity.actor is None and dead.head == _FIGHTERS else None
    return dead or perished_in(layout, trigger, node)


def attacker(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Nine of X were killed in an attack THAT IT LAUNCHED: the dead are of those who attacked, where the verb names
    nobody else and no other armed party stands before it that it fits."""
    node = tree.trigger(trigger)
    verb = next((child for child in node.below if child.label in RELATIVE), None) if node is not None else None
    if node is None or verb is None or trigger.options[0][1].type not in _ASSAULTS or not _launches_it(layout, verb):
        return None
    dead = next((phrase for death in _deaths(layout, node) for phrase in _dead(layout, death)), None)
    suffix = _AGREES.get(layout.words[verb.first].hits[0].form.agreement, "")
    if dead is None or not is_of_armed(dead) or not suffix or dead.first > node.first:
        return None
    before = (p for p in layout.whos[trigger.sentence] if p.last <= node.first and is_of_armed(p))
    fitting = {phrase.entity.key for phrase in before if agrees(layout.annotation, phrase, suffix)}
    return dead if fitting == {dead.entity.key} else None


def _launches_it(layout: Layout, verb: Node) -> bool:
    """THAT IT LAUNCHED, carried out: the attack is the pronoun on the verb, whose subject is not named again."""
    host = host_of(layout, verb)
    hits = layout.words[verb.first].hits
    if host is None or host.subject != _DOES or _OBJECT not in host.governs or not hits[0].suffix:
        return False
    return not any(c.label in SUBJECT and c.phrase is not None and c.phrase.kind == ACTOR for c in verb.below)


def bystander(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Seven PERSONS were killed and ten hurt in clashes: they are of neither side; the death of A FIGHTER and the
    injury of two of X in an attack: nor did he attack."""
    node = tree.trigger(trigger)
    kind = trigger.options[0][1].type
    if node is None or kind not in _FOUGHT:
        return None
    for death in _deaths(layout, node):
        joined = death.label in ("and", _CONJOINED) and death.up is not None and _is_death(layout, death.up)
        above = death.up if joined and death.up is not None else death
        if kind != _FIGHT:
            return _comrade(layout, death, above)
        for phrase in (*_dead(layout, death), *_dead(layout, above)):
            if phrase.head == _CIVILIANS and not phrase.names and not phrase.nisba:
                return phrase
    return None


def _comrade(layout: Layout, death: Node, above: Node) -> Phrase | None:
    """The first of two deaths that are joined, where the second says whose men they were."""
    whose = next((child.phrase for child in death.below if child.label in _OF and child.phrase is not None), None)
    if above is death or whose is None or whose.entity.actor is None:
        return None
    return next((p for p in _dead(layout, above) if p.head == _FIGHTERS and p.entity.actor is None), None)


def fell_fighting(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Ten of X were killed IN CLASHES WITH Y, in raids of Z AND CLASHES WITH Y: X fought there, and Z need not have; X
    told of the death of ITS MEN IN THE FIGHTING AGAINST Y."""
    node = tree.trigger(trigger)
    if node is None or trigger.options[0][1].type != _FIGHT or node.kind == "verb":
        return None
    foes = [c for c in node.below if c.label in _FACING and c.phrase is not None and c.phrase.kind == ACTOR]
    first = node.up if node.label == _CONJOINED and node.up is not None else node
    dead = (phrase for death in _deaths(layout, first) if death.first < first.first for phrase in _dead(layout, death))
    fallen = next((phrase for phrase in dead if is_of_armed(phrase)), None)
    if not foes or fallen is None or any(c.label in _OF for c in node.below):
        return None
    return fallen if all(fallen.entity.key != foe.phrase.entity.key for foe in foes if foe.phrase is not None) else None


def _deaths(layout: Layout, node: Node) -> Iterator[Node]:
    """The words of death that hang on a happening, right above it, below the verb that it is the subject of, and below
    one that says what it led to: a shelling of the town, WHICH LED TO the death of X."""
    yield from (child for child in node.below if child.label in _LED and _is_death(layout, child))
    above = node.up if node.label != _ALONG and not _is_of_others(node) else None
    for verb in (*node.below, *(above.below if above is not None and above.kind == "verb" else ())):
        if verb.kind == "verb" and verb.first > node.first and not any(child.phrase for child in verb.below):
            yield from (child for child in verb.below if child.label in _LED and _is_death(layout, child))
    for _ in range(_STEPS):
        if above is None:
            return
        if _is_death(layout, above):
            yield above
            if above.up is not None and above.up.kind == "verb" and _is_death(layout, above.up):
                yield above.up  # MET their DEATH
            return
        if above.kind == "verb":
            yield from (child for child in above.below if child is not node and _is_death(layout, child))
            return
        above = above.up


def _is_of_others(node: Node) -> bool:
    """Ten were killed, WHILE Y ANSWERED: a clause with a party of its own tells of another happening."""
    own = phrase_of(node, frozenset(SUBJECT), ACTOR) if node.label == _LINK else None
    return own is not None and own.head == _NAME


def _is_death(layout: Layout, node: Node) -> bool:
    trigger = layout.trigger_at(node)
    return trigger is not None and any(sense.type in DEATHS for _, sense in trigger.options[:1])


def _may_be_death(layout: Layout, node: Node) -> bool:
    trigger = layout.trigger_at(node)
    return trigger is not None and any(sense.type in DEATHS for _, sense in trigger.options)


def _dead(layout: Layout, death: Node) -> Iterator[Phrase]:
    """The phrases that a word of death has for the dead: its genitive, the subject of its passive, or the only noun
    behind a verb that, unvocalised, may be one, or before it."""
    trigger = layout.trigger_at(death)
    if trigger is None:
        return
    hit, sense = trigger.options[0]
    subject = sense.roles.get("subject", "")
    of = [child for child in death.below if child.phrase is not None and child.phrase.kind == ACTOR]
    if death.kind != "verb":
        dead = [child for child in of if child.label in _OF and not hit.suffix]
        if not of and (other := _shares(layout, death)) is not None:
            yield from _dead(layout, other)
    elif hit.form.passive or subject == "target":
        dead = [child for child in of if child.label in _WHO] or _counted(layout, death, of) or _several(layout, death)
    else:
        bare = [child.label for child in of if child.label in _BARE and not _is_part(layout, child)]
        alone = subject == "actor|target" and bare in (["b1"], ["pre"], [])
        some = [child for child in of if _is_of_men(child) or counts_between(layout, death.last, child.first)]
        dead = [child for child in some if alone and child.label in _WHO]
        dead = dead or (_counted(layout, death, of) if alone and not any(child.label == "b1" for child in of) else [])
        dead = dead or (_several(layout, death) if alone else [])
    yield from (child.phrase for child in dead if child.phrase is not None)
    among = some_of(layout, death) if death.kind == "verb" else None
    if among is not None and not any(child.label in _BARE for child in of):
        yield among  # were hurt THREE OF the policemen


def _is_part(layout: Layout, child: Node) -> bool:
    """Civilians were killed, AMONG THEM CHILDREN, among them five children: no second noun of the verb's."""
    parts = (cue.last for cue in layout.cues[layout.text.sentence_of[child.first]] if cue.category == "subset")
    return any(last <= child.first and layout.between(last, child.first) == "v0c0b0" for last in parts)


def _shares(layout: Layout, death: Node) -> Node | None:
    """The death AND INJURY of ten men of X: the second of two nouns has the dead and the hurt of both."""
    behind = (child for child in death.below if child.label == _CONJOINED and child.first == death.last)
    return next((child for child in behind if child.kind != "verb" and _may_be_death(layout, child)), None)


def _counted(layout: Layout, death: Node, below: list[Node]) -> list[Node]:
    """FIVE OF the men of X were killed: the number stands right behind the verb, the men behind "of"."""
    counted = any(number.first == death.last for number in layout.annotation.numbers)
    return [child for child in below if counted and child.label == "min"]


def _several(layout: Layout, death: Node) -> list[Node]:
    """SEVERAL MEN of X were killed, in Arabic with the men behind the word for several."""
    some = (child for child in death.below if child.label == "b1" and "several" in layout.words[child.first].groups)
    men = [below for child in some if child.phrase is None for below in child.below if below.label == "gen"]
    return [node for node in men if _is_of_men(node) and node.phrase is not None and node.phrase.kind == ACTOR]


def _is_of_men(node: Node) -> bool:
    return node.phrase is not None and node.phrase.head in _MEN


def is_nobodys(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Hours after AN ATTACK on the base, in answer to THE DEATH of a soldier: nobody is named with it but the dead and
    the struck."""
    node = tree.trigger(trigger)
    if node is None or trigger.hits[0].suffix or not is_earlier_blow(layout, trigger):
        return False
    hurt = None
    sense = trigger.options[0][1]
    if sense.type in DEATHS and "target" in sense.roles.get("genitive", ""):
        hurt = next((child.phrase for child in node.below if child.label in _OF and child.phrase is not None), None)
    whos = (who for who in layout.whos[trigger.sentence] if who.first >= trigger.last and who.kind == ACTOR)
    others = [who for who in whos if who is not hurt and who.preposition != _WITH]
    named = any(runs_on(layout, trigger.last, who.first) for who in others)
    return not named and (hurt is not None or not any(child.label == "gen" for child in node.below))


def is_named(layout: Layout, phrase: Phrase) -> bool:
    """Somebody told by name, and not only by what he is or by how many they are."""
    words = layout.words[phrase.first : phrase.last]
    if any(hit.form.entry.id == _UNKNOWN for word in words for hit in word.groups.get("nisba", ())):
        return False
    unknown = not layout.words[phrase.last - 1].hits and not layout.text.tokens[phrase.last - 1].key.startswith(_AND)
    return phrase.head in _MEN | {"unknown"} and unknown and not phrase.names and phrase.last > phrase.first + 1


def is_counted(layout: Layout, phrase: Phrase) -> bool:
    """Some civilians: CIVILIANS, A CHILD, dozens OF THE CIVILIANS, and nobody in particular."""
    if phrase.head != _CIVIL or phrase.last > phrase.first + 1:
        return False
    return phrase.preposition == "min" or not layout.words[phrase.first].article


def is_of_armed(phrase: Phrase) -> bool:
    """Men of an army or armed group of the tables: what killed them was aimed at it."""
    actor = phrase.entity.actor
    return actor is not None and actor.kind in ARMED_KINDS


def is_his_own(trigger: Trigger, phrase: Phrase) -> bool:
    """Killed in an attack that may be his own: a man, not shelled, bombed from the air or poisoned."""
    return phrase.head in _OWN_DEED and not any(sense.type in FROM_AFAR | {_POISON} for _, sense in trigger.options[:1])
