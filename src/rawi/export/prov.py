"""Where everything comes from, as PROV-JSON: reports, claims, events; who said, who published, what read."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import IO, Any

import msgspec

from rawi.export.outflow import Fact, Outflow, Telling
from rawi.export.shape import Shape
from rawi.export.wording import told

_encode = msgspec.json.Encoder().encode
PREFIXES = {"rawi": "urn:rawi:", "xsd": "http://www.w3.org/2001/XMLSchema#", "prov": "http://www.w3.org/ns/prov#"}
_KINDS = ("entity", "activity", "agent", "wasGeneratedBy", "wasDerivedFrom", "wasAttributedTo", "wasAssociatedWith")
_QUOTATION = "prov:Quotation"


class _Sections:
    """The kinds of records, each gathered in a file of its own, since in PROV-JSON all of a kind stand together."""

    def __init__(self, files: dict[str, IO[bytes]]):
        self._files = files
        self._seen: set[str] = set()
        self._number = 0

    def __contains__(self, id: str) -> bool:
        return id in self._seen

    def thing(self, kind: str, id: str, type: str | None = None, label: str | None = None, **ours: str | None) -> None:
        """An entity, an activity or an agent; ours are its further properties."""
        told = {f"rawi:{name}": value for name, value in ours.items() if value}
        named = {"prov:label": label} if label else {}
        self._add(kind, id, (_typed(type) if type else {}) | named | told)

    def once(self, kind: str, id: str, type: str | None = None, label: str | None = None, **ours: str | None) -> None:
        """The same for what is met again and again: it is written the first time."""
        if id not in self._seen:
            self._seen.add(id)
            self.thing(kind, id, type, label, **ours)

    def link(self, kind: str, type: str | None = None, **ends: str) -> None:
        """A relation of two."""
        self._number += 1
        named = {f"prov:{name}": value for name, value in ends.items()}
        self._add(kind, f"_:{kind}{self._number}", named | (_typed(type) if type else {}))

    def _add(self, kind: str, id: str, fields: dict[str, Any]) -> None:
        file = self._files[kind]
        file.write((b",\n" if file.tell() else b"\n") + _encode(id) + b":" + _encode(fields))

    def write(self, target: Path) -> None:
        """All of them, one kind after the other."""
        with target.open("wb") as out:
            out.write(b'{"prefix":' + _encode(PREFIXES))
            for kind, file in self._files.items():
                if file.tell():
                    file.seek(0)
                    out.write(b",\n" + _encode(kind) + b":{")
                    copyfileobj(file, out)
                    out.write(b"\n}")
            out.write(b"}\n")


def _typed(type: str) -> dict[str, Any]:
    return {"prov:type": {"$": type, "type": "prov:QUALIFIED_NAME"}}


def write(outflow: Outflow, target: Path) -> None:
    """Write all events with what they were derived from."""
    with ExitStack() as stack:
        sections = _Sections({kind: stack.enter_context(TemporaryFile()) for kind in _KINDS})
        for fact in outflow.events():
            _event(sections, fact, outflow)
        sections.write(target)


def _event(sections: _Sections, fact: Fact, outflow: Outflow) -> None:
    event, id, line = fact.event, f"rawi:event/{fact.event.id}", told(fact, outflow)
    sections.thing("entity", id, "rawi:Event", line.en, label_ar=line.ar, status=event.status, rule=event.rule)
    version = (*fact.tellings, *fact.against)[0].version
    sections.once("activity", _fusing(version), label=f"rawi {version} brings tellings together")
    sections.link("wasGeneratedBy", entity=id, activity=_fusing(version))
    for telling in (*fact.tellings, *fact.against):
        _claim(sections, telling)
        sections.link("wasDerivedFrom", generatedEntity=id, usedEntity=f"rawi:claim/{telling.claim.id}")


def _fusing(version: str) -> str:
    return f"rawi:fusing/{version}"


def _claim(sections: _Sections, telling: Telling) -> None:
    claim, report, version = telling.claim, telling.claim.report, telling.version
    id, source, reading = f"rawi:claim/{claim.id}", f"rawi:report/{report.id}", f"rawi:reading/{version}"
    review = "reviewed" if telling.said.reviewed else "machine-read"
    sections.thing("entity", id, "rawi:Claim", f"{claim.type} ({claim.factuality})", review=review)
    ours = {"url": report.url, "sha256": report.sha256, "published": report.published}
    sections.once("entity", source, "rawi:Report", report.title or report.id, **ours)
    software = f"rawi:software/{version}"
    if software not in sections:
        sections.once("agent", software, "prov:SoftwareAgent", f"rawi {version}")
        sections.once("activity", reading, label=f"rawi {version} reads reports")
        sections.link("wasAssociatedWith", activity=reading, agent=software)
    sections.link("wasGeneratedBy", entity=id, activity=reading, time=telling.recorded_at)
    sections.link("wasDerivedFrom", _QUOTATION, generatedEntity=id, usedEntity=source)
    if report.outlet:
        _attribute(sections, id, f"rawi:outlet/{_plain(report.outlet)}", report.outlet)
    for key, name in _sayers(telling):
        _attribute(sections, id, f"rawi:source/{_plain(key)}", name)


def _attribute(sections: _Sections, entity: str, agent: str, name: str) -> None:
    sections.once("agent", agent, label=name)
    sections.link("wasAttributedTo", entity=entity, agent=agent)


def _sayers(telling: Telling) -> Iterator[tuple[str, str]]:
    for link in telling.claim.chain:
        yield link.id or link.name_ar, link.name or link.name_ar


def _plain(name: str) -> str:
    """A name as the end of an identifier."""
    return "-".join("".join(char if char.isalnum() else " " for char in name).split())


SHAPE = Shape(
    "prov",
    "events",
    "the chain of every event: derived from which claims, quoted from which reports, attributed to whom, read by which "
    "version, with hashes",
    "what was read: places, days and parties stand in the labels only; why claims are one event",
    "application/json",
    write,
)
