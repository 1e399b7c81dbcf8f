"""Who fights, talks, exchanges with whom: BETWEEN X AND Y; between X and Y ON ONE SIDE and Z; between THE TWO SIDES."""

from typing import NamedTuple

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.real.governed import AS_OBJECT
from rawi.extract.tree.labels import RELATIVE
from rawi.extract.tree.layout import Layout, is_armed, party_class
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree

TWO_SIDED = frozenset(("clash", "talks", "agreement"))
MUTUAL = TWO_SIDED | {"release"}  # prisoners are exchanged between two as well
EXCHANGED = frozenset(("attack", "shelling", "airstrike"))  # both do it, each to the other
MOVES = frozenset(("withdraw", "deploy"))  # of two that are pointed to, each does it for himself
BETWEEN = "bayna"
_SIDES = frozenset((
    "taraf", "fasil", "qabila", "ashira", "majmua", "dawla", "hizb", "haraka", "tanzim", "khasm", "fariq_rank",
))  # fmt: skip
_GOING_ON = AS_OBJECT | {"pre", "top"}
_ROUND = frozenset(("gen", "min", "li"))
_AUTHORITY, _DIVIDED = "government", "divided"
_COUNTRY = "country"
CAPITAL = 500_000  # inhabitants from which a city's name may stand for a government
_TWO = ("\u0627\u0646", "\u064a\u0646")  # endings of the dual
_SIDE, _OF_DUAL = "taraf", ("\u0627", "\u064a")  # a role word; endings of the dual before a genitive
_OF_TWO = 2
_FROM, _AGAINST = "min", "didd"
_THINGS, _FORCE = "things", "force"
_ASIDE = 16  # words about those on the first side
_PARTS = frozenset(("half", "side", "edge"))  # words for a side
_STEP = 3  # on ONE SIDE and: two words and, perhaps, a comma


class Sides(NamedTuple):
    """Between whom something happens: those named first, those whom the words set apart from them, nobody else; what
    two EXCHANGE both do."""

    first: Phrase
    other: Phrase | None
    closed: bool
    exchanged: bool = False


def opponents(layout: Layout, tree: Tree, trigger: Trigger) -> Sides | None:
    """The parties between which something happens; None where the words do not say so."""
    node = tree.trigger(trigger)
    if node is None:
        return None
    for child in hanging(layout, node):
        if child.label == BETWEEN and child.phrase is not None and _is_party(layout, child.phrase):
            if is_divided(layout, child.phrase):
                continue
            return _sides(layout, child.phrase.group[0])
    return None


def is_divided(layout: Layout, first: Phrase) -> bool:
    """Struck the town DIVIDED BETWEEN X AND Y: the words tell of the town, and not of who struck it."""
    return any(cue.category == _DIVIDED for cue in layout.cues_before(first.part_first - 1))


def _sides(layout: Layout, first: Phrase) -> Sides | None:
    """X and Y; X and Y on one side, Z behind them on the other; X and Y AGAINST Z."""
    if is_pair(layout, first):
        return None
    at, end = first.group[-1].last, layout.text.sentences[first.sentence][1]
    apart = next((place for place in range(at, min(at + _ASIDE, end)) if is_side(layout, place)), None)
    for phrase in layout.whos[first.sentence]:
        if phrase.group[0] is not phrase or phrase.first < at:
            continue
        if phrase.preposition == _AGAINST and phrase.first <= at + _STEP:
            return Sides(first, phrase, True)
        if apart is not None and apart < phrase.first <= apart + 2 + _STEP and phrase.conjunction:
            return Sides(first, phrase, True)
    return Sides(first, None, apart is None and (len(first.group) > 1 or is_two(layout, first)))


def hanging(layout: Layout, node: Node) -> list[Node]:
    """What hangs on a happening, on the verb that says it BROKE OUT, on the talks of which it is A ROUND, on the fire
    of which it is AN EXCHANGE."""
    every = list(node.below)
    for child in node.below:
        if child.label in RELATIVE or (child.label in _ROUND and layout.trigger_at(child) is not None):
            every += child.below
    if node.up is not None and node.up.kind == "verb" and node.label in _GOING_ON:
        every += node.up.below
    return every


def _is_party(layout: Layout, phrase: Phrase) -> bool:
    """Somebody who acts: a party, or a country or capital by name; not "between dead and wounded", nor two towns that
    another place LIES between, THE DESERT between X and Y."""
    if phrase.kind == ACTOR:
        return all(p.head != _THINGS and "counted" not in layout.words[p.first].groups for p in phrase.group)
    return (
        phrase.kind == PLACE
        and phrase.link < 0
        and not _is_behind_land(layout, phrase)
        and all(p.head == "name" and p.entity.place is not None for p in phrase.group)
    )


def _is_behind_land(layout: Layout, phrase: Phrase) -> bool:
    """Another place stands right before BETWEEN."""
    return any(p.last == phrase.part_first - 1 and p.inside is None for p in layout.places[phrase.sentence])


def part(sides: Sides) -> tuple[Phrase, Phrase] | None:
    """Demonstrators and those they face: scuffles between YOUNG MEN and POLICE; the two no longer are one group."""
    armed = [p for p in sides.first.group if is_armed(party_class(p)) or party_class(p).endswith(_AUTHORITY)]
    others = [p for p in sides.first.group if p not in armed]
    if not armed or not others or not sides.closed:
        return None
    for some in (armed, others):
        for phrase in some:
            phrase.group = some
    return others[0], armed[0]


def are_opponents(phrase: Phrase) -> bool:
    """BETWEEN X AND Y: two sides, who do nothing together but fight and talk."""
    return phrase.preposition == BETWEEN and len(phrase.group) == _OF_TWO


def fight_each_other(layout: Layout, phrase: Phrase | None) -> bool:
    """Clashes BETWEEN X AND Y: both fight, and nobody else; but for "between X and Y on one side" the other follows."""
    return phrase is not None and are_opponents(phrase) and not is_side(layout, phrase.group[-1].last)


def is_mutual(kind: str, sides: Sides) -> bool:
    """What has two sides; shelling that two parties exchange, or those ON ONE SIDE with those on the other."""
    if kind in EXCHANGED:
        two = sides.other is not None or len(sides.first.group) == _OF_TWO
        return sides.closed and sides.first.kind == ACTOR and two
    return kind in MUTUAL


def is_side(layout: Layout, at: int) -> bool:
    """ON ONE SIDE stands here."""
    if at + 1 >= len(layout.words):
        return False
    from_, side = layout.words[at], layout.words[at + 1]
    if from_.function != "preposition" or from_.groups["function"][0].form.entry.id != _FROM:
        return False
    return any(hit.form.entry.id in _PARTS for hit in side.groups.get("part", ()))


def is_two(layout: Layout, phrase: Phrase) -> bool:
    """Two of a kind without names: TWO armed GROUPS."""
    role = layout.words[phrase.first].first("role")
    return role is not None and role.form.entry.id in _SIDES and layout.words[phrase.first].stem.endswith(_TWO)


def is_pair(layout: Layout, phrase: Phrase) -> bool:
    """The two sides, the two tribes, the two countries, the two sides OF THE FIGHT, the FORCES OF the two sides:
    whoever was told of before, and nobody of their own."""
    if len(phrase.group) > 1:
        return False
    forces = phrase.head == _FORCE and phrase.last == phrase.first + 2 and not phrase.names
    if phrase.last != phrase.first + 1 and not forces:
        return _is_pair_of(layout, phrase)
    word = layout.words[phrase.last - 1]
    role, kind = word.first("role"), word.first("kind")
    known = phrase.kind == PLACE and kind is not None and kind.form.entry.kind == _COUNTRY
    known = known or (role is not None and role.form.entry.id in _SIDES)
    return known and word.article and word.stem.endswith(_TWO)


def _is_pair_of(layout: Layout, phrase: Phrase) -> bool:
    """THE TWO SIDES OF the conflict: in the dual before a definite noun of no name."""
    if phrase.kind != ACTOR or phrase.names or phrase.last != phrase.first + 2 or phrase.entity.actor is not None:
        return False
    word = layout.words[phrase.first]
    role = word.first("role")
    side = role is not None and role.form.entry.id == _SIDE and not (word.article or role.suffix)
    return side and word.stem.endswith(_OF_DUAL) and layout.words[phrase.first + 1].article
