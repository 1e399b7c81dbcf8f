"""The eight-step assessment and the states, each rule by plain cases."""

from typing import Any

import pytest
from msgspec.structs import replace

from rawi.control import holdings
from rawi.model import Holding
from told import AFP, AMAQ, CITY, DESK, DIVISION, LOCALS, SANA, SINAA, Piece, day, said, tellings, together


def ground(*pieces: Piece, on: int = 30, known: int = 40, place: str = SINAA) -> Holding | None:
    """What is held to be so of a place on a day, as known on a day."""
    told = tellings(*pieces)
    scope = next((telling.scope for telling in told if telling.site and telling.site.key == place), place)
    rows = [
        row
        for row in holdings([telling for telling in told if telling.scope == scope], scope)
        if row.place.key == place
        and row.known_from <= day(known)
        and (row.known_until is None or row.known_until > day(known))
        and row.since <= day(on)
        and (row.until is None or row.until > day(on))
    ]
    assert len(rows) < 2
    return rows[0] if rows else None


def brief(row: Holding | None) -> tuple[str | None, str | None, str] | None:
    """State, holder and rule."""
    return row and (row.holder and row.holder.key, row.state, row.rule)  # type: ignore[return-value]


SDF_SAYS = said("capture", on=10, told=11, targets=("isil",), outlet=DESK, chain=("sdf",))
MONITOR_SAYS = said("capture", on=10, told=11)


# Step 4: when a change is assessed


def test_the_loser_admits_it() -> None:
    row = ground(said("capture", on=10, told=11, targets=("isil",), outlet=AMAQ), known=11)
    assert brief(row) == ("sdf", "controlled", "adverse-admission")


def test_the_loser_admits_it_who_is_known_from_before() -> None:
    before = said("hold", on=1, told=1, actors=("isil",))
    row = ground(before, said("capture", on=10, told=11, outlet=AMAQ), known=11)
    assert brief(row) == ("sdf", "controlled", "adverse-admission")


def test_an_ally_of_the_loser_admits_nothing_if_he_does_not_say_who_loses() -> None:
    before = said("hold", on=1, told=1, actors=("yemen-gov",), where="ye-aden")
    okaz = {"outlet": "صحيفة عكاظ", "where": "ye-aden", "actors": ("houthi",), "on": 10, "told": 11}
    row = ground(before, said("capture", **okaz), known=11, place="ye-aden")
    assert brief(row) == ("yemen-gov", "controlled", "neutral-undenied")
    row = ground(before, said("capture", **okaz, targets=("yemen-gov",)), known=11, place="ye-aden")
    assert brief(row) == ("houthi", "controlled", "adverse-admission")


def test_two_origins_of_which_one_has_nothing_at_stake() -> None:
    assert brief(ground(SDF_SAYS, MONITOR_SAYS, known=11)) == ("sdf", "controlled", "independent-origins")


def test_who_fought_beside_the_takers_is_no_neutral_voice_on_the_day_of_victory() -> None:
    told = said("capture", actors=("fsa",), chain=("moc",))
    (telling,) = tellings(told._replace(report=replace(told.report, published="2024-12-08")))
    assert telling.interest == "self-serving"


def test_two_origins_that_both_gain_are_not_enough() -> None:
    row = ground(SDF_SAYS, said("capture", on=10, told=11, targets=("isil",), outlet=DESK, chain=("coalition",)))
    assert row is not None and row.rule == "nothing-assessed"
    assert [(gain.holder and gain.holder.key, gain.status) for gain in row.claimed] == [("sdf", "self-interested")]


def test_an_outlet_that_passes_the_monitor_on_is_no_second_origin() -> None:
    row = ground(MONITOR_SAYS, said("capture", on=10, told=11, outlet=AFP, chain=("sohr",)), known=11)
    assert row is not None and row.rule == "nothing-assessed"


def test_one_neutral_origin_waits_seventy_two_hours() -> None:
    assert [brief(ground(MONITOR_SAYS, known=known)) for known in (10, 11, 13, 14)] == [
        None,
        (None, "unknown", "nothing-assessed"),
        (None, "unknown", "nothing-assessed"),
        ("sdf", "controlled", "neutral-undenied"),
    ]


def test_one_neutral_origin_denied_by_another_is_claimed_only() -> None:
    denial = said("capture", on=10, told=13, outlet=AFP, stance="denies")
    row = ground(MONITOR_SAYS, denial)
    assert row is not None and row.rule == "nothing-assessed"
    (gain,) = row.claimed
    assert (gain.status, gain.against) == ("disputed", (denial.claims[0].id,))


def test_the_word_of_the_side_that_loses_does_not_hold_a_neutral_report_back() -> None:
    denial = said("capture", on=10, told=12, targets=("isil",), outlet=AMAQ, stance="denies")
    row = ground(MONITOR_SAYS, denial)
    assert brief(row) == ("sdf", "controlled", "neutral-undenied")
    assert row is not None and row.against == (denial.claims[0].id,)


def test_a_claim_in_ones_own_interest_is_assessed_when_it_is_presupposed_later() -> None:
    later = said("hold", told=20)
    assert brief(ground(SDF_SAYS, later, on=15, known=19)) == (None, "unknown", "nothing-assessed")
    assert brief(ground(SDF_SAYS, later, on=15, known=20)) == ("sdf", "controlled", "presupposed")


def test_copies_and_its_own_origin_do_not_presuppose_what_they_tell_again() -> None:
    words = "أكد المصدر أن القوات سيطرت على الحي كله بعد معارك دامت ثلاثة أيام"
    denial = said("capture", on=10, told=12, outlet=AFP, stance="denies")
    first = said("capture", on=10, told=11, words=words)
    copied = said("hold", told=20, words=words, outlet=DESK, chain=("reuters",))
    for again in (said("capture", told=20), copied):
        row = ground(first, denial, again, on=15)
        assert row is not None and row.rule == "nothing-assessed"
    assert brief(ground(first, denial, said("capture", told=20, outlet=DESK, chain=("reuters",)), on=15)) == (
        "sdf",
        "controlled",
        "presupposed",
    )


def test_what_an_outlet_recalls_that_it_had_told_on_somebodys_word_presupposes_nothing() -> None:
    recalled = said("capture", told=20, outlet=AFP, rule="istawla.capture.had")
    row = ground(said("capture", on=10, told=11, outlet=AFP, chain=("sdf",)), recalled)
    assert row is not None and row.rule == "nothing-assessed"
    assert brief(ground(SDF_SAYS, recalled)) == ("sdf", "controlled", "presupposed")


def test_whoever_takes_it_back_presupposes_that_it_was_lost() -> None:
    retaken = said("capture", on=20, told=21, actors=("isil",), targets=("sdf",))
    assert brief(ground(SDF_SAYS, retaken, on=15)) == ("sdf", "controlled", "presupposed")
    assert brief(ground(SDF_SAYS, retaken, on=25)) == ("isil", "controlled", "neutral-undenied")


def test_what_presupposed_it_once_does_so_however_often_the_holder_repeats_it() -> None:
    repeated = [said("hold", told=told, outlet=DESK, chain=("sdf",)) for told in (22, 23, 24, 25, 26)]
    row = ground(SDF_SAYS, said("hold", told=20), *repeated, on=15)
    assert brief(row) == ("sdf", "controlled", "presupposed")


def test_a_neutral_report_counts_however_often_one_side_has_said_so_before() -> None:
    repeated = [said("capture", on=10, told=11, targets=("isil",), outlet=DESK, chain=("sdf",)) for _ in range(14)]
    row = ground(*repeated, said("capture", on=10, told=12, outlet=AFP), known=12)
    assert brief(row) == ("sdf", "controlled", "independent-origins")


@pytest.mark.parametrize("told", [11, 13, 14])
def test_a_denial_within_seventy_two_hours_makes_the_claim_contested(told: int) -> None:
    denial = said("capture", on=10, told=told, outlet=DESK, chain=(LOCALS, "reuters"), stance="denies")
    row = ground(SDF_SAYS, MONITOR_SAYS, denial)
    assert row is not None and "disputed" in [gain.status for gain in row.claimed]
    assert row.holder is None or row.holder.key == "isil"


def test_a_denial_after_that_does_not() -> None:
    denial = said("capture", on=10, told=15, outlet=DESK, chain=("reuters",), stance="denies")
    row = ground(SDF_SAYS, MONITOR_SAYS, denial)
    assert brief(row) == ("sdf", "controlled", "independent-origins")
    assert row is not None and row.against == (denial.claims[0].id,)


def test_the_earliest_day_that_is_told_counts() -> None:
    row = ground(said("capture", on=10, told=11), said("capture", on=12, told=13, outlet=AFP), known=13)
    assert row is not None and (row.since, row.edtf) == (day(10), f"[{day(10)}..{day(12)}]")


def test_a_capture_after_days_of_fighting_is_an_interval() -> None:
    row = ground(said("capture", on=(8, 10), told=11))
    assert row is not None and (row.since, row.edtf) == (day(8), f"[{day(8)}..{day(10)}]")


def test_age_without_evidence_flips_nothing() -> None:
    row = ground(MONITOR_SAYS, on=300, known=300)
    assert row is not None and (row.state, row.last_evidence) == ("controlled", day(10))


def test_a_claim_read_badly_is_no_evidence() -> None:
    assert ground(said("capture", on=10, told=11, confidence=0.2)) is None


@pytest.mark.parametrize(
    ("confidences", "enough"),
    [((0.6,), True), ((0.59,), False), ((0.5, 0.5), True), ((0.49, 0.45, 0.4), False), ((0.55, 0.45, 0.45), False)],
)
def test_what_decides_was_read_well(confidences: tuple[float, ...], enough: bool) -> None:
    row = ground(*(said("capture", on=10, told=11, confidence=confidence) for confidence in confidences))
    assert row is not None and (row.rule == "neutral-undenied") == enough


def test_copies_of_a_sentence_are_misread_together() -> None:
    words = "أكد المصدر أن القوات سيطرت على الحي كله بعد معارك دامت ثلاثة أيام"
    row = ground(*(said("capture", on=10, told=11, words=words, confidence=0.55) for _ in range(4)))
    assert row is not None and row.rule == "nothing-assessed"


@pytest.mark.parametrize("factuality", ["planned", "possible", "negated", "attempted"])
def test_what_is_not_told_as_having_happened_changes_nothing(factuality: str) -> None:
    assert ground(said("capture", on=10, told=11, factuality=factuality)) is None


# The states


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


# Who gives and who is given


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
