"""What is feared, due or would follow is never told as done."""

import pytest

import rawi
from extract.what.test_settled import rows
from phrasebook import WEIGHED, world
from rawi.model import Claim

AHEAD = {"planned", "possible"}
TOLD = [
    ("السيطرة على مدينة تلعفر ستقطع طريق الإمداد عن تنظيم داعش.", "capture", {"planned", "possible"}),
    ("ويخشى السكان أن تهاجم قوات الدعم السريع مدينة الأبيض.", "attack", {"possible"}),
    ("وأكد الوزير أن ملف عودة النازحين إلى مدينة عفرين لا يزال عالقا.", "displace", {"planned"}),
    ("وقال الوزير إن مسألة انسحاب القوات الأجنبية من ليبيا معقدة.", "withdraw", {"planned"}),
    ("ويخشى السكان اقتحام قوات الدعم السريع مدينة الأبيض.", "advance", AHEAD),
    ("وتخشى المنظمة أن يؤدي اقتحام رفح إلى نزوح مئات الآلاف.", "displace", {"possible"}),
    ("ومن المنتظر أن تنسحب القوات الإسرائيلية من بلدة الخيام.", "withdraw", AHEAD),
    ("ويفترض أن تهاجم القوات العراقية مدينة القائم.", "attack", AHEAD),
    ("ومن المنتظر أن تواصل القوات العراقية هجومها على مدينة القائم.", "attack", AHEAD),
    ("ويخرج المسلحون من مدينة دوما على أن تدخل الشرطة العسكرية الروسية مدينة حرستا.", "advance", AHEAD),
    ("وقد يؤدي سقوط مدينة الفاشر إلى انسحاب الجيش من الإقليم.", "withdraw", {"possible"}),
    ("وبات الطريق مفتوحا أمام تقدم القوات العراقية نحو مدينة الرمادي.", "advance", {"possible"}),
    ("ستعود العائلات إلى قراها بعد تحرير قضاء الحويجة من تنظيم داعش.", "capture", AHEAD),
    ("ستفتح الحكومة معبر البوكمال بعد انسحاب الميليشيات منه.", "withdraw", AHEAD),
    ("فتحت الحكومة معبر البوكمال بعد انسحاب الميليشيات منه.", "withdraw", {"actual"}),
    ("ستعود العائلات إلى عفرين بعد انسحاب الفصائل منها أمس.", "withdraw", {"actual"}),
    ("اتفق الطرفان على انسحاب قسد وتسليم الحواجز ونشر القوات في تل رفعت.", "deploy", AHEAD),
    ("تعهدت قسد بإخلاء الحي ونشر قوات مشتركة في مدينة منبج.", "deploy", AHEAD),
    ("دعت الوزارة إلى تسليم السلاح ونشر حواجز في مدينة جرمانا.", "deploy", AHEAD),
    ("اتفق الطرفان على انسحاب قسد ونشر الجيش السوري قواته في مدينة منبج.", "deploy", {"actual"}),
    ("سيطر الجيش السوري على مدينة منبج ونشر حواجز في المدينة.", "deploy", {"actual"}),
    ("قال قيادي إن المقاومة لن تتوقف عن الدعم بعد استعادة مدينة تعز.", "capture", AHEAD),
    ("حذرت المنظمة من هجوم وشيك على مدينة رفح.", "attack", AHEAD),
    ("وبشر القائد بقرب تحرير مدينة تعز من الحوثيين.", "capture", AHEAD),
    ("أعلنت محافظة الأنبار قرب انطلاق عملية تحرير الرمادي.", "operation", AHEAD),
    ("ستشهد الأيام المقبلة انطلاق عملية تحرير الموصل.", "operation", AHEAD),
    ("نشر الجيش دبابات تحسبا لأي هجوم على مدينة حرض.", "attack", {"possible"}),
    ("وتعتبر السيطرة على مدينة الزبداني ضرورية للنظام السوري.", "capture", AHEAD),
    ("يجب دحر الحوثيين من مدينة تعز.", "capture", AHEAD),
    ("قال المحافظ محذرا من سقوط مدينة مأرب في أيدي الحوثيين.", "capture", {"possible"}),
    ("طالب المحافظ بالدعم، محذرا من سقوط بلدة صرواح في أيدي الحوثيين.", "capture", {"possible"}),
    ("قالت المنظمة محذرة من اقتحام قوات النظام مدينة حلب.", "advance", {"possible"}),
    ("حذر الناطق بعد سقوط مدينة الموصل بيد التنظيم من مجازر.", "capture", {"actual"}),
    ("لم ترد معلومات مؤكدة عن سيطرة الفصائل على بلدة معردس.", "capture", {"possible"}),
    ("يشتبه في أن التنظيم نفذ تفجيرا في مدينة كركوك.", "bombing", {"possible"}),
    ("يبدو أن الطيران التركي نفذ غارات على مدينة سنجار.", "airstrike", {"possible"}),
    ("يشتبه في أن التنظيم نفذ التفجير في مدينة كركوك.", "bombing", {"actual"}),
    ("لا توجد معلومات مؤكدة حول سقوط بلدة معردس بيد الفصائل.", "capture", {"possible"}),
    ("وردت معلومات مؤكدة عن سيطرة الفصائل على بلدة معردس.", "capture", {"actual"}),
    ("وقف إطلاق النار في السودان وشيك", "agreement", AHEAD),
    ("اتفاق خروج مقاتلي حرستا بات وشيكا", "agreement", AHEAD),
    ("وأكد القيادي أن تحرير تعز من الحوثيين أصبح وشيكا.", "capture", AHEAD),
    ("وحذرت الأمم المتحدة إسرائيل من مهاجمة مدينة رفح.", "attack", AHEAD),
    ("ستنسحب الفصائل إن تعرضت مواقعها في مدينة عفرين لقصف من الجيش التركي.", "shelling", AHEAD),
    ("لن تنسحب القوات التركية قبل خروج قوات سوريا الديمقراطية من منبج.", "withdraw", AHEAD | {"negated"}),
    ("وعودة النازحين إلى الرمادي لن تبدأ قبل نزع الألغام من المدينة.", "shootdown", AHEAD),
    ("وقال خبراء إن سقوط مدينة إدلب، إذا اكتمل، سيشكل أكبر انتصار للحكومة.", "capture", AHEAD),
    ("وحذر الرئيس الفرنسي دمشق، ملوحا بقصف مواقع الجيش في ريف حماة.", "shelling", AHEAD),
    ("وانتقد نتنياهو حزب الله، متوعدا بقصف مواقعه في البقاع.", "shelling", AHEAD),
    ("وقدمت القاهرة ورقة متضمنة انسحاب الجيش الإسرائيلي من رفح.", "withdraw", AHEAD),
    ("وطرحت قطر صيغة قوامها انسحاب الجيش الإسرائيلي من رفح.", "withdraw", AHEAD),
    ("رفض الجيش السوداني التفاوض مع قوات الدعم السريع على انسحابها من سنجة.", "withdraw", {"planned"}),
    pytest.param("تتفاوض روسيا مع الفصائل حول خروج المقاتلين من مدينة دوما.", "withdraw", {"planned"}, marks=WEIGHED),
    ("اقترب الجيش السوداني من فك الحصار عن مدينة الأبيض.", "siege", {"planned"}),
    ("تقترب القوات العراقية من كسر الحصار عن قاعدة سبايكر.", "siege", {"planned"}),
    ("ورهنت الفصائل الإفراج عن الأسرى بانسحاب قوات النظام من مدينة درعا.", "withdraw", AHEAD),
    ("ورهنت الفصائل الإفراج عن الأسرى بانسحاب قوات النظام من مدينة درعا.", "release", AHEAD),
    ("فر الأهالي من كفرزيتا خوفا من أن تقتحم قوات النظام البلدة.", "advance", {"possible"}),
    ("تنسحب الفصائل من داريا شريطة أن يفرج النظام عن المعتقلين.", "release", {"planned"}),
    ("ولم يؤكد الجيش التركي انسحاب قواته من مورك.", "withdraw", {"possible"}),
    ("والخيار الآخر هو أن يقصف الجيش الإسرائيلي مدينة بعلبك.", "shelling", AHEAD),
    ("ومن المستحيل أن يستعيد الجيش السوداني مدينة الفاشر قريبا.", "capture", AHEAD),
    ("وكان على القوات العراقية أن تنسحب من مدينة كركوك.", "withdraw", AHEAD),
    ("وكان يجب أن تدخل قوات الوفاق مدينة سرت.", "advance", AHEAD),
]
SUPPOSED = [
    ("وتخشى المنظمة أن يؤدي اقتحام رفح إلى نزوح مئات الآلاف.", "advance"),
    ("ومن شأن السيطرة على مدينة خان شيخون أن تعزل ريف حماة الشمالي.", "capture"),
    ("وعرضت الحركة الإفراج عن عشرة أسرى مقابل عدد يتفق عليه.", "agreement"),
    ("وقد تعني خسارة مدينة مأرب نهاية نفوذ الحكومة في الشمال.", "capture"),
    ("وقد يؤدي سقوط مدينة الفاشر إلى انسحاب الجيش من الإقليم.", "capture"),
]
DONE = [
    ("كشف تحقيق تفاصيل المجزرة التي ارتكبها الجيش السوري في حي القابون.", "killing"),
    ("اتسعت الهجمات لتطال مناطق سيطرة قسد في ريف الرقة.", "hold"),
    ("سيطرت الفصائل على مواقع في إدلب قبل أن تسيطر على مدينة سراقب.", "capture"),
    ("وقال سكان إن قصف مدينة عفرين خلف ثلاثة قتلى.", "shelling"),
    ("وأدى سقوط مدينة الفاشر إلى نزوح آلاف المدنيين.", "capture"),
    ("وأدى سقوط مدينة الفاشر إلى نزوح آلاف المدنيين.", "displace"),
    ("قال إن تنظيم داعش هاجم مدينة سنجار.", "attack"),
    ("عادت العائلات إلى قراها بعد تحرير قضاء الحويجة من تنظيم داعش.", "capture"),
    ("لن ينسى السكان ما جرى في سنجار بعد سيطرة تنظيم داعش على القضاء.", "capture"),
    ("وقد يشكل ذلك أكبر خسارة للفصائل منذ سيطرة قوات النظام على مدينة حلب.", "capture"),
    ("انسحبت القوات التركية قبل دخول قوات النظام مدينة سراقب.", "advance"),
    ("تقدمت القوات العراقية نحو مدينة الرمادي بعد أن فتحت الطريق.", "advance"),
]


def _read(text: str, kind: str) -> list[Claim]:
    return [claim for claim in rawi.read(text, published="2025-09-22", world=world()) if claim.type == kind]


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير إن المسلحين كانوا يعتقدون أنهم يسيطرون على مدينة درنة.",
        "بدا أن القوات العراقية انسحبت من مدينة الرمادي.",
    ],
)
def test_what_seems_or_is_believed_is_possible(text: str) -> None:
    claims = [claim for claim in rawi.read(text, published="2025-09-22", world=world()) if claim.place is not None]
    assert [claim.factuality for claim in claims] == ["possible"]


@pytest.mark.parametrize(("text", "kind", "expected"), TOLD)
def test_what_is_looked_ahead_to_is_not_done(text: str, kind: str, expected: set[str]) -> None:
    told = [claim.factuality for claim in _read(text, kind)]
    assert told and set(told) <= expected


@pytest.mark.parametrize(("text", "kind"), SUPPOSED)
def test_what_something_would_follow_from_is_not_told(text: str, kind: str) -> None:
    assert not _read(text, kind)


@pytest.mark.parametrize(("text", "kind"), DONE)
def test_what_has_led_to_something_is_done(text: str, kind: str) -> None:
    assert [claim.factuality for claim in _read(text, kind)][-1] == "actual"


def test_what_has_not_begun_is_negated() -> None:
    (claim,) = _read("وقال المجلس إن عودة النازحين إلى الرمادي لم تبدأ بعد.", "displace")
    assert claim.factuality == "negated"


def test_who_fears_an_attack_has_no_part_in_it() -> None:
    (claim,) = _read("وتخشى الأمم المتحدة أن يتسبب القتال في هجوم على مدينة الفاشر.", "attack")
    assert not claim.actors


def test_what_something_is_the_greatest_since_has_been_done() -> None:
    text = "وقال خبراء إن سقوط مدينة إدلب، إذا اكتمل، سيشكل أكبر انتصار منذ سيطرة قوات النظام على مدينة حلب."
    claims = {claim.place.name_ar: claim.factuality for claim in _read(text, "capture") if claim.place is not None}
    assert claims["إدلب"] in AHEAD and claims["حلب"] == "actual"


DUE = [
    "ومن المتوقع أن تنسحب القوات الأمريكية من قاعدة عين الأسد.",
    "من المقرر أن تبدأ مفاوضات بين الحكومة اليمنية والحوثيين في مدينة جنيف.",
    "ومن المنتظر أن تنطلق المفاوضات بين الحكومة اليمنية والحوثيين في مدينة جنيف.",
    "من المقرر أن ينسحب الجيش الإسرائيلي من بلدة الخيام.",
]


@pytest.mark.parametrize("text", DUE)
def test_what_is_due_is_planned(text: str) -> None:
    assert [row[1] for row in rows(text)] == ["planned"]


def test_what_began_is_not_planned() -> None:
    told = rows("بدأت مفاوضات بين الحكومة اليمنية والحوثيين في مدينة جنيف.")
    assert [row[1] for row in told] == ["actual"]


CLOSE = [
    "باتت القوات العراقية قريبة من السيطرة على مدينة الموصل.",
    "قال متحدث عسكري إن إعلان تحرير مدينة الموصل بات وشيكا.",
    "قال قائد عسكري عراقي إن تحرير مدينة الموصل بات مسألة وقت.",
]


@pytest.mark.parametrize("text", CLOSE)
def test_what_somebody_is_close_to_has_not_come(text: str) -> None:
    assert [claim.factuality for claim in _read(text, "capture")] == ["planned"]


def test_fighting_close_to_a_town_goes_on() -> None:
    (claim,) = _read("باتت الاشتباكات مع تنظيم داعش قريبة من مدينة الموصل.", "clash")
    assert claim.factuality not in AHEAD


@pytest.mark.parametrize(
    "text",
    [
        "رفضت المتحدثة تأكيد أو نفي مقتل جنود فرنسيين في غاو.",
        "لم يتسن للصحيفة التحقق من سقوط البلدة في أيدي المسلحين.",
        "قال الناطق إن انسحاب الحوثيين من مدينة إب لا يمكن تأكيده.",
        "لم يتأكد انسحاب الحوثيين من مدينة إب.",
        "يتعذر التثبت من مقتل عشرة جنود في الكمين.",
    ],
)
def test_what_nobody_could_or_would_confirm_is_possible(text: str) -> None:
    assert {row[1] for row in rows(text)} == {"possible"}


def test_what_was_verified_happened() -> None:
    assert {row[1] for row in rows("تمكنت المنظمة من التحقق من مقتل عشرة جنود في البلدة.")} == {"actual"}


# sentence, how real the release is
DEALS = [
    ("أجرى الوسطاء محادثات حول صفقة لتبادل الأسرى في القاهرة.", {"planned"}),
    ("أجرى الوسطاء محادثات بشأن صفقة تبادل أسرى في الدوحة.", {"planned"}),
    ("نفذ الطرفان صفقة لتبادل الأسرى في تعز.", {"actual"}),
]


@pytest.mark.parametrize(("text", "real"), DEALS)
def test_a_deal_that_is_talked_about_frees_nobody_yet(text: str, real: set[str]) -> None:
    assert {row[1] for row in rows(text) if row[0] == "release"} == real


@pytest.mark.parametrize(
    ("text", "real"),
    [
        ("أنباء عن سقوط قتلى في تفجير سيارة مفخخة في مدينة درنة.", "possible"),
        ("أنباء عن مقتل قيادي في غارة على مدينة درنة.", "possible"),
        ("أنباء عن قتلى وجرحى جراء القصف على مدينة درنة.", "actual"),
    ],
)
def test_the_blow_that_there_is_only_news_of_is_possible(text: str, real: str) -> None:
    assert [claim.factuality for claim in rawi.read(text, world=world())] == [real]


@pytest.mark.parametrize(
    "text",
    [
        "يجب على القوات التركية الانسحاب من مدينة عفرين.",
        "على الحوثيين الانسحاب من مدينة الحديدة فورا.",
        "قال الوزير إن على الحوثيين الانسحاب من مدينة الحديدة.",
    ],
)
def test_what_is_somebodys_duty_is_not_done(text: str) -> None:
    assert [claim.factuality for claim in rawi.read(text, world=world())] == ["planned"]
