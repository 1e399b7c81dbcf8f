"""What is told once more because of the lives it cost."""

import pytest

from extract.what.test_settled import claims

# text, types
COSTS = [
    ("أسفرت العملية العسكرية عن مقتل 13 مسلحا في مدينة هيت.", "killing"),
    ("وقع هجوم أمس على حاجز في مدينة هيت. وأسفر الهجوم عن مقتل 13 جنديا.", "attack"),
]


@pytest.mark.parametrize(("text", "kind"), COSTS)
def test_the_dead_are_told_with_what_cost_their_lives(text: str, kind: str) -> None:
    counted = [c for c in claims(text) if [(q.kind, q.low) for q in c.quantities] == [("killed", 13)]]
    assert kind in {claim.type for claim in counted}


HARMED = [
    ("ألحق القصف أضرارا مادية بممتلكات المدنيين في بلدة بليون.", ["shelling"]),
    ("ألحقت الغارات أضرارا بالغة بمحطة المياه في مدينة الحديدة.", ["airstrike"]),
    ("قصفت قوات النظام بلدة بليون. وألحق القصف أضرارا بمنازل في بلدة بليون.", ["shelling"]),
    ("ألحقت السيول أضرارا بالغة بمحطة المياه في مدينة الحديدة.", []),
]


@pytest.mark.parametrize(("text", "kinds"), HARMED)
def test_what_did_harm_is_told_where_nothing_told_it_before(text: str, kinds: list[str]) -> None:
    assert [claim.type for claim in claims(text)] == kinds


# text, the type and the dead of each claim
SHOWN = [
    (
        "كشفت الحصيلة الأولية، وفق المسعفين الذين وصلوا إلى المكان، عن مقتل 13 شخصا على الأقل، بينهم 6 أطفال.",
        [("toll", [13])],
    ),
    ("وأظهرت حصيلة غير نهائية مقتل أكثر من 22 مدنيا بينهم 5 نساء.", [("toll", [22])]),
    (
        "كما تشير الإحصائيات الأولية إلى مقتل ما يقارب 70 وإصابة 90 من المسلحين في اليومين الماضيين.",
        [("toll", [70, 90])],
    ),
    ("كشف التقرير، الذي نشرته الشبكة أمس، عن مقتل 35 مدنيا.", [("toll", [35])]),
    ("كشفت الحصيلة، وفق المشفى، عن مقتل 13 شخصا في غارة على سرمين.", [("airstrike", [13])]),
    ("كشفت الوزارة عن خطة لمنع مقتل 13 شخصا سنويا في حوادث السير.", []),
    ("ارتفعت حصيلة أعمال العنف في السويداء إلى 120 قتيلا.", [("toll", [120])]),
    ("ارتفعت حصيلة الاشتباكات في السويداء إلى 120 قتيلا.", [("clash", [120])]),
]


@pytest.mark.parametrize(("text", "expected"), SHOWN)
def test_a_count_shows_a_toll_where_no_blow_is_told(text: str, expected: list[tuple[str, list[int]]]) -> None:
    assert [(claim.type, [q.low for q in claim.quantities]) for claim in claims(text)] == expected
