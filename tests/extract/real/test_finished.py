"""What is announced beside what goes on, or as the aim of what is over, is done."""

import pytest

from extract.what.test_settled import rows

# sentence, type, factuality
FINISHED = [
    ("أعلن الجيش السوداني تواصل العمليات في كردفان وإسقاط مسيرة في الأبيض.", "shootdown", "actual"),
    ("أكد الجيش السوداني استمرار العمليات في كردفان واعتقال عشرة مسلحين في مدينة الرهد.", "arrest", "actual"),
    ("أعلنت القوات العراقية إنجاز مهمة تحرير مدينة هيت.", "capture", "actual"),
    ("أعلنت القوات العراقية انتهاء مهمة تحرير مدينة بيجي.", "capture", "actual"),
    ("أعلنت القوات العراقية بدء معركة تحرير مدينة بيجي من تنظيم داعش.", "operation", "actual"),
    ("أعلنت القوات العراقية بدء معركة للسيطرة على مدينة بيجي.", "capture", "planned"),
    ('وتابع المتحدث "كانت القوات قد استكملت تطهير مدينة الرهد".', "capture", "actual"),
    ("ما إن دخل الجيش السوداني مدينة سنجة حتى عاد السكان إليها.", "advance", "actual"),
    ("وافقت الحكومة والحركة على هدنة لثلاثة أيام في الفاشر.", "agreement", "actual"),
    ("وافقت الحركة على هدنة لثلاثة أيام في الفاشر.", "agreement", "planned"),
    ("تستعد القوات لتحرير بقية الأحياء بعد أن تمكنت من استعادة مدينة هيت.", "capture", "actual"),
    ("تستعد القوات للتقدم بعد أن حاولت السيطرة على مدينة هيت.", "capture", "attempted"),
    ("ما إن أعلنت القوات العراقية عن تحرير مدينة هيت حتى عاد السكان إليها.", "capture", "actual"),
    ("الطريق الجديد يتيح للقوات العراقية التوغل في مدينة هيت.", "advance", "possible"),
    ("توقف الجيش السوداني عن الاستمرار في التقدم نحو مدينة الفاشر.", "advance", "negated"),
    ("يواصل الجيش السوداني قصف مدينة الفاشر.", "shelling", "ongoing"),
    ("استمر القصف على مدينة الفاشر ثلاث ساعات.", "shelling", "actual"),
    ("قالت مصادر إن الانفجار في عفرين لا يزال مجهول المصدر.", "bombing", "actual"),
    ("استمر القصف على مدينة الفاشر لليوم الثالث.", "shelling", "ongoing"),
    ("استمر القصف على مدينة الفاشر منذ ثلاثة أيام.", "shelling", "ongoing"),
    ("حاولت قوات الدعم السريع مرتين اقتحام مدينة الأبيض.", "advance", "attempted"),
    ("وكانت قوات الدعم السريع حاولت مرتين اقتحام مدينة الأبيض.", "advance", "attempted"),
    ("انسحبت قوات سوريا الديمقراطية من تل رفعت مقابل دخول قوات النظام إليها.", "advance", "actual"),
    ("اتفق الطرفان على انسحاب الفصائل مقابل الإفراج عن جندي.", "release", "possible"),
    ("سمحت إسرائيل بدخول 120 شاحنة مساعدات إلى غزة يوم الاثنين.", "aid", "actual"),
    ("سمحت إسرائيل بدخول المساعدات إلى غزة.", "aid", "planned"),
    ("استؤنفت مفاوضات الهدنة بين إسرائيل وحماس في الدوحة.", "agreement", "planned"),
    ("استؤنفت مفاوضات الهدنة بين إسرائيل وحماس في الدوحة.", "talks", "actual"),
]


@pytest.mark.parametrize(("text", "kind", "factuality"), FINISHED)
def test_what_is_announced_as_finished_is_done(text: str, kind: str, factuality: str) -> None:
    assert (kind, factuality) in [row[:2] for row in rows(text)]


SENTENCED = [
    ("قضت محكمة عسكرية بإعدام سبعة متهمين بالانتماء إلى داعش.", "planned"),
    ("حكمت محكمة في بغداد بإعدام أربعة من عناصر داعش.", "planned"),
    ("أعلن تنظيم داعش إعدام أربعة جنود في مدينة هيت.", "actual"),
]


@pytest.mark.parametrize(("text", "factuality"), SENTENCED)
def test_whom_a_court_sentences_is_not_yet_executed(text: str, factuality: str) -> None:
    assert [row[1] for row in rows(text) if row[0] == "killing"] == [factuality]
