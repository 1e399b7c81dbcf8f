"""Places named behind one plural word for their kind: the PORTS of X and Y, the FIELDS of A and B."""

from rawi.annotate.mentions import PLACE, Annotation, Phrase
from rawi.lexicon.world import World
from rawi.model import Place
from rawi.resolve.back import is_away

_LAID_OUT = frozenset(("country", "governorate", "region", "district", "subdistrict", "city", "town", "village"))


def one_of_a_kind(annotation: Annotation, world: World, phrase: Phrase) -> list[Place]:
    """What the tables know as the port of X, where that or THE PORTS of X and Y are told of; nothing for towns."""
    leader = phrase.group[0]
    hit = annotation.words[leader.first].first("kind")
    if hit is None or leader.core_first == leader.first or leader.head in _LAID_OUT:
        return []
    if not (leader.plural or phrase is leader) or is_away(annotation, phrase) or phrase.anaphor:
        return []
    first = phrase.core_first if phrase is leader else phrase.first
    bare = annotation.text.words(first, phrase.last)[len(phrase.conjunction) :]
    found = world.names.named(f"{hit.form.entry.forms[0]} {bare}")
    return [name.value for name in found if name.group == PLACE and name.value.kind == leader.head]
