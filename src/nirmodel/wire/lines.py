"""The raw lines of a file, one at a time or in blocks, before they are parsed (linjer)."""

import gzip
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from io import BufferedReader
from pathlib import Path as FilePath
from typing import IO, Any, final

from attrs import frozen

from nirmodel.findings import Finding
from nirmodel.path import Path
from nirmodel.text import Text
from nirmodel.wire.shape import shape_finding

__all__ = ["MAX_LINE_BYTES", "WHOLE", "Block", "RawLine", "blocks_of", "in_batches", "open_bytes", "raw_lines"]

#: the length of the longest line that is read, in bytes
MAX_LINE_BYTES = 16 * 1024 * 1024
_BOM = b"\xef\xbb\xbf"
_GZIP = b"\x1f\x8b"
_CHUNK = 1 << 20

_SHORT = Text("høyst {limit} byte", "høgst {limit} byte", "at most {limit} bytes")
_FILE = Text(
    "en lesbar fil med JSON Lines, ukomprimert eller .gz",
    "ei lesbar fil med JSON Lines, ukomprimert eller .gz",
    "a readable file of JSON Lines, plain or .gz",
)


@final
@frozen
class RawLine:
    """One line of a file, not yet parsed (linje)."""

    #: the number of the line in the file, from 1
    number: int
    #: the bytes of the line
    text: bytes
    #: the finding if the line could not be extracted: it is too long, or the file breaks off here
    wrong: Finding | None = None


@final
@frozen
class Block:
    """A number of whole lines of a file that is not compressed (blokk)."""

    #: where the block begins, in bytes from the beginning of the file
    offset: int = 0
    #: the length of the block in bytes
    length: int = sys.maxsize
    #: the number of its first line
    first_line: int = 1


#: a whole file, compressed or not
WHOLE = Block()


def open_bytes(source: FilePath) -> IO[bytes]:
    """Opens a local file (åpning)."""
    return open(source, "rb")


def raw_lines(
    source: FilePath | str | IO[bytes],
    *,
    max_line_bytes: int = MAX_LINE_BYTES,
    open_file: Callable[[FilePath], IO[bytes]] = open_bytes,
    block: Block = WHOLE,
) -> Iterator[RawLine]:
    """Yields the lines of a file, one at a time (rå linjer). Blank lines are skipped.

    The first bytes of the file decide whether it is plain or gzip.

    Args:
        source: a path, or a stream of bytes such as ``sys.stdin.buffer``.
        max_line_bytes: the longest line that is read, in bytes; a longer line is skipped and reported.
        open_file: opens a path; a caller that shows progress passes its own.
        block: the part of the file to read, from :func:`blocks_of`; the whole file by default.
    """
    number = block.first_line - 1
    try:
        if isinstance(source, FilePath | str):
            with open_file(FilePath(source)) as stream:
                for line in _lines(stream, max_line_bytes, block):
                    number = line.number
                    yield line
        else:
            for line in _lines(source, max_line_bytes, block):
                number = line.number
                yield line
    except (OSError, EOFError, zlib.error):
        yield _wrong("S015", _FILE, number + 1)


def _wrong(code: str, expected: Text, number: int) -> RawLine:
    return RawLine(number, b"", shape_finding(code, Path(), expected, number))


def _unpacked(stream: Any) -> Any:
    buffered = stream if hasattr(stream, "peek") else BufferedReader(stream)
    return gzip.open(buffered, "rb") if buffered.peek(2)[:2] == _GZIP else buffered


def _lines(source: Any, limit: int, block: Block) -> Iterator[RawLine]:
    stream = _unpacked(source)
    if block.offset:
        stream.seek(block.offset)
    number, left = block.first_line - 1, block.length
    while left > 0 and (line := stream.readline(limit + 1)):
        number += 1
        left -= len(line)
        if number == 1:
            line = line.removeprefix(_BOM)
        if len(line) > limit and not line.endswith(b"\n"):
            left -= _rest_of_line(stream)[0]
            yield _wrong("S013", _SHORT.filled(limit=str(limit)), number)
        elif line.strip():
            yield RawLine(number, line)


def _rest_of_line(stream: Any) -> tuple[int, bool]:
    """Skips the rest of a line; returns its length in bytes, and whether it ended in a line break."""
    passed = 0
    while rest := stream.readline(_CHUNK):
        passed += len(rest)
        if rest.endswith(b"\n"):
            return passed, True
    return passed, False


def in_batches(lines: Iterable[RawLine], size: int) -> Iterator[tuple[RawLine, ...]]:
    """Yields the lines in tuples of about ``size`` bytes, for workers (bunker). Each has at least one line."""
    batch: list[RawLine] = []
    held = 0
    for line in lines:
        batch.append(line)
        held += len(line.text)
        if held >= size:
            yield tuple(batch)
            batch, held = [], 0
    if batch:
        yield tuple(batch)


def blocks_of(stream: IO[bytes], size: int) -> Iterator[Block]:
    """Yields blocks of whole lines, so that the parts of a file can be read in parallel (blokker).

    Reads the file from beginning to end, and looks only for the ends of lines. A compressed file is one block.

    Args:
        stream: the file, from its beginning.
        size: the least size of a block in bytes; a block grows to the end of its last line.
    """
    offset, first_line = 0, 1
    while chunk := stream.read(size):
        if offset == 0 and chunk.startswith(_GZIP):
            yield WHOLE
            return
        length, breaks = len(chunk), chunk.count(b"\n")
        if not chunk.endswith(b"\n"):
            passed, broken = _rest_of_line(stream)
            length, breaks = length + passed, breaks + broken
        yield Block(offset, length, first_line)
        offset, first_line = offset + length, first_line + breaks
