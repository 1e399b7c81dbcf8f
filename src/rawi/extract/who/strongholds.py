"""A place that is called somebody's last stronghold: who sat in it, and that it is meant, not the land around it."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.real.governed import is_stronghold
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import is_hold_noun, is_party, means_hold, phrase_of
from rawi.extract.who.plural import are_many
from rawi.lexicon.words import NOUN, PREPOSITION
from rawi.model import FROM_AFAR
from rawi.resolve.owners import agrees
from rawi.text.tokens import MARK

_DESCRIBED = 2  # adjectives
_HOLD, _SIEGE = "hold", "siege"
_WHOSE, _ITS = frozenset(("gen",)), frozenset(("gen", "li"))
_THEIR = "\u0647\u0645"
_PRONOUN, _IN = "pronoun", "fi"
_COUNTRY, _LANDS = "country", frozenset(("governorate", "district", "subdistrict", "region", "city"))
_LAST, _CLAUSE = "newest", 12  # a group; words from THE ONLY TOWN to what is said of it
_FORMER = "former"  # the adjective's entry
_NOT_HE = frozenset(("person", "official", "speaker", "civilians", "things"))  # who has no stronghold


def sitter(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who sits in a stronghold: the stronghold OF X; of ITS stronghold the last party told of that the pronoun fits."""
    hit, sense = trigger.options[0]
    if sense.type != _HOLD or not is_stronghold(trigger):
        return None
    if not hit.suffix:
        node = tree.trigger(trigger)
        found = phrase_of(node, _ITS, ACTOR) if node is not None else None
        found = found or _right_behind(layout, trigger)
        return found if is_party(found) else None
    before = [p for p in layout.whos[trigger.sentence] if p.last <= trigger.first and _may_own(p)]
    if hit.suffix == _THEIR:
        before = [p for p in before if are_many(layout, p)] or before
    return next((p for p in reversed(before) if agrees(layout.annotation, p, hit.suffix)), None)


def _right_behind(layout: Layout, trigger: Trigger) -> Phrase | None:
    """The last pocket OF X, in Arabic with "to", where the sentence has no verb to hang the two on."""
    behind = layout.phrase_at.get(trigger.last)
    return behind if behind is not None and behind.kind == ACTOR and behind.preposition in _ITS else None


def sitters_struck(layout: Layout, tree: Tree, trigger: Trigger) -> Iterator[Phrase]:
    """The quarter is the last pocket OF X, agreed UNDER SHELLING: who is named in the sentence only as sitting in a
    stronghold did not shell it."""
    if trigger.options[0][1].type not in FROM_AFAR or not any(one.form.pos == NOUN for one in trigger.hits):
        return
    named = [p.entity.key for p in layout.whos[trigger.sentence]]
    for other in layout.triggers[trigger.sentence]:
        found = sitter(layout, tree, other) if not other.hits[0].suffix else None
        if found is not None and named.count(found.entity.key) == 1:
            yield found


def behind_his(layout: Layout, trigger: Trigger) -> Iterator[Phrase]:
    """The fall of X, the last of HIS STRONGHOLDS, to Y: whoever is named behind it is not he."""
    if trigger.hits[0].suffix and trigger.options[0][1].type == _HOLD and is_stronghold(trigger):
        yield from (phrase for phrase in layout.whos[trigger.sentence] if phrase.first >= trigger.last)


def _may_own(phrase: Phrase) -> bool:
    return phrase.kind == ACTOR and phrase.inside is None and phrase.head not in _NOT_HE and is_party(phrase)


def was_once(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The FORMER stronghold of X, the stronghold of X ONCE: nobody is told to sit there; but that of the former
    president is his."""
    if trigger.options[0][1].type != _HOLD or not is_stronghold(trigger):
        return False
    whose = sitter(layout, tree, trigger) if not trigger.hits[0].suffix else None
    behind = [trigger.last] if whose is None or whose.head in _NOT_HE else [trigger.last, whose.last]
    return any(_is_former(layout, at) for at in behind)


def _is_former(layout: Layout, at: int) -> bool:
    """The adjective, or IN FORMER times."""
    at += at < len(layout.words) and layout.words[at].function == PREPOSITION
    hits = layout.words[at].groups.get("nisba", ()) if at < len(layout.words) else ()
    return any(hit.form.entry.id == _FORMER for hit in hits)


def place_called(layout: Layout, trigger: Trigger) -> Phrase | None:
    """The town that is called a stronghold: X, THE LAST STRONGHOLD of the army in the province Y; X, WHICH IS its last;
    X, THE ONLY TOWN under its control; not X AND the areas held by somebody."""
    hit, sense = trigger.options[0]
    alone = sense.type == _HOLD and is_stronghold(trigger)
    called = trigger.first if alone else _last_of_kind(layout, trigger)
    if called < 0 or (alone and (hit.preposition or hit.conjunction)):
        return None
    first = layout.text.sentences[trigger.sentence][0]
    at = _behind_pronoun(layout, called, first)
    for _ in range(2):  # a mark, and "the last" or "the most important" before the word
        places = (p for p in layout.places[trigger.sentence] if p.last == at and p.inside is None)
        found = next(places, None)
        if found is not None:
            found = _lying_there(layout, found, at < called - alone)
            return found if found.entity.place is not None and found.group[0] is found else None
        at -= 1
        if at <= first:
            return None
        if layout.words[at].conjunction and layout.text.tokens[at - 1].kind != MARK:
            return None  # on the road to X AND THE LAST stronghold of the army: another place than X
        if layout.text.tokens[at].kind != MARK and layout.text.tokens[at - 1].kind == MARK:
            at -= 1
        elif layout.text.tokens[at].kind != MARK and (layout.is_verb(at) or layout.words[at].function):
            return None
    return None


def _last_of_kind(layout: Layout, trigger: Trigger) -> int:
    """Where THE LAST TOWN, THE ONLY TOWN begins that a word of holding behind is said of; -1 for none."""
    if _LAST not in layout.groups[trigger.sentence] or not (is_hold_noun(trigger) or means_hold(trigger)):
        return -1
    first = layout.text.sentences[trigger.sentence][0]
    for at in range(trigger.first - 1, max(first, trigger.first - _CLAUSE), -1):
        before, word, behind = layout.words[at - 1 : at + 2]
        if layout.text.tokens[at].kind == MARK or (word.is_verb and "event" in word.groups):
            return -1
        if "kind" in word.groups and (_LAST in before.groups or _LAST in behind.groups):
            return at - (_LAST in before.groups)
    return -1


def _behind_pronoun(layout: Layout, at: int, first: int) -> int:
    """X, WHICH IS (in Arabic: and it) the last stronghold: the pronoun's place, for whatever stands before it."""
    for before in range(at - 1, max(first, at - 1 - _DESCRIBED), -1):
        if layout.words[before].function == _PRONOUN:
            return before
        if layout.words[before].function or layout.is_verb(before) or layout.text.tokens[before].kind == MARK:
            return at
    return at


def _lying_there(layout: Layout, place: Phrase, apart: bool) -> Phrase:
    """The province X, EAST OF Y, the last stronghold of: X is meant, and Y only says where it lies; the town X IN THE
    PROVINCE Y, WHICH IS the last, the stronghold told ``apart`` from both."""
    inside = place.preposition == _IN and _is_land(place, apart)
    if not inside and (place.preposition or place.part_first == place.first):
        return place
    start = place.link if inside else place.part_first
    before = (p for p in layout.places[place.sentence] if 0 <= start - p.last <= _DESCRIBED and not p.inside)
    return next((p for p in before if p.entity.place is not None), place)


def _is_land(place: Phrase, apart: bool) -> bool:
    """A country, in which every stronghold lies; a governorate, a city where the stronghold is told apart."""
    land = place.entity.place
    return land is not None and (land.kind == _COUNTRY or (apart and land.kind in _LANDS))


def besieged(layout: Layout, tree: Tree, trigger: Trigger) -> tuple[Phrase, Phrase | None] | None:
    """The town and who sat in it, before A SIEGE: X, the last stronghold of Y, fell after A SIEGE of two years."""
    hit = trigger.hits[0]
    if trigger.options[0][1].type != _SIEGE or hit.form.pos != NOUN or hit.article or hit.suffix:
        return None
    for other in layout.triggers[trigger.sentence]:
        place = place_called(layout, other) if other.first < trigger.first else None
        node = tree.trigger(other) if place is not None else None
        if place is not None and node is not None:
            return place, phrase_of(node, _WHOSE, ACTOR)
    return None
