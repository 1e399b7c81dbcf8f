"""The land of a place by the adjective right behind its name: THE LEBANESE Tripoli is not the Libyan one."""

from rawi.annotate.mentions import Annotation, Phrase
from rawi.lexicon.world import World
from rawi.model import Place

_PEOPLE, _COUNTRY = "people", "country"


def of_land(annotation: Annotation, world: World, phrase: Phrase, places: list[Place]) -> list[Place]:
    """Of the places of one name those that lie in the land told behind it; all of them where none does."""
    land = _land_behind(annotation, phrase) if len(places) > 1 else ""
    return [one for one in places if land and _is_in(world, one, land)] or places


def _land_behind(annotation: Annotation, phrase: Phrase) -> str:
    """The entry of a nation's adjective with the article, right behind the name of a place; "" without one."""
    at = phrase.core_last
    if at >= len(annotation.words) or annotation.text.sentence_of[at] != phrase.sentence:
        return ""
    word, hit = annotation.words[at], annotation.words[at].first("nisba")
    bare = word.article and not (word.preposition or word.conjunction)
    return hit.form.entry.id if hit is not None and bare and hit.form.entry.kind == _PEOPLE else ""


def _is_in(world: World, place: Place, land: str) -> bool:
    """The country of a place is the one whose name in English the entry of the adjective bears."""
    around = (place, *world.within(place))
    return any(one.kind == _COUNTRY and one.name.lower().replace(" ", "-") == land for one in around)
