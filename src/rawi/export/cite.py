"""Claims as citations, one line each: who publishes, who says so, what, and how to find the words again."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from rawi.export.cells import csv_of
from rawi.export.crosswalk import types
from rawi.export.outflow import Outflow, Telling
from rawi.export.shape import Shape, in_lines
from rawi.export.wording import DATE_AR, PLACE_AR, Line, day_words, labelled, marked, names_ar
from rawi.model import Claim, Entity, PlaceRef

COLUMNS = ("claim_id", "report_id", "published", "citation_en", "citation_ar", "url", "sha256", "review")
_ODD = {
    "planned": Line("planned", "مخطط له"),
    "attempted": Line("attempted", "محاولة"),
    "negated": Line("did not happen", "لم يحدث"),
    "possible": Line("possible", "محتمل"),
    "ongoing": Line("going on", "مستمر"),
}
_OVER = Line("in the past", "في الماضي")
_HARM = {
    "killed": Line("killed", "القتلى"),
    "injured": Line("injured", "الجرحى"),
    "casualties": Line("killed and injured", "القتلى والجرحى"),
}


def citation(telling: Telling) -> Line:
    """A claim in one line of each language."""
    claim, report = telling.claim, telling.claim.report
    said, happened = _sayers(claim), what(claim)
    en = [report.outlet or f"report {report.id}", f"\u201c{report.title}\u201d" if report.title else ""]
    ar = [report.outlet or f"تقرير {report.id}", f"«{report.title}»" if report.title else ""]
    if report.published:
        en.append(_day(report.published))
        ar.append(report.published)
    deny = claim.stance == "denies"
    verb = Line("denies", "النافي") if deny else Line("says", "المصدر")
    sayer = said if said.en else Line(report.outlet or "the report", report.outlet or "التقرير")
    mark = marked(telling.said.reviewed, bool(claim.corrected))
    ends = f"{claim.id}, SHA-256 {report.sha256[:16]}"
    ends_en, ends_ar = "; ".join(filter(None, (ends, mark.en))), "؛ ".join(filter(None, (ends, mark.ar)))
    where = f" {report.url}" if report.url else ""
    return Line(
        f"{', '.join(filter(None, en))}: {sayer.en} {verb.en}: {happened.en} [{ends_en}].{where}",
        f"{'، '.join(filter(None, ar))}. {verb.ar}: {sayer.ar}؛ {happened.ar} [{ends_ar}].{where}",
    )


def what(claim: Claim) -> Line:
    """What a claim tells, without who says so."""
    words = types()[claim.type]
    en, ar = [words.en], {}
    if claim.actors:
        by, by_ar = words.by([entity.name_ar for entity in claim.actors])
        en += (by, _names(claim.actors))
        ar[by_ar] = names_ar(claim.actors)
    if claim.place is not None:
        en += (words.en_at, _place(claim.place))
        ar[PLACE_AR] = claim.place.name_ar
    if claim.targets:
        en += (words.en_against, _names(claim.targets))
        ar[words.ar_against] = names_ar(claim.targets)
    if claim.date is not None:
        en.append(day_words(f"{claim.date.earliest}/{claim.date.latest}" if _is_long(claim) else claim.date.earliest))
        ar[DATE_AR] = claim.date.edtf
    for count in claim.quantities:
        if count.kind in _HARM:
            number = f"{count.low:g}" if count.low == count.high else f"{count.low:g}-{count.high:g}"
            en.append(f"({_HARM[count.kind].en}: {number})")
            label = _HARM[count.kind].ar
            ar[label] = f"{ar[label]}، {number}" if label in ar else number
    states = [_ODD[claim.factuality]] if claim.factuality in _ODD else []
    states += [_OVER] if claim.over else []
    if states:
        en.append(f"({', '.join(state.en for state in states)})")
        ar["الحال"] = "، ".join(state.ar for state in states)
    return Line(" ".join(en), labelled(words.ar, ar))


def _is_long(claim: Claim) -> bool:
    return claim.date is not None and claim.date.earliest != claim.date.latest


def _names(entities: tuple[Entity, ...]) -> str:
    return " and ".join(one.name or one.name_ar for one in entities)


def _place(place: PlaceRef) -> str:
    return ", ".join((place.name or place.name_ar, *place.within[:1]))


def _sayers(claim: Claim) -> Line:
    """The chain, from the one nearest the report to the origin."""
    names = [(link.name or link.name_ar, link.name_ar) for link in claim.chain]
    return Line(", quoting ".join(en for en, _ in names), "، المنقول عنه: ".join(ar for _, ar in names))


def _day(iso: str) -> str:
    return day_words(date.fromisoformat(iso).isoformat()).removeprefix("on ")


def rows(outflow: Outflow) -> Iterator[dict[str, Any]]:
    """A row for each claim."""
    for telling in outflow.claims():
        claim, line = telling.claim, citation(telling)
        yield {
            "claim_id": claim.id,
            "report_id": claim.report.id,
            "published": claim.report.published,
            "citation_en": line.en,
            "citation_ar": line.ar,
            "url": claim.report.url,
            "sha256": claim.report.sha256,
            "review": "reviewed" if telling.said.reviewed else "machine-read",
        }


def addresses(outflow: Outflow) -> Iterator[str]:
    """The addresses of the reports that claims rest on, each once, in the order of the claims."""
    seen: set[str] = set()
    for telling in outflow.claims():
        report = telling.claim.report
        told = report.url or report.id
        if told not in seen:
            seen.add(told)
            if report.url is None:
                outflow.drop("a report without an address")
            else:
                yield report.url


CITATIONS = Shape(
    "citations",
    "claims",
    "each claim in one line of English and one of Arabic: outlet, title, day, who says so, what, id and hash",
    "everything else",
    "text/csv",
    in_lines(lambda outflow: csv_of(COLUMNS, rows(outflow))),
)
ARCHIVE_LIST = Shape(
    "archive-list",
    "claims",
    "the addresses of all reports that claims rest on, each once, in one column: what auto-archiver's csv_feeder reads",
    "everything else; reports without an address, which are counted",
    "text/csv",
    in_lines(lambda outflow: csv_of(("url",), ({"url": url} for url in addresses(outflow)))),
)
