"""Who met whom is told where the verb names both."""

import pytest

from phrasebook import laid_out
from rawi.extract.meeting import met
from rawi.extract.syntax import Tree


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
