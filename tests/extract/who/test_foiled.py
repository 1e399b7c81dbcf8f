"""Who foils or uncovers an attempt did not make it."""

import pytest

import rawi
from phrasebook import world

FOILED = [
    "أحبطت المخابرات محاولة لاغتيال الرئيس في عدن.",
    "أحبطت المخابرات محاولة اغتيال الرئيس في عدن.",
    "كشفت الأجهزة الأمنية مخططا لاغتيال قياديين في بيروت.",
]


@pytest.mark.parametrize("text", FOILED)
def test_who_foils_or_uncovers_it_did_not_attempt_it(text: str) -> None:
    found = rawi.read(text, published="2019-08-10", world=world())
    assert [(claim.type, claim.actors) for claim in found] == [("killing", ())]
