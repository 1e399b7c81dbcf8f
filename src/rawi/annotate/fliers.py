"""What flies kills from the air: A DRONE KILLED two men, a verb of killing beside an aircraft; killed BY A DRONE."""

from rawi.annotate.mentions import ACTOR, Annotation, Phrase, Trigger
from rawi.lexicon.entries import Sense
from rawi.lexicon.words import VERB

STRIKE = "airstrike"
_KILLING, _AIRCRAFT, _PRESENT = "killing", "aircraft", "present"
_DIES, _BY, _NEAR = "qatala", "bi", 8  # an entry; words from the killing to what flies


def read_as_strike(annotation: Annotation) -> None:
    """Let verbs of killing tell of a strike from the air where an aircraft stands right before or behind them."""
    craft = [p for p in annotation.phrases if p.kind == ACTOR and p.head == _AIRCRAFT]
    for trigger in annotation.triggers if craft else ():
        hit, sense = trigger.options[0]
        beside = any(trigger.first == p.last or trigger.last == p.first for p in craft)
        if sense.type == _KILLING and ((beside and _kills(trigger)) or any(_is_means(trigger, p) for p in craft)):
            strike = Sense(type=STRIKE, roles=sense.roles)
            trigger.options = (*trigger.options, (hit, strike))


def _is_means(trigger: Trigger, craft: Phrase) -> bool:
    """Men were killed BY A DRONE, near behind the word."""
    near = craft.sentence == trigger.sentence and 0 <= craft.first - trigger.last <= _NEAR
    form = trigger.hits[0].form
    dies = form.entry.id == _DIES and form.tense != _PRESENT
    untold = all(sense.type != STRIKE for _, sense in trigger.options)
    return craft.preposition == _BY and near and dies and untold


def _kills(trigger: Trigger) -> bool:
    """An active verb that may be told as no strike by its own entry."""
    form = trigger.hits[0].form
    types = {sense.type for _, sense in trigger.options}
    return form.pos == VERB and not form.passive and STRIKE not in types
