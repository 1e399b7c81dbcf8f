"""Who only does what a later clause tells did not do what an earlier one tells by a noun."""

import pytest

from extract.what.test_settled import rows

# sentence, type, doers of the first deed of that type
FIRST = [
    ("واندلع حريق في معمل بعد استهدافه بقذيفتين مدفعيتين، وقصفت طائرات الاحتلال أرضا خالية.", "shelling", []),
    ("قتل مدنيان بانفجار لغم في حيس، واستهدفت قوات التحالف العربي موقعا للحوثيين.", "bombing", []),
    ("واستجابت الفرق لأكثر من 454 هجوما منذ بداية العام، شنتها قوات النظام السوري.", "attack", ["saa"]),
    (
        "أصيب عنصران جراء غارتين جويتين تركيتين في الخاتونية، وقصفت المدفعية التركية عين عيسى.",
        "airstrike",
        ["tur"],
    ),
    ("بعد قصف عنيف، سيطرت القوات العراقية على حي النور.", "shelling", ["isf"]),
    ("بعد استهداف البلدة بالصواريخ سيطرت قسد عليها.", "shelling", ["sdf"]),
]


@pytest.mark.parametrize(("text", "kind", "doers"), FIRST)
def test_the_subject_of_a_later_clause_did_not_do_it(text: str, kind: str, doers: list[str]) -> None:
    assert next(row[3] for row in rows(text) if row[0] == kind) == doers


# headline, type, doers and targets of each
BESIDE = [
    (
        "طيران التحالف يقصف مواقع داعش في الرمادي والعشائر تصد هجوما على حديثة",
        [("airstrike", ["coalition"], ["isil"]), ("clash", ["العشائر"], ["isil"])],
    ),
    (
        "الطيران الروسي يقصف سراقب والفصائل تستعيد تل طوقان",
        [("airstrike", ["rus"], []), ("capture", ["fsa"], [])],
    ),
    (
        "النظام يقصف دوما والمعارضة تستهدف حلب بالصواريخ",
        [("shelling", ["saa"], []), ("shelling", ["fsa"], [])],
    ),
]


@pytest.mark.parametrize(("text", "told"), BESIDE)
def test_and_on_a_noun_before_its_verb_opens_a_clause_of_its_own(
    text: str, told: list[tuple[str, list[str], list[str]]]
) -> None:
    assert [(row[0], row[3], row[4]) for row in rows(text)] == told


# sentence, who killed the found
FOUND = [
    ("انتشال رفات ثلاثة مدنيين من منزل قصفته طائرات التحالف الدولي في مدينة الرقة.", "coalition"),
    ("العثور على جثث خمسة من جامعي الكمأة قتلهم تنظيم داعش في بادية الرصافة.", "isil"),
]


@pytest.mark.parametrize(("text", "killer"), FOUND)
def test_who_killed_them_is_told_by_the_verb(text: str, killer: str) -> None:
    assert killer not in [target for row in rows(text) if row[0] == "toll" for target in row[4]]


# sentence, targets of the blast
AFTER = [
    ("أغلقت الشرطة العراقية شوارع وسط بغداد بعد انفجار عبوة ناسفة في حي الكرادة.", []),
    ("انتشر الجيش اللبناني في مدينة طرابلس إثر تفجير انتحاري.", []),
    ("اعتقلت القوات العراقية شخصين بعد انفجار عبوة استهدفت دورية في بعقوبة.", ["دورية"]),
]


@pytest.mark.parametrize(("text", "targets"), AFTER)
def test_who_acts_upon_a_blast_did_not_suffer_it(text: str, targets: list[str]) -> None:
    assert [row[4] for row in rows(text) if row[0] == "bombing"] == [targets]


# sentence, type, doers of the earlier attack
STRUCK_BACK = [
    ("شنت إسرائيل غارات على الحديدة بعد هجوم بمسيرة على تل أبيب.", "airstrike", []),
    ("قصف حزب الله نهاريا إثر هجوم على الضاحية الجنوبية.", "attack", []),
    ("قصفت إسرائيل غزة بعد هجوم شنته حماس على سديروت.", "attack", ["hamas"]),
    ("سيطرت الفصائل على مورك بعد هجوم على مواقع قوات النظام.", "attack", ["fsa"]),
    ("سيطرت قوات النظام على الرستن بعد قصف عنيف على البلدة.", "shelling", ["saa"]),
]


@pytest.mark.parametrize(("text", "kind", "doers"), STRUCK_BACK)
def test_who_strikes_back_did_not_do_the_earlier_attack(text: str, kind: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == kind][-1] == doers


# headline, types and doers
BESIDE = [
    ("غارات إسرائيلية على غزة وحزب الله يستهدف حيفا", [("airstrike", ["isr"], []), ("attack", ["hezb"], [])]),
    ("قتلى في قصف إسرائيلي وحزب الله يستهدف حيفا", [("shelling", ["isr"], []), ("shelling", ["hezb"], [])]),
    ("هجوم للجيش السوري وحزب الله يستهدف حلب", [("attack", ["saa", "hezb"], [])]),
]


@pytest.mark.parametrize(("text", "told"), BESIDE)
def test_who_acts_in_the_clause_beside_a_noun_has_no_part_in_it(
    text: str, told: list[tuple[str, list[str], list[str]]]
) -> None:
    assert [(row[0], row[3], row[4]) for row in rows(text)] == told


# sentence, type of the happening of the second clause, its doers
BEFORE = [
    ("الجيش السوداني يستعيد البلدة وقصف صاروخي يطال مطار الأبيض.", "shelling", []),
    ("قوات حفتر تسيطر على سرت وغارات جوية تستهدف مصراتة.", "airstrike", []),
    ("الجيش المالي يدخل كيدال وهجوم انتحاري يستهدف قاعدة غاو.", "bombing", []),
    # counter-examples: another deed of the same, or his means
    ("الجيش الصومالي ينفذ عمليات تمشيط وغارات تستهدف مواقع حركة الشباب.", "airstrike", ["somalia-forces"]),
    ("الجيش السوداني يهاجم بارا بالمدفعية وقصف جوي يستهدف تجمعات الدعم السريع.", "airstrike", ["saf"]),
]


@pytest.mark.parametrize(("text", "kind", "doers"), BEFORE)
def test_who_acts_in_the_clause_before_did_not_do_it(text: str, kind: str, doers: list[str]) -> None:
    assert next(row[3] for row in rows(text) if row[0] == kind) == doers
