"""What was put together from files, kept in the user's cache folder: reading it back takes a tenth of the time."""

import os
import pickle
import sys
import tempfile
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
_BROKEN = (OSError, EOFError, pickle.UnpicklingError, AttributeError, ImportError, IndexError, TypeError, ValueError)
_DIGEST = sha256().digest_size


def cache_folder() -> Path:
    """``$XDG_CACHE_HOME/rawi``, or the usual folder for what may be thrown away at any time."""
    home = os.environ.get("XDG_CACHE_HOME")
    try:
        return (Path(home) if home else Path.home() / ".cache") / "rawi"
    except RuntimeError:  # a user without a home
        return Path(os.devnull)


def kept(name: str, made_of: Iterable[Path], build: Callable[[], T]) -> T:
    """What ``build`` gives: as it was kept under a name, where none of the files that it is ``made_of`` has changed
    since, else anew, and then it is kept.

    A cache that cannot be read or written costs time and nothing else. Whoever may write there may write all that the
    user runs.
    """
    file = cache_folder() / name
    stamp = _stamp(made_of)
    stored = _read(file)
    if stored[:_DIGEST] == stamp:
        try:
            return pickle.loads(stored[2 * _DIGEST :])  # type: ignore[no-any-return]
        except _BROKEN:
            pass  # of another version of the program: it is put together anew
    built = build()
    _write(file, stamp, pickle.dumps(built, protocol=5))
    return built


def _stamp(made_of: Iterable[Path]) -> bytes:
    """A digest of the version of Python and of each file's path, size and time."""
    digest = sha256(sys.version.encode())
    for path in sorted(made_of):
        about = path.stat()
        digest.update(f"{path}|{about.st_size}|{about.st_mtime_ns}\n".encode())
    return digest.digest()


def _read(file: Path) -> bytes:
    """The stamp, the digest of what is kept, and what is kept; nothing where it is not whole."""
    try:
        stored = file.read_bytes()
    except OSError:
        return b""
    return stored if sha256(stored[2 * _DIGEST :]).digest() == stored[_DIGEST : 2 * _DIGEST] else b""


def _write(file: Path, stamp: bytes, built: bytes) -> None:
    """In one step, so that nobody reads half of it."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=file.parent, prefix=file.name, delete=False) as new:
            try:
                new.write(stamp + sha256(built).digest() + built)
            except OSError:  # no room
                Path(new.name).unlink()
                raise
        Path(new.name).replace(file)
    except OSError:
        return
