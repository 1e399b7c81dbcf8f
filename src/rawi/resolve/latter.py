"""Whom THE LATTER and THE FORMER mean: of the parties told of right before, the last that fits, or the other."""

from rawi.annotate.mentions import ACTOR, Annotation, Phrase
from rawi.annotate.pointing import FORMER
from rawi.text.fold import key

_SCOPE = 1  # sentences back
_PARTIES = ("group", "force", "government")
_FEMININE = (key("\u0629"), "\u0627\u062a")
_HERS = (*_FEMININE, "\u0627")  # Syria
_OF_MANY = frozenset(("force", "fighters", "things"))
_TWO, _THINGS = 2, "things"


def pointed_to(annotation: Annotation, phrase: Phrase) -> Phrase | None:
    """The mention of the party that a phrase points to; None where none was told of."""
    near = [other for other in annotation.phrases if _is_before(phrase, other)]
    here = [other for other in near if other.sentence == phrase.sentence]
    told = here if len({other.entity.key for other in here}) >= _TWO else near
    if phrase.points == FORMER:
        last = {other.entity.key: other for other in told}
        order = sorted(last.values(), key=lambda other: other.first)
        return order[-_TWO] if len(order) >= _TWO else None
    fitting = [other for other in told if _fits(annotation, phrase, other)]
    return fitting[-1] if fitting else None


def _is_before(phrase: Phrase, other: Phrase) -> bool:
    """A party of the tables, or an armed one by its word, in the sentence or the one before."""
    if other.kind != ACTOR or other.first >= phrase.first or phrase.sentence - other.sentence > _SCOPE:
        return False
    party = other.entity
    if party is None or other.inside is not None:
        return False
    return party.actor is not None or other.head in _PARTIES


def _fits(annotation: Annotation, phrase: Phrase, other: Phrase) -> bool:
    """A feminine stands for a feminine word, for many or for whom things are of, a masculine for one or for whom many
    are of; other names may be either."""
    word = annotation.words[other.first]
    if word.first("role") is None:
        return True
    hers = word.stem.endswith(_FEMININE) or other.plural or word.stem.endswith("\u0627\u062a")
    broken = word.stem not in {key(hit.form.entry.forms[0]) for hit in word.groups["role"]}
    she = annotation.text.tokens[phrase.first].key.endswith(_FEMININE[0])
    his = _are_his(annotation, other)
    return (hers or broken or (other.head == _THINGS and not his)) if she else not hers or his


def _are_his(annotation: Annotation, other: Phrase) -> bool:
    """The forces, the posts OF HIM: behind the word for many stands a name that is no feminine."""
    role, owner = annotation.words[other.first].first("role"), other.first + 1
    if role is None or role.form.entry.kind not in _OF_MANY or owner >= other.last:
        return False
    return not annotation.text.tokens[owner].key.endswith(_HERS)
