"""Who holds it is for whom the way is paved, and not who agreed to it."""

import pytest

from extract.what.test_settled import rows


@pytest.mark.parametrize(
    "text",
    [
        "وافقت فصائل المعارضة على اتفاق يمهد لانتشار قوات النظام في حمص، بعدما باتت تسيطر على معظم المدينة.",
        "أبرم جيش الإسلام اتفاقا يمهد لدخول قوات النظام إلى دوما، بعدما باتت تسيطر على 90 في المئة من الغوطة الشرقية.",
    ],
)
def test_for_whom_the_way_is_paved_holds_it(text: str) -> None:
    assert [row[3] for row in rows(text) if row[0] == "hold"] == [["saa"]]
