"""What a denial denies, and where it ends."""

from rawi.annotate.mentions import Cue, Phrase, Trigger
from rawi.extract.governed import AS_OBJECT, host_of, is_governed
from rawi.extract.layout import Layout
from rawi.extract.nodes import Node
from rawi.extract.speakers import speaker_from
from rawi.extract.syntax import Tree
from rawi.extract.voices import Attribution
from rawi.lexicon.words import NOUN

_NOUN = "noun"
_DENIED = AS_OBJECT | {"that", "an"}  # denying THAT, denying the reports OF it
_DENIED_BY_NOUN = _DENIED | {"li"}  # a DENIAL BY X OF the retreat
_SAYS_SO = ("none", "actual")  # the effects of words for the link to what happened, or that it did
_ADJECTIVES = 2
_BY = "min"


def denial_of(tree: Tree, layout: Layout, trigger: Trigger, denials: list[Attribution]) -> Attribution | None:
    """The denial whose very object the trigger is: AND DENIED the capture of the town, DENYING THAT they left.

    Or by a word that only says so: denied ITS RESPONSIBILITY FOR the attack, denied THAT ANY losses OCCURRED.
    """
    node = tree.trigger(trigger)
    if node is None or not denials:
        return None
    node = _said_so(layout, node)
    above = node.up
    if above is None:
        return None
    found = (a for a in denials if a.at == above.first)
    return next((a for a in found if node.label in (_DENIED_BY_NOUN if a.form == _NOUN else _DENIED)), None)


def _said_so(layout: Layout, node: Node) -> Node:
    """The word above a happening that only says that it was, or was somebody's; else its own node."""
    host = host_of(layout, node.up, ("event", "noun"))
    if node.up is None or host is None or host.effect not in _SAYS_SO:
        return node
    return node.up if is_governed(layout, node, host) else node


def denier_by_noun(layout: Layout, cue: Cue, end: int) -> Phrase | None:
    """A FLAT DENIAL BY the army: who stands behind the noun, which may be spelt like the verb, and its adjectives."""
    at, words = cue.last, layout.words
    if not any(hit.form.pos == NOUN for hit in words[cue.first].groups.get("speech", ())):
        return None
    while at < min(end, cue.last + _ADJECTIVES) and _describes(layout, at):
        at += 1
    by = words[at].first("function") if cue.last < at < end - 1 else None
    if by is None or by.form.entry.id != _BY or by.form.entry.kind != "preposition":
        return None
    return speaker_from(layout, at + 1, end)


def _describes(layout: Layout, at: int) -> bool:
    """An adjective without article: OFFICIAL; FLAT, spelt like a word for a sector; a word that no table knows."""
    word = layout.words[at]
    if word.article or word.function or word.preposition:
        return False
    return "kind" in word.groups or (at not in layout.phrase_at and ("nisba" in word.groups or not word.hits))
