"""A verb of many men that names nobody is of the many told of last, and not of an army."""

import pytest

from extract.what.test_settled import rows

# sentence, type, who did it
THEY = [
    ("قصف الجيش اليمني مواقع للحوثيين بعد أن تقدموا نحو مدينة مأرب.", "advance", ["houthi"]),
    ("هاجم الجيش السوري مسلحين كانوا قد سيطروا على بلدة مورك.", "capture", ["مسلحين"]),
    ("طرد الجيش اليمني الحوثيين من مديرية حريب بعد أن سيطروا عليها العام الماضي.", "capture", ["houthi"]),
    ("صدت قوات الجيش اليمني هجوما للحوثيين غرب مأرب، بعدما حاولوا السيطرة على جبل البلق.", "capture", ["houthi"]),
    ("غادر الحوثيون المفاوضات بحجة أن القوات الحكومية خرقت الهدنة وهاجموا معسكرا في مأرب.", "attack", ["houthi"]),
    (
        "خرج متظاهرون في مدينة طرابلس للمطالبة برحيل حكومة الدبيبة وأغلقوا الطريق في مدينة طرابلس.",
        "siege",
        ["متظاهرون"],
    ),
    # they killed people, and went on
    ("هاجم مسلحون قرية أوغوساغو وقتلوا ستة مزارعين ونهبوا المتاجر.", "destroy", ["مسلحون"]),
    # counter-example: the many are told of first and last
    ("انسحب المسلحون من بلدة مورك بعد أن هاجموا الجيش السوري.", "attack", ["المسلحون"]),
]


@pytest.mark.parametrize(("text", "kind", "who"), THEY)
def test_they_are_the_many_told_of_last(text: str, kind: str, who: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == kind][-1] == who


# sentence, who leaves
THEIRS = [
    ("يضغط حزب الله على المقاتلين المعارضين في الزبداني ضمن تسوية تقضي بانسحابهم.", ["fsa"]),
    ("عرضت الحكومة على المسلحين ممرا آمنا مقابل انسحابهم من المدينة.", ["المسلحين"]),
]


@pytest.mark.parametrize(("text", "doers"), THEIRS)
def test_their_withdrawal_is_that_of_the_men_told_of(text: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "withdraw"] == [doers]


def test_men_held_the_town_that_an_army_then_entered() -> None:
    found = rows("غادر المقاتلون الأكراد منبج بعد دخول الجيش التركي البلدة التي حرروها من داعش.")
    assert [row[3] for row in found if row[0] == "capture"] == [["kurdish-forces"]]
