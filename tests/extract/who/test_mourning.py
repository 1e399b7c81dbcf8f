"""Who tells of his own loss did not do it."""

import pytest

from extract.what.test_settled import claims, rows


@pytest.mark.parametrize(
    "text",
    [
        "أعلن الجيش الإسرائيلي مقتل أربعة من جنوده في جنوب لبنان.",
        "أكد الجيش السوري مقتل عدد من عناصره في هجوم على حافلة في ريف دير الزور.",
        "أعلن الجيش العراقي مقتل ضابط في كركوك.",
        "اعترف الجيش الإسرائيلي بمقتل ثلاثة جنود في رفح.",
        "أقر الجيش الإسرائيلي بمقتل ضابط وجنديين في خان يونس.",
        "أقر الحوثيون بمقتل خمسة من ضباطهم في غارات.",
        "أقرت قوات سوريا الديمقراطية بمقتل قيادي شرق دير الزور.",
        "قال الجيش العراقي إن ضابطا قتل في تكريت.",
        "وقالت الشرطة إن طفلة قتلت في بيشاور.",
        "أعلنت وزارة الدفاع أن مدنيا قتل في خيرسون.",
        "أكدت قوات الدعم السريع في بيان مقتل قائد قواتها في كردفان.",
        "أعلن الجيش الإسرائيلي في تصريح صحفي مقتل جندي في خان يونس.",
        "أعلن الحزب في بيان له مقتل أمينه العام.",
        "أعلن الحشد الشعبي مقتل نائب رئيس هيئة الحشد قرب المطار.",
    ],
)
def test_who_tells_of_its_own_dead_did_not_kill_them(text: str) -> None:
    found = rows(text)
    assert found
    assert all(row[3] == [] for row in found)


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("حكومة الوفاق: 12 قتيلا في قصف على حي أبو سليم بطرابلس", []),
        ("حماس: عشرات الشهداء في قصف على مدرسة في جباليا", []),
        ("المعارضة: 7 قتلى في قصف لقوات النظام على معرة النعمان", ["saa"]),
        ("الجيش الإسرائيلي: قصف على مواقع لحزب الله في الخيام", ["isr"]),
    ],
)
def test_who_heads_a_line_of_dead_people_did_not_kill_them(text: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] in ("shelling", "airstrike")] == [doers]


@pytest.mark.parametrize(
    "text",
    [
        "سقطت قذائف على جرمانا. وقالت المعارضة إن القصف أودى بحياة سبعة مدنيين.",
        "انفجرت عبوة في الباب. وأعلن الجيش الوطني مقتل ستة مدنيين في التفجير.",
        "قصفت طائرات بلدة كفرنبل. وذكرت هيئة تحرير الشام أن الغارات أدت إلى مقتل أربعة مدنيين.",
    ],
)
def test_who_tells_of_civilians_killed_by_the_blow_told_of_did_not_strike_it(text: str) -> None:
    told = rows(text)[-1][3]
    assert not {"fsa", "sna", "hts"}.intersection(told)


def test_who_tells_of_a_rocket_that_fell_did_not_fire_it() -> None:
    assert [row[3] for row in rows("أعلنت إسرائيل سقوط صاروخ في حيفا.") if row[0] == "shelling"] == [[]]


def test_who_tells_of_the_death_of_another_ones_officer_may_have_killed_him() -> None:
    assert [row[3] for row in rows("أعلن الجيش السوداني مقتل ضابط في قوات الدعم السريع.")] == [["saf"]]
    assert [row[3] for row in rows("أعلن الجيش الإسرائيلي أن ثلاثة مسلحين قتلوا في جنين.")] == [["isr"]]


def test_who_tells_of_dead_soldiers_made_no_attack_nor_did_they() -> None:
    found = rows("أعلن الجيش العراقي عن مقتل سبعة جنود في هجوم شمال كركوك.")
    assert [row[3] for row in found if row[0] == "attack"] == [[]]


# sentence, type, doers, targets
STRUCK = [
    ("أعلنت وزارة الدفاع التركية مقتل جندي في قصف على موقعه قرب جرابلس.", "shelling", [], ["tur"]),
    ("أعلن الجيش اللبناني مقتل جندي في هجوم على حاجز في عرسال.", "attack", [], ["laf"]),
    ("أعلن التحالف الدولي مقتل جندي أمريكي وإصابة اثنين في هجوم على قاعدة حرير.", "attack", [], ["us"]),
    ("أعلن الجيش السوداني مقتل ضابط وإصابة ثلاثة جنود في معارك شرق أم درمان.", "clash", [], ["saf"]),
    ("أعلنت وزارة الدفاع الروسية مقتل ضابط روسي في هجوم على حاجز في اللاذقية.", "attack", [], ["rus"]),
    ("أعلنت وزارة الدفاع العراقية مقتل ضابط في هجوم لتنظيم داعش قرب الرطبة.", "attack", ["isil"], ["isf"]),
]


@pytest.mark.parametrize(("text", "kind", "doers", "targets"), STRUCK)
def test_whose_soldiers_died_in_it_was_struck(text: str, kind: str, doers: list[str], targets: list[str]) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == kind] == [(doers, targets)]


def test_nor_did_the_army_whose_spokesman_tells_of_it() -> None:
    found = rows("أعلن متحدث باسم الجيش التركي سقوط أربع قذائف في مدينة كلس.")
    assert [row[3] for row in found if row[0] == "shelling"] == [[]]


def test_nor_he_who_says_that_it_fell_but_who_launched_it() -> None:
    found = rows("قالت متحدثة باسم الجيش الإسرائيلي إن قذيفتين سقطتا في عسقلان، عقب إطلاقهما من قبل حركة حماس.")
    assert [row[3] for row in found if row[0] == "shelling"] == [["hamas"]]


def test_a_hospital_that_tells_of_the_dead_was_not_struck() -> None:
    told = rows("قصفت طائرات حربية سوق مدينة أريحا. وقال مصدر طبي إن سبعة أشخاص قتلوا في القصف.")
    assert [row[4] for row in told if "مصدر طبي" in row[4]] == []


# sentence, who killed him
OF_STATES = [
    ("أعلنت إسرائيل مقتل جندي في جنوب لبنان.", []),
    ("أعلنت السعودية مقتل ضابط في سيئون.", []),
    ("أعلنت إسرائيل مقتل قيادي في حزب الله في بيروت.", ["israel"]),
    ("أعلنت إسرائيل مقتل جندي سوري في القنيطرة.", ["israel"]),
]


@pytest.mark.parametrize(("text", "killers"), OF_STATES)
def test_a_state_that_tells_of_its_dead_soldier_did_not_kill_him(text: str, killers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "killing"] == [killers]


# sentence, who killed
ANNOUNCED = [
    ("أعلن حزب الله مقتل قيادي في النبطية.", []),
    ("أعلنت حماس مقتل محتجزة إسرائيلية في رفح.", []),
    ("أكد الحوثيون مقتل قائد في صفوفهم.", []),
    ("أعلن الجيش اللبناني استشهاد جندي قرب مرجعيون.", []),
    ("أعلن التحالف مقتل قيادي في تنظيم الدولة في دير الزور.", ["coalition"]),
    ("أعلنت سرايا القدس مقتل 3 جنود إسرائيليين في بيت لاهيا.", ["saraya-quds"]),
    ("أعلن الجيش العراقي مقتل 3 مسلحين في ديالى.", ["isf"]),
    ("أعلن الجيش الأمريكي مقتل القيادي البارز في تنظيم داعش أبي خالد الشامي في ريف حلب.", ["us"]),
]


@pytest.mark.parametrize(("text", "killers"), ANNOUNCED)
def test_who_announces_a_death_killed_only_whom_the_words_call_an_enemys(text: str, killers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "killing"] == [killers]


# sentence, killers, killed
DESCRIBED = [
    ("شيعت عائلة جنديا أعلن الجيش الإسرائيلي مقتله في رفح.", [], ["جنديا"]),
    ("عثر على أسير قالت القسام إنه قتل في جباليا.", [], ["أسير"]),
    ("مسلح أعلن الجيش الإسرائيلي مقتله في طولكرم.", ["isr"], ["مسلح"]),
]


@pytest.mark.parametrize(("text", "killers", "killed"), DESCRIBED)
def test_nor_him_whose_death_he_announced(text: str, killers: list[str], killed: list[str]) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == "killing"] == [(killers, killed)]


def test_who_tells_of_his_dead_in_the_fighting_against_another_fought_there() -> None:
    found = rows("أعلن الجيش السوداني مقتل سبعة من جنوده في المعارك ضد الدعم السريع في بابنوسة.")
    assert [row[3:5] for row in found if row[0] == "clash"] == [(["saf"], ["rsf"])]


# sentence, killers
LATER = [
    "أعلن الجيش اللبناني في وقت لاحق استشهاد جندي في صور.",
    "أعلن الجيش اللبناني في بيان على فيسبوك استشهاد جندي في صور.",
    "أعلن الجيش اللبناني عبر منصة إكس مقتل جندي في صور.",
]


@pytest.mark.parametrize("text", LATER)
def test_who_tells_of_his_dead_later_or_somewhere_killed_nobody(text: str) -> None:
    assert [(row[0], row[3]) for row in rows(text)] == [("killing", [])]
    assert [link.id for link in claims(text)[0].chain] == ["laf"]


def test_whose_rockets_answer_a_strike_did_not_strike() -> None:
    text = "وجاء ذلك بعد ساعات من إطلاق الحرس الثوري صواريخ على قاعدة العديد ردا على قصف منشآت فوردو ونطنز."
    assert [row[3] for row in rows(text)] == [["irgc"], [], []]


def test_the_victims_of_a_rocket_are_not_its_owner() -> None:
    text = "ارتفع عدد ضحايا الصاروخ الإيراني الذي سقط على مبنى سكني في بئر السبع إلى أربعة قتلى."
    assert [row[4] for row in rows(text)] == [["مبنى سكني"]]
    assert [[q.low for q in claim.quantities] for claim in claims(text)] == [[4]]
