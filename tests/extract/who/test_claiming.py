"""Who claims a deed in a further clause did it, and the deed is told once."""

import pytest

import rawi
from extract.what.test_settled import claims, rows

# sentence, types and ids of the doers
CLAIMED = [
    ("قتل عشرون شخصا بتفجير انتحاري في مدينة الصدر، وتبنى داعش التفجير.", [("bombing", ["isil"])]),
    (
        "قتل عشرة أشخاص بتفجير سيارة مفخخة في مقديشو، وأعلنت حركة الشباب مسؤوليتها عن الهجوم.",
        [("bombing", ["shabaab"])],
    ),
    ("قتل خمسة بتفجيرين في مدينة بعقوبة، وأعلن داعش مسؤوليته عنهما.", [("bombing", ["isil"])]),
    ("استهدفت طائرة مسيرة مطار أبها، وتبنت جماعة الحوثي الهجوم.", [("airstrike", ["houthi"])]),
    ("قتل شرطيان بتفجير استهدف دورية في مدينة بعقوبة وتبناه تنظيم داعش.", [("bombing", ["isil"])]),
    ("انفجرت سيارة مفخخة في مدينة بعقوبة، وتبنى داعش العملية.", [("bombing", ["isil"])]),
]


@pytest.mark.parametrize(("text", "told"), CLAIMED)
def test_who_claims_a_deed_later_did_it(text: str, told: list[tuple[str, list[str]]]) -> None:
    assert [(row[0], row[3]) for row in rows(text)] == told


UNCLAIMED = [
    "قتل خمسة جنود بتفجير في مدينة بعقوبة، ونفى داعش مسؤوليته عن التفجير.",
    "قتل خمسة جنود بتفجير في مدينة بعقوبة، ولم تعلن أي جهة مسؤوليتها عن الهجوم.",
]


@pytest.mark.parametrize("text", UNCLAIMED)
def test_who_denies_a_deed_did_not_do_it(text: str) -> None:
    assert [row[3] for row in rows(text) if row[2] == "asserts"] == [[]]


def test_who_did_another_deed_is_not_who_claims() -> None:
    told = rows("قصف الجيش العراقي مواقع قرب كركوك بعد تفجير في السوق، وتبنى داعش التفجير.")
    assert [(row[0], row[3]) for row in told] == [("shelling", ["isf"]), ("bombing", ["isil"])]


# a report whose last sentence claims what the first tells: types and ids of the doers
CLAIMED_IN_A_SENTENCE_OF_ITS_OWN = [
    ("قتل عشرة أشخاص في تفجير في سوق بمدينة بعقوبة. وتبنى تنظيم داعش العملية.", [[], ["isil"]]),
    ("انفجرت سيارة مفخخة في مقديشو. وقالت الشرطة إن ثمانية قتلوا. وتبنت حركة الشباب التفجير.", [[], ["shabaab"]]),
    ("انفجرت عبوة ناسفة في بعقوبة. وأعلن تنظيم داعش في بيان مسؤوليته عنه.", [[], ["isil"]]),
    ("انفجرت عبوة ناسفة في بعقوبة. ولم تعلن أي جهة مسؤوليتها عنه.", [[]]),
    ("قصف الجيش السوري مدينة إدلب. وتبنى تنظيم داعش العملية.", []),
]


@pytest.mark.parametrize(("text", "doers"), CLAIMED_IN_A_SENTENCE_OF_ITS_OWN)
def test_who_claims_a_deed_told_before_is_told_as_its_doer(text: str, doers: list[list[str]]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "bombing"] == doers


def test_a_deed_that_is_claimed_stands_on_the_word_of_who_claims_it() -> None:
    last = claims("انفجرت سيارة مفخخة في مقديشو. وتبنت حركة الشباب التفجير.")[-1]
    assert [link.id for link in last.chain] == ["shabaab"]


# sentence, doers and place of each deed
AFTER = [
    (
        "شنت إسرائيل غارة على الحديدة بعد هجوم بطائرة مسيرة تبناه الحوثيون.",
        [(["israel"], "الحديدة"), (["houthi"], None)],
    ),
    ("شنت إسرائيل غارة على الحديدة بعد هجوم نفذه الحوثيون.", [(["israel"], "الحديدة"), (["houthi"], None)]),
    (
        "شنت إسرائيل غارات على غزة غداة هجوم في تل أبيب تبنته حركة حماس.",
        [(["israel"], "غزة"), (["hamas"], "تل أبيب")],
    ),
    ("قتل عشرة أشخاص في انفجار في بغداد تبناه تنظيم الدولة.", [(["isil"], "بغداد")]),
    ("سمعت انفجارات في مدينة حمص بعد غارات نفذتها إسرائيل.", [(["israel"], "حمص")]),
    ("أصيبت امرأة وشاب بجروح في مدينة أريحا إثر غارات شنتها الطائرات الروسية.", [(["rus"], "أريحا")]),
]


@pytest.mark.parametrize(("text", "told"), AFTER)
def test_a_clause_of_claiming_describes_the_deed_it_stands_behind(
    text: str, told: list[tuple[list[str], str | None]]
) -> None:
    assert [(row[3], row[5]) for row in rows(text)] == told


# sentence, type, for each claim ids of who did it and whose word it is
CHARGED_AND_CLAIMED = [
    ("اتهمت دمشق قسد بقصف مدينة منبج، فيما تبنى فصيل مجهول هجوما.", "shelling", [(["sdf"], ["syria-new-gov"])]),
    ("قتل عشرة في تفجير في الحلة، وتبنى تنظيم داعش التفجير.", "bombing", [(["isil"], [])]),
]


@pytest.mark.parametrize(("text", "kind", "told"), CHARGED_AND_CLAIMED)
def test_what_one_is_accused_of_and_another_claims_is_told_twice(
    text: str, kind: str, told: list[tuple[list[str], list[str]]]
) -> None:
    found = [claim for claim in rawi.read(text, published="2025-07-20") if claim.type == kind]
    assert [([who.id for who in c.actors], [who.id for who in c.chain]) for c in found] == told
