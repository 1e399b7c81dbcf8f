"""The latter and the former: which of the parties told of right before."""

import pytest

from phrasebook import resolved
from rawi.annotate.mentions import ACTOR

# sentence, id of the party meant (None: nobody)
POINTED = [
    ("تقاتل قوات حكومة الوفاق قوات حفتر في طرابلس، وشنت الأخيرة غارات على البلدة", "lna"),
    ("اندلعت مواجهات بين هيئة تحرير الشام وحركة أحرار الشام، وتمكنت الأولى من دخول القرية", "hts"),
    ("قصفت فصائل المعارضة قوات النظام، ردا على قصف الأخيرة للقرية", "saa"),
    ("هاجمت القوات العراقية تنظيم داعش قبل أن ينسحب الأخير من البلدة", "isil"),
    ("تمكنت الأخيرة من دخول القرية", None),
    ("دخلت قوات الوفاق البلدة التي تتحصن فيها قوات حفتر، لكن الأخيرة انسحبت ليلا", "lna"),
    ("هاجمت القوات العراقية تنظيم داعش في القرية التي سيطر عليها الأخير أمس", "isil"),
    ("هاجمت القوات العراقية التنظيم في القرية التي سيطر عليها الأخير أمس", None),
    ("دارت اشتباكات بين لواء الصمود وقوات حفتر بعد إطلاق الأخير معركة جديدة", "lna"),
    ("هاجم الجيش السوداني مواقع الدعم السريع، ثم رد الأخير بقصف الحي", "rsf"),
    ("تتقاتل قوات حكومة الوفاق وقوات حفتر منذ بدء الأخيرة هجومها على العاصمة", "lna"),
    ("اشتبك تنظيم داعش مع قوات سوريا الديمقراطية قبل أن ينسحب الأخير من القرية", "isil"),
    ("أعلنت موسكو أن طائراتها دمرت مقار لفصائل المعارضة.\nونفت الأخيرة ذلك", "fsa"),
    ("أعلنت هيئة الأركان أن مقاتلاتها دمرت أهدافا لحزب الله.\nوقال الأخير ذلك", "hezb"),
]


@pytest.mark.parametrize(("sentence", "party"), POINTED)
def test_whom_the_latter_means(sentence: str, party: str | None) -> None:
    pointing = [p for p in resolved(sentence).phrases if p.kind == ACTOR and p.points]
    assert [p.entity.actor.id if p.entity.actor else None for p in pointing] == [party]


@pytest.mark.parametrize("sentence", ["قتلوا في الأيام الأخيرة", "قصفت المدينة في المرحلة الأولى"])
def test_an_adjective_points_to_nobody(sentence: str) -> None:
    assert not any(p.points for p in resolved(sentence).phrases)


def test_its_artillery_is_of_who_acted_in_the_clause_before() -> None:
    sentence = "أعلن أن قوات العمالقة أحبطت هجوما للحوثيين، وأن مدفعيتها دمرت عربة"
    own = [p for p in resolved(sentence).phrases if p.head == "artillery"]
    assert [p.entity.actor.id if p.entity.actor else None for p in own] == ["giants"]
