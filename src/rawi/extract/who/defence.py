"""Air defences that bring something down: they do it, and are not what is brought down; those made ready to meet an
attack."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of

_DOWNING, _DEFENCE = "shootdown", "dafaa"
_DEFENCES = frozenset(("difaat", "mantuma", "batariya"))  # defences, a system, a battery
_AND, _MANAGED, _TO = "and", "min", "li"
_NAMED = frozenset(("b1", "b2", "b3", "pre", "gen"))
_REPELS = frozenset(("sadda", "tasadda"))  # entries
_FIRE = frozenset(("shelling", "airstrike"))


def defender(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """THE AIR DEFENCES intercepted three drones: the subject of a verb of bringing down, of the one it goes on from, or
    of the one that governs a noun: they MANAGED TO intercept it."""
    node = tree.trigger(trigger)
    if node is not None and node.kind != "verb" and node.label == _MANAGED:
        node = node.up
    if node is None or node.kind != "verb" or trigger.options[0][1].type != _DOWNING or trigger.hits[0].form.passive:
        return None
    subject = phrase_of(node, SUBJECT, ACTOR)
    if subject is None and node.up is not None and node.label == _AND and layout.trigger_at(node.up) is not None:
        subject = phrase_of(node.up, SUBJECT, ACTOR)  # the defences met the missiles AND SHOT DOWN some
    if subject is None or subject.preposition:
        return None
    if not _defends(layout, subject):
        return None
    return _whose(layout, subject) if subject.anaphor and subject.entity.actor is None else subject


def made_ready(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """THE DEFENCES were switched on TO MEET an attack: who is named beside the purpose, before it."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    above = node.up if node is not None and node.label == _TO else None
    if above is None or hit.preposition != _TO or hit.form.entry.id not in _REPELS:
        return None
    beside = [child.phrase for child in above.below if child.first < trigger.first and child.label in _NAMED]
    named = [phrase for phrase in (above.phrase, *beside) if phrase is not None and phrase.kind == ACTOR]
    return next((phrase for phrase in reversed(named) if _defends(layout, phrase)), None)


def _defends(layout: Layout, phrase: Phrase) -> bool:
    """Words for defences, and the SYSTEMS of air defence as well."""
    words = [layout.words[at] for at in range(phrase.first, phrase.last)]
    roles = {hit.form.entry.id for word in words for hit in word.groups.get("role", ())}
    told = any(hit.form.entry.id == _DEFENCE for word in words for hit in word.groups.get("event", ()))
    return not _DEFENCES.isdisjoint(roles) or told


def _whose(layout: Layout, phrase: Phrase) -> Phrase:
    """THE DEFENCES, told without whose they are: those of their sentence that were told of with it."""
    before = (one for one in layout.whos[phrase.sentence] if one.first < phrase.first and _defends(layout, one))
    return next((one for one in before if one.entity.actor is not None), phrase)


def interceptor(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """X fired at the town, AND A BATTERY OF Y BROUGHT IT DOWN: Y did not fire, and nothing says that it was hit."""
    if trigger.options[0][1].type not in _FIRE:
        return None
    for other in layout.triggers[trigger.sentence]:
        found = defender(layout, tree, other) if other.first >= trigger.last and other.hits[0].suffix else None
        if found is not None and found.first == other.last and _is_first_told(layout, found):
            return found
    return None


def _is_first_told(layout: Layout, phrase: Phrase) -> bool:
    """No phrase before it in its sentence is of the same party."""
    same = (who for who in layout.whos[phrase.sentence] if who.entity.key == phrase.entity.key)
    return all(who.first >= phrase.first for who in same)
