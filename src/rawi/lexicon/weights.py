"""The learned weights: one number for each feature of each decision, as ``eval/train.py`` wrote them."""

import json

from rawi.lexicon.entries import DATA

Weights = dict[str, dict[str, float]]
"""Decision, then feature, then weight: the shape of the file. A feature of the form ``tag|name`` belongs to a tag."""
Tables = dict[str, dict[str, dict[str, float]]]
"""Decision, then tag ("" for none), then name, then weight: the shape that is quick to sum."""


def read_weights() -> Weights:
    """The weights that ship with Rawi."""
    weights: Weights = json.loads((DATA / "weights.json").read_text(encoding="utf-8"))["weights"]
    return weights


def gather(weights: Weights) -> Tables:
    """The weights with tagged names gathered under their tag.

    >>> gather({"factuality": {"planned|any": 0.5}})
    {'factuality': {'': {}, 'planned': {'any': 0.5}}}
    """
    tables: Tables = {}
    for decision, flat in weights.items():
        nested = tables.setdefault(decision, {"": {}})
        for feature, weight in flat.items():
            tag, bar, name = feature.partition("|")
            nested.setdefault(tag if bar else "", {})[name if bar else feature] = weight
    return tables
