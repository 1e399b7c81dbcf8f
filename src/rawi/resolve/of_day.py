"""On which day a party is told of: the Syrian army LEFT ON FRIDAY, told four days later, is the army of that Friday."""

from rawi.annotate.mentions import Annotation, Phrase, Time
from rawi.annotate.spans import COMPARED
from rawi.text.tokens import COMMAS

_APART = frozenset(("relative", "complementiser", "connective", "where"))  # functions that open another clause

_SPAN = "/"  # in EDTF, between two ends


def day_of(annotation: Annotation, phrase: Phrase, published: str | None) -> str | None:
    """The last of the days on which the times of a phrase's own clause begin, or end where they go on from one to
    another; without such times the day of publication."""
    here = (t for t in annotation.times if annotation.text.sentence_of[t.first] == phrase.sentence)
    days = [
        t.latest if _SPAN in t.edtf else t.earliest
        for t in here
        if t.rule != COMPARED and _is_beside(annotation, phrase, t)
    ]
    return min(published, max(days)) if published and days else published


def _is_beside(annotation: Annotation, phrase: Phrase, time: Time) -> bool:
    """No verb, no word that opens another clause stands between, and no comma but right beside the time."""
    first, last = (time.last, phrase.first) if time.last <= phrase.first else (phrase.last, time.first)
    tokens = annotation.text.tokens
    near = (time.last, time.first - 1)
    return not any(
        annotation.words[at].is_verb
        or annotation.words[at].function in _APART
        or (tokens[at].raw in COMMAS and at not in near)
        for at in range(first, last)
    )
