"""Who killed whom where both stand bare behind the verb."""

import pytest

from extract.what.test_settled import claims, rows

# sentence, killers, killed
ONE_AND_OTHER = [
    ("قتل شاب فلسطيني إسرائيليا قرب بيت لحم.", ["شاب فلسطيني"], ["إسرائيليا"]),
    ("قتل شاب فلسطيني إسرائيلية في حيفا.", ["شاب فلسطيني"], ["إسرائيلية"]),
    ("قتل شاب لبناني مستوطنا قرب نابلس.", ["شاب لبناني"], ["مستوطنا"]),
    ("قتل مسلح يمني سعوديا في نجران.", ["مسلح يمني"], ["سعوديا"]),
    ("قتل جندي إسرائيلي شابا فلسطينيا في جنين.", ["isr"], ["شابا فلسطينيا"]),
    ("قتل مقاتل شيشاني جنديا روسيا في باخموت.", ["مقاتل شيشاني"], ["rus"]),
]


@pytest.mark.parametrize(("text", "killers", "killed"), ONE_AND_OTHER)
def test_one_man_killed_another(text: str, killers: list[str], killed: list[str]) -> None:
    assert [row[3:5] for row in rows(text)] == [(killers, killed)]
    assert [(told.kind, told.high) for told in claims(text)[0].quantities] == [("killed", 1)]


ALONE = ["قتل شاب فلسطيني في حوارة.", "قتل 20 مسلحا سوريا في إدلب.", "قتل 15 جنديا تركيا في إدلب."]


@pytest.mark.parametrize("text", ALONE)
def test_one_man_alone_or_those_counted_were_killed(text: str) -> None:
    assert [row[3] for row in rows(text)] == [[]]


# sentence, doers, targets
ATTACKED = [
    ("هاجم لبناني بسكين جنديا في برلين.", ["لبناني"], ["جنديا"]),
    ("هاجم فلسطيني جنديا بسكين في القدس.", ["فلسطيني"], ["جنديا بسكين"]),
]


@pytest.mark.parametrize(("text", "doers", "targets"), ATTACKED)
def test_one_man_attacked_another(text: str, doers: list[str], targets: list[str]) -> None:
    assert [row[3:5] for row in rows(text)] == [(doers, targets)]


def test_gunmen_killed_in_an_operation_are_not_on_it() -> None:
    assert [row[3] for row in rows("مقتل 15 مسلحا في عملية أمنية في سيناء.")] == [[]]


# sentence, doers, targets
POLICEMEN = [
    ("قتل مسلحون شرطيين اثنين في كركوك.", ["مسلحون"], ["شرطيين"]),
    ("هاجم مسلحون شرطيين في العريش.", ["مسلحون"], ["شرطيين"]),
    ("قتل مسلحون مجهولين مدنيا في درعا.", ["مسلحون مجهولين"], ["مدنيا"]),
]


@pytest.mark.parametrize(("text", "doers", "targets"), POLICEMEN)
def test_men_in_the_other_case_are_who_it_was_done_to(text: str, doers: list[str], targets: list[str]) -> None:
    assert rows(text)[0][3:5] == (doers, targets)
