"""Reads the files of a command, with a progress bar on standard error if that is a terminal (filer)."""

import io
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path as FilePath
from typing import IO, Any

import click
from rich.console import Console
from rich.progress import Progress

from nirmodel.case import Case
from nirmodel.text import Text
from nirmodel.wire import Reading, read_cases

__all__ = ["LINE", "Cases", "readings"]

LINE = Text("{file}, linje {line}", "{file}, linje {line}", "{file}, line {line}")


@contextmanager
def readings(name: str) -> Iterator[Iterator[Reading]]:
    """The readings of one file; ``-`` is standard input."""
    if name == "-":
        yield read_cases(sys.stdin.buffer)
        return
    errors = Console(stderr=True)
    with Progress(console=errors, transient=True, disable=not errors.is_terminal) as progress:

        def open_file(path: FilePath) -> IO[bytes]:
            counting: Any = progress.open(path, "rb", description=name)
            # the stream of the bar has no peek, a buffered one has
            return io.BufferedReader(counting)

        yield read_cases(name, open_file=open_file)


class Cases:
    """The cases of all files. What could not be read is counted, and printed on standard error."""

    def __init__(self, files: Iterable[str], lang: str) -> None:
        self._files, self._lang = files, lang
        self.unreadable = 0

    def __iter__(self) -> Iterator[Case]:
        for each in self.readings():
            if each.case is not None:
                yield each.case

    def readings(self) -> Iterator[Reading]:
        """The reading of every line, with a case or without."""
        for name in self._files:
            with readings(name) as found:
                for each in found:
                    self._print_errors(name, each)
                    self.unreadable += each.case is None
                    yield each

    def _print_errors(self, name: str, reading: Reading) -> None:
        line = LINE.in_language(self._lang).format(file=name, line=reading.line)
        for each in reading.findings:
            parts = (line if reading.line else name, str(each.path), each.text.in_language(self._lang))
            click.echo(": ".join(filter(None, parts)), err=True)
