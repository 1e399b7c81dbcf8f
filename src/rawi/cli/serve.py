"""``rawi serve``: the page and the API over a store."""

from pathlib import Path
from typing import Annotated

import typer

from rawi.cli.options import DEFAULT_STORE, KeptIn, complain, ends_well, opened

_UNENCRYPTED = (
    "Others reach it: whoever has this address reads the whole store, reports included, and judges in anybody's name. "
    "There is no TLS, so what is sent can be read on the way: in a network that you do not trust, serve it to this "
    "machine only and let those who may see it come through `ssh -L`."
)


@ends_well
def serve(
    store: KeptIn = DEFAULT_STORE,
    port: Annotated[int, typer.Option(metavar="NUMBER", min=0, max=65535, help="0 takes a free one.")] = 8765,
    host: Annotated[
        str,
        typer.Option(metavar="ADDRESS", help="Where to listen. If it is not this machine alone, a token is printed."),
    ] = "127.0.0.1",
    open: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
    layers: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            envvar="RAWI_LAYERS",
            help="Your own map layers: .geojson and .pmtiles files, with .toml files of settings (docs/layers.md).",
        ),
    ] = None,
) -> None:
    """Serve a store on this machine: the page at /, the API under /api. Ctrl-C ends it.

    No request leaves the machine, and none from elsewhere is answered unless --host says so.
    """
    from secrets import token_urlsafe
    from socket import gethostname
    from threading import Thread

    from rawi.serve import application, is_loopback, listen, read_layers, socket_on

    own = read_layers(layers) if layers else None
    token = None if is_loopback(host) else token_urlsafe(24)
    with opened(store) as kept:
        socket = socket_on(host, port)
        named = gethostname() if host in ("0.0.0.0", "::") else f"[{host}]" if ":" in host else host
        address = f"http://{named}:{socket.getsockname()[1]}/{'' if token is None else f'?token={token}'}"

        def ready() -> None:
            complain(f"rawi serves {store} at {address} (Ctrl-C ends it)")
            if token is not None:
                complain(_UNENCRYPTED)
            if open:
                typer.launch(address)

        kept.summary()  # what is derived, and read from the knowledge, need not wait for the first who asks
        Thread(target=kept.held, daemon=True).start()  # nor who holds what, while the page is being loaded
        listen(application(kept, hosts=[host], token=token, layers=own), socket, ready)
