"""What something else answers or comes after: in reply TO THE KILLING of X, two days after AN ATTACK on Y; and what is
told of that alone."""

from rawi.annotate.mentions import Cue, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import NOUN, PREPOSITION
from rawi.model import DEATHS

_REVENGE, _AFTER = "intiqam", "baad"  # entries of cues
_LATER = "temporal_after"  # a category of cues
_UNIT = "time"  # a group of words: hours, two days
_COUNTING = frozenset((_UNIT, "number", "vague"))
_LASTING = frozenset(("qasafa",))  # the entry
_OF = frozenset(("gen", "min"))  # the dead, behind a noun of death
_IN, _WITH = frozenset(("fi", "bi")), "bi"
_CLAIMS = "tabanna"  # the verb's entry
_COMMAS = "\u060c,;\u061b"
_STRIKES = frozenset(("attack", "airstrike", "shelling"))
BLOWS = DEATHS | {"attack", "airstrike", "shelling", "bombing", "chemical"}


def answer_to(layout: Layout, trigger: Trigger) -> Cue | None:
    """The words by which something else is told in answer to what a trigger tells."""
    for cue in layout.cues_before(trigger.first):
        if getattr(cue.entry, "id", "") == _REVENGE:
            led = layout.words[trigger.first - 1].function == PREPOSITION  # spelt like a verb, or not
            return cue if led or trigger.hits[0].form.pos == NOUN else None
    return None


def came_before(layout: Layout, trigger: Trigger) -> Cue | None:
    """The words by which something else is told SOME TIME AFTER what a noun tells: two days after AN ATTACK; but after
    hours OF SHELLING the shelling lasted for hours."""
    hit = trigger.hits[0]
    if _AFTER not in layout.readings[trigger.sentence] or hit.form.pos != NOUN or hit.form.entry.id in _LASTING:
        return None
    if layout.words[trigger.first - 1].function != PREPOSITION:
        return None
    cues = (cue for cue in layout.cues[trigger.sentence] if getattr(cue.entry, "id", "") == _AFTER)
    return next((cue for cue in cues if _is_time(layout, cue.first + 1, trigger.first - 1)), None)


def _was_launched_before(layout: Layout, trigger: Trigger) -> Cue | None:
    """The words for AFTER right before a blow of which somebody is told that he LAUNCHED IT: X raided Y after AN ATTACK
    THAT THE MOVEMENT CARRIED OUT on Z, an attack BY DRONE THAT IT CLAIMED."""
    hit, at = trigger.hits[0], trigger.last
    means = layout.phrase_at.get(at)
    at = means.last if means is not None and means.preposition == _WITH else at
    own = at < len(layout.words) and layout.is_verb(at) and any(one.suffix for one in layout.words[at].hits)
    if hit.form.pos != NOUN or hit.article or hit.suffix or not own or not _says_whose(layout, at):
        return None
    before = (other for other in layout.triggers[trigger.sentence] if other.last <= trigger.first)
    deaths = (other for other in before if other.options[0][1].type in DEATHS)  # after THE DEATH of ten in an attack
    led = {trigger.first, *(one.first for one in deaths if runs_on(layout, one.last, trigger.first))}
    return next((c for c in layout.cues[trigger.sentence] if c.category == _LATER and c.last in led), None)


def _says_whose(layout: Layout, at: int) -> bool:
    """A verb of launching or claiming."""
    word = layout.words[at]
    return "host" in word.groups or any(hit.form.entry.id == _CLAIMS for hit in word.groups.get("speech", ()))


def _is_time(layout: Layout, first: int, last: int) -> bool:
    """Some tokens are a number of days or hours, and nothing else."""
    groups = [layout.words[at].groups.keys() for at in range(first, last)]
    timed = any(_UNIT in one for one in groups)
    return timed and all(one & _COUNTING or at in layout.number_at for at, one in enumerate(groups, first))


def is_earlier_blow(layout: Layout, trigger: Trigger) -> bool:
    """A death or strike that something else in the sentence answers or comes after."""
    told = answer_to(layout, trigger) or came_before(layout, trigger)
    inner = told is not None and told.first > layout.text.sentences[trigger.sentence][0]
    return inner and trigger.options[0][1].type in BLOWS


def is_avenged(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """IN ANSWER TO THE KILLING of ten of its soldiers, hours after it: a happening of its own, and no count of the
    answer; civilians hurt by shelling are the shelling's."""
    hit, node = trigger.hits[0], tree.trigger(trigger)
    death = hit.form.pos == NOUN and not hit.suffix and trigger.options[0][1].type in DEATHS
    if node is None or not death or not is_earlier_blow(layout, trigger):
        return False
    dead = (child.phrase for child in node.below if child.label in _OF and child.phrase is not None)
    return any(phrase.entity.actor is not None for phrase in dead)


def is_of_earlier(layout: Layout, trigger: Trigger, at: int) -> bool:
    """A token is told of what a happening answers or comes after: struck X, two days after an attack IN Y THAT KILLED
    TEN; no comma and no further verb stand between."""
    if at <= trigger.last:
        return False
    behind = (other for other in layout.triggers[trigger.sentence] if trigger.last < other.first < at)
    struck = trigger.options[0][1].type in BLOWS  # whoever attacked before a town was lost took it
    return any(
        (is_earlier_blow(layout, other) or (struck and _was_launched_before(layout, other)))
        and runs_on(layout, other.last, at)
        for other in behind
    )


def is_place_of_other(layout: Layout, trigger: Trigger, place: Phrase) -> bool:
    """Shelled X IN ANSWER TO a policy IN Y: Y is of what is answered, and the killing that is answered was not in X;
    nor was the attack THAT Y CARRIED OUT, after which X was shelled."""
    told = answer_to(layout, trigger) or _struck_after(layout, trigger)
    if told is not None and place.last <= told.first:
        return True
    if place.preposition not in _IN or _REVENGE not in layout.readings[trigger.sentence]:
        return False
    cues = (c for c in layout.cues[trigger.sentence] if getattr(c.entry, "id", "") == _REVENGE)
    return any(
        trigger.last <= c.first and c.last < place.part_first and runs_on(layout, c.last, place.part_first)
        for c in cues
    )


def _struck_after(layout: Layout, trigger: Trigger) -> Cue | None:
    """The words for AFTER between a party's blow and the one that somebody had launched; who was hurt, what burned or
    went off in X after raids, was struck by them."""
    told = _was_launched_before(layout, trigger) if trigger.options[0][1].type in BLOWS else None
    if told is None:
        return None
    before = [o for o in layout.triggers[trigger.sentence] if o.last <= told.first]
    party = any(p.entity.actor is not None and p.last <= told.first for p in layout.whos[trigger.sentence])
    struck = party and any(other.options[0][1].type in _STRIKES for other in before)
    died = any(sense.type in DEATHS for other in before for _, sense in other.options)
    return told if struck and not died else None


def runs_on(layout: Layout, first: int, last: int) -> bool:
    """The clause of a token goes on to another, with no comma and no further verb between."""
    tokens, words = layout.text.tokens, layout.words
    further = (tokens[at].raw in _COMMAS or (words[at].conjunction and layout.is_verb(at)) for at in range(first, last))
    return not any(further)
