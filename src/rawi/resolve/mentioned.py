"""Parties that are named only beside a man of theirs: THE LEADER OF THE ORGANISATION X; later: the organisation."""

from rawi.annotate.mentions import Annotation, Phrase
from rawi.lexicon.names import ACTOR
from rawi.lexicon.words import Hit
from rawi.model import Actor
from rawi.resolve.called import head_of
from rawi.resolve.party import Party

_BODIES = frozenset(("group", "force"))


def mentioned(annotation: Annotation, phrase: Phrase) -> list[tuple[str, Party]]:
    """The party named within the phrase of a man or a source, by the word that calls it a group or a force there."""
    actors: list[Actor] = [name.value for name in phrase.names if name.group == ACTOR]
    if len(actors) != 1:
        return []
    party = Party(actors[0], None, actors[0].name_ar, "group", "explicit", phrase)
    inner = annotation.words[phrase.first + 1 : phrase.last]
    return [(head_of(word), party) for word in inner if _is_body(word.first("role"))]


def _is_body(hit: Hit | None) -> bool:
    return hit is not None and hit.form.entry.kind in _BODIES
