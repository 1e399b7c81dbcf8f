"""Whose THE ARMY is in a country of two armies."""

import pytest

import rawi
from phrasebook import resolved, words
from rawi.annotate.mentions import PLACE

# sentence, its day, the words for the army, whose it is
ARMIES = [
    ("تقدم الجيش في عين زارة بعد طرد مليشيا حفتر منها.", "2020-03-02", "الجيش", "gna"),
    ("قال متحدث باسم حكومة الوفاق إن الجيش الليبي دخل ترهونة.", "2020-06-05", "الجيش الليبي", "gna"),
    ("قصفت قوات الجيش رتلا لقوات حفتر قرب غريان.", "2019-06-26", "قوات الجيش", "gna"),
    ("ذكر مسؤول في قوات حفتر أن الجيش دخل أوباري.", "2019-02-06", "الجيش", "lna"),
    # counter-examples: Haftar speaks, the foe of the army is named, another day, another country
    ("قال حفتر إن الجيش دخل ضواحي طرابلس.", "2019-06-26", "الجيش", "lna"),
    ("هاجم الجيش قوات الوفاق في سرت وقصفت قوات حفتر مصراتة.", "2020-01-06", "الجيش", "lna"),
    ("دخل الجيش الليبي بنغازي وقالت قوات حفتر إنها آمنة.", "2014-11-06", "الجيش الليبي", "lna"),
    ("هاجم الجيش قوات حميدتي في الفاشر.", "2024-11-06", "الجيش", "saf"),
    ("انسحبت قوات الجيش الوطني من غريان بعد قصف استهدف قوات حفتر.", "2019-06-26", "قوات الجيش الوطني", "lna"),
]


@pytest.mark.parametrize(("sentence", "day", "army", "identity"), ARMIES)
def test_set_against_the_men_of_one_army_it_is_the_other(sentence: str, day: str, army: str, identity: str) -> None:
    annotation = resolved(sentence, day)
    found = [phrase.entity for phrase in annotation.phrases if words(annotation, phrase) == army]
    assert [party.actor.id for party in found] == [identity]


def _doer(text: str, published: str) -> list[str | None]:
    return [party.id for claim in rawi.read(text, published=published) for party in claim.actors]


def test_the_yemeni_forces_that_strike_ships_and_israel_are_the_houthis() -> None:
    assert _doer("استهدف الجيش اليمني سفينة إسرائيلية في البحر العربي.", "2024-07-19") == ["houthi"]
    assert _doer("قصف الجيش اليمني مواقع الحوثيين في مأرب.", "2024-07-19") == ["ygov"]
    assert _doer("استهدف الجيش اليمني سفينة في البحر الأحمر.", "2019-07-19") == ["ygov"]


def test_nobody_fights_his_own_side() -> None:
    assert _doer("اندلعت اشتباكات بين قوى الأمن الداخلي وقسد في حي الأشرفية بحلب.", "2025-10-06") == [
        "syria-gss",
        "sdf",
    ]
    assert _doer("نفذت قوى الأمن الداخلي وقسد حملة أمنية في مدينة الحسكة.", "2022-10-06") == ["asayish", "sdf"]


# sentence, whose army was struck
TOLD = [
    ("قال الجيش اللبناني إن الجيش الإسرائيلي استهدف مركزا للجيش في بلدة الماري.", ["laf"]),
    ("قال الجيش اللبناني إن غارة إسرائيلية استهدفت مركزا للجيش في الصرفند.", ["laf"]),
    ("أعلن الجيش السوداني أن قوات الدعم السريع هاجمت مقرا للجيش في الفاشر.", ["saf"]),
]


@pytest.mark.parametrize(("text", "struck"), TOLD)
def test_who_tells_of_the_blow_did_not_strike(text: str, struck: list[str]) -> None:
    assert [party.id for claim in rawi.read(text, published="2024-10-20") for party in claim.targets] == struck


# sentences, the armies told of in their order
STYLED = [
    ("أعلنت القوات المسلحة اليمنية استهداف تل أبيب بصاروخ باليستي.", ["houthi"]),
    ("أكدت القوات المسلحة اليمنية استمرار حصار العدو الإسرائيلي.", ["houthi"]),
    (
        "أعلنت القوات المسلحة اليمنية استهداف سفينة في البحر الأحمر. وقالت القوات المسلحة إنها قصفت قاعدة.",
        ["houthi", "houthi"],
    ),
    (
        "أعلنت القوات المسلحة اليمنية استهداف سفينة في البحر الأحمر. وسيطر الجيش اليمني على موقع في الضالع.",
        ["houthi", "ygov"],
    ),
    ("قصفت القوات المسلحة اليمنية مواقع في مأرب.", ["ygov"]),
]


@pytest.mark.parametrize(("text", "armies"), STYLED)
def test_forces_that_strike_israel_and_go_on_by_the_same_words(text: str, armies: list[str]) -> None:
    parties = [p.entity.actor for p in resolved(text, "2024-11-20").phrases if p.kind != PLACE]
    assert [actor.id for actor in parties if actor is not None and actor.id in ("houthi", "ygov")] == armies


def test_the_forces_of_their_spokesman_are_theirs() -> None:
    text = "قال المتحدث باسم القوات المسلحة اليمنية إن القوات قصفت هدفا في يافا."
    assert _doer(text, "2024-07-19") == ["houthi"]


# sentence, the committees told of: of the south, or of the Houthis
COMMITTEES = [
    ("استعادت اللجان الشعبية مدينة لودر من المسلحين الحوثيين.", "popular-committees-y"),
    ("دخلت قوات التحالف والقوات اليمنية واللجان الشعبية مدينة عدن.", "popular-committees-y"),
    ("تقدمت المقاومة الشعبية واللجان الشعبية في شقرة.", "popular-committees-y"),
    ("قصفت طائرات التحالف مواقع اللجان الشعبية في صعدة.", "houthi"),
    ("أعلن الحوثيون أن اللجان الشعبية سيطرت على موقع في تعز.", "houthi"),
]


@pytest.mark.parametrize(("sentence", "identity"), COMMITTEES)
def test_the_popular_committees_that_fight_the_houthis_are_of_the_other_side(sentence: str, identity: str) -> None:
    told = [p.entity.actor.id for p in resolved(sentence, "2015-08-02").phrases if p.kind != PLACE and p.entity.actor]
    assert identity in told
    assert _doer(sentence, "2015-08-02") == ["acoal"] or identity in _doer(sentence, "2015-08-02")


def test_the_forces_of_the_rebellion_are_those_of_the_land() -> None:
    assert _doer("انسحبت قوات التمرد من تعز.", "2015-08-02") == ["houthi"]
    assert _doer("انسحبت قوات التمرد من سنجة.", "2024-11-02") == ["rsf"]
    assert _doer("هاجمت قوات التمرد قرية في كيفو شرق الكونغو.", "2024-11-02") != ["houthi"]


# sentences, whom they tell of
OCCUPIERS = [
    ("قصف الاحتلال التركي قرية في ريف تل تمر. وقال شهود إن جيش الاحتلال استهدف المدنيين بالقذائف.", ["tur", "tur"]),
    ("الاحتلال يقصف قرى الشهباء. قصف الاحتلال التركي القرى بالمدفعية.", ["tur", "tur"]),
    ("قصف الاحتلال مدينة رفح. وأدان متحدث باسم الاحتلال التركي ذلك.", ["isr"]),
    ("قصف الاحتلال الإسرائيلي بلدة في جنوب لبنان. وقصف الاحتلال بلدة أخرى.", ["isr", "isr"]),
]


@pytest.mark.parametrize(("text", "armies"), OCCUPIERS)
def test_the_occupation_is_the_one_that_the_report_names_in_full(text: str, armies: list[str]) -> None:
    assert _doer(text, "2022-07-02") == armies


def test_committees_that_fight_the_houthis_in_one_sentence_are_theirs_in_none() -> None:
    text = "ينضم مقاتلو اللجان الشعبية إلى قوات الجيش. ودعت اللجان الشعبية المواطنين لحمل السلاح ضد الحوثيين."
    told = [p.entity.actor.id for p in resolved(text, "2015-08-02").phrases if p.kind != PLACE and p.entity.actor]
    assert told.count("popular-committees-y") == 2
