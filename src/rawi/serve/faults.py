"""What goes wrong, in one shape: a word for programs and a sentence for people, never a trace."""

from collections.abc import Sequence
from http import HTTPStatus
from pathlib import Path
from typing import Any

import msgspec
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from rawi.errors import InputError, NotFound, RawiError, StoreError
from rawi.serve.shapes import Fault, Refusal

JSON = "application/json; charset=utf-8"
UNFORESEEN = "something went wrong inside Rawi; the terminal it runs in shows what"


class Refused(Exception):  # noqa: N818 - says what is done
    """A request that is not answered, with the status and the code that say why."""

    def __init__(self, status: int, code: str, message: str):
        super().__init__(message)
        self.status, self.code, self.message = status, code, message


def refusal(status: int, code: str, message: str, headers: dict[str, str] | None = None) -> Response:
    """The answer that says what is the matter."""
    body = msgspec.json.encode(Refusal(Fault(code, message)))
    return Response(body, status, {"cache-control": "no-store"} | (headers or {}), JSON)


def handle_faults(app: FastAPI) -> None:
    """Let every fault of an application end in that shape."""
    app.add_exception_handler(Refused, _refused)
    app.add_exception_handler(RawiError, _rawi)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unforeseen)


async def _refused(_: Request, error: Any) -> Response:
    return refusal(error.status, error.code, error.message)


async def _rawi(request: Request, error: Any) -> Response:
    return refusal(*explained(error, request.app.state.store.path))


def explained(error: RawiError, store: Path) -> tuple[int, str, str]:
    """Status, code and sentence of what Rawi refuses. Where the store lies is nobody's business."""
    sentence = str(error).replace(f" in {store}", "").replace(str(store), "the store")
    for kind, status, code in ((NotFound, 404, "not_found"), (InputError, 400, "invalid"), (StoreError, 503, "store")):
        if isinstance(error, kind):
            return status, code, sentence
    return 500, "internal", sentence


async def _invalid(_: Request, error: Any) -> Response:
    return refusal(400, "invalid", "; ".join(map(_sentence, error.errors())))


def _sentence(found: dict[str, Any]) -> str:
    where: Sequence[Any] = found["loc"]
    why = found.get("ctx", {}).get("error") or found["msg"]
    return f"{where[-1]}: {why}"


async def _http(_: Request, error: Any) -> Response:
    status = HTTPStatus(error.status_code)
    code = {404: "not_found", 405: "method_not_allowed"}.get(status, status.name.lower())
    sentences = {404: "there is nothing at this address", 405: "this address is not asked that way"}
    return refusal(status, code, sentences.get(status, str(error.detail)), error.headers)


async def _unforeseen(_: Request, error: Exception) -> Response:
    return refusal(500, "internal", UNFORESEEN)
