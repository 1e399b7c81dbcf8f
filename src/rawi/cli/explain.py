"""The lines of an explanation: each part of a claim, its words, how it was read, what else it could have been."""

from collections.abc import Iterator, Sequence

from rawi.cli.bidi import Line, isolate, one_line
from rawi.cli.marked import STYLES, Role, number_of
from rawi.cli.reasons import HANG, LEGEND, reasons
from rawi.cli.words import count, marks, place_words
from rawi.model import Claim, DateRef, Decision, Entity, PlaceRef, SourceRef, Span
from rawi.store import OnClaim

_LABEL = 13
_INDENT = " " * _LABEL
_AROUND = 30
_HOW = {
    "explicit": "",
    "anaphor": "by words that point back to it",
    "carried": "carried over from another sentence",
}


def headline(claim: Claim) -> str:
    """What the claim is, in one line."""
    told = ", ".join([claim.type, *marks(claim)])
    return f"{claim.id}  {told}, tier {claim.tier}, {claim.confidence:.0%} sure"


def slot_lines(claim: Claim, roles: list[Role], text: str) -> Iterator[Line]:
    """Each part of the claim with what decided it; ``text`` is the report's."""
    decisions = {decision.slot: decision for decision in claim.because}
    yield Line(f"{'  what':<{_LABEL}}{claim.type}", "", STYLES["trigger"])
    yield from _words(claim.trigger, roles)
    yield Line(f"{_INDENT}rule {claim.rule}", "")
    yield from _decided(decisions.get("trigger"))
    parties = (
        ("actor", "who", claim.actors),
        ("target", "to whom", claim.targets),
        ("supporter", "with", claim.supporters),
    )
    for slot, label, entities in parties:
        for entity in entities:
            yield from _thing(label, slot, entity, claim, roles, text)
        yield from _open(label, entities, decisions.get(slot))
    for slot, label, place in (("place", "where", claim.place), ("destination", "to where", claim.destination)):
        if place is not None:
            yield from _thing(label, slot, place, claim, roles, text)
            yield from (Line(_INDENT + line, "") for line in _position(place))
        yield from _open(label, [place] if place else [], decisions.get(slot))
    if claim.date is not None:
        yield from _date(claim.date, claim.report.published, roles)
    yield from _open("when", [claim.date] if claim.date else [], decisions.get("date"))
    yield from _counts_and_goods(claim, roles)
    over = ", in the past" if claim.over else ""
    yield Line(f"{'  how real':<{_LABEL}}{claim.factuality}{over}", "", "bold")
    yield from _decided(decisions.get("factuality"))
    if "debris" in decisions:
        chosen = decisions["debris"].chosen
        yield Line(f"{'  looks like':<{_LABEL}}a page's debris, no report: {chosen}; never of tier A", "", "bold")
    if "supposed" in decisions:
        chosen = decisions["supposed"].chosen
        yield Line(f"{'  only supposed':<{_LABEL}}who did it: {chosen}; never of tier A", "", "bold")


def _thing(
    label: str, slot: str, thing: Entity | PlaceRef, claim: Claim, roles: list[Role], text: str
) -> Iterator[Line]:
    """Who or where: the name, who that is, the words, and how they stand for it."""
    before = place_words(thing) if isinstance(thing, PlaceRef) else ""
    yield Line(f"{'  ' + label:<{_LABEL}}{before}", thing.name_ar, STYLES[slot])
    yield Line(_INDENT + _identity(thing), "")
    span = thing.mention
    if span is not None:
        yield from _words(span, roles, _HOW[thing.how])
        if not (claim.evidence.start <= span.start and span.end <= claim.evidence.end):
            yield Line(f"{_INDENT}said in ", text[max(0, span.start - _AROUND) : span.end + _AROUND], "dim")


def _identity(thing: Entity | PlaceRef | SourceRef) -> str:
    if thing.id is None:
        return "not in the knowledge files"
    return f"{thing.name} ({thing.id})" if thing.name else thing.id


def _words(span: Span | None, roles: list[Role], how: str = "") -> Iterator[Line]:
    if span is not None:
        note = f", {how}" if how else ""
        yield Line(f"{_INDENT}read from {number_of(roles, span)} ", span.text)
        yield Line(f"{_INDENT}characters {span.start}\u2013{span.end}{note}", "", "dim")


def _position(place: PlaceRef) -> Iterator[str]:
    kind = place.kind or "place"
    yield f"{kind} in {', '.join(place.within)}" if place.within else kind
    if place.lat is not None and place.lon is not None:
        about = f", right to about {place.radius_m:,} m" if place.radius_m else ""
        yield f"{place.lat:.4f}, {place.lon:.4f}{about}"


def _date(date: DateRef, published: str | None, roles: list[Role]) -> Iterator[Line]:
    yield Line(f"{'  when':<{_LABEL}}{date.edtf}", "", STYLES["date"])
    yield from _words(date.mention, roles)
    if date.earliest != date.latest:
        yield Line(f"{_INDENT}from {date.earliest} to {date.latest}", "")
    if published:
        yield Line(f"{_INDENT}the report is of {published}", "")


def _counts_and_goods(claim: Claim, roles: list[Role]) -> Iterator[Line]:
    for quantity in claim.quantities:
        of = " of " if quantity.of else ""
        yield Line(f"{'  how many':<{_LABEL}}{count(quantity)}{of}", quantity.of or "", "bold")
        yield from _words(quantity.mention, roles)
    for item in claim.items:
        yield Line(f"{'  goods':<{_LABEL}}", item.text, "bold")


def _open(label: str, filled: Sequence[object], decision: Decision | None) -> Iterator[Line]:
    """The decision of a part; that it stays open is said, where that was decided."""
    if decision is not None and not filled:
        yield Line(f"{'  ' + label:<{_LABEL}}the text does not say", "", "dim")
    yield from _decided(decision)


def _decided(decision: Decision | None) -> Iterator[Line]:
    """How sure, what came second, and what weighed most."""
    if decision is None:
        return
    said = _second(decision)
    yield Line(f"{_INDENT}{decision.probability:.0%} sure{said.before}", said.text)
    yield from (Line(f"{_INDENT}  {reason}", "", "dim", HANG) for reason in reasons(decision))


def _second(decision: Decision) -> Line:
    """What the choice came before: words of the program stand plain, words of the report as theirs."""
    second = decision.runner_up
    if second is None:
        return Line("", "")
    if second == "none":
        return Line(" rather than the report's own word" if decision.slot == "chain" else " rather than left open", "")
    if decision.slot in ("trigger", "factuality", "date"):
        return Line(f" rather than {second}", "")
    return Line(" rather than ", second)


def chain_lines(claim: Claim, roles: list[Role]) -> Iterator[Line]:
    """Who says so, drawn from the outlet of the report down to the origin."""
    yield Line("  on whose word", "", "bold")
    yield Line("    " if claim.report.outlet else "    the report itself", claim.report.outlet or "", STYLES["source"])
    indent = "    "
    for link in claim.chain:
        yield Line(f"{indent}\u2514\u2500 {number_of(roles, link.mention)} ", link.name_ar, STYLES["source"])
        indent += "   "
        kind = f", {link.kind}" if link.kind else ""
        yield Line(f"{indent}{_identity(link)}{kind}", "")
    voice = "" if claim.chain else " in its own voice"
    yield Line(f"{indent}{'denies' if claim.stance == 'denies' else 'asserts'} it{voice}", "", "bold")
    decision = next((decision for decision in claim.because if decision.slot == "chain"), None)
    yield from _decided(decision)
    if any(decision.features for decision in claim.because):
        yield Line("", "")
        yield Line(f"  {LEGEND}", "", "dim")


def corrected_lines(claim: Claim) -> Iterator[Line]:
    """What a person put right, and what stood there before."""
    if claim.corrected:
        yield Line("  corrected", "", "bold")
    for one in claim.corrected:
        why = f", {isolate(one.reason)}" if one.reason else ""
        yield Line(f"    {one.slot} by {isolate(one.author)}{why}; before: ", one.was or "nothing")


def judged_lines(judged: Sequence[OnClaim]) -> Iterator[Line]:
    """What persons said of the claim, the latest last: that is what counts."""
    if judged:
        yield Line("  judged", "", "bold")
    for one in judged:
        yield Line(f"    {judged_words(one)}", "")


def judged_words(one: OnClaim) -> str:
    """A person's judgement of a claim in one line."""
    day = f" on {one.day}" if one.day else ""
    return f"{one.verdict}{day} by {isolate(one.author)}" + (f", {isolate(one.reason)}" if one.reason else "")


def report_lines(claim: Claim, file: str | None = None) -> Iterator[Line]:
    """Which report, so that it can be found again and proved to be the same; ``file`` is what it was read from."""
    report = claim.report
    yield Line("  report", "", "bold")
    for label, value in (("title", report.title), ("outlet", report.outlet)):
        if value:
            yield Line(f"    {label:<10} ", value)
    for label, value in (
        ("published", report.published),
        ("address", one_line(report.url or "")),
        ("came as", isolate(report.ref or file or "")),
        ("id", report.id),
        ("SHA-256", report.sha256),
        ("sentence", f"characters {claim.evidence.start}\u2013{claim.evidence.end}"),
    ):
        if value:
            yield Line(f"    {label:<10} {value}", "")
