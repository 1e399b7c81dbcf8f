"""Of two words for one happening one tells it; a site's purpose and a mere position are no happening."""

import pytest

import rawi
from extract.what.test_settled import claims, rows
from phrasebook import world

# sentence, the types told in it
ONCE = [
    ("وقعت الحكومة اليمنية والمجلس الانتقالي الجنوبي اتفاق الرياض.", ["agreement"]),
    ("صدت قوات الوفاق هجوما لقوات حفتر على محور عين زارة.", ["clash"]),
    ("تصدى الجيش اليمني لهجوم حوثي في جبهة الكسارة.", ["clash"]),
    ("سقطت مدينة الحزم بيد المليشيا الحوثية.", ["capture"]),
    ("اتفق الجيش السوداني والدعم السريع على وقف إطلاق النار في مدينة الخرطوم.", ["agreement"]),
    ("توصلت الحكومة اليمنية والحوثيون إلى اتفاق على هدنة في مدينة الحديدة.", ["agreement"]),
    ("نفذت حركة حماس صفقة تبادل أسرى مع إسرائيل في مدينة غزة.", ["release"]),
    ("أبرم الحوثيون صفقة مع قوات صالح في مدينة صنعاء.", ["agreement"]),
    ("أبرمت الشركة صفقة تجارية مع وزارة النفط في مدينة البصرة.", []),
    ("وثق المرصد مقتل 60 مدنيا في مجزرة نفذها تنظيم داعش في مدينة هيت.", ["killing"]),
    ("14 قتيلا بينهم عنصران من الأمن العام بغارات إسرائيلية استهدفت محيط مدينة جبلة.", ["airstrike"]),
    ("ستة شهداء وأكثر من 30 إصابة جراء مجزرة الاحتلال في مدينة رفح.", ["killing"]),
    ("استعادت قوات النظام، بدعم من غارات روسية، السيطرة على مدينة تدمر.", ["capture", "airstrike"]),
    ("أعاد الجيش السوداني بسط سيطرته على مدينة بارا.", ["capture"]),
    ("وكانت الفصائل وقوات سوريا الديمقراطية تتقاسمان السيطرة على مدينة حلب.", ["hold"]),
    ("استعاد الجيش السوداني، بعد معارك مع الدعم السريع، السيطرة على مدينة بارا.", ["capture", "clash"]),
]


@pytest.mark.parametrize(("text", "kinds"), ONCE)
def test_one_happening_is_told_once(text: str, kinds: list[str]) -> None:
    assert [row[0] for row in rows(text)] == kinds


def test_the_city_behind_an_agreement_is_its_name_and_signs_nothing() -> None:
    found = rows("وقعت الحكومة اليمنية والمجلس الانتقالي الجنوبي اتفاق الرياض.")
    assert [row[3] for row in found] == [["yemen-gov", "stc"]]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("قصف طيران حفتر مركز احتجاز المهاجرين في تاجوراء.", "abduct"),
        ("اقتحمت قوات الدعم السريع ساحة الاعتصام بالخرطوم.", "protest"),
        ("قصف الجيش السوداني رتلا للدعم السريع على مشارف الفاشر.", "advance"),
    ],
)
def test_what_only_says_where_is_no_happening(text: str, kind: str) -> None:
    found = [row[0] for row in rows(text)]
    assert found
    assert kind not in found


def test_an_operation_that_a_party_launched_is_told() -> None:
    found = rows("أطلقت القوات الحكومية اليمنية عملية الفجر لتحرير مدينة الحزم.")
    assert ("operation", ["ygov"]) in [(row[0], row[3]) for row in found]


# sentence, how real the operation is
WAGED = [
    ("ستشن تركيا عملية في مدينة منبج.", ["planned"]),
    ("تشن روسيا عملية في مدينة إدلب.", ["ongoing"]),
    ("لم تشن تركيا عملية في مدينة منبج.", ["negated"]),
    ("سيطلق الجيش العراقي عملية في الأنبار.", ["planned"]),
    ("ستطلق الأمم المتحدة عملية إغاثة في إدلب.", []),
    ("ستطلق وزارة الصحة عملية في إدلب.", []),
]


@pytest.mark.parametrize(("text", "real"), WAGED)
def test_an_operation_that_an_army_will_launch_or_a_nation_wages(text: str, real: list[str]) -> None:
    assert [row[1] for row in rows(text) if row[0] == "operation"] == real


LAUNCHED = [
    ("أعلن المتحدث باسم الجيش الوطني الليبي بدء عملية تحرير مدينة سرت.", "operation"),
    ("أعلنت قوات سوريا الديمقراطية انطلاق معركة السيطرة على مدينة الطبقة.", "operation"),
    ("أعلن جيش الفتح بدء المرحلة الأولى من معركة فك الحصار عن مدينة حلب.", "operation"),
    ("أطلق الجيش التركي المرحلة الثانية من نبع السلام في مدينة رأس العين.", "operation"),
    ("أطلقت قوات سوريا الديمقراطية المرحلة الأولى من عاصفة الجزيرة بهدف عزل مدينة الميادين من الشرق.", "siege"),
]


@pytest.mark.parametrize(("text", "kind"), LAUNCHED)
def test_an_operation_announced_to_begin_is_told(text: str, kind: str) -> None:
    assert kind in [row[0] for row in rows(text)]


def test_the_start_of_a_vote_is_no_operation() -> None:
    found = rows("أعلنت اللجنة بدء عملية فرز الأصوات في مدينة بغداد. وأعلن الوزير إطلاق عملية إصلاح اقتصادي واسعة.")
    assert "operation" not in [row[0] for row in found]


def test_a_grip_on_a_town_is_no_arrest() -> None:
    kinds = [row[0] for row in rows("أحكم الحوثيون قبضتهم على مدينة صنعاء.")]
    assert len(kinds) == 1
    assert set(kinds) <= {"capture", "hold"}


TRUCES = [
    "أعلنت الحكومة اليمنية وقفا تاما لإطلاق النار في مدينة تعز.",
    "أعلن الجيش السوداني وقفا فوريا وشاملا لإطلاق النار في مدينة الفاشر.",
]


@pytest.mark.parametrize("text", TRUCES)
def test_fire_that_is_ceased_is_a_truce_and_no_attack(text: str) -> None:
    assert [row[0] for row in rows(text)] == ["agreement"]


BODIES = [
    "وقال آمر غرفة عمليات تحرير سبها إن قواته في حالة تأهب.",
    "ورحبت لجنة فك حصار تعز بالخطوة.",
    "والتقى المبعوث أعضاء لجنة وقف إطلاق النار في عمان.",
]


@pytest.mark.parametrize("text", BODIES)
def test_a_body_that_is_called_after_an_act_does_not_tell_of_it(text: str) -> None:
    told = {claim.type for claim in rawi.read(text, published="2020-06-05", world=world())}
    assert not told & {"capture", "siege", "agreement"}


def test_a_room_that_is_formed_to_liberate_a_town_plans_it() -> None:
    text = "أعلنت الفصائل تشكيل غرفة عمليات لتحرير مدينة حلب."
    claims = [claim for claim in rawi.read(text, published="2020-06-05", world=world()) if claim.type == "capture"]
    assert [claim.factuality for claim in claims] == ["planned"]


TWICE = [
    ("اندلعت معارك واشتباكات بين الجيش والحوثيين في مأرب.", ["clash"]),
    ("ذكرت مصادر أن اشتباكات عنيفة وقعت في حي الجهوري بين المقاومة والحوثيين.", ["clash"]),
    ("فرضت قوات الجيش سيطرتها على آخر معاقل الحوثيين في محافظة الجوف.", ["capture"]),
    ("حرر الجيش آخر معقل لتنظيم داعش في مدينة الموصل.", ["capture"]),
    ("تعد البلدة آخر معاقل تنظيم داعش في محافظة الرقة.", ["hold"]),
    ("أعدم التنظيم خمسة أسرى من الجيش السوري في تدمر.", ["killing"]),
    ("قتل أربعة في غارة روسية استهدفت سوقا في معرة النعمان.", ["airstrike"]),
    ("أسر التنظيم خمسة جنود في تدمر.", ["abduct"]),
    ("تم اعتراض وتدمير صاروخ فوق مدينة نجران.", ["shootdown"]),
    (
        "أعلن الجيش العراقي مقتل خمسة من عناصر الحشد الشعبي وإصابة تسعة بكمين لتنظيم داعش في قضاء طوزخورماتو.",
        ["attack"],
    ),
    ("أعلنت الوزارة مقتل أربعة جنود وجرح سبعة في هجوم شنه الحوثيون على حيس.", ["attack"]),
    ("وقع رتل للجيش السوري في كمين قرب بلدة السخنة.", ["attack"]),
    ("اعتقلت قوات الاحتلال الأسير المحرر في بلدة قباطية.", ["arrest"]),
    ("استقبل الأهالي في تعز عشرين أسيرا محررا.", ["release"]),
]


@pytest.mark.parametrize(("text", "kinds"), TWICE)
def test_what_is_said_twice_is_told_once(text: str, kinds: list[str]) -> None:
    assert [row[0] for row in rows(text)] == kinds


# sentence, how many died and were hurt in the one massacre
MASSACRES = [
    ("خلفت المجزرة خمسين قتيلا وعشرين جريحا في دوما.", [("killed", 50), ("injured", 20)]),
    ("ارتكب الاحتلال مجزرة في بيت لاهيا راح ضحيتها 30 شهيدا.", [("killed", 30)]),
    ("أسفرت مذبحة الحولة عن 100 قتيل.", [("killed", 100)]),
]


@pytest.mark.parametrize(("text", "counted"), MASSACRES)
def test_the_dead_that_a_massacre_left_are_its_own(text: str, counted: list[tuple[str, int]]) -> None:
    (massacre,) = claims(text)
    assert [(q.kind, q.low) for q in massacre.quantities] == counted


FRONTS = [
    "قال المتحدث باسم الجبهة الشعبية لتحرير أزواد إن مقاتليها دخلوا المدينة.",
    "أعلنت الحركة الوطنية لتحرير شرقستان أن مقاتليها دخلوا المدينة.",
]


@pytest.mark.parametrize("text", FRONTS)
def test_what_a_party_calls_itself_takes_nothing(text: str) -> None:
    assert not {row[0] for row in rows(text)} & {"capture", "release", "hold"}


# sentence, words that tell it and targets
TOOK_PLACE = [
    ("وقع تفجير بسيارة مفخخة في سوق بمدينة مقديشو.", [("تفجير", [])]),
    ("وقع انفجار في مدينة عفرين أسفر عن مقتل خمسة.", [("انفجار", [])]),
]


@pytest.mark.parametrize(("text", "told"), TOOK_PLACE)
def test_an_explosion_that_took_place_tells_itself(text: str, told: list[tuple[str, list[str]]]) -> None:
    assert [(claim.trigger.text, [one.name_ar for one in claim.targets]) for claim in claims(text)] == told


def test_control_is_wrested_once_whoever_backs_those_who_wrest_it() -> None:
    found = rows("انتزعت قوات محلية تدعمها الإمارات السيطرة على مدينة المكلا من تنظيم القاعدة.")
    assert [(row[0], row[3]) for row in found] == [("capture", ["قوات محلية"])]


# sentence, who laid what went off
LAID = [
    ("انفجرت عبوة ناسفة زرعها داعش على دورية للجيش في هيت.", "isil"),
    ("قتل ثلاثة مزارعين بانفجار عبوات ناسفة زرعها داعش في حي الحوز.", "isil"),
]


@pytest.mark.parametrize(("text", "party"), LAID)
def test_what_somebody_laid_goes_off_once(text: str, party: str) -> None:
    assert [row[3] for row in rows(text) if row[0] == "bombing"] == [[party]]
