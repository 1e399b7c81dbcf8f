"""Shells that somebody fired from one place on another: who fired them, and what the answer to them hit."""

from collections.abc import Callable, Iterator

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.real.governed import AS_OBJECT, host_of, is_governed
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import NOUN, VERB
from rawi.text.tokens import COMMAS

_FIRE = frozenset(("shelling", "airstrike"))
_THROWN = frozenset(("gen", "b1"))
_SUBJECT = frozenset(("b1",))
_BEFORE, _OBJECT = "pre", "b1"  # the subject before a verb, behind which its object stands first
_BARE = frozenset(("b1", "b2", "obj"))
_DOWNING, _DESTROYS = "shootdown", "dammara"  # a type; an entry
_WATCHES = frozenset(("rasada", "tabaa_q"))  # words of speech that are also said of eyes and radars
_FLIES = frozenset(("things", "aircraft"))
_ARMED = frozenset(("name", "force", "group", "fighters", "artillery", "aircraft", "adjective"))
_HOSPITAL, _CONJOINED = "hospital", "conj"
_STRIKING = _FIRE | {"attack", "bombing", "clash", "chemical"}
_DEAD = frozenset(("toll", "killing"))
_SOURCE, _THAT = "masdar", "relative"
_SOURCE_IN = 9  # words from the fire to the word for its source, and from there to who it is
_ITEMS = 6  # words from what is brought down to the verb of who fired it


def firer(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The fall of shells THAT X FIRED: the subject of the verb that the shells are the object of; they fell after
    THEIR LAUNCHING BY X. But planes struck a post THAT X USES: the verb has its subject before it."""
    node = tree.trigger(trigger)
    if node is None or _FIRE.isdisjoint(sense.type for _, sense in trigger.options):
        return None
    led = any(child.label == _BEFORE for child in node.below)
    thrown = [node, *(child for child in node.below if child.label in _THROWN and not (led and child.label == _OBJECT))]
    for verb in (child for one in thrown for child in one.below if child.label in RELATIVE):
        if verb.bound and verb.kind == "verb" and _fires(layout, verb.first):
            return phrase_of(verb, _SUBJECT, ACTOR)
    return None


def downers(layout: Layout, tree: Tree, trigger: Trigger) -> Iterator[Phrase]:
    """The army BROUGHT DOWN a drone THAT WAS LAUNCHED from X, or FOLLOWED it: neither who meets it nor the drone
    launched it; a plane that LAUNCHED MISSILES did. Nor did who brings them down attack what drones TRIED TO ATTACK."""
    node = _describing(layout, trigger, tree.trigger(trigger))
    if node is None:
        return
    flier = node.up if node.up is not None and node.up.label in AS_OBJECT else None
    above = flier.up if flier is not None else None
    if flier is None or above is None or not _meets(layout, above):
        return
    if flier.phrase is not None and not _is_owned(flier) and not any(child.label in _BARE for child in node.below):
        yield flier.phrase
    told = above.up if above.label != _CONJOINED or above.up is None else above.up.up  # DOWNING AND DESTROYING it
    said = told  # announced that it hit a post AND THAT Y brought it down
    while said is not None and "speech" not in layout.words[said.first].groups:
        said = said.up
    told = said or told
    teller = phrase_of(told, SUBJECT, ACTOR) if told is not None and told.kind == "verb" else None
    yield from (found for found in (phrase_of(above, SUBJECT, ACTOR), teller) if found is not None)


def sender(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """A missile OF X THAT WAS FIRED at the town, in Arabic spelt like "that fired": X, whose it is, fired it."""
    node = tree.trigger(trigger)
    if node is None or node.label not in RELATIVE or node.up is None or not _fires(layout, trigger.first):
        return None
    return node.up.phrase if _is_owned(node.up) and not any(child.label in _BARE for child in node.below) else None


def _is_owned(node: Node) -> bool:
    """What flies, with the adjective or the name of the party whose it is."""
    return node.phrase is not None and node.phrase.head in _FLIES and node.phrase.entity.actor is not None


def _meets(layout: Layout, node: Node) -> bool:
    """A word of bringing down, of destroying, of following with one's eyes."""
    trigger = layout.trigger_at(node)
    if trigger is not None and (trigger.options[0][1].type == _DOWNING or trigger.hits[0].form.entry.id == _DESTROYS):
        return True
    hits = layout.words[node.first].groups.get("speech", ())
    return node.kind == "verb" and any(hit.form.entry.id in _WATCHES for hit in hits)


def launchers(layout: Layout, tree: Tree, trigger: Trigger) -> Iterator[Phrase]:
    """X BROUGHT DOWN missiles Y FIRED, or X: the downing of missiles Y fired: Y, whose missiles they are, did not."""
    if trigger.options[0][1].type != _DOWNING:
        return
    for other in layout.triggers[trigger.sentence]:
        hit, away = other.hits[0], other.first - trigger.last
        if not 0 < away <= _ITEMS or not hit.suffix or not _fires(layout, other.first):
            continue
        node = tree.trigger(other)
        found = phrase_of(node, _SUBJECT, ACTOR) if node is not None else None
        if found is not None and found.first == other.last and layout.between(trigger.last, other.first)[:4] == "v0c0":
            yield found


def _describing(layout: Layout, trigger: Trigger, node: Node | None) -> Node | None:
    """The verb that describes what is brought down: that of the fire, or one of trying or meaning to strike."""
    kinds = {sense.type for _, sense in trigger.options}
    if node is not None and node.label in AS_OBJECT and not kinds.isdisjoint(_STRIKING):
        host = host_of(layout, node.up)
        node = node.up if host is not None and is_governed(layout, node, host) else None
        return node if node is not None and node.label in RELATIVE else None
    return node if node is not None and node.label in RELATIVE and not kinds.isdisjoint(_FIRE) else None


def originator(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Shelling WHOSE SOURCE IS X, or the areas held by X."""
    told = _of_source(layout, tree, trigger)
    return told[1] if told is not None and not any(_breaks(layout, at) for at in range(*_between(told))) else None


def holder_of_source(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Shelling WHOSE SOURCE IS the areas THAT X CONTROLS: it is not said who fired, and X was not hit."""
    told = _of_source(layout, tree, trigger)
    described = told is not None and any(layout.words[at].function == _THAT for at in range(*_between(told)))
    return told[1] if told is not None and described else None


def _of_source(layout: Layout, tree: Tree, trigger: Trigger) -> tuple[int, Phrase] | None:
    """Where ITS SOURCE stands behind the word for the fire, and the party named behind it before any comma."""
    hit = trigger.hits[0]
    if tree.trigger(trigger) is None or hit.form.pos != NOUN or _FIRE.isdisjoint(s.type for _, s in trigger.options):
        return None
    end = layout.text.sentences[trigger.sentence][1]
    at = _first(layout, trigger.last, min(trigger.last + _SOURCE_IN, end), _is_its_source)
    if at is None:
        return None
    whos = (who for who in layout.whos[trigger.sentence] if at < who.first <= at + _SOURCE_IN)
    armed = [who for who in whos if who.kind == ACTOR and who.head in _ARMED]
    found = next((who for who in armed if who.entity.actor is not None), None) or next(iter(armed), None)
    if found is None or any(token.raw in COMMAS for token in layout.text.tokens[at : found.first]):
        return None
    return at, found


def _between(told: tuple[int, Phrase]) -> tuple[int, int]:
    """The tokens between the word for the source and the party."""
    return told[0] + 1, told[1].first


def _first(layout: Layout, start: int, end: int, fits: Callable[[Layout, int], bool]) -> int | None:
    """The first token that fits, before a clause begins."""
    for at in range(start, end):
        if fits(layout, at):
            return at
        if _breaks(layout, at):
            return None
    return None


def _is_its_source(layout: Layout, at: int) -> bool:
    """ITS SOURCE: the noun with a pronoun on it."""
    return any(hit.form.entry.id == _SOURCE and hit.suffix for hit in layout.words[at].groups.get("role", ()))


def _breaks(layout: Layout, at: int) -> bool:
    """A verb or "that" begins a clause."""
    return layout.is_verb(at) or layout.words[at].function == _THAT


def _fires(layout: Layout, at: int) -> bool:
    hits = (hit for hit in layout.words[at].groups.get("event", ()) if hit.form.pos == VERB and not hit.form.passive)
    return any(sense.type in _FIRE for hit in hits for sense in hit.form.entry.sense)


def is_where_dead_came(layout: Layout, trigger: Trigger, kind: str, phrase: Phrase) -> bool:
    """A source in THE HOSPITAL X said that dead had come IN, killed BY A MINE: it did not go off there."""
    place = phrase.entity.place
    hospital = _HOSPITAL in (phrase.head, place.kind if place is not None else "")
    if not hospital or kind not in _STRIKING or trigger.hits[0].form.pos != NOUN or phrase.last > trigger.first:
        return False
    between = (one for one in layout.triggers[phrase.sentence] if phrase.last <= one.first < trigger.first)
    return any({sense.type for _, sense in one.options} <= _DEAD for one in between)
