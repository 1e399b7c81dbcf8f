"""What MAY HAVE happened: the army MAY HAVE TAKEN the town, PERHAPS X HAS CARRIED OUT a raid; and what WOULD HAVE: had
they tanks, THEY WOULD HAVE REACHED the town; and what somebody CAN do."""

from rawi.annotate.mentions import Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.text.tokens import COMMAS

_HAVE, _MAY = "yakun", "qad"  # function words
_PERHAPS = "rubbama"  # a cue
_IF, _WOULD, _SHORTEST = "\u0644\u0648", "\u0644", 5  # if it were; written on the verb, which is so long with it
_IN_POWER, _ABLE, _TO = "bi_wus", frozenset(("qadara",)), "ala"  # a cue; a host and its preposition
_SAME_CLAUSE = "v0c0"
_IN, _THAT, _USES = "fi", "that", frozenset(("istakhdama", "istakhdama_v"))  # labels, events
_BELIEVES = frozenset(("rajjaha",))  # hosts
_NEAR_IF = 2  # words: if NOT
_REACH = 10  # words from HAVE to the verb, the subject between them


def may_have(layout: Layout, node: Node) -> bool:
    """HAVE stands before the verb that tells it, MAY or PERHAPS right before that, and no comma or verb between."""
    verb = node.up if node.kind != "verb" and node.up is not None and node.up.kind == "verb" else node
    first = layout.text.sentences[layout.text.sentence_of[verb.first]][0]
    for at in range(verb.first - 1, max(first, verb.first - _REACH), -1):
        if _HAVE in layout.words[at].ids["function"]:
            return _may(layout, at - 1)
        if layout.words[at].is_verb or layout.text.tokens[at].raw in COMMAS:
            return False
    return False


def using(layout: Layout, node: Node) -> Node | None:
    """The verb of USING a weapon IN THE SHELLING of the town: the shelling is as sure as that."""
    verb = node.up if node.label == _IN else None
    verb = verb.up if verb is not None and verb.kind != "verb" else verb
    used = verb is not None and verb.kind == "verb" and not _USES.isdisjoint(layout.words[verb.first].ids["event"])
    return verb if used else None


def is_thought(layout: Layout, verb: Node) -> bool:
    """It is thought likely THAT they used it."""
    return verb.up is not None and verb.label == _THAT and layout.is_host(verb.up, _BELIEVES)


def would_have(layout: Layout, node: Node) -> bool:
    """Right behind IF IT WERE, IF IT WERE NOT; and behind a verb with WOULD written on it, by which no table knows
    it."""
    first = layout.text.sentences[layout.text.sentence_of[node.first]][0]
    words = layout.words[first : node.first]
    if any(word.key == _IF for word in words[-_NEAR_IF:]):
        return node.kind == "verb"
    start = next((at for at, word in enumerate(words) if word.key == _IF), len(words))
    return any(
        not word.hits and word.key.startswith(_WOULD) and len(word.key) >= _SHORTEST for word in words[start + 1 :]
    )


def can(layout: Layout, node: Node) -> bool:
    """IT IS IN THE POWER of the army TO TAKE the town: who can stands between at most."""
    sentence = layout.text.sentence_of[node.first]
    cues = [cue for cue in layout.cues[sentence] if cue.entry.id == _IN_POWER and cue.last <= node.first]
    between = layout.between(cues[-1].last, node.first) if cues and node.kind != "verb" else ""
    return between[:4] == _SAME_CLAUSE and node.first - cues[-1].last <= _REACH


def is_able(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """ABLE TO take the town, whose ABILITY TO take it: of 33 such words in the coded reports two are coded."""
    node = tree.trigger(trigger)
    if node is None or node.up is None or node.label != _TO:
        return False
    return layout.is_host(node.up, _ABLE) and not layout.is_verb(node.up.first)


def _may(layout: Layout, at: int) -> bool:
    cues = layout.cues[layout.text.sentence_of[at]]
    return _MAY in layout.words[at].ids["function"] or any(c.entry.id == _PERHAPS and c.last == at + 1 for c in cues)
