"""Who only speaks of a deed did not do it; what is answered has happened; what is called untrue has not."""

import pytest

import rawi
from extract.what.test_settled import rows
from phrasebook import world
from rawi.model import Claim


def the(text: str, kind: str) -> Claim:
    (claim,) = [c for c in rawi.read(text, published="2024-08-01", world=world()) if c.type == kind]
    return claim


JUDGES = [
    ("دان الأمين العام للأمم المتحدة القصف الذي طال مدرسة في النصيرات.", "shelling"),
    ("رحبت السعودية بانسحاب القوات من سرت.", "withdraw"),
    ("حذرت الأمم المتحدة من هجوم وشيك على الفاشر.", "attack"),
    ("ولم يصدر عن إسرائيل أي تعليق بشأن الغارة على مطار حلب.", "airstrike"),
    ("ولم تعلق إسرائيل على الغارة التي استهدفت مطار حلب.", "airstrike"),
    ("أنقرة: قصف المستشفى في إدلب جريمة حرب.", "shelling"),
    ("طهران: استهداف السفارة في بيروت عمل إرهابي.", "attack"),
]


@pytest.mark.parametrize(("text", "kind"), JUDGES)
def test_who_judges_or_does_not_comment_neither_did_nor_suffered_it(text: str, kind: str) -> None:
    claim = the(text, kind)
    assert not {party.id for party in (*claim.actors, *claim.targets)} & {
        "un",
        "saudi",
        "idf",
        "israel",
        "turkey",
        "iran",
    }


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("حذرت الأمم المتحدة من هجوم وشيك على الفاشر.", "attack"),
        ("تسعى المنظمة لتأمين ممر لإجلاء الجرحى من حلب.", "evacuate"),
    ],
)
def test_what_is_warned_of_or_aimed_at_is_not_done(text: str, kind: str) -> None:
    assert the(text, kind).factuality not in ("actual", "ongoing")


def test_what_somebody_vows_to_answer_has_happened_and_he_did_not_do_it() -> None:
    claim = the("تعهد حزب الله بالرد على قصف بلدة الخيام.", "shelling")
    assert claim.factuality in ("actual", "ongoing")
    assert "hezb" not in {actor.id for actor in claim.actors}


UNTRUE = [
    ("ليس صحيحا أن قوات الوفاق انسحبت من مدينة ترهونة.", "withdraw"),
    ("لا صحة لما يتم تداوله عن سيطرة قوات الدعم السريع على مدينة الدبة.", "capture"),
]


@pytest.mark.parametrize(("text", "kind"), UNTRUE)
def test_what_is_said_to_be_untrue_did_not_happen(text: str, kind: str) -> None:
    assert the(text, kind).factuality == "negated"


@pytest.mark.parametrize(
    "text",
    [
        "دان المتحدث باسم الخارجية الألمانية قصف مدينة أوديسا.",
        "استنكر المتحدث باسم الحكومة العراقية اغتيال قاض في البصرة.",
        "ندد الناطق باسم الخارجية التركية بقصف سوق في مدينة الباب.",
    ],
)
def test_nor_did_the_body_that_the_judge_speaks_for(text: str) -> None:
    (claim,) = [claim for claim in rawi.read(text, published="2024-05-02") if claim.type != "statement"]
    assert claim.actors == ()
    assert "باسم" in claim.chain[-1].name_ar


def test_who_condemns_what_is_told_behind_of_tells_of_it() -> None:
    (claim,) = [c for c in rawi.read("نددت وزارة الخارجية المصرية بقصف مدرسة في خان يونس.") if c.type != "statement"]
    assert [link.name_ar for link in claim.chain] == ["وزارة الخارجية المصرية"]


# sentence, type, who did it
OBJECTED = [
    ("عارضت أنقرة تسليح الوحدات الكردية.", "arms", []),
    ("اعترضت أنقرة على تزويد الوحدات الكردية بالأسلحة.", "arms", []),
    ("تعارض تركيا دخول الحشد الشعبي إلى تلعفر.", "advance", ["pmf"]),
    ("اعترضت أنقرة على دخول القوات العراقية إلى تلعفر.", "advance", ["isf"]),
]


@pytest.mark.parametrize(("text", "kind", "doers"), OBJECTED)
def test_who_objects_to_a_deed_did_not_do_it(text: str, kind: str, doers: list[str]) -> None:
    assert [(row[0], row[3]) for row in rows(text) if row[0] != "statement"] == [(kind, doers)]


# sentence, who did it
COUNTED = [
    ("وكانت الأمم المتحدة قد وثقت مقتل 40 مدنيا في مدينة إدلب.", "un"),
    ("وكانت الشبكة السورية لحقوق الإنسان سجلت قصف القوات الروسية مدينة أريحا.", "snhr"),
    ("وكان المرصد السوري لحقوق الإنسان أحصى 40 غارة على مدينة الرستن.", "sohr"),
]


@pytest.mark.parametrize(("text", "source"), COUNTED)
def test_who_counts_and_documents_tells_it_and_did_not_do_it(text: str, source: str) -> None:
    (claim,) = rawi.read(text, published="2020-06-01", world=world())
    assert [link.id for link in claim.chain] == [source]
    assert source not in [party.id for party in claim.actors]


ANSWERED = [
    ("ردت المقاومة الفلسطينية على غارات في رفح.", []),
    ("توعد حزب الله بالرد على اغتيال قائده في بيروت.", []),
    ("رد الجيش السوري على قصف جبهة النصرة لبلدة نبل.", ["hts"]),
]


@pytest.mark.parametrize(("text", "doers"), ANSWERED)
def test_who_answers_a_deed_did_not_do_it(text: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] != "statement"] == [doers]


@pytest.mark.parametrize(
    "text",
    [
        "لم تؤكد وزارة الدفاع الفرنسية مقتل قيادي في غارة على كيدال.",
        "قال مسؤول أمريكي إن واشنطن لا تستطيع تأكيد الأنباء عن سقوط تكريت.",
        "لم يتسن لفرانس برس التأكد من صحة التقارير عن اقتحام ميناء المخا.",
    ],
)
def test_what_nobody_could_confirm_may_be(text: str) -> None:
    assert [claim.factuality for claim in rawi.read(text)] == ["possible"]
