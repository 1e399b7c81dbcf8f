"""The order of the stages. The only module that knows it."""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from traceback import extract_tb

import msgspec

from rawi.annotate import annotate
from rawi.annotate.mentions import Annotation
from rawi.errors import InputError, RawiError
from rawi.extract import extract
from rawi.extract.picked import Meaning, meaning, pick_phrases, pick_time, tokens_at
from rawi.ingest import ARABIC, Facts, language, make_report, read_day, refusal
from rawi.lexicon import World, load_world, shipped_world
from rawi.model import Claim, Report
from rawi.resolve import resolve_actors, resolve_places
from rawi.workers import in_order, processors

_CHUNK = 8
"""Reports that a worker is handed at once: few enough that all workers end together, enough to be worth the way."""
_FEW = 8
"""Reports that are read before workers would have started."""


def understand(text: str, published: str | None, world: World) -> Annotation:
    """What a text is found to name, all of it resolved: what claims are made from. ``published`` is an ISO date."""
    annotation = annotate(world.prepare(text), world, published)
    resolve_places(annotation, world)
    resolve_actors(annotation, world, published)
    return annotation


def read_report(report: Report, world: World, because: bool = True) -> list[Claim]:
    """The claims of one report, in text order; with ``because`` False without the decisions that led to them."""
    return extract(understand(report.text, report.published, world), report, world, because)


def read_words(report: Report, claim: Claim, slot: str, words: Sequence[tuple[int, int]], world: World) -> Meaning:
    """What some words of a report (start and end of each lot) mean in a slot of one of its claims.

    They are resolved with the whole report, as it is when it is read. InputError where they cannot mean that.
    """
    annotation = annotate(world.prepare(report.text), world, report.published)
    ranges = [tokens_at(annotation, start, end) for start, end in words]
    is_place = slot in ("place", "destination")
    picked = (
        pick_time(annotation, ranges[0])
        if slot == "date"
        else [phrase for one in ranges for phrase in pick_phrases(annotation, world, is_place, one)]
    )
    resolve_places(annotation, world)
    resolve_actors(annotation, world, report.published)
    return meaning(annotation, claim, slot, picked)


def read(
    text: str, *, published: str | date | None = None, outlet: str | None = None, world: World | None = None
) -> list[Claim]:
    """The claims of a text in text order; none when it is empty or not in Arabic.

    ``published`` is the day that "yesterday" counts from. A text of more than 5,000,000 characters is refused.
    """
    if not text.strip():
        return []
    reason = refusal(text)
    if reason is not None:
        raise InputError(f"the text {reason}")
    code = language(text)
    if code != ARABIC:
        return []
    day = read_day(str(published)) if published is not None else None
    report = make_report(text, Facts(outlet=outlet, published=day), code)
    return read_report(report, world or shipped_world())


Reading = tuple[Report, list[Claim]]
Outcome = list[Claim] | str
"""The claims of a report, or where its reading broke off."""


def read_all(
    reports: Iterable[Report],
    world: World | None = None,
    jobs: int | None = 1,
    because: bool = True,
    broken: Callable[[Report, str], None] | None = None,
) -> Iterator[Reading]:
    """Every report with its claims, in the order they came; the same for any number of ``jobs``.

    With ``jobs`` None the first few are read here, and where there are more, as many processes as there are processors
    read the others. A process loads the knowledge itself, unless a ``world`` is given to be sent; a script asks for
    more than one under ``if __name__ == "__main__":``, since each runs what stands outside of it.
    With ``because`` False the claims come without the decisions that led to them, and sooner. A report whose reading
    breaks off is left out and ``broken`` is told where; without it RawiError is raised.
    """
    for report, outcome in _outcomes(reports, world, jobs, because):
        if not isinstance(outcome, str):
            yield report, outcome
        elif broken is not None:
            broken(report, outcome)
        else:
            raise RawiError(f"{report.ref or report.id}: the reading broke off: {outcome}")


def _outcomes(
    reports: Iterable[Report], world: World | None, jobs: int | None, because: bool
) -> Iterator[tuple[Report, Outcome]]:
    source = iter(reports)
    if jobs is None:
        yield from _read_here(islice(source, _FEW), world, because)
        jobs = processors()
    if jobs <= 1:
        yield from _read_here(source, world, because)
    else:
        yield from _read_in_workers(source, world, jobs, because)


def _read_here(reports: Iterable[Report], world: World | None, because: bool) -> Iterator[tuple[Report, Outcome]]:
    knowledge = world or shipped_world()
    for report in reports:
        yield report, _attempt(report, knowledge, because)


def _attempt(report: Report, world: World, because: bool) -> Outcome:
    """A report as it is read, or what went wrong and where: a fault of the reader's own must not end a batch."""
    try:
        return read_report(report, world, because)
    except Exception as error:
        at = extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__} in {Path(at.filename).name}, line {at.lineno}"


def _read_in_workers(
    reports: Iterable[Report], world: World | None, jobs: int, because: bool
) -> Iterator[tuple[Report, Outcome]]:
    source = iter(reports)
    chunks = iter(lambda: list(islice(source, _CHUNK)), [])
    work = partial(_read_chunk, because=because)
    with closing(in_order(work, chunks, jobs, _start_worker, (world,))) as answers:
        for chunk, answer in answers:
            yield from zip(chunk, _DECODER.decode(answer), strict=True)


_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(list[Outcome])
_worker_world: World | None = None


def _start_worker(world: World | None) -> None:
    """Give this worker process its knowledge, once."""
    global _worker_world
    _worker_world = world or load_world()
    gc.freeze()  # the knowledge stays for good: to look through it for garbage again and again is time lost


def _read_chunk(chunk: list[Report], because: bool) -> bytes:
    assert _worker_world is not None, "workers are started by _start_worker"
    return _ENCODER.encode([_attempt(report, _worker_world, because) for report in chunk])
