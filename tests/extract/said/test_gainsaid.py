"""What is denied once it is told, as a claim of its own on the word of whoever denies it."""

import pytest

import rawi
from extract.what.test_settled import claims, rows
from rawi.model import Claim


def denials(text: str) -> list[Claim]:
    return [claim for claim in rawi.read(text, published="2016-03-10") if claim.stance == "denies"]


@pytest.mark.parametrize(
    ("text", "type", "actor", "denier"),
    [
        ("سيطر تنظيم داعش على بلدة القريتين، وهو ما نفته الحكومة السورية.", "capture", "isil", "saa"),
        (
            "ذكر المرصد السوري أن مقاتلات روسية أغارت على معرة النعمان، الأمر الذي نفته موسكو.",
            "airstrike",
            "rus",
            "russia",
        ),
        ("أعلنت قسد دخول مدينة منبج، لكن تنظيم داعش نفى ذلك.", "advance", "sdf", "isil"),
        ("أعلن الحوثيون سيطرتهم على مدينة حرض. ونفى الجيش اليمني صحة هذه الأنباء.", "capture", "houthi", "ygov"),
        ("الحوثيون يعلنون السيطرة على مدينة ميدي والجيش اليمني ينفي.", "capture", "houthi", "ygov"),
        ("اتهم الائتلاف قوات النظام بقصف بلدة كفرنبل، وهو ما تنفيه دمشق.", "shelling", "saa", "saa"),
        ("أعلنت قسد دخول مدينة منبج، ونفى تنظيم داعش في بيان هذه المزاعم.", "advance", "sdf", "isil"),
    ],
)
def test_a_denial_behind_it_is_a_claim_of_its_own(text: str, type: str, actor: str, denier: str) -> None:
    (denied,) = denials(text)
    assert (denied.type, [one.id for one in denied.actors]) == (type, [actor])
    assert denied.chain[-1].id == denier
    (told,) = [claim for claim in rawi.read(text, published="2016-03-10") if claim.type == type and claim != denied]
    assert told.stance == "asserts"
    assert told.place is not None and denied.place is not None and told.place.id == denied.place.id
    assert not denied.quantities


@pytest.mark.parametrize(
    ("text", "denier"),
    [
        ("أعلنت قسد السيطرة على مدينة منبج، ونفت مصادر في تنظيم داعش هذه المعلومات.", "مصادر في تنظيم داعش"),
        ("قال الحوثيون إنهم دخلوا مدينة حرض، ونفى متحدث باسم الجيش هذه الأنباء.", "متحدث باسم الجيش"),
    ],
)
def test_a_source_in_a_body_denies_it(text: str, denier: str) -> None:
    (denied,) = denials(text)
    assert denied.chain[-1].name_ar == denier


@pytest.mark.parametrize(
    "text",
    [
        "قصف الطيران الحربي مشفى في مدينة حلب. ونفت وزارة الدفاع في ذلك اليوم وجود طائراتها في سوريا.",
        "سيطر الجيش على بلدة مورك، ونفى الناطق باسمه أن يكون الهدف من ذلك التقدم نحو المدينة.",
        "رجح محللون دخول القوات إلى الحي قريبا، غير أن آخرين استبعدوا ذلك.",
        "قالت قسد إن مقاتليها دخلوا الحي، ونفت قسد ذلك الاتهام.",
        "دخلت القوات مدينة مورك والناطق باسمها ينفي أي نية للتقدم نحو خان شيخون.",
    ],
)
def test_what_is_not_denied_is_not(text: str) -> None:
    assert [
        claim.trigger.text for claim in denials(text) if claim.trigger.text.startswith(("نف", "ونف", "استبعد"))
    ] == []


@pytest.mark.parametrize("manner", ["قائلا إن القتال مستمر", "جملة وتفصيلا", "بشدة"])
def test_what_is_denied_in_whatever_manner_is_denied(manner: str) -> None:
    told = rows(f"قالت مصادر محلية إن الجيش السوري سيطر على الرصافة. ونفى التنظيم ذلك {manner}.")
    assert [row[2] for row in told if row[0] == "capture"] == ["asserts", "denies"]
    assert all(row[2] == "asserts" for row in told if row[0] != "capture")


# sentence, the chains and stances of a blow that somebody lays to another's charge, and that is denied
RESPONSIBILITY = [
    (
        "قتل 140 شخصا في غارات على صنعاء نسبها الحوثيون إلى التحالف العربي الذي نفى مسؤوليته عنها.",
        [("asserts", ["houthi"]), ("denies", ["acoal"])],
    ),
    (
        "قتل 140 شخصا في غارات على صنعاء نفى التحالف العربي مسؤوليته عنها.",
        [("asserts", []), ("denies", ["acoal"])],
    ),
    ("قتل خمسة في قصف على تعز نسبته الحكومة اليمنية إلى الحوثيين.", [("asserts", ["yemen-gov"])]),
    ("نفى التحالف العربي مسؤوليته عن غارات على صنعاء.", [("denies", ["acoal"])]),
]


@pytest.mark.parametrize(("text", "told"), RESPONSIBILITY)
def test_who_denies_responsibility_for_a_blow_denies_it(text: str, told: list[tuple[str, list[str]]]) -> None:
    found = claims(text)
    assert [(one.stance, [link.id for link in one.chain]) for one in found] == told
    assert all(not one.targets for one in found)
