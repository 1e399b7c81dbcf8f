"""Who is caught for a deed is told to have done it, not whoever caught him; where it was is not where he was caught."""

import pytest

import rawi
from phrasebook import world

# sentence; type of the deed, who did it, where; where he was caught
CHARGED = [
    ("اعتقلت الشرطة في الموصل رجلا متهما بالمشاركة في هجوم على كركوك.", "attack", "رجلا متهما", "كركوك", "الموصل"),
    ("اعتقلت الشرطة في الموصل رجلا بتهمة المشاركة في هجوم على كركوك.", "attack", "رجلا", "كركوك", "الموصل"),
    ("اعتقل الجيش في الموصل رجلا شارك في هجوم على كركوك.", "attack", "رجلا", "كركوك", "الموصل"),
    ("اعتقلت قسد في الرقة عنصرا سابقا شارك في هجوم على منبج.", "attack", "عنصرا سابقا", "منبج", "الرقة"),
    ("اعتقل الجيش في حلب خلية كانت تخطط لهجوم في حمص.", "attack", "خلية", "حمص", "حلب"),
    ("اعتقلت قسد عنصرا شارك في هجوم على الحسكة.", "attack", "عنصرا", "الحسكة", None),
    ("اعتقلت قسد في الرقة رجلا وشاركت في هجوم على منبج.", "attack", "قوات سوريا الديمقراطية", "منبج", "الرقة"),
    ("ألقت الشرطة القبض في بغداد على متورط في تفجير الحلة.", "bombing", "متورط", "الحلة", "بغداد"),
]


@pytest.mark.parametrize(("text", "kind", "doer", "where", "caught"), CHARGED)
def test_the_deed_is_of_whom_it_is_laid_to(text: str, kind: str, doer: str, where: str, caught: str) -> None:
    told = {claim.type: claim for claim in rawi.read(text, published="2019-08-10", world=world())}
    assert [actor.name_ar for actor in told[kind].actors] == [doer]
    assert [told[one].place and told[one].place.name_ar for one in (kind, "arrest")] == [where, caught]


def test_where_nobody_is_named_the_captor_is_still_not_the_doer() -> None:
    found = rawi.read("قتل الجيش في سيناء متهما بالهجوم على كنيسة في طنطا.", published="2019-08-10", world=world())
    assert [claim.actors for claim in found if claim.type == "attack"] == [()]


# sentence, type of the deed, where it was
BEHIND_IT = [
    ("اعتقلت الاستخبارات التركية العقل المدبر لتفجير في غازي عنتاب.", "bombing", "غازي عنتاب"),
    ("اعتقلت القوات العراقية المخطط للهجوم على المطار في بغداد.", "attack", "مطار بغداد"),
    ("اعتقلت الشرطة الفرنسية المسؤول عن هجمات باريس.", "attack", "باريس"),
]


@pytest.mark.parametrize(("text", "kind", "where"), BEHIND_IT)
def test_who_catches_the_mastermind_did_not_do_it(text: str, kind: str, where: str) -> None:
    told = {claim.type: claim for claim in rawi.read(text, published="2024-08-10", world=world())}
    assert told[kind].actors == () and told[kind].place is not None and told[kind].place.name_ar == where


# sentence, type of the deed, how real it is, who was arrested
SUSPECTED = [
    ("اعتقلت الشرطة رجلا يشتبه في ضلوعه في تفجير في كركوك.", "bombing", "possible", ["رجلا"]),
    ("اعتقلت الشرطة رجلا متهما بزرع لغم في حيس.", "bombing", "possible", ["رجلا متهما"]),
    ("اعتقلت الشرطة رجلين بتهمة المشاركة في هجوم في بغداد.", "attack", "possible", ["رجلين"]),
    ("اعتقلت الشرطة مشتبها به في قتل ناشط في البصرة.", "killing", "possible", ["مشتبها"]),
    ("أوقفت قوات الأمن ثلاثة يشتبه في تورطهم في خطف صحفي.", "abduct", "actual", []),
    ("اعتقلت الشرطة رجلا متهما بالهجوم على كنيسة في طنطا.", "attack", "actual", ["رجلا متهما"]),
    ("اعتقلت الشرطة متورطا في تفجير في كركوك.", "bombing", "actual", ["متورطا"]),
]


@pytest.mark.parametrize(("text", "kind", "factuality", "arrested"), SUSPECTED)
def test_who_is_only_suspected_may_have_done_it(text: str, kind: str, factuality: str, arrested: list[str]) -> None:
    told = {claim.type: claim for claim in rawi.read(text, published="2019-08-10", world=world())}
    assert told[kind].factuality == factuality
    assert [target.name_ar for target in told["arrest"].targets] == arrested


# sentence, year of the arrest, year of the deed
DATED = [
    ("اعتقلت قسد في الرقة رجلا شارك في مجزرة الحولة عام 2012.", None, "2012"),
    ("خطف مسلحون في السويداء ضابطا متهما بقصف درعا في أيار 2013.", None, "2013-05"),
    ("اعتقلت الشرطة في باريس عام 2016 رجلا شارك في هجمات بروكسل.", "2016", "2016"),
    ("اعتقل الجيش في درعا خمسة مسلحين بعد هجوم على نوى في أيار.", "2019-05", "2019-05"),
]


@pytest.mark.parametrize(("text", "caught", "done"), DATED)
def test_an_old_deed_does_not_date_the_arrest_for_it(text: str, caught: str | None, done: str) -> None:
    arrest, deed = rawi.read(text, published="2019-08-10", world=world())
    assert [claim.date and claim.date.edtf for claim in (arrest, deed)] == [caught, done]
