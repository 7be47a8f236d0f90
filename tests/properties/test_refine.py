"""Filling in an unknown only refines: an undetermined duty may become anything, a certain one keeps its state."""

from datetime import date
from typing import Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from nirmodel import Case, State, check
from nirmodel.code_lists import AsylumExemptFrom, LeaveKind, StopKind
from nirmodel.records import AsylumExemption
from nirmodel.strategies import as_of_days, cases
from tests.properties.support import map_records

#: what may be missing and is no date, and no datum that a rule asks for
UNKNOWNS: dict[str, tuple[str, type[Any]]] = {"stops": ("kind", StopKind), "leaves": ("kind", LeaveKind)}
CERTAIN = (State.OPEN, State.OVERDUE, State.MET, State.MET_LATE)


@given(cases(), as_of_days(), st.data())
def test_a_kind_never_flips_an_answer(case: Case, as_of: date, data: st.DataObject) -> None:
    """With the kind of each stop and leave provided, no duty that was certain has another state."""

    def filled(name: str, records: tuple[Any, ...]) -> tuple[Any, ...]:
        if name not in UNKNOWNS:
            return records
        field, code_list = UNKNOWNS[name]
        return tuple(
            evolve(each, **{field: getattr(each, field) or data.draw(st.sampled_from(code_list))}) for each in records
        )

    before, after = check(case, as_of=as_of), check(map_records(case, filled), as_of=as_of)
    states = {(each.code, each.path, each.record): each.state for each in after.findings}
    for each in before.findings:
        if each.state in CERTAIN:
            assert states.get((each.code, each.path, each.record), each.state) is each.state, each


@given(cases(), as_of_days(), st.data())
def test_the_scope_of_an_exemption_never_flips_an_answer(case: Case, as_of: date, data: st.DataObject) -> None:
    """With what asylum seekers are exempt from provided, no duty for hours of a week that was certain has changed."""

    def filled(name: str, records: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(
            evolve(each, exempt_from=each.exempt_from or data.draw(st.sampled_from(AsylumExemptFrom)))
            if isinstance(each, AsylumExemption)
            else each
            for each in records
        )

    before, after = check(case, as_of=as_of), check(map_records(case, filled), as_of=as_of)
    states = {(each.code, each.path): each.state for each in after.findings if each.code in ("A011", "A021")}
    for each in before.findings:
        if each.code in ("A011", "A021") and each.state in CERTAIN:
            assert states.get((each.code, each.path)) is each.state, each


@given(cases(), as_of_days(), st.data())
def test_the_regime_never_flips_an_answer(case: Case, as_of: date, data: st.DataObject) -> None:
    """With the regime stated, no duty that was certain whatever the regime has another state."""
    stated = evolve(case, regime=data.draw(st.sampled_from(case.regimes)))
    states = {(each.code, each.path, each.record): each.state for each in check(stated, as_of=as_of).findings}
    for each in check(case, as_of=as_of).findings:
        if each.state in CERTAIN:
            assert states[each.code, each.path, each.record] is each.state, each
