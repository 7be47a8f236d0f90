"""Spreads work over several processes, and keeps the order of the results (arbeid i flere prosesser)."""

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

#: work of fewer pieces than this is done before another process has started
_FEW = 8
#: how many pieces each process has, in work or waiting; this bounds the memory
_EACH = 3


def cores() -> int:
    """The number of cores that this process may use (kjerner)."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_order(
    work: Callable[[Piece], Done],
    pieces: Iterable[Piece],
    *,
    jobs: int,
    again: Callable[[Piece, Done], Piece | None],
) -> Generator[tuple[Piece, Done], None, None]:
    """Yields each piece with its result, in the order of the pieces, whichever process did it (i rekkefølge).

    Args:
        work: a function or a callable object that can be pickled.
        pieces: what to call it with; only as many are read ahead as keep every process busy.
        jobs: the number of processes. With 1 this process does everything, as it also does with few pieces.
        again: is called with each piece and its result, in order; returns the piece to do in its place, or None.

    Raises:
        BrokenProcessPool: if a process died.
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
        submitted = deque((piece, pool.submit(work, piece)) for piece in islice(rest, jobs * _EACH))
        while submitted:
            piece, future = submitted.popleft()
            done = future.result()
            changed = again(piece, done)
            if changed is not None:
                done = pool.submit(work, changed).result()
            submitted.extend((piece, pool.submit(work, piece)) for piece in islice(rest, 1))
            yield piece, done


@contextmanager
def _pool(jobs: int) -> Iterator[ProcessPoolExecutor]:
    """Processes that end when this one does, however it ends, and that leave Ctrl-C to it."""
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _begin)
    try:
        # a new process inherits what is ignored here, so it ignores Ctrl-C from the start
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
