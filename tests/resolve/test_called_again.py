"""Parties told of again by the first word of a longer name, by another unit, by a voice of their own."""

import pytest

import rawi
from phrasebook import world
from rawi.model import Claim


def last(text: str, kind: str) -> Claim:
    return [claim for claim in rawi.read(text, published="2025-01-19", world=world()) if claim.type == kind][-1]


# text, type, who did it
AGAIN = [
    ("قصفت الفصائل الموالية لتركيا تل تمر. وسيطرت الفصائل على مدينة منبج.", "capture", "sna"),
    ("دخلت الفصائل العراقية البوكمال. وانتشرت الفصائل في البادية.", "deploy", "iri"),
    ("سيطرت فصائل المعارضة على كفرنبودة. ودخلت الفصائل مدينة مورك.", "advance", "fsa"),
]


@pytest.mark.parametrize(("text", "kind", "doer"), AGAIN)
def test_the_factions_are_those_named_in_full(text: str, kind: str, doer: str) -> None:
    assert [party.id for party in last(text, kind).actors] == [doer]


def test_another_unit_is_of_the_last_so_called() -> None:
    text = "سيطرت وحدة من الجيش السوري الحر على التل. وسيطرت وحدة أخرى على قرية الزكاة."
    assert [party.id for party in last(text, "capture").actors] == ["fsa"]


# text, whose word it is
VOICES = [
    ("قصفت قسد مواقع الجيش الوطني قرب مارع، بحسب ما أعلنت قناتها.", "shelling", "sdf"),
    ("استهدفت حركة الشباب قاعدة بلعد، وفق ما نشرته عبر قناتها.", "attack", "shabaab"),
]


@pytest.mark.parametrize(("text", "kind", "source"), VOICES)
def test_its_channel_is_its_own_voice(text: str, kind: str, source: str) -> None:
    assert [link.id for link in last(text, kind).chain] == [source]
