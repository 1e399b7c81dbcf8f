"""The learned weights: one number for each feature of each decision, as ``eval/train.py`` wrote them."""

import json
from sys import intern

from rawi.lexicon.entries import DATA

Weights = dict[str, dict[str, float]]
"""Decision, then feature, then weight. A feature of the form ``tag|name`` belongs to a tag."""
Tables = dict[str, dict[str, dict[str, float]]]
"""Decision, then tag ("" for none), then name, then weight: the shape that is quick to sum."""


_CALIBRATION = "confidence"  # plain numbers, not weights of features


Packed = dict[str, dict[str, dict[str, dict[str, float]]]]
"""The weights as the file has them: decision, first part of a feature, middle, last part, weight in hundredths."""


def pack(weights: Weights) -> Packed:
    """The weights as the file has them: many features are a shorter one with a type or a lemma behind it.

    >>> pack({"place": {"head:town:R": 0.5, "head:town:L": -0.5, "carried": 1.0}})
    {'place': {'head:': {'town:': {'R': 50, 'L': -50}}, 'carried': {'': {'': 100}}}}
    """
    packed: Packed = {}
    for decision, flat in weights.items():
        families = packed.setdefault(decision, {})
        for feature, weight in flat.items():
            family, colon, rest = feature.partition(":")
            middle, second, last = rest.rpartition(":")
            value = weight if decision == _CALIBRATION else round(100 * weight)
            families.setdefault(family + colon, {}).setdefault(middle + second, {})[last] = value
    return packed


def unpack(packed: Packed) -> Weights:
    """The reverse of ``pack``."""
    return {
        decision: {
            family + middle + last: value if decision == _CALIBRATION else value / 100
            for family, middles in families.items()
            for middle, lasts in middles.items()
            for last, value in lasts.items()
        }
        for decision, families in packed.items()
    }


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
