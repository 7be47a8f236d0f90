"""Measures reading and checking side by side, in one run: ``python benchmarks/run.py [--cases N] [--rounds N]``."""

import argparse
import json
import platform
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from statistics import median
from time import perf_counter_ns
from typing import Any

from cases import AS_OF, made_up_cases
from straight_line import Row, duties

from nirmodel import Case, check
from nirmodel.wire import read_case


def _read(document: bytes) -> Case:
    reading = read_case(document)
    if reading.case is None:
        raise SystemExit(f"a made-up case cannot be read: {reading.findings}")
    return reading.case


def _checked(case: Case, as_of: date) -> Counter[Row]:
    return Counter(
        (each.code, str(each.state or each.kind), each.due.day if each.due else None, str(each.path), each.record)
        for each in check(case, as_of=as_of).findings
    )


def assert_agreement(cases: list[Case], days: tuple[date, ...]) -> Counter[str]:
    """Fails loudly where the two ways to the findings differ; returns how often each code came."""
    codes: Counter[str] = Counter()
    for case in cases:
        for day in days:
            checked, by_hand = _checked(case, day), Counter(duties(case, day))
            if checked != by_hand:
                raise AssertionError(
                    f"{case.id} as of {day}: only check says {list((checked - by_hand).elements())}, "
                    f"only straight_line says {list((by_hand - checked).elements())}"
                )
            for row, times in checked.items():
                codes[row[0]] += times
    return codes


def _each(job: Callable[[Any], object], given: list[Any]) -> None:
    """Does the job for each and drops what came of it, as a caller does who goes through a file."""
    for one in given:
        job(one)


def measure(jobs: dict[str, Callable[[], None]], rounds: int) -> dict[str, float]:
    """The median time of each job in nanoseconds; every round runs all of them in turn."""
    times: dict[str, list[int]] = {name: [] for name in jobs}
    for _ in range(rounds):
        for name, job in jobs.items():
            began = perf_counter_ns()
            job()
            times[name].append(perf_counter_ns() - began)
    return {name: median(each) for name, each in times.items()}


def main() -> None:
    """Makes the cases, asserts that both ways agree, measures, and prints a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=300, help="how many made-up cases (300)")
    parser.add_argument("--rounds", type=int, default=15, help="how many rounds the medians are of (15)")
    chosen = parser.parse_args()

    documents = [json.dumps(each).encode() for each in made_up_cases(chosen.cases)]
    cases = [_read(each) for each in documents]
    days = (AS_OF, AS_OF - timedelta(days=400), AS_OF + timedelta(days=200))
    codes = assert_agreement(cases, days)
    findings = sum(len(check(each, as_of=AS_OF).findings) for each in cases)
    records = sum(document.count(b'"id"') for document in documents) - sum(
        1 + len(each.introduction_programmes) + len(each.norwegian_trainings) + len(each.asylum_seeker_trainings)
        for each in cases
    )

    took = measure(
        {
            "read_case": lambda: _each(read_case, documents),
            "json.loads": lambda: _each(json.loads, documents),
            "check": lambda: _each(lambda case: check(case, as_of=AS_OF), cases),
            "straight_line.duties": lambda: _each(lambda case: duties(case, AS_OF), cases),
        },
        chosen.rounds,
    )

    print(f"Python {platform.python_version()}, {chosen.cases} cases, median of {chosen.rounds} rounds")
    print(f"{records / chosen.cases:.1f} records and {findings / chosen.cases:.1f} findings a case")
    print(f"both ways agree on {len(days)} days; {len(codes)} codes came up\n")
    print(f"{'per case':<22}{'microseconds':>14}{'ratio':>8}")
    for name, beside in (("read_case", "json.loads"), ("check", "straight_line.duties")):
        print(f"{name:<22}{took[name] / chosen.cases / 1000:>14.1f}{took[name] / took[beside]:>8.1f}")
        print(f"{beside:<22}{took[beside] / chosen.cases / 1000:>14.1f}{1:>8.1f}")


if __name__ == "__main__":
    main()
