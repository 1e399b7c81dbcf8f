"""Whose HIS FORCES are where somebody tells of them by his office: X took it, but A SOURCE IN Y said: HIS FORCES."""

from rawi.annotate.mentions import ACTOR, PLACE, Annotation, Phrase
from rawi.lexicon.names import ACTOR as ACTOR_NAME
from rawi.lexicon.world import World
from rawi.resolve.party import Party

_LEADERS = frozenset(("official", "speaker", "person"))
_SPEECH, _THAT, _IN = "speech", "complementiser", frozenset(("fi", "min"))


def teller(annotation: Annotation, phrase: Phrase) -> tuple[Phrase, Phrase] | None:
    """Who says THAT his forces did it, and where the party stands that he is of: himself, or what is behind IN."""
    at = phrase.first - 1
    if at < 1 or annotation.words[at].function != _THAT:
        return None
    end = at - _says(annotation, at - 1)
    before = [p for p in annotation.phrases if p.kind != PLACE and p.sentence == phrase.sentence and not p.inside]
    last = next((p for p in before if p.last == end), None)
    if last is None or last.group[-1] is not last:
        return None
    tied = last.kind == ACTOR and last.preposition in _IN and last.head not in _LEADERS
    who = next((p for p in before if p.last == last.first - 1), None) if tied else last
    said = who is not None and (end < at or _says(annotation, who.part_first - 1))
    return (who, last) if said and who is not None and who.head in _LEADERS else None


def _says(annotation: Annotation, at: int) -> bool:
    word = annotation.words[at] if at >= 0 else None
    return word is not None and word.is_verb and _SPEECH in word.groups


def side_of_teller(world: World, who: Phrase, last: Phrase) -> Party | None:
    """The party that he is of by name, or that he speaks for; None where the tables do not know it."""
    if last is not who:
        return last.entity if last.entity.actor is not None else None
    actors = [name.value for name in who.names if name.group == ACTOR_NAME]
    if who.speaks_for is not None and who.speaks_for.entity.actor is not None:
        actors = [who.speaks_for.entity.actor]
    if not actors and who.nisba in world.actors:
        actors = [world.actors[who.nisba]]
    return Party(actors[0], None, actors[0].name_ar, "group", "explicit", who) if len(actors) == 1 else None
