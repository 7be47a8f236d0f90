"""Filling in an unknown only refines: an undetermined row may become anything, a certain one keeps its state."""

from datetime import date
from typing import Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from nirmodel import Case, check
from nirmodel.code_lists import AsylumExemptFrom, LeaveKind, StopKind
from nirmodel.findings import State
from nirmodel.strategies import cases, days_asked_for
from tests.properties.support import map_records

#: what may be not told and is no date, and no datum that a rule owes
UNKNOWNS: dict[str, tuple[str, type[Any]]] = {"stops": ("kind", StopKind), "leaves": ("kind", LeaveKind)}
CERTAIN = (State.OPEN, State.OVERDUE, State.MET, State.MET_LATE)


@given(cases(), days_asked_for(), st.data())
def test_filling_in_a_kind_never_flips_an_answer(case: Case, as_of: date, data: st.DataObject) -> None:
    """With the kind of each stop and leave told, no row that was certain has another state."""

    def filled(name: str, records: tuple[Any, ...]) -> tuple[Any, ...]:
        if name not in UNKNOWNS:
            return records
        field, code_list = UNKNOWNS[name]
        told = []
        for each in records:
            value = getattr(each, field) or data.draw(st.sampled_from(code_list))
            told.append(evolve(each, **{field: value}))
        return tuple(told)

    before, after = check(case, as_of=as_of), check(map_records(case, filled), as_of=as_of)
    states = {(each.code, each.path, each.record): each.state for each in after.findings}
    for each in before.findings:
        if each.state in CERTAIN:
            assert states.get((each.code, each.path, each.record), each.state) is each.state, each


@given(cases(), days_asked_for(), st.data())
def test_telling_what_an_exemption_is_from_never_flips_an_answer(case: Case, as_of: date, data: st.DataObject) -> None:
    """With it told, no row for hours of a week that was certain has another state."""

    def filled(name: str, records: tuple[Any, ...]) -> tuple[Any, ...]:
        if name != "exemptions":
            return records
        return tuple(
            evolve(each, exempt_from=each.exempt_from or data.draw(st.sampled_from(AsylumExemptFrom)))
            if hasattr(each, "ground") and type(each).__name__ == "AsylumExemption"
            else each
            for each in records
        )

    before, after = check(case, as_of=as_of), check(map_records(case, filled), as_of=as_of)
    states = {(each.code, each.path): each.state for each in after.findings if each.code in ("A011", "A021")}
    for each in before.findings:
        if each.code in ("A011", "A021") and each.state in CERTAIN:
            assert states.get((each.code, each.path)) is each.state, each
