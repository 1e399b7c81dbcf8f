"""What came down was not brought down by whose it is, and nobody is told to have done it."""

import pytest

from extract.what.test_settled import rows

# sentence, doers, what came down
DOWN = [
    ("أعلن الجيش المالي سقوط مروحية له قرب كيدال.", [], ["مروحية"]),
    ("قتل جنديان في معارك بين القوات الأفغانية وحركة طالبان وتحطم مروحية قرب قندوز.", [], ["مروحية"]),
    ("سقطت طائرة مسيرة تابعة للجيش السوداني في مدينة الأبيض.", [], ["saf"]),
    ("أسقط الحوثيون طائرة مسيرة في مأرب.", ["houthi"], ["طائرة مسيرة"]),
    ("إسقاط مروحية عسكرية شمال كركوك.", [], ["مروحية عسكرية"]),
]


@pytest.mark.parametrize(("text", "doers", "down"), DOWN)
def test_nobody_did_what_fell(text: str, doers: list[str], down: list[str]) -> None:
    assert [(row[3], row[4]) for row in rows(text) if row[0] == "shootdown"] == [(doers, down)]


# sentence, doers, whose the armour was
HIT = [
    ("تدمير دبابة لقوات النظام على جبهة سراقب.", [], ["saa"]),
    ("استهداف دبابة إسرائيلية شمال بيت لاهيا.", [], ["isr"]),
    ("إعطاب مدرعة للجيش الإسرائيلي في مخيم طولكرم.", [], ["isr"]),
    ("تدمير رشاش ثقيل لقوات النظام في ريف اللاذقية.", [], ["saa"]),
    ("استهداف دبابات النظام لمواقع هيئة تحرير الشام في ريف إدلب.", ["saa"], ["hts"]),
]


@pytest.mark.parametrize(("text", "doers", "hit"), HIT)
def test_armour_that_was_hit_did_nothing(text: str, doers: list[str], hit: list[str]) -> None:
    assert [(row[3], row[4]) for row in rows(text)] == [(doers, hit)]


def test_the_first_of_two_dead_of_a_party_did_not_attack_it() -> None:
    told = rows("مقتل عنصر وإصابة ثلاثة من قوات النظام بتفجير عبوة ناسفة في نوى.")
    assert [(row[3], row[4]) for row in told if row[0] == "bombing"] == [([], ["saa"])]
