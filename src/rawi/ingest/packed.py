"""Files inside files: gzip, ZIP archives, WACZ. What would unpack without end is refused."""

import gzip
import hashlib
import io
import json
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

from rawi.errors import InputError
from rawi.ingest.docx import docx_pieces, is_docx
from rawi.ingest.file import MAX_WHOLE, File, Found, told
from rawi.ingest.incoming import MAX_BYTES, Problem

_FREE = 100_000_000
"""Unpacked bytes up to which nobody asks how small they were packed."""
_MOST_TIMES = 200
"""Text packs to a tenth; what unpacks to more than two hundred times its size was made to fill a disk."""
_MOST_MEMBERS = 100_000
_MANIFEST = "datapackage.json"
_OFFICE = {
    "xl/workbook.xml": "an Excel workbook: save the sheet that holds the reports as CSV (UTF-8)",
    "xl/workbook.bin": "an Excel workbook: save the sheet that holds the reports as CSV (UTF-8)",
    "ppt/presentation.xml": "a presentation: save its text as .docx or .pdf",
    "application/vnd.oasis.opendocument.spreadsheet": "a table of LibreOffice: save it as CSV (UTF-8)",
    "application/vnd.oasis.opendocument": "a document of LibreOffice: save it as .docx or .pdf",
    "application/epub": "a book: save its text as .html or .txt",
}
"""What holds no reports as it is, by a file in it or by how its \"mimetype\" begins, and what to do about it."""


def head_of_gzip(head: bytes) -> bytes:
    """The first bytes of what a gzip file holds, by its own first bytes."""
    try:
        return zlib.decompressobj(31).decompress(head, 4096)
    except zlib.error as error:
        raise InputError(f"is a gzip file that is damaged: {error}") from None


def unpacked_gzip(file: File) -> File:
    """What a gzip file holds, as a file to be read once."""
    return file._replace(stream=io.BufferedReader(_Bounded(file.stream)))


def whole_gzip(packed: bytes) -> bytes:
    """What a gzip file holds, if that is no more than a document may be."""
    try:
        found = gzip.GzipFile(fileobj=io.BytesIO(packed)).read(MAX_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise InputError(f"is a gzip file that is damaged: {error}") from None
    if len(found) > MAX_BYTES:
        raise InputError(_BOMB)
    return found


class _Bounded(io.RawIOBase):
    """A gzip stream that ends with an InputError once it has unpacked to far too much."""

    def __init__(self, packed: BinaryIO):
        self._counted = _Counted(packed)
        self._inner = gzip.GzipFile(fileobj=self._counted)
        self._out = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        found = self._inner.read(len(buffer))
        self._out += len(found)
        if self._out > _FREE and self._out > _MOST_TIMES * self._counted.taken:
            raise InputError(_BOMB)
        buffer[: len(found)] = found
        return len(found)


class _Counted(io.RawIOBase):
    """A stream that counts what was taken from it."""

    def __init__(self, inner: BinaryIO):
        self._inner, self.taken = inner, 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        found = self._inner.read(size)
        self.taken += len(found)
        return found


_BOMB = f"unpacks to more than {_MOST_TIMES} times its size: refused, such a file is made to fill memory or disk"


def opened_zip(file: File) -> zipfile.ZipFile:
    """A ZIP archive; InputError when it is damaged or far too large unpacked."""
    stream = file.stream if file.stream.seekable() else io.BytesIO(file.whole(MAX_WHOLE))
    try:
        archive = zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise InputError(f"is a ZIP archive or an office document that is damaged: {error}") from None
    members = archive.infolist()
    whole, packed = sum(member.file_size for member in members), sum(member.compress_size for member in members)
    if len(members) > _MOST_MEMBERS:
        raise InputError(f"holds {len(members):,} files: more than {_MOST_MEMBERS:,} are not read from one archive")
    if whole > _FREE and whole > _MOST_TIMES * max(packed, 1):
        raise InputError(_BOMB)
    return archive


def docx(file: File, archive: zipfile.ZipFile) -> Found | None:
    """The report of a Word document; None when the archive is none."""
    if not is_docx(archive):
        return None
    file.stream.seek(0)
    return told(file, "docx", None, docx_pieces(archive), file.whole())


def refuse_office(archive: zipfile.ZipFile) -> None:
    """InputError for an office document that is none of Word's: unpacked, its parts would be told of one by one."""
    names = archive.namelist()
    kind = archive.read("mimetype").decode("latin-1").strip() if "mimetype" in names else ""
    for sign, said in _OFFICE.items():
        if sign in names or kind.startswith(sign):
            raise InputError(f"is {said}")


def members(file: File, archive: zipfile.ZipFile) -> Iterator[File | Problem]:
    """The files in a ZIP archive; of a WACZ, the web archives in it, their hashes compared with its list."""
    listed = _listed(archive)
    for info in sorted(archive.infolist(), key=lambda info: info.filename):
        path = f"{file.path}!{_name(info)}"
        if info.is_dir() or (listed is not None and not info.filename.startswith("archive/")):
            continue
        if info.flag_bits & 1:
            yield Problem(path, None, "is locked with a password")
            continue
        with archive.open(info) as stream:
            digest = hashlib.file_digest(cast(io.BufferedIOBase, stream), "sha256").hexdigest()
        if listed and listed.get(info.filename, digest) != digest:
            yield Problem(path, None, "does not have the hash that its archive lists: it has been changed since")
        with archive.open(info) as stream:
            yield File(path, io.BufferedReader(cast(io.RawIOBase, stream)), file.given, digest)


def _name(info: zipfile.ZipInfo) -> str:
    """A member's name. Programs for Windows wrote Arabic names in Windows-1256 without saying so."""
    if info.flag_bits & 0x800 or info.filename.isascii():
        return info.filename
    try:
        raw = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    for charset in ("utf-8", "cp1256"):
        try:
            return raw.decode(charset)
        except UnicodeDecodeError:
            continue
    return info.filename


def _listed(archive: zipfile.ZipFile) -> dict[str, str] | None:
    """The SHA-256 of each file that a WACZ lists; None for an archive that is no WACZ."""
    if _MANIFEST not in archive.namelist() or not any(name.startswith("archive/") for name in archive.namelist()):
        return None
    try:
        rows = json.loads(archive.read(_MANIFEST)).get("resources", [])
        return {row["path"]: row["hash"][7:] for row in rows if row["hash"].startswith("sha256:")}
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}
