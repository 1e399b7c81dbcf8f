"""What was read, kept: append-only, one SQLite file; and what follows from it. The only room that says SQL."""

from rawi.lexicon.fusing import Alliance
from rawi.store.ask import EventFilter
from rawi.store.compare import Diff, Origins, Share, Timeline
from rawi.store.copies import CopyOf
from rawi.store.corrections import in_words, value_of, with_value
from rawi.store.custody import Entry
from rawi.store.derive import Step
from rawi.store.evidence import Came
from rawi.store.fetches import Fetch
from rawi.store.filters import Filter
from rawi.store.lists import Found
from rawi.store.meant import hint
from rawi.store.outgoing import Kept, OnClaim
from rawi.store.overview import Density, Named, NamedActor, NamedPlace, Outlet, Side, Summary, TypeCount
from rawi.store.pages import Page
from rawi.store.part import Part
from rawi.store.releases import Release
from rawi.store.review import Judgement, ToReview
from rawi.store.store import Store
from rawi.store.tallies import SideShare, Voice
from rawi.store.verify import Verdict

__all__ = [
    "Alliance",
    "Came",
    "CopyOf",
    "Density",
    "Diff",
    "Entry",
    "EventFilter",
    "Fetch",
    "Filter",
    "Found",
    "Judgement",
    "Kept",
    "Named",
    "NamedActor",
    "NamedPlace",
    "OnClaim",
    "Origins",
    "Outlet",
    "Page",
    "Part",
    "Release",
    "Share",
    "Side",
    "SideShare",
    "Step",
    "Store",
    "Summary",
    "Timeline",
    "ToReview",
    "TypeCount",
    "Verdict",
    "Voice",
    "hint",
    "in_words",
    "value_of",
    "with_value",
]
