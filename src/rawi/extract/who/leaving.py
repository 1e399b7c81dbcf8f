"""Who left, named with a noun of leaving: the exit OF THE FIGHTERS, a sudden withdrawal BY THE ARMY, "the forces" of
who announces or orders it; and who did not: the garrison's foe, who demands a withdrawal, who forced THEM to it."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.real.governed import AS_OBJECT, host_of
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout, is_armed, party_class
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of, taking
from rawi.extract.who.addressed import called_on
from rawi.extract.who.demanded import demand
from rawi.lexicon.words import Word

_TRUCE, _COLLAPSES = "agreement", "inhara"
_LEAVES, _SURRENDER, _DOES = "withdraw", "surrender", "actor"
_GENITIVE, _MEN = frozenset(("gen",)), frozenset(("fighters", "force"))
_ADJECTIVES = 3  # words at most between a withdrawal and whose it was
_BY = "li"
_FORCES, _GARRISON = frozenset(("quwat",)), frozenset(("hamiya",))  # roles
_DEMANDS = frozenset(("daa", "talaba_h", "talaba", "hatta", "hadda", "nashada", "tamassaka_h"))  # hosts
_STEPS = 3
_FORCED = "object"
_SAME_CLAUSE = "v0c0"
_WHAT = "ma"
_MANY = ("\u064a\u0646", "\u0648\u0646")  # endings of men
_NO_MEN = frozenset(("time", "number"))
_ABOUT = "about"  # a group
_NOT = "ghayr"
_PRONOMINAL = "pronominal"
_FLEE = "displace"  # a type
_WHO, _PAST = "min", "past"  # "from" and "who" are spelt alike
_THOSE_WHO, _COUNTED = "\u0627\u0644\u0630\u064a\u0646", frozenset(("tally", "part", "about"))


def leaver(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who left or gave up by the words beside the noun that says so; None where they name nobody."""
    node = tree.trigger(trigger)
    if node is None or node.kind == "verb" or not (_is_leaving(trigger) or _is_surrender(trigger)):
        return None
    named = phrase_of(node, _GENITIVE, ACTOR)
    if named is not None and (named.preposition or not _is_right_behind(layout, trigger.last, named.first)):
        return None
    if _is_surrender(trigger):
        return named if named is not None and not _is_its_garrison(layout, node, named) else None
    if named is None:
        return _behind_adjectives(layout, trigger)
    if _is_bare(layout, named, _FORCES):
        return named
    collapsed = trigger.hits[0].form.entry.id == _COLLAPSES and named.entity.actor is not None  # its DEFENCES, ranks
    return named if (named.head in _MEN or collapsed) and not _is_its_garrison(layout, node, named) else None


def _is_right_behind(layout: Layout, first: int, last: int) -> bool:
    """The exit OF FIGHTERS, of ABOUT TWO THOUSAND fighters: nothing but how many stands between."""
    counted = range(max((n.first for n in layout.annotation.numbers if n.last == last), default=last), last)
    return all(at in counted or _ABOUT in layout.words[at].groups for at in range(first, last))


def stayers(layout: Layout, tree: Tree, trigger: Trigger) -> Iterator[Phrase]:
    """Who did not leave: who took the place that ITS garrison left, who demands it of others, who forced THEM to."""
    node = tree.trigger(trigger)
    if node is None or node.kind == "verb" or not _is_leaving(trigger):
        return
    named = phrase_of(node, _GENITIVE, ACTOR)
    if named is not None and _is_its_garrison(layout, node, named):
        yield named
    demands = named is None and not trigger.hits[0].suffix
    demander = _demander(layout, node) if demands else None
    forcer = _forcer(layout, node)
    yield from (phrase for phrase in (demander, forcer) if phrase is not None)


def _is_leaving(trigger: Trigger) -> bool:
    return any(sense.type == _LEAVES and _DOES in sense.roles.get("genitive", "") for _, sense in trigger.options)


def _is_surrender(trigger: Trigger) -> bool:
    """The surrender OF X, in Arabic its genitive; with a pronoun on it whose it is stands elsewhere."""
    hit, sense = trigger.options[0]
    return sense.type == _SURRENDER and sense.roles.get("genitive") == _DOES and not hit.suffix


def _is_bare(layout: Layout, phrase: Phrase, roles: frozenset[str]) -> bool:
    """THE FORCES, without a word that says whose."""
    alone = phrase.anaphor and phrase.last == phrase.first + 1
    return alone and any(hit.form.entry.id in roles for hit in layout.words[phrase.first].groups.get("role", ()))


def _is_its_garrison(layout: Layout, node: Node, phrase: Phrase) -> bool:
    """ITS garrison, the post that X took after the flight of ITS GUARDS: the pronoun means the place."""
    if not any(hit.suffix for hit in layout.words[phrase.first].hits):
        return False
    return _is_bare(layout, phrase, _GARRISON) or (phrase.head in _MEN and _is_taker(layout, node, phrase))


def _is_taker(layout: Layout, node: Node, men: Phrase) -> bool:
    """The men would be those of who took the place, named before their leaving: nobody takes what his own men left."""
    above = node.up
    told = layout.trigger_at(above) if above is not None else None
    if above is None or told is None or men.last != men.first + 1 or not taking(told):
        return False
    taker = phrase_of(above, SUBJECT, ACTOR) or layout.subjects[above.first]
    for noun in above.below:
        below = layout.trigger_at(noun) if taker is not None and noun.label in AS_OBJECT else None
        above = noun if below is not None and taking(below) else above  # regained THE CONTROL of the place
    place = next((c.phrase for c in above.below if c.phrase is not None and c.phrase.kind == PLACE), None)
    return taker is not None and place is not None and place.last <= node.first and men.entity.key == taker.entity.key


def _behind_adjectives(layout: Layout, trigger: Trigger) -> Phrase | None:
    """A sudden withdrawal BY THE ARMY, an unexpected one BY X: adjectives stand between, and no article."""
    for at in range(trigger.last, min(trigger.last + _ADJECTIVES + 1, len(layout.words))):
        phrase = layout.phrase_at.get(at)
        if phrase is not None:
            whose = phrase.kind == ACTOR and phrase.preposition == _BY and is_armed(party_class(phrase))
            same = layout.between(trigger.last, at).startswith(_SAME_CLAUSE)
            return phrase if whose and same else None
        word = layout.words[at]
        if word.article or word.preposition or (word.function == "preposition" and not _is_not(word)):
            return None
    return None


def _is_not(word: Word) -> bool:
    """UN-expected."""
    return any(hit.form.entry.id == _NOT for hit in word.groups.get("cue", ()))


def left_by_unnamed(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The withdrawal of THE DEFENDERS: men stand behind the noun whom no table knows, so it was nobody told of."""
    at, node = trigger.last, tree.trigger(trigger)
    if node is None or at >= len(layout.words):
        return False
    if node.kind == "verb":
        return tells_of_whoever(layout, tree, trigger)
    if not _is_leaving(trigger):
        return False
    word = layout.words[at]
    if not word.article or at in layout.phrase_at or not _NO_MEN.isdisjoint(word.groups):
        return False
    return word.stem.endswith(_MANY)


def tells_of_whoever(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The office counts THOSE WHO fled: right before a finite verb the word for "from" can only mean "who"; the number
    of THOSE WHO fled, all WHO fled."""
    node, at, hit = tree.trigger(trigger), trigger.first - 1, trigger.hits[0]
    flee = _is_leaving(trigger) or any(sense.type == _FLEE for _, sense in trigger.options)
    before = layout.words[at].first("function") if trigger.first else None
    past = hit.form.tense == _PAST and not hit.conjunction
    if node is None or node.kind != "verb" or not (flee and past) or before is None:
        return False
    some = not _COUNTED.isdisjoint(layout.words[at - 1].groups)
    return before.form.entry.id == _WHO or (layout.text.tokens[at].key == _THOSE_WHO and some)


def _demander(layout: Layout, node: Node) -> Phrase | None:
    """Who DEMANDED a withdrawal, or insisted on a truce AND A WITHDRAWAL, and names nobody who is to withdraw."""
    at: Node | None = node
    lets = False
    with_truce = node.label == "conj" and _is_truce(layout, node.up)
    for _ in range(_STEPS):
        at = at.up if at is not None else None
        host = host_of(layout, at, ("verb", "event"))
        if at is None:
            return None
        insists = with_truce and "speech" in layout.words[at.first].groups
        if at.kind == "verb" and (insists or (host is not None and host.id in _DEMANDS)):
            return _demanding(layout, at) if not lets and called_on(layout, at.first) is None else None
        lets = lets or _lets_them(layout, at)
    return None


def _lets_them(layout: Layout, node: Node) -> bool:
    """Asked for LEAVE FOR THEM to go: the pronoun behind a noun may be of who asks."""
    return node.kind != "verb" and node.last < len(layout.words) and layout.words[node.last].function == _PRONOMINAL


def _demanding(layout: Layout, verb: Node) -> Phrase | None:
    """The subject of a demand, and not its object: a resolution THAT DEMANDS OF X a withdrawal."""
    named = phrase_of(verb, SUBJECT, ACTOR) if not _is_of_what(layout, verb) else None
    if named is None or layout.words[named.first].stem.endswith(_MANY[0]):
        return None  # men in the object's case
    if demand(layout, verb)[1] is named:
        return None
    return named


def _is_of_what(layout: Layout, verb: Node) -> bool:
    """WHICH IS WHAT CALLED the army to withdraw: the noun behind the verb is who was moved to it."""
    before = layout.words[verb.first - 1].first("function") if verb.first else None
    return before is not None and before.form.entry.id == _WHAT


def _is_truce(layout: Layout, node: Node | None) -> bool:
    told = layout.trigger_at(node) if node is not None else None
    return told is not None and told.options[0][1].type == _TRUCE


def _forcer(layout: Layout, node: Node) -> Phrase | None:
    """X broke the attack and FORCED THEM to retreat: a pronoun says that it was others."""
    host = host_of(layout, node.up)
    if node.up is None or host is None or host.agent != _FORCED or node.label not in host.governs:
        return None
    if not any(hit.suffix for hit in layout.words[node.up.first].groups.get("host", ())):
        return None
    before = node.up.up if node.up.label == "and" else None
    verbs = (verb for verb in (node.up, before) if verb is not None and verb.kind == "verb")
    subjects = (phrase_of(verb, frozenset((label,)), ACTOR) for verb in verbs for label in ("b1", "pre"))
    return next((subject for subject in subjects if subject is not None), None)
