"""Who holds what: a day, a place, two days; and the whole in a few numbers."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from rawi.model import Holding
from rawi.plots import Plots, plots
from rawi.serve.answers import Asked, Records, said
from rawi.serve.asked import AsKnown, Day, iso_day
from rawi.serve.described import shows
from rawi.serve.faults import Refused
from rawi.serve.layers import Layer
from rawi.serve.shapes import Compared, Ground, Times, compared, times
from rawi.store import Density, SideShare, Summary, Voice

routes = APIRouter(tags=["ground"])


@routes.get("/summary", responses=shows(Summary))
async def summary(asked: Asked) -> Response:
    """What the store holds: counts, first and last days, and the sides that are told of."""
    return await asked.answer(asked.store.summary)


@routes.get("/control", responses=shows(list[Holding], Ground))
async def control(
    asked: Asked,
    on: Annotated[Day | None, Query(description="The day asked about; the last known one if not given.")] = None,
    as_known: AsKnown = None,
    place: Annotated[str | None, Query(description="Id or any name of one place.", max_length=500)] = None,
    since: Annotated[
        str | None,
        Query(
            description="What is otherwise than in an answer that is had: its `on`, `as_known` and `mark`, with commas "
            "between. All, as without it, where the store has changed since; `meta.changes` says which.",
            max_length=60,
        ),
    ] = None,
) -> Response:
    """Who holds each place on a day, by place. A place of which nothing is told for that day is not among them."""
    if place is not None and since is not None:
        raise Refused(400, "invalid", "since: it is asked of all places, not of one")
    before = None if since is None else _had(since)

    def made() -> tuple[Any, Ground]:
        day, known = asked.store.days(on, as_known=as_known)
        mark = asked.store.mark()
        if place is not None:
            return asked.store.control(day, as_known=known, place=place), Ground(day, known, mark)
        held = asked.store.held()
        if before is None or before.mark != mark:
            return Records(held.on(day, known)), Ground(day, known, mark)
        changed, gone = held.changes((before.on, before.as_known), (day, known))
        return Records(changed), Ground(day, known, mark, True, gone)

    return await asked.answer_with(made, keep=False)  # made again sooner than room is found for it


def _had(since: str) -> Ground:
    """The answer that a question names."""
    try:
        day, known, mark = since.split(",")
        return Ground(iso_day(day), iso_day(known), mark)
    except ValueError:
        raise Refused(400, "invalid", f"since: {since[:60]!r} is no day, day and mark with commas between") from None


@routes.get("/timeline/{place}", responses=shows(Times))
async def timeline(asked: Asked, place: str, as_known: AsKnown = None) -> Response:
    """Who held a place from when to when, oldest first, and the shares of it that were told."""
    return await asked.answer(lambda: times(asked.store.timeline(place, as_known=as_known)))


@routes.get("/diff", responses=shows(Compared))
async def diff(
    asked: Asked,
    first: Annotated[Day, Query(description="The earlier day.")],
    second: Annotated[Day, Query(description="The later day.")],
    as_known: AsKnown = None,
) -> Response:
    """What changed hands between two days: pairs of what was held to be so, null where nothing was told. What passed
    from a side to one that is its ally on the second day stands apart: neither gained or lost it."""
    return await asked.answer(lambda: compared(asked.store.diff(first, second, as_known=as_known)), long=True)


@routes.get("/density", responses=shows(list[Density]))
async def density(asked: Asked, as_known: AsKnown = None) -> Response:
    """How many events begin on each day. With `as_known`, of those that anybody knew of by then, on the day that is
    told of them now."""
    return await asked.answer(lambda: asked.store.density(as_known=as_known))


@routes.get("/shares-by-side", responses=shows(list[SideShare]))
async def shares_by_side(asked: Asked, as_known: AsKnown = None) -> Response:
    """How many places each side holds: a row for each side that has any, on each day on which something changes.
    `claimed` are places that nobody is known to hold and that the side is said to have gained; side "" is nobody."""
    return await asked.answer(lambda: asked.store.shares_by_side(as_known=as_known), long=True)


@routes.get("/layers", responses=shows(list[Layer]))
async def layers(request: Request) -> Response:
    """The user's own map layers; the file of each is at `/layers/` and its name."""
    return said([layer for layer, _ in request.app.state.layers.values()])


@routes.get("/plots", responses=shows(Plots))
async def figures(
    asked: Asked,
    first: Annotated[Day | None, Query(description="The first day shown; that of the events if not given.")] = None,
    as_known: AsKnown = None,
) -> Response:
    """What `rawi plot` draws, counted in weeks: events by type, places by side, tellings by origin and what it has at
    stake. `other` are the rarer types, side "" is nobody, an origin without a name the rest."""
    return await asked.answer(lambda: plots(asked.store, first=first, as_known=as_known), long=True)


@routes.get("/voices", responses=shows(list[Voice]))
async def voices(asked: Asked, as_known: AsKnown = None) -> Response:
    """How many claims of events lead back to each independent origin, by what it has at stake in them; most first."""
    return await asked.answer(lambda: asked.store.voices(as_known=as_known), long=True)
