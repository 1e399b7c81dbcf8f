"""The eight-step assessment and the states, each rule by plain cases."""

import pytest
from msgspec.structs import replace

from rawi.control import holdings
from rawi.model import Holding
from told import AFP, AMAQ, DESK, LOCALS, SINAA, Piece, day, said, tellings


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
