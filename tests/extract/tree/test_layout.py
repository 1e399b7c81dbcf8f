"""The lie of a sentence: what stands between, who is subject, what a relative clause describes."""

import pytest

from phrasebook import laid_out
from rawi.annotate.mentions import Trigger
from rawi.extract.tree.layout import Layout, bucket, few


def trigger(layout: Layout, word: str) -> Trigger:
    """The trigger with these words."""
    return next(t for t in layout.annotation.triggers if layout.text.words(t.first, t.last) == word)


BUCKETS = [
    (0, "1"),
    (1, "1"),
    (2, "2"),
    (3, "3-4"),
    (12, "8-12"),
    (20, "13-20"),
    (21, "far"),
]


@pytest.mark.parametrize(("distance", "expected"), BUCKETS)
def test_distances_are_coarse(distance: int, expected: str) -> None:
    assert bucket(distance) == expected


def test_many_is_three_and_more() -> None:
    assert [few(count) for count in range(5)] == ["0", "1", "2", "many", "many"]


SUBJECTS = [
    (
        "سيطرت قوات سوريا الديمقراطية على الحي",
        "سيطرت",
        "قوات سوريا الديمقراطية",
    ),
    (
        "قوات سوريا الديمقراطية سيطرت على الحي",
        "سيطرت",
        "قوات سوريا الديمقراطية",
    ),
    (
        "الجيش العراقي الذي دخل البلدة",
        "دخل",
        "الجيش العراقي",
    ),
    (
        "دخل أمس الجيش العراقي البلدة",
        "دخل",
        "الجيش العراقي",
    ),
]


@pytest.mark.parametrize(("text", "verb", "expected"), SUBJECTS)
def test_the_subject_of_a_verb(text: str, verb: str, expected: str) -> None:
    layout = laid_out(text)
    subject = layout.subjects[trigger(layout, verb).first]
    assert subject is not None
    assert layout.text.words(subject.first, subject.last) == expected


def test_mentions_are_sorted_by_sentence() -> None:
    layout = laid_out("سيطر الجيش على السخنة أمس.\nقصف الطيران دوما.")
    assert [len(places) for places in layout.places] == [1, 1]
    assert [len(times) for times in layout.times] == [1, 0]
    assert [len(found) for found in layout.triggers] == [1, 1]


def test_sides_are_those_of_reading_order() -> None:
    layout = laid_out("الجيش العراقي سيطر على تدمر")
    found = trigger(layout, "سيطر")
    (army,), (place,) = layout.whos[0], layout.places[0]
    assert layout.gap(found, army.first, army.last)[:2] == ("L", 1)
    assert layout.gap(found, place.first, place.last)[:2] == ("R", 2)


def test_a_word_stands_without_its_clitics_and_a_mark_for_its_kind() -> None:
    layout = laid_out("وسيطر الجيش على تدمر.")
    assert [layout.stem(at) for at in range(-1, 6)] == ["edge", "سيطر", "جيش", "علي", "تدمر", "mark", "edge"]


def test_the_names_that_a_report_gives_a_party_stand_in_order() -> None:
    layout = laid_out("هاجم تنظيم الدولة الإسلامية القائم.\nوقال ناشطون إن داعش دخلها.\nثم انسحب التنظيم.")
    assert list(layout.names_of["isil"]) == [
        "تنظيم الدولة الإسلامية",
        "داعش",
    ]
