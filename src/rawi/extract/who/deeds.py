"""Who or what a deed is done to, by where it stands: arrested TEN MEN, the arrest OF A CELL, an attack AGAINST X."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.counts.governors import is_about
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.who.by_name import by_name
from rawi.extract.who.hitting import bare
from rawi.extract.who.ships import is_merchant_ship
from rawi.resolve.actors import is_civil
from rawi.text.fold import fold
from rawi.text.tokens import NUMBER

PEOPLE = frozenset(("civilians", "person", "official", "fighters"))
_VICTIMS = frozenset(("civilians", "person", "official"))  # seldom whose deed it is
_OF_MEN = frozenset(("killing", "abduct", "arrest"))
_AGAINST = _OF_MEN | {
    "clash", "operation", "attack", "airstrike", "shelling", "bombing", "chemical", "advance", "protest",
}  # fmt: skip
_BARE = frozenset(("gen", "gen2", "gen3", "obj", "b2"))
_DOERS = frozenset(("name", "government"))  # arrests of X: by X as well
_COUNTING = frozenset(("number", "vague", "tally", "several"))  # groups of words: ten, dozens, a group OF
_MILITARY = frozenset(("military", "warlike"))  # adjectives' entries
_TARGETS, _TO = "istahdafa", frozenset(("li", "ala", "b1"))
_ARMS_AND_THINGS = frozenset(("artillery", "things"))
_ANNOUNCED = _ARMS_AND_THINGS | {"aircraft"}
_FAR = 7  # words from a verb to what completes it
_SUPPORT, _VICTIM, _ARREST, _RELEASE = "support", "target", "arrest", "release"


def done_to(layout: Layout, trigger: Trigger, node: Node) -> Phrase | None:
    """Whom the words right around a deed name as done to; None where they leave it open."""
    hit, sense = trigger.options[0]
    against = bare(node, "didd")
    if against is not None and sense.type in _AGAINST:
        return against  # of 52 on folds 49 are
    if hit.suffix or hit.form.passive:
        return None
    if sense.type == _RELEASE:
        return bare(node, "an") or _at_large(layout, trigger)  # released ten men, WHOM GUNMEN ABDUCTED
    if node.kind == "verb":
        return _object(layout, sense.type, node)
    found = _aimed_at(layout, trigger, node) or _genitive(layout, trigger, node)
    found = found or _laid_hands_on(layout, trigger, node)
    shares = _shares_genitive(layout, node) if found is None else None
    return _genitive(layout, trigger, shares) if shares is not None else found


def _at_large(layout: Layout, trigger: Trigger) -> Phrase | None:
    """Set TEN MEN free, in Arabic let loose the freedom OF TEN MEN: right behind the word that its sense asks for."""
    asked = frozenset(map(fold, trigger.options[0][1].with_))
    end = min(layout.text.sentences[trigger.sentence][1], trigger.last + _FAR)
    at = next((at for at in range(trigger.last, end) if layout.words[at].key in asked), None)
    number = layout.number_at.get(at + 1) if at is not None else None
    behind = layout.phrase_at.get(number.last if number is not None else at + 1) if at is not None else None
    return behind if behind is not None and behind.kind == ACTOR and not behind.preposition else None


def _aimed_at(layout: Layout, trigger: Trigger, node: Node) -> Phrase | None:
    """The targeting OF A TANK, OF POSITIONS of X: the only noun behind it; of two the first may have targeted the
    other, and aircraft mostly do, unless somebody announces it. The shelling OF A SHIP: no merchant ship shells."""
    bares = [child for child in node.below if child.label in _BARE | _TO]
    first = bares[0].phrase if bares and bares[0].label == "gen" else None
    violent = trigger.options[0][1].type in _AGAINST
    if violent and first is not None and first.first == trigger.last and is_merchant_ship(layout, first):
        return first
    aimed = first if len(bares) == 1 else None
    if trigger.hits[0].form.entry.id != _TARGETS or aimed is None or aimed.kind != ACTOR:
        return None
    verb = node.up
    told = verb is not None and verb.kind == "verb" and "speech" in layout.words[verb.first].groups
    if aimed.head not in (_ANNOUNCED if told else _ARMS_AND_THINGS) or aimed.first != trigger.last:
        return None
    behind = layout.phrase_at.get(aimed.last)
    return aimed if behind is None or behind.preposition or behind.conjunction else None


def _object(layout: Layout, kind: str, node: Node) -> Phrase | None:
    """What the air defence brought down, whom the patrol arrested: the noun behind the verb's subject, if of men."""
    subject, first = bare(node, "pre"), bare(node, "b1")
    objects = (bare(node, "b2"), some_of(layout, node))
    if subject is None or objects[0] is not None:
        subject = first
    else:
        objects = (first, objects[1])
    found = min((one for one in objects if one is not None), key=lambda one: one.first, default=None)
    if subject is None or found is None or PLACE in (subject.kind, found.kind):
        return None
    of_men = kind in _OF_MEN and (found.head in PEOPLE or found.preposition == "min")
    of_men = of_men or (kind == _ARREST and found.kind == ACTOR and is_civil(layout.annotation, found))  # raided HOMES
    return found if kind == "shootdown" or of_men else None


def _genitive(layout: Layout, trigger: Trigger, node: Node) -> Phrase | None:
    """The arrest OF A CELL, the killing by X OF A MAN, of ten OF X, the looting OF SHOPS, the support OF X."""
    sense = trigger.options[0][1]
    phrases = (child for child in node.below if child.label in _BARE and child.phrase is not None)
    owned = [child for child in phrases if child.phrase is not None and child.phrase.kind == ACTOR]
    first = owned[0].phrase if owned and owned[0].label == "gen" else None
    if sense.type in ("destroy", _SUPPORT) and first is not None and len(owned) == 1:
        if sense.type == _SUPPORT:
            return first if first.entity.actor is not None and bare(node, "li") is None else None
        return first if is_civil(layout.annotation, first) and not _is_military(layout, first) else None
    if sense.type not in _OF_MEN or "target" not in sense.roles.get("genitive", "") or bare(node, "li") is not None:
        return None
    second = owned[1].phrase if len(owned) == 2 and first is not None else None
    if second is not None and by_name(layout, first) is second:
        return first  # the arrest of five civilians, THEY ARE A and B
    if second is not None:
        return second if second.head in PEOPLE and first is not None and first.head not in _VICTIMS else None
    counted = some_of_others(layout, node, first) if first is not None and sense.type in _OF_MEN else None
    if counted is not None and sense.roles["genitive"] != _VICTIM:
        return counted
    if owned:
        suffered = sense.roles["genitive"] == _VICTIM  # a word for being killed, not for killing
        return first if len(owned) == 1 and first is not None and (suffered or first.head not in _DOERS) else None
    return some_of(layout, node)


def _laid_hands_on(layout: Layout, trigger: Trigger, node: Node) -> Phrase | None:
    """The seizing ON TWO OF THE FIGHTERS of X: the number stands behind the preposition."""
    sense = trigger.options[0][1]
    if sense.type not in _OF_MEN or sense.roles.get("ala") != _VICTIM or bare(node, "ala") is not None:
        return None
    return some_of(layout, node)


def _shares_genitive(layout: Layout, node: Node) -> Node | None:
    """The arrest AND TORTURE of X: the second of two nouns, no word between, that has the genitive of both."""
    if any(child.phrase is not None for child in node.below):
        return None
    second = next((child for child in node.below if child.label == "conj" and child.kind == "event"), None)
    return second if second is not None and second.first == node.last else None


def _is_military(layout: Layout, phrase: Phrase) -> bool:
    words = layout.words[phrase.first : phrase.last]
    return any(hit.form.entry.id in _MILITARY for word in words for hit in word.groups.get("nisba", ()))


def some_of(layout: Layout, node: Node) -> Phrase | None:
    """Ten OF X, dozens OF them, a number OF young men."""
    among = bare(node, "min")
    return among if among is not None and counts_between(layout, among.first - 2, among.first - 1) else None


def some_of_others(layout: Layout, node: Node, party: Phrase) -> Phrase | None:
    """The arrest by the security forces OF TWO OF THE RESIDENTS: the number stands right behind a party that is
    definite, which it could not count."""
    among = some_of(layout, node)
    if among is None or among.first - 2 != party.last or party.head in _VICTIMS or party.preposition:
        return None
    known = party.entity.actor is not None or any(w.article for w in layout.words[party.first : party.last])
    return among if known else None


def counts_between(layout: Layout, first: int, last: int) -> bool:
    """A number, or a word that stands for one, among some tokens: a number, dozens, a group."""
    return any(
        layout.text.tokens[at].kind == NUMBER
        or not _COUNTING.isdisjoint(layout.words[at].groups)
        or is_about(layout, at)
        for at in range(max(first, 0), last)
    )
