"""Whose a deed told by a noun is, where the same words name whom it is done to."""

import pytest

from extract.what.test_settled import rows
from phrasebook import WEIGHED

# sentence, type, ids of the doers, ids of the targets
AGENTS = [
    ("وصفت الحكومة السورية معارك قوات سوريا الديمقراطية ضد داعش بأنها مشروعة.", "clash", ["sdf"], ["isil"]),
    ("انتقدت تركيا دعم واشنطن لقوات سوريا الديمقراطية.", "support", ["us"], ["sdf"]),
    ("أدان الوزير دعم إيران للحوثيين في اليمن.", "support", ["iran"], ["houthi"]),
    pytest.param("انسحبت القوات بعد هجوم سرايا القدس أمس.", "attack", ["saraya-quds"], ["القوات"], marks=WEIGHED),
    ("قررت الجماعة مهاجمة الإمارات بالصواريخ.", "shelling", ["الجماعة"], ["uae"]),
    ("توعد التنظيم بعد مهاجمة قوات حفتر في سرت.", "attack", ["التنظيم"], ["lna"]),
    # behind the party another stands, bare or with "to": it is the object
    ("أكد المرصد اعتراض سلاح الجو الإسرائيلي لمسيرة إيرانية في سماء درعا.", "shootdown", ["isr"], ["irgc"]),
    ("أدانت المنظمة قتل الجيش السوري الطبيب تحت التعذيب.", "killing", ["saa"], ["الطبيب"]),
    ("قررت قوات سوريا الديمقراطية قصف مواقع لتنظيم داعش في الرقة.", "shelling", ["sdf"], ["isil"]),
    # who launched it
    ("قالت القيادة الأميركية إن الغارة وقعت بعد هجوم شنته حركة الشباب على قاعدة.", "attack", ["shabaab"], ["قاعدة"]),
    ("وقعت الغارة الأحد قرب كسمايو بعد هجوم نفذته حركة الشباب على قاعدة للجيش الصومالي.", "airstrike", [], []),
    ("تحدثت أنقرة عن مشاركة مسلحين في الهجوم على مدينة سرت.", "attack", ["مسلحين"], []),
    # "from" behind a noun with its object written on it
    ("غادر الجيش السوداني مدينة سنجة عقب مهاجمتها من قوات الدعم السريع.", "attack", ["rsf"], ["saf"]),
    ("خلت مدينة الضعين بعد محاصرتها من الدعم السريع.", "siege", ["rsf"], []),
    ("دخل الجيش السوري تدمر بعد استعادتها من تنظيم داعش.", "capture", ["saa"], ["isil"]),
    # amid shelling "to" somebody's guns, which fired it
    ("اقتحم الجيش السوري بلدة مورك وسط قصف عنيف لمدفعية حزب الله.", "shelling", ["hezb"], []),
    (
        "تقدمت قوات سوريا الديمقراطية في الرقة وسط غارات مكثفة لطائرات التحالف الدولي على مواقع داعش.",
        "airstrike",
        ["coalition"],
        ["isil"],
    ),
    # the attack is the subject, and what it hit stands behind it
    ("استهدف هجوم موقعا للجيش العراقي قرب الرمادي.", "attack", [], ["isf"]),
    ("استهدف هجوم رتلا للجيش العراقي قرب الرمادي.", "attack", [], ["isf"]),
    # a base of somebody's was attacked, whoever condemns it; who sees it is no party to it
    ("أدان مجلس الأمن الهجوم على قاعدة للقوات الدولية في تمبكتو.", "attack", [], ["قاعدة"]),
    ("شهد صحفي من الأناضول قصف حي الوعر.", "shelling", [], []),
    # nobody stands in the genitive: the subject does it
    ("شنت قوات سوريا الديمقراطية هجوما على تنظيم داعش في الرقة.", "attack", ["sdf"], ["isil"]),
]


@pytest.mark.parametrize(("text", "kind", "doers", "targets"), AGENTS)
def test_whose_deed_it_is(text: str, kind: str, doers: list[str], targets: list[str]) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == kind] == [(doers, targets)]


# a noun with fighters and whom they struck behind it; explosions in which they do so
FIGHTERS = [
    ("إضافة إلى قصف المسلحين جنود الجيش السوري بالهاون.", "shelling", ["المسلحين"], ["saa"]),
    ("سمعت انفجارات يستهدف بها المسلحون دبابات الجيش السوري في مدينة دوما.", "bombing", ["المسلحون"], ["saa"]),
    ("قتل جندي في هجوم شنه مسلحان في مدينة دوما.", "attack", ["مسلحان"], ["جندي"]),
]


@pytest.mark.parametrize(("text", "kind", "doers", "targets"), FIGHTERS)
def test_fighters_named_behind_the_noun_did_it(text: str, kind: str, doers: list[str], targets: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == kind] == [doers]
    assert next(row[4] for row in rows(text) if row[0] == kind)[:1] in (targets, [])


# doers by their nation alone, by the bullets of a man; an armed attack
BY_A_MAN = [
    ("قتل شرطي إسرائيلي في هجوم نفذه فلسطيني قرب الخليل.", ["فلسطيني"]),
    ("قتل جندي لبناني في هجوم نفذه إسرائيلي في صور.", ["إسرائيلي"]),
    ("قتل ضابط سعودي برصاص جندي أردني في عمان.", ["jordan-forces"]),
    ("قتل إسرائيليان برصاص مسلح أردني قرب الجسر.", ["مسلح أردني"]),
    ("قتل شاب فلسطيني برصاص إسرائيلي في جنين.", ["isr"]),
    ("قتل مدني في هجوم مسلح في بغداد.", []),
]


@pytest.mark.parametrize(("text", "doers"), BY_A_MAN)
def test_the_man_did_it_and_not_the_dead(text: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text)] == [doers]


# sentence, doers, targets
TAKES_SOME = [
    ("أدان المرصد اعتقال قسد أربعة من المعلمين في الرقة.", ["sdf"], ["المعلمين"]),
    ("قال المرصد إن اعتقال قوات الأمن اثنين من أبناء المدينة تم أمس.", ["قوات الأمن"], ["أبناء المدينة"]),
    # counter-examples: the number counts the noun, or stands alone
    ("أعلنت قسد اعتقال أربعة من داعش في الرقة.", ["sdf"], ["isil"]),
    ("أعلنت قسد اعتقال عناصر أربعة من داعش في الرقة.", ["sdf"], ["عناصر"]),
]


@pytest.mark.parametrize(("text", "doers", "targets"), TAKES_SOME)
def test_a_number_behind_who_took_them_is_whom_he_took(text: str, doers: list[str], targets: list[str]) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == "arrest"] == [(doers, targets)]


# what was done amid a bombardment from aircraft: type and doer of either
AMID = [
    ("قصف الجيش التركي منبج وسط قصف من الطائرات التركية.", [("airstrike", ["tur"]), ("airstrike", ["tur"])]),
]


@pytest.mark.parametrize(("text", "told"), AMID)
def test_aircraft_of_nobody_named_are_none_of_those_who_have_none(text: str, told: list[tuple[str, list[str]]]) -> None:
    assert [(row[0], row[3]) for row in rows(text)] == told


# a deed before the verb that has it for its pronoun: who is to do it
UNDERTAKEN = [
    ("أعلنت البيشمركة أنها لن تدخل الموصل، وأن تحريرها سيتولاه الجيش العراقي.", "capture", ["isf"]),
    ("قالت البيشمركة إن اقتحام الموصل ستتولاه القوات العراقية.", "advance", ["isf"]),
    ("أعلنت البيشمركة أن تحريرها للموصل سيستمر.", "capture", ["pesh"]),
]


@pytest.mark.parametrize(("text", "kind", "doers"), UNDERTAKEN)
def test_who_will_undertake_it_does_it(text: str, kind: str, doers: list[str]) -> None:
    assert rows(text)[-1][0] == kind
    assert rows(text)[-1][3] == doers
