"""A bulletin by governorates: ALEPPO: at the head of a line, and what is told beneath it lies there."""

from rawi.annotate.mentions import PLACE, Annotation, Phrase
from rawi.lexicon.world import World
from rawi.model import Place

_HEADS = 2  # of one report, which make it a bulletin; one alone is a dateline
_UNITS = frozenset(("governorate", "city"))  # a governorate is headed by the name of its city
_COLON = ":"


class Sections:
    """The governorates of the head that each place phrase stands beneath, by the phrase's number."""

    def __init__(self, annotation: Annotation, world: World, phrases: list[Phrase]):
        heads = [phrase for phrase in phrases if _is_head(annotation, phrase)]
        self.governorates: list[frozenset[str]] = []
        lands: frozenset[str] = frozenset()
        for phrase in phrases if len(heads) >= _HEADS else ():
            if phrase in heads:
                lands = frozenset(land for place in _units(phrase) for land in governorates(world, place))
            self.governorates.append(lands)


def governorates(world: World, place: Place) -> list[str]:
    """The ids of the governorates that a place lies in or is."""
    return [land.id for land in (place, *world.within(place)) if land.kind == "governorate"]


def _units(phrase: Phrase) -> list[Place]:
    return [name.value for name in phrase.names if name.group == PLACE and name.value.kind in _UNITS]


def _is_head(annotation: Annotation, phrase: Phrase) -> bool:
    """First in its line, with a colon right behind it."""
    text = annotation.text
    if phrase.last >= len(text.tokens) or not text.tokens[phrase.last].raw.startswith(_COLON) or not _units(phrase):
        return False
    before = text.source[: text.tokens[phrase.part_first].start].rstrip(" \t")
    return not before or before.endswith("\n")
