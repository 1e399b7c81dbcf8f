"""The town that is called a stronghold is meant, and who sat in it was besieged and did not besiege."""

import pytest

from extract.what.test_settled import rows
from phrasebook import laid_out
from rawi.extract.who.strongholds import place_called

# sentence, who was besieged, where
BESIEGED = [
    ("سقطت مدينة الفولة، آخر معاقل الجيش السوداني في غرب كردفان، بعد حصار دام عاما.", "saf", "الفولة"),
    ("أعلن المتحدث سقوط بارا، آخر معاقل الجيش السوداني في شمال كردفان، بعد حصار طويل.", "saf", "بارا"),
]


@pytest.mark.parametrize(("text", "party", "place"), BESIEGED)
def test_who_sat_in_the_last_stronghold_did_not_besiege_it(text: str, party: str, place: str) -> None:
    assert [row[3:] for row in rows(text) if row[0] == "siege"] == [([], [party], place)]


# sentence, place that is held
HELD = [
    ("دخلت قوات الوفاق الجيزة البحرية، آخر معاقل تنظيم داعش في سرت.", "الجيزة البحرية"),
    ("تقدمت قوات سوريا الديمقراطية في الرقة، أبرز معاقل تنظيم داعش في سوريا.", "الرقة"),
    ("دخل الجيش الوطني منطقة العزيزية جنوب طرابلس، وهي المعقل الأخير لقوات الوفاق.", "العزيزية"),
    ("استعاد الجيش السوداني مدينة بارا، وهي آخر معاقل الدعم السريع في شمال كردفان.", "بارا"),
    ("دخلت القوات مدينة الحويجة في محافظة كركوك، وهي آخر معاقل تنظيم داعش في المحافظة.", "الحويجة"),
    ("وصلت القوات إلى الحويجة وهي أهم معاقل تنظيم داعش في محافظة كركوك.", "الحويجة"),
    ("قصفت الطائرات معاقل تنظيم داعش في الرقة.", "الرقة"),
    ("مدينة الأبيض هي المدينة الوحيدة في شمال كردفان التي لا تزال تحت سيطرة الجيش السوداني.", "الأبيض"),
    ("خسر تنظيم داعش بلدة السوسة، آخر بلدة تحت سيطرته في محافظة دير الزور.", "السوسة"),
    ("دخلت القوات حي المعلا في عدن، وهو آخر حي كان تحت سيطرة الحوثيين.", "المعلا"),
    # counter-example: the town before "and the last stronghold" is another one
    ("تعد درعا بوابة الطريق نحو العاصمة دمشق وآخر معاقل النظام في الجنوب.", "درعا"),
]


def test_a_town_and_areas_that_somebody_holds_are_two() -> None:
    found = rows("يفصل النهر بين مواقع الجيش جنوب الحسكة ومناطق سيطرة قوات سوريا الديمقراطية في مدينة القامشلي.")
    assert [row[5] for row in found if row[0] == "hold"] == ["القامشلي"]


@pytest.mark.parametrize(("text", "place"), HELD)
def test_the_stronghold_is_the_place_that_is_so_called(text: str, place: str) -> None:
    assert {row[5] for row in rows(text) if row[0] == "hold"} <= {place}


def test_a_siege_that_names_its_town_is_of_that_town() -> None:
    found = rows("حاصرت قوات الدعم السريع الفاشر، آخر معاقل الجيش السوداني في دارفور.")
    assert [(row[3], row[5]) for row in found if row[0] == "siege"] == [(["rsf"], "الفاشر")]


@pytest.mark.parametrize("text", ["معقل", "آخر معقل", "احتفاظ"])
def test_a_stronghold_that_opens_its_text_is_called_by_no_place_before(text: str) -> None:
    layout = laid_out(text)
    assert [place_called(layout, trigger) for trigger in layout.annotation.triggers] in ([], [None])


# sentence, who sits there
SITTING = [
    ("تقدمت قوات الوفاق في سرت، معقل تنظيم داعش الأهم في ليبيا، بعد قصف عنيف.", "isil"),
    ("قصف التحالف العربي مديرية حيدان معقل الحوثيين المدعومين من طهران.", "houthi"),
    ("هاجم الجيش العراقي عناصر داعش في آخر معاقلهم غربي الأنبار.", "isil"),
    ("طردت القوات العراقية تنظيم داعش من معقله في الحويجة.", "isil"),
    ("قصف التحالف العربي صنعاء، معقل الرئيس السابق علي عبد الله صالح.", "saleh"),
]


@pytest.mark.parametrize(("text", "party"), SITTING)
def test_who_a_stronghold_is_of_sits_in_it(text: str, party: str) -> None:
    assert [row[3] for row in rows(text) if row[0] == "hold"] == [[party]]


@pytest.mark.parametrize("words", ["معقل داعش سابقا", "معقل تنظيم داعش السابق", "المعقل السابق لتنظيم داعش"])
def test_what_once_was_a_stronghold_is_held_by_nobody(words: str) -> None:
    assert not [row for row in rows(f"دخلت القوات العراقية مدينة الموصل، {words}.") if row[0] == "hold"]


@pytest.mark.parametrize(
    "text",
    [
        "كان حي الوعر آخر جيب للفصائل في حمص، ويجري إخلاؤه بموجب اتفاق أبرم تحت قصف عنيف.",
        "سيطر مقاتلو المعارضة على معرة مصرين. وقتل ستة مدنيين في قصف بالبراميل المتفجرة على جسر الشغور.",
        "سيطر جيش الفتح على أريحا. وقتل عشرة مدنيين في غارات جوية على المدينة.",
    ],
)
def test_who_holds_the_ground_did_not_bomb_it(text: str) -> None:
    assert [row[3] for row in rows(text) if row[0] in ("shelling", "airstrike")] == [[]]


def test_his_strongholds_are_not_of_who_took_them() -> None:
    told = rows("سقطت مدينة بني وليد آخر معاقله بيد الثوار الليبيين.")
    assert [row[3] for row in told if row[0] == "hold"] == [[]]
