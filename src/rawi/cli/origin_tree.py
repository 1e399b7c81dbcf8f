"""The chains of an event's tellings as a tree: from each independent origin out to the outlets that pass it on."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from rawi.cli.bidi import Line, isolate
from rawi.cli.event_lines import headline
from rawi.cli.options import Language
from rawi.cli.rules import INTERESTS
from rawi.cli.voices import voice, without_outlet
from rawi.cli.words import name, number
from rawi.fuse import Root, Telling, iso
from rawi.lexicon.gazetteer import RELIABILITY, read_reliability
from rawi.model import Claim
from rawi.store import Origins

_STYLES = {"adverse": "green", "neutral": "green", "self-serving": "yellow", "unknown": "dim"}


class _Node:
    """A link of the chains: what is told in its own name, and who passes it on."""

    def __init__(self) -> None:
        self.told: list[Telling] = []
        self.passed_on: dict[str, _Node] = {}


def tree(
    origins: Origins, claims: Mapping[str, Claim], language: Language, files: Mapping[str, str | None] | None = None
) -> Iterator[Line]:
    """The lines of the tree; ``claims`` are the event's, by id; ``files`` are what their reports were read from."""
    event, named = origins.event, _named(origins, claims, language, files or {})
    yield Line(headline(event), "", "bold")
    if event.place:
        yield Line("", name(event.place, language), "bold")
    yield Line("", "")
    yield Line(_in_words(origins), "", "bold")
    for circle in origins.circles:
        way = " \u2190 ".join(isolate(named[key]) for key in (*circle, circle[0]))
        yield Line(f"circular: {way}: this word leads back to itself", "", "bold red", 2)
    for root in origins.roots:
        yield Line("", "")
        yield from _root(root, named, language)
    if origins.against:
        yield Line("", "")
        yield Line(f"against it, {_told_by(origins.against)}", "", "bold red")
        for root in origins.against:
            yield from _root(root, named, language)
    told = {telling.claim for root in (*origins.roots, *origins.against) for telling in root.tellings}
    left = [id for id in (*event.claims, *event.against) if id not in told]
    if left:
        yield Line("", "")
        why = 'read with little certainty, or told with a "perhaps"'
        yield Line(f"not among them, {why}: ", ", ".join(left), "dim", 2)


def _in_words(origins: Origins) -> str:
    """How many origins there are, and how many pass them on."""
    if not origins.roots:
        return f"it is only denied, {_told_by(origins.against)}"
    if len(origins.roots) == 1:
        return f"one origin, {_told_by(origins.roots)}: however many repeat it, nobody else stands behind it"
    return f"{number(len(origins.roots), 'independent origin')}, {_told_by(origins.roots)}"


def _told_by(roots: Iterable[Root]) -> str:
    tellings = [telling for root in roots for telling in root.tellings]
    outlets, reports = ({getattr(telling, what) for telling in tellings} for what in ("outlet", "report"))
    return f"told by {number(len(outlets), 'outlet')} in {number(len(reports), 'report')}"


def _named(
    origins: Origins, claims: Mapping[str, Claim], language: Language, files: Mapping[str, str | None]
) -> dict[str, str]:
    """The names of outlets and links by their keys; a report without an outlet says so."""
    found: dict[str, str] = {}
    for root in (*origins.roots, *origins.against):
        for telling in root.tellings:
            claim = claims[telling.claim]
            report = claim.report
            nameless = without_outlet(report, files.get(report.id))
            outlet = voice(report.outlet, language) if report.outlet else nameless
            names = (outlet, *(name(link, language) for link in claim.chain))
            found |= dict(zip(telling.chain, names, strict=True))
    return found


def _root(root: Root, named: Mapping[str, str], language: Language) -> Iterator[Line]:
    """An origin, what it has at stake, and the chains that lead back to it."""
    unsure = "" if any(telling.sure for telling in root.tellings) else "; read too unsurely to count"
    itself = root.name.startswith("r-")
    yield Line("\u25cf ", named.get(root.key, root.name) if itself else voice(root.name, language), "bold")
    yield Line(f"  {root.interest}: {INTERESTS[root.interest]}{unsure}", "", _STYLES[root.interest])
    grade = _grades().get(root.key, "F")
    yield Line(f"  reliability {grade}: {RELIABILITY[grade]}", "", "dim")
    top = _Node()
    for telling in root.tellings:
        node = top
        for key in _way(telling, root.key):
            node = node.passed_on.setdefault(key, _Node())
        node.told.append(telling)
    yield from _branches(top, dict(root.copies), named, "  ")


@cache
def _grades() -> dict[str, str]:
    """How reliable this user holds sources to be."""
    return read_reliability()


def _way(telling: Telling, origin: str) -> Sequence[str]:
    """The chain from the origin, which is left out, to the outlet."""
    way = list(dict.fromkeys(reversed(telling.chain)))
    return way[1:] if way[0] == origin else way


def _branches(node: _Node, copies: Mapping[str, str], named: Mapping[str, str], indent: str) -> Iterator[Line]:
    """What stands below a link: reports of its own, then who passes it on."""
    last = len(node.told) + len(node.passed_on) - 1
    for at, telling in enumerate(node.told):
        copied = f", copy of {copies[telling.claim]}" if telling.claim in copies else ""
        fork = "\u2514\u2500" if at == last else "\u251c\u2500"
        yield Line(f"{indent}{fork} {iso(telling.known)}  {telling.claim}{copied}", "", "", 5)
    for at, (key, below) in enumerate(node.passed_on.items(), len(node.told)):
        fork, bar = ("\u2514\u2500", "   ") if at == last else ("\u251c\u2500", "\u2502  ")
        yield Line(f"{indent}{fork} ", named[key])
        yield from _branches(below, copies, named, indent + bar)
