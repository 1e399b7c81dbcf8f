"""What stands around a trigger: words of arms on either side, and the triggers beside it."""

from phrasebook import laid_out
from rawi.extract.context import Context
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.surroundings import surrounding_features


def company(text: str, word: str) -> list[str]:
    layout = laid_out(text)
    trigger = next(t for t in layout.annotation.triggers if layout.text.words(t.first, t.last) == word)
    return surrounding_features(layout, Context(layout, Tree(layout), trigger, trigger.options[0][0], "2", 0))


def test_a_word_of_arms_behind_a_trigger_is_seen_with_its_preposition() -> None:
    assert "arm:behind:sarukh.bi" in company("استهدفت القوات البلدة بالصواريخ", "استهدفت")


def test_a_word_of_arms_behind_a_further_verb_is_not_the_trigger_s() -> None:
    assert "arm:behind:none" in company("دخلت القوات البلدة ثم قصفت بالصواريخ", "دخلت")


def test_the_triggers_on_both_sides_are_named_by_their_type() -> None:
    names = company("اقتحمت القوات البلدة بعد قصف القرية", "قصف")
    assert any(name.startswith("other:before:advance:") for name in names)
    assert "other:behind:none" in names
