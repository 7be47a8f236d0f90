"""Doing what a finding suggests settles that duty, and going on so leaves nothing owed, in bounded steps."""

from datetime import date
from decimal import Decimal
from enum import Enum
from types import UnionType
from typing import Any, get_args, get_origin

import pytest
from attrs import evolve, fields, resolve_types
from hypothesis import given
from hypothesis import strategies as st

from nirmodel import CATALOGUE, Case, Finding, check
from nirmodel.code_lists import ExtentUnit, ScopeUnit
from nirmodel.findings import State
from nirmodel.records import Extent, Period, Scope
from nirmodel.strategies import Broken, cases, cases_breaking, days_asked_for

DUTIES = [each.code for each in CATALOGUE if each.heading.subject is not None and not each.deferred]
OWED = (State.OPEN, State.OVERDUE)


def _value(hint: Any, day: date) -> Any:
    """Something to tell: which one is the caller's choice, never the library's."""
    kind = next((each for each in get_args(hint) if each is not type(None)), hint) if _is_union(hint) else hint
    if get_origin(kind) is tuple:
        return ()
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next(iter(kind))
    plain = {
        date: day,
        bool: True,
        Decimal: Decimal(0),
        str: "en",
        Period: Period(first_day=day, last_day=day),
        Scope: Scope(amount=Decimal(1), unit=ScopeUnit.PERCENT),
        Extent: Extent(amount=Decimal(1), unit=ExtentUnit.DAYS),
    }
    return plain[kind]


def _is_union(hint: Any) -> bool:
    return isinstance(hint, UnionType)


def _filled(record: Any, name: str, day: date) -> Any:
    """The record with one datum told."""
    if name == "period.last_day":
        period = record.period or Period(first_day=day)
        return evolve(record, period=evolve(period, last_day=period.first_day))
    hint = next(each.type for each in fields(resolve_types(type(record))) if each.name == name)
    return evolve(record, **{name: _value(hint, day)})


def _edited(value: Any, parts: tuple[str | int, ...], edit: Any) -> Any:
    if not parts:
        return edit(value)
    first, rest = parts[0], parts[1:]
    if isinstance(first, int):
        return (*value[:first], _edited(value[first], rest, edit), *value[first + 1 :])
    return evolve(value, **{first: _edited(getattr(value, first), rest, edit)})


def _done(case: Case, finding: Finding, day: date) -> Case:
    """The case after what the finding suggests has been done."""
    suggestion = finding.suggestion
    assert suggestion is not None

    def fill(record: Any) -> Any:
        for name in suggestion.fill:
            record = _filled(record, name, day)
        return record

    def add(records: Any) -> Any:
        return (*(records or ()), evolve(fill(suggestion.record), known_on=day))

    return _edited(case, suggestion.path.parts, fill if suggestion.record is None else add)  # type: ignore[no-any-return]


@pytest.mark.parametrize("code", DUTIES)
def test_what_is_suggested_settles_the_duty(code: str) -> None:
    """After it is done, no row of that rule is owed any more."""

    @given(cases_breaking(code))
    def settled(drawn: Broken) -> None:
        case = drawn.case
        for finding in drawn.findings:
            case = _done(case, finding, drawn.as_of)
        assert not [each for each in check(case, as_of=drawn.as_of).of(code) if each.state in OWED]

    settled()


def _owed(case: Case, as_of: date) -> list[Finding]:
    return [each for each in check(case, as_of=as_of).findings if each.state in OWED]


@given(st.data())
def test_going_on_leaves_nothing_owed(data: st.DataObject) -> None:
    """Each step settles what it was for, and no case needs more steps than it has rows, a few times over."""
    case, as_of = data.draw(cases()), data.draw(days_asked_for())
    steps, most = 0, 30 + 6 * len(check(case, as_of=as_of).findings)
    while owed := _owed(case, as_of):
        case = _done(case, owed[0], as_of)
        steps += 1
        assert steps <= most, owed[0]
