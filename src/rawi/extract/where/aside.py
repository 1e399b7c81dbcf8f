"""Places that are told of something else: where a source sits or speaks from, where a report was written, where a
fight was that another is compared with, by whose law a party is banned."""

from rawi.annotate.mentions import Phrase
from rawi.extract.said.dateline import is_written_from
from rawi.extract.tree.layout import Layout
from rawi.extract.where.astray import lies_in
from rawi.text.tokens import WORD

_BY, _COMPARING = "prep", "comparing"
_BODIES = frozenset(("university", "facility"))
_OFFICES = frozenset(("markaz", "maktab", "munazzama", "jamia_things", "muassasa"))  # centre, office, institute
_SEATED = frozenset(("fi", "bi"))
_FROM, _TO, _THAT, _SPEECH = "min", "li", "complementiser", "speech"
_DOCUMENT, _MARGIN = "document", "margin"  # a group, a part's entry
_OUTLAWED, _IN = "outlawed", "fi"
_OWNER = "owner"  # a ship TIED TO X
_HOME, _DWELLERS, _SUBDISTRICT = "home", "civilians", "subdistrict"
_SITS, _HOSPITAL = "seat", "hospital"
_BANNED = 3  # words from "banned" to the country: whose activity is BANNED as terrorist IN X
_FORCE, _COUNTRY = "force", "country"
_ROAD, _BY_IT = "road", "near"
_NEAR = 3  # words from a body to its seat
_HEARERS = 5  # words from a speech to the place of it: before the council, in X
_LONGEST_TIE = 3  # words by which one place lies beside another
_FAR = 12  # words from "according to" to it


def is_aside(layout: Layout, phrase: Phrase) -> bool:
    """No place of any happening in its sentence."""
    rules = (_is_seat, _is_spoken_from, is_written_from, _is_beside_named, _is_end_of_road, _bans, _is_of_troops)
    if (
        phrase.astray == _OWNER
        or _is_of_medics(layout, phrase)
        or _locates_home(layout, phrase)
        or any(rule(layout, phrase) for rule in rules)
    ):
        return True
    return is_compared(layout, phrase.sentence, phrase.first)


def _locates_home(layout: Layout, phrase: Phrase) -> bool:
    """A man FROM THE TOWN X IN THE COUNTRYSIDE OF Y, of the people of X in Y: where the town lies that he is from."""
    if phrase.link < 0 or not phrase.names:
        return False
    for other in layout.places[phrase.sentence]:
        dwelt = other.astray == _HOME or (other.inside is not None and other.inside.head == _DWELLERS)
        if dwelt and other.last == phrase.link:
            land = phrase.entity.place
            unknown = other.entity.place is None and other.head == _SUBDISTRICT
            return unknown or (land is not None and lies_in(other, land))
    return False


def _is_of_medics(layout: Layout, phrase: Phrase) -> bool:
    """Sources IN A HOSPITAL SAID that, a survivor SAID who is treated IN A HOSPITAL THAT: the wounded were brought
    there."""
    known = phrase.entity.place
    told = phrase.last < len(layout.words) and layout.words[phrase.last].function == _THAT  # treated IN X SAID THAT
    seated = phrase.astray == _SITS or (told and phrase.preposition in _SEATED)
    if not seated or _HOSPITAL not in (phrase.head, known.kind if known is not None else ""):
        return False
    reach = _FAR if told else _HEARERS
    near = layout.words[max(layout.text.sentences[phrase.sentence][0], phrase.part_first - reach) : phrase.last + 1]
    return any(word.is_verb and _SPEECH in word.groups for word in near)


def _is_of_troops(layout: Layout, phrase: Phrase) -> bool:
    """The forces OF X, forces FROM X attacked: whose they are, by the name of a country."""
    place, troops = phrase.entity.place, phrase.inside
    if place is None or place.kind != _COUNTRY or troops is None or troops.head != _FORCE:
        return False
    return phrase.preposition in ("", _FROM) and phrase.part_first == phrase.first


def _is_spoken_from(layout: Layout, phrase: Phrase) -> bool:
    """The leader TOLD THE CHANNEL FROM X THAT, said in A CONFERENCE IN X THAT, ON THE SIDELINES OF a meeting IN X THAT:
    where he spoke, and not what he tells of."""
    at = phrase.last
    if at >= len(layout.words) or layout.words[at].function != _THAT:
        return False
    seated = phrase.preposition in _SEATED
    margin = _margin(layout, phrase) if seated else 0
    start = margin or (_occasion(layout, phrase) if seated else _listener(layout, phrase))
    said = range(layout.text.sentences[phrase.sentence][0], start)
    verb = next((i for i in reversed(said) if _SPEECH in layout.words[i].groups), None)
    return verb is not None and not layout.triggers_between(verb + 1, margin or phrase.first)


def _margin(layout: Layout, phrase: Phrase) -> int:
    """Where ON THE SIDELINES OF stands before a place; 0 for nowhere."""
    near = range(phrase.part_first - 1, max(0, phrase.part_first - _FAR), -1)
    return next((i for i in near if _MARGIN in layout.words[i].ids["part"]), 0)


def _listener(layout: Layout, phrase: Phrase) -> int:
    """Where the outlet stands that was told from a place, right before it; 0 for none."""
    heard = (p for p in layout.phrase_at.values() if p.last == phrase.part_first - 1 and p.preposition == _TO)
    listener = next(heard, None)
    same = listener is not None and listener.sentence == phrase.sentence and phrase.preposition == _FROM
    return listener.first if listener is not None and same else 0


def _occasion(layout: Layout, phrase: Phrase) -> int:
    """Where the word for what was said stands, a CONFERENCE, a SPEECH, before the place of it; 0 for none."""
    near = range(phrase.part_first - 2, max(0, phrase.part_first - 2 - _HEARERS), -1)
    return next((i for i in near if _DOCUMENT in layout.words[i].groups), 0)


def _is_beside_named(layout: Layout, phrase: Phrase) -> bool:
    """The quarter X THAT OVERLOOKS the camp Y, the village X ADJOINING Y and Z: the place with the name is where it
    was."""
    first = phrase.group[0]
    if first.off != "near":
        return False
    before = (p for p in layout.places[phrase.sentence] if 0 < first.part_first - p.last <= _LONGEST_TIE)
    return any(p.inside is None and (p.names or p.core_first > p.first) for p in before)


def _is_end_of_road(layout: Layout, phrase: Phrase) -> bool:
    """The road X - Y NEAR Z: what happened there happened at Z."""
    road = road_to(layout, phrase)
    if road is None:
        return False
    near = (p for p in layout.places[phrase.sentence] if p.preposition == _BY_IT)
    return any(0 <= p.part_first - road.last <= 1 for p in near)


def road_to(layout: Layout, phrase: Phrase) -> Phrase | None:
    """The road, without a name of its own, that is told by a place as one of its ends: the road X - Y."""
    around = (p for p in layout.places[phrase.sentence] if p.first < phrase.first <= phrase.last <= p.last)
    return next((p for p in around if p.head == _ROAD and not p.names), None)


def _bans(layout: Layout, phrase: Phrase) -> bool:
    """The group BANNED IN X: the law of X is told of; the area that is BANNED in X lies there."""
    leader = phrase.group[0]
    if leader.preposition != _IN:
        return False
    for cue in layout.cues[phrase.sentence]:
        near = cue.category == _OUTLAWED and 0 < leader.part_first - cue.last <= _BANNED
        if near and not _breaks(layout, cue.last, leader.part_first - 1):
            return not cue.first or "kind" not in layout.words[cue.first - 1].groups
    return False


def is_compared(layout: Layout, sentence: int, at: int) -> bool:
    """FIERCER THAN the battles of X, than what X saw: it happened another time."""
    for cue in layout.cues[sentence]:
        if cue.category == _COMPARING and cue.last <= at and not _breaks(layout, cue.last, at):
            return True
    return False


def _breaks(layout: Layout, first: int, last: int) -> bool:
    """A mark, or "and" with a verb: a further clause begins."""
    tokens = layout.text.tokens[first:last]
    if any(token.kind != WORD for token in tokens):
        return True
    return any(word.is_verb and word.conjunction for word in layout.words[first : last + 1])


def _is_seat(layout: Layout, phrase: Phrase) -> bool:
    """ACCORDING TO the figures of an institute IN X: the institute, and the town that it sits in."""
    if phrase.head not in _BODIES and phrase.preposition not in _SEATED:
        return False
    cue = next((c for c in layout.cues[phrase.sentence] if c.category == _BY and c.last <= phrase.first), None)
    if cue is None or phrase.first - cue.last > _FAR or layout.triggers_between(cue.last, phrase.first):
        return False
    if phrase.head in _BODIES and phrase.entity.place is None and not phrase.preposition:
        return True
    words = layout.words[max(cue.last, phrase.part_first - 1 - _NEAR) : phrase.part_first]
    if any(hit.form.entry.kind in _BODIES for word in words for hit in word.groups.get("kind", ())):
        return True
    return any(hit.form.entry.id in _OFFICES for word in words for hit in word.groups.get("role", ()))
