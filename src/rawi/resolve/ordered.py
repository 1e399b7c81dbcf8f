"""Whose army THE ARMY is that somebody gives orders to: the Israeli prime minister ordered THE ARMY to enter."""

from rawi.annotate.mentions import ACTOR, Annotation, Phrase
from rawi.lexicon.names import ACTOR as ACTOR_NAME
from rawi.lexicon.world import World
from rawi.model import Actor

_ORDERS = "amara"  # the host's entry
_ARMY = "state_force"
_HEADS = frozenset(("official", "person"))


def army_ordered(annotation: Annotation, world: World, phrase: Phrase) -> Actor | None:
    """The army of the nation whose minister or president orders a mere "the army", as several nations call theirs."""
    armies = {name.value.id for name in phrase.names if name.group == ACTOR_NAME and name.value.kind == _ARMY}
    if phrase.last != phrase.first + 1 or phrase.preposition or len(armies) < 2:
        return None
    before = [p for p in annotation.phrases if p.sentence == phrase.sentence and p.last <= phrase.first]
    told = [p for p in before if p.kind == ACTOR and p.inside is None]
    if not told or told[-1].head not in _HEADS:
        return None
    verb = phrase.first - 1 if told[-1].last < phrase.first else told[-1].first - 1
    if verb < 0 or _ORDERS not in annotation.words[verb].ids["host"]:
        return None
    own = world.actors.get(told[-1].nisba)
    return own if own is not None and own.kind == _ARMY else None
