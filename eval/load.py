"""Many clients that ask a server at once, each its next question as soon as the last is answered."""

import asyncio
import time
from collections.abc import Iterator
from typing import NamedTuple, cast
from urllib.parse import urlsplit


class Load(NamedTuple):
    """How long each answer took, in order of length, and how long all of them together; in seconds."""

    waits: list[float]
    seconds: float
    size: int

    def under(self, share: float) -> float:
        """The wait that a share of the answers stayed under."""
        return self.waits[min(len(self.waits) - 1, int(share * len(self.waits)))]

    @property
    def per_second(self) -> float:
        """How many answers came in a second."""
        return len(self.waits) / self.seconds


def load(address: str, paths: Iterator[str], clients: int) -> Load:
    """Ask a server for some paths; RuntimeError where it answers otherwise than with 200."""
    return asyncio.run(_load(address, paths, clients))


async def _load(address: str, paths: Iterator[str], clients: int) -> Load:
    url = urlsplit(address)
    loop = asyncio.get_running_loop()
    made = [
        await loop.create_connection(lambda: _Client(url.netloc), url.hostname or "", url.port or 80)
        for _ in range(clients)
    ]
    start = time.perf_counter()
    await asyncio.gather(*(client.ask(paths) for _, client in made))
    seconds = time.perf_counter() - start
    for transport, _ in made:
        transport.close()
    return Load(sorted(wait for _, client in made for wait in client.waits), seconds, sum(c.size for _, c in made))


class _Client(asyncio.Protocol):
    """A connection that is kept. What comes is counted, not read: the load should cost the machine little."""

    def __init__(self, host: str):
        self.waits: list[float] = []
        self.size = 0
        self._host = host
        self._head, self._left = b"", 0
        self._answered: asyncio.Future[None]

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)

    async def ask(self, paths: Iterator[str]) -> None:
        for path in paths:
            self._answered = asyncio.get_running_loop().create_future()
            start = time.perf_counter()
            self._transport.write(
                f"GET {path} HTTP/1.1\r\nHost: {self._host}\r\nAccept-Encoding: gzip\r\n\r\n".encode()
            )
            await self._answered
            self.waits.append(time.perf_counter() - start)

    def data_received(self, data: bytes) -> None:
        if self._left:
            self._left -= len(data)
        else:
            self._head += data
            head, found, body = self._head.partition(b"\r\n\r\n")
            if not found:
                return
            lines = head.lower().split(b"\r\n")
            self._head, self._left = b"", _length(lines) - len(body)
            self.size += _length(lines)
            if b" 200 " not in lines[0] + b" ":
                self._answered.set_exception(RuntimeError((head + body)[:500].decode(errors="replace")))
                return
        if not self._left:
            self._answered.set_result(None)

    def connection_lost(self, error: Exception | None) -> None:
        if not self._answered.done():
            self._answered.set_exception(RuntimeError("the server went away"))


def _length(lines: list[bytes]) -> int:
    return next(int(line.partition(b":")[2]) for line in lines if line.startswith(b"content-length:"))
