"""Over whom a victory is won launched no operation that it ends."""

import pytest

from extract.what.test_settled import rows

WON = [
    ("أعلنت القوات العراقية النصر على تنظيم داعش في الفلوجة بعد شهر من انطلاق العملية العسكرية.", ["isf"], ["isil"]),
    ("أعلن وزير الدفاع الانتصار على تنظيم داعش في الموصل بعد أشهر من انطلاق العمليات.", [], ["isil"]),
]


@pytest.mark.parametrize(("text", "doers", "targets"), WON)
def test_against_whom_the_operation_was(text: str, doers: list[str], targets: list[str]) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == "operation"] == [(doers, targets)]


def test_who_attacked_arrested_nobody_where_it_was_foiled() -> None:
    found = rows("حاول مسلحون اقتحام حاجز في الرطبة، واندلع اشتباك انتهى بإحباط الهجوم واعتقال أربعة من المهاجمين.")
    assert [(row[1], row[3]) for row in found if row[0] == "arrest"] == [("actual", [])]
