"""Who threatens a deed while he speaks would do it, and it is not done yet."""

import pytest

from extract.what.test_settled import claims, rows

# sentence, type, ids of the doers
THREATENED = [
    ("أعلنت الفصائل السيطرة على سرمين، بينما توعد أردوغان بقصف مدينة سراقب.", "shelling", ["turkey"]),
    ("تأتي الغارات ضمن سعي التحالف العربي لاستعادة مدينة الحديدة.", "capture", ["acoal"]),
    ("قالت الصحيفة إن مساعي بغداد لطرد داعش من الفلوجة مستمرة.", "capture", ["iraq-gov"]),
    ("وأنذر الجيش الإسرائيلي حزب الله، متوعدا بقصف الضاحية الجنوبية لبيروت.", "shelling", ["isr"]),
    ("وحذرت إيران إسرائيل، ملوحة بقصف مدينة حيفا.", "shelling", ["iran"]),
    ("هددت تركيا بتكثيف الغارات على منبج إذا دخلت قوات النظام مدينة عفرين.", "airstrike", ["turkey"]),
    ("هدد الوزير بتكثيف الغارات إذا دخل الجيش السوري مدينة السويداء.", "airstrike", ["الوزير"]),
    ("هدد الحوثيون بتصعيد الهجمات على السفن إذا قصف التحالف مدينة صعدة.", "attack", ["houthi"]),
]


@pytest.mark.parametrize(("text", "kind", "doers"), THREATENED)
def test_who_threatens_would_do_it(text: str, kind: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == kind] == [doers]
    assert [row[1] for row in rows(text) if row[0] == kind] == ["planned"]


# sentence, type, whose word it is
THREATS = [
    ("وأفاد ناشطون بأن الجيش انسحب من القرقور. وهدد المتحدث باسم الحوثيين بقصف مطار أبها.", "shelling", "المتحدث"),
    ("أنصار الله: استهدفنا سفينة. وتوعد القائد العام للجيش اليمني باستعادة مدينة صنعاء.", "capture", "القائد"),
    ("وتوعد القائد العسكري في جيش الفتح بدخول مدينة إدلب.", "advance", "القائد"),
]


@pytest.mark.parametrize(("text", "kind", "speaker"), THREATS)
def test_who_threatens_is_who_says_so(text: str, kind: str, speaker: str) -> None:
    chain = next(claim.chain for claim in claims(text) if claim.type == kind)
    assert any(speaker in (link.id or "", (link.name_ar or "").split()[0]) for link in chain)


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


# sentence, the doer of what is threatened, done to whom
THREATENED_BESIDE = [
    ("نددت موسكو بالحادثة وهددت باستهداف أي طائرة للتحالف غرب نهر الفرات.", "airstrike", ["russia"], ["coalition"]),
    ("دانت قسد القصف وهددت باستهداف القوات التركية في مارع.", "attack", ["sdf"], ["tur"]),
    ("نددت أنقرة بالهجوم وتوعدت بقصف قوات النظام في الباب.", "shelling", ["turkey"], ["saa"]),
]


@pytest.mark.parametrize(("text", "kind", "doers", "targets"), THREATENED_BESIDE)
def test_who_condemns_and_threatens_would_do_it(text: str, kind: str, doers: list[str], targets: list[str]) -> None:
    assert [row[3:5] for row in rows(text) if row[1] == "planned"] == [(doers, targets)]
    assert [row[3] for row in rows(text) if row[1] == "actual" and row[0] not in (kind, "statement")] in ([], [[]])


# sentence, the places of what is denied or condemned and of what is ordered or threatened
ORDERED_BESIDE = [
    ("نفى هادي قصف المدنيين وأمر الجيش بالتقدم نحو تعز.", [None, "تعز"]),
    ("نفت الحكومة انسحاب الجيش من كركوك وهددت بمهاجمة البيشمركة في سنجار.", ["كركوك", "سنجار"]),
    ("دانت قسد القصف وهددت باستهداف القوات التركية في مارع.", [None, "مارع"]),
]


@pytest.mark.parametrize(("text", "places"), ORDERED_BESIDE)
def test_what_is_denied_is_not_where_the_other_is_ordered(text: str, places: list[str | None]) -> None:
    assert [row[5] for row in rows(text) if row[0] != "statement"] == places


TRIED_BY = [
    ("أعلن الجيش العراقي تطهير الرطبة، نافيا وجود أي محاولة من داعش للتقدم نحو حديثة.", "isil"),
    ("قال الجيش اليمني إن مأرب آمنة ونفى أي محاولة للحوثيين للتسلل إليها.", "houthi"),
]


@pytest.mark.parametrize(("text", "by"), TRIED_BY)
def test_a_try_that_is_denied_would_be_by_whom_the_preposition_names(text: str, by: str) -> None:
    (claim,) = [one for one in claims(text) if one.type == "advance"]
    assert (claim.factuality, claim.stance, [one.id for one in claim.actors]) == ("attempted", "denies", [by])


def test_what_would_be_struck_is_not_where_the_condition_lies() -> None:
    told = {row[0]: row[5] for row in rows("هدد الوزير بتكثيف الغارات إذا دخل الجيش السوري مدينة السويداء.")}
    assert told["airstrike"] is None and told["advance"] == "السويداء"


# sentence, who does what its last claim tells
BESIDES = [
    ("قال الوزير إن تركيا سترد إذا هاجمت قوات سوريا الديمقراطية جرابلس وقصفت منبج.", ["sdf"]),
]


@pytest.mark.parametrize(("text", "doers"), BESIDES)
def test_what_follows_a_condition_is_done_by_who_threatened(text: str, doers: list[str]) -> None:
    assert rows(text)[-1][3] == doers
