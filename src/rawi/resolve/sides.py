"""On which side of a border a sentence plays: ON THE IRAQI SIDE the army raised the flag; AND IN NEIGHBOURING CHAD the
army said."""

from collections import Counter

from rawi.annotate.mentions import PLACE, Annotation, Phrase
from rawi.lexicon.names import ACTOR as ACTOR_NAME
from rawi.lexicon.world import World
from rawi.model import Actor
from rawi.resolve.party import Party
from rawi.resolve.theatres import theatres_of

_LEADS = "preposition"
_OPENING = 3  # words from the beginning of the sentence to the side
_IN, _COUNTRY, _ARMY = "fi", "country", "state_force"


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


def land_votes(
    annotation: Annotation, world: World, phrase: Phrase, earlier: list[tuple[str, Party]]
) -> Counter[str] | None:
    """AND IN NEIGHBOURING CHAD, the army: for what parties of several lands are called, the land that the sentence
    opens with, if one of them is at home there; not where an army was told of that is not called so, as it may strike
    abroad."""
    called = {name.value.id: name.value for name in phrase.names if name.group == ACTOR_NAME}
    if len(called) < 2:
        return None
    lands = {id: theatres_of(world, actor) for id, actor in called.items()}
    if len({tuple(some) for some in lands.values()}) < 2 or any(_is_another_army(p.actor, called) for _, p in earlier):
        return None
    land = _opening_land(annotation, phrase.sentence)
    return Counter({land: 1}) if any([land] == some for some in lands.values()) else None


def _is_another_army(actor: Actor | None, called: dict[str, Actor]) -> bool:
    return actor is not None and actor.kind == _ARMY and actor.id not in called


def _opening_land(annotation: Annotation, sentence: int) -> str:
    """The country that a sentence opens with, IN it, or nothing."""
    first = annotation.text.sentences[sentence][0]
    opening = (p for p in annotation.phrases if p.kind == PLACE and p.sentence == sentence)
    land = next((p for p in opening if first <= p.part_first <= first + 1), None)
    if land is None or land.preposition != _IN or land.entity is None or land.entity.place is None:
        return ""
    return (land.entity.country or "") if land.entity.place.kind == _COUNTRY else ""
