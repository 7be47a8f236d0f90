"""Norwegian public holidays and working days (helligdager og virkedager).

Five fixed days and seven counted from Easter Sunday. Source: :data:`nirmodel.sources.HOLIDAYS_ACT`
and :data:`nirmodel.sources.MAY_DAYS_ACT`.
"""

from datetime import date, timedelta
from functools import lru_cache

from dateutil.easter import easter

__all__ = ["first_working_day_from", "is_working_day", "norwegian_holidays"]

#: month and day: New Year's Day, 1 May, 17 May, Christmas Day, Boxing Day
_FIXED = ((1, 1), (5, 1), (5, 17), (12, 25), (12, 26))
#: days from Easter Sunday: Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension Day,
#: Whit Sunday and Monday
_FROM_EASTER = (-3, -2, 0, 1, 39, 49, 50)
_SATURDAY = 5


@lru_cache(maxsize=512)
def norwegian_holidays(year: int) -> frozenset[date]:
    """The public holidays of one year, Sundays not counted in (helligdager)."""
    sunday = easter(year)
    moving = (sunday + timedelta(days=offset) for offset in _FROM_EASTER)
    return frozenset([date(year, month, day) for month, day in _FIXED]).union(moving)


def is_working_day(day: date) -> bool:
    """True from Monday to Friday on a day that is no public holiday (virkedag)."""
    return day.weekday() < _SATURDAY and day not in norwegian_holidays(day.year)


def first_working_day_from(day: date) -> date:
    """The day itself where it is a working day, else the next one (nærmeste virkedag).

    The last working day of the calendar, 31 December 9999, is a Friday, so there always is one.
    """
    while not is_working_day(day):
        day += timedelta(days=1)
    return day
