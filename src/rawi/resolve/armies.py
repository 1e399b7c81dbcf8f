"""Whose army THE ARMY is where the report tells of one that is at home elsewhere."""

from collections import Counter

from rawi.annotate.mentions import ACTOR, PLACE, SOURCE, Annotation, Phrase
from rawi.lexicon.names import ACTOR as ACTOR_NAME
from rawi.lexicon.names import Name
from rawi.lexicon.words import VERB
from rawi.lexicon.world import World
from rawi.model import Actor
from rawi.resolve.party import Party
from rawi.resolve.theatres import theatres_of
from rawi.text.fold import key

_ARMY, _SPEECH, _POSITION = "state_force", "speech", "statement"
_OWN_PRESS = frozenset(("agency", "ministry", "military_media"))  # channels tell of every land
_STATES = frozenset((_ARMY, "government"))
_BETWEEN = "bayna"
_OFFICIAL, _PERSON, _SPEAKER, _THAT = "official", "person", "speaker", "complementiser"
_SURE, _RARELY = 3, 4  # a country named so often, and so many times as often as another, is where the report is set


def may_be_any(phrase: Phrase) -> bool:
    """THE ARMY, bare: a name that the armies of several countries share."""
    armies = {name.value.id for name in phrase.names if name.group == ACTOR_NAME and name.value.kind == _ARMY}
    return len(armies) > 1 and len(armies) == len(phrase.names) and phrase.last == phrase.first + 1


def named_against(annotation: Annotation, world: World, phrase: Phrase) -> tuple[Name, ...]:
    """Between X and THE ARMY AND THE COMMITTEES, which X calls itself as well: nobody fights himself, so the first half
    of the name says who it is; else all that a phrase may name."""
    first = phrase.group[0]
    actors = {name.value.id for name in phrase.names}
    opposed = first is not phrase and first.preposition == _BETWEEN and phrase is phrase.group[1]
    if not opposed or len(actors) != 1 or actors != {name.value.id for name in first.names}:
        return phrase.names
    halves = (at for at in range(phrase.first + 1, phrase.core_last) if annotation.words[at].conjunction)
    words = annotation.text.words(phrase.first, next(halves, phrase.first))
    shorter = tuple(name for name in world.names.named(words[len(phrase.conjunction) :]) if name.group == ACTOR_NAME)
    return shorter or phrase.names


def army(
    annotation: Annotation,
    world: World,
    phrase: Phrase,
    chosen: Actor | None,
    earlier: list[tuple[str, Party]],
    votes: Counter[str],
) -> Actor | None:
    """The army meant by the bare word: the one that spoke in the sentence before, where it speaks; that of the nation
    whose minister or press says what THE ARMY did, where no other was told of; that of the country in which the
    sentence plays, if it was told of before; in a report set where no army is called so, or as much or more in another
    land, the one told of, or of the one state told of; ``chosen``: the one that the report's places point to."""
    speaking = _speaker_before(annotation, phrase) or _beside_force(world, phrase, chosen)
    if speaking is not None:
        return speaking
    told = {p.actor.id: p.actor for _, p in earlier if p.actor is not None and p.actor.kind == _ARMY and p.actor.side}
    own = _announced_by(annotation, world, phrase, chosen) if chosen is None or chosen.id not in told else None
    if own is not None and (chosen is None or own.side != chosen.side):
        return own
    if len(told) == 1 and (alone := _named_in_full(annotation, phrase, next(iter(told.values())), earlier)) is not None:
        return alone
    foreign = [actor for actor in told.values() if actor.id not in {name.value.id for name in phrase.names}]
    here = _country_before(annotation, phrase)
    at_home = [actor for actor in foreign if here and world.theatres.get(actor.side or "") == here]
    if at_home:
        return at_home[-1]
    only = foreign[0] if len(told) == len(foreign) == 1 else None
    if not told and not _is_set_there(world, chosen, votes):
        state = _army_of_state(annotation, world, phrase, [party for _, party in earlier])
        if state is not None or chosen is None:
            return state
    if only is not None and chosen is not None and _is_rather(world, only, chosen, votes):
        return only
    return chosen if chosen is not None and not _is_elsewhere(world, chosen, votes) else only


def _named_in_full(
    annotation: Annotation, phrase: Phrase, army: Actor, earlier: list[tuple[str, Party]]
) -> Actor | None:
    """THE ISRAELI ARMY struck. And THE ARMY SAID: the only army that a report has told of, by the same word."""
    if not just_spoke(annotation, phrase):
        return None
    stem = annotation.words[phrase.first].stem
    named = {party.phrase for _, party in earlier if party.actor is army and party.phrase.last > party.phrase.first + 1}
    called = any(word.stem == stem for one in named for word in annotation.words[one.first : one.last])
    return army if called else None


def _speaker_before(annotation: Annotation, phrase: Phrase) -> Actor | None:
    """X's army ANNOUNCED the raid. And the army SAID that it hit a leader, CALLED ON people: the army that spoke
    goes on speaking. X's planes struck, after the army CALLED ON people to leave: that of its sentence."""
    if not (just_spoke(annotation, phrase) or _took_position(annotation, phrase)):
        return None
    if (acting := _acting_before(annotation, phrase)) is not None:
        return acting
    before = (p for p in annotation.phrases if p.kind == ACTOR and p.sentence == phrase.sentence - 1)
    armies = [p.entity.actor for p in before if just_spoke(annotation, p) and p.entity.actor is not None]
    return armies[-1] if armies and armies[-1].kind == _ARMY else None


def _acting_before(annotation: Annotation, phrase: Phrase) -> Actor | None:
    """The one army that is told of before in the sentence, right behind a verb for what it did."""
    parties = (p for p in annotation.phrases if p.kind == ACTOR and p.sentence == phrase.sentence and p.entity)
    told = {
        p.entity.actor: p for p in parties if p.first < phrase.first and getattr(p.entity.actor, "kind", "") == _ARMY
    }
    if len(told) != 1 or not _took_position(annotation, phrase):
        return None
    ((army, one),) = told.items()
    return army if one.first and annotation.words[one.first - 1].is_verb else None


def _beside_force(world: World, phrase: Phrase, chosen: Actor | None) -> Actor | None:
    """Talks abroad between THE ARMY AND X, which fights in one country: the army of that, whatever the places say."""
    if chosen is None:
        return None
    mates = {name.value.id: name.value for one in phrase.group if one is not phrase for name in one.names}
    lands = [theatres_of(world, mate) for mate in mates.values() if isinstance(mate, Actor)]
    if len(lands) != 1 or len(lands[0]) != 1 or lands[0][0] in theatres_of(world, chosen):
        return None
    armies = [name.value for name in phrase.names if lands[0][0] in theatres_of(world, name.value)]
    return armies[0] if len(armies) == 1 else None


def _announced_by(annotation: Annotation, world: World, phrase: Phrase, chosen: Actor | None) -> Actor | None:
    """The ISRAELI MINISTER, OFFICIAL, RADIO said that THE ARMY struck: who stands right behind the word of speech,
    before THAT."""
    if not phrase.first or annotation.words[phrase.first - 1].function != _THAT:
        return None
    before = (p for p in annotation.phrases if p.sentence == phrase.sentence and p.last <= phrase.first)
    said = next((p for p in before if p.kind != PLACE and just_spoke(annotation, p)), None)
    if said is None or said.entity is None:
        return None
    own = said.entity.actor
    if own is None and said.head in (_OFFICIAL, _PERSON, "name") and said.entity.source is None:
        own = world.actors.get(said.nisba)
        own = None if said.head == _PERSON and own is not None and not _is_called(annotation, phrase, own) else own
    if own is None and (said.kind == SOURCE or said.head == _SPEAKER):
        own = _army_of_press(annotation, world, phrase, said, chosen)
    return own if own is not None and own.kind in _STATES else None


def _army_of_press(
    annotation: Annotation, world: World, phrase: Phrase, said: Phrase, chosen: Actor | None
) -> Actor | None:
    """The army of the nation by whose adjective the press is called, ISRAELI RADIO; where no place points to another,
    of the state that the tables say its agency serves. The SAUDI CHANNEL X tells of the army of the land that it tells
    of."""
    source = said.entity.source
    called = [world.words.look(key(name)) for name in source.name_ar.split()] if source is not None else []
    words = called or annotation.words[said.first : said.last]
    nations = [world.actors.get(hit.form.entry.actor) for word in words for hit in word.groups.get("nisba", ())]
    own = next((nation for nation in nations if nation is not None and nation.kind == _ARMY), None)
    if own is not None or source is None or chosen is not None or source.kind not in _OWN_PRESS:
        return own
    served = {world.actors[one.actor].side for one in source.allegiances if one.actor in world.actors}
    return _only_army(annotation, world, phrase, served)


def _army_of_state(annotation: Annotation, world: World, phrase: Phrase, told: list[Party]) -> Actor | None:
    """Of a report that has told of one state or its people and of no army: an ISRAELI was hurt, and THE ARMY raided."""
    words = [word for party in told for word in annotation.words[party.phrase.first : party.phrase.last]]
    nations = [world.actors.get(hit.form.entry.actor) for word in words for hit in word.groups.get("nisba", ())]
    named = (nation for nation in (*nations, *(party.actor for party in told)) if nation is not None)
    sides = {nation.side for nation in named if nation.kind in _STATES}
    return _only_army(annotation, world, phrase, sides)


def _only_army(annotation: Annotation, world: World, phrase: Phrase, sides: set[str | None]) -> Actor | None:
    """The one force of some sides whose name begins with the word of the phrase; a brigade's does not."""
    armies = [actor for actor in world.actors.values() if actor.kind == _ARMY and actor.side in sides]
    if len(armies) > 1:
        armies = [actor for actor in armies if _is_called(annotation, phrase, actor)]
    return armies[0] if len(armies) == 1 else None


def _is_called(annotation: Annotation, phrase: Phrase, actor: Actor) -> bool:
    """Its name begins with the word of the phrase: with THE ARMY, as that of Israel's and not of Russia's does."""
    return key(actor.name_ar.split()[0]).endswith(annotation.words[phrase.first].stem)


def just_spoke(annotation: Annotation, phrase: Phrase) -> bool:
    """Right behind a verb of speech."""
    before = annotation.words[phrase.first - 1] if phrase.first else None
    return before is not None and before.is_verb and _SPEECH in before.groups


def _took_position(annotation: Annotation, phrase: Phrase) -> bool:
    """Right behind a verb of words that are the news themselves: the army CALLED ON people to leave."""
    hit = annotation.words[phrase.first - 1].first("event") if phrase.first else None
    return hit is not None and hit.form.pos == VERB and hit.form.entry.sense[0].type == _POSITION


def _country_before(annotation: Annotation, phrase: Phrase) -> str:
    """The country of all places that the sentence names before a phrase, or nothing."""
    places = (p.entity for p in annotation.phrases if p.kind == PLACE and p.sentence == phrase.sentence)
    countries = {site.country for site in places if site is not None and site.phrase.last <= phrase.first}
    return (countries.pop() or "") if len(countries) == 1 else ""


def _is_set_there(world: World, chosen: Actor | None, votes: Counter[str]) -> bool:
    """The report names no country more often than one that the army is of."""
    if chosen is None:
        return False
    return max((votes[country] for country in theatres_of(world, chosen)), default=0) >= max(votes.values(), default=0)


def _is_rather(world: World, told: Actor, chosen: Actor, votes: Counter[str]) -> bool:
    """The report is set as much where the army told of is at home, or more in another land than the chosen one's."""
    return not _is_set_there(world, chosen, votes)


def _is_elsewhere(world: World, chosen: Actor, votes: Counter[str]) -> bool:
    """The report is set in a country that no such army is of: Gaza, and Lebanon is but mentioned."""
    own, most = (
        max((votes[country] for country in theatres_of(world, chosen)), default=0),
        max(votes.values(), default=0),
    )
    return most >= _SURE and most >= _RARELY * own
