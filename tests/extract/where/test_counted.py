"""Where villages lie that are only counted, and how many they are."""

import pytest

import rawi
from phrasebook import world

# text, then of each taking its place and its counts
TAKEN: list[tuple[str, list[tuple[str | None, list[tuple[str, int]]]]]] = [
    ("حاصرت القوات مدينة منبج، وسيطرت على 25 قرية منذ بدء الحملة.", [(None, [("villages", 25)])]),
    ("قالت قسد إنها سيطرت على 14 قرية ومزرعة منذ انطلاق معركة الرقة.", [(None, [("villages", 14)])]),
    ("دخلت قسد حي المشلب في الرقة، وتم تحرير عشرات القرى.", [(None, [("villages", 20)])]),
    ("أكثر من 100 قرية تم تحريرها من قبضة التنظيم منذ بدء حملة منبج.", [(None, [("villages", 100)])]),
    ("وصل الجيش إلى دير حافر. وسيطر على نحو عشر قرى.", [(None, [("villages", 10)])]),
    ("استعادت القوات العراقية 12 قرية قرب الموصل.", [("Mosul", [("villages", 12)])]),
    ("في ريف حماة سيطرت الفصائل على سبع قرى.", [("Hama", [("villages", 7)])]),
    ("دخلت قسد مدينة الطبقة وسيطرت على خمس قرى شمال الرقة.", [("Raqqa", [])]),
    ("سيطرت قسد على قريتي الخاتونية والسلحبية.", [("Khatuniya", []), ("Salhabiya", [])]),
]


@pytest.mark.parametrize(("text", "taken"), TAKEN)
def test_villages_without_names_are_no_town_told_of_before(
    text: str, taken: list[tuple[str | None, list[tuple[str, int]]]]
) -> None:
    claims = [claim for claim in rawi.read(text, published="2017-06-20", world=world()) if claim.type == "capture"]
    told = [(c.place.name if c.place else None, [(q.kind, q.low) for q in c.quantities]) for c in claims]
    assert told == taken


STRUCK = [
    ("قصفت المدفعية قرية كفرنبل. وقال المتحدث إن القصف طال أكثر من ثلاثين بلدة.", ["Kafr Nabl", None]),
    ("قصفت المدفعية قرية كفرنبل. وقصفت القوات ما لا يقل عن 84 قرية وبلدة.", ["Kafr Nabl", None]),
    ("قصفت المدفعية قرية كفرنبل. وقصفت الطائرات ثلاث قرى في ريف حماة.", ["Kafr Nabl", "Hama"]),
]


@pytest.mark.parametrize(("text", "places"), STRUCK)
def test_villages_that_are_only_counted_under_fire_are_no_town_told_of_before(
    text: str, places: list[str | None]
) -> None:
    claims = rawi.read(text, published="2017-06-20", world=world())
    assert [claim.place.name if claim.place else None for claim in claims] == places
