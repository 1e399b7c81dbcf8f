"""Who held what is taken: from THE HANDS of X, areas UNDER the control of X, that X HELD, THE STRONGHOLD of X."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import is_hold_noun, is_party, means_hold, phrase_of
from rawi.extract.what.lost import preposition
from rawi.lexicon.words import NOUN, PARTICIPLE, PREPOSITION, VERB, Word
from rawi.resolve.owners import agrees

_PLAIN_FROM = "min"
_FROM = "from"  # the tie of a preposition of two words: from the hands of
_AIMED, _LOSERS = frozenset(("gen", "li")), frozenset((_FROM, "min"))
_OVER = "ala"  # held OVER IT
_HOLDERS = frozenset(("gen", "b1", "li", "min"))
_BEFORE = frozenset(("pre",))
_STRONGHOLD, _TAKING = {"hold"}, {"capture"}
_OUT = ("an",)  # outside, OUT OF the control
_SITS = frozenset(("tahassana", "tamarkaza"))  # whose places are theirs
_ZONES = "manatiq_saytara"  # the entry
_TELLING = frozenset(("rel", "indef", "mod"))
_FALLS, _HANDS = "saqata", "yad_hold"  # entries
_INTO, _OF, _BY = frozenset(("fi", "bi")), frozenset(("gen",)), frozenset(("by",))
_BUT = "exception"  # a category of cues
_OUT_OF = "\u0645\u0646"
_FAR, _CLOSE = 20, 12  # tokens
_ARMED = frozenset(("force", "fighters"))  # heads
_DRIVES = frozenset(("operation", "attack"))
_STEPS = 3
_WORDS_OF_BY = 2
_NO_VERB, _WAS, _GOES_ON = "v0", "kana", "ongoing"


def holder(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who is told to have held what a trigger takes, by the words behind it; None where they do not say so."""
    for phrase in layout.whos[trigger.sentence]:
        node = tree.phrase(phrase)
        taken_from = node is not None and node.label == _FROM and phrase.group[0] is phrase
        if taken_from and phrase.first >= trigger.last and _is_near(layout, trigger, phrase.first):
            return phrase
        if phrase.first >= trigger.last and _kinds(trigger) >= _TAKING and was_in_hands(layout, tree, phrase):
            return phrase
    for other in layout.triggers[trigger.sentence]:
        held = tree.trigger(other)
        if not trigger.last <= other.first <= trigger.last + _FAR or held is None:
            continue
        if other.hits[0].suffix and (had := fallen_to(layout, tree, other)) is not None:
            return had
        if _kinds(other) == _TAKING:
            return None  # what follows may be told of what that one takes
        if _is_of_place(layout, trigger, other, held):
            found = phrase_of(held, _HOLDERS, ACTOR) or phrase_of(held, _BEFORE, ACTOR) or _right_before(layout, other)
            return found if is_party(found) else None
    return None


def was_in_hands(layout: Layout, tree: Tree, phrase: Phrase) -> bool:
    """Positions THAT WERE IN THE HANDS OF X, in Arabic spelt like "by": X did not take them."""
    node, at = tree.phrase(phrase), phrase.part_first - 1
    if node is None or node.label not in _BY:
        return False
    start = layout.text.sentences[phrase.sentence][0]
    return any(_is_was(layout, before) for before in range(max(start, at - _WORDS_OF_BY), at))


def taken_from(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Wrested FROM X villages in the north, FROM THE HANDS OF X: right behind a taking or the place taken, "from" says
    who lost it; not with the help FROM X."""
    node = tree.trigger(trigger)
    if node is None or any(sense.roles.get(_PLAIN_FROM) != "target" for _, sense in trigger.options):
        return None
    if not {sense.type for _, sense in trigger.options} <= _TAKING | _STRONGHOLD:
        return None
    ends = {trigger.last, *(p.last for p in layout.places[trigger.sentence] if p.first >= trigger.last)}
    party = phrase_of(node, frozenset((_PLAIN_FROM,)), ACTOR) or _whose_hands(layout, node, ends)
    named = party is not None and (party.names or party.nisba or party.anaphor or party.head in _ARMED)
    if party is None or not is_party(party) or not named:
        return None  # from two SIDES
    return party if party.first - 1 in ends or _whose_hands(layout, node, ends) is party else None


def _whose_hands(layout: Layout, node: Node, ends: set[int]) -> Phrase | None:
    """FROM THE HANDS, from the control OF X, where one of the places ends."""
    held = (child for child in node.below if child.label == _PLAIN_FROM and child.first - 1 in ends)
    nouns = (child for child in held if (told := layout.trigger_at(child)) is not None and is_hold_noun(told))
    return next((phrase_of(noun, _OF, ACTOR) for noun in nouns), None)


def fallen_to(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who has what FELL INTO THE HANDS OF X, who took it, whoever has retaken it since."""
    node = tree.trigger(trigger)
    if node is None or trigger.hits[0].form.entry.id != _FALLS:
        return None
    hands = (c for c in node.below if c.label in _INTO and c.kind == "event" and _is_hands(layout, c))
    party = next((phrase_of(one, _OF, ACTOR) for one in hands), None) or phrase_of(node, _BY, ACTOR)
    return party if is_party(party) else None


def _is_hands(layout: Layout, node: Node) -> bool:
    hits = layout.words[node.first].groups.get("event", ())
    return any(hit.form.entry.id == _HANDS for hit in hits)


def holds_too(layout: Layout, trigger: Trigger) -> Phrase | None:
    """The sites are IN THE HANDS OF X AND UNDER ITS control: the pronoun means X, whoever is told of behind it."""
    hit, under = trigger.hits[0], trigger.first - 1
    if not is_hold_noun(trigger) or not hit.suffix or under < 1 or not layout.words[under].conjunction:
        return None
    if layout.words[under].function != PREPOSITION:
        return None
    party = next((p for p in layout.whos[trigger.sentence] if p.last == under and p.kind == ACTOR), None)
    if party is None or not is_party(party) or not agrees(layout.annotation, party, hit.suffix):
        return None
    hands = (t for t in layout.triggers[trigger.sentence] if t.last == party.first)
    return party if any(sense.type == "hold" for other in hands for _, sense in other.options) else None


def grip_of(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """IN THE GRIP OF X, denied THE CONTROL OF X over the town: the party right behind holds it, whoever is told of
    besides (103 of 105 coded); not areas OUT OF THE CONTROL OF X."""
    node, before = tree.trigger(trigger), layout.words[trigger.first - 1] if trigger.first else None
    outside = before is not None and _leads(before, _OUT)
    if outside or not is_hold_noun(trigger) or any(hit.suffix for hit in trigger.hits) or node is None:
        return None
    party = layout.phrase_at.get(trigger.last)
    bare = party is not None and party.kind == ACTOR and not (party.preposition or party.conjunction)
    return party if bare and party is not None and (is_party(party) or party.names) else None


def _leads(word: Word, prepositions: tuple[str, ...]) -> bool:
    return any(hit.form.entry.id in prepositions for hit in word.groups.get("function", ()))


def loser_aimed_at(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """From whom an operation is to take a place: the operation of LIBERATING the town FROM X, an attack TO RETAKE it
    FROM X, whichever of its beginning and itself tells of it."""
    node = tree.trigger(trigger)
    if node is None or all(sense.type not in _DRIVES for _, sense in trigger.options):
        return None
    begun = [child for child in node.below if child.label in SUBJECT] if node.kind == "verb" else []
    for child in (below for at in (node, *begun) for below in at.below):
        aim = layout.trigger_at(child)
        if aim is not None and child.label in _AIMED and _kinds(aim) >= _TAKING:
            sure = trigger.options[0][1].type in _DRIVES and child.up is node and _kinds(aim) == _TAKING
            named = phrase_of(child, _LOSERS, ACTOR) or (holder(layout, tree, aim) if sure else None)
            return named or taken_from(layout, tree, aim)
    return None


def holder_of_ground(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Whom an advance is against: the army ADVANCES IN areas UNDER the control of X, towards a town THAT X STILL HOLDS,
    in which X sits; not from there. Who arrives in them may be X's own or his guest."""
    kinds = [sense.type for _, sense in trigger.options]
    if "advance" not in kinds or kinds[0] == "deploy":
        return None
    for other in layout.triggers[trigger.sentence]:
        if trigger.last < other.first <= trigger.last + _CLOSE and _is_hold(layout, tree, trigger, other):
            between = range(trigger.last, other.first)
            apart = any(_is_other_verb(layout, at) or layout.words[at].stem == _OUT_OF for at in between)
            found = _holds_it(layout, other)
            return found if not apart else None
    return None


def _holds_it(layout: Layout, held: Trigger) -> Phrase | None:
    """The party right behind a word of holding, or before it and behind STILL: that the fighters of X STILL hold."""
    still = {cue.last for cue in layout.cues[held.sentence] if cue.category == _GOES_ON}
    near = (
        p
        for p in layout.whos[held.sentence]
        if p.first in (held.last, held.last + 1) or (p.last == held.first and p.first in still)
    )
    return next((party for party in near if is_party(party)), None)


def _is_other_verb(layout: Layout, at: int) -> bool:
    """A verb that says more than WAS and STILL."""
    sentence = layout.text.sentence_of[at]
    still = any(c.category == _GOES_ON and c.first <= at < c.last for c in layout.cues[sentence])
    return layout.words[at].is_verb and not still and not _is_was(layout, at)


def _is_hold(layout: Layout, tree: Tree, trigger: Trigger, held: Trigger) -> bool:
    """Control of somebody named behind it, his zones of control, or a verb of holding that describes a place."""
    node, hit = tree.trigger(held), held.hits[0]
    if hit.form.pos == NOUN:
        return not hit.suffix and (is_hold_noun(held) or hit.form.entry.id == _ZONES)
    told = any(layout.words[at].function == "relative" for at in range(trigger.last, held.first))
    holds = means_hold(held) or hit.form.entry.id in _SITS
    return holds and hit.form.pos == VERB and (told or (node is not None and node.label in _TELLING))


def _kinds(trigger: Trigger) -> set[str]:
    """The claim types that the lexicon knows its first reading by."""
    return {sense.type for sense in trigger.hits[0].form.entry.sense}


def _is_near(layout: Layout, trigger: Trigger, at: int) -> bool:
    return layout.between(trigger.last, at).startswith(_NO_VERB)


def _is_of_place(layout: Layout, trigger: Trigger, other: Trigger, held: Node) -> bool:
    """A stronghold; or control and holding that stand in what describes a place, and not in a clause of their own."""
    form = other.hits[0].form
    if form.pos == NOUN and _kinds(other) == _STRONGHOLD and not is_hold_noun(other):
        apart = preposition(layout, other) or other.hits[0].suffix  # fell INTO the hands of X, ITS stronghold
        return _is_near(layout, trigger, other.first) and not apart
    if not (is_hold_noun(other) or (means_hold(other) and form.pos == VERB)) or other.hits[0].suffix:
        return False
    between = range(trigger.last, other.first)
    if any(cue.category == _BUT and cue.first in between for cue in layout.cues[trigger.sentence]):
        return False  # all of the city BUT FOR the quarter that X holds: X lost nothing
    told = held.resumes == _OVER or any(layout.words[at].function == "relative" for at in between)
    told = told or _is_described(held) or any(_is_was(layout, at) for at in between)
    told = told or any(hit.form.pos == PARTICIPLE for hit in layout.words[other.first - 1].hits)
    return told and not any(layout.words[at].is_verb and layout.words[at].conjunction for at in between)


def _right_before(layout: Layout, held: Trigger) -> Phrase | None:
    """Positions that X AND Y WERE HOLDING: right before the verb and behind WAS."""
    group = next((p.group for p in layout.whos[held.sentence] if p.last == held.first and p.kind == ACTOR), None)
    return group[0] if group is not None and group[0].first and _is_was(layout, group[0].first - 1) else None


def _is_was(layout: Layout, at: int) -> bool:
    """Positions THAT WERE in the hands of X: behind a noun without its article Arabic says no "that"."""
    word = layout.words[at]
    return not word.conjunction and any(hit.form.entry.id == _WAS for hit in word.groups.get("function", ()))


def _is_described(node: Node | None) -> bool:
    for _ in range(_STEPS):
        if node is None:
            return False
        if node.label in _TELLING:
            return True
        node = node.up
    return False
