"""Slots that the word before a phrase settles: who acts with the actor, where a movement leads."""

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.drafts import Draft
from rawi.extract.tree.layout import Layout

_TO = ("ila", "nahwa")
_TOWARDS = frozenset((*_TO, "toward"))
_LISTED = 4  # tokens of a list before the name at hand: towards X, AND
_LEAVING = frozenset(("withdraw", "evacuate", "displace", "release"))
_BATCH = "dufa_people"  # an entry
_PEOPLE = frozenset(("civilians", "fighters"))  # heads
_RIDING = "riding"  # a category of cues
_HOLD = "hold"  # a state, in which nobody takes part
_MOVING = frozenset(("withdraw", "evacuate", "displace", "deploy", "release"))


def beside(layout: Layout, draft: Draft) -> Phrase | None:
    """Who acts with the actor: the first party behind words that say so, with no other happening between."""
    actor, here = draft.actor, draft.trigger
    if actor is None or actor.sentence != here.sentence or draft.type == _HOLD:
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


def is_ridden(layout: Layout, actor: Phrase | None, phrase: Phrase) -> bool:
    """Gunmen RIDING A MOTORCYCLE killed an officer: their own vehicle, by the words between them and it."""
    if actor is None or actor.sentence != phrase.sentence:
        return False
    before = layout.cues_before(phrase.first)
    return any(cue.category == _RIDING and actor.last == cue.first for cue in before)


def destination(layout: Layout, draft: Draft) -> Phrase | None:
    """Where a movement leads: a place behind 'to' or 'towards' that no other trigger stands before."""
    if draft.type not in _MOVING:
        return None
    for phrase in layout.places[draft.trigger.sentence]:
        if phrase.first < draft.trigger.last or phrase is draft.place:
            continue
        if _leads_to(layout, draft.trigger, phrase):
            return phrase
    return None


def is_destination(layout: Layout, draft: Draft, phrase: Phrase) -> bool:
    """They fled TOWARDS X: it happened elsewhere (of 12 coded ones that were read so none happened there)."""
    if draft.type not in _LEAVING or phrase.first < draft.trigger.last:
        return False
    return _leads_to(layout, draft.trigger, phrase.group[0])


def _leads_to(layout: Layout, trigger: Trigger, phrase: Phrase) -> bool:
    """Behind "to" or "towards", with no other happening between it and the word for the movement: none is that of A
    BATCH of THE DISPLACED who arrive."""
    if phrase.preposition not in _TO and not _goes_on(layout, phrase):
        return False
    people = {at for one in layout.whos[trigger.sentence] if one.head in _PEOPLE for at in range(one.first, one.last)}
    between = (other for other in layout.triggers[trigger.sentence] if trigger.last <= other.first < phrase.first)
    return all(other.first in people or other.hits[0].form.entry.id == _BATCH for other in between)


def _goes_on(layout: Layout, phrase: Phrase) -> bool:
    """Fled towards X, AND Y: a list that begins with a name no table knows."""
    at = phrase.part_first - 1
    if not phrase.conjunction or phrase.group[0] is not phrase:
        return False
    for _ in range(_LISTED):
        if at < 1 or layout.words[at].is_verb or layout.text.sentence_of[at] != phrase.sentence:
            return False
        word = layout.words[at]
        if "part" in word.groups or word.function:
            parts = {hit.form.entry.id for hit in (*word.groups.get("part", ()), *word.groups.get("function", ()))}
            return not parts.isdisjoint(_TOWARDS)
        if word.hits and at not in layout.phrase_at:
            return False
        at -= 1
    return False
