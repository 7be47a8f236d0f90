"""Writes the conformance vectors: for every rule a witness and a near miss, asked about on the days that matter.

``python conformance/generate.py`` from the root of the checkout; it takes some minutes. The result is committed, and a
person reads the difference before it is.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta
from pathlib import Path
from typing import Any, TypeVar

from hypothesis import find, settings
from hypothesis.strategies import SearchStrategy

from nirmodel import CATALOGUE, Case, DeadlinePolicy, check
from nirmodel.code_lists import Act, Regime
from nirmodel.deadlines import RegisterCapability, is_working_day
from nirmodel.rules import Rule, rule_of
from nirmodel.sources import COMPLAINTS_OPENED
from nirmodel.strategies import Broken, cases_breaking, near_misses
from nirmodel.strategies.conflicts import SHOWN_UNDER
from nirmodel.wire import case_to_dict

#: raised when the form of a vector changes
VERSION = 3
FOLDER = Path(__file__).parent
_STILL = settings(derandomize=True, database=None, max_examples=2_000, deadline=None)
_DAY = timedelta(days=1)
Drawn = TypeVar("Drawn")


def policy_of(told: dict[str, Any]) -> DeadlinePolicy:
    """The policy that a vector tells."""
    able = (
        RegisterCapability(
            item=each["item"],
            from_day=date.fromisoformat(each["from_day"]),
            source=COMPLAINTS_OPENED,
            act=Act[each["act"].upper()] if each["act"] else None,
        )
        for each in told["capabilities"]
    )
    return DeadlinePolicy(move_to_working_day=told["move_to_working_day"], capabilities=tuple(able))


def expected(case: Case, as_of: date, policy: DeadlinePolicy) -> list[dict[str, Any]]:
    """Every finding, as a vector tells it."""
    return [
        {
            "code": each.code,
            "kind": each.kind.value,
            "state": each.state.value if each.state else None,
            "due": each.due.day.isoformat() if each.due else None,
            "path": str(each.path),
            "record": each.record,
        }
        for each in check(case, as_of=as_of, policy=policy).findings
    ]


def _days(case: Case, as_of: date, code: str, policy: DeadlinePolicy) -> list[date]:
    """The day drawn, and where there is a due day, both sides of it and of the day the duty opened."""
    days = {as_of}
    for finding in check(case, as_of=as_of, policy=policy).of(code):
        if finding.due is not None:
            opened = finding.due.steps[0].day
            days |= {opened - _DAY, opened, finding.due.day, finding.due.day + _DAY}
    return sorted(days)


def _vectors(code: str, what: str, case: Case, as_of: date, told: dict[str, Any]) -> Iterator[dict[str, Any]]:
    policy = policy_of(told)
    for day in _days(case, as_of, code, policy):
        yield {
            "code": code,
            "what": what,
            "as_of": day.isoformat(),
            "policy": told,
            "case": case_to_dict(case),
            "expected": expected(case, day, policy),
        }


def _smallest(drawn: SearchStrategy[Drawn], wanted: Callable[[Drawn], bool] = lambda _: True) -> Drawn:
    return find(drawn, wanted, settings=_STILL)


def _moves(drawn: Broken) -> bool:
    """Whether a due day falls on a Saturday, Sunday or holiday."""
    return any(each.due is not None and not is_working_day(each.due.day) for each in drawn.findings)


def _told(able: Iterable[RegisterCapability]) -> list[dict[str, str | None]]:
    return [
        {"item": each.item, "from_day": each.from_day.isoformat(), "act": each.act.value if each.act else None}
        for each in able
    ]


def shown_under(asked: Rule) -> dict[Act, Regime]:
    """The acts that a rule is shown under, each with the first of its regimes."""
    acts: dict[Act, Regime] = {}
    for regime in SHOWN_UNDER.get(asked.code, asked.regimes):
        acts.setdefault(regime.act, regime)
    return acts


def vectors_of(code: str) -> list[dict[str, Any]]:
    """All vectors of one rule: under each act it holds under, and where the policy makes a difference."""
    asked: Rule = rule_of(code)
    ordinary: dict[str, Any] = {"move_to_working_day": False, "capabilities": _told(DeadlinePolicy().capabilities)}
    vectors: list[dict[str, Any]] = []
    for regime in shown_under(asked).values():
        broken = _smallest(cases_breaking(code, regime=regime))
        near = _smallest(near_misses(code, regime=regime))
        vectors += _vectors(code, "witness", broken.case, broken.as_of, ordinary)
        vectors += _vectors(code, "near miss", near.case, near.as_of, ordinary)
    if asked.deferred:
        broken = _smallest(cases_breaking(code))
        able = RegisterCapability(item=asked.item, from_day=broken.as_of, source=COMPLAINTS_OPENED)
        opened = ordinary | {"capabilities": _told([able])}
        vectors += _vectors(code, "witness", broken.case, broken.as_of, opened)
    elif asked.heading.subject is not None:
        broken = _smallest(cases_breaking(code), _moves)
        vectors += _vectors(code, "witness", broken.case, broken.as_of, ordinary | {"move_to_working_day": True})
    return vectors


def main() -> None:
    """One file an item."""
    items: dict[str, list[dict[str, Any]]] = {}
    with ProcessPoolExecutor() as pool:
        for each, vectors in zip(CATALOGUE, pool.map(vectors_of, [each.code for each in CATALOGUE]), strict=True):
            items.setdefault(each.item, []).extend(vectors)
    for item, vectors in items.items():
        lines = ",\n".join(json.dumps(each, ensure_ascii=False) for each in vectors)
        text = f'{{"version": {VERSION}, "vectors": [\n{lines}\n]}}\n'
        (FOLDER / f"{item}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
