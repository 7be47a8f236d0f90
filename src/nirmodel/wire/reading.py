"""Reads cases, one JSON object a line; what is wrong becomes findings and the rest goes on (lesing)."""

import gzip
import json
import zlib
from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation
from io import BufferedReader
from pathlib import Path as FilePath
from typing import IO, Any, final

from attrs import evolve, frozen

from nirmodel.case import Case
from nirmodel.findings import Finding, Path, shape_finding
from nirmodel.text import Text
from nirmodel.validators import figure
from nirmodel.wire.structuring import NotANumber, RepeatedKeys, shape_findings, structure_case

__all__ = ["MAX_LINE_BYTES", "Reading", "read_case", "read_cases"]

#: the longest line that is read, in bytes
MAX_LINE_BYTES = 16 * 1024 * 1024
_BOM = b"\xef\xbb\xbf"
_GZIP = b"\x1f\x8b"


@final
@frozen
class Reading:
    """What came of reading one case (lesing): the case, or the findings that tell why not."""

    case: Case | None
    findings: tuple[Finding, ...] = ()
    #: the line of the file
    line: int | None = None


def _number(text: str) -> Any:
    try:
        return Decimal(text)
    except InvalidOperation:
        return NotANumber()


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    built = dict(pairs)
    return built if len(built) == len(pairs) else RepeatedKeys(pairs)


_UTF8 = Text("UTF-8", "UTF-8", "UTF-8")
_JSON = Text("JSON (feil ved {at})", "JSON (feil ved {at})", "JSON (wrong at {at})")
_OBJECT = Text("ett objekt per linje", "eitt objekt per linje", "one object a line")
_SHALLOW = Text("færre nivåer", "færre nivå", "fewer levels")
_UNIQUE = Text("en id som står én gang", "ein id som står éin gong", "an id that stands once")
_SHORT = Text("høyst {limit} byte", "høgst {limit} byte", "at most {limit} bytes")
_FILE = Text(
    "en lesbar fil med JSON Lines, ukomprimert eller .gz",
    "ei lesbar fil med JSON Lines, ukomprimert eller .gz",
    "a readable file of JSON Lines, plain or .gz",
)


def _failed(code: str, expected: Text, line: int | None) -> Reading:
    return Reading(None, (shape_finding(code, Path(), expected, line),), line)


def read_case(document: str | bytes | dict[str, Any], line: int | None = None) -> Reading:
    """Reads one case from JSON text or from plain values; every shape error at once, never a traceback."""
    value: Any = document
    if not isinstance(document, dict):
        try:
            text = document.decode("utf-8") if isinstance(document, bytes) else document
            value = json.loads(
                text, parse_float=_number, parse_constant=lambda _: NotANumber(), object_pairs_hook=_object
            )
        except UnicodeDecodeError:
            return _failed("S012", _UTF8, line)
        except json.JSONDecodeError as error:
            return _failed("S011", _JSON.filled(at=f"{error.lineno}:{error.colno}"), line)
        except RecursionError:
            return _failed("S014", _SHALLOW, line)
        except ValueError:  # an integer of more digits than Python converts
            return _failed("S026", figure.expected, line)
    if not isinstance(value, dict):
        return _failed("S017", _OBJECT, line)
    try:
        return Reading(structure_case(value), (), line)
    except Exception as error:
        return Reading(None, tuple(shape_findings(error, Path(), line)), line)


def _open(source: FilePath) -> IO[bytes]:
    return open(source, "rb")


def read_cases(
    source: FilePath | str | IO[bytes],
    *,
    max_line_bytes: int = MAX_LINE_BYTES,
    open_file: Callable[[FilePath], IO[bytes]] = _open,
) -> Iterator[Reading]:
    """Reads JSON Lines, plain or gzip by its first bytes, one line at a time; blank lines are passed over.

    Args:
        source: a path, or a stream of bytes such as ``sys.stdin.buffer``.
        max_line_bytes: longer lines are passed over and reported.
        open_file: opens a path, where the caller wants to see how far the reading has come.
    """
    number = 0
    try:
        if isinstance(source, FilePath | str):
            with open_file(FilePath(source)) as stream:
                for reading in _lines(_unpacked(stream), max_line_bytes):
                    number = reading.line or number
                    yield reading
        else:
            for reading in _lines(_unpacked(source), max_line_bytes):
                number = reading.line or number
                yield reading
    except (OSError, EOFError, zlib.error):
        yield _failed("S015", _FILE, number + 1)


def _unpacked(stream: Any) -> Any:
    buffered = stream if hasattr(stream, "peek") else BufferedReader(stream)
    return gzip.open(buffered, "rb") if buffered.peek(2)[:2] == _GZIP else buffered


def _lines(stream: Any, limit: int) -> Iterator[Reading]:
    number = 0
    seen: set[int] = set()
    while line := stream.readline(limit + 1):
        number += 1
        if number == 1:
            line = line.removeprefix(_BOM)
        if len(line) > limit and not line.endswith(b"\n"):
            while (rest := stream.readline(1 << 20)) and not rest.endswith(b"\n"):
                pass
            yield _failed("S013", _SHORT.filled(limit=str(limit)), number)
            continue
        if not line.strip():
            continue
        reading = read_case(line, number)
        if reading.case is not None:
            key = hash(reading.case.id)
            if key in seen:
                reading = evolve(reading, findings=(shape_finding("S016", Path(("id",)), _UNIQUE, number),))
            seen.add(key)
        yield reading
