"""Claims into holdings: who holds what, from when to when, how sure, because of which claims."""

from rawi.control.observe import observe
from rawi.control.record import holdings

__all__ = ["holdings", "observe"]
