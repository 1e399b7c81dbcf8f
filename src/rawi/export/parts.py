"""An export made in parts: worker processes gate and shape one after the other, and what they make is put together in
order, so that it is what one process makes."""

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple, TypeVar

from rawi.errors import StoreError
from rawi.export.outflow import Asked, Counts, Outflow
from rawi.lexicon import World, load_world, shipped_world
from rawi.publish import Gate, Judged, Profile
from rawi.store import Part, Store
from rawi.workers import in_order

T = TypeVar("T")
Make = Callable[[Outflow], Iterable[T]]
SIZE = 2_000
"""Records of a part: little for the memory of all that are under way, much beside the way to a worker and back."""
LEAST = 20
"""Parts from which on workers are worth their start, which takes each a second."""

SELDOM = (50_000, 50, 100)
"""How seldom the garbage collector looks: records are part of no cycle, and looking takes a sixth of the time."""


class Given(NamedTuple):
    """What a worker is started with. ``mark`` is that of the store; ``world`` None for the shipped one, which each
    loads itself."""

    path: Path
    mark: str
    world: World | None
    profile: Profile
    judged: Judged
    unquoted: frozenset[tuple[str, int]]
    asked: Asked
    known: str
    today: str
    clock: str


def made_of_claims(outflow: Outflow, make: Make[T]) -> Iterator[T]:
    """What ``make`` makes of all claims, made of some at a time by several processes where that is asked for and is
    worth it. It has to be a function of a module, and what it makes of a part to hang on nothing outside of it.

    StoreError where something was written to the store meanwhile: what one process reads at once, several do not.
    """
    return _made(outflow, make, lambda: outflow.store.claim_parts(outflow.claim_filter(), SIZE))


def made_of_events(outflow: Outflow, make: Make[T]) -> Iterator[T]:
    """The same of all events; those that begin on one day are in one part."""
    return _made(outflow, make, lambda: outflow.store.event_parts(outflow.event_filter(), SIZE))


def _made(outflow: Outflow, make: Make[T], divided: Callable[[], Iterator[Part]]) -> Iterator[T]:
    if outflow.jobs > 1 and outflow.store.in_file:
        parts = divided()
        first = list(islice(parts, LEAST))
        if len(first) == LEAST:
            return _made_by_workers(outflow, make, chain(first, parts))
    return iter(make(outflow))


def _made_by_workers(outflow: Outflow, make: Make[T], parts: Iterable[Part]) -> Iterator[T]:
    work = partial(_make, make=make)
    with closing(in_order(work, parts, outflow.jobs, _start, (_given(outflow),))) as answers:
        for _, (found, counts) in answers:
            outflow.add(counts)
            yield from found


def _given(outflow: Outflow) -> Given:
    gate, store = outflow.gate, outflow.store
    return Given(
        store.path,
        store.mark(),
        None if outflow.world is shipped_world() else outflow.world,
        gate.profile,
        gate.judged,
        frozenset(gate.unquoted),
        outflow.asked,
        outflow.known,
        outflow.today,
        store.today(),
    )


_outflow: Outflow | None = None
_mark = ""


def _start(given: Given) -> None:
    """Open the store in this worker process, once, with the gate that the others have."""
    global _outflow, _mark
    world = given.world or load_world()
    store = Store.open(given.path, create=False, clock=lambda: given.clock, world=world)
    gate = Gate(given.profile, world, given.judged, given.unquoted)
    _outflow, _mark = Outflow(store, world, gate, given.asked, given.known, given.today), given.mark
    gc.set_threshold(*SELDOM)
    gc.freeze()  # the knowledge stays for good: to look through it for garbage again and again is time lost


def _make(part: Part, make: Make[T]) -> tuple[list[T], Counts]:
    """What a worker makes of a part, and what it counted."""
    assert _outflow is not None, "workers are started by _start"
    _check_unchanged(_outflow.store)  # before anything is asked that would be derived anew
    _outflow.part = part
    found = list(make(_outflow))
    _check_unchanged(_outflow.store)
    return found, _outflow.counted()


def _check_unchanged(store: Store) -> None:
    if store.mark() != _mark:
        raise StoreError(f"{store.path} was written to while it was exported: export it again, or with one job")
