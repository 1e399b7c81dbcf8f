"""Places that are told of somebody, not of the happening: where a man is from, whence he comes, where he goes."""

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import VERB
from rawi.model import FROM_AFAR, Place

_MOVING = frozenset(("deploy", "advance"))
_FROM_THERE = frozenset(("hold", "displace", "withdraw", "evacuate", "release", "aid", "arms", "abduct"))
_FIRING = frozenset(("airstrike", "shelling", "attack", "advance", "capture"))
_STRIKING = frozenset(("airstrike", "shelling", "attack", "bombing", "clash", "chemical"))
_LEAVING = frozenset(("displace", "withdraw", "evacuate"))
_LEFT = _LEAVING - {"displace"}  # who returns to X in Y is there
_NEAR = "near"
_HOSPITAL, _DWELLERS = "hospital", "civilians"
_POSITIONS = "base"
_SEAT, _COUNTRY = "seat", "country"
_CORRESPONDENT = "murasil"  # the role's entry
_WHERE = frozenset(("fi", "bi", "near", "ala"))
_WHITHER = frozenset(("ila", "nahwa"))
_IN, _FROM, _BY = frozenset(("fi", "bi")), "min", "bi"
_ONSET, _SIDES = FROM_AFAR | {"attack"}, frozenset(("side", "toward"))  # the latter parts' entries
_OVER = "\u0641\u0648\u0642"
_POSTS_BEFORE = 4  # words before "in X": from ITS MILITARY POSITIONS in X
_COUNTED = frozenset(("vague", "number", "several", "part", "tally", "counted", "about", "near"))


def at_hand(layout: Layout, trigger: Trigger, kind: str, phrase: Phrase | None) -> Phrase | None:
    """The place that the words name for the happening itself, for one that is only told of somebody."""
    if kind == "deploy":
        phrase = _post(layout, trigger) or phrase
    if phrase is None or not (_is_astray(kind, phrase) or _is_fired_from(layout, kind, phrase)):
        return phrase
    links = _WHERE | _WHITHER if kind in _MOVING else _WHERE
    for other in layout.places[trigger.sentence]:
        told = other.preposition in links or other.part_first < other.first or _is_object(trigger, other)
        if other.first >= trigger.last and told and not other.astray and other.inside is None:
            if _is_around(phrase, other) or _tells_other(layout, max(trigger.last, phrase.last), other):
                continue
            return other if _is_near(layout, max(trigger.last, phrase.last), other) else phrase
    return (_itself(layout, trigger, phrase) if phrase.astray == "post" else None) or phrase


def _itself(layout: Layout, trigger: Trigger, phrase: Phrase) -> Phrase | None:
    """X was shelled by those STATIONED EAST OF THE CITY: the city, by its own name before."""
    place = phrase.entity.place
    before = (p for p in layout.places[trigger.sentence] if p.last <= trigger.first and not p.astray)
    return next((p for p in before if place is not None and p.entity.place == place), None)


def _is_astray(kind: str, phrase: Phrase) -> bool:
    """Told of somebody, for a happening of some type."""
    if phrase.astray == _SEAT:
        return kind not in _MOVING
    if not phrase.astray or kind in _FROM_THERE or (kind in _MOVING and phrase.astray != "way"):
        return False
    return phrase.astray != "post" or kind in _FIRING


def _is_fired_from(layout: Layout, kind: str, phrase: Phrase) -> bool:
    """Shelling FROM a place did not hit it; the western part FROM the town is a part of it."""
    if kind not in FROM_AFAR or phrase.preposition != "min" or phrase.part_first < phrase.first:
        return False
    return all(other.last != phrase.part_first - 1 for other in layout.places[phrase.sentence])


def _is_around(phrase: Phrase, other: Phrase) -> bool:
    """The land that a place is said to lie in, or that the tables have it in."""
    said = phrase.astray in ("", _SEAT) and 0 <= other.link - phrase.last <= 1
    return said or (other.entity.place is not None and lies_in(phrase, other.entity.place))


def is_victims_home(layout: Layout, kind: str, trigger: Trigger, phrase: Phrase) -> bool:
    """THE SHELLING killed a man FROM THE TOWN X, of the people of X: it was where it has been told to be; but the
    shelling that drove thousands from X was there."""
    if kind not in FROM_AFAR or not trigger.hits[0].article or phrase.first < trigger.last or not phrase.names:
        return False
    between = (one for one in layout.triggers[phrase.sentence] if trigger.last <= one.first < phrase.first)
    if any(not _LEAVING.isdisjoint(sense.type for _, sense in one.options) for one in between):
        return False
    dwelt = phrase.inside is not None and phrase.inside.head == _DWELLERS and phrase.inside.preposition == _FROM
    return dwelt or (phrase.astray == "home" and phrase.preposition == _FROM)


def lies_in(place: Phrase, land: Place) -> bool:
    """By the tables; a province and its seat have one name."""
    return land in place.entity.within or any(one.name_ar == land.name_ar for one in place.entity.within)


def is_where_fired_from(layout: Layout, kind: str, phrase: Phrase) -> bool:
    """Shelled the quarters FROM ITS POSITIONS IN X, from where it is deployed in X: the guns stand there. Several OF
    its positions in X were hit. Attacked Y FROM THE SIDE OF X, FROM THE DIRECTION OF X, FROM ABOVE X."""
    if kind in _ONSET and _follows_from(layout, phrase):
        return True
    if kind not in FROM_AFAR or phrase.preposition not in _IN or phrase.link < 0:
        return False
    start = max(layout.text.sentences[phrase.sentence][0], phrase.link - _POSTS_BEFORE)
    posts = range(phrase.link - 1, start, -1)
    source = next((at for at in posts if layout.words[at].function), 0)
    if not source or phrase.link - source < 2 or layout.words[source].preposition or layout.words[source].conjunction:
        return False
    from_there = any(hit.form.entry.id == _FROM for hit in layout.words[source].groups.get("function", ()))
    own = any(hit.suffix for at in range(source + 1, phrase.link) for hit in layout.words[at].groups.get("owned", ()))
    return from_there and own and _COUNTED.isdisjoint(layout.words[source - 1].groups)


def _follows_from(layout: Layout, phrase: Phrase) -> bool:
    """FROM THE SIDE OF X, which is no half of it; FROM ABOVE X."""
    parts = layout.words[phrase.part_first].groups.get("part", ()) if phrase.part_first < phrase.first else ()
    before = phrase.part_first - 1
    if before > 0 and layout.words[before].key == _OVER:
        return _is_from(layout, before - 1)
    return any(hit.form.entry.id in _SIDES for hit in parts) and _is_from(layout, before)


def _is_from(layout: Layout, at: int) -> bool:
    return at >= 0 and any(hit.form.entry.id == _FROM for hit in layout.words[at].groups.get("function", ()))


def is_taken_to(layout: Layout, kind: str, phrase: Phrase) -> bool:
    """The hospital that the wounded were taken TO is not where they were struck; whither people fled or forces left,
    and the land that this lies in, is not what they left."""
    if kind in _LEAVING and phrase.preposition in _WHITHER:
        return True
    if kind in _LEFT and _locates_goal(layout, phrase):
        return True
    place = phrase.entity.place
    hospital = _HOSPITAL in (phrase.head, place.kind if place is not None else "")
    return hospital and phrase.preposition in _WHITHER and kind in _STRIKING


def _locates_goal(layout: Layout, phrase: Phrase) -> bool:
    """Fled TO the towns X and Y IN Z; but fled to a country NEAR the town X."""
    if phrase.link < 0 or phrase.relation == _NEAR:
        return False
    before = (p for p in layout.places[phrase.sentence] if p.last == phrase.link and p not in phrase.group)
    return any(p.group[0].preposition in _WHITHER for p in before)


def is_station(layout: Layout, phrase: Phrase) -> bool:
    """The land that a correspondent reports from: the correspondent IN YEMEN said; it happened anywhere in it."""
    place = phrase.entity.place
    if phrase.astray != _SEAT or place is None or place.kind != _COUNTRY:
        return False
    who = (p for p in layout.whos[phrase.sentence] if p.last == phrase.part_first - 1)
    roles = (hit for p in who for hit in layout.words[p.first].groups.get("role", ()))
    return any(hit.form.entry.id == _CORRESPONDENT for hit in roles)


def _post(layout: Layout, trigger: Trigger) -> Phrase | None:
    """Where those stand of whom it is told: the guns STATIONED IN X; not in THE POSITIONS of somebody, which have no
    name."""
    here = layout.places[trigger.sentence]
    post = next((p for p in here if p.astray == "post" and 0 <= p.part_first - trigger.last <= 1), None)
    if post is None or post.head != _POSITIONS or post.names:
        return post
    return None if layout.words[post.first].article else post


def _is_near(layout: Layout, first: int, place: Phrase) -> bool:
    """No other verb and no other clause stands before the place."""
    between = layout.between(first, place.part_first)
    return between.startswith("v0") and between.endswith("b0")


def _tells_other(layout: Layout, first: int, place: Phrase) -> bool:
    """Another happening stands before the place; not that by which it came about, and not who did it: died BY THE
    BULLETS OF THE OCCUPATION near X."""
    between = [one for one in layout.triggers[place.sentence] if first <= one.first < place.first]
    whos = [who for who in layout.whos[place.sentence] if who.names]
    by = [one for one in between if one.hits[0].preposition == _BY]
    named = (one for one in between if any(who.first <= one.first < who.last for who in whos))
    return len(between) > len({id(one) for one in (*by, *named)})


def _is_object(trigger: Trigger, phrase: Phrase) -> bool:
    """What a verb does something to: shelled THE VILLAGES X and Y."""
    bare = not phrase.preposition and not phrase.conjunction
    return bare and any(
        hit.form.pos == VERB and "place" in sense.roles.get("object", "") for hit, sense in trigger.options
    )
