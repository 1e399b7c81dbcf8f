"""Word documents: the paragraphs and tables of their body, in order."""

import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree

from rawi.errors import InputError
from rawi.ingest.incoming import MAX_BYTES, Facts, Piece

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_BODY, _CORE = "word/document.xml", "docProps/core.xml"


def is_docx(archive: zipfile.ZipFile) -> bool:
    """True when a ZIP archive is a Word document."""
    return _BODY in archive.namelist()


def docx_pieces(archive: zipfile.ZipFile) -> list[Piece]:
    """The text and the title of a Word document. When it was written is not when it was published: no day is taken."""
    body = _part(archive, _BODY)
    text = "\n".join(_paragraphs(body))
    if not text.strip():
        raise InputError("is a Word document without text")
    title = None
    if _CORE in archive.namelist():
        title = (_part(archive, _CORE).findtext(f"{_DC}title") or "").strip() or None
    return [Piece(text, Facts(title=title))]


def _part(archive: zipfile.ZipFile, name: str) -> Any:
    info = archive.getinfo(name)
    if info.file_size > MAX_BYTES:
        raise InputError(f"is a Word document whose text is {info.file_size:,} bytes: too long for one report")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(archive.read(name), parser)
    except etree.XMLSyntaxError as error:
        raise InputError(f"is a Word document whose {name} is broken: {error}") from None


def _paragraphs(body: Any) -> Iterator[str]:
    """Each paragraph as a line, those in cells of tables too; what was deleted with changes tracked is left out."""
    for paragraph in body.iter(f"{_W}p"):
        parts: list[str] = []
        for node in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}cr"):
            parts.append((node.text or "") if node.tag == f"{_W}t" else " " if node.tag == f"{_W}tab" else "\n")
        yield "".join(parts)
