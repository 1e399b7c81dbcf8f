"""Where the application listens, and until when."""

import socket
from collections.abc import Callable

import uvicorn
from starlette.types import ASGIApp

from rawi.errors import InputError


def socket_on(host: str, port: int) -> socket.socket:
    """A socket that listens at an address; InputError, as a sentence, where that cannot be."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except OSError:
        raise InputError(f"{host} is no address of this machine") from None
    found = socket.socket(family, kind, protocol)
    found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        found.bind(address)
        found.listen(128)
    except OSError as error:
        found.close()
        raise InputError(f"nothing can be served at {host}, port {port}: {_why(error)}") from None
    return found


def _why(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "ports below 1024 are for the administrator; choose another with --port"
    if error.errno is not None and "in use" in (error.strerror or ""):
        return "another program listens there; choose another with --port"
    return error.strerror or str(error)


def listen(app: ASGIApp, on: socket.socket, ready: Callable[[], None]) -> None:
    """Serve an application until Ctrl-C; ``ready`` is called when it answers."""
    config = uvicorn.Config(app, log_level="warning", lifespan="off", timeout_graceful_shutdown=2, server_header=False)
    server = _Server(config, ready)
    try:
        server.run(sockets=[on])
    except KeyboardInterrupt:
        return  # that is how it ends


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]):
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready()
