"""Strikes that are somebody's support, and whom an advance into held ground is against."""

import pytest

import rawi
from extract.what.test_settled import rows
from phrasebook import world
from rawi.model import Claim

# sentence, the trigger, ids of who did it, of whom it was done to
STRIKES = [
    ("وساندت مقاتلات التحالف جنود الجيش بغارات على تجمعات للحوثيين في التحيتا.", "بغارات", ["acoal"], ["houthi"]),
    ("ودعمت الولايات المتحدة قوات سوريا الديمقراطية عبر الغارات الجوية لتطويق مدينة الرقة.", "الغارات", ["us"], []),
    ("وتدعم روسيا قوات النظام بضربات جوية على ريف إدلب.", "بضربات", ["russia"], []),
    ("ساعدت غارات التحالف على تقدم القوات العراقية في الموصل.", "غارات", ["coalition"], []),
    ("ودعمت ضربات جوية فرنسية تقدم الجيش المالي في كونا.", "ضربات", ["france-forces"], []),
    ("وساندت غارات أميركية هجوم قوات الوفاق في سرت.", "غارات", ["us"], []),
]
ADVANCES = [
    ("تقدمت قوات الوفاق داخل مناطق سيطرة قوات حفتر جنوب طرابلس.", "تقدمت", ["gna"], ["lna"]),
    ("توغلت قوات الجيش في أحياء تسيطر عليها الفصائل شرق حلب.", "توغلت", ["saa"], ["fsa"]),
    ("تقدمت قوات الوفاق باتجاه مناطق تحت سيطرة قوات حفتر جنوب طرابلس.", "تقدمت", ["gna"], ["lna"]),
]


def told(text: str, trigger: str) -> Claim:
    (claim,) = (c for c in rawi.read(text, published="2017-09-20", world=world()) if c.trigger.text == trigger)
    return claim


@pytest.mark.parametrize(("text", "trigger", "doers", "targets"), STRIKES)
def test_who_supports_with_strikes_flew_them_and_hit_not_whom_it_supports(
    text: str, trigger: str, doers: list[str], targets: list[str]
) -> None:
    claim = told(text, trigger)
    assert ([p.id for p in claim.actors], [p.id for p in claim.targets]) == (doers, targets)


@pytest.mark.parametrize(("text", "trigger", "doers", "targets"), ADVANCES)
def test_an_advance_into_held_ground_is_against_its_holder(
    text: str, trigger: str, doers: list[str], targets: list[str]
) -> None:
    claim = told(text, trigger)
    assert claim.type == "advance"
    assert ([p.id for p in claim.actors], [p.id for p in claim.targets]) == (doers, targets)


def test_who_leaves_ground_and_advances_elsewhere_does_not_advance_on_its_holder() -> None:
    claim = told("انسحبت القوات من مناطق سيطرة الجيش وتقدمت نحو المطار.", "وتقدمت")
    assert claim.targets == ()


# who steps in to support somebody backs him; who enters a town to do so has entered it
STEPPING_IN = [
    ("تدخلت روسيا في مالي لدعم الجيش.", ("support", ["russia"], ["mali-forces"])),
    ("تدخلت تركيا عسكريا لمساندة حكومة الوفاق في طرابلس.", ("support", ["turkey"], ["gna"])),
    ("دخلت قوات فاغنر كيدال لدعم الجيش المالي.", ("advance", ["wagner"], [])),
]


@pytest.mark.parametrize(("text", "told"), STEPPING_IN)
def test_who_steps_in_for_somebody_does_not_attack_him(text: str, told: tuple[str, list[str], list[str]]) -> None:
    assert [(row[0], row[3], row[4]) for row in rows(text)] == [told]


# sentence, ids of who took it, of who fights beside whom
BESIDE = [
    ("استعاد الجيش المالي، الذي تقاتل إلى جانبه مجموعة فاغنر، مدينة كيدال.", {"mali-forces", "wagner"}),
    ("سيطرت قوات الدعم السريع، التي تقاتل إلى جانبها الحركة الشعبية، على مدينة بارا.", {"rsf", "splmn-hilu"}),
    ("في الجزيرة، تقاتل إلى جانب الجيش السوداني قوات درع السودان.", {"sudan-shield"}),
]


@pytest.mark.parametrize(("text", "who"), BESIDE)
def test_who_fights_beside_another_is_no_foe_of_his(text: str, who: set[str]) -> None:
    assert [(set(row[3]), row[4]) for row in rows(text)] == [(who, [])] * len(rows(text))


@pytest.mark.parametrize(
    ("text", "helped"),
    [
        ("واصلت طائرات التحالف تقديم الدعم اللوجستي وضرب أهداف للحوثيين في مأرب.", []),
        ("يقدم الطيران الأمريكي الإسناد الجوي ويستهدف تنظيم داعش في سرت.", []),
        ("قدمت واشنطن دعما جويا للقوات العراقية وقصفت مواقع داعش في الرمادي.", ["isf"]),
    ],
)
def test_whom_they_strike_beside_it_they_do_not_support(text: str, helped: list[str]) -> None:
    assert [row[4] for row in rows(text) if row[0] == "support"] == [helped]
