"""Write out drafts as claims: one for each place, with names, offsets, confidence and tier."""

from collections.abc import Iterator, Sequence
from hashlib import sha256

import msgspec

from rawi.annotate.mentions import Phrase, Time
from rawi.annotate.spans import start_of
from rawi.extract.counts.quantities import items, told_counts
from rawi.extract.drafts import Draft
from rawi.extract.real.was import had, long_ago, lost_by_now, was
from rawi.extract.said.attribution import Attribution
from rawi.extract.sureness import Calibration, confidence_and_tier
from rawi.extract.tree.layout import Layout
from rawi.extract.what.two_arms import twin
from rawi.extract.when import time_at
from rawi.extract.where.by_place import Counts, told_by_place
from rawi.extract.where.described_places import described_of
from rawi.extract.where.nested import each_of
from rawi.extract.where.pointed import pointed
from rawi.extract.where.reach import is_of_some, is_only_near, reach
from rawi.extract.who.ships import is_flag_of_ships, is_merchant_ship
from rawi.extract.who.struck_too import struck_together
from rawi.lexicon.debris import Debris
from rawi.lexicon.gazetteer import Called, CalledBy
from rawi.model import (
    EARLIER,
    PAST,
    Actor,
    Claim,
    DateRef,
    Decision,
    Entity,
    How,
    Place,
    PlaceRef,
    Report,
    Source,
    SourceRef,
    Span,
)
from rawi.resolve import Site
from rawi.text.fold import fold

_STATE, _TAKING, _SUPPOSED = "hold", "capture", "supposed"
_SINCE = "since"  # how the rules of times begin that reach from then up to now


def write_claims(
    layout: Layout, drafts: list[Draft], report: Report, calibration: Calibration, debris: Sequence[Debris] = ()
) -> list[Claim]:
    """The claims of a report's drafts, in text order. What stands in ``debris``, or whose doer is only supposed, is
    marked so, and never of tier A."""
    reference = report.reference()
    claims: list[Claim] = []
    counts = told_counts(layout, drafts)
    for draft in told(layout, drafts, counts):
        goods = items(layout, draft)
        trigger = layout.text.span(draft.trigger.first, draft.trigger.last)
        evidence = layout.text.span(*layout.text.sentences[draft.trigger.sentence])
        marked = [*_marked(trigger, debris), *_supposed(layout, draft)]
        rule = _rule(layout, draft, drafts)
        confidence, tier = confidence_and_tier(draft, calibration, doubted=bool(marked))
        for place, goal in places(layout, draft):
            where = _shared(layout, draft, _place(layout, draft, place))
            doers = [draft.actor, draft.beside]
            claims.append(
                Claim(
                    id=_id(report, draft.type, trigger.start, *(_spot(p) for p in (place, goal))),
                    report=reference,
                    type=draft.type,  # type: ignore[arg-type]
                    factuality=draft.factuality,  # type: ignore[arg-type]
                    stance="denies" if draft.denied else "asserts",
                    trigger=trigger,
                    evidence=evidence,
                    actors=_parties(layout, draft, doers),
                    targets=_parties(layout, draft, struck_together(layout, draft, place), but=doers),
                    supporters=_parties(layout, draft, [draft.supporter]),
                    place=where,
                    destination=_place(layout, draft, goal),
                    date=_date(layout, _over(rule, time_at(layout, draft.time, place))),
                    chain=_chain(layout, draft.attribution),
                    quantities=counts.get(draft, ()),
                    items=goods,
                    tier=tier,
                    confidence=round(confidence, 3),
                    rule=rule,
                    because=(*draft.because, *marked),
                )
            )
    return claims


def _rule(layout: Layout, draft: Draft, drafts: list[Draft]) -> str:
    """The entry and the sense that proposed a claim; ``.was`` behind a state of the past, or a taking of old
    times, ``.had`` behind one that is only recalled, without a day."""
    told, when = f"{draft.hit.form.entry.id}.{draft.type}", ""
    if draft.type == _STATE and (was(layout, draft.trigger) or lost_by_now(draft, drafts)):
        when = PAST
    if draft.time is None and draft.type == _TAKING:
        when = PAST if long_ago(layout, draft.trigger) else EARLIER if had(layout, draft.trigger) else ""
    return told + when


def told(layout: Layout, drafts: list[Draft], counts: Counts) -> Iterator[Draft]:
    """The drafts, each with those of further places behind it, whose counts are put into ``counts``, and with its twin
    where one noun tells of two kinds of fire."""
    apart = told_by_place(layout, drafts, counts)
    for draft in drafts:
        yield draft
        yield from apart.get(draft, ())
        other = twin(layout, draft)
        if other is not None:
            yield other


def places(layout: Layout, draft: Draft) -> Iterator[tuple[Phrase | None, Phrase | None]]:
    """Where it happened and where it led, a claim for each: they fled from A and B; they fled TO C AND D."""
    goals = draft.destination.group if draft.destination is not None else [None]
    listed: list[Phrase | None] = [*_listed(layout, draft, draft.place)] if draft.place is not None else []
    for place in listed or [None]:
        yield from ((place, goal) for goal in goals)


def _listed(layout: Layout, draft: Draft, place: Phrase) -> list[Phrase]:
    """The places of a list; of one that goes on behind the clause of a happening only those before it: took the palace,
    WHICH X HAD SEIZED, and the bank. Of one taken up from another sentence, the first (decision 0025)."""
    here, group = draft.trigger.sentence, described_of(layout, draft.trigger, each_of(place))
    if place.sentence != here:
        return [one for one in group if one.sentence == here] or [place]
    if place.last > draft.trigger.first:
        return group
    return [one for one in group if one.first < draft.trigger.first]


def _spot(phrase: Phrase | None) -> int:
    """Where a place is named; the second of THE TWO TOWNS is where the first is, and told apart from it."""
    if phrase is None:
        return -1
    first = phrase.group[0]
    return phrase.first if phrase is first or phrase.first != first.first else -1 - phrase.first


def _id(report: Report, kind: str, trigger: int, place: int, goal: int) -> str:
    """A claim's id: the same words of the same report give the same id."""
    further = "" if goal < 0 else f"|{goal}"
    return "c-" + sha256(f"{report.id}|{kind}|{trigger}|{place}{further}".encode()).hexdigest()[:12]


def _marked(trigger: Span, debris: Sequence[Debris]) -> list[Decision]:
    """Why a claim looks like a page's debris and no report, if it does."""
    return [Decision("debris", mark.reason, 1.0, None, ()) for mark in debris if mark.start <= trigger.start < mark.end]


def _supposed(layout: Layout, draft: Draft) -> list[Decision]:
    """Why who did it is not sure: planes BELIEVED TO BE Israeli, gunmen SUSPECTED OF BELONGING TO X."""
    doer = draft.actor
    if doer is None:
        return []
    near = range(doer.first - 1, doer.last + 2)
    cues = (cue for cue in layout.cues[doer.sentence] if cue.category == _SUPPOSED)
    words = (layout.text.words(cue.first, cue.last) for cue in cues if cue.first in near or cue.last in near)
    return [Decision(_SUPPOSED, said, 1.0, None, ()) for said in words]


def _how(phrase: Phrase, sentence: int, how: How) -> How:
    return "carried" if phrase.sentence != sentence and how == "explicit" else how


def _parties(
    layout: Layout, draft: Draft, leaders: Sequence[Phrase | None], but: Sequence[Phrase | None] = ()
) -> tuple[Entity, ...]:
    """Everybody in the phrases' groups, each once; nobody of the groups ``but``: no party is done to by itself."""
    seen: dict[str, Entity] = {}
    taken = {phrase.entity.key for leader in but if leader is not None for phrase in leader.group}
    for phrase in (phrase for leader in leaders if leader is not None for phrase in leader.group):
        own = bool(but) and is_merchant_ship(layout, phrase)
        if but and is_flag_of_ships(layout, phrase):
            continue
        key = phrase.entity.name_ar if own else phrase.entity.key
        if key not in taken and key not in seen:
            seen[key] = entity_of(layout, phrase, draft.trigger.sentence, own)
    return tuple(seen.values())


def entity_of(layout: Layout, phrase: Phrase, sentence: int, own: bool = False) -> Entity:
    """Whom a phrase stands for, in a claim whose trigger stands in some sentence; its ``own`` words, where what it
    belongs to is somebody else."""
    party = phrase.entity
    thing = None if own else party.thing
    span = layout.text.span(phrase.first, phrase.last)
    identity, name, name_ar = _called(layout, thing, phrase) if thing is not None else (None, None, party.name_ar)
    aliases = tuple(other for other in layout.names_of.get(party.key, ()) if other != name_ar)
    return Entity(identity, name, name_ar, span, _how(phrase, sentence, party.how), aliases)


def _place(layout: Layout, draft: Draft, phrase: Phrase | None) -> PlaceRef | None:
    if phrase is None:
        return None
    described = draft.describes and draft.place is not None and phrase in draft.place.group
    return place_of(layout, phrase, draft.trigger.sentence, draft.type, described)


def place_of(layout: Layout, phrase: Phrase, sentence: int, kind: str, described: bool = False) -> PlaceRef:
    """Which place a phrase stands for, in a claim of some type whose trigger stands in some sentence and, it may be,
    only describes that place."""
    site: Site = phrase.entity
    relation, extent = reach(layout, phrase, kind, described)
    reference = PlaceRef(
        id=None,
        name=None,
        name_ar=site.name_ar,
        kind=site.kind,
        within=tuple(parent.name for parent in site.within),
        country=site.country,
        lat=None,
        lon=None,
        radius_m=None,
        relation=relation,
        extent=extent,
        percent=None if described else phrase.percent,
        mention=layout.text.span(phrase.part_first, phrase.last),
        how=_how(phrase, sentence, site.how),
    )
    place = site.place
    if place is None:
        return pointed(reference, site)
    aliases = tuple(other for other in layout.names_of.get(site.key, ()) if other != place.name_ar)
    reference = msgspec.structs.replace(
        reference,
        aliases=aliases,
        id=place.id,
        name=place.name,
        name_ar=place.name_ar,
        kind=place.kind,
        lat=place.lat,
        lon=place.lon,
        radius_m=place.radius_m,
    )
    return reference if place.lat is not None else pointed(reference, site)


def _shared(layout: Layout, draft: Draft, place: PlaceRef | None) -> PlaceRef | None:
    """The place with the share that the claim itself tells, 30 percent OF IT, or with what its word leaves of it."""
    if place is not None and is_of_some(layout, draft):
        place = msgspec.structs.replace(place, extent="part")
    if place is not None and place.relation == "in" and is_only_near(draft):
        return msgspec.structs.replace(place, relation="near")
    if place is None or draft.share is None:
        return place
    return msgspec.structs.replace(place, extent="part", percent=draft.share)


def _over(rule: str, time: Time | None) -> Time | None:
    """The time of a claim: of a state of the past that X HAD HELD SINCE 2014, when it began."""
    return start_of(time) if time is not None and rule.endswith(PAST) and time.rule.startswith(_SINCE) else time


def _date(layout: Layout, time: Time | None) -> DateRef | None:
    return None if time is None else date_of(layout, time)


def date_of(layout: Layout, time: Time) -> DateRef:
    """A time with its words."""
    return DateRef(time.edtf, time.earliest, time.latest, layout.text.span(time.first, time.last))


def _chain(layout: Layout, attribution: Attribution | None) -> tuple[SourceRef, ...]:
    return tuple(source_of(layout, phrase) for phrase in (attribution.chain if attribution is not None else ()))


def source_of(layout: Layout, phrase: Phrase) -> SourceRef:
    """On whose word, by a phrase."""
    party = phrase.entity
    thing = party.thing
    span = layout.text.span(phrase.first, phrase.last)
    if thing is None:
        return SourceRef(None, None, party.name_ar, phrase.head, span)
    return SourceRef(*_called(layout, thing, phrase), thing.kind, span)


def _called(layout: Layout, thing: Actor | Source | Place, phrase: Phrase) -> tuple[str, str, str]:
    """The id of a thing and its names in English and Arabic, as it was called on the day of publication, and as the
    words name it, or the report where they do not: the opposition is not its FREE ARMY."""
    named: Called | CalledBy | Actor | Source | Place = layout.annotation.names_then.get(thing.id, thing)
    called_by = layout.annotation.called_by.get(thing.id, ())
    if called_by:
        own = [layout.text.words(phrase.first, phrase.last)]
        said = " ".join(map(fold, own if phrase.names else layout.names_of.get(phrase.entity.key, ())))
        named = next((one for one in called_by if not one.words or any(word in said for word in one.words)), named)
    return thing.id, named.name, named.name_ar
