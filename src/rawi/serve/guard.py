"""Who may ask: this machine, in its own name, from its own page; others with a token. Stands before everything else.

A page somewhere else can make a reader's browser send requests to this machine. It cannot read the answers (nothing is
allowed across origins), cannot pretend to be here under a name of its own (the host is checked), and cannot change
anything (what changes something must come from here, as JSON). Where others than this machine are let in, who asks must
have the token: once in the address of the page, which then keeps it in a cookie, or as ``Authorization: Bearer``.
"""

from collections.abc import Iterable
from hmac import compare_digest
from http.cookies import CookieError, SimpleCookie
from ipaddress import ip_address
from socket import gethostname
from urllib.parse import parse_qs, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from rawi.serve.faults import refusal

MAX_BODY = 1_000_000  # bytes
COOKIE = "rawi"
"""What a browser keeps the token in once it has been to the address that holds it."""

HEADERS = {
    "content-security-policy": "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; "
    "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


class Guard:
    """Lets through what may be asked, and puts the headers on every answer that keep a browser from doing more."""

    def __init__(self, app: ASGIApp, hosts: Iterable[str] = (), token: str | None = None):
        self._app = app
        self._hosts = {"localhost", *map(str.lower, hosts)}
        self._token = token
        if token is not None:
            self._hosts |= {gethostname().lower(), f"{gethostname().lower()}.local"}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        headers = Headers(scope=scope)
        refused = self._refused(scope["method"], scope.get("scheme", "http"), headers)
        if refused is not None:
            answer: ASGIApp = refusal(*refused)
        elif self._token is not None and not self._bears_token(headers):
            answer = self._welcome(scope)
        else:
            answer = self._app
        await answer(scope, receive, guarded)

    def _bears_token(self, headers: Headers) -> bool:
        scheme, _, token = headers.get("authorization", "").partition(" ")
        return self._is_token(token.strip() if scheme.lower() == "bearer" else _cookie(headers.get("cookie", "")))

    def _is_token(self, given: str) -> bool:
        return self._token is not None and compare_digest(given.encode(), self._token.encode())

    def _welcome(self, scope: Scope) -> Response:
        """To the page, with the token in a cookie, for who comes by the address that holds it; a refusal for others."""
        given = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])[0]
        if scope["method"] != "GET" or scope["path"] != "/" or not self._is_token(given):
            challenge = {"www-authenticate": "Bearer"}
            return refusal(401, "no_token", "this takes the token that `rawi serve` printed when it began", challenge)
        answer = RedirectResponse("/", 303, {"cache-control": "no-store"})
        answer.set_cookie(COOKIE, given, httponly=True, samesite="lax", secure=scope.get("scheme") == "https")
        return answer

    def _refused(self, method: str, scheme: str, headers: Headers) -> tuple[int, str, str] | None:
        host = headers.get("host", "")
        if not self._is_here(host):
            return 421, "wrong_host", f"this is not {host[:100] or 'the host of a request without one'}"
        if method in ("GET", "HEAD"):
            return None
        if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none") or (
            "origin" in headers and headers["origin"].lower() != f"{scheme}://{host}".lower()
        ):
            return 403, "other_origin", "only the page that is served here may change anything"
        if headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
            return 415, "not_json", "what is sent must be JSON: Content-Type: application/json"
        if not headers.get("content-length", "").isdecimal():
            return 411, "no_length", "what is sent must come with its length: Content-Length"
        if int(headers["content-length"]) > MAX_BODY:
            return 413, "too_long", f"what is sent may have {MAX_BODY:,} bytes at most"
        return None

    def _is_here(self, host: str) -> bool:
        """The host is this machine by a name or number of its own; a rebound name is never one of them."""
        try:
            name = (urlsplit(f"//{host}").hostname or "").rstrip(".")
        except ValueError:
            return False
        return name in self._hosts or is_loopback(name) or (self._token is not None and _is_number(name))


def _cookie(cookies: str) -> str:
    try:
        found = SimpleCookie(cookies).get(COOKIE)
    except CookieError:
        return ""
    return found.value if found else ""


def is_loopback(host: str) -> bool:
    """True for names and numbers by which a machine reaches nobody but itself."""
    return host == "localhost" or (_is_number(host) and ip_address(host).is_loopback)


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
