"""Who was caught in an ambush: X FELL INTO an ambush of Y; and that they BROUGHT A FORCE of Y INTO one, left it BETWEEN
DEAD AND HURT."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of

_AMBUSH, _HURT = "kamana", "jundiyya_qatla_wuquu"  # entries of events
_FALLS, _BRINGS = frozenset(("waqaa", "saqata")), frozenset(("awqaa",))  # entries of verbs, of hosts
_SOME, _WHOSE = frozenset(("min",)), frozenset(("gen", "adj"))  # labels
_BARE, _INTO = frozenset(("b1", "b2")), "fi"
_THEY = frozenset(("mp", "md", "fd", "fp", "1p"))  # the subject is in the verb


def fallen(layout: Layout, tree: Tree, trigger: Trigger) -> tuple[Phrase | None, Phrase | None]:
    """X, three OF THE MEN of X FELL INTO AN AMBUSH of Y, Y brought them into one: who fell, and whose it was."""
    node = tree.trigger(trigger)
    entries = {hit.form.entry.id for hit in trigger.hits}
    if node is None or node.up is None or not entries & {_AMBUSH, _HURT}:
        return None, None
    verb = node.up if node.label == _INTO or _HURT in entries else None
    if verb is not None and _is_hurt(layout, verb):
        verb = verb.up  # brought A FORCE, between dead and hurt, into it
    if verb is None or verb.kind != "verb":
        return None, None
    if layout.is_host(verb, _BRINGS):
        return _brought(layout, verb)
    falls = any(getattr(hit.form.entry, "id", "") in _FALLS for hit in layout.words[verb.first].hits)
    if not falls or _HURT in entries:
        return None, None
    some = phrase_of(verb, _SOME, ACTOR) if verb.first + 1 in layout.number_at else None
    return phrase_of(verb, SUBJECT, ACTOR) or some, phrase_of(node, _WHOSE, ACTOR)


def _is_hurt(layout: Layout, node: Node) -> bool:
    deed = layout.trigger_at(node)
    return deed is not None and deed.hits[0].form.entry.id == _HURT


def _brought(layout: Layout, verb: Node) -> tuple[Phrase | None, Phrase | None]:
    """X brought Y into it: the second noun behind the verb, or the only one where "they" is in the verb or X stands
    before it."""
    hit = layout.words[verb.first].first("host")
    men = [child.phrase for child in verb.below if child.label in _BARE and child.phrase is not None]
    men = [man for man in men if man.kind == ACTOR and not man.preposition]
    before = next((child.phrase for child in verb.below if child.label == "pre"), None)
    if hit is None or hit.suffix or hit.form.passive or not men:
        return None, None
    if len(men) > 1:
        return men[1], men[0]
    inside = hit.form.agreement in _THEY or (before is not None and before.kind == ACTOR)
    return (men[0], before) if inside else (None, None)
