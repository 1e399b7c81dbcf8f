"""Where no country is named, a state's forces act at home or where they are known to fight, and not far away."""

import pytest

import rawi
from phrasebook import resolved
from rawi.annotate.mentions import PLACE

CASES = [
    ("اعتقل جنود إسرائيليون شابين في أريحا", "ps-jericho"),
    ("قصف النظام السوري مدينة أريحا", "sy-ariha"),
    ("قصف الجيش الإسرائيلي بلدة البياضة", "lb-bayyada"),
    ("دخلت قوات إسرائيلية بلدتي صيدا الجولان وعابدين", "sy-abdin-daraa"),
    ("قصف النظام بلدة عابدين في ريف إدلب", "sy-abdin-idlib"),
    ("قصف الطيران الروسي مدينة أريحا جنوب إدلب", "sy-ariha"),
    ("قصفت مقاتلات أميركية معسكرا في أبين", "ye-abyan-gov"),
]


@pytest.mark.parametrize(("sentence", "place"), CASES)
def test_which_of_two_namesakes(sentence: str, place: str) -> None:
    places = [p.entity.place for p in resolved(sentence).phrases if p.kind == PLACE]
    assert place in [one.id for one in places if one is not None]


CLOSE = [  # to the town, in the region; else the largest
    ("سيطر الجيش على بلدة الحميدية قرب مدينة القنيطرة", "sy-hamidiya-quneitra"),
    ("سيطر الجيش على بلدة الحميدية شمال مدينة طرطوس", "sy-hamidiya-tartus"),
    ("سيطر الجيش على مدينة تدمر شرق حمص", "sy-palmyra"),
    ("قصفت قوات النظام بلدة الزيارة في سهل الغاب", "sy-ziyara-hama"),
    ("قصفت القوات التركية بلدة عين عيسى", "sy-ain-issa"),
    ("سيطرت قسد على بلدة المنصورة", "sy-mansoura-raqqa"),
]


@pytest.mark.parametrize(("sentence", "place"), CLOSE)
def test_the_namesake_close_by_or_the_largest(sentence: str, place: str) -> None:
    first = next(p.entity.place for p in resolved(sentence).phrases if p.kind == PLACE)
    assert first is not None
    assert first.id == place


ROOMS = [
    ("أعلنت غرفة عمليات البنيان المرصوص دخول مدينة سرت", "gna"),
    ("أعلنت غرفة عمليات البنيان المرصوص دخول حي المنشية في درعا", "southern-front"),
]


@pytest.mark.parametrize(("sentence", "actor"), ROOMS)
def test_two_operations_rooms_of_one_name(sentence: str, actor: str) -> None:
    parties = [p.entity.actor for p in resolved(sentence).phrases if p.kind != PLACE]
    assert [one.id for one in parties if one is not None] == [actor]


@pytest.mark.parametrize("sentence", ["قصفت المدفعية مريمين بريف حلب الشمالي.", "قصف تركي على مواقع قسد في مريمين."])
def test_a_village_of_which_none_is_likelier_keeps_its_name(sentence: str) -> None:
    (claim,) = rawi.read(sentence, published="2021-06-01")
    assert claim.place is not None
    assert (claim.place.id, claim.place.name_ar) == (None, "مريمين")
