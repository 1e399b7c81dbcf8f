"""What flies kills from the air: A DRONE KILLED two men, a verb of killing right beside an aircraft."""

from rawi.annotate.mentions import ACTOR, Annotation, Trigger
from rawi.lexicon.entries import Sense
from rawi.lexicon.words import VERB

STRIKE = "airstrike"
_KILLING, _AIRCRAFT = "killing", "aircraft"


def read_as_strike(annotation: Annotation) -> None:
    """Let verbs of killing tell of a strike from the air where an aircraft stands right before or behind them."""
    craft = [p for p in annotation.phrases if p.kind == ACTOR and p.head == _AIRCRAFT]
    for trigger in annotation.triggers if craft else ():
        hit, sense = trigger.options[0]
        if sense.type == _KILLING and any(trigger.first == p.last or trigger.last == p.first for p in craft):
            strike = Sense(type=STRIKE, roles=sense.roles)
            trigger.options = (*trigger.options, (hit, strike)) if _kills(trigger) else trigger.options


def _kills(trigger: Trigger) -> bool:
    """An active verb that may be told as no strike by its own entry."""
    form = trigger.hits[0].form
    types = {sense.type for _, sense in trigger.options}
    return form.pos == VERB and not form.passive and STRIKE not in types
