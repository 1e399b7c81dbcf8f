"""From text to mentions: phrases, triggers, cues, times and numbers, each where it stands."""

from datetime import date

from rawi.annotate.campaigns import without_campaigns
from rawi.annotate.clarified import (
    read_as_bringing,
    read_as_commanding,
    read_as_governor,
    read_as_made_clear,
    read_as_manner,
    read_as_meant,
    read_as_providing,
)
from rawi.annotate.crowds import read_as_protest
from rawi.annotate.cues import find_cues
from rawi.annotate.families import read_as_families, read_as_robbers
from rawi.annotate.fled import read_as_flight
from rawi.annotate.fliers import read_as_strike
from rawi.annotate.lone import Naming
from rawi.annotate.mentions import ACTOR, PLACE, Annotation
from rawi.annotate.named import people_named
from rawi.annotate.nouns import read_as_nouns, read_objects_as_nouns
from rawi.annotate.numbers import find_numbers
from rawi.annotate.parted import parted_phrase
from rawi.annotate.phrases import Finder
from rawi.annotate.ranges import with_ranges
from rawi.annotate.search import Search
from rawi.annotate.shortened import read_unshortened
from rawi.annotate.sides import share_land
from rawi.annotate.times import find_times
from rawi.annotate.triggers import find_triggers
from rawi.annotate.warships import read_as_warships
from rawi.lexicon.names import CUE, Found
from rawi.lexicon.words import Word
from rawi.lexicon.world import World
from rawi.text import Text

_PEOPLE = ("person", "official", "speaker")
_PRONOMINAL, _YA = "pronominal", "\u064a"

__all__ = ["Annotation", "annotate", "people"]


def annotate(text: Text, world: World, published: str | None) -> Annotation:
    """All mentions of a text; ``published`` (ISO date or None) is the day that relative times count from."""
    words = [world.words.look_as_written(token.key, token.raw) for token in text.tokens]
    read_as_made_clear(text, words, world.words)
    read_unshortened(text, words)
    read_as_bringing(words)
    read_as_commanding(text, words, world.words)
    read_as_governor(words, world.words)
    read_as_providing(text, words)
    read_as_meant(words)
    read_as_manner(text, words)
    read_as_families(text, words)
    read_as_robbers(words)
    names = _names(text, words, world)
    read_as_warships(text, words, names)
    read_as_nouns(text, words, names)
    annotation = Annotation(text, words)
    annotation.names_then = world.names_on(published)
    annotation.called_by = world.called_by
    annotation.nobody = world.persons.nobody - world.persons.given - world.persons.words
    annotation.phrases = Finder(text, words, names, world.persons, world.linking, world.seats).phrases()
    read_objects_as_nouns(annotation)
    listed = (p for p in annotation.phrases if p.kind == PLACE and p.names and p.group[0] is not p)
    named = {p.first for p in listed if p.group[0].plural} | _first_names(annotation, world)
    triggers = find_triggers(text, words, names, world.near_types)
    annotation.triggers = [trigger for trigger in triggers if trigger.first not in named]  # quarters X and LIBERATION
    read_as_flight(annotation)
    read_as_protest(annotation)
    read_as_strike(annotation)
    annotation.cues = find_cues(words, names)
    annotation.numbers = find_numbers(text, words)
    day = date.fromisoformat(published) if published else None
    _share_of_place(annotation)
    longer = {
        at
        for found in names
        if found is not None and found.last - found.first > 1
        for at in range(found.first, found.last)
    }
    times = find_times(text, words, annotation.numbers, world.times, day)
    annotation.times = [time for time in times if time.last - time.first > 1 or time.first not in longer]
    _drop_months(annotation)
    annotation.numbers = with_ranges(text, words, annotation.numbers, annotation.times)
    return annotation


def people(text: Text, world: World, naming: Naming) -> list[tuple[int, int, bool]]:
    """Where people are named, as (start, end, behind one of the titles), the names of owners of homes among them."""
    words = [world.words.look_as_written(token.key, token.raw) for token in text.tokens]
    search = Search(text, words, _names(text, words, world), world.persons, world.linking)
    tokens, found = text.tokens, people_named(search, naming)
    return [(tokens[first].start, tokens[last - 1].end, titled) for first, last, titled in found]


def _first_names(annotation: Annotation, world: World) -> set[int]:
    """The tokens of first names inside a phrase for a person, which are spelt like verbs: General TALIB so-and-so."""
    people = (p for p in annotation.phrases if p.kind == ACTOR and p.head in _PEOPLE)
    inner = (at for p in people for at in range(p.first + 1, p.last))
    return {at for at in inner if world.persons.is_given(annotation.text.tokens[at].key)}


def _drop_months(annotation: Annotation) -> None:
    """IN AUGUST 2014, in Arabic spelt like the town of Ibb but for a hamza: what a time is told by is no place."""
    dated = {at for time in annotation.times for at in range(time.first, time.last)}
    for phrase in [p for p in annotation.phrases if p.kind == PLACE and p.head == "name"]:
        if dated.issuperset(range(phrase.first, phrase.last)):
            annotation.phrases.remove(phrase)
            phrase.group.remove(phrase)


def _share_of_place(annotation: Annotation) -> None:
    """40 % of the city: the share belongs to the place, and is never the whole of it."""
    sentence_of, places = annotation.text.sentence_of, {p.part_first: p for p in annotation.phrases if p.kind == PLACE}
    for number in annotation.numbers:
        if not number.percent:
            continue
        behind = places.get(number.last, places.get(number.last + 1))
        if behind is not None and behind.sentence == sentence_of[number.first]:
            behind.percent, behind.extent = number.low, "part"


def _names(text: Text, words: list[Word], world: World) -> list[Found | None]:
    """The longest name that begins at each token, cut at the end of its sentence."""
    names: list[Found | None] = []
    for at, word in enumerate(words):
        found = world.names.longest(text.tokens, at, word.starts) if word.starts else None
        if word.starts and (found is None or found.last == at + 1):
            found = parted_phrase(text, words, world.names, at) or found
        if found is not None and (
            text.sentence_of[found.last - 1] != text.sentence_of[at]
            or _is_function(word, found)
            or _is_other_man(words, found, world)
            or (found.last == at + 1 and text.tokens[at].key in world.times.part_words and not _is_headed(words, at))
        ):
            found = None
        names.append(found)
    share_land(text, words, names, world.names)
    return without_campaigns(words, names)


def _is_headed(words: list[Word], at: int) -> bool:
    """A word for a kind of place stands before: the district of SABAH, and not *in the morning*."""
    return at > 0 and "kind" in words[at - 1].groups and not words[at - 1].article


def _is_other_man(words: list[Word], found: Found, world: World) -> bool:
    """A party known by a man's first name, and a family's name behind it, which no word is: another man."""
    behind = words[found.last] if found.last < len(words) else None
    if behind is None or behind.hits or not behind.article or not behind.stem.endswith(_YA):
        return False
    return found.groups <= {ACTOR} and world.persons.is_given(words[found.last - 1].stem)


def _is_function(word: Word, found: Found) -> bool:
    """A preposition that reads as a name with its first letter off (in favour of, for Salih) is the preposition.

    A cue with AND written on it, AND WILL, is the cue; a name spelt like a preposition with its pronoun is left.
    """
    alone = word.function not in ("", _PRONOMINAL) and found.last == found.first + 1
    joined = bool(found.conjunction) and CUE not in found.groups
    return alone and bool(found.preposition or joined)
