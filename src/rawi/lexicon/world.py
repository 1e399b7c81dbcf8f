"""The knowledge, read once and frozen: words, names, places, actors, sources, weights."""

import gc
import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache, cached_property
from hashlib import sha256
from pathlib import Path

from rawi.lexicon import gazetteer
from rawi.lexicon.debris import DebrisWords
from rawi.lexicon.entries import (
    DATA,
    CueEntry,
    EventEntry,
    Group,
    HostEntry,
    SpeechEntry,
    VerbEntry,
    read_toml,
)
from rawi.lexicon.fusing import read_alliances, read_fusing
from rawi.lexicon.gazetteer import Thing
from rawi.lexicon.kept import kept
from rawi.lexicon.linking import read_linking
from rawi.lexicon.names import ACTOR, CUE, EVENT, HOST, PLACE, SOURCE, SPEECH, Name, NameTree
from rawi.lexicon.parties import countries_listed, follow_each_other, governments
from rawi.lexicon.persons import PersonWords
from rawi.lexicon.romanised import romanised
from rawi.lexicon.times import ARTICLE, TimeWords
from rawi.lexicon.weights import CALIBRATION, gather, read_weights
from rawi.lexicon.words import PLAIN, WordTable, head_of
from rawi.model import Actor, Place, Source
from rawi.text import Text, prepare
from rawi.text.fold import fold, key, unsigned

_BRACKETS = re.compile(r"[()]")
_BOUND_PREPOSITION = re.compile(r" [\u0644\u0628]$")  # li-, bi-: written on the next word


class World:
    """Everything Rawi knows before it reads. Built by ``load_world``; passed in, never global."""

    def __init__(self, extra_places: Path | None = None):
        self.words = WordTable()
        self.names = NameTree()
        self.events: list[EventEntry] = []
        for path in sorted((DATA / "events").iterdir(), key=lambda path: path.name):
            self.events += read_toml(path, "event", EventEntry)
        self.hosts = read_toml(DATA / "hosts.toml", "host", HostEntry)
        self.speech = read_toml(DATA / "speech.toml", "speech", SpeechEntry)
        self.cues = read_toml(DATA / "cues.toml", "cue", CueEntry)
        for group, entries in ((EVENT, self.events), (HOST, self.hosts), (SPEECH, self.speech), (CUE, self.cues)):
            self._add_entries(group, entries)
        self._add_groups()
        self.times = TimeWords()
        self.words.add_forms("time", self.times, self.times.single_words(), PLAIN)
        self.near_types = {group.kind: group.forms for group in read_toml(DATA / "near_types.toml", "near", Group)}
        self.linking = read_linking()
        groups = (
            ("given", "given"), ("given", "word"), ("link", "open"), ("link", "inner"), ("common", "nobody"),
            ("common", "after"), ("common", "closing"),
        )  # fmt: skip
        given, words, opening, inner, nobody, after, closing = (_keys(table, identity) for table, identity in groups)
        self.persons = PersonWords(given, words, opening, inner, nobody, after, closing)
        self.capitals: dict[str, str] = {}  # the place that goes by THE X CAPITAL, by country
        self.signed: dict[str, list[str]] = {}  # names written with vowel signs, by the place's id
        self.lands: dict[str, tuple[str, ...]] = {}  # the one-word names of a country, by the key of each
        self.places = self._add_named(PLACE, gazetteer.read_places(extra_places))
        self._first_words: dict[str, set[str]] = {}  # of all names of an actor, by its id
        self.actors = self._add_named(ACTOR, gazetteer.read_actors())
        self.persons = self.persons._replace(leaders=self._leaders())
        self.homes = gazetteer.read_homes()
        self.former_names = gazetteer.read_former_names()
        self.called_by = gazetteer.read_called_by()
        self.governments = governments(self.actors.values())
        self.in_short: dict[str, set[str]] = {}  # sources by their names less the word for what they are: (channel) X
        self.source_names: dict[str, tuple[str, ...]] = {}  # Arabic ones, folded, by the source's id
        self.sources = self._add_named(SOURCE, gazetteer.read_sources())
        self.names.is_word = self.words.has
        whole = read_toml(DATA / "function.toml", "whole", Group)
        self.words.whole = frozenset(key(form) for group in whole for form in group.forms)
        self.words.use_names(self.names.root, self.names.words)  # type: ignore[arg-type]
        weights = read_weights()
        self.weights = gather(weights)
        self.calibration = {outcome: weights.get(outcome, {}) for outcome in CALIBRATION}
        self.debris = DebrisWords()
        self.fusing, self.alliances = read_fusing(), read_alliances()
        in_short = {name: next(iter(ids)) for name, ids in self.in_short.items() if len(ids) == 1}
        in_english = {fold(source.name): source.id for source in self.sources.values()}
        self.outlets = gazetteer.read_domains() | in_short | in_english

    def _add_entries(self, group: str, entries: Iterable[VerbEntry]) -> None:
        for entry in entries:
            for part in entry.parts():
                self.words.add_entry(group, part)
            for text in (*entry.nouns, *entry.participles, *entry.forms):
                if " " in text or group == CUE:
                    self.names.add(_BOUND_PREPOSITION.sub("", text), Name(group, entry))

    def _add_groups(self) -> None:
        tables = (
            ("function.toml", "group", "function", PLAIN),
            ("function.toml", "compound", "compound", PLAIN),
            ("function.toml", "goal", "goal", "noun"),
            ("numbers.toml", "number", "number", "noun"),
            ("numbers.toml", "vague", "vague", "noun"),
            ("numbers.toml", "percent", "percent", PLAIN),
            ("numbers.toml", "ratio", "ratio", PLAIN),
            ("numbers.toml", "counted", "counted", "noun"),
            ("numbers.toml", "fraction", "fraction", "noun"),
            ("numbers.toml", "about", "about", PLAIN),
            ("numbers.toml", "taking", "taking", "noun"),
            ("numbers.toml", "tally", "tally", "noun"),
            ("numbers.toml", "reaching", "reaching", PLAIN),
            ("numbers.toml", "unit", "unit", "noun"),
            ("topics.toml", "topic", "topic", "noun"),
            ("topics.toml", "nature", "nature", "noun"),
            ("roles.toml", "role", "role", "noun"),
            ("roles.toml", "owned", "owned", "noun"),
            ("nisba.toml", "nisba", "nisba", "noun"),
            ("speaking.toml", "document", "document", "noun"),
            ("speaking.toml", "hearsay", "hearsay", "noun"),
            ("speaking.toml", "same", "same", "noun"),
            ("speaking.toml", "law", "law", "noun"),
            ("speaking.toml", "appearing", "appearing", "verb"),
            ("speaking.toml", "newest", "newest", "noun"),
            ("places/kinds.toml", "kind", "kind", "noun"),
            ("places/kinds.toml", "part", "part", "noun"),
            ("places/kinds.toml", "adjective", "direction", "noun"),
            ("places/kinds.toml", "joining", "joining", "noun"),
            ("places/kinds.toml", "holding", "holding", "noun"),
            ("places/kinds.toml", "several", "several", PLAIN),
            ("places/kinds.toml", "describing", "describing", "noun"),
            ("numbers.toml", "further", "further", PLAIN),
            ("numbers.toml", "kin", "kin", PLAIN),
        )
        for file, table, group, pos in tables:
            for entry in read_toml(DATA.joinpath(file), table, Group):
                self.words.add_forms(group, entry, (form for form in entry.forms if " " not in form), pos)

    def _add_named(self, group: str, rows: Iterable[gazetteer.Named[Thing]]) -> dict[str, Thing]:
        things: dict[str, Thing] = {}
        for thing, names, risky in rows:
            things.setdefault(thing.id, thing)
            if isinstance(thing, Place):
                self._note_place(thing, names)
            if group == SOURCE:
                self._note_outlet(thing.id, names)
            if group == ACTOR:
                first = {key(name.strip(_QUOTED).split()[0]) for name in names}
                self._first_words.setdefault(thing.id, set()).update(first)
            written = names if group == PLACE else self._by_land(names)
            for name, listed in ((spelt, one) for one in written for spelt in _spellings(thing, one)):
                bare = name.strip(_QUOTED)  # a party called by a common word is so called in quotation marks alone
                common = listed in risky or bare != name or self._is_risky(thing, name)
                self.names.add(bare, Name(group, thing, common, _is_small(thing) and " " not in name))
        return things

    def _by_land(self, names: Iterable[str]) -> Iterator[str]:
        """The names of a party or source; those with a country's name in them also with the other ways to spell it."""
        for name in names:
            yield name
            words = name.split()
            for at, word in enumerate(words):
                for other in self.lands.get(key(word), ()):
                    if other != word:
                        yield " ".join((*words[:at], other, *words[at + 1 :]))

    def _note_place(self, place: Place, names: tuple[str, ...]) -> None:
        """Whether a place is the capital, how its name is written with vowel signs, and a country's in one word."""
        if place.kind == COUNTRY:
            short = tuple(name for name in names if " " not in name)
            self.lands.update((key(name), short) for name in short)
        for name in names:
            hit = self.words.look(key(name.split()[0])).first("kind") if " " in name else None
            if place.kind == "city" and hit is not None and hit.article and hit.form.entry.id == CAPITAL:
                self.capitals.setdefault(place.country, place.id)
            if unsigned(name) != name:
                self.signed.setdefault(place.id, []).append(name)

    def _note_outlet(self, id: str, names: tuple[str, ...]) -> None:
        self.source_names[id] = tuple(map(fold, names))
        for head, _, rest in (name.partition(" ") for name in names):
            hit = self.words.look(key(head)).first("role")
            if rest and hit is not None and hit.form.entry.kind == _SPEAKER:
                self.in_short.setdefault(fold(rest), set()).add(id)

    def _is_risky(self, thing: object, name: str) -> bool:
        """A place's name that is more often a word or somebody's first name, the place being no city, or a preposition
        with a pronoun: FROM IT, and the town Anah."""
        if not isinstance(thing, Place):
            return False
        if self.persons.is_given(key(name)) and thing.kind not in _WELL_KNOWN_KINDS:
            return True
        if " " not in name and self.words.look(key(name)).function == _PRONOMINAL:
            return True
        return thing.id.startswith("gn-") and self._is_common_word(name)

    def _is_common_word(self, name: str) -> bool:
        """A single word that the lexicon knows as something else than a name."""
        folded = key(name)
        return " " not in folded and bool(self.words.look(folded).hits)

    def prepare(self, text: str) -> Text:
        """Its tokens and sentences, none of which goes on where a page's readers begin to speak."""
        return prepare(text, self.words.known, self.words.leads, self.debris.tail(text))

    def outlet_of(self, name: str | None, url: str | None) -> str | None:
        """The id of the source that publishes a report: by its name in either language, its site's, or the address."""
        known = (one.value.id for one in self.names.named(name or "") if one.group == SOURCE)
        keys = (fold(name or ""), *gazetteer.domains_of(url))
        ids = [*known, *(self.outlets[key] for key in keys if key in self.outlets)]
        return ids[0] if ids else self._sites.get(name or "")

    def names_on(self, day: str | None) -> dict[str, gazetteer.Called]:
        """How the actors that had another name on a day (ISO) were called, by their id; None is today."""
        if day is None:
            return {}
        then = {id: [one for one in called if day < one.until] for id, called in self.former_names.items()}
        return {id: called[0] for id, called in then.items() if called}

    def known_as(self, group: str, text: str) -> tuple[str, ...]:
        """The ids of the places, actors or sources that a person may mean by a text: by a name in either language, a
        variant, an abbreviation or the id; a place also behind a word for its kind. Where nothing is called so, those
        that differ by the article alone, or by how Latin letters write an Arabic name."""
        ids = self._called(group, text) or (self._known_by_kind(text) if group == PLACE else ())
        bare = text.strip()
        ids = ids or self._called(group, bare.removeprefix(ARTICLE) if bare.startswith(ARTICLE) else ARTICLE + bare)
        return ids or tuple(dict.fromkeys(self._romanised.get((group, romanised(text)), ())))

    def _called(self, group: str, text: str) -> tuple[str, ...]:
        in_arabic = (name.value.id for name in self.names.named(text) if name.group == group)
        return tuple(dict.fromkeys((*in_arabic, *self._in_english.get((group, fold(text)), ()))))

    def _known_by_kind(self, text: str) -> tuple[str, ...]:
        """The places that are meant by THE GOVERNORATE OF X: those of the kind, or else all of the name."""
        first, _, rest = text.strip().partition(" ")
        hit = self.words.look(key(first)).first("kind") if rest else None
        ids = self.known_as(PLACE, rest) if hit is not None else ()
        return tuple(id for id in ids if hit is not None and self.places[id].kind == hit.form.entry.kind) or ids

    @property
    def _things(self) -> dict[str, Iterable[Place | Actor | Source]]:
        return {PLACE: self.places.values(), ACTOR: self.actors.values(), SOURCE: self.sources.values()}

    @cached_property
    def _in_english(self) -> dict[tuple[str, str], list[str]]:
        """Ids by group and English name or id, folded. What stands in brackets is a name of its own, unless it only
        says by something else of that name which one is meant."""
        found: dict[tuple[str, str], list[str]] = {}
        inside: list[tuple[str, str, str]] = []
        for group, things in self._things.items():
            for thing in things:
                before, *brackets = _BRACKETS.split(thing.name)
                for name in {fold(one) for one in (thing.id, thing.name, before)} - {""}:
                    found.setdefault((group, name), []).append(thing.id)
                inside += [(group, fold(name), thing.id) for name in brackets]
        whole = frozenset(found)
        for group, name, id in inside:
            if name and (group, name) not in whole:
                found.setdefault((group, name), []).append(id)
        return found

    def spelt_like(self, group: str, text: str) -> list[str]:
        """Up to three names of places, actors or sources that are spelt much like a text, as hints for whoever wrote
        it."""
        names = {name for thing in self._things[group] for name in (thing.name, thing.name_ar) if name}
        return get_close_matches(text, sorted(names), n=3, cutoff=0.75)

    @cached_property
    def _romanised(self) -> dict[tuple[str, str], list[str]]:
        """The same by what all romanisations of a name have in common."""
        found: dict[tuple[str, str], list[str]] = {}
        for (group, name), ids in self._in_english.items():
            found.setdefault((group, romanised(name)), []).extend(ids)
        return found

    def outlet_names(self, id: str) -> tuple[str, ...]:
        """What a source may be called as an outlet, folded: its names and its sites."""
        sites = (name for name, source in self.outlets.items() if source == id)
        return tuple(dict.fromkeys((*self.source_names.get(id, ()), *map(fold, sites))))

    @cached_property
    def _sites(self) -> dict[str, str]:
        """The ids of sources by the first word of their domain, where the domain has but two."""
        parts = ((domain.split("."), id) for domain, id in self.outlets.items())
        return {names[0]: id for names, id in parts if len(names) == 2}

    @cached_property
    def theatres(self) -> dict[str, str]:
        """Country code of each theatre name that the actors' table uses."""
        return {place.name.lower(): place.country for place in self.places.values() if place.kind == COUNTRY}

    @cached_property
    def countries(self) -> dict[str | None, list[str]]:
        """The codes of the countries of each list of theatres in the actors' table."""
        return countries_listed(self.actors.values(), self.theatres)

    @cached_property
    def heads(self) -> dict[str, set[str]]:
        """What the first words of all names of an actor are by their roles, by its id."""
        look = self.words.look
        return {actor: {head_of(look(word)) for word in words} for actor, words in self._first_words.items()}

    @cached_property
    def seats(self) -> dict[str, tuple[Name, ...]]:
        """The parties that a city or country stands for, by which THE GOVERNMENT OF X is called; governments first."""
        found: dict[str, tuple[Name, ...]] = {}
        roles = (group for group in read_toml(DATA / "roles.toml", "role", Group) if group.id == GOVERNMENT)
        heads = {key(form) for group in roles for form in group.forms} & self.names.root.keys()
        for city, node in ((city, node) for head in sorted(heads) for city, node in self.names.root[head].items()):
            parties = [name for name in node.get(None, ()) if name.group == ACTOR] if city is not None else []
            cities = [name.value for name in self.names.named(city or "") if name.group == PLACE]
            for place in cities if follow_each_other(parties) else ():
                if place.kind in _SEATS:
                    found[place.id] = tuple(sorted(parties, key=lambda name: name.value.kind != "government"))
        return found

    def within(self, place: Place) -> tuple[Place, ...]:
        """The places a place lies in, nearest first; a parent named twice in a chain ends it."""
        chain: list[Place] = []
        parent = place.parent
        while parent in self.places and self.places[parent] not in chain:
            chain.append(self.places[parent])
            parent = chain[-1].parent
        return tuple(chain)

    def _leaders(self) -> dict[str, tuple[Name, ...]]:
        """Whom a man leads, by the folded name of his family."""
        groups = read_toml(DATA / "persons.toml", "leader", Group)
        return {key(form): (Name(ACTOR, self.actors[group.actor]),) for group in groups for form in group.forms}


def _keys(table: str, identity: str) -> frozenset[str]:
    """Folded forms of one group of personal names."""
    groups = read_toml(DATA / "persons.toml", table, Group)
    return frozenset(key(form) for group in groups if group.id == identity for form in group.forms)


def _spellings(thing: object, name: str) -> Iterator[str]:
    """A name of a thing; one of a place that begins with a short word (Deir X, Tell X) also written as one, and a port
    by either word for one."""
    yield name
    if name.startswith(_PORT):
        yield _HARBOUR + name.removeprefix(_PORT)
    first, _, rest = name.partition(" ")
    short = isinstance(thing, Place) and len(first) <= _SHORT and len(rest) >= _SHORT
    if short and " " not in rest and not rest.startswith(ARTICLE):
        yield first + rest


COUNTRY = "country"  # the kind of place
CAPITAL, HOMELAND, GOVERNMENT = "capital", "homeland", "hukuma"  # the entries
_PACKAGE = Path(__file__).parent.parent
_QUOTED = "\u00ab\u00bb"  # around a name in the tables
_PORT, _HARBOUR = "\u0645\u064a\u0646\u0627\u0621 ", "\u0645\u0631\u0641\u0623 "
_SHORT = 3  # letters of the first word of a name that is also written together with the next
_SEATS = frozenset(("city", COUNTRY))
_WELL_KNOWN_KINDS = frozenset(("country", "governorate", "city"))
_PRONOMINAL = "pronominal"
_SPEAKER = "speaker"  # kind of the roles that tell things
_WELL_KNOWN = 20_000  # inhabitants


def _is_small(thing: object) -> bool:
    """A place of the GeoNames cut with few inhabitants: its bare name is often a common word."""
    return isinstance(thing, Place) and thing.id.startswith("gn-") and thing.population < _WELL_KNOWN


def load_world(extra_places: Path | None = None) -> World:
    """The knowledge that ships with Rawi, and the user's own places: ``extra_places`` or the user's folder."""
    swept = gc.isenabled()
    gc.disable()  # all of it stays: to look through it for garbage while it grows takes a sixth of the time
    own = gazetteer.user_folder() / "places"
    try:
        return World(extra_places) if extra_places else kept(_kept_as(own), _made_of(own), lambda: World(own))
    finally:
        if swept:
            gc.enable()


def _kept_as(own: Path) -> str:
    """A name for the knowledge of one installation and one user's folder."""
    return f"world-{sha256(f'{_PACKAGE}|{own}'.encode()).hexdigest()[:12]}"


def _made_of(own: Path) -> Iterator[Path]:
    """The files that the knowledge is read from, and those that read it."""
    for folder, ending in (
        (_PACKAGE / "data", "*"),
        (own, "*"),
        (_PACKAGE / "lexicon", "*.py"),
        (_PACKAGE / "text", "*.py"),
    ):
        yield from (path for path in folder.rglob(ending) if path.is_file())
    yield _PACKAGE / "model.py"


@cache
def shipped_world() -> World:
    """The same, loaded once for all who ask."""
    return load_world()
