"""Who did it by words that say so of one party, and who by such words did not."""

import pytest

from extract.what.test_settled import rows
from phrasebook import WEIGHED
from rawi import read

# sentence, type, ids of the doers
DONE_BY = [
    ("قتل مدنيون في قصف نسب إلى الحوثيين على تعز.", "shelling", ["houthi"]),
    ("انفجار لغم أرضي زرعته ميليشيا قسد على أطراف عين عيسى.", "bombing", ["sdf"]),
    ("تعرضت كفرنبل لقصف مدفعي من قبل قوات النظام.", "shelling", ["saa"]),
    ("شنت طائرات يعتقد أنها إسرائيلية غارات على مواقع في البوكمال.", "airstrike", ["isr"]),
    ("اتهم ناشطون قوات الدعم السريع بارتكاب مجزرة في الفاشر.", "killing", ["rsf"]),
    ("حمل المجلس الرئاسي قوات حفتر مسؤولية القصف على مطار معيتيقة.", "shelling", ["lna"]),
    pytest.param(
        "أعلن المتحدث باسم كتائب القسام سامر حمدان استهداف دبابة إسرائيلية في رفح.",
        "shelling",
        ["qassam"],
        marks=WEIGHED,
    ),
    ("جراء استهداف طيران الاحتلال الإسرائيلي أطراف بلدة سلحب بريف حماة.", "airstrike", ["isr"]),
    ("دخل الجيش السوداني النهود وبارا قبل أن تستعيدهما قوات الدعم السريع.", "capture", ["rsf"]),
    ("دخلت قوات الوفاق صبراتة وصرمان قبل أن يستعيدهما الجيش الوطني الليبي.", "capture", ["lna"]),
    ("نصب مقاتلو المعارضة كمينا لقوات النظام في الكبينة.", "attack", ["fsa"]),
    ("قال مراسل الجزيرة إن الجيش السوداني نصب كمينا لقوات الدعم السريع في بارا.", "attack", ["saf"]),
    ("وقعت قوات النظام في كمين لتنظيم داعش في السخنة.", "attack", ["isil"]),
    ("أطلق الحوثيون صاروخا على إيلات اعترضته الدفاعات الإسرائيلية.", "shootdown", ["isr"]),
    ("هاجم الجيش السوري مقاتلي الفصائل التي تمكنت من السيطرة على مورك.", "capture", ["fsa"]),
    ("هاجمت طائرات مسيرة أطلقتها قوات الدعم السريع مطار دنقلا.", "airstrike", ["rsf"]),
    ("قصفت مقاتلات التحالف الدولي الذي تقوده الولايات المتحدة مواقع لتنظيم داعش في هجين.", "airstrike", ["coalition"]),
    ("هجوم بمسيرة للدعم السريع على عطبرة.", "airstrike", ["rsf"]),
    ("قصف للحوثيين على الضالع.", "shelling", ["houthi"]),
    ("ارتفعت حصيلة ضحايا الغارات الإسرائيلية على مدينة النبطية إلى 12 شهيدا.", "airstrike", ["isr"]),
    ("شيع الأهالي ضحايا القصف التركي على مدينة عين العرب.", "shelling", ["tur"]),
    ("غارات لطيران الجيش السوداني على نيالا.", "airstrike", ["saf"]),
    ("قتل عشرة جنود في هجوم شنه تنظيم داعش على حاجز في كركوك.", "attack", ["isil"]),
    # the verb stands behind the arms and means the attack
    ("أصيب ثلاثة أشخاص في هجوم بمسيرات وصواريخ شنه الحوثيون على جازان.", "airstrike", ["houthi"]),
    ("تعرض حقل كورمور لهجوم بطائرات مسيرة تبنته كتائب حزب الله.", "airstrike", ["kataib-hezb"]),
    ("قتل جنديان أميركيان في هجوم لداعش، ردا على غارات أميركية على التنظيم.", "airstrike", ["us"]),
    ("قتل ثلاثة في غارة جوية نُسبت لإسرائيل على دمشق.", "airstrike", ["israel"]),
    ("قتل عشرة في تفجير تبناه تنظيم داعش في بغداد.", "bombing", ["isil"]),
    ("انفجرت عبوة ناسفة زرعها مسلحون بدورية للجيش التركي في إدلب.", "bombing", ["مسلحون"]),
    ("قتل ثلاثة بانفجار شاحنة مفخخة يقودها انتحاري صباح اليوم عند مدخل الفلوجة.", "bombing", ["انتحاري"]),
    ("جرح عدد من عناصر قسد في هجوم شنه الجيش السوري قرب منبج.", "attack", ["saa"]),
    ("دفن جثامين أربعة عناصر من قسد قتلهم تنظيم داعش في بادية الرصافة.", "killing", ["isil"]),
    ("رد الجيش السوداني على قصف الدعم السريع بغارات على نيالا.", "shelling", ["rsf"]),
]


@pytest.mark.parametrize(("text", "kind", "doers"), DONE_BY)
def test_who_did_it(text: str, kind: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == kind][:1] == [doers]


# sentence, who did not do it
INNOCENT = [
    ("أدانت روسيا الهجوم الذي استهدف قوات الدعم السريع في نيالا.", "attack", "rusaf"),
    ("صد الجيش العراقي هجوما لتنظيم داعش على معسكر في الأنبار.", "attack", "isf"),
    ("أحبطت قوات الشرعية محاولة تسلل للمليشيات الحوثية في جبهة حيفان.", "advance", "ygov"),
    ("طالبت فصائل المعارضة روسيا بوقف القصف على إدلب.", "shelling", "fsa"),
    ("قصفت الفصائل الفلسطينية بلدة سديروت بعشرات القذائف ردا على تفجير برج سكني.", "bombing", "palestinian-factions"),
    ("فرضت قوات النظام حصارا على بلدة مضايا بمساندة حزب الله.", "siege", "hezbollah"),
]


@pytest.mark.parametrize(("text", "kind", "party"), INNOCENT)
def test_who_did_not(text: str, kind: str, party: str) -> None:
    told = [row for row in rows(text) if row[0] == kind]
    assert all(party not in row[3] and party not in row[4] for row in told if kind == "siege")
    assert all(party not in row[3] for row in told)


def test_who_condemns_a_raid_was_not_struck_either() -> None:
    told = [row for row in rows("نددت حماس بالغارات الإسرائيلية على مخيم النصيرات.") if row[0] == "airstrike"]
    assert [(row[3], row[4]) for row in told] == [(["isr"], [])]


def test_whom_a_man_belongs_to_did_not_arrest_him() -> None:
    told = [row for row in rows("اعتقال متزعم خلية في تنظيم داعش شرق الرقة.") if row[0] == "arrest"]
    assert [row[3] for row in told] == [[]]


def test_unnamed_victims_of_a_count_are_no_target_of_a_raid() -> None:
    told = [row for row in rows("قتل ثلاثة مدنيين بغارة للجيش السوري على إدلب.") if row[0] == "airstrike"]
    assert [row[4] for row in told] == [[]]


def test_what_the_doer_belongs_to_is_not_done_to() -> None:
    told = rows("اعتقلت الاستخبارات العسكرية في الحشد الشعبي إرهابيا في نينوى.")
    assert all("pmf" not in row[4] for row in told)


def test_a_threat_of_a_leader_is_not_the_deed_of_the_place_threatened() -> None:
    told = [row for row in rows("هدد زعيم جماعة الحوثي بقصف الرياض.") if row[0] == "shelling"]
    assert all("saudi-arabia" not in row[3] for row in told)


def test_an_unknown_drone_is_nobodys() -> None:
    told = [
        row
        for row in rows("اندلع حريق في مخزن تابع للحشد الشعبي إثر قصف بطائرة مسيرة مجهولة.")
        if row[0] == "airstrike"
    ]
    assert all(row[3] == [] for row in told)


@pytest.mark.parametrize("words", ["رفقة", "متحالفا مع"])
def test_who_acts_with_another(words: str) -> None:
    told = [row for row in rows(f"سيطر الحشد الشعبي {words} القوات العراقية على تلعفر.") if row[0] == "capture"]
    assert [set(row[3]) for row in told] == [{"pmf", "isf"}]


def test_what_stands_behind_to_did_not_attack() -> None:
    told = [row for row in rows("هاجم رعاة مسلحون قرية للمساليت غرب الجنينة.") if row[0] == "attack"]
    assert [row[3] for row in told] == [["رعاة مسلحون"]]


def test_who_was_abducted_by_somebody_abducted_nobody() -> None:
    told = [row for row in rows("اختطف طبيب من قبل جهة مجهولة في السويداء.") if row[0] == "abduct"]
    assert [(row[3], row[4]) for row in told] == [([], ["طبيب"])]


# sentences, type, ids of actors: vowel signs say that it was done, and nobody told of elsewhere did it
DONE = [
    ("هاجم الجيش اليمني مواقع الحوثيين في مأرب. وخُطف صحفي من منزله في صنعاء.", "abduct", []),
    ("اعتُقل ناشط من قبل هيئة تحرير الشام في إدلب.", "arrest", ["hts"]),
    ("قُتل مدنيان برصاص قوات الدعم السريع في بحري.", "killing", ["rsf"]),
]


@pytest.mark.parametrize(("text", "kind", "actors"), DONE)
def test_who_did_what_was_done(text: str, kind: str, actors: list[str]) -> None:
    claim = next(claim for claim in read(text) if claim.type == kind)
    assert [party.id for party in claim.actors] == actors


def test_a_feminine_verb_has_the_feminine_noun_behind_it_for_its_subject() -> None:
    found = rows("اقتحم الحوثيون مجمع السفارة في صنعاء واحتجزوا موظفين، وطالبت الخارجية الأمريكية بالإفراج عنهم.")
    assert ("statement", ["us"]) in [(row[0], row[3]) for row in found]


DEMANDED = [
    ("وطالبت حماس بانسحاب الجيش من القطاع.", "حركة حماس"),
    ("وطالب الحوثيون بانسحاب القوات من مدينة الحديدة.", "الحوثيون"),
    ("واشترطت حركة حماس انسحاب الجيش من مدينة رفح.", "حركة حماس"),
]


@pytest.mark.parametrize(("text", "asking"), DEMANDED)
def test_who_demands_a_withdrawal_does_not_withdraw(text: str, asking: str) -> None:
    claims = [c for c in read(text, published="2024-11-12") if c.type == "withdraw"]
    assert claims
    assert asking not in [actor.name_ar for claim in claims for actor in claim.actors]


def test_who_means_to_withdraw_does() -> None:
    text = "وتعتزم القوات الأميركية الانسحاب من قاعدة عين الأسد."
    (claim,) = [c for c in read(text, published="2024-11-12") if c.type == "withdraw"]
    assert [actor.id for actor in claim.actors] == ["us"]


# sentence, doers of the attack
FOILED = [
    ("أعلن الحشد الشعبي إحباط هجوم لداعش في ديالى.", ["isil"]),
    ("أعلنت قوات الدعم السريع شن هجوم على الفاشر.", ["rsf"]),
]


@pytest.mark.parametrize(("text", "doers"), FOILED)
def test_who_foils_an_attack_did_not_attack(text: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "attack"] == [doers]


def test_who_foils_an_attack_fought_who_attacked() -> None:
    found = rows("أحبط الجيش العراقي هجوما لداعش قرب كركوك.")
    assert [row[3:5] for row in found if row[0] == "clash"] == [(["isf"], ["isil"])]


def test_who_killed_some_of_them() -> None:
    told = rows("حاول الحوثيون التسلل إلى موقع في الضالع وقتلت المقاومة 12 منهم.")
    assert [row[3:5] for row in told if row[0] == "killing"] == [(["pr_y"], ["houthi"])]


# sentence, who took the town last
RETAKEN = [
    ("سيطرت الفصائل على قرية لحايا واستعادتها قوات النظام بعد ساعات.", ["saa"]),
    ("سيطرت قوات النظام على تل الحارة واستعادتها الفصائل.", ["fsa"]),
    ("سيطرت الفصائل على مورك لكن قوات النظام استعادتها.", ["saa"]),
    ("سيطرت قوات النظام على مورك واستعادتها من الفصائل.", ["saa"]),
    ("سيطرت قوات النظام على مورك بعد استعادتها القرى المحيطة.", ["saa"]),
]


@pytest.mark.parametrize(("text", "doers"), RETAKEN)
def test_who_stands_beside_the_verb_took_it_back(text: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "capture"][-1] == doers


# sentences, who attacked whom in THE ATTACK that is told of again
AGAIN = [
    (
        "شن الدعم السريع هجوما على مواقع الجيش في الأبيض. وقال متحدث إن الجيش قتل عشرين من الدعم السريع في الهجوم.",
        ["rsf"],
    ),
    (
        "هاجم مسلحو داعش حاجزا للشرطة في كركوك. وأضاف المصدر أن الشرطة قتلت اثنين من المسلحين خلال الهجوم.",
        ["isil"],
    ),
    ("شن الجيش هجوما على الدعم السريع في بارا. ثم شن الدعم السريع الهجوم على الجيش في الخوي.", ["rsf"]),
]


@pytest.mark.parametrize(("text", "attackers"), AGAIN)
def test_whose_men_fell_in_their_attack_were_not_attacked(text: str, attackers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "attack"][-1] == attackers


def test_a_text_may_end_on_the_word_that_tells() -> None:
    assert rows("نزاع عشائري مسلح في البصرة يخلف قتيلين")[0][0] == "toll"
