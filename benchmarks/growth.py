"""How time and memory grow with the records of a case, and with the number of cases."""

import subprocess
import sys
import tracemalloc
from collections.abc import Callable, Iterator
from io import BufferedReader, RawIOBase
from itertools import cycle, islice
from json import dumps, loads
from time import perf_counter
from typing import Any

from cases import AS_OF, each_made_up_case
from measuring import Chosen, measure, peak, read, table

from nirmodel import check
from nirmodel.many import check_many
from nirmodel.wire import read_case, read_cases

__all__ = ["PACKAGES", "measured"]

#: what is compared here beside the library
PACKAGES: tuple[str, ...] = ()

_RECORDS = (1, 10, 100, 1000)
#: what a long case has many of, and all there is, where there would never be so many grants or starts
_KINDS = {"hours and absences": ("hours", "weekly_hours", "absences"), "every kind": ()}
_SIZES = (100, 1000, 10_000, 100_000, 1_000_000)
#: so many made-up cases are streamed again and again, each time under an id of its own
_DIFFERENT = 1000
#: the fields that hold an id
_IDS = ("id", "leave_id", "complaint_id")


def measured(chosen: Chosen) -> str:
    """Larger and larger cases, then more and more of them."""
    records = [_grown(name, number, chosen.rounds) for name in _KINDS for number in _RECORDS]
    streamed = [_streamed(number) for number in _SIZES if number <= max(chosen.largest, _SIZES[0])]
    by_record = ("a case of", "records", "read_case, µs a record", "check", "findings", "kB at most", "a record")
    by_case = ("cases", "seconds", "µs a case", "findings", "MB at most")
    return f"{table(by_record, records)}\n\n{table(by_case, streamed)}"


def _grown(name: str, number: int, rounds: int) -> tuple[str | float, ...]:
    """Time and memory for one case of so many records of these kinds."""
    document = dumps(_case_of(number, _KINDS[name])).encode()
    case = read(document)
    took = measure({"read": lambda: read_case(document), "check": lambda: check(case, as_of=AS_OF)}, rounds)
    found = len(check(case, as_of=AS_OF).findings)
    most = _most_allocated(lambda: check(read(document), as_of=AS_OF)) / 1000
    return name, number, took["read"] / number, took["check"] / number, found, most, most / number


def _most_allocated(job: Callable[[], object]) -> int:
    """The most bytes that were held at once."""
    tracemalloc.start()
    kept = job()
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    del kept
    return most


def _case_of(number: int, kinds: tuple[str, ...]) -> dict[str, Any]:
    """One case with as many records, those of made-up cases laid end to end in one participation of each kind."""
    case: dict[str, Any] = {"id": "grown", "regime": "introduction_act"}
    for about, kind, record in islice(_records(kinds), number):
        (participation,) = case.setdefault(about, [{"id": about}])
        participation.setdefault(kind, []).append(record)
    return case


def _records(kinds: tuple[str, ...]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """All records of these kinds, or of any, of the made-up cases, with the list each is in.

    No two cases have an id in common; the links between the records of a case still hold.
    """
    for case in each_made_up_case(_DIFFERENT):
        for about, participations in case.items():
            if not isinstance(participations, list):
                continue
            for kind, records in participations[0].items():
                if not isinstance(records, list) or (kinds and kind not in kinds):
                    continue
                for record in records:
                    ids = {key: f"{case['id']}-{record[key]}" for key in _IDS if key in record}
                    yield about, kind, record | ids


class _Lines(RawIOBase):
    """The bytes of a file of so many cases, which never exists as a whole."""

    def __init__(self, number: int) -> None:
        without_id = [dumps(case).encode().partition(b", ")[2] for case in each_made_up_case(_DIFFERENT)]
        numbered = zip(range(number), cycle(without_id))
        self._lines = (b'{"id": "case-%d", %s\n' % each for each in numbered)
        self._left = b""

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: Any) -> int:
        """As much as there is room for, of one line at most."""
        self._left = self._left or next(self._lines, b"")
        taken, self._left = self._left[: len(buffer)], self._left[len(buffer) :]
        buffer[: len(taken)] = taken
        return len(taken)


def _streamed(number: int) -> tuple[str | float, ...]:
    """Time and memory for so many cases, read and checked in a process of their own."""
    done = subprocess.run([sys.executable, __file__, str(number)], capture_output=True, text=True, check=True)
    seconds, findings, most = loads(done.stdout)
    return f"{number:,}", seconds, seconds / number * 1e6, findings, most or "-"


def _stream(number: int) -> None:
    """Reads and checks so many cases, one after the other, and prints what it took."""
    lines = BufferedReader(_Lines(number))
    began = perf_counter()
    readings = read_cases(lines)
    cases = (reading.case for reading in readings if reading.case is not None)
    findings = sum(len(report.findings) for report in check_many(cases, as_of=AS_OF))
    print(dumps([perf_counter() - began, findings, peak()]))


if __name__ == "__main__":
    _stream(int(sys.argv[1]))
