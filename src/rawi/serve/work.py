"""What changes something: a person's judgement, and deriving ahead of time with word of how it goes."""

from collections.abc import Callable, Iterator
from queue import SimpleQueue
from threading import Thread
from typing import Annotated, Any, TypeVar

import msgspec
from fastapi import APIRouter, Depends, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.sse import EventSourceResponse, ServerSentEvent
from starlette.responses import Response

from rawi.errors import RawiError
from rawi.serve.answers import Asked, said
from rawi.serve.asked import Cursor, Limit, iso_day
from rawi.serve.described import shows, takes
from rawi.serve.faults import Refused
from rawi.serve.shapes import Deriving, Paging, Review
from rawi.store import Judgement, Store, ToReview

routes = APIRouter(tags=["review"])
T = TypeVar("T")


def _body(shape: type[T]) -> Callable[[Request], Any]:
    """Reads the body of a request as a shape, or refuses it."""

    async def read(request: Request) -> T:
        try:
            return msgspec.json.decode(await request.body(), type=shape)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise Refused(400, "invalid", f"the body: {error}") from None

    return read


@routes.get("/reviews/queue", responses=shows(list[ToReview], Paging))
def queue(asked: Asked, cursor: Cursor = None, limit: Limit = 50) -> Response:
    """What waits for a person: claims of tier B that nobody judged, then claims that joined their event narrowly."""
    return asked.page(lambda: asked.store.to_review(cursor=cursor, limit=limit))


@routes.get("/reviews", responses=shows(list[Judgement], Paging))
def reviews(asked: Asked, cursor: Cursor = None, limit: Limit = 100) -> Response:
    """The judgements kept, the latest first."""
    return asked.page(lambda: asked.store.judgements_page(cursor=cursor, limit=limit))


@routes.post(
    "/reviews",
    status_code=201,
    responses=shows(list[Judgement], status=201, what="What was kept"),
    openapi_extra=takes(Review),
)
async def review(asked: Asked, given: Annotated[Review, Depends(_body(Review))]) -> Response:
    """Keep a person's judgement. On a claim: accepted, rejected, retracted (with its `day`); on two events, or a claim
    and an event (`other`): same, different, unsure; on either withdrawn, which takes back what the same `author` judged
    of it. The latest wins; none is ever deleted."""
    _check(given)
    kept = await run_in_threadpool(_judge, asked.store, given)
    return said(kept, 201)


def _check(given: Review) -> None:
    if not given.author.strip():
        raise Refused(400, "invalid", "author: a judgement needs the name of who judges so")
    if given.day is not None:
        try:
            iso_day(given.day)
        except ValueError as error:
            raise Refused(400, "invalid", f"day: {error}") from None


def _judge(store: Store, given: Review) -> list[Judgement]:
    return store.judge(
        given.subject,
        given.verdict,
        author=given.author.strip(),
        other=given.other,
        reason=given.reason,
        day=given.day,
    )


@routes.post("/derive", response_class=EventSourceResponse, openapi_extra=takes(Deriving))
def derive(asked: Asked, given: Annotated[Deriving, Depends(_body(Deriving))]) -> Iterator[ServerSentEvent]:
    """Bring events and holdings up to the claims now, as every question does by itself. A stream of server-sent
    events: `progress` with the `stage` that is being written, then `done`, or `error` in the shape of errors."""
    steps: SimpleQueue[tuple[str, Any] | None] = SimpleQueue()

    def work() -> None:
        try:
            asked.store.derive(anew=given.anew, say=lambda stage: steps.put(("progress", {"stage": stage})))
            steps.put(("done", {"mark": asked.store.mark()}))
        except RawiError as error:
            steps.put(("error", {"error": {"code": "store", "message": str(error)}}))
        finally:
            steps.put(None)

    Thread(target=work, daemon=True).start()
    while (step := steps.get()) is not None:
        yield ServerSentEvent(event=step[0], data=step[1])
