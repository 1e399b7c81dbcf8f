"""Answers as bytes: one shape, a mark by which a client knows that nothing changed, packed where it is asked for."""

import asyncio
import gzip
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from threading import Lock
from typing import Annotated, Any

import msgspec
from fastapi import Depends, Request
from fastapi.concurrency import run_in_threadpool
from starlette.responses import Response

from rawi.serve.guard import is_loopback
from rawi.serve.shapes import Answer, Nothing, Paging
from rawi.store import Page, Store

JSON = "application/json; charset=utf-8"
NOTHING = Nothing()

READERS = 2
"""Threads that make the answers which take a moment only. More would take the interpreter from each other at every step
of a query, and answer fewer; those that take long, or wait, have threads of their own."""

_PACK_FROM = 1_000  # bytes: less is not worth packing
_PACKING = 4  # of nine: the last few per cent cost most of the time
_PACKED = b"\x1f\x8b"  # what a packed answer begins with
_KEPT_BYTES = 64 * 2**20

_encode = msgspec.json.Encoder().encode


class Kept:
    """Answers given already, for as long as the store stays as it is; the least asked for make room."""

    def __init__(self) -> None:
        self._bodies: OrderedDict[str, bytes] = OrderedDict()
        self._size = 0
        self._lock = Lock()

    def get(self, tag: str) -> bytes | None:
        """The answer with a tag."""
        with self._lock:
            body = self._bodies.get(tag)
            if body is not None:
                self._bodies.move_to_end(tag)
            return body

    def keep(self, tag: str, body: bytes) -> None:
        """Keep an answer, unless it is so long that it would leave no room for others."""
        if len(body) > _KEPT_BYTES // 8:
            return
        with self._lock:
            self._size += len(body) - len(self._bodies.pop(tag, b""))
            self._bodies[tag] = body
            while self._size > _KEPT_BYTES:
                self._size -= len(self._bodies.popitem(last=False)[1])


class Records(list[bytes]):
    """Rows that are JSON already."""


class Desk:
    """One request, and the store that it asks."""

    def __init__(self, request: Request):
        self.store: Store = request.app.state.store
        self._kept: Kept = request.app.state.kept
        self._readers: ThreadPoolExecutor = request.app.state.readers
        self._request = request

    def asks_more_than(self, name: str) -> bool:
        """True when anything but this stands in the query."""
        return any(one != name for one in self._request.query_params)

    async def answer(self, data: Callable[[], Any], *, long: bool = False) -> Response:
        """What is asked for, made only where the client has not got it and it was not made before; ``long``: it may
        take more than a moment to make."""
        return await self.answer_with(lambda: (data(), NOTHING), long=long)

    async def page(self, page: Callable[[], Page[Any]], row: Callable[[Any], Any] | None = None) -> Response:
        """A page of a list, each row as it is or as ``row`` makes it."""

        def made() -> tuple[list[Any], Paging]:
            found = page()
            return [row(one) for one in found.rows] if row else found.rows, Paging(found.next, found.total)

        return await self.answer_with(made)

    async def answer_with(
        self, made: Callable[[], tuple[Any, Any]], *, keep: bool = True, long: bool = False
    ) -> Response:
        """The same with something to say of the data; ``keep``: for whoever asks the same next."""
        packed = not self._is_near() and _takes_gzip(self._request.headers.get("accept-encoding", ""))
        tag = self._tag(packed)
        headers = {"etag": tag, "cache-control": "private, no-cache", "vary": "Accept-Encoding"}
        if _has(self._request.headers.get("if-none-match", ""), tag):
            return Response(status_code=304, headers=headers)
        body = self._kept.get(tag)
        if body is None:
            body = await self._in_a_thread(lambda: _body(made, packed), long)
            if keep:
                self._kept.keep(tag, body)
        if body[:2] == _PACKED:
            headers["content-encoding"] = "gzip"
        return Response(body, headers=headers, media_type=JSON)

    async def _in_a_thread(self, make: Callable[[], bytes], long: bool) -> bytes:
        if long or self.store.is_behind():  # whoever has to wait until it is derived does not keep others waiting
            return await run_in_threadpool(make)
        return await asyncio.get_running_loop().run_in_executor(self._readers, make)

    def _is_near(self) -> bool:
        """The client is on this machine: packing for it takes longer than sending what is saved by it."""
        client = self._request.client
        return client is not None and is_loopback(client.host)

    def _tag(self, packed: bool) -> str:
        """Strong: the same bytes stand behind it, as long as the store has the same mark."""
        asked = (self.store.mark(), self._request.url.path, sorted(self._request.query_params.multi_items()), packed)
        return f'"{sha256(repr(asked).encode()).hexdigest()[:32]}"'


def _body(made: Callable[[], tuple[Any, Any]], packed: bool) -> bytes:
    data, meta = made()
    if isinstance(data, Records):  # there may be megabytes of them
        body = b"".join((b'{"data":[', b",".join(data), b'],"meta":', _encode(meta), b"}"))
    else:
        body = _encode(Answer(data, meta))
    return gzip.compress(body, _PACKING, mtime=0) if packed and len(body) >= _PACK_FROM else body


async def _desk(request: Request) -> Desk:
    return Desk(request)


Asked = Annotated[Desk, Depends(_desk)]


def said(data: Any, status: int = 200) -> Response:
    """An answer that is not to be kept: of something that was done."""
    return Response(_encode(Answer(data, NOTHING)), status, {"cache-control": "no-store"}, JSON)


def _has(tags: str, tag: str) -> bool:
    """True when a client that names some tags has the answer; it may not say whether they are strong."""
    return any(one.strip().removeprefix("W/") in (tag, "*") for one in tags.split(","))


def _takes_gzip(encodings: str) -> bool:
    for one in encodings.lower().split(","):
        name, _, weight = one.replace(" ", "").partition(";q=")
        if name == "gzip":
            return weight.rstrip("0.") != "" or not weight
    return False
