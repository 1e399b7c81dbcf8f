"""Arms that change hands: a verb of giving or getting with arms and a party beside it tells of a delivery for sure."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.real.governed import host_of
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.arms import DELIVERED, arms_at
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.entries import Sense
from rawi.lexicon.words import NOUN, PARTICIPLE, VERB
from rawi.model import FACTUALITIES
from rawi.resolve.owners import agrees

ARMS, AID, _STRIKE = "arms", "aid", "airstrike"
_WAITS = "intazara"  # the host's entry
_CLOSE = 2
_NEAR = 6  # tokens between the verb and the arms, parties by their names apart
_PARTIES = frozenset(("force", "fighters", "group", "government"))
_BY, _FROM = frozenset(("by",)), frozenset(("min",))
_FIRST, _SECOND = frozenset(("b1",)), frozenset(("b2",))
_EITHER, _WHOSE, _GIVEN = "actor|target", frozenset(("gen",)), frozenset(("gen2", "obj", "li"))
_HE, _HER = "ms", "\u0647\u0627"
_RECEIVES, _ITEM = frozenset(("li", "ila")), "item"
_GOODS = frozenset(("b1", "b2", "b3", "obj", "gen", "gen2", "ala", "bi", "next"))


def hands_over(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """A verb that may tell of arms, with a word of arms and a party, or a batch of them, that hang on it; or what is
    said of known arms: THE arms GIVEN."""
    node = tree.trigger(trigger)
    if _is_given(layout, trigger) or _is_sent(layout, trigger, node):
        return True
    if node is None or not _may_tell(trigger) or not _has_arms(layout, trigger):
        return False
    if _came_to(layout, trigger, node) is not None:
        return True
    if not _is_done(layout, trigger, node):
        return False
    return any(map(_is_party, _phrases(node))) or any(_is_goods(layout, child) for child in node.below)


def receiver(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who GOT the arms, by a verb whose subject that is; TO whom they came."""
    node = tree.trigger(trigger)
    sense = next(sense for _, sense in trigger.options if sense.type == ARMS)
    if node is not None and (to := _came_to(layout, trigger, node)) is not None:
        return to
    if node is None:
        return None
    subjects = (child.phrase for child in node.below if child.label in SUBJECT and child.phrase is not None)
    got = next((phrase for phrase in subjects if _is_party(phrase)), None)
    return got if got is not None and (_gets(sense) or _receives(layout, trigger, got)) else None


def _gets(sense: Sense) -> bool:
    return sense.type == ARMS and sense.roles.get("subject") == "target"


def _receives(layout: Layout, trigger: Trigger, subject: Phrase) -> bool:
    """HE RECEIVED, in Arabic spelt like SHE HANDS OVER: before a subject that is no she."""
    hits = [hit for hit in trigger.hits if any(map(_gets, hit.form.entry.sense))]
    return any(hit.form.agreement == _HE for hit in hits) and not agrees(layout.annotation, subject, _HER)


def armed(tree: Tree, trigger: Trigger) -> Phrase | None:
    """THE UNITS WHO were trained AND ARMED by X: whom the clause describes; the ARMING OF X, and of nobody else."""
    node, sense = tree.trigger(trigger), trigger.options[0][1]
    if node is not None and sense.type == ARMS and sense.roles.get("genitive") == _EITHER:
        given = phrase_of(node, _WHOSE, ACTOR)
        alone = not any(child.label in _GIVEN for child in node.below)
        return given if given is not None and alone and _is_party(given) else None
    if node is None or node.kind != "verb" or sense.type != ARMS or phrase_of(node, _BY, ACTOR) is None:
        return None
    clause = node
    while clause.label == "and" and clause.up is not None and clause.up.kind == "verb":
        if phrase_of(clause, SUBJECT, ACTOR) is not None:
            return None
        clause = clause.up
    own = phrase_of(clause, SUBJECT, ACTOR)
    described = clause.up.phrase if clause.label == "rel" and clause.up is not None and own is None else None
    whole = described is not None and described.kind == ACTOR and described.head in _PARTIES | {"name"}
    return described if whole else None


def two_objects(tree: Tree, trigger: Trigger) -> tuple[Phrase, Phrase] | None:
    """Who GAVE WHOM the arms, where both stand bare behind the verb: X gave Y tanks."""
    node, sense = tree.trigger(trigger), next(sense for _, sense in trigger.options if sense.type == ARMS)
    if node is None or node.kind != "verb" or sense.roles.get("subject") != "actor":
        return None
    giver, given = phrase_of(node, _FIRST, ACTOR), phrase_of(node, _SECOND, ACTOR)
    if giver is None or given is None or not (_is_party(giver) and _is_party(given)):
        return None
    beside = giver.first == trigger.last and given.first == giver.last
    return (giver, given) if beside and not (giver.preposition or given.preposition or given.conjunction) else None


def came_by_themselves(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The arms ARRIVED, from nobody who is named: whoever is told of beside them gave none."""
    node = tree.trigger(trigger)
    return node is not None and _came_to(layout, trigger, node) is not None and phrase_of(node, _FROM, ACTOR) is None


def _came_to(layout: Layout, trigger: Trigger, node: Node) -> Phrase | None:
    """The party TO which arms came, by a noun whose they are: the arrival OF MISSILES for X."""
    sense = next((sense for _, sense in trigger.options if sense.type == ARMS), None)
    if sense is None or sense.roles.get("subject") != _ITEM or trigger.hits[0].form.pos != NOUN:
        return None
    if trigger.last >= len(layout.words) or arms_at(layout, trigger.last, DELIVERED) is None:
        return None
    to = phrase_of(node, _RECEIVES, ACTOR)
    return to if to is not None and _is_party(to) else None


def is_cargo(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """MISSILES arrived, were handed over: nothing was fired."""
    node = tree.trigger(trigger)
    if node is None or node.up is None or node.label not in _GOODS or trigger.hits[0].form.pos != NOUN:
        return False
    above = layout.trigger_at(node.up) if arms_at(layout, trigger.first, DELIVERED) is not None else None
    return above is not None and above.last == trigger.first and hands_over(layout, tree, above)


def is_batch(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """A noun for the goods (a batch, a load) beside the verb that hands them over: the verb tells it."""
    if trigger.options[0][0].form.pos != NOUN or not _may_tell(trigger):
        return False
    node = tree.trigger(trigger)
    if node is None or node.up is None or node.label not in _GOODS:
        return False
    above = layout.trigger_at(node.up)
    return above is not None and hands_over(layout, tree, above)


def is_purpose(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """What delivered arms are for: was given missiles TO REPEL tanks. Nothing was repelled."""
    hit = trigger.hits[0]
    if hit.form.pos != NOUN or hit.preposition != "li":
        return False
    behind = range(max(0, trigger.first - _CLOSE), trigger.first)
    if not any(arms_at(layout, at, DELIVERED) is not None for at in behind):
        return False
    before = (other for other in layout.triggers[trigger.sentence] if other.first < trigger.first)
    return any(_may_tell(other) and hands_over(layout, tree, other) for other in before)


def is_awaited(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The arrival of aid that people WAIT FOR, wherever they were hit meanwhile: none has come."""
    node = tree.trigger(trigger)
    host = host_of(layout, node.up, ("verb", "event", "noun")) if node is not None else None
    return host is not None and host.id == _WAITS and trigger.options[0][1].type == AID


def drops_aid(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Aircraft, believed to be of X, DROPPED AID: the object is a word for aid, however far from the verb it stands."""
    node, kinds = tree.trigger(trigger), {sense.type for _, sense in trigger.options}
    if node is None or node.kind != "verb" or not kinds >= {AID, _STRIKE}:
        return False
    dropped = (layout.trigger_at(child) for child in node.below if child.label in _SECOND)
    return any(one is not None and one.options[0][1].type == AID for one in dropped)


def speaks_of_delivery(layout: Layout, trigger: Trigger) -> bool:
    """It says more of arms told of before: THE BATCH included this and that; the arms GIVEN."""
    goods = (t for t in layout.triggers[trigger.sentence] if 0 <= t.first - trigger.last <= 1 and _may_tell(t))
    return _is_given(layout, trigger) or any(t.options[0][0].article for t in goods)


def _is_given(layout: Layout, trigger: Trigger) -> bool:
    """The participle of giving behind a word of arms, an adjective between them at most."""
    hit = trigger.options[0][0]
    if hit.form.pos != PARTICIPLE or not hit.article or not _may_tell(trigger):
        return False
    before = range(max(layout.text.sentences[trigger.sentence][0], trigger.first - _CLOSE), trigger.first)
    return any(arms_at(layout, at, DELIVERED) is not None for at in before)


def _is_sent(layout: Layout, trigger: Trigger, node: Node | None) -> bool:
    """What is said of arms by a verb of sending them: tanks THAT X SENT, arms X GAVE Y."""
    thing = node.up.phrase if node is not None and node.up is not None and node.label in RELATIVE else None
    if node is None or thing is None or not _may_tell(trigger):
        return False
    return arms_at(layout, thing.first, DELIVERED) is not None and any(map(_is_party, _phrases(node)))


def _is_done(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """A verb that is no passive, or a verbal noun behind a word of doing: the handover WAS CARRIED OUT."""
    hit = trigger.options[0][0]
    if hit.form.pos == VERB:
        return node.kind == "verb" and not hit.form.passive
    host = host_of(layout, node.up)
    return hit.form.entry.verb is not None and host is not None and host.effect == FACTUALITIES[0]


def _is_goods(layout: Layout, child: Node) -> bool:
    """The node is a noun that tells of goods itself: a batch, a load."""
    goods = layout.trigger_at(child)
    return goods is not None and child.label in _GOODS and goods.options[0][0].form.pos == NOUN and _may_tell(goods)


def _may_tell(trigger: Trigger) -> bool:
    return any(sense.type == ARMS for _, sense in trigger.options)


def _has_arms(layout: Layout, trigger: Trigger) -> bool:
    """A word of arms stands behind the verb, before any other verb or happening."""
    at, last = trigger.last, layout.text.sentences[trigger.sentence][1]
    others = {other.first for other in layout.triggers[trigger.sentence] if not _may_tell(other)}
    left = _NEAR
    while left and at < last:
        if arms_at(layout, at, DELIVERED) is not None:
            return True
        if layout.is_verb(at) or at in others:
            return False
        party = layout.phrase_at.get(at)
        named = party is not None and party.kind == ACTOR and bool(party.names)
        at, left = (party.last, left) if party is not None and named else (at + 1, left - 1)
    return False


def _phrases(node: Node) -> list[Phrase]:
    """The phrases that hang on a node, and on the goods that hang on it."""
    below = [child.phrase for child in node.below]
    inner = [child.phrase for goods in node.below if goods.label in _GOODS for child in goods.below]
    return [phrase for phrase in below + inner if phrase is not None]


def _is_party(phrase: Phrase) -> bool:
    """A party of the tables, forces or fighters by their word, or a power."""
    if phrase.kind == PLACE:
        return phrase.entity.place is not None and phrase.entity.place.kind == "country"
    return phrase.entity.actor is not None or phrase.head in _PARTIES or bool(phrase.names)  # THE ARMY, of any land
