"""A PMTiles archive in small: one vector tile of the whole world, with a line across it."""

import json
import struct


def pmtiles(tile_type: int = 1, tile: bytes | None = None) -> bytes:
    """The bytes of an archive of version 3 that holds one tile."""
    tile = _vector_tile() if tile is None else tile
    root = bytes((1, 0, 1)) + _varint(len(tile)) + bytes((1,))
    metadata = json.dumps({"vector_layers": [{"id": "roads", "fields": {}}]}).encode()
    parts, at = [], 127
    for part in (root, metadata, b"", tile):
        parts += [at, len(part)]
        at += len(part)
    bounds = struct.pack("<iiii", -1_800_000_000, -850_000_000, 1_800_000_000, 850_000_000)
    header = b"PMTiles\x03" + struct.pack("<8Q", *parts) + struct.pack("<3Q", 1, 1, 1)
    header += bytes((1, 1, 1, tile_type, 0, 0)) + bounds + bytes((0,)) + struct.pack("<ii", 0, 0)
    assert len(header) == 127
    return header + root + metadata + tile


def _varint(number: int) -> bytes:
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    return bytes((*out, number))


def _field(number: int, value: bytes | int) -> bytes:
    if isinstance(value, int):
        return _varint(number << 3) + _varint(value)
    return _varint(number << 3 | 2) + _varint(len(value)) + value


def _vector_tile() -> bytes:
    """A line from the left edge to the right, by way of Raqqa."""
    move, line = (9, 0, 2 * 1608), (10, 2 * 4095, 0)  # commands with steps, which are written doubled
    geometry = b"".join(map(_varint, (*move, *line)))
    feature = _field(3, 2) + _field(4, geometry)
    layer = _field(15, 2) + _field(1, b"roads") + _field(2, feature) + _field(5, 4096)
    return _field(3, layer)
