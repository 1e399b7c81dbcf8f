"""How a known place is meant: in it or only near it, the whole of it or a part.

What is told of the countryside of a town, of the villages east of it or of some positions in it is told of no town, and
the map must not show the town as taken. The gazetteer knows the town alone, so the claim has to say how far it reaches.
"""

from rawi.annotate.kind_words import is_singular
from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.drafts import Draft
from rawi.extract.real.governed import is_stronghold
from rawi.extract.tree.layout import Layout
from rawi.extract.what.holding import is_hold_noun
from rawi.extract.what.nearing import ADVANCE, NEARS
from rawi.extract.what.remaining import REMAINS
from rawi.extract.where.distance import FROM, are_lands_aside, is_measured
from rawi.extract.where.nested import has_name, kind_held, several_behind
from rawi.extract.who.between import BETWEEN
from rawi.lexicon.words import VERB, Word
from rawi.model import Extent, Relation
from rawi.text.fold import key
from rawi.text.tokens import WORD

_LEAVES, _OUTSIDE = "withdraw", "\u062e\u0627\u0631\u062c"
_NAHWA, _AWAY, _IN, _SIEGE, _HOLD = "nahwa", "an", "fi", "siege", "hold"
_GROUND = frozenset(("capture", "hold", "handover", "withdraw", ADVANCE))
_LANDS = frozenset(("governorate", "district", "subdistrict", "region", "country"))  # a countryside is in them
_COUNTRYSIDE, _DIRECTION = "countryside", "direction"
_MIDDLE = "middle"
_PIECES = frozenset((_COUNTRYSIDE, _DIRECTION, "edge", _MIDDLE))
_APART = frozenset(
    ("village", "town", "city", "subdistrict", "mountain", "base", "facility", "road", "camp")
)  # east of X: outside
_QUARTER, _REGION = "neighbourhood", "region"
_TOWNS_TOO = _LANDS | {"city", "town"}
_DWELT_IN = _TOWNS_TOO | {_QUARTER, "village", "camp"}
_WIDER = {_QUARTER: _TOWNS_TOO, _REGION: _TOWNS_TOO} | dict.fromkeys(("village", "town", "city"), _LANDS)
"""Whose parts these are."""
_VILLAGES = frozenset(("village", "town"))
_BUT = "exception"  # a category of cues
_SOME, _MEASURE, _WHOLE = "partial", "measure", "whole"  # categories of cues
_LAST, _OF, _PART_OF = "newest", "\u0645\u0646", "min"  # a group; a word: ONE OF the last; AREAS OF the land
_EXCEPTION, _SAME_CLAUSE, _TO_NAME = "exception", ("v0c0", "v0c1"), 3  # words from BUT FOR to the place
_ARMS = frozenset(("artillery", "aircraft"))  # kinds of roles
_POSTS = "base"  # positions, depots: what somebody has there
_POCKET, _HANDS, _HELD = "hisn", "yad_hold", frozenset(("hold", "capture"))  # entries: pockets, dens; hands; types
_DESCRIBED = 2  # words that describe the control, or name what was taken: control OF THE FIELDS in X
_PRONOMINAL, _OF_IT, _BEHIND = "pronominal", frozenset(("min", _IN)), 7  # words from the taking to what was taken
_ADVERBS = frozenset(("", "adverb"))  # functions: two quarters ONLY of X
_PLACES = frozenset(("kind", "owned"))  # groups: quarters; positions
_LONGEST = 3  # words that describe what has no name: several MILITARY positions


def reach(layout: Layout, phrase: Phrase, kind: str, described: bool = False) -> tuple[Relation, Extent]:
    """The relation to the place of a phrase, and the extent of it, in a claim of some type.

    What only describes the place is of the place itself, however it was led to: advanced TOWARDS X, WHICH Y HOLDS;
    took half of X, THE STRONGHOLD of Y.
    """
    lead = _leader(phrase)
    relation, extent = lead.relation if phrase.relation == "in" else phrase.relation, phrase.extent
    if described and is_measured(layout, phrase):
        return "in", "whole"  # a hundred kilometres SOUTH OF X, WHICH Y HOLDS
    if described:
        relation, extent = "in", extent if phrase.percent is None else "whole"
    elif kind == ADVANCE and lead.preposition == _NAHWA:
        return "toward", extent
    if kind == _LEAVES and _is_left_for(layout, phrase):
        return "in", extent
    if kind == ADVANCE and relation == "in" and lead.preposition == _AWAY and _is_all_but(layout, phrase):
        return "near", extent
    if relation == "in" and kind != _SIEGE and lead.off != "in":
        return lead.off if kind == ADVANCE else "near", extent  # but who cuts the road to X cuts X off
    if relation == "in" and (_is_end(phrase) or (phrase.preposition in FROM and is_measured(layout, phrase))):
        return "near", extent
    place = phrase.entity.place
    if place is None:
        return relation, extent
    side = _side(layout, phrase) or _side_of_several(layout, lead, phrase)
    nameless = "" if described else _nameless_before(layout, phrase)
    if side == _MIDDLE and phrase.entity.how != "explicit":
        side = ""  # advanced INSIDE the city
    apart = (nameless or phrase.head) in _APART or is_measured(layout, phrase) or are_lands_aside(layout, phrase)
    named = phrase.entity.how == "explicit" and not nameless and phrase.head != _QUARTER
    beyond = named and kind not in _GROUND and place.kind in _TOWNS_TOO - _LANDS
    beside = side == _COUNTRYSIDE or (side == _DIRECTION and (apart or beyond))  # fights NORTH OF the city
    beside = beside or (phrase.head == "village" and _are_villages_of(phrase, _TOWNS_TOO))  # of a town: about it
    if beside and relation == "in" and place.kind not in _LANDS:
        return "near", extent
    some = side or nameless or _is_some_of_it(layout, phrase) or _is_but_for(layout, phrase)
    some = some or _are_villages_of(phrase, _LANDS)
    some = some or (_shares_land(lead, phrase) and reach(layout, lead, kind)[1] == "part")
    if kind in _GROUND and extent == "whole" and some:
        return relation, "part"
    return relation, extent


def _is_left_for(layout: Layout, phrase: Phrase) -> bool:
    """Redeployed its forces OUTSIDE the city: it was left; not a base without a name outside it."""
    at = phrase.part_first - 1
    outside = at > 0 and layout.text.tokens[at].key == _OUTSIDE and phrase.entity.place is not None
    return outside and "kind" not in layout.words[at - 1].groups


def is_only_near(draft: Draft) -> bool:
    """Who DRAWS NEAR a town is not in it: of 12 coded ones none is."""
    return draft.type == ADVANCE and draft.hit.form.entry.id == NEARS


def is_of_some(layout: Layout, draft: Draft) -> bool:
    """What is held is only somewhere in the place behind the word of holding: POCKETS in X, AREAS THAT Y HOLDS in X,
    QUARTERS still under its control in X; took A FACTORY in X; the STRONGHOLD of Y in the province X; entered X and
    took SOME QUARTERS, PARTS OF IT. The pocket OF X is X; its full control IN X is of X."""
    trigger = draft.trigger
    if draft.place is None:
        return False
    if draft.place.part_first <= trigger.last:
        some = draft.type in _HELD and _takes_some(layout, draft, draft.place)
        return some or (draft.type in _GROUND and _is_parts_of_it(layout, trigger, draft.place))
    if draft.hit.form.entry.id == _POCKET:
        return True
    if draft.hit.form.entry.id in REMAINS:
        return draft.place.preposition == _IN
    stronghold = is_stronghold(trigger) and draft.hit.form.entry.id != _HANDS
    if draft.type == _HOLD and stronghold and draft.place.preposition == _IN:
        return draft.place.entity.place is not None and draft.place.entity.place.kind in _LANDS
    if draft.type not in _HELD:
        return False
    if draft.place.preposition == _IN and draft.place.link - trigger.last >= _DESCRIBED:
        return not _is_the_rest(layout, trigger.last, draft.place)
    return kind_held(layout, trigger) >= 0


def _takes_some(layout: Layout, draft: Draft, place: Phrase) -> bool:
    """What is taken or held are places without a name, which may lie in the one told before: entered X but for the
    QUARTERS UNDER the control of Y."""
    at = several_behind(layout, draft.trigger)
    verb = draft.hit.form.pos == VERB
    if at is None and (verb or (is_hold_noun(draft.trigger) and not draft.describes)):
        held = kind_held(layout, draft.trigger)
        at = held if held >= place.last else None
    hit, known = layout.words[at].first("kind") if at is not None else None, place.entity.place
    return hit is not None and known is not None and known.kind in _WIDER.get(hit.form.entry.kind, _TOWNS_TOO)


def _is_parts_of_it(layout: Layout, trigger: Trigger, place: Phrase) -> bool:
    """Took WIDE PARTS OF IT, NEW AREAS IN IT, MOST OF IT: how much of a place told before, no verb between."""
    end = min(layout.text.sentences[trigger.sentence][1], trigger.last + _BEHIND)
    for at in range(trigger.last, end):
        word = layout.words[at]
        if "number" in word.groups and at + 1 < end and _is_of_it(layout.words[at + 1]):
            return True  # and took THREE OF THEM
        if layout.is_verb(at) or layout.text.tokens[at].kind != WORD or word.function == _PRONOMINAL:
            return False  # took IT after fighting in quarters of it
        parts = [hit for hit in word.groups.get("part", ()) if hit.form.entry.extent == "part"]
        if any(hit.suffix for hit in parts) or _are_some_of_its(layout, trigger, at, place):
            return True
        nameless = not (_PLACES.isdisjoint(word.groups) or word.article or has_name(layout, at))
        if parts or nameless:
            return any(_is_of_it(word) for word in layout.words[at + 1 : min(end, at + 1 + _LONGEST)])
    return False


def _are_some_of_its(layout: Layout, trigger: Trigger, at: int, place: Phrase) -> bool:
    """Took A NUMBER OF ITS QUARTERS, ITS NORTHERN QUARTERS, ITS AIRPORT, as it names no other happening before; not
    ALL OF ITS QUARTERS, nor what is as wide as the place: THEIR TOWN."""
    word, known = layout.words[at], place.entity.place
    hit = next((hit for hit in word.groups.get("kind", ()) if hit.suffix), None)
    if hit is None or known is None or layout.triggers_between(trigger.last, at):
        return False
    if known.kind not in _WIDER.get(hit.form.entry.kind, _DWELT_IN):
        return False
    told = {cue.category for cue in layout.cues[trigger.sentence] if cue.last == at}
    counted = not told.isdisjoint((_SOME, _MEASURE)) or _is_counted(layout, at)
    sided = _DIRECTION in layout.words[min(at + 1, len(layout.words) - 1)].groups
    return _WHOLE not in told and (counted or sided or is_singular(word, hit))


def _is_counted(layout: Layout, at: int) -> bool:
    """THREE quarters, THREE OF its quarters."""
    before = at - 1 - (layout.text.tokens[at - 1].key == _OF)
    return "number" in layout.words[before].groups


def _is_of_it(word: Word) -> bool:
    """OF IT, IN IT; most of ITS QUARTERS."""
    told = word.groups.get("function", ())
    if any(hit.suffix for hit in word.groups.get("kind", ())):
        return True
    return word.function == _PRONOMINAL and any(hit.form.entry.id in _OF_IT for hit in told)


def _is_the_rest(layout: Layout, first: int, place: Phrase) -> bool:
    """Took THE LAST pockets in X, ALL positions in X: it has all of X; not by ONE OF the last."""
    last = next((at for at in range(first, place.first) if _LAST in layout.words[at].groups), None)
    if last is not None:
        return not _is_counted(layout, last)
    return any(c.category == _WHOLE and first <= c.first < place.first for c in layout.cues[place.sentence])


def _is_some_of_it(layout: Layout, phrase: Phrase) -> bool:
    """VAST AREAS OF the country, OF X and Y; A NUMBER OF quarters of the city, five of its quarters, and not its
    quarters."""
    lead = _leader(phrase)
    lead = lead if lead.preposition == _PART_OF else phrase
    told = {cue.category for cue in layout.cues[phrase.sentence] if cue.last in (phrase.part_first, lead.part_first)}
    if _SOME in told:
        return True
    counted = _MEASURE in told or any(0 <= phrase.part_first - n.last <= 1 for n in layout.annotation.numbers)
    place, alone = phrase.entity.place, len(phrase.group) == 1  # SOME QUARTERS of the right bank
    wider = _WIDER.get(phrase.head, frozenset()) | ({_QUARTER} if alone else frozenset())
    return counted and phrase.plural and place is not None and place.kind in wider


def _shares_land(lead: Phrase, phrase: Phrase) -> bool:
    """Much of THE LANDS OF X AND Y: what is told of the lands is told of both."""
    return lead is not phrase and lead.head == phrase.head == _REGION and lead.plural and lead.core_first > lead.first


def _is_but_for(layout: Layout, phrase: Phrase) -> bool:
    """All quarters of the city BUT FOR the quarter X: a place is left out of it, no verb between; who took NOTHING BUT
    a place took it."""
    cues = (cue for cue in layout.cues[phrase.sentence] if cue.category == _EXCEPTION and cue.first >= phrase.last)
    cue = next(cues, None)
    if cue is None or layout.between(phrase.last, cue.first)[:4] not in _SAME_CLAUSE:
        return False
    first = layout.text.sentences[phrase.sentence][0]
    if any(layout.words[at].function == "negation" for at in range(first, phrase.first)):
        return False
    return any(cue.last <= place.first <= cue.last + _TO_NAME for place in layout.places[phrase.sentence])


def _leader(phrase: Phrase) -> Phrase:
    """The member of a list whose preposition a bare name in it shares: TOWARDS the towns X AND Y."""
    before = phrase.group[: phrase.group.index(phrase)]
    while before and phrase.part_first == phrase.core_first and not phrase.preposition:
        phrase = before.pop()
    return phrase


def _is_all_but(layout: Layout, phrase: Phrase) -> bool:
    """Nothing separates them FROM X BUT a few metres."""
    return any(cue.category == _BUT and cue.first == phrase.last for cue in layout.cues[phrase.sentence])


def _is_end(phrase: Phrase) -> bool:
    """One of two places BETWEEN which it happened, which is in neither."""
    lead, *others = phrase.group
    return lead.preposition == BETWEEN and len(others) == 1 and phrase in (lead, *others)


def _side(layout: Layout, phrase: Phrase) -> str:
    """The word of a phrase that takes it away from its place (countryside, north, edge), if one does: by its entry."""
    starts = range(phrase.part_first, phrase.first)  # ALL THE ENTRANCES of X
    land = phrase.core_first > phrase.first and phrase.core_last > phrase.core_first + 1
    inner = (phrase.core_first,) if land else ()  # villages EAST OF X; but of the states WEST and South X each is whole
    for at in (*starts, *inner):
        hit = layout.words[at].first("part")
        if hit is not None and hit.form.entry.id in _PIECES:
            return str(hit.form.entry.id)
    return ""


def _side_of_several(layout: Layout, lead: Phrase, phrase: Phrase) -> str:
    """THE TWO COUNTRYSIDES of X and Y, villages of THE COUNTRYSIDES of X and Y, the edges of X, Y and Z: each has its
    own."""
    for at in (lead.part_first, lead.core_first) if lead is not phrase else ():
        hit = layout.words[at].first("part")
        if hit is not None and layout.words[at].stem != key(hit.form.entry.forms[0]):
            return _side(layout, lead)
    return ""


def _are_villages_of(phrase: Phrase, lands: frozenset[str]) -> bool:
    """THE VILLAGES OF X, of a town or land that has them."""
    place = phrase.entity.place
    alone = phrase.head in _VILLAGES and phrase.plural and len(phrase.group) == 1
    return alone and place is not None and place.kind in lands


def _nameless_before(layout: Layout, phrase: Phrase) -> str:
    """The kind of what has no name and lies in the place: ten VILLAGES in X, some POSITIONS in X, two QUARTERS of X."""
    start = layout.text.sentences[phrase.sentence][0]
    link = phrase.part_first - 1 if phrase.preposition == _PART_OF else phrase.link
    for at in range(link - 1, max(start, link - 1 - _LONGEST) - 1, -1):
        word = layout.words[at]
        hit = word.first("kind") or word.first("owned")
        if any(role.form.entry.kind in _ARMS for role in word.groups.get("role", ())):
            return ""  # TANKS advanced in X
        if hit is not None:
            bare = not word.article and not hit.suffix and not has_name(layout, at)
            return (hit.form.entry.kind or _POSTS) if bare else ""
        if word.article or word.is_verb or word.function not in _ADVERBS:
            return ""
    return ""
