"""A truce that broke down is none that was made, and a term that ran out is no withdrawal."""

import pytest

import rawi
from phrasebook import world
from rawi.model import Claim

BROKEN = [
    "وخرقت قوات الدعم السريع الهدنة في مدينة نيالا.",
    "وانهار اتفاق وقف إطلاق النار في مدينة الحديدة.",
    "منذ انهيار الهدنة قصفت القوات الإسرائيلية مدينة رفح.",
    "قصفت قوات النظام مدينة دوما في انتهاك لاتفاق وقف إطلاق النار.",
    "وأعلنت حماس انهيار اتفاق الهدنة مع إسرائيل.",
    "أنهت المعارك بين قوات النظام وجيش الإسلام هدنة استمرت شهرين.",
    "وكانت الهدنة التي رعتها روسيا وتركيا قد انهارت صباح الجمعة.",
]
MADE = [
    "توصل الطرفان إلى هدنة في مدينة حلب أمس.",
    "وقعت الفصائل وقوات النظام اتفاق هدنة في مدينة درعا.",
]


def _read(text: str, kind: str) -> list[Claim]:
    return [claim for claim in rawi.read(text, published="2025-02-22", world=world()) if claim.type == kind]


@pytest.mark.parametrize("text", BROKEN)
def test_a_truce_that_was_broken_is_negated(text: str) -> None:
    assert [claim.factuality for claim in _read(text, "agreement")] == ["negated"]


@pytest.mark.parametrize("text", MADE)
def test_a_truce_that_was_made_is_actual(text: str) -> None:
    assert "negated" not in [claim.factuality for claim in _read(text, "agreement")]
    assert _read(text, "agreement")


def test_a_breach_that_is_feared_or_did_not_come_is_told_as_none() -> None:
    assert all(claim.factuality != "negated" for claim in _read("وحذر المبعوث من انهيار الهدنة في حلب.", "agreement"))
    assert not _read("ولم تخرق القوات العراقية الهدنة.", "agreement")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("استغلت قوات الدعم السريع الهدنة لقصف أم درمان.", "shelling"),
        ("اندلعت معارك في تعز عقب استغلال الحوثيين للهدنة.", "clash"),
        ("اتهم الجيش السوداني الدعم السريع باستغلال الهدنة لشن هجمات على الفاشر.", "attack"),
    ],
)
def test_a_truce_that_was_exploited_is_no_news_and_what_it_served_was_done(text: str, kind: str) -> None:
    assert not _read(text, "agreement")
    assert [claim.factuality for claim in _read(text, kind)] == ["actual"]


def test_a_term_that_ran_out_is_no_withdrawal_and_dates_nothing() -> None:
    text = "وانقضت مهلة الانسحاب من بلدة الخيام في 18 فبراير، وقصفت القوات الإسرائيلية مدينة صور."
    assert not _read(text, "withdraw")
    (claim,) = _read(text, "shelling")
    assert claim.date is None


def test_a_term_that_is_set_is_a_withdrawal_to_come() -> None:
    (claim,) = _read("وحددت الحكومة موعد انسحاب القوات الإسرائيلية من بلدة الخيام.", "withdraw")
    assert claim.factuality in ("planned", "possible")


def test_the_day_on_which_a_truce_ran_out_dates_no_fighting() -> None:
    (breach,) = _read("وتبادلت القوات الاتهام بخرق هدنة الثلاثة أيام التي انقضت أمس.", "agreement")
    assert breach.date is None
    (claim,) = _read("اندلعت اشتباكات في مدينة الفاشر رغم الهدنة التي انتهت أمس.", "clash")
    assert claim.date is None


def test_who_brokered_a_truce_is_no_party_to_it_nor_to_what_followed() -> None:
    text = "وكان الاتفاق الذي رعته فرنسا قد انهار الأحد بعد غارات على صور."
    assert all(not claim.actors for claim in rawi.read(text, published="2024-11-12", world=world()))
    text = "توصلت إسرائيل وحماس إلى هدنة بوساطة قطر ومصر في قطاع غزة."
    (claim,) = _read(text, "agreement")
    assert {party.id for party in claim.actors + claim.targets} == {"israel", "hamas"}


def test_who_shells_after_the_truce_that_it_sponsored_does_so() -> None:
    (claim,) = _read("انهارت الهدنة التي رعتها روسيا، وقصفت روسيا مدينة دوما.", "shelling")
    assert [actor.name_ar for actor in claim.actors] == ["روسيا"]


def test_a_truce_collapses_by_nobody_but_between_its_parties() -> None:
    (claim,) = _read("منذ انهيار الهدنة قصفت إسرائيل مخيم المغازي.", "agreement")
    assert not claim.actors
    (claim,) = _read("انهارت الهدنة بين إسرائيل وحماس فجر الثلاثاء.", "agreement")
    assert {party.id for party in claim.actors + claim.targets} == {"israel", "hamas"}


def test_the_fighting_that_ended_the_truce_was_fought() -> None:
    told = _read("أنهت المعارك بين قوات النظام وجيش الإسلام هدنة استمرت شهرين.", "clash")
    assert [claim.factuality for claim in told] == ["actual"]
    told = _read("أنهى الجيش اللبناني الاشتباكات في مدينة طرابلس.", "clash")
    assert [claim.factuality for claim in told] == ["negated"]


def test_who_goes_back_on_an_agreement_has_none() -> None:
    for text in ("تراجعت حركة طالبان عن اتفاق وقف إطلاق النار.", "تنصل الحوثيون من اتفاق تعز."):
        (claim,) = _read(text, "agreement")
        assert claim.factuality == "negated"
