"""Each duty has exactly one version per act and day, and nothing is both required and forbidden."""

from collections import Counter
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from nirmodel import CATALOGUE, Case, check
from nirmodel.code_lists import Act
from nirmodel.findings import State
from nirmodel.strategies import cases, complete_cases, days_asked_for


@given(st.dates(date(2003, 1, 1), date(2030, 12, 31)), st.sampled_from(Act))
def test_one_version_per_act_and_day(day: date, act: Act) -> None:
    """No two rules in force on a day under one act share a name or a code."""
    in_force = [each for each in CATALOGUE if act in each.acts and each.in_force_from <= day]
    assert max(Counter(each.code for each in in_force).values(), default=1) == 1
    assert max(Counter(each.name for each in in_force).values(), default=1) == 1


@given(complete_cases())
def test_what_is_required_is_never_a_contradiction(drawn: tuple[Case, date]) -> None:
    """A case with all that is required has nothing that is forbidden."""
    report = check(drawn[0], as_of=drawn[1])
    assert report.contradictions == report.notices == ()


@given(cases(), days_asked_for())
def test_no_duty_has_two_states(case: Case, as_of: date) -> None:
    """A duty is one row: the same rule says no two things of the same place and record."""
    rows = Counter(
        (each.code, each.path, each.record, each.facts) for each in check(case, as_of=as_of).findings if each.state
    )
    assert max(rows.values(), default=1) == 1
    assert all(each.due is None for each in check(case, as_of=as_of).findings if each.state is State.UNDETERMINED)
