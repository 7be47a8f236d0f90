"""What follow-ups report of a day after a leave: absence, or a return (oppfølging av permisjon).

Absence that began before the day ends with the return, and does not speak against it. A follow-up that names no leave
may be about any that had begun by the last day that it reports.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import final

from attrs import frozen

from nirmodel.records import LeaveFollowUp, Period
from nirmodel.rules.choosing import by_known
from nirmodel.rules.covering import Firsts
from nirmodel.rules.views import Visible

__all__ = ["FollowUp", "FollowUps", "away_on", "back_by", "until_then"]

FollowUp = Visible[LeaveFollowUp]


@final
class _Days:
    """Days in order, each with the follow-up that was the first to report it."""

    def __init__(self, found: Iterable[tuple[date | None, FollowUp]]) -> None:
        self._reported: dict[date, FollowUp] = {}
        for day, each in found:
            if day is not None:
                self._reported.setdefault(day, each)
        self._days = sorted(self._reported)

    def last_by(self, day: date) -> list[tuple[date, FollowUp]]:
        """The last of them that is not after a day, if there is one."""
        place = bisect_right(self._days, day)
        return self._at(self._days[place - 1 : place] if place else [])

    def first_after(self, day: date) -> list[tuple[date, FollowUp]]:
        """The first of them after a day, if there is one."""
        place = bisect_right(self._days, day)
        return self._at(self._days[place : place + 1])

    def _at(self, days: list[date]) -> list[tuple[date, FollowUp]]:
        return [(day, self._reported[day]) for day in days]


def _day(pair: tuple[date, FollowUp]) -> date:
    return pair[0]


@final
@frozen
class FollowUps:
    """The follow-ups that name one leave, or those that name none."""

    #: the one that was known first
    known: FollowUp
    absent: _Days
    returned: _Days
    #: those that give a reason, by the days on which a leave may have begun that they are about
    reasons: Firsts[FollowUp]

    @classmethod
    def of(cls, found: Iterable[FollowUp]) -> "FollowUps":
        """Takes those that name one leave, or name none; there is at least one."""
        ordered = by_known(found)
        return cls(
            known=ordered[0],
            absent=_Days((each.record.absent_from, each) for each in ordered),
            returned=_Days((each.record.returned_on, each) for each in ordered),
            reasons=Firsts((until_then(each), each) for each in ordered if each.record.reason is not None),
        )


def until_then(follow_up: FollowUp) -> Period:
    """The days until the last that a follow-up reports: it is not about a leave that begins later."""
    reported = [day for day in (follow_up.record.returned_on, follow_up.record.absent_from) if day is not None]
    return Period(first_day=date.min, last_day=max(reported, default=date.max))


def _last_by(found: Iterable[_Days], day: date) -> tuple[date, FollowUp] | None:
    return max((pair for days in found for pair in days.last_by(day)), key=_day, default=None)


def _first_after(found: Iterable[_Days], day: date) -> tuple[date, FollowUp] | None:
    return min((pair for days in found for pair in days.first_after(day)), key=_day, default=None)


def back_by(follow_ups: Sequence[FollowUps], day: date) -> tuple[date, FollowUp] | None:
    """The last return on that day or before it."""
    return _last_by((each.returned for each in follow_ups), day)


def away_on(follow_ups: Sequence[FollowUps], day: date) -> Iterator[FollowUp]:
    """Those that report absence on that day: absent from then, or from before it and not back, or back only after it.

    Absence that begins later leaves the day open. If the participant was back by then, a return from such an absence
    has nothing to do with the day.
    """
    back = back_by(follow_ups, day)
    away = _last_by((each.absent for each in follow_ups), day)
    if away is not None and (back is None or back[0] <= away[0]):
        yield away[1]
    later = _first_after((each.returned for each in follow_ups), day)
    away_later = _first_after((each.absent for each in follow_ups), day)
    if later is not None and (back is None or away_later is None or later[0] < away_later[0]):
        yield later[1]
