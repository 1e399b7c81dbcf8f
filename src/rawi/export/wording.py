"""An event in one line, in English and Arabic: what one origin alone tells is never said without saying who says it."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from rawi.export.crosswalk import types
from rawi.export.outflow import Fact, Outflow
from rawi.lexicon import World
from rawi.model import Entity, Event, Party, Site

MACHINE = "read by a machine, not reviewed"
MACHINE_AR = "قراءة آلية لم تُراجَع"
CORRECTED, CORRECTED_AR = "corrected by a person", "صححها إنسان"
PLACE_AR, DATE_AR = "المكان", "التاريخ"
_UNNAMED = "unnamed"
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


class Line(NamedTuple):
    """A line in both languages."""

    en: str
    ar: str


def what(event: Event, dated: bool = True) -> Line:
    """What happened, without saying who says so: noun, by whom, where, against whom, when if ``dated``."""
    words = types()[event.type]
    en, ar = [words.en], {}
    if event.actors:
        by, by_ar = words.by([party.name_ar for party in event.actors])
        en += (by, _names(event.actors))
        ar[by_ar] = names_ar(event.actors)
    if event.place is not None:
        en += (words.en_at, _place(event.place))
        ar[PLACE_AR] = event.place.name_ar
    if event.targets:
        en += (words.en_against, _names(event.targets))
        ar[words.ar_against] = names_ar(event.targets)
    if dated and event.edtf is not None:
        en.append(day_words(event.edtf))
        ar[DATE_AR] = event.edtf
    return Line(" ".join(en), labelled(words.ar, ar))


def labelled(noun: str, said: Mapping[str, str]) -> str:
    """What happened, and behind it who, where and when, each by its label: so no name has to be inflected."""
    parts = "؛ ".join(f"{label}: {name}" for label, name in said.items())
    return f"{noun} ({parts})" if parts else noun


def told(fact: Fact, outflow: Outflow, dated: bool = True) -> Line:
    """What happened and on whose word, with the mark of a machine's reading."""
    event = fact.event
    line, names = what(event, dated), [_named(name, outflow.world) for name in event.origins]
    en, ar = ", ".join(one.en for one in names), "، ".join(one.ar for one in names)
    planned = event.factuality if event.factuality not in ("actual", "ongoing") else ""
    happened = f"{line.en} ({planned})" if planned else line.en
    if event.status == "corroborated" and len(names) > 1:
        said = Line(
            f"{happened}, told by {len(names)} independent origins: {en}",
            f"{line.ar}؛ المصادر المستقلة ({len(names)}): {ar}",
        )
    elif names:
        one = len(names) == 1 and event.origins != (_UNNAMED,)
        said = Line(
            f"{en} {'says' if one else 'say'}: {happened}",
            f"{'المصدر' if len(names) == 1 else 'المصادر'}: {ar}؛ {line.ar}",
        )
    else:
        said = Line(f"{happened}: nobody asserts it", f"{line.ar}: لا أحد يؤكده")
    deniers = dict.fromkeys(telling.claim.chain[-1].name_ar for telling in fact.against if telling.claim.chain)
    if fact.against:
        who = _named_all(deniers, outflow.world)
        said = Line(f"{said.en}; denied by {who.en}", f"{said.ar}؛ النافي: {who.ar}")
    mark = marked(fact.reviewed, any(one.claim.corrected for one in (*fact.tellings, *fact.against)))
    return Line(f"{said.en} [{mark.en}]", f"{said.ar} [{mark.ar}]") if mark.en else said


def marked(reviewed: bool, corrected: bool) -> Line:
    """How a reading came to be: a machine's until somebody reviews it; what a person put right is not all the outlet's
    own word."""
    marks = [Line(CORRECTED, CORRECTED_AR)] if corrected else []
    marks += [] if reviewed else [Line(MACHINE, MACHINE_AR)]
    return Line("; ".join(mark.en for mark in marks), "؛ ".join(mark.ar for mark in marks))


def _named_all(names: Iterable[str], world: World) -> Line:
    found = [_named(name, world) for name in names]
    if not found:
        return Line("others", "آخرون")
    return Line(", ".join(one.en for one in found), "، ".join(one.ar for one in found))


def _named(name: str, world: World) -> Line:
    """The name of an origin in both languages, or the one it has."""
    if name == _UNNAMED:
        return Line("people whom nobody names", "مصادر لم تُسمَّ")
    return Line(name, _arabic(world).get(name, name))


@lru_cache(4)
def _arabic(world: World) -> dict[str, str]:
    """The Arabic names of sources and actors by their English ones."""
    names = {source.name: source.name_ar for source in world.sources.values()}
    return names | {actor.name: actor.name_ar for actor in world.actors.values()}


def _names(parties: Iterable[Party]) -> str:
    return " and ".join(party.name or party.name_ar for party in parties)


def names_ar(parties: Iterable[Party | Entity]) -> str:
    """Names in Arabic, as they stand in the knowledge files."""
    return " و".join(party.name_ar for party in parties)


def _place(site: Site) -> str:
    return site.name or site.name_ar


def day_words(edtf: str) -> str:
    """A day or two in words.

    >>> day_words("2017-06-11"), day_words("2017-06-05/2017-06-11")
    ('on 11 June 2017', 'between 5 June 2017 and 11 June 2017')
    """
    first, _, last = edtf.partition("/")
    return f"between {_day(first)} and {_day(last)}" if last else f"on {_day(first)}"


def _day(iso: str) -> str:
    day = date.fromisoformat(iso)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
