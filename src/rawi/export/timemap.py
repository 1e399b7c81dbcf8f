"""Events for TimeMap: its three files, and the flat one that others read."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from rawi.export.counts import lowest_reported
from rawi.export.outflow import Fact, Outflow
from rawi.export.shape import Shape
from rawi.export.wording import MACHINE, told, what

_encode = msgspec.json.Encoder().encode
FILES = ("events.json", "sources.json", "associations.json", "api.json")


class _Json:
    """An array or an object that is written a member at a time."""

    def __init__(self, file: BinaryIO, brackets: str):
        self._file, self._close, self._first = file, brackets[1], True
        file.write(brackets[:1].encode())

    def add(self, value: Any, key: str | None = None) -> None:
        self._file.write(b"\n" if self._first else b",\n")
        self._first = False
        if key is not None:
            self._file.write(_encode(key) + b":")
        self._file.write(_encode(value))

    def end(self) -> None:
        self._file.write(f"\n{self._close}\n".encode())


def write(outflow: Outflow, folder: Path) -> None:
    """Write the four files. What is remembered meanwhile are ids: of reports, and of what events are filtered by."""
    with ExitStack() as stack:
        files = {name: stack.enter_context((folder / name).open("wb")) for name in FILES}
        events, sources = _Json(files["events.json"], "[]"), _Json(files["sources.json"], "{}")
        associations, flat = _Json(files["associations.json"], "[]"), _Json(files["api.json"], "[]")
        written: set[str] = set()
        for fact in outflow.events():
            if fact.event.place is None or fact.event.place.lat is None:
                outflow.drop("no place with a point")
                continue
            for id, source in _sources(fact):
                if id not in written:
                    written.add(id)
                    sources.add(source, id)
            for association in _associations(fact):
                if association["id"] not in written:
                    written.add(association["id"])
                    associations.add(association)
            events.add(_event(fact, outflow))
            flat.add(_flat(fact, outflow))
        for one in (events, sources, associations, flat):
            one.end()


def _event(fact: Fact, outflow: Outflow) -> dict[str, Any]:
    event, site = fact.event, fact.event.place
    assert site is not None
    _, month, day = (int(part) for part in fact.first.split("-"))
    return {
        "id": event.id,
        "description": _description(fact, outflow),
        "date": f"{month:02}/{day:02}/{fact.first[:4]}",
        "time": "",
        "time_precision": "day" if fact.first == fact.last and event.edtf else "range",
        "time_display": event.edtf or f"reported {event.known_from}",
        "location": site.name or site.name_ar,
        "latitude": str(site.lat),
        "longitude": str(site.lon),
        "type": event.type,
        "category": event.type,
        "category_full": what(event, dated=False).en,
        "associations": [association["id"] for association in _associations(fact)],
        "sources": [id for id, _ in _sources(fact)],
        "comments": f"within {site.radius_m} m; {event.status}" if site.radius_m else event.status,
    }


def _description(fact: Fact, outflow: Outflow) -> str:
    """What happened and on whose word; how fine the place is and how well it is told stand in it: nothing else there
    shows them."""
    site = fact.event.place
    where = f" Place known to within {site.radius_m} m." if site and site.radius_m else ""
    return f"{told(fact, outflow).en}. Status: {fact.event.status}.{where}"


def _sources(fact: Fact) -> Iterator[tuple[str, dict[str, Any]]]:
    seen: set[str] = set()
    for telling in (*fact.tellings, *fact.against):
        report = telling.claim.report
        if report.id in seen:
            continue
        seen.add(report.id)
        yield (
            report.id,
            {
                "id": report.id,
                "title": report.title or report.outlet or report.id,
                "type": "Report",
                "paths": [report.url] if report.url else [],
                "url": report.url or "",
                "author": report.outlet or "",
                "date": report.published or "",
                "description": MACHINE if not telling.said.reviewed else "reviewed",
                "notes": f"SHA-256 {report.sha256}",
            },
        )


def _associations(fact: Fact) -> Iterator[dict[str, Any]]:
    """What events can be filtered by: their type, who takes part, how well they are told."""
    event = fact.event
    parties = dict.fromkeys((party.key, party.name or party.name_ar) for party in (*event.actors, *event.targets))
    ways: list[tuple[str, str, str]] = [("Type", event.type, event.type), ("Status", event.status, event.status)]
    ways += [("Party", key, name) for key, name in parties]
    ways += [("Review", word, word) for word in ("reviewed" if fact.reviewed else "machine-read",)]
    for group, key, title in ways:
        yield {
            "id": f"{group.lower()}-{key}",
            "title": title,
            "desc": "",
            "mode": "CATEGORY" if group == "Type" else "FILTER",
            "filter_paths": [group, title],
        }


def _flat(fact: Fact, outflow: Outflow) -> dict[str, Any]:
    event, site = fact.event, fact.event.place
    assert site is not None
    filters = [{"key": path[0], "value": path[1]} for path in (one["filter_paths"] for one in _associations(fact))]
    filters.append({"key": "Killed", "value": str(lowest_reported(fact, outflow))})
    return {
        "id": event.id,
        "date": fact.first,
        "latitude": str(site.lat),
        "longitude": str(site.lon),
        "location": site.name or site.name_ar,
        "description": _description(fact, outflow),
        "sources": [{"id": id, "path": source["url"], "description": source["title"]} for id, source in _sources(fact)],
        "filters": filters,
    }


SHAPE = Shape(
    "timemap",
    "events",
    "events with their reports, and filters by type, party, status and review, in TimeMap's three files and a flat "
    "one; precision and status in the description too",
    "events without a point; that values disagree; control over time, since TimeMap knows points in time only; "
    "anything right to left",
    "application/json",
    write,
    FILES,
)
