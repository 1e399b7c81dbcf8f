"""Those who fell between dead and hurt in a fight are its losses."""

import pytest

import rawi
from extract.what.test_settled import claims, rows
from phrasebook import laid_out
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.settle import settle

FOUGHT = "صدت القوات المشتركة هجوما للحوثيين في حيس، وأن العشرات من المهاجمين سقطوا بين قتيل وجريح."


def test_the_fallen_of_a_fight_are_its_losses() -> None:
    found = [(c.type, [(q.kind, q.low, q.high) for q in c.quantities]) for c in claims(FOUGHT)]
    assert found == [("clash", [("casualties", 20, 99)])]


def test_men_who_fall_without_a_fight_are_a_claim() -> None:
    found = claims("سقط عشرات الجنود بين قتيل وجريح في مدينة مأرب أمس.")
    assert [[q.kind for q in claim.quantities] for claim in found] == [["casualties"]]


@pytest.mark.parametrize(
    "text",
    ["سقط عشرات المسلحين بين قتيل وأسير في معارك نهم.", "خسر المهاجمون العشرات بين قتيل وأسير في معارك نهم."],
)
def test_dead_and_taken_under_one_number_are_no_dead(text: str) -> None:
    assert all(quantity.kind != "killed" for claim in claims(text) for quantity in claim.quantities)


# sentence, type, doers, place
FELL = [
    ("أصيب ستة عمال عندما سقط مقذوف أطلقه الحوثيون على مصنع في جازان.", "shelling", ["houthi"], "جازان"),
    ("لقي طفل حتفه بقذيفة هاون سقطت على حي الروضة في مدينة تعز.", "shelling", [], "الروضة"),
]


@pytest.mark.parametrize(("text", "kind", "doers", "place"), FELL)
def test_what_fell_is_one_strike(text: str, kind: str, doers: list[str], place: str) -> None:
    found = claims(text)
    assert [(c.type, [a.id for a in c.actors]) for c in found] == [(kind, doers)]
    assert found[0].place is not None
    assert place in found[0].place.name_ar
    assert len([q for q in found[0].quantities if q.kind in ("killed", "injured")]) == 1


def test_who_launched_a_shell_that_exploded_was_not_struck() -> None:
    found = claims("جرح أربعة عمال حين انفجرت قذيفة أطلقها الحوثيون قرب مطار جازان.")
    assert [([a.id for a in c.actors], "houthi" in [t.id for t in c.targets]) for c in found] == [(["houthi"], False)]


def test_a_town_that_fell_is_taken() -> None:
    assert [claim.type for claim in claims("سقطت مدينة حيس بيد الحوثيين مساء أمس.")] == ["capture"]


def test_mines_that_somebody_had_laid_did_not_go_off() -> None:
    layout = laid_out("نزعت الفرق الهندسية ألغاما زرعها الحوثيون على الطريق في مديرية حيس.")
    laid = [trigger for trigger in layout.triggers[0] if trigger.options[0][1].type == "bombing"]
    assert laid
    assert not any(settle(layout, Tree(layout), trigger).sure for trigger in laid)


FALLS = [
    ("قتل شخص إثر سقوط جدار في عين ترما", []),
    ("أصيب طفل إثر سقوط سقف في مدينة إدلب", []),
    ("تقدمت الفصائل بعد سقوط مناطق في ريف حلب", ["capture"]),
    ("نزح الأهالي بعد سقوط عين ترما بيد قوات النظام", ["capture"]),
    ("هنأ القائد مقاتليه على سقوط آخر معاقل التنظيم في الباغوز", ["capture"]),
    ("أصيب رجل وأطفاله الثلاثة إثر سقوط جسم حربي في عين ترما", ["shelling"]),
]


@pytest.mark.parametrize(("sentence", "types"), FALLS)
def test_a_town_falls_and_no_wall_in_it(sentence: str, types: list[str]) -> None:
    told = [claim.type for claim in rawi.read(sentence + ".", published="2024-12-05")]
    assert [kind for kind in told if kind in ("capture", "shelling")] == types


# sentence, type and targets
TWO = [
    ("سقوط صاروخين قرب مطار كركوك.", [("shelling", [])]),
    ("أصيب جندي عراقي جراء سقوط صاروخين على مطار كركوك.", [("shelling", ["isf"])]),
    ("نفى الجيش الإسرائيلي إصابة أي من قواعده.", []),
    ("أكد الحوثيون إصابة سفينة في البحر الأحمر.", []),
]


@pytest.mark.parametrize(("text", "told"), TWO)
def test_two_rockets_fall_as_one_does_and_a_thing_that_is_hit_is_nobody_hurt(
    text: str, told: list[tuple[str, list[str]]]
) -> None:
    assert [(row[0], row[4]) for row in rows(text)] == told


@pytest.mark.parametrize("text", ["قضى الحوثيون على عدن في ثلاثة أشهر.", "انخفض سعر الجنيه بعد تحريره في سوق الصرف."])
def test_the_end_of_a_town_and_a_freed_currency_tell_of_no_dead_and_no_town(text: str) -> None:
    assert rows(text) == []


# sentence, type, ids of takers and taken
CAPTIVES = [
    ("وقع عشرات الأسرى من الحوثيين في قبضة المقاومة الشعبية.", "abduct", ["pr_y"], ["houthi"]),
    ("وقع الطيار الأردني في قبضة تنظيم داعش قرب الرقة.", "abduct", ["isil"], ["jordan-forces"]),
    ("وقع مطار الطبقة في قبضة تنظيم داعش.", "capture", ["isil"], []),
]


@pytest.mark.parametrize(("text", "kind", "takers", "taken"), CAPTIVES)
def test_men_who_fall_into_a_grip_are_taken_and_no_place(
    text: str, kind: str, takers: list[str], taken: list[str]
) -> None:
    told = [claim for claim in claims(text) if claim.tier != "C"]
    assert [(c.type, [a.id for a in c.actors], [t.id for t in c.targets]) for c in told] == [(kind, takers, taken)]


def test_whose_men_fell_in_an_ambush_did_not_lay_it() -> None:
    (claim,) = claims("سقط ثلاثة من عناصر الجيش السوري في كمين قرب الرستن.")
    assert [party.id for party in claim.actors] == []


def test_what_was_fired_and_fell_in_a_town_has_not_taken_it() -> None:
    found = rows("انطلقت صواريخ من مواقع قوات النظام في كفرنبل وسقطت في بلدة البارة.")
    assert [row[0] for row in found] == ["shelling"]
