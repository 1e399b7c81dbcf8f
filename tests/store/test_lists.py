"""Pages, counts and lists of a store, against what it gives as a whole."""

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from msgspec.structs import replace

from rawi.errors import InputError, NotFound
from rawi.store import EventFilter, Filter, Page, Store
from told import AFP, CITY, CLOCK, MISHLAB, Piece, campaign, day, said


def fill(store: Store, pieces: list[Piece]) -> None:
    """Keep some reports."""
    for report, claims in pieces:
        store.add(report, claims)


@pytest.fixture
def store(month: Path, tmp_path: Path) -> Iterator[Store]:
    """A store of a small campaign, asked in 2020."""
    with Store.open(shutil.copy(month, tmp_path), clock=lambda: CLOCK) as store:
        yield store


def walk(page: Callable[[str | None], Page[Any]], between: Callable[[], None] = lambda: None) -> list[Any]:
    """The rows of all pages, one after the other."""
    found, cursor = list[Any](), None
    while True:
        one = page(cursor)
        found += one.rows
        cursor = one.next
        if cursor is None:
            return found
        between()


PAGES: dict[str, Callable[[Store, str | None], Page[Any]]] = {
    "claims": lambda store, cursor: store.claims_page(cursor=cursor, limit=5),
    "claims of a place": lambda store, cursor: store.claims_page(Filter(place=CITY), cursor=cursor, limit=3),
    "claims of a source": lambda store, cursor: store.claims_page(Filter(source="sohr"), cursor=cursor, limit=3),
    "claims of many names": lambda store, cursor: store.claims_page(Filter(actor="قوات"), cursor=cursor, limit=3),
    "claims from a day": lambda store, cursor: store.claims_page(Filter(since=day(5)), cursor=cursor, limit=3),
    "reports": lambda store, cursor: store.reports_page(cursor=cursor, limit=5),
    "events": lambda store, cursor: store.events_page(cursor=cursor, limit=5),
    "events of an actor": lambda store, cursor: store.events_page(EventFilter(actor="sdf"), cursor=cursor, limit=3),
    "events from a day": lambda store, cursor: store.events_page(EventFilter(since=day(5)), cursor=cursor, limit=3),
    "events as known": lambda store, cursor: store.events_page(as_known=day(15), cursor=cursor, limit=3),
    "newest events": lambda store, cursor: store.events_page(cursor=cursor, limit=5, newest=True),
    "newest events of a side": lambda store, cursor: store.events_page(
        EventFilter(actor="isil"), cursor=cursor, limit=3, newest=True
    ),
    "newest events as known": lambda store, cursor: store.events_page(
        as_known=day(15), cursor=cursor, limit=3, newest=True
    ),
    "to review": lambda store, cursor: store.to_review(cursor=cursor, limit=3),
}


@pytest.mark.parametrize("name", PAGES)
def test_pages_give_every_row_once(name: str, store: Store) -> None:
    first = PAGES[name](store, None)
    rows = walk(lambda cursor: PAGES[name](store, cursor))
    assert first.next is not None
    assert len(rows) == first.total
    assert len(set(map(repr, rows))) == len(rows)


def test_pages_have_the_order_of_the_whole(store: Store) -> None:
    assert walk(lambda cursor: PAGES["claims"](store, cursor)) == list(store.claims())
    assert walk(lambda cursor: PAGES["events"](store, cursor)) == list(store.events())
    asked = walk(lambda cursor: PAGES["events as known"](store, cursor))
    assert asked == list(store.events(as_known=day(15)))
    assert walk(lambda cursor: PAGES["newest events"](store, cursor)) == list(store.events())[::-1]
    assert walk(lambda cursor: PAGES["newest events as known"](store, cursor)) == asked[::-1]


NAMING = (
    *(Filter(source=name) for name in ("sohr", "المرصد", "reuters", "المرصد السوري", "مصادر محلية", "nobody", "")),
    *(Filter(actor=name) for name in ("sdf", "قوات", "democratic", "تنظيم الدولة", "nobody")),
    *(Filter(place=name) for name in (CITY, MISHLAB, "المشلب", "الرقة", "Raqqa", "Syria", "nowhere")),
)


def same_as_whole(store: Store) -> int:
    """Hold pages of claims to the whole, by whom they name and from which day; how many there are on all of them."""
    asked = [*NAMING, *(Filter(since=day(number)) for number in range(-1, 40, 4)), Filter(type="capture", since=day(9))]
    found = 0
    for filter in asked:
        rows = walk(lambda cursor, filter=filter: store.claims_page(filter, cursor=cursor, limit=4))  # type: ignore[misc]
        assert rows == list(store.claims(filter)), filter
        assert store.claims_page(filter).total == len(rows), filter
        found += len(rows)
    return found


def test_pages_by_name_and_day_are_those_of_the_whole(store: Store) -> None:
    assert same_as_whole(store) > 200
    assert len(walk(lambda cursor: PAGES["claims of a source"](store, cursor))) > 3
    for number in range(-1, 40):
        since = EventFilter(since=day(number))
        for newest in (False, True):
            rows = walk(
                lambda cursor, since=since, newest=newest: store.events_page(  # type: ignore[misc]
                    since, cursor=cursor, limit=4, newest=newest
                )
            )
            assert rows == list(store.events(since))[:: -1 if newest else 1]
            assert store.events_page(since).total == len(rows)


def test_what_is_written_stands_in_pages_by_name_and_day_at_once(store: Store) -> None:
    counts = [same_as_whole(store)]
    fill(store, campaign(300, 303))
    counts.append(same_as_whole(store))
    read = next(store.claims(Filter(actor="sdf")))
    store.add(store.report(read.report.id), [replace(read, actors=(), place=None, chain=())])
    counts.append(same_as_whole(store))
    store.correct(next(store.claims(Filter(actor="sdf"))), "actors", [], author="Nour")
    counts.append(same_as_whole(store))
    with Store.open(store.path, clock=lambda: CLOCK) as other:
        fill(other, campaign(400, 402))
    counts.append(same_as_whole(store))
    assert counts[0] < counts[1] > counts[2] > counts[3] < counts[4]
    with store.as_recorded(CLOCK[:10]) as same:
        assert same_as_whole(same) == counts[4]


@pytest.mark.parametrize("name", ["claims", "reports", "events"])
def test_rows_that_come_meanwhile_shift_nothing(name: str, store: Store) -> None:
    before = {row.id for row in walk(lambda cursor: PAGES[name](store, cursor))}
    more = iter(campaign(200, 240))
    rows = walk(lambda cursor: PAGES[name](store, cursor), lambda: fill(store, list(islice(more, 3))))
    ids = [row.id for row in rows]
    assert len(ids) == len(set(ids))
    assert before <= set(ids)


@pytest.mark.parametrize("cursor", ["", "x", "!!!!", "gqZldmVudHM", "\u0661", "a" * 400])
def test_a_cursor_of_another_list_is_refused(cursor: str, store: Store) -> None:
    for name in ("claims", "reports", "events", "to review"):
        with pytest.raises(InputError, match="no mark of this list"):
            PAGES[name](store, cursor)
    events = PAGES["events"](store, None).next
    with pytest.raises(InputError, match="no mark of this list"):
        PAGES["claims"](store, events)
    with pytest.raises(InputError, match="no mark of this list"):
        PAGES["newest events"](store, events)


def test_events_of_a_side_are_those_of_all_its_parties(store: Store) -> None:
    fill(
        store,
        [said("capture", MISHLAB, ("ypg",), on=60, told=60), said("clash", CITY, ("isil",), on=61, told=61)],
    )
    found = list(store.events(EventFilter(actor="sdf")))
    parties = [(*event.actors, *event.targets) for event in store.events()]
    assert len(found) == sum(any(party.side == "sdf" for party in some) for some in parties)
    assert "ypg" in {party.key for event in found for party in event.actors}


@pytest.mark.parametrize("limit", [0, -1, 1_001])
def test_a_page_has_some_rows(limit: int, store: Store) -> None:
    with pytest.raises(InputError, match="a page has"):
        store.claims_page(limit=limit)


def test_the_summary_counts_what_is_there(store: Store) -> None:
    summary = store.summary()
    assert (summary.reports, summary.claims) == (24, 24)
    assert summary.events == len(list(store.events()))
    assert summary.places == len({holding.place.key for holding in store.holdings()})
    assert (summary.first_day, summary.last_day) == (day(0), day(26))
    assert (summary.first_event_day, summary.last_event_day) == (day(0), day(23))
    assert {side.side for side in summary.sides} == {"sdf", "isil"}


def test_an_empty_store_has_a_summary(tmp_path: Path) -> None:
    with Store.open(tmp_path / "empty.db") as store:
        summary = store.summary()
        assert (summary.claims, summary.first_day, summary.last_event_day, summary.sides) == (0, None, None, ())
        assert (
            store.events_page().rows
            == store.density()
            == store.shares_by_side()
            == store.voices()
            == store.places()
            == store.holdings()
            == []
        )


def test_the_density_adds_up_to_the_events(store: Store) -> None:
    assert sum(one.events for one in store.density()) == len(list(store.events()))
    known = store.density(as_known=day(10))
    assert sum(one.events for one in known) == sum(event.known_from <= day(10) for event in store.events())


def test_names_are_found_in_any_spelling(store: Store) -> None:
    assert [place.id for place in store.places("المشلب")] == [MISHLAB]
    assert [actor.id for actor in store.actors("democratic")] == ["sdf"]
    assert [source.id for source in store.sources("reuters")] == ["reuters"]
    written = {source.id: source.name_ar for source in store.sources()}
    assert "~مصادر محليه" in written
    assert sum(place.claims for place in store.places()) == 24


def test_claims_of_ids_come_in_their_order(store: Store) -> None:
    ids = [claim.id for claim in store.claims()][::-1]
    assert [claim.id for claim in store.claims_of([*ids, "c-none", ids[0]])] == ids


def test_the_mark_moves_with_the_store(store: Store, tmp_path: Path) -> None:
    before = store.mark()
    assert list(store.events())
    assert store.mark() == before, "deriving adds nothing"
    store.judge(next(store.claims()).id, "accepted", author="Nour")
    judged = store.mark()
    fill(store, campaign(50, 51))
    assert len({before, judged, store.mark()}) == 3


def test_what_was_judged_waits_no_more(store: Store) -> None:
    waiting = store.to_review().rows
    first = waiting[0].claim.id
    (kept,) = store.judge(first, "rejected", author="Nour", reason="misread")
    assert (kept.subject, kept.verdict, kept.author, kept.reason) == (first, "rejected", "Nour", "misread")
    assert store.judgements_page().rows == [kept]
    assert first not in [item.claim.id for item in store.to_review().rows]


def test_what_decides_waits_first_then_the_least_sure_then_the_newest(tmp_path: Path) -> None:
    def waiting(type: str, where: str, confidence: float, told: int) -> Piece:
        return said(type, where, on=told, told=told, outlet=AFP, tier="B", confidence=confidence)

    holds = waiting("capture", MISHLAB, 0.82, 2)
    again, once = waiting("shelling", CITY, 0.61, 5), waiting("shelling", CITY, 0.62, 5)
    sure, early, late = (waiting("airstrike", CITY, *of) for of in ((0.75, 40), (0.63, 20), (0.68, 60)))
    with Store.open(tmp_path / "queue.db", clock=lambda: CLOCK) as store:
        fill(store, [once, again, sure, early, late, holds])
        found = [(item.claim.id, item.decides) for item in store.to_review().rows if item.kind == "claim"]
    decides = (holds, "holding"), (late, "event"), (early, "event"), (sure, "event"), (once, None), (again, None)
    assert found == [(piece.claims[0].id, what) for piece, what in decides]


def test_what_is_withdrawn_waits_again(store: Store) -> None:
    fill(store, [said("capture", CITY, on=on, told=told) for on, told in ((100, 101), (102, 103))])
    waiting = store.to_review()
    claim, merge = waiting.rows[0].claim.id, waiting.rows[-1]
    assert merge.event is not None
    pair = merge.claim.id, next(id for id in merge.event.claims if id != merge.claim.id)
    store.judge(claim, "accepted", author="Nour")
    store.judge(pair[0], "same", author="Nour", other=pair[1])
    store.judge(pair[1], "unsure", author="Sami", other=pair[0])
    assert store.to_review().total == waiting.total - 2
    store.judge(claim, "withdrawn", author="Nour")
    store.judge(pair[1], "withdrawn", author="Nour", other=pair[0])
    assert store.to_review().total == waiting.total - 1, "Sami's word stands"
    store.judge(pair[0], "withdrawn", author="Sami", other=pair[1])
    assert store.to_review() == waiting


def test_what_is_not_there_is_not_found(store: Store) -> None:
    for asked in (store.claim, store.event, store.holding, store.report, store.timeline):
        with pytest.raises(NotFound):
            asked("nowhere")


def test_several_threads_may_write_and_ask(store: Store) -> None:
    faults: list[Exception] = []

    def work(first: int) -> None:
        try:
            for piece in campaign(first, first + 5):
                fill(store, [piece])
                store.control()
        except Exception as error:
            faults.append(error)

    threads = [Thread(target=work, args=(first,)) for first in (300, 400, 500, 600)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert store.summary().reports == 44


def test_shares_by_side_are_those_of_every_day(store: Store) -> None:
    fill(store, [said("capture", place, ("isil",), on=40, told=40, outlet="أعماق") for place in ("sy-tabqa", MISHLAB)])
    for known in (day(10), day(40)):
        rows = store.shares_by_side(as_known=known)
        days = sorted({row.day for row in rows})
        assert rows == sorted(rows, key=lambda row: (row.day, row.side))
        for number in range(41 if known == day(40) else 11):
            counted = Counter[str](), Counter[str]()
            for holding in store.control(day(number), as_known=known):
                gain = next((gain for gain in holding.claimed if gain.holder), None)
                if holding.holder or gain is None or gain.holder is None:
                    counted[0][holding.holder.side if holding.holder else ""] += 1
                else:
                    counted[1][gain.holder.side] += 1
            last = max((one for one in days if one <= day(number)), default="")
            told = [row for row in rows if row.day == last]
            assert counted == tuple(
                Counter({row.side: count for row in told if (count := getattr(row, name))})
                for name in ("places", "claimed")
            )
    assert any(row.claimed for row in rows)


def test_voices_count_the_claims_of_all_events(store: Store) -> None:
    for known in (None, day(10)):
        voices = store.voices(as_known=known)
        origins = store.origins_of(store.events(as_known=known))
        told = sum(len(root.tellings) for found in origins for root in (*found.roots, *found.against))
        assert sum(voice.claims for voice in voices) == told > 0
        assert voices == sorted(voices, key=lambda voice: -voice.claims)
    arabic = {voice.key: voice.name_ar for voice in store.voices()}
    assert arabic["sohr"] == "المرصد السوري لحقوق الإنسان" and arabic["unnamed"] is None


def test_origins_of_many_events_are_those_of_each(store: Store) -> None:
    events = list(store.events())
    assert list(store.origins_of(events)) == [store.origins(event.id) for event in events]
