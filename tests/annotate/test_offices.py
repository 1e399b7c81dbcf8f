"""An office and the name of its bearer are one party; a name that is met, accused or taken is another."""

import pytest

from phrasebook import annotated, words

ONE = [
    ("ودعا المبعوث الدولي إلى ليبيا يوسف كوبيش إلى وقف القتال", "المبعوث الدولي"),
    ("هدد رئيس هيئة الأركان في الجيش الوطني اللواء محمد حسن بقصف المدينة", "رئيس هيئة الأركان"),
    ("حذر الأمين العام للأمم المتحدة بطرس غالي من هجوم على المدينة", "الأمين العام للأمم المتحدة"),
    ("كما أفاد المتحدث باسم الإسعاف خالد منصور", "المتحدث"),
    ("وتوعد رئيس المجلس العسكري في حلب العقيد حسن علي باقتحام البلدة", "رئيس المجلس العسكري"),
    ("قتل قائد الفوج العميد حسن علي في كمين", "قائد الفوج"),
]

TWO = [
    "التقى وزير الدفاع العميد محمد حسن في العاصمة",
    "اعتقل قائد الشرطة في حلب العميد محمد حسن",
    "هدد رئيس الحكومة محمد حسن اللواء خالد منصور",
    "دعا رئيس الحكومة في المدينة ثم وصل اللواء خالد منصور",
    "أوقف قادة الفصائل العميد محمد حسن",
]


@pytest.mark.parametrize(("text", "office"), ONE)
def test_the_name_behind_an_office_is_its_bearers(text: str, office: str) -> None:
    annotation = annotated(text)
    inner = [p for p in annotation.phrases if p.head == "person" and p.inside is not None]
    assert [words(annotation, p.inside) for p in inner if p.inside is not None] == [office]


@pytest.mark.parametrize("text", TWO)
def test_a_name_that_is_another_party_stays_one(text: str) -> None:
    people = [p for p in annotated(text).phrases if p.head in ("person", "official")]
    assert [p.inside for p in people if p.inside is not None] == []


OWNERS = [
    ("اتهم وزير الخارجية كينيا بقصف المدينة", "وزير الخارجية"),
    ("اتهم حاكم إقليم دارفور تشاد بقصف المدينة", "حاكم إقليم دارفور"),
    ("دعا وزير خارجية كينيا إلى هدنة", "وزير خارجية كينيا"),
]


@pytest.mark.parametrize(("text", "office"), OWNERS)
def test_a_country_behind_a_definite_office_is_whom_it_speaks_of(text: str, office: str) -> None:
    annotation = annotated(text)
    assert next(words(annotation, p) for p in annotation.phrases if p.head == "official") == office
