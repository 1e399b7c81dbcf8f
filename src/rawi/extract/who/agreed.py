"""What an agreement provides for: the deal THAT X SPONSORED provides for a release; X does not release, and it is not
done yet; THE TERMS OF THE DEAL: a release. And who lays the siege that a town is taken out of."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.text.tokens import MARK, NUMBER

_AGREEMENT, _TERMS = "agreement", "terms"
_DESCRIBES = "rel"
_BY, _SIEGE = "by", "siege"
_RELIEF = frozenset(("evacuate", "aid"))
_AGREED = frozenset(("withdraw", "evacuate", "handover", "surrender"))
_ON = frozenset(("li", "ala"))  # a deal FOR it; agreed ON it
_PAST = "past"  # a verb of deeds done to somebody ends so, and not on another letter spelt alike
_LINE_END = 2  # tokens: a colon and the end of its line


def is_provided(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The agreement, which somebody sponsored, PROVIDES FOR it; the decision LAYING DOWN that it happen; one of
    ITS TERMS; agreed ON A TRUCE AND THE WITHDRAWAL of the forces."""
    cues = (cue for cue in layout.cues_before(trigger.first) if cue.category == _TERMS)
    terms = any(layout.phrase_at.get(cue.first) is None for cue in cues)  # not THE JUDGE
    node = tree.trigger(trigger)
    return terms or _is_agreed_on(layout, node, trigger) or _is_term(layout, trigger)


def _is_agreed_on(layout: Layout, node: Node | None, trigger: Trigger) -> bool:
    """A deal FOR it, agreed ON it, joined to whatever else was agreed on."""
    if node is None or node.kind == "verb" or trigger.options[0][1].type not in _AGREED:
        return False
    while node.label == "conj" and node.up is not None:
        node = node.up
    deal = layout.trigger_at(node.up) if node.up is not None and node.label in _ON else None
    return deal is not None and deal.options[0][1].type == _AGREEMENT


def sponsors(layout: Layout, tree: Tree, trigger: Trigger) -> Iterator[Phrase]:
    """Who is told of between an agreement and what it provides for or what WAS DONE by it, and who besieges those that
    are brought out."""
    node = tree.trigger(trigger)
    relief = any(sense.type in _RELIEF for _, sense in trigger.options)
    if relief or _has_subject(node):
        yield from _besiegers(layout, tree, trigger, None if relief else node)


def _is_term(layout: Layout, trigger: Trigger) -> bool:
    """THE TERMS OF THE DEAL: it stands behind the colon, or on one of the numbered lines below."""
    if any(hit.form.tense == _PAST for hit in trigger.hits):
        return False
    number = trigger.sentence
    colon = layout.lists.terms_end(number)
    if colon:
        return colon < trigger.first
    while number and _is_numbered(layout, number):
        number -= 1
    colon = layout.lists.terms_end(number) if number < trigger.sentence else 0
    return 0 < colon >= layout.text.sentences[number][1] - _LINE_END


def _is_numbered(layout: Layout, number: int) -> bool:
    """A sentence that begins with a number or a bullet: 2- the handing over of arms."""
    first, end = layout.text.sentences[number]
    if first + 1 >= end:
        return False
    one, other = layout.text.tokens[first : first + 2]
    return one.kind == MARK or (one.kind == NUMBER and other.kind == MARK)


def _hangs_on(node: Node | None, above: Node) -> bool:
    """Told of what hangs on it, and not in a further clause."""
    while node is not None and node is not above:
        node = node.up if node.kind != "verb" or node.label == _DESCRIBES else None
    return node is above


def _has_subject(node: Node | None) -> bool:
    """TRUCKS entered the town besieged by X."""
    return node is not None and node.kind == "verb" and any(child.label in SUBJECT for child in node.below)


def _besiegers(layout: Layout, tree: Tree, trigger: Trigger, within: Node | None) -> Iterator[Phrase]:
    """Who lays a siege told in the sentence; with ``within`` only of what hangs on that, and not of another town."""
    for other in layout.triggers[trigger.sentence]:
        node = tree.trigger(other)
        if other is trigger or other.options[0][1].type != _SIEGE or (within and not _hangs_on(node, within)):
            continue
        for child in node.below if node is not None else ():
            if child.label == _BY and child.phrase is not None and child.phrase.kind == ACTOR:
                yield child.phrase
