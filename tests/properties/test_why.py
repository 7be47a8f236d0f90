"""For each rule and participation there is either a finding or the reasons why there is none, and the steps agree."""

from collections.abc import Iterator
from datetime import date

from hypothesis import given

from nirmodel import CATALOGUE, Case, DeadlinePolicy, Finding, Report, State, check
from nirmodel.path import Path
from nirmodel.reasons import Reason, WhyNot
from nirmodel.rules.rule import Rule
from nirmodel.strategies import as_of_days, cases, policies

_DUE = {Reason.STARTED, Reason.OPENED, Reason.COUNTED, Reason.CLAMPED, Reason.MOVED, Reason.EXTENDED}


def _questions(report: Report) -> Iterator[tuple[Rule, Path, list[Finding]]]:
    for rule in CATALOGUE:
        for place in report.question.participations:
            about = str(place.parts[0]) if place.parts else "case"
            found = [each for each in report.of(rule.code) if not place.parts or each.path.parts[:2] == place.parts]
            yield rule, place, found if rule.about == about else []


@given(cases(), as_of_days(), policies())
def test_a_finding_or_the_reasons_why_not(case: Case, as_of: date, policy: DeadlinePolicy) -> None:
    """A rule finds something in a participation, or there are reasons why not; never both, and never neither."""
    report = check(case, as_of=as_of, policy=policy)
    for rule, place, findings in _questions(report):
        silent = report.why_not(rule.code, place)
        assert (silent is None) == bool(findings), (rule.code, place)
        if silent is not None:
            assert silent.because
            assert len(set(silent.because)) == len(silent.because)


@given(cases(), as_of_days(), policies())
def test_every_finding_has_its_steps(case: Case, as_of: date, policy: DeadlinePolicy) -> None:
    """The steps end in the state of the finding, have its due date, and name no fact that it does not rest on."""
    report = check(case, as_of=as_of, policy=policy)
    for finding in report.findings:
        because = report.why(finding).because
        reasons = {each.reason for each in because}
        if Reason.READINGS_DIFFER in reasons:
            assert finding.state is State.UNDETERMINED
            continue
        assert (Reason.SETTLED in reasons) == finding.settled
        assert (Reason.UNDETERMINED in reasons) == (finding.state is State.UNDETERMINED)
        assert (Reason.UNSETTLED in reasons) == (finding.state in (State.OPEN, State.OVERDUE, State.DEFERRED))
        assert (Reason.COMPARED in reasons) == (finding.state is None)
        days = [each.day for each in because if each.reason in _DUE]
        assert days == ([step.day for step in finding.due.steps] if finding.due else [])
        assert {fact for each in because for fact in each.facts} <= set(finding.facts)


def _days_named(silent: WhyNot) -> list[tuple[Reason, Path, date]]:
    named = (Reason.NOT_YET_KNOWN, Reason.AHEAD)
    return [
        (each.reason, each.path, each.day)
        for each in silent.because
        if each.reason in named and each.path is not None and each.day is not None
    ]


@given(cases(), as_of_days())
def test_a_reason_no_longer_holds_on_the_day_it_names(case: Case, as_of: date) -> None:
    """A rule that finds nothing since something is not yet known, or lies ahead, has another answer on that day."""
    report = check(case, as_of=as_of)
    for rule, place, _ in _questions(report):
        silent = report.why_not(rule.code, place)
        for reason, path, day in _days_named(silent) if silent else ():
            assert day > as_of
            then = check(case, as_of=day).why_not(rule.code, place)
            assert then is None or (reason, path) not in [(each.reason, each.path) for each in then.because]
