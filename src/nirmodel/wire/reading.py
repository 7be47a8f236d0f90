"""Reads cases, one JSON object a line; what is wrong becomes findings and the rest goes on (lesing)."""

import gzip
import json
import zlib
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path as FilePath
from typing import IO, Any, final

from attrs import frozen

from nirmodel.case import Case
from nirmodel.findings import Finding, Path, shape_finding
from nirmodel.text import Text
from nirmodel.wire.structuring import NotANumber, RepeatedKeys, shape_findings, structure_case

__all__ = ["MAX_LINE_BYTES", "Reading", "read_case", "read_cases"]

#: the longest line that is read, in bytes
MAX_LINE_BYTES = 16 * 1024 * 1024
_BOM = b"\xef\xbb\xbf"


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
    return built if len(built) == len(pairs) else RepeatedKeys(built)


def _failed(code: str, expected: str, line: int | None) -> Reading:
    return Reading(None, (shape_finding(code, Path(), Text(expected, expected, expected), line),), line)


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
            return _failed("S012", "UTF-8", line)
        except json.JSONDecodeError as error:
            return _failed("S011", f"JSON ({error.lineno}:{error.colno})", line)
        except RecursionError:
            return _failed("S014", "JSON Schema: nirmodel schema", line)
        except ValueError:
            return _failed("S026", "0 - 100000", line)
    if not isinstance(value, dict):
        return _failed("S017", "{...}", line)
    try:
        return Reading(structure_case(value), (), line)
    except RecursionError:
        return _failed("S014", "JSON Schema: nirmodel schema", line)
    except Exception as error:
        return Reading(None, tuple(shape_findings(error, Path(), line)), line)


def read_cases(source: FilePath | str | IO[bytes], *, max_line_bytes: int = MAX_LINE_BYTES) -> Iterator[Reading]:
    """Reads a file of JSON Lines, plain or .gz, one line at a time; blank lines are passed over."""
    if not isinstance(source, FilePath | str):
        yield from _lines(source, max_line_bytes)
        return
    number = 0
    try:
        with gzip.open(source, "rb") if str(source).endswith(".gz") else open(source, "rb") as stream:
            for reading in _lines(stream, max_line_bytes):
                number = reading.line or number
                yield reading
    except (OSError, EOFError, zlib.error):
        yield _failed("S015", "JSON Lines (.jsonl, .jsonl.gz)", number + 1)


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
            yield _failed("S013", f"<= {limit} bytes", number)
            continue
        if not line.strip():
            continue
        reading = read_case(line, number)
        if reading.case is not None:
            key = hash(reading.case.id)
            if key in seen:
                reading = Reading(reading.case, _failed("S016", "1", number).findings, number)
            seen.add(key)
        yield reading
