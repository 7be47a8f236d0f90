"""Work that is handed out to other processes, and taken back in its order (arbeid i flere prosesser)."""

import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import TypeVar

__all__ = ["cores", "in_order"]

Piece = TypeVar("Piece")
Done = TypeVar("Done")

#: work of fewer pieces than this is over before another process is up
_FEW = 8
#: how many pieces each process has, at work or waiting; what bounds the memory
_EACH = 3


def cores() -> int:
    """How many cores this process may use (kjerner)."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_order(
    work: Callable[[Piece], Done],
    pieces: Iterable[Piece],
    *,
    jobs: int,
    again: Callable[[Piece, Done], Piece | None],
) -> Generator[tuple[Piece, Done], None, None]:
    """Each piece and what came of it, in their order (i rekkefølge), whoever did it.

    Args:
        work: what to do, a function or an object that can be sent to another process.
        pieces: what to do it with; only so many are taken ahead as keeps every process busy.
        jobs: how many processes are to work; 1 is this one, which also does what is soon done.
        again: told of each piece in order; the piece that has to be done in its stead, or None where all is well.

    Raises:
        BrokenProcessPool: where a process died.
    """
    waiting = iter(pieces)
    first = list(islice(waiting, _FEW if jobs > 1 else 0))
    rest = chain(first, waiting)
    if len(first) < _FEW:
        for piece in rest:
            done = work(piece)
            changed = again(piece, done)
            yield piece, done if changed is None else work(changed)
        return
    with _pool(jobs) as pool:
        handed_out = deque((piece, pool.submit(work, piece)) for piece in islice(rest, jobs * _EACH))
        while handed_out:
            piece, future = handed_out.popleft()
            done = future.result()
            changed = again(piece, done)
            if changed is not None:
                done = pool.submit(work, changed).result()
            handed_out.extend((piece, pool.submit(work, piece)) for piece in islice(rest, 1))
            yield piece, done


@contextmanager
def _pool(jobs: int) -> Iterator[ProcessPoolExecutor]:
    """Processes that end with this one, however it ends, and leave Ctrl-C to it."""
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _begin)
    try:
        # what is ignored here a new process ignores from its first moment
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
        try:
            for _ in range(jobs):
                pool.submit(cores)  # each starts a process
        finally:
            signal.signal(signal.SIGINT, before)
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _begin() -> None:  # pragma: no cover - runs in the other processes only
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:  # pragma: no cover - runs in the other processes only
    parent = parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)
