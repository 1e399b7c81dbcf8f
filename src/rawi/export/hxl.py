"""Tables with a row of HXL tags under their header, and the monthly aggregate that humanitarian platforms take."""

from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from rawi.export import acled, control_csv
from rawi.export.cells import csv_line, csv_of, csv_rows
from rawi.export.crosswalk import countries
from rawi.export.outflow import Outflow
from rawi.export.parts import made_of_events
from rawi.export.shape import Shape, in_lines

# A column under #date must hold dates (libhxl checks it), so that the precision of a day stands under #meta.
EVENT_TAGS = {
    "event_id_cnty": "#event+code", "event_date": "#date+occurred", "year": "#date+year",
    "time_precision": "#meta+date+precision+code", "disorder_type": "#event+type+disorder", "event_type": "#event+type",
    "sub_event_type": "#event+type+sub", "actor1": "#group+name+first", "assoc_actor_1": "#group+name+first+assoc",
    "inter1": "#group+type+first", "actor2": "#group+name+second", "assoc_actor_2": "#group+name+second+assoc",
    "inter2": "#group+type+second", "interaction": "#group+type+interaction",
    "civilian_targeting": "#event+civilians", "iso": "#country+code+v_numeric", "region": "#region+name",
    "country": "#country+name", "admin1": "#adm1+name", "admin2": "#adm2+name", "admin3": "#adm3+name",
    "location": "#loc+name", "latitude": "#geo+lat", "longitude": "#geo+lon", "geo_precision": "#geo+precision+code",
    "source": "#meta+source", "source_scale": "#meta+source+scale", "notes": "#description",
    "fatalities": "#affected+killed", "tags": "#event+tags", "timestamp": "#date+updated",
    "x_record_id": "#meta+id", "x_claim_status": "#status+claim", "x_place_original": "#loc+name+i_ar",
    "x_place_pcode": "#loc+code", "x_geonames_id": "#loc+code+v_geonames", "x_source_urls": "#meta+url",
    "x_recorded_at": "#date+recorded", "x_independent_origins": "#meta+origins+num",
    "x_precision_radius_m": "#geo+precision+num", "x_review": "#status+review", "x_export_loss": "#meta+loss",
}  # fmt: skip
CONTROL_TAGS = {
    "place_id": "#loc+code+v_rawi", "pcode": "#loc+code", "geonames_id": "#loc+code+v_geonames",
    "name_ar": "#loc+name+i_ar", "name_en": "#loc+name+i_en", "lat": "#geo+lat", "lon": "#geo+lon",
    "valid_from": "#date+start", "valid_to": "#date+end", "holder": "#group+code+control",
    "holder_name": "#group+name+control+i_en", "holder_name_ar": "#group+name+control+i_ar",
    "holder_qid": "#group+code+v_wikidata", "state": "#status+control", "co_holders": "#group+code+present",
    "besieger": "#group+code+besieger", "claimed_or_assessed": "#status+assessment", "n_claims": "#meta+claims+num",
    "n_independent_origins": "#meta+origins+num", "last_evidence_at": "#date+updated", "rule": "#meta+rule",
    "status": "#status+claim", "as_known_on": "#date+known", "extent": "#geo+extent",
    "radius_m": "#geo+precision+num", "basis_claim_ids": "#meta+id",
}  # fmt: skip
HAPI = (
    "location_code", "has_hrp", "in_gho", "provider_admin1_name", "provider_admin2_name", "admin1_code", "admin1_name",
    "admin2_code", "admin2_name", "admin_level", "event_type", "events", "fatalities", "reference_period_start",
    "reference_period_end", "dataset_hdx_id", "resource_hdx_id", "warning", "error",
)  # fmt: skip
_NO_CODE = "no p-code: names are the provider's"
_NO_DAY = "deaths told of no day, or of days of more than one month: left out of the sums by month"
_NO_ADMIN = "no governorate known for some places"


def tagged(tags: dict[str, str], lines: Iterable[bytes]) -> Iterator[bytes]:
    """A header, its tags, the lines."""
    yield csv_line(tags)
    yield csv_line(tags.values())
    yield from lines


def _event_lines(outflow: Outflow) -> Iterable[bytes]:
    return csv_rows(tuple(EVENT_TAGS), acled.rows(outflow))


def told_once(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The rows of the control table. A gain that is claimed beside several times of a place looks alike in all of them,
    as the times' ids are in no column, and would be counted more than once."""
    seen: set[tuple[Any, ...]] = set()
    for row in rows:
        shown = tuple(row[name] for name in CONTROL_TAGS)
        if row["claimed_or_assessed"] != "claimed" or shown not in seen:
            seen.add(shown)
            yield row


def aggregate(outflow: Outflow) -> Iterator[dict[str, Any]]:
    """Events and deaths by month, district or governorate, and kind; in the order of these."""
    sums: dict[tuple[str, str, str, str, str], list[int]] = {}
    for row in acled.rows(outflow):
        kinds = list(_kinds(row))
        if not kinds:
            outflow.drop("strategic developments: not counted here")
        deaths = row["fatalities"] if _in_one_month(row["x_date_edtf"]) else 0
        if deaths != row["fatalities"]:
            outflow.drop(_NO_DAY)
        place = _iso3(row["country"]), row["admin1"] or "", row["admin2"] or ""
        for kind in kinds:
            found = sums.setdefault((row["event_date"][:7], *place, kind), [0, 0])
            found[0] += 1
            found[1] += deaths
    for (month, country, admin1, admin2, kind), (events, deaths) in sorted(sums.items()):
        year, number = map(int, month.split("-"))
        yield dict.fromkeys(HAPI) | {
            "location_code": country,
            "provider_admin1_name": admin1,
            "provider_admin2_name": admin2,
            "admin_level": 2 if admin2 else 1 if admin1 else 0,
            "event_type": kind,
            "events": events,
            "fatalities": deaths if kind != "demonstration" else None,
            "reference_period_start": f"{month}-01",
            "reference_period_end": f"{month}-{monthrange(year, number)[1]:02}",
            "warning": _NO_CODE if admin1 else _NO_ADMIN,
        }


def _in_one_month(edtf: str | None) -> bool:
    """Days are told, all of one month: what was counted since a war began is no month's toll."""
    return edtf is not None and len({day[:7] for day in edtf.split("/")}) == 1


def _kinds(row: dict[str, Any]) -> Iterator[str]:
    if row["civilian_targeting"]:
        yield "civilian_targeting"
    if "Political violence" in row["disorder_type"]:
        yield "political_violence"
    if "Demonstrations" in row["disorder_type"]:
        yield "demonstration"


def _iso3(name: str) -> str:
    return next(country.iso3 for country in countries().values() if country.name == name)


def _shape(id: str, of: str, what: str, loses: str, lines: Any) -> Shape:
    return Shape(id, of, what, loses, "text/csv", in_lines(lines))


def _columns(tags: Sequence[str]) -> str:
    return f"{len(tags)} columns with a row of HXL tags under the header"


EVENTS = _shape(
    "hxl",
    "events",
    f"the ACLED-shaped rows in {_columns(tuple(EVENT_TAGS))}",
    "what the ACLED-shaped table loses; quotations; directed columns of who took what from whom",
    lambda outflow: tagged(EVENT_TAGS, made_of_events(outflow, _event_lines)),
)
CONTROL = _shape(
    "hxl-control",
    "holdings",
    f"who held what from when to when in {_columns(tuple(CONTROL_TAGS))}",
    "what the long control table loses; claims against",
    lambda outflow: tagged(CONTROL_TAGS, csv_rows(tuple(CONTROL_TAGS), told_once(control_csv.rows(outflow)))),
)
HDX = _shape(
    "hdx",
    "events",
    "events and deaths by month, governorate or district and kind, in the 19 columns of HDX HAPI; names are ours, "
    "codes are left empty, with a warning",
    "every single event: sums only; strategic developments; p-codes; deaths told of no day or of days of more than one "
    "month",
    lambda outflow: csv_of(HAPI, aggregate(outflow)),
)
