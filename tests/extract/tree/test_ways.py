"""What a way through the tree means: its rough shape, its tie, and the role that the lexicon's frame gives its end."""

import pytest

from phrasebook import laid_out
from rawi.extract.context import Context
from rawi.extract.tree.syntax import Tree
from rawi.extract.tree.ways import role_of, rough_way, tie

# way, its rough shape, its tie
WAYS = [
    (">b1", ">:b1", "own.b1"),
    (">b2", ">:b2", "own.b2"),
    (">ala/conj", ">:ala", "own.ala"),
    (">ala/in", ">p:in", "own.deep"),
    (">b2/rel/b1", ">rs:b1", "own.deep"),
    (">", ">:", "own.self"),
    ("rel>", "r>:", "described"),
    ("and^rel>", "cr>:", "above"),
    ("that>b1", "t>:b1", "subject.t"),
    ("thathe>b1", "h>:b1", "subject.h"),
    ("and>b1", "c>:b1", "subject.c"),
    ("min>b1", "p>:b1", "subject"),
    ("b2>ala", "s>:ala", "beside"),
    ("and>b2", "c>:b2", "elsewhere"),
    ("far", "far", "far"),
    ("none", "none", "none"),
]


@pytest.mark.parametrize(("way", "rough", "_tie"), WAYS)
def test_the_rough_shape_of_a_way(way: str, rough: str, _tie: str) -> None:
    assert rough_way(way) == rough


@pytest.mark.parametrize(("way", "_rough", "expected"), WAYS)
def test_the_tie_that_a_way_makes(way: str, _rough: str, expected: str) -> None:
    assert tie(way) == expected


def test_a_preposition_that_is_no_label_of_the_lexicon_is_one_class() -> None:
    during, after = "\u062e\u0644\u0627\u0644", "\u0628\u0639\u062f"
    assert rough_way(f"{during}>b1") == rough_way(f"{after}>b1") == "a>:b1"


def test_steps_of_one_class_count_once() -> None:
    assert rough_way("gen^b2^and^xcomp>b1") == "sc>:b1"


def role(text: str, word: str, words: str) -> str:
    """The role of a phrase in the first frame of a trigger."""
    layout = laid_out(text)
    tree = Tree(layout)
    trigger = next(t for t in layout.annotation.triggers if layout.text.words(t.first, t.last) == word)
    phrase = next(p for p in layout.annotation.phrases if layout.text.words(p.first, p.last) == words)
    hit, sense = trigger.options[0]
    return role_of(Context(layout, tree, trigger, hit, "2", 0), sense, tree.path(trigger, phrase))


ROLES = [
    (
        "هاجم الجيش العراقي تنظيم الدولة",
        "هاجم",
        "الجيش العراقي",
        "actor",
    ),
    (
        "الجيش العراقي سيطر على القائم",
        "سيطر",
        "الجيش العراقي",
        "actor",
    ),
    (
        "الجيش العراقي سيطر على القائم",
        "سيطر",
        "القائم",
        "place",
    ),
    (
        "بعد سيطرة الجيش العراقي على القائم",
        "سيطرة",
        "الجيش العراقي",
        "actor",
    ),
    (
        "انسحب تنظيم الدولة من القائم إلى الرمادي",
        "انسحب",
        "الرمادي",
        "destination",
    ),
    (
        "قتل خمسة مدنيين على يد تنظيم الدولة",
        "قتل",
        "تنظيم الدولة",
        "by",
    ),
    (
        "القصف الروسي على إدلب",
        "القصف",
        "الروسي",
        "adj",
    ),
    (
        "سيطر الجيش العراقي على حي المشلب في مدينة الرقة",
        "سيطر",
        "مدينة الرقة",
        "in:place",
    ),
]


@pytest.mark.parametrize(("text", "word", "words", "expected"), ROLES)
def test_the_frame_gives_a_role(text: str, word: str, words: str, expected: str) -> None:
    assert role(text, word, words) == expected


def test_a_lone_phrase_behind_a_verb_may_be_its_subject_or_its_object() -> None:
    assert role("هاجم الجيش العراقي", "هاجم", "الجيش العراقي").startswith("alone:actor/")


def test_a_described_noun_is_the_subject_or_what_the_pronoun_resumes() -> None:
    assert role("الجيش العراقي الذي سيطر على القائم", "سيطر", "الجيش العراقي") == "described:actor"
    assert role("دخل الجيش العراقي البلدة التي يسيطر عليها تنظيم الدولة", "يسيطر", "البلدة") == "place"


def test_a_dropped_subject_is_known_by_the_word_that_has_it() -> None:
    assert role("تمكن الجيش العراقي من السيطرة على القائم", "السيطرة", "الجيش العراقي") == "subject:min:tamakkana"
    assert role("هاجم الجيش العراقي القائم وسيطر على الرمادي", "وسيطر", "الجيش العراقي").startswith("subject:c:")


def test_a_role_holds_no_bar() -> None:
    assert not any("|" in role(text, word, words) for text, word, words, _ in ROLES)
