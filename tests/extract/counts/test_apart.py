"""The dead of another happening than the blow that their sentence tells."""

import pytest

import rawi
from phrasebook import world

Told = list[tuple[str, str | None, list[tuple[str, int]]]]

# text, then of each claim its type, its place, its counts
APART: list[tuple[str, Told]] = [
    (
        "قتل تسعة مدنيين في منبج أمس، كما قتل مقاتل من قسد في انفجار لغم في الطبقة.",
        [("killing", "Manbij", [("killed", 9)]), ("bombing", "Tabqa", [("killed", 1)])],
    ),
    (
        "قتل جنديان في مأرب، بينما قتل ثلاثة حوثيين في غارة للتحالف على صرواح.",
        [("killing", "Marib", [("killed", 2)]), ("airstrike", "Sirwah", [("killed", 3)])],
    ),
    (
        "قصفت قوات النظام سراقب فقتل ثلاثة مدنيين كما أصيب سبعة آخرون.",
        [("shelling", "Saraqib", [("killed", 3), ("injured", 7)])],
    ),
    ("مات أربعة أطفال جوعا في مضايا بعدما قصفت قوات النظام بلدة بقين.", [("shelling", "Buqayn", [])]),
    ("قتل 12 مقاتلاً في حادث سير بعدما قصفت طائرات التحالف الطبقة.", [("airstrike", "Tabqa", [])]),
    (
        "قصفت قوات النظام بلدة كفرنبل ما أدى إلى مقتل مدني، كما توفي رجل متأثراً بجراحه في سراقب.",
        [("shelling", "Kafr Nabl", [("killed", 1)]), ("killing", "Saraqib", [("killed", 1)])],
    ),
    (
        "أسفرت غارة على إدلب عن مقتل أربعة، فيما قتل خامس متأثرا بجراحه.",
        [("airstrike", "Idlib", [("killed", 4), ("killed", 1)])],
    ),
    (
        "شنت الطائرات الأمريكية ضربة في جرف الصخر قتل فيها ثلاثة من مقاتلي الحشد كانوا يطلقون صواريخ.",
        [("airstrike", "Jurf al-Sakhr", [("killed", 3)]), ("shelling", "Jurf al-Sakhr", [])],
    ),
    (
        "قتل جندي بانفجار عبوة في بعقوبة، كما أصيب مدنيان في حادث مماثل بناحية بهرز.",
        [("bombing", "Baqubah", [("killed", 1)])],
    ),
    ("قتل ثلاثة مسلحين كانوا يهاجمون نقطة للجيش في الرطبة.", [("attack", "Rutba", [("killed", 3)])]),
    (
        "هاجم مسلحون، يعتقد أنهم يتبعون لتنظيم الدولة، حاجزا لقسد قرب الباغوز، ما أسفر عن مقتل عنصرين، بحسب المرصد.",
        [("attack", "Baghuz", [("killed", 2)])],
    ),
    ("استشهد مدني متأثراً بجراح أصيب بها قبل يومين في بلدة النعيمة.", [("killing", "Nuayma", [("killed", 1)])]),
]


@pytest.mark.parametrize(("text", "told"), APART)
def test_the_dead_are_of_what_they_died_of(text: str, told: Told) -> None:
    claims = rawi.read(text, published="2017-06-20", world=world())
    found = [(c.type, c.place.name if c.place else None, [(q.kind, q.low) for q in c.quantities]) for c in claims]
    assert found == told


def test_the_day_of_the_wounds_is_not_that_of_the_death() -> None:
    text = "استشهد مدني متأثراً بجراح أصيب بها قبل يومين في بلدة النعيمة."
    assert [claim.date for claim in rawi.read(text, published="2017-06-20", world=world())] == [None]


def test_nobody_has_killed_whoever_died_of_his_wounds() -> None:
    text = "قصفت قوات النظام بلدة كفرنبل ما أدى إلى مقتل مدني، كما توفي رجل متأثراً بجراحه في سراقب."
    claims = rawi.read(text, published="2017-06-20", world=world())
    assert [[actor.id for actor in claim.actors] for claim in claims] == [["saa"], []]
