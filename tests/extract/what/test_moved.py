"""Moves told plainly, and the many words by which a place is taken, held, left, neared, cut off or given over."""

import pytest

from extract.what.test_settled import rows


def types(text: str) -> list[str]:
    return [row[0] for row in rows(text)]


PLAIN = [
    ("تراجع مقاتلو التنظيم إلى داخل مدينة الباب.", "withdraw"),
    ("غادرت القوات الإريترية مدينة مقلي.", "withdraw"),
    ("دخلت أولى الوحدات العراقية مدينة الموصل.", "advance"),
    ("غادر آخر جندي فرنسي قاعدة عين الأسد.", "withdraw"),
    ("فرت قوات الدعم السريع من وسط الخرطوم.", "withdraw"),
    ("يهيمن الحوثيون على الساحل الغربي.", "hold"),
    ("تحتفظ قوات سوريا الديمقراطية بحقل العمر النفطي.", "hold"),
    ("تدير حركة حماس قطاع غزة.", "hold"),
    ("حافظت الفصائل على مواقعها في تلة كبانة.", "hold"),
]
PRESENCE = [
    "أنهت فرنسا وجودها العسكري في تشاد.",
    "قلصت واشنطن وجودها العسكري في سوريا إلى النصف.",
]
STATES = ["تهيمن الشركة على سوق بغداد.", "تدير البلدية مواقف السيارات في بيروت.", "يحتفظ اللاعب بلقبه في دبي."]


@pytest.mark.parametrize(("text", "kind"), PLAIN)
def test_a_party_right_beside_its_verb_and_a_known_place(text: str, kind: str) -> None:
    assert types(text) == [kind]


@pytest.mark.parametrize("text", PRESENCE)
def test_who_ends_its_presence_leaves(text: str) -> None:
    assert types(text) == ["withdraw"]


def test_a_company_that_leaves_a_market_withdraws_no_troops() -> None:
    assert types("أنهت الشركة وجودها في السوق العراقية.") == []


@pytest.mark.parametrize("text", STATES)
def test_who_bears_no_arms_holds_no_ground(text: str) -> None:
    assert types(text) == []


BESIEGED = [
    ("حوصرت بلدة قرقوش من جميع الجهات.", "قرقوش"),
    ("باتت مدينة حديثة تحت الحصار.", "حديثة"),
    ("باتت مدينة الرقة معزولة عن محيطها.", "الرقة"),
]


@pytest.mark.parametrize(("text", "place"), BESIEGED)
def test_a_place_that_came_under_siege(text: str, place: str) -> None:
    assert [(row[0], row[5]) for row in rows(text)] == [("siege", place)]


def test_crews_on_their_way_are_no_troops() -> None:
    assert types("قال مصدر إن فرق الإسعاف توجهت فورا إلى بلدة بيت جن لإنقاذ المصابين.") == []


TOLD = [
    ("باتت القوات العراقية على أبواب مدينة الحويجة.", "advance"),
    ("أصبحت قوات النظام على تخوم مدينة سراقب.", "advance"),
    ("صارت قوات المعارضة على مرمى حجر من مدينة دوما.", "advance"),
    ("فتحت القوات العراقية ثغرة في دفاعات التنظيم شرق الموصل.", "advance"),
    ("خرقت القوات العراقية خطوط التنظيم جنوب الموصل.", "advance"),
    ("اندحرت ميليشيا الحوثي من مديرية موزع.", "withdraw"),
    ("عادت القوات الإسرائيلية أدراجها من أطراف بلدة بيت حانون.", "withdraw"),
    ("افتكت قوات الوفاق مدينة ترهونة من قوات حفتر.", "capture"),
    ("خلصت القوات العراقية ناحية ربيعة من قبضة داعش.", "capture"),
    ("قضمت القوات النظامية مناطق جديدة في الغوطة الشرقية.", "capture"),
    ("أزيح مسلحو داعش من بلدة يثرب.", "capture"),
    ("اقتلعت قوات العمالقة الحوثيين من بيحان.", "capture"),
    ("أعلن المتحدث خلو مدينة سرت من داعش.", "capture"),
    ("استعادت قوات الجيش السوداني زمام السيطرة على بلدة جبرة.", "capture"),
    ("حشرت القوات العراقية مقاتلي داعش في حي الميدان.", "siege"),
    ("انحاز عشرات من جنود الدعم السريع إلى الجيش في القضارف.", "surrender"),
    ("سلم إرهابيان نفسيهما للجيش الجزائري في برج باجي مختار.", "surrender"),
]
OTHERWISE = [
    "باتت الشركة على أبواب الإفلاس في بيروت.",
    "تقف ليبيا على أعتاب انتخابات جديدة.",
    "خلصت اللجنة في بغداد إلى توصيات.",
    "افتك المنتخب التونسي بطاقة التأهل من مضيفه.",
    "اقتلعت الرياح خيام النازحين في عرسال.",
    "عاد الوفد أدراجه من مطار عدن.",
    "حشر الفريق خصمه في منطقته.",
    "انحاز الرئيس إلى مطالب الشارع في تونس.",
    "كشفت الصحيفة ثغرة في القانون الجديد في عمان.",
    "ما زال الوفد متمسكا بشروطه في جنيف.",
]


@pytest.mark.parametrize(("text", "kind"), TOLD)
def test_ways_of_moving_and_taking(text: str, kind: str) -> None:
    assert kind in types(text)


@pytest.mark.parametrize("text", OTHERWISE)
def test_the_same_words_of_other_matters(text: str) -> None:
    assert types(text) == []


def test_a_city_that_is_spelt_like_a_verb_stays_one() -> None:
    assert [(row[0], row[5]) for row in rows("أعلنت القوات تحرير عدن من الحوثيين.")] == [("capture", "عدن")]


def test_what_remained_in_somebodys_hands_is_told_once() -> None:
    assert types("بقيت مدينة الرستن بيد فصائل المعارضة.") == ["hold"]
    assert types("ظلت مدينة الرستن بيد فصائل المعارضة.") == ["hold"]


def test_forces_on_the_outskirts_without_a_verb() -> None:
    assert types("قوات الجيش السوداني على مشارف مدينة الأبيض.") == ["advance"]
    assert types("قصفت الطائرات قوات الجيش السوري على مشارف مدينة سراقب.") == ["airstrike"]


def test_fighters_whose_status_is_settled_gave_up() -> None:
    assert types("بدأت عملية تسوية أوضاع عناصر النظام السابق في اللاذقية.") == ["surrender"]
    assert types("بدأت عملية تسوية أوضاع الموظفين في درعا.") == []
