"""Time limits in months, and how they are counted (frister i måneder)."""

from calendar import monthrange
from datetime import date
from typing import final

from attrs import field, frozen

from nirmodel.law.sources import Source

__all__ = ["Months"]


def _at_least_one(limit: "Months", _: object, number: int) -> None:
    if number < 1:
        raise ValueError("a time limit is one month or more")


@final
@frozen
class Months:
    """A time limit of a number of months (frist), counted as domstolloven § 148 counts them.

    Example:
        >>> from datetime import date
        >>> from nirmodel.law.sources import PROCESSING_REGULATION
        >>> Months(2, PROCESSING_REGULATION.at("§ 15")).after(date(2018, 12, 31))
        datetime.date(2019, 2, 28)
    """

    #: how many months
    number: int = field(validator=_at_least_one)
    #: the provision that sets the limit
    source: Source

    def after(self, start: date) -> date:
        """The same day number so many months on, or the last day of that month if it has no such day.

        Past the end of the calendar (31 December 9999) that day is the answer.
        """
        year, month = self._month_after(start)
        if year > date.max.year:
            return date.max
        return date(year, month, min(start.day, monthrange(year, month)[1]))

    def fits(self, start: date) -> bool:
        """True if the calendar holds the month so many months on."""
        return self._month_after(start)[0] <= date.max.year

    def _month_after(self, start: date) -> tuple[int, int]:
        years, month = divmod(start.month - 1 + self.number, 12)
        return start.year + years, month + 1
