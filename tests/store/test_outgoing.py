"""All of a store, streamed, is what the questions answer; and the log of what passed the gate."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from phrasebook import world
from rawi.errors import InputError, NotFound
from rawi.model import Claim
from rawi.store import EventFilter, Filter, Store
from rawi.store.database import connect
from told import CITY, CLOCK, MISHLAB, SINAA, day, said


@pytest.fixture
def store(month: Path, tmp_path: Path) -> Iterator[Store]:
    """A store of a month."""
    with Store.open(shutil.copy(month, tmp_path), clock=lambda: CLOCK, world=world()) as store:
        yield store


def bare(claims: Iterator[Claim]) -> list[Claim]:
    """Claims without their decisions."""
    return [replace(claim, because=()) for claim in claims]


@pytest.mark.parametrize(
    "wanted", [Filter(), Filter(type="capture"), Filter(place=CITY, since=day(4)), Filter(tier="A")]
)
def test_the_claims_are_those_that_are_asked_for_in_their_order(wanted: Filter, store: Store) -> None:
    assert [kept.claim for kept in store.kept(wanted)] == bare(store.claims(wanted))
    assert {kept.recorded_at for kept in store.kept(wanted)} == {CLOCK}


WANTED = (Filter(), Filter(type="capture"), Filter(place=CITY, since=day(4)), Filter(source="sohr"), Filter(text="خبر"))


@pytest.mark.parametrize("size", [1, 2, 5, 100])
@pytest.mark.parametrize("wanted", WANTED, ids=repr)
def test_the_parts_of_claims_are_all_of_them_once_and_in_order(wanted: Filter, size: int, store: Store) -> None:
    report, (claim,) = said("capture", SINAA, told=3)
    undated = replace(report, id="r-undated", published=None)
    store.add(undated, [replace(claim, id=f"c-{at}", report=undated.reference(), date=None) for at in range(3)])
    parts = list(store.claim_parts(wanted, size))
    found = [list(store.kept(wanted, part=part)) for part in parts]
    assert [len(some) for some in found[:-1]] == [size] * (len(parts) - 1)
    assert [kept for some in found for kept in some] == list(store.kept(wanted))


@pytest.mark.parametrize("known", [None, day(12)])
@pytest.mark.parametrize("size", [1, 2, 5, 100])
@pytest.mark.parametrize("wanted", [EventFilter(), EventFilter(type="capture"), EventFilter(since=day(4))], ids=repr)
def test_the_parts_of_events_are_all_of_them_once_and_divide_no_day(
    wanted: EventFilter, size: int, known: str | None, store: Store
) -> None:
    parts = list(store.event_parts(wanted, size))
    found = [list(store.events(wanted, as_known=known, part=part)) for part in parts]
    assert [event for some in found for event in some] == list(store.events(wanted, as_known=known))
    days = [{event.earliest or event.known_from for event in some} for some in found]
    assert sum(map(len, days)) == len(set().union(*days))
    assert len(parts) > 1 or size > 5


def test_a_claim_read_again_is_there_once_as_it_was_read_last(store: Store) -> None:
    report, (claim,) = said("capture", SINAA, told=3)
    for tier in ("A", "B"):
        store.add(report, [replace(claim, tier=tier)])
    assert [kept.claim.tier for kept in store.kept() if kept.claim.id == claim.id] == ["B"]
    assert store.kept_of([claim.id])[claim.id].claim.tier == "B"


def test_claims_by_types_and_by_how_they_are_told(store: Store) -> None:
    found = {claim.id for claim in store.told_so({"hold"}, {"planned"})}
    expected = (claim.id for claim in store.claims() if claim.type == "hold" or claim.factuality == "planned")
    assert found == set(expected)


def test_what_was_published_later_is_left_out(store: Store) -> None:
    known = day(12)
    found = [kept.claim for kept in store.kept(as_known=known)]
    assert found == [claim for claim in bare(store.claims()) if (claim.report.published or "") <= known]
    assert len(found) + store.younger(known) == len(list(store.claims()))
    assert store.younger(day(10), as_known=known) == len(found) - len(list(store.kept(as_known=day(10))))


def test_a_retraction_on_a_later_day_is_not_known_yet(store: Store) -> None:
    claim = next(store.claims(Filter(type="capture")))
    store.judge(claim.id, "retracted", author="Nour", day=day(25))
    assert claim.id in {id for event in store.events(as_known=day(20)) for id in event.claims}
    assert claim.id not in {id for event in store.events(as_known=day(26)) for id in event.claims}


def test_what_is_known_now_is_known_without_what_was_withdrawn_after_the_last_report(store: Store) -> None:
    last = store.days()[1]
    told = [claim for claim in store.claims(Filter(place=SINAA)) if claim.type in ("capture", "withdraw", "advance")]
    assert store.control(place=SINAA)[0].holder is not None
    for claim in told:
        store.judge(claim.id, "retracted", author="Nour", day=day(200))
    assert store.days() == (last, day(200))
    assert store.control(place=SINAA) == store.control(last, as_known=day(200), place=SINAA)
    withdrawn = {claim.id for claim in told}
    assert withdrawn.isdisjoint(id for held in store.control() for id in held.claims)
    assert withdrawn.isdisjoint(id for event in store.events() for id in event.claims)
    assert store.summary().last_day == day(200)
    assert store.summary(as_known=day(100)).last_day == last
    assert store.control(as_known=last, place=SINAA)[0].holder is not None


def test_what_is_to_be_withdrawn_is_not_withdrawn_yet(store: Store) -> None:
    claim = next(store.claims(Filter(type="capture")))
    before = store.days()
    store.judge(claim.id, "retracted", author="Nour", day="2999-01-01")
    assert store.days() == before
    assert store.summary().last_day == before[1]


def test_times_are_those_of_the_timelines(store: Store) -> None:
    store.add(*said("capture", MISHLAB, on=4, told=5))
    known = store.days()[1]
    by_place = [store.timeline(place).holdings for place in (MISHLAB, SINAA)]
    assert list(store.times([SINAA, MISHLAB], as_known=known)) == [*by_place[0], *by_place[1]]
    assert {held.place.key for held in store.times(as_known=known)} >= {SINAA, MISHLAB}
    assert all(held.known_from <= day(9) for held in store.times(as_known=day(9)))


def test_the_log_of_releases_only_grows(store: Store) -> None:
    event = next(store.events())
    first = store.release(event.id, "planned", author=" Nour ", reason="It is over")
    second = store.release(SINAA, "shelters", author="Nour", reason="No camp")
    assert (first.subject, first.author, first.recorded_at) == (event.id, "Nour", CLOCK)
    assert store.releases() == [first, second]
    engine = connect(store.path, create=False)
    for deed in ("UPDATE releases SET reason = 'x'", "DELETE FROM releases"):
        with pytest.raises(Exception, match="the store only grows"), engine.begin() as connection:
            connection.exec_driver_sql(deed)
    engine.dispose()


def test_what_is_not_there_cannot_be_released(store: Store) -> None:
    with pytest.raises(NotFound):
        store.release("e-nothing", "planned", author="Nour", reason="x")
    with pytest.raises(InputError, match="there is no claim"):
        store.release("c-nothing", "planned", author="Nour", reason="x")
    with pytest.raises(NotFound):
        store.release("أتلانتس", "planned", author="Nour", reason="x")
    with pytest.raises(InputError, match="takes a reason"):
        store.release(SINAA, "planned", author="", reason="x")
