"""Figures over the whole time: events by type, places by the side that holds them, and whose word it is.

What is counted is counted here, for the page as for ``rawi plot``; the pictures are drawn with matplotlib.
"""

from rawi.plots.counts import EventCounts, GroundCounts, Mixed, Plots, Week, plots
from rawi.plots.draw import FIGURES, draw
from rawi.plots.shown import Words, palettes

__all__ = [
    "FIGURES",
    "EventCounts",
    "GroundCounts",
    "Mixed",
    "Plots",
    "Week",
    "Words",
    "draw",
    "palettes",
    "plots",
]
