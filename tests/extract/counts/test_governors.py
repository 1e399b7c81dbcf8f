"""What a number counts, by the words around it: cases of a deed, those who went missing, whom somebody took."""

import pytest

from extract.what.test_settled import claims

# sentence, kind, how many
COUNTED = [
    ("وثقت الشبكة ما لا يقل عن 60 حالة اعتقال تعسفي في درعا خلال آذار.", "arrested", 60),
    ("سجلت المنظمة 25 حالة اختطاف في عدن.", "abducted", 25),
    ("فقد تسعة جنود بعد هجوم للتنظيم على نقطة قرب السخنة.", "missing", 9),
    ("فقد تسعة جنود حياتهم في هجوم على حاجز في سيناء.", "killed", 9),
    ("فقدت القوات تسعة جنود في هجوم على حاجز في سيناء.", "killed", 9),
    ("12 محاميا اعتقلتهم السلطات في القاهرة.", "arrested", 12),
    ("مصير سبعة سائقين خطفهم مسلحون في صعدة ما زال مجهولا.", "abducted", 7),
]


@pytest.mark.parametrize(("text", "kind", "high"), COUNTED)
def test_what_is_counted(text: str, kind: str, high: int) -> None:
    assert [(told.kind, told.high) for told in claims(text)[0].quantities] == [(kind, high)]


WHOLES = [
    ("ارتفعت حصيلة الضحايا في غزة إلى 700 شهيد.", "killed", 700),
    ("انخفضت حصيلة الهجوم على فندق في كابل إلى 18 بعد أن كانت 40.", "killed", 18),
    ("ارتفع عدد الغارات على دوما إلى 18.", "strikes", 18),
    ("قتل مدنيان أحدهما طفل بقصف على الباب.", "killed", 2),
    ("وتتهم المنظمات النظام بإخفاء ألفي معتقل.", "abducted", 2000),
]


@pytest.mark.parametrize(("text", "kind", "high"), WHOLES)
def test_the_toll_of_an_attack_is_of_its_dead_and_one_of_them_is_no_more(text: str, kind: str, high: int) -> None:
    assert [(told.kind, told.high) for told in claims(text)[-1].quantities] == [(kind, high)]
