"""``rawi serve``: the page and the API over a store."""

from typing import Annotated

import typer

from rawi.cli.options import DEFAULT_STORE, KeptIn, complain, ends_well

_REMOTE = (
    "is not this machine alone: whoever reaches it could read the whole store, reports included, and judge in "
    "anybody's name, over a connection that others can read. Give --allow-remote if that is meant"
)


@ends_well
def serve(
    store: KeptIn = DEFAULT_STORE,
    port: Annotated[int, typer.Option(metavar="NUMBER", min=0, max=65535, help="0 takes a free one.")] = 8765,
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="Where to listen.")] = "127.0.0.1",
    open: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
    allow_remote: Annotated[
        bool,
        typer.Option(
            "--allow-remote",
            help="Let other machines in: all who reach the address read the whole store and may judge, unencrypted.",
        ),
    ] = False,
) -> None:
    """Serve a store on this machine: the page at /, the API under /api. Ctrl-C ends it.

    No request leaves the machine, and none from elsewhere is answered.
    """
    from rawi.errors import InputError
    from rawi.serve import application, is_loopback, listen, socket_on
    from rawi.store import Store

    if not is_loopback(host) and not allow_remote:
        raise InputError(f"{host} {_REMOTE}")
    with Store.open(store, create=False) as kept:
        socket = socket_on(host, port)
        named = f"[{host}]" if ":" in host else host
        address = f"http://{named}:{socket.getsockname()[1]}/"

        def ready() -> None:
            complain(f"rawi serves {store} at {address} (Ctrl-C ends it)")
            if open:
                typer.launch(address)

        kept.summary()  # what is derived, and read from the knowledge, need not wait for the first who asks
        listen(application(kept, hosts=[host], remote=not is_loopback(host)), socket, ready)
