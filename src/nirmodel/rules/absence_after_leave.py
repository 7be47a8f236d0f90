"""Absence after an ended birth or adoption leave (fravær etter endt permisjon ved fødsel og adopsjon)."""

from collections.abc import Iterator
from datetime import date, timedelta

from nirmodel.deadlines import first_working_day_from
from nirmodel.records import Period
from nirmodel.rules.rule import AnyOf, Each, Owes, Truth, Unknown, View, Visible

__all__ = ["REASON_FOR_ABSENCE", "told_absent", "told_not_absent"]


def _covers(period: Period | None, day: date) -> bool:
    """True where the period certainly covers the day; one without a last day is sure of its first only."""
    if period is None:
        return False
    return period.first_day <= day <= (period.last_day or period.first_day)


def _first_working_day_after(leave: Visible) -> date:
    return first_working_day_from(leave.record.period.last_day + timedelta(days=1))


def _has_ended(leave: Visible, programme: View) -> bool:
    """A birth or adoption leave whose last day is past."""
    kind, period = leave.record.kind, leave.record.period
    if kind is None or not kind.is_parental or period is None or period.last_day is None:
        return False
    return bool(period.last_day < programme.as_of)


def _follow_ups(leave: Visible, programme: View) -> list[Visible]:
    """Those that name this leave; one that names none, where there is no other such leave."""
    parental = [each for each in programme.all("leaves") if each.record.kind and each.record.kind.is_parental]
    return [
        each
        for each in programme.all("leave_follow_ups")
        if (each.record.leave_id is None and len(parental) == 1)
        or (each.record.leave_id is not None and each.record.leave_id == leave.record.id)
    ]


def told_absent(leave: Visible, programme: View) -> list[Visible]:
    """What tells that the participant was absent on the first working day after the leave."""
    if not _has_ended(leave, programme):
        return []
    day = _first_working_day_after(leave)
    says_so = [
        each
        for each in _follow_ups(leave, programme)
        if each.record.absent_from is not None or (each.record.returned_on is not None and each.record.returned_on > day)
    ]
    return says_so + [each for each in programme.all("absences") if _covers(each.record.period, day)]


def told_not_absent(leave: Visible, programme: View) -> list[Visible]:
    """What tells that the participant was back, had ended, or was on another leave."""
    if not _has_ended(leave, programme):
        return []
    day = _first_working_day_after(leave)
    back = [
        each
        for each in _follow_ups(leave, programme)
        if each.record.returned_on is not None and each.record.returned_on <= day
    ]
    ended = [each for each in programme.all("ends") if each.own is not None and each.own <= day]
    away = [each for each in programme.all("leaves") if each is not leave and _covers(each.record.period, day)]
    return back + ended + away


def _was_absent(leave: Visible, programme: View) -> Truth:
    """Absent, not absent, or not told; where both are told that is a contradiction of its own."""
    if not _has_ended(leave, programme):
        return False
    absent, not_absent = told_absent(leave, programme), told_not_absent(leave, programme)
    if absent and not not_absent:
        return True
    if not_absent and not absent:
        return False
    return Unknown(programme.path / "leave_follow_ups")


def _reasons(leave: Visible, programme: View) -> Iterator[Visible]:
    """The reason stands on the follow-up, or on the absence of that day."""
    day = _first_working_day_after(leave)
    for each in _follow_ups(leave, programme):
        if each.record.reason is not None:
            yield each
    for each in programme.all("absences"):
        if each.record.reason is not None and _covers(each.record.period, day):
            yield each


def _clock(leave: Visible) -> date | None:
    """The later of the day after the leave and the day the leave was known."""
    day_after: date = leave.record.period.last_day + timedelta(days=1)
    return None if leave.known is None else max(day_after, leave.known)


REASON_FOR_ABSENCE = Owes(
    Each(("leaves",), where=_was_absent),
    AnyOf(("leave_follow_ups",)),
    runs_from=_clock,
    settles=_reasons,
)
