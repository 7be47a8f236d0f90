"""The facts in a finding alone reproduce it."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given

from nirmodel import CATALOGUE, Case, DeadlinePolicy, Finding, NorwegianTraining, Regime, check
from nirmodel.records import Absence, HoursAttended, Period
from nirmodel.rules.rule import Rule
from nirmodel.strategies import Broken, Complete, as_of_days, cases, cases_breaking, complete_cases, policies
from tests.properties.support import FOR_EACH_RULE, case_of_facts, without_indexes


def _content(finding: Finding) -> tuple[Any, ...]:
    """What a finding reports, but for places and for the id of its record, which is no fact of most rules."""
    facts = sorted((without_indexes(fact.path), str(fact.value)) for fact in finding.facts)
    return finding.code, without_indexes(finding.path), finding.state, finding.due, facts


def _assert_reproduced(case: Case, as_of: date, policy: DeadlinePolicy, findings: Iterable[Finding]) -> None:
    for finding in findings:
        alone = check(case_of_facts(finding.facts, case), as_of=as_of, policy=policy)
        assert _content(finding) in [_content(each) for each in alone.of(finding.code)], (finding, finding.facts)


#: an undated absence, and one before there was a time limit: of no duty under one act, and perhaps under the other
_NO_LIMIT_UNDER_ONE_ACT = Case(
    id="c",
    norwegian_trainings=(NorwegianTraining(absences=(Absence(), Absence(period=Period(first_day=date(2005, 9, 1))))),),
)


#: hours attended where none were offered
_NONE_OFFERED = Case(
    id="c",
    regime=Regime.INTRODUCTION_ACT,
    norwegian_trainings=(
        NorwegianTraining(offers=(), hours=(HoursAttended(norwegian_beyond_statutory_hours=Decimal(1)),)),
    ),
)


@given(cases(), as_of_days(), policies())
@example(_NONE_OFFERED, date(2021, 1, 1), DeadlinePolicy())
@example(_NO_LIMIT_UNDER_ONE_ACT, date(2021, 1, 1), DeadlinePolicy())
def test_facts_alone_reproduce_the_finding(case: Case, as_of: date, policy: DeadlinePolicy) -> None:
    """A case with nothing but a finding's facts gives that finding, whatever else the whole case holds."""
    _assert_reproduced(case, as_of, policy, check(case, as_of=as_of, policy=policy).findings)


@given(complete_cases())
def test_facts_alone_reproduce_what_is_met(drawn: Complete) -> None:
    """In a complete case, each duty is met by its facts alone."""
    _assert_reproduced(drawn.case, drawn.as_of, DeadlinePolicy(), check(drawn.case, as_of=drawn.as_of).findings)


@pytest.mark.parametrize("each", CATALOGUE, ids=lambda each: each.code)
def test_facts_alone_reproduce_what_each_rule_finds(each: Rule) -> None:
    """This holds for every rule, in a case that breaks it."""

    @FOR_EACH_RULE
    @given(cases_breaking(each.code))
    def reproduced(drawn: Broken) -> None:
        _assert_reproduced(drawn.case, drawn.as_of, DeadlinePolicy(), drawn.findings)

    reproduced()
