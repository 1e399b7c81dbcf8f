"""Who only reports what others did is no party of it."""

import pytest

from extract.what.test_settled import rows


@pytest.mark.parametrize(
    "text",
    [
        "قالت الأمم المتحدة إن اشتباكات اندلعت في طرابلس.",
        "قالت الخارجية الأمريكية إن معارك اندلعت في الفاشر.",
        "قالت وزارة الخارجية الروسية إن معارك عنيفة اندلعت في الفاشر.",
    ],
)
def test_a_body_that_bears_no_arms_is_no_party_of_the_clashes_it_reports(text: str) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == "clash"] == [([], [])]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("أكدت لجان المقاومة وقوع هجمات على مدينة الفاشر.", "attack"),
        ("أكدت غرفة طوارئ الكلاكلة وقوع غارات على الحي.", "airstrike"),
        ("قالت لجان المقاومة في أم درمان إن غارات استهدفت حي أمبدة.", "airstrike"),
        ("أكد الجيش السوداني وقوع هجمات على مدينة الأبيض.", "attack"),
    ],
)
def test_who_confirms_that_attacks_took_place_did_not_attack(text: str, kind: str) -> None:
    assert [row[3] for row in rows(text) if row[0] == kind] == [[]]


def test_who_confirms_that_clashes_took_place_with_another_may_be_a_side() -> None:
    found = rows("أعلن الجيش السوداني وقوع اشتباكات مع قوات الدعم السريع في الأبيض.")
    assert [row[3:5] for row in found if row[0] == "clash"] == [(["saf"], ["rsf"])]


def test_who_announces_that_others_will_leave_does_not_leave() -> None:
    text = "أعلن التحالف الدولي أن قافلة من الحافلات ستغادر مدينة الرقة."
    assert [row for row in rows(text) if "coalition" in row[3]] == []


def test_an_army_that_says_that_its_men_did_it_did_it() -> None:
    assert [row[3] for row in rows("قال الجيش السوري إن قواته سيطرت على تدمر.")] == [["saa"]]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("أعلن قائد عمليات نينوى، اللواء سامر الحمدان تحرير قرية السلامية.", ["iraq-op-commands"]),
        ("أعلن قائد اللجنة الأمنية تحرير قرية السلامية.", []),
        ("أعلن رئيس الوزراء حيدر العبادي استعادة مدينة الرطبة.", ["isf"]),
        ("أعلن وزير الداخلية سامر الحمدان تحرير قضاء الكرمة.", []),
        ("أعلن قائد الشرطة الاتحادية الفريق رائد سامر حمدان استعادة حي باب الطوب في الموصل.", ["fedpol"]),
        ("أعلن رئيس الوزراء العراقي تحرير قضاء تلعفر من تنظيم داعش.", ["isf"]),
        ("أعلن وزير الدفاع العراقي سيطرة البيشمركة على سنجار.", ["pesh"]),
        ("أعلن رئيس الوزراء العراقي سقوط الرمادي.", []),
        ("أعلن الرئيس الروسي تحرير مدينة تدمر.", []),
        ("أعلن وزير الدفاع السوداني سيطرة الجيش على مدينة بارا.", ["saf"]),
    ],
)
def test_who_holds_an_office_took_no_town_but_his_men_did(text: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "capture"] == [doers]


def test_our_correspondent_did_not_do_what_he_tells_of() -> None:
    assert [row[3] for row in rows("أفاد مراسلنا بقصف مدرسة في مدينة نيالا.")] == [[]]


@pytest.mark.parametrize(
    ("text", "takers"),
    [
        ("تقدم الجيش السوري في دير الزور. وأعلن التلفزيون السوري السيطرة على بلدة الميادين.", ["saa"]),
    ],
)
def test_what_the_press_of_another_nation_announces_is_not_his(text: str, takers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "capture"] == [takers]


SPOKESMEN = [
    ("أعلن المتحدث باسم الجيش الإسرائيلي اغتيال قيادي في حماس بغارة على خان يونس.", "killing", "isr"),
    ("أعلن المتحدث باسم الجيش الإسرائيلي استهداف مواقع لحزب الله في بعلبك.", "attack", "isr"),
    ("أعلن المتحدث العسكري باسم الحوثيين إسقاط طائرة أمريكية مسيرة في أجواء مأرب.", "shootdown", "houthi"),
]


@pytest.mark.parametrize(("text", "kind", "party"), SPOKESMEN)
def test_what_a_spokesman_of_the_tables_announces_his_party_did(text: str, kind: str, party: str) -> None:
    assert [row[3] for row in rows(text) if row[0] == kind] == [[party]]
