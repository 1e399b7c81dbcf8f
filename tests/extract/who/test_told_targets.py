"""To whom it was done, read from whole sentences: things struck, people by name, who is called on, who is left out."""

import pytest

import rawi
from extract.what.test_settled import rows
from rawi.model import Claim


def targets(sentence: str, kind: str) -> list[str]:
    claims: list[Claim] = [claim for claim in rawi.read(sentence, published="2024-05-10") if claim.type == kind]
    return [one.mention.text for one in claims[0].targets if one.mention is not None] if claims else ["no claim"]


# a verb of striking, its subject and a thing that is nobody's post; whose a thing is says more
STRUCK = [
    ("قصف الجيش السوداني مستودعاً للوقود في مدينة نيالا.", "shelling", ["مستودعاً"]),
    ("قصفت المدفعية سوقاً شعبياً في مدينة تعز.", "shelling", ["سوقاً شعبياً"]),
    ("قصفت قوات الدعم السريع مدرسة تؤوي نازحين في الفاشر.", "shelling", ["مدرسة"]),
    ("قصفت طائرات الاحتلال أرضا خالية شرق بيت حانون.", "airstrike", ["أرضا خالية"]),
    ("استهدف قصف صاروخي مخزنا تابعا لداعش في مدينة الرقة.", "shelling", ["مخزنا تابعا لداعش"]),
    ("استهدف قصف مدفعي مواقع لقوات النظام في مدينة درعا.", "shelling", ["مواقع لقوات النظام"]),
    ("وطال القصف مدرسة بحري الفنية في محلية شرق النيل.", "shelling", ["مدرسة بحري الفنية"]),
    ("أصابت طائرات التحالف مخزنا للذخيرة تابعا للحوثيين في صعدة.", "airstrike", ["للحوثيين"]),
    ("قتل 9 جنود يمنيين، الأحد، في هجوم لتنظيم القاعدة استهدف حافلة عسكرية في أبين.", "attack", ["حافلة عسكرية"]),
    ("داهم الاحتلال عددا من البيوت واعتقل عشرات الشبان.", "arrest", ["البيوت"]),
    ("أطلق الحوثيون صاروخين باتجاه سفينة ترفع علم بنما قبالة ميناء المخا.", "shelling", ["سفينة"]),
    ("أطلقت القوات مسيرة أصابت ناقلة قرب ميناء الحديدة.", "airstrike", ["ناقلة"]),
    ("وأقدم التنظيم على إعدام 9 رجال في منطقة الباب متهماً بعضهم بالولاء للوحدات الكردية.", "killing", ["رجال"]),
]

# a party's allegiance is no object
LOYAL = [
    ("هاجم «جيش خالد» المبايع لتنظيم «داعش» بلدة حيط.", "attack", []),
    ("قصف «جند الأقصى» المبايع لتنظيم القاعدة بلدة مورك.", "shelling", []),
    ("قصفت الفصائل لواء شهداء اليرموك المبايع لداعش في بلدة جملة.", "shelling", ["لواء شهداء اليرموك المبايع لداعش"]),
]


@pytest.mark.parametrize(("sentence", "kind", "expected"), [*STRUCK, *LOYAL])
def test_what_was_struck(sentence: str, kind: str, expected: list[str]) -> None:
    assert targets(sentence, kind) == expected


# by a word farther off: things that were reached, a noun of coming under fire, two nouns with one genitive, some of a
# party behind a number, and whose ground an advance is against
FARTHER = [
    (
        "شن الطيران الإسرائيلي غارات قرب دمشق، طاولت ثكنات لقوات النظام السوري.",
        "airstrike",
        ["ثكنات لقوات النظام السوري"],
    ),
    ("أعلنت قسد تعرض سيارة مدنية، ظهر السبت، لهجوم بطائرة مسيرة.", "airstrike", ["سيارة مدنية"]),
    ("تعرض سوق شعبي يقع جنوب بلدة ترمانين لهجوم بالقذائف من قبل الجيش السوري.", "shelling", ["سوق شعبي"]),
    ("تعرض الصحفيون في صنعاء للتهديد والخطف والضرب على يد الحوثيين.", "abduct", ["الصحفيون"]),
    ("تعرض الصحفيون في صنعاء للتهديد والخطف والضرب على يد الحوثيين.", "attack", ["الصحفيون"]),
    ("مرافق حيوية تحت القصف.", "shelling", ["مرافق حيوية"]),
    ("عمدت الميليشيات لاختطاف وتهديد الكثير من الفنانين في صنعاء.", "abduct", ["الفنانين"]),
    ("ألقي القبض على اثنين من مقاتلي تنظيم داعش في كركوك.", "arrest", ["مقاتلي تنظيم داعش"]),
    ("تسببت الغارة بمقتل وإصابة عشرة عناصر من قسد في عين عيسى.", "airstrike", ["عناصر من قسد"]),
    ("تمنع البحرية تهريب الأسلحة للحوثيين عبر شواطئ عدن.", "arms", ["للحوثيين"]),
    ("تقدم الجيش العراقي نحو بلدة هيت التي ما زال يسيطر عليها تنظيم داعش.", "advance", ["تنظيم داعش"]),
    ("تقدم الجيش العراقي باتجاه هيت التي لا يزال مقاتلو داعش يتحصنون فيها.", "advance", ["مقاتلو داعش"]),
    ("نفذت طائرات أمريكية عملية إنزال جوية في باريشا، استهدفت زعيم تنظيم داعش.", "operation", ["زعيم تنظيم داعش"]),
    ("زار الوفد القاهرة. واتهم حزب الله اللبناني، بأنه سبب الحرب.", "statement", ["حزب الله اللبناني"]),
    ("واتهم ناشطون محليون الحوثيين بقصف المدينة.", "statement", ["الحوثيين"]),
]


@pytest.mark.parametrize(("sentence", "kind", "expected"), FARTHER)
def test_to_whom_it_was_done_by_words_farther_off(sentence: str, kind: str, expected: list[str]) -> None:
    assert targets(sentence, kind) == expected


# those whose names stand right behind the word for them; no sentence that merely goes on
BY_NAME = [
    ("اعتقل الجيش أربعة شبان، وهم: خالد محمود، وسامر علي، ونادر حسن.", ["خالد محمود", "وسامر علي", "ونادر حسن"]),
    ("اعتقلت القوة شخصين هما: سعيد عمر وجمال ناصر في نوى.", ["سعيد عمر", "وجمال ناصر"]),
    ("اعتقلت القوة كلاً من: سعيد عمر، وجمال ناصر في بلدة الصور.", ["سعيد عمر", "وجمال ناصر"]),
    ("اعتقلت قوات الاحتلال المواطنين أحمد يوسف ومحمد عادل من بيت أمر.", ["أحمد يوسف", "ومحمد عادل"]),
    ("اعتقلت قوات الاحتلال الشابين: أحمد يوسف الخطيب ومحمد عادل من بيت أمر.", ["أحمد يوسف الخطيب", "ومحمد عادل"]),
    ("اعتقل الجيش ثلاثة شبان، وهم من سكان قرية كفل حارس.", ["شبان"]),
    ("أسر الحوثيون 12 جندياً من بينهم ضابط برتبة عقيد في جبهة مريس.", ["جندياً"]),
]


@pytest.mark.parametrize(("sentence", "expected"), BY_NAME)
def test_who_they_were_by_name(sentence: str, expected: list[str]) -> None:
    kind = "abduct" if "أسر" in sentence else "arrest"
    assert targets(sentence, kind) == expected


def test_among_them_are_no_others() -> None:
    """FIVE CIVILIANS were killed, among them two children."""
    told = targets("قتل خمسة مدنيين بينهم طفلان وامرأة برصاص مسلحين في كركوك.", "killing")
    assert told == ["مدنيين"]


# behind an official, whoever he speaks to; by a participle behind a comma, whoever is called on
CALLED_ON = [
    ("دعا الرئيس الأميركي الحكومة العراقية إلى ضبط النفس.", ["الحكومة العراقية"]),
    ("دعا وزير الدفاع التركي القوات الكردية إلى الانسحاب.", ["القوات الكردية"]),
    ("اتهم رئيس المجلس الرئاسي الليبي القوات الروسية بقصف المدينة.", ["القوات الروسية"]),
    ("دعا المبعوث الأممي الفصائل الليبية إلى وقف القتال.", ["الفصائل الليبية"]),
    ("واستنكرت الوزارة الهجوم، مطالبة مجلس الأمن بالتحرك.", ["مجلس الأمن"]),
    ("ودانت الخارجية القصف، متهمة إسرائيل بخرق الهدنة.", ["إسرائيل"]),
]


@pytest.mark.parametrize(("sentence", "expected"), CALLED_ON)
def test_who_is_called_on(sentence: str, expected: list[str]) -> None:
    assert targets(sentence, "statement") == expected


# people and sites that AND joins, each of a sort of its own; no clause that begins there, no adjective, no arms
TOGETHER = [
    ("أغارت مقاتلات إسرائيلية على مبنى هيئة الأركان في دمشق.", "airstrike", ["مبنى هيئة الأركان في دمشق"]),
    ("استهدف تنظيم داعش المساجد والمصلين في مدينة الموصل.", "attack", ["المساجد", "والمصلين"]),
    ("هاجم مسلحون الكنيسة والمصلين في مدينة قره قوش.", "attack", ["الكنيسة", "والمصلين"]),
    ("استهدف القصف سوقا ومدنيين في بلدة سرمين.", "shelling", ["سوقا", "ومدنيين"]),
    ("استهدف تنظيم داعش المواطنين والمدارس في الموصل.", "attack", ["المواطنين", "والمدارس"]),
    ("نهب مسلحو داعش البنوك والمؤسسات العامة في الرقة.", "destroy", ["البنوك", "والمؤسسات العامة"]),
    ("قصف الجيش السوري المدرسة والأطفال فروا من مدينة سرمين.", "shelling", ["المدرسة"]),
    ("نهب الحوثيون المؤسسات الإعلامية والصحافية في صنعاء.", "destroy", ["المؤسسات الإعلامية"]),
    ("استهدفت الغارات مخازن الأسلحة والذخائر في مدينة صعدة.", "airstrike", ["مخازن الأسلحة"]),
]


@pytest.mark.parametrize(("sentence", "kind", "expected"), TOGETHER)
def test_what_was_struck_together(sentence: str, kind: str, expected: list[str]) -> None:
    assert targets(sentence, kind) == expected


# by the participle, spelt alike for those who besiege and who are besieged
TRAPPED = [
    ("قصف النظام ريف إدلب انتقاما لجنوده المحاصرين في بلدة كفريا.", ["النظام"]),
    ("لا تزال القوات الحكومية محاصرة في القاعدة الجوية شرق مدينة حلب.", ["القوات الحكومية"]),
    ("باتت عناصر تنظيم داعش محاصرة في حي الزنجيلي غرب الموصل.", ["عناصر تنظيم داعش"]),
    ("تعرضت القوات المحاصرة لمدينة تعز لقصف جوي.", []),
    ("أعلنت حكومة الأنبار محاصرة مدينة الرمادي من ثلاث جهات.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), TRAPPED)
def test_who_is_besieged_by_the_participle(sentence: str, expected: list[str]) -> None:
    assert targets(sentence, "siege") == expected


def test_a_school_that_shelters_the_displaced_is_what_was_struck() -> None:
    assert targets("قتل عشرة جراء قصف الاحتلال مدرسة تؤوي نازحين في مخيم النصيرات.", "shelling") == ["مدرسة"]


def test_two_attacks_of_a_capital_are_where_it_is() -> None:
    sentence = "تبنى تنظيم الدولة هجومي طهران."
    assert targets(sentence, "attack") == []
    assert [claim.place and claim.place.name_ar for claim in rawi.read(sentence)] == ["طهران"]


# sentence, targets of what is answered
ANSWERED = [
    ("استهدف مقاتلو حزب الله صفد ردا على الاعتداءات الإسرائيلية على القرى اللبنانية.", []),
    ("قصف الحوثيون تل أبيب ردا على الهجمات الإسرائيلية على الحديدة.", []),
    ("قصف الجيش التركي مواقع ردا على هجوم على الجيش التركي في إدلب.", ["tur"]),
]


@pytest.mark.parametrize(("text", "attacked"), ANSWERED)
def test_who_answers_an_attack_on_others_was_not_attacked(text: str, attacked: list[str]) -> None:
    assert [row[4] for row in rows(text) if row[0] == "attack"][-1:] == [attacked]


# sentence, who did it, to whom
REMNANTS = [
    ("تمشيط فلول داعش في الموصل", [], ["isil"]),
    ("تطهير فلول داعش في حمص", [], ["isil"]),
    ("حاصر الجيش السوري فلول داعش في حمص.", ["saa"], ["isil"]),
]


@pytest.mark.parametrize(("text", "doers", "targets"), REMNANTS)
def test_nobody_clears_his_own_remnants(text: str, doers: list[str], targets: list[str]) -> None:
    assert [(row[3], row[4]) for row in rows(text)] == [(doers, targets)]
