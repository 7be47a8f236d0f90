"""Each duty has exactly one version per act and day, and nothing is both required and forbidden."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nirmodel import CATALOGUE, Case, check
from nirmodel.code_lists import Regime
from nirmodel.findings import Kind, State
from nirmodel.rules import Rule
from nirmodel.strategies import cases, complete_cases, days_asked_for

#: the contradictions that say that a record is not to be registered, and not only that something does not fit
FORBIDDING = ("I107", "I117", "N117", "N137", "N138", "N157")


@given(st.dates(date(2003, 1, 1), date(2030, 12, 31)), st.sampled_from(Regime))
def test_one_version_per_regime_and_day(day: date, regime: Regime) -> None:
    """No two rules in force on a day under one regime share a name or a code."""
    in_force = [rule for rule in CATALOGUE for each in rule.in_force if each.regime is regime and each.on(day)]
    assert max(Counter(each.code for each in in_force).values(), default=1) == 1
    assert max(Counter(each.name for each in in_force).values(), default=1) == 1
    last = {Regime.INTRODUCTION_ACT: date(2005, 8, 31)}.get(regime, date(2020, 12, 31))
    assert bool(in_force) is (day > last)


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.code)
def test_a_duty_has_one_interval_under_each_regime(rule: Rule) -> None:
    """From the day it came, a duty is the same until it is repealed: no regime has it twice, or with a gap."""
    for regime, intervals in Counter(each.regime for each in rule.in_force).items():
        assert intervals == 1, regime
    for each in rule.in_force:
        assert each.last_day is None or each.first_day < each.last_day


@given(complete_cases())
def test_what_is_required_is_never_a_contradiction(drawn: tuple[Case, date]) -> None:
    """A case with all that is required has nothing that is forbidden."""
    report = check(drawn[0], as_of=drawn[1])
    assert report.contradictions == report.notices == ()


@given(st.sampled_from(Regime).flatmap(lambda regime: cases(regime=regime)), days_asked_for())
def test_what_is_forbidden_is_not_asked_for(case: Case, as_of: date) -> None:
    """No record is to be registered and not to be registered."""
    report = check(case, as_of=as_of)
    forbidden = {each.path for each in report.contradictions if each.code in FORBIDDING}
    required = {each.path for each in report.findings if each.kind is Kind.REGISTER}
    assert not forbidden & required


@given(cases(), days_asked_for())
def test_no_duty_has_two_states(case: Case, as_of: date) -> None:
    """A duty is one row: the same rule says no two things of the same place and record."""
    rows = Counter(
        (each.code, each.path, each.record, each.facts) for each in check(case, as_of=as_of).findings if each.state
    )
    assert max(rows.values(), default=1) == 1
    assert all(each.due is None for each in check(case, as_of=as_of).findings if each.state is State.UNDETERMINED)
