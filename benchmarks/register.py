"""A made-up register of any size, and how fast the command goes through one.

``python benchmarks/register.py make register.jsonl [--cases N] [--seed N]`` writes one, and
``python benchmarks/register.py measure register.jsonl [--jobs 1 2]`` measures ``nirmodel check`` over it.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path
from time import perf_counter, sleep

from cases import AS_OF, each_made_up_case
from measuring import peak

#: the three groups of the register were 76,502 memberships in 2016, the highest year, and some hundreds of thousands of
#: persons have been in it since 2005
_CASES = 500_000
_EVERY = 0.2


def make(path: Path, number: int, seed: int) -> None:
    """Writes so many cases, the same for the same seed."""
    began = perf_counter()
    with path.open("w", encoding="utf-8") as file:
        for case in each_made_up_case(number, seed):
            file.write(json.dumps(case, separators=(",", ":")) + "\n")
    print(f"{number} cases, {path.stat().st_size / 1e6:.0f} MB, written in {perf_counter() - began:.0f} s")


def measure(path: Path, jobs: list[int], form: str) -> None:
    """Runs the command with so many jobs, one after the other, and prints a table."""
    with path.open("rb") as file:
        cases = sum(1 for _ in file)
    print(f"Python {sys.version.split()[0]}, {cases} cases, --format {form}\n")
    print(f"{'jobs':>4}{'seconds':>10}{'cases a second':>16}{'MB, the command':>18}{'MB, the largest worker':>24}")
    for number in jobs:
        took, own, largest = _run(path, number, form)
        print(f"{number:>4}{took:>10.1f}{cases / took:>16.0f}{own:>18.0f}{largest or '-':>24}", flush=True)


def _run(path: Path, jobs: int, form: str) -> tuple[float, float, int]:
    """How long it took, and the most memory that the command and any of its processes ever had, in MB."""
    command = [sys.executable, "-m", "nirmodel", "check", str(path), "--as-of", AS_OF.isoformat(), "--format", form]
    began = perf_counter()
    run = subprocess.Popen([*command, "--jobs", str(jobs)], stdout=subprocess.DEVNULL)
    peaks: dict[int, float] = {}
    while run.poll() is None:
        for process in (run.pid, *_children(run.pid)):
            peaks[process] = max(peaks.get(process, 0), peak(process))
        sleep(_EVERY)
    took = perf_counter() - began
    if run.returncode not in (0, 1):
        raise SystemExit(f"the command ended with {run.returncode}")
    own = peaks.pop(run.pid)
    return took, own, round(max(peaks.values(), default=0))


def _children(process: int) -> list[int]:
    """The processes that one has started, as Linux shows them."""
    try:
        return [int(each) for each in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    except OSError:
        return []


def main() -> None:
    """Makes a register, or measures the command over one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["make", "measure"])
    parser.add_argument("path", type=Path)
    parser.add_argument("--cases", type=int, default=_CASES, help=f"how many cases to make ({_CASES})")
    parser.add_argument("--seed", type=int, default=2020, help="what the cases follow from (2020)")
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2], help="how many processes to measure with (1 2)")
    parser.add_argument("--format", dest="form", choices=["jsonl", "text"], default="jsonl", help="of the output")
    chosen = parser.parse_args()
    if chosen.what == "make":
        make(chosen.path, chosen.cases, chosen.seed)
    else:
        measure(chosen.path, chosen.jobs, chosen.form)


if __name__ == "__main__":
    main()
