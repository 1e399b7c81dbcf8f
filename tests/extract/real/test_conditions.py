"""What must come before a truce has not come because it is told."""

import pytest

import rawi
from phrasebook import world

TOLD = [
    ("قال قائد الجيش إنه لا تفاوض قبل انسحاب الدعم السريع من الخرطوم.", "withdraw", {"planned", "possible"}),
    ("قال قائد الجيش إنه لا تفاوض قبل انسحاب الدعم السريع من الخرطوم.", "talks", {"negated"}),
    ("قال الجيش إنه لا هدنة إلا بعد خروج الدعم السريع من الخرطوم.", "evacuate", {"planned", "possible"}),
    ("رفضت الحكومة أي حوار قبل انسحاب المرتزقة من سرت.", "withdraw", {"planned", "possible"}),
    ("جددت الحكومة رفضها أي تفاوض قبل انسحاب المرتزقة من سرت.", "withdraw", {"planned", "possible"}),
    ("أكدت حماس أنه لا صفقة إلا بعد وقف إطلاق النار وانسحاب إسرائيل من غزة.", "withdraw", {"planned", "possible"}),
    ("أكد القائد أن الجيش لن يقبل هدنة قبل انسحاب الدعم السريع من الفاشر.", "withdraw", {"planned", "possible"}),
    ("قال الرئيس إن حكومته لن تقبل التفاوض قبل خروج قوات حفتر من ترهونة.", "withdraw", {"planned", "possible"}),
    # counter-examples: it came, and then the other
    ("لم تعلن الهدنة إلا بعد انسحاب الدعم السريع من الخرطوم.", "withdraw", {"actual"}),
    ("رفضت الفصائل الهدنة بعد سيطرة الجيش على البلدة.", "capture", {"actual"}),
    ("قصف الجيش الخرطوم قبل انسحاب الدعم السريع منها.", "withdraw", {"actual"}),
]


@pytest.mark.parametrize(("text", "kind", "expected"), TOLD)
def test_what_must_come_first(text: str, kind: str, expected: set[str]) -> None:
    told = [claim.factuality for claim in rawi.read(text, published="2024-11-20", world=world()) if claim.type == kind]
    assert told and set(told) <= expected
