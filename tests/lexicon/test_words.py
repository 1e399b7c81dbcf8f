"""What a written word may be: clitics are taken off, readings are ordered, look-alikes are kept out."""

import pytest

from phrasebook import world
from rawi.lexicon.words import Hit, Word, WordTable
from rawi.text.fold import key


def look(written: str) -> Word:
    return world().words.look_as_written(key(written), written)


def reading(written: str, group: str, entry: str) -> Hit:
    """The reading of a word as a form of an entry."""
    return next(hit for hit in look(written).groups.get(group, ()) if hit.form.entry.id == entry)


# word, entry, conjunction, preposition, article, suffix
CLITICS = [
    ("اختطفتهن", "ikhtatafa", "", "", False, "هن"),
    ("سيطرة", "saytara", "", "", False, ""),
    ("السيطرة", "saytara", "", "", True, ""),
    (
        "والسيطرة",
        "saytara",
        "و",
        "",
        True,
        "",
    ),
    ("بالسيطرة", "saytara", "", "bi", True, ""),
    ("للسيطرة", "saytara", "", "li", True, ""),
    (
        "وللسيطرة",
        "saytara",
        "و",
        "li",
        True,
        "",
    ),
    ("بسيطرة", "saytara", "", "bi", False, ""),
    ("لسيطرة", "saytara", "", "li", False, ""),
    (
        "سيطرته",
        "saytara",
        "",
        "",
        False,
        "ه",
    ),
    (
        "سيطرتها",
        "saytara",
        "",
        "",
        False,
        "ها",
    ),
    (
        "وبسيطرتهم",
        "saytara",
        "و",
        "bi",
        False,
        "هم",
    ),
    (
        "فسيطرت",
        "saytara",
        "ف",
        "",
        False,
        "",
    ),
    (
        "وسيطروا",
        "saytara",
        "و",
        "",
        False,
        "",
    ),
    (
        "قصفه",
        "qasafa",
        "",
        "",
        False,
        "ه",
    ),
    (
        "فقصفوها",
        "qasafa",
        "ف",
        "",
        False,
        "ها",
    ),
    (
        "واستهدفهم",
        "istahdafa",
        "و",
        "",
        False,
        "هم",
    ),
]


@pytest.mark.parametrize(("word", "entry", "conjunction", "preposition", "article", "suffix"), CLITICS)
def test_clitics_are_taken_off(
    word: str, entry: str, conjunction: str, preposition: str, article: bool, suffix: str
) -> None:
    hit = reading(word, "event", entry)
    assert (hit.conjunction, hit.preposition, hit.article, hit.suffix) == (conjunction, preposition, article, suffix)


def test_a_future_mark_is_taken_off_the_present_only() -> None:
    assert reading("ستسيطر", "event", "saytara").future
    assert not any(hit.future for hit in look("سسيطر").groups.get("event", ()))


def test_li_before_the_present_tells_a_purpose() -> None:
    assert reading("ليسيطر", "event", "saytara").preposition == "li"


# A reading that would need something Arabic does not allow: an article with a pronoun, an article on a verb.
NO_READING = [
    "السيطرته",
    "اليسيطر",
    "بيسيطر",
]


@pytest.mark.parametrize("word", NO_READING)
def test_what_arabic_does_not_allow_is_not_read(word: str) -> None:
    assert "event" not in look(word).groups


def test_ta_marbuta_as_written_is_no_pronoun() -> None:
    assert {hit.suffix for hit in look("سيطرة").hits} == {""}
    assert "ه" in {hit.suffix for hit in look("قصفه").hits}


def test_blocked_forms_are_not_made() -> None:
    entries = [entry for entry in world().events if entry.block and entry.verb]
    assert entries
    for entry in entries:
        made = {
            word
            for word in entry.block
            if any(hit.form.entry is entry and not hit.conjunction + hit.suffix for hit in look(word).hits)
        }
        assert made <= {word for word in entry.block if key(word) not in map(key, entry.block)}


UNKNOWN = [
    (
        "الزرافة",
        "زرافه",
        True,
    ),
    (
        "والزرافة",
        "زرافه",
        True,
    ),
    (
        "للزرافة",
        "زرافه",
        True,
    ),
    (
        "بالزرافة",
        "زرافه",
        True,
    ),
    (
        "زرافة",
        "زرافه",
        False,
    ),
]


@pytest.mark.parametrize(("word", "stem", "article"), UNKNOWN)
def test_an_unknown_word_gives_up_its_article(word: str, stem: str, article: bool) -> None:
    found = look(word)
    assert not found.hits
    assert (found.stem, found.article) == (stem, article)


def test_the_least_stripped_reading_comes_first() -> None:
    hits = look("بعد").hits
    assert all(not hit.preposition for hit in hits[:1])


def test_known_tells_words_of_the_knowledge_from_others() -> None:
    table = world().words
    assert table.known(key("السيطرة")) and table.known(key("الرقة"))
    assert not table.known(key("زرافة"))


def test_case_endings_are_made_for_nouns_and_not_for_fixed_words() -> None:
    table = WordTable()
    table.add_forms("role", "fighter", ["مقاتلين"])
    table.add_forms("counted", "min", ["من"], "plain")
    assert table.look(key("ومقاتلي")).hits
    assert not table.look(key("المن")).hits
    assert table.look(key("ومن")).hits[0].conjunction == "و"


# An unknown word with the prefix of the present tense; names and endings in -i are none.
UNKNOWN = [
    ("يزرفف", True),
    ("سيزرفف", True),
    ("ويزرفف", True),
    ("زرفوف", False),
    ("يزرفي", False),
    ("يزف", False),
    ("يسيطر", False),  # known: its readings tell more
]


@pytest.mark.parametrize(("written", "expected"), UNKNOWN)
def test_an_unknown_word_may_look_like_a_verb(written: str, expected: bool) -> None:
    assert look(written).looks_like_verb() == expected


def test_a_waw_before_a_written_hamza_is_and() -> None:
    assert "kind" not in look("وأدى").groups  # led to, and no valley
    assert all(hit.conjunction for hit in look("وأسر").hits)
    assert "kind" in look("وادي").groups


def test_a_governor_with_the_dots_of_his_last_letter_is_no_preposition() -> None:
    assert not look("والي").function
    assert look("والى").function


@pytest.mark.parametrize(("written", "verb"), [("تقدمها", False), ("توغلهم", False), ("قصفها", True)])
def test_a_verb_without_an_object_bears_no_pronoun(written: str, verb: bool) -> None:
    assert look(written).is_verb == verb


@pytest.mark.parametrize(("written", "suffix"), [("أمينه", "ه"), ("أمينة", ""), ("رئيسه", "ه"), ("رئيسة", "")])
def test_his_secretary_is_no_woman(written: str, suffix: str) -> None:
    hit = look(written).first("role")
    assert hit is not None
    assert hit.suffix == suffix


@pytest.mark.parametrize("written", ["فؤاد", "فئة", "فكرة", "وليد", "لندن", "وطن"])
def test_a_word_that_is_one_is_not_taken_apart(written: str) -> None:
    assert [hit for hit in look(written).hits if hit.conjunction or hit.preposition] == []
