"""The tree of names: the longest wins, clitics come off the first word, a typo inside a long name is forgiven."""

import pytest

from phrasebook import prepared, world
from rawi.lexicon.names import ACTOR, PLACE, SOURCE, Found, Name, NameTree, one_letter_apart
from rawi.lexicon.words import WordTable


def found_at(sentence: str, number: int) -> tuple[str, Found] | None:
    """(words of the longest name that begins at a token, the name)."""
    text = prepared(sentence)
    starts = world().words.look(text.tokens[number].key).starts
    found = world().names.longest(text.tokens, number, starts)
    return None if found is None else (text.words(found.first, found.last), found)


# sentence, number of the word where the name begins, the name's words, group, id
LONGEST = [
    (
        "سيطرت قوات سوريا الديمقراطية على الحي",
        1,
        "قوات سوريا الديمقراطية",
        ACTOR,
        "sdf",
    ),
    (
        "دخل الجيش مدينة الرقة أمس",
        3,
        "الرقة",
        PLACE,
        "sy-raqqa",
    ),
    (
        "قال المرصد السوري لحقوق الإنسان إن",
        1,
        "المرصد السوري لحقوق الإنسان",
        SOURCE,
        "sohr",
    ),
    (
        "قتل خمسة في دير الزور",
        3,
        "دير الزور",
        PLACE,
        None,
    ),
    (
        "انفجار في خان شيخون جنوب إدلب",
        2,
        "خان شيخون",
        PLACE,
        None,
    ),
]


@pytest.mark.parametrize(("sentence", "at", "words", "group", "identity"), LONGEST)
def test_the_longest_name_wins(sentence: str, at: int, words: str, group: str, identity: str | None) -> None:
    hit = found_at(sentence, at)
    assert hit is not None
    assert hit[0] == words
    assert any(name.group == group and (identity is None or name.value.id == identity) for name in hit[1].names)


CLITICS = [
    (
        "وقوات سوريا الديمقراطية",
        "و",
        "",
    ),
    ("لقوات سوريا الديمقراطية", "", "li"),
    (
        "ولقوات سوريا الديمقراطية",
        "و",
        "li",
    ),
    ("بالرقة", "", "bi"),
    (
        "والرقة",
        "و",
        "",
    ),
    ("للرقة", "", "li"),
]


@pytest.mark.parametrize(("sentence", "conjunction", "preposition"), CLITICS)
def test_clitics_come_off_the_first_word(sentence: str, conjunction: str, preposition: str) -> None:
    hit = found_at(sentence, 0)
    assert hit is not None
    assert (hit[1].conjunction, hit[1].preposition) == (conjunction, preposition)


TYPOS = [
    ("قوات سوريا الديمراطية", "sdf"),
    ("قوات سوريا الديموقراطية", "sdf"),
    ("المرصد السوري لحقوق الانسلن", "sohr"),
]


@pytest.mark.parametrize(("sentence", "identity"), TYPOS)
def test_one_wrong_letter_inside_a_long_name_is_forgiven(sentence: str, identity: str) -> None:
    hit = found_at(sentence, 0)
    assert hit is not None
    assert identity in {name.value.id for name in hit[1].names}


def test_the_first_word_and_short_words_are_not_guessed() -> None:
    assert found_at("الحسكه", 0) is not None
    assert found_at("الحسكر", 0) is None


def small_tree(*names: str) -> tuple[NameTree, WordTable]:
    tree, table = NameTree(), WordTable()
    for name in names:
        tree.add(name, Name(PLACE, name))
    table.use_names(tree.root, tree.words)  # type: ignore[arg-type]
    return tree, table


def test_two_branches_one_letter_away_are_not_guessed_between() -> None:
    tree, table = small_tree("تل المنصورا", "تل المنصوره")
    text = prepared("تل المنصورض")
    assert tree.longest(text.tokens, 0, table.look("تل").starts) is None


def test_a_name_of_its_own_is_no_typo_of_another() -> None:
    tree, table = small_tree("تل المنصورا", "المنصوره")
    text = prepared("تل المنصوره")
    assert tree.longest(text.tokens, 0, table.look("تل").starts) is None


def test_two_places_with_and_between_them_are_not_the_line_called_after_both() -> None:
    tree, table = small_tree("خط سرت الجفرة")
    assert tree.longest(prepared("خط سرت والجفرة").tokens, 0, table.look("خط").starts) is None
    assert tree.longest(prepared("خط سرت الجفره").tokens, 0, table.look("خط").starts) is not None


def test_filing_a_name_twice_changes_nothing() -> None:
    tree, table = small_tree("تل أبيض", "تل أبيض")
    found = tree.longest(prepared("تل ابيض").tokens, 0, table.look("تل").starts)
    assert found is not None and len(found.names) == 1


def test_homonyms_are_all_kept() -> None:
    hit = found_at("طرابلس", 0)
    assert hit is not None
    assert {name.value.country for name in hit[1].names if name.group == PLACE} >= {"LY", "LB"}


APART = [
    (
        "الديمقراطية",
        "الديمراطية",
        True,
    ),
    (
        "الديمقراطية",
        "الديمقراطيه",
        True,
    ),
    (
        "الديمقراطية",
        "الديموقراطية",
        True,
    ),
    (
        "الديمقراطية",
        "الدمقراطيةة",
        False,
    ),
    (
        "حماة",
        "حماه",
        False,
    ),
    (
        "الشمالي",
        "الجنوبي",
        False,
    ),
]


@pytest.mark.parametrize(("one", "other", "near"), APART)
def test_one_letter_apart(one: str, other: str, near: bool) -> None:
    assert one_letter_apart(one, other) is near
    assert one_letter_apart(other, one) is near
