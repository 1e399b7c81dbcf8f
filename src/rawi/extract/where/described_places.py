"""Places that a word of holding or besieging describes: the towns X and Y BESIEGED by, the town X LYING UNDER THE
CONTROL of, nothing remains OUTSIDE ITS CONTROL but X."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import is_hold_noun
from rawi.extract.what.settled import Settled
from rawi.extract.who.strongholds import place_called
from rawi.lexicon.words import NOUN, PARTICIPLE
from rawi.text.tokens import COMMAS

_STATES = frozenset(("hold", "siege", "capture"))
_LYING_IN = frozenset(("fi", "bi"))
_REMAINS, _FAR_BEHIND = frozenset(("baqiya", "tabaqqa")), 6  # entries; words from AND IT IS to the holding
_OUTSIDE, _UNDER = "\u062e\u0627\u0631\u062c", "\u062a\u062d\u062a"
_RELATIVE, _PRONOUN = "rel", "pronominal"
_TO, _SUBJECT = "li", "khadaa"
_IN, _FEMININE = "fi", "\u0647"
_WHICH_ONE = "\u0627\u0644\u0630\u064a"
_FAR = 2  # words from the place to who holds it
_CLAUSE, _STEPS = frozenset(("rel", "mod")), 3
_WAYS = frozenset(("road", "bridge", "crossing"))
_BEING = frozenset(("pronoun", "adverb"))  # functions
_LANDS = 3  # words from "the villages" to "near X"


def describes(layout: Layout, tree: Tree, trigger: Trigger, place: Phrase | None) -> bool:
    """The trigger stands in words that say of a place what place it is: towards X, WHICH Y HOLDS; near X, UNDER the
    control of Y; half of X, THE STRONGHOLD of Y; not in THE VILLAGES near X, which Y holds."""
    if place is None or place.sentence != trigger.sentence or place.last > trigger.first + 1:
        return False
    if place_called(layout, trigger) is place.group[0]:
        return True
    node, described = tree.trigger(trigger), tree.phrase(place)
    for _ in range(_STEPS):
        if node is None or described is None:
            return False
        if node.label in _CLAUSE:
            return node.up is described and not _are_lands_before(layout, place.group[0])
        node = node.up
    return False


def _are_lands_before(layout: Layout, place: Phrase) -> bool:
    """THE VILLAGES near X, THE AREAS of X: what follows may describe them."""
    for word in reversed(layout.words[max(0, place.link - _LANDS) : max(0, place.link)]):
        if word.is_verb or "kind" in word.groups:
            return "kind" in word.groups and word.article
    return False


def settle_described(layout: Layout, tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """The place that a trigger describes, and who is told of that place and not of the trigger."""
    settled.place = settled.place or _of_clause(layout, tree, trigger) or _which_is(layout, trigger)
    if settled.place is not None or _STATES.isdisjoint(sense.type for _, sense in trigger.options):
        return
    if is_hold_noun(trigger):
        settled.place = _left_out(layout, trigger) or _under(layout, trigger) or _subject_to(layout, trigger)
        if settled.place is not None and settled.mourner is None and settled.place.first >= trigger.last:
            settled.mourner = _other_holder(layout, settled.place)
    elif trigger.hits[0].form.pos == PARTICIPLE and layout.words[trigger.first].article:
        settled.place = _ending_at(layout, trigger, trigger.first)
    elif trigger.hits[0].form.pos == PARTICIPLE:
        settled.place = _way_cut(layout, trigger)


def _which_is(layout: Layout, trigger: Trigger) -> Phrase | None:
    """To X, AND IT IS a town that Y holds; X and Y, AND THEY ARE the last that is left in his hands: the place right
    before, with no other word between that tells of a holder."""
    if _STATES.isdisjoint(sense.type for _, sense in trigger.options):
        return None
    begin = max(layout.text.sentences[trigger.sentence][0] + 1, trigger.first - _FAR_BEHIND)
    at = next((at for at in range(trigger.first - 1, begin - 1, -1) if layout.words[at].is_which()), 0)
    verbs = (layout.words[one] for one in range(at + 1, trigger.first) if layout.is_verb(one))
    if not at or any(_REMAINS.isdisjoint(hit.form.entry.id for hit in verb.hits) for verb in verbs):
        return None
    place = _ending_at(layout, trigger, at - (layout.text.tokens[at - 1].raw in COMMAS))
    return place if place is None or place.preposition not in _LYING_IN else None  # X, in the west of Y, AND IT IS


def described_of(layout: Layout, trigger: Trigger, places: list[Phrase]) -> list[Phrase]:
    """Of a list those that a participle describes: quarters X and Y BESIEGED, AND Z; the BESIEGED quarters in X, and
    THE TOWNS Y AND Z, which have a word for their kind of their own; of the BESIEGED quarters AND X none; of X and THE
    BASIN Y, WHICH he holds, in Arabic of one alone, that one."""
    if not _is_adjective(trigger):
        at = trigger.first - 1
        if len(places) > 1 and layout.text.tokens[at].key == _WHICH_ONE and places[-1].last == at:
            return places[-1:]
        return places
    if places[0].part_first == trigger.last and places[0].conjunction:
        return []
    before = [one for one in places if one.last <= trigger.first]
    if before and before[-1].last == trigger.first:
        return before
    if places[0].preposition != _IN or places[0].first - trigger.last > 1 or places[0].first < trigger.last:
        return places
    further = (n for n, one in enumerate(places) if n and one.plural and one.core_first > one.first)
    return places[: next(further, len(places))]


def _way_cut(layout: Layout, trigger: Trigger) -> Phrase | None:
    """Took the hill, CUTTING THE ROAD of X: the way right behind the participle."""
    place = layout.phrase_at.get(trigger.last)
    way = place is not None and place.kind == PLACE and place.entity.kind in _WAYS
    return place if way and place is not None and not (place.preposition or place.conjunction) else None


def _is_adjective(trigger: Trigger) -> bool:
    """THE BESIEGED, though spelt like the besieging."""
    return any(hit.form.pos == PARTICIPLE and hit.article for hit in trigger.hits)


def _ending_at(layout: Layout, trigger: Trigger, at: int) -> Phrase | None:
    """The place, or the list behind a plural, that ends right before a token; of a lone list none."""
    for phrase in layout.places[trigger.sentence]:
        if phrase.last == at and phrase.inside is None and not phrase.anaphor:
            leader = phrase.group[0]
            return leader if leader.plural or leader is phrase else None
    return None


def _under(layout: Layout, trigger: Trigger) -> Phrase | None:
    """The town X LYING UNDER its control: the adjective ties the control to the town."""
    at = trigger.first - 2
    if at < 1 or layout.text.tokens[at + 1].key != _UNDER or not layout.words[at].article:
        return None
    while at > 1 and layout.words[at - 1].function in _BEING:
        at -= 1  # X ONLY, IT IS what is left
    apart = layout.text.tokens[at - 1].raw in COMMAS
    place = _ending_at(layout, trigger, at - apart)
    if place is not None and apart:
        return _located(layout, place)
    return _agreeing(layout, place, at) if place is not None else None


def _of_clause(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Far from the town X, WHICH LIES UNDER the control of Y; through X, OF WHICH THE TAKING WAS DONE:
    the town that the relative clause tells of."""
    node = tree.trigger(trigger)
    hit = next((hit for hit in trigger.hits if hit.form.pos == NOUN), None)
    if node is None or hit is None:
        return None
    behind = layout.words[trigger.last : trigger.last + 1]
    pronoun = bool(hit.suffix) or any(word.function == _PRONOUN for word in behind)
    lies = node.label == _UNDER and is_hold_noun(trigger)
    verb = node.up if lies or (node.label in SUBJECT and pronoun) else None
    told = verb.up.phrase if verb is not None and verb.label == _RELATIVE and verb.up is not None else None
    return told if told is not None and told.kind == PLACE and told.names else None


def _subject_to(layout: Layout, trigger: Trigger) -> Phrase | None:
    """The town X, SUBJECT TO the control of Y, in the province Z: Z only says where the town is."""
    at = trigger.first - 1
    if layout.words[trigger.first].preposition != _TO or at < 1:
        return None
    subject = any(hit.form.entry.id == _SUBJECT for hit in layout.words[at].groups.get("event", ()))
    if not subject:
        return None
    ends = (at, at + 1, at - 1) if layout.text.tokens[at - 1].raw in COMMAS else (at, at + 1)
    near = (p for p in layout.places[trigger.sentence] if p.last in ends and p.inside is None)
    place = next((p for p in near if not p.plural), None)
    if place is None or place.first == at or (place.core_first == place.first and not place.names):
        return None
    if place.last == at - 1:
        return _located(layout, place)
    return _agreeing(layout, place, at) if layout.words[at].article else place


def _located(layout: Layout, place: Phrase) -> Phrase:
    """The basin X IN THE COUNTRYSIDE OF Y, lying under its control: what stands before a comma is of X."""
    if place.link < 0:
        return place
    return next((p for p in layout.places[place.sentence] if p.last == place.link and p.inside is None), place)


def _agreeing(layout: Layout, place: Phrase, at: int) -> Phrase:
    """The quarter X IN THE CITY Y, LYING under its control: every city is a she, and a masculine adjective is of X; the
    town X, LYING west of Y AND SUBJECT TO its control: what goes on is still said of X."""
    if layout.words[at].conjunction and place.link >= 0:
        return next((p for p in layout.places[place.sentence] if p.last == place.link), place)
    if place.head != "name" or place.preposition != _IN or layout.words[at].stem.endswith(_FEMININE):
        return place
    before = (p for p in layout.places[place.sentence] if 0 <= place.part_first - p.last <= 1 and p.inside is None)
    return next(before, place)


def _left_out(layout: Layout, trigger: Trigger) -> Phrase | None:
    """OUTSIDE ITS CONTROL but X: the place right behind, or behind the word for "but"."""
    outside = trigger.first and layout.text.tokens[trigger.first - 1].key == _OUTSIDE and trigger.hits[0].suffix
    if not outside:
        return None
    return next((p for p in layout.places[trigger.sentence] if 0 <= p.part_first - trigger.last <= 1), None)


def _other_holder(layout: Layout, place: Phrase) -> Phrase | None:
    """Who is told of the place itself: X, SUBJECT TO Z."""
    whos = (who for who in layout.whos[place.sentence] if who.kind == ACTOR and who.first >= place.last)
    first = next(whos, None)
    return first if first is not None and first.first - place.group[-1].last <= _FAR else None
