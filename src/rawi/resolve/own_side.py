"""Nobody fights his own side: of parties of one name the one that a sentence sets against its own is not meant."""

from rawi.annotate.mentions import ACTOR, Annotation, Phrase
from rawi.lexicon.names import ACTOR as ACTOR_NAME
from rawi.model import Actor
from rawi.resolve.armies import just_spoke

_BETWEEN, _STRUCK_BY = "bayna", frozenset(("li", "didd"))  # prepositions: between; what is theirs, against them
_POSTS, _ROLE, _THAT = "things", "role", "complementiser"
_ITS = ("\u0647", "\u0647\u0627", "\u0647\u0645")  # his, her, their


def is_on_both_sides(annotation: Annotation, phrase: Phrase, actor: Actor) -> bool:
    """Between THE SECURITY FORCES and X, X struck a post OF THE SECURITY FORCES: nobody fights his own side."""
    first = phrase.group[0]
    here = (other for other in annotation.phrases if other.kind == ACTOR and other.sentence == phrase.sentence)
    if first.preposition == _BETWEEN:
        others = [other for other in phrase.group if other is not phrase]
    elif phrase.preposition in _STRUCK_BY or phrase.head == _POSTS:
        before = [other for other in here if other.last <= phrase.first and not other.preposition and other.names]
        others = before[1:2] if before and _tells(annotation, before[0], phrase) else before[:1]
    else:
        return False
    sides = {getattr(name.value, "side", None) for other in others for name in other.names if name.group == ACTOR_NAME}
    return sides == {actor.side}


def _tells(annotation: Annotation, party: Phrase, posts: Phrase) -> bool:
    """THE ARMY OF X SAID THAT Y struck a post of the army: who tells of it did not do it, as IT and ITS planes
    would."""
    if not just_spoke(annotation, party) or annotation.words[party.last].function != _THAT:
        return False
    pronoun = annotation.text.tokens[party.last].key.endswith(_ITS)
    between = annotation.words[party.last + 1 : posts.first]
    return not pronoun and not any(hit.suffix for word in between for hit in word.groups.get(_ROLE, ()))
