"""Watching: what is new is taken, once; what fails is tried again; what has not changed is not sent."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from samples import FOUR, ONE, THREE, TWO, article, feed, item, page
from site_of_tests import Site, serving

from rawi import pipeline
from rawi.errors import InputError
from rawi.ingest import Fetcher, Watched, read_watchlist
from rawi.intake import Intake
from rawi.store import Store
from rawi.watch import Look, Watch

START = datetime(2017, 6, 12, 10, tzinfo=UTC)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        for number, text in enumerate((ONE, TWO, THREE, FOUR), 1):
            site.put(f"/{number}", page(article(text, text)))
        yield site


Looks = Callable[..., list[Look]]


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setattr(pipeline, "read_report", lambda _report, _world, _because: [])
    monkeypatch.setattr(pipeline, "shipped_world", lambda: None)
    with Store.open(tmp_path / "s.db") as store:
        yield store


def look(store: Store, *entries: Watched, later: int = 0) -> list[Look]:
    """One round of looks, by a program just started, some minutes after the first."""
    fetcher = Fetcher(delay=0.0, allow_private=True)
    with Intake(store, again=False) as intake:
        clock = START + timedelta(minutes=later)
        return list(Watch(store, entries, fetcher, intake, clock=lambda: clock).once())


def listing(*numbers: int) -> str:
    return feed(*(item("", "Tue, 06 Jun 2017 10:00:00 GMT", f"/{number}") for number in numbers))


def test_what_a_feed_lists_is_fetched_once(site: Site, store: Store) -> None:
    entry = Watched(url=site.put("/feed", listing(1, 2), ETag='"1"'), every="10m", outlet="موقع")
    assert look(store, entry) == [Look(entry.url, 2, 0)]
    assert look(store, entry, later=5) == []
    assert look(store, entry, later=11) == [Look(entry.url)]
    site.put("/feed", listing(1, 2, 3), ETag='"2"')
    assert look(store, entry, later=22) == [Look(entry.url, 1, 0)]
    assert site.paths() == ["/feed", "/1", "/2", "/feed", "/feed", "/3"]
    assert store.counts()["reports"] == 3
    assert {report.published for report in store.search("الرقة")} == {"2017-06-06"}
    assert not store.verify().faults


def test_what_fails_is_tried_again_and_the_feed_sent_again(site: Site, store: Store) -> None:
    entry = Watched(url=site.put("/feed", listing(1, 2), ETag='"1"'), every="10m")
    site.put("/2", b"", 500)
    assert look(store, entry) == [Look(entry.url, 1, 1)]
    site.put("/2", page(article(TWO, TWO)))
    assert look(store, entry, later=11) == [Look(entry.url, 1, 0)]
    assert site.paths() == ["/feed", "/1", "/2", "/feed", "/2"]


def test_what_is_gone_is_not_tried_again(site: Site, store: Store) -> None:
    entry = Watched(url=site.put("/feed", listing(1, 9)), every="10m")
    look(store, entry)
    look(store, entry, later=11)
    assert site.paths().count("/9") == 1


def test_at_one_look_no_more_than_wanted(site: Site, store: Store) -> None:
    entry = Watched(url=site.put("/feed", listing(1, 2, 3), ETag='"1"'), every="10m", most=2)
    assert look(store, entry) == [Look(entry.url, 2, 1)]
    assert look(store, entry, later=11) == [Look(entry.url, 1, 0)]


def test_only_what_matches(site: Site, store: Store) -> None:
    entry = Watched(url=site.put("/feed", listing(1, 2)), match="/2")
    look(store, entry)
    assert site.paths() == ["/feed", "/2"]


def test_a_feed_that_is_not_followed_gives_what_it_holds(site: Site, store: Store) -> None:
    entry = Watched(url=site.put("/feed", feed(item(ONE, "Tue, 06 Jun 2017 10:00:00 GMT", "/1"))), follow=False)
    look(store, entry)
    assert site.paths() == ["/feed"]
    (report,) = store.search("المشلب")
    assert report.text == ONE


def test_a_sitemap_of_sitemaps(site: Site, store: Store) -> None:
    site.put("/a.xml", f"<urlset><url><loc>{site.url}/1</loc></url><url><loc>{site.url}/2</loc></url></urlset>")
    index = f"<sitemapindex><sitemap><loc>{site.url}/a.xml</loc></sitemap></sitemapindex>"
    assert look(store, Watched(url=site.put("/index.xml", index)))[0].fetched == 2


def test_a_single_page_is_taken_again_when_it_changes(site: Site, store: Store) -> None:
    entry = Watched(url=site.put("/n", page(article(ONE, TWO)), ETag='"1"'), every="10m")
    look(store, entry)
    look(store, entry, later=11)
    site.put("/n", page(article(THREE, FOUR)), ETag='"2"')
    look(store, entry, later=22)
    assert store.counts()["reports"] == 2


def test_one_that_fails_does_not_stop_the_others(site: Site, store: Store) -> None:
    bad, good = Watched(url=f"{site.url}/none"), Watched(url=site.put("/feed", listing(1)))
    assert look(store, bad, good) == [Look(bad.url), Look(good.url, 1, 0)]


def test_between_looks_it_sleeps(site: Site, store: Store) -> None:
    entry = Watched(url=site.put("/feed", listing(1)), every="10m")
    slept: list[float] = []

    class Enough(Exception):  # noqa: N818
        """Ends the test."""

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        raise Enough

    with Intake(store, again=False) as intake:
        fetcher = Fetcher(delay=0.0, allow_private=True)
        watch = Watch(store, [entry], fetcher, intake, clock=lambda: START, sleep=sleep)
        with pytest.raises(Enough):
            list(watch.forever())
    assert slept == [60.0]


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("", "has no [[watch]] entry"),
        ("[[watch]]\nurl = 'file:///etc/passwd'", "no http or https address"),
        ("[[watch]]\nurl = 'https://x.example'\nevery = '1s'", "no time of a minute or more"),
        ("[[watch]]\nurl = 'https://x.example'\nevry = '1h'", "evry"),
        ("[[watch]\n", "feeds.toml"),
    ],
)
def test_a_bad_list_is_refused(tmp_path: Path, source: str, said: str) -> None:
    (tmp_path / "feeds.toml").write_text(source, encoding="utf-8")
    with pytest.raises(InputError) as refused:
        read_watchlist(tmp_path / "feeds.toml")
    assert said in str(refused.value) and "feeds.toml" in str(refused.value)
