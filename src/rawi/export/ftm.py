"""Events, their reports and whom they name as FollowTheMoney statements: a row for each value of each property."""

from collections.abc import Iterator
from hashlib import sha1
from typing import Any

from rawi.export.cells import csv_of
from rawi.export.crosswalk import wikidata
from rawi.export.outflow import Fact, Outflow, Telling
from rawi.export.shape import Shape, in_lines
from rawi.export.wording import told
from rawi.model import Party, Site

COLUMNS = (
    "canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "origin", "lang", "original_value",
    "external", "first_seen", "last_seen", "id",
)  # fmt: skip
DATASET = "rawi"
_TYPES = {
    "id": "entity", "name": "name", "alias": "name", "wikidataId": "identifier", "title": "string",
    "publishedAt": "date", "sourceUrl": "url", "language": "language",
    "publisher": "string",
    "startDate": "date", "endDate": "date", "location": "address", "country": "country", "involved": "entity",
    "proof": "entity", "full": "address", "latitude": "number", "longitude": "number",
    "notes": "text",
}  # fmt: skip
_LANGUAGES = {"ar": "ara", "en": "eng", "fa": "fas", "tr": "tur", "ku": "kur"}
Row = dict[str, Any]


def rows(outflow: Outflow) -> Iterator[Row]:
    """Statements of each event, and once of each report, party and place that it names."""
    seen: set[str] = set()
    for fact in outflow.events():
        for telling in (*fact.tellings, *fact.against):
            if telling.claim.report.id not in seen:
                seen.add(telling.claim.report.id)
                yield from _article(telling)
        for party in (*fact.event.actors, *fact.event.targets):
            if party.key not in seen:
                seen.add(party.key)
                yield from _organization(party, fact)
        site = fact.event.place
        if site is not None and site.key not in seen:
            seen.add(site.key)
            yield from _address(site, fact)
        yield from _event(fact, outflow)


class _Entity:
    """Writes the statements of one entity, its id first."""

    def __init__(self, id: str, schema: str, seen: str, origin: str):
        self.id, self.schema, self.seen, self.origin = id, schema, seen, origin

    def rows(self, *values: tuple[str, str | float | None, str | None]) -> Iterator[Row]:
        told = [(prop, str(value), original) for prop, value, original in values if value not in (None, "")]
        checksum = sha1("\n".join(sorted(f"{prop}.{value}" for prop, value, _ in told)).encode()).hexdigest()
        yield self._row("id", checksum, None)
        done: set[tuple[str, str]] = set()
        for prop, value, original in told:
            if (prop, value) not in done:
                done.add((prop, value))
                yield self._row(prop, value, original)

    def _row(self, prop: str, value: str, original: str | None) -> Row:
        lang = "ara" if original else None
        key = f"{DATASET}.{self.id}.{prop}.{value}" + (f"@{lang}" if lang else "")
        return {
            "canonical_id": self.id,
            "entity_id": self.id,
            "prop": prop,
            "prop_type": _TYPES[prop],
            "schema": self.schema,
            "value": value,
            "dataset": DATASET,
            "origin": self.origin,
            "lang": lang,
            "original_value": original,
            "external": "f",
            "first_seen": self.seen,
            "last_seen": self.seen,
            "id": sha1(key.encode()).hexdigest(),
        }


def _article(telling: Telling) -> Iterator[Row]:
    report = telling.claim.report
    entity = _Entity(report.id, "Article", telling.recorded_at, telling.version)
    yield from entity.rows(
        ("title", report.title, None),
        ("publishedAt", report.published, None),
        ("sourceUrl", report.url, None),
        ("publisher", report.outlet, None),
        ("language", _LANGUAGES.get(report.language or ""), None),
    )


def _organization(party: Party, fact: Fact) -> Iterator[Row]:
    entity = _Entity(_id("actor", party.key), "Organization", fact.recorded_at, fact_version(fact))
    yield from entity.rows(
        ("name", party.name or party.name_ar, None if party.name is None else party.name_ar),
        ("alias", party.name_ar if party.name else None, None),
        ("wikidataId", wikidata(party.key), None),
    )


def _address(site: Site, fact: Fact) -> Iterator[Row]:
    entity = _Entity(_id("place", site.key), "Address", fact.recorded_at, fact_version(fact))
    yield from entity.rows(
        ("full", site.name or site.name_ar, None if site.name is None else site.name_ar),
        ("country", (site.country or "").lower(), None),
        ("latitude", site.lat, None),
        ("longitude", site.lon, None),
    )


def _event(fact: Fact, outflow: Outflow) -> Iterator[Row]:
    event, site, line = fact.event, fact.event.place, told(fact, outflow)
    entity = _Entity(event.id, "Event", fact.recorded_at, fact_version(fact))
    parties = (*event.actors, *event.targets)
    reports = dict.fromkeys(telling.claim.report.id for telling in (*fact.tellings, *fact.against))
    urls = dict.fromkeys(telling.claim.report.url for telling in (*fact.tellings, *fact.against))
    yield from entity.rows(
        ("name", line.en, line.ar),
        ("startDate", event.earliest, None),
        ("endDate", event.latest, None),
        ("location", (site.name or site.name_ar) if site else None, site.name_ar if site and site.name else None),
        ("country", (site.country or "").lower() if site else None, None),
        *(("involved", _id("actor", party.key), None) for party in parties),
        *(("proof", id, None) for id in reports),
        *(("sourceUrl", url, None) for url in urls),
        ("notes", f"status {event.status}, {len(event.origins)} independent origins", None),
    )


def fact_version(fact: Fact) -> str:
    """Which version of Rawi read it."""
    return f"rawi-{(*fact.tellings, *fact.against)[0].version}"


def _id(kind: str, key: str) -> str:
    """An id without anything that a key of ours may have and theirs may not."""
    return f"rawi-{kind}-{key}" if not key.startswith("~") else f"rawi-{kind}-{sha1(key.encode()).hexdigest()[:16]}"


SHAPE = Shape(
    "ftm",
    "events",
    "events with their reports as proof, whom they involve, where and when, as statements with the Arabic beside the "
    "value and when it was recorded",
    "who did it and to whom (all are involved alike); control of places, for which that model has no word; which claim "
    "tells which value",
    "text/csv",
    in_lines(lambda outflow: csv_of(COLUMNS, rows(outflow))),
)
