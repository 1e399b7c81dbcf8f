"""Who is meant where the parties are only pointed to: clashes between THE TWO SIDES, BETWEEN THEM."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.real.governed import AS_OBJECT
from rawi.extract.tree.layout import Layout, is_armed, party_class
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.who.between import BETWEEN, hanging, is_pair
from rawi.lexicon.words import NOUN

_SUBJECTS = ("b1", "pre", "top", "gen")
_UNDER = AS_OBJECT | {"ila", "ala"}  # reached AN AGREEMENT, agreed ON A TRUCE
_CLASH = "clash"
_BOTH = "\u0647\u0645\u0627"  # them, of two
_NEAR = 4  # words
_SENTENCES = 3  # back in which the two sides are looked for
_FURTHER, _OF_TWO = 6, 2
_THAT = "complementiser"


def means_both(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The parties are only pointed to: clashes between THE TWO SIDES, BETWEEN THEM; THE TWO agreed on a truce."""
    node = tree.trigger(trigger)
    if node is None:
        return False
    own = (*_SUBJECTS, BETWEEN) if node.kind == "verb" else (BETWEEN, "gen")
    if _has_pair(layout, node.below, own) or _has_pair(layout, hanging(layout, node), (BETWEEN,)):
        return True
    if (
        node.up is not None
        and node.up.kind == "verb"
        and node.label in _UNDER
        and _has_pair(layout, node.up.below, _SUBJECTS)
    ):
        return True
    return any(_between_them(layout, at) for at in _behind(layout, trigger)) or _goes_on(layout, trigger)


def _goes_on(layout: Layout, trigger: Trigger) -> bool:
    """THE FIGHTING went on in a road: it is of those told before, where its sentence names neither party nor town."""
    hit, sense = trigger.options[0]
    if sense.type != _CLASH or hit.form.pos != NOUN or not hit.article or not trigger.sentence:
        return False
    if any(p.entity.place is not None for p in layout.places[trigger.sentence]):
        return False
    here = (p for p in layout.whos[trigger.sentence] if p.kind == ACTOR)
    return not any(p.entity.actor is not None or is_armed(party_class(p)) for p in here)


def _has_pair(layout: Layout, nodes: list[Node], labels: tuple[str, ...]) -> bool:
    return any(c.label in labels and c.phrase is not None and is_pair(layout, c.phrase) for c in nodes)


def _behind(layout: Layout, trigger: Trigger) -> range:
    """The words right behind a trigger, up to the next happening."""
    end = min(trigger.last + _NEAR, layout.text.sentences[trigger.sentence][1])
    for other in layout.triggers[trigger.sentence]:
        if trigger.last <= other.first < end and not layout.words[other.first].is_verb:
            end = other.first
    return range(trigger.last, end)


def _between_them(layout: Layout, at: int) -> bool:
    word = layout.words[at]
    hits = word.groups.get("function", ())
    return (
        word.function == "pronominal" and word.key.endswith(_BOTH) and any(hit.form.entry.id == BETWEEN for hit in hits)
    )


def two_sides(layout: Layout, trigger: Trigger) -> tuple[Phrase, Phrase] | None:
    """The last party told of on each of two sides that bear arms, where the sentences before tell of no third; the
    second further back where these tell of one."""
    found: dict[str, Phrase] = {}
    for phrase in _armed_before(layout, trigger):
        if trigger.sentence - phrase.sentence > _SENTENCES and len(found) >= _OF_TWO:
            break
        found.setdefault(phrase.entity.actor.side, phrase)
    if len(found) != _OF_TWO:
        return None
    later, earlier = found.values()
    return earlier, later


def _armed_before(layout: Layout, trigger: Trigger) -> Iterator[Phrase]:
    """The parties that bear arms and have a side, back from a happening."""
    for sentence in range(trigger.sentence, max(trigger.sentence - _FURTHER, layout.entry[trigger.sentence]) - 1, -1):
        for phrase in reversed(layout.whos[sentence]):
            actor = phrase.entity.actor
            between = range(phrase.last, trigger.first if sentence == trigger.sentence else 0)
            if any(layout.words[at].function == _THAT for at in between):
                continue  # X announced THAT the two sides agreed
            if phrase.first < trigger.first and actor is not None and actor.side and is_armed(party_class(phrase)):
                yield phrase
