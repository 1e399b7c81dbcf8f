"""Who fled or gave up, named right behind a word that has no other party for its own: THE FLIGHT OF the commander."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import NOUN, VERB

_LEAVES = frozenset(("withdraw", "surrender"))
_DOES, _ONE = "actor", frozenset(("ms", "fs"))  # behind "they fled" stands no subject
_LABEL = {NOUN: "gen", VERB: "b1"}
_UNTOLD = frozenset(("things", "person"))  # tanks; a man, whom the weights find
_COUNTED = 2  # words between: the flight of TENS OF soldiers


def fleer(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The flight of THE COMMANDER appointed by others, of TENS OF SOLDIERS; whose OFFICERS joined its foes: whoever he
    is, known or not, the word takes no object that he might be."""
    node, (hit, sense) = tree.trigger(trigger), trigger.options[0]
    if node is None or sense.type not in _LEAVES or hit.suffix or hit.form.passive or "object" in sense.roles:
        return None
    verb = hit.form.pos == VERB and node.kind == "verb" and hit.form.agreement in _ONE
    noun = hit.form.pos == NOUN and sense.roles.get("genitive") == _DOES and not hit.article
    label = _LABEL.get(hit.form.pos) if verb or noun else None
    one = next((child.phrase for child in node.below if child.label == label), None)
    return one if one is not None and one.kind == ACTOR and _stands_behind(layout, trigger, one) else None


def _stands_behind(layout: Layout, trigger: Trigger, one: Phrase) -> bool:
    """With a word of counting between at most, which no preposition opens: set out WITH HUNDREDS OF tanks."""
    word = layout.words[one.first]
    if one.preposition or one.conjunction or not (one.names or "role" in word.groups):
        return False
    if one.head in _UNTOLD and one.last == one.first + 1 and not one.names:
        return False
    if one.anaphor and one.first == trigger.last:
        return False  # of THE FORCES, whose they are was told before
    between = range(trigger.last, one.first)
    return 0 <= one.first - trigger.last <= _COUNTED and not any(layout.words[at].preposition for at in between)
