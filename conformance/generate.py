"""Writes the conformance vectors: for every rule a witness and a near miss, asked about on the days that matter.

``python conformance/generate.py`` from the root of the checkout; the result is committed, and a person reads the
difference before it is.
"""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import find, settings

from nirmodel import CATALOGUE, Case, check
from nirmodel.strategies import cases_breaking, near_misses
from nirmodel.wire import case_to_dict

#: raised when the form of a vector changes
VERSION = 1
FOLDER = Path(__file__).parent
_STILL = settings(derandomize=True, database=None, max_examples=100, deadline=None)
_DAY = timedelta(days=1)


def _expected(case: Case, as_of: date) -> list[dict[str, Any]]:
    return [
        {
            "code": each.code,
            "kind": each.kind.value,
            "state": each.state.value if each.state else None,
            "due": each.due.day.isoformat() if each.due else None,
            "path": str(each.path),
            "record": each.record,
        }
        for each in check(case, as_of=as_of).findings
    ]


def _days(case: Case, as_of: date, code: str) -> list[date]:
    """The day drawn, and where there is a due day, both sides of it and of the day the duty opened."""
    days = {as_of}
    for finding in check(case, as_of=as_of).of(code):
        if finding.due is not None:
            opened = finding.due.steps[0].day
            days |= {opened - _DAY, opened, finding.due.day, finding.due.day + _DAY}
    return sorted(days)


def _vectors(code: str) -> list[dict[str, Any]]:
    broken = find(cases_breaking(code), lambda _: True, settings=_STILL)
    near = find(near_misses(code), lambda _: True, settings=_STILL)
    return [
        {
            "code": code,
            "what": what,
            "as_of": day.isoformat(),
            "policy": {"move_to_working_day": False},
            "case": case_to_dict(case),
            "expected": _expected(case, day),
        }
        for what, case, as_of in (("witness", broken.case, broken.as_of), ("near miss", near.case, near.as_of))
        for day in _days(case, as_of, code)
    ]


def main() -> None:
    """One file an item."""
    items: dict[str, list[dict[str, Any]]] = {}
    for rule in CATALOGUE:
        items.setdefault(rule.item, []).extend(_vectors(rule.code))
    for item, vectors in items.items():
        lines = ",\n".join(json.dumps(each, ensure_ascii=False) for each in vectors)
        text = f'{{"version": {VERSION}, "vectors": [\n{lines}\n]}}\n'
        (FOLDER / f"{item}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
