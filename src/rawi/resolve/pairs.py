"""Two places told of at once: X and Y fell, and THE TWO TOWNS were shelled."""

from copy import copy

from rawi.annotate.kind_words import DUAL
from rawi.annotate.mentions import Annotation, Phrase

_PAIR = 2
_BACK = 6  # sentences


def pair_before(annotation: Annotation, phrase: Phrase, earlier: list[Phrase]) -> list[Phrase]:
    """The two places that THE TWO TOWNS are, the last two told together of that kind; nothing for other words."""
    word = annotation.words[phrase.core_first]
    bare = phrase.anaphor and phrase.core_last == phrase.core_first + 1 and len(phrase.group) == 1
    if not (bare and word.article and word.stem.endswith(DUAL)):
        return []
    for other in reversed(earlier):
        if phrase.sentence - other.sentence > _BACK:
            break
        pair = other.group if other is other.group[0] and len(other.group) == _PAIR else []
        if any(phrase.head in (one.head, one.entity.kind) for one in pair):
            return pair
    return []


def second(phrase: Phrase) -> Phrase:
    """A further phrase of the same words, which stands for the second of the two places."""
    twin = copy(phrase)
    twin.group = phrase.group
    phrase.group.append(twin)
    return twin
