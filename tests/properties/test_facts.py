"""The facts in a finding alone reproduce it."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from nirmodel import CATALOGUE, Case, DeadlinePolicy, Finding, check
from nirmodel.rules import Rule
from nirmodel.strategies import Broken, cases, cases_breaking, complete_cases, days_asked_for, policies
from tests.properties.support import case_of_facts, without_indexes


def _said(finding: Finding) -> tuple[Any, ...]:
    """What a finding says, but for places and for the id of its record, which is no fact of most rules."""
    facts = sorted((without_indexes(fact.path), str(fact.value)) for fact in finding.facts)
    return finding.code, without_indexes(finding.path), finding.state, finding.due, facts


def _reproduced(case: Case, as_of: date, policy: DeadlinePolicy, findings: Iterable[Finding]) -> None:
    for finding in findings:
        alone = check(case_of_facts(finding.facts, case), as_of=as_of, policy=policy)
        assert _said(finding) in [_said(each) for each in alone.of(finding.code)], (finding, finding.facts)


@given(cases(), days_asked_for(), policies())
def test_facts_alone_reproduce_the_finding(case: Case, as_of: date, policy: DeadlinePolicy) -> None:
    """A case with nothing but a finding's facts gives that finding, whatever else the whole case holds."""
    _reproduced(case, as_of, policy, check(case, as_of=as_of, policy=policy).findings)


@given(complete_cases())
def test_so_do_the_facts_of_a_complete_life_course(drawn: tuple[Case, date]) -> None:
    """Also what is met is met by its facts alone."""
    case, as_of = drawn
    _reproduced(case, as_of, DeadlinePolicy(), check(case, as_of=as_of).findings)


@pytest.mark.parametrize("each", CATALOGUE, ids=lambda each: each.code)
def test_so_they_do_for_each_rule(each: Rule) -> None:
    """For every rule of the catalogue, in a case that breaks it."""

    @given(cases_breaking(each.code))
    def reproduced(drawn: Broken) -> None:
        _reproduced(drawn.case, drawn.as_of, DeadlinePolicy(), drawn.findings)

    reproduced()
