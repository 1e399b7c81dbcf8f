"""On which side of a border a sentence plays: ON THE IRAQI SIDE the army raised the flag."""

from collections import Counter

from rawi.annotate.mentions import Annotation
from rawi.lexicon.world import World
from rawi.resolve.theatres import theatres_of

_LEADS = "preposition"
_OPENING = 3  # words from the beginning of the sentence to the side


def side_votes(annotation: Annotation, world: World) -> dict[int, Counter[str]]:
    """For each sentence that opens with a side of the border, the country of that side and no other."""
    found = {}
    for number, (first, last) in enumerate(annotation.text.sentences):
        for at in range(first, min(first + _OPENING, last - 1)):
            country = _side(annotation, world, at) if at else ""
            if country:
                found[number] = Counter({country: 1})
    return found


def _side(annotation: Annotation, world: World, at: int) -> str:
    """The country of a side that a preposition leads, by the adjective behind it."""
    before = annotation.words[at - 1]
    if annotation.text.tokens[at].key not in world.linking.sides or before.function != _LEADS:
        return ""
    hit = annotation.words[at + 1].first("nisba")
    actor = world.actors.get(hit.form.entry.actor) if hit is not None else None
    countries = theatres_of(world, actor) if actor is not None else []
    return countries[0] if len(countries) == 1 else ""
