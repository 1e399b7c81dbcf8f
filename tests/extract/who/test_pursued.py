"""Whom a pronoun on a verb means was done to; who is named behind the verb did it."""

import pytest

from extract.what.test_settled import rows

# sentence, type, ids of the doers
PURSUED = [
    ("دخل الجيش السوري بلدة سراقب فقصفه مسلحو المعارضة.", "shelling", ["fsa"]),
    ("دخلت قوات سوريا الديمقراطية بلدة هجين فطوقها مسلحون في حي سكني.", "siege", ["مسلحون"]),
    ("توغلت الفرقة التاسعة في حي سومر قبل أن تحاصرها عشرات المفخخات.", "siege", []),
    ("تقدمت قوات حكومة الوفاق إلى ترهونة فهاجمها مسلحون فاضطرت إلى الانسحاب من المدينة.", "withdraw", ["gna"]),
    ("قالت الشرطة إنها تلاحق جماعة تمارس أعمال خطف في مدينة نيالا.", "abduct", ["جماعة"]),
    ("أعلن الجيش العراقي أنه يطارد مجموعة تقوم بعمليات خطف في محافظة ديالى.", "abduct", ["مجموعة"]),
    # the one who is compelled stands there, and a noun with its owner
    ("قصف الطيران الروسي البلدة فاضطرت قوات سوريا الديمقراطية إلى الانسحاب من البلدة.", "withdraw", ["sdf"]),
    ("وواصلت قوات النظام قصفها المدفعي على بلدة سراقب.", "shelling", ["saa"]),
]


@pytest.mark.parametrize(("text", "kind", "doers"), PURSUED)
def test_who_did_it(text: str, kind: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == kind] == [doers]


# sentence, ids of those done to in its last claim
CAUGHT_ACTING = [
    ("كان مقاتلو قسد يشتبكون مع فصائل معارضة قرب تل رفعت عندما استهدفهم الطيران التركي.", ["sdf"]),
    # those who were being fought, many men
    ("هاجمت قوات النظام السوري مقاتلي داعش في تدمر عندما قصفهم الطيران الروسي.", ["isil"]),
]


@pytest.mark.parametrize(("text", "victims"), CAUGHT_ACTING)
def test_who_was_hit_while_he_was_at_it(text: str, victims: list[str]) -> None:
    assert rows(text)[-1][4] == victims
