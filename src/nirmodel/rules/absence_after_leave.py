"""Absence after an ended birth or adoption leave (fravær etter endt permisjon ved fødsel og adopsjon)."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from nirmodel.deadlines import first_working_day_from
from nirmodel.records import Period
from nirmodel.rules.choosing import first_known
from nirmodel.rules.covering import covers
from nirmodel.rules.rule import Clock, Condition, Each, Owes, SettledBy, Truth, Unknown, View, Visible, Yes
from nirmodel.text import Text

__all__ = ["REASON_FOR_ABSENCE", "tell_against_each_other"]


def _first_working_day_after(leave: Visible) -> date:
    return first_working_day_from(leave.record.period.last_day + timedelta(days=1))


def _ended(leave: Visible, programme: View) -> Truth:
    """Whether it is a birth or adoption leave whose last day is past."""
    kind, period = leave.record.kind, leave.record.period
    if kind is not None and not kind.is_parental:
        return False
    if period is None:
        return Unknown(leave.path / "period")
    if period.last_day is None:
        return Unknown(leave.path / "period" / "last_day") if period.first_day < programme.as_of else False
    if period.last_day >= programme.as_of:
        return False
    return True if kind is not None else Unknown(leave.path / "kind")


def _follow_ups(leave: Visible, programme: View) -> list[Visible]:
    """Those that name this leave; one that names none, where there is no other such leave."""
    alone = not _several(programme)
    return [
        each
        for each in programme.all("leave_follow_ups")
        if (each.record.leave_id is None and alone)
        or (each.record.leave_id is not None and each.record.leave_id == leave.record.id)
    ]


def _perhaps_parental(programme: View) -> list[Visible]:
    """The leaves that are or may be for birth or adoption."""
    return [each for each in programme.all("leaves") if each.record.kind is None or each.record.kind.is_parental]


def _several(programme: View) -> bool:
    return len(_perhaps_parental(programme)) > 1


def _says_absent(follow_up: Any, day: date) -> bool:
    """Back only after the day, or absent from the day or before it; absence from later on says nothing of the day."""
    returned, absent = follow_up.returned_on, follow_up.absent_from
    return (returned is not None and returned > day) or (absent is not None and absent <= day)


def _told_absent(leave: Visible, programme: View) -> list[Visible]:
    """What tells that the participant was absent on the first working day after the leave."""
    day = _first_working_day_after(leave)
    says_so = [each for each in _follow_ups(leave, programme) if _says_absent(each.record, day)]
    return says_so + [each for each in programme.all("absences") if covers(each.record.period, day)]


def _told_not_absent(leave: Visible, programme: View) -> list[Visible]:
    """What tells that the participant was back, had ended, or was on another leave."""
    day = _first_working_day_after(leave)
    back = [
        each
        for each in _follow_ups(leave, programme)
        if each.record.returned_on is not None and each.record.returned_on <= day
    ]
    ended = [each for each in programme.all("ends") if each.own is not None and each.own <= day]
    away = [each for each in programme.all("leaves") if each is not leave and covers(each.record.period, day)]
    return back + ended + away


def _may_explain(leave: Visible, programme: View) -> Unknown | None:
    """What is not told, and may yet tell of another leave, an end, or the reason."""
    day = _first_working_day_after(leave)
    others = [each for each in programme.all("leaves") if each is not leave]
    if untold := first_known(each for each in others if each.record.period is None):
        return Unknown(untold.path / "period")
    if untold := first_known(each for each in others if _lasts_perhaps_to(each.record.period, day)):
        return Unknown(untold.path / "period" / "last_day", (untold,))
    if untold := first_known(each for each in programme.all("ends") if each.own is None):
        return Unknown(untold.path / "ended_on")
    unnamed = first_known(each for each in programme.all("leave_follow_ups") if each.record.leave_id is None)
    if unnamed and _several(programme):
        return Unknown(unnamed.path / "leave_id", tuple(_perhaps_parental(programme)))
    return None


def _lasts_perhaps_to(period: Period, day: date) -> bool:
    return period.last_day is None and period.first_day < day


def _not_told(leave: Visible, programme: View) -> Unknown:
    """What would tell whether the participant was absent: more of a follow-up or an absence, or a follow-up."""
    if begun := first_known(_follow_ups(leave, programme)):
        return Unknown(begun.path / ("returned_on" if begun.record.absent_from else "absent_from"), (begun,))
    if untold := first_known(each for each in programme.all("absences") if each.record.period is None):
        return Unknown(untold.path / "period", (untold,))
    day = _first_working_day_after(leave)
    if untold := first_known(each for each in programme.all("absences") if _lasts_perhaps_to(each.record.period, day)):
        return Unknown(untold.path / "period" / "last_day", (untold,))
    return Unknown(programme.path / "leave_follow_ups")


def tell_against_each_other(leave: Visible, programme: View) -> list[Visible]:
    """Where an ended birth or adoption leave is told to be followed by both, the records that tell it."""
    if _ended(leave, programme) is not True:
        return []
    absent, not_absent = _told_absent(leave, programme), _told_not_absent(leave, programme)
    return absent + not_absent if absent and not_absent else []


def _was_absent(leave: Visible, programme: View) -> Truth:
    """Absent, not absent, or not told; where both are told there is a contradiction in the place of the duty."""
    ended = _ended(leave, programme)
    if ended is False or leave.record.period is None or leave.record.period.last_day is None:
        return ended
    if _told_not_absent(leave, programme):
        return False
    if ended is not True:
        return ended
    absent = _told_absent(leave, programme)
    if untold := _may_explain(leave, programme):
        return untold
    return Yes(tuple(absent)) if absent else _not_told(leave, programme)


def _reasons(leave: Visible, programme: View) -> Iterator[Visible]:
    """The reason stands on the follow-up, or on the absence of that day."""
    period = leave.record.period
    if period is None or period.last_day is None:
        return
    day = _first_working_day_after(leave)
    for each in _follow_ups(leave, programme):
        if each.record.reason is not None:
            yield each
    for each in programme.all("absences"):
        if each.record.reason is not None and covers(each.record.period, day):
            yield each


def _day_after(leave: Visible) -> date | None:
    """The later of the day after the leave and the day the leave was known."""
    day_after: date = leave.record.period.last_day + timedelta(days=1)
    return None if leave.known is None else max(day_after, leave.known)


REASON_FOR_ABSENCE = Owes(
    Each(
        ("leaves",),
        where=Condition(
            _was_absent,
            Text(
                "gjelder fødsel eller adopsjon, er over, og der deltakeren var fraværende første virkedag etter",
                "gjeld fødsel eller adopsjon, er over, og der deltakaren var fråverande første yrkedag etter",
                "is for birth or adoption, is over, and was followed by absence on the first working day after it",
            ),
            ("id", "kind", "leave_id"),
        ),
    ),
    SettledBy(
        _reasons,
        Text(
            "årsaken er oppgitt i oppfølgingen eller på fraværet",
            "årsaka er oppgitt i oppfølginga eller på fråværet",
            "the reason is told in the follow-up or on the absence",
        ),
        kind="leave_follow_ups",
        link="leave_id",
        fill=("absent_from", "reason"),
        reads=("reason",),
    ),
    runs_from=Clock(
        _day_after,
        Text(
            "dagen etter permisjonen, eller da permisjonen ble kjent om det var senere",
            "dagen etter permisjonen, eller då permisjonen vart kjend om det var seinare",
            "the day after the leave, or the day the leave was known if that is later",
        ),
    ),
)
