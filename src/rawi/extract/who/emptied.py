"""A place that is emptied of fighters: the army emptied the town OF THE MEN OF X, its clearing OF X. X left it, and
whoever emptied it did not."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.layout import Layout, is_armed, party_class
from rawi.extract.tree.syntax import Tree

_EMPTIES, _LEAVES, _OF = "akhla", "withdraw", "min"  # an entry, a type, a preposition
_NEAR = 8  # words from the deed to the men: its subject and the place stand between


def emptied_of(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The armed men behind "of", right behind the place; not those of who empties it, ITS FIGHTERS."""
    men = _men(layout, trigger)
    own = men is None or any(hit.suffix for hit in layout.words[men.first].groups.get("role", ()))
    subject = layout.subjects[trigger.first]
    return None if own or (subject is not None and men is not None and _are_same(subject, men)) else men


def emptier(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who emptied it, named before the deed or between it and the place."""
    men = emptied_of(layout, tree, trigger)
    if men is None:
        return None
    named = (p for p in layout.whos[trigger.sentence] if p.first == trigger.last and p.kind == ACTOR)
    return next((p for p in named if not p.preposition), None) or layout.subjects[trigger.first]


def _men(layout: Layout, trigger: Trigger) -> Phrase | None:
    if trigger.hits[0].form.entry.id != _EMPTIES or all(sense.type != _LEAVES for _, sense in trigger.options):
        return None
    ends = {place.last for place in layout.places[trigger.sentence] if place.first >= trigger.last}
    behind = (p for p in layout.whos[trigger.sentence] if 0 < p.first - trigger.last <= _NEAR)
    men = next((p for p in behind if p.preposition == _OF and p.first - 1 in ends), None)
    armed = men is not None and men.kind == ACTOR and is_armed(party_class(men))
    return men if armed and not trigger.hits[0].form.passive else None


def _are_same(one: Phrase, other: Phrase) -> bool:
    return bool(one.entity.key == other.entity.key)
