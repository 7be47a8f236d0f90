"""Measures the library beside others, in one run: ``python benchmarks/run.py [PART ...] [--cases N] [--rounds N]``."""

import argparse
from importlib import import_module

from measuring import Chosen, machine

#: each a module with `measured`, and the packages that it compares
_PARTS = ("straight", "engines", "reading", "start", "growth")
#: all but the one that takes long
_BY_DEFAULT = _PARTS[:-1]
_OURS = ("nirmodel", "attrs", "cattrs")


def main() -> None:
    """Measures the chosen parts, one after the other, and prints a table of each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"{', '.join(_PARTS)}; all but growth by default")
    parser.add_argument("--cases", type=int, default=300, help="how many made-up cases (300)")
    parser.add_argument("--rounds", type=int, default=15, help="how many rounds the medians are of (15)")
    parser.add_argument("--largest", type=int, default=10_000, help="the most cases that growth streams (10000)")
    arguments = parser.parse_args()
    if unknown := set(arguments.parts) - set(_PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")

    parts = {name: import_module(name) for name in arguments.parts or _BY_DEFAULT}
    chosen = Chosen(arguments.cases, arguments.rounds, arguments.largest)
    print(machine(dict.fromkeys([*_OURS, *(package for part in parts.values() for package in part.PACKAGES)])))
    print(f"{chosen.cases} cases, medians of {chosen.rounds} rounds", flush=True)
    for name, part in parts.items():
        print(f"\n{name}: {part.__doc__}\n\n{part.measured(chosen)}", flush=True)


if __name__ == "__main__":
    main()
