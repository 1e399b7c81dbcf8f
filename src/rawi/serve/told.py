"""What is told and by whom: events, claims, reports; who and what they name; where words stand."""

from typing import Annotated, Any, Literal, TypeVar

from fastapi import APIRouter, Query
from msgspec import Raw
from starlette.responses import Response

from rawi.corrections import corrected
from rawi.model import Claim, ClaimType, Event, Report, ReportRef, Status, Tier
from rawi.repairs import repairs
from rawi.serve.answers import Asked
from rawi.serve.asked import ROWS, AsKnown, Cursor, Day, Limit, Words
from rawi.serve.described import shows
from rawi.serve.faults import Refused
from rawi.serve.shapes import EventTold, OriginsTold, Paging, ReportRead, origins_told, plain, plain_record, told_by
from rawi.store import EventFilter, Filter, Found, Named, NamedActor, NamedPlace, Page

routes = APIRouter(tags=["told"])

From = Annotated[Day | None, Query(alias="from", description="Of this day or later.")]
To = Annotated[Day | None, Query(description="Of this day or earlier.")]
Name = Annotated[str | None, Query(description="Id, or name in any spelling.", max_length=500)]
Rows = Annotated[int, Query(description="Rows at most.", ge=1, le=10_000)]
T = TypeVar("T")
_IDS = 200


@routes.get("/events", responses=shows(list[Event], Paging))
async def events(
    asked: Asked,
    type: ClaimType | None = None,
    actor: Name = None,
    place: Name = None,
    from_: From = None,
    to: To = None,
    status: Status | None = None,
    origins: Annotated[int, Query(description="Independent origins at least.", ge=0)] = 0,
    as_known: AsKnown = None,
    order: Annotated[Literal["asc", "desc"], Query(description="desc: the newest first.")] = "asc",
    cursor: Cursor = None,
    limit: Limit = ROWS,
) -> Response:
    """Events by day. `actor` acts or suffers: a party, or the id of a side; `place` is the place itself or
    what it lies in."""

    def page() -> Page[Raw]:
        wanted = EventFilter(type=type, actor=actor, place=place, since=from_, until=to, status=status, least=origins)
        newest = order == "desc"
        return asked.store.events_page_as(Raw, wanted, as_known=as_known, cursor=cursor, limit=limit, newest=newest)

    return await asked.page(page)


@routes.get("/events/{id}", responses=shows(EventTold))
async def event(asked: Asked, id: str) -> Response:
    """An event with its claims, by its id, the beginning of it, or the id of one of its claims."""

    def made() -> EventTold:
        found = asked.store.event(id)
        return EventTold(found, told_by(asked.store, found))

    return await asked.answer(made)


@routes.get("/events/{id}/origins", responses=shows(OriginsTold))
async def origins(asked: Asked, id: str) -> Response:
    """An event's tellings folded into the independent origins that they lead back to."""

    def made() -> OriginsTold:
        found = asked.store.origins(id)
        return origins_told(found, {claim.id: claim for claim in told_by(asked.store, found.event)})

    return await asked.answer(made)


@routes.get("/claims", responses=shows(list[Claim], Paging))
async def claims(
    asked: Asked,
    type: ClaimType | None = None,
    actor: Name = None,
    place: Name = None,
    source: Name = None,
    from_: From = None,
    to: To = None,
    tier: Annotated[Tier | None, Query(description="The lowest wanted: B for A and B.")] = None,
    text: Annotated[Words, Query(description='Words of the sentence; a "quoted part" is a phrase.')] = None,
    ids: Annotated[
        str | None,
        Query(
            description=f"Ids of claims, at most {_IDS}, with commas between; nothing else is asked then.",
            max_length=100 * _IDS,
        ),
    ] = None,
    cursor: Cursor = None,
    limit: Limit = ROWS,
) -> Response:
    """Claims in force by day, without `because`: how each was decided stands with the claim itself. By `ids` they come
    in that order, those that are not in force left out."""
    if ids is not None:
        if asked.asks_more_than("ids"):
            raise Refused(400, "invalid", "ids: nothing else may be asked with them")
        some = _listed(ids)
        return await asked.page(lambda: _first(asked.store.claims_of(some), _IDS), plain)
    wanted = Filter(type=type, actor=actor, place=place, source=source, since=from_, until=to, tier=tier, text=text)
    return await asked.page(lambda: asked.store.claims_page_as(plain_record, wanted, cursor=cursor, limit=limit))


@routes.get("/claims/{id}", responses=shows(Claim))
async def claim(asked: Asked, id: str) -> Response:
    """A claim by its id or the beginning of it, with how each of its slots was decided."""
    return await asked.answer(lambda: asked.store.claim(id))


@routes.get("/claims/{id}/corrected", responses=shows(Claim))
async def corrected_claim(
    asked: Asked,
    id: str,
    slot: Annotated[str, Query(description="The slot to put right.", max_length=20)],
    words: Annotated[
        str | None,
        Query(
            description="Where words stand in the report, as 12-20,31-40; of none the slot is empty.", max_length=500
        ),
    ] = None,
    value: Annotated[str | None, Query(description="Another value, or a day.", max_length=50)] = None,
) -> Response:
    """A claim as it would be with a slot put right: what the words that a person picked stand for. Nothing is kept."""
    picked = None if words is None else [_range(one) for one in words.split(",") if one]
    return await asked.answer(lambda: corrected(asked.store, id, slot, words=picked, value=value), long=True)


def _range(given: str) -> tuple[int, int]:
    start, _, end = given.partition("-")
    if not (start.isdecimal() and end.isdecimal()):
        raise Refused(400, "invalid", f"words: {given[:40]!r} is not like 12-20")
    return int(start), int(end)


@routes.get("/reports", responses=shows(list[ReportRef], Paging))
async def reports(
    asked: Asked,
    text: Annotated[Words, Query(description='Words of title or text; a "quoted part" is a phrase.')] = None,
    cursor: Cursor = None,
    limit: Limit = ROWS,
) -> Response:
    """Reports by day of publication, without their text."""
    return await asked.page(lambda: asked.store.reports_page(text, cursor=cursor, limit=limit))


@routes.get("/reports/{id}", responses=shows(ReportRead))
async def report(asked: Asked, id: str) -> Response:
    """A report with its text and all claims read in it; `repaired` are words that lost the space between them. Offsets
    are in Unicode code points of the text."""

    def made() -> ReportRead:
        found: Report = asked.store.report(id)
        claims = list(asked.store.claims(Filter(report=id)))
        return ReportRead(found, claims, repairs(found, asked.store.world))

    return await asked.answer(made)


@routes.get("/places", responses=shows(list[NamedPlace], Paging))
async def places(asked: Asked, q: Words = None, limit: Rows = 100) -> Response:
    """The places that claims name, the most named first; those with `q` in their name, in any spelling."""
    return await asked.page(lambda: _first(asked.store.places(q), limit))


@routes.get("/actors", responses=shows(list[NamedActor], Paging))
async def actors(asked: Asked, q: Words = None, limit: Rows = 100) -> Response:
    """The parties that claims name, the most named first; those with `q` in their name, in any spelling."""
    return await asked.page(lambda: _first(asked.store.actors(q), limit))


@routes.get("/sources", responses=shows(list[Named], Paging))
async def sources(asked: Asked, q: Words = None, limit: Rows = 100) -> Response:
    """Outlets and whom they cite, the most named first; those with `q` in their name, in any spelling."""
    return await asked.page(lambda: _first(asked.store.sources(q), limit))


@routes.get("/search", responses=shows(Found))
async def search(
    asked: Asked,
    q: Annotated[str, Query(description='Words, in any spelling; a "quoted part" is a phrase.', max_length=500)],
    limit: Annotated[int, Query(description="Of each kind at most.", ge=1, le=100)] = 10,
) -> Response:
    """What words are found in: the first reports, claims, places, actors and sources."""

    def made() -> dict[str, Any]:
        found = asked.store.find(q, limit)
        return {name: getattr(found, name) for name in found.__struct_fields__} | {
            "claims": list(map(plain, found.claims))
        }

    return await asked.answer(made)


def _first(found: list[T], limit: int) -> Page[T]:
    return Page(found[:limit], None, len(found))


def _listed(ids: str) -> list[str]:
    listed = [id for id in ids.split(",") if id]
    if not 1 <= len(listed) <= _IDS:
        raise Refused(400, "invalid", f"ids: 1 to {_IDS} of them can be asked for at once, not {len(listed)}")
    return listed
