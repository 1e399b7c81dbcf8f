"""What is only stated of a place is no taking of it, and is told whatever the weights say: who controls it by now, in
whose hands it is."""

import pytest

import rawi
from extract.what.test_settled import rows
from phrasebook import world
from rawi.model import Claim

# sentence, what is told of control
STATED = [
    ("يقول ضابط متقاعد إن الدعم السريع يسيطر على معظم مدينة الخرطوم.", ["hold"]),
    ("ذكر المرصد أن تنظيم داعش يسيطر على بلدة السخنة.", ["hold"]),
    ("نصف مدينة الحسكة بيد وحدات حماية الشعب.", ["hold"]),
    ("استعادت القوات العراقية مدينة الموصل من أيدي تنظيم داعش.", ["capture"]),
]


def read(text: str) -> list[Claim]:
    return rawi.read(text, published="2017-06-12", world=world())


@pytest.mark.parametrize(("text", "kinds"), STATED)
def test_control_that_is_stated(text: str, kinds: list[str]) -> None:
    assert [row[0] for row in rows(text) if row[0] in ("hold", "capture")] == kinds


def test_of_two_words_for_one_siege_the_likelier_counts() -> None:
    tight, plain = (
        next(claim for claim in read(text) if claim.type == "siege").confidence
        for text in ("أحكمت قوات النظام الحصار على مدينة داريا.", "حاصرت قوات النظام مدينة داريا.")
    )
    assert tight > plain / 2


def test_a_span_of_a_clause_dates_nothing_outside_it() -> None:
    text = "المدينة التي يسيطر عليها تنظيم داعش منذ ثلاث سنوات تعرضت لقصف عنيف."
    assert [claim.date for claim in read(text) if claim.type == "shelling"] == [None]


def test_his_forces_are_those_of_whom_a_spokesman_speaks_for() -> None:
    text = "تقدم الحوثيون في تعز. وقال المتحدث باسم الجيش العقيد منصور الحساني إن قواته استعادت جبل الهان."
    taken = next(claim for claim in read(text) if claim.type == "capture")
    assert "houthi" not in [actor.id for actor in taken.actors]


def test_the_forces_told_of_next_are_not_those_from_whom_a_town_was_taken() -> None:
    text = "استعاد الجيش السوداني مدينة ود مدني من قوات الدعم السريع. ودخلت القوات المدينة من جسر حنتوب."
    entered = next(claim for claim in read(text) if claim.type == "advance")
    assert [actor.id for actor in entered.actors] == ["saf"]


# sentence, the types of what is told
SET_AGAINST = [
    ("القوات الحكومية تسيطر على مدينة المخا منذ العام الماضي.", ["hold"]),
    ("أما البيشمركة فتسيطر على بلدة بعشيقة.", ["hold"]),
    ("لكن الحوثيين يسيطرون على مدينة ذمار.", ["hold"]),
    ("الجيش السوري يسيطر على ثلاث قرى منذ صباح الأحد.", ["capture"]),
    ("أما الجيش العراقي فسيطر على بلدة بعشيقة.", ["capture"]),
]


@pytest.mark.parametrize(("text", "kinds"), SET_AGAINST)
def test_who_holds_it_since_or_on_the_other_hand_does_not_take_it(text: str, kinds: list[str]) -> None:
    assert [row[0] for row in rows(text)] == kinds


# sentence, the types of what is told
HALTED = [
    ("أعلن الجيش السوري وقف العمليات القتالية في مدينة درعا مدة 48 ساعة.", ["agreement"]),
    ("أعلنت روسيا إيقاف العمليات العسكرية في مدينة إدلب لمدة يومين.", ["agreement"]),
    ("أعلن الجيش السوري بدء العمليات القتالية في مدينة درعا.", ["operation"]),
]


@pytest.mark.parametrize(("text", "kinds"), HALTED)
def test_a_halt_of_operations_is_a_truce(text: str, kinds: list[str]) -> None:
    assert [row[0] for row in rows(text)] == kinds
