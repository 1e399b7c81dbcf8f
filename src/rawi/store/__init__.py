"""What was read, kept: append-only, one SQLite file. The only room that says SQL."""

from rawi.store.filters import Filter
from rawi.store.store import Store

__all__ = ["Filter", "Store"]
