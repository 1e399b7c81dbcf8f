"""Rawi reads what is reported from a conflict, in Arabic, into sourced claims.

>>> import rawi
>>> rawi.read("")
[]
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from rawi.version import VERSION

if TYPE_CHECKING:
    from rawi.corrections import correct, corrected
    from rawi.errors import InputError, KnowledgeError, NewerStore, RawiError, StoreError
    from rawi.intake import Intake
    from rawi.lexicon import World, load_world
    from rawi.model import Claim, Event, Holding, Report
    from rawi.pipeline import read, read_all
    from rawi.store import EventFilter, Filter, Store

    open = Store.open

__version__ = VERSION

__all__ = [
    "Claim",
    "Event",
    "EventFilter",
    "Filter",
    "Holding",
    "InputError",
    "Intake",
    "KnowledgeError",
    "NewerStore",
    "RawiError",
    "Report",
    "Store",
    "StoreError",
    "World",
    "__version__",
    "correct",
    "corrected",
    "load_world",
    "open",
    "read",
    "read_all",
]

_HOMES = {
    **dict.fromkeys(("InputError", "KnowledgeError", "NewerStore", "RawiError", "StoreError"), "rawi.errors"),
    **dict.fromkeys(("correct", "corrected"), "rawi.corrections"),
    "Intake": "rawi.intake",
    **dict.fromkeys(("World", "load_world"), "rawi.lexicon"),
    **dict.fromkeys(("Claim", "Event", "Holding", "Report"), "rawi.model"),
    **dict.fromkeys(("read", "read_all"), "rawi.pipeline"),
    **dict.fromkeys(("EventFilter", "Filter", "Store"), "rawi.store"),
}


def __getattr__(name: str) -> Any:
    """The public names, each loaded when first used: ``rawi --help`` must not wait for the whole knowledge."""
    if name == "open":
        return import_module("rawi.store").Store.open
    if name not in _HOMES:
        raise AttributeError(f"module 'rawi' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
