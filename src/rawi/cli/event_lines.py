"""The lines of an event's explanation: what is told and by whom, how well, and why its claims are one happening."""

from collections.abc import Iterator, Mapping, Sequence

from rawi.cli.bidi import Line, isolate
from rawi.cli.event_rows import PARTS
from rawi.cli.event_table import STYLES, event_marks, told_by
from rawi.cli.rules import LEGEND, RULES, SHOWN, feature_lines
from rawi.cli.voices import Voices
from rawi.cli.words import COMMA, counted
from rawi.fuse import Telling, iso
from rawi.model import Claim, Event, Join, Told

_LABEL = 13
_INDENT = " " * _LABEL
_LABELS = {"date": "when", "place": "where", "actors": "who", "targets": "to whom", "extent": "how much"}


def headline(event: Event) -> str:
    """What the event is, in one line."""
    told = ", ".join([event.type, *event_marks(event)])
    return f"{event.id}  {told}, {event.edtf or f'known from {event.known_from}'}"


def told_lines(event: Event, voices: Voices) -> Iterator[Line]:
    """Every value that is told, with who says it; where they differ, the one shown comes first."""
    names = _names(voices.tellings((*event.claims, *event.against)))
    roots = [*voices.origins(event.claims), *voices.origins(event.against)]
    origins = {telling.claim: root.name for root in roots for telling in root.tellings}
    slots = dict.fromkeys(told.slot for told in event.told)
    for slot in sorted(slots, key=lambda slot: PARTS.index(slot) if slot in PARTS else len(PARTS)):
        values = [told for told in event.told if told.slot == slot]
        label = f"{'  ' + _LABELS.get(slot, slot):<{_LABEL}}"
        differ = len(values) > 1
        for told in values:
            mark = "" if not differ else "shown: " if told.best else "also told: "
            yield _value(told, f"{label}{mark}", names)
            for by, claims in _sides(told, event):
                where = f" in {', '.join(claims)}" if differ else ""
                said_by = voices.of(origins.get(claim, claim) for claim in claims)
                yield Line(f"{_INDENT}{by} {said_by}{where}", "", "dim", 3)
            label = _INDENT
    if any(not told.best for told in event.told):
        yield Line(f"  {SHOWN}", "", "dim", 2)


def _sides(told: Told, event: Event) -> Iterator[tuple[str, list[str]]]:
    """The claims that tell a value, and those that tell it of what they deny."""
    against = [claim for claim in told.claims if claim in event.against]
    for by, claims in (("by", [claim for claim in told.claims if claim not in against]), ("denied by", against)):
        if claims:
            yield by, claims


def _value(told: Told, before: str, names: Mapping[str, str]) -> Line:
    """A value: names of the reports for keys, all else as it is."""
    style = "bold" if told.best else "yellow"
    if told.slot in ("place", "actors", "targets"):
        return Line(before, COMMA.join(names.get(key, key) for key in told.value.split("; ")), style)
    if told.slot in PARTS:
        return Line(f"{before}{told.value}", "", style)
    low, _, high = told.value.partition("-")
    return Line(f"{before}{counted(told.slot, float(low), float(high or low))}", "", style)


def _names(tellings: Sequence[Telling]) -> dict[str, str]:
    """Arabic names of parties and places by their keys."""
    found = {party.key: party.name_ar for told in tellings for party in (*told.actors, *told.targets)}
    return found | {told.site.key: told.site.name_ar for told in tellings if told.site}


def status_lines(event: Event) -> Iterator[Line]:
    """How well it is told, by which rule."""
    yield Line("  how well it is told", "", "bold")
    yield Line(f"    {event.status}: {RULES[event.rule]}", "", STYLES[event.status], 2)
    yield Line(f"    rule {event.rule}, Admiralty grade of information {event.credibility}", "", "dim")
    yield Line(f"    told by {told_by(event)}: rawi origins {event.id}", "")


def join_lines(event: Event, claims: Mapping[str, Claim], voices: Voices) -> Iterator[Line]:
    """Each claim with its sentence, and why it is held to tell of the same happening."""
    yield Line("  its claims, and why they are one happening", "", "bold")
    tellings = {telling.claim: telling for telling in voices.tellings(claims)}
    for join in event.joins:
        yield Line("", "")
        against = ", against it" if join.claim in event.against else ""
        yield from claim_lines(claims[join.claim], tellings.get(join.claim), voices, against)
        yield from _joined(join, event)
    yield Line("", "")
    yield Line(f"  {LEGEND}", "", "dim", 2)
    yield Line("  rawi why c-... explains how a claim was read.", "", "dim")


def claim_lines(claim: Claim, telling: Telling | None, voices: Voices, note: str = "") -> Iterator[Line]:
    """A claim with its day, who says so, and its sentence."""
    known = iso(telling.known) if telling else claim.report.published or "no date"
    origin = f", from {voices.of((telling.origin_name,))}, {telling.interest}" if telling else ""
    outlet = f", in {isolate(claim.report.outlet)}" if claim.report.outlet else ""
    yield Line(f"    {claim.id}  {known}{origin}{outlet}{note}", "", "bold", 4)
    yield Line("      ", claim.evidence.text)


def _joined(join: Join, event: Event) -> Iterator[Line]:
    if join.claim == event.joins[0].claim:
        yield Line("      known first: the others are compared with it", "", "dim")
        return
    why = f"as judgement {join.judged} says" if join.judged is not None else f"sum {join.score:+.2f}"
    second = f", before {join.runner_up}" if join.runner_up else ""
    yield Line(f"      joined, {why}{second}", "", "dim")
    yield from (Line(f"        {line}", "", "dim", len("+0.00  ")) for line in feature_lines(join.features))
