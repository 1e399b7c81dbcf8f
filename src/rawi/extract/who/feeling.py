"""What somebody is glad, sorry or worried about: his JOY AT THE EXPULSION of X, their worry at his advance. It has
happened, and he did not do it."""

from collections.abc import Iterator

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.real.governed import host_of, is_governed
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import NOUN

_FEELINGS = frozenset(("farah", "huzn", "ihtafala", "ibtahaja"))  # hosts


def is_felt(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """What a word of feeling governs, or by its preposition right behind one; HIS own deed is left to him."""
    nouns = [hit for hit in trigger.hits if hit.form.pos == NOUN and not hit.suffix]
    if not nouns or not trigger.first:
        return False
    felt = layout.words[trigger.first - 1].first("host")
    if felt is not None and felt.form.entry.id in _FEELINGS:
        return any(hit.preposition in felt.form.entry.governs for hit in nouns)  # it may be spelt like a verb
    node = tree.trigger(trigger)
    host = host_of(layout, node.up, ("verb", "event")) if node is not None else None
    return node is not None and host is not None and host.id in _FEELINGS and is_governed(layout, node, host)


def feelers(layout: Layout, tree: Tree, trigger: Trigger) -> Iterator[Phrase]:
    """Whoever is told of before what is felt."""
    if is_felt(layout, tree, trigger):
        yield from (phrase for phrase in layout.whos[trigger.sentence] if phrase.last <= trigger.first)
