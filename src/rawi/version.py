"""Which Rawi this is."""

VERSION = "0.1.0"
"""Kept with every reading in a store, beside what was read."""
