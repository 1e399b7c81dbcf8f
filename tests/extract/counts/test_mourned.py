"""Who is mourned and died of a blow, and who died in bed."""

import pytest

import rawi
from phrasebook import laid_out, world
from rawi.extract.counts.counts import counts

MOURNED: list[tuple[str, list[tuple[str, int]]]] = [
    ("شيع الأهالي المسعفة التي استشهدت جراء غارات جوية على القرية.", [("killed", 1)]),
    ("شيع الأهالي الشابين اللذين استشهدا في غارة على القرية.", [("killed", 2)]),
    ("شيع الأهالي المدنيين الذين استشهدوا في غارة على القرية.", []),
    ("سجن القضاء الضابط الذي نفذ غارة على القرية.", []),
    ("ينعى الدفاع المدني المتطوع «أحمد محمد» الذي استشهد أثناء عمله إثر غارات جوية على القرية.", [("killed", 1)]),
    ("نعت النقابة المصور خالد علي الذي قتل أمس خلال عمله، جراء غارة على القرية.", [("killed", 1)]),
    ("نعى الأهالي أحمد محمد وخالد علي اللذين استشهدا نتيجة غارة على القرية.", [("killed", 2)]),
    ("شيع الأهالي أحمد محمد وخالد علي وعمر يوسف الذين قتلوا في غارة على القرية.", [("killed", 3)]),
    ("زار الوزير أحمد محمد وخالد علي الذي قتل في غارة على القرية.", [("killed", 1)]),
    ("نعى الاتحاد الصحفي أحمد محمد الذي توفي إثر مرض عضال، وشنت الطائرات غارات على القرية.", []),
]
PASSED: list[tuple[str, list[tuple[str, int]]]] = [
    ("انتقل إلى رحمة الله تعالى أحمد محمد إثر غارة جوية استهدفت القرية.", [("killed", 1)]),
    ("انتقلت إلى رحمة الله السيدة سعاد علي وابنتها جراء غارة على القرية.", [("killed", 2)]),
    ('إلى رحمته تعالى خالد حسن "أبو أحمد" إثر غارة جوية استهدفت القرية.', [("killed", 1)]),
    ("في ذمة الله الشاب عمر يوسف نتيجة غارة للطيران على القرية.", [("killed", 1)]),
    ("الطفل عمر يوسف 13 سنة في ذمة الله متأثرا بإصابته نتيجة غارة استهدفت القرية.", [("killed", 1)]),
    ("وافته المنية الشاب أحمد محمد إثر إصابته بشظايا غارة على القرية.", [("killed", 1)]),
    ("انتقل إلى رحمة الله تعالى الحاج خالد حسن إثر نوبة قلبية، وشنت الطائرات غارات على القرية.", []),
    ("انتقل إلى رحمة الله خالد حسن في المخيم بعد نزوحه جراء غارة على القرية.", []),
    ("انتقل إلى رحمة الله خالد حسن والد الشاب الذي استهدفت غارة منزله في القرية.", []),
    ("انتقل أحمد محمد إلى مدينة إدلب إثر غارة على القرية.", []),
]


@pytest.mark.parametrize(("text", "numbers"), MOURNED + PASSED)
def test_who_died_of_a_blow_is_told_by_which(text: str, numbers: list[tuple[str, int]]) -> None:
    claims = [c for c in rawi.read(text, published="2017-06-12", world=world()) if c.type == "airstrike"]
    assert [[(q.kind, q.low) for q in claim.quantities] for claim in claims] == [numbers]


@pytest.mark.parametrize("text", ["انتقلت إلى رحمة الله السيدة سعاد علي بعد صراع طويل مع المرض."])
def test_who_died_in_bed_is_not_counted(text: str) -> None:
    assert rawi.read(text, published="2017-06-12", world=world()) == []


RISEN: list[tuple[str, int]] = [
    ("ارتقى الشاب أحمد محمد شهيدا إثر غارة على القرية", 1),
    ("ارتقى أحمد محمد شهيدا في قصف على القرية", 1),
    ("سقط الطفل عمر يوسف وأخوه شهيدين في قصف على القرية", 2),
]


@pytest.mark.parametrize(("text", "number"), RISEN)
def test_who_rose_a_martyr_is_counted_once(text: str, number: int) -> None:
    assert [(count.kind, count.low) for count in counts(laid_out(text), 0)] == [("killed", number)]
