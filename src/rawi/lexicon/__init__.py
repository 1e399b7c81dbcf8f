"""The knowledge files, checked and compiled into frozen tables. Knows nothing of reports."""

from rawi.lexicon.world import World, load_world, shipped_world

__all__ = ["World", "load_world", "shipped_world"]
