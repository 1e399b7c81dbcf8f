"""Odd texts: whatever stands in a report and whatever the weights would say of it, reading does not raise."""

from collections.abc import Sequence
from functools import cache
from random import Random

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import rawi
from phrasebook import PUBLISHED, laid_out, world
from rawi.extract.claims import write_claims
from rawi.extract.decide import Decider
from rawi.extract.scorer import Choice, Features, Scorer, softmax
from rawi.ingest import Facts, make_report
from rawi.lexicon.weights import gather
from rawi.model import FACTUALITIES, TYPES, Claim

JOINTS = """
، . : ؛ ( ) « » - / | % من إلى على في عن مع بين الذي التي أن إن قوات مدينة حي أحياء ريف شمال أجزاء مشارف محيط
12 70% 2017 عشرات مئات ثلاثة آلاف بالمئة أمس الجمعة الماضي حزيران قبل أيام لم
قد سوف وأضاف باستثناء بينهم التنظيم المدينة نقلا عنه الولاياتالمتحدة قـ ـوات
"""
CLITICS = ["", "", "", "و", "ب", "ل", "ال", "وال", "لل", "ف", "س"]


@cache
def vocabulary() -> list[str]:
    """Words of every table, a few of each entry: what a report is made of."""
    found: set[str] = set()
    for entry in (*world().events, *world().hosts, *world().speech, *world().cues):
        found |= {entry.verb or "", entry.present or "", *entry.nouns[:2], *entry.participles[:1], *entry.forms[:3]}
    named = (*world().actors.values(), *world().sources.values(), *list(world().places.values())[:400])
    return sorted((found | {thing.name_ar for thing in named}) - {""})


@st.composite
def reports(draw: st.DrawFn) -> str:
    """Texts of true words in no sensible order, with clitics, joints and now and then any characters at all."""
    words = st.tuples(st.sampled_from(CLITICS), st.sampled_from(vocabulary())).map("".join)
    joints = st.sampled_from([*JOINTS.split(), "\n"])
    pieces = draw(st.lists(words | joints | st.text(max_size=8), max_size=40))
    return draw(st.sampled_from([" ", " ", "", "ـ "])).join(pieces)


class Whim:
    """A scorer that decides at random, so that every branch behind a decision is walked."""

    def __init__(self, random: Random):
        self.random = random

    def choose(self, decision: str, candidates: Sequence[object], features: Sequence[Features]) -> Choice:
        """Any of the candidates."""
        return softmax([self.random.random() for _ in candidates])


def keeps_its_promises(found: Claim, text: str) -> None:
    """What may be said of every claim, however odd the text."""
    assert found.type in TYPES and found.factuality in FACTUALITIES and found.tier in "ABC"
    assert 0 <= found.confidence <= 1
    assert found.evidence.start <= found.trigger.start < found.trigger.end <= found.evidence.end
    entities = (*found.actors, *found.targets, *found.supporters, *found.chain)
    spans = [entity.mention for entity in entities] + [quantity.mention for quantity in found.quantities]
    spans += [slot.mention for slot in (found.place, found.destination, found.date) if slot is not None]
    for span in (found.trigger, found.evidence, *found.items, *spans):
        assert span is not None and span.start < span.end
        assert text[span.start : span.end] == span.text
    assert found.date is None or found.date.earliest <= found.date.latest
    assert all(quantity.low <= quantity.high for quantity in found.quantities)
    msgspec.json.encode(found)


CUT_SHORT = [
    "بحسب ا ف ب قصف الجيش السوري مدينة دوما",
    "قال ا. محمود إن الجيش قصف مدينة دوما",
    "استهدف الطيران أهدافا عسكرية وأخرى",
    "فرت عشرات العائلات",
    "قتل سبعة في حمص القديمة (مايو/",
    "قتل رجل بعد مواجهات عنيفة مع",
    "وثق المرصد السوري مقتل مئة مدني",
    "طلب الجيش السوري من سكان خمس قرى الإخلاء",
    "انتشلت فرق الإنقاذ جثامين 155 شخصا فقدوا حياتهم، من بينهم 55",
    "وأشارت المصادر إلى أن القتيل من سكان قرية كفرناصح",
    "يقتل النظام 29 معتقلا ويحتجز المئات",
    "النظام يقتل 29 معتقلا ويحتجز",
    "استشهد مدنيون بقصف على قرية قرب سراقب، الشهداء من القرية وهم : #الشهداء: 1_ فاطمة الحسن 28 سنة 2_",
]


@pytest.mark.parametrize("text", ["سيقول كلمته في", "قال في بيان", "نقل عن بيان له في"])
def test_a_statement_cut_off_before_whose_it_is_tells_nothing(text: str) -> None:
    assert rawi.read(text, published=PUBLISHED, world=world()) == []


@pytest.mark.parametrize("text", CUT_SHORT)
def test_words_of_one_letter_and_words_at_the_end_are_read(text: str) -> None:
    found = rawi.read(text, published=PUBLISHED, world=world())
    assert found
    for claim in found:
        keeps_its_promises(claim, text)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(reports(), st.sampled_from([PUBLISHED, None]))
def test_no_text_raises(text: str, published: str | None) -> None:
    for found in rawi.read(text, published=published, world=world()):
        keeps_its_promises(found, text)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(reports(), st.sampled_from([PUBLISHED, None]), st.randoms(use_true_random=False))
def test_no_decision_leads_to_a_claim_that_cannot_be_written(text: str, published: str | None, random: Random) -> None:
    layout = laid_out(text, published)
    drafts = Decider(layout, Whim(random), Scorer(gather({}))).drafts()
    report = make_report(text, Facts(published=published), "ar")
    for found in write_claims(layout, drafts, report, {}):
        keeps_its_promises(found, text)
