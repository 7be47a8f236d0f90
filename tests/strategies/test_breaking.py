"""Complete cases are complete, and each rule can be broken alone and nearly broken."""

from datetime import date
from typing import Any

import pytest
from attrs import asdict, evolve
from hypothesis import find, given, settings
from hypothesis.errors import InvalidArgument

from nirmodel import CATALOGUE, Case, check
from nirmodel.code_lists import Act, EndReason, Regime
from nirmodel.findings import Kind, State
from nirmodel.records import Record
from nirmodel.rules import Rule
from nirmodel.strategies import Broken, NearMiss, cases_breaking, complete_cases, near_misses


def _records(case: Case) -> list[Record]:
    participations: tuple[Any, ...] = (
        *case.introduction_programmes,
        *case.norwegian_trainings,
        *case.asylum_seeker_trainings,
        *case.reception_qualifications,
    )
    lists = (value for each in participations for value in asdict(each, recurse=False).values())
    return [record for records in lists if isinstance(records, tuple) for record in records]


@given(complete_cases())
def test_complete_cases_have_nothing_but_met_and_deferred_rows(drawn: tuple[Case, date]) -> None:
    case, as_of = drawn
    states = {each.state for each in check(case, as_of=as_of).findings}
    assert states <= {State.MET, State.DEFERRED}


@pytest.mark.parametrize("each", CATALOGUE, ids=lambda each: each.code)
def test_each_rule_is_broken_alone(each: Rule) -> None:
    @given(cases_breaking(each.code))
    def broken(drawn: Broken) -> None:
        assert drawn.findings
        assert {finding.code for finding in drawn.findings} == {each.code}
        report = check(drawn.case, as_of=drawn.as_of)
        assert set(drawn.findings) <= set(report.findings)
        taken = not each.deferred or drawn.case.regimes[0].act is Act.INTEGRATION_ACT
        expected = {State.OPEN, State.OVERDUE} if taken else {State.DEFERRED}
        if each.kind in (Kind.CONTRADICTION, Kind.NOTICE):
            expected = {None}  # type: ignore[arg-type]
        assert {finding.state for finding in drawn.findings} <= expected

    broken()


@pytest.mark.parametrize("each", CATALOGUE, ids=lambda each: each.code)
def test_each_rule_is_nearly_broken(each: Rule) -> None:
    @given(near_misses(each.code))
    def near(drawn: NearMiss) -> None:
        findings = check(drawn.case, as_of=drawn.as_of).of(each.code)
        if each.kind in (Kind.CONTRADICTION, Kind.NOTICE):
            assert findings == ()
        else:
            # told to be back after a leave, nothing is owed at all
            assert findings or each.code == "I063"
            assert all(finding.settled or finding.state is State.DEFERRED for finding in findings)

    near()


def test_both_states_are_reached() -> None:
    for state in (State.OPEN, State.OVERDUE):
        find(cases_breaking("I041"), lambda drawn, state=state: drawn.findings[0].state is state)  # type: ignore[misc]


@pytest.mark.parametrize("code", ["A011", "G017", "I041", "I063", "I090", "N059"])
def test_broken_cases_shrink_to_few_records(code: str) -> None:
    drawn = find(cases_breaking(code), lambda drawn: True, settings=settings(database=None, max_examples=50))
    assert len(_records(drawn.case)) <= 12


def test_exact_minimal_cases() -> None:
    case, _ = find(complete_cases(), lambda drawn: True)
    assert case == Case(id="case", regime=Regime.INTRODUCTION_ACT)
    case, as_of, (finding,) = find(cases_breaking("I041"), lambda drawn: True)
    (programme,) = case.introduction_programmes
    told = asdict(programme, recurse=False)
    assert {name: len(records) for name, records in told.items() if records} == {
        "offers": 1,
        "grants": 1,
        "starts": 1,
        "ends": 1,
        "main_activities": 1,
    }
    assert str(finding.path) == "introduction_programmes[0].ends[0].end_reason"
    assert as_of >= max(each.registered_on for each in _records(case) if each.registered_on)


@pytest.mark.parametrize("strategy", [cases_breaking, near_misses])
def test_a_code_that_no_rule_has(strategy: object) -> None:
    with pytest.raises(InvalidArgument, match="I999"):
        strategy("I999")  # type: ignore[operator]


@given(cases_breaking("I041"))
def test_mending_what_is_broken_makes_the_case_complete(drawn: Broken) -> None:
    (programme,) = drawn.case.introduction_programmes
    *others, last = programme.ends or ()
    mended = evolve(programme, ends=(*others, evolve(last, end_reason=EndReason.WORK)))
    report = check(evolve(drawn.case, introduction_programmes=(mended,)), as_of=drawn.as_of)
    assert report.overdue == report.open == ()
