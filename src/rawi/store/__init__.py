"""What was read, kept: append-only, one SQLite file; and what follows from it. The only room that says SQL."""

from rawi.store.ask import EventFilter
from rawi.store.compare import Diff, Origins, Share, Timeline
from rawi.store.filters import Filter
from rawi.store.store import Store

__all__ = ["Diff", "EventFilter", "Filter", "Origins", "Share", "Store", "Timeline"]
