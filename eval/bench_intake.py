"""Speed and memory of taking reports in, on made pages and texts, on one core.

    python eval/bench_intake.py [--texts N] [--pages N]

Prints HTML pages a second with their text extracted, megabytes a second of a WARC file read through, and time, memory
and growth of grouping near-duplicates. Seconds are those of the processor, so that other work beside does not count.
"""

import argparse
import base64
import gzip
import hashlib
import io
import random
import resource
import time
from collections.abc import Iterator

from rawi.fuse.copies import groups, sketch, stacked
from rawi.ingest import Facts, Given, Incoming
from rawi.ingest.file import File
from rawi.ingest.html import page_pieces
from rawi.ingest.warc import warc

WORDS = (
    "سيطرت قوات سوريا الديمقراطية على حي المشلب شرق مدينة الرقة بعد معارك مع تنظيم الدولة الإسلامية وقال المرصد السوري",
    "لحقوق الإنسان إن طائرات التحالف الدولي قصفت مواقع في أطراف المدينة ونزح الأهالي نحو القرى القريبة منها وأفاد مصدر",
    "محلي بأن الاشتباكات استمرت يومين وأسفرت عن سقوط قتلى وجرحى من الطرفين",
)
VOCABULARY = " ".join(WORDS).split()
MENU = "".join(f'<li class="menu-item"><a href="/section/{n}">قسم {n}</a></li>' for n in range(60))
CARDS = "".join(
    f'<div class="card"><a href="/a/{n}"><img src="/i/{n}.jpg" alt=""><h4>عنوان خبر آخر رقم {n}</h4></a></div>'
    for n in range(30)
)
SCRIPT = "<script>" + 'var settings = {"a": [1, 2, 3], "b": "text"};\n' * 300 + "</script>"


def sentence(chance: random.Random) -> str:
    """Some words, as a sentence."""
    return " ".join(chance.choices(VOCABULARY, k=chance.randint(12, 30))) + "."


def page(number: int) -> bytes:
    """A page of a news site as they are: menus, cards and scripts about an article of some paragraphs."""
    chance = random.Random(number)
    body = "".join(f"<p>{' '.join(sentence(chance) for _ in range(3))}</p>" for _ in range(8))
    return f"""<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>خبر {number}</title>{SCRIPT}
<meta property="article:published_time" content="2017-06-12T10:00:00+03:00"></head><body><nav><ul>{MENU}</ul></nav>
<main><article><h1>عنوان الخبر {number}</h1>{body}<h3>مقالات ذات صلة</h3><ul>{MENU}</ul></article></main>
<aside class="sidebar">{CARDS}</aside><section id="comments">{CARDS}</section><footer><ul>{MENU}</ul></footer></body>
</html>""".encode()


def archive(pages: list[bytes], crawled: bool) -> bytes:
    """A WARC file of pages; ``crawled``: with what a crawler keeps beside each, its requests, pictures, scripts, style
    sheets, and answers that a page moved or did not change."""
    chance = random.Random(1)
    out = []
    for number, body in enumerate(pages):
        url = f"https://news.example/{number}"
        out.append(record(url, "text/html; charset=utf-8", body))
        for n in range(25 if crawled else 0):
            out.append(record(f"{url}.{n}", "", b"", kind="request"))
            if n < 12:
                out.append(record(f"{url}.{n}", "image/jpeg", chance.randbytes(60_000)))
            elif n < 18:
                out.append(record(f"{url}.{n}", "application/javascript", SCRIPT.encode() * 4))
            elif n < 21:
                out.append(record(f"{url}.{n}", "text/css", MENU.encode() * 8))
            else:
                out.append(record(f"{url}.{n}", "text/html", b"", status=("301 Moved", "304 Not Modified")[n % 2]))
    return b"".join(out)


def record(url: str, media: str, body: bytes, *, kind: str = "response", status: str = "200 OK") -> bytes:
    """One record, packed."""
    first = (
        f"HTTP/1.1 {status}\r\nContent-Type: {media}" if kind == "response" else "GET / HTTP/1.1\r\nHost: news.example"
    )
    block = f"{first}\r\n\r\n".encode() + body
    digest = base64.b32encode(hashlib.sha1(body).digest()).decode()
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Target-URI: {url}\r\n"
        f"WARC-Date: 2018-01-01T00:00:00Z\r\nWARC-Payload-Digest: sha1:{digest}\r\n"
        f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + block + b"\r\n\r\n", 6)


def texts(count: int) -> Iterator[str]:
    """Texts of news length, every tenth a copy of an earlier one with some words changed."""
    chance = random.Random(3)
    kept: list[str] = []
    vocabulary = [f"{word}{number}" for word in VOCABULARY for number in range(60)]
    for number in range(count):
        if number % 10 == 9:
            source = chance.choice(kept)
            yield " ".join(chance.choice(vocabulary) if chance.random() < 0.03 else word for word in source.split())
        else:
            text = " ".join(chance.choices(vocabulary, k=150))
            if len(kept) < 5_000:
                kept.append(text)
            yield text


def memory() -> float:
    """The highest memory so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def bench_pages(count: int) -> list[bytes]:
    """Pages a second."""
    pages = [page(number) for number in range(count)]
    page_pieces(pages[0])
    start = time.process_time()
    found = sum(len(page_pieces(raw)) for raw in pages)
    seconds = time.process_time() - start
    size = sum(map(len, pages)) / count / 1000
    print(f"HTML: {count / seconds:.0f} pages/s of {size:.0f} kB with extraction, {found} of {count} read (bar: 150)")
    return pages


def bench_warc(pages: list[bytes]) -> None:
    """Megabytes a second of a web archive as a crawl leaves it, and of pages alone, which are all taken to pieces."""
    for name, crawled in (("as crawled", True), ("pages alone", False)):
        raw = archive(pages[:100], crawled)
        file = File("bench.warc.gz", io.BufferedReader(io.BytesIO(raw)), Given(Facts()))
        start = time.process_time()
        found = sum(isinstance(one, Incoming) for one in warc(file))
        seconds = time.process_time() - start
        unpacked = unpacked_size(raw)
        print(
            f"WARC, {name}: {unpacked / seconds:.0f} MB/s unpacked, {len(raw) / 1e6 / seconds:.1f} MB/s of the packed "
            f"file, {found} pages read with extraction (bar: 20)"
        )


def unpacked_size(raw: bytes) -> float:
    """How many megabytes some packed ones are."""
    with gzip.open(io.BytesIO(raw)) as stream:
        return sum(len(part) for part in iter(lambda: stream.read(1 << 20), b"")) / 1e6


def bench_copies(count: int) -> None:
    """Near-duplicate grouping at a tenth of a number of texts and at all of it."""
    times = []
    for size in (count // 10, count):
        start = time.process_time()
        sketches = [sketch(text) for text in texts(size)]
        sketched = time.process_time()
        found = groups(stacked(sketches))
        grouped = time.process_time()
        times.append((sketched - start, grouped - sketched))
        print(
            f"copies: {size:,} texts sketched in {sketched - start:.1f} s (making them included), grouped in "
            f"{grouped - sketched:.2f} s: {sum(map(len, found)):,} texts in {len(found):,} groups; highest memory "
            f"{memory():.0f} MB, sketches {sum(map(len, sketches)) / 1e6:.0f} MB"
        )
    grown = sum(times[1]) / sum(times[0]) / 10
    print(f"copies: ten times the texts took {10 * grown:.1f} times as long (linear: 10)")


def main() -> None:
    """Command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--texts", type=int, default=100_000)
    options.add_argument("--pages", type=int, default=400)
    given = options.parse_args()
    bench_warc(bench_pages(given.pages))
    bench_copies(given.texts)


if __name__ == "__main__":
    main()
