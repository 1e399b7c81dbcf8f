"""Score claims against gold: the figures of the project's evaluation, to the digit.

``found`` is the F1 of type and place in the text, ``core`` of actors, targets and place all right as well, ``whole``
of date, origin, stance and factuality too. ``ground`` is the same for the types that change who holds a place.
"""

import csv
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from rawi.errors import InputError
from rawi.ingest import ARABIC, Facts, make_report
from rawi.model import Report

Record = dict[str, Any]
"""A claim as a plain JSON object: gold in the notation of the coding manual, predicted as Rawi writes it."""

GROUND = frozenset(("capture", "hold", "handover", "withdraw"))
TWO_SIDED = frozenset(("clash", "talks", "agreement"))

_FOLD = str.maketrans(
    {
        "\u0623": "\u0627", "\u0625": "\u0627", "\u0622": "\u0627", "\u0671": "\u0627", "\u0649": "\u064a",
        "\u0629": "\u0647", "\u0624": "\u0648", "\u0626": "\u064a", "\u0640": None,
    }
)  # fmt: skip
_MARKS = re.compile(r"[\u064b-\u0652\u0670]")
_GAPS = re.compile(r"[^\w]+")
_PREFIXES = (
    "\u0648\u0627\u0644",
    "\u0628\u0627\u0644",
    "\u0641\u0627\u0644",
    "\u0643\u0627\u0644",
    "\u0644\u0644",
    "\u0627\u0644",
)
_NAME_COLUMN = re.compile(r"id$|name|abbr|variants|place_(ar|en)$")
_SENTENCE_ENDS = ".!\u061f?\n"
_SAME, _SHARE, _SHORTEST = 0.86, 0.45, 4


def _kind_words() -> frozenset[str]:
    """Words for kinds of places, which two names of one place need not share."""
    from rawi.lexicon.entries import DATA

    return frozenset((DATA / "kind_words_in_scoring.txt").read_text(encoding="utf-8").split())


@lru_cache(maxsize=100_000)
def _fold(text: str) -> str:
    return _GAPS.sub(" ", _MARKS.sub("", text).translate(_FOLD).lower()).strip()


def _bare(token: str) -> str:
    for prefix in _PREFIXES:
        if token.startswith(prefix) and len(token) - len(prefix) >= 2:
            return token[len(prefix) :]
    return token


def _tokens(text: str, drop: frozenset[str]) -> list[str]:
    every = [_bare(token) for token in _fold(text).split()]
    return [token for token in every if token not in drop] or every


@lru_cache(maxsize=200_000)
def same_name(one: str, other: str, drop: frozenset[str] = frozenset()) -> bool:
    """True when two names share enough words, or are spelt nearly alike; words in ``drop`` do not count."""
    x, y = _tokens(one, drop), _tokens(other, drop)
    if not x or not y:
        return False
    small, large = sorted((x, y), key=lambda words: len("".join(words)))
    if x == y or (set(small) <= set(large) and len("".join(small)) >= max(_SHORTEST, _SHARE * len("".join(large)))):
        return True
    return SequenceMatcher(None, " ".join(x), " ".join(y)).ratio() >= _SAME


class Names:
    """Which names stand for one actor, source or place, from tables with name columns (``--aliases``)."""

    def __init__(self, files: Iterable[Path] = ()):
        self._ids: dict[str, str] = {}
        self.kind_words = _kind_words()
        for file in files:
            with file.open(encoding="utf-8-sig", newline="") as lines:
                for row in csv.DictReader(lines):
                    self._add(row)

    def _add(self, row: dict[str, str]) -> None:
        identity = row.get("id") or row.get("name_en") or ""
        for column, value in row.items():
            if _NAME_COLUMN.match(column or ""):
                for name in re.split(r"[|;]", value or ""):
                    if name.strip():
                        self._ids.setdefault(_fold(name), identity)

    def agree(self, gold: str, said: Record | str, drop: frozenset[str] = frozenset()) -> bool:
        """True when a predicted entity goes by one of gold's alternatives (split by ``|``)."""
        names = [said] if isinstance(said, str) else _said_names(said)
        for wanted in gold.split("|"):
            identity = self._ids.get(_fold(wanted))
            for name in filter(None, names):
                if (identity and identity == self._ids.get(_fold(str(name)))) or same_name(wanted, str(name), drop):
                    return True
        return False

    def sets(self, gold: Sequence[str] | None, said: Sequence[Record] | None) -> tuple[int, int, int]:
        """(agreeing pairs one to one, how many in gold, how many predicted)."""
        left, hits = list(said or ()), 0
        for wanted in gold or ():
            match = next((entity for entity in left if self.agree(wanted, entity)), None)
            if match is not None:
                left.remove(match)
                hits += 1
        return hits, len(gold or ()), len(said or ())


def _said_names(entity: Record) -> list[Any]:
    names = [entity.get("name_ar"), entity.get("name"), entity.get("id"), *(entity.get("aliases") or ())]
    if not any(names[:2]) or entity.get("how") in (None, "explicit"):
        names.append((entity.get("mention") or {}).get("text"))
    return names


def same_place(names: Names, gold: str | None, said: Record | None) -> bool:
    """True when both name no place, or the same one, words for its kind aside."""
    if not gold or not said:
        return not gold and not said
    return names.agree(gold, said, names.kind_words)


def date_agrees(gold: str | None, said: Record | None) -> bool:
    """True when the predicted interval meets gold's and is about as precise; without a gold date, when none is said."""
    date = said or {}
    if not gold:
        return not date.get("edtf")
    low, high = (gold.split("/") * 2)[:2]
    high += {7: "-31", 4: "-12-31"}.get(len(high), "")
    low += {7: "-01", 4: "-01-01"}.get(len(low), "")
    earliest, latest = date.get("earliest") or "", date.get("latest") or ""
    meets = bool(earliest and latest) and earliest <= high and latest >= low
    return meets and abs(len(gold) - len(date.get("edtf") or "")) <= 11


def slots(names: Names, gold: Record, said: Record) -> dict[str, bool]:
    """Which slots of a predicted claim are right."""
    if gold["type"] in TWO_SIDED:
        gold, said = (
            {**claim, "actors": [*(claim.get("actors") or ()), *(claim.get("targets") or ())], "targets": []}
            for claim in (gold, said)
        )
    right = {}
    for slot in ("actors", "targets", "supporters"):
        hit, wanted, told = names.sets(gold.get(slot), said.get(slot))
        right[slot] = hit == wanted == told
    for slot in ("place", "destination"):
        right[slot] = same_place(names, gold.get(slot), said.get(slot))
    right["date"] = date_agrees(gold.get("date"), said.get("date"))
    chain, told_chain = gold.get("chain") or [], said.get("chain") or []
    right["origin"] = (not chain and not told_chain) or bool(
        chain and told_chain and names.agree(chain[-1], told_chain[-1])
    )
    hit, wanted, told = names.sets(chain, told_chain)
    right["chain"] = hit == wanted == told
    right["stance"] = (gold.get("stance") or "asserts") == (said.get("stance") or "asserts")
    right["factuality"] = (gold.get("factuality") or "actual") == (said.get("factuality") or "actual")
    right["quantities"] = _counts(gold) == _counts(said)
    right["extent"] = (gold.get("extent") or "whole") == ((said.get("place") or {}).get("extent") or "whole")
    return right


def _counts(claim: Record) -> list[tuple[Any, ...]]:
    return sorted(((q.get("kind"), q.get("low"), q.get("high")) for q in claim.get("quantities") or ()), key=str)


class Pair(NamedTuple):
    """A gold claim, the predicted claim matched to it (by number), and which slots are right."""

    gold: int
    said: int
    right: dict[str, bool]

    @property
    def core(self) -> bool:
        """Actors, targets and place are right."""
        return self.right["actors"] and self.right["targets"] and self.right["place"]

    @property
    def whole(self) -> bool:
        """Core and date, origin, stance and factuality are right."""
        return self.core and all(self.right[slot] for slot in ("date", "origin", "stance", "factuality"))


def _sentence(text: str, at: int) -> tuple[int, int]:
    start = max(text.rfind(mark, 0, at) for mark in _SENTENCE_ENDS) + 1
    ends = [end for end in (text.find(mark, at) for mark in _SENTENCE_ENDS) if end >= 0]
    return start, min(ends, default=len(text))


def align(names: Names, text: str, gold: Sequence[Record], said: Sequence[Record]) -> list[Pair]:
    """One-to-one matches of the same type: overlapping triggers first, then triggers in the same sentence."""
    candidates = []
    for i, claim in enumerate(gold):
        first, last = _sentence(text, claim["at"])
        start, end = claim["at"], claim["at"] + len(claim["trigger"])
        for j, other in enumerate(said):
            if other.get("type") != claim["type"]:
                continue
            s, e = other["trigger"]["start"], other["trigger"]["end"]
            overlaps = s < end and start < e
            if overlaps or first <= s < last:
                right = slots(names, claim, other)
                weight = 4 * overlaps + 2 * right["place"] + right["actors"] + right["targets"]
                candidates.append((-weight, i, j, right))
    used_gold: set[int] = set()
    used_said: set[int] = set()
    pairs = []
    for _, i, j, right in sorted(candidates, key=lambda item: item[:3]):
        if i not in used_gold and j not in used_said:
            used_gold.add(i)
            used_said.add(j)
            pairs.append(Pair(i, j, right))
    return pairs


def _figures(hit: int, gold: int, said: int) -> Record:
    precision, recall = hit / said if said else 0.0, hit / gold if gold else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"p": round(precision, 4), "r": round(recall, 4), "f1": round(f1, 4), "gold": gold, "pred": said, "hit": hit}


class Score:
    """Adds up reports; ``figures`` gives the result in the form of the project's score file."""

    def __init__(self, names: Names):
        self.names = names
        self.reports = 0
        self._counts: Counter[tuple[str, str]] = Counter()
        self._slots: Counter[str] = Counter()
        self._types: dict[str, Counter[str]] = defaultdict(Counter)

    def add(self, text: str, gold: Sequence[Record], said: Sequence[Record]) -> list[Pair]:
        """Count one report; returns its matches."""
        self.reports += 1
        pairs = align(self.names, text, gold, said)
        for side, claims in (("gold", gold), ("pred", said)):
            for claim in claims:
                self._types[claim["type"]][side] += 1
                for bucket in _buckets(claim["type"]):
                    self._counts[bucket, side] += 1
        for pair in pairs:
            self._add_pair(gold[pair.gold]["type"], pair)
        return pairs

    def _add_pair(self, kind: str, pair: Pair) -> None:
        for bucket in _buckets(kind):
            self._counts[bucket, "found"] += 1
            self._counts[bucket, "core"] += pair.core
            self._counts[bucket, "whole"] += pair.whole
        self._types[kind]["hit"] += 1
        self._types[kind]["core"] += pair.core
        self._slots["n"] += 1
        for slot, right in pair.right.items():
            self._slots[slot] += right

    def figures(self) -> Record:
        """found, core and whole for all and ground claims, slots over matches, and each type."""
        out: Record = {
            bucket: {
                level: _figures(self._counts[bucket, level], self._counts[bucket, "gold"], self._counts[bucket, "pred"])
                for level in ("found", "core", "whole")
            }
            for bucket in ("all", "ground")
        }
        matched = self._slots["n"]
        out["slots"] = {slot: round(n / matched, 4) for slot, n in self._slots.items() if slot != "n"}
        out["types"] = {
            kind: {**_figures(counts["hit"], counts["gold"], counts["pred"]), "core": counts["core"]}
            for kind, counts in sorted(self._types.items())
        }
        out["reports"] = self.reports
        return out


def _buckets(kind: str) -> tuple[str, ...]:
    return ("all", "ground") if kind in GROUND else ("all",)


def by_report(claims: Iterable[Record]) -> dict[str, list[Record]]:
    """Claims filed under the id their report came in with."""
    filed: dict[str, list[Record]] = defaultdict(list)
    for claim in claims:
        report = claim.get("report") or {}
        filed[str(report.get("ref") or report.get("id"))].append(claim)
    return filed


def score(gold: Iterable[Record], claims: Iterable[Record], names: Names) -> Record:
    """The figures of claims against gold reports. A claim belongs to the report whose id it names.

    Where a report says at which words something was ``judged``, only what is claimed there is counted.
    """
    total, filed = Score(names), by_report(claims)
    for report in gold:
        said = filed.get(str(report["id"]), [])
        if "judged" in report:
            said = [claim for claim in said if is_judged(report, claim["trigger"]["start"], claim["trigger"]["end"])]
        total.add(report["text"], report["claims"], said)
    return total.figures()


def is_judged(report: Record, start: int, end: int) -> bool:
    """True where somebody judged what the words of a report from ``start`` to ``end`` tell of."""
    return any(first < end and start < last for first, last in report["judged"])


def as_report(row: Record) -> Report:
    """A gold report without its coding, to be read."""
    facts = Facts(str(row["id"]), row.get("url"), row.get("outlet"), row.get("title"), row.get("published"))
    return make_report(row["text"], facts, ARABIC)


def read_records(path: Path, needed: Iterable[str]) -> list[Record]:
    """The records of a JSONL file; InputError names the line that is not one, or has not all that is ``needed``."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")  # not splitlines: JSON strings may hold U+2028
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read: {error}") from error
    return [_record(path, number, line, needed) for number, line in enumerate(lines, 1) if line.strip()]


def _record(path: Path, number: int, line: str, needed: Iterable[str]) -> Record:
    try:
        record = json.loads(line)
    except ValueError:
        raise InputError(f"{path}:{number}: is not JSON") from None
    missing = [name for name in needed if not isinstance(record, dict) or name not in record]
    if missing:
        raise InputError(f"{path}:{number}: has no {', '.join(missing)}")
    result: Record = record
    return result
