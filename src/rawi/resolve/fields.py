"""THE MILITARY AIRPORT, told without its town's name: that of the town said to be around it, or last named."""

from rawi.annotate.mentions import PLACE, Annotation, Phrase
from rawi.lexicon.world import World
from rawi.model import Place
from rawi.resolve.back import SETTLEMENTS
from rawi.resolve.beside import candidates

_AIRPORT, _IN = "airport", "fi"
_BACK = 2  # sentences


def field(annotation: Annotation, world: World, phrase: Phrase, earlier: list[Phrase]) -> Place | None:
    """The airport of the town that is told beside it: by the adjective, else the one that the town has alone."""
    described = phrase.definite and not phrase.names and phrase.last == phrase.first + 2
    hit = annotation.words[phrase.first].first("kind") if phrase.head == _AIRPORT and described else None
    if hit is None:
        return None
    kind, adjective = hit.form.entry.forms[0], annotation.text.tokens[phrase.last - 1].raw
    for town in _towns(annotation, phrase, earlier):
        for name in (f"{kind} {town.name_ar} {adjective}", f"{kind} {town.name_ar}"):
            found = [one.value for one in world.names.named(name) if one.group == PLACE]
            if found:
                return found[0] if len({place.id for place in found}) == 1 else None
    return None


def _towns(annotation: Annotation, phrase: Phrase, earlier: list[Phrase]) -> list[Place]:
    """The town said to be around it, then those named before, nearest first."""
    behind = [p for p in annotation.phrases if p.kind == PLACE and p.preposition == _IN and p.first == phrase.last + 1]
    around = [place for one in behind for place in candidates(one) if place.kind in SETTLEMENTS]
    near = (one.entity.place for one in reversed(earlier) if phrase.sentence - one.sentence <= _BACK)
    return [*around, *(place for place in near if place is not None and place.kind in SETTLEMENTS)]
