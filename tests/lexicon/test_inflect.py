"""Verb and noun forms: for each kind of verb, the forms that news prose needs and those that must not be made."""

import pytest

from rawi.lexicon.inflect import PAST, Stems, before_suffix, noun_forms, verb_forms

SOUND = Stems("قصف", "يقصف")
HOLLOW = Stems("قال", "يقول", past_short="قل", present_short="يقل")
DERIVED_HOLLOW = Stems("استعاد", "يستعيد", past_short="استعد", present_short="يستعد")
DOUBLED = Stems("صد", "يصد", doubled=True)
DEFECTIVE_YA = Stems("أجرى", "يجري")
DEFECTIVE_WAW = Stems("دعا", "يدعو")
DEFECTIVE_ALEF = Stems("سعى", "يسعى")
FINAL_HAMZA = Stems("بدأ", "يبدأ")
ASSIMILATED = Stems("وصل", "يصل")

FORMS = [
    (SOUND, "قصف قصفت قصفا قصفتا قصفوا قصفن قصفنا يقصف تقصف نقصف يقصفان تقصفان يقصفون يقصفوا يقصفن"),
    (HOLLOW, "قال قالت قالا قالتا قالوا قلن قلنا يقول تقول يقولان يقولون يقولوا يقلن يقل تقل نقل"),
    (DERIVED_HOLLOW, "استعاد استعادت استعادوا استعدن استعدنا يستعيد تستعيد يستعيدون يستعد تستعد"),
    (DOUBLED, "صد صدت صدا صدوا صددنا صددن يصد تصد يصدون يصدوا"),
    (DEFECTIVE_YA, "أجرى أجرت أجروا أجرينا أجريا يجري تجري يجرون يجروا يجر تجر يجريان"),
    (DEFECTIVE_WAW, "دعا دعت دعوا دعونا يدعو تدعو يدعون يدع تدع"),
    (DEFECTIVE_ALEF, "سعى سعت سعوا سعينا يسعى تسعى يسعون يسع يسعيان"),
    (FINAL_HAMZA, "بدأ بدأت بدأوا بدؤوا يبدأ تبدأ يبدأون يبدؤون"),
    (ASSIMILATED, "وصل وصلت وصلوا يصل تصل يصلون"),
]

NEVER = [
    (
        DEFECTIVE_YA,
        [
            "أجرىت",
            "أجرىوا",
            "يجريون",
        ],
    ),
    (
        DEFECTIVE_WAW,
        [
            "دعات",
            "دعاوا",
            "يدعوون",
        ],
    ),
    (
        DEFECTIVE_ALEF,
        [
            "سعىت",
            "سعاوا",
            "يسعىون",
        ],
    ),
    (
        HOLLOW,
        [
            "قالنا",
            "يقولن",
        ],
    ),
]


def texts(stems: Stems) -> set[str]:
    return {form.text for form in verb_forms(stems)}


@pytest.mark.parametrize(("stems", "expected"), FORMS, ids=[stems.past for stems, _ in FORMS])
def test_forms_of_each_kind_of_verb(stems: Stems, expected: str) -> None:
    assert set(expected.split()) - texts(stems) == set()


@pytest.mark.parametrize(("stems", "wrong"), NEVER, ids=[stems.past for stems, _ in NEVER])
def test_no_form_is_misspelt(stems: Stems, wrong: list[str]) -> None:
    assert texts(stems) & set(wrong) == set()


@pytest.mark.parametrize(
    ("stems", "expected"),
    [
        (
            Stems("شن", doubled=True),
            "شننا",
        ),
        (
            Stems("أعلن"),
            "أعلنا",
        ),
    ],
)
def test_nun_melts_with_nun(stems: Stems, expected: str) -> None:
    assert expected in {form.text for form in verb_forms(stems) if form.agreement == "1p"}


AGREEMENT = [
    ("قصف", "ms"),
    ("قصفت", "fs"),
    ("قصفا", "md"),
    ("قصفتا", "fd"),
    ("قصفوا", "mp"),
    ("قصفن", "fp"),
    ("قصفنا", "1p"),
    ("تقصف", "fs"),
    ("يقصفون", "mp"),
]


@pytest.mark.parametrize(("text", "agreement"), AGREEMENT)
def test_a_form_says_what_subject_it_agrees_with(text: str, agreement: str) -> None:
    assert agreement in {form.agreement for form in verb_forms(SOUND) if form.text == text}


def test_a_passive_of_its_own_spelling_is_marked() -> None:
    forms = {
        form.text: form for form in verb_forms(Stems("استعاد", "يستعيد", passive="استعيد", passive_present="يستعاد"))
    }
    assert (
        forms["استعيدت"].passive,
        forms["استعيدت"].tense,
    ) == (True, PAST)
    assert forms["يستعاد"].passive
    assert not forms["استعادت"].passive


def test_a_verb_without_a_present_has_only_the_past() -> None:
    assert {form.tense for form in verb_forms(Stems("ليس"))} == {PAST}


NOUNS = [
    (
        "هجوم",
        [
            "هجوم",
            "هجوما",
        ],
    ),
    (
        "غارة",
        ["غارة"],
    ),
    (
        "غارات",
        ["غارات"],
    ),
    (
        "غارتان",
        [
            "غارتان",
            "غارتا",
        ],
    ),
    (
        "غارتين",
        [
            "غارتين",
            "غارتي",
        ],
    ),
    (
        "مقاتلون",
        [
            "مقاتلون",
            "مقاتلو",
        ],
    ),
    (
        "مقاتلين",
        [
            "مقاتلين",
            "مقاتلي",
        ],
    ),
    (
        "انتشاء",
        ["انتشاء"],
    ),
]


@pytest.mark.parametrize(("noun", "expected"), NOUNS)
def test_case_forms_of_nouns(noun: str, expected: list[str]) -> None:
    assert noun_forms(noun) == expected


SUFFIXED = [
    (
        "سيطرة",
        ["سيطرت"],
    ),
    (
        "قصفوا",
        ["قصفو"],
    ),
    (
        "نفى",
        ["نفا"],
    ),
    (
        "هجوم",
        ["هجوم"],
    ),
    (
        "حلفاء",
        [
            "حلفاء",
            "حلفائ",
            "حلفاؤ",
        ],
    ),
    (
        "جزء",
        ["جزء"],
    ),
]


@pytest.mark.parametrize(("form", "stems"), SUFFIXED)
def test_how_a_word_is_written_before_a_pronoun(form: str, stems: list[str]) -> None:
    assert list(before_suffix(form)) == stems
