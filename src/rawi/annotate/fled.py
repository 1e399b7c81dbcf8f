"""Words of leaving beside people: who fled may be told right at the verb, and no word that a sense asks for."""

from rawi.annotate.mentions import ACTOR, Annotation, Trigger
from rawi.lexicon.entries import Sense
from rawi.lexicon.words import Hit

_LEAVING, _FLIGHT = "withdraw", "displace"
_PEOPLE = "civilians"
_NEAR = 2  # words between them and the verb: more than, a hundred thousand


def read_as_flight(annotation: Annotation) -> None:
    """Let words of leaving that know a flight tell of one where people stand right before or behind them."""
    people = [p for p in annotation.phrases if p.kind == ACTOR and p.head == _PEOPLE]
    for trigger in annotation.triggers:
        option = _flight(trigger)
        if option is not None and any(_beside(annotation, trigger, p.first, p.last) for p in people):
            trigger.options = (*trigger.options, option)


def _flight(trigger: Trigger) -> tuple[Hit, Sense] | None:
    """The reading as a flight that the word's entry knows and its neighbours did not allow."""
    types = {sense.type for _, sense in trigger.options}
    if _LEAVING not in types or _FLIGHT in types:
        return None
    hits = (hit for hit, sense in trigger.options if sense.type == _LEAVING)
    return next(((hit, s) for hit in hits for s in hit.form.entry.sense if s.type == _FLIGHT), None)


def _beside(annotation: Annotation, trigger: Trigger, first: int, last: int) -> bool:
    sentence = annotation.text.sentence_of
    near = 0 <= first - trigger.last <= _NEAR or 0 <= trigger.first - last <= _NEAR
    return near and sentence[first] == trigger.sentence
