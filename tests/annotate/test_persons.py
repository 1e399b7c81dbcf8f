"""People by name: where a personal name begins, what belongs to it, and what is no name."""

import pytest

from phrasebook import annotated, words


def people(sentence: str) -> list[str]:
    annotation = annotated(sentence)
    heads = ("person", "official", "speaker", "civilians")
    return [words(annotation, p) for p in annotation.phrases if p.kind == "actor" and p.head in heads]


NAMES = [
    (
        "اعتقلت القوات يوسف زرفوف الزرافي أمس",
        ["يوسف زرفوف الزرافي"],
    ),
    (
        "اعتقلت القوات أبو سمعان الزرافي أمس",
        ["أبو سمعان الزرافي"],
    ),
    (
        "اعتقلت القوات عبد الله الزرافي أمس",
        ["عبد الله الزرافي"],
    ),
    (
        "اعتقلت القوات يوسف بن زرفوف أمس",
        ["يوسف بن زرفوف"],
    ),
    (
        "التقى يوسف زرفوف ومحمود زرفوف",
        ["يوسف زرفوف", "ومحمود زرفوف"],
    ),
    (
        "قال القائد (يوسف زرفوف) إن المعركة بدأت",
        ["القائد ( يوسف زرفوف )"],
    ),
    (
        "قال القائد «زرفوف الزرافي» إن المعركة بدأت",
        ["القائد زرفوف الزرافي"],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), NAMES)
def test_a_name_with_all_that_belongs_to_it(sentence: str, expected: list[str]) -> None:
    assert people(sentence) == expected


# behind EACH OF even a first name that is a word as well; a father who is called like a village
OF_EACH = [
    ("اعتقلت القوات كلا من مالك زرفوف الزرافي وشقيقه يوسف في القرية", ["مالك زرفوف الزرافي", "وشقيقه يوسف"]),
    ("اعتقلت القوات كلا من سالم شنان الزرافي ويوسف زرفوف", ["سالم شنان الزرافي", "ويوسف زرفوف"]),
    ("سيطر الجيش على كل من كفريا والفوعة", []),
]


@pytest.mark.parametrize(("sentence", "expected"), OF_EACH)
def test_names_behind_each_of(sentence: str, expected: list[str]) -> None:
    assert people(sentence) == expected


NOBODY = [
    "عاد الأمل إلى المدينة",
    "وصلت القوات إلى جسر يوسف",
    "استمر الهدوء على الجبهة",
]


@pytest.mark.parametrize("sentence", NOBODY)
def test_what_is_no_name(sentence: str) -> None:
    assert people(sentence) == []


def test_a_name_goes_on_over_son_of_the_sheikh_and_ends_before_a_party() -> None:
    sentence = "طالب المبعوث الأممي إسماعيل ولد الشيخ أحمد الحوثيين بالانسحاب"
    assert people(sentence) == ["المبعوث الأممي إسماعيل ولد الشيخ أحمد"]


BEHIND_A_WORD_FOR_HIM = [
    ("اعتقلت القوات الشاب علي زرفوف في القرية", ["الشاب علي زرفوف"]),
    ("أصيب الشاب علي طريق القرية", ["الشاب"]),
    ("خطف مسلحون المواطن يوسف زرفوف البالغ من العمر أربعين عاما", ["المواطن يوسف زرفوف"]),
    ("قتل الطفل شملول زرفوفي متأثرا بجراحه", ["الطفل شملول زرفوفي"]),
    ("قتل المواطن شملول الزرفوف في القرية", ["المواطن شملول الزرفوف"]),
    ("قتل المواطن بشكل متعمد", ["المواطن"]),
    ("اغتيل القيادي في حركة حماس يوسف زرفوف", ["القيادي في حركة حماس يوسف زرفوف"]),
    ("اغتيل رئيس المكتب السياسي لحركة حماس يوسف زرفوف", ["رئيس المكتب السياسي لحركة حماس يوسف زرفوف"]),
    ("اغتيال اللواء يوسف زرفوف بسيارة مفخخة", ["اللواء يوسف زرفوف"]),
    ("طالب وزير الخارجية اليمني الحوثيين بالانسحاب", ["وزير الخارجية اليمني"]),
    ("اعتقلت الأجهزة الأمنية الصحفي يوسف زرفوف", ["الصحفي يوسف زرفوف"]),
    ("مقتل سوري في بيروت", ["سوري"]),
    ("قتل مراسل القناة يوسف زرفوف", ["مراسل القناة يوسف زرفوف"]),
    ("قتل العميد زرفوف ليلة الجمعة في الجبهة", ["العميد زرفوف"]),
    ("قتل العقيد يوسف زرفوف فجر الخميس", ["العقيد يوسف زرفوف"]),
    ("قتل أمير الجماعة سيف الله بن زرفوف في درنة", ["أمير الجماعة سيف الله بن زرفوف"]),
    ("أصيب نائب رئيس البرلمان محمد العريمة في كمين", ["نائب رئيس البرلمان محمد العريمة"]),
    ("وصل نائب رئيس البرلمان محمد إلى العريمة", ["نائب رئيس البرلمان محمد"]),
    ("اغتيل القيادي زرفوف صفي الدين في القرية", ["القيادي زرفوف صفي الدين"]),
    ("اغتيل القيادي يوسف نصر الله في القرية", ["القيادي يوسف نصر الله"]),
    ("اعتقلت القوات يوسف زرفوف وعبد الله زرفوف", ["يوسف زرفوف", "وعبد الله زرفوف"]),
]


@pytest.mark.parametrize(("sentence", "expected"), BEHIND_A_WORD_FOR_HIM)
def test_a_name_behind_a_word_for_its_man(sentence: str, expected: list[str]) -> None:
    assert people(sentence) == expected


def test_a_first_name_that_begins_like_and_is_one_word() -> None:
    annotation = annotated("أصيب ستة أشخاص، بينهم وليد سمعان، في قصف على حلب")
    (person,) = [phrase for phrase in annotation.phrases if phrase.head == "person"]
    assert (person.conjunction, person.preposition) == ("", "")
