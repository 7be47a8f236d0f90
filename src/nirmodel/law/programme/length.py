"""How long a programme has lasted, beside its leaves (programmets lengde): I039 and I049.

The first act sets two years, and three if the municipality has decided to extend, and adds approved leave. The clock
runs from the first start to the first end, or to the day of the question. Days of leave that overlap count once.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any, final

from attrs import evolve, frozen
from dateutil.relativedelta import relativedelta

from nirmodel.code_lists import ExtensionGround
from nirmodel.records import Period, Start
from nirmodel.rules.breaking import moved
from nirmodel.rules.choosing import first_dated, steady
from nirmodel.rules.clashes import conflict, earliest
from nirmodel.rules.owed import Conflict
from nirmodel.rules.views import View, Visible

__all__ = ["extended_by", "lasting", "lasts_longer_than", "too_long"]

_DAY = timedelta(days=1)


@final
@frozen
class _Length:
    """The start of a programme, the last day that counts, and the days of leave between."""

    start: Visible[Start]
    first_day: date
    last_day: date
    #: the most that they may be: a leave without a last day may still go on
    days_of_leave: int

    @classmethod
    def of(cls, view: View) -> "_Length | None":
        """None if a day that it hangs on is missing."""
        start: Visible[Start] | None = first_dated(view.all("starts"))
        leaves = [each.record.period for each in view.all("leaves")]
        undated = any(each.own is None for each in view.all("ends"))
        if start is None or start.own is None or None in leaves or undated:
            return None
        last_day = min(earliest(view, "ends") or view.as_of, view.as_of)
        return cls(start, start.own, last_day, _days_of_leave(leaves, start.own, last_day))

    def longer_than(self, years: int) -> bool:
        """True if the last day comes after so many years and the days of leave."""
        if self.last_day.year - self.first_day.year < years:
            return False
        return (self.last_day - (self.first_day + relativedelta(years=years))).days >= self.days_of_leave


def _days_of_leave(periods: Sequence[Period], first_day: date, last_day: date) -> int:
    """The days of leave between these two, each counted once."""
    days, reached = 0, first_day.toordinal() - 1
    for period in sorted(periods, key=lambda period: period.first_day):
        until = min(period.last_day or last_day, last_day).toordinal()
        days += max(0, until - max(reached, period.first_day.toordinal() - 1))
        reached = max(reached, until)
    return days


def lasts_longer_than(years: int, view: View) -> bool:
    """True if the programme certainly lasts longer than so many years and its leaves."""
    length = view.kept(_Length.of)
    return length is not None and length.longer_than(years)


def extended_by(view: View) -> set[ExtensionGround]:
    """The grounds on which the municipality has decided to extend the programme."""
    return {each.record.extension_ground for each in view.all("grants") if each.record.extension_ground}


def too_long(view: View) -> Iterator[Conflict]:
    """A conflict at the start, with the ends and the leaves."""
    length = view.kept(_Length.of)
    if length is not None:
        yield conflict(length.start, "started_on", *steady(view.all("ends", "leaves")))


def lasting(years: int, whole: Any, near: bool) -> Any:
    """Edits a programme so that it began so many years before it ended, and had no leave.

    The offer, the claim and the grant are of the same day.
    """
    day = whole.ends[-1].ended_on - relativedelta(years=years) + (_DAY if near else timedelta(0))

    def begun(list_name: str, field: str) -> Any:
        records = getattr(whole, list_name)
        return records and tuple(moved(each, **{field: day}) for each in records)

    return evolve(
        whole, leaves=None, leave_follow_ups=None, offers=begun("offers", "offered_on"),
        claims=begun("claims", "claimed_on"), grants=begun("grants", "decided_on"),
        starts=begun("starts", "started_on"),
    )  # fmt: skip
