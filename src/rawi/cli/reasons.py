"""The features of a decision in words: what was looked at, what was found, and how much it weighed.

The words are in ``reasons.toml``: tables of rows, each a pattern and how it reads. A pattern may name other tables, so
that ``tie:{tie}{for}`` stands for every tie with every ending.
"""

import re
import tomllib
from functools import cache

from rawi.cli.bidi import isolate
from rawi.errors import KnowledgeError
from rawi.lexicon.entries import DATA, CueEntry, HostEntry, SpeechEntry, read_toml
from rawi.model import FACTUALITIES, TYPES, Decision

UNTOLD = "a sign of its own, learned from coded reports"
LEGEND = "What weighed most in each choice: + speaks for it, - against it, and a larger number weighs more."
HANG = len("+0.00  ")
"""How far in a reason goes on when it takes more than one line."""
_FILE = DATA / "reasons.toml"
_OPEN = {
    "type": "(?:" + "|".join(TYPES) + ")",
    "name": "[a-z_]+",
    "id": r"\w+",
    "host": r"[a-z]\w*",
    "number": r"\d+",
    "arabic": r"[^:.\x00-\x7f]+",
    "way": r"far|none|[^:>]*>[^:]*",
    "rough": r"far|none|[a-z]*>[a-z]*:[^:]*",
    "any": ".*",
}
_READ = {
    "trigger": ("trigger",),
    "actor": ("who", "contest", "phrase", "empty"),
    "target": ("who", "contest", "phrase", "empty"),
    "place": ("place", "contest", "phrase", "empty"),
    "date": ("date", "empty"),
    "chain": ("chain", "empty"),
    "factuality": ("factuality",),
}
_FIELD = re.compile(r"\{(([a-z]+)\d?)\}")
_SUBJECT = ("b1", "pre", "top<")


def reasons(decision: Decision) -> list[str]:
    """What weighed most, heaviest first, each with its weight: ``+`` for the choice, ``-`` against it.

    Features that read alike are one reason, and their weights add up.
    """
    weights: dict[str, float] = {}
    for feature, weight in decision.features:
        said = in_words(decision.slot, feature)
        weights[said] = weights.get(said, 0.0) + weight
    ordered = sorted(weights.items(), key=lambda pair: -abs(pair[1]))
    return [f"{weight:+.2f}  {said}" for said, weight in ordered if f"{abs(weight):.2f}" != "0.00"]


@cache
def in_words(slot: str, feature: str) -> str:
    """A feature of a slot's decision as a person would say it.

    >>> in_words("actor", "tie:own.b1:saytara")
    'stands bare right behind the verb, with this event word'
    >>> in_words("target", "role:target:killing")
    'the lexicon expects a target there, for killing'
    """
    tag, bar, rest = feature.partition("|")
    if bar and tag in (*TYPES, *FACTUALITIES):
        feature = rest
    for table in _READ[slot]:
        said = _said(table, feature)
        if said is not None:
            return said
    return UNTOLD


def _said(table: str, text: str) -> str | None:
    """The phrase of the first row of a table that fits a text."""
    for pattern, phrase in tables()[table].items():
        if not text.startswith(pattern.partition("{")[0].removesuffix("*")):
            continue
        found = re.fullmatch(_expression(pattern, groups=True), text, re.DOTALL)
        if found is not None:
            return _worded(phrase, found.groupdict())
    return None


def _worded(phrase: str, texts: dict[str, str]) -> str:
    """A phrase with its fields filled by what they found."""
    return _FIELD.sub(lambda field: _filled(field[2], texts[field[1]]), phrase)


@cache
def _expression(pattern: str, groups: bool = False) -> str:
    """A pattern as a regular expression, the tables it names written out."""
    if pattern == "*":
        return "[^:]*"
    parts, at = [], 0
    for field in _FIELD.finditer(pattern):
        parts += [
            re.escape(pattern[at : field.start()]),
            f"(?P<{field[1]}>" if groups else "(?:",
            _any_of(field[2]),
            ")",
        ]
        at = field.end()
    return "".join([*parts, re.escape(pattern[at:])])


@cache
def _any_of(field: str) -> str:
    return _OPEN.get(field) or "|".join(_expression(pattern) for pattern in tables()[field])


def _filled(field: str, text: str) -> str:
    """What a field's text reads like."""
    if field == "way":
        return _way(*text.partition(">"))
    if field == "rough":
        up, bar, rest = text.partition(">")
        if not bar:
            return _way(up, bar, "")
        middle, _, end = rest.rpartition(":")
        return _way("^".join(up), bar, "/".join(filter(None, (*middle, end.removesuffix("+")))))
    if field == "arabic":
        return isolate(text)
    if field == "host":
        return isolate(_words_by_id()[text]) if text in _words_by_id() else "a word of the lexicon"
    if field in _OPEN:
        return text.replace("_", " ")
    return _said(field, text) or ""


def _way(up: str, bar: str, down: str) -> str:
    """A way through the sentence as the tie it makes; a rough way has letters for its steps."""
    tail = [label for label in down.split("/") if label and label != "conj"]
    steps = up.split("^") if up else []
    if not bar:
        tie = up
    elif not steps:
        tie = "own." + (tail[0] if len(tail) == 1 else "deep" if tail else "self")
    elif not tail:
        tie = "described" if len(steps) == 1 else "above"
    elif len(tail) == 1:
        tie = "subject" if tail[0] in _SUBJECT else "beside" if len(steps) == 1 else "elsewhere"
    else:
        tie = "elsewhere"
    return _said("tie", tie) or UNTOLD


@cache
def _words_by_id() -> dict[str, str]:
    """The Arabic of the words that govern others."""
    words: dict[str, str] = {}
    for file, table, shape in (
        ("speech", "speech", SpeechEntry),
        ("cues", "cue", CueEntry),
        ("hosts", "host", HostEntry),
    ):
        for entry in read_toml(DATA / f"{file}.toml", table, shape):
            spelt = [entry.verb, *entry.nouns, *entry.forms]
            words[entry.id] = next(filter(None, spelt), "")
    return words


@cache
def tables() -> dict[str, dict[str, str]]:
    """The tables of ``reasons.toml``, checked: every field is a table or an open kind, and the pattern has it."""
    try:
        read: dict[str, dict[str, str]] = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise KnowledgeError(f"{_FILE}: {error}") from error
    check(read)
    return read


def check(read: dict[str, dict[str, str]]) -> None:
    """Refuse tables with a field that nobody fills, or a phrase that asks for what its pattern does not find."""
    for name, rows in read.items():
        for pattern, phrase in rows.items():
            fields = {field[1]: field[2] for field in _FIELD.finditer(pattern)}
            unknown = [kind for kind in fields.values() if kind not in _OPEN and kind not in read]
            missing = [field[1] for field in _FIELD.finditer(phrase) if field[1] not in fields]
            if unknown or missing:
                raise KnowledgeError(f"{_FILE}: [{name}] {pattern!r}: there is no {', '.join([*unknown, *missing])}")
    for name in {table for order in _READ.values() for table in order} - set(read):
        raise KnowledgeError(f"{_FILE}: there is no table [{name}]")
