"""Months are counted as the calendar has them, a moved due day is a working day, and a later start is due no sooner."""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from nirmodel import DeadlinePolicy
from nirmodel.law.deadlines import Months, due_date, is_working_day
from nirmodel.law.sources import PROCESSING_REGULATION

MOVED = DeadlinePolicy(move_to_working_day=True)
TWO_MONTHS = Months(2, PROCESSING_REGULATION.at("§ 15"))
DAYS = st.dates(date(1950, 1, 1), date(2150, 12, 31))
LIMITS = st.builds(Months, st.integers(1, 60), st.just(TWO_MONTHS.source))


@given(DAYS, LIMITS)
def test_months_are_counted_as_another_library_counts_them(start: date, limit: Months) -> None:
    """A limit of any number of months leads to the day that dateutil finds."""
    assert due_date(start, limit, DeadlinePolicy()).day == start + relativedelta(months=limit.number)


@given(DAYS)
def test_two_months_are_59_to_62_days(start: date) -> None:
    """Two months are never shorter than 59 days nor longer than 62."""
    assert 59 <= (due_date(start, TWO_MONTHS, DeadlinePolicy()).day - start).days <= 62


@given(DAYS, LIMITS)
def test_a_moved_due_day_is_a_working_day(start: date, limit: Months) -> None:
    """A moved due day is the first working day from the one counted, and every step leads to the next."""
    due, moved = due_date(start, limit, DeadlinePolicy()).day, due_date(start, limit, MOVED)
    assert is_working_day(moved.day)
    assert not any(is_working_day(due + timedelta(days=day)) for day in range((moved.day - due).days))
    assert [step.day for step in moved.steps] == sorted(step.day for step in moved.steps)
    assert moved.steps[-1].day == moved.day


@given(DAYS, st.integers(0, 400), LIMITS, st.sampled_from([DeadlinePolicy(), MOVED]))
def test_a_later_start_is_never_due_earlier(start: date, days: int, limit: Months, policy: DeadlinePolicy) -> None:
    """The later the clock starts, the later the due day, or the same."""
    later = due_date(start + timedelta(days=days), limit, policy)
    assert due_date(start, limit, policy).day <= later.day
