"""Of whom counts are, and when they add up."""

import pytest

from rawi.fuse.whom import CIVILIANS, Whom
from rawi.lexicon import shipped_world
from rawi.model import Quantity, Span


def killed(number: int, of: str | None, kind: str = "killed") -> Quantity:
    return Quantity(kind, number, number, of, Span(0, 1, "x"))


@pytest.fixture
def whom() -> Whom:
    return Whom(shipped_world())


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        ("مدنيين", CIVILIANS),
        ("المدنيين", CIVILIANS),
        ("طفلين", CIVILIANS),
        ("أشخاص مدنيين", CIVILIANS),
        ("قوات الأمن العام", "syria-gss"),
        ("عنصرا من قوات النظام", "saa"),
        ("قتلى من قسد", "sdf"),
        ("جنود", "~jundi"),
        ("شخصا", None),
        ("قتلى", None),
        ("عناصر الدفاع المدني", "~unsur"),
        (None, None),
    ],
)
def test_whom_a_count_counts(whom: Whom, of: str | None, expected: str | None) -> None:
    assert whom.counted(killed(3, of)) == expected


def test_the_dead_of_different_people_add_up(whom: Whom) -> None:
    counts = (killed(8, "جنود"), killed(7, "مصابا", "injured"), killed(3, "مدنيين"))
    assert whom.together(counts) == (("injured", 7, 7), ("killed", 11, 11))


def test_what_different_people_add_up_to_is_not_counted_once_more(whom: Whom) -> None:
    assert whom.together((killed(4, "مقاتلين"), killed(8, "مدنيين"), killed(12, "شهيدا"))) == (("killed", 12, 12),)
    rivals = whom.together((killed(4, "مقاتلين"), killed(8, "مدنيين"), killed(13, "شهيدا")))
    assert sorted(rivals) == [("killed", 4, 4), ("killed", 8, 8), ("killed", 13, 13)]


@pytest.mark.parametrize(
    ("one", "other"), [("شخصا", "مدنيين"), ("مدنيين", "أطفال"), (None, "جنود"), ("قسد", "عنصرا من قسد")]
)
def test_a_part_and_a_rival_number_do_not(whom: Whom, one: str | None, other: str) -> None:
    assert whom.together((killed(17, one), killed(4, other))) == (("killed", 17, 17), ("killed", 4, 4))


def test_families_are_no_persons(whom: Whom) -> None:
    counts = (killed(450, "عائلة", "displaced"), killed(300, "شخص", "displaced"))
    assert whom.together(counts) == (("displaced", 300, 300), ("displaced families", 450, 450))
