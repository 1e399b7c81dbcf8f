"""Slots that the word before a phrase settles: who acts with the actor, where a movement leads."""

from rawi.annotate.mentions import Phrase
from rawi.extract.drafts import Draft
from rawi.extract.layout import Layout

_MOVING = frozenset(("withdraw", "evacuate", "displace", "deploy", "release"))


def beside(layout: Layout, draft: Draft) -> Phrase | None:
    """Who acts with the actor: the first party behind words that say so, with no other happening between."""
    actor, here = draft.actor, draft.trigger
    if actor is None or actor.sentence != here.sentence:
        return None
    for phrase in layout.whos[here.sentence]:
        if phrase.beside >= actor.last and phrase.head != "aircraft" and phrase.entity.key != actor.entity.key:
            ahead = layout.triggers_between(here.last, phrase.beside)
            return phrase if ahead + layout.triggers_between(phrase.last, here.first) == 0 else None
    return None


def is_within(actor: Phrase | None, phrase: Phrase) -> bool:
    """The intelligence IN THE MOVEMENT X, a commander IN THE GROUP Y did it: whom he belongs to it was not done to."""
    if actor is None or actor.sentence != phrase.sentence or phrase.preposition != "fi":
        return False
    return phrase.first in (actor.last, actor.last + 1)


def destination(layout: Layout, draft: Draft) -> Phrase | None:
    """Where a movement leads: a place behind 'to' or 'towards' that no other trigger stands before."""
    if draft.type not in _MOVING:
        return None
    for phrase in layout.places[draft.trigger.sentence]:
        if phrase.first < draft.trigger.last or phrase is draft.place:
            continue
        if phrase.preposition in ("ila", "nahwa") and layout.triggers_between(draft.trigger.last, phrase.first) == 0:
            return phrase
    return None
