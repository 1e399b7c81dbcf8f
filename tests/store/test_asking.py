"""What may be asked of events and holdings, and what is refused."""

import shutil
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from msgspec.structs import replace

from rawi.errors import InputError
from rawi.ingest import Facts, make_report
from rawi.model import Claim, DateRef, Entity, PlaceRef, Report
from rawi.store import EventFilter, Store
from told import AFP, CLOCK, day, said

Make = Callable[..., Claim]
MISHLAB = PlaceRef("sy-mishlab", "Mishlab", "المشلب", "neighbourhood", (), "SY", None, None, None)


@pytest.fixture
def store(empty: Path, tmp_path: Path) -> Iterator[Store]:
    """An empty store, asked in 2020."""
    with Store.open(shutil.copy(empty, tmp_path), clock=lambda: CLOCK) as store:
        yield store


def test_the_days_asked_about_are_the_last_known(store: Store, report: Report, make_claim: Make) -> None:
    with pytest.raises(InputError, match="holds no claims yet"):
        store.days()
    store.add(report, [make_claim(place=MISHLAB)])
    assert store.days() == ("2017-06-12", "2017-06-12")
    assert store.days("2017-06-10") == ("2017-06-10", "2017-06-12")
    assert store.days("2017-07-01") == ("2017-07-01", "2017-07-01")
    assert store.days(as_known="2018-01-01") == ("2017-06-12", "2018-01-01")
    for on, known in (("2020-01-02", None), (None, "2020-01-02"), (None, "2017-06-11"), ("2017-06-13", "2017-06-12")):
        with pytest.raises(InputError):
            store.days(on, as_known=known)


def test_a_report_without_a_day_moves_what_is_known_and_not_the_day_asked_about(store: Store) -> None:
    told, (claim,) = said("capture", told=3)
    store.add(told, [claim])
    undated = replace(told, id="r-undated", published=None)
    store.add(undated, [replace(claim, id="c-1", report=undated.reference(), date=None)])
    assert store.days() == (day(3), CLOCK[:10])


@pytest.mark.parametrize(
    "asked", [{"type": "dance"}, {"status": "sure"}, {"since": "2017-06-02", "until": "2017-06-01"}]
)
def test_a_filter_refuses_what_no_event_can_have(asked: dict[str, str]) -> None:
    with pytest.raises(InputError):
        EventFilter(**asked)  # type: ignore[arg-type]


def test_the_earlier_day_of_a_comparison_comes_first(store: Store, report: Report, make_claim: Make) -> None:
    store.add(report, [make_claim(place=MISHLAB)])
    with pytest.raises(InputError, match="2017-06-12 lies after 2017-06-11"):
        store.diff("2017-06-12", "2017-06-11")
    assert store.diff("2017-06-11", "2017-06-11").changed == []


def test_where_nobody_is_known_on_either_day_nothing_changed(store: Store) -> None:
    store.add(*said("capture", on=10, told=10, outlet=None, chain=("sdf",)))
    store.add(*said("capture", on=10, told=30, outlet=AFP))
    assert [holding.state for holding in store.control(day(20), as_known=day(20))] == ["unknown"]
    assert store.diff(day(5), day(20), as_known=day(20)).changed == []
    assert len(store.diff(day(5), day(35)).changed) == 1


def test_what_passes_between_allies_of_the_later_day_is_neither_gained_nor_lost(store: Store) -> None:
    times = (("pesh", 1), ("isf", 60), ("pesh", 100), ("isf", 140))  # they are allies until 15 October
    for party, on in times:
        store.add(*said("capture", actors=(party,), on=on, told=on, outlet=AFP))
    store.add(*said("clash", told=150))
    first, second, third = told = [store.diff(day(one), day(other)) for (_, one), (_, other) in pairwise(times)]
    assert [len(diff.passed) for diff in told] == [1, 1, 0]
    assert (first.sides, second.sides, third.sides) == ([], [], ["iraq_gov", "krg"])
    assert [len(third.gained("iraq_gov")), len(third.lost("krg"))] == [1, 1]


def test_a_claimed_withdrawal_is_no_gain(store: Store, make_claim: Make) -> None:
    isil = Entity("isil", "Islamic State", "تنظيم الدولة الإسلامية", None)
    for number, (type, actor, on) in enumerate((("hold", isil, "2017-06-01"), ("withdraw", isil, "2017-06-05"))):
        report = make_report(f"{type} {number}", Facts(outlet=f"صحيفة {number}", published=on), "ar")
        fields = {"report": report.reference(), "actors": (actor,), "place": MISHLAB, "chain": ()}
        store.add(report, [make_claim(id=f"c-{number:012d}", type=type, date=DateRef(on, on, on), **fields)])
    gains = [gain for holding in store.control("2017-06-06") for gain in holding.claimed]
    assert [(gain.holder and gain.holder.key, gain.left) for gain in gains] == [("isil", False), ("isil", True)]


def test_a_place_is_found_by_any_name_and_by_what_it_lies_in(store: Store, report: Report, make_claim: Make) -> None:
    quarter = PlaceRef("sy-mishlab", "Al-Mashlab", "المشلب", "neighbourhood", (), "SY", None, None, None)
    store.add(report, [make_claim(place=quarter)])
    for asked in ("المشلب", "الرقّة", "Raqqa", "محافظة الرقة", "سوريا", "Syria", "sy"):
        assert len(list(store.events(EventFilter(place=asked)))) == 1, asked
        assert len(store.events_page(EventFilter(place=asked)).rows) == 1, asked
    for asked in ("اليمن", "Nowhere"):
        with pytest.raises(InputError, match="nothing is told of a place called"):
            list(store.events(EventFilter(place=asked)))


def test_a_place_is_found_by_words_of_its_name_and_one_spelled_alike_is_named(
    store: Store, report: Report, make_claim: Make
) -> None:
    place = PlaceRef(None, "Al-Mashlab East", "حي المشلب الشرقي", "neighbourhood", (), "SY", None, None, None)
    store.add(report, [make_claim(type="capture", place=place)])
    for asked in ("المشلب الشرقي", "mashlab"):
        assert len(store.timeline(asked).holdings) == 1, asked
        assert len(list(store.events(EventFilter(place=asked)))) == 1, asked
    with pytest.raises(InputError, match=r"is one of these meant: .*حي المشلب الشرقي"):
        store.timeline("حي المشلب الشرفي")
    with pytest.raises(InputError, match=r"a place called ' '$"):
        store.timeline(" ")


def test_a_party_is_found_by_any_name_of_the_tables(store: Store, report: Report, make_claim: Make) -> None:
    store.add(report, [make_claim()])
    assert [len(list(store.events(EventFilter(actor=asked)))) for asked in ("قسد", "SDF", "الحوثيين")] == [1, 1, 0]
