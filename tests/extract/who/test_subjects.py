"""Who stands as the subject beside a verb did it, and not whoever was told of before."""

import pytest

from extract.what.test_settled import rows

# sentence, type, names or ids of the doers
BESIDE = [
    ("تقدم الجيش السوري في درعا، وقصف المسلحون حي السحاري.", "shelling", ["المسلحون"]),
    ("دخلت قوات الوفاق غريان، ورد خصومها بقصف المطار.", "shelling", ["خصومها"]),
    ("قتل جندي عقب إطلاق سرايا القدس صواريخ على سديروت.", "shelling", ["saraya-quds"]),
    ("قصفت قوات الدعم السريع بابنوسة، ورد المدافعون بقصف المجلد.", "shelling", ["المدافعون"]),
    ("سيطرت قوات حفتر على حي السلماني، وقتل المتشددون أربعة من الأسرى.", "killing", ["المتشددون"]),
    ("دخلت القوات العراقية الحي بعدما أحرقه المسلحون قبل انسحابهم من الرمادي.", "withdraw", ["المسلحون"]),
    ("ما إن انسحب الجيش السوري من نوى حتى كانت الدبابات الإسرائيلية تدخل كودنة.", "advance", ["isr"]),
    ("بعد يوم على فرار جنود النظام من درعا كانت الآليات الإسرائيلية تتقدم في كودنة.", "advance", ["isr"]),
    ("تقدمت دبابة إسرائيلية نحو تلة قرب الخيام فدمرها مقاتلونا بصاروخ.", "shelling", ["مقاتلونا"]),
    ("أطلقت إسرائيل صواريخ على مطار حلب، وتصدت الدفاعات الجوية السورية لها وأسقطت بعضها.", "shootdown", ["saa"]),
    ("وتصب المعارك في مصلحة الجيش الليبي الذي تمكنت مجموعات تابعة له من دخول درنة.", "advance", ["lna"]),
    ("قال المتحدث باسم الحشد الشعبي إن عشرين مسلحا انسحبوا من القيروان.", "withdraw", ["مسلحا"]),
    ("داهمت قوة خاصة مقرا لسرايا السلام في النجف واعتقلت ثلاثة مسلحين.", "arrest", ["قوة خاصة"]),
    ("هاجمت مجموعة مسلحة مواقع لقسد في الشحيل.", "attack", ["مجموعة مسلحة"]),
    ("تمكنت الفصائل من قتل 5 من قوات النظام، فيما قصفت قوات النظام بلدة مورك.", "shelling", ["saa"]),
    ("سيطر الجيش العراقي على الحي، فيما فجر تنظيم الدولة مفخخة في حي الزهور.", "bombing", ["isil"]),
    ("قالت بغداد إن القوات العراقية، بإسناد من العشائر، تطارد مسلحي التنظيم في بيجي.", "attack", ["isf"]),
    ("أكد الجيش العراقي أن قواته، بمشاركة الشرطة، دخلت حي الزهور.", "advance", ["isf", "الشرطة"]),
    ("ذكر ناشطون أن ضابطا روسيا قتل ثلاثة من عناصر التنظيم في تدمر.", "killing", ["ضابطا روسيا"]),
    ("ذكر ناشطون أن قياديا في التنظيم اغتال قائدا في الجيش الحر في إدلب.", "killing", ["قياديا"]),
]


@pytest.mark.parametrize(("text", "kind", "doers"), BESIDE)
def test_who_stands_beside_the_verb_did_it(text: str, kind: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == kind][-1:] == [doers]


def test_a_party_does_not_lose_what_its_brigades_took() -> None:
    found = rows("حرر لواءا 5 و11 من الحشد الشعبي قرية بازوايا.")
    assert [row[3:5] for row in found] == [(["pmf"], [])]


# sentence, type, names or ids of the doers
DESCRIBED = [
    ("جرت مواجهات بين البيشمركة وتنظيم الدولة الذي يسيطر على مدينة سنجار.", "hold", ["isil"]),
    ("تدور معارك بين فصائل المعارضة وقوات النظام التي تحاصر مدينة داريا.", "siege", ["saa"]),
    ("اندلع قتال بين هيئة تحرير الشام وحركة أحرار الشام التي شنت هجوما على أريحا.", "attack", ["ahrar"]),
    ("أعلنت كتائب القسام أن مقاتليها استهدفوا دورية حاولت التقدم نحو جباليا.", "advance", ["دورية"]),
    ("هاجم الحوثيون قوة عسكرية كانت تستعد لاقتحام مدينة حرض.", "advance", ["قوة عسكرية"]),
    ("قال الناطق إن مقاتلي القسام هاجموا قوة راجلة توغلت في حي الزيتون.", "advance", ["قوة راجلة"]),
    ("أطلق الجيش الغاز على متظاهرين حاولوا التقدم نحو القصر الرئاسي في الخرطوم.", "advance", ["متظاهرين"]),
    ("هاجم الجيش السوداني قوات الدعم السريع التي انسحبت من سنجة.", "withdraw", ["rsf"]),
    ("قتل الجيش السوري مسلحين في درعا، كانوا هاجموا حاجزا قرب نوى.", "attack", ["مسلحين"]),
    ("قصفت القوات العراقية مسلحين في بلدة يثرب، كانوا سيطروا عليها أمس.", "capture", ["مسلحين"]),
    # with no word for "who"
    ("أعلن الجيش السوري قتل ضابط وعناصر من تنظيم داعش حاولوا التسلل إلى تدمر.", "advance", ["isil"]),
    ("قال الناطق إن الجيش السوري وعناصر من حزب الله حاولوا دخول الزبداني.", "advance", ["saa", "hezb"]),
    ("أوقف الجيش السوداني سبعة من عناصر الدعم السريع، حاولوا دخول أم درمان.", "advance", ["rsf"]),
]


@pytest.mark.parametrize(("text", "kind", "doers"), DESCRIBED)
def test_whom_a_clause_describes_is_its_subject(text: str, kind: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == kind] == [doers]


@pytest.mark.parametrize(
    "text",
    [
        "سيطرت قوات النظام على البلدة وقتل المسلحون في الغارات.",
        "سيطر الجيش العراقي على القرية، وقتل المسلحون في المعركة.",
    ],
)
def test_a_verb_that_may_be_passive_makes_no_doer_of_its_subject(text: str) -> None:
    assert all("مسلح" not in "".join(filter(None, row[3])) for row in rows(text))


def test_a_verb_of_another_gender_is_not_of_whom_stands_before() -> None:
    found = rows("قصف الجيش السوري قوة كان يحاول اقتحام مقرها في حرستا.")
    assert all("قوة" not in row[3] for row in found)


def test_what_a_clause_in_a_list_tells_is_of_the_place_before_it_alone() -> None:
    found = rows("استعاد الجيش السوداني القصر الجمهوري، الذي احتلته قوات الدعم السريع، وجزيرة توتي.")
    taken = {(row[3][0], row[5]) for row in found if row[0] == "capture" and row[3]}
    assert ("saf", "جزيرة توتي") in taken
    assert ("rsf", "جزيرة توتي") not in taken


def test_its_taking_is_of_the_subject_of_the_clause() -> None:
    found = rows("قصفت الطائرات البلدة التي ينتشر فيها تنظيم داعش منذ استيلائه على تدمر.")
    assert [row[3] for row in found if row[0] == "capture"] == [["isil"]]


# sentence, who fled
FLED = [
    ("قصف الجيش السوري المسلحين قبل فرارهم من حلب.", ["المسلحين"]),
    ("زرع المسلحون ألغاما قبل انسحابهم من مدينة تدمر.", ["المسلحون"]),
]


@pytest.mark.parametrize(("text", "doers"), FLED)
def test_their_flight_is_of_men_and_not_of_an_army(text: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "withdraw"] == [doers]


def test_who_found_a_grave_did_not_fill_it() -> None:
    found = rows("دخلت القوات العراقية سنجار. وعثر المقاتلون على مقبرة جماعية غربي البلدة.")
    assert all("المقاتلون" not in row[3] for row in found if row[0] == "toll")


def test_what_patrols_do_that_belong_to_somebody_is_his() -> None:
    found = rows("شنت دوريات أمنية مزودة بالعربات والأسلحة تابعة لقسد حملة أمنية في بلدة الشحيل.")
    assert [row[3] for row in found if row[0] == "operation"] == [["sdf"]]


def test_fighters_of_these_factions_are_the_factions() -> None:
    found = rows("سيطرت حركة حماس على الحي. وتمكن مقاتلو هذه الحركة من التقدم باتجاه جباليا.")
    assert [row[3] for row in found if row[0] == "advance"] == [["hamas"]]


def test_a_town_is_not_what_is_deployed() -> None:
    found = rows("قال إن حزب الله أخذ على عاتقه حماية نظام عجز عن القتال، ونشر قواته في القصير وأخيرا حمص.")
    assert [row[3] for row in found if row[0] == "deploy"] == [["hezb"]]


def test_what_a_clause_tells_of_all_is_not_of_the_last_party_named() -> None:
    found = rows("سيطر الجيش السوداني على جبل موية بدعم من القوات المشتركة، مما يمهد الطريق للسيطرة على سنجة.")
    assert ["saf"] in [row[3] for row in found if row[5] == "سنجة"]


def test_civilians_killed_on_their_way_out_are_who_left() -> None:
    found = rows("قتل عشرة مدنيين بقصف للجيش السوري خلال محاولتهم الخروج من حلب.")
    assert all("saa" not in row[3] for row in found if row[0] in ("withdraw", "displace", "evacuate"))
    assert [row[3] for row in found if row[0] in ("shelling", "airstrike")] == [["saa"]]


# sentence, type of what the arms did, doers
ARMS = [
    ("هاجمت مليشيات مصراتة البلدة، فيما أغارت طائرات مجهولة على معسكر في بن غشير.", "airstrike", ["طائرات مجهولة"]),
    ("وانسحب مقاتلو الفصائل من التل بينما استهدفت المدفعية الثقيلة بلدة كفرزيتا.", "shelling", ["المدفعية الثقيلة"]),
    ("سيطر الحوثيون على الجبل، واستهدفت طائرات التحالف العربي مواقع في نهم.", "airstrike", ["acoal"]),
]


@pytest.mark.parametrize(("text", "kind", "doers"), ARMS)
def test_arms_that_are_the_subject_did_it(text: str, kind: str, doers: list[str]) -> None:
    assert doers in [row[3] for row in rows(text) if row[0] == kind]


# whom a clause describes behind "who", which says that the name is feminine; others who do it over it
WHO = [
    ("ولم يصدر تعليق من الدعم السريع التي سيطرت على سنجة، ومنها توسعت إلى الدندر.", ["rsf"]),
    ("وقال السكان إنهم فروا من الدعم السريع التي سيطرت على سنجة، ومنها انتقلت إلى الدندر.", ["rsf"]),
    ("ولم يصدر تعليق من حركة الشباب التي سيطرت على عيل بور، ومنها هاجمت غلعد.", ["shabaab"]),
    ("انسحب الجيش السوداني من سنجة التي سيطرت عليها الدعم السريع.", ["rsf"]),
]


@pytest.mark.parametrize(("text", "doers"), WHO)
def test_whom_who_describes_took_it(text: str, doers: list[str]) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == "capture"] == [(doers, [])]


# sentence, who tried it
TRIED = [
    ("قنصت قوات النظام السوري شابا لدى محاولته الدخول إلى مضايا.", ["شابا"]),
    ("قتل مسلحو داعش 8 مدنيين أثناء محاولتهم الخروج من حي الوعر.", ["مدنيين"]),
    ("استهدفت طائرات التحالف الدولي مسلحين أثناء محاولتهم الانسحاب من الرقة.", ["مسلحين"]),
    ("قتلت قسد عشرة من عناصر داعش خلال محاولتهم التسلل إلى الشدادي.", ["isil"]),
    # his own try, by the pronoun
    ("قتل الجيش السوري مسلحين أثناء محاولته التقدم نحو مورك.", ["saa"]),
    ("قتلت قوات النظام السوري عناصر من الفصائل خلال محاولتها التقدم نحو مورك.", ["saa"]),
]


@pytest.mark.parametrize(("text", "tried"), TRIED)
def test_who_is_shot_while_he_tries_it_tried_it(text: str, tried: list[str]) -> None:
    assert rows(text)[-1][3] == tried


# sentence, who arrived or left
BEHIND_PLACE = [
    ("قصف الحوثيون مأرب. ووصلت إلى مدينة عدن قوات سودانية.", ["saf"]),
    ("سيطر تنظيم الدولة على هيت. ودخلت إلى بلدة البغدادي قوات من العشائر.", ["قوات من العشائر"]),
    ("انسحبت من مدينة تدمر قوات روسية.", ["rus"]),
    ("قصف الجيش السوري إدلب. وانسحب من مدينة تدمر أمس.", ["saa"]),
]


@pytest.mark.parametrize(("text", "doers"), BEHIND_PLACE)
def test_the_subject_may_stand_behind_the_place(text: str, doers: list[str]) -> None:
    assert rows(text)[-1][3] == doers


# sentence, who does it
STATE = [
    ("استعادت الدولة سيطرتها على سيناء بعد طرد تنظيم الدولة.", ["الدولة"]),
    ("أكدت الدولة سيطرتها على الحدود بعد هجوم داعش.", ["الدولة"]),
    ("سيطرت الدولة الإسلامية على الرقة.", ["isil"]),
]


@pytest.mark.parametrize(("text", "doers"), STATE)
def test_the_state_is_who_does_it_and_no_place(text: str, doers: list[str]) -> None:
    assert rows(text)[0][3] == doers
