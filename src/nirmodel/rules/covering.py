"""Whether periods together cover every day of another (dekning)."""

from collections.abc import Iterable
from datetime import date

from nirmodel.records import Period

__all__ = ["covered"]


def covered(periods: Iterable[Period], first_day: date, last_day: date) -> bool:
    """True where every day from the first to the last is in one of the periods, taken with both ends.

    A period without a last day is sure of its first only.
    """
    reached = first_day.toordinal() - 1
    for period in sorted(periods, key=lambda period: period.first_day):
        if period.first_day.toordinal() > reached + 1:
            break
        reached = max(reached, period.own_day.toordinal())
    return reached >= last_day.toordinal()
