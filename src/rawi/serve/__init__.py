"""A store over HTTP, on this machine: the API under ``/api`` and the page; and the map in one file.

Thin: every answer is one of the Python API, in one shape.
"""

from rawi.serve.app import application
from rawi.serve.guard import is_loopback
from rawi.serve.layers import read_layers
from rawi.serve.listen import listen, socket_on
from rawi.serve.onefile import write_map

__all__ = ["application", "is_loopback", "listen", "read_layers", "socket_on", "write_map"]
