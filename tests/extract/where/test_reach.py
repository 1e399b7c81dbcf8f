"""How far a place is meant: what is told beside it, or of something nameless in it, is not told of the whole of it."""

import pytest

import rawi
from phrasebook import world
from rawi.control import observe
from rawi.fuse.tellings import Teller
from rawi.model import Claim

# text, the gazetteer's place, relation, extent
CAPTURES = [
    ("سيطرت قوات سوريا الديمقراطية على مدينة الطبقة.", "sy-tabqa", "in", "whole"),
    ("سيطرت قوات سوريا الديمقراطية على 12 قرية جنوب الطبقة.", "sy-tabqa", "near", "whole"),
    ("سيطرت قوات سوريا الديمقراطية على ثلاث قرى شرق مدينة الرقة.", "sy-raqqa", "near", "whole"),
    ("سيطرت قوات سوريا الديمقراطية على مواقع في ريف الرقة الشمالي.", "sy-raqqa", "near", "part"),
    ("سيطر الجيش على ثلاث قرى في محافظة ذي قار.", "iq-dhi-qar-gov", "in", "part"),
    ("استعاد الجيش اليمني مواقع عسكرية في صرواح.", "ye-sirwah", "in", "part"),
    ("سيطرت الفصائل على خمس نقاط في حي جوبر.", "sy-jobar", "in", "part"),
    ("سيطر الجيش على كافة مداخل مدينة الطبقة.", "sy-tabqa", "in", "part"),
    ("سيطر الجيش على جميع أجزاء مدينة الطبقة.", "sy-tabqa", "in", "whole"),
    ("سيطرت قوات سوريا الديمقراطية على حاجز عسكري في مدينة الطبقة.", "sy-tabqa", "in", "part"),
    ("سيطرت القوات على شمال مدينة الرقة.", "sy-raqqa", "in", "part"),
    ("سيطر الجيش على أطراف مدينة تدمر.", "sy-palmyra", "in", "part"),
    ("دخلت القوات مدينة الطبقة بعد سيطرتها على حي في جنوب المدينة.", "sy-tabqa", "in", "part"),
    ("استعاد الجيش عددا من أحياء مدينة الطبقة.", "sy-tabqa", "in", "part"),
    ("استعاد الجيش ثلاثة من أحياء مدينة الطبقة.", "sy-tabqa", "in", "part"),
    ("استعاد الجيش جميع أحياء مدينة الطبقة.", "sy-tabqa", "in", "whole"),
    ("سيطر التنظيم على مناطق واسعة من محافظة الرقة.", "sy-raqqa-gov", "in", "part"),
    ("سيطر الجيش على مناطق شرق وجنوب مدينة تدمر.", "sy-palmyra", "in", "part"),
    ("سيطر الجيش على عدة تلال مطلة على مدينة تدمر.", "sy-palmyra", "near", "whole"),
    ("انتشرت القوات في المنطقة المحيطة بمدينة تدمر التي سيطرت عليها أمس.", "sy-palmyra", "in", "whole"),
    ("سيطر الجيش على نقاط بين مدينتي تدمر والرقة.", "sy-palmyra", "near", "whole"),
    ("استعاد الجيش جميع أحياء مدينة الطبقة باستثناء حي المطار.", "sy-tabqa", "in", "part"),
    ("باتت مدينة الطبقة تحت سيطرة الجيش ما عدا حي الوحدة.", "sy-tabqa", "in", "part"),
    ("سيطر الجيش على مدينة تدمر، ولم يبق للتنظيم سوى بلدة السخنة.", "sy-palmyra", "in", "whole"),
    ("في محافظة إب سيطرت المقاومة على رابع مديرية في المحافظة.", "ye-ibb-gov", "in", "part"),
    ("تمركز المسلحون في منطقة الفاو، وسيطر الجيش على ثلاثة مواقع منها.", "iq-fao", "in", "part"),
    ("سيطر الجيش على ولايتي غرب وجنوب كردفان.", "sd-west-kordofan-gov", "in", "whole"),
    ("أعلن تنظيم الدولة سيطرته على مدينة تدمر أمس.", "sy-palmyra", "in", "whole"),
    ("سيطر الجيش على معملين للإسمنت في مدينة تدمر.", "sy-palmyra", "in", "part"),
    ("استعاد الجيش معسكرين تابعين للتنظيم في محافظة الرقة.", "sy-raqqa-gov", "in", "part"),
    ("بسط الجيش سيطرته الكاملة في مدينة تدمر.", "sy-palmyra", "in", "whole"),
    ("استعاد الجيش جزءا كبيرا من مدينة تدمر.", "sy-palmyra", "in", "part"),
    ("سيطر الجيش على قطاعات واسعة من مدينة الطبقة.", "sy-tabqa", "in", "part"),
    ("سيطر التنظيم على مساحات شاسعة شمال وشرق مدينة تدمر.", "sy-palmyra", "near", "whole"),
    ("سيطر الجيش على قرابة ثلث الضفة الشرقية لمدينة الموصل.", "iq-east-mosul", "in", "part"),
    ("دخل الجيش مدينة الطبقة وسيطر على عدد من الأحياء.", "sy-tabqa", "in", "part"),
    ("دخل الجيش مدينة الطبقة وسيطر على عدة أحياء فيها.", "sy-tabqa", "in", "part"),
    ("دخل الجيش مدينة الطبقة وسيطر عليها بعد معارك في أحيائها.", "sy-tabqa", "in", "whole"),
    ("سيطر الجيش على أحد آخر الأحياء الصامدة في مدينة الطبقة.", "sy-tabqa", "in", "part"),
    ("سيطر الجيش على واحدة من آخر القرى في محافظة الرقة.", "sy-raqqa-gov", "in", "part"),
    ("سيطر الجيش على آخر الأحياء في مدينة الطبقة.", "sy-tabqa", "in", "whole"),
    ("دخل الحوثيون مدينة مأرب وسيطروا على أجزاء كبيرة منها.", "ye-marib", "in", "part"),
    ("وصل الجيش إلى مدينة تدمر واستعاد السيطرة على معظمها.", "sy-palmyra", "in", "part"),
    ("دخل الجيش مدينة تدمر وسيطر عليها بعد معارك في مناطق قريبة منها.", "sy-palmyra", "in", "whole"),
    ("دخل الجيش مدينة تدمر وسيطر على معظم أحيائها.", "sy-palmyra", "in", "part"),
    ("استعادت القوات العراقية عددا من أحياء ومناطق الجانب الأيسر لمدينة الموصل.", "iq-east-mosul", "in", "part"),
    ("سيطر الجيش على معسكر خارج مدينة تدمر.", "sy-palmyra", "near", "whole"),
    ("سيطر الجيش على حيين فقط من مدينة الطبقة.", "sy-tabqa", "in", "part"),
    ("دخل الجيش مدينة الطبقة وسيطر على عدد من أحيائها.", "sy-tabqa", "in", "part"),
    ("دخل الجيش مدينة الطبقة وسيطر على ثلاثة من أحيائها.", "sy-tabqa", "in", "part"),
    ("دخل الجيش مدينة الطبقة وسيطر على أحيائها الشرقية.", "sy-tabqa", "in", "part"),
    ("دخل الجيش مدينة الطبقة وسيطر على مطارها.", "sy-tabqa", "in", "part"),
    ("دخل الجيش مدينة الطبقة وسيطر على كامل أحيائها.", "sy-tabqa", "in", "whole"),
    ("دخل الجيش مدينة الطبقة وسيطر على أحيائها.", "sy-tabqa", "in", "whole"),
    ("سيطر الجيش على قرى مدينة الطبقة.", "sy-tabqa", "near", "whole"),
    ("سيطر الجيش على قرى محافظة الرقة.", "sy-raqqa-gov", "in", "part"),
    ("دخل الجيش مدينة الطبقة وسيطر عليها بعد قصف أحيائها الشرقية.", "sy-tabqa", "in", "whole"),
]


def claim_of(text: str) -> Claim:
    return next(c for c in rawi.read(text, published="2017-06-12", world=world()) if c.type == "capture")


@pytest.mark.parametrize(("text", "place", "relation", "extent"), CAPTURES)
def test_how_much_of_a_place_was_taken(text: str, place: str, relation: str, extent: str) -> None:
    found = claim_of(text).place
    assert found is not None
    assert (found.id, found.relation, found.extent) == (place, relation, extent)


def test_what_is_told_of_the_lands_of_two_countries_is_told_of_both() -> None:
    text = "سيطر التنظيم على كثير من أراضي العراق وسوريا."
    places = [claim.place for claim in rawi.read(text, published="2017-06-12", world=world())]
    assert [(place.id, place.extent) for place in places if place is not None] == [("iq", "part"), ("sy", "part")]


def test_the_last_villages_in_somebodys_hands_are_not_all_of_the_land() -> None:
    text = "لم يبق بيد تنظيم داعش سوى قريتين في محافظة الرقة."
    found = rawi.read(text, published="2017-06-12", world=world())[0].place
    assert found is not None and (found.id, found.extent) == ("sy-raqqa-gov", "part")


def test_tanks_that_advance_in_a_town_are_nothing_that_lies_in_it() -> None:
    found = rawi.read("توغلت دبابات إسرائيلية في مدينة رفح.", published="2024-06-12", world=world())[0].place
    assert found is not None and (found.id, found.extent) == ("ps-rafah", "whole")


def test_areas_without_a_name_that_are_held_are_a_part_of_where_they_lie() -> None:
    text = "قصفت الطائرات مناطق يسيطر عليها الحوثيون في اليمن."
    held = next(c.place for c in rawi.read(text, world=world()) if c.type == "hold")
    assert held is not None and (held.id, held.extent) == ("ye", "part")
    text = "قصفت الطائرات مدينة الطبقة التي يسيطر عليها التنظيم في سوريا."
    held = next(c.place for c in rawi.read(text, world=world()) if c.type == "hold")
    assert held is not None and (held.id, held.extent) == ("sy-tabqa", "whole")


def test_what_is_left_out_of_a_town_is_a_part_of_it() -> None:
    text = "سيطر الجيش على مدينة الحسكة عدا مربع أمني ما يزال تحت سيطرة قوات سوريا الديمقراطية."
    (held,) = (c for c in rawi.read(text, published="2017-06-12", world=world()) if c.type == "hold")
    assert held.place is not None
    assert (held.place.id, held.place.extent) == ("sy-hasaka", "part")


@pytest.mark.parametrize(("land", "second"), [("ريفي", "near"), ("أرياف", "near"), ("مدينتي", "in")])
def test_of_several_countrysides_each_place_has_its_own(land: str, second: str) -> None:
    text = f"قصفت الطائرات {land} حلب وحماة."
    found = [c.place for c in rawi.read(text, world=world()) if c.place]
    assert [(place.id, place.relation) for place in found][1:] == [("sy-hama", second)]


def test_pockets_are_a_part_of_where_they_are() -> None:
    held = next(
        c for c in rawi.read("قال ناطق إن الجيوب المتبقية للمتمردين في عدن صغيرة.", world=world()) if c.type == "hold"
    )
    assert held.place is not None and (held.place.id, held.place.extent) == ("ye-aden", "part")


def test_a_stronghold_in_a_province_is_a_part_of_it() -> None:
    text = "قصفت الطائرات العراقية معقل تنظيم داعش في محافظة كركوك."
    held = next(c.place for c in rawi.read(text, world=world()) if c.type == "hold")
    assert held is not None and (held.id, held.extent) == ("iq-kirkuk-gov", "part")


def test_a_camp_without_a_name_on_a_side_of_a_town_is_outside_it() -> None:
    found = rawi.read("سقطت قذائف مدفعية على مخيم شرقي مدينة عفرين.", published="2021-06-12", world=world())[0].place
    assert found is not None and (found.id, found.relation) == ("sy-afrin", "near")


LEFT = [
    ("أعلن الجيش إعادة انتشار قواته خارج مدينة حماة.", "withdraw", "in"),
    ("انسحب الجيش إلى خارج مدينة حماة.", "withdraw", "in"),
    ("انسحب الجيش من معسكر خارج مدينة حماة.", "withdraw", "near"),
    ("انتشر الجيش خارج مدينة حماة.", "deploy", "near"),
]


@pytest.mark.parametrize(("text", "kind", "relation"), LEFT)
def test_a_town_outside_which_forces_are_redeployed_was_left(text: str, kind: str, relation: str) -> None:
    found = [c.place for c in rawi.read(text, published="2017-06-12", world=world()) if c.type == kind]
    assert [place.relation for place in found if place is not None] == [relation]


LISTS = [
    ("تقدم الجيش باتجاه بلدات داعل وإبطع وطفس.", ["toward"] * 3),
    ("توغل الجيش قرب بلدتي الناجية وبداما.", ["near"] * 2),
    ("دخل الجيش بلدتي داعل وطفس.", ["in"] * 2),
    ("توغل الجيش بين بلدة داعل وبلدة طفس.", ["near"] * 2),
    ("تقدم الجيش على الطريق المؤدي إلى مدينة طفس.", ["toward"]),
]

PARTS = [
    "سيطر الجيش على أجزاء من حي الأنصاري (غرب) وحي المشهد (شرق).",
    "سيطر الجيش على أجزاء من حيي الأنصاري والمشهد.",
    "سيطر الجيش على أجزاء من حلب وحمص.",
    "سيطر الجيش على مناطق واسعة من حلب وحمص.",
]


@pytest.mark.parametrize("text", PARTS)
def test_parts_are_of_every_place_of_a_list(text: str) -> None:
    found = [c.place for c in rawi.read(text, published="2017-06-12", world=world()) if c.type == "capture"]
    assert [place.extent for place in found if place is not None] == ["part"] * 2


@pytest.mark.parametrize(("text", "relations"), LISTS)
def test_a_list_shares_the_word_before_it(text: str, relations: list[str]) -> None:
    found = [c.place for c in rawi.read(text, published="2017-06-12", world=world()) if c.type == "advance"]
    assert [place.relation for place in found if place is not None] == relations


@pytest.mark.parametrize(
    ("text", "kind"),
    [(CAPTURES[0][0], "take"), (CAPTURES[1][0], "near"), (CAPTURES[3][0], "near"), (CAPTURES[5][0], "part")],
)
def test_no_town_is_held_for_what_lies_beside_or_within_it(text: str, kind: str) -> None:
    telling = Teller(world()).tell(claim_of(text), "2017-06-12", 0)
    assert [seen.kind for seen in observe(telling)] == [kind]


def test_a_strike_on_a_countryside_is_near_its_town() -> None:
    claims = rawi.read("قصفت الطائرات قرى في ريف حماة الشمالي.", published="2017-06-12", world=world())
    places = [c.place for c in claims if c.place is not None]
    assert [(p.id, p.relation, p.extent) for p in places] == [("sy-hama", "near", "whole")]


def test_a_named_village_is_whole_wherever_it_lies() -> None:
    found = claim_of("سيطرت قوات سوريا الديمقراطية على قرية الحمرات في ريف الرقة.").place
    assert found is not None
    assert (found.name_ar, found.relation, found.extent) == ("قرية الحمرات", "in", "whole")


def test_a_part_told_by_the_words_of_the_happening_is_meant_and_not_the_town_before() -> None:
    text = "وصلت قافلة إلى مدينة الرستن حيث تحاصر المعارضة أحياء في شرق المدينة يسيطر عليها الجيش السوري."
    claims = rawi.read(text, published="2017-06-12", world=world())
    held = [c.place for c in claims if c.type == "hold"]
    assert [(p.name_ar, p.extent) for p in held if p is not None] == [("الرستن", "part")]


def test_quarters_that_somebody_holds_are_a_part_of_the_city_told_before() -> None:
    text = "أرسل الجيش تعزيزات إلى حلب استعدادا لهجوم على الأحياء التي يسيطر عليها الجيش الحر."
    held = next(c.place for c in rawi.read(text, world=world()) if c.type == "hold")
    assert held is not None and (held.id, held.extent) == ("sy-aleppo", "part")


def test_who_holds_a_city_that_others_are_measured_from_holds_the_city() -> None:
    text = "باتت قوات الوفاق على بعد مئة كيلومتر غرب مدينة سرت التي يسيطر عليها تنظيم الدولة."
    held = next(c.place for c in rawi.read(text, world=world()) if c.type == "hold")
    assert held is not None and (held.id, held.relation, held.extent) == ("ly-sirte", "in", "whole")


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("دارت اشتباكات شمال مدينة تدمر.", "near"),
        ("قصفت الطائرات مواقع شمال مدينة تدمر.", "near"),
        ("دارت اشتباكات شمال محافظة حماة.", "in"),
    ],
)
def test_fighting_north_of_a_town_is_near_it(text: str, relation: str) -> None:
    assert [claim.place.relation for claim in rawi.read(text, published="2017-06-12") if claim.place] == [relation]


def test_the_countrysides_of_several_towns_are_about_each_of_them() -> None:
    text = "قصفت المدفعية قرى وبلدات أرياف حلب وإدلب واللاذقية."
    places = [claim.place for claim in rawi.read(text, published="2017-06-12", world=world())]
    assert [(p.id, p.relation) for p in places if p is not None] == [
        ("sy-aleppo", "near"),
        ("sy-idlib", "near"),
        ("sy-latakia", "near"),
    ]
