"""A part of those counted that has a happening of its own: whose it is, and which count is whose."""

import pytest

import rawi
from phrasebook import world

Told = list[tuple[str, list[str], list[tuple[str, int]]]]

# text, then of each claim its type, who did it, its counts
PARTS: list[tuple[str, Told]] = [
    ("اعتقل 70 شخصاً في منبج، بينهم 20 على يد قسد.", [("arrest", [], [("arrested", 70)])]),
    ("خطف 12 شخصا في دير الزور، نصفهم على يد تنظيم داعش.", [("abduct", [], [("abducted", 12)])]),
    ("قتل 100 مدني في حلب خلال نيسان، 60 منهم على يد القوات الروسية.", [("toll", [], [("killed", 100)])]),
    ("قتل خمسة مدنيين بينهم طفلان على يد قوات النظام في حلب.", [("killing", ["saa"], [("killed", 5)])]),
    (
        "قتل 50 من عناصر الجيش، بينهم 3 أعدموا على يد الحوثيين.",
        [("killing", [], [("killed", 50)]), ("killing", ["houthi"], [("killed", 3)])],
    ),
    (
        "قتل 80 مدنيا في إدلب، بينهم 30 في قصف على سراقب.",
        [("killing", [], [("killed", 80)]), ("shelling", [], [("killed", 30)])],
    ),
    ("قتل عشرة أشخاص بينهم ثلاثة أطفال في غارة على دوما.", [("airstrike", [], [("killed", 10)])]),
    ("قتل عشرة في غارة على دوما، بينهم ثلاثة أطفال قتلوا تحت الأنقاض.", [("airstrike", [], [("killed", 10)])]),
    (
        "قتل 11 شخصا بينهم ثلاثة أطفال وأصيب 31 آخرون، بينهم نساء، في غارة على دوما.",
        [("airstrike", [], [("killed", 11), ("injured", 31)])],
    ),
    ("قال مصدر إن عشرة أشخاص بينهم سبعة أطفال قتلوا في غارة على دوما.", [("airstrike", [], [("killed", 10)])]),
    ("قال مصدر إن ثلاثة جنود، بينهم ضابط، قتلوا في غارة على دوما.", [("airstrike", [], [("killed", 3)])]),
    ("وثق التقرير 38 هجوماً، منها قصف للتحالف على الميادين.", [("shelling", ["coalition"], [])]),
    ("سجلت الشبكة 11 مجزرة بينها مجزرة في غارة روسية على أريحا.", [("airstrike", ["rus"], [])]),
    (
        "نفذت الطائرات الروسية 20 غارة على ريف إدلب، بينها خمس غارات على سراقب.",
        [("airstrike", ["rus"], [("strikes", 20)]), ("airstrike", ["rus"], [("strikes", 5)])],
    ),
]


@pytest.mark.parametrize(("text", "told"), PARTS)
def test_a_part_has_its_own_doer_and_count(text: str, told: Told) -> None:
    claims = rawi.read(text, published="2017-06-12", world=world())
    found = [(c.type, [a.id for a in c.actors], [(q.kind, q.low) for q in c.quantities]) for c in claims]
    assert found == told
