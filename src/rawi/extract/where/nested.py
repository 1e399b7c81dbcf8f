"""Places one inside the other in the words: the finest that is named is where a happening lies."""

from itertools import pairwise

from rawi.annotate.kind_words import is_singular
from rawi.annotate.mentions import PLACE, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.where.aside import road_to
from rawi.lexicon.words import NOUN, PARTICIPLE
from rawi.model import Place
from rawi.text.tokens import MARK

_MOST_STEPS = 3
_BY_WORD = frozenset(
    ("city", "town", "village", "governorate", "district", "subdistrict", "neighbourhood", "camp", "mountain", "region",
     "airport", "dam", "square", "hospital", "university", "port", "island", "bridge", "frontline")
)  # fmt: skip
_HOUSES = frozenset(("facility", "base"))  # which are taken or left for themselves; what is fired at lies in the town
_TAKING, _HELD, _POSTS = frozenset(("capture", "handover", "withdraw")), frozenset(("hold", "siege")), "base"
_DWELLERS = "civilians"
_OF, _FOR, _TO, _TOWARD, _COUNTRY = "min", "li", "ila", "nahwa", "country"
_ADVANCE, _BETWEEN, _OF_TWO = "advance", "bayna", 2
_LEAD = 5  # tokens from what is held to the word of holding: THAT are still under
_AMONG, _THINGS = "subset", "things"
_COUNTING, _WHICH = frozenset(("measure", "partial")), "relative"  # categories of cues; a function
_LANDS, _EXAMPLE, _IN = frozenset(("governorate", "region", "country")), "example", frozenset(("fi", "bi"))
_NO_COMMA = "c0"
_NUMBERS = frozenset(("number", "further"))  # groups: how many, the how manieth
_LONG = frozenset(("river", "road"))  # which lie in many towns: there the town is the finer


def finest(layout: Layout, phrase: Phrase, kind: str = "") -> Phrase:
    """The place that a chosen one only locates in a claim of some type: the quarter X, in the quarter X IN THE TOWN Y.

    And the other way round: a camp, some houses IN Y are found on no map, Y is.
    """
    for _ in range(_MOST_STEPS):
        before = _located(layout, phrase, kind)
        if before is None:
            break
        phrase = before
    return _locating(layout, phrase) or phrase if _is_nameless(layout, phrase) else phrase


def where_to(layout: Layout, phrase: Phrase, kind: str) -> Phrase:
    """Advanced on THE ROAD THAT LEADS TO X: towards X, as far as the map can tell; else the place itself."""
    ends = (p for p in layout.places[phrase.sentence] if p.preposition == _TO and road_to(layout, p) is phrase)
    return next(ends, phrase) if kind == _ADVANCE else phrase


def named_among(layout: Layout, phrase: Phrase) -> Phrase:
    """Posts ABOUT THE CITY, AMONG THEM X and Y: the posts that are named, and not what they lie about."""
    several = _located_several(layout, phrase)
    if several is not None:
        return several
    cues = (c for c in layout.cues[phrase.sentence] if c.category == _AMONG and 0 <= c.first - phrase.last <= 1)
    cue = next(cues, None)
    if cue is None or not _locates_nameless(layout, phrase):
        return phrase
    other = _first_named(layout, phrase.sentence, cue.last)
    apart = other is not None and other not in phrase.group and other.entity.key != phrase.entity.key
    return other if other is not None and apart else phrase


def told_again(layout: Layout, tree: Tree, trigger: Trigger, phrase: Phrase) -> Phrase:
    """The part of a place that the happening's own words name: came to X, where Y besieges quarters IN THE WEST OF THE
    CITY; in THE WEST OF THE CITY, which Y holds."""
    node = tree.trigger(trigger)
    if node is None or phrase.sentence != trigger.sentence or phrase.part_first < phrase.first:
        return phrase
    for other in layout.places[trigger.sentence]:
        part = other.entity.key == phrase.entity.key and other.part_first < other.first and other.first > phrase.last
        part = part and not other.astray  # from guns STATIONED EAST OF THE CITY
        here = tree.phrase(other)
        own = here is not None and here.up is node and other.first > trigger.first
        if part and (own or (bool(node.resumes) and other.last == trigger.first)):
            return other
    return phrase


def told_finer(layout: Layout, tree: Tree, trigger: Trigger, phrase: Phrase, kind: str) -> Phrase:
    """Fighting in the governorate X, ESPECIALLY IN THE TOWN Y; X sees fighting IN THE STREETS OF Y: the finer place,
    which lies in it, by the happening's own words; but X may be taken with the town in it."""
    node, place = tree.trigger(trigger), phrase.entity.place
    if node is None or place is None or place.kind not in _LANDS or kind in _TAKING | _HELD:
        return phrase
    led = {
        cue.last
        for cue in layout.cues[trigger.sentence]
        if cue.category == _EXAMPLE and 0 <= cue.first - phrase.last <= 1
    }
    for other in layout.places[trigger.sentence]:
        here = tree.phrase(other) if other.first > phrase.last and _lies_in(other, place) else None
        own = here is not None and here.up is node and here.label in _IN and other.first > trigger.first
        own = own and place.kind != _COUNTRY and layout.between(phrase.last, other.part_first)[2:4] == _NO_COMMA
        if own or (here is not None and other.preposition in _IN and other.part_first - 1 in led):
            return other
    return phrase


def told_between(layout: Layout, phrase: Phrase, kind: str) -> Phrase:
    """In the desert, in the countryside of X BETWEEN THE TOWNS Y AND Z: by the two towns, as far as the map can tell;
    but what was taken may be the land."""
    place = phrase.entity.place
    wide = phrase.part_first < phrase.first or (place is not None and place.kind in _LANDS)
    if not wide or kind in _TAKING | _HELD:
        return phrase
    ends = (p for p in layout.places[phrase.sentence] if p.part_first == phrase.last + 1 and is_end(p))
    return next(ends, phrase)


def is_end(phrase: Phrase) -> bool:
    """The first of two known places BETWEEN which something lies."""
    two = phrase.group[0] is phrase and phrase.preposition == _BETWEEN and len(phrase.group) == _OF_TWO
    return two and all(one.entity.place is not None for one in phrase.group)


def _lies_in(phrase: Phrase, land: Place) -> bool:
    """Known to lie in a land, or with a name that does."""
    return land in phrase.entity.within or any(getattr(n.value, "parent", "") == land.id for n in phrase.names)


def each_of(place: Phrase) -> list[Phrase]:
    """The places of a list; of THREE VILLAGES, THEY ARE X, Y and Z those alone that have names; of X, THE CAPITAL of
    its land, and Y each once; of X AND ITS VILLAGES X alone."""
    group = place.group[1:] if place.group[0].spelt_out and len(place.group) > 1 else place.group
    again = {id(after) for before, after in pairwise(group) if _is_said_again(before, after)}
    again |= {id(one) for one in group[1:] if one.plural and one.owner is not None}
    return [one for one in group if id(one) not in again]


def _is_said_again(before: Phrase, after: Phrase) -> bool:
    """A further word for the place right before, set off by a comma."""
    return not after.conjunction and bool(after.entity.key == before.entity.key)


def picked(layout: Layout, trigger: Trigger) -> Phrase | None:
    """Took A NUMBER OF QUARTERS on the northern side, AMONG THEM X and Y: the first of those that are named."""
    cues = (c for c in layout.cues[trigger.sentence] if c.category == _AMONG and c.first > trigger.last)
    cue = next(cues, None)
    several = several_behind(layout, trigger) if cue is not None else None
    if cue is None or several is None or several > cue.first:
        return None
    between = [t for t in layout.triggers[trigger.sentence] if trigger.last <= t.first < cue.first]
    if not all(map(_is_of_holding, between)):
        return None
    return _first_named(layout, trigger.sentence, cue.last) if layout.between(several, cue.first)[:2] == "v0" else None


def _is_of_holding(trigger: Trigger) -> bool:
    """A noun of holding: fell INTO THE HANDS of X, freed FROM THE GRIP of X."""
    return {sense.type for _, sense in trigger.options} <= _TAKING | _HELD and trigger.hits[0].form.pos == NOUN


def several_behind(layout: Layout, trigger: Trigger) -> int | None:
    """The word for several places without a name, counted or new, that stands behind a happening's word over who did
    it: took FIVE QUARTERS, A FOURTH DISTRICT, A NUMBER OF THE VILLAGES; not the city X AND AREAS, THEIR areas."""
    whos = layout.whos[trigger.sentence]
    for at in range(trigger.last, layout.text.sentences[trigger.sentence][1]):
        if any(p.first <= at < p.last for p in whos):
            continue
        word, hit = layout.words[at], layout.words[at].first("kind")
        if word.conjunction or word.is_verb or word.function == _WHICH or layout.text.tokens[at].kind == MARK:
            return None
        if hit is not None and not (is_singular(word, hit) and _NUMBERS.isdisjoint(layout.words[at - 1].groups)):
            counted = any(cue.category in _COUNTING for cue in layout.cues_before(at))
            free = not (word.article or hit.suffix or layout.triggers_between(trigger.last, at))
            return at if (counted or free) and not has_name(layout, at) else None
    return None


def kind_held(layout: Layout, trigger: Trigger) -> int:
    """Where the word for a kind of place without a name stands that a word of holding describes: QUARTERS that are
    still under, A BARRACKS lying under its control; -1 for none."""
    start = max(layout.text.sentences[trigger.sentence][0], trigger.first - _LEAD)
    for at in range(trigger.first - 1, start - 1, -1):
        word = layout.words[at]
        if "kind" in word.groups:
            phrases = (*layout.places[trigger.sentence], *layout.whos[trigger.sentence])
            return at if not any(p.first <= at < p.last and p.names for p in phrases) else -1  # the Islamic STATE
        adjective = "nisba" in word.groups or any(hit.form.pos == PARTICIPLE for hit in word.hits)
        if not (word.function or word.is_verb or adjective):
            return -1
    return -1


def has_name(layout: Layout, at: int) -> bool:
    """The word for a kind of place begins a phrase with a name in it."""
    sentence = layout.text.sentence_of[at]
    here = (p for p in (*layout.places[sentence], *layout.whos[sentence]) if p.first == at)
    return any(p.names or p.core_first > p.first for p in here)


def _first_named(layout: Layout, sentence: int, at: int) -> Phrase | None:
    """The place by its name that begins at a token."""
    here = (p for p in layout.places[sentence] if p.part_first == at and not p.preposition and not p.anaphor)
    return next((p for p in here if p.entity.place is not None or p.core_first > p.first or p.head == "name"), None)


def _located_several(layout: Layout, phrase: Phrase) -> Phrase | None:
    """Villages IN X, AMONG THEM Y AND Z: what leads the list of those that are named."""
    for other in layout.places[phrase.sentence]:
        if other.last == phrase.link and other not in phrase.group and other.spelt_out:
            return other
    return None


def _locates_nameless(layout: Layout, phrase: Phrase) -> bool:
    """Posts, towns without a name stand right before the place or its preposition."""
    here = (*layout.whos[phrase.sentence], *layout.places[phrase.sentence])
    before = (p for p in here if 0 <= phrase.part_first - p.last <= 1 and p is not phrase and p.inside is None)
    one = next(before, None)
    if one is None or one.names or one.definite:
        return False
    return one.head == _THINGS or (one.kind == PLACE and one.plural and one.core_first == one.first)


def _located(layout: Layout, phrase: Phrase, kind: str) -> Phrase | None:
    """The named place right before a phrase that says in what town or land it lies, perhaps over what it serves, the
    field X FOR GAS in Y; so the people OF X (in Y), but of those displaced from X IN Y nothing says that X lies there.
    """
    if phrase.link < 0:
        return None
    for other in layout.places[phrase.sentence]:
        near = phrase.link <= other.last < phrase.part_first or other.last == phrase.link
        near = near or (other.last == phrase.link - 1 and layout.words[other.last].preposition == _FOR)
        goes_on = any(word.function for word in layout.words[other.last : other.last + 1])
        dwelt = other.inside is None or (other.inside.head == _DWELLERS and not goes_on)
        apart = other is not phrase and dwelt and not other.astray
        if near and apart and road_to(layout, other) is None and _is_named(layout, other, kind):
            return other if other.entity.key != phrase.entity.key and not _is_wider(other, phrase) else None
    return None


def _is_wider(other: Phrase, phrase: Phrase) -> bool:
    """A country lies in no town: fled TO X near the town Y."""
    place, here = other.entity.place, phrase.entity.place
    return place is not None and place.kind == _COUNTRY and (here is None or here.kind != _COUNTRY)


def _locating(layout: Layout, phrase: Phrase) -> Phrase | None:
    """The known place right behind a nameless one, which it lies in."""
    for other in layout.places[phrase.sentence]:
        near = other.link == phrase.last or (other.preposition == _OF and other.part_first == phrase.last + 1)
        if other is not phrase and near and (other.names or other.located):
            return other
    return None


def _is_named(layout: Layout, phrase: Phrase, kind: str) -> bool:
    """A place with a name of its own, known or not, that is not the name of who holds it: the post OF THE ARMY."""
    if phrase.entity.place is not None:
        return phrase.entity.place.kind not in _LONG
    if phrase.head == "name":  # the quarter X, known elsewhere
        return (bool(phrase.names) and phrase.last > phrase.first + 1) or phrase.located
    heads = _BY_WORD | _HOUSES if kind in _TAKING and phrase.preposition != _TOWARD else _BY_WORD
    heads = heads | {_POSTS} if kind in _HELD else heads
    if phrase.core_first == phrase.first or phrase.plural or phrase.head not in heads:
        return False
    return not any(phrase.core_first <= who.first < phrase.last for who in layout.whos[phrase.sentence])


def _is_nameless(layout: Layout, phrase: Phrase) -> bool:
    """A word for a kind of place alone or described, which points to nothing named before: SEPARATE AREAS, areas HELD
    by somebody, the residential QUARTERS; not a definite single one, THE FIELD HOSPITAL."""
    known = phrase.entity.place is not None  # the PORT in X, which the tables have
    if known or phrase.names or phrase.head == "name" or phrase.entity.how != "explicit":
        return False
    if phrase.last == phrase.first + 1 and phrase.part_first == phrase.first:
        return True
    if phrase.core_first > phrase.first:
        return "holding" in layout.words[phrase.core_first].groups
    return phrase.core_last == phrase.first + 1 and not phrase.definite
