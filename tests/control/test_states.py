"""The states that a place may be in, each by plain cases."""

import pytest

from control.test_rules import brief, ground
from told import AMAQ, CITY, DIVISION, SANA, said


def test_what_was_held_until_nobody_tells_when_is_no_holding() -> None:
    assert ground(said("hold", actors=("isil",), told=13, rule="saytara.hold.was")) is None
    assert brief(ground(said("hold", actors=("isil",), told=13, rule="saytara.hold"))) is not None


def test_what_was_held_until_another_took_it_is_held_from_its_first_day() -> None:
    """Retook the town that X has held since the second."""
    held = said("hold", actors=("isil",), on=(2, 12), told=12, rule="saytara.hold.was")
    taken = said("capture", targets=("isil",), on=12, told=12)
    before = ground(held, taken, on=5)
    assert before is not None and before.holder and before.holder.key == "isil"
    now = ground(held, taken, on=20)
    assert now is not None and now.holder and now.holder.key == "sdf" and not now.claimed and not now.against


def test_contested_takes_both_inside() -> None:
    held = said("hold", on=1, told=1, actors=("isil",))
    assert brief(ground(held, said("capture", on=10, told=11, extent="part"))) == (
        "isil",
        "contested",
        "neutral-undenied",
    )
    assert brief(ground(held, said("clash", on=10, told=11, targets=("isil",)))) == (
        "isil",
        "controlled",
        "neutral-undenied",
    )


def test_a_part_taken_of_a_place_whose_holder_nobody_names_is_not_contested() -> None:
    row = ground(said("advance", on=10, told=11))
    assert row is not None and (row.state, row.present and row.present.key) == ("unknown", "sdf")


def test_shared_by_two_in_peace() -> None:
    row = ground(said("hold", on=10, told=11, actors=("sdf", "saa")))
    assert row is not None and (row.state, row.holder and row.holder.key) == ("shared_stable", "sdf")
    assert row.present is not None and row.present.key == "saa"


def test_besieged_until_it_is_lifted() -> None:
    held = said("hold", DIVISION, ("saa",), on=1, told=1)
    siege = said("siege", DIVISION, ("isil",), ("saa",), on=5, told=6)
    lifted = said("siege", DIVISION, ("isil",), ("saa",), on=12, told=13, rule="rafaa.siege")
    states = [ground(held, siege, lifted, on=on, place=DIVISION) for on in (3, 8, 15)]
    assert [row and row.state for row in states] == ["controlled", "besieged", "controlled"]
    assert states[1] is not None and states[1].besieger is not None and states[1].besieger.key == "isil"


def test_besieged_until_whoever_is_inside_breaks_it() -> None:
    held = said("hold", DIVISION, ("saa",), on=1, told=1)
    siege = said("siege", DIVISION, ("isil",), ("saa",), on=5, told=6)
    broken = said("siege", DIVISION, ("saa",), (), on=12, told=13, rule="kasara.siege")
    assert brief(ground(held, siege, broken, on=15, place=DIVISION)) == ("saa", "controlled", "neutral-undenied")


def test_who_breaks_a_siege_says_so_in_its_own_interest() -> None:
    held = said("hold", DIVISION, ("saa",), on=1, told=1)
    siege = said("siege", DIVISION, ("isil",), ("saa",), on=5, told=6)
    broken = said("siege", DIVISION, ("saa",), (), on=12, told=13, rule="kasara.siege", outlet=SANA)
    lifted = said("siege", DIVISION, ("isil",), (), on=12, told=13, rule="rafaa.siege", outlet=AMAQ)
    assert brief(ground(held, siege, broken, on=15, place=DIVISION)) == ("saa", "besieged", "neutral-undenied")
    assert brief(ground(held, siege, lifted, on=15, place=DIVISION)) == ("saa", "controlled", "adverse-admission")


def test_pressed_from_outside() -> None:
    held = said("hold", on=1, told=1, actors=("isil",))
    row = ground(held, said("advance", on=10, told=11, relation="near"))
    assert brief(row) == ("isil", "pressured", "neutral-undenied")


def test_nobody_knows_who_is_there_after_a_withdrawal() -> None:
    held = said("hold", on=1, told=1, actors=("isil",))
    left = said("withdraw", actors=("isil",), on=10, told=11)
    assert brief(ground(held, left)) == (None, "unknown", "neutral-undenied")


def test_whoever_leaves_admits_it() -> None:
    held = said("hold", on=1, told=1, actors=("isil",))
    left = said("withdraw", actors=("isil",), on=10, told=11, outlet=AMAQ)
    assert brief(ground(held, left, known=11)) == (None, "unknown", "adverse-admission")


def test_who_was_only_present_leaves_and_the_holder_stays() -> None:
    held = said("hold", on=1, told=1, actors=("isil",))
    row = ground(held, said("advance", on=5, told=6), said("withdraw", on=10, told=11))
    assert brief(row) == ("isil", "controlled", "neutral-undenied")


@pytest.mark.parametrize("type", ["clash", "attack", "airstrike", "shelling"])
def test_fighting_alone_says_nothing(type: str) -> None:
    assert ground(said(type, targets=("isil",), on=10, told=11)) is None


@pytest.mark.parametrize(("percent", "holder"), [(40.0, None), (94.0, None), (95.0, "sdf"), (100.0, "sdf")])
def test_a_share_is_no_capture_unless_it_is_nearly_all(percent: float, holder: str | None) -> None:
    row = ground(said("capture", CITY, on=10, told=11, percent=percent), place=CITY)
    assert row is not None and (row.holder and row.holder.key) == holder
