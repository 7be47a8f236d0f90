"""What the parts share: what a run is to do, the made-up cases, the median times, and a table of them."""

import platform
from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
from importlib.metadata import version
from json import dumps
from os import cpu_count
from pathlib import Path
from statistics import median
from time import perf_counter_ns
from typing import Any, NamedTuple

from cases import AS_OF, made_up_cases

from nirmodel import Case
from nirmodel.wire import read_case

__all__ = ["DAYS", "Chosen", "documents", "each", "machine", "measure", "peak", "read", "table"]

#: the days on which two programs are compared before they are measured
DAYS = (AS_OF, AS_OF - timedelta(days=400), AS_OF + timedelta(days=200))


class Chosen(NamedTuple):
    """What a run is to do."""

    cases: int
    rounds: int
    #: the most cases that are streamed
    largest: int


def documents(number: int) -> list[bytes]:
    """So many made-up cases as JSON."""
    return [dumps(case).encode() for case in made_up_cases(number)]


def read(document: bytes) -> Case:
    """The case of a document in which nothing is wrong."""
    reading = read_case(document)
    if reading.case is None:
        raise SystemExit(f"a made-up case cannot be read: {reading.findings}")
    return reading.case


def each(job: Callable[[Any], object], given: Iterable[Any]) -> Callable[[], None]:
    """Does the job for each and drops what came of it, as a caller does who goes through a file."""

    def run() -> None:
        for one in given:
            job(one)

    return run


def measure(jobs: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The median time of each job in microseconds; every round runs all of them in turn."""
    times: dict[str, list[int]] = {name: [] for name in jobs}
    for _ in range(rounds):
        for name, job in jobs.items():
            began = perf_counter_ns()
            job()
            times[name].append(perf_counter_ns() - began)
    return {name: median(took) / 1000 for name, took in times.items()}


def peak(process: int | str = "self") -> float:
    """The most memory a process has had so far, in MB; 0 where it has ended or the system does not show it."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0
    lines = [line.split() for line in status.splitlines() if line.startswith("VmHWM:")]
    return int(lines[0][1]) / 1000 if lines else 0


def table(heads: Sequence[str], rows: Iterable[Sequence[str | float]]) -> str:
    """A table in plain text: names to the left, figures to the right."""
    lines = [[cell if isinstance(cell, str) else _figure(cell) for cell in row] for row in rows]
    widths = [max(len(line[column]) for line in (heads, *lines)) for column in range(len(heads))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if column else cell.ljust(width) for column, (cell, width) in enumerate(cells)
        ).rstrip()
        for cells in (zip(line, widths, strict=True) for line in (heads, *lines))
    )


def _figure(value: float) -> str:
    return f"{value:,}" if isinstance(value, int) else f"{value:,.1f}" if value >= 10 else f"{value:.2f}"


def machine(packages: Iterable[str]) -> str:
    """What the figures hang on: processor, cores, Python, and the version of each package."""
    system = f"{_processor()}, {cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    return "\n".join([system, ", ".join(f"{name} {version(name)}" for name in packages)])


def _processor() -> str:
    """The name of the processor, as Linux shows it."""
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())
