"""The dead and hurt who are told by their names alone, with their ages or without; who kills is none of them."""

import pytest

from phrasebook import laid_out
from rawi.extract.counts.counts import counts

Told = list[tuple[str, int]]

NAMED: list[tuple[str, Told]] = [
    ("استشهاد المدنيين «أحمد محمد، وخالد حسن» جراء القصف", [("killed", 2)]),
    ("أدى القصف إلى استشهاد الشبان أحمد محمد وخالد علي وعمر يوسف", [("killed", 3)]),
    ("استشهد المدنيون أحمد محمد وخالد حسن بالقصف", [("killed", 2)]),
    ("استشهاد كل من أحمد محمد وخالد حسن في القصف", [("killed", 2)]),
    ("مقتل كل من: أحمد محمد، خالد علي، سعاد حسن في القصف", [("killed", 3)]),
    ("استشهد أحمد محمد وخالد حسن بالقصف", [("killed", 2)]),
    ("قتل الجنديان أحمد محمد وخالد حسن بالقصف", [("killed", 2)]),
]
AGED: list[tuple[str, Told]] = [
    ("استشهاد الطفلة سعاد بنت محمد علي 12 عاما وعبد الله حسن 25 عاما", [("killed", 2)]),
    (
        "استشهاد الطفلة سعاد علي 12 عاما وخالد حسن 25 عاما وإصابة الطفلين عمر يوسف 10 أعوام ومحمد يوسف 8 أعوام",
        [("injured", 2), ("killed", 2)],
    ),
    ('جرح كل من "أحمد محمد/ 20 عاما، يوسف حسن/ 32 عاما، وخالد يوسف/ 42 عاما"', [("injured", 3)]),
    ("مقتل أحمد محمد - 30 عاما - بالقصف", [("killed", 1)]),
]
BESIDES: list[tuple[str, Told]] = [
    ("مقتل أحمد محمد بالإضافة إلى أثنين من أبنائه جراء القصف", [("killed", 3)]),
    ("مقتل أحمد محمد بالإضافة إلى إثنين من أبنائه جراء القصف", [("killed", 3)]),
    ("مقتل سعاد علي إضافة إلى أثنان من أطفالها جراء القصف", [("killed", 3)]),
    ("مقتل سعاد علي مع إثنتين من بناتها جراء القصف", [("killed", 3)]),
]
OTHERS: list[tuple[str, Told]] = [
    ("استشهد القائد أحمد محمد، وأصيب خالد علي، بالقصف", [("killed", 1)]),
    ("أدى القصف إلى مقتل المدنيين، وقال أحمد محمد وخالد علي إنهم شاهدوا الطائرة", []),
    ("نعى المدنيين أحمد محمد وخالد علي بعد القصف", []),
    ("قتل أحمد محمد خالد علي في القرية", []),
]


@pytest.mark.parametrize(("text", "expected"), NAMED + AGED + BESIDES + OTHERS)
def test_whose_names_are_told_are_counted(text: str, expected: Told) -> None:
    assert sorted((count.kind, count.low) for count in counts(laid_out(text), 0)) == expected
