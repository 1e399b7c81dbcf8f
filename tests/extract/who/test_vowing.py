"""Who threatens a deed while he speaks would do it, and it is not done yet."""

import pytest

from extract.what.test_settled import rows

# sentence, type, ids of the doers
THREATENED = [
    ("أعلنت الفصائل السيطرة على سرمين، بينما توعد أردوغان بقصف مدينة سراقب.", "shelling", ["turkey"]),
    ("تأتي الغارات ضمن سعي التحالف العربي لاستعادة مدينة الحديدة.", "capture", ["acoal"]),
    ("قالت الصحيفة إن مساعي بغداد لطرد داعش من الفلوجة مستمرة.", "capture", ["iraq-gov"]),
    ("وحذرت تركيا قوات سوريا الديمقراطية، مهددة بالتوغل في مدينة منبج.", "advance", ["turkey"]),
    ("وأنذر الجيش الإسرائيلي حزب الله، متوعدا بقصف الضاحية الجنوبية لبيروت.", "shelling", ["isr"]),
    ("وحذرت إيران إسرائيل، ملوحة بقصف مدينة حيفا.", "shelling", ["iran"]),
]


@pytest.mark.parametrize(("text", "kind", "doers"), THREATENED)
def test_who_threatens_would_do_it(text: str, kind: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == kind] == [doers]
    assert [row[1] for row in rows(text) if row[0] == kind] == ["planned"]


def test_a_town_that_is_threatened_with_it_threatens_nobody() -> None:
    found = rows("قال المجلس المحلي إن بلدة سرمين مهددة باجتياح من قبل قوات النظام.")
    assert all("المجلس المحلي" not in row[3] for row in found)


# sentence, type, the planners
PLOTTED = [
    ("اعتقل جهاز الأمن خلية كانت تخطط لتفجير سوق في كركوك.", "bombing", ["خلية"]),
    ("أعلن جهاز المخابرات توقيف خلية قال إنها كانت تخطط لمهاجمة مطار كسلا.", "attack", ["خلية"]),
    ("ألقى الجيش القبض على أربعة مسلحين كانوا يخططون لمهاجمة سجن في الحسكة.", "attack", ["مسلحين"]),
]


@pytest.mark.parametrize(("text", "kind", "planners"), PLOTTED)
def test_who_was_arrested_had_planned_it(text: str, kind: str, planners: list[str]) -> None:
    assert [(row[1], row[3]) for row in rows(text) if row[0] == kind] == [("planned", planners)]
