"""What leaves over HTTP: a store's records in the shapes that others use, through the publishing gate."""

import shutil
import tempfile
import zipfile
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from fastapi import APIRouter, Query
from starlette.background import BackgroundTask
from starlette.responses import FileResponse, Response

from rawi.export import SHAPES, About, Asked, export, shape_of
from rawi.model import ClaimType, Status, Tier
from rawi.publish import profile_of
from rawi.serve.answers import Asked as Desk
from rawi.serve.answers import said
from rawi.serve.asked import AsKnown, Day
from rawi.serve.described import shows
from rawi.serve.told import From, Name, To

routes = APIRouter(tags=["leave"])
_EARLY = (1980, 1, 1, 0, 0, 0)  # the time of files in an archive: the same for the same bytes


class ShapeTold(msgspec.Struct, frozen=True):
    """A shape: what it is made of, what it keeps and loses."""

    id: str
    of: str
    keeps: str
    loses: str
    media: str
    files: tuple[str, ...]


@routes.get("/exports", responses=shows(list[ShapeTold]))
def shapes(asked: Desk) -> Response:
    """The shapes that records can be exported in."""
    told = [ShapeTold(one.id, one.of, one.keeps, one.loses, one.media, one.files) for one in SHAPES.values()]
    return said(told, 200)


@routes.get("/exports/{shape}", response_class=FileResponse)
def exported(
    desk: Desk,
    shape: str,
    profile: Annotated[
        Literal["public", "partner", "internal"], Query(description="For whom: what is withheld and blurred.")
    ] = "public",
    about: Annotated[bool, Query(description="The account of the export instead of it.")] = False,
    type: ClaimType | None = None,
    actor: Name = None,
    place: Name = None,
    source: Name = None,
    from_: From = None,
    to: To = None,
    status: Status | None = None,
    origins: Annotated[int, Query(description="Of events: independent origins at least.", ge=0)] = 0,
    tier: Annotated[Tier | None, Query(description="Of claims: the lowest tier.")] = None,
    on: Annotated[Day | None, Query(description="Of control: the day asked about.")] = None,
    as_known: AsKnown = None,
) -> Response:
    """A store's records in a shape, as `rawi export` writes them; several files come as one zip, with the account of
    what is in it and what was withheld. `about=true` answers with that account alone."""
    wanted = Asked(
        type=type, actor=actor, place=place, source=source, since=from_, until=to, status=status, least=origins,
        tier=tier, on=on, as_known=as_known,
    )  # fmt: skip
    found = shape_of(shape)
    folder = Path(tempfile.mkdtemp(prefix="rawi-"))
    try:
        target = folder / shape
        told = export(desk.store, shape, target, today=desk.store.today(), profile=profile_of(profile), asked=wanted)
        if about:
            return _only(told, folder)
        if found.files:
            target = _zipped(target)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return FileResponse(
        target,
        media_type="application/zip" if found.files else found.media,
        filename=f"rawi-{shape}.zip" if found.files else f"rawi-{shape}",
        headers={"cache-control": "no-store", "x-rawi-withheld": str(sum(one.count for one in told.withheld))},
        background=BackgroundTask(shutil.rmtree, folder, ignore_errors=True),
    )


def _only(told: About, folder: Path) -> Response:
    shutil.rmtree(folder, ignore_errors=True)
    return said(told, 200)


def _zipped(folder: Path) -> Path:
    """The files of a folder in one archive beside it."""
    target = folder.with_suffix(".zip")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.iterdir()):
            entry = zipfile.ZipInfo(path.name, _EARLY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes())
    return target
