"""Which countries a report tells of: what decides between actors, and between sources, of one name."""

from collections import Counter

from rawi.annotate.mentions import PLACE, Annotation, Phrase
from rawi.lexicon.names import ACTOR as ACTOR_NAME
from rawi.lexicon.names import SOURCE as SOURCE_NAME
from rawi.lexicon.words import Word
from rawi.lexicon.world import World
from rawi.model import Actor, Place, Source
from rawi.text.tokens import NUMBER

_PEOPLE, _MINISTRY, _COUNTRY = "people", "ministry", "country"
_SEATED_IN = " \u0641\u064a "
_ABROAD = 3  # votes of other countries that leave no doubt where a report is set; of a group one, few are of its name
_ANYWHERE = 6  # lands
_ELSEWHERE = 2  # votes of other countries that a coalition is not of, though called by the same words
_IN = frozenset(("fi", "bi"))
_COALITION = "coalition"
_OUTWEIGHED = 3  # times as many votes of another country: its factions, its opposition are meant
_GROUP, _WAR_MEDIA = "armed_group", "military_media"
_AT_FRONT = frozenset(("fi", "ala", "ila"))
_LOCAL = frozenset(("state_force", "security_force", "government", "armed_group", "militia", "coalition"))


def theatre_votes(annotation: Annotation, world: World) -> Counter[str]:
    """How often each country figures among the report's places and the parties of one theatre: what decides between
    actors of one name. Parties called by common words, as any country's may be, count where nothing else is named."""
    votes, common = Counter[str](), Counter[str]()
    phrases = _of_the_report(annotation, world)
    for phrase in phrases:
        if phrase.kind == PLACE and phrase.entity is not None and (country := _country_told(phrase)):
            votes[country] += 1
    for phrase in phrases:
        named = {name.value.id: name.value for name in phrase.names if name.group == ACTOR_NAME}
        theatres = [theatres_of(world, actor) for actor in named.values()]
        if len(theatres) == 1 and len(theatres[0]) == 1:
            weak = _is_common(annotation, phrase) or _is_numbered(annotation, world, phrase)
            weak = weak or _is_first_name(annotation, world, phrase)
            (common if weak else votes)[theatres[0][0]] += 1
    return votes or common


def _country_told(phrase: Phrase) -> str:
    """The country of a place; of VILLAGES OF X, which no table knows, the one that all lie in that are called X."""
    site = phrase.entity
    if site.country or site.place is not None or not phrase.plural:
        return site.country or ""
    lands = {name.value.country for name in phrase.names if name.group == PLACE}
    return (lands.pop() or "") if len(lands) == 1 else ""


def _of_the_report(annotation: Annotation, world: World) -> list[Phrase]:
    """The phrases outside the debris of a page, whose headlines tell of any country; all where nothing else is left."""
    debris = world.debris.marks(annotation.text.source)
    if not debris:
        return annotation.phrases
    starts = ((phrase, annotation.text.tokens[phrase.first].start) for phrase in annotation.phrases)
    told = [one for one, start in starts if not any(mark.start <= start < mark.end for mark in debris)]
    return told or annotation.phrases


def is_over(annotation: Annotation, phrase: Phrase, actor: Actor, day: str | None) -> bool:
    """THE FACTIONS, THE LOCAL factions: common words that name a coalition, on a day on which it was no more."""
    until = actor.valid_until if actor.kind == _COALITION else None
    return until is not None and day is not None and day[: len(until)] > until and _is_common(annotation, phrase)


def is_out_of_place(annotation: Annotation, world: World, phrase: Phrase, actor: Actor, votes: Counter[str]) -> bool:
    """THE REGIME, THE NATIONAL GUARD: common words that name a party in one country, in a report of others; and a
    man's first name in a report that tells nothing of the country where a party is called by it."""
    countries = theatres_of(world, actor)
    if _is_first_name(annotation, world, phrase) and not any(votes[country] for country in countries):
        return True
    here = max((votes[country] for country in countries), default=0)
    if phrase.preposition in _AT_FRONT and _is_front(annotation, phrase) and max(votes.values(), default=0) > here:
        return True  # fighting ON THE SOUTHERN FRONT, of another war than that of the party called so
    if here and actor.kind == _COALITION and len(countries) == 1 and _is_common(annotation, phrase):
        return max(votes.values()) >= _OUTWEIGHED * here
    if actor.kind not in _LOCAL or not countries or here:
        return False
    if len(countries) >= _ANYWHERE:
        return False  # who fights in so many lands may strike in one more
    numbered = _is_numbered(annotation, world, phrase)  # every army has a Brigade 55
    led = actor.kind == _COALITION and len(countries) > 1  # another war has a coalition LED BY Washington as well
    enough = 1 if actor.kind == _GROUP or numbered else _ELSEWHERE if led else _ABROAD
    return votes.total() >= enough and (numbered or led or _is_common(annotation, phrase))


def _is_front(annotation: Annotation, phrase: Phrase) -> bool:
    """THE SOUTHERN FRONT: a word for a place and its direction."""
    words = annotation.words[phrase.core_first : phrase.core_last]
    return len(words) == 2 and "kind" in words[0].groups and "direction" in words[1].groups


def _is_first_name(annotation: Annotation, world: World, phrase: Phrase) -> bool:
    """A party called by nothing but a man's first name, as many men are."""
    alone = phrase.core_last == phrase.core_first + 1 and bool(phrase.names)
    word = annotation.words[phrase.core_first]
    return alone and not word.article and world.persons.is_given(word.stem)


def _is_numbered(annotation: Annotation, world: World, phrase: Phrase) -> bool:
    """A unit by its number, BRIGADE 55, THE SEVENTH brigade, with no nation's adjective."""
    within = range(phrase.core_first, phrase.core_last)
    ordinals = world.linking.ordinals
    number = any(annotation.text.tokens[at].kind == NUMBER or annotation.words[at].key in ordinals for at in within)
    return number and not any(_is_of_nation(annotation.words[at]) for at in range(phrase.first, phrase.last))


def _is_common(annotation: Annotation, phrase: Phrase) -> bool:
    """No word of its name is a proper name or a nation's adjective."""
    words = annotation.words[phrase.first : phrase.last]
    return all(word.hits for word in words) and not any(_is_of_nation(word) for word in words)


def is_proper(annotation: Annotation, phrase: Phrase) -> bool:
    """Its core is a proper name or one party's adjective, whatever is said of it besides: THE HOUTHI militias of
    Iran."""
    words = annotation.words[phrase.core_first : phrase.core_last]
    return any(not word.hits or _is_of_nation(word) for word in words)


def theatres_of(world: World, actor: Actor) -> list[str]:
    """The countries in which an actor figures."""
    return world.countries[actor.theatre]


def fits(world: World, actor: Actor, votes: Counter[str], published: str | None) -> float:
    """How much the report tells of the countries of an actor, far less on a day on which the name was not in use."""
    score = 0.0
    for country in theatres_of(world, actor):
        score = max(score, float(votes[country]))
    if published and not is_in_use(actor, published):
        score -= 5.0
    return score


def is_in_use(actor: Actor, published: str) -> bool:
    """The name stood for an actor on a day."""
    until = actor.valid_until or "9999"
    return (actor.valid_from or "") <= published and until >= published[: len(until)]


def _of_another_country(annotation: Annotation, phrase: Phrase, source: Source) -> bool:
    """The observatory or ministry of the tables, with an adjective of nationality behind it that its name has not:
    another one."""
    if source.kind == _MINISTRY:
        return any(_is_of_nation(word) for word in annotation.words[phrase.core_last : phrase.last])
    return source.kind == "monitor" and bool(phrase.nisba) and phrase.core_last < phrase.last


def _is_of_nation(word: Word) -> bool:
    return _PEOPLE in word.kinds["nisba"] or any(hit.form.entry.actor for hit in word.groups.get("nisba", ()))


def _votes_behind(annotation: Annotation, world: World, phrase: Phrase) -> Counter[str]:
    """The country of what stands right behind a ministry with "in": of the ministry IN THE GOVERNMENT of X, IN X."""
    behind = (other for other in annotation.phrases if 0 <= other.part_first - phrase.last <= 1)
    other = next((o for o in behind if o.preposition in _IN and o.sentence == phrase.sentence), None)
    if other is None:
        return Counter()
    if other.kind == PLACE:
        return Counter([other.entity.country] if other.entity is not None and other.entity.country else [])
    actors = [name.value for name in other.names if name.group == ACTOR_NAME]
    return Counter(country for actor in actors for country in theatres_of(world, actor)[:1])


def _serves_another(annotation: Annotation, world: World, phrase: Phrase, source: Source, votes: Counter[str]) -> bool:
    """The war media OF X, BELONGING TO X: those of X, and not the ones that are known by the same words."""
    if source.kind != _WAR_MEDIA:
        return False
    behind = (one for one in annotation.phrases if 0 <= one.first - phrase.last <= 1 and one.preposition == "li")
    parties = [name.value for one in behind for name in one.names if name.group == ACTOR_NAME]
    told = {actor.id: max((votes[country] for country in theatres_of(world, actor)), default=0) for actor in parties}
    here = {one for one, count in told.items() if count == max(told.values())}
    return bool(here) and all(one.actor not in here for one in source.allegiances)


def _places_round_seat(annotation: Annotation, world: World, source: Source) -> int:
    """How many of the report's places lie in the same part of its country as the city that a source is called after:
    the Health Ministry IN RAMALLAH."""
    _, _, city = source.name_ar.rpartition(_SEATED_IN)
    seats = [name.value for name in world.names.named(city) if name.group == PLACE]
    lands = {land for seat in seats if (land := _part_of_country(world, seat)) is not None}
    sites = (phrase.entity for phrase in annotation.phrases if phrase.kind == PLACE)
    places = (site.place for site in sites if site is not None and site.place is not None)
    return sum(_part_of_country(world, place) in lands for place in places) if lands else 0


def _part_of_country(world: World, place: Place) -> Place | None:
    """The largest land below its country that a place is or lies in."""
    lands = [land for land in (place, *world.within(place)) if land.kind != _COUNTRY]
    return lands[-1] if lands else None


def named_source(annotation: Annotation, world: World, phrase: Phrase, votes: Counter[str]) -> Source | None:
    """The source of that name; of several, as every country has its civil defence, the one whose side acts in the
    countries that the report tells of, or in the one that it is said to sit in, then the one that by its name sits in
    the part of it that is told of, or else the one that is nobody's."""
    sources: list[Source] = [name.value for name in phrase.names if name.group == SOURCE_NAME]
    if not sources or _of_another_country(annotation, phrase, sources[0]):
        return None
    sources = [source for source in sources if not _serves_another(annotation, world, phrase, source, votes)]
    if not sources:
        return None
    if len(sources) > 1:
        votes = _votes_behind(annotation, world, phrase) or votes

    def told(source: Source) -> tuple[int, int, bool]:
        served = [world.actors[one.actor] for one in source.allegiances if one.actor in world.actors]
        countries = {country for actor in served for country in theatres_of(world, actor)[:1]}
        most = max((votes[country] for country in countries), default=0)
        return most, _places_round_seat(annotation, world, source) if most else 0, not served

    return max(sources, key=told)
