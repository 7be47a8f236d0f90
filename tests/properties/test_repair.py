"""Doing what a finding suggests settles that duty, and going on like this leaves nothing owed, in bounded steps."""

from datetime import date
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

import pytest
from attrs import evolve, fields, has, resolve_types
from hypothesis import given
from hypothesis import strategies as st

from nirmodel import CATALOGUE, Case, Finding, State, check
from nirmodel.code_lists import ExtentUnit, ScopeUnit
from nirmodel.records import Extent, Period, Scope
from nirmodel.rules.possible_days import as_possible
from nirmodel.rules.rule import Duty
from nirmodel.strategies import Broken, as_of_days, cases, cases_breaking
from tests.properties.support import FOR_EACH_RULE

DUTIES = [each.code for each in CATALOGUE if isinstance(each, Duty) and not each.deferred]
OWED = (State.OPEN, State.OVERDUE)


def _value(hint: Any, day: date) -> Any:
    """Some value of a type. Which one is the municipality's choice, never the library's."""
    if isinstance(hint, UnionType):
        (hint,) = (each for each in get_args(hint) if each is not NoneType)
    if get_origin(hint) is tuple:
        return (_value(get_args(hint)[0], day),)
    plain = {
        date: day,
        bool: True,
        int: 1,
        Decimal: Decimal(0),
        str: "en",
        Period: Period(first_day=day, last_day=day),
        Scope: Scope(amount=Decimal(1), unit=ScopeUnit.PERCENT),
        Extent: Extent(amount=Decimal(1), unit=ExtentUnit.DAYS),
    }
    if hint in plain:
        return plain[hint]
    if has(hint):
        return hint(**{each.name: _value(each.type, day) for each in fields(resolve_types(hint))})
    assert issubclass(hint, Enum)
    return next(iter(hint))


def _as_possible(record: Any, day: date) -> Any:
    """A record without days that cannot be; a part of a record, like a measure, as it is."""
    return as_possible(record, day) if hasattr(record, "registered_on") else record


def _filled(record: Any, name: str, day: date) -> Any:
    """The record with one datum filled in."""
    if name == "period.last_day":
        period = _as_possible(record, day).period or Period(first_day=day)
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
        # a record in the register is about no day that is years later
        registered = getattr(_as_possible(record, day), "registered_on", None)
        for name in suggestion.fill:
            record = _filled(record, name, day if registered is None else min(day, registered))
        return record

    def add(records: Any) -> Any:
        return (*(records or ()), evolve(fill(suggestion.record), known_on=day))

    return _edited(case, suggestion.path.parts, fill if suggestion.record is None else add)  # type: ignore[no-any-return]


@pytest.mark.parametrize("code", DUTIES)
def test_what_is_suggested_settles_the_duty(code: str) -> None:
    """After it is done, nothing of that rule is owed."""

    @FOR_EACH_RULE
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
    """Each step settles what it was for, and the number of steps is bounded by the number of findings."""
    case, as_of = data.draw(cases()), data.draw(as_of_days())
    steps, most = 0, 30 + 6 * len(check(case, as_of=as_of).findings)
    while owed := _owed(case, as_of):
        case = _done(case, owed[0], as_of)
        steps += 1
        assert steps <= most, owed[0]
