"""Whose army THE ARMY is where the report tells of one that is at home elsewhere."""

import pytest

from phrasebook import resolved, words

# report, whose army the bare word at its end is
BARE = [
    ("قصف الجيش الإسرائيلي ميناء الحديدة وصنعاء.\nوقتل مدني في تل أبيب بطائرة مسيرة، بحسب الجيش.", "isr"),
    ("قصف الجيش الإسرائيلي بلدة الخيام في لبنان.\nوأصيب مدني في حيفا، وفق الجيش.", "isr"),
    ("قصف الجيش الإسرائيلي بلدة الخيام في لبنان.\nوأصيب جندي في بلدة يارون، وفق الجيش.", "laf"),
    ("قصف الجيش الإسرائيلي ميناء الحديدة وصنعاء.\nوقتل جندي في مأرب، بحسب الجيش.", "ygov"),
    ("قصف الجيش الإسرائيلي خان يونس ورفح وجباليا وبيت لاهيا.\nوقال لبنان إنه قلق.\nوتقدم الجيش", "isr"),
    ("أكد الجيش الإسرائيلي ضرب أهداف في صور.\nوأضاف الجيش أنه قتل مسلحين", "isr"),
    ("أعلن الجيش الإسرائيلي قصف أهداف في صور.\nوحذر الجيش سكان القرى من العودة", "isr"),
    ("ضرب الجيش الإسرائيلي أهدافا في صور.\nوأضاف الجيش أنه نشر دوريات", "isr"),
    ("استهدف حزب الله جنود الجيش الإسرائيلي في المطلة.\nوقال الجيش", "isr"),
    ("توغلت قوات الاحتلال الإسرائيلي في كفركلا.\nوقال الجيش", "laf"),
    ("قصف الجيش الإسرائيلي كفركلا.\nوعزز الجيش اللبناني مواقعه.\nوقال الجيش", "laf"),
    ("قصف الجيش الروسي مدينة الرستن في ريف حماة.\nوتقدم في محيطها الجيش", "saa"),
    ("ذكرت القناة 12 الإسرائيلية في بلدة الخيام اللبنانية أن الجيش", "isr"),
    ("أعلنت إذاعة تركية في مدينة منبج السورية أن الجيش", "tur"),
    ("نقلت قناة العربية السعودية من مدينة حماة أن الجيش", "saa"),
    ("قالت صحيفة نيويورك تايمز الأمريكية إن في مدينة سنجة ينتشر الجيش", "saf"),
    ("اقتحم الجيش الإسرائيلي مدينة جنين.\nوفي المدينة انتشر الجيش", "isr"),
    ("قتل جنديان من الجيش التركي في ولاية هكاري التركية قرب العراق.\nوذكر الجيش", "tur"),
    ("قصف الجيش التركي قرية في محافظة دهوك بالعراق.\nوانتشر الجيش", "isf"),
    ("ترعى السعودية في جدة محادثات بين الجيش وقوات الدعم السريع", "saf"),
    ("أعلن وزير الدفاع الإسرائيلي حصار غزة وخان يونس ورفح.\nوتسلل مسلحون قرب بلدة الضهيرة في لبنان.\nورد الجيش", "isr"),
    ("أصيب إسرائيلي قرب رام الله.\nوأغلق الجيش", "isr"),
    ("وافقت إسرائيل على هدنة مع حماس.\nوفي طولكرم قتل الجيش", "isr"),
    ("قال مسؤول أمني إسرائيلي في بلدة الخيام اللبنانية إن الجيش", "isr"),
    ("قال مسؤول لبناني في بلدة الخيام إن الجيش", "laf"),
    ("قال مسؤول روسي في مدينة حماة السورية إن الجيش", "saa"),
    ("أغار الجيش الإسرائيلي على بعلبك في لبنان بعد أن أنذر الجيش سكانها", "isr"),
]


@pytest.mark.parametrize(("report", "identity"), BARE)
def test_the_army_is_the_one_at_home_where_the_sentence_plays(report: str, identity: str) -> None:
    annotation = resolved(report)
    last = [phrase.entity for phrase in annotation.phrases if words(annotation, phrase) == "الجيش"][-1]
    assert last.actor is not None and last.actor.id == identity


def test_where_no_army_is_at_home_and_none_was_told_of_it_is_nobodys() -> None:
    annotation = resolved("قصفت طائرات مدينة غزة وخان يونس ورفح وجباليا وبيت لاهيا.\nوقال لبنان إنه قلق.\nوتقدم الجيش")
    assert [p.entity.actor for p in annotation.phrases if words(annotation, p) == "الجيش"] == [None]


AGAINST = [
    ("اشتباكات بين مقاتلي الحوثي وقوات الجيش واللجان الشعبية المناصرة لها في مدينة عمران", "ygov"),
    ("معارك بين الحوثيين والجيش واللجان الشعبية في أبين", "ygov"),
    ("معارك بين المقاومة وقوات الجيش واللجان الشعبية في أبين", "houthi"),
]


@pytest.mark.parametrize(("report", "identity"), AGAINST)
def test_nobody_fights_himself_by_another_of_his_names(report: str, identity: str) -> None:
    annotation = resolved(report)
    last = [p.entity for p in annotation.phrases if "الجيش" in words(annotation, p)][-1]
    assert last.actor is not None and last.actor.id == identity


@pytest.mark.parametrize(
    ("report", "identity"),
    [
        ("أوقفت مخابرات الجيش مطلوبا في الموصل", "isf"),
        ("أوقفت مخابرات الجيش مطلوبا في طرابلس وبعلبك", "laf"),
    ],
)
def test_the_intelligence_of_the_army_is_that_of_the_army_at_home(report: str, identity: str) -> None:
    annotation = resolved(report)
    (found,) = [p.entity for p in annotation.phrases if "الجيش" in words(annotation, p)]
    assert found.actor is not None and found.actor.id == identity
