"""What draws near is an advance, and nothing is taken."""

import pytest

import rawi
from extract.what.test_settled import rows
from phrasebook import world


@pytest.mark.parametrize(
    "text",
    [
        "أكد المرصد السوري اقتراب سيطرة قوات سوريا الديمقراطية على حي حطين.",
        "باتت قوات سوريا الديمقراطية تقترب من السيطرة على حي حطين.",
    ],
)
def test_nearing_a_taking_is_an_advance_to_the_place(text: str) -> None:
    found = [(row[0], row[5]) for row in rows(text)]
    assert ("advance", "حطين") in found
    assert "capture" not in [kind for kind, _ in found]


# sentence, types told
WHERE = [
    ("دارت اشتباكات بين مقاتلي المعارضة وقوات النظام على أطراف حي جوبر.", ["clash"]),
    ("تدور معارك عنيفة على أبواب مدينة سرت.", ["clash"]),
    ("باتت قوات سوريا الديمقراطية على أطراف مدينة الطبقة.", ["advance"]),
]


@pytest.mark.parametrize(("text", "kinds"), WHERE)
def test_where_they_fight_nobody_draws_near(text: str, kinds: list[str]) -> None:
    assert [row[0] for row in rows(text)] == kinds


# sentence, who stands before the place, the place
BEFORE = [
    ("لا يفصل قوات سوريا الديمقراطية عن مدينة الطبقة سوى كيلومترين.", "sdf", "الطبقة"),
    ("تبعد القوات الحكومية السورية 3 كيلومترات عن مدينة تدمر.", "saa", "تدمر"),
    ("اقتربت قوات الدعم السريع من مدينة الأبيض.", "rsf", "الأبيض"),
    ("وصلت قوات الدعم السريع إلى مشارف مدينة الأبيض.", "rsf", "الأبيض"),
    ("باتت قوات سوريا الديمقراطية على مشارف مدينة الطبقة.", "sdf", "الطبقة"),
    ("أمست القوات العراقية على بعد مئة متر من جامع النوري.", "isf", "جامع النوري"),
    ("قوات سوريا الديمقراطية باتت على مسافة 5 كيلومترات من مدينة الطبقة.", "sdf", "الطبقة"),
]


@pytest.mark.parametrize(("text", "who", "where"), BEFORE)
def test_forces_that_stand_so_far_from_a_place_are_near_it(text: str, who: str, where: str) -> None:
    (claim,) = rawi.read(text, published="2017-06-12", world=world())
    assert claim.place is not None
    assert (claim.type, [p.id for p in claim.actors]) == ("advance", [who])
    assert (claim.place.name_ar, claim.place.relation) == (where, "near")


@pytest.mark.parametrize(
    "text", ["تتجه القوات العراقية نحو مدينة هيت.", "سيطرت القوات العراقية على بلدة كبيسة وتتجه صوب مدينة هيت."]
)
def test_forces_that_head_for_a_place_advance_towards_it(text: str) -> None:
    found = [claim for claim in rawi.read(text, published="2016-04-02", world=world()) if claim.type == "advance"]
    assert [(one.actors[0].id, one.place.name_ar, one.place.relation) for one in found if one.place is not None] == [
        ("isf", "هيت", "toward")
    ]


@pytest.mark.parametrize(
    "text", ["تبعد بلدة السخنة سبعين كيلومترا عن مدينة تدمر.", "لا يفصل بلدة حرستا عن مدينة دوما سوى طريق ضيق."]
)
def test_a_town_that_lies_so_far_away_has_not_moved(text: str) -> None:
    assert rows(text) == []


# sentence, type, the place
REACHED = [
    ("بلغت «قسد» مدينة الطبقة أمس.", "advance", "الطبقة"),
    ("بلغ الجيش العراقي حدود محافظة كركوك.", "advance", "حدود محافظة كركوك"),
    ("دخلت قوات النظام بلدة مسكنة منتزعة إياها من «داعش».", "capture", "مسكنة"),
    ("تقدمت الفصائل في ريف حماة منتزعة حاجز زلين.", "capture", "حاجز زلين"),
]


@pytest.mark.parametrize(("text", "kind", "name"), REACHED)
def test_who_reached_a_town_or_wrested_it(text: str, kind: str, name: str) -> None:
    assert (kind, name) in [(row[0], row[5]) for row in rows(text)]


@pytest.mark.parametrize(
    "text",
    [
        "بلغ عدد القتلى في مدينة حلب 20.",
        "بلغت حدة المعارك في مدينة حلب ذروتها.",
        "بلغت خسائر بلدة دوما مليون دولار.",
        "قال المرصد إن نسبة سيطرة الجيش على مدينة الرقة بلغت 35 بالمئة.",
    ],
)
def test_what_a_count_reached_is_no_advance(text: str) -> None:
    assert "advance" not in [row[0] for row in rows(text)]
