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


class Days:
    """The times of a report, and the falls of parties that it tells of, by sentence: they tell on which day others are
    told of."""

    def __init__(self, annotation: Annotation, world: World, published: str | None):
        self._annotation, self._published = annotation, published
        self._times: dict[int, list[Time]] = {}
        for time in annotation.times:
            if time.rule != COMPARED:
                self._times.setdefault(annotation.text.sentence_of[time.first], []).append(time)
        self._falls: dict[int, list[tuple[int, Phrase]]] = {}
        for fallen in annotation.phrases:
            first = _fall_before(annotation, world, fallen)
            if first is not None:
                self._falls.setdefault(fallen.sentence, []).append((first, fallen))

    def day_of(self, phrase: Phrase) -> str | None:
        """The last of the days on which the times of a phrase's own clause begin, or end where they go on from one to
        another; else that of the words by which it is told, else of the sentence before; without such times the day of
        publication."""
        for find in (self._beside, self._of_fall, self._told, self._before):
            if self._published and (days := [*find(phrase)]):
                return min(self._published, max(days))
        return self._published

    def _beside(self, phrase: Phrase) -> Iterator[str]:
        for time in self._times.get(phrase.sentence, ()):
            if _is_beside(self._annotation, phrase, time.first, time.last):
                yield _day(time)

    def _of_fall(self, phrase: Phrase) -> Iterator[str]:
        """BEFORE THE FALL, ON THE NIGHT OF THE FALL of a party, in the clause: the last day of that party."""
        for first, fallen in self._falls.get(phrase.sentence, ()):
            if _is_beside(self._annotation, phrase, first, fallen.last):
                named = (name.value for name in fallen.names if name.group == ACTOR_NAME)
                yield from (actor.valid_until for actor in named if actor.valid_until)

    def _told(self, phrase: Phrase) -> Iterator[str]:
        """The ministry SAID ON FRIDAY that its units had left."""
        for time in self._times.get(phrase.sentence, ()):
            between = self._annotation.words[time.last : phrase.first]
            if any(word.function == _THAT for word in between) and _is_said(self._annotation, time):
                yield _day(time)

    def _before(self, phrase: Phrase) -> Iterator[str]:
        """They took Hama ON FRIDAY. And the army left: the one day that the sentence before tells of, where this tells
        of none."""
        times = self._times.get(phrase.sentence - 1, ()) if phrase.sentence not in self._times else ()
        if len(times) == 1 and times[0].earliest == times[0].latest:
            yield _day(times[0])


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
    return _FALL in annotation.words[at].ids["event"]


def _is_said(annotation: Annotation, time: Time) -> bool:
    """The last verb before it in its sentence is one of speech."""
    start = annotation.text.sentences[annotation.text.sentence_of[time.first]][0]
    verb = next((word for word in reversed(annotation.words[start : time.first]) if word.is_verb), None)
    return verb is not None and _SPEECH in verb.groups


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
