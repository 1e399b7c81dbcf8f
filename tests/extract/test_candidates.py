"""Who and where might fill a slot: phrases of the sentence, of those before it, of the one below a headline."""

from phrasebook import laid_out
from rawi.annotate.mentions import Phrase
from rawi.extract.candidates import Candidates, is_housed
from rawi.extract.tree.layout import Layout


def quoted(layout: Layout, phrases: list[Phrase]) -> list[str]:
    return [layout.text.words(phrase.first, phrase.last) for phrase in phrases]


def test_places_fill_where_and_parties_fill_who() -> None:
    layout = laid_out("سيطر الجيش العراقي على بلدة القائم")
    pools = Candidates(layout)
    assert quoted(layout, pools.pool(0, "place")) == ["بلدة القائم"]
    assert quoted(layout, pools.pool(0, "actor")) == ["الجيش العراقي"]


def test_a_list_is_one_candidate() -> None:
    layout = laid_out("قصف الطيران بلدات خان شيخون ومورك وكفرزيتا")
    assert quoted(layout, Candidates(layout).pool(0, "place")) == ["بلدات خان شيخون"]


def test_a_country_may_act_and_a_bridge_may_be_struck() -> None:
    layout = laid_out("قصفت تركيا جسر الزرافة")
    pools = Candidates(layout)
    assert quoted(layout, pools.pool(0, "actor")) == ["تركيا"]
    assert quoted(layout, pools.pool(0, "target")) == [
        "تركيا",
        "جسر الزرافة",
    ]


def test_quarters_without_a_name_may_be_struck() -> None:
    layout = laid_out("قصفت المدفعية الأحياء السكنية في حي الميدان")
    assert quoted(layout, Candidates(layout).pool(0, "target")) == ["المدفعية", "الأحياء السكنية"]


def test_the_two_sides_are_nobody_of_their_own() -> None:
    layout = laid_out("استمرت الاشتباكات بين الطرفين قرب مطار الجيش")
    assert "الطرفين" not in quoted(layout, Candidates(layout).pool(0, "actor"))


def test_goods_and_single_people_pointed_back_to_do_not_act() -> None:
    layout = laid_out("وصلت الأسلحة إلى الجيش العراقي")
    assert quoted(layout, Candidates(layout).pool(0, "actor")) == ["الجيش العراقي"]


def test_the_nearest_on_each_side_come_first() -> None:
    layout = laid_out("الجيش العراقي والحوثيون وحركة حماس. قوات سوريا الديمقراطية هاجمت تنظيم الدولة قرب الجيش العراقي")
    (trigger,) = [t for t in layout.annotation.triggers if layout.text.words(t.first, t.last) == "هاجمت"]
    near = Candidates(layout).near(trigger, "actor")
    found = [(item.side, *quoted(layout, [item.phrase])) for item in near]
    assert found[:2] == [("L", "قوات سوريا الديمقراطية"), ("R", "تنظيم الدولة")]


def test_a_town_spelt_like_the_verb_is_no_place_of_it() -> None:
    layout = laid_out("الفصائل تدمر دبابة للجيش السوري")
    (trigger,) = [t for t in layout.annotation.triggers if layout.text.words(t.first, t.last) == "تدمر"]
    assert [item for item in Candidates(layout).near(trigger, "place") if item.phrase.first == trigger.first] == []


def test_earlier_sentences_lend_their_last_mentions_once() -> None:
    layout = laid_out("دخل الجيش العراقي القائم.\nوتقدم الجيش العراقي.\nثم انسحب.")
    assert quoted(layout, Candidates(layout).earlier(2, "actor")) == ["الجيش العراقي"]
    assert quoted(layout, Candidates(layout).earlier(2, "place")) == ["القائم"]
    assert Candidates(layout).earlier(0, "actor") == []


def test_only_a_headline_looks_ahead() -> None:
    layout = laid_out("هجوم عنيف\nشنه الجيش العراقي\nثم هدوء\nوعاد الحوثيون\nثم هدوء\nوعاد تنظيم الدولة")
    pools = Candidates(layout)
    assert quoted(layout, pools.later(0, "actor", False)) == ["الجيش العراقي"]
    assert pools.later(4, "actor", False) == []


def test_a_town_that_another_is_measured_from_is_no_place_of_it() -> None:
    layout = laid_out("تقدم الجيش قرب بلدة المنصورة التي تبعد 25 كيلومترا عن الرقة")
    assert quoted(layout, Candidates(layout).pool(0, "place")) == ["بلدة المنصورة"]


def test_a_camp_for_the_displaced_is_told_by_them_and_they_are_nobody() -> None:
    layout = laid_out("حاصرت قوات الدعم السريع معسكر زمزم للنازحين")
    assert quoted(layout, Candidates(layout).pool(0, "target")) == ["قوات الدعم السريع"]


def test_whom_a_nameless_place_is_for_did_nothing() -> None:
    layout = laid_out("غارات جوية على مخيم للنازحين في إدلب")
    (people,) = layout.whos[0]
    assert is_housed(layout, people)
    layout = laid_out("سلم الجيش مساعدات للنازحين في إدلب")
    assert not any(is_housed(layout, who) for who in layout.whos[0])


def test_a_building_behind_a_raid_is_no_adjective_of_it() -> None:
    layout = laid_out("استهدفت غارة مبنى في دوما")
    assert quoted(layout, Candidates(layout).pool(0, "target")) == ["مبنى"]


def test_between_dead_and_hurt_says_what_became_of_others() -> None:
    layout = laid_out("أوقع الكمين قوة إسرائيلية بين قتيل وجريح")
    assert quoted(layout, Candidates(layout).pool(0, "target")) == ["قوة إسرائيلية"]


def test_another_matter_lends_nobody_to_the_sentence_before_or_behind() -> None:
    layout = laid_out("قصف الجيش السوداني نيالا. وفي سياق منفصل، هاجمت قوات الدعم السريع مليط.")
    pools = Candidates(layout)
    assert quoted(layout, pools.later(0, "actor", False)) == []
    assert quoted(layout, pools.earlier(1, "actor")) == []


def test_another_matter_may_be_of_the_same_place() -> None:
    layout = laid_out("قصف الجيش السوداني نيالا. وفي سياق منفصل، أصيب ثلاثة أطفال بانفجار لغم.")
    assert quoted(layout, Candidates(layout).earlier(1, "place")) == ["نيالا"]


def test_the_same_matter_lends_who_was_told_of() -> None:
    layout = laid_out("قصف الجيش السوداني نيالا. وفي السياق نفسه، هاجمت قوات الدعم السريع مليط.")
    pools = Candidates(layout)
    assert quoted(layout, pools.later(0, "actor", False)) == ["قوات الدعم السريع"]
    assert "الجيش السوداني" in quoted(layout, pools.earlier(1, "actor"))


def test_a_city_that_saw_it_did_not_do_it() -> None:
    layout = laid_out("شهدت حلب قصفا عنيفا.")
    assert "حلب" not in quoted(layout, Candidates(layout).pool(0, "actor"))
