"""What holds of the holdings of any campaign, whatever is told."""

from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from rawi.control import holdings
from rawi.fuse import Telling, ordinal
from rawi.model import Holding
from told import STEADY, Piece, anything, campaigns, day, tellings, who

MODEST = settings(STEADY, max_examples=50)


def held(told: list[Telling], retracted: dict[str, int] | None = None) -> list[Holding]:
    """The holdings of all settlements of a campaign."""
    scopes = sorted({telling.scope for telling in told if telling.site})
    return [
        row
        for scope in scopes
        for row in holdings([telling for telling in told if telling.scope == scope], scope, retracted)
    ]


def as_known(rows: list[Holding], known: int) -> list[Holding]:
    """What is said of the ground on a day of knowledge; since when it was known to be so is left out."""
    iso = day(known)
    return [
        replace(row, id="", known_from="", known_until=None)
        for row in sorted(rows, key=lambda row: (row.place.key, row.since, row.until or "9"))
        if row.known_from <= iso and (row.known_until is None or row.known_until > iso)
    ]


@MODEST
@given(campaigns(), st.randoms(use_true_random=False))
def test_the_order_in_which_tellings_come_does_not_matter(campaign: list[Piece], random: Any) -> None:
    told = tellings(*campaign)
    mixed = random.sample([*told, *told[:3]], k=len(told) + len(told[:3]))
    assert held(mixed) == held(told)


@MODEST
@given(campaigns(), st.integers(0, 30))
def test_what_is_published_later_changes_no_earlier_knowledge(campaign: list[Piece], known: int) -> None:
    told = tellings(*campaign)
    earlier = [telling for telling in told if telling.known <= ordinal(day(known))]
    for at in range(known + 1):
        assert as_known(held(told), at) == as_known(held(earlier), at)


@MODEST
@given(campaigns(), st.integers(0, 30), st.integers(0, 11))
def test_a_retracted_claim_is_as_if_it_had_never_been_made_from_then_on(
    campaign: list[Piece], retracted: int, which: int
) -> None:
    told = tellings(*campaign)
    claim = told[which % len(told)].claim
    without = held([telling for telling in told if telling.claim != claim])
    found, before = held(told, {claim: ordinal(day(retracted))}), held(told)
    for known in range(36):
        assert as_known(found, known) == as_known(without if known >= retracted else before, known)


@MODEST
@given(campaigns())
def test_the_times_of_a_place_follow_each_other_and_never_overlap(campaign: list[Piece]) -> None:
    rows = held(tellings(*campaign))
    for key in {row.place.key for row in rows}:
        for known in range(36):
            times = [(row.since, row.until) for row in as_known(rows, known) if row.place.key == key]
            for (since, until), (next_since, _) in pairwise(times):
                assert until is not None and since <= until == next_since
            assert not times or times[-1][1] is None


@MODEST
@given(campaigns())
def test_each_row_has_an_id_of_its_own(campaign: list[Piece]) -> None:
    rows = held(tellings(*campaign))
    assert len({row.id for row in rows}) == len(rows)


@MODEST
@given(campaigns())
def test_nothing_is_known_before_it_is_published_or_held_after_its_knowledge(campaign: list[Piece]) -> None:
    told = {telling.claim: telling.known for telling in tellings(*campaign)}
    for row in held(tellings(*campaign)):
        assert all(told[claim] <= ordinal(row.known_from) for claim in (*row.claims, *row.against))
        assert row.since <= row.known_from


def _never_whole(number: int) -> Piece:
    """A claim of SDF holding a part or a share of a place, or of fighting there; ISIL may take, hold and leave."""
    piece = anything(number)
    (claim,) = piece.claims
    if claim.actors == (who("isil"),):
        return Piece(piece.report, (replace(claim, targets=()),))  # from whom it takes is told to have held
    place = replace(claim.place, extent="part") if claim.place and claim.place.percent != 40.0 else claim.place
    type = "capture" if claim.type == "handover" else claim.type  # who gives a place away had it
    claim = replace(claim, type=type, actors=(who("sdf"),), targets=(), place=place, rule="made.part")
    return Piece(piece.report, (claim,))


@MODEST
@given(campaigns(of=_never_whole))
def test_parts_and_percentages_never_make_a_whole_capture(campaign: list[Piece]) -> None:
    for row in held(tellings(*campaign)):
        assert row.holder is None or row.holder.key != "sdf"


def _fight(number: int) -> Piece:
    piece = anything(number)
    (claim,) = piece.claims
    fight = {0: "clash", 1: "attack", 2: "airstrike"}.get(number % 3, "clash")
    return Piece(piece.report, (replace(claim, type=fight),))


@MODEST
@given(campaigns(of=_fight))
def test_fighting_alone_says_nothing_of_who_stands_in_a_place(campaign: list[Piece]) -> None:
    assert held(tellings(*campaign)) == []


def _contest(number: int) -> Piece:
    """Fighting, and one side that takes, holds and leaves: nobody else is told to hold anything."""
    piece = anything(number)
    (claim,) = piece.claims
    if claim.type in ("clash", "attack"):
        return piece
    return Piece(piece.report, (replace(claim, actors=(who("sdf"),), targets=(), rule="made.rule"),))


@MODEST
@given(campaigns(of=_contest))
def test_contested_takes_two_sides_that_each_hold_a_part(campaign: list[Piece]) -> None:
    assert {row.state for row in held(tellings(*campaign))} <= {"controlled", "unknown"}
