"""Who sponsors a deal does not do what it provides for, which is not done yet; who is freed is not seized."""

import pytest

from extract.what.test_settled import rows
from phrasebook import WEIGHED

# sentence, type, how real it is, ids of the doers
PROVIDED = [
    ("ويقضي التفاهم الذي رعته قطر بالإفراج عن ستين معتقلا من سجن حماة.", "release", "planned", []),
    ("قضى الاتفاق بانسحاب قوات سوريا الديمقراطية من مدينة منبج.", "withdraw", "planned", ["sdf"]),
    ("وينص الاتفاق الذي ترعاه الأمم المتحدة على إخراج الجرحى من بلدة مضايا.", "evacuate", "planned", []),
    ("وتستعد المنظمة لإخلاء الجرحى من بلدة مضايا المحاصرة من قبل حزب الله.", "evacuate", "planned", ["المنظمة"]),
    ("ووصلت حافلات إلى بلدة مضايا المحاصرة من قبل حزب الله، استعدادا لإخلاء المدنيين منها.", "evacuate", "planned", []),
    ("أبرز بنود الاتفاق: خروج فصائل المعارضة إلى إدلب، وتسليم السلاح الثقيل.", "arms", "planned", []),
    ("شروط الاتفاق: انسحاب القوات التركية من عفرين، والإفراج عن مئتي أسير.", "release", "planned", []),
    ("شروط الاتفاق: انسحاب القوات التركية من عفرين، والإفراج عن مئتي أسير.", "withdraw", "planned", ["tur"]),
    ("بنود الاتفاق:\n1- دخول الشرطة الروسية إلى تلبيسة.\n2- تسليم السلاح.", "advance", "planned", ["rus"]),
    ("توصل الطرفان إلى اتفاق لوقف القتال في زوارة وانسحاب المسلحين من المطار.", "withdraw", "planned", ["المسلحين"]),
    ("أعلنت قطر التوصل إلى هدنة في مدينة غزة.", "agreement", "actual", ["qatar"]),
    ("أفرجت قوات النظام عن ستين معتقلا من سجن حماة.", "release", "actual", ["saa"]),
    (
        "تواصل قوات النظام تقدمها نحو مدينة سراقب، وقصفت الطائرات بلدة مضايا المحاصرة من قبل قوات النظام.",
        "advance",
        "ongoing",
        ["saa"],
    ),
]


@pytest.mark.parametrize(("text", "kind", "real", "doers"), PROVIDED)
def test_who_does_what_is_provided_for(text: str, kind: str, real: str, doers: list[str]) -> None:
    assert [(row[1], row[3]) for row in rows(text) if row[0] == kind] == [(real, doers)]


def test_freed_detainees_are_no_arrest() -> None:
    assert "arrest" not in [row[0] for row in rows("وتم الإفراج عن ثمانين معتقلا من سجون هيئة تحرير الشام.")]


def test_an_arrest_is_one() -> None:
    assert "arrest" in [row[0] for row in rows("اعتقلت قوات النظام ثمانين شخصا في مدينة حماة.")]


# sentence, ids of the parties, factuality of the agreement
DEALT = [
    pytest.param(
        "اتفق العراق وتركيا على تشكيل لجنة أمنية لملاحقة حزب العمال الكردستاني.",
        ["iraq-gov", "turkey"],
        "actual",
        marks=WEIGHED,
    ),
    pytest.param("اتفقت بغداد وطهران على ضبط الحدود.", ["iraq-gov", "iran"], "actual", marks=WEIGHED),
    ("وقعت بغداد وأربيل اتفاقا لنشر قوات مشتركة.", ["iraq-gov", "krg"], "actual"),
    ("توصلت الخرطوم وواشنطن إلى اتفاق.", ["sudan-gov", "us"], "actual"),
    ("اتفق لبنان وإسرائيل على هدنة.", ["lebanon-gov", "israel"], "actual"),
]


@pytest.mark.parametrize(("text", "parties", "real"), DEALT)
def test_states_that_agree_are_parties(text: str, parties: list[str], real: str) -> None:
    assert [(row[1], row[3]) for row in rows(text) if row[0] == "agreement"] == [(real, parties)]


def test_what_a_decision_lays_down_is_planned_and_no_judge_takes_part() -> None:
    told = rows("وقعت بغداد وأربيل الاتفاق القاضي بانسحاب حزب العمال الكردستاني من سنجار.")
    assert ("withdraw", "planned", ["pkk"]) in [(row[0], row[1], row[3]) for row in told]
    judged = rows("أمر القاضي باعتقال ستة من مسلحي داعش في مدينة الموصل.")
    assert [row[3] for row in judged if row[0] == "arrest"] == [["القاضي"]]


def test_the_two_presidents_are_told_by_name() -> None:
    told = rows("اتفق الرئيسان الروسي فلاديمير بوتين والإيراني حسن روحاني على هدنة في حلب.")
    assert [row[3] for row in told] == [["الرئيسان الروسي فلاديمير بوتين", "الإيراني حسن روحاني"]]


# sentence, type, who did it
MADE_BY = [
    ("بموجب اتفاق أبرمته الفصائل مع النظام، انسحبت الفصائل من الوعر.", "withdraw", ["fsa"]),
]


@pytest.mark.parametrize(("text", "kind", "doers"), MADE_BY)
def test_who_made_the_deal_brought_nobody_out(text: str, kind: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == kind] == [doers]


# sentence, who talks
TALKING = [
    ("تعتزم بغداد وواشنطن بدء محادثات لإنهاء المهمة.", ["iraq-gov", "us"]),
    ("بدأت بغداد وأربيل مفاوضات حول كركوك.", ["iraq-gov", "krg"]),
]


@pytest.mark.parametrize(("text", "parties"), TALKING)
def test_capitals_that_begin_talks_are_their_governments(text: str, parties: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "talks"] == [parties]


def test_talks_in_a_capital_are_held_there() -> None:
    assert [row[5] for row in rows("بدأت في بغداد محادثات بين الحكومة والأكراد.")] == ["بغداد"]
