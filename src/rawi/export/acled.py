"""Events as an ACLED-shaped table: its 31 columns in order, ours behind them. The shape only; none of its data."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

from rawi.export import crosswalk, parties
from rawi.export.acled_rules import Coded, coded_events, width
from rawi.export.cells import csv_line, csv_rows, joined
from rawi.export.counts import lowest_reported, parted
from rawi.export.crosswalk import Country, countries
from rawi.export.outflow import Fact, Outflow, is_near, is_somewhere_in
from rawi.export.parties import Named
from rawi.export.parts import made_of_events
from rawi.export.shape import Shape, in_lines
from rawi.export.wording import told

COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1",
    "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting", "iso",
    "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source",
    "source_scale", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip
OURS = (
    "x_record_id", "x_taken_by", "x_taken_from", "x_control_before", "x_control_after", "x_claim_status",
    "x_independent_origins", "x_date_edtf", "x_place_original", "x_place_pcode", "x_geonames_id",
    "x_precision_radius_m", "x_quote_original", "x_quote_lang", "x_source_urls", "x_archive_sha256", "x_recorded_at",
    "x_superseded_at", "x_export_loss", "x_generalised", "x_review",
)  # fmt: skip
ALL = (*COLUMNS, *OURS)

_WIDE = ("governorate", "district", "subdistrict", "region", "country")
_WEEK = 7


def lines(outflow: Outflow) -> Iterator[bytes]:
    """The header and a line for each row."""
    yield csv_line(ALL)
    yield from made_of_events(outflow, _lines)


def _lines(outflow: Outflow) -> Iterable[bytes]:
    return csv_rows(ALL, rows(outflow))


def rows(outflow: Outflow) -> Iterator[dict[str, Any]]:
    """A row for each event that this shape has a place for."""
    return (_row(one, outflow) for one in coded_events(outflow))


def _row(coded: Coded, outflow: Outflow) -> dict[str, Any]:
    fact, event = coded.fact, coded.fact.event
    site = event.place
    assert site is not None
    country = countries()[site.country or ""]
    entry = crosswalk.sub_events()[coded.sub_event]
    first, second, allies, others = _sides(coded, country, outflow)
    day, precision = _day(fact)
    return {
        "event_id_cnty": record_id(event.id, country),
        "event_date": day,
        "year": day[:4],
        "time_precision": precision,
        "disorder_type": entry.disorder,
        "event_type": entry.event,
        "sub_event_type": entry.id,
        "actor1": first.name,
        "assoc_actor_1": joined(allies),
        "inter1": first.kind,
        "actor2": second and second.name,
        "assoc_actor_2": joined(others),
        "inter2": second and second.kind,
        "interaction": parties.interaction(first, second),
        "civilian_targeting": "Civilians targeted" if second and second.kind == parties.CIVILIANS else None,
        **_place_cells(fact, country, outflow),
        **_source_cells(fact, outflow),
        "notes": f"On {_in_words(day)}, {told(fact, outflow, dated=False).en}",
        "fatalities": lowest_reported(fact, outflow),
        "tags": joined(dict.fromkeys(coded.tags)),
        "timestamp": int(datetime.fromisoformat(fact.recorded_at).timestamp()),
        **_our_cells(coded, outflow),
    }


def record_id(event: str, country: Country) -> str:
    """An id that stays with the event: our mark, the country, the event's own number."""
    return f"RAWI{country.iso3}{int(event.removeprefix('e-'), 16)}"


def _sides(coded: Coded, country: Country, outflow: Outflow) -> tuple[Named, Named | None, list[str], list[str]]:
    """Both actors and those who stand with each."""
    event = coded.fact.event
    actors, targets = (
        [parties.named(party, country.code, outflow.world) for party in parties.sides(told, outflow.world)]
        for told in (event.actors, event.targets)
    )
    if event.type == "clash" and not targets:
        actors, targets = actors[:1], actors[1:]
    if event.type == "protest":
        actors = actors or [parties.protesters(country.code)]
    elif coded.sub_event in ("Attack", "Abduction/forced disappearance"):
        targets = [one for one in targets if one.kind == parties.CIVILIANS]
    if coded.civil and not targets:
        targets = [parties.civilians(country.code)]
    backers = [entity.name or entity.name_ar for telling in coded.fact.tellings for entity in telling.claim.supporters]
    if not actors:
        actors = [parties.unidentified(country.code)]
    allies = dict.fromkeys((*(one.name for one in actors[1:]), *backers))
    return actors[0], targets[0] if targets else None, list(allies), [one.name for one in targets[1:]]


def _day(fact: Fact) -> tuple[str, int]:
    """The day, and 1 for a day told, 2 within a week, 3 within a month or not told."""
    days = width(fact)
    if fact.event.edtf is None:
        return fact.first, 3
    if days == 1:
        return fact.first, 1
    middle = date.fromisoformat(fact.first) + timedelta(days=(days - 1) // 2)
    return middle.isoformat(), 2 if days <= _WEEK else 3


def _in_words(day: str) -> str:
    return date.fromisoformat(day).strftime("%-d %B %Y")


def _place_cells(fact: Fact, country: Country, outflow: Outflow) -> dict[str, Any]:
    site = fact.event.place
    assert site is not None
    _, around = outflow.place(site.key)
    city = outflow.world.places.get(site.city) if site.city else None
    name = site.name or site.name_ar
    return {
        "iso": country.numeric,
        "region": country.region,
        "country": country.name,
        **{
            f"admin{level}": around[kind].name if kind in around else None
            for level, kind in enumerate(("governorate", "district", "subdistrict"), 1)
        },
        "location": f"{city.name} - {name}" if city else name,
        "latitude": f"{site.lat:.4f}",
        "longitude": f"{site.lon:.4f}",
        "geo_precision": 3 if site.kind in _WIDE or is_somewhere_in(fact) else 2 if is_near(fact) else 1,
    }


def _source_cells(fact: Fact, outflow: Outflow) -> dict[str, Any]:
    """Publishers and whom they quote, in the order of attribution."""
    names: dict[str, None] = {}
    scales: dict[str, None] = {}
    for telling in fact.tellings:
        for name, kind in _voices(telling.claim.report.outlet, telling.claim.chain, outflow):
            names[name] = None
            scales[crosswalk.acled().scales.get(kind or "", "Other")] = None
    told_levels = [scale for scale in scales if scale != "Other"] or ["Other"]
    return {"source": joined(names), "source_scale": "-".join(told_levels[:2])}


def _voices(outlet: str | None, chain: Iterable[Any], outflow: Outflow) -> Iterator[tuple[str, str | None]]:
    if outlet:
        source = outflow.outlet(outlet)
        yield (source.name, source.kind) if source else (outlet, None)
    for link in chain:
        yield link.name or link.name_ar, link.kind


def _our_cells(coded: Coded, outflow: Outflow) -> dict[str, Any]:
    fact, event, turn = coded.fact, coded.fact.event, coded.turn
    site, first = event.place, fact.tellings[0]
    assert site is not None
    took = event.type == "capture"
    return {
        "x_record_id": event.id,
        "x_taken_by": joined(party.key for party in event.actors) if took else None,
        "x_taken_from": joined(party.key for party in event.targets) if took else None,
        "x_control_before": turn and turn.before and _control(turn.before.state, turn.before.holder),
        "x_control_after": turn and _control(turn.after.state, turn.after.holder),
        "x_claim_status": event.status,
        "x_independent_origins": len(event.origins),
        "x_date_edtf": event.edtf,
        "x_place_original": site.name_ar,
        "x_place_pcode": crosswalk.pcode(site.key),
        "x_geonames_id": crosswalk.geonames(site.key),
        "x_precision_radius_m": site.radius_m,
        "x_quote_original": first.said.quote.text,
        "x_quote_lang": first.claim.report.language,
        "x_source_urls": joined(dict.fromkeys(telling.claim.report.url for telling in fact.tellings)),
        "x_archive_sha256": joined(dict.fromkeys(telling.claim.report.sha256 for telling in fact.tellings)),
        "x_recorded_at": fact.recorded_at,
        "x_superseded_at": None,
        "x_export_loss": joined((*coded.loss, *filter(None, (parted(fact, outflow),)))),
        "x_generalised": outflow.generalised,
        "x_review": "reviewed" if fact.reviewed else "machine-read",
    }


def _control(state: str, holder: Any) -> str:
    return f"{state}: {holder.key}" if holder else state


SHAPE = Shape(
    "acled",
    "events",
    "one row a happening, day and place, coded by the rules of the codebook; control, status, origins and the words in "
    "columns behind the 31st",
    "who did what to whom has no direction in the 31 columns; one day and one death count, the lowest; what is "
    "planned, denied, said or undated to the month; strikes inside a battle become part of it",
    "text/csv",
    in_lines(lines),
)
