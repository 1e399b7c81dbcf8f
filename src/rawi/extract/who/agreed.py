"""What an agreement provides for: the deal THAT X SPONSORED provides for a release; X does not release, and it is not
done yet; THE TERMS OF THE DEAL: a release. And who lays the siege that a town is taken out of."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.real.governed import host_of
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import NOUN, VERB
from rawi.text.tokens import COMMAS, MARK, NUMBER

_AGREEMENT, _PLANNED, _TERMS = "agreement", "planned", "terms"
_IN, _PART = "fi", "taraf"  # the role's entry
_DESCRIBES = "rel"
_BY, _SIEGE = "by", "siege"
_RELIEF = frozenset(("evacuate", "aid"))
_TAKEN, _RELEASE = frozenset(("arrest", "abduct")), "release"
_OF = frozenset(("an", "gen", "li", "obj"))
_AGREED = frozenset(("withdraw", "evacuate", "handover", "surrender"))
_ON = frozenset(("li", "ala"))  # a deal FOR it; agreed ON it
_PAST, _YA = "past", "\u064a"  # a verb of deeds done to somebody ends so, and not on another letter spelt alike
_LINE_END = 2  # tokens: a colon and the end of its line


def is_provided(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The agreement, which somebody sponsored, PROVIDES FOR it; the decision LAYING DOWN that it happen; one of
    ITS TERMS; agreed ON A TRUCE AND THE WITHDRAWAL of the forces."""
    cues = (cue for cue in layout.cues_before(trigger.first) if cue.category == _TERMS)
    terms = any(layout.phrase_at.get(cue.first) is None for cue in cues)  # not THE JUDGE
    node = tree.trigger(trigger)
    agreed = _sponsored(layout, node) is not None or _is_agreed_on(layout, node, trigger)
    return terms or agreed or _is_term(layout, trigger)


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
    clause = _sponsored(layout, node)
    if clause is not None and node is not None:
        yield from (c.phrase for c in clause.below if c.phrase is not None and c.phrase.last <= node.first)
    yield from _makers(layout, trigger)
    relief = any(sense.type in _RELIEF for _, sense in trigger.options)
    if relief or _has_subject(node):
        yield from _besiegers(layout, tree, trigger, None if relief else node)


def _makers(layout: Layout, trigger: Trigger) -> Iterator[Phrase]:
    """By a deal THAT X AND Y MADE, hundreds WERE BROUGHT OUT: by a verb that has its deed done to somebody."""
    hit, raw = trigger.hits[0], layout.text.tokens[trigger.first].raw
    if hit.form.pos != VERB or not (hit.form.passive or raw.endswith(_YA)):
        return
    nouns = [t for t in layout.triggers[trigger.sentence] if t.last < trigger.first and t.hits[0].form.pos == NOUN]
    deal = next((one for one in reversed(nouns) if one.options[0][1].type == _AGREEMENT), None)
    made = layout.words[deal.last] if deal is not None else None
    if deal is None or made is None or not made.is_verb or not any(hit.suffix for hit in made.hits):
        return
    first = layout.phrase_at.get(deal.last + 1)
    last = first.group[-1].last if first is not None else 0
    if first is not None and last + (layout.text.tokens[last].raw in COMMAS) == trigger.first:
        yield from first.group


def is_released(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The release OF DETAINEES tells of no arrest."""
    node = tree.trigger(trigger)
    if node is None or node.kind == "verb" or node.up is None or node.label not in _OF:
        return False
    above = layout.trigger_at(node.up)
    releases = above is not None and above.options[0][1].type == _RELEASE
    return releases and {sense.type for _, sense in trigger.options} <= _TAKEN


def part_of(layout: Layout, deal: Node | None) -> Node | None:
    """The verb under which somebody is A PARTY TO a deal."""
    part = deal.up if deal is not None and deal.label == _IN else None
    verb = part.up if part is not None else None
    if part is None or verb is None or verb.kind != "verb":
        return None
    return verb if any(hit.form.entry.id == _PART for hit in layout.words[part.first].groups.get("role", ())) else None


def _sponsored(layout: Layout, node: Node | None) -> Node | None:
    """The relative clause of an agreement on which what the agreement provides for has been hung."""
    clause = node.up if node is not None else None
    deal = clause.up if clause is not None and clause.label == _DESCRIBES else None
    if node is None or clause is None or deal is None or deal.up is None or deal.label not in SUBJECT:
        return None
    told = layout.trigger_at(deal)
    if told is None or all(sense.type != _AGREEMENT for _, sense in told.options):
        return None
    host = host_of(layout, deal.up)
    provides = host is not None and host.effect == _PLANNED and node.label in host.governs
    return clause if provides else None


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
