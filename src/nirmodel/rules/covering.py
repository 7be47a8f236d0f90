"""Whether a period certainly covers a day, and periods together every day of another (dekning).

A period without a last day is sure of its first only.
"""

from collections.abc import Iterable
from datetime import date

from nirmodel.records import Period

__all__ = ["covered", "covers"]


def covers(period: Period | None, day: date) -> bool:
    """True where the day is in the period."""
    return period is not None and period.first_day <= day <= period.own_day


def covered(periods: Iterable[Period], first_day: date, last_day: date) -> bool:
    """True where there are days from the first to the last, and each of them is in one of the periods."""
    if last_day < first_day:
        return False
    reached = first_day.toordinal() - 1
    for period in sorted(periods, key=lambda period: period.first_day):
        if period.first_day.toordinal() > reached + 1:
            break
        reached = max(reached, period.own_day.toordinal())
    return reached >= last_day.toordinal()
