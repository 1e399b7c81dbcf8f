"""THE MILITARY AIRPORT, told without its town's name: that of the town said to be around it, or last named; THE PORT IN
X."""

from rawi.annotate.mentions import PLACE, Annotation, Phrase
from rawi.lexicon.world import World
from rawi.model import Place
from rawi.resolve.back import SETTLEMENTS
from rawi.resolve.beside import candidates

_AIRPORT, _IN = "airport", "fi"
_FIELDS = frozenset((_AIRPORT, "port", "university"))
_BACK = 2  # sentences


def field(annotation: Annotation, world: World, phrase: Phrase, earlier: list[Phrase]) -> Place | None:
    """The airport of the town that is told beside it: by the adjective, else the one that the town has alone; the port,
    the university of the town said to be around it."""
    hit = annotation.words[phrase.first].first("kind") if phrase.definite and not phrase.names else None
    if hit is None or hit.form.entry.kind not in _FIELDS:
        return None
    kind, around = hit.form.entry.forms[0], _around(annotation, phrase)
    if phrase.last == phrase.first + 1:
        return next((found for town in around if (found := _only(world, f"{kind} {town.name_ar}"))), None)
    if phrase.head != _AIRPORT or phrase.last != phrase.first + 2:
        return None
    adjective = annotation.text.tokens[phrase.last - 1].raw
    for town in (*around, *_before(phrase, earlier)):
        for name in (f"{kind} {town.name_ar} {adjective}", f"{kind} {town.name_ar}"):
            if any(one.group == PLACE for one in world.names.named(name)):
                return _only(world, name)
    return None


def _only(world: World, name: str) -> Place | None:
    """The one place of that name, if there is just one."""
    found = [one.value for one in world.names.named(name) if one.group == PLACE]
    return found[0] if len({place.id for place in found}) == 1 else None


def _around(annotation: Annotation, phrase: Phrase) -> list[Place]:
    """The town said to be around it."""
    behind = [
        p for p in annotation.phrases if p.kind == PLACE and p.preposition == _IN and p.part_first == phrase.last + 1
    ]
    return [place for one in behind for place in candidates(one) if place.kind in SETTLEMENTS]


def _before(phrase: Phrase, earlier: list[Phrase]) -> list[Place]:
    """The towns named before it, nearest first."""
    near = (one.entity.place for one in reversed(earlier) if phrase.sentence - one.sentence <= _BACK)
    return [place for place in near if place is not None and place.kind in SETTLEMENTS]
