"""What is kept from happening is not told as done: prevented, halted, not taken part in, impossible, at an end."""

import pytest

from extract.what.test_settled import rows

# sentence, type, factuality
HINDERED = [
    ("منع الجيش السوداني قوات الدعم السريع من التقدم نحو مدينة سنار.", "advance", "negated"),
    ("كفت الطائرات الروسية عن قصف مدينة الأتارب.", "airstrike", "negated"),
    ("علق الجيش الوطني الليبي هجومه على مدينة درنة.", "attack", "negated"),
    ("جمدت القوات العراقية تقدمها نحو مدينة تلعفر.", "advance", "negated"),
    ("أوقف الجيش السوري زحفه نحو مدينة الباب.", "advance", "negated"),
    ("ألغى التحالف الدولي غارة على مدينة البوكمال.", "airstrike", "negated"),
    ("وعلق حزب الله مشاركته في معارك مدينة القصير.", "clash", "negated"),
    ("ولم يشارك لواء القدس في اقتحام مدينة تدمر.", "advance", "negated"),
    ("لم تساهم البيشمركة في قصف مدينة سنجار.", "shelling", "negated"),
    ("امتنع الجيش اللبناني عن المشاركة في قصف مدينة عرسال.", "shelling", "negated"),
    ("رفضت حركة النجباء المشاركة في الهجوم على مدينة الحويجة.", "attack", "negated"),
    ("وتعذر إجلاء الجرحى من مدينة داريا.", "evacuate", "attempted"),
    ("حال الجيش السوداني دون تقدم قوات الدعم السريع نحو مدينة سنار.", "advance", "negated"),
    ("شارك لواء القدس في اقتحام بلدة معردس.", "advance", "actual"),
    ("ولم تفلح قوات النظام في إحراز تقدم نحو مدينة إدلب.", "advance", "attempted"),
    ("لم يتمكن الجيش السوري من تحقيق أي تقدم باتجاه مدينة تدمر.", "advance", "attempted"),
    ("قتل المهاجم قبل أن يتمكن من تفجير حزامه الناسف في مدينة كركوك.", "bombing", "attempted"),
    ("قتل خمسة جنود قبل أن تتمكن القوات العراقية من السيطرة على مدينة هيت.", "capture", "actual"),
    ("دارت معارك عنيفة قبل أن يتمكن الجيش السوري من السيطرة على مدينة تدمر.", "capture", "actual"),
    ("ولم تشهد مدينة إدلب اليوم أي غارات.", "airstrike", "negated"),
    ("كاد الحوثيون يسيطرون على مدينة مأرب.", "capture", "attempted"),
    ("تحركت قوات المقاومة نحو تحرير محافظة شبوة.", "capture", "planned"),
    ("أرسلت تركيا تعزيزات لتتمكن الفصائل من استعادة بلدة سراقب.", "capture", "planned"),
    ("كادت قوات الدعم السريع تدخل مدينة الأبيض.", "advance", "attempted"),
    ("علق المتحدث باسم الجيش على قصف بلدة سراقب.", "shelling", "actual"),
    ("لم يمنع القصف قوات النظام من اقتحام بلدة معردس.", "advance", "actual"),
    ("منع الجيش السوداني تقدم قوات الدعم السريع نحو مدينة سنار.", "advance", "negated"),
    ("تمكن الجيش السوداني من منع تقدم قوات الدعم السريع نحو مدينة سنار.", "advance", "negated"),
    ("نجحت القوات العراقية في منع دخول مسلحي داعش إلى مدينة بيجي.", "advance", "negated"),
    ("منعت القوات دخول المساعدات إلى مدينة دوما.", "aid", "actual"),
    ("قصف الحوثيون مدينة تعز لمنع تقدم قوات المقاومة نحو مدينة صنعاء.", "advance", "ongoing"),
    ("رفضت الحكومة العراقية دخول الحشد الشعبي إلى مدينة تلعفر.", "advance", "negated"),
    ("رفض الحوثيون تقدم القوات الحكومية نحو مدينة الحديدة.", "advance", "negated"),
    ("منعت قوات الأمن وصول تعزيزات العشائر إلى مدينة السويداء.", "deploy", "negated"),
    ("منع الحوثيون وصول تعزيزات للمقاومة إلى مدينة تعز.", "deploy", "negated"),
    ("لم تمنع الغارات وصول تعزيزات للمقاومة إلى مدينة تعز.", "deploy", "actual"),
]

NOT_DONE = [
    ("ولم تعلن الولايات المتحدة عن أي غارة على مدينة الرقة.", "airstrike"),
    ("باريس قادرة على لجم إسرائيل عن قصف مدينة صور.", "shelling"),
    ("تستطيع الأمم المتحدة ردع قوات الدعم السريع عن ارتكاب مجزرة في مدينة الأبيض.", "killing"),
    ("تسعى الأمم المتحدة لتفادي هجوم على مدينة رفح.", "attack"),
    ("تدخلت القوات للحيلولة دون وقوع اشتباكات في مدينة عفرين.", "clash"),
    ("دفعت القوات بتعزيزات لمنع تنظيم داعش من التقدم نحو مدينة الشدادي.", "advance"),
    ("انتشرت القوات العراقية حول مدينة هيت لمنع هروب عناصر داعش.", "withdraw"),
    ("عززت البيشمركة مواقعها لمنع تسلل مسلحي داعش إلى مدينة كركوك.", "advance"),
    ("تهدف الخطة إلى منع هجمات تنظيم داعش في مدينة سامراء.", "attack"),
    ("انتشرت الشرطة لمنع وقوع اشتباكات بين العشائر في مدينة العمارة.", "clash"),
    ("منعت الشرطة الإسرائيلية المصلين من دخول المسجد الإبراهيمي.", "advance"),
    ("تواصل قوات الأمن منع وصول تعزيزات عشائرية من مدينة درعا.", "deploy"),
    ("أوقفت قوات الأمن تعزيزات عشائرية كانت في طريقها إلى مدينة السويداء.", "deploy"),
    ("أوقفت قوات الأمن تعزيزات عشائرية كانت في طريقها إلى مدينة السويداء.", "arrest"),
]


@pytest.mark.parametrize(("text", "kind", "factuality"), HINDERED)
def test_what_is_hindered_is_not_done(text: str, kind: str, factuality: str) -> None:
    assert (kind, factuality) in [row[:2] for row in rows(text)]


@pytest.mark.parametrize(("text", "kind"), NOT_DONE)
def test_what_somebody_may_be_kept_from_tells_of_nothing(text: str, kind: str) -> None:
    assert kind not in [row[0] for row in rows(text)]


AT_AN_END = [
    "قال المتحدث إن القتال توقف في مدينة نيالا.",
    "الاشتباكات هدأت في مدينة صبراتة.",
    "أنهت الحكومة اليمنية الاشتباكات بين القبيلتين في مدينة مأرب.",
    "أنهى الجيش والمسلحون إطلاق النار المتبادل في مدينة الزاوية.",
]


@pytest.mark.parametrize("text", AT_AN_END)
def test_fighting_that_is_at_an_end_is_not_fought(text: str) -> None:
    assert {row[1] for row in rows(text)} <= {"negated"}


@pytest.mark.parametrize(
    "text",
    [
        "منع الجيش السوداني تقدم قوات الدعم السريع نحو مدينة سنار.",
        "تمكن الجيش السوداني من منع تقدم قوات الدعم السريع نحو مدينة سنار.",
        "سيطر الجيش السوداني على الجسر لمنع تقدم قوات الدعم السريع نحو مدينة سنار.",
    ],
)
def test_who_prevents_an_advance_does_not_advance(text: str) -> None:
    assert [row[3] for row in rows(text) if row[0] == "advance"] == [["rsf"]]


def test_fighting_that_did_not_stop_goes_on() -> None:
    assert [row[0] for row in rows("لم يتوقف القصف على مدينة حرستا.")] == ["shelling"]


def test_whom_something_keeps_from_returning_is_not_who_keeps_them() -> None:
    text = "تتعرض بلدة سراقب للقصف ما يمنع آلاف النازحين من العودة إليها."
    told = next(row for row in rows(text) if row[:2] == ("displace", "negated"))
    assert (told[3], told[4]) == ([], ["النازحين"])


# sentence, type, factuality
WITHOUT = [
    ("هاجم المسلحون الموقع من دون أن ينجحوا في اقتحام مطار دير الزور.", "advance", "attempted"),
    ("قصف الجيش السوري القرى دون أن يتمكن من السيطرة على مدينة عندان.", "capture", "attempted"),
    ("هاجمت قوات النظام الجبهة من دون أن تسيطر على بلدة عندان.", "capture", "negated"),
    ("عبرت القافلة الجسر دون أن تتعرض لهجوم في مدينة حمص.", "attack", "negated"),
    ("نجح المسلحون في اقتحام مطار دير الزور.", "advance", "actual"),
]


@pytest.mark.parametrize(("text", "kind", "factuality"), WITHOUT)
def test_what_they_did_not_succeed_in_was_only_tried(text: str, kind: str, factuality: str) -> None:
    assert (kind, factuality) in [row[:2] for row in rows(text)]


@pytest.mark.parametrize(
    "text", ["دخلت القوات العراقية مدينة راوة بلا معارك تذكر.", "دخلت القوات مدينة راوة فجرا ولا اشتباكات في المدينة."]
)
def test_without_fighting_there_is_none(text: str) -> None:
    assert [row[0] for row in rows(text)] == ["advance"]


def test_an_aircraft_without_a_pilot_is_no_absence() -> None:
    assert "airstrike" in [row[0] for row in rows("حلقت طائرة بلا طيار وقصفت بلدة سرمين.")]


def test_who_keeps_the_others_from_it_does_not_do_it() -> None:
    found = [
        row for row in rows("حال الجيش السوداني دون تقدم قوات الدعم السريع نحو مدينة سنار.") if row[0] == "advance"
    ]
    assert [row[3] for row in found] == [["rsf"]]


@pytest.mark.parametrize(
    "text", ["حذرت واشنطن من ارتكاب مجزرة في مدينة الفاشر.", "حذرت المنظمة من وقوع مجزرة في مدينة حلب."]
)
def test_what_is_warned_of_has_not_come(text: str) -> None:
    found = [row[1] for row in rows(text) if row[0] == "killing"]
    assert "actual" not in found


@pytest.mark.parametrize(
    "text", ["اتهمت المنظمة الجيش بارتكاب مجزرة في مدينة حلب.", "حذرت المنظمة من تكرار مجزرة حماة في مدينة حلب."]
)
def test_what_is_blamed_on_somebody_or_feared_again_has_come(text: str) -> None:
    assert ("killing", "actual") in [row[:2] for row in rows(text)]


# sentence, types and factuality of all claims
NOT_DONE = [
    ("لا تعتزم بريطانيا المشاركة في ضرب إيران.", [("attack", "negated")]),
    ("تعتزم بريطانيا المشاركة في ضرب إيران.", [("attack", "planned")]),
    ("أوقفت إيطاليا توريد الأسلحة إلى إسرائيل.", [("arms", "negated")]),
    ("جمدت ألمانيا توريد الدبابات إلى تركيا.", [("arms", "negated")]),
    ("أوقفت القوات سائق شاحنة تنقل أسلحة إلى إدلب.", [("arrest", "actual")]),
    ("تأخرت إسرائيل في الانسحاب من بلدة الخيام.", [("withdraw", "negated")]),
    ("ماطلت إسرائيل في إدخال المساعدات إلى غزة.", [("aid", "negated")]),
    ("اتهمت إسرائيل حزب الله بالتأخر في الانسحاب.", [("statement", "actual"), ("withdraw", "negated")]),
    (
        "حذر الجيش الإسرائيلي سكان حي الشجاعية من البقاء فيه قبل قصف أهداف فيه.",
        [("statement", "actual"), ("shelling", "planned")],
    ),
    ("لم تتأخر القوات في قصف البلدة.", [("shelling", "actual")]),
]


@pytest.mark.parametrize(("text", "told"), NOT_DONE)
def test_what_somebody_stops_or_is_slow_in_is_not_done(text: str, told: list[tuple[str, str]]) -> None:
    assert [row[:2] for row in rows(text)] == told
