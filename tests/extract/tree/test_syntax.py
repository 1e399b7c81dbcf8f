"""The tree over a sentence: which word each phrase and each trigger hangs on, told as the way from one to the other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phrasebook import laid_out
from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree


def trigger_of(layout: Layout, word: str) -> Trigger:
    return next(t for t in layout.annotation.triggers if layout.text.words(t.first, t.last) == word)


def phrase_of(layout: Layout, words: str) -> Phrase:
    return next(p for p in layout.annotation.phrases if layout.text.words(p.first, p.last) == words)


def way(text: str, word: str, words: str) -> str:
    """The way from a trigger to a phrase."""
    layout = laid_out(text)
    return Tree(layout).path(trigger_of(layout, word), phrase_of(layout, words))


# sentence, trigger, phrase, the way from one to the other; of bare phrases behind a verb the first is b1
SUBJECTS_AND_OBJECTS = [
    (
        "استهدف قصف صاروخي قوات النظام",
        "استهدف",
        "قوات النظام",
        ">b1/gen",
    ),
    (
        "جددت قوات النظام قصفها المدفعي على الفصائل",
        "قصفها",
        "الفصائل",
        ">ala",
    ),
    (
        "هاجم الجيش العراقي تنظيم الدولة",
        "هاجم",
        "الجيش العراقي",
        ">b1",
    ),
    (
        "هاجم الجيش العراقي تنظيم الدولة",
        "هاجم",
        "تنظيم الدولة",
        ">b2",
    ),
    (
        "الجيش العراقي هاجم تنظيم الدولة",
        "هاجم",
        "الجيش العراقي",
        ">pre",
    ),
    (
        "الجيش العراقي هاجم تنظيم الدولة",
        "هاجم",
        "تنظيم الدولة",
        ">b1",
    ),
    (
        "لكن الجيش العراقي هاجم تنظيم الدولة",
        "هاجم",
        "الجيش العراقي",
        ">pre",
    ),
    (
        "في 12 حزيران الجيش العراقي هاجم تنظيم الدولة",
        "هاجم",
        "الجيش العراقي",
        ">pre",
    ),
    (
        "قصف الطيران الروسي إدلب ودوما",
        "قصف",
        "ودوما",
        ">b2",
    ),
]


@pytest.mark.parametrize(("text", "word", "words", "expected"), SUBJECTS_AND_OBJECTS)
def test_bare_phrases_hang_on_the_verb(text: str, word: str, words: str, expected: str) -> None:
    assert way(text, word, words) == expected


EVENT_NOUNS = [
    (
        "قتل شرطيان في هذا الهجوم",
        "الهجوم",
        "شرطيان",
        "fi>b1",
    ),
    (
        "بعد سيطرة الجيش العراقي على بلدة القائم",
        "سيطرة",
        "الجيش العراقي",
        ">gen",
    ),
    (
        "اقتحام قوات سوريا الديمقراطية حي المشلب",
        "اقتحام",
        "حي المشلب",
        ">gen2",
    ),
    (
        "القصف الروسي على إدلب",
        "القصف",
        "الروسي",
        ">adj",
    ),
    (
        "تمكن الجيش العراقي من السيطرة على القائم",
        "السيطرة",
        "الجيش العراقي",
        "min>b1",
    ),
    (
        "شن الجيش العراقي هجوما على تنظيم الدولة",
        "هجوما",
        "الجيش العراقي",
        "b2>b1",
    ),
    (
        "انسحب الجيش العراقي بعد معارك مع تنظيم الدولة",
        "معارك",
        "الجيش العراقي",
        "بعد>b1",
    ),
]


@pytest.mark.parametrize(("text", "word", "words", "expected"), EVENT_NOUNS)
def test_an_event_noun_has_its_genitive_and_what_it_hangs_on(text: str, word: str, words: str, expected: str) -> None:
    assert way(text, word, words) == expected


def test_a_remark_between_dashes_leaves_the_sentence_as_it_was() -> None:
    text = "أعلن الجيش العراقي - الذي حاصر تنظيم الدولة - سيطرته على بلدة القائم"
    assert way(text, "سيطرته", "الجيش العراقي") == way(
        "أعلن الجيش العراقي سيطرته على بلدة القائم", "سيطرته", "الجيش العراقي"
    )


RELATIVES = [
    (
        "قتل جنود في هجوم شنه الجيش العراقي",
        "هجوم",
        "الجيش العراقي",
        ">indef/b1",
    ),
    (
        "دخل الجيش العراقي البلدة التي يسيطر عليها تنظيم الدولة",
        "يسيطر",
        "البلدة",
        "rel>",
    ),
    (
        "دخل الجيش العراقي البلدة التي يسيطر عليها تنظيم الدولة",
        "يسيطر",
        "تنظيم الدولة",
        ">b1",
    ),
    (
        "دخل الجيش العراقي مدينة القائم (غرب البلاد) التي يسيطر عليها تنظيم الدولة",
        "يسيطر",
        "مدينة القائم",
        "rel>",
    ),
    (
        "دخلت المدينة قوات تدعم الجيش العراقي",
        "تدعم",
        "قوات",
        "indef>",
    ),
    (
        "البلدة المحاصرة من قبل الجيش العراقي",
        "المحاصرة",
        "البلدة",
        "mod>",
    ),
]


@pytest.mark.parametrize(("text", "word", "words", "expected"), RELATIVES)
def test_a_clause_that_describes_hangs_on_its_noun(text: str, word: str, words: str, expected: str) -> None:
    assert way(text, word, words) == expected


AFTER_RELATIVES = [
    "الجيش العراقي الذي سيطر على القائم انسحب من الرمادي",
    "الجيش العراقي، الذي سيطر على القائم، انسحب من الرمادي",
    "قال المتحدث إن الجيش العراقي الذي سيطر على القائم انسحب من الرمادي",
]


@pytest.mark.parametrize("text", AFTER_RELATIVES)
def test_behind_a_relative_clause_the_subject_gets_its_own_verb(text: str) -> None:
    assert way(text, "سيطر", "الجيش العراقي") == "rel>"
    assert way(text, "انسحب", "الجيش العراقي") == ">pre"
    assert way(text, "انسحب", "الرمادي") == ">min"


def test_a_pronoun_tells_which_preposition_a_described_noun_resumes() -> None:
    layout = laid_out("دخل الجيش العراقي البلدة التي يسيطر عليها تنظيم الدولة")
    node = Tree(layout).trigger(trigger_of(layout, "يسيطر"))
    assert node is not None and node.resumes == "ala"


THAT = [
    (
        "قال المتحدث إن الجيش العراقي دخل بلدة القائم",
        "دخل",
        "الجيش العراقي",
        ">pre",
    ),
    (
        "قال المتحدث إن الجيش العراقي دخل بلدة القائم",
        "دخل",
        "المتحدث",
        "that>b1",
    ),
    (
        "قال المتحدث إنه دخل بلدة القائم",
        "دخل",
        "المتحدث",
        "thathe>b1",
    ),
    (
        "قال المتحدث: دخل الجيش العراقي بلدة القائم",
        "دخل",
        "المتحدث",
        "said>b1",
    ),
]


@pytest.mark.parametrize(("text", "word", "words", "expected"), THAT)
def test_what_is_said_hangs_on_the_word_of_speech(text: str, word: str, words: str, expected: str) -> None:
    assert way(text, word, words) == expected


COORDINATES = [
    (
        "هاجم الجيش العراقي القائم وسيطر على الرمادي",
        "وسيطر",
        "الجيش العراقي",
        "and>b1",
    ),
    (
        "هاجم الجيش العراقي القائم، وسيطر على الرمادي",
        "وسيطر",
        "الجيش العراقي",
        "and>b1",
    ),
    (
        "هاجم الجيش العراقي القائم ثم سيطر على الرمادي",
        "سيطر",
        "الجيش العراقي",
        "link>b1",
    ),
    (
        "الجيش العراقي الذي دخل القائم وسيطر على الرمادي",
        "وسيطر",
        "الجيش العراقي",
        "and^rel>",
    ),
    (
        "هاجم الجيش العراقي القائم وانسحب تنظيم الدولة",
        "وانسحب",
        "تنظيم الدولة",
        ">b1",
    ),
]


@pytest.mark.parametrize(("text", "word", "words", "expected"), COORDINATES)
def test_a_verb_without_subject_leads_to_that_of_the_verb_before(
    text: str, word: str, words: str, expected: str
) -> None:
    assert way(text, word, words) == expected


BY = [
    (
        "قتل خمسة مدنيين على يد تنظيم الدولة",
        "قتل",
        "تنظيم الدولة",
        ">by",
    ),
    (
        "قتل خمسة مدنيين على أيدي ثلاثة مسلحين",
        "قتل",
        "مسلحين",
        ">by",
    ),
    (
        "سقطت بلدة القائم بيد الجيش العراقي",
        "سقطت",
        "الجيش العراقي",
        ">by",
    ),
    (
        "تعرضت بلدة مورك للقصف من قبل الطيران الروسي",
        "للقصف",
        "الطيران الروسي",
        ">by",
    ),
    (
        "البلدة المحاصرة من قبل الجيش العراقي",
        "المحاصرة",
        "الجيش العراقي",
        ">by",
    ),
    (
        "استعاد الجيش العراقي القائم من قبضة تنظيم الدولة",
        "استعاد",
        "تنظيم الدولة",
        ">from",
    ),
]


@pytest.mark.parametrize(("text", "word", "words", "expected"), BY)
def test_a_preposition_of_two_words_is_one(text: str, word: str, words: str, expected: str) -> None:
    assert way(text, word, words) == expected


TAKEN = [
    (
        "شن تنظيم الدولة هجوما على مواقع الجيش العراقي",
        "هجوما",
        "مواقع الجيش العراقي",
        ">ala",
    ),
    (
        "أجبر الجيش العراقي تنظيم الدولة على الانسحاب من القائم",
        "الانسحاب",
        "القائم",
        ">min",
    ),
    (
        "انسحب تنظيم الدولة من القائم إلى الرمادي",
        "انسحب",
        "الرمادي",
        ">ila",
    ),
    (
        "اندلعت اشتباكات بين الجيش العراقي وتنظيم الدولة",
        "اشتباكات",
        "الجيش العراقي",
        ">bayna",
    ),
    (
        "شنت الطائرات غارات على ثلاث بلدات",
        "غارات",
        "بلدات",
        ">ala",
    ),
]


@pytest.mark.parametrize(("text", "word", "words", "expected"), TAKEN)
def test_behind_a_preposition_a_phrase_goes_to_the_word_that_takes_it(
    text: str, word: str, words: str, expected: str
) -> None:
    assert way(text, word, words) == expected


NESTED = [
    (
        "سيطر الجيش العراقي على حي المشلب في مدينة الرقة",
        "سيطر",
        "مدينة الرقة",
        ">ala/in",
    ),
    (
        "قصف الطيران الروسي بلدة مورك في ريف حماة",
        "قصف",
        "حماة",
        ">b2/in",
    ),
]


@pytest.mark.parametrize(("text", "word", "words", "expected"), NESTED)
def test_a_place_in_a_place_hangs_on_it(text: str, word: str, words: str, expected: str) -> None:
    assert way(text, word, words) == expected


def test_the_genitive_of_a_plain_noun_stands_where_the_noun_stands() -> None:
    assert way("قصف الطيران الروسي في أطراف النهار القائم", "قصف", "القائم").startswith(">")


def test_of_a_group_every_member_stands_where_its_first_one_stands() -> None:
    layout = laid_out("اندلعت اشتباكات بين الجيش العراقي وتنظيم الدولة")
    tree = Tree(layout)
    army, group = phrase_of(layout, "الجيش العراقي"), phrase_of(layout, "وتنظيم الدولة")
    assert tree.phrase(army) is tree.phrase(group) is not None


def test_between_two_sentences_there_is_no_way() -> None:
    assert way("هاجم الجيش العراقي القائم. انسحب تنظيم الدولة من الرمادي.", "هاجم", "الرمادي") == "far"


def test_a_sentence_without_triggers_has_no_tree() -> None:
    layout = laid_out("عاد الهدوء إلى القائم. هاجم الجيش العراقي الرمادي.")
    assert Tree(layout).phrase(phrase_of(layout, "القائم")) is None


WORDS = """
سيطر قصف هجوم الجيش العراقي تنظيم الدولة القائم على في من قبل يد بيد التي الذي إن إنه أن وقال قال المتحدث و ، . : ( ) ثم
حيث أمس خلال ثلاثة المحاصرة عليها بعد يسود وسيطر والرمادي
"""


def _is_tree(node: Node) -> bool:
    """The way up ends, and every node on it stands below the one above it."""
    seen: set[int] = set()
    while node.up is not None:
        if id(node) in seen or node not in node.up.below:
            return False
        seen.add(id(node))
        node = node.up
    return True


@given(st.lists(st.sampled_from(WORDS.split()), max_size=25).map(" ".join))
def test_whatever_the_words_every_node_hangs_in_a_tree(text: str) -> None:
    layout = laid_out(text)
    tree = Tree(layout)
    nodes = [tree.phrase(phrase) for phrase in layout.annotation.phrases]
    nodes += [tree.trigger(trigger) for trigger in layout.annotation.triggers]
    assert all(_is_tree(node) for node in nodes if node is not None)


def test_a_governing_verb_still_lacks_what_it_governs() -> None:
    text = "وتمكن المسلحون بعد معارك مع قوات الجيش من السيطرة على المدينة"
    assert way(text, "السيطرة", "المسلحون") == "min>b1"
    assert way("نقل المسلحون بعد معارك مع قوات الجيش أسلحة من القرية", "معارك", "المسلحون") == "بعد>b1"


# sentence, trigger, phrase, the way: what a verb still lacks stands behind a remark, though spelt like a verb
LACKED = [
    ("يعتزم الجيش العراقي، بحسب مصادر، نشر قوات في القائم.", "نشر", "الجيش العراقي", "b2>b1"),
    ("واصل الجيش العراقي، وفق شهود، قصف القائم.", "قصف", "الجيش العراقي", "b2>b1"),
    ("دخل الجيش العراقي، وفق شهود، القائم ونشر قوات فيها.", "ونشر", "الجيش العراقي", "and>b1"),
]


@pytest.mark.parametrize(("text", "word", "words", "expected"), LACKED)
def test_what_a_verb_lacks_is_no_verb(text: str, word: str, words: str, expected: str) -> None:
    assert way(text, word, words) == expected


def test_a_series_between_commas_is_no_remark() -> None:
    text = "نفذ تنظيم الدولة، سلسلة هجمات على القائم، قتل خلالها جنود."
    assert way(text, "قتل", "تنظيم الدولة").startswith("and")
