"""The features of a decision in words: what was looked at, what was found, and how much it weighed."""

import re

from rawi.model import TYPES, Decision

_LOOKED_AT = {
    "after": "what stands after it",
    "again_definite": "told before and now definite",
    "agree": "agreement in number and gender",
    "antecedent": "described by the relative clause",
    "any": "how common it is",
    "arg": "place among the event word's arguments",
    "armed": "words for arms nearby",
    "away": "sentences away",
    "bare": "phrases without a preposition behind the event word",
    "before": "what stands before it",
    "between": "what stands between",
    "carried": "taken up from the sentence before",
    "closing": "source named at the end",
    "colon": "source before a colon",
    "conj": "how the word is joined on",
    "continued": "the speaker goes on",
    "cue": "a cue shortly before",
    "describes": "only says where another place lies",
    "earlier": "said in an earlier sentence",
    "empty": "leaving it open",
    "form": "how the speaker is named",
    "frame": "what the event word expects there",
    "free": "time word",
    "gazetteer": "kind of place in the gazetteer",
    "head": "kind of phrase",
    "host": "the word that governs it",
    "hostid": "the word that governs it",
    "later": "stands in the sentence below",
    "left": "what stands before the event word",
    "lemma": "the event word",
    "links": "links of the chain",
    "long": "length of the sentence",
    "named": "has a name we know",
    "newline": "a new line in between",
    "opening": "source named at the start",
    "opens": "opens the sentence",
    "opponents": "met as opponents before",
    "others": "other happenings in between",
    "parent": "holds another place named here",
    "places": "places in the sentence",
    "prep": "its preposition",
    "prior": "next to the actor before",
    "quoted": "inside a quotation",
    "rank": "nearest of its kind",
    "relation": "in, near or toward",
    "right": "what stands after the event word",
    "rule": "kind of time expression",
    "seen": "told before in the report",
    "sentence": "which sentence",
    "shape": "form of the event word",
    "sides": "on whose side it stands",
    "speech": "time word beside a verb of saying",
    "standing": "how often the report names it",
    "start": "where the sentence begins",
    "subject": "subject of the sentence",
    "T": "how common the type is",
    "tail": "source after the words",
    "topic": "what the report speaks of",
    "verb": "source with a verb of saying",
    "was": "its part in the claim before",
    "whos": "parties in the sentence",
    "wide": "a wide area",
    "with": "words the reading needs",
}
_POSITION = re.compile(r"([LR])([\w-]*)")
_SIDES = {"L": "before the event word", "R": "after the event word"}


def reasons(decision: Decision) -> list[str]:
    """What weighed most, heaviest first, each with its weight: ``+`` for the choice, ``-`` against it."""
    return [f"{weight:+.2f}  {in_words(feature)}" for feature, weight in decision.features]


def in_words(feature: str) -> str:
    """A feature as a person would say it; what the words do not cover stays as it is, in brackets.

    >>> in_words("frame:actor")
    'what the event word expects there (actor)'
    >>> in_words("capture|left:edge")
    'for capture, what stands before the event word (edge)'
    >>> in_words("L2:gen")
    'before the event word (2, gen)'
    """
    kind, bar, rest = feature.rpartition("|")
    first, *found = rest.split(":")
    position = _POSITION.fullmatch(first)
    if first in _LOOKED_AT:
        said = _LOOKED_AT[first]
    elif position is not None:
        said = _SIDES[position[1]]
        found = [position[2], *found]
    else:
        said = f"usual for {first}" if first in TYPES else f"usual with {first}"
    told = ", ".join(value for value in found if value)
    return (f"for {kind}, " if bar else "") + said + (f" ({told})" if told else "")
