"""What annotation finds in a text. Token ranges are half-open."""

from typing import Any

from rawi.lexicon.entries import Sense
from rawi.lexicon.gazetteer import Called, CalledBy
from rawi.lexicon.names import Name
from rawi.lexicon.words import Hit, Word
from rawi.model import Extent, Relation
from rawi.text import Text
from rawi.text.bullets import Bullets

PLACE, ACTOR, SOURCE = "place", "actor", "source"
TO_COME = "_ahead"  # ends the rule of a time that lies ahead of its report


class Phrase:
    """A noun phrase that may fill a slot.

    ``kind`` is place, actor (any who: forces, people, governments) or source; ``head`` the role or place kind of its
    head word, or "name" for a bare name. ``names`` are what its core may stand for; ``anaphor`` marks a definite head
    that only points back. ``first`` counts from the head, ``part_first`` from a leading part word (outskirts of ...).
    """

    __slots__ = (
        "kind", "head", "first", "last", "core_first", "core_last", "names", "anaphor", "definite", "conjunction",
        "preposition", "part_first", "relation", "extent", "percent", "sentence", "inside", "group", "quoted",
        "beside", "backer", "nisba", "plural", "shared_clitic", "again", "same", "owner", "entity", "link",
        "astray", "listed", "points", "speaks_for", "spelt_out", "off", "located",
    )  # fmt: skip

    def __init__(self, kind: str, head: str, first: int, last: int):
        self.kind, self.head, self.first, self.last = kind, head, first, last
        self.core_first, self.core_last = first, last
        self.names: tuple[Name, ...] = ()
        self.anaphor = self.definite = self.plural = False
        self.conjunction = self.preposition = ""
        self.part_first = first
        self.relation: Relation = "in"
        self.extent: Extent = "whole"
        self.percent: float | None = None
        self.sentence = 0
        self.inside: Phrase | None = None  # the larger phrase this one is part of
        self.group: list[Phrase] = [self]  # coordinated phrases, this one among them, in order
        self.quoted = False
        self.beside = 0  # where the words begin by which it acts with another: WITH THE PARTICIPATION OF X; else 0
        self.speaks_for: Phrase | None = None  # the party of sources or of a commander: SOURCES OF THE ARMY
        self.backer: Phrase | None = None  # the party inside it that backs it: forces BACKED BY X
        self.shared_clitic = ""  # a conjunction written on a name that no table knows
        self.link = -1  # the token at which the words begin that say that what stands before lies here; -1: none do
        # somebody is from this place ("home"), comes from or goes there ("way"), stands ("post") or sits ("seat")
        # there, or something is of this land ("owner")
        self.astray = ""
        self.listed = False  # it goes on with a list behind a plural word for a kind of place
        self.spelt_out = False  # it only counts the places that are named behind it: villages, AMONG THEM X and Y
        self.located = False  # no table knows its name, and what follows says where it lies: X EAST OF Y
        self.off: Relation = "in"  # how a road that LEADS TO it, hills that OVERLOOK it lie to it
        self.points = ""  # which of the parties told of before it stands for: the "former", the "latter"
        self.again = 0  # the token from which finding goes on, when that is inside the phrase
        self.same: Phrase | None = None  # the fuller mention that says what this bare name is
        self.owner: Phrase | None = None  # the place that a pronoun on this one points to: Aden AND ITS AIRPORT
        self.nisba: str = ""  # actor id that an adjective of side stands for
        self.entity: Any = None  # what resolution decided it stands for

    def __repr__(self) -> str:
        return f"Phrase({self.kind}/{self.head} {self.first}:{self.last})"


class Trigger:
    """A word or phrase that may tell of a happening, and the senses that its surroundings allow."""

    __slots__ = ("first", "last", "hits", "options", "sentence")

    def __init__(
        self, first: int, last: int, hits: tuple[Hit, ...], options: tuple[tuple[Hit, Sense], ...], sentence: int
    ):
        self.first, self.last, self.hits, self.options, self.sentence = first, last, hits, options, sentence

    def __repr__(self) -> str:
        return f"Trigger({self.first}:{self.last} {[sense.type for _, sense in self.options]})"


class Cue:
    """A word or phrase of the cue, host or speech tables.

    ``category`` is the cue's category, the host's effect or the speech class.
    """

    __slots__ = ("group", "category", "entry", "first", "last", "hit")

    def __init__(self, group: str, category: str, entry: Any, first: int, last: int, hit: Hit | None):
        self.group, self.category, self.entry, self.first, self.last, self.hit = (
            group,
            category,
            entry,
            first,
            last,
            hit,
        )

    def __repr__(self) -> str:
        return f"Cue({self.group}/{self.category} {self.first}:{self.last})"


class Time:
    """A time expression, resolved: an EDTF string with its first and last day.

    ``began``: the token of *since* and the date alone, where something began on it and the time reaches up to now.
    ``begins``: the token of a verb in the present before a day to come, which tells what begins on that day.
    ``today``: it is the day of publication, on which what came after it happened too.
    ``told``: how often it is told, twice by a weekday and its date.
    ``within``: it reaches up to publication, and from there on where what it dates is to come.
    """

    __slots__ = ("first", "last", "edtf", "earliest", "latest", "rule", "began", "begins", "today", "told", "within")

    def __init__(self, first: int, last: int, edtf: str, earliest: str, latest: str, rule: str):
        self.first, self.last, self.edtf, self.earliest, self.latest, self.rule = (
            first,
            last,
            edtf,
            earliest,
            latest,
            rule,
        )
        self.began: tuple[int, Time] | None = None
        self.begins: int | None = None
        self.today = False
        self.told = 1
        self.within = False

    def __repr__(self) -> str:
        return f"Time({self.edtf} {self.first}:{self.last} {self.rule})"


class Number:
    """A count: lowest and highest value; ``exact`` is False for dozens, about, at least."""

    __slots__ = ("first", "last", "low", "high", "exact", "percent")

    def __init__(self, first: int, last: int, low: float, high: float, exact: bool = True, percent: bool = False):
        self.first, self.last, self.low, self.high, self.exact, self.percent = first, last, low, high, exact, percent

    def __repr__(self) -> str:
        return f"Number({self.low}-{self.high} {self.first}:{self.last})"


class Annotation:
    """A text and everything found in it, each list in text order."""

    __slots__ = (
        "text", "words", "phrases", "triggers", "cues", "times", "numbers", "names_then", "called_by", "nobody",
        "bullets",
    )  # fmt: skip

    def __init__(self, text: Text, words: list[Word]):
        self.text, self.words, self.bullets = text, words, Bullets(text)
        self.names_then: dict[str, Called] = {}  # of actors with another name on the day of publication
        self.called_by: dict[str, list[CalledBy]] = {}  # of actors with another name by the words that name them
        self.nobody: frozenset[str] = frozenset()  # words that stand where a name might and are none
        self.phrases: list[Phrase] = []
        self.triggers: list[Trigger] = []
        self.cues: list[Cue] = []
        self.times: list[Time] = []
        self.numbers: list[Number] = []
