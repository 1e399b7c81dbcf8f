"""Whose men HIS FIGHTERS are where a leader is told of whom no table knows: those of the body that he leads."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, Annotation, Phrase
from rawi.lexicon.names import ACTOR as ACTOR_NAME
from rawi.lexicon.words import head_of

_LEADS = frozenset(("qaid", "zaim", "amir_person", "rais", "naib", "qiyadi"))  # the roles' entries
_BODIES = frozenset(("group", "force", "government"))
_HIS = "\u0647"


def leader_before(annotation: Annotation, phrase: Phrase) -> Phrase | None:
    """The commander or head told of before HIS forces in their sentence, if that is the last one who is no thing."""
    hit = annotation.words[phrase.first].first("role")
    if hit is None or hit.suffix != _HIS:
        return None
    before = [p for p in annotation.phrases if p.sentence == phrase.sentence and p.last <= phrase.first]
    told = [p for p in before if p.kind == ACTOR and p.inside is None and p.head != "things"]
    if not told or any(name.group == ACTOR_NAME for name in told[-1].names):
        return None
    return None if _LEADS.isdisjoint(annotation.words[told[-1].first].ids["role"]) else told[-1]


def bodies_led(annotation: Annotation, leader: Phrase) -> Iterator[str]:
    """The head words of what he leads: the commander of THE FACTIONS, the deputy head of THE COUNCIL."""
    for word in annotation.words[leader.first + 1 : leader.last]:
        hit = word.first("role")
        if hit is not None and word.article and hit.form.entry.kind in _BODIES:
            yield head_of(word)
