"""Words of news desks for the dead, the taken and the freed, for people and forces on the move, operations, protest."""

import pytest

from extract.what.test_settled import claims, rows


def types(text: str) -> list[str]:
    return [row[0] for row in rows(text)]


WORDS = [
    ("طالت يد الغدر قياديا في المقاومة الشعبية في تعز.", "killing"),
    ("نفذت حركة طالبان حكم القصاص بحق رجل في ولاية فراه.", "killing"),
    ("جز عناصر التنظيم رؤوس أربعة أسرى في تدمر.", "killing"),
    ("أسفرت العملية عن القضاء على أمير كتيبة في جبل الشعانبي.", "killing"),
    ("سفكت المليشيات دماء المدنيين في مدينة نيالا.", "killing"),
    ("أخذ المسلحون عشرين رهينة داخل فندق في باماكو.", "abduct"),
    ("سيق مئات الرجال من بلدة بروانة إلى جهة مجهولة على يد مسلحين.", "abduct"),
    ("ساقت قوات النظام عشرات الشبان إلى الخدمة الإلزامية في حلب.", "arrest"),
    ("أفضت وساطة قبلية إلى إطلاق عشرين محتجزا في البيضاء.", "release"),
    ("رفعت السلطات الإقامة الجبرية عن رئيس الوزراء في الخرطوم.", "release"),
    ("عاد المخطوفون التسعة إلى ذويهم في أعزاز.", "release"),
    ("أعاد حزب الله جثامين جنود عبر الناقورة.", "release"),
    ("خلت بلدة سراقب من سكانها.", "displace"),
    ("رجعت مئات الأسر إلى منازلها في تكريت.", "displace"),
    ("جرى تسفير مسلحي حي برزة إلى إدلب.", "evacuate"),
    ("نقلت طائرة أممية رعايا أجانب من بورتسودان إلى جدة.", "evacuate"),
    ("نقل الجيش السوداني كتيبة من كسلا إلى الفاشر.", "deploy"),
    ("تدفق المتطوعون إلى معسكر التاجي.", "deploy"),
    ("أعلن حفتر ساعة الصفر لتحرير طرابلس.", "operation"),
    ("أغلقت المحال التجارية أبوابها حدادا في الخليل.", "protest"),
    ("احتشد الآلاف في ميدان الشهداء في طرابلس.", "protest"),
    ("تجمع المئات أمام مقر الحكومة في طرابلس مطالبين برحيلها.", "protest"),
    ("جابت مسيرة حاشدة شوارع تعز.", "protest"),
    ("تمرد سجناء في سجن حماة المركزي.", "protest"),
]
OF_OTHER_THINGS = [
    "أعدم الحكم فرصة الفريق في الفوز.",
    "خطف المهاجم هدف الفوز في الدقيقة الأخيرة.",
    "أفرجت الجمارك عن شحنات السكر في ميناء الإسكندرية.",
    "أفرج البنك المركزي عن حصص من الدولار للمصارف.",
    "نزح الماء من البئر بمضخة.",
    "تمركز المدافع في منطقة الجزاء.",
    "انطلقت عملية بيع التذاكر صباح اليوم.",
    "وصلت تعزيزات المنتخب إلى المعسكر التدريبي.",
    "غادرت حافلات المنتخب الفندق نحو الملعب.",
    "أبحرت سفينة سياحية نحو جزر اليونان.",
    "أودع الزبون مبلغا في المصرف.",
    "خلت الساحة الفنية من نجومها.",
    "اقتربت ساعة الصفر لانطلاق مباراة القمة في الرياض.",
    "رجع اللاعب إلى فريقه بعد الإصابة.",
    "شيدت الشركة أبراجا سكنية في مدينة أربيل.",
    "بلغ عدد ضحايا حوادث السير مئة قتيل.",
]


@pytest.mark.parametrize(("text", "kind"), WORDS)
def test_words_of_news_desks(text: str, kind: str) -> None:
    assert kind in types(text)


@pytest.mark.parametrize("text", OF_OTHER_THINGS)
def test_the_same_words_of_other_things(text: str) -> None:
    assert types(text) == []


STOPPED = [
    "جمدت فصائل المعارضة معركتها في ريف حماة.",
    "أنهت القوات العراقية عملية فجر نينوى في سهل نينوى.",
    "أكملت القوات العراقية عملية فرض القانون في كركوك.",
    "أعلنت قوات سوريا الديمقراطية انتهاء العمليات العسكرية في مدينة الرقة.",
    "أعلن الجيش السوري استئناف عملياته في الغوطة الشرقية.",
    "أعلن التحالف تعليق عملياته في الحديدة.",
    "نفذت القوات العراقية المرحلة الثانية من عملية أبطال العراق غربي الأنبار.",
]
NOT_STOPPED = [
    "أعلنت الوزارة انتهاء عملية فرز الأصوات في كركوك.",
    "أنهت القوات العراقية عملية البحث عن الغرقى في دجلة.",
    "أكملت القوات المسلحة عملية إحصاء منتسبيها في بغداد.",
]


@pytest.mark.parametrize("text", STOPPED)
def test_an_operation_that_an_armed_party_ends_or_halts(text: str) -> None:
    assert types(text) == ["operation"]


@pytest.mark.parametrize("text", NOT_STOPPED)
def test_what_is_ended_is_no_operation_of_war(text: str) -> None:
    assert types(text) == []


NUMBERS = [
    ("تجاوز عدد القتلى في السودان عشرة آلاف.", 10_000),
    ("فاق عدد القتلى في دارفور ثلاثة آلاف.", 3_000),
    ("وصل عدد قتلى الحوثيين في مأرب إلى مئة وعشرين.", 120),
    ("بلغ عدد الشهداء في غزة خمسين ألفا.", 50_000),
]


@pytest.mark.parametrize(("text", "dead"), NUMBERS)
def test_the_number_of_the_dead_that_is_reached(text: str, dead: int) -> None:
    (claim,) = claims(text)
    assert (claim.type, [(one.kind, one.low) for one in claim.quantities]) == ("toll", [("killed", dead)])


def test_of_a_strike_they_are_its_dead() -> None:
    assert types("ارتفع عدد قتلى انفجار السيارة المفخخة في الباب إلى عشرين.") == ["bombing"]


IN_WEEKS = [
    ("قتل الحوثيون 42 مدنيا في محافظة تعز خلال الشهرين الماضيين.", "toll"),
    ("حيدت القوات التركية 14 إرهابيا في شمال العراق خلال الأيام السبعة الماضية.", "toll"),
    ("قتل 20 مدنيا في مدينة حلب الأسبوع الماضي.", "toll"),
    ("قتل عشرة مدنيين في مدينة إدلب أمس.", "killing"),
    ("أعدم تنظيم داعش سبعين شخصا في دير الزور خلال الأسبوعين الماضيين.", "killing"),
    ("قتل في أكتوبر 16 شخصا في اشتباكات بين الطرفين في مدينة كسلا.", "clash"),
]


@pytest.mark.parametrize(("text", "kind"), IN_WEEKS)
def test_those_killed_in_weeks_are_summed(text: str, kind: str) -> None:
    assert types(text) == [kind]


LOST = [
    ("فقدت القوات العراقية ستة من مقاتليها في تلعفر.", "toll"),
    ("خسرت قوات حفتر عشرين مقاتلا في محاور جنوب طرابلس.", "toll"),
    ("نعى حزب الله أربعة من عناصره.", "toll"),
    ("استقبل مستشفى الثورة في تعز أربعين جريحا.", "toll"),
    ("وصل ثلاثون شهيدا إلى مستشفى ناصر في خان يونس.", "toll"),
    ("أعلن مستشفى الحسيني في كربلاء تسلمه خمسين جثة.", "toll"),
    ("أعلنت مفوضية اللاجئين أن خمسة آلاف شخص عبروا الحدود إلى تشاد.", "displace"),
    ("خرج 3500 مدني من الأحياء الشرقية لحلب نحو جبرين.", "displace"),
]
NOT_LOST = [
    "خسر الحزب عشرة من مقاعده في البرلمان.",
    "استقبل المستشفى 20 مصابا بالكوليرا.",
    "استقبل مستشفى الجلاء عشرة مصابين بحادث سير.",
    "نعت نقابة الصحفيين ثلاثة من أعضائها.",
]


@pytest.mark.parametrize(("text", "kind"), LOST)
def test_men_that_a_party_lost_and_a_hospital_took_in(text: str, kind: str) -> None:
    assert types(text) == [kind]


@pytest.mark.parametrize("text", NOT_LOST)
def test_what_else_is_lost_or_taken_in(text: str) -> None:
    assert types(text) == []


SET_UP = [
    ("أقامت القوات الأمريكية قاعدة في الرميلان.", "deploy"),
    ("شكل الجيش السوداني لواء جديدا في كسلا.", "deploy"),
    ("كثف الجيش اللبناني دورياته في صيدا.", "deploy"),
    ("شيدت القوات الإسرائيلية أبراج مراقبة على الحدود مع لبنان.", "deploy"),
]


@pytest.mark.parametrize(("text", "kind"), SET_UP)
def test_posts_that_a_known_party_set_up(text: str, kind: str) -> None:
    assert types(text) == [kind]


@pytest.mark.parametrize("text", ["أقام الجيش اللبناني احتفالا في بيروت.", "شكلت حركة حماس وفدا للحوار."])
def test_who_holds_a_feast_sets_up_no_post(text: str) -> None:
    assert types(text) == []


AT_WHOSE_HANDS = [
    ("سقط خمسة قتلى برصاص قوات الأمن في أم درمان.", ["killing"]),
    ("سقط طفل شهيدا برصاص قناص إسرائيلي شرق خان يونس.", ["killing"]),
    ("قتل وأصيب تسعة أشخاص برصاص قوات الأمن في الخرطوم.", ["killing"]),
    ("أكد مصدر طبي وفاة معتقل تحت التعذيب في سجن بئر أحمد.", ["killing"]),
    ("قضى معتقل تحت التعذيب في سجن صيدنايا.", ["killing"]),
    ("مات السائق تحت أنقاض المبنى.", []),
    ("أصيب شابان برصاص الاحتلال في نابلس.", ["attack"]),
]


@pytest.mark.parametrize(("text", "told"), AT_WHOSE_HANDS)
def test_deaths_by_bullets_and_under_torture_are_killings(text: str, told: list[str]) -> None:
    assert types(text) == told


def test_who_died_under_torture_killed_nobody() -> None:
    (row,) = rows("قضى معتقل تحت التعذيب في سجن صيدنايا.")
    assert (row[3], row[4]) == ([], ["معتقل"])


BY_CROWDS = [
    ("هاجم متظاهرون مقر الحزب في الناصرية.", ["protest"]),
    ("حاصر متظاهرون مقر شركة نفط في ميسان.", ["protest"]),
    ("اشتبك متظاهرون مع الشرطة في يريفان.", ["protest"]),
    ("هاجم مسلحون متظاهرين في بغداد.", ["attack"]),
]


@pytest.mark.parametrize(("text", "told"), BY_CROWDS)
def test_what_demonstrators_do_is_protest(text: str, told: list[str]) -> None:
    assert types(text) == told
