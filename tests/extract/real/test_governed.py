"""What a word governs is as real as the word lets it be."""

import pytest

from extract.what.test_settled import rows

# sentence, type, factuality
IN_A_CLAUSE_WITHOUT_VERB = [
    ("كان السبب محاولة الجيش السوري التقدم نحو مدينة تدمر.", "advance", "attempted"),
    ("قالت البيشمركة إن سبب التوتر هو محاولة الحشد الشعبي دخول مدينة كركوك.", "advance", "attempted"),
    ("قال التحالف إن سبب الأزمة هو محاولة الحوثيين السيطرة على مدينة المخا.", "capture", "attempted"),
    ("كان السبب تقدم الجيش السوري نحو مدينة تدمر.", "advance", "actual"),
    ("كان السبب محاولة الجيش السوري، وتقدمت الفصائل نحو مدينة تدمر.", "advance", "actual"),
]


@pytest.mark.parametrize(("text", "kind", "factuality"), IN_A_CLAUSE_WITHOUT_VERB)
def test_an_attempt_is_one_where_the_clause_has_no_verb(text: str, kind: str, factuality: str) -> None:
    assert (kind, factuality) in [row[:2] for row in rows(text)]


# sentence, what is told with how real it is
LAUNCHED_FOR = [
    ("أطلقت قوات النظام عملية لطرد «داعش» من مدينة تدمر.", [("operation", "actual"), ("capture", "planned")]),
    ("أطلقت الفصائل معركة «الفجر» لطرد قوات النظام من مدينة سراقب.", [("operation", "actual"), ("capture", "planned")]),
    ("شن الجيش سلسلة غارات لطرد «داعش» من مدينة تدمر.", [("airstrike", "actual"), ("capture", "planned")]),
    ("تمكنت قوات النظام من طرد «داعش» من مدينة تدمر.", [("capture", "actual")]),
    ("نفذ الجيش عملية إنزال في مدينة تدمر.", [("operation", "actual")]),
]


@pytest.mark.parametrize(("text", "told"), LAUNCHED_FOR)
def test_what_an_operation_is_launched_for_is_not_done(text: str, told: list[tuple[str, str]]) -> None:
    assert [row[:2] for row in rows(text)] == told


# sentence, type, factuality
BEGINNINGS = [
    ("يعتزم الجيش العراقي بدء هجوم على مدينة الموصل.", "operation", "planned"),
    ("هدد الجيش العراقي ببدء قصف مدينة الموصل.", "shelling", "planned"),
    ("أعلن الجيش العراقي بدء الهجوم على مدينة الموصل.", "operation", "actual"),
    ("تمكن الجيش العراقي من بدء هجوم على مدينة الموصل.", "operation", "actual"),
]


@pytest.mark.parametrize(("text", "kind", "factuality"), BEGINNINGS)
def test_a_beginning_is_as_real_as_what_governs_it(text: str, kind: str, factuality: str) -> None:
    assert (kind, factuality) in [row[:2] for row in rows(text)]


# sentence, how real the truce is
TALKED_OF = [
    ("يجري الطرفان محادثات بشأن هدنة في مدينة تعز.", "planned"),
    ("بدأت محادثات حول هدنة في مدينة حلب.", "planned"),
    ("أعلن المبعوث هدنة في مدينة تعز.", "actual"),
]


@pytest.mark.parametrize(("text", "factuality"), TALKED_OF)
def test_a_truce_that_is_talked_about_is_none(text: str, factuality: str) -> None:
    assert [row[1] for row in rows(text) if row[0] == "agreement"] == [factuality]


# sentence, how real the taking is
ALSO_A_WORD_OF_NEWS = [
    ("وكان الرئيس وعد بداية الشهر باستعادة مدينة بيدوا.", "planned"),
    ("وكان القائد وعد عند وصوله إلى العاصمة باستعادة مدينة بيدوا.", "planned"),
]


@pytest.mark.parametrize(("text", "factuality"), ALSO_A_WORD_OF_NEWS)
def test_a_verb_that_tells_of_nothing_by_itself_governs_what_stands_farther_on(text: str, factuality: str) -> None:
    assert [row[1] for row in rows(text) if row[0] == "capture"] == [factuality]


@pytest.mark.parametrize("act", ["نشر قوات أجنبية في", "إرسال قوات أجنبية إلى"])
def test_who_refuses_that_troops_are_sent_sends_none(act: str) -> None:
    assert ("deploy", "negated") in [row[:2] for row in rows(f"رفضت الحكومة الليبية {act} مدينة سرت.")]


NOTICES = [
    "أخطرت سلطات الاحتلال بهدم خمسة منازل في مدينة القدس.",
    "سلمت قوات الاحتلال إخطارات بهدم منازل في مدينة القدس.",
]


@pytest.mark.parametrize("text", NOTICES)
def test_what_a_notice_announces_is_not_done(text: str) -> None:
    assert [row[:2] for row in rows(text)] == [("destroy", "planned")]
