"""Whose taking or leaving ITS control is, by gender: the army struck the forces (fem.) after HER taking of the town;
whose deed it is that he was shot for: a youth was shot after HIS STABBING of a soldier."""

from rawi.annotate.mentions import ACTOR, PLACE, SOURCE, Phrase, Trigger
from rawi.extract.tree.layout import Layout, is_armed, party_class
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import NOUN
from rawi.resolve.owners import agrees

_MOVES, _DOES = frozenset(("capture", "hold", "advance", "withdraw")), "actor"
_NO_PARTY = frozenset(("person", "official", "speaker", "civilians", "things"))
_HIS_OR_HER = ("\u0647", "\u0647\u0627")
_THEIRS = (*_HIS_OR_HER, "\u0647\u0645", "\u0647\u0645\u0627")
_ASSAULTS = frozenset(("taana", "dahasa"))  # stabbing, ramming
_OBJECT, _MEN = frozenset(("obj", "b1", "b2")), frozenset(("person", "civilians", "fighters"))
_UNDERGOES = {"b1": "subject", "b2": "object", "gen": "genitive", "ala": "ala"}  # how who is done to may hang
_HURT = "counted"  # a group of words: was killed, was hurt
_STEPS = 3


def possessor(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The only party before a noun of moving that its pronoun fits, where another one stands there that it does not."""
    node = tree.trigger(trigger)
    told = ((hit, sense) for hit, sense in trigger.options if hit.form.pos == NOUN and hit.suffix in _HIS_OR_HER)
    hit, sense = next(told, trigger.options[0])
    if node is None or node.kind == "verb" or hit.suffix not in _HIS_OR_HER or sense.type not in _MOVES:
        return None
    if sense.roles.get("genitive") != _DOES:
        return None  # ITS liberation, which is done to it
    before = [p for p in layout.whos[trigger.sentence] if p.last <= trigger.first and _is_party(p)]
    fitting = [p for p in before if agrees(layout.annotation, p, hit.suffix)]
    keys = {p.entity.key for p in fitting}
    if len(keys) != 1 or len(fitting) == len(before):
        return None
    return fitting[-1] if is_armed(party_class(fitting[-1])) and fitting[-1].kind != SOURCE else None


def assailant(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """A youth was shot after HIS STABBING of a soldier: whom the happening before was done to."""
    told = assailed(layout, tree, trigger)
    above = tree.trigger(trigger)
    for _ in range(_STEPS):
        above = above.up if above is not None else None
        before = layout.trigger_at(above) if above is not None else None
        if told is None or above is None or before is None or before.first > trigger.first:
            continue
        found = _done_to(layout, before, above)
        if found is not None and found is not told and found.entity.actor is None:
            return found
    return None


def assailed(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """HIS STABBING OF A SOLDIER: behind the noun with its pronoun."""
    node, hits = tree.trigger(trigger), trigger.hits
    own = any(hit.form.entry.id in _ASSAULTS and hit.form.pos == NOUN and hit.suffix in _THEIRS for hit in hits)
    object_ = phrase_of(node, _OBJECT, ACTOR) if own and node is not None else None
    return object_ if object_ is not None and object_.first == trigger.last and not object_.preposition else None


def _done_to(layout: Layout, before: Trigger, node: Node) -> Phrase | None:
    """The man by whom a happening was undergone, by its frame; the subject of WAS HURT."""
    roles, hurt = before.options[0][1].roles, _HURT in layout.words[before.first].groups
    for child in node.below:
        role = roles.get(_UNDERGOES.get(child.label, ""), "")
        undergone = role.startswith("target") or (hurt and child.label == "b1")
        if child.phrase is not None and child.phrase.head in _MEN and undergone:
            return child.phrase
    return None


def _is_party(phrase: Phrase) -> bool:
    """Forces, groups and states, and the bodies that only speak, for which a pronoun may stand as well."""
    return phrase.kind != PLACE and phrase.inside is None and phrase.head not in _NO_PARTY
