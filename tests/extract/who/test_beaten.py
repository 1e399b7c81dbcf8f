"""Over whom a victory is won launched no operation that it ends."""

import pytest

from extract.what.test_settled import rows

WON = [
    ("أعلنت القوات العراقية النصر على تنظيم داعش في الفلوجة بعد شهر من انطلاق العملية العسكرية.", ["isf"], ["isil"]),
]


@pytest.mark.parametrize(("text", "doers", "targets"), WON)
def test_against_whom_the_operation_was(text: str, doers: list[str], targets: list[str]) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == "operation"] == [(doers, targets)]
