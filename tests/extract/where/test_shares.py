"""Where a part of those counted died is no place of them all."""

import pytest

import rawi
from phrasebook import world

SHARES = [
    ("شبكة حقوقية: 80 شهيدا اليوم، بينهم 30 في حلب و20 في حمص.", 80, None),
    ("أحصى المرصد 60 قتيلا، منهم 25 في درعا و11 في إدلب.", 60, None),
    # counter-examples: who they were, and not where
    ("قتل 17 شخصا بينهم أربعة أطفال في قصف على مدينة دوما.", 17, "sy-duma"),
    ("سقط 40 قتيلا في حلب، بينهم 12 طفلا.", 40, "sy-aleppo"),
]


# sentence, the killed by place, in text order
BY_PLACE = [
    ("قتل 9 مدنيين في تعز و6 في مأرب.", [(9, "ye-taiz"), (6, "ye-marib")]),
    ("قتلت الغارات سبعة أشخاص في سرت وأربعة في درنة.", [(7, "ly-sirte"), (4, "ly-derna")]),
    ("قتل 9 مدنيين في حي الصابري ببنغازي و6 في حي الليثي.", [(9, "ly-sabri"), (6, "ly-laithi")]),
    ("وثق المرصد مقتل 70 مدنيا، بينهم 40 في حمص و30 في حماة.", [(70, None), (40, "sy-homs"), (30, "sy-hama")]),
    ("توزع الضحايا على الشكل التالي: 8 في حلب و5 في درعا.", [(8, "sy-aleppo"), (5, "sy-daraa")]),
    # counter-examples: who they were; another happening
    ("قتل 9 مدنيين في تعز و6 من الجنود.", [(9, "ye-taiz")]),
]


@pytest.mark.parametrize(("text", "told"), BY_PLACE)
def test_each_place_has_its_own_count(text: str, told: list[tuple[int, str | None]]) -> None:
    found = rawi.read(text, published="2015-02-20", world=world())
    assert [(c.quantities[0].low, c.place.id if c.place else None) for c in found if c.quantities] == told


@pytest.mark.parametrize(("text", "killed", "place"), SHARES)
def test_the_number_of_all_is_of_no_place_of_a_part(text: str, killed: int, place: str | None) -> None:
    told = [
        c for c in rawi.read(text, published="2013-02-20", world=world()) if any(q.low == killed for q in c.quantities)
    ]
    assert [claim.place.id if claim.place else None for claim in told] == [place]


FALLS = [
    ("سقطت ثلاث قذائف على دوما وخمس على حرستا وواحدة على عربين.", [(3, "دوما"), (5, "حرستا"), (1, "عربين")]),
    ("أطلق الحوثيون ستة صواريخ على مأرب وأربعة على المخا.", [(6, "مأرب"), (4, "المخا")]),
]


@pytest.mark.parametrize(("text", "told"), FALLS)
def test_each_place_has_its_own_shells(text: str, told: list[tuple[int, str]]) -> None:
    found = rawi.read(text, published="2015-02-20", world=world())
    assert [(c.quantities[0].low, c.place.name_ar) for c in found if c.place and c.quantities] == told


TAKEN = [
    ("استعاد الجيش السوري خمس قرى في ريف حماة، وثلاث بلدات في ريف إدلب وقريتين في ريف حلب.", ["حماة", "إدلب", "حلب"]),
    ("سيطر الجيش السوري على خمس قرى في ريف حماة وقتل عشرة مسلحين في إدلب.", ["حماة"]),
    ("سيطر الجيش السوري على خمس قرى في ريف حماة ومسلحو الفصائل في إدلب يحشدون.", ["حماة"]),
]


@pytest.mark.parametrize(("text", "places"), TAKEN)
def test_each_land_has_its_own_places_that_were_taken(text: str, places: list[str]) -> None:
    found = [c for c in rawi.read(text, published="2015-02-20", world=world()) if c.type == "capture"]
    assert [c.place.name_ar for c in found if c.place] == places
