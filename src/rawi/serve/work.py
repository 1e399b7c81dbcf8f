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

from rawi.corrections import correct
from rawi.errors import RawiError
from rawi.reviewed import gold
from rawi.serve.answers import Asked, said
from rawi.serve.asked import ROWS, Cursor, Limit, iso_day
from rawi.serve.described import shows, takes
from rawi.serve.faults import UNFORESEEN, Refused, explained
from rawi.serve.shapes import Deriving, Fault, Paging, Refusal, Review
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
async def queue(asked: Asked, cursor: Cursor = None, limit: Limit = ROWS) -> Response:
    """What waits for a person: claims of tier B that nobody judged, then claims that joined their event narrowly. First
    come claims on which alone a holding rests as it is known now, then those on which one rests together with others,
    then those that are an event's only telling (`decides`), then the rest; of each the least sure, in steps of a
    tenth, and within a step those of the newest report."""
    return await asked.page(lambda: asked.store.to_review(cursor=cursor, limit=limit))


@routes.get("/reviews", responses=shows(list[Judgement], Paging))
async def reviews(asked: Asked, cursor: Cursor = None, limit: Limit = ROWS) -> Response:
    """The judgements kept, the latest first."""
    return await asked.page(lambda: asked.store.judgements_page(cursor=cursor, limit=limit))


@routes.get(
    "/reviews/gold.jsonl",
    response_class=Response,
    responses={
        200: {"description": "One report a line", "content": {"application/x-ndjson": {"schema": {"type": "string"}}}}
    },
)
def reviewed(asked: Asked) -> Response:
    """A file: what was accepted, corrected and rejected as gold, one report a line, for `rawi eval` and training."""
    lines = b"".join(msgspec.json.encode(row) + b"\n" for row in gold(asked.store))
    return Response(lines, 200, {"cache-control": "no-store"}, "application/x-ndjson")


@routes.post(
    "/reviews",
    status_code=201,
    responses=shows(list[Judgement], status=201, what="What was kept"),
    openapi_extra=takes(Review),
)
async def review(asked: Asked, given: Annotated[Review, Depends(_body(Review))]) -> Response:
    """Keep a person's judgement. On a claim: accepted, rejected, retracted (with its `day`); on two events, or a claim
    and an event (`other`): same, different, unsure; on either withdrawn, which takes back what the same `author` judged
    of it, or, in one step, the judgements of some `numbers`. A claim is accepted as it reads then: once it is corrected
    otherwise, that counts no more. On the `slot` of a claim: corrected, by `words` of its
    report or a `value`, or withdrawn. The latest wins; none is ever deleted."""
    _check(given)
    kept = await run_in_threadpool(_judge, asked.store, given)
    return said(kept, 201)


def _check(given: Review) -> None:
    if not given.author.strip():
        raise Refused(400, "invalid", "author: a judgement needs the name of who judges so")
    if given.numbers is not None and given.verdict != "withdrawn":
        raise Refused(400, "invalid", "numbers: they say what is withdrawn, and nothing else takes them")
    if given.day is not None:
        try:
            iso_day(given.day)
        except ValueError as error:
            raise Refused(400, "invalid", f"day: {error}") from None


def _judge(store: Store, given: Review) -> list[Judgement]:
    author, reason = given.author.strip(), given.reason
    if given.numbers is not None:
        return store.withdraw(given.numbers, author=author, reason=reason)
    if given.verdict == "corrected":
        words, value = given.words, given.value
        return correct(store, given.subject, given.slot or "", words=words, value=value, author=author, reason=reason)
    other, day, slot = given.other, given.day, given.slot
    return store.judge(given.subject, given.verdict, author=author, other=other, reason=reason, day=day, slot=slot)


@routes.post("/derive", response_class=EventSourceResponse, openapi_extra=takes(Deriving))
def derive(asked: Asked, given: Annotated[Deriving, Depends(_body(Deriving))]) -> Iterator[ServerSentEvent]:
    """Bring events and holdings up to the claims now, as every question does by itself. A stream of server-sent
    events: `progress` with the `stage` that is being written and how much is `done` of the `total`, then `done`, or
    `error` in the shape of errors."""
    steps: SimpleQueue[tuple[str, Any] | None] = SimpleQueue()

    def work() -> None:
        try:
            asked.store.derive(anew=given.anew, say=lambda step: steps.put(("progress", step._asdict())))
            steps.put(("done", {"mark": asked.store.mark()}))
        except RawiError as error:
            steps.put(_failed(*explained(error, asked.store.path)[1:]))
        except Exception:
            steps.put(_failed("internal", UNFORESEEN))
            raise
        finally:
            steps.put(None)

    Thread(target=work, daemon=True).start()
    while (step := steps.get()) is not None:
        yield ServerSentEvent(event=step[0], data=step[1])


def _failed(code: str, message: str) -> tuple[str, Any]:
    return "error", msgspec.to_builtins(Refusal(Fault(code, message)))
