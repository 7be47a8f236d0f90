"""Due days are 59 to 62 days away before moving, a working day after moving, and never earlier for a later start."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from nirmodel import DeadlinePolicy
from nirmodel.deadlines import due_date, is_working_day

ROLL = DeadlinePolicy(move_to_working_day=True)
DAYS = st.dates(date(1950, 1, 1), date(2150, 12, 31))


@given(DAYS)
def test_two_months_are_59_to_62_days(start: date) -> None:
    """Two months are never shorter than 59 days nor longer than 62."""
    assert 59 <= (due_date(start, DeadlinePolicy()).day - start).days <= 62


@given(DAYS)
def test_a_moved_due_day_is_a_working_day(start: date) -> None:
    """A moved due day is the first working day from the one counted, and every step leads to the next."""
    due, moved = due_date(start, DeadlinePolicy()).day, due_date(start, ROLL)
    assert is_working_day(moved.day)
    assert not any(is_working_day(due + timedelta(days=day)) for day in range((moved.day - due).days))
    assert [step.day for step in moved.steps] == sorted(step.day for step in moved.steps)
    assert moved.steps[-1].day == moved.day


@given(DAYS, st.integers(0, 400), st.sampled_from([DeadlinePolicy(), ROLL]))
def test_a_later_start_is_never_due_earlier(start: date, days: int, policy: DeadlinePolicy) -> None:
    """The later the ground, the later the due day, or the same."""
    assert due_date(start, policy).day <= due_date(start + timedelta(days=days), policy).day
