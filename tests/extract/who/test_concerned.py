"""Who only concerns himself with a happening neither did it nor suffered it."""

import pytest

from extract.what.test_settled import rows

TOLD = [
    "تحقق الأمم المتحدة في قصف مدرسة بخان يونس.",
    "التزمت إسرائيل الصمت حيال اغتيال هنية في طهران.",
    "يحقق الجيش اللبناني في اغتيال العاروري في الضاحية.",
]


@pytest.mark.parametrize("text", TOLD)
def test_who_investigates_it_or_is_silent_about_it_did_not_do_it(text: str) -> None:
    (told,) = rows(text)
    assert told[3] == [] and not {"un", "israel", "laf"} & set(told[4])


def test_who_holds_the_place_that_is_struck_did_not_strike_it() -> None:
    told = rows("قُتل 14 شخصاً بقصف على حي الفرقان الخاضع لسيطرة النظام في حلب.")
    assert [row[3] for row in told if row[0] == "shelling"] == [[]]


@pytest.mark.parametrize(
    "text",
    [
        "يحيي الأكراد ذكرى قصف حلبجة بالسلاح الكيميائي عام 1988.",
        "أحيا أهالي حلبجة ذكرى القصف الكيميائي على المدينة.",
    ],
)
def test_who_keeps_the_memory_of_a_deed_did_not_do_it(text: str) -> None:
    assert [row[3] for row in rows(text)] == [[]]
