"""The learned weights: one number for each feature of each decision, as ``eval/train.py`` wrote them."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from string import ascii_letters
from sys import intern
from typing import Any

from rawi.lexicon.entries import DATA
from rawi.model import TYPES

Weights = dict[str, dict[str, float]]
"""Decision, then feature, then weight. A feature of the form ``tag|name`` belongs to a tag."""
Tables = dict[str, dict[str, dict[str, float]]]
"""Decision, then tag ("" for none), then name, then weight: the shape that is quick to sum."""


CALIBRATION = ("confidence", "found")  # how sure claims are: plain numbers, no weights of features
_WEIGHT = re.compile(r"([a-zA-Z]?)(-?\d+)")


def pack(weights: Weights) -> dict[str, Any]:
    """The weights as the file has them: a name stands once for all tags and types that have a weight for it.

    A name is cut behind its first colon and, where others share what goes before, behind its last, for many begin
    alike; the ends of the names that begin alike stand in one line, each before its weight. ``leads`` gives the tag or
    type that each letter stands for. Weights are whole hundredths. ValueError for a name with a space.

    >>> pack({"place": {"head:town:R": 0.5, "head:town:L": -0.5, "siege:head:town:L": 0.1, "head:a:b": 0.2}})
    {'place': {'leads': {'a': 'siege:'}, 'names': {'head:': {'': 'a:b 20', 'town:': 'R 50 L -50a10'}}}}
    """
    return {
        decision: flat if decision in CALIBRATION else _packed({name: round(100 * w) for name, w in flat.items()})
        for decision, flat in weights.items()
    }


def _packed(flat: dict[str, int]) -> dict[str, Any]:
    if (spaced := next((feature for feature in flat if " " in feature), None)) is not None:
        raise ValueError(f"a feature with a space: {spaced}")
    parted = {feature: _parted(feature) for feature in flat}
    letters = dict(zip(sorted({lead for lead, _ in parted.values()} - {""}), ascii_letters, strict=False))
    by_name: dict[str, dict[str, int]] = defaultdict(dict)
    for feature, (lead, name) in parted.items():
        by_name[name][letters[lead] if lead else ""] = flat[feature]
    begun = Counter(name.rpartition(":")[0] for name in by_name)
    families: dict[str, dict[str, list[str]]] = {}
    for name, led in by_name.items():
        family, colon, rest = name.partition(":")
        middle, second, last = rest.rpartition(":") if begun[name.rpartition(":")[0]] > 1 else ("", "", rest)
        value = "".join(f"{letter}{weight}" for letter, weight in sorted(led.items()))
        families.setdefault(family + colon, {}).setdefault(middle + second, []).append(f"{last} {value}")
    names = {
        family: {begin: " ".join(ends) for begin, ends in sorted(rest.items())} for family, rest in families.items()
    }
    return {"leads": {letter: lead for lead, letter in letters.items()}, "names": names}


def _parted(feature: str) -> tuple[str, str]:
    """The tag of a feature or the type of claim that it begins with, "" for none, and the rest."""
    tag, bar, name = feature.partition("|")
    if bar:
        return tag + bar, name
    kind, colon, name = feature.partition(":")
    return (kind + colon, name) if kind in TYPES and name else ("", feature)


def unpack(packed: dict[str, Any]) -> Weights:
    """The reverse of ``pack``."""
    return {
        decision: parts if decision in CALIBRATION else dict(_unpacked(**parts)) for decision, parts in packed.items()
    }


def _unpacked(leads: dict[str, str], names: dict[str, dict[str, str]]) -> Iterator[tuple[str, float]]:
    for family, begun in names.items():
        for begin, line in begun.items():
            ends = line.split(" ")
            for last, value in zip(ends[::2], ends[1::2], strict=True):
                name = family + begin + last
                yield from ((leads.get(letter, "") + name, int(w) / 100) for letter, w in _WEIGHT.findall(value))


def read_weights() -> Weights:
    """The weights that ship with Rawi."""
    return unpack(json.loads((DATA / "weights.json").read_text(encoding="utf-8"))["weights"])


def gather(weights: Weights) -> Tables:
    """The weights with tagged names gathered under their tag.

    >>> gather({"factuality": {"planned|any": 0.5}})
    {'factuality': {'': {}, 'planned': {'any': 0.5}}}
    """
    tables: Tables = {}
    once: dict[float, float] = {}  # equal weights are one object: few enough to stay in the processor's cache
    for decision, flat in weights.items():
        nested = tables.setdefault(decision, {"": {}})
        for feature, weight in flat.items():
            tag, bar, name = feature.partition("|")
            nested.setdefault(tag if bar else "", {})[intern(name if bar else feature)] = once.setdefault(
                weight, weight
            )
    return tables
