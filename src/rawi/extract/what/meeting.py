"""Who met whom: a verb of talking with a party and another that it talked WITH tells of talks."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.real.governed import AS_OBJECT
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import NOUN, VERB

_TALKS, _PLACE = "talks", "place"  # a type, a role
_WITH, _WHOM = frozenset(("maa",)), frozenset(("b2",))
_BEHIND, _BEFORE = frozenset(("b1",)), frozenset(("pre", "top"))
_IN = frozenset(("fi", "bi"))
_STRUCK = AS_OBJECT | {"ala"}
_STRIKES = frozenset(("attack", "airstrike", "shelling", "bombing"))
_AND, _ALEF = "conj", ("\u0627", "\u0627\u064b", "\u064b\u0627")
_POSTS = "tamarkaza"  # the entry
_STATESMEN = frozenset(("official", "government"))


def met(tree: Tree, trigger: Trigger) -> bool:
    """The minister discussed the matter WITH HIS COUNTERPART, the envoy met THE PRESIDENT: both are named at the verb.

    Behind "with" anybody will do (10 of 12 are coded); the two that a verb merely takes must both speak for a state.
    """
    node = tree.trigger(trigger)
    if node is None or node.kind != "verb" or trigger.options[0][1].type != _TALKS:
        return False
    one = phrase_of(node, SUBJECT, ACTOR)
    if one is None:
        return False
    other = phrase_of(node, _WHOM, ACTOR)
    return phrase_of(node, _WITH, ACTOR) is not None or (other is not None and _speak(one) and _speak(other))


def talker(tree: Tree, trigger: Trigger) -> Phrase | None:
    """THE MINISTER discussed matters WITH HIS COUNTERPART: he did, right behind the verb, and nobody told of before."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or node.kind != "verb" or trigger.options[0][1].type != _TALKS or hit.form.pos != VERB:
        return None
    one = phrase_of(node, _BEHIND, ACTOR)
    if one is None or one.first != trigger.last or one.preposition or phrase_of(node, _WITH, ACTOR) is None:
        return None
    before = any(child.label in _BEFORE for child in node.below)
    lone = one.last == one.first + 1 and not one.names  # the first word of a title
    return None if before or lone or hit.suffix or hit.form.passive else one


def held_in(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The president of X held IN Y TALKS on the fighting in Z: the place right between the verb's subject and its
    object is that of the talks; so is Y that HOSTED TALKS."""
    node = tree.trigger(trigger)
    if node is not None and node.label == "gen" and node.up is not None and node.up.kind == "event":
        node = node.up  # A ROUND of talks
    if node is None or node.up is None or node.up.kind != "verb" or node.label not in AS_OBJECT:
        return None
    if trigger.options[0][1].type != _TALKS or layout.words[trigger.first].conjunction:
        return None
    if (host := layout.trigger_at(node.up)) is not None and _PLACE in host.options[0][1].roles.get("subject", ""):
        return phrase_of(node.up, SUBJECT, PLACE)
    place = phrase_of(node.up, _IN, PLACE)
    return place if place is not None and place.last == trigger.first and place.entity.place is not None else None


def is_struck(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The raid hit A MEETING of commanders, a depot AND A MEETING, shelled THEIR POSTS: the target of the attack, no
    talks, no deployment."""
    node, posts = tree.trigger(trigger), trigger.hits[0].form.entry.id == _POSTS
    if node is None or node.up is None:
        return False
    if node.label not in _STRUCK and not (node.label == _AND and _is_object(layout, trigger)):
        return False
    if not posts and trigger.options[0][1].type != _TALKS:
        return False
    above, hit = layout.trigger_at(node.up), trigger.hits[0]
    return hit.form.pos == NOUN and above is not None and above.options[0][1].type in _STRIKES


def _is_object(layout: Layout, trigger: Trigger) -> bool:
    """The ending of an object is written on it."""
    word = layout.words[trigger.first]
    return not word.article and layout.text.tokens[trigger.first].raw.endswith(_ALEF)


def _speak(phrase: Phrase) -> bool:
    return phrase.head in _STATESMEN
