"""Whose taking or leaving ITS control is, by gender: the army struck the forces (fem.) after HER taking of the town."""

from rawi.annotate.mentions import PLACE, SOURCE, Phrase, Trigger
from rawi.extract.tree.layout import Layout, is_armed, party_class
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import NOUN
from rawi.resolve.owners import agrees

_MOVES, _DOES = frozenset(("capture", "hold", "advance", "withdraw")), "actor"
_NO_PARTY = frozenset(("person", "official", "speaker", "civilians", "things"))
_HIS_OR_HER = ("\u0647", "\u0647\u0627")


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


def _is_party(phrase: Phrase) -> bool:
    """Forces, groups and states, and the bodies that only speak, for which a pronoun may stand as well."""
    return phrase.kind != PLACE and phrase.inside is None and phrase.head not in _NO_PARTY
