"""The lines of the files of a command in batches, with a progress bar on standard error (bunker)."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path as FilePath
from typing import IO, final

from attrs import frozen
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from nirmodel.many import BATCH_BYTES
from nirmodel.text import Text
from nirmodel.wire import RawLine, in_batches, open_bytes, raw_lines

__all__ = ["Bar", "Batch", "batches_of", "shown_bar"]

_RATE = Text(
    "saker: {cases}, per sekund: {rate}", "saker: {cases}, per sekund: {rate}", "cases: {cases}, per second: {rate}"
)


@final
@frozen
class Batch:
    """Some lines of one of the files (bunke), to be checked together."""

    file: str
    #: the number of the file, since a command line may name one twice
    index: int
    lines: tuple[RawLine, ...]
    #: how many bytes of all files have been read, this batch included
    read: int
    #: the lines whose case id is on an earlier line
    repeated: frozenset[int] = frozenset()


def batches_of(files: tuple[str, ...]) -> Iterator[Batch]:
    """The lines of all files in their order; ``-`` is standard input."""
    before = 0
    for index, name in enumerate(files):
        opened: list[IO[bytes]] = []

        def open_file(path: FilePath, opened: list[IO[bytes]] = opened) -> IO[bytes]:
            opened.append(open_bytes(path))
            return opened[0]

        source = sys.stdin.buffer if name == "-" else name
        for lines in in_batches(raw_lines(source, open_file=open_file), BATCH_BYTES):
            within = opened[0].tell() if opened and not opened[0].closed else _size(name)
            yield Batch(name, index, lines, before + within)
        before += _size(name)


def _size(name: str) -> int:
    try:
        return 0 if name == "-" else os.path.getsize(name)
    except OSError:
        return 0


@final
class Bar:
    """A progress bar (framdrift): cases, cases per second, and the time that is left."""

    def __init__(self, progress: Progress, files: tuple[str, ...], lang: str) -> None:
        self._progress, self._lang, self._cases = progress, lang, 0
        total = None if "-" in files else sum(_size(name) for name in files)
        self._task = progress.add_task(files[0], total=total, rate="")

    def advance(self, batch: Batch) -> None:
        """Moves the bar past a batch that is done."""
        self._cases += len(batch.lines)
        took = self._progress.tasks[0].elapsed
        rate = _RATE.in_language(self._lang).format(cases=self._cases, rate=round(self._cases / took) if took else "-")
        self._progress.update(self._task, description=batch.file, completed=batch.read, rate=rate)


@contextmanager
def shown_bar(files: tuple[str, ...], lang: str) -> Iterator[Bar]:
    """A progress bar, hidden if standard error is no terminal, or if the results are shown on one."""
    errors = Console(stderr=True)
    columns = (
        TextColumn("{task.description}", markup=False), BarColumn(), TaskProgressColumn(),
        TextColumn("{task.fields[rate]}"), TimeRemainingColumn(),
    )  # fmt: skip
    hidden = not errors.is_terminal or sys.stdout.isatty()
    with Progress(*columns, console=errors, transient=True, redirect_stdout=False, disable=hidden) as progress:
        yield Bar(progress, files, lang)
