"""Norwegian public holidays and working days (helligdager og virkedager).

Five fixed days, and seven counted from Easter Sunday. Source: :data:`nirmodel.law.sources.HOLIDAYS_ACT`
and :data:`nirmodel.law.sources.MAY_DAYS_ACT`.
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
    """The public holidays of one year, without the ordinary Sundays (helligdager).

    Example:
        >>> date(2021, 5, 17) in norwegian_holidays(2021)
        True
    """
    sunday = easter(year)
    moving = (sunday + timedelta(days=offset) for offset in _FROM_EASTER)
    return frozenset([date(year, month, day) for month, day in _FIXED]).union(moving)


def is_working_day(day: date) -> bool:
    """True from Monday to Friday, unless the day is a public holiday (virkedag)."""
    return day.weekday() < _SATURDAY and day not in norwegian_holidays(day.year)


def first_working_day_from(day: date) -> date:
    """The day itself if it is a working day, else the next working day (nærmeste virkedag).

    There always is one: the last day of the calendar, 31 December 9999, is a Friday.

    Example:
        >>> first_working_day_from(date(2021, 2, 28))
        datetime.date(2021, 3, 1)
    """
    while not is_working_day(day):
        day += timedelta(days=1)
    return day
