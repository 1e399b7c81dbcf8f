"""On which day a party is told of: the Syrian army LEFT ON FRIDAY, told four days later, is the army of that Friday; so
is the one that left BEFORE THE FALL OF its government, that was SAID ON FRIDAY to have left, or that left in the
sentence after one that tells of that Friday."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, Annotation, Phrase, Time
from rawi.annotate.spans import COMPARED
from rawi.lexicon.names import ACTOR as ACTOR_NAME
from rawi.lexicon.world import World
from rawi.text.tokens import COMMAS

_THAT = "complementiser"
_APART = frozenset((_THAT, "connective", "relative", "where"))  # functions that open another clause
_MORE = frozenset(("relative", "where"))  # those that tell more of something
_BEFORE, _SPEECH = "temporal_before", "speech"
_FALL = "saqata"  # the event's entry

_SPAN = "/"  # in EDTF, between two ends


def day_of(annotation: Annotation, world: World, phrase: Phrase, published: str | None) -> str | None:
    """The last of the days on which the times of a phrase's own clause begin, or end where they go on from one to
    another; else that of the words by which it is told, else of the sentence before; without such times the day of
    publication."""
    for find in (_days_beside, _days_of_fall, _days_told, _days_before):
        if published and (days := [*find(annotation, world, phrase)]):
            return min(published, max(days))
    return published


def _days_beside(annotation: Annotation, _: World, phrase: Phrase) -> Iterator[str]:
    for time in _times(annotation, phrase.sentence):
        if _is_beside(annotation, phrase, time.first, time.last):
            yield _day(time)


def _days_of_fall(annotation: Annotation, world: World, phrase: Phrase) -> Iterator[str]:
    """BEFORE THE FALL, ON THE NIGHT OF THE FALL of a party, in the clause: the last day of that party."""
    for fallen in annotation.phrases:
        first = _fall_before(annotation, world, fallen) if fallen.sentence == phrase.sentence else None
        if first is not None and _is_beside(annotation, phrase, first, fallen.last):
            named = (name.value for name in fallen.names if name.group == ACTOR_NAME)
            yield from (actor.valid_until for actor in named if actor.valid_until)


def _fall_before(annotation: Annotation, world: World, fallen: Phrase) -> int | None:
    """The first token of BEFORE THE FALL right before a party."""
    at = fallen.first - 1
    if fallen.kind != ACTOR or at < 1 or not _is_fall(annotation, at):
        return None
    if annotation.text.tokens[at - 1].key in world.linking.moment:
        return at - 1
    cues = (cue for cue in annotation.cues if cue.category == _BEFORE and cue.last == at)
    return next((cue.first for cue in cues), None)


def _is_fall(annotation: Annotation, at: int) -> bool:
    return any(hit.form.entry.id == _FALL for hit in annotation.words[at].groups.get("event", ()))


def _days_told(annotation: Annotation, _: World, phrase: Phrase) -> Iterator[str]:
    """The ministry SAID ON FRIDAY that its units had left."""
    for time in _times(annotation, phrase.sentence):
        between = annotation.words[time.last : phrase.first]
        if any(word.function == _THAT for word in between) and _is_said(annotation, time):
            yield _day(time)


def _is_said(annotation: Annotation, time: Time) -> bool:
    """The last verb before it in its sentence is one of speech."""
    start = annotation.text.sentences[annotation.text.sentence_of[time.first]][0]
    verb = next((word for word in reversed(annotation.words[start : time.first]) if word.is_verb), None)
    return verb is not None and _SPEECH in verb.groups


def _days_before(annotation: Annotation, _: World, phrase: Phrase) -> Iterator[str]:
    """They took Hama ON FRIDAY. And the army left: the one day that the sentence before tells of, where this tells of
    none."""
    if phrase.sentence and not _times(annotation, phrase.sentence):
        times = _times(annotation, phrase.sentence - 1)
        if len(times) == 1 and times[0].earliest == times[0].latest:
            yield _day(times[0])


def _times(annotation: Annotation, sentence: int) -> list[Time]:
    here = (time for time in annotation.times if annotation.text.sentence_of[time.first] == sentence)
    return [time for time in here if time.rule != COMPARED]


def _day(time: Time) -> str:
    return time.latest if _SPAN in time.edtf else time.earliest


def _is_beside(annotation: Annotation, phrase: Phrase, first: int, last: int) -> bool:
    """No verb, no word that opens another clause stands between, and no comma but right beside the time."""
    if _opens(annotation, phrase, first, last):
        return True
    start, end = (last, phrase.first) if last <= phrase.first else (phrase.last, first)
    tokens = annotation.text.tokens
    near = (last, first - 1)
    return not any(
        annotation.words[at].is_verb
        or annotation.words[at].function in _APART
        or (tokens[at].raw in COMMAS and at not in near)
        for at in range(start, end)
    )


def _opens(annotation: Annotation, phrase: Phrase, first: int, last: int) -> bool:
    """ON THE NIGHT OF THE FALL, the army left: right before the verb that the phrase stands behind, and in no clause
    that tells more of something."""
    verb = phrase.first - 1
    between = annotation.text.tokens[last:verb] if last <= verb else None
    if between is None or not annotation.words[verb].is_verb or any(token.raw not in COMMAS for token in between):
        return False
    start = annotation.text.sentences[phrase.sentence][0]
    return not any(word.function in _MORE for word in annotation.words[start:first])
