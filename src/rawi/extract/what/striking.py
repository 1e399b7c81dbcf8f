"""Strikes told plainly: a known armed party, or gunmen, right behind a past verb of striking, or with AND before one in
the present, struck a known place or party; and headlines: A SALVO of rockets AT a known place."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.real.governed import AS_OBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.plain import subject_behind
from rawi.lexicon.words import NOUN
from rawi.model import FIGHTING_KINDS, FROM_AFAR
from rawi.text.tokens import WORD

_STRIKES = frozenset(("attack", "airstrike", "shelling"))
_OBJECTS = frozenset(("b2", "b3", "ala"))
_OF = frozenset(("gen", "obj"))  # with rockets THE BASE, where it looks like whose they are
_OBJECT, _BEFORE, _OWN_CLAUSE, _AND = "b1", "pre", frozenset(("main", "said", "next")), "\u0648"
_GUNMEN, _THINGS = "fighters", frozenset(("things", "aircraft", "artillery"))  # heads
_HURTS, _NEAR, _OUT_OF = "asaba", 3, "min"  # an entry; words from the hitting to what is hit; ANY OF
_FIRES = frozenset(("atlaqa_h",))
_SALVOES = frozenset(("rashq", "salya", "hizam_nari", "tadwin", "badara_rimaya"))  # entries
_MASSES, _OF_MASS = ("hashada", "tazizat", "shijar"), frozenset(("military", "tribal"))  # entries
_HEADS, _FINDS = (
    frozenset(
        (
            "infajara",
            "saqata",
            "tahattama",
            "asqata",
            "itarada",
            "tafkik",
            "abtala",
            "dabata",
            "naza",
            "kasaha",
            "qanasa",
            "fakhkhakha",
            "nasafa",
            "jarrafa",
        )
    ),
    "athara",
)  # entries
_DONE, _COUNTRY = frozenset(("shootdown", "bombing", "attack", "destroy")), "country"
_HURLED = frozenset(("barmil", "sarukh", "qadhifa", "musayyara_intihariyya"))  # entries
_ON, _HEADLINE = "ala", frozenset(("top", "said"))  # labels
_AT, _TOP = frozenset(("ala", "nahwa", "ila")), "top"


def strikes(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The movement TARGETED a base with rockets, GUNMEN TARGETED its patrol: nothing is left to doubt but the arms."""
    node = tree.trigger(trigger)
    subject = subject_behind(layout, node, trigger)
    before = subject_beside(layout, node) if node is not None and subject is None else None
    subject = subject or before
    if node is None or subject is None or trigger.options[0][1].type not in _STRIKES or not _is_armed(subject):
        return False
    arms = (inner for child in node.below if child.label == "bi" for inner in child.below if inner.label in _OF)
    objects = _OBJECTS if before is None else _OBJECTS | {_OBJECT}
    return any(_is_known(child) for child in (*arms, *(c for c in node.below if c.label in objects)))


def subject_beside(layout: Layout, verb: Node) -> Phrase | None:
    """Who stands with "and" right before a verb in the present that begins a clause of its own beside what is told
    before: raids on X, AND THE ARMY SHELLS Y."""
    hit = next(iter(layout.words[verb.first].hits), None)
    if verb.kind != "verb" or verb.label not in _OWN_CLAUSE or hit is None or hit.form.tense != "present":
        return None
    here = (child.phrase for child in verb.below if child.label == _BEFORE and child.phrase is not None)
    return next((one for one in here if one.conjunction == _AND and one.last == verb.first and one.kind == ACTOR), None)


def is_salvo(tree: Tree, trigger: Trigger) -> bool:
    """A SALVO OF ROCKETS, A BELT OF FIRE, ARTILLERY FIRE at a known place, with no verb or one of firing: rare in the
    coded reports, and never anything else."""
    node = tree.trigger(trigger)
    if (
        node is None
        or not (node.label == _TOP or _is_fired(tree.layout, node))
        or trigger.hits[0].form.entry.id not in _SALVOES
    ):
        return False
    fired = trigger.options[0][1].type in FROM_AFAR
    return fired and any(_is_known(child) for child in node.below if child.label in _AT)


def is_massed(tree: Tree, trigger: Trigger) -> bool:
    """A headline without a verb: MILITARY REINFORCEMENTS to a known place, REINFORCEMENTS OF X there, a TRIBAL FEUD."""
    node, layout, form = tree.trigger(trigger), tree.layout, trigger.hits[0].form
    first, last = layout.text.sentences[trigger.sentence]
    if node is None or node.label != _TOP or form.pos != NOUN or form.entry.id not in _MASSES:
        return False
    if trigger.first != first or layout.between(first, last)[:2] != "v0" or layout.words[first].article:
        return False
    described = layout.words[trigger.last].ids["nisba"] if trigger.last < last else frozenset()
    told = form.entry.id in _MASSES[:2] and any(who.entity.actor is not None for who in layout.whos[trigger.sentence])
    places = layout.places[trigger.sentence]
    return bool(told or _OF_MASS & described) and any(place.entity.place is not None for place in places)


def is_headline(tree: Tree, trigger: Trigger) -> bool:
    """A headline without a verb: A BLAST in a known town, A PLANE DOWN, ARMS FOUND, A CHARGE TAKEN APART there."""
    node, layout, form = tree.trigger(trigger), tree.layout, trigger.hits[0].form
    first, last = layout.text.sentences[trigger.sentence]
    if node is None or node.label != _TOP or form.pos != NOUN or form.entry.id not in _HEADS | {_FINDS}:
        return False
    if trigger.first != first or layout.between(first, last)[:2] != "v0" or trigger.hits[0].suffix:
        return False
    if trigger.options[0][1].type not in _DONE or (layout.words[first].article and form.entry.id != _FINDS):
        return False
    places = (place.entity.place for place in layout.places[trigger.sentence])
    return any(place is not None and place.kind != _COUNTRY for place in places)


def is_hurled(tree: Tree, trigger: Trigger) -> bool:
    """A headline without a verb: ROCKETS ON a known place, DARAA: BARREL BOMBS ON X; places and numbers before it."""
    node, layout = tree.trigger(trigger), tree.layout
    if node is None or node.label not in _HEADLINE or node.first != trigger.first:
        return False
    if trigger.hits[0].form.entry.id not in _HURLED or trigger.options[0][1].type not in _STRIKES:
        return False
    first, last = layout.text.sentences[trigger.sentence]
    if layout.between(first, last)[:2] != "v0" or not _opens(layout, trigger.first):
        return False
    at = next((p for p in layout.places[trigger.sentence] if p.preposition and p.first > trigger.first), None)
    place = at.entity.place if at is not None and at.preposition == _ON and at.part_first - node.last <= 1 else None
    return place is not None and place.kind != _COUNTRY


def _opens(layout: Layout, at: int) -> bool:
    """Nothing but marks, numbers and places told by their bare names stands before a token in its sentence."""
    sentence = layout.text.sentence_of[at]
    places = [place for place in layout.places[sentence] if place.last <= at and not place.preposition]
    placed = {i for place in places for i in range(place.part_first, place.last)}
    tokens = layout.text.tokens
    return all(i in placed or tokens[i].kind != WORD for i in range(layout.text.sentences[sentence][0], at))


def _is_fired(layout: Layout, node: Node) -> bool:
    """FIRED a salvo, BY FIRING a salvo."""
    return node.up is not None and node.label in AS_OBJECT and layout.is_host(node.up, _FIRES)


def hits_things(layout: Layout, trigger: Trigger) -> bool:
    """THE HITTING OF A SHIP, of any of its bases: nobody was hurt, in Arabic by the same word."""
    if any(hit.form.entry.id != _HURTS or hit.form.pos != NOUN for hit in trigger.hits):
        return False
    near = (layout.phrase_at.get(at) for at in range(trigger.last, min(trigger.last + _NEAR, len(layout.words))))
    struck = next((phrase for phrase in near if phrase is not None), None)
    if struck is None or struck.kind != ACTOR or struck.head not in _THINGS or struck.preposition not in ("", _OUT_OF):
        return False
    between = layout.words[trigger.last : struck.first]
    return all(word.function or not word.hits for word in between)


def _is_armed(phrase: Phrase) -> bool:
    """A fighting party of the tables, or gunmen of none."""
    actor = phrase.entity.actor
    return phrase.head == _GUNMEN if actor is None else actor.kind in FIGHTING_KINDS


def _is_known(node: Node) -> bool:
    """A place or party of the tables."""
    phrase = node.phrase
    if phrase is None:
        return False
    return phrase.entity.place is not None if phrase.kind == PLACE else phrase.entity.actor is not None
