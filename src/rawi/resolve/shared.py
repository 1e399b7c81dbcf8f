"""Whose two arms are of which only the second is said to be somebody's: the artillery and THE ISRAELI air force."""

from rawi.annotate.mentions import ACTOR, Annotation, Phrase
from rawi.resolve.party import Party

_ARMS = frozenset(("aircraft", "artillery"))


def share_side(annotation: Annotation) -> None:
    """Give the arms right before others of one list the party of these, where their own words name none."""
    for phrase in annotation.phrases:
        behind = _next(annotation, phrase) if _is_bare(phrase) else None
        actor = behind.entity.actor if behind is not None and behind.entity is not None else None
        if actor is not None and behind is not None:
            phrase.entity = Party(actor, None, phrase.entity.name_ar, phrase.head, "explicit", phrase)


def _is_bare(phrase: Phrase) -> bool:
    bare = phrase.kind == ACTOR and phrase.head in _ARMS and not phrase.names and not phrase.nisba
    return bare and phrase.entity is not None and phrase.entity.actor is None


def _next(annotation: Annotation, phrase: Phrase) -> Phrase | None:
    """The arms behind "and" in the same list, told by an adjective or by the name that they have with it."""
    at = next((n for n, one in enumerate(phrase.group) if one is phrase), len(phrase.group))
    behind = phrase.group[at + 1] if at + 1 < len(phrase.group) else None
    if behind is None or not (behind.nisba or behind.names):
        return None
    hit = annotation.words[behind.first].first("role")
    return behind if hit is not None and hit.form.entry.kind in _ARMS else None
