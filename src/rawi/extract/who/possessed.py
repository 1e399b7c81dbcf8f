"""Whose taking or leaving ITS control is, by gender: the army struck the forces (fem.) after HER taking of the town."""

from rawi.annotate.mentions import PLACE, SOURCE, Phrase, Trigger
from rawi.extract.tree.layout import Layout, is_armed, party_class
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import NOUN
from rawi.resolve.owners import agrees, are_men

_MOVES, _DOES = frozenset(("capture", "hold", "advance", "withdraw")), "actor"
_THINGS, _NAME = "things", "name"
_NO_PARTY = frozenset(("person", "official", "speaker", "civilians", _THINGS))
_ARMED = frozenset(("force", "group"))
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
    before = [p for p in layout.whos[trigger.sentence] if p.last <= trigger.first and _is_party(layout, p)]
    fitting = [p for p in before if _fits(layout, _owner(layout, p), hit.suffix)]
    keys = {p.entity.key for p in fitting}
    if len(keys) != 1 or len(fitting) == len(before):
        return None
    armed = is_armed(party_class(fitting[-1])) or _is_of_armed(layout, fitting[-1])
    return fitting[-1] if armed and fitting[-1].kind != SOURCE else None


def _fits(layout: Layout, owner: Phrase, suffix: str) -> bool:
    return not are_men(layout.annotation, owner) and agrees(layout.annotation, owner, suffix)


def _is_of_armed(layout: Layout, phrase: Phrase) -> bool:
    """The positions of THE FORCES, whoever they are."""
    owner = _owner(layout, phrase)
    return owner is not phrase and not _ARMED.isdisjoint(layout.words[owner.first].kinds["role"])


def _is_party(layout: Layout, phrase: Phrase) -> bool:
    """Forces, groups and states, the bodies that only speak, for which a pronoun may stand as well, and whose POSITIONS
    are told of."""
    owned = phrase.head == _THINGS and _owner(layout, phrase) is not phrase
    return phrase.kind != PLACE and phrase.inside is None and (owned or phrase.head not in _NO_PARTY)


def _owner(layout: Layout, phrase: Phrase) -> Phrase:
    """The positions OF X: the words that name X, behind the noun."""
    at = phrase.first + 1
    if (
        phrase.head != _THINGS
        or phrase.last <= at
        or layout.words[phrase.first].article
        or not layout.words[at].article
    ):
        return phrase
    return Phrase(phrase.kind, _NAME, at, phrase.last)
