"""A rule has at most one version per regime and day, and a duty is due within the limit of the version of its clock."""

from collections import Counter
from datetime import date

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from nirmodel import CATALOGUE, Case, DeadlinePolicy, Finding, Regime, State, check
from nirmodel.findings import Kind
from nirmodel.law.catalogue import rule_of
from nirmodel.law.deadlines import StepKind
from nirmodel.rules.rule import Duty, Rule
from nirmodel.rules.versions import Version
from nirmodel.strategies import Broken, as_of_days, cases, cases_breaking, policies
from tests.properties.support import FOR_EACH_RULE, start_of


def _limits(version: Version) -> bool:
    """True if a case can fall under the version, and then has a time limit."""
    held = version.last_day is None or version.last_day >= version.regime.first_day
    return held and version.within is not None


#: each duty under each regime in which it has a time limit
LIMITED = [
    (rule, regime)
    for rule in CATALOGUE
    if isinstance(rule, Duty)
    for regime in rule.regimes
    if any(_limits(version) for version in rule.under(regime))
]


@given(st.dates(date(2003, 1, 1), date(2050, 12, 31)), st.sampled_from(Regime))
def test_a_rule_has_at_most_one_version_per_regime_and_day(day: date, regime: Regime) -> None:
    """Of each rule at most one version holds on a day under a regime, and no two rules in force share a name."""
    in_force = [rule for rule in CATALOGUE for each in rule.under(regime) if each.on(day)]
    assert max(Counter(each.code for each in in_force).values(), default=1) == 1
    assert max(Counter(each.name for each in in_force).values(), default=1) == 1


def _assert_due_within_the_limit(finding: Finding, regime: Regime) -> None:
    """The version on the day that the clock starts sets a limit, and the due day is that many months later."""
    start = start_of(finding)
    if start is not None:
        version = rule_of(finding.code).version(regime, start)
        assert version is not None, (finding, start)
        assert version.within is not None, (finding, start)
        assert finding.sources == version.sources
        if finding.due is not None and finding.due.steps[0].kind is StepKind.STARTED:
            assert finding.due.day == start + relativedelta(months=version.within.number)


@pytest.mark.parametrize(("rule", "regime"), LIMITED, ids=lambda each: each.code if isinstance(each, Rule) else each)
def test_each_duty_is_due_within_the_limit_of_its_version(rule: Rule, regime: Regime) -> None:
    """Under every regime in which a duty has a limit, on the first and last days of its versions, too."""

    @FOR_EACH_RULE
    @given(cases_breaking(rule.code, regime=regime))
    def due(drawn: Broken) -> None:
        assert drawn.findings
        for finding in drawn.findings:
            assert finding.code == rule.code
            _assert_due_within_the_limit(finding, regime)

    due()


@given(st.sampled_from(Regime).flatmap(lambda regime: cases(regime=regime)), as_of_days(), policies())
def test_no_duty_has_a_clock_that_starts_on_a_day_without_a_limit(
    case: Case, as_of: date, policy: DeadlinePolicy
) -> None:
    """In any case, a clock starts only on a day on which the rule has a version with a limit."""
    (regime,) = case.regimes
    ordinary = DeadlinePolicy(capabilities=policy.capabilities)  # a day that does not move, so that it can be counted
    for finding in check(case, as_of=as_of, policy=ordinary).findings:
        if finding.state is not None:
            _assert_due_within_the_limit(finding, regime)


@given(cases(), as_of_days())
def test_no_duty_has_two_states(case: Case, as_of: date) -> None:
    """A duty is one finding: no rule reports two things of the same place, record and facts."""
    duties = [each for each in check(case, as_of=as_of).findings if each.state is not None]
    assert max(Counter((each.code, each.path, each.record, each.facts) for each in duties).values(), default=1) == 1
    assert all(each.due is None for each in duties if each.state is State.UNDETERMINED)
    assert all(each.kind in (Kind.REGISTER, Kind.SUPPLY, Kind.JUDGE) for each in duties)
