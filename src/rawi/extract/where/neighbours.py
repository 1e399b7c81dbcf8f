"""Places without a name that are only said to lie near: took X after the army left A NEARBY CAMP, which X is not."""

from rawi.annotate.mentions import PLACE, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import Word

_TO, _LEAVING = "ila", frozenset(("displace", "withdraw", "evacuate"))
_DONE_TO = frozenset(("min", "ala", "fi", "ila", "gen", "gen2", "obj", "b2"))
_THINGS, _BESIDE = frozenset(("kind", "owned")), "beside"  # groups; the direction's entry

_OVER, _PRONOUN, _LONGEST = "ala", "pronominal", 3  # words: villages NEAR THEM


def neighbour(layout: Layout, tree: Tree, trigger: Trigger) -> int | None:
    """Where the word stands for A NEARBY CAMP, NEIGHBOURING VILLAGES, that the happening is done to; None for none."""
    own = tree.trigger(trigger)
    below = own.below if own is not None else ()
    done_to = [child for child in below if child.label in _DONE_TO and child.first >= trigger.last]
    near = next((child for child in done_to if _is_nearby(layout, child.first)), None)
    return None if near is None or _is_left_for(trigger, near, done_to) else near.first


def _is_left_for(trigger: Trigger, near: Node, done_to: list[Node]) -> bool:
    """Left SANAA FOR A NEIGHBOURING STATE: what was left stands before where they went."""
    before = (child.phrase for child in done_to if child.first < near.first)
    leaves = near.label == _TO and trigger.options[0][1].type in _LEAVING
    return leaves and any(phrase is not None and phrase.kind == PLACE for phrase in before)


def _is_nearby(layout: Layout, at: int) -> bool:
    """The word for a kind of place, and NEARBY right behind it, both without the article; not OVERLOOKING IT."""
    words = layout.words[at : min(at + _LONGEST, layout.text.sentences[layout.text.sentence_of[at]][1])]
    if len(words) < 2 or any(word.article for word in words[:2]) or _THINGS.isdisjoint(words[0].groups):
        return False
    over = any(word.function == _PRONOUN and _entries(word, "function") == {_OVER} for word in words[2:])
    return not over and _BESIDE in _entries(words[1], "direction")


def _entries(word: Word, group: str) -> set[str]:
    return {hit.form.entry.id for hit in word.groups.get(group, ())}
