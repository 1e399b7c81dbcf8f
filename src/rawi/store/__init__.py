"""What was read, kept: append-only, one SQLite file; and what follows from it. The only room that says SQL."""

from rawi.store.ask import EventFilter
from rawi.store.compare import Diff, Origins, Share, Timeline
from rawi.store.filters import Filter
from rawi.store.lists import Found
from rawi.store.overview import Density, Named, NamedActor, NamedPlace, Side, Summary
from rawi.store.pages import Page
from rawi.store.review import Judgement, ToReview
from rawi.store.store import Store
from rawi.store.tallies import SideShare, Voice

__all__ = [
    "Density",
    "Diff",
    "EventFilter",
    "Filter",
    "Found",
    "Judgement",
    "Named",
    "NamedActor",
    "NamedPlace",
    "Origins",
    "Page",
    "Share",
    "Side",
    "SideShare",
    "Store",
    "Summary",
    "Timeline",
    "ToReview",
    "Voice",
]
