"""A shallow tree over each sentence: verbs, event nouns and phrases, and which hangs on which.

Arabic news prose is read from left to right with a stack of open clauses. A clause is opened by a verb, by *that*, a
relative word or a connective; phrases before its verb wait as topics, phrases behind it hang on the nearest word that
takes them. The tree is a proposal: what is asked of it is the ``path`` from a trigger to a phrase, and whether that
path means actor, target or place is for the weights to say.
"""

from rawi.annotate.mentions import Phrase, Time, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.parser import Parser
from rawi.lexicon.words import NOUN

_LONGEST_WAY = 6
_OF = "gen"


class Tree:
    """The nodes of a report's sentences, by trigger and by phrase."""

    def __init__(self, layout: Layout):
        self.layout = layout
        self._of_trigger: list[Node | None] = [None] * len(layout.words)  # by the token that it begins with
        self._of_phrase: dict[int, Node] = {}
        self._of_time: dict[int, Node] = {}
        self._paths: dict[tuple[int, int], str] = {}
        self._read: set[int] = set()
        for number in range(len(layout.text.sentences)):
            if layout.triggers[number]:
                self.read(number)

    def read(self, number: int) -> None:
        """Read a sentence, if it is not read; one that tells of nothing is read only when asked for."""
        if number not in self._read:
            self._read.add(number)
            Parser(self, self.layout, number, self.layout.text.sentences[number]).run()

    def trigger(self, trigger: Trigger) -> Node | None:
        """The node of a trigger."""
        return self._of_trigger[trigger.first]

    def phrase(self, phrase: Phrase) -> Node | None:
        """The node of a phrase, or of the phrase that its group begins with."""
        return self._of_phrase.get(id(phrase)) or self._of_phrase.get(id(phrase.group[0]))

    def has_pronoun(self, node: Node) -> bool:
        """ITS advance, THEIR raids: a noun, though it may be spelt like a verb, with a pronoun on it."""
        hits = self.layout.words[node.first].hits
        return any(hit.form.pos == NOUN and hit.suffix for hit in hits)

    def head_of(self, time: Time) -> Node | None:
        """The word that a time hangs on."""
        node = self._of_time.get(time.first)
        return node.up if node is not None else None

    def time_path(self, trigger: Trigger, time: Time) -> str:
        """The way from a trigger to a time, as ``path`` has it."""
        return self._path(self.trigger(trigger), self._of_time.get(time.first))

    def path(self, trigger: Trigger, phrase: Phrase) -> str:
        """The way from a trigger to a phrase: labels upwards, ">", labels downwards; "far" or "none" without one."""
        return self._path(self.trigger(trigger), self.phrase(phrase))

    def _path(self, start: Node | None, end: Node | None) -> str:
        if start is None or end is None:
            return "none"
        key = (id(start), id(end))
        way = self._paths.get(key)
        if way is None:
            way = self._paths[key] = _way(start, end)
        return way

    def note_time(self, node: Node) -> None:
        """File the node of a time."""
        self._of_time[node.first] = node

    def between(self, trigger: Trigger, other: Trigger) -> str:
        """The way from a trigger to another of its sentence."""
        start, end = self.trigger(trigger), self.trigger(other)
        return "none" if start is None or end is None else _way(start, end)

    def note(self, node: Node, trigger: Trigger | None, phrase: Phrase | None) -> None:
        """File a node under what it stands for."""
        if trigger is not None:
            self._of_trigger[trigger.first] = node
        if phrase is not None:
            self._of_phrase[id(phrase)] = node


def _way(start: Node, end: Node) -> str:
    """The labels up to what both nodes hang on and down to the other; plain nouns on the way count for nothing."""
    above: dict[Node, int] = {}  # and how many labels lead up to each
    up: list[str] = []
    node: Node | None = start
    for _ in range(2 * _LONGEST_WAY + 1):
        if node is None:
            break
        above.setdefault(node, len(up))
        if not (node.label == _OF and _is_plain(node)):
            up.append(node.label)
        node = node.up
    down: list[str] = []
    node = end
    while node is not None and len(down) <= _LONGEST_WAY:
        if node in above:
            if above[node] + len(down) > _LONGEST_WAY:
                return "far"
            return "^".join(up[: above[node]]) + ">" + "/".join(reversed(down))
        if not (node.label == _OF and _is_plain(node)):
            down.append(node.label)
        node = node.up
    return "far"


def _is_plain(genitive: Node) -> bool:
    """The genitive of a plain noun stands where the noun stands: in the HANDS of X, the RANKS of X."""
    return genitive.up is not None and genitive.up.kind == "noun"
