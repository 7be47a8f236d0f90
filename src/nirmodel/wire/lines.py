"""The lines of a file as they stand, whole or in blocks, before anything is read of them (linjer)."""

import gzip
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from io import BufferedReader
from pathlib import Path as FilePath
from typing import IO, Any, final

from attrs import frozen

from nirmodel.findings import Finding, Path
from nirmodel.text import Text
from nirmodel.wire.shape import shape_finding

__all__ = ["MAX_LINE_BYTES", "WHOLE", "Block", "RawLine", "blocks_of", "in_batches", "open_bytes", "raw_lines"]

#: the longest line that is read, in bytes
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
    """One line as it stands in the file (linje), not read yet."""

    number: int
    text: bytes
    #: what kept it from being taken out: it is too long, or the file breaks off here
    wrong: Finding | None = None


@final
@frozen
class Block:
    """Some whole lines of a file that is not packed (blokk): where they begin, and how many bytes they are."""

    offset: int = 0
    length: int = sys.maxsize
    first_line: int = 1


#: all of a file, packed or not
WHOLE = Block()


def open_bytes(source: FilePath) -> IO[bytes]:
    """Opens a file of this machine (åpning)."""
    return open(source, "rb")


def raw_lines(
    source: FilePath | str | IO[bytes],
    *,
    max_line_bytes: int = MAX_LINE_BYTES,
    open_file: Callable[[FilePath], IO[bytes]] = open_bytes,
    block: Block = WHOLE,
) -> Iterator[RawLine]:
    """The lines of a file, plain or gzip by its first bytes, one at a time (rå linjer); blank ones are passed over.

    Args:
        source: a path, or a stream of bytes such as ``sys.stdin.buffer``.
        max_line_bytes: longer lines are passed over and told.
        open_file: opens a path, where the caller wants to see how far the reading has come.
        block: the part of the file to go through, as :func:`blocks_of` tells it; all of it unless told.
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
    """Passes over what is left of a line: how many bytes it was, and whether it had its line break."""
    passed = 0
    while rest := stream.readline(_CHUNK):
        passed += len(rest)
        if rest.endswith(b"\n"):
            return passed, True
    return passed, False


def in_batches(lines: Iterable[RawLine], size: int) -> Iterator[tuple[RawLine, ...]]:
    """Lines in tuples (bunker) of about so many bytes, for work that is handed out; at least one line in each."""
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
    """The blocks of whole lines that a file can be gone through in (blokker), side by side.

    Goes through the file once, and reads nothing but where its lines end. A packed file is one block.

    Args:
        stream: the file, from its beginning.
        size: about how many bytes a block is to have; more where its last line is longer.
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
