"""Events as rows with tabs between: the 40 columns of POLECAT, with its ``None`` for what is not told."""

from collections.abc import Iterable, Iterator
from typing import Any

from rawi.export import plover
from rawi.export.crosswalk import countries, geonames, wikidata
from rawi.export.outflow import Fact, Outflow
from rawi.export.parts import made_of_events
from rawi.export.shape import Shape, in_lines
from rawi.model import Party

COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts", "Actor Name",
    "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw",
    "Wikipedia Actor ID", "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector",
    "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City",
    "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type",
    "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
)  # fmt: skip
_SPACES = str.maketrans("\t\n\r", "   ")


def lines(outflow: Outflow) -> Iterator[bytes]:
    """The header and a line for each event that PLOVER has a word for."""
    yield _line(COLUMNS)
    yield from made_of_events(outflow, _lines)


def _lines(outflow: Outflow) -> Iterator[bytes]:
    for fact in outflow.events():
        coded = plover.coded(fact, outflow)
        if coded is None:
            outflow.drop(f"{fact.event.type}: no such kind of event")
        else:
            cells = _cells(fact, coded, outflow)
            yield _line(cells.get(column) for column in COLUMNS)


def _line(cells: Iterable[Any]) -> bytes:
    return (
        "\t".join("None" if value in (None, "") else str(value).translate(_SPACES) for value in cells) + "\n"
    ).encode()


def _cells(fact: Fact, coded: plover.Coded, outflow: Outflow) -> dict[str, Any]:
    first = (*fact.tellings, *fact.against)[0]
    actors, recipients = plover.sides(fact)
    where = plover.location(fact, outflow)
    site = fact.event.place
    return {
        "Event ID": fact.event.id,
        "Event Date": fact.first,
        "Event Type": coded.event,
        "Event Mode": ";".join(coded.modes),
        "Quad Code": coded.quad,
        "Contexts": ";".join(coded.contexts),
        **_party("Actor", actors, fact, outflow),
        **_party("Recipient", recipients, fact, outflow),
        "Placename": where.get("resolved_place"),
        "City": where.get("city"),
        "District": where.get("district"),
        "Province": where.get("province"),
        "Country": where.get("country_code"),
        "Latitude": where.get("lat"),
        "Longitude": where.get("lon"),
        "GeoNames ID": geonames(site.key) if site else None,
        "Raw Placename": where.get("extracted_place"),
        "Feature Type": site and site.kind,
        "Source": first.claim.report.outlet,
        "Publication Date": first.claim.report.published,
        "Story Organizations": ";".join(party.name or party.name_ar for party in (*actors, *recipients)),
        "Story Locations": site and (site.name or site.name_ar),
        "Language": first.claim.report.language,
        "Version": f"rawi {first.version}",
    }


def _party(role: str, parties: tuple[Party, ...], fact: Fact, outflow: Outflow) -> dict[str, Any]:
    """The columns of the first, and what the others add; ``COW`` stays empty: its numbers are not ours to give."""
    if not parties:
        return {}
    sectors = list(dict.fromkeys(plover.sector(party, outflow) for party in parties))
    codes = dict.fromkeys(plover.code(party, fact, outflow) for party in parties)
    return {
        f"{role} Name": ";".join(party.name or party.name_ar for party in parties),
        f"{role} Country": ";".join(code for code in codes if code in _iso3()),
        f"Primary {role} Sector": sectors[0],
        f"{role} Sectors": ";".join(sectors),
        f"{role} Name Raw": ";".join(party.name_ar for party in parties),
        f"Wikipedia {role} ID": ";".join(filter(None, (wikidata(party.key) for party in parties))),
    }


def _iso3() -> frozenset[str]:
    return frozenset(country.iso3 for country in countries().values())


SHAPE = Shape(
    "polecat",
    "events",
    "one row an event with actor, recipient, place and PLOVER's event, modes and contexts, for those who read POLECAT",
    "intensity and COW numbers; the words; all tellings but the first; who says so beyond its outlet",
    "text/tab-separated-values",
    in_lines(lines),
)
