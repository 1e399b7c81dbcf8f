"""Work that several processes do side by side, its results in the order of the work."""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from typing import Any, TypeVar

from rawi.errors import RawiError

T = TypeVar("T")
R = TypeVar("R")
_AHEAD = 3
"""Items in hand for each process, so that none waits and memory stays bounded."""
_MOST = 8
"""Processes that are started unasked, each of which holds all knowledge (some 160 MB)."""
_ENDED = (
    "a worker process ended before its time: for want of memory, then try fewer jobs; or it was asked for by a script"
    ' outside of `if __name__ == "__main__":`, which each process runs again'
)


def processors() -> int:
    """How many processes may work at once on this machine, eight at the most."""
    ours = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return min(ours or 1, _MOST)


def in_order(
    work: Callable[[T], R], items: Iterable[T], jobs: int, start: Callable[..., None], given: tuple[Any, ...]
) -> Generator[tuple[T, R], None, None]:
    """Each item with what the work on it gives, in their order. So many processes do it, each of which is started with
    what is ``given``.

    What the work raises is raised here; RawiError where a process ends before its time. Whoever stops asking ends them.
    """
    source = iter(items)
    waiting: deque[tuple[T, Future[R]]] = deque()
    spawn = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(jobs, mp_context=spawn, initializer=start, initargs=given)
    try:
        while True:
            for item in islice(source, jobs * _AHEAD - len(waiting)):
                with _interrupts_kept_from_children():
                    waiting.append((item, pool.submit(work, item)))
            if not waiting:
                return
            item, answer = waiting.popleft()
            yield item, answer.result()
    except BrokenProcessPool:
        raise RawiError(_ENDED) from None
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _interrupts_kept_from_children() -> Iterator[None]:
    """Processes started meanwhile never see Ctrl-C: it is the parent that ends cleanly, and ends them.

    Ctrl-C is held back, not ignored: one that comes meanwhile reaches the parent when the work is handed out.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT,))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
