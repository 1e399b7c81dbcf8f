"""What an outlet takes back is no claim of its own."""

import pytest

from extract.what.test_settled import claims

TAKEN_BACK = [
    "تصحيح: ذكرنا في خبر سابق أن القوات سيطرت على مطار الحديدة.",
    "ذكرنا في خبر سابق أن القوات سيطرت على مدينة حرض. والصحيح أنها وصلت إلى أطرافها.",
    "تعتذر الصحيفة عن خبرها السابق بشأن سيطرة الجيش على مدينة حرض.",
    "جاء في خبر نشرناه أمس أن الجيش سيطر على مدينة حرض وهذا غير صحيح.",
]


@pytest.mark.parametrize("text", TAKEN_BACK)
def test_what_an_outlet_corrects_is_not_claimed(text: str) -> None:
    assert [claim for claim in claims(text) if claim.type == "capture"] == []


def test_what_was_reported_before_and_stands_is_claimed() -> None:
    assert [claim.type for claim in claims("وكما ذكرنا في خبر سابق سيطر الجيش على مدينة حرض.")] == ["capture"]
