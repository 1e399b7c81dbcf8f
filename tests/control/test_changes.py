"""What follows on what: who gives and who is given, what is recalled, told of a longer time, denied, told in part."""

from typing import Any

import pytest

from control.test_rules import MONITOR_SAYS, brief, ground
from rawi.control import holdings
from told import AFP, AMAQ, CITY, DESK, day, said, tellings, together


def test_handed_over_by_its_holder() -> None:
    given = said("handover", actors=("sdf",), targets=("saa",), on=10, told=11)
    assert brief(ground(given, on=5)) is None
    assert brief(ground(given)) == ("saa", "controlled", "neutral-undenied")


def test_handed_over_to_whom_the_word_makes_the_receiver() -> None:
    given = said("handover", actors=("saa",), targets=("sdf",), on=10, told=11, rule="tasallama.handover")
    assert brief(ground(given)) == ("saa", "controlled", "neutral-undenied")


def test_a_capture_told_by_the_loser_who_names_no_winner() -> None:
    held = said("hold", on=1, told=1, actors=("isil",))
    lost = said("capture", actors=(), targets=("isil",), on=10, told=11, outlet=AMAQ)
    assert brief(ground(held, lost)) == (None, "unknown", "adverse-admission")
    named = said("capture", on=10, told=12, targets=("isil",))
    assert brief(ground(held, lost, named, known=12)) == ("sdf", "controlled", "adverse-admission")
    assert brief(ground(held, named, lost, known=12)) == ("sdf", "controlled", "adverse-admission")


def test_who_claims_a_place_and_is_told_to_have_entered_it_is_present() -> None:
    held = said("capture", actors=("isil",), on=1, told=1)
    claimed = said("capture", on=10, told=10, outlet="sdf")
    entered = said("advance", on=11, told=11, outlet=AFP)
    assert brief(ground(held, claimed, entered)) == ("isil", "contested", "neutral-undenied")


@pytest.mark.parametrize("holders", [("isil",), ("isil", "saa")])
def test_the_report_that_tells_of_a_capture_says_who_held_the_place_before(holders: tuple[str, ...]) -> None:
    report = together(said("capture", on=10, told=11), said("hold", actors=holders, told=11))
    assert brief(ground(report)) == ("sdf", "controlled", "neutral-undenied")


def test_a_reversal_inside_a_day_leaves_the_last_holder() -> None:
    taken = said("capture", targets=("isil",), on=10, told=11)
    back = said("capture", actors=("isil",), targets=("sdf",), on=10, told=12)
    assert brief(ground(taken, back)) == ("isil", "controlled", "neutral-undenied")
    rows = holdings(tellings(taken, back), CITY)
    assert (day(10), day(10)) in {(row.since, row.until) for row in rows if row.holder and row.holder.key == "sdf"}


def test_who_left_on_the_day_it_was_taken_leaves_no_time_of_nobody() -> None:
    held = said("hold", actors=("isil",), on=1, told=1)
    left = said("withdraw", actors=("isil",), on=10, told=11)
    taken = said("capture", targets=("isil",), on=10, told=11)
    rows = [row for row in holdings(tellings(held, left, taken), CITY) if row.known_until is None]
    assert [(row.since, row.until, row.holder and row.holder.key) for row in rows] == [
        (day(1), day(10), "isil"),
        (day(10), None, "sdf"),
    ]


def test_lost_and_retaken() -> None:
    told = [
        said("capture", targets=("isil",), on=10, told=10),
        said("capture", actors=("isil",), targets=("sdf",), on=14, told=14),
        said("capture", targets=("isil",), on=19, told=19),
    ]
    holders = [ground(*told, on=on) for on in (11, 13, 14, 18, 19, 30)]
    assert [row and row.holder and row.holder.key for row in holders] == ["sdf", "sdf", "isil", "isil", "sdf", "sdf"]


@pytest.mark.parametrize("on", [10, None])
def test_told_again_weeks_later_it_is_no_new_capture(on: int | None) -> None:
    row = ground(MONITOR_SAYS, said("capture", on=on, told=35, outlet=AFP), on=36)
    assert row is not None and row.since == day(10)


def test_a_capture_that_is_only_recalled_takes_the_place_from_nobody_who_took_it_since() -> None:
    taken = said("capture", targets=("isil",), on=10, told=11)
    recalled = said("capture", actors=("isil",), told=30, outlet=AFP, rule="istawla.capture.had")
    assert brief(ground(taken, recalled, on=36)) == ("sdf", "controlled", "neutral-undenied")
    assert brief(ground(recalled, on=36)) == ("isil", "controlled", "neutral-undenied")


def test_who_still_holds_a_part_months_later_had_taken_the_whole() -> None:
    later = said("hold", percent=40.0, told=35, outlet=AFP)
    assert brief(ground(MONITOR_SAYS, later)) == ("sdf", "controlled", "neutral-undenied")
    soon = said("hold", percent=40.0, told=12, outlet=AFP)
    assert brief(ground(MONITOR_SAYS, soon)) == (None, "unknown", "nothing-assessed")


@pytest.mark.parametrize("days", [(10, 11), (11, 10)])
def test_who_claims_what_the_other_side_says_that_it_has_left_holds_it(days: tuple[int, int]) -> None:
    claimed = said("capture", on=days[0], told=days[0], outlet="sdf")
    left = said("withdraw", actors=("isil",), on=days[1], told=days[1], outlet=AMAQ)
    assert brief(ground(claimed, left)) == ("sdf", "controlled", "adverse-admission")


def test_two_that_one_report_says_to_hold_parts_contest_the_place() -> None:
    report = together(
        *(said("hold", actors=(one,), percent=share, told=10) for one, share in (("isil", 20.0), ("sdf", 70.0)))
    )
    row = ground(report)
    assert row is not None and row.state == "contested"
    assert {row.holder and row.holder.key, row.present and row.present.key} == {"isil", "sdf"}


def test_what_was_taken_on_some_day_of_a_longer_time_was_taken_by_its_last() -> None:
    """The regime still held it on the third; "had taken it last week", of the second to the eighth."""
    held = said("hold", actors=("isil",), told=3)
    week = said("capture", on=(2, 8), told=10, outlet=AFP)
    rows = [ground(held, week, on=on) for on in (5, 8)]
    assert [row and row.holder and row.holder.key for row in rows] == ["isil", "sdf"]
    assert rows[1] is not None and rows[1].edtf == f"[{day(2)}..{day(8)}]" and not rows[1].against


@pytest.mark.parametrize(("told", "since"), [(20, 20), (28, 1), (40, 28)])
def test_what_was_taken_in_a_month_that_goes_on_was_taken_by_the_day_of_the_report(told: int, since: int) -> None:
    """IN JUNE. What is told until the very day of the report is SINCE THE FIRST."""
    row = ground(said("capture", on=(1, 28), told=told), on=50, known=50)
    assert row is not None and (row.since, row.last_evidence) == (day(since), day(min(told, 28)))


JUNE: dict[str, Any] = {"on": (1, 28), "told": 40, "outlet": AFP}


@pytest.mark.parametrize("losers", [(), ("sdf",)])
def test_what_was_taken_that_month_and_lost_again_that_month_is_not_taken_anew(losers: tuple[str, ...]) -> None:
    taken, lost = said("capture", on=6, told=6), said("capture", actors=("isil",), targets=losers, on=20, told=20)
    for told in ((taken, lost), (lost,)) if losers else ((taken, lost),):
        assert brief(ground(*told, said("capture", **JUNE), on=35)) == ("isil", "controlled", "neutral-undenied")


def test_who_left_that_month_may_have_left_before_the_other_side_came() -> None:
    held = said("hold", actors=("isil",), told=1)
    claimed = said("capture", on=5, told=5, outlet=DESK, chain=("sdf",))
    left = said("withdraw", actors=("isil",), **{**JUNE, "outlet": AMAQ})
    assert brief(ground(held, claimed, left, on=35)) == ("sdf", "controlled", "adverse-admission")
    back = said("capture", actors=("isil",), on=20, told=20)
    row = ground(held, MONITOR_SAYS, back, said("withdraw", actors=("isil",), **JUNE), on=35)
    assert brief(row) == ("isil", "controlled", "neutral-undenied")


def test_who_entered_or_took_quarters_in_the_week_of_a_capture_may_have_done_so_before_it() -> None:
    week: dict[str, Any] = {"on": (7, 12), "told": 14, "outlet": AFP}
    for told in (said("advance", actors=("saa",), **week), said("capture", extent="part", **week)):
        assert brief(ground(MONITOR_SAYS, told)) == ("sdf", "controlled", "neutral-undenied")


def test_a_denial_of_a_longer_time_speaks_of_each_day_of_it() -> None:
    for last, rule in ((11, "nothing-assessed"), (9, "neutral-undenied")):
        row = ground(said("capture", on=(5, last), told=11, outlet=AFP, stance="denies"), MONITOR_SAYS)
        assert row is not None and row.rule == rule


@pytest.mark.parametrize("told", [9, 30])
def test_the_day_that_is_told_counts_and_not_the_month_around_it(told: int) -> None:
    month = said("capture", on=(1, 28), told=told, outlet=AFP) if told == 30 else said("capture", on=6, told=told)
    row = ground(said("capture", on=6, told=7), month)
    assert row is not None and (row.since, row.edtf) == (day(6), day(6))


@pytest.mark.parametrize(("later", "status"), [(12, "disputed"), (90, None)])
def test_who_is_told_to_hold_a_place_months_later_has_retaken_it(later: int, status: str | None) -> None:
    held = said("hold", actors=("isil",), told=later, outlet=AFP)
    row = ground(MONITOR_SAYS, held, on=11, known=100)
    assert row is not None and (row.holder is not None) == (status is None)
    assert [gain.status for gain in row.claimed] == ([status] if status else [])
    assert brief(ground(MONITOR_SAYS, held, on=later, known=100)) == ("isil", "controlled", "neutral-undenied")


@pytest.mark.parametrize(("since", "status"), [(1, ["disputed"]), (30, [])])
def test_who_is_told_to_hold_a_place_since_before_a_capture_never_lost_it(since: int, status: list[str]) -> None:
    row = ground(MONITOR_SAYS, said("hold", actors=("isil",), on=(since, 90), told=90, outlet=AFP), on=11, known=100)
    assert row is not None and [gain.status for gain in row.claimed] == status


@pytest.mark.parametrize(("on", "holder"), [(10, "sdf"), (None, None)])
def test_a_denial_says_nothing_of_a_later_day_that_is_named(on: int | None, holder: str | None) -> None:
    denial = said("capture", told=9, outlet=AFP, stance="denies")
    row = ground(denial, said("capture", on=on, told=10))
    assert row is not None and (row.holder and row.holder.key) == holder


def test_parts_in_the_morning_are_no_word_against_the_whole_in_the_evening() -> None:
    morning = said("capture", on=10, told=10, extent="part", outlet=AFP)
    assert brief(ground(morning, said("capture", on=10, told=10))) == ("sdf", "controlled", "neutral-undenied")
    own = ground(morning, said("capture", on=10, told=10, outlet=DESK, chain=("sdf",)))
    assert own is not None and own.state == "unknown"  # the side's own word on the whole, beside another's on a part
    later = said("capture", on=10, told=12, extent="part", outlet=AFP)
    corrected = ground(said("capture", on=10, told=10), later)
    assert corrected is not None and corrected.holder is None


def test_a_step_on_the_way_is_no_word_against_ones_own_capture() -> None:
    step = said("advance", on=11, told=11, outlet=AFP, percent=30.0)
    assert brief(ground(MONITOR_SAYS, step)) == ("sdf", "controlled", "neutral-undenied")


def test_what_is_claimed_beside_a_holding_is_no_evidence_of_it() -> None:
    claimed = said("capture", actors=("isil",), on=30, told=30, outlet=AMAQ)
    row = ground(MONITOR_SAYS, claimed, on=36)
    assert row is not None and row.claimed and row.last_evidence == day(10)
