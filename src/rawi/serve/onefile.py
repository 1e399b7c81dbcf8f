"""The map in one file: the built page with a store's data in it."""

import gzip
from base64 import b64encode
from collections.abc import Mapping
from pathlib import Path

import msgspec

from rawi.errors import InputError
from rawi.publish import Profile
from rawi.serve.inlined import Inlined, InlinedLayer, inlined
from rawi.serve.layers import Layer, geojson
from rawi.store import Store

PAGE = Path(__file__).with_name("page") / "map.html"
PLACE = '<script type="application/json" id="rawi-data">null</script>'
"""Where the page takes data in."""

_PACK_FROM = 1_000_000  # bytes: less stays readable for whoever opens the file in an editor


def write_map(
    store: Store,
    target: Path,
    *,
    today: str,
    profile: Profile,
    as_known: str | None = None,
    lang: str | None = None,
    page: Path | None = None,
    layers: Mapping[str, tuple[Layer, Path]] | None = None,
) -> Inlined:
    """Write a map of a store, and say what is in it; InputError where it cannot be written or the page is not built.

    ``layers`` are the user's own, as ``read_layers`` finds them: GeoJSON, for tiles cannot stand in one file.
    """
    page = page or PAGE
    if not page.is_file():
        raise InputError("the page is not built: `make page` builds it (Node and npm are needed)")
    text = page.read_text(encoding="utf-8")
    if text.count(PLACE) != 1:
        raise InputError(f"{page} has no place for data: build it again with `make page`")
    data = inlined(store, as_known, lang, profile, today, map(_inlined, (layers or {}).values()))
    try:
        target.write_text(text.replace(PLACE, script(msgspec.json.encode(data))), encoding="utf-8")
    except OSError as error:
        raise InputError(f"{target} cannot be written: {error.strerror}") from None
    return data


def _inlined(found: tuple[Layer, Path]) -> InlinedLayer:
    layer, file = found
    if layer.kind != "geojson":
        raise InputError(f"{file}: tiles cannot stand in a map of one file: `rawi serve --layers` shows them")
    return InlinedLayer(layer, geojson(file))


def script(data: bytes) -> str:
    """Data as an element of the page, packed where there is much of it. Nothing in it can end the element."""
    if len(data) > _PACK_FROM:
        packed = b64encode(gzip.compress(data, 9, mtime=0)).decode()
        return f'<script type="application/gzip" id="rawi-data">{packed}</script>'
    text = data.decode()
    for mark in "<\u2028\u2029":
        text = text.replace(mark, f"\\u{ord(mark):04x}")
    return f'<script type="application/json" id="rawi-data">{text}</script>'
