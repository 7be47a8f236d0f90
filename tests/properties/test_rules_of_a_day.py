"""For clocks that start on a day, the rules as they stood on that day find what the whole catalogue finds."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from nirmodel import Case, Finding, State, check
from nirmodel.law.catalogue import catalogue_at
from nirmodel.path import Path
from nirmodel.reasons import Reason
from nirmodel.report import Report
from nirmodel.rules.choosing import grouped
from nirmodel.strategies import Complete, as_of_days, cases, complete_cases
from tests.properties.support import start_of


def _starts(report: Report) -> set[date]:
    """The days on which a clock starts."""
    return {day for each in report.findings if each.due is not None and (day := start_of(each)) is not None}


def _starting_on(report: Report, day: date) -> list[Finding]:
    return [each for each in report.findings if each.due is not None and start_of(each) == day]


def _assert_same_duties(case: Case, as_of: date, data: st.DataObject) -> None:
    """The duties whose clock starts on some day are the same.

    One exception: a duty that is owed once runs from its earliest ground. If that was under an earlier version, the
    whole catalogue has the duty with an earlier clock, or undetermined since the earlier ground is uncertain, or not
    at all since there was no time limit then.
    """
    whole = check(case, as_of=as_of)
    starts = sorted(_starts(whole))
    if not starts:
        return
    day = data.draw(st.sampled_from(starts))
    expected, found = _starting_on(whole, day), _starting_on(check(case, as_of=as_of, rules=catalogue_at(day)), day)
    assert [each for each in expected if each not in found] == []
    places = grouped(whole.findings, lambda each: (each.code, each.path))
    for each in found:
        if each not in expected:
            others = places.get((each.code, each.path), ())
            if not others:
                silent = whole.why_not(each.code, Path(each.path.parts[:2]))
                assert silent is not None
                assert Reason.NO_LIMIT in {step.reason for step in silent.because}
            for other in others:
                start = start_of(other)
                assert other.state is State.UNDETERMINED or (start is not None and start < day), (each, other)


@given(cases(), as_of_days(), st.data())
def test_the_rules_of_a_day_find_what_the_catalogue_finds(case: Case, as_of: date, data: st.DataObject) -> None:
    """On a day on which a clock of the case starts, in any case."""
    _assert_same_duties(case, as_of, data)


@given(complete_cases(), st.data())
def test_the_rules_of_a_day_find_the_same_in_a_complete_case(drawn: Complete, data: st.DataObject) -> None:
    """In a case in which one clock after another starts, and each duty is met."""
    _assert_same_duties(drawn.case, drawn.as_of, data)
