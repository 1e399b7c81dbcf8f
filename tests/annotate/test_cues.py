"""Cues, hosts and words of speech: where each is found, and the look-alikes that are none."""

import pytest

from phrasebook import annotated, words, world


def cues(sentence: str, group: str) -> list[tuple[str, str]]:
    """(words, category) of the cues of one table."""
    annotation = annotated(sentence)
    return [(words(annotation, cue), cue.category) for cue in annotation.cues if cue.group == group]


CUES = [
    (
        "لم تدخل القوات المدينة",
        "لم",
        "negation",
    ),
    (
        "وسوف تدخل القوات المدينة",
        "وسوف",
        "planned",
    ),
    (
        "وإذا دخلت القوات المدينة",
        "وإذا",
        "conditional",
    ),
    (
        "بدعم من التحالف الدولي",
        "بدعم من",
        "support",
    ),
    (
        "ما يسمى ولاية الرقة",
        "ما يسمى",
        "hedge",
    ),
    (
        "بينهم نساء وأطفال",
        "بينهم",
        "subset",
    ),
    (
        "تقدمت القوات باتجاه المدينة",
        "باتجاه",
        "toward",
    ),
    (
        "على الرغم من القصف",
        "على الرغم من",
        "contrast",
    ),
    (
        "إذا انسحبت القوات",
        "إذا",
        "conditional",
    ),
    (
        "عقب انسحاب القوات",
        "عقب",
        "temporal_after",
    ),
    (
        "قبيل انسحاب القوات",
        "قبيل",
        "temporal_before",
    ),
    (
        "بسبب القصف",
        "بسبب",
        "cause",
    ),
]

HOSTS = [
    (
        "تمكنت القوات من السيطرة على التلة",
        "تمكنت",
        "actual",
    ),
    (
        "حاولت القوات اقتحام البلدة",
        "حاولت",
        "attempted",
    ),
    (
        "تعتزم القوات اقتحام البلدة",
        "تعتزم",
        "planned",
    ),
    (
        "تواصل القوات حصار البلدة",
        "تواصل",
        "ongoing",
    ),
    (
        "فشلت القوات في اقتحام البلدة",
        "فشلت",
        "attempted",
    ),
    (
        "تعرضت البلدة لقصف",
        "تعرضت",
        "actual",
    ),
]

SPEECH = [
    (
        "قال المتحدث إن القوات دخلت",
        "قال",
        "say",
    ),
    (
        "نفى المتحدث سقوط البلدة",
        "نفى",
        "deny",
    ),
    (
        "وأضاف المصدر أن القوات دخلت",
        "وأضاف",
        "continue",
    ),
    (
        "وفق المرصد",
        "وفق",
        "prep",
    ),
    (
        "نقلت الوكالة عن المصدر",
        "نقلت",
        "quote",
    ),
    (
        "زعم التنظيم أنه دخل البلدة",
        "زعم",
        "claim",
    ),
    (
        "أكد المتحدث دخول البلدة",
        "أكد",
        "confirm",
    ),
    (
        "أعلن الجيش سيطرته",
        "أعلن",
        "announce",
    ),
    (
        "وثق المرصد مقتل مدنيين",
        "وثق",
        "report",
    ),
]


@pytest.mark.parametrize(("sentence", "phrase", "category"), CUES)
def test_cues_are_found(sentence: str, phrase: str, category: str) -> None:
    assert (phrase, category) in cues(sentence, "cue")


@pytest.mark.parametrize(("sentence", "phrase", "effect"), HOSTS)
def test_hosts_are_found_with_their_effect(sentence: str, phrase: str, effect: str) -> None:
    assert (phrase, effect) in cues(sentence, "host")


@pytest.mark.parametrize(("sentence", "phrase", "kind"), SPEECH)
def test_words_of_speech_are_found_with_their_class(sentence: str, phrase: str, kind: str) -> None:
    assert (phrase, kind) in cues(sentence, "speech")


# A word that holds a cue's letters, or only the first words of its phrase.
NO_CUE = [
    "دخل لمعان المدينة",
    "دعمت القوات خصومها",
    "وصلت الطائرات",
]


@pytest.mark.parametrize("sentence", NO_CUE)
def test_look_alikes_are_no_cues(sentence: str) -> None:
    assert [cue for cue in cues(sentence, "cue") if cue[1] in ("negation", "support")] == []


def test_every_category_and_class_has_an_example_that_is_found() -> None:
    for entries in (world().hosts, world().speech, world().cues):
        assert all(entry.examples for entry in entries)


def test_the_longest_phrase_is_among_the_cues() -> None:
    assert ("بحسب ما", "prep") in cues("بحسب ما نقلت وكالة رويترز", "speech")
