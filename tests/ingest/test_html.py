"""Pages become their article's text, however broken they are."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rawi.ingest import Incoming, Problem, reports
from rawi.ingest.html import page_text, read_page

BODY = "سيطرت القوات أمس على القرية بعد معارك استمرت يومين، وقال ناشطون إن الأهالي نزحوا نحو المدينة القريبة منها."
PAGE = """<!doctype html><html lang="ar"><head><meta charset="{charset}"><title>خبر اليوم</title>
<meta property="article:published_time" content="{date}"></head>
<body><nav><a href="/">الرئيسية</a> <a href="/m">مقالات</a></nav>
<article><h1>خبر اليوم</h1><p>{body}</p><p>{body}</p></article>
<script>var x = "لا تقرأ هذا";</script><footer>جميع الحقوق محفوظة</footer></body></html>"""


def page(charset: str = "utf-8", date: str = "2017-06-12T08:00:00Z") -> str:
    return PAGE.format(charset=charset, date=date, body=BODY)


def test_the_article_and_nothing_else() -> None:
    text, facts = read_page(page())
    assert BODY in text
    assert "لا تقرأ" not in text and "جميع الحقوق" not in text
    assert facts.published == "2017-06-12"
    assert facts.title == "خبر اليوم"


def test_a_page_that_says_the_first_of_january_is_believed() -> None:
    assert read_page(page(date="2017-01-01"))[1].published == "2017-01-01"


def test_a_bare_year_is_no_day() -> None:
    assert read_page(page(date="2017"))[1].published is None


@pytest.mark.parametrize("charset", ["utf-8", "windows-1256", "iso-8859-6"])
def test_the_charset_that_a_page_declares(charset: str) -> None:
    assert BODY in page_text(page(charset).encode(charset))


def test_an_unknown_charset_is_guessed() -> None:
    assert BODY in page_text(page("x-none-such").encode("cp1256"))


@pytest.mark.parametrize(
    "source",
    [
        f"<html><body><article><p>{BODY}<p>{BODY}",
        f"<p>{BODY}</b></i></div></p><p>{BODY}",
        f"<html><head><title>x</title><body><article><div><p>{BODY}</p><table><tr><td></article><p>{BODY}",
    ],
)
def test_broken_pages_give_what_they_have(tmp_path: Path, source: str) -> None:
    (tmp_path / "a.html").write_text(source, encoding="utf-8")
    (found,) = reports([tmp_path / "a.html"])
    assert isinstance(found, Incoming)
    assert BODY in found.report.text


@pytest.mark.parametrize("source", ["<html></html>", "<<<>>><", "<!-- only -->", "<html><body><script>x</script>"])
def test_a_page_without_an_article_is_said(tmp_path: Path, source: str) -> None:
    (tmp_path / "a.html").write_text(source, encoding="utf-8")
    (found,) = reports([tmp_path / "a.html"])
    assert isinstance(found, Problem)


TAGS = st.sampled_from(
    ["<p>", "</p>", "<article>", "<", ">", "<div", "&#x;", "&#55296;", "<![CDATA[", "]]>", "<!--", BODY]
)


@settings(deadline=None, max_examples=50)
@given(st.lists(TAGS | st.text(max_size=10), max_size=20))
def test_no_page_raises(parts: list[str]) -> None:
    text, _ = read_page("".join(parts))
    assert isinstance(text, str)
