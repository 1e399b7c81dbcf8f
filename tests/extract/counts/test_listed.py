"""Lists of victims: their ages, kin by words that are others as well, who is told of besides, families, the mourned."""

import pytest

import rawi
from phrasebook import laid_out, world
from rawi.extract.counts.counts import counts

Told = list[tuple[str, float, float]]


def told(text: str) -> Told:
    return sorted((count.kind, count.low, count.high) for count in counts(laid_out(text), 0))


KILLED: list[tuple[str, int]] = [
    ("أدى القصف إلى استشهاد شابة 20 عاما ورجل 60 عاما", 2),
    ("استشهاد طفل (9 أعوام) وسيدة (30 عاما) وابنتيها في القصف", 4),
    ("أدى القصف إلى مقتل فتاة تبلغ من العمر 13 عاما وشاب", 2),
    ("أدى القصف إلى مقتل طفل عمره 4 سنوات وجدته وامرأة", 1),
    ("مقتل الطفلة البالغة 7 سنوات وشقيقتها في القصف", 2),
    ("مقتل فتاة في العاشرة من عمرها وشاب في القصف", 2),
    ("استشهاد شاب قبل يومين وطفلة أصيبت في القصف", 1),
    ("استشهاد رجل وزوجته الحامل وطفليهما في القصف", 4),
    ("استشهاد طفلتين شقيقتين ووالدهما في القصف", 3),
]
KIN: list[tuple[str, int]] = [
    ("مقتل أب وابنته في غارة على القرية", 2),
    ("قتلت أم حامل وطفلاها في غارة على القرية", 3),
    ("استشهد جد وحفيداه في القصف", 3),
    ("مقتل أم في القصف على القرية", 1),
    ("استشهاد الشاب وأمه وأخيه في القصف", 3),
    ("إن كان قد قتل أم اعتقل في القرية", 0),
    ("مقتل طفلين وأمهما ورجل مسن في القصف", 4),
    ("استشهد أبو سالم وبناته الأربع في القصف", 5),
    ("استشهد أبو سالم وزوجته ووالدته في القصف", 3),
    ("مقتل أبو سالم في القصف", 1),
    ("وصل أبو سالم وابنه إلى القرية", 0),
]
BESIDES: list[tuple[str, int]] = [
    ("مقتل طبيبة بالإضافة إلى ثلاثة من أطفالها في القصف", 4),
    ("مقتل ممرض إضافة إلى ابنه في القصف", 2),
    ("مقتل ممرض فضلا عن اثنتين من بناته في القصف", 3),
    ("مقتل ممرض إلى جانب أربعة عمال في القصف", 5),
    ("مقتل ممرض مع زوجته في القصف", 2),
    ("مقتل ممرض برفقة ابنيه في القصف", 3),
    ("مقتل ممرض مع وصول الجيش إلى القرية", 1),
    ("مقتل ممرض كما وصل ثلاثة جنود إلى القرية", 1),
]
FAMILY: list[tuple[str, int]] = [
    ("مقتل أسرة كاملة من ستة أشخاص في القصف", 6),
    ("مقتل عائلة مؤلفة من سبعة أفراد في القصف", 7),
    ("مقتل أفراد عائلة تضم أربعة أشخاص في القصف", 4),
    ("استشهاد عائلة من أب وأم وثلاثة أطفال في القصف", 5),
    ("مقتل فتاة من عائلة تضم أربعة أشخاص في القصف", 1),
    ("زارت القرية عائلة مؤلفة من سبعة أفراد", 0),
    ("أدى القصف إلى مقتل الشرطيين الاثنين في القرية", 2),
]


@pytest.mark.parametrize(("text", "number"), KILLED + KIN + BESIDES + FAMILY)
def test_all_of_a_list_are_killed(text: str, number: int) -> None:
    assert [c for c in told(text) if c[0] != "people"] == ([("killed", number, number)] if number else [])


APART: list[tuple[str, Told]] = [
    ("مقتل ممرض وستة جرحى في القصف", [("injured", 6, 6), ("killed", 1, 1)]),
    ("مقتل ممرض إضافة إلى إصابة ابنه في القصف", [("injured", 1, 1), ("killed", 1, 1)]),
    ("إصابة طفلة 12 عاما وأمها ومقتل والدها في القصف", [("injured", 2, 2), ("killed", 1, 1)]),
    ("مقتل سبعة عمال، أغلبهم نازحون، في القصف", [("killed", 7, 7)]),
    ("مقتل سبعة عمال من ضمنهم امرأة وابنها في القصف", [("killed", 7, 7)]),
    ("أدى القصف إلى مقتل ممرض و15 جنديا", [("killed", 16, 16)]),
]


@pytest.mark.parametrize(("text", "expected"), APART)
def test_others_of_a_list_are_counted_apart(text: str, expected: Told) -> None:
    assert told(text) == expected


MOURNED: list[tuple[str, list[tuple[str, int]]]] = [
    ("شيع الأهالي المسعفة التي استشهدت جراء غارات جوية على القرية.", [("killed", 1)]),
    ("شيع الأهالي الشابين اللذين استشهدا في غارة على القرية.", [("killed", 2)]),
    ("شيع الأهالي المدنيين الذين استشهدوا في غارة على القرية.", []),
    ("سجن القضاء الضابط الذي نفذ غارة على القرية.", []),
]


@pytest.mark.parametrize(("text", "numbers"), MOURNED)
def test_who_died_of_a_blow_is_told_by_which(text: str, numbers: list[tuple[str, int]]) -> None:
    claims = [c for c in rawi.read(text, published="2017-06-12", world=world()) if c.type == "airstrike"]
    assert [[(q.kind, q.low) for q in claim.quantities] for claim in claims] == [numbers]


def test_the_two_are_no_monday() -> None:
    assert laid_out("أدى القصف إلى مقتل الطفلين الاثنين في القرية").times == [[]]
    assert laid_out("أصيب عشرات الفلسطينيين الاثنين في مواجهات").times != [[]]
