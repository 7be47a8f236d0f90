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

__all__ = ["LINE", "NO_CASES", "Cases", "print_without_cases", "readings"]

LINE = Text("{file}, linje {line}", "{file}, linje {line}", "{file}, line {line}")
#: the exit status if a file has no cases, so that nothing in it was checked
NO_CASES = 4
_WITHOUT_CASES = Text(
    "{file}: ingen saker, så ingenting er kontrollert",
    "{file}: ingen saker, så ingenting er kontrollert",
    "{file}: no cases, so nothing was checked",
)


def print_without_cases(file: str, lang: str) -> None:
    """Prints on standard error that a file has no cases."""
    click.echo(_WITHOUT_CASES.in_language(lang).format(file=file), err=True)


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
    """The cases of all files. What could not be read is counted, and printed on standard error; empty files too."""

    def __init__(self, files: Iterable[str], lang: str) -> None:
        self._files, self._lang = files, lang
        self.unreadable = self.without_cases = 0

    @property
    def exit_status(self) -> int:
        """The exit status of a command that read them: 2 if something could not be read, 4 if a file has no cases."""
        return 2 if self.unreadable else NO_CASES if self.without_cases else 0

    def __iter__(self) -> Iterator[Case]:
        for each in self.readings():
            if each.case is not None:
                yield each.case

    def readings(self) -> Iterator[Reading]:
        """The reading of every line, with a case or without."""
        for name in self._files:
            lines = 0
            with readings(name) as found:
                for each in found:
                    lines += 1
                    self._print_errors(name, each)
                    self.unreadable += each.case is None
                    yield each
            if not lines:
                self.without_cases += 1
                print_without_cases(name, self._lang)

    def _print_errors(self, name: str, reading: Reading) -> None:
        line = LINE.in_language(self._lang).format(file=name, line=reading.line)
        for each in reading.findings:
            parts = (line if reading.line else name, str(each.path), each.text.in_language(self._lang))
            click.echo(": ".join(filter(None, parts)), err=True)
