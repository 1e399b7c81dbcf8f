"""Bytes that are one document: a text, a page, a PDF file, a Word document."""

import io
import zipfile

from rawi.errors import InputError
from rawi.ingest.charset import decoded
from rawi.ingest.docx import docx_pieces, is_docx
from rawi.ingest.html import page_pieces
from rawi.ingest.incoming import Facts, Piece
from rawi.ingest.kinds import sure_kind
from rawi.ingest.pdf import pdf_pieces

DOCUMENTS = ("txt", "html", "pdf", "docx")


def document_kind(raw: bytes, media_type: str | None = None) -> str | None:
    """Which kind of document some bytes are; None for what is none (a script, a picture, a feed).

    ``media_type`` is what a header calls them; it tells a plain text from a script.
    """
    kind = sure_kind(raw[:4096])
    if kind == "zip":
        return "docx" if _is_docx(raw) else None
    if kind in ("html", "pdf"):
        return kind
    told = (media_type or "").partition(";")[0].strip().lower()
    if kind is None and told in ("text/html", "application/xhtml+xml"):
        return "html"
    return "txt" if kind is None and told == "text/plain" else None


def document(kind: str, raw: bytes, url: str | None = None, charset: str | None = None) -> list[Piece]:
    """The texts of a document; InputError when it holds none. ``charset`` is what a header says of it."""
    if kind == "html":
        return page_pieces(raw, url, charset)
    if kind == "pdf":
        return [piece._replace(facts=Facts(url=url)) for piece in pdf_pieces(raw)]
    if kind == "docx":
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            return [piece._replace(facts=piece.facts._replace(url=url)) for piece in docx_pieces(archive)]
    found = decoded(raw, charset)
    return [Piece(found.text, Facts(url=url), found.charset, {}, (found.remark,) if found.remark else ())]


def _is_docx(raw: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            return is_docx(archive)
    except zipfile.BadZipFile:
        raise InputError("is a ZIP archive or an office document that is damaged") from None
