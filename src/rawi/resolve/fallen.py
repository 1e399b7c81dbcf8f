"""Whose men HIS MEN are where they fell with a man: an officer was killed by a mine that X had laid, AND THREE OF HIS
ESCORT were hurt. They are the officer's, and none of X's."""

from rawi.annotate.heads import is_one
from rawi.annotate.mentions import ACTOR, Annotation, Phrase
from rawi.model import DEATHS
from rawi.text.tokens import COMMAS

_MEN = frozenset(("person", "official", "fighters"))
_HIS = "\u0647"
_COUNTED = 3  # words of how many of them


def fallen_before(annotation: Annotation, phrase: Phrase) -> Phrase | None:
    """The last man of the sentence who was killed or hurt before his men were."""
    hit = annotation.words[phrase.first].first("role")
    if hit is None or hit.suffix != _HIS or not _fell(annotation, phrase):
        return None
    before = [p for p in annotation.phrases if p.sentence == phrase.sentence and p.last <= phrase.first]
    men = (p for p in before if p.kind == ACTOR and p.inside is None and p.head in _MEN)
    fallen = next((one for one in reversed([*men]) if _is_one_who_fell(annotation, one)), None)
    if fallen is None or any(p.first > fallen.last and _goes_on(annotation, p) for p in before):
        return None
    return fallen


def _goes_on(annotation: Annotation, phrase: Phrase) -> bool:
    """AND THE ARMY attacked, while the army SAYS: another subject, whose men they may be."""
    verb = annotation.words[phrase.part_first - 1]
    return phrase.kind == ACTOR and verb.is_verb and bool(verb.conjunction or "speech" in verb.groups)


def _fell(annotation: Annotation, phrase: Phrase) -> bool:
    """A word of death or hurt right before them, or before how many of them there were."""
    for at in range(phrase.first - 1, max(phrase.first - _COUNTED - 2, -1), -1):
        if _is_death(annotation, at):
            return True
        if annotation.words[at].is_verb or annotation.text.tokens[at].raw in COMMAS:
            return False
    return False


def _is_one_who_fell(annotation: Annotation, phrase: Phrase) -> bool:
    one = is_one(annotation.words[phrase.first])
    return one and not phrase.preposition and phrase.first > 0 and _is_death(annotation, phrase.first - 1)


def _is_death(annotation: Annotation, at: int) -> bool:
    hits = annotation.words[at].groups.get("event", ()) if at >= 0 else ()
    return any(sense.type in DEATHS for hit in hits for sense in hit.form.entry.sense[:1])
