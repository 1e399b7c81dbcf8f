"""How sure a claim is: of its core, and of being told at all; and the tier that follows from both."""

from collections.abc import Mapping
from math import exp, log

from rawi.extract.drafts import Draft
from rawi.extract.tree.layout import bucket
from rawi.model import Tier

Calibration = Mapping[str, Mapping[str, float]]
"""What was measured on coded reports, as numbers for the inputs of two outcomes: ``confidence``, that type, place,
actors and targets are right, with the confidence at which "tier A" begins; ``found``, that a coder told the happening
at all, with the share at which "tier B" does."""

_SURE = 0.999
_NOTHING: Mapping[str, float] = {}


def inputs(draft: Draft) -> dict[str, float]:
    """What sureness is computed from: log-odds of what the draft weighed, and how its slots were filled."""
    decided = dict(zip(("trigger", "place", "actor", "target"), (draft.probability, *draft.core), strict=True))
    filled = {f"{name} {how}": 1.0 for name, how in decided.items() if isinstance(how, str)}
    shares = {name: min(share, _SURE) for name, share in decided.items() if isinstance(share, float)}
    sure = {name: log(share / (1 - share)) for name, share in shares.items()}
    for name, phrase in (("place", draft.place), ("actor", draft.actor), ("target", draft.target)):
        filled[f"{name} empty"] = float(phrase is None)
        filled[f"{name} elsewhere"] = float(phrase is not None and phrase.sentence != draft.trigger.sentence)
        filled[f"{name} pointed to"] = float(phrase is not None and phrase.entity.how != "explicit")
        filled[f"{name} many"] = float(phrase is not None and len(phrase.group) > 1)
        filled[f"{name} known"] = float(phrase is not None and phrase.entity.thing is not None)
        if phrase is not None and phrase.sentence == draft.trigger.sentence:
            filled[f"{name} {bucket(abs(phrase.first - draft.trigger.first))} away"] = 1.0
    filled["trigger sure"] = float(draft.sure)
    together = sum(log(share) for share in shares.values())
    return sure | filled | {"bias": 1.0, "least": min(sure.values()), "together": together, draft.type: 1.0}


def confidence_and_tier(draft: Draft, calibration: Calibration, doubted: bool) -> tuple[float, Tier]:
    """The share of such drafts whose core is right, and the tier: C for a mention, of whose kind coders tell few,
    and never A for what is ``doubted``."""
    core, found = calibration.get("confidence", _NOTHING), calibration.get("found", _NOTHING)
    given = inputs(draft)
    confidence = _share(given, core)
    if confidence >= core.get("tier A", 0.8) and not doubted:
        return confidence, "A"
    return confidence, "B" if _share(given, found) >= found.get("tier B", 0.5) else "C"


def _share(given: Mapping[str, float], weights: Mapping[str, float]) -> float:
    return 1 / (1 + exp(-sum([weights[name] * value for name, value in given.items() if name in weights])))
