"""Whose forces a ministry's own are, on the day of the report; whose a post is that was struck."""

import pytest

from phrasebook import resolved
from rawi.annotate.mentions import PLACE

# sentence, whose the forces of HIS COUNTRY are
COUNTRIES = [
    ("قال الرئيس الأذربيجاني إن قوات بلاده دخلت أغدام", "azerbaijan"),
    ("أعلن الرئيس الأوكراني أن روسيا قصفت قوات بلاده", "ukraine"),
]


@pytest.mark.parametrize(("sentence", "identity"), COUNTRIES)
def test_the_forces_of_a_statesmans_country(sentence: str, identity: str) -> None:
    party = [p.entity for p in resolved(sentence, "2023-05-01").phrases if p.kind != PLACE][-1]
    assert (party.actor.id, party.how) == (identity, "anaphor")


CASES = [
    ("أكدت وزارة الدفاع السورية أن قواتها انسحبت من القرية", "2016-05-01", "saa"),
    ("أكدت وزارة الدفاع السورية أن قواتها انسحبت من القرية", "2025-05-01", "syria-new-army"),
    ("ذكرت وزارة الدفاع أن وحداتها دخلت مدينة حلب", "2016-12-20", "saa"),
    ("ذكرت وزارة الدفاع أن وحداتها دخلت مدينة حلب", "2025-05-01", "syria-new-army"),
    ("ذكرت وزارة الداخلية السورية أن قواتها دخلت البلدة", "2025-05-01", "syria-gss"),
    ("ذكرت وزارة الدفاع الروسية أن قواتها دخلت البلدة", "2025-05-01", "rus"),
    ("ذكرت وزارة الدفاع العراقية أن قواتها دخلت مدينة الموصل", "2017-05-01", "isf"),
]


@pytest.mark.parametrize(("sentence", "published", "identity"), CASES)
def test_forces_of_a_ministry(sentence: str, published: str, identity: str) -> None:
    forces = [p.entity for p in resolved(sentence, published).phrases if p.kind != PLACE][1]
    assert (forces.actor.id, forces.how) == (identity, "anaphor")


# sentence, the post or vehicle, whose it is
POSTS = [
    ("قال حزب الله إن طائرات إسرائيلية استهدفت موقعا له في صور", "موقعا", "hezb"),
    ("أعلن الجيش السوري أن إسرائيل قصفت مقرا له قرب دمشق", "مقرا", "saa"),
    ("نعت حركة حماس ثلاثة قتلوا بقصف إسرائيلي استهدف سيارة لها في غزة", "سيارة", "hamas"),
    ("قصفت إسرائيل مقرا له قرب دمشق", "مقرا", None),
    ("قالت قسد إن فصائل في صفوف القوات الحكومية شنت هجوما على مواقع لها في دير حافر", "مواقع", "sdf"),
    ("قالت جماعة الحوثي إن القوات السعودية نفذت قصفا على مواقع لها في صعدة", "مواقع", "houthi"),
    ("انسحبت قسد من مواقع لها في دير حافر", "مواقع", "sdf"),
]


@pytest.mark.parametrize(("sentence", "post", "identity"), POSTS)
def test_a_post_of_its_own_is_of_the_party_told_of_and_not_of_who_strikes(
    sentence: str, post: str, identity: str | None
) -> None:
    annotation = resolved(sentence)
    party = next(p.entity for p in annotation.phrases if annotation.text.words(p.first, p.last) == post)
    assert (party.actor and party.actor.id) == identity


# sentence, whose the posts at its end are
STRUCK = [
    ("تراجعت قوات سوريا الديمقراطية إلى الرقة بعد غارات على مواقعها", "sdf"),
    ("توغل الحوثيون في حريب فيما استهدف الجيش الوطني مواقعهم", "houthi"),
    ("أفاد حزب الله بأن الجيش الإسرائيلي قصف مواقعه", "hezb"),
    ("هاجمت هيئة تحرير الشام بلدة كفرنبل ورد الجيش السوري بقصف مقراتها", "hts"),
    ("كرم نظام الضباط بعد معارك اللواء مع الحوثيين والهجوم على مقره", None),
    # counter-examples: nobody strikes his own posts, and these are not struck
    ("قصفت طائرات التحالف الدولي مواقعها", None),
    ("شن تنظيم الدولة غارات على مواقعه", None),
    ("عزز الجيش السوري مواقعه", None),
]


@pytest.mark.parametrize(("sentence", "identity"), STRUCK)
def test_its_posts_are_of_a_party_told_of_before_that_did_not_strike_them(sentence: str, identity: str | None) -> None:
    posts = [p.entity for p in resolved(sentence, "2021-05-01").phrases if p.kind != PLACE][-1]
    assert (posts.actor and posts.actor.id) == identity


@pytest.mark.parametrize(
    ("sentence", "identity"),
    [
        ("أطلقت القوات العراقية عملية ضد قوات البيشمركة في كركوك بعد مقتل جنودها", "isf"),
        ("بدأت الحكومة العراقية عملية ضد داعش بعد مقتل مقاتليه في الحويجة", "isil"),
        ("بدأت الحكومة العراقية عملية ضد داعش بعد مقتل مقاتليه في الحويجة", "isil"),
        ("توصل جيش الإسلام إلى تفاهم مع روسيا على خروج مقاتليه", "jai"),
        ("صد الجيش اليمني هجوما لمليشيا الحوثي وأسر عددا من عناصرها", "houthi"),
    ],
)
def test_the_dead_of_who_strikes_back(sentence: str, identity: str) -> None:
    dead = [p.entity for p in resolved(sentence, "2017-05-01").phrases if p.kind != PLACE][-1]
    assert (dead.actor.id, dead.how) == (identity, "anaphor")


# sentence, whose men "his men" are
BROKERED = [
    ("أبرم حزب الله مع جيش الفتح، بوساطة إيرانية، اتفاقا يقضي بخروج مقاتليه من الزبداني", "hezb"),
    ("وقعت حركة حماس بضمانة مصرية تفاهما ينص على عودة عناصرها إلى غزة", "hamas"),
    ("اشتبك الجيش السوري مع تنظيم الدولة وقتل عشرات من عناصره", "isil"),
]


@pytest.mark.parametrize(("sentence", "identity"), BROKERED)
def test_the_men_of_who_agreed_and_not_of_who_brokered(sentence: str, identity: str) -> None:
    party = [p.entity for p in resolved(sentence, "2016-05-01").phrases if p.kind != PLACE][-1]
    assert party.actor.id == identity


# sentence, whose HIS FORCES are
TELLERS = [
    ("أعلن الجيش السوداني دخول بحري، لكن مصدرا في الدعم السريع قال إن قواته صدت الهجوم", "rsf"),
    ("أعلن الجيش السوري دخول تدمر، وقال متحدث باسم قوات سوريا الديمقراطية إن قواته صدت الهجوم", "sdf"),
    ("قالت الدعم السريع إنها دخلت بحري، لكن ضابطا في الجيش السوداني قال إن قواته صدت الهجوم", "saf"),
    ("وقال مصدر محلي إن الجيش السوداني دخل المدينة وإن قواته صدت الهجوم", "saf"),
    ("نفى القيادي في قوات سوريا الديمقراطية خالد سالم أي تفاوض مع التنظيم، وقال إن قواته دخلت الحي", "sdf"),
    ("نفى القيادي في جيش الإسلام خالد سالم أن يكون الجيش السوري دخل البلدة، وأكد أن قواته صدت الهجوم", "jai"),
    ("أشاد قائد المقاومة الشعبية في تعز خالد الصالحي بالجيش الوطني. وقال الصالحي إن قواته دخلت الحي", "pr_y"),
    ("قال مصدر إن داعش يقاتل قرب جهاز مكافحة الإرهاب، لكن قياديا في الحشد الشعبي قال إن قواته دخلت الحي", "pmf"),
    ("قال الناطق باسم الحشد الشعبي إن داعش انسحب من القرية. وأضاف أن قواته دخلت الحي", "pmf"),
    ("هاجم الجيش العراقي قرية الزاب، وقال متحدث باسم لواء صقور الوادي إن قواته صدت الهجوم", None),
    ("قال متحدث باسم المعارضين الليبيين إن قواتهم دخلت الحي", None),
]


@pytest.mark.parametrize(("sentence", "identity"), TELLERS)
def test_his_forces_are_those_of_the_side_that_he_tells_of(sentence: str, identity: str | None) -> None:
    forces = [p.entity for p in resolved(sentence, "2024-11-20").phrases if p.kind != PLACE and p.head == "force"][-1]
    assert getattr(forces.actor, "id", None) == identity


# sentence, whose the men are who are forced
FORCED = [
    ("اقتحم الحوثيون معسكرا في عمران وأجبروا جنوده", None),
    ("اقتحم تنظيم الدولة سجن بادوش وأرغم حراسه", None),
    ("اشتبك الجيش العراقي مع تنظيم الدولة وأجبر مقاتليه", "isil"),
    ("قال الجيش اليمني إن الحوثيين دخلوا المعسكر وأجبروا جنوده", "ygov"),
    ("أجبر تنظيم الدولة مقاتليه", "isil"),
]


@pytest.mark.parametrize(("sentence", "identity"), FORCED)
def test_who_is_forced_is_not_of_who_forces_him(sentence: str, identity: str | None) -> None:
    party = [p.entity for p in resolved(sentence, "2016-05-01").phrases if p.kind != PLACE][-1]
    assert getattr(party.actor, "id", None) == identity
