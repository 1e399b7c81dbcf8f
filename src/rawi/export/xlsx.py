"""A workbook for those who live in one: events and control, right to left, with Arabic columns beside the English."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from rawi.errors import InputError
from rawi.export.cells import joined
from rawi.export.counts import bounds, parted, share
from rawi.export.crosswalk import types
from rawi.export.outflow import Fact, Outflow
from rawi.export.shape import Shape
from rawi.export.wording import told
from rawi.model import Holding

_MOST = 1_048_575  # rows of a sheet, its header not counted
_LONGEST = 32_767  # characters of a cell
EVENTS, CONTROL, ABOUT = "الأحداث", "السيطرة", "حول"
STATUSES = {
    "corroborated": "مؤكد من مصادر مستقلة",
    "supported": "مدعوم",
    "single-origin": "مصدر واحد",
    "self-interested": "صاحب مصلحة",
    "disputed": "متنازع عليه",
    "refuted": "منفي",
}
STATES = {
    "controlled": "سيطرة",
    "contested": "متنازع عليها",
    "shared_stable": "سيطرة مشتركة",
    "besieged": "محاصرة",
    "pressured": "تحت الضغط",
    "unknown": "غير معروف",
}
EVENT_COLUMNS = (
    "المعرف", "النوع", "type", "من", "إلى", "التاريخ EDTF", "الفاعل", "actors", "المستهدف", "targets", "المكان",
    "place", "خط العرض", "خط الطول", "الدقة بالمتر", "القتلى أدنى", "القتلى أعلى", "القتلى في عدة أماكن معا",
    "الحالة", "status", "المصادر المستقلة", "من يقول", "الوصف", "description", "الاقتباس", "الروابط", "المراجعة",
)  # fmt: skip
CONTROL_COLUMNS = (
    "المكان", "place", "من", "حتى", "المسيطر", "holder", "الحالة", "state", "القاعدة rule", "آخر دليل", "خط العرض",
    "خط الطول", "الدقة بالمتر", "الادعاءات",
)  # fmt: skip


def write(outflow: Outflow, target: Path) -> None:
    """Write the workbook; rows go to the disk as they come."""
    import xlsxwriter

    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(target, options) as book:
        book.set_properties({"title": "Rawi", "created": datetime.fromisoformat(outflow.today)})
        bold = book.add_format({"bold": True})
        _sheet(book, bold, EVENTS, EVENT_COLUMNS, (_event(fact, outflow) for fact in outflow.events()))
        _sheet(book, bold, CONTROL, CONTROL_COLUMNS, map(_held, outflow.times()))
        _sheet(book, bold, ABOUT, ("", ""), _about(outflow))


def _sheet(book: Any, bold: Any, name: str, columns: tuple[str, ...], rows: Iterator[tuple[Any, ...]]) -> None:
    sheet = book.add_worksheet(name)
    sheet.right_to_left()
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(columns) - 1, 18)
    sheet.write_row(0, 0, columns, bold)
    for number, row in enumerate(rows, 1):
        if number > _MOST:
            raise InputError(f"a sheet has {_MOST:,} rows and there are more: narrow it by --from, --to or --place")
        for column, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(number, column, value[:_LONGEST])
            elif value is not None:
                sheet.write_number(number, column, value)


def _event(fact: Fact, outflow: Outflow) -> tuple[Any, ...]:
    event, site, line = fact.event, fact.event.place, told(fact, outflow)
    killed = bounds(event, "killed")
    return (
        event.id,
        types()[event.type].ar,
        event.type,
        event.earliest,
        event.latest,
        event.edtf,
        joined(party.name_ar for party in event.actors),
        joined(party.name for party in event.actors),
        joined(party.name_ar for party in event.targets),
        joined(party.name for party in event.targets),
        site and site.name_ar,
        site and site.name,
        site and site.lat,
        site and site.lon,
        site and site.radius_m,
        share(int(min(low for low, _ in killed)), fact, outflow) if killed else None,
        share(int(max(high for _, high in killed)), fact, outflow) if killed else None,
        parted(fact, outflow),
        STATUSES[event.status],
        event.status,
        len(event.origins),
        joined(event.origins),
        line.ar,
        line.en,
        (*fact.tellings, *fact.against)[0].said.quote.text,
        joined(dict.fromkeys(telling.claim.report.url for telling in fact.tellings)),
        "راجعها إنسان" if fact.reviewed else "قراءة آلية",
    )


def _held(holding: Holding) -> tuple[Any, ...]:
    place, holder = holding.place, holding.holder
    return (
        place.name_ar,
        place.name,
        holding.since,
        holding.until,
        holder and holder.name_ar,
        holder and holder.name,
        STATES[holding.state],
        holding.state,
        holding.rule,
        holding.last_evidence,
        place.lat,
        place.lon,
        place.radius_m,
        joined(holding.claims),
    )


def _about(outflow: Outflow) -> Iterator[tuple[Any, ...]]:
    """What the workbook holds and what it does not."""
    yield "as known on", outflow.known
    yield "profile", outflow.gate.profile.about
    for one in outflow.gate.account.explained():
        yield f"withheld: {one.count} {one.what}", one.why
    yield from sorted(outflow.gate.account.changed.items())


SHAPE = Shape(
    "xlsx",
    "events and holdings",
    "events, and who held what from when to when, with Arabic and English side by side and what was withheld, in "
    "sheets that run right to left",
    "all values but the one shown; parts of claims; more than 1,048,575 rows of either",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write,
    needs="xlsxwriter",
)
