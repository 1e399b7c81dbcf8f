"""Lethal events as a table in the shape of UCDP's georeferenced events: its 49 columns in order, ours behind them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from math import floor
from typing import Any

from rawi.export import parties
from rawi.export.cells import csv_line, csv_rows, joined
from rawi.export.counts import bounds, share
from rawi.export.crosswalk import Country, countries, homes
from rawi.export.outflow import Fact, Outflow, Telling, is_near, is_somewhere_in
from rawi.export.parts import made_of_events
from rawi.export.shape import Shape, in_lines
from rawi.fuse.whom import CIVILIANS
from rawi.model import Party

COLUMNS = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id",
    "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a",
    "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office", "source_date",
    "source_headline", "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2",
    "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region", "event_clarity",
    "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best",
    "high", "low", "gwnoa", "gwnob",
)  # fmt: skip
OURS = ("x_record_id", "x_independent_origins", "x_claim_status", "x_says", "x_generalised", "x_review")
ALL = (*COLUMNS, *OURS)

STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3
_STATES = frozenset(("state_force", "security_force", "government"))
_VIOLENT = frozenset((
    "capture", "advance", "clash", "attack", "airstrike", "shelling", "bombing", "chemical", "killing", "toll",
))  # fmt: skip
_PRECISION = {"district": 3, "subdistrict": 3, "governorate": 4, "region": 5, "river": 5, "border": 5, "country": 6}
_LONGEST = 366


def lines(outflow: Outflow) -> Iterator[bytes]:
    """The header and a line for each row."""
    yield csv_line(ALL)
    yield from made_of_events(outflow, _lines)


def _lines(outflow: Outflow) -> Iterable[bytes]:
    return csv_rows(ALL, rows(outflow))


def rows(outflow: Outflow) -> Iterator[dict[str, Any]]:
    """A row for each event in which somebody died between two that are named; the others are counted by reason."""
    for fact in outflow.events():
        reason = _why_not(fact, outflow)
        if reason is None:
            yield _row(fact, outflow)
        else:
            outflow.drop(reason)


def _why_not(fact: Fact, outflow: Outflow) -> str | None:
    event = fact.event
    if event.type not in _VIOLENT or event.factuality not in ("actual", "ongoing") or not event.claims:
        return "no violence told as having happened"
    if event.status == "refuted":
        return "denied by those whom it favours"
    if share(int(max((high for _, high in bounds(event, "killed")), default=0)), fact, outflow) < 1:
        return "nobody told to have died"
    actors, targets = (parties.sides(told, outflow.world) for told in (event.actors, event.targets))
    if not actors or not (targets or len(actors) > 1 or parties.harmed_civilians(fact, outflow)):
        return "not two sides that are named"
    if event.place is None or event.place.lat is None or event.place.country not in countries():
        return "no place with a point"
    if _width(fact) > _LONGEST:
        return "a time longer than a year"
    return None


def _width(fact: Fact) -> int:
    return (date.fromisoformat(fact.last) - date.fromisoformat(fact.first)).days + 1


def _row(fact: Fact, outflow: Outflow) -> dict[str, Any]:
    event, site = fact.event, fact.event.place
    assert site is not None
    country = countries()[site.country or ""]
    a, b, kind = _sides(fact, outflow)
    number = int(event.id.removeprefix("e-"), 16)
    lat, lon = site.lat or 0.0, site.lon or 0.0
    _, around = outflow.place(site.key)
    names = {"side_a": a.name or a.name_ar, "side_b": b.name or b.name_ar if b else "Civilians"}
    return {
        **dict.fromkeys(COLUMNS),
        "id": number,
        "relid": f"RAWI-{fact.first[:4]}-{number}",
        "year": fact.first[:4],
        "code_status": "Clear" if fact.reviewed else None,
        "type_of_violence": kind,
        "dyad_name": f"{names['side_a']} - {names['side_b']}",
        **names,
        **_sources(fact),
        "where_prec": _where_precision(fact),
        "where_coordinates": site.name or site.name_ar,
        "where_description": site.name_ar,
        "adm_1": around["governorate"].name if "governorate" in around else None,
        "adm_2": around["district"].name if "district" in around else None,
        "latitude": lat,
        "longitude": lon,
        "geom_wkt": f"POINT ({lon} {lat})",
        "priogrid_gid": floor((lat + 90) * 2) * 720 + floor((lon + 180) * 2) + 1,
        "country": country.name,
        "country_id": country.gw,
        "region": country.ucdp_region,
        "event_clarity": 1 if _width(fact) == 1 and event.edtf is not None and event.factuality == "actual" else 2,
        **_dates(fact),
        **_deaths(fact, outflow, a, b),
        "gwnoa": _state_number(a, outflow),
        "gwnob": _state_number(b, outflow) if b else None,
        "x_record_id": event.id,
        "x_independent_origins": len(event.origins),
        "x_claim_status": event.status,
        "x_says": joined(event.origins),
        "x_generalised": outflow.generalised,
        "x_review": "reviewed" if fact.reviewed else "machine-read",
    }


def _sides(fact: Fact, outflow: Outflow) -> tuple[Party, Party | None, int]:
    """Both sides, a state's first where there is one, and the type of violence; no second side of civilians."""
    actors, targets = (parties.sides(told, outflow.world) for told in (fact.event.actors, fact.event.targets))
    a = actors[0]
    if parties.harmed_civilians(fact, outflow):
        return a, None, ONE_SIDED
    b = targets[0] if targets else actors[1]
    if _is_state(b, outflow) and not _is_state(a, outflow):
        a, b = b, a
    return a, b, STATE_BASED if _is_state(a, outflow) else NON_STATE


def _is_state(party: Party, outflow: Outflow) -> bool:
    actor = outflow.world.actors.get(party.key)
    return actor is not None and actor.kind in _STATES and party.side in homes()


def _state_number(party: Party, outflow: Outflow) -> int | None:
    home: Country | None = countries().get(homes().get(party.side, ""))
    return home.gw if home is not None and _is_state(party, outflow) else None


def _sources(fact: Fact) -> dict[str, Any]:
    reports = {telling.claim.report.id: telling for telling in fact.tellings}.values()
    told = [(one.claim.report.outlet or "", one.claim.report.published or "", _title(one)) for one in reports]
    return {
        "number_of_sources": fact.event.reports,
        "source_article": ";".join(f'"{",".join(one)}"' for one in told),
        "source_office": ";".join(office for office, _, _ in told),
        "source_date": ";".join(day for _, day, _ in told),
        "source_headline": ";".join(title for _, _, title in told),
        "source_original": joined(dict.fromkeys(map(_original, fact.tellings))),
    }


def _title(telling: Telling) -> str:
    return (telling.claim.report.title or "").replace('"', "'").replace(";", ",")


def _original(telling: Telling) -> str | None:
    """Whom the word goes back to: the end of the chain, or the outlet."""
    chain = telling.claim.chain
    return (chain[-1].name or chain[-1].name_ar) if chain else telling.claim.report.outlet


def _where_precision(fact: Fact) -> int:
    site = fact.event.place
    wide = _PRECISION.get(site.kind or "") if site else None
    return wide or (_PRECISION["governorate"] if is_somewhere_in(fact) else 2 if is_near(fact) else 1)


def _dates(fact: Fact) -> dict[str, Any]:
    width = _width(fact)
    precision = 1 if width == 1 else 2 if width < 7 else 3 if width == 7 else 4 if width <= 31 else 5
    return {
        "date_prec": 5 if fact.event.edtf is None else precision,
        "date_start": f"{fact.first} 00:00:00.000",
        "date_end": f"{fact.last} 00:00:00.000",
    }


def _deaths(fact: Fact, outflow: Outflow, a: Party, b: Party | None) -> dict[str, int]:
    """The lowest and the highest number told, and the one that most origins tell: this place's share of each.

    Whose the dead of the last one were is known where some claim tells it of all, and this place has all of them.
    """
    told = bounds(fact.event, "killed")
    whole = int(told[0][0])
    best = share(whole, fact, outflow)
    dead: Counter[str | None] = _by_party(fact, whole, outflow) if best == whole else Counter()
    civilian = best if b is None else dead[CIVILIANS]
    of_a, of_b = (_of_side(one, other, dead, outflow) for one, other in ((a, b), (b, a)))
    return {
        "deaths_a": of_a,
        "deaths_b": of_b,
        "deaths_civilians": civilian,
        "deaths_unknown": best - civilian - of_a - of_b,
        "best": best,
        "high": share(int(max(high for _, high in told)), fact, outflow),
        "low": share(int(min(low for low, _ in told)), fact, outflow),
    }


def _by_party(fact: Fact, whole: int, outflow: Outflow) -> Counter[str | None]:
    """The dead by whom they belonged to, as told by the first claim that comes to the number of all."""
    for telling in fact.tellings:
        killed = [count for count in telling.claim.quantities if count.kind == "killed"]
        if sum(count.low for count in killed) == whole:
            return Counter({outflow.whom.counted(count): int(count.low) for count in killed})
    return Counter()


def _of_side(party: Party | None, other: Party | None, dead: Counter[str | None], outflow: Outflow) -> int:
    """The dead of a side of two: of the party or of others on its side, and never of both."""
    if party is None or other is None:
        return 0
    sides = {id: actor.side or id for id in dead if (actor := outflow.world.actors.get(id or "")) is not None}
    return sum(dead[id] for id, side in sides.items() if id == party.key or side == party.side != other.side)


SHAPE = Shape(
    "ucdp",
    "events",
    "lethal events between two named sides or against civilians: lowest, highest and best count of deaths, the "
    "articles and whom they quote, precision of place and day",
    "all in which nobody is told to have died, most changes of control among it; unnamed sides; UCDP's own numbers of "
    "conflicts, dyads and sides; whose the dead were, where no claim tells it of all",
    "text/csv",
    in_lines(lines),
)
