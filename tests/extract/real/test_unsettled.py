"""What goes on, what is foretold and what is supposed is never told as done."""

import pytest

import rawi
from extract.what.test_settled import rows
from phrasebook import WEIGHED, world

TOLD = [
    ("تواصل قوات النظام قصفها لمدينة دوما.", "shelling", {"ongoing"}),
    ("لا تزال قوات النظام تحاصر مدينة دوما.", "siege", {"ongoing"}),
    ("وتواصل القوات السورية تقدمها نحو مدينة تدمر.", "advance", {"ongoing"}),
    ("وتواصل قوات سوريا الديمقراطية السيطرة على مدينة منبج.", "hold", {"ongoing"}),
    ("وترفض الفصائل الانسحاب من مدينة دوما.", "withdraw", {"negated"}),
    ("وحلقت الطائرات الروسية دون تنفيذ أي غارات على مدينة إدلب.", "airstrike", {"negated"}),
    ("ورصد الأهالي محاولات الميليشيات نهب مخازن الأسلحة في مدينة بنغازي.", "destroy", {"attempted"}),
    ("وبعد السيطرة على البلدة يصبح بإمكانها التقدم باتجاه جبال اللاذقية.", "advance", {"planned", "possible"}),
    ("تواصلت الاشتباكات بين قوات النظام وتنظيم داعش في مدينة تدمر.", "clash", {"ongoing"}),
    ("لم يصدر عن الجيش السوري ما يؤكد وقوع معارك في مدينة تدمر.", "clash", {"possible"}),
    ("سيهاجم الجيش التركي مدينة منبج.", "attack", {"planned", "possible"}),
    ("وستواصل قوات النظام قصفها لمدينة دوما.", "shelling", {"planned", "possible"}),
    ("وسوف تهاجم قوات النظام مدينة دوما.", "attack", {"planned", "possible"}),
    ("وأعلن المحافظ أنه سيتم نقل الجرحى إلى مدينة عدن.", "evacuate", {"planned", "possible"}),
    ("وأكد الناطق أن الهدنة ستتيح إخراج المدنيين من مدينة دوما.", "evacuate", {"planned", "possible"}),
    ("وتدرس الحكومة التركية إرسال قوات إلى ليبيا.", "deploy", {"planned", "possible"}),
    ("ولم يستبعد الوزير إرسال قوات إلى ليبيا.", "deploy", {"planned", "possible"}),
    ("الجيش السوري يعد لهجوم واسع على مدينة إدلب.", "attack", {"planned"}),
    ("وتعد القوات العراقية لعملية عسكرية في الحويجة.", "operation", {"planned"}),
    ("إذا سيطرت قوات النظام على مدينة تدمر فستتغير المعادلة.", "capture", {"planned", "possible"}),
    ("وإذا انتهت قوات النظام من السيطرة على مدينة تدمر فستتجه شرقا.", "capture", {"planned", "possible"}),
    ("حذر الوزير من أن هجمات تنظيم داعش سوف تتصاعد في محيط مدينة كركوك.", "attack", {"planned", "possible"}),
    ("وقال القائد إن غارات التحالف ستتكثف على مدينة الرقة.", "airstrike", {"planned", "possible"}),
    ("في حال تمكنت قوات النظام من السيطرة على مدينة تدمر تنسحب الفصائل.", "capture", {"planned", "possible"}),
    ("وقد ينسحب الجيش السوري من مدينة السويداء.", "withdraw", {"possible"}),
    ("وقال محللون إن قوات الدعم السريع قد تشن هجوما على مدينة بورتسودان.", "attack", {"possible"}),
    ("ربما تقتحم القوات العراقية مدينة هيت.", "advance", {"possible"}),
    pytest.param("قد تتقدم القوات العراقية نحو هيت وتسيطر على البلدة.", "hold", {"possible"}, marks=WEIGHED),
    ("تضاربت الأنباء بشأن سيطرة قوات الوفاق على مدينة ترهونة.", "capture", {"possible"}),
    ("الأنباء متضاربة حول انسحاب الحوثيين من مدينة الحزم.", "withdraw", {"possible"}),
    ("لم تستبعد باريس شن ضربات على مدينة حمص.", "airstrike", {"planned", "possible"}),
    ("رجحت مصادر محلية شن التنظيم هجوما على مدينة هيت.", "attack", {"planned", "possible"}),
    ("إن انسحاب القوات الفرنسية من مدينة غاو سيترك فراغا كبيرا.", "withdraw", {"planned", "possible"}),
    ("ويرى مراقبون أن سقوط مدينة مأرب سيعني نهاية الحرب.", "capture", {"planned", "possible"}),
    ("وغالبا ما تقصف الطائرات الإسرائيلية مدينة القصير.", "airstrike", {"ongoing"}),
    ("وعادة ما ينفذ التحالف الدولي غارات على مدينة البوكمال.", "airstrike", {"ongoing"}),
    # counter-examples: before the past the same word says that it has been so
    ("وقد انسحب الجيش السوري من مدينة السويداء.", "withdraw", {"actual"}),
    ("وكانت القوات العراقية قد دخلت مدينة هيت.", "advance", {"actual"}),
]


@pytest.mark.parametrize(("text", "kind", "expected"), TOLD)
def test_how_real_it_may_be(text: str, kind: str, expected: set[str]) -> None:
    told = [claim.factuality for claim in rawi.read(text, published="2017-09-20", world=world()) if claim.type == kind]
    assert told and set(told) <= expected


def test_what_is_told_in_the_present_of_next_week_is_to_come() -> None:
    (claim,) = rawi.read("الأسبوع المقبل ينسحب التحالف من قاعدة عين الأسد.", published="2025-09-22", world=world())
    assert claim.factuality in ("planned", "possible")


@pytest.mark.parametrize(
    "text", ["أخفقت الدفاعات الجوية السورية في اعتراض صواريخ أطلقتها الطائرات.", "فشل الجيش السوري في اقتحام داريا."]
)
def test_what_somebody_failed_in_was_tried(text: str) -> None:
    assert rows(text)[0][1] == "attempted"


AHEAD = [
    ("تدخل القوات العراقية خلال الساعات المقبلة حي الزنجيلي.", "advance", "planned"),
    ("تبدأ القوات العراقية غدا عملية في الموصل.", "operation", "planned"),
    ("تطلق تركيا خلال أيام عملية عسكرية في منبج.", "operation", "planned"),
    ("يجري الوزير غدا محادثات في موسكو مع نظيره الروسي.", "talks", "planned"),
    ("الجيش السوري يسيطر خلال أيام على تدمر.", "capture", "actual"),
    ("شن الجيش السوري هجوما على إدلب قبل قمة تعقد غدا في بغداد.", "attack", "actual"),
]


@pytest.mark.parametrize(("text", "kind", "expected"), AHEAD)
def test_what_is_told_in_the_present_of_a_time_to_come(text: str, kind: str, expected: str) -> None:
    told = [c.factuality for c in rawi.read(text, published="2024-11-20", world=world()) if c.type == kind]
    assert told == [expected]
