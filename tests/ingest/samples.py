"""Fixtures of every kind that is taken in, good and broken: ``python tests/ingest/samples.py FOLDER`` writes them.

All words are our own, in the manner of the reports of the campaign of Raqqa, on facts that are public.
"""

import base64
import gzip
import hashlib
import io
import json
import os
import sys
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path
from typing import Any, NamedTuple

ONE = (
    "أعلنت قوات سوريا الديمقراطية بدء معركة الرقة، وقال متحدث باسمها إن مقاتليها دخلوا حي المشلب من جهة الشرق "
    "بعد اشتباكات مع تنظيم الدولة الإسلامية."
)
TWO = (
    "قال المرصد السوري لحقوق الإنسان إن طائرات التحالف الدولي قصفت مواقع في حي الصناعة شرقي مدينة الرقة، "
    "وإن ثلاثة مدنيين قتلوا في القصف."
)
THREE = (
    "استعاد تنظيم الدولة الإسلامية السيطرة على أجزاء من حي الصناعة بعد هجوم مضاد، في حين انسحبت قوات سوريا "
    "الديمقراطية نحو حي البتاني."
)
FOUR = (
    "سيطرت قوات سوريا الديمقراطية على قرية السحلبية غرب الرقة بعد معارك استمرت يومين، ونزح الأهالي نحو بلدة "
    "المنصورة القريبة منها."
)
TEASER = "قوات النظام تتقدم في ريف الرقة الجنوبي"
PERSIAN = "نیروهای دموکراتیک سوریه می‌گویند کنترل بخش‌هایی از شهر رقه را در دست گرفته‌اند و پیشروی ادامه دارد."
URDU = "شام کے شہر رقہ میں لڑائی جاری ہے اور ہزاروں لوگ شہر چھوڑ کر جا رہے ہیں، فوج نے کئی محلوں پر قبضہ کر لیا ہے۔"
SORANI = "هێزەکانی سووریای دیموکرات گەڕەکێکی ڕەققەیان کۆنترۆڵ کرد و شەڕ بەردەوامە لە ناو شارەکەدا."
KURMANJI = (
    "Hêzên Sûriya Demokratîk li rojhilatê bajarê Reqayê ketin taxa Meşleb û şer di navbera wan û DAIŞê de didome."
)

Expected = dict[str, Any]


class Fixture(NamedTuple):
    """A file, and what is to come of it.

    ``reports`` are the first words of each text, with the facts that must have been found; ``said`` are words that must
    stand in what is said of it, each in a problem or remark of its own; ``fault`` is True where something is lost.
    """

    name: str
    make: Callable[[Path], None]
    reports: tuple[tuple[str, Expected], ...] = ()
    said: tuple[str, ...] = ()
    fault: bool = False


def raw(content: bytes | str) -> Callable[[Path], None]:
    """Writes just this."""
    return lambda path: path.write_bytes(content.encode() if isinstance(content, str) else content) and None


def page(body: str, head: str = "", charset: str = "utf-8") -> str:
    """A page with an article and all that stands about one."""
    return f"""<!doctype html><html lang="ar" dir="rtl">
<head><meta charset="{charset}"><title>عنوان</title>{head}</head>
<body><header><nav class="menu"><ul><li><a href="/">الرئيسية</a></li><li><a href="/s">سياسة</a></li></ul></nav>
</header><div class="breadcrumb"><a href="/">الرئيسية</a> / <a href="/n">أخبار</a></div>
<main><article><h1>معركة الرقة تبدأ</h1>{body}</article></main>
<div class="related"><article><h4>عنوان</h4><p>{FOUR}</p></article><article><p>{THREE}</p></article></div>
<aside class="sidebar"><h3>الأكثر قراءة</h3><ul><li><a href="/1">{TEASER}</a></li></ul></aside>
<footer>جميع الحقوق محفوظة</footer></body></html>"""


def taken_for_western(text: str) -> bytes:
    """UTF-8 that some program took for Windows-1252 and wrote as UTF-8 again."""
    undefined = (0x81, 0x8D, 0x8F, 0x90, 0x9D)
    return "".join(chr(b) if b in undefined else bytes((b,)).decode("cp1252") for b in text.encode()).encode()


def article(*texts: str) -> str:
    """Paragraphs."""
    return "".join(f"<p>{text}</p>" for text in texts)


DEBRIS = (
    f'<div class="views-count">عدد المشاهدات: 1234</div>{article(ONE, TWO)}'
    f'<h3>اقرأ أيضاً</h3><ul><li><a href="/2">{TEASER}</a></li><li><a href="/3">{THREE}</a></li></ul>'
    f'<div class="share-buttons">شارك على فيسبوك</div><section id="comments"><p>علق أحدهم: {FOUR}</p></section>'
)
PUBLISHED = '<meta property="article:published_time" content="2017-06-06T21:30:00+03:00">'
LINKED = '<script type="application/ld+json">{"@graph":[{"datePublished":"2017-06-07T09:00:00Z"}]}</script>'
BYLINE = f"<p class='meta'>الثلاثاء 27 حزيران/يونيو 2017</p>{article(ONE, TWO)}"
HIJRI = f"<p class='date'>3 شوال 1438 هـ الموافق 27 يونيو 2017 م</p>{article(ONE, TWO)}"
OWN_SITE = '<meta property="og:url" content="https://www.enabbaladi.net/archives/155000">' + PUBLISHED
POSTS = "".join(
    f'<article id="p{n}"><h2><a href="/live/{n}">تحديث {n}</a></h2><time datetime="2017-06-{n:02}T10:00:00Z">يوم</time>'
    f"<p>{text}</p></article>"
    for n, text in ((6, ONE), (7, TWO), (8, THREE))
)
CHANNEL = "".join(
    f'<div class="tgme_widget_message_wrap"><div class="tgme_widget_message_text">{text}</div>'
    f'<a href="https://t.me/raqqa_news/{n}"><time datetime="2017-06-{n:02}T10:00:00+00:00">10:00</time></a></div>'
    for n, text in ((6, ONE), (7, TWO))
)


def docx(*texts: str) -> bytes:
    """A Word document."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    rows = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>تقرير ميداني</dc:title></cp:coreProperties>'
    )
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f'<w:document xmlns:w="{space}"><w:body>{rows}</w:body></w:document>',
            "docProps/core.xml": core,
        }
    )


def zipped(members: dict[str, str | bytes], packed: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packed) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def zipped_by_old_windows(path: Path) -> None:
    """A ZIP archive whose Arabic names are in Windows-1256, not said so."""
    name = "تقرير.txt".encode("cp1256")
    archive = zipped({"x" * len(name): ONE}, zipfile.ZIP_STORED)
    path.write_bytes(archive.replace(b"x" * len(name), name))


def blank_pdf(words: bytes = b"") -> bytes:
    """A PDF file of one page, without fonts: a line or two of shapes, as a scan has no text."""
    stream = b"0 0 100 100 re f " + words
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    tail = b"xref\n0 5\n0000000000 65535 f \n" + table + b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
    return out + tail % len(out)


def messages() -> dict[str, Any]:
    """A chat as Telegram Desktop exports it: texts as strings and as lists, a picture, a service message."""
    return {
        "name": "أخبار الرقة",
        "type": "public_channel",
        "id": 1100110011,
        "messages": [
            {"id": 1, "type": "service", "date": "2017-06-05T10:00:00", "action": "create_channel", "text": ""},
            {
                "id": 2, "type": "message", "date": "2017-06-06T12:00:00", "date_unixtime": "1496750400",
                "from": "أخبار الرقة", "from_id": "channel1100110011", "text": ONE, "text_entities": [],
            },
            {
                "id": 3, "type": "message", "date": "2017-06-07T12:00:00", "from_id": 1100110011,
                "forwarded_from": "قناة أخرى",
                "text": ["عاجل | ", {"type": "bold", "text": TWO}, "\n", {"type": "link", "text": "https://x.example"}],
            },
            {"id": 4, "type": "message", "date": "2017-06-07T13:00:00", "photo": "photos/1.jpg", "text": ""},
        ],
    }  # fmt: skip


def feed(*items: str, head: str = "") -> str:
    """An RSS feed."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>{head}
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>موقع الأخبار</title>
{"".join(items)}</channel></rss>"""


def item(text: str, date: str = "", link: str = "https://news.example/1") -> str:
    """An entry of an RSS feed."""
    dated = f"<pubDate>{date}</pubDate>" if date else ""
    return (
        f"<item><title>خبر</title><link>{link}</link>{dated}<description>ملخص</description>"
        f"<content:encoded><![CDATA[<p>{text}</p>]]></content:encoded></item>"
    )


ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>موقع الأخبار</title><entry><title>خبر</title>
<link rel="alternate" href="https://news.example/a"/><id>tag:news.example,2017:1</id>
<published>2017-06-06T10:00:00Z</published><updated>2018-01-01T00:00:00Z</updated>
<content type="html">&lt;p&gt;{ONE}&lt;/p&gt;</content></entry></feed>"""
ENTITIES = '<!DOCTYPE r [<!ENTITY a "ها">' + "".join(
    f'<!ENTITY {name} "{f"&{before};" * 20}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True)
) + "]>"  # fmt: skip


def warc(*pages: tuple[str, bytes, str], packed: bool = True, digest: str | None = None) -> bytes:
    """A web archive of pages (address, body, media type) and of a picture among them; the digest true unless given."""
    out = b""
    for number, (url, body, kind) in enumerate((*pages, ("https://news.example/p.png", b"\x89PNG", "image/png"))):
        block = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n".encode() + body
        true = "sha1:" + base64.b32encode(hashlib.sha1(body).digest()).decode()
        headers = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0000000{number}>\r\n"
            f"WARC-Target-URI: {url}\r\nWARC-Date: 2018-01-01T00:00:00Z\r\nWARC-Payload-Digest: {digest or true}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
        )
        record = headers.encode() + block + b"\r\n\r\n"
        out += gzip.compress(record) if packed else record
    return out


def two_pages(**given: Any) -> bytes:
    """A web archive of two pages, the second in Windows-1256 by its header alone."""
    second = page(article(THREE, FOUR), PUBLISHED).replace('<meta charset="utf-8">', "").encode("cp1256")
    return warc(
        ("https://news.example/1", page(article(ONE, TWO), PUBLISHED).encode(), "text/html; charset=utf-8"),
        ("https://news.example/2", second, "text/html; charset=windows-1256"),
        **given,
    )


def begun() -> bytes:
    """A web archive that ends in the head of its second record."""
    archive = two_pages()
    return archive[: archive.index(b"\x1f\x8b\x08", 1) + 100]


def wacz(changed: bool = False) -> bytes:
    """A WACZ: a web archive and its list of hashes, right or wrong."""
    archive = two_pages()
    digest = hashlib.sha256(archive + b"x" * changed).hexdigest()
    listed = {"resources": [{"path": "archive/data.warc.gz", "hash": f"sha256:{digest}"}]}
    return zipped(
        {"datapackage.json": json.dumps(listed), "archive/data.warc.gz": archive, "pages/pages.jsonl": "{}"},
        zipfile.ZIP_STORED,
    )


def archiver(path: Path, changed: bool = False) -> None:
    """A record of auto-archiver in a folder of its own, with one copy beside it."""
    copy = path.parent / "copy.png"
    copy.write_bytes(b"\x89PNG the picture as it was taken")
    digest = hashlib.sha256(copy.read_bytes()).hexdigest()
    if changed:
        copy.write_bytes(b"\x89PNG something else")
    record = {
        "status": "telegram: success",
        "metadata": {
            "url": "https://t.me/raqqa_news/6", "title": "منشور", "content": ONE,
            "timestamp": "2017-06-06 10:00:00+00:00", "_processed_at": "2024-01-01T00:00:00+00:00",
        },
        "media": [
            {
                "filename": "/home/somebody/copy.png",
                "urls": ["https://archive.example/copy.png"],
                "properties": {"hash": f"SHA-256:{digest}"},
            }
        ],
    }  # fmt: skip
    path.write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")


def letter(text: str, date: str, html: bool = False, attached: bytes | None = None) -> bytes:
    """A message of mail."""
    message = EmailMessage()
    message["From"] = "وكالة الأنباء <desk@news.example>"
    message["Subject"] = "نشرة"
    message["Message-ID"] = f"<{hashlib.sha1(text.encode()).hexdigest()[:8]}@news.example>"
    message["Date"] = date
    if html:
        message.set_content(page(article(text, TWO)), subtype="html", charset="utf-8")
    else:
        message.set_content(text, charset="utf-8")
    if attached is not None:
        message.add_attachment(attached, maintype="application", subtype="octet-stream", filename="تقرير.docx")
    return message.as_bytes()


def mailbox(*letters: bytes) -> bytes:
    """A mailbox."""
    return b"".join(b"From desk@news.example Tue Jun  6 10:00:00 2017\n" + one.rstrip() + b"\n\n" for one in letters)


def stamped(path: Path) -> None:
    """A text with an RFC 3161 answer beside it, or as much of one as is looked at."""
    path.write_text(ONE, encoding="utf-8")
    digest = hashlib.sha256(path.read_bytes()).digest()
    path.with_name(path.name + ".tsr").write_bytes(b"0\x82 time stamp of " + digest)


def stamped_for_another(path: Path) -> None:
    """A text with a time stamp of something else beside it."""
    path.write_text(ONE, encoding="utf-8")
    path.with_name(path.name + ".tsr").write_bytes(b"0\x82 time stamp of " + bytes(32))


def bomb(path: Path) -> None:
    """A ZIP archive of three hundred megabytes of noughts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("big.txt", "w") as member:
        for _ in range(300):
            member.write(bytes(1_000_000))


def gzip_bomb(path: Path) -> None:
    """The same as gzip, by the name a file of lines."""
    with gzip.open(path, "wb") as out:
        for _ in range(300):
            out.write(b"a" * 1_000_000)


def long_text(path: Path) -> None:
    """Two hundred megabytes of text."""
    with path.open("wb") as out:
        for _ in range(200):
            out.write("سيطرت القوات ".encode() * 40_000)


def loop(path: Path) -> None:
    """A folder that holds a link to itself, and two links that lead to each other."""
    path.mkdir()
    (path / "again").symlink_to(path, target_is_directory=True)
    (path / "a.txt").symlink_to(path / "b.txt")
    (path / "b.txt").symlink_to(path / "a.txt")
    (path / "real.txt").write_text(ONE, encoding="utf-8")


def dangling(path: Path) -> None:
    """A link to nothing."""
    path.symlink_to(path.parent / "nothing.txt")


TABLE = f'id,title,date,text\n7,خبر,06/06/2017,"{ONE}"\n8,خبر,2017-06-07,"{TWO}\nوسطر ثان."\n'
ARABIC_TABLE = f"الرقم;العنوان;التاريخ;النص\n7;خبر;6 حزيران 2017;{ONE}\n"
JSON_ROWS = [{"id": "1", "text": ONE, "published": "2017-06-06"}, {"id": "2", "text": TWO, "outlet": "عنب بلدي"}]
LINES = "\n".join(json.dumps(row, ensure_ascii=False) for row in JSON_ROWS)
PDF = (Path(__file__).parent / "fixtures" / "page.pdf").read_bytes()

_DAY = {"published": "2017-06-06"}
GOOD = (
    Fixture("plain.txt", raw(ONE), ((ONE, {}),)),
    Fixture("windows.txt", raw(ONE.encode("cp1256")), ((ONE, {}),)),
    Fixture("iso.txt", raw(f"{ONE} {TWO}".encode("iso-8859-6")), ((ONE, {}),)),
    Fixture("wide.txt", raw(ONE.encode("utf-16")), ((ONE, {}),)),
    Fixture("twice.txt", raw(taken_for_western(ONE)), ((ONE, {}),), ("encoded twice",)),
    Fixture("بلا لاحقة", raw(ONE), ((ONE, {}),)),
    Fixture("تقرير من الرقة.txt", raw(TWO), ((TWO, {}),)),
    Fixture("article.html", raw(page(DEBRIS, PUBLISHED)), ((ONE, _DAY),)),
    Fixture("linked.html", raw(page(article(ONE, TWO), LINKED)), ((ONE, {"published": "2017-06-07"}),)),
    Fixture("byline.html", raw(page(BYLINE)), ((ONE, {"published": "2017-06-27"}),)),
    Fixture("clock.html", raw(page(BYLINE).replace("<header>", "<header><div class='date'>26 نوفمبر 2026</div>")
                             .replace("<ul><li><a href=\"/1\">", "<time datetime='2026-01-01'></time><ul><li><a>")),
            ((ONE, {"published": "2017-06-27"}),)),
    Fixture("widget.html", raw(page(article(ONE, TWO)).replace("<main>", "<main><div class='widget'>")),
            ((ONE, {}),)),
    Fixture("saved.html", raw("<!-- saved from url=(0022)https://x.example/a -->" + page(article(ONE, TWO))),
            ((ONE, {"url": "https://x.example/a"}),)),
    Fixture("hijri.html", raw(page(HIJRI)), ((ONE, {"published": "2017-06-27"}),)),
    Fixture("undated.html", raw(page(article(ONE, TWO) + "<p>أسس الموقع عام 2017</p>")), ((ONE, {"published": None}),)),
    Fixture("outlet.html", raw(page(article(ONE, TWO), OWN_SITE)), ((ONE, {**_DAY, "outlet": "عنب بلدي"}),)),
    Fixture(
        "wrong-header.html", raw(page(article(ONE, TWO), PUBLISHED, "windows-1252").encode("cp1256")), ((ONE, _DAY),),
        ("says that it is in windows-1252 and looks cp1256",),
    ),
    Fixture(
        "wrong-old.html", raw(page(article(ONE, TWO), PUBLISHED, "windows-1256")), ((ONE, _DAY),), ("is in utf-8",)
    ),
    Fixture("old.html", raw(page(article(ONE, TWO), PUBLISHED, "windows-1256").encode("cp1256")), ((ONE, _DAY),)),
    Fixture("page.txt", raw(page(article(ONE, TWO), PUBLISHED)), ((ONE, _DAY),)),
    Fixture(
        "live.html", raw(page("").replace("<article><h1>معركة الرقة تبدأ</h1></article>", POSTS)),
        (("تحديث 6", _DAY), ("تحديث 7", {"published": "2017-06-07"}), ("تحديث 8", {"published": "2017-06-08"})),
        ("holds 3 reports",),
    ),
    Fixture(
        "channel.html", raw(f"<html><body>{CHANNEL}</body></html>"),
        ((ONE, {**_DAY, "url": "https://t.me/raqqa_news/6"}), (TWO, {"published": "2017-06-07"})), ("holds 2 reports",),
    ),
    Fixture("page.pdf", raw(PDF), ((ONE, {}),)),
    Fixture("report.docx", raw(docx(ONE, TWO)), ((ONE, {"title": "تقرير ميداني"}),)),
    Fixture("lines.jsonl", raw(LINES), ((ONE, {**_DAY, "ref": "1"}), (TWO, {"outlet": "عنب بلدي"}))),
    Fixture("list.json", raw(json.dumps(JSON_ROWS)), ((ONE, _DAY), (TWO, {"ref": "2"}))),
    Fixture("object.json", raw(json.dumps(JSON_ROWS[0], indent=2)), ((ONE, _DAY),)),
    Fixture("table.csv", raw(TABLE), ((ONE, {**_DAY, "ref": "7"}), (TWO, {"published": "2017-06-07"}))),
    Fixture("arabic.csv", raw(ARABIC_TABLE.encode("cp1256")), ((ONE, _DAY),)),
    Fixture("table.tsv", raw(f"\ufeffurl\ttext\nhttps://news.example/1\t{ONE}\n"),
            ((ONE, {"url": "https://news.example/1"}),)),
    Fixture(
        "telegram.json", raw(json.dumps(messages(), ensure_ascii=False, indent=1)),
        ((ONE, {**_DAY, "outlet": "أخبار الرقة"}), ("عاجل | " + TWO, {"published": "2017-06-07"})),
        ("have no text",),
    ),
    Fixture(
        "account.json", raw(json.dumps({"about": "x", "chats": {"list": [messages()]}})),
        ((ONE, _DAY), ("عاجل | " + TWO, {})), ("have no text",),
    ),
    Fixture(
        "feed.xml", raw(feed(item(ONE, "Tue, 06 Jun 2017 10:00:00 GMT"), item(TWO, "", "https://news.example/2"))),
        ((ONE, {**_DAY, "outlet": "موقع الأخبار"}), (TWO, {"published": None})),
    ),
    Fixture("arabic-dates.rss", raw(feed(item(ONE, "الثلاثاء، 6 يونيو 2017"))), ((ONE, _DAY),)),
    Fixture("atom.xml", raw(ATOM), ((ONE, {**_DAY, "url": "https://news.example/a"}),)),
    Fixture(
        "web.warc.gz", raw(two_pages()),
        ((ONE, {**_DAY, "url": "https://news.example/1"}), (THREE, {"url": "https://news.example/2"})),
        ("neither pages",),
    ),
    Fixture("web.warc", raw(two_pages(packed=False)), ((ONE, _DAY), (THREE, _DAY)), ("neither pages",)),
    Fixture("web.wacz", raw(wacz()), ((ONE, _DAY), (THREE, _DAY)), ("neither pages",)),
    Fixture("archived/metadata.json", archiver, ((ONE, {**_DAY, "url": "https://t.me/raqqa_news/6"}),)),
    Fixture(
        "box.mbox",
        raw(mailbox(letter(ONE, "Tue, 06 Jun 2017 10:00:00 +0300"), letter(THREE, "7 Jun 2017 10:00 +0300"))),
        ((ONE, {**_DAY, "outlet": "وكالة الأنباء"}), (THREE, {"published": "2017-06-07"})),
    ),
    Fixture("letter.eml", raw(letter(ONE, "Tue, 06 Jun 2017 10:00:00 +0300", html=True)), ((ONE, _DAY),)),
    Fixture(
        "attached.eml", raw(letter(ONE, "Tue, 06 Jun 2017 10:00:00 +0300", attached=docx(THREE, FOUR))),
        ((ONE, _DAY), (THREE, _DAY)),
    ),
    Fixture(
        "mixed.zip",
        raw(zipped({"b.txt": TWO, "a/ملف.html": page(article(ONE, TWO), PUBLISHED), "x.png": b"\x89PNG"})),
        ((ONE, _DAY), (TWO, {})),
    ),
    Fixture("windows.zip", zipped_by_old_windows, ((ONE, {}),)),
    Fixture("plain.txt.gz", raw(gzip.compress(ONE.encode())), ((ONE, {}),)),
    Fixture("lines.jsonl.gz", raw(gzip.compress(LINES.encode())), ((ONE, _DAY), (TWO, {}))),
    Fixture("stamped.txt", stamped, ((ONE, {}),)),
)  # fmt: skip
BROKEN = (
    Fixture("cut.warc.gz", raw(two_pages()[:-700]), ((ONE, _DAY),), ("is damaged or cut off",), True),
    Fixture("begun.warc.gz", raw(begun()), ((ONE, _DAY),), ("it does not say how long it is",), True),
    Fixture("headless.warc", raw(gzip.decompress(two_pages())[:150]), (), ("without records",), True),
    Fixture("short.warc", raw(gzip.decompress(two_pages())[:284]), (), ("bytes are missing", "neither pages"), True),
    Fixture("changed.warc.gz", raw(two_pages(digest="sha1:" + "A" * 32)), ((ONE, _DAY), (THREE, {})),
            ("does not have the hash", "does not have the hash", "neither pages"), True),
    Fixture("changed.wacz", raw(wacz(changed=True)), ((ONE, _DAY), (THREE, {})),
            ("changed since", "neither pages"), True),
    Fixture("changed/metadata.json", lambda path: archiver(path, changed=True), ((ONE, _DAY),),
            ("changed since",), True),
    Fixture("bomb.zip", bomb, (), ("made to fill memory or disk",), True),
    Fixture("bomb.jsonl.gz", gzip_bomb, (), ("made to fill memory or disk",), True),
    Fixture("entities.xml", raw(feed(item("&i;").replace("<![CDATA[", "").replace("]]>", ""), head=ENTITIES)), (),
            ("entities of its own",), True),
    Fixture("long.txt", long_text, (), ("is too long",), True),
    Fixture("loop", loop, ((ONE, {}),), ("symbolic links", "symbolic links"), True),
    Fixture("dangling.txt", dangling, (), ("no such file",), True),
    Fixture("pipe.txt", lambda path: os.mkfifo(path), (), ("is no file but a pipe",), True),
    Fixture("empty.txt", raw(b""), (), ("is empty",), True),
    Fixture("persian.txt", raw(PERSIAN), (), ("looks Persian",), True),
    Fixture("urdu.txt", raw(URDU), (), ("looks Urdu",), True),
    Fixture("sorani.txt", raw(SORANI), (), ("looks Kurdish",), True),
    Fixture("kurmanji.txt", raw(KURMANJI), (), ("looks Kurdish",), True),
    Fixture("scan.pdf", raw(blank_pdf()), (), ("without a text layer",), True),
    Fixture("cut.pdf", raw(PDF[:300]), (), ("cannot be opened",), True),
    Fixture("cut.docx", raw(docx(ONE)[:-40]), (), ("is damaged",), True),
    Fixture("cut.json", raw(json.dumps(messages())[:900]), (), ("cut off perhaps",), True),
    Fixture("no-text.csv", raw("name,number\nx,1\n"), (), ("no column known to hold the text",), True),
    Fixture("bad-row.csv", raw(TABLE + '9,x,2017-06-08,"' + ONE + "\n"), ((ONE, {}), (TWO, {})), ("is no row",), True),
    Fixture("bad-line.jsonl", raw(LINES.replace("\n", "\n{\n")), ((ONE, {}), (TWO, {})), ("is not JSON",), True),
    Fixture("picture.txt", raw(b"\x89PNG\r\n\x1a\n" + bytes(200)), (), ("is a picture",), True),
    Fixture("old.docx", raw(b"\xd0\xcf\x11\xe0" + bytes(200)), (), ("office document of the old kind",), True),
    Fixture("sitemap.xml", raw("<urlset><url><loc>https://news.example/1</loc></url></urlset>"), (),
            ("is a sitemap",), True),
    Fixture("no-entries.xml", raw(feed()), (), ("without entries",), True),
    Fixture("cut.xml", raw(feed(item(ONE), item(TWO))[:-200]), ((ONE, {}), ("ملخص", {})),
            ("read as far as it goes",)),
    Fixture("no-article.html", raw("<html><body><script>x</script></body></html>"), (), ("no article text",), True),
    Fixture("binary.html", raw(bytes(range(256)) * 40), (), ("is not text",), True),
    Fixture("other-stamp.txt", stamped_for_another, ((ONE, {}),), ("is no time stamp of",), True),
    Fixture("bad-letter.mbox", raw(mailbox(letter(ONE, "nonsense"), b"Subject: x\n\n")), ((ONE, {}),),
            ('message 1: "Date"', 'message 2: "Date"', "is empty"), True),
)  # fmt: skip


def make(folder: Path, fixtures: tuple[Fixture, ...] = GOOD + BROKEN) -> None:
    """Write fixtures into a folder."""
    for fixture in fixtures:
        path = folder / fixture.name
        path.parent.mkdir(parents=True, exist_ok=True)
        fixture.make(path)


if __name__ == "__main__":
    make(Path(sys.argv[1]))
