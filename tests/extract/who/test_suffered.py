"""Nouns behind which stands whom it is done to: the HITTING of X, no STRIKE of X."""

import pytest

import rawi

# who did it, to whom
SAID = [
    ("اتخذت أنقرة قرار ضرب حزب العمال الكردستاني", ["turkey"], ["pkk"]),
    ("هددت واشنطن بضرب حزب الله", ["us"], ["hezb"]),
    ("بدأ التحالف العربي ضرب الحوثيين", ["acoal"], ["houthi"]),
    ("ضربات التحالف العربي على مأرب", ["acoal"], []),
    ("ضرب التحالف العربي مواقع الحوثيين", ["acoal"], ["houthi"]),
]


@pytest.mark.parametrize(("sentence", "actors", "targets"), SAID)
def test_whom_the_hitting_of_somebody_hits(sentence: str, actors: list[str], targets: list[str]) -> None:
    claim = rawi.read(sentence + ".", published="2015-07-31")[-1]
    assert [party.id for party in claim.actors] == actors
    assert [party.id for party in claim.targets] == targets
