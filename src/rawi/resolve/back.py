"""What a definite kind word points back to: the town, the airport, the area."""

from collections.abc import Sequence
from typing import Any

from rawi.annotate.mentions import PLACE, Annotation, Phrase
from rawi.lexicon.world import CAPITAL, HOMELAND
from rawi.text.fold import key

SETTLEMENTS = frozenset(("city", "town", "village"))
_TOWNS = frozenset(("city", "town"))
_BY_KIND = frozenset(
    ("city", "town", "village", "governorate", "district", "subdistrict", "neighbourhood", "country", "camp")
)
ONE_IN_A_TOWN = frozenset(("airport", "port"))
_IN, _AREA, _NEAR = "fi", "region", "near"
_TO, _TOWARD, _ROAD = "ila", "toward", "road"
_DWELLINGS = "dwellings"  # the word's entry
_TOPIC = 3  # times that a report tells of a place which it is about
_UNITS = frozenset(("country", "governorate", "district"))
_AWAY = frozenset(("countryside", "direction"))
_MEASURES = frozenset(("portion", "expanse", "throughout"))  # how much of it
_FROM, _WHITHER = "min", frozenset((_TO, "nahwa"))
_LEAVING, _TAKING = frozenset(("withdraw", "displace", "evacuate")), "capture"  # types
_ORDER = frozenset(("temporal_before", "temporal_after"))  # categories of cues


def is_away(annotation: Annotation, phrase: Phrase) -> bool:
    """The phrase tells of the land beside a place: its countryside, the north of it, MOST OF the north."""
    return away_at(annotation, phrase) >= 0


def away_at(annotation: Annotation, phrase: Phrase) -> int:
    """The first word of a phrase that takes it away from its place, words for how much of it apart; -1: none does."""
    for at in range(phrase.part_first, phrase.first):
        parts = [hit.form.entry for hit in annotation.words[at].groups.get("part", ())]
        if any(part.id in _AWAY for part in parts):
            return at
        if parts and all(part.id not in _MEASURES for part in parts):
            return -1
    return -1


def antecedent(annotation: Annotation, phrase: Phrase, earlier: list[Phrase], country: str) -> Any:
    """The site of the last place that a bare kind word can mean: first by its word, then by what the tables say; none
    of its own list, X AND THE TOWN.

    A city abroad, told of some sentences before, is not the city of a report on another ``country``.
    """
    lemma = _lemma(annotation, phrase)
    if lemma is not None and lemma.id == _DWELLINGS:
        return None  # people left THE DWELLINGS, which are no quarter of that name
    if (left := _left_for(annotation, phrase, earlier)) is not None:
        return left.entity
    items = annotation.bullets
    earlier = [other for other in earlier if items.may_mean(phrase.sentence, other.sentence)]
    opening = scene(annotation, phrase, earlier)
    if opening is not None and _same_kind(annotation, lemma, phrase, opening):
        earlier = earlier[earlier.index(opening) :]  # what was told before the scene changed is left behind
    fit = (
        other
        for test in (_same_word, _same_kind, _near_kind, _kind_within)
        for other in reversed(earlier)
        if other not in phrase.group
        and test(annotation, lemma, phrase, other)
        and not _is_abroad(phrase, other, country)
    )
    last = next(fit, None)
    if last is None:
        return _only_town(annotation, phrase, earlier)
    return next((o.entity for o in fit if _outweighs(annotation, o, last, earlier)), last.entity)


def _only_town(annotation: Annotation, phrase: Phrase, earlier: list[Phrase]) -> Any:
    """The city <- X, which the tables call a town, or the other way round: the only one just told of."""
    if phrase.head not in _TOWNS:
        return None
    near = [o for o in earlier if phrase.sentence - o.sentence <= 1 and o not in phrase.group and o.inside is None]
    towns = {o.entity.key: o.entity for o in near if _is_settled(o) and o.entity.place.kind in _TOWNS}
    return next(iter(towns.values())) if len(towns) == 1 and not any(is_away(annotation, o) for o in near) else None


def _left_for(annotation: Annotation, phrase: Phrase, earlier: list[Phrase]) -> Phrase | None:
    """Withdrew FROM A to B BEFORE Y entered THE CITY, fled FROM A to B AFTER the shelling of it; withdrew FROM A to B.
    Y TOOK THE CITY: A."""
    here = [other for other in earlier if other.sentence == phrase.sentence and other.inside is None]
    taken = not here and _is_taken(annotation, phrase)
    if taken:
        here = [other for other in earlier if other.sentence == phrase.sentence - 1 and other.inside is None]
    goals = [other for other in here if other.group[0].preposition in _WHITHER]
    if not goals or goals[-1] is not here[-1] or phrase.head not in SETTLEMENTS:
        return None
    before = [other for other in here if other.last <= goals[-1].group[0].first]
    if not before or before[-1].preposition != _FROM or not _is_settled(before[-1]):
        return None
    ordered = any(c.category in _ORDER and goals[-1].last <= c.first < phrase.first for c in annotation.cues)
    return before[-1] if (ordered or taken) and _is_left(annotation, before[-1]) else None


def _is_taken(annotation: Annotation, phrase: Phrase) -> bool:
    """A taking is the last happening told before a place in its sentence."""
    told = [t for t in annotation.triggers if t.sentence == phrase.sentence and t.last <= phrase.first]
    return bool(told) and any(sense.type == _TAKING for _, sense in told[-1].options)


def _is_settled(other: Phrase) -> bool:
    place = other.entity.place
    return place is not None and place.kind in SETTLEMENTS and _named(other)


def _is_left(annotation: Annotation, whence: Phrase) -> bool:
    """The last happening told before a place is one of leaving."""
    told = [t for t in annotation.triggers if t.sentence == whence.sentence and t.last <= whence.first]
    return bool(told) and any(sense.type in _LEAVING for _, sense in told[-1].options)


def _outweighs(annotation: Annotation, other: Phrase, last: Phrase, earlier: list[Phrase]) -> bool:
    """A place told of again and again, where the last one was named once to say what something is near to; the place
    whose ROAD TO X was cut, where X was named for its road alone."""
    if other.entity.key == last.entity.key:
        return False
    told = [phrase.entity.key for phrase in earlier]
    if told.count(last.entity.key) > 1:
        return False
    if _ends_road(annotation, last):
        return other.sentence == last.sentence
    return last.relation == _NEAR and told.count(other.entity.key) >= _TOPIC


def _ends_road(annotation: Annotation, phrase: Phrase) -> bool:
    """THE ROAD TO a place, that LEADS TO it: the preposition stands right behind the road."""
    if phrase.off == _TOWARD:
        return True
    hit = annotation.words[phrase.part_first - 2].first("kind") if phrase.part_first > 1 else None
    return phrase.preposition == _TO and hit is not None and hit.form.entry.kind == _ROAD


def scene(annotation: Annotation, phrase: Phrase, earlier: Sequence[Phrase]) -> Phrase | None:
    """The place that the last sentence which begins with one is set in: IN X, the fighting went on."""
    for other in reversed(earlier):
        opens = other.part_first == annotation.text.sentences[other.sentence][0] + 1 and other.inside is None
        if opens and other.preposition == _IN and not other.plural:
            return other if phrase.sentence - other.sentence <= 1 else None
    return None


def _is_abroad(phrase: Phrase, other: Phrase, country: str) -> bool:
    """A place of another country than a report is about, named further back than the sentence before."""
    away = bool(country and other.entity.country and other.entity.country != country)
    return away and phrase.sentence - other.sentence > 1


def is_capital(annotation: Annotation, phrase: Phrase) -> bool:
    """The bare word THE CAPITAL."""
    hit = annotation.words[phrase.first].first("kind")
    return hit is not None and hit.form.entry.id == CAPITAL


def is_homeland(annotation: Annotation, phrase: Phrase) -> bool:
    """The bare word THE COUNTRY, for the land that is told of."""
    hit = annotation.words[phrase.first].first("kind")
    return hit is not None and hit.form.entry.id == HOMELAND


def place_of_anaphor(annotation: Annotation, phrase: Phrase) -> Phrase | None:
    """The bare word for a town or land that a place without a name is told by: the airport of THE CITY."""
    at = phrase.core_first
    if at != phrase.first + 1 or phrase.core_last != at + 1 or phrase.names or phrase.plural:
        return None
    word = annotation.words[at]
    hit = word.first("kind")
    if (
        hit is None
        or not word.article
        or hit.form.entry.kind not in _BY_KIND
        or word.stem != key(hit.form.entry.forms[0])
    ):
        return None
    inner = Phrase(PLACE, hit.form.entry.kind, at, at + 1)
    inner.anaphor, inner.definite, inner.sentence = True, True, phrase.sentence
    return inner


def points_back(annotation: Annotation, phrase: Phrase, earlier: list[Phrase]) -> bool:
    """THE QUARTER, the streets of THE QUARTER, where a quarter was told of by its name: no town that is called so."""
    at = phrase.core_first
    if phrase.core_last != at + 1 or not phrase.names or phrase.plural == (at == phrase.first):
        return False
    word = annotation.words[at]
    hit = word.first("kind")
    if hit is None or not word.article or word.stem != key(hit.form.entry.forms[0]):
        return False
    if any(name.value.kind in _UNITS for name in phrase.names):
        return False
    return any(_named(other) and _lemma(annotation, other) is hit.form.entry for other in earlier)


def take_as_bare(annotation: Annotation, phrase: Phrase) -> None:
    """Take a phrase for what its bare word points back to, and not for a name."""
    hit = annotation.words[phrase.core_first].first("kind")
    if phrase.core_first == phrase.first and hit is not None:
        phrase.head, phrase.anaphor, phrase.definite = hit.form.entry.kind, True, True
    phrase.names = ()


def site_amid(annotation: Annotation, phrase: Phrase, earlier: list[Phrase]) -> Any:
    """The site of the port that THE AREA OF THE PORT lies about, if one was told of in this sentence or the last: no
    quarter that is called so."""
    at = phrase.core_first
    if phrase.head != _AREA or at != phrase.first + 1 or phrase.core_last != at + 1 or phrase.plural:
        return None
    word = annotation.words[at]
    hit = word.first("kind")
    if hit is None or not word.article or hit.form.entry.kind in _BY_KIND:
        return None
    told = (o for o in reversed(earlier) if phrase.sentence - o.sentence <= 1 and o.entity.place is not None)
    named = (o for o in told if _named(o) and _lemma(annotation, o) is hit.form.entry)
    other = next(named, None)
    return other.entity if other is not None else None


def _lemma(annotation: Annotation, phrase: Phrase) -> Any:
    """The entry of a phrase's head word, which its spellings and its plural share."""
    hit = annotation.words[phrase.first].first("kind")
    return hit.form.entry if hit is not None else None


def _named(other: Phrase) -> bool:
    """One place with a name of its own, or a word that was already understood to mean one, by what it lies in too: THE
    AIRPORT IN X."""
    if other.anaphor or other.plural:
        lying = not other.plural and other.head in ONE_IN_A_TOWN and not other.entity.is_unplaced
        return lying or bool(other.entity.how == "anaphor")
    if other.owner is not None:
        return other.entity.place is not None  # the town AND ITS CAMP
    return bool(other.names or other.core_first > other.first)


def _same_word(annotation: Annotation, lemma: object, phrase: Phrase, other: Phrase) -> bool:
    """The town <- the town of X; the base <- the base X."""
    return _named(other) and _lemma(annotation, other) is lemma


def _same_kind(annotation: Annotation, lemma: object, phrase: Phrase, other: Phrase) -> bool:
    """The city <- X, which the tables call a city; not the land beside it."""
    place = other.entity.place
    if phrase.head not in _BY_KIND or place is None or not _named(other) or is_away(annotation, other):
        return False
    return bool(place.kind == phrase.head) and (other.inside is None or phrase.head == other.head)


def _near_kind(annotation: Annotation, lemma: object, phrase: Phrase, other: Phrase) -> bool:
    """The village <- X, which the tables call a town or do not know."""
    if phrase.head not in SETTLEMENTS or other.inside is not None or not _named(other) or is_away(annotation, other):
        return False
    place = other.entity.place
    if place is None:
        return other.head in SETTLEMENTS
    return place.kind in SETTLEMENTS and "city" not in (place.kind, phrase.head)


def _kind_within(annotation: Annotation, lemma: object, phrase: Phrase, other: Phrase) -> bool:
    """The city <- the commander of the operations of X, the Christians of X, if nothing else may be meant nearby."""
    place = other.entity.place
    near = other.inside is not None and phrase.sentence - other.sentence <= 1
    return near and place is not None and phrase.head in _BY_KIND and bool(place.kind == phrase.head) and _named(other)
