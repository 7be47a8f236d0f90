"""The difference between two reports, applied to the first, gives the second."""

from datetime import date, timedelta

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from nirmodel import Case, State, check
from nirmodel.comparing import ChangeKind, compare
from nirmodel.strategies import Broken, as_of_days, cases, cases_breaking


@given(cases(), as_of_days(), st.integers(-400, 400))
def test_of_two_days(case: Case, as_of: date, days: int) -> None:
    """For one case on any two days, forwards and backwards."""
    earlier, later = check(case, as_of=as_of), check(case, as_of=as_of + timedelta(days=days))
    comparison = compare(earlier, later)
    assert comparison.applied_to(earlier) == later
    assert compare(later, later).changes == ()
    for each in comparison.changes:
        assert each.before != each.after
        for finding, state in ((each.after, State.OVERDUE), (each.after, State.MET), (each.after, State.MET_LATE)):
            if finding is not None and finding.state is state and (each.before is None or each.before.state != state):
                assert each.kind is ChangeKind(f"became_{state}" if state is State.OVERDUE else state)


@given(cases(), cases(), as_of_days())
def test_of_two_cases(one: Case, other: Case, as_of: date) -> None:
    """For two versions of one case that differ in anything."""
    before, after = check(one, as_of=as_of), check(evolve(other, id=one.id), as_of=as_of)
    assert compare(before, after).applied_to(before) == after


@given(cases_breaking("I041"))
def test_of_a_case_without_its_records(drawn: Broken) -> None:
    """If all records are taken out, everything is gone, and what is new reports that there is nothing."""
    before = check(drawn.case, as_of=drawn.as_of)
    after = check(Case(id=drawn.case.id, regime=drawn.case.regime), as_of=drawn.as_of)
    changes = compare(before, after).changes
    assert tuple(each.before for each in changes if each.kind is ChangeKind.GONE) == before.findings
    assert tuple(each.after for each in changes if each.kind is not ChangeKind.GONE) == after.notices == after.findings
