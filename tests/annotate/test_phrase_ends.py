"""Where the words for a party or a place end: before a clause, before what is no noun, behind the whole of a name."""

import pytest

from phrasebook import annotated, words
from rawi.annotate.mentions import PLACE

# sentence, the words of one phrase in it
WHOLE = [
    ("ندعو سكان المنطقة لتوخي الحذر", "سكان المنطقة"),
    ("نصحت البلدية أهالي الحي بتجنب الطريق", "أهالي الحي"),
    ("المبادرة التي يحاول المبعوث الدولي تمريرها", "المبعوث الدولي"),
    ("قامت القوات الموالية لها بأي أعمال عسكرية", "القوات الموالية لها"),
    ("قصفت طائرة دراجة نارية يستقلانها على طريق سرمدا", "دراجة نارية"),
    ("سقطت القذيفة على حافلة يقيم فيها نازحون", "حافلة"),
    ("قال إن سالم الراوي سيغادر المدينة", "سالم الراوي"),
    ("أجرى محادثات مع قادة الحوثيين لإقناعهم بالانسحاب", "قادة الحوثيين"),
    ("التقدم الذي حققه التنظيم المتطرف بقيادة أبو سالم الراوي", "التنظيم المتطرف بقيادة أبو سالم الراوي"),
    ("شكر وزير الداخلية اليمني دول التحالف على دعمها", "وزير الداخلية اليمني"),
    ("قدمت المنظمة مساعدات للأسر النازحة من الأنبار", "للأسر النازحة"),
    ("اعتقلت الشرطة شيخ #زمان_الوصل تشهد المدينة توترا", "شيخ"),
    ("قتال مع مسلحين موالين لصالح وكان بينهم ضباط", "مسلحين موالين لصالح"),
    ("اشتبك مسلحون مع فصائل غرفة عمليات أنصار الشريعة", "فصائل غرفة عمليات أنصار الشريعة"),
    ("اتهم المحافظ الحوثيين بقصف الأحياء", "المحافظ"),
    ("حذر القائد المسلحين من الاقتراب من القاعدة", "القائد"),
    ("قال القادة الحوثيون إنهم انسحبوا", "القادة الحوثيون"),
    ("دارت اشتباكات في حي رقم 4 وسط المدينة", "حي رقم 4"),
    ("سيطرت القوات على مرتفعات ذي نهم", "مرتفعات ذي نهم"),
    ("وقع تفجير في مسجد الإمام علي بن أبي طالب في القطيف", "مسجد الإمام علي بن أبي طالب"),
    ("هجوم على ضريح الإمام آية الله الخميني في طهران", "ضريح الإمام آية الله الخميني"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "phrase"), WHOLE)
def test_a_party_or_a_place_is_told_whole_and_no_further(sentence: str, phrase: str) -> None:
    annotation = annotated(sentence)
    assert phrase in [words(annotation, found) for found in annotation.phrases]


@pytest.mark.parametrize(
    "sentence",
    [
        "توقفت المواجهات الدائرة في المدينة",  # going on, spelt like an office
        "تنفيذا لأجندة خارجية",  # of abroad, spelt like a ministry
        "اتفاق تجاري",  # of trade, spelt like my merchant
        "خطاب تلفزيوني على الهواء",  # televised, spelt like my television
        "هجوم قوي بشكل قوي",  # strong, spelt like forces but for the last letter
    ],
)
def test_what_only_describes_is_nobody(sentence: str) -> None:
    assert [phrase for phrase in annotated(sentence).phrases if phrase.kind != PLACE] == []


def test_pockets_of_men_are_no_place_of_theirs() -> None:
    found = annotated("إن عناصر الحوثيين في شبوة وجيوبهم في أبين يستهدفون المركبات").phrases
    assert [phrase.last - phrase.first for phrase in found if phrase.kind == PLACE] == [1, 1]


@pytest.mark.parametrize("sentence", ["أصيب في العين والرأس", "إصابات مباشرة في العين والرأس والصدر"])
def test_where_somebody_is_wounded_is_no_place(sentence: str) -> None:
    assert [phrase for phrase in annotated(sentence).phrases if phrase.kind == PLACE] == []


def test_the_quarter_alone_is_one_place() -> None:
    annotation = annotated("سيطرت القوات على حي الميدان وحده في مدينة دمشق")
    assert [words(annotation, found) for found in annotation.phrases if found.kind == "place"][:2] == [
        "حي الميدان",
        "مدينة دمشق",
    ]
