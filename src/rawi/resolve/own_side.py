"""Nobody fights his own side: of parties of one name the one that a sentence sets against its own is not meant."""

from rawi.annotate.mentions import ACTOR, Annotation, Phrase
from rawi.lexicon.names import ACTOR as ACTOR_NAME
from rawi.model import Actor

_BETWEEN, _STRUCK_BY = "bayna", frozenset(("li", "didd"))  # prepositions: between; what is theirs, against them
_POSTS = "things"


def is_on_both_sides(annotation: Annotation, phrase: Phrase, actor: Actor) -> bool:
    """Between THE SECURITY FORCES and X, X struck a post OF THE SECURITY FORCES: nobody fights his own side."""
    first = phrase.group[0]
    here = (other for other in annotation.phrases if other.kind == ACTOR and other.sentence == phrase.sentence)
    if first.preposition == _BETWEEN:
        others = [other for other in phrase.group if other is not phrase]
    elif phrase.preposition in _STRUCK_BY or phrase.head == _POSTS:
        others = [other for other in here if other.last <= phrase.first and not other.preposition and other.names][:1]
    else:
        return False
    sides = {getattr(name.value, "side", None) for other in others for name in other.names if name.group == ACTOR_NAME}
    return sides == {actor.side}
