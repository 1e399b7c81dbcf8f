"""Unknown men who killed are no victims; who recorded a deed did not do it."""

import pytest

from extract.what.test_settled import rows

# sentence, who killed, whom
UNKNOWN = [
    ("وفي بلدة البصيرة اغتال مجهولان يستقلان دراجة نارية عنصرا من قسد.", "مجهولان", "sdf"),
    ("دخل الجيش السوري درعا. وقتل مسلحون مجهولون بالرصاص قياديا في المدينة.", "مسلحون مجهولون", "قياديا"),
]


@pytest.mark.parametrize(("text", "killers", "dead"), UNKNOWN)
def test_unknown_men_killed_somebody(text: str, killers: str, dead: str) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == "killing"] == [([killers], [dead])]


def test_nobody_aims_at_men_whom_he_does_not_know() -> None:
    found = rows("أصيب عنصران من الشرطة في تفجير لمجهولين قرب مدينة اعزاز.")
    assert [row[3] for row in found if row[0] == "bombing"] == [["مجهولين"]]


@pytest.mark.parametrize(
    "text",
    [
        "قتل مسلحون مجهولون في اشتباكات بين الجيش السوري وتنظيم داعش في تدمر.",
        "قتل مسلحون مجهولون بقصف للجيش السوري في تدمر.",
    ],
)
def test_unknown_men_may_be_the_dead(text: str) -> None:
    assert all("مسلحون مجهولون" not in row[3] for row in rows(text) if row[0] in ("killing", "toll"))


def test_who_documents_an_execution_did_not_execute() -> None:
    found = rows("قصف الطيران بلدة داريا. ووثق ناشطون إعدام عشرات الشبان ميدانيا في البلدة خلال الأيام الماضية.")
    assert all("ناشطون" not in row[3] for row in found)


def test_an_armed_body_may_document_what_it_did() -> None:
    found = rows("وثقت كتائب القسام استهداف دبابة إسرائيلية في جباليا.")
    assert [row[3] for row in found if row[0] != "statement"] == [["qassam"]]


@pytest.mark.parametrize(
    "text",
    [
        "رصد الجيش الإسرائيلي إطلاق ثلاث قذائف من لبنان نحو مدينة نهاريا.",
        "قال الجيش الإسرائيلي إنه رصد إطلاق قذيفتين من سوريا.",
        "أعلن الجيش الأردني رصد إطلاق ثلاث قذائف من سوريا نحو مدينة إربد.",
        "أكد الجيش التركي رصده إطلاق صاروخين من سوريا على مدينة كلس.",
    ],
)
def test_an_army_that_detects_a_launch_did_not_fire(text: str) -> None:
    found = [row for row in rows(text) if row[0] == "shelling"]
    assert found
    assert all(row[3] == [] for row in found)


# who counts breaches of a truce; ids of those who are said to have broken it
COUNTED = [
    ("سجلت روسيا 15 خرقا للهدنة في مدينة إدلب.", []),
    ("سجل الجيش اللبناني 20 خرقا إسرائيليا لاتفاق وقف إطلاق النار.", ["isr"]),
    ("رصدت القوات المشتركة 80 خرقا حوثيا لوقف إطلاق النار في الحديدة.", ["houthi"]),
]


@pytest.mark.parametrize(("text", "doers"), COUNTED)
def test_who_counts_breaches_of_a_truce_did_not_break_it(text: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "agreement"] == [doers]


def test_who_documents_operations_of_looting_did_not_loot() -> None:
    (told,) = rows("وثق ناشطون عمليات نهب في مدينة عفرين.")
    assert (told[0], told[3]) == ("destroy", [])
