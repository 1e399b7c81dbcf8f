"""A man before a verb of arresting without an object was arrested; with an object he arrested."""

import pytest

from extract.what.test_settled import rows
from phrasebook import WEIGHED

# sentence, type, the man
TAKEN = [
    ("وذكر المصدر أن الوزير السابق اختطف في بنغازي.", "abduct", "الوزير"),
    ("قال رئيس المجلس إن قائد الكتيبة اعتقل أمس.", "arrest", "قائد الكتيبة"),
    ("وأفاد المرصد بأن خمسة عناصر من حزب الله أسروا في القصير.", "abduct", "hezb"),
    ("وأكد البيان أن عددا من أفراد الخلية اعتقلوا في صلاح الدين.", "arrest", "أفراد الخلية"),
    ("وذكر ناشطون أن المدنيين حوصروا في الحي القديم بحلب.", "siege", "المدنيين"),
    ("وقال ناشطون إن مئات المدنيين يحاصرون في الحي القديم بحلب.", "siege", "المدنيين"),
]


@pytest.mark.parametrize(("text", "kind", "man"), TAKEN)
def test_he_was_taken(text: str, kind: str, man: str) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == kind] == [([], [man])]


# sentence, the man
TAKING = [
    ("وقال المحافظ إن مدير الأمن اعتقل ثلاثة من عناصر التنظيم في هيت.", "مدير الأمن"),
    ("وقال المحافظ إن مدير الأمن اعتقل بمساندة الجيش ثلاثة من عناصر التنظيم في هيت.", "مدير الأمن"),
    ("وذكر المصدر أن المسلح اعتقل مدنيين في بنغازي.", "المسلح"),
    ("وقال مصدر محلي إن عناصر من قسد اعتقلوا أمس شابا في الحسكة.", "sdf"),
]


@pytest.mark.parametrize(("text", "man"), TAKING)
def test_he_arrested_others(text: str, man: str) -> None:
    assert [row[3] for row in rows(text) if row[0] == "arrest"] == [[man]]


# sentence, who captured, whom
TAKEN_WITH_DEAD = [
    pytest.param("أصيب وأسر عدد من عناصر قسد في هجوم شنه الجيش السوري قرب منبج.", ["saa"], ["sdf"], marks=WEIGHED),
    ("قتل تنظيم داعش سبعة جنود وأسر آخرين قرب تدمر.", ["isil"], ["جنود"]),
]


@pytest.mark.parametrize(("text", "takers", "men"), TAKEN_WITH_DEAD)
def test_who_was_killed_and_captured_captured_nobody(text: str, takers: list[str], men: list[str]) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == "abduct"] == [(takers, men)]


# sentence, who took the place, who was driven out of it: as a pronoun, a noun behind, or no word, tells
DRIVEN_OUT = [
    ("يقصف تنظيم داعش القرى التي طرد منها في ريف حلب.", [], ["isil"]),
    ("تعد البادية معقلا لتنظيم داعش منذ طرده من مدينة الرقة.", [], ["isil"]),
    ("لا تزال خلايا تنظيم داعش تنشط في البادية منذ طرده من مدينة الرقة.", [], ["isil"]),
    ("قصف الحوثيون الميناء بعد أن نجحت القوات الحكومية في دحرهم من محافظة عدن.", ["ygov"], ["houthi"]),
    ("انتشر الجيش العراقي في الموصل بعد طرده تنظيم داعش من مدينة كركوك.", ["isf"], ["isil"]),
    ("أفادت مصادر محلية بأنه تم مساء الأحد طرد الحوثيين وقوات صالح من معسكر خالد.", [], ["houthi", "saleh"]),
    ("تم أمس طرد تنظيم داعش من بلدة سلوك.", [], ["isil"]),
    ("دحر الجيش اليمني الحوثيين من مدينة زنجبار.", ["ygov"], ["houthi"]),
    ("بعد طرده من مدينة تلعفر، لجأ تنظيم داعش إلى زرع العبوات.", [], ["isil"]),
    ("بعد طردهم من معسكر خالد على يد الجيش اليمني، قصف الحوثيون مدينة المخا.", ["ygov"], ["houthi"]),
    ("كان تنظيم داعش يقاتل في بيجي قبل أن يطرد منها.", [], ["isil"]),
    ("دخل الحوثيون مدينة عدن ثم طردوا منها بعد أشهر.", [], ["houthi"]),
    ("ساهم طرد قوات سوريا الديمقراطية تنظيم داعش من الرقة في عودة السكان.", ["sdf"], ["isil"]),
]


@pytest.mark.parametrize(("text", "takers", "losers"), DRIVEN_OUT)
def test_who_was_driven_out_lost_the_place(text: str, takers: list[str], losers: list[str]) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == "capture"] == [(takers, losers)]


# sentence, who took the place in the end
TAKEN_AFTER = [
    ("تم دحر الحوثيين في دار سعد وجرت السيطرة على المنطقة.", []),
    ("تمت السيطرة على المدينة بعد طرد قوات الدعم السريع من جسر سوبا.", []),
    ("بعد طرد الحوثيين من عدن تمت السيطرة على لحج من قبل المقاومة الشعبية.", ["pr_y"]),
]


@pytest.mark.parametrize(("text", "takers"), TAKEN_AFTER)
def test_who_was_driven_out_before_took_nothing(text: str, takers: list[str]) -> None:
    assert {doer for row in rows(text) if row[0] == "capture" for doer in row[3]} == set(takers)


def test_whoever_was_told_of_before_did_not_arrest_him() -> None:
    found = rows("اندلعت مواجهات بين مسلحين والجيش في بنغازي. وقال رئيس المجلس إن قائد الكتيبة اعتقل.")
    assert [row[3] for row in found if row[0] == "arrest"] == [[]]


LOST = [
    "تم تحرير مدينة الفلوجة من تنظيم داعش بعد السيطرة على حي الجولان.",
    "طرد تنظيم داعش من مدينة الفلوجة بعد السيطرة على حي الجولان.",
]


@pytest.mark.parametrize("text", LOST)
def test_who_has_just_lost_the_city_did_not_take_its_quarter(text: str) -> None:
    assert [row[3] for row in rows(text)] == [[], []]


def test_that_they_were_driven_out() -> None:
    told = rows("أكد مسؤول أن الحوثيين أخرجوا من شبوة.")
    assert [row[3:5] for row in told] == [([], ["houthi"])]


# sentence, who drove out, who was driven out
EXPELLED = [
    ("سيطر تنظيم الدولة الإسلامية على منبج قبل طرده منها.", [], ["isil"]),
    ("هاجم تنظيم داعش القرية بعد طرده من الحويجة.", [], ["isil"]),
    ("دخلت قوات النظام كفرنبودة قبل طردها منها.", [], ["saa"]),
    ("سيطرت قسد على الرقة بعد طردها تنظيم داعش منها.", ["sdf"], ["isil"]),
    ("احتلت داعش الموصل قبل طردها منها على يد القوات العراقية.", ["isf"], ["isil"]),
    ("دخل تنظيم داعش كوباني وطرد منها.", [], ["isil"]),
    ("سيطر داعش على تدمر عام 2015 وطرد منها عام 2016.", [], ["isil"]),
    ("دخلت فصائل المعارضة السورية حي الصالحين وطردت منه على يد قوات النظام.", ["saa"], ["fsa"]),
    ("سيطرت قوات سوريا الديمقراطية على منبج وطردت منها تنظيم داعش.", ["sdf"], ["isil"]),
]


@pytest.mark.parametrize(("text", "doers", "driven"), EXPELLED)
def test_whose_expulsion_it_was_is_who_was_driven_out(text: str, doers: list[str], driven: list[str]) -> None:
    assert [(row[3], row[4]) for row in rows(text)][-1] == (doers, driven)
