"""The application: the API over one store under ``/api``, the page at the root."""

from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from fastapi import Depends, FastAPI, Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from rawi.serve import ground, leave, told, work
from rawi.serve.answers import READERS, Kept
from rawi.serve.asked import known_words
from rawi.serve.described import describe
from rawi.serve.faults import Refused, handle_faults
from rawi.serve.guard import Guard
from rawi.serve.layers import Layer
from rawi.store import Store
from rawi.version import VERSION

PAGE = Path(__file__).with_name("page")
NOT_BUILT = "The page is not built: `make page` builds it (Node and npm are needed); the API is under /api.\n"

_ABOUT = """Who holds what, what happened and on whose word, from one store.

Every answer is `{"data": ..., "meta": {...}}`, everything else `{"error": {"code": ..., "message": ...}}`. Days are ISO
days. Lists come in pages: `meta.next` is the `cursor` of the next one. Answers carry an `ETag` that stays as long as
the store does."""


def application(
    store: Store,
    *,
    hosts: Iterable[str] = (),
    token: str | None = None,
    page: Path = PAGE,
    layers: Mapping[str, tuple[Layer, Path]] | None = None,
) -> ASGIApp:
    """The ASGI application over a store. It answers this machine only, by the names in ``hosts`` too; with a ``token``
    all who bear it, by any number or name of this machine. ``page`` is the folder of the built page, ``layers`` the
    user's own, as ``read_layers`` finds them."""
    app = FastAPI(
        title="Rawi",
        version=VERSION,
        description=_ABOUT,
        openapi_url="/api/openapi.json",
        docs_url=None,  # both would load their scripts from elsewhere
        redoc_url=None,
        dependencies=[Depends(known_words)],
        redirect_slashes=False,
    )
    app.state.store, app.state.kept, app.state.layers = store, Kept(), layers or {}
    app.state.readers = ThreadPoolExecutor(READERS, "reader")
    for room in (ground, told, work, leave):
        app.include_router(room.routes, prefix="/api")
    handle_faults(app)
    describe(app)
    app.add_api_route("/layers/{file}", _layer, include_in_schema=False)
    if (page / "index.html").is_file():
        app.mount("/", StaticFiles(directory=page, html=True))
    else:
        app.add_api_route("/", _not_built, include_in_schema=False)
    return Guard(app, hosts, token)


def _layer(request: Request, file: str) -> Response:
    """A file of one of the layers, or a part of it; no other file has an address."""
    found = request.app.state.layers.get(file)
    if found is None:
        raise Refused(404, "not_found", f"there is no layer {file[:100]!r}")
    return FileResponse(found[1], media_type="application/octet-stream", headers={"cache-control": "no-cache"})


def _not_built() -> Response:
    return PlainTextResponse(NOT_BUILT)
