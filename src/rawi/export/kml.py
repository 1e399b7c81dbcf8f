"""Placemarks for those who look at maps in an earth viewer: events, and who held what from when to when."""

from collections.abc import Iterator
from datetime import date, timedelta
from xml.sax.saxutils import escape

from rawi.export.outflow import Fact, Outflow
from rawi.export.panel import has_point
from rawi.export.parts import made_of_events
from rawi.export.shape import Shape, in_lines
from rawi.export.wording import told, what
from rawi.model import Holding, Site

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">\n<Document>\n'
_NO_POINT = "a place without a point"
_CONTROL_SIGNS = {code: None for code in range(32) if code not in (9, 10, 13)}


def lines(outflow: Outflow) -> Iterator[bytes]:
    """The document, a placemark a line."""
    yield (_HEAD + f"<name>As known on {outflow.known}</name>\n<Folder>\n<name>Events</name>\n").encode()
    yield from made_of_events(outflow, _events)
    yield b"</Folder>\n<Folder>\n<name>Who held what</name>\n"
    for holding in outflow.times():
        if has_point(holding.place):
            yield _held(holding)
        else:
            outflow.drop(_NO_POINT)
    yield b"</Folder>\n</Document>\n</kml>\n"


def _events(outflow: Outflow) -> Iterator[bytes]:
    for fact in outflow.events():
        if fact.event.place is None or not has_point(fact.event.place):
            outflow.drop(_NO_POINT if fact.event.place else "no place told")
        else:
            yield _event(fact, outflow)


def _event(fact: Fact, outflow: Outflow) -> bytes:
    event, line = fact.event, told(fact, outflow)
    quote = (*fact.tellings, *fact.against)[0].said.quote.text
    words = f"{line.en}\n{line.ar}\n\u00ab{quote}\u00bb\nStatus: {event.status}"
    assert event.place is not None
    return _placemark(event.id, what(event, dated=False).en, words, fact.first, fact.last, event.place)


def _held(holding: Holding) -> bytes:
    holder = holding.holder.name or holding.holder.name_ar if holding.holder else "nobody known"
    name = f"{holding.place.name or holding.place.name_ar}: {holding.state}, {holder}"
    last = None
    if holding.until is not None:
        last = (date.fromisoformat(holding.until) - timedelta(days=1)).isoformat()
        last = max(last, holding.since)
    words = f"Since {holding.edtf}, by the rule {holding.rule}; last evidence {holding.last_evidence}"
    return _placemark(holding.id, name, words, holding.since, last, holding.place)


def _placemark(id: str, name: str, words: str, first: str, last: str | None, site: Site) -> bytes:
    end = f"<end>{last}</end>" if last else ""
    return (
        f'<Placemark id="{escape(id)}"><name>{_text(name)}</name><description>{_text(words)}</description>'
        f"<TimeSpan><begin>{first}</begin>{end}</TimeSpan>"
        f"<Point><coordinates>{site.lon},{site.lat}</coordinates></Point></Placemark>\n"
    ).encode()


def _text(words: str) -> str:
    return escape(words.translate(_CONTROL_SIGNS))


SHAPE = Shape(
    "kml",
    "events and holdings",
    "events and times of control as placemarks with their days, in words of both languages, with the quotation",
    "everything that words do not say: ids of parties, counts, origins; places without a point, which are counted",
    "application/vnd.google-earth.kml+xml",
    in_lines(lines),
)
