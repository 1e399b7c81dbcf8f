"""Who met whom is told where the verb names both."""

import pytest

from extract.what.test_settled import rows
from phrasebook import laid_out
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.meeting import met


def is_meeting(text: str) -> bool:
    layout = laid_out(text)
    tree = Tree(layout)
    return any(met(tree, trigger) for trigger in layout.triggers[0])


@pytest.mark.parametrize(
    "text",
    [
        "بحث وزير الدفاع العراقي مع المسؤولين الروس تسليح الجيش.",
        "اجتمع رئيس الوزراء مع قادة الفصائل في طرابلس.",
        "التقى وزير الخارجية المصري رئيس الوزراء الليبي في القاهرة.",
    ],
)
def test_a_verb_with_both_sides_is_a_meeting(text: str) -> None:
    assert is_meeting(text)


@pytest.mark.parametrize("text", ["اجتمع الأهالي في ساحة البلدة.", "يلتقي الفريقان في العاصمة الشهر المقبل."])
def test_with_one_side_alone_the_weights_decide(text: str) -> None:
    assert not is_meeting(text)


# sentence, who talked: nobody of the clause before
TALKERS = [
    ("قصفت إسرائيل مواقع في دمشق، وبحث وزير الخارجية المصري مع نظيره التركي الأوضاع.", "وزير الخارجية المصري"),
    ("ضغط حزب الله على المقاتلين، فيما يجتمع المبعوث الدولي اليوم مع فصائل المعارضة في إسطنبول.", "المبعوث الدولي"),
]


@pytest.mark.parametrize(("text", "talker"), TALKERS)
def test_who_stands_behind_the_verb_talked(text: str, talker: str) -> None:
    assert [row[3] for row in rows(text) if row[0] == "talks"] == [[talker]]


STRUCK = [
    ("استهدفت غارة تركية اجتماعا لوحدات حماية الشعب في مدينة عين العرب.", "airstrike"),
    ("قتل ثلاثة في غارة على اجتماع لقادة هيئة تحرير الشام في مدينة سلقين.", "airstrike"),
    ("قصف الجيش السوداني اجتماعا لقوات الدعم السريع في مدينة نيالا.", "shelling"),
]


@pytest.mark.parametrize(("text", "kind"), STRUCK)
def test_a_meeting_that_is_hit_is_the_target(text: str, kind: str) -> None:
    (row,) = rows(text)
    assert row[0] == kind
    assert row[4]


def test_a_meeting_during_which_a_town_is_hit_is_one() -> None:
    found = [row[0] for row in rows("قصف الطيران مدينة إدلب خلال اجتماع بين الفصائل.")]
    assert found == ["airstrike", "talks"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("أجرى رئيس الوزراء العراقي في طهران مباحثات بشأن القتال في الموصل.", "طهران"),
        ("عقد المبعوث الأممي في جنيف محادثات حول وقف إطلاق النار في الحديدة.", "جنيف"),
    ],
)
def test_talks_are_held_where_their_verb_has_a_place(text: str, place: str) -> None:
    assert [row[5] for row in rows(text) if row[0] == "talks"] == [place]


def test_posts_that_are_struck_are_no_deployment() -> None:
    assert [row[0] for row in rows("قصفت قوات الوفاق تمركزات قوات حفتر في وادي الربيع.")] == ["shelling"]


# sentence, where the talks were held
HOSTED = [
    ("استضافت الرياض مؤتمرا للمعارضة السورية.", "الرياض"),
    ("احتضنت القاهرة اجتماعا للفصائل الفلسطينية.", "القاهرة"),
    ("شهدت موسكو لقاء بين وزيري دفاع تركيا وسوريا.", "موسكو"),
    ("تستضيف الدوحة اليوم جولة مفاوضات غير مباشرة بين إسرائيل وحماس.", "الدوحة"),
    ("احتضنت مدينة غدامس حوارا بين أطراف ليبية.", "غدامس"),
]


@pytest.mark.parametrize(("text", "where"), HOSTED)
def test_a_capital_that_hosts_talks_is_where_they_are_held_and_no_party(text: str, where: str) -> None:
    (talks,) = [row for row in rows(text) if row[0] == "talks"]
    assert talks[5] == where
    assert where not in talks[3] + talks[4]
