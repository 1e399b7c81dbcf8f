"""Who fled or gave up, named right behind a word that has no other party for its own: THE FLIGHT OF the commander; and
who fled a place AFTER ITS STORMING, and stormed nothing."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import NOUN, VERB

_LEAVES = frozenset(("withdraw", "surrender"))
_DOES, _ONE = "actor", frozenset(("ms", "fs"))  # behind "they fled" stands no subject
_LABEL = {NOUN: "gen", VERB: "b1"}
_UNTOLD = frozenset(("things", "person"))  # tanks; a man, whom the weights find
_RUNS = frozenset(("farra", "haraba"))  # entries
_AFTER, _STORMS, _FROM = "temporal_after", frozenset(("advance", "attack", "capture")), "min"
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


def runners(layout: Layout, tree: Tree, trigger: Trigger) -> Iterator[Phrase]:
    """THE SOLDIERS FLED from the post, dozens from a prison OF THE ARMY, AFTER ITS STORMING: neither who fled nor whose
    it was stormed it."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    verb = node.up if node is not None else None
    told = layout.trigger_at(verb) if verb is not None else None
    if verb is None or told is None or not hit.suffix or trigger.options[0][1].type not in _STORMS:
        return
    after = any(cue.last == trigger.first and cue.category == _AFTER for cue in layout.cues[trigger.sentence])
    if after and any(one.form.entry.id in _RUNS for one in told.hits):
        near = (child for child in verb.below if child.label in SUBJECT or child.label == _FROM)
        yield from (child.phrase for child in near if child.phrase is not None and child.phrase.kind == ACTOR)


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
