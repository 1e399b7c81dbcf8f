"""Who acts with the actor, who supports, and who is not done to because of it."""

import pytest

from extract.what.test_settled import claims

# sentence, type, ids of actors, targets, supporters
TOGETHER = [
    (
        "نفذت قوات التحالف الدولي عملية إنزال جوي بمشاركة من قوات سوريا الديمقراطية في مدينة البصيرة.",
        "operation", ["coalition", "sdf"], [], [],
    ),
    ("سيطر الجيش التركي بمشاركة الجيش الوطني السوري على مدينة عفرين.", "capture", ["tur", "sna"], [], []),
    (
        "شن الطيران الأمريكي غارات على مواقع تنظيم داعش في الرقة بالتعاون مع الجيش العراقي.",
        "airstrike", ["us", "isf"], ["isil"], [],
    ),
    ("قصفت القوات الروسية بلدة كنصفرة بالتنسيق مع قوات النظام.", "shelling", ["rus"], [], ["saa"]),
    ("أكدت أنقرة مشاركة مسلحين في القتال إلى جانب قوات الوفاق جنوب طرابلس.", "clash", [None, "gna"], [], []),
    ("وقال مصدر إن مئات المتطوعين يقاتلون إلى جانب الجيش السوداني.", "clash", [None, "saf"], [], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "actors", "targets", "supporters"), TOGETHER)
def test_who_acts_together(text: str, kind: str, actors: list[str], targets: list[str], supporters: list[str]) -> None:
    (claim,) = [claim for claim in claims(text) if claim.type == kind]
    assert [party.id for party in claim.actors] == actors
    assert [party.id for party in claim.targets] == targets
    assert [party.id for party in claim.supporters] == supporters


def test_the_land_to_which_captives_are_handed_is_not_where_it_was() -> None:
    (claim,) = claims("سلمت حركة حماس جثامين أربعة أسرى إلى إسرائيل.")
    assert claim.place is None
    assert claim.destination is not None


# sentence, its vehicle
RIDING = [
    ("قتل مسلحون يستقلون دراجة نارية رئيس البلدية في درعا.", "دراجة"),
    ("خطف مسلحون كانوا يستقلون سيارة بيضاء في إدلب.", "سيارة"),
    ("هاجم مسلحون على متن سيارة حديثة حاجزا للشرطة في تعز.", "حديثة"),
]


@pytest.mark.parametrize(("text", "vehicle"), RIDING)
def test_what_they_ride_is_not_what_they_attack(text: str, vehicle: str) -> None:
    (claim,) = claims(text)
    assert claim.actors and all(vehicle not in party.name_ar for party in claim.targets)
