"""How sure a claim is, and the tier that follows."""

from math import log

import pytest

from phrasebook import laid_out
from rawi.extract.drafts import Draft
from rawi.extract.sureness import confidence_and_tier, inputs


def draft() -> Draft:
    layout = laid_out("سيطرت قوات سوريا الديمقراطية على حي المشلب.")
    trigger = layout.annotation.triggers[0]
    hit, sense = trigger.options[0]
    made = Draft(trigger, sense.type, hit, sense, 0.9)
    made.core, made.actor, made.place = [0.8, "settled", 0.7], layout.whos[0][0], layout.places[0][0]
    return made


def odds(share: float) -> dict[str, float]:
    """Weights by which every claim has this share."""
    return {"bias": log(share / (1 - share))}


# share of right cores, share that coders tell at all, doubted, tier
TIERS = [
    (0.8, 0.9, False, "A"),
    (0.8, 0.9, True, "B"),
    (0.5, 0.9, False, "B"),
    (0.1, 0.6, False, "B"),
    (0.1, 0.3, False, "C"),
    (0.5, 0.3, False, "C"),
]


@pytest.mark.parametrize(("right", "told", "doubted", "tier"), TIERS)
def test_the_tier_goes_by_the_core_and_by_being_told_at_all(
    right: float, told: float, doubted: bool, tier: str
) -> None:
    calibration = {"confidence": odds(right) | {"tier A": 0.7}, "found": odds(told) | {"tier B": 0.4}}
    confidence, found = confidence_and_tier(draft(), calibration, doubted)
    assert (round(confidence, 3), found) == (right, tier)


def test_what_it_is_computed_from() -> None:
    given = inputs(draft())
    assert given["actor settled"] == given["target empty"] == given["place known"] == given["capture"] == 1.0
    assert "actor" not in given and given["least"] == given["target"] == pytest.approx(log(0.7 / 0.3))
