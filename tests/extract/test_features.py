"""What decisions look at: hosts and cues before a trigger, sides, and that features are plain and repeatable."""

import pytest

from phrasebook import laid_out
from rawi.annotate.mentions import Trigger
from rawi.extract.context import Context
from rawi.extract.drafts import History
from rawi.extract.features import setting_features, sides, trigger_features
from rawi.extract.scorer import flat
from rawi.extract.tree.layout import Layout, is_armed, party_class
from rawi.extract.tree.syntax import Tree


def context(layout: Layout, word: str) -> Context:
    """What the decisions about a trigger share."""
    trigger = next(t for t in layout.annotation.triggers if layout.text.words(t.first, t.last) == word)
    return Context(layout, Tree(layout), trigger, trigger.options[0][0], "2", 0)


# sentence, trigger, its last host with effect and tie
HOSTS = [
    ("بعد التمكن من السيطرة على التلة", "السيطرة", ("tamakkana", "actual", "prep")),
    ("تمكنت القوات من السيطرة على التلة", "السيطرة", ("tamakkana", "actual", "prepfar")),
    ("حاولت القوات اقتحام البلدة", "اقتحام", ("hawala", "attempted", "objectfar")),
    ("تعتزم القوات اقتحام البلدة", "اقتحام", ("itazama", "planned", "objectfar")),
]


@pytest.mark.parametrize(("text", "word", "expected"), HOSTS)
def test_a_host_is_tied_to_what_it_governs(text: str, word: str, expected: tuple[str, str, str]) -> None:
    assert context(laid_out(text), word).hosts[-1] == expected


def test_a_host_of_another_sentence_or_behind_the_trigger_governs_nothing() -> None:
    assert context(laid_out("تمكنت القوات. السيطرة على التلة"), "السيطرة").hosts == []
    assert context(laid_out("اقتحام البلدة حاولته القوات"), "اقتحام").hosts == []


def test_cues_before_a_trigger_are_seen() -> None:
    seen = context(laid_out("لم تقصف القوات البلدة"), "تقصف").cues
    assert [category for category, _ in seen] == ["negation"]
    assert context(laid_out("قصفت القوات البلدة ولم تنسحب"), "قصفت").cues == []


SIDES = [
    ("اشتبك تنظيم الدولة مع قوات سوريا الديمقراطية", "others"),
    ("اشتبك تنظيم الدولة مع مسلحين مجهولين", "unknown"),
]


@pytest.mark.parametrize(("text", "expected"), SIDES)
def test_sides_of_two_parties(text: str, expected: str) -> None:
    one, other, *_ = [p for p in laid_out(text).whos[0] if p.inside is None]
    assert sides(one, other) == expected
    assert sides(one, one) == "same"


def features(layout: Layout, trigger: Trigger) -> list[str]:
    hit, sense = trigger.options[0]
    return flat(trigger_features(Context(layout, Tree(layout), trigger, hit, "2", 0), sense, 0, 0))


def test_the_same_words_give_the_same_features() -> None:
    text = "تمكنت القوات من السيطرة على التلة"
    first, second = laid_out(text), laid_out(text)
    assert features(first, first.annotation.triggers[0]) == features(second, second.annotation.triggers[0])


def test_the_words_around_a_trigger_are_seen_on_their_side_and_in_its_sentence() -> None:
    layout = laid_out("هدوء في البلدة. سيطرت القوات على التلة")
    names = features(layout, layout.annotation.triggers[0])
    assert {"word:سيطرت", "word:R0:قوات", "word:R:تله"} <= set(names)
    assert not any(name.startswith("word:L") for name in names)


# sentence, trigger, the tie to the word above it and that word's class
GOVERNORS = [
    ("سيطرت القوات على التلة", "سيطرت", "none"),
    ("تمكنت القوات من السيطرة على التلة", "السيطرة", "min:tamakkana"),
    ("قال المتحدث إن القوات سيطرت على التلة", "سيطرت", "that:speech"),
    ("انسحبت القوات بعد معارك عنيفة", "معارك", "بعد:event.withdraw"),
]


@pytest.mark.parametrize(("text", "word", "expected"), GOVERNORS)
def test_what_a_trigger_hangs_on(text: str, word: str, expected: str) -> None:
    assert context(laid_out(text), word).governor == expected


# sentence, trigger, places and parties of its own, counted or not, then its form, article and pronoun
ARGUED = [
    ("سيطر الجيش العراقي على القائم", "سيطر", "110:verb00"),
    ("هاجم الجيش العراقي تنظيم الدولة", "هاجم", "020:verb00"),
    ("استمر القصف على القائم", "القصف", "100:noun10"),
    ("توقف القصف", "القصف", "000:noun10"),
    ("مقتل 5 مدنيين", "مقتل", "011:noun00"),
]


@pytest.mark.parametrize(("text", "word", "expected"), ARGUED)
def test_what_a_trigger_has_of_its_own(text: str, word: str, expected: str) -> None:
    assert context(laid_out(text), word).argued == expected


def test_a_party_is_what_the_tables_say_or_what_heads_it() -> None:
    known, unknown, *_ = [p for p in laid_out("اشتبك تنظيم الدولة مع مسلحين مجهولين").whos[0] if p.inside is None]
    assert (party_class(known), party_class(unknown)) == ("known.armed_group", "actor.fighters")
    assert is_armed(party_class(known))
    assert is_armed(party_class(unknown))
    assert not is_armed("actor.civilians")


# sentence, trigger, who belongs to it and whether a place does
DOING = [
    ("دخل الجيش العراقي البلدة", "دخل", "doer:armed:True:verb"),
    ("دخل المبعوث في مفاوضات", "دخل", "doer:other:False:verb"),
    ("توقف القصف", "القصف", "doer:none:False:noun"),
]


@pytest.mark.parametrize(("text", "word", "expected"), DOING)
def test_who_does_it_is_seen_with_the_place(text: str, word: str, expected: str) -> None:
    assert expected in context(laid_out(text), word).general


def test_the_words_beside_a_trigger_are_seen_within_its_sentence() -> None:
    general = context(laid_out("هدوء. قصف مدفعي"), "قصف").general
    assert "prev:none" in general
    assert any(name.startswith("next:") and name.endswith(":qasafa") for name in general)


def test_what_arms_a_sentence_speaks_of() -> None:
    layout = laid_out("حلقت الطائرات. قصف البلدة وهاجم الجيش البلدة")
    first = next(t for t in layout.annotation.triggers if t.sentence == 1)
    names = setting_features(layout, first, History())
    assert {"arms:none", "arms:none:aircraft", "strike:none", "last:none"} <= set(names)
