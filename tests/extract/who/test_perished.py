"""Who died in it did not do it, by the verb beside him."""

import pytest

from extract.what.test_settled import claims, rows
from phrasebook import WEIGHED

# sentence, type, who died in it
FALLEN = [
    ("أعلنت البيشمركة أن اثنين من عناصرها قتلا في قصف على موقع قرب سنجار.", "shelling", "pesh"),
    ("أعلنت قوات الدعم السريع أن عشرة من مقاتليها قتلوا في غارة على نيالا.", "airstrike", "rsf"),
    ("أفاد المرصد بأن سبعة جنود و12 مقاتلا من جبهة النصرة قتلوا في خان طومان.", "killing", "جنود"),
    ("ارتفع إلى 12 عدد الطلبة الذين سقطوا في غارة على المدرسة في طرابلس.", "airstrike", "الطلبة"),
    ("نقل أربعة قتلى من القوة المشتركة إلى مستشفى الفاشر إثر قصف مدفعي.", "shelling", "jfs"),
    ("وصلت ثلاث جثث لمسلحين قتلوا في غارة على ترهونة.", "airstrike", "مسلحين"),
    ("لقي أربعون مقاتلا من الدعم السريع مصرعهم في سنجة.", "killing", "rsf"),
    ("قال بيان إن ستة عناصر من وحدة المظليين قتلوا في بلدة عيترون.", "killing", "عناصر من وحدة المظليين"),
    ("ذكر الجيش التركي أن ثلاثة من جنوده قتلوا في مدينة عفرين.", "killing", "tur"),
    ("قالت الشرطة إن الضابط قتل متأثرا بجراحه في مدينة كركوك.", "killing", "الضابط"),
    ("قتل نقيب في الجيش باستهدافه بعبوة ناسفة في بنغازي.", "bombing", "نقيب"),
    ("أصيب ضابط باستهدافه بقناصة في تعز.", "attack", "ضابط"),
    ("قتلت غارة القيادي سامر الأحمد في النبطية.", "airstrike", "القيادي سامر الأحمد"),
    ("قتلت غارة إسرائيلية القيادي سامر الأحمد في النبطية.", "airstrike", "القيادي سامر الأحمد"),
]


@pytest.mark.parametrize(("text", "kind", "dead"), FALLEN)
def test_who_died_did_not_do_it(text: str, kind: str, dead: str) -> None:
    found = [row for row in rows(text) if row[0] == kind]
    assert found
    assert all(dead not in row[3] for row in found)


def test_how_many_stands_right_before_them() -> None:
    (claim,) = claims("لقي ما لا يقل عن مئة عنصر من قوات الوفاق حتفهم في طرابلس.")
    assert [(q.kind, q.low) for q in claim.quantities] == [("killed", 100)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("لقي خمسة مدنيين مصرعهم أمس، على أيدي عناصر حركة الشباب في مدينة بيدوا.", 5),
        ("لقي 12 مدنيا على الأقل مصرعهم على أيدي عناصر حركة الشباب في مدينة بيدوا.", 12),
    ],
)
def test_who_met_death_at_the_hands_of_somebody_was_killed_by_him(text: str, number: int) -> None:
    (claim,) = claims(text)
    assert (claim.type, [party.id for party in claim.actors]) == ("killing", ["shabaab"])
    assert [(q.kind, q.low) for q in claim.quantities] == [("killed", number)]


# sentence, who was killed
SOME_MAN = [
    ("قتل جندي تركي في عفرين.", "tur"),
    ("وقتل جنديان في الرمادي.", "جنديان"),
    ("قتل مقاتل من الجيش الحر في درعا أمس.", "fsa"),
    ("قتلت مجندة في القدس.", "مجندة"),
    ("وقتل المهاجم في مدينة حمص.", "المهاجم"),
    ("كما قتل الشرطي قرب مدينة حمص.", "الشرطي"),
]


# sentence, who were killed
SOME_MEN = [
    ("اشتبك الجيش مع مسلحين في ديفا. وقتل خمسة مسلحين وضابط.", ["مسلحين", "ضابط"]),
    ("وقتل أربعة متمردين وشرطي ليل السبت في بيني.", ["متمردين", "شرطي"]),
    ("وقال ناشطون إن عشرين من عناصر داعش قتلوا في تكريت.", ["isil"]),
    ("قتل سبعة مقاتلين من الحوثيين شمالي الضالع.", ["houthi"]),
    ("وقتل عنصران من الحشد الشعبي غرب الحويجة.", ["pmf"]),
]


@pytest.mark.parametrize(("text", "dead"), SOME_MEN)
def test_counted_men_and_one_more_killed_nobody(text: str, dead: list[str]) -> None:
    (told,) = [row for row in rows(text) if row[0] == "killing"]
    assert told[4] == dead and set(told[3]).isdisjoint(dead)


def test_counted_men_before_an_object_killed_him() -> None:
    (claim,) = claims("قتل أربعة مسلحين من تنظيم داعش ضابطا في الرطبة.")
    assert [party.id for party in claim.actors] == ["isil"]


def test_counted_men_were_arrested() -> None:
    assert [row[3:5] for row in rows("اعتقل ستة عناصر من تنظيم داعش في كركوك.")] == [([], ["isil"])]


@pytest.mark.parametrize(("text", "dead"), SOME_MAN)
def test_some_man_behind_a_verb_without_an_object_was_killed(text: str, dead: str) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == "killing"] == [([], [dead])]


# sentence, type, who did it
DOERS = [
    ("قتل مسلح شرطيا في القاهرة.", "killing", ["مسلح"]),
    pytest.param("ذكر شهود أن اثنين من المسلحين قتلوا ثلاثة جنود في القاهرة.", "killing", ["المسلحين"], marks=WEIGHED),
    ("قتل مستوطن فلسطينيا قرب نابلس.", "killing", ["مستوطن"]),
    ("قتل عشرون من قوات الدعم السريع خلال هجوم شنته على مدينة الفاشر.", "attack", ["rsf"]),
    ("قتل سبعة من جماعة الحوثي في هجوم نفذته على مواقع الجيش في مأرب.", "attack", ["houthi"]),
    ("قتل سبعة من الحشد الشعبي في هجوم شنه تنظيم داعش على كركوك.", "attack", ["isil"]),
    ("قتل الجيش السوداني عشرة مسلحين في غارة على نيالا.", "airstrike", ["saf"]),
    ("المسلحون الذين قتلوا عشرة مدنيين في هجوم على قرية في ديالى فروا.", "attack", ["المسلحون"]),
]


@pytest.mark.parametrize(("text", "kind", "doers"), DOERS)
def test_who_killed_others_is_no_victim(text: str, kind: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == kind] == [doers]


def test_of_what_unit_one_of_the_dead_was_says_not_who_killed_them() -> None:
    found = rows("أعلن الجيش الإسرائيلي مقتل أربعة من جنوده، اثنان منهم من وحدة الهندسة سقطوا في كمين.")
    assert all(not row[3] for row in found if row[0] == "killing")


def test_an_army_that_tells_of_dead_soldiers_did_not_kill_them() -> None:
    assert [row[3] for row in rows("أعلن الجيش مقتل ثلاثة جنود شرق رفح.")] == [[]]


def test_an_army_may_have_killed_the_soldiers_of_another() -> None:
    found = rows("أعلن الجيش السوري مقتل ثلاثة جنود أتراك في غارة على إدلب.")
    assert all("saa" not in row[4] for row in found)


@pytest.mark.xfail(reason="the verb is taken for the word that tells of them, and who they were stands too far")
def test_the_dead_are_told_by_who_they_were() -> None:
    found = rows("سقط مئتا قتيل في تعز خلال شهر، وجميعهم من المدنيين.")
    assert [row[4] for row in found if row[0] == "toll"] == [["المدنيين"]]


@pytest.mark.parametrize("text", ["سقط قتلى من المدنيين في تعز خلال الشهر الماضي."])
def test_victims_are_told_by_among_whom_they_fell(text: str) -> None:
    found = rows(text)
    assert [row[4] for row in found if row[0] == "toll"] == [["المدنيين"]]


# sentence, doers
MARTYRED = [
    ("أعلنت كتائب القسام استشهاد قائد لواء رفح.", []),
    ("أعلنت قوات الدفاع الشعبي استشهاد ثلاثة من مقاتليها في متينا.", []),
    ("أفادت مصادر طبية باستشهاد 5 فلسطينيين برصاص الاحتلال في جنين.", ["isr"]),
]


@pytest.mark.parametrize(("text", "doers"), MARTYRED)
def test_who_tells_of_a_martyrdom_did_not_do_it(text: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] in ("killing", "toll")] == [doers]


# sentence, type, targets
POISONED = [
    ("قُتل 40 مدنيا بقصف بغاز السارين على بلدة زملكا.", "chemical", []),
    ("قُتل مدنيون بينهم خمسة أطفال في غارة على مدرسة في دوما.", "airstrike", ["مدرسة"]),
    ("خلف تفجير سيارة في مقديشو تسعة قتلى و20 جريحا.", "bombing", []),
    ("أصيب 15 مدنيا بحالات اختناق في قصف على حي الشيخ مقصود.", "shelling", []),
]


@pytest.mark.parametrize(("text", "kind", "targets"), POISONED)
def test_the_dead_and_hurt_did_not_do_it_and_are_only_counted(text: str, kind: str, targets: list[str]) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == kind] == [([], targets)]


def test_gunmen_are_no_civilians() -> None:
    assert rows("قتل مسلحون مدنيين في قرية بولاية الجزيرة.")[0][3:5] == (["مسلحون"], ["مدنيين"])


def test_the_crews_of_a_rescue_service_are_no_party() -> None:
    found = rows("قال الدفاع المدني في غزة إن طواقمه انتشلت جثامين من خيام قصفها الاحتلال في رفح.")
    assert all("hamas" not in (*row[3], *row[4]) for row in found)


@pytest.mark.parametrize(
    ("behind", "killers"),
    [("متأثرا بإصابته قبل قليل", ["saa"]), ("متأثرا بإصابته في سراقب", [])],
)
def test_who_died_of_his_wounds_where_it_was_struck_was_killed_by_that(behind: str, killers: list[str]) -> None:
    text = f"رصد نشطاء ارتفاع عدد القتلى في مجزرة ارتكبتها قوات النظام باستهداف بلدة كفرنبل، حيث استشهد شاب {behind}."
    assert [row[3] for row in rows(text) if row[0] == "killing"][-1] == killers


# sentence, who killed them
MISHAPS = [
    ("منع تنظيم داعش المدنيين من مغادرة الرقة، فيما قتل خمسة منهم برصاص التنظيم.", ["isil"]),
]


@pytest.mark.parametrize(("text", "doers"), MISHAPS)
def test_who_drowned_or_starved_meanwhile_was_killed_by_nobody(text: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "killing"] == [doers]


# sentence, who did it, whom it cost
COST = [
    ("أودى هجوم بحياة تسعة جنود في محافظة شبوة.", [], ["جنود"]),
    ("أودى هجوم لتنظيم القاعدة بحياة خمسة جنود في أبين.", ["aqap"], ["جنود"]),
    ("أودى هجوم بحياة ستة من عناصر الشرطة في كركوك.", [], ["عناصر الشرطة"]),
    ("أوقع كمين دورية للجيش النيجري قرب تيلابيري.", [], ["niger-forces"]),
    ("أوقع هجوم عشرة قتلى من الجيش المالي في غاو.", [], ["mali-forces"]),
    ("أوقع هجوم المتمردين خمسة قتلى في غاو.", ["المتمردين"], ["قتلى"]),
]


@pytest.mark.parametrize(("text", "doers", "targets"), COST)
def test_whom_an_attack_cost_their_lives_did_not_make_it(text: str, doers: list[str], targets: list[str]) -> None:
    assert [(row[3], row[4]) for row in rows(text) if row[0] == "attack"] == [(doers, targets)]
