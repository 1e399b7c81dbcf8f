"""What the store derives: the same from the same claims, however they came to it and whatever was asked in between."""

import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from phrasebook import world
from rawi.errors import InputError
from rawi.model import Event, Holding
from rawi.store import EventFilter, Store
from told import (
    AFP,
    AMAQ,
    CITY,
    DESK,
    DIVISION,
    LOCALS,
    MISHLAB,
    PLACES,
    SINAA,
    STEADY,
    Piece,
    campaigns,
    day,
    said,
    together,
)

FEW = settings(STEADY, max_examples=9, phases=[Phase.explicit, Phase.generate])
_CLOCK = "2026-01-01T00:00:00+00:00"


@cache
def _empty() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "empty.rawi"
        Store.open(path).close()
        return path.read_bytes()


@contextmanager
def stored(pieces: Iterable[Piece] = ()) -> Iterator[Store]:
    """A store of some reports."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "s.rawi"
        path.write_bytes(_empty())
        with Store.open(path, clock=lambda: _CLOCK, world=world()) as store:
            add(store, pieces)
            yield store


def add(store: Store, pieces: Iterable[Piece]) -> None:
    """Add reports with their claims, all at once."""
    with store.batch():
        for report, claims in pieces:
            store.add(report, claims)


def derived(store: Store) -> dict[str, list[Any]]:
    """All that was derived, as it stands in the file, but for the numbers of rows."""
    store.derive()
    queries = {
        "tellings": "SELECT id, block, scope, known, record FROM tellings",
        "events": "SELECT id, block, type, status, place, city, earliest, latest, record FROM events",
        "event_claims": "SELECT event_claims.claim, events.id FROM event_claims JOIN events ON number = event",
        "holdings": "SELECT id, scope, place, since, until, known_from, known_until, record FROM holdings",
        "times": "SELECT id, t.since, t.until, t.known_from, t.known_until FROM holding_times t JOIN holdings "
        "USING (number)",
        "sites": "SELECT key, name FROM sites",
    }
    connection = sqlite3.connect(store.path)
    try:
        return {name: sorted(connection.execute(query), key=repr) for name, query in queries.items()}
    finally:
        connection.close()


def answers(store: Store, known: int) -> list[Any]:
    """What the store says as known on a day; since when and until when it was known is left out."""
    k = day(known)
    found = [asked(lambda: list(store.events(as_known=k)))]
    found += [_plain(asked(store.control, on, as_known=k)) for on in _days(known)]
    for key in PLACES:
        found += [_plain(asked(store.control, on, as_known=k, place=key)) for on in _days(known)]
        found.append(asked(lambda key: list(store.events(EventFilter(place=key), as_known=k)), key))
        found.append(_plain(asked(lambda key: store.timeline(key, as_known=k).holdings, key)))
        found.append(asked(lambda key: store.timeline(key, as_known=k).shares, key))
    return found


def asked(question: Callable[..., list[Any]], *which: Any, **how: Any) -> list[Any]:
    """The answer; none where the store says that nothing is told of it."""
    try:
        return question(*which, **how)
    except InputError:
        return []


def _days(known: int) -> list[str]:
    return [day(on) for on in {0, known // 2, known} if on >= 0]


def _plain(rows: list[Holding]) -> list[Holding]:
    return [replace(row, id="", known_from="", known_until=None) for row in rows]


# Properties


@FEW
@given(campaigns(), st.randoms(use_true_random=False))
def test_order_of_arrival_and_questions_in_between_do_not_matter(campaign: list[Piece], random: Any) -> None:
    with stored(campaign) as store:
        once = derived(store)
    with stored() as store:
        for piece in random.sample(campaign, k=len(campaign)):
            add(store, [piece])
            if random.random() < 0.4:
                list(store.events())
        assert derived(store) == once


@FEW
@given(campaigns())
def test_reading_twice_changes_nothing(campaign: list[Piece]) -> None:
    with stored(campaign) as store:
        before = derived(store)
        add(store, campaign[::-1])
        assert derived(store) == before


@FEW
@given(campaigns(), st.integers(0, 30))
def test_what_is_published_later_changes_no_answer_as_known_before(campaign: list[Piece], known: int) -> None:
    earlier = [piece for piece in campaign if (piece.report.published or "") <= day(known)]
    with stored(earlier) as store:
        before = answers(store, known)
        add(store, (piece for piece in campaign if piece not in earlier))
        assert answers(store, known) == before


@FEW
@given(campaigns(), st.integers(0, 11), st.integers(0, 30))
def test_a_retracted_claim_is_as_if_never_made_from_then_on(campaign: list[Piece], which: int, when: int) -> None:
    gone = campaign[which % len(campaign)]
    with stored(campaign) as store, stored(piece for piece in campaign if piece is not gone) as without:
        earlier = answers(store, when - 1)
        store.judge(gone.claims[0].id, "retracted", author="me", day=day(when))
        assert answers(store, when - 1) == earlier
        for known in {when, max(when, 33)}:
            assert answers(store, known) == answers(without, known)
        assert list(store.events()) == list(without.events())


@FEW
@given(campaigns(), st.integers(0, 11))
def test_a_rejected_claim_is_as_if_never_made(campaign: list[Piece], which: int) -> None:
    gone = campaign[which % len(campaign)]
    with stored(campaign) as store, stored(piece for piece in campaign if piece is not gone) as without:
        store.judge(gone.claims[0].id, "rejected", author="me")
        assert derived(store) == derived(without)


@FEW
@given(campaigns(), st.lists(st.integers(0, 2**24), min_size=2, max_size=8))
def test_written_anew_it_is_the_same(campaign: list[Piece], happenings: list[int]) -> None:
    half = len(campaign) // 2
    with stored(campaign[:half]) as store:
        known = campaign[:half]
        for happening in happenings:
            known = _happens(store, campaign, known, happening)
        live = derived(store)
        store.derive(anew=True)
        assert derived(store) == live


def _happens(store: Store, campaign: list[Piece], known: list[Piece], number: int) -> list[Piece]:
    """One thing that may happen to a store: a report, another reading of one, a judgement, a question."""
    number, what = divmod(number, 6)
    if len(known) < len(campaign) and (what < 2 or len(known) < 2):
        add(store, [campaign[len(known)]])
        return campaign[: len(known) + 1]
    ids = [piece.claims[0].id for piece in known]
    number, one = divmod(number, len(ids))
    number, other = divmod(number, len(ids))
    if what == 2:
        verdict = ("accepted", "rejected", "retracted", "withdrawn")[number % 4]
        with suppress(InputError):  # nothing to withdraw
            store.judge(ids[one], verdict, author="me", day=day(9) if verdict == "retracted" else None)
    elif what == 3:
        report, claims = known[one]
        store.add(report, [replace(claim, type=("capture", "hold", "clash")[number % 3]) for claim in claims])
    elif what == 4:
        store.add(known[one].report, ())
    elif one != other:
        with suppress(InputError):  # one of them is rejected, or was read otherwise since
            verdict = ("same", "different", "unsure", "withdrawn")[number % 4]
            store.judge(ids[one], verdict, author="me", other=ids[other])
    return known


@FEW
@given(campaigns(), st.integers(0, 11), st.integers(0, 11), st.sampled_from(("same", "different")))
def test_a_judgement_holds_whatever_is_told_later_until_it_is_taken_back(
    campaign: list[Piece], one: int, other: int, verdict: str
) -> None:
    half = campaign[: len(campaign) // 2 + 1]
    first, second = (half[at % len(half)].claims[0].id for at in (one, other))
    if first == second:
        return
    with stored(half) as store, stored(campaign) as unjudged:
        before = derived(unjudged)
        store.judge(first, verdict, author="me", other=second)
        for told in (half, campaign):
            add(store, told)
            assert (store.event(first).id == store.event(second).id) == (verdict == "same")
        store.judge(first, "unsure", author="me", other=second)
        assert derived(store) == before


@FEW
@given(
    campaigns(), st.integers(0, 11), st.integers(0, 11), st.sampled_from(("accepted", "rejected", "same", "different"))
)
def test_a_judgement_that_is_withdrawn_is_as_if_never_made(
    campaign: list[Piece], one: int, other: int, verdict: str
) -> None:
    first, second = (campaign[at % len(campaign)].claims[0].id for at in (one, other))
    against = second if verdict in ("same", "different") else None
    if first == against:
        return
    with stored(campaign) as store:
        before = derived(store)
        store.judge(first, verdict, author="me", other=against)
        derived(store)
        store.judge(first, "withdrawn", author="me", other=against)
        assert derived(store) == before
        store.derive(anew=True)
        assert derived(store) == before


# Cases


def event_of(store: Store, piece: Piece) -> Event:
    """The event that the claim of a report stands in."""
    return store.event(piece.claims[0].id)


def test_judged_the_same_over_kinds_and_places_they_are_one_event_also_when_written_anew() -> None:
    clash = said("clash", SINAA, ("sdf",), ("isil",), on=10, told=11)
    fall = said("capture", MISHLAB, ("sdf",), on=12, told=13)
    with stored([fall]) as store:
        add(store, [clash])  # the earlier one comes later
        store.judge(fall.claims[0].id, "same", author="me", other=event_of(store, clash).id)
        assert event_of(store, fall) == event_of(store, clash)
        live = derived(store)
        store.derive(anew=True)
        assert derived(store) == live
        assert event_of(store, fall).joins[1].judged == 1


def test_events_judged_the_same_over_kinds_and_places_stay_one_with_all_that_is_told_of_each_later() -> None:
    clash = [said("clash", SINAA, ("sdf",), ("isil",), on=10, told=told) for told in (11, 12, 13)]
    fall = [said("capture", MISHLAB, ("sdf",), on=12, told=told) for told in (13, 14, 15)]
    with stored([*fall[:2], *clash[:2]]) as store:
        assert len(event_of(store, fall[0]).claims) == len(event_of(store, clash[0]).claims) == 2
        store.judge(event_of(store, fall[0]).id, "same", author="me", other=event_of(store, clash[0]).id)
        for later in (fall[2], clash[2]):
            add(store, [later])
            live = derived(store)
            store.derive(anew=True)
            assert derived(store) == live
        assert {event_of(store, piece).id for piece in (*clash, *fall[:2])} == {event_of(store, clash[0]).id}
        assert event_of(store, fall[2]).id != event_of(store, clash[0]).id  # nobody judged it: it is of another place


def test_what_is_withdrawn_is_only_ones_own_judgement() -> None:
    clash, fall = said("clash", on=10, told=11), said("capture", on=12, told=13)
    with stored([clash, fall]) as store:
        one, other = (piece.claims[0].id for piece in (clash, fall))
        store.judge(one, "rejected", author="me")
        store.judge(one, "accepted", author="you")
        store.judge(one, "withdrawn", author="you", reason="too soon")
        with pytest.raises(InputError):
            store.event(one)
        store.judge(one, "withdrawn", author="me")
        assert store.event(one)
        store.judge(one, "same", author="me", other=other)
        store.judge(other, "different", author="you", other=one)
        with pytest.raises(InputError, match="someone has judged nothing"):
            store.judge(one, "withdrawn", author="someone", other=other)
        store.judge(one, "withdrawn", author="you", other=other)
        assert store.event(one) == store.event(other)
        store.judge(one, "withdrawn", author="me", other=store.event(other).id)
        assert store.event(one) != store.event(other)
        for against in (None, other):
            with pytest.raises(InputError, match="nothing to withdraw"):
                store.judge(one, "withdrawn", author="me", other=against)
        with pytest.raises(InputError, match="--day"):
            store.judge(one, "withdrawn", author="me", day=day(3))


def test_judged_the_same_as_what_is_then_rejected_it_stands_alone_again() -> None:
    clash = said("clash", SINAA, ("sdf",), ("isil",), on=10, told=11)
    fall = said("capture", MISHLAB, ("sdf",), on=12, told=13)
    with stored([clash, fall]) as store, stored([fall]) as alone:
        store.judge(fall.claims[0].id, "same", author="me", other=clash.claims[0].id)
        list(store.events())
        store.judge(clash.claims[0].id, "rejected", author="me")
        assert derived(store) == derived(alone)


def test_a_new_founder_does_not_keep_a_judgement_from_being_taken_back() -> None:
    first, second = said("capture", on=5, told=9), said("capture", on=11, told=12)
    earlier = said("capture", on=5, told=6)
    with stored([first, second]) as store:
        store.judge(event_of(store, second).id, "same", author="me", other=event_of(store, first).id)
        add(store, [earlier])
        assert event_of(store, second).id == event_of(store, earlier).id
        store.judge(second.claims[0].id, "unsure", author="me", other=event_of(store, earlier).id)
        assert event_of(store, second).id != event_of(store, earlier).id


def test_a_claim_taken_out_of_an_event_stays_out() -> None:
    founder, second, third = said("capture", on=10, told=11), said("capture", on=10, told=12), said("capture", told=13)
    with stored([founder, second, third]) as store:
        whole = event_of(store, founder)
        assert len(whole.claims) == 3
        store.judge(founder.claims[0].id, "different", author="me", other=whole.id)
        assert event_of(store, founder).claims == (founder.claims[0].id,)
        assert len(event_of(store, second).claims) == 2


def test_nothing_is_judged_the_same_as_what_is_not_in_force() -> None:
    one, other = said("capture"), said("clash")
    with stored([one, other]) as store:
        store.judge(one.claims[0].id, "rejected", author="me")
        with pytest.raises(InputError, match="rejected, or was read otherwise"):
            store.judge(one.claims[0].id, "same", author="me", other=other.claims[0].id)


def test_judged_in_one_go_with_being_added() -> None:
    piece = said("capture")
    with stored() as store:
        with store.batch():
            store.add(*piece)
            store.judge(piece.claims[0].id, "accepted", author="me")
        assert event_of(store, piece).claims == (piece.claims[0].id,)


def test_an_accepted_claim_is_evidence_however_badly_read_and_a_rejected_one_is_none() -> None:
    piece = said("capture", on=10, told=11, confidence=0.1)
    with stored([piece, said("clash", told=20)]) as store:
        assert store.control() == []
        store.judge(piece.claims[0].id, "accepted", author="me")
        assert [row.rule for row in store.control()] == ["neutral-undenied"]
        store.judge(piece.claims[0].id, "rejected", author="me")
        assert store.control() == []
        with pytest.raises(InputError, match="nothing is told"):
            store.timeline(MISHLAB)


def test_another_reading_of_a_report_takes_the_place_of_the_first_everywhere() -> None:
    piece = said("capture", SINAA, on=10, told=11)
    claim = replace(piece.claims[0], place=said("capture", CITY).claims[0].place)
    with stored([piece]) as store, stored([Piece(piece.report, (claim,))]) as only:
        list(store.events())
        store.add(piece.report, (claim,))
        assert derived(store) == derived(only)
        store.add(piece.report, ())
        with pytest.raises(InputError, match="holds no claims"):
            store.control()


def test_a_claim_that_is_read_as_done_and_no_longer_as_planned_changes_its_event() -> None:
    piece = said("capture", on=10, told=11, factuality="planned")
    done = tuple(replace(claim, factuality="actual") for claim in piece.claims)
    with stored([Piece(piece.report, done)]) as store:
        assert event_of(store, piece).factuality == "actual"
        for claims in (piece.claims, done):
            store.add(piece.report, claims)
            assert event_of(store, piece).factuality == claims[0].factuality


def test_a_share_is_told_until_it_is_withdrawn() -> None:
    piece = said("hold", CITY, on=10, told=11, percent=40.0)
    with stored([piece, said("clash", CITY, told=20)]) as store:
        store.judge(piece.claims[0].id, "retracted", author="me", day=day(15))
        assert [share.percent for share in store.timeline(CITY, as_known=day(14)).shares] == [40.0]
        assert store.timeline(CITY, as_known=day(15)).shares == []


def test_events_of_a_quarter_as_known_before_the_city_was_told_of() -> None:
    raid = said("airstrike", SINAA, ("coalition",), ("isil",), on=10, told=11, extent="part")
    with stored([raid]) as store:
        before = list(store.events(EventFilter(place=SINAA), as_known=day(12)))
        add(
            store,
            [said("airstrike", CITY, ("coalition",), ("isil",), on=10, told=told, extent="part") for told in (13, 14)],
        )
        assert before == list(store.events(EventFilter(place=SINAA), as_known=day(12)))
        assert len(before) == 1


def test_a_city_may_be_asked_about_of_which_only_quarters_are_told() -> None:
    piece = said("capture", SINAA, on=10, told=11)
    with stored([piece, said("clash", DIVISION, told=20)]) as store:
        assert len(list(store.events(EventFilter(place="الرقة")))) == 1
        assert store.control(place=CITY) == []
        store.judge(piece.claims[0].id, "rejected", author="me")
        with pytest.raises(InputError, match="nothing is told"):
            store.control(place=CITY)


def test_values_that_differ_are_kept_with_who_said_them() -> None:
    first = said("capture", on=10, told=11, killed=(3, 3), chain=("sohr",), outlet=DESK)
    second = said("capture", on=10, told=12, killed=(5, 5), actors=("ypg",), outlet=AFP)
    third = said("capture", on=11, told=13, outlet=DESK, chain=(LOCALS,))
    with stored([first, second, third]) as store:
        event = event_of(store, first)
    values = {(told.slot, told.value): (told.claims, told.best) for told in event.told}
    one, two, three = (piece.claims[0].id for piece in (first, second, third))
    assert event.claims == (one, two, three)
    assert values["killed", "3"] == ((one,), True)  # of equals the lowest
    assert values["killed", "5"] == ((two,), False)
    assert values["actors", "sdf"] == ((one, three), True)
    assert values["actors", "ypg"] == ((two,), False)
    assert values["date", day(10)] == ((one, two), True)
    assert values["date", day(11)] == ((three,), False)
    assert (event.earliest, event.latest) == (day(10), day(10))


def test_several_claims_of_one_report_are_one_report_and_one_outlet() -> None:
    headline, body = said("capture", on=10), said("capture", on=10, chain=("sohr",))
    with stored([together(headline, body), said("hold", outlet=AMAQ)]) as store:
        event = event_of(store, headline)
    assert (event.reports, event.outlets, len(event.claims)) == (1, 1, 2)
