"""Fetching over the network, politely and warily. Nothing else in Rawi reaches out, and this only when it is asked.

Politely: robots.txt is kept, hosts are given time between requests, what has not changed is not asked for again.
Warily: addresses inside networks are refused unless allowed, and sizes, times, redirects and unpacking have limits.
"""

import io
import ipaddress
import socket
import ssl
import time
import zlib
from collections.abc import Callable, Mapping
from http.client import HTTPConnection, HTTPException, HTTPResponse
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from rawi.errors import InputError
from rawi.ingest.incoming import MAX_BYTES
from rawi.ingest.robots import NOTHING, Robots, parse
from rawi.version import VERSION

AGENT = "rawi"
_HOLDING_OLDER = tuple(map(ipaddress.IPv6Network, ("::/96", "64:ff9b::/96", "64:ff9b:1::/48")))
_SECONDS, _STALL, _REDIRECTS, _STEP = 60.0, 20.0, 5, 65_536
_LONGEST_ROBOTS = 500_000
_MOVED = frozenset((301, 302, 303, 307, 308))
_KEPT_HEADERS = ("date", "server", "content-type", "content-encoding", "last-modified", "etag")


class Refused(InputError):  # noqa: N818 - says what is the matter, as its callers catch it
    """An address that was not fetched. ``lasting``: asking again will not help."""

    def __init__(self, message: str, lasting: bool = False):
        super().__init__(message)
        self.lasting = lasting


class Answer(NamedTuple):
    """What came. ``url`` is where it came from in the end; ``body`` is None when nothing has changed since."""

    url: str
    body: bytes | None
    headers: Mapping[str, str]

    @property
    def charset(self) -> str | None:
        """The charset that the headers tell."""
        _, _, behind = self.headers.get("content-type", "").lower().partition("charset=")
        return behind.partition(";")[0].strip(" \"'") or None

    def validators(self) -> tuple[str | None, str | None]:
        """What the server is to be asked with next time: its ETag and its last modification."""
        return self.headers.get("etag"), self.headers.get("last-modified")

    def notes(self) -> dict[str, str]:
        """What of the headers goes into the log of custody."""
        kept = {name: self.headers[name] for name in _KEPT_HEADERS if name in self.headers}
        return {"fetched_from": self.url, **kept}


class Fetcher:
    """Fetches pages, one at a time. ``delay`` is the least number of seconds between two requests to a host;
    ``allow_private`` lets addresses of this machine and of networks inside be fetched."""

    def __init__(
        self,
        *,
        delay: float = 2.0,
        allow_private: bool = False,
        sleep: Callable[[float], None] = time.sleep,
        limit: int = MAX_BYTES,
        seconds: float = _SECONDS,
    ):
        self._delay, self._allow_private, self._sleep = delay, allow_private, sleep
        self._limit, self._seconds = limit, seconds
        self._robots: dict[str, Robots] = {}
        self._last: dict[str, float] = {}

    def get(self, url: str, *, etag: str | None = None, modified: str | None = None) -> Answer:
        """What an address answers; Refused, in a sentence, when it answers nothing of use or must not be asked.

        ``etag`` and ``modified`` are what came with the last answer: the site may say that nothing has changed.
        """
        asked = {"If-None-Match": etag, "If-Modified-Since": modified}
        headers = {name: value for name, value in asked.items() if value}
        for _ in range(_REDIRECTS + 1):
            robots = self._asks(url)
            if not robots.allows(_path(url)):
                raise Refused(f"its site does not want programs to fetch it (robots.txt): {url}", lasting=True)
            status, found, body = self._once(url, headers, self._limit, robots.delay)
            if status in _MOVED:
                url = urljoin(url, found.get("location", ""))
                continue
            if status == 304:
                return Answer(url, None, found)
            if status != 200:
                raise Refused(f"answers {status}", lasting=status in (401, 403, 404, 410, 451))
            return Answer(url, body, found)
        raise Refused(f"leads on more than {_REDIRECTS} times", lasting=True)

    def _asks(self, url: str) -> Robots:
        """What the site of an address asks of us. As RFC 9309 has it: without robots.txt all is allowed, and nothing
        while it cannot be had."""
        site = urlunsplit((*urlsplit(url)[:2], "", "", ""))
        if site not in self._robots:
            address = f"{site}/robots.txt"
            for _ in range(_REDIRECTS):
                status, headers, body = self._once(address, {}, _LONGEST_ROBOTS, None)
                if status not in _MOVED:
                    break
                address = urljoin(address, headers.get("location", ""))
            if status >= 500:
                raise Refused(f"its site cannot say whether programs may fetch it: robots.txt answers {status}")
            found = parse(body.decode("utf-8", "replace"), AGENT) if status == 200 else Robots()
            self._robots[site] = found if status != 429 else NOTHING
        return self._robots[site]

    def _once(
        self, url: str, headers: dict[str, str], limit: int, delay: float | None
    ) -> tuple[int, dict[str, str], bytes]:
        """(status, headers in lower case, body) of one request, without following where it leads."""
        host = urlsplit(url).hostname or ""
        self._wait(host, max(self._delay, delay or 0.0))
        until = time.monotonic() + self._seconds
        connection = _connection(url, self._allow_private, until)
        try:
            connection.request("GET", _path(url), headers={**_headers(url), **headers})
            answer = connection.getresponse()
            found = {name.lower(): value for name, value in answer.getheaders()}
            body = b"" if answer.status != 200 else _body(answer, found, limit)
            return answer.status, found, body
        except (HTTPException, OSError, zlib.error, ValueError) as error:
            raise Refused(f"cannot be fetched: {error or type(error).__name__}") from None
        finally:
            connection.end()
            self._last[host] = time.monotonic()

    def _wait(self, host: str, delay: float) -> None:
        rest = self._last.get(host, -delay) + delay - time.monotonic()
        if host in self._last and rest > 0:
            self._sleep(rest)


def is_address(path: str) -> bool:
    """True for what is an address on the web and no file."""
    return path.lower().startswith(("http://", "https://"))


def _headers(url: str) -> dict[str, str]:
    return {
        "Host": urlsplit(url).netloc.rpartition("@")[2],
        "User-Agent": f"{AGENT}/{VERSION}",
        "Accept": "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,*/*;q=0.5",
        "Accept-Language": "ar",
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }


def _path(url: str) -> str:
    """The path of an address with its query, letters beyond ASCII escaped."""
    parts = urlsplit(url)
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    return f"{path}?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?')}" if parts.query else path


def _connection(url: str, allow_private: bool, until: float) -> "_Pinned":
    """A connection to the very address that was looked at: a name that leads elsewhere a moment later is no way in."""
    parts = urlsplit(url)
    try:
        host, port = parts.hostname, parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError as error:
        raise Refused(f"is no address that can be fetched: {error}", lasting=True) from None
    if parts.scheme not in ("http", "https") or not host or parts.username is not None:
        raise Refused("is no address that can be fetched: http or https, and no name or password in it", lasting=True)
    try:
        rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Refused(f"its host {host} is not found: {error}") from None
    addresses = list(dict.fromkeys(str(row[4][0]) for row in rows))
    if not allow_private and not all(map(_is_public, addresses)):
        raise Refused(f"{host} is this machine or lies inside a network: refused unless --allow-private", lasting=True)
    return _Pinned(host, port, addresses[0], parts.scheme == "https", until)


def _is_public(address: str) -> bool:
    found = ipaddress.ip_address(address.partition("%")[0])
    inner = _inner(found) if found.version == 6 else None
    return (inner or found).is_global and not (inner or found).is_multicast


def _inner(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The older address that a newer one leads to, by whichever of the ways to write one in the other."""
    if any(address in network for network in _HOLDING_OLDER):
        return ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)
    return address.ipv4_mapped or address.sixtofour


class _Pinned(HTTPConnection):
    """A connection to one IP address under the name of a host, that ends at a time whatever its server does."""

    def __init__(self, host: str, port: int, address: str, secure: bool, until: float):
        super().__init__(host, port, timeout=_STALL)
        self._address, self._secure, self._until = address, secure, until
        self._open: socket.socket | None = None

    def connect(self) -> None:
        """Connect, and encrypt where the address wants it."""
        self._open = socket.create_connection((self._address, self.port), self.timeout)
        if self._secure:
            self._open = ssl.create_default_context().wrap_socket(self._open, server_hostname=self.host)
        self.sock = _Timed(self._open, self._until)

    def end(self) -> None:
        """Close for good. ``close`` is called while the answer is still to be read."""
        self.close()
        if self._open is not None:
            self._open.close()


class _Timed:
    """As much of a socket as a connection uses; nothing is read from it after its time."""

    def __init__(self, sock: socket.socket, until: float):
        self._sock, self._until = sock, until
        self.sendall = sock.sendall

    def close(self) -> None:
        """Nothing: what is read from the socket is still wanted."""

    def makefile(self, _mode: str) -> io.BufferedReader:
        """What is read from the socket."""
        return io.BufferedReader(_TimedReader(self._sock, self._until))


class _TimedReader(io.RawIOBase):
    """The bytes of a socket until a time."""

    def __init__(self, sock: socket.socket, until: float):
        self._sock, self._until = sock, until

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        rest = self._until - time.monotonic()
        if rest <= 0:
            raise TimeoutError("it takes too long")
        self._sock.settimeout(min(rest, _STALL))
        return self._sock.recv_into(buffer)


def _body(answer: HTTPResponse, headers: Mapping[str, str], limit: int) -> bytes:
    """The body, unpacked, within a size."""
    coding = headers.get("content-encoding", "identity").lower()
    if coding not in ("identity", "", "gzip", "x-gzip"):
        raise Refused(f"is packed as {coding}, which was not asked for")
    unpack = zlib.decompressobj(31) if "gzip" in coding else None
    parts: list[bytes] = []
    size = 0
    while chunk := answer.read1(_STEP):
        part = unpack.decompress(chunk, limit + 1 - size) if unpack else chunk
        parts.append(part)
        size += len(part)
        if size > limit or (unpack and unpack.unconsumed_tail):
            raise Refused(f"is too long: more than {limit // 1000:,} kB, unpacked", lasting=True)
    if unpack and parts and not unpack.eof:
        raise Refused("ends too early: what was packed is cut off")
    if answer.length:
        raise Refused(f"ends too early: {answer.length:,} bytes are missing")
    return b"".join(parts)
