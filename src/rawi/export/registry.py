"""The shapes, in the order in which they are told of."""

from rawi.errors import InputError
from rawi.export import (
    acled,
    annotations,
    cite,
    control_csv,
    ftm,
    geojson,
    hxl,
    kml,
    parquet,
    plover,
    polecat,
    prov,
    timemap,
    ucdp,
    xlsx,
)  # fmt: skip
from rawi.export.shape import Shape

SHAPES: dict[str, Shape] = {
    shape.id: shape
    for shape in (
        acled.SHAPE,
        ucdp.SHAPE,
        plover.SHAPE,
        polecat.SHAPE,
        geojson.EVENTS,
        geojson.TIMES,
        geojson.CONTROL,
        control_csv.SHAPE,
        hxl.EVENTS,
        hxl.CONTROL,
        hxl.HDX,
        annotations.SHAPE,
        timemap.SHAPE,
        ftm.SHAPE,
        prov.SHAPE,
        parquet.SHAPE,
        kml.SHAPE,
        xlsx.SHAPE,
        cite.CITATIONS,
        cite.ARCHIVE_LIST,
    )
}


def shape_of(id: str) -> Shape:
    """The shape with an id; InputError names those that there are."""
    if id not in SHAPES:
        raise InputError(f"there is no shape {id!r}; these are: {', '.join(SHAPES)}")
    return SHAPES[id]
