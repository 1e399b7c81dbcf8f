"""One happening told by two words is told, though each word alone would be let go."""

import pytest

from phrasebook import laid_out
from rawi.extract.context import Context
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.halves import Half, Halves
from rawi.extract.what.settled import Settled

LAUNCHED = "أعلنت وزارة الدفاع التركية انطلاق عملية عسكرية في منبج."


def halves(layout: Layout, tree: Tree, kind: str, share: float) -> list[Half]:
    """The words of the first sentence that may tell of a type, each with the same likelihood of it."""
    found = []
    for trigger in layout.triggers[0]:
        option = next((option for option in trigger.options if option[1].type == kind), None)
        if option is not None:
            context = Context(layout, tree, trigger, option[0], "2", 0)
            found.append(Half(trigger, [None, option], [1 - share, share], context, Settled()))
    return found


@pytest.mark.parametrize(("share", "told"), [(0.25, True), (0.1, False)])
def test_two_words_tell_together_what_neither_tells_alone(share: float, told: bool) -> None:
    layout = laid_out(LAUNCHED)
    tree = Tree(layout)
    first, second = halves(layout, tree, "operation", share)
    seen = Halves(tree)
    assert seen.joined(first) is None
    joined = seen.joined(second)
    assert (joined is not None) is told
    if joined is not None:
        assert joined[1][1].type == "operation"
        assert joined[2] == pytest.approx(1 - (1 - share) ** 2)


def test_the_surer_word_tells() -> None:
    layout = laid_out(LAUNCHED)
    tree = Tree(layout)
    first, second = halves(layout, tree, "operation", 0.3)
    seen = Halves(tree)
    seen.joined(first._replace(shares=[0.6, 0.4]))
    joined = seen.joined(second)
    assert joined is not None
    assert joined[0].trigger is first.trigger


def test_two_happenings_side_by_side_are_not_one() -> None:
    layout = laid_out("قصفت الطائرات مدينة منبج وقصفت المدفعية مدينة الباب.")
    tree = Tree(layout)
    seen = Halves(tree)
    assert [seen.joined(half) for half in halves(layout, tree, "shelling", 0.3)] == [None, None]


def test_a_word_tells_once_whatever_else_it_governs() -> None:
    layout = laid_out(LAUNCHED)
    tree = Tree(layout)
    first, second = halves(layout, tree, "operation", 0.3)
    seen = Halves(tree)
    seen.joined(first._replace(shares=[0.6, 0.4]))
    assert seen.joined(second) is not None
    assert seen.joined(second) is None
