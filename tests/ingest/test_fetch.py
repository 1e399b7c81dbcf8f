"""Fetching: polite, wary, and never where it was not asked to."""

import gzip
import socket
import time
from collections.abc import Iterator
from typing import Any

import pytest
from samples import ONE, PUBLISHED, TWO, article, feed, item, page
from site_of_tests import Site, serving

from rawi.ingest import Fetcher, Incoming, Problem, Refused, listed, reports
from rawi.ingest.fetch import _is_public
from rawi.ingest.robots import parse


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        yield site


def fetcher(**options: Any) -> Fetcher:
    return Fetcher(**{"delay": 0.0, "allow_private": True, **options})


def refusal(url: str, **options: Any) -> str:
    with pytest.raises(Refused) as refused:
        fetcher(**options).get(url)
    return str(refused.value)


def test_a_page_becomes_a_report_with_all_that_was_told_of_it(site: Site) -> None:
    url = site.put("/n", page(article(ONE, TWO), PUBLISHED), ETag='"1"')
    (found,) = reports([url], fetcher=fetcher())
    assert isinstance(found, Incoming)
    assert (found.report.url, found.report.published) == (url, "2017-06-06")
    assert (found.origin.path, found.origin.notes["etag"]) == (url, '"1"')


def test_a_charset_that_only_the_header_tells(site: Site) -> None:
    source = page(article(ONE, TWO)).replace('<meta charset="utf-8">', "").encode("cp1256")
    url = site.put("/n", source, Content_Type="text/html; charset=windows-1256")
    (found,) = reports([url], fetcher=fetcher())
    assert isinstance(found, Incoming) and ONE in found.report.text


def test_without_a_fetcher_nothing_reaches_out(site: Site) -> None:
    (found,) = reports([site.put("/n", page(article(ONE)))])
    assert isinstance(found, Problem) and "only `rawi add`" in str(found)
    assert site.asked == []


def test_this_machine_and_networks_inside_are_refused(site: Site) -> None:
    url = site.put("/n", page(article(ONE)))
    for address in (url, url.replace("127.0.0.1", "localhost"), "http://[::1]/", "http://0.0.0.0/", "http://10.0.0.1/"):
        assert "inside a network" in refusal(address, allow_private=False)
    assert site.asked == []


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.0.1", "169.254.169.254", "::1", "fe80::1%eth0", "fd00::1", "::ffff:127.0.0.1",
     "0.0.0.0", "100.64.0.1", "224.0.0.1", "2002:7f00:1::",
     "::127.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b:1::7f00:1"],
)  # fmt: skip
def test_addresses_inside(address: str) -> None:
    assert not _is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "64:ff9b::5db8:d822"])
def test_addresses_outside(address: str) -> None:
    assert _is_public(address)


def test_a_redirect_to_a_network_inside_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    url = site.put("/n", b"", 302, Location="http://10.0.0.1/secret")
    real = _is_public
    monkeypatch.setattr("rawi.ingest.fetch._is_public", lambda address: address == "127.0.0.1" or real(address))
    assert "inside a network" in refusal(url, allow_private=False)


@pytest.mark.parametrize(
    "url", ["ftp://x.example/", "http://user:word@x.example/", "http://x.example:99999/", "http:///"]
)
def test_what_is_no_address_is_refused(url: str) -> None:
    assert "no address that can be fetched" in refusal(url)


def test_redirects_are_followed_and_limited(site: Site) -> None:
    site.put("/a", b"", 301, Location="/n")
    site.put("/n", page(article(ONE)))
    assert fetcher().get(site.url + "/a").url == site.url + "/n"
    site.put("/round", b"", 302, Location="/round")
    assert "leads on more than" in refusal(site.url + "/round")


def test_robots_are_kept(site: Site) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /private/\nAllow: /private/open\n")
    site.put("/private/n", page(article(ONE)))
    site.put("/private/open", page(article(ONE)))
    assert "robots.txt" in refusal(site.url + "/private/n")
    assert fetcher().get(site.url + "/private/open").body
    assert site.paths() == ["/private/open"]


def test_a_redirect_into_what_robots_close_is_not_followed(site: Site) -> None:
    site.put("/robots.txt", "User-agent: rawi\nDisallow: /closed\n")
    url = site.put("/n", b"", 302, Location="/closed")
    assert "robots.txt" in refusal(url)
    assert site.paths() == ["/n"]


def test_without_knowing_what_robots_say_nothing_is_fetched(site: Site) -> None:
    site.put("/robots.txt", "", 503)
    assert "robots.txt answers 503" in refusal(site.put("/n", page(article(ONE))))


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: other\nDisallow: /", "/a", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: rawi\nDisallow: /x", "/a", True),
        ("User-agent: other\nUser-agent: rawi\nDisallow: /a", "/a", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", True),
        ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", True),
        ("User-agent: * # all\nDisallow: /أخبار", "/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/1", False),
    ],
)
def test_what_robots_allow(text: str, path: str, allowed: bool) -> None:
    assert parse(text, "rawi").allows(path) is allowed


def test_requests_to_a_host_are_spaced(site: Site) -> None:
    site.put("/robots.txt", "User-agent: *\nCrawl-delay: 7\n")
    url = site.put("/n", page(article(ONE)))
    slept: list[float] = []
    careful = fetcher(delay=3.0, sleep=slept.append)
    careful.get(url)
    careful.get(url)
    assert len(slept) == 2 and all(6 < seconds <= 7 for seconds in slept)


def test_what_has_not_changed_is_not_sent_again(site: Site) -> None:
    url = site.put("/n", page(article(ONE)), ETag='"7"')
    answer = fetcher().get(url)
    again = fetcher().get(url, etag=answer.headers["etag"])
    assert answer.body and again.body is None


@pytest.mark.parametrize("status", [403, 404, 500])
def test_other_answers_are_said(site: Site, status: int) -> None:
    assert f"answers {status}" in refusal(site.put("/n", b"x", status))


def test_what_is_too_long_is_refused(site: Site) -> None:
    assert "too long" in refusal(site.put("/n", b"x" * 5000), limit=4000)


def test_a_decompression_bomb_is_refused(site: Site) -> None:
    packed = gzip.compress(b"a" * 50_000_000)
    assert len(packed) < 60_000
    assert "too long" in refusal(site.put("/n", packed, Content_Encoding="gzip"))


def test_what_is_packed_is_unpacked(site: Site) -> None:
    url = site.put("/n", gzip.compress(page(article(ONE)).encode()), Content_Encoding="gzip")
    assert ONE.encode() in (fetcher().get(url).body or b"")


@pytest.mark.parametrize("headers", [{"Content_Length": "500"}, {"Content_Encoding": "gzip"}])
def test_what_is_cut_off_is_refused(site: Site, headers: dict[str, str]) -> None:
    assert "cannot be fetched" in (said := refusal(site.put("/n", gzip.compress(b"abc" * 99)[:-9], **headers))) or (
        "ends too early" in said
    )


def test_a_server_that_dribbles_is_left(site: Site) -> None:
    def dribble(handler: Any) -> None:
        handler.send_response(200)
        handler.end_headers()
        for _ in range(100):
            try:
                handler.wfile.write(b"x")
            except OSError:
                return
            time.sleep(0.05)

    site.answers["/n"] = dribble
    start = time.monotonic()
    assert "timed out" in (said := refusal(site.url + "/n", seconds=0.5)) or "too long" in said
    assert time.monotonic() - start < 3


def test_a_host_that_is_not_there() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        assert "cannot be fetched" in refusal(f"http://127.0.0.1:{taken.getsockname()[1]}/")


def test_what_a_feed_and_a_sitemap_list(site: Site) -> None:
    url = site.put("/feed", feed(item(ONE, "Tue, 06 Jun 2017 10:00:00 GMT", "/1"), item(TWO, "", "/2")))
    found = listed(fetcher().get(url))
    assert [(one.url.removeprefix(site.url), one.published) for one in found.pages] == [
        ("/1", "2017-06-06"),
        ("/2", None),
    ]
    index = "<sitemapindex><sitemap><loc>https://x.example/a.xml</loc></sitemap></sitemapindex>"
    assert listed(fetcher().get(site.put("/index", index))).lists == ["https://x.example/a.xml"]
    packed = gzip.compress(b"<urlset><url><loc>https://x.example/1</loc></url></urlset>")
    assert [one.url for one in listed(fetcher().get(site.put("/map.gz", packed))).pages] == ["https://x.example/1"]
    assert listed(fetcher().get(site.put("/n", page(article(ONE))))) == ([], [])
