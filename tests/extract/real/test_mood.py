"""How real a happening is told to be: the moods of what governs it, what stands behind it, and the drafts before."""

import pytest

from phrasebook import laid_out
from rawi.extract.context import Context
from rawi.extract.drafts import Draft, History
from rawi.extract.real.mood import factuality_features, mood
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree


def names(text: str, word: str, before: dict[str, str] | None = None) -> list[str]:
    """The features of a trigger of a sentence, with how real earlier triggers of it were judged."""
    layout = laid_out(text)
    tree = Tree(layout)
    history = History()
    for earlier, factuality in (before or {}).items():
        draft = _draft(layout, earlier)
        draft.factuality = factuality
        history.add(draft)
    trigger = next(t for t in layout.annotation.triggers if layout.text.words(t.first, t.last) == word)
    hit, sense = trigger.options[0]
    return factuality_features(layout, Context(layout, tree, trigger, hit, "2", 0), sense.type, None, history)


def _draft(layout: Layout, word: str) -> Draft:
    trigger = next(t for t in layout.annotation.triggers if layout.text.words(t.first, t.last) == word)
    hit, sense = trigger.options[0]
    return Draft(trigger, sense.type, hit, sense, 1.0)


# sentence, trigger, a feature that says what governs it or speaks of it
GOVERNED = [
    ("تستعد القوات لاقتحام المدينة", "لاقتحام", "up0:li:planned.present"),
    ("تستعد القوات لاقتحام المدينة والسيطرة على المطار", "والسيطرة", "up0:li:planned.present"),
    ("سيواصل الجيش قصف المدينة", "قصف", "up0:ongoing.future"),
    ("لم تتمكن القوات من دخول الحي", "دخول", "up0:min:actual.present.لم"),
    ("بدأت القوات عملية لتحرير البلدة", "لتحرير", "up1:li^b2:ongoing.past"),
    ("الاشتباكات مستمرة في الحي", "الاشتباكات", "behind:ongoing:cue"),
    ("لا تسيطر القوات على الحي", "تسيطر", "own:plain.present.لا"),
]


@pytest.mark.parametrize(("text", "word", "expected"), GOVERNED)
def test_what_governs_a_happening_colours_it(text: str, word: str, expected: str) -> None:
    assert expected in names(text, word)


def test_hosts_and_cues_before_it_count() -> None:
    seen = names("لم تحاول القوات اقتحام البلدة", "اقتحام")
    assert any(name.startswith("hostid:hawala") for name in seen)
    assert any(name.startswith("cue:negation") for name in seen)


def test_a_coordinated_word_knows_how_real_the_first_one_is() -> None:
    seen = names("تستعد القوات لاقتحام المدينة والسيطرة على المطار", "والسيطرة", {"لاقتحام": "planned"})
    assert "tied:beside:planned" in seen
    assert "tied:beside:planned" not in names("تستعد القوات لاقتحام المدينة", "لاقتحام")


# sentence, verb, its mood
MOODS = [
    ("ستدخل القوات المدينة", "ستدخل", "plain.future"),
    ("كانت القوات تحاصر المدينة", "تحاصر", "plain.present.كانت"),
    ("دخلت القوات المدينة", "دخلت", "plain.past"),
]


@pytest.mark.parametrize(("text", "word", "expected"), MOODS)
def test_the_mood_of_a_verb(text: str, word: str, expected: str) -> None:
    layout = laid_out(text)
    trigger = next(t for t in layout.annotation.triggers if layout.text.words(t.first, t.last) == word)
    node = Tree(layout).trigger(trigger)
    assert node is not None
    assert mood(layout, node) == expected
