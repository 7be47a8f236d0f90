"""How long a programme has lasted, beside its leave and absence (programmets lengde).

An act lets a programme last for so many years. Leave and absence that follow the rules come on top of them, if they are
more than ten working days together (FOR-2003-07-18-973 § 7-1; integreringsforskriften §§ 10 and 19). A year from 29
February ends on 28 February.

The clock runs from the first start to the first end, or to the day of the question. Whatever is missing counts in
favour of the municipality: a leave without its last day may still go on, an absence may have been valid, and full time
may be thirty hours a week. Leaves that overlap count once, and holidays not at all.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from math import ceil
from typing import Any, final

from attrs import evolve, frozen
from dateutil.relativedelta import relativedelta

from nirmodel.code_lists import AbsenceReason, ExtensionGround, ExtentUnit
from nirmodel.law.deadlines import first_working_day_from, norwegian_holidays
from nirmodel.law.training.leave_days import stretches
from nirmodel.path import Path
from nirmodel.records import Absence, Leave, Start
from nirmodel.rules.breaking import moved
from nirmodel.rules.choosing import first_dated, steady
from nirmodel.rules.clashes import conflict
from nirmodel.rules.owed import Conflict, fields_of
from nirmodel.rules.views import View, Visible

__all__ = ["MISSING_DAYS", "Length", "extended_by", "last_day_of", "lasting", "lasts_longer_than", "too_long"]

_DAY = timedelta(days=1)
_SATURDAY, _WEEK, _WORKING_WEEK = 5, 7, 5
_LEAP_DAY = (2, 29)
#: leave and absence that are no more than this, in working days, do not come on top
_FEW_DAYS = 10
#: the hours of a day where full time is thirty hours a week: with more, an hour would be less of a day
_HOURS_OF_A_DAY = 6
#: the fields of an absence that decide how many days of it come on top
MISSING_DAYS = fields_of(Absence, "extent", "valid", "reason")

#: the visible records of a programme by the name of their list
Lists = Mapping[str, Sequence[Visible[Any]]]


def last_day_of(first_day: date, years: int) -> date:
    """The last of so many years, or the last of the calendar if it ends before.

    Example:
        >>> last_day_of(date(2020, 3, 2), 2), last_day_of(date(2020, 2, 29), 2)
        (datetime.date(2022, 3, 1), datetime.date(2022, 2, 28))
    """
    if (first_day.month, first_day.day) == _LEAP_DAY:
        first_day += _DAY
    year = first_day.year + years
    return date.max if year > date.max.year else first_day.replace(year=year) - _DAY


@final
@frozen(eq=False)
class Length:
    """The first start of a programme, the last day that counts, and the leave and absence beside (lengde)."""

    start: Visible[Start]
    first_day: date
    last_day: date
    leaves: Sequence[Visible[Leave]]
    absences: Sequence[Visible[Absence]]

    @classmethod
    def of(cls, lists: Lists, as_of: date) -> "Length | None":
        """The length of a programme on a day; None if a day that it hangs on is missing."""
        start: Visible[Start] | None = first_dated(lists.get("starts", ()))
        ended = [each.own for each in lists.get("ends", ())]
        if start is None or start.own is None or None in ended:
            return None
        last_day = min([as_of, *(day for day in ended if day is not None)])
        return cls(start, start.own, last_day, lists.get("leaves", ()), lists.get("absences", ()))

    def longer_than(self, years: int) -> bool:
        """True if the programme certainly lasts longer than so many years, leave and absence."""
        if self.last_day <= last_day_of(self.first_day, years):
            return False
        limit = self.limit(years)
        return limit is not None and self.last_day > limit

    def limit(self, years: int) -> date | None:
        """The last day of so many years, with leave and absence on top; None if these cannot be counted."""
        day, added = last_day_of(self.first_day, years), self._added()
        if added is None:
            return None
        days_of_leave, days_of_absence = added
        if (date.max - day).days < days_of_leave + 2 * _WEEK * (1 + days_of_absence):
            return date.max
        day += timedelta(days=days_of_leave)
        for _ in range(days_of_absence):
            day = first_working_day_from(day + _DAY)
        return day

    def uncounted(self) -> Path:
        """The path of the fact that would show how long a leave or an absence is, where none does."""
        leaves = [each for each in self.leaves if each.record.period is None]
        absences = [each for each in self.absences if _follows_the_rules(each.record) and not _shows_days(each.record)]
        return steady(leaves or absences)[0].path / "period"

    def _added(self) -> tuple[int, int] | None:
        """The days of leave and the working days of absence that come on top; None if they cannot be counted."""
        periods = [each.record.period for each in self.leaves]
        missed = [self._missed(each.record) for each in self.absences if _follows_the_rules(each.record)]
        if None in periods or None in missed:
            return None
        left = list(stretches((each for each in periods if each is not None), self.first_day, self.last_day))
        absent = ceil(sum((days for days in missed if days is not None), Decimal(0)))
        if sum(_working_days(*each) for each in left) + absent <= _FEW_DAYS:
            return 0, 0
        return sum((last - first).days + 1 for first, last in left), absent

    def _missed(self, absence: Absence) -> Decimal | None:
        """The most working days that an absence may have taken; None if nothing shows how many."""
        period, extent = absence.period, absence.extent
        if period is None:
            return None if extent is None else _in_days(extent.amount, extent.unit)
        first, until = max(period.first_day, self.first_day), min(period.last_day or self.last_day, self.last_day)
        if extent is None:
            return Decimal(_working_days(first, until))
        most = max(0, (until - first).days + 1)
        return min(_in_days(extent.amount, extent.unit), Decimal(most))


def _follows_the_rules(absence: Absence) -> bool:
    """Invalid absence does not come on top, nor days off for religious holidays."""
    return absence.valid is not False and absence.reason is not AbsenceReason.PUBLIC_HOLIDAY


def _shows_days(absence: Absence) -> bool:
    return absence.period is not None or absence.extent is not None


def _in_days(amount: Decimal, unit: ExtentUnit) -> Decimal:
    return amount / _HOURS_OF_A_DAY if unit is ExtentUnit.HOURS else amount


def _working_days(first_day: date, last_day: date) -> int:
    """The number of working days from the first to the last; none if they are the other way round."""
    weeks, rest = divmod(max(0, (last_day - first_day).days + 1), _WEEK)
    weekdays = _WORKING_WEEK * weeks + sum((first_day.weekday() + day) % _WEEK < _SATURDAY for day in range(rest))
    holidays = (day for year in range(first_day.year, last_day.year + 1) for day in norwegian_holidays(year))
    return weekdays - sum(first_day <= day <= last_day and day.weekday() < _SATURDAY for day in holidays)


def _length(view: View) -> Length | None:
    return Length.of(view.lists, view.as_of)


def lasts_longer_than(years: int, view: View) -> bool:
    """True if the programme certainly lasts longer than so many years, its leave and its absence."""
    length = view.kept(_length)
    return length is not None and length.longer_than(years)


def extended_by(view: View) -> set[ExtensionGround]:
    """The grounds on which the municipality has decided to extend the programme."""
    return {each.record.extension_ground for each in view.all("grants") if each.record.extension_ground}


def too_long(view: View) -> Iterator[Conflict]:
    """A conflict at the start of a programme that lasts too long, with the ends, the leave and the absence."""
    length = view.kept(_length)
    assert length is not None
    yield conflict(length.start, "started_on", *steady(view.all("ends", "leaves", "absences")), reads=MISSING_DAYS)


def lasting(years: int, whole: Any, near: bool) -> Any:
    """Edits a programme so that it began so many years before the day after it ended, and had no leave and no absence.

    Nearly, it ended on the last day of those years. The offer, the claim and the grant are of the same day.
    """
    day = whole.ends[-1].ended_on - relativedelta(years=years) + (_DAY if near else timedelta(0))

    def begun(list_name: str, field: str) -> Any:
        records = getattr(whole, list_name)
        return records and tuple(moved(each, **{field: day}) for each in records)

    return evolve(
        whole, leaves=None, leave_follow_ups=None, absences=(), offers=begun("offers", "offered_on"),
        claims=begun("claims", "claimed_on"), grants=begun("grants", "decided_on"),
        starts=begun("starts", "started_on"),
    )  # fmt: skip
