"""Lint the knowledge files: letters, duplicates, references, and every example proved both ways.

Sits above the stages because an example is proved by annotating it.
"""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations

from rawi.annotate import Annotation, annotate
from rawi.lexicon.entries import DATA, EventEntry, Group, VerbEntry, read_toml
from rawi.lexicon.gazetteer import read_actors, read_domains, read_places, read_sources
from rawi.lexicon.points import apart
from rawi.lexicon.times import ARTICLE
from rawi.lexicon.world import World
from rawi.model import TYPES, Place
from rawi.publish import read_publishing
from rawi.text.fold import folded_words, unsigned

_WORD = r"[\u0621-\u063a\u0641-\u064a0-9A-Za-z\u060c.()\u00ab\u00bb:\"%/&'\u0660-\u0669\u2013-]+"
_ARABIC = re.compile(rf"{_WORD}(?: {_WORD})*")
_WORD_LISTS = (
    ("function.toml", ("group", "together", "lying", "naming", "goal")),
    ("numbers.toml", ("number", "vague", "percent", "counted", "fraction", "about", "taking", "tally", "reaching")),
    ("numbers.toml", ("unit", "further", "kin")),
    ("times.toml", ("month", "hijri", "weekday", "relative", "unit", "pointer", "ordinal")),
    ("times.toml", ("season", "part", "list")),
    ("roles.toml", ("role",)),
    ("topics.toml", ("topic", "nature")),
    ("nisba.toml", ("nisba",)),
    ("speaking.toml", ("document", "hearsay", "same", "law", "appearing", "newest")),
    ("places/kinds.toml", ("kind", "part", "adjective", "joining", "holding", "several", "describing")),
    ("persons.toml", ("given", "link", "leader")),
    ("debris.toml", ("heading", "line")),
    ("publishing.toml", ("title", "home", "person", "kin", "calling", "first", "public", "sign")),
    ("shapes/acled.toml", ("words",)),
)
_ROLES = frozenset(("actor", "target", "place", "destination", "supporter", "item", "none"))
_AGENTS = frozenset(("", "object", "second", "li", "min", "ala", "ila"))
_SETTLED = frozenset(("city", "town", "village"))
_ONE_PLACE = 0.3  # km between two points of one settlement
_EFFECTS = frozenset(("actual", "ongoing", "planned", "attempted", "negated", "possible", "none"))


def check(world: World) -> list[str]:
    """Every fault of the knowledge files as a sentence; an empty list when there is none."""
    return [fault for rule in RULES for fault in rule(world)]


def _entries(world: World) -> Iterator[tuple[str, VerbEntry]]:
    for name in ("events", "hosts", "speech", "cues"):
        for entry in getattr(world, name):
            yield name, entry


def _written_forms(world: World) -> Iterator[tuple[str, str]]:
    """(where, form) of every Arabic form that the knowledge files list."""
    for name, entry in _entries(world):
        verb = (entry.verb, entry.present, entry.past_short, entry.present_short, entry.passive, entry.passive_present)
        for form in (*entry.nouns, *entry.participles, *entry.forms, *entry.block, *filter(None, verb)):
            yield f"{name}: {entry.id}", form
    for event in world.events:
        yield from ((f"events: {event.id}", word) for sense in event.sense for word in (*sense.with_, *sense.without))
    for file, tables in _WORD_LISTS:
        for group in (group for table in tables for group in read_toml(DATA.joinpath(file), table, Group)):
            yield from ((f"{file}: {group.id or group.kind}", form) for form in group.forms)
    yield from ((f"publishing.toml: {rule.id}", form) for rule in read_publishing().rule for form in rule.words)
    for place in read_places(None):
        yield from ((f"places: {place.thing.id}", unsigned(form)) for form in place.names)
    for name, rows in (("actors", read_actors()), ("sources", read_sources())):
        yield from ((f"{name}: {row.thing.id}", form) for row in rows for form in row.names)


def letters(world: World) -> Iterator[str]:
    """Word forms are in composed form and plain Arabic letters, without stray spaces."""
    for where, form in _written_forms(world):
        if unicodedata.normalize("NFC", form) != form or not _ARABIC.fullmatch(form):
            yield f"{where}: {form!r} has letters or spaces that no entry may have"


def unique(world: World) -> Iterator[str]:
    """No id twice within a table; no form twice within a list (a masdar may be written like a participle)."""
    for name in ("events", "hosts", "speech", "cues"):
        for identity, count in Counter(entry.id for entry in getattr(world, name)).items():
            if count > 1:
                yield f"{name}: {identity} stands {count} times"
    for name, entry in _entries(world):
        for forms in (entry.nouns, entry.participles, entry.forms):
            yield from (f"{name}: {entry.id}: {form} stands {n} times" for form, n in Counter(forms).items() if n > 1)


def closed_lists(world: World) -> Iterator[str]:
    """Types, roles and effects are those of the coding manual."""
    for event in world.events:
        for noun in set(event.suffered) - set(event.nouns):
            yield f"events: {event.id}: {noun} is suffered and no noun"
        for sense in event.sense:
            if sense.type not in TYPES:
                yield f"events: {event.id}: {sense.type} is no claim type"
            for role in sense.roles.values():
                if not set(role.split("|")) <= _ROLES:
                    yield f"events: {event.id}: {role} is no role"
    for host in world.hosts:
        if host.effect not in _EFFECTS:
            yield f"hosts: {host.id}: {host.effect} is no effect"
        if host.negated not in _EFFECTS:
            yield f"hosts: {host.id}: {host.negated} is no effect"
        if host.agent not in _AGENTS:
            yield f"hosts: {host.id}: {host.agent} is no place of an agent"


def references(world: World) -> Iterator[str]:
    """Ids are unique over each table; parents, actors and sources that are pointed to exist."""
    tables = (("places", list(read_places(None))), ("actors", list(read_actors())), ("sources", list(read_sources())))
    for name, rows in tables:
        for identity, count in Counter(row.thing.id for row in rows).items():
            if count > 1:
                yield f"{name}: {identity} stands {count} times"
    for row in read_places(None):
        for name in row.risky.difference(row.names):
            yield f"places: {row.thing.id}: {name}, said to be risky, is none of its names"
    for place in world.places.values():
        if place.parent is not None and place.parent not in world.places:
            yield f"places: {place.id}: its parent {place.parent} is in no table"
    for domain, id in read_domains().items():
        if id not in world.sources:
            yield f"domains: {domain}: {id} is no source"
    for source in world.sources.values():
        for allegiance in source.allegiances:
            if allegiance.actor not in world.actors:
                yield f"allegiances: {source.id}: {allegiance.actor} is no actor"
    for table, names in (("former_names", world.former_names), ("called_by", world.called_by)):
        for actor in names.keys() - world.actors.keys():
            yield f"{table}: {actor} is in no table"
    for actor, places in world.homes.items():
        if actor not in world.actors or not places <= world.places.keys():
            yield f"homes: {actor} or a place of its row is in no table"
    for group in read_toml(DATA / "nisba.toml", "nisba", Group):
        if group.actor and group.actor not in world.actors:
            yield f"nisba: {group.id}: {group.actor} is no actor"


def told_twice(world: World) -> Iterator[str]:
    """No settlement of the package's tables has two ids: no two of one name, be it with the article or joined, lie at
    one point."""
    called: dict[str, dict[str, Place]] = {}
    for row in read_places(None):
        place = world.places.get(row.thing.id)
        if place is not None and place.kind in _SETTLED:
            for name in row.names:
                bare = "".join(word.removeprefix(ARTICLE) for word in folded_words(name))
                called.setdefault(bare, {})[place.id] = place
    pairs = {pair: None for places in called.values() for pair in combinations(places.values(), 2)}
    for one, other in pairs:
        if _kilometres(one, other) < _ONE_PLACE:
            yield f"places: {one.id} ({one.name_ar}) and {other.id} ({other.name_ar}) are one place with two ids"


def _kilometres(one: Place, other: Place) -> float:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return math.inf
    return apart((one.lat, one.lon), (other.lat, other.lon))


def _read(world: World, sentence: str) -> Annotation:
    return annotate(world.prepare(sentence), world, None)


def _proposed(world: World, sentence: str, entry: EventEntry) -> set[str]:
    """The types in which an entry is proposed in a sentence."""
    options = (option for trigger in _read(world, sentence).triggers for option in trigger.options)
    return {sense.type for hit, sense in options if hit.form.entry.id == entry.id}


def event_examples(world: World) -> Iterator[str]:
    """Each sense is proposed in its examples and not in its counter-examples."""
    for event in world.events:
        for sense in event.sense:
            if not (sense.examples or event.examples):
                yield f"events: {event.id}: {sense.type} has no example"
            for sentence in sense.examples:
                if sense.type not in _proposed(world, sentence, event):
                    yield f"events: {event.id}: {sense.type} is not proposed in: {sentence}"
            for sentence in sense.not_examples:
                if sense.type in _proposed(world, sentence, event):
                    yield f"events: {event.id}: {sense.type} must not be proposed in: {sentence}"


def cue_examples(world: World) -> Iterator[str]:
    """Each host, cue and word of speech is found in its examples and not in its counter-examples."""
    for name in ("hosts", "speech", "cues"):
        entries: Iterable[VerbEntry] = getattr(world, name)
        for entry in entries:
            if not entry.examples:
                yield f"{name}: {entry.id}: has no example"
            for sentence in entry.examples:
                if not _has_cue(world, sentence, entry):
                    yield f"{name}: {entry.id}: is not found in: {sentence}"
            for sentence in entry.not_examples:
                if _has_cue(world, sentence, entry):
                    yield f"{name}: {entry.id}: must not be found in: {sentence}"


def _has_cue(world: World, sentence: str, entry: VerbEntry) -> bool:
    return any(cue.entry is entry for cue in _read(world, sentence).cues)


RULES = (letters, unique, closed_lists, references, told_twice, event_examples, cue_examples)
