"""Records in the shapes that others use, through the publishing gate. Asks the store, says no SQL, reads no report."""

from rawi.export.outflow import Asked, Outflow
from rawi.export.registry import SHAPES, shape_of
from rawi.export.run import About, export, gate_of, known_day, open_outflow
from rawi.export.shape import Shape

__all__ = ["SHAPES", "About", "Asked", "Outflow", "Shape", "export", "gate_of", "known_day", "open_outflow", "shape_of"]
