"""Reads cases, one JSON object a line; what is wrong becomes findings and the rest goes on (lesing)."""

import json
from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation
from math import isinf
from pathlib import Path as FilePath
from typing import IO, Any, final

from attrs import evolve, frozen

from nirmodel.case import Case
from nirmodel.findings import Finding, Path
from nirmodel.text import Text
from nirmodel.validators import figure
from nirmodel.wire.lines import MAX_LINE_BYTES, RawLine, open_bytes, raw_lines
from nirmodel.wire.shape import shape_finding
from nirmodel.wire.structuring import NotANumber, RepeatedKeys, shape_findings, structure_case

__all__ = ["Reading", "mark_repeated", "read_case", "read_cases", "read_line"]

#: the most values that a case can have: far beyond any that is meant, and few enough for any machine
MAX_VALUES = 100_000


@final
@frozen
class Reading:
    """What came of reading one case (lesing): the case, or the findings that tell why not."""

    case: Case | None
    findings: tuple[Finding, ...] = ()
    #: the line of the file
    line: int | None = None


def _number(text: str) -> Any:
    """A number as a double holds it, as other readers of JSON do, so that what is written is what was read."""
    try:
        exact = Decimal(text)
    except InvalidOperation:
        return NotANumber()
    double = float(exact)
    if isinf(double) or (exact and not double):
        return NotANumber()
    return Decimal(repr(double))


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    built = dict(pairs)
    return built if len(built) == len(pairs) else RepeatedKeys(pairs)


_UTF8 = Text("UTF-8", "UTF-8", "UTF-8")
_JSON = Text("JSON (feil ved {at})", "JSON (feil ved {at})", "JSON (wrong at {at})")
_OBJECT = Text("ett objekt per linje", "eitt objekt per linje", "one object a line")
_SHALLOW = Text("færre nivåer", "færre nivå", "fewer levels")
_FEW = Text("høyst {limit} verdier", "høgst {limit} verdiar", "at most {limit} values")
_UNIQUE = Text("en id som står én gang", "ein id som står éin gong", "an id that stands once")


def _failed(code: str, expected: Text, line: int | None) -> Reading:
    return Reading(None, (shape_finding(code, Path(), expected, line),), line)


def read_case(document: str | bytes | dict[str, Any], line: int | None = None) -> Reading:
    """Reads one case from JSON text or from plain values; every shape error at once, never a traceback."""
    value: Any = document
    if isinstance(document, str | bytes):
        try:
            text = document.decode("utf-8") if isinstance(document, bytes) else document
            if text.count(",") >= MAX_VALUES:
                return _failed("S013", _FEW.filled(limit=str(MAX_VALUES)), line)
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
        return Reading(None, tuple(dict.fromkeys(shape_findings(error, Path(), line))), line)


def read_line(line: RawLine) -> Reading:
    """Reads the case of one line, as :func:`raw_lines` tells it (lesing av en linje)."""
    return read_case(line.text, line.number) if line.wrong is None else Reading(None, (line.wrong,), line.number)


def mark_repeated(reading: Reading) -> Reading:
    """The same reading, told that the id of its case stood on an earlier line (gjentatt sak)."""
    return evolve(reading, findings=(shape_finding("S016", Path(("id",)), _UNIQUE, reading.line),))


def read_cases(
    source: FilePath | str | IO[bytes],
    *,
    max_line_bytes: int = MAX_LINE_BYTES,
    open_file: Callable[[FilePath], IO[bytes]] = open_bytes,
) -> Iterator[Reading]:
    """Reads JSON Lines, plain or gzip by its first bytes, one line at a time; blank lines are passed over.

    Args:
        source: a path, or a stream of bytes such as ``sys.stdin.buffer``.
        max_line_bytes: longer lines are passed over and reported.
        open_file: opens a path, where the caller wants to see how far the reading has come.
    """
    seen: set[int] = set()
    for line in raw_lines(source, max_line_bytes=max_line_bytes, open_file=open_file):
        reading = read_line(line)
        if reading.case is not None:
            key = hash(reading.case.id)
            if key in seen:
                reading = mark_repeated(reading)
            seen.add(key)
        yield reading
