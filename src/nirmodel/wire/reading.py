"""Reads cases, one JSON object a line (lesing). An error becomes a finding, and reading goes on."""

import json
from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation
from math import isinf
from pathlib import Path as FilePath
from typing import IO, Any, final

from attrs import evolve, frozen

from nirmodel.case import Case
from nirmodel.findings import Finding
from nirmodel.path import Path
from nirmodel.text import Text
from nirmodel.validators import figure
from nirmodel.wire.lines import MAX_LINE_BYTES, RawLine, open_bytes, raw_lines
from nirmodel.wire.shape import shape_finding
from nirmodel.wire.structuring import NotANumber, RepeatedKeys, shape_findings, structure_case

__all__ = ["Reading", "mark_repeated", "read_case", "read_cases", "read_line"]

#: the largest number of values in one case: far more than any case needs, and few enough for any machine
MAX_VALUES = 100_000


@final
@frozen
class Reading:
    """The result of reading one case (lesing): the case, or the findings that report its errors."""

    #: the case; None if it could not be read
    case: Case | None
    #: the errors in the shape of the input
    findings: tuple[Finding, ...] = ()
    #: the number of the line in the file; None if the case is not from a file
    line: int | None = None


def _number(text: str) -> Any:
    """A number with the precision of a double, as other readers of JSON have it.

    This makes a case that is read and written again equal to the first.
    """
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
_UNIQUE = Text("en id som ingen annen linje har", "ein id som inga anna linje har", "an id that no other line has")


def _failed(code: str, expected: Text, line: int | None) -> Reading:
    return Reading(None, (shape_finding(code, Path(), expected, line),), line)


def read_case(document: str | bytes | dict[str, Any], line: int | None = None) -> Reading:
    """Reads one case from JSON text, or from plain values such as ``json.loads`` returns (lesing).

    Never raises for bad input: every error in it becomes a finding, all at the same time.

    Args:
        document: the JSON text, or the parsed object.
        line: the number of the line in the file, for the findings.

    Returns:
        The case, or the findings if there are errors.

    Example:
        >>> from nirmodel.wire import read_case
        >>> read_case('{"id": "case-1"}').case.id
        'case-1'
        >>> [finding.code for finding in read_case('{"id": 1}').findings]
        ['S021']
    """
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
        except ValueError:  # an integer with more digits than Python converts
            return _failed("S026", figure.expected, line)
    if not isinstance(value, dict):
        return _failed("S017", _OBJECT, line)
    try:
        return Reading(structure_case(value), (), line)
    except Exception as error:
        return Reading(None, tuple(dict.fromkeys(shape_findings(error, Path(), line))), line)


def read_line(line: RawLine) -> Reading:
    """Reads the case of one line from :func:`raw_lines` (lesing av en linje)."""
    return read_case(line.text, line.number) if line.wrong is None else Reading(None, (line.wrong,), line.number)


def mark_repeated(reading: Reading) -> Reading:
    """The same reading, with the finding that an earlier line has a case of the same id (gjentatt sak)."""
    return evolve(reading, findings=(shape_finding("S016", Path(("id",)), _UNIQUE, reading.line),))


def read_cases(
    source: FilePath | str | IO[bytes],
    *,
    max_line_bytes: int = MAX_LINE_BYTES,
    open_file: Callable[[FilePath], IO[bytes]] = open_bytes,
) -> Iterator[Reading]:
    """Reads a file of JSON Lines, one case at a time. Blank lines are skipped.

    The first bytes of the file decide whether it is plain or gzip.

    Args:
        source: a path, or a stream of bytes such as ``sys.stdin.buffer``.
        max_line_bytes: the longest line that is read, in bytes; a longer line is skipped and reported.
        open_file: opens a path; a caller that shows progress passes its own.
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
