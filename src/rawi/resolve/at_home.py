"""Which of the parties that share a common name in one country is meant: the INTERNAL SECURITY FORCES of the land told
of."""

from rawi.annotate.mentions import PLACE, Annotation, Phrase
from rawi.lexicon.names import ACTOR as ACTOR_NAME
from rawi.lexicon.names import SOURCE as SOURCE_NAME
from rawi.lexicon.names import Name
from rawi.lexicon.world import World
from rawi.model import Actor
from rawi.resolve.theatres import theatres_of

_COUNTRY = "country"
_AT_HOME = 0.5  # decides between parties of one country only


def at_home(annotation: Annotation, world: World, phrase: Phrase, actor: Actor) -> float:
    """For or against a party of whom the tables know where it is at home: by the places of the sentence, else of the
    report, else by whether others of its side are told of."""
    homes = world.homes.get(actor.id)
    if homes is None:
        return 0.0
    places = [p for p in annotation.phrases if p.kind == PLACE and p.entity is not None and p.entity.place is not None]
    for some in ([p for p in places if p.sentence == phrase.sentence], places):
        lands = [_lands(p) for p in some if p.entity.place.kind != _COUNTRY]
        if lands:
            return _AT_HOME if any(not homes.isdisjoint(land) for land in lands) else -_AT_HOME
    beside = any(_is_of_side(world, other, actor) for other in annotation.phrases if other is not phrase)
    return _AT_HOME if beside else -_AT_HOME


def _lands(phrase: Phrase) -> set[str]:
    """A place and all that it lies in."""
    return {phrase.entity.place.id, *(place.id for place in phrase.entity.within)}


def _is_of_side(world: World, phrase: Phrase, actor: Actor) -> bool:
    """A phrase whose name can, in the countries of a party, stand for nobody but its side or who speaks for it."""
    here = set(theatres_of(world, actor))
    parties = [party for name in phrase.names for party in _parties(world, name)]
    sides = {party.side for party in parties if not here.isdisjoint(theatres_of(world, party))}
    return sides == {actor.side}


def _parties(world: World, name: Name) -> list[Actor]:
    if name.group == ACTOR_NAME:
        return [name.value]
    served = name.value.allegiances if name.group == SOURCE_NAME else ()
    return [world.actors[one.actor] for one in served if one.actor in world.actors]
