"""Who met whom: a verb of talking with a party and another that it talked WITH tells of talks."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.holding import phrase_of
from rawi.extract.syntax import Tree

_TALKS = "talks"
_WHO, _WITH, _WHOM = frozenset(("b1", "pre")), frozenset(("maa",)), frozenset(("b2",))
_STATESMEN = frozenset(("official", "government"))


def met(tree: Tree, trigger: Trigger) -> bool:
    """The minister discussed the matter WITH HIS COUNTERPART, the envoy met THE PRESIDENT: both are named at the verb.

    Behind "with" anybody will do (10 of 12 are coded); the two that a verb merely takes must both speak for a state.
    """
    node = tree.trigger(trigger)
    if node is None or node.kind != "verb" or trigger.options[0][1].type != _TALKS:
        return False
    one = phrase_of(node, _WHO, ACTOR)
    if one is None:
        return False
    other = phrase_of(node, _WHOM, ACTOR)
    return phrase_of(node, _WITH, ACTOR) is not None or (other is not None and _speak(one) and _speak(other))


def _speak(phrase: Phrase) -> bool:
    return phrase.head in _STATESMEN
