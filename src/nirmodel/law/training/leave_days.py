"""The days of leave that come on top of a time limit, no day twice (permisjonsdager)."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from nirmodel.records import Period

__all__ = ["stretches"]

_DAY = timedelta(days=1)


def stretches(periods: Iterable[Period], first_day: date, last_day: date) -> Iterator[tuple[date, date]]:
    """The first and last day of each stretch of leave between two days; days that leaves share are in one of them.

    A leave without its last day may still go on.

    Example:
        >>> june, late_june = (Period(first_day=date(2020, 6, day), last_day=date(2020, 6, 30)) for day in (1, 21))
        >>> [last.day for _, last in stretches([late_june, june], date(2020, 1, 1), date(2020, 12, 31))]
        [30]
    """
    begins = first_day
    for period in sorted(periods, key=lambda period: period.first_day):
        first, until = max(begins, period.first_day), min(period.last_day or last_day, last_day)
        if first <= until:
            yield first, until
            if until == last_day:
                return
            begins = until + _DAY
