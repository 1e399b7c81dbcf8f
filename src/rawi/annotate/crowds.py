"""Force against protesters is part of the protest: fire opened ON DEMONSTRATORS, gas shells AT THE SIT-IN. And so is
what they do: DEMONSTRATORS ATTACKED an office, closed a road, clashed with the police."""

from rawi.annotate.mentions import ACTOR, Annotation, Phrase, Trigger
from rawi.lexicon.entries import EventEntry, Sense
from rawi.lexicon.names import EVENT
from rawi.lexicon.words import VERB

PROTEST = "protest"
_FORCE = "attack"
_AT = frozenset(("ala", "didd", "nahwa", "bi"))
_DEEDS = frozenset((_FORCE, "siege", "clash"))
_SHOOTS = frozenset(("atlaqa", "fataha"))  # entries: who fires is armed
_DOERS = "\u0648\u0646"  # how a plural ends that does something: in Arabic those to whom it is done end otherwise
_FARTHEST = 8  # words from the verb to the crowd: its subject and the word for fire stand between


def read_as_protest(annotation: Annotation) -> None:
    """Let words of attacking tell of a protest where a crowd that protests is attacked, or is to be dispersed."""
    crowds = [p for p in annotation.phrases if p.kind == ACTOR and _protests(annotation, p.first)]
    for trigger in annotation.triggers if crowds else ():
        hit, sense = trigger.options[0]
        if sense.type not in _DEEDS or _knows(hit.form.entry):
            continue
        if hit.form.pos == VERB and hit.form.entry.id not in _SHOOTS and _do(annotation, trigger, crowds):
            trigger.options = ((hit, Sense(type=PROTEST, roles=sense.roles)),)
        elif sense.type == _FORCE and _meets(annotation, trigger, crowds):
            roles = {role: who for role, who in sense.roles.items() if role != "li"}
            trigger.options = (*trigger.options, (hit, Sense(type=PROTEST, roles=roles | {"li": "target"})))


def is_force(trigger: Trigger) -> bool:
    """A word of attacking that was let tell of a protest."""
    hit, sense = trigger.options[0]
    if sense.type == PROTEST and sense not in hit.form.entry.sense:
        return True  # done by the crowd
    return sense.type == _FORCE and trigger.options[-1][1].type == PROTEST and not _knows(hit.form.entry)


def _knows(entry: EventEntry) -> bool:
    return any(sense.type == PROTEST for sense in entry.sense)


def _protests(annotation: Annotation, at: int) -> bool:
    word = annotation.words[at]
    return PROTEST in word.kinds[EVENT] and any(
        _knows(hit.form.entry) and hit.form.pos == "participle" for hit in word.groups[EVENT]
    )


def _do(annotation: Annotation, trigger: Trigger, crowds: list[Phrase]) -> bool:
    """The crowd is the verb's subject, right behind or before it."""
    for crowd in crowds:
        beside = crowd.first == trigger.last or (crowd.last == trigger.first and crowd.sentence == trigger.sentence)
        if beside and not crowd.preposition and annotation.words[crowd.first].key.endswith(_DOERS):
            return not any(hit.form.passive for hit in trigger.hits[:1])
    return False


def _meets(annotation: Annotation, trigger: Trigger, crowds: list[Phrase]) -> bool:
    """One of the crowds stands behind "on" or "against", or behind a word of dispersing, and no verb before it."""
    for crowd in crowds:
        between = annotation.words[trigger.last : crowd.first]
        if crowd.sentence != trigger.sentence or not 0 <= crowd.first - trigger.last <= _FARTHEST:
            continue
        before = annotation.words[crowd.first - 1]
        dispersed = PROTEST in before.kinds[EVENT] and not before.is_verb
        if (crowd.preposition in _AT or dispersed) and not any(word.is_verb and word.verbal for word in between):
            return True
    return False
