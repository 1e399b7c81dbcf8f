"""Who does what somebody makes him do: X forced Y TO WITHDRAW, X called on Y TO STOP the siege; Y does it, not X."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.real.governed import host_of, is_governed
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.who.addressed import called_on
from rawi.extract.who.plural import are_many
from rawi.extract.who.stopped import callers
from rawi.lexicon.entries import HostEntry

_OBJECT, _SECOND = "object", "second"
_SHE = "fs"  # of a verb
_MEN, _THEM = frozenset(("civilians", "fighters", "name")), "\u0647\u0645"
_STEPS = 2
_KINDS = ("verb", "event")
_GENITIVES = ("gen", "gen2", "obj")
_FLIGHT = "displace"  # who is driven out is done to
_SUBJECTS = frozenset(("pre", "top"))
_FORCES = frozenset(("b1", "pre", "top"))  # labels of what forces others
_SUBJECT_OF, _BARE = ("b1",), frozenset(("b2", "b3", "obj", "gen2"))
_DOES, _PEOPLE, _DONE = "actor", "civilians", "actual"
_THEY = frozenset(("mp", "md", "fd", "fp", "1p"))  # the subject is in the verb


def caused(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Whom the word above makes do it, asks or forbids to; None where it names nobody."""
    above = _causing(layout, tree.trigger(trigger))
    if above is None or _is_driven_out(trigger, *above):
        return None
    word, host = above
    if host.agent not in (_OBJECT, _SECOND):
        return next((child.phrase for child in word.below if child.label == host.agent and _acts(child)), None)
    alone = host.agent == _OBJECT
    found = _object(layout, word, alone) if word.kind == "verb" else _genitive(word, alone)
    found = found or called_on(layout, word.first)
    only_asked = found is not None and any(one is found for one in callers(layout, tree, trigger))
    return None if only_asked else found


def _is_driven_out(trigger: Trigger, cause: Node, host: HostEntry) -> bool:
    """X drove them out, which was done to them; whom THE SHELLING forced to flee, and did not keep from it, fled of
    himself."""
    sense = trigger.options[0][1]
    if sense.type != _FLIGHT:
        return False
    their_own = _DOES in (sense.roles.get("genitive"), sense.roles.get("subject")) and host.effect == _DONE
    return not (their_own and any(child.label in _SUBJECT_OF and child.kind == "event" for child in cause.below))


def compelled_by(layout: Layout, tree: Tree, trigger: Trigger) -> Iterator[Phrase]:
    """THE ATTACK on the town FORCED a hundred thousand to flee: whom and where stands bare behind a happening with the
    article that makes others do something; they did not attack."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    verb, host = (node.up, host_of(layout, node.up)) if node is not None else (None, None)
    if (them := compelled(layout, tree, trigger)) is not None:
        yield from them.group
    if node is None or verb is None or host is None or host.agent != _OBJECT or node.label not in _SUBJECT_OF:
        return
    if not hit.article or node.first < verb.last:
        return
    for child in (*node.below, *verb.below):
        if child.label in _BARE and child.phrase is not None and child.first > node.first:
            yield from child.phrase.group


def compelled(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """THE RAIDS FORCED THEM to withdraw: those told of last before, on whom the raids fell."""
    node = tree.trigger(trigger)
    verb, host = (node.up, host_of(layout, node.up)) if node is not None else (None, None)
    if node is None or verb is None or host is None or host.agent != _OBJECT or node.label not in _FORCES:
        return None
    hit = layout.words[verb.first].first("host")
    them = hit is not None and hit.suffix == _THEM and trigger.hits[0].article
    return next(reversed(_men_before(layout, verb)), None) if them else None


def only_causes(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """FORCED them to withdraw: the word says who made them, and what they did has a word of its own for the same."""
    node, host = tree.trigger(trigger), layout.words[trigger.first].first("host")
    if node is None or node.kind != "verb" or host is None or not host.form.entry.agent:
        return False
    below = (layout.trigger_at(child) for child in node.below if child.label in host.form.entry.governs)
    return any(other is not None and other is not trigger and _tell_the_same(trigger, other) for other in below)


def _tell_the_same(one: Trigger, other: Trigger) -> bool:
    return not {sense.type for _, sense in one.options}.isdisjoint(sense.type for _, sense in other.options)


def is_caused(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """What they were FORCED to do: the word above tells of the same, and leaves the telling to this one; or a fight
    forced people to flee."""
    node = tree.trigger(trigger)
    above = layout.trigger_at(node.up) if node is not None and node.up is not None else None
    if above is not None and only_causes(layout, tree, above) and _tell_the_same(above, trigger):
        return True
    people = caused(layout, tree, trigger) if trigger.options[0][1].type == _FLIGHT else None
    return people is not None and people.head == _PEOPLE


def _causing(layout: Layout, node: Node | None) -> tuple[Node, HostEntry] | None:
    """The word that makes somebody do it, over one more noun between: called on X TO STOP the shelling."""
    for _ in range(_STEPS):
        if node is None or node.up is None:
            return None
        host = host_of(layout, node.up, _KINDS)
        if host is not None and (host.agent or node.up.kind == "verb"):
            return (node.up, host) if host.agent and is_governed(layout, node, host) else None
        if node.label != "gen":
            return None
        node = node.up
    return None


def _object(layout: Layout, verb: Node, alone: bool) -> Phrase | None:
    """The second noun of the verb; the only one where something else is its subject, or it cannot do without one."""
    bare = [child for child in verb.below if child.label in ("b1", "b2", "b3")]
    bare += [inner for child in bare[:1] for inner in child.below if _is_bare(inner)]  # the raids enabled X
    if len(bare) > 1:
        return bare[1].phrase if _acts(bare[1]) else None
    hit = layout.words[verb.first].first("host")
    named = any(child.label in _SUBJECTS for child in verb.below)
    named = named or (hit is not None and hit.form.agreement in _THEY)
    if hit is not None and hit.suffix == _THEM and alone:
        return _many_before(layout, verb)
    if not bare or not _acts(bare[0]) or (hit is not None and hit.suffix):
        return None
    return bare[0].phrase if named or alone else None


def _is_bare(node: Node) -> bool:
    """What stands behind a noun with the article; not on which side of a town that was: the battles SOUTH OF X."""
    phrase = node.phrase
    beside = phrase is not None and phrase.kind == PLACE and phrase.part_first < phrase.first
    return node.label in ("obj", "gen2") and not beside


def _many_before(layout: Layout, verb: Node) -> Phrase | None:
    """WHICH FORCED THEM to flee: those told of last before, and not who did what forced them."""
    subject = layout.subjects[verb.first]
    before = _men_before(layout, verb)
    hit = layout.words[verb.first].first("host")
    if before and hit is not None and hit.form.agreement == _SHE and are_many(layout, before[-1]):
        return before[-1]  # SHE forced THEM: no men did
    others = [p for p in before if subject is None or p.entity.key != subject.entity.key]
    return others[-1] if others else None


def _men_before(layout: Layout, verb: Node) -> list[Phrase]:
    whos = layout.whos[layout.text.sentence_of[verb.first]]
    return [p for p in whos if p.last <= verb.first and p.head in _MEN and p.inside is None]


def _genitive(noun: Node, alone: bool) -> Phrase | None:
    """The FORCING of X, the call of Y ON X: the second noun behind, or the only one where it must be the object."""
    behind = [child for child in noun.below if child.label in _GENITIVES and _acts(child)]
    if len(behind) > 1:
        return behind[1].phrase
    return behind[0].phrase if behind and alone else None


def _acts(node: Node) -> bool:
    phrase = node.phrase
    if phrase is None or phrase.kind not in (ACTOR, PLACE):
        return False
    return phrase.kind == ACTOR or (phrase.head == "name" and phrase.entity.place is not None)
