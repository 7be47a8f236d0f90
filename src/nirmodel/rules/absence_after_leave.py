"""Absence after an ended birth or adoption leave (fravær etter endt permisjon ved fødsel og adopsjon)."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import final

from attrs import frozen

from nirmodel.deadlines import first_working_day_from
from nirmodel.records import Period
from nirmodel.rules.choosing import by_known, few, first_dated, first_known, grouped, steady
from nirmodel.rules.covering import Firsts, Periods
from nirmodel.rules.rule import Clock, Condition, Each, Owes, SettledBy, Truth, Unknown, View, Visible, Yes
from nirmodel.text import Text

__all__ = ["REASON_FOR_ABSENCE", "leave_periods", "tell_against_each_other"]


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


@final
@frozen
class _FollowUps:
    """Of the follow-ups of one leave: the first known, and the first or last to tell what there is to tell."""

    known: Visible
    absent: Visible | None
    back: Visible | None
    back_last: Visible | None
    reason: Visible | None

    @classmethod
    def of(cls, found: Iterable[Visible]) -> "_FollowUps":
        """Those that name one leave, or none; there are some."""
        ordered = by_known(found)
        absent = [each for each in ordered if each.record.absent_from is not None]
        back = [each for each in ordered if each.record.returned_on is not None]
        return cls(
            known=ordered[0],
            absent=min(absent, key=lambda each: each.record.absent_from, default=None),
            back=min(back, key=lambda each: each.record.returned_on, default=None),
            back_last=max(back, key=lambda each: each.record.returned_on, default=None),
            reason=next((each for each in ordered if each.record.reason is not None), None),
        )

    def telling_absent(self, day: date) -> Iterator[Visible]:
        """Absent from the day or before it, or back only after it; absence from later on says nothing of the day."""
        if self.absent is not None and self.absent.record.absent_from <= day:
            yield self.absent
        if self.back_last is not None and self.back_last.record.returned_on > day:
            yield self.back_last

    def telling_back(self, day: date) -> Iterator[Visible]:
        """Back on the day or before it."""
        if self.back is not None and self.back.record.returned_on <= day:
            yield self.back


@final
@frozen
class _Told:
    """What a programme tells that bears on what came after its leaves."""

    follow_ups: dict[str | None, _FollowUps]
    perhaps_parental: list[Visible]
    absences: Periods[Visible]
    #: the absences that tell a reason
    reasons: Firsts[Visible]
    first_end: Visible | None
    #: what is told too little of to say which days it is about
    undated_end: Visible | None
    undated_leave: Visible | None
    undated_absence: Visible | None
    #: leaves and absences without a last day, by all the days they may last
    open_leaves: Firsts[Visible]
    open_absences: Firsts[Visible]

    @classmethod
    def of(cls, programme: View) -> "_Told":
        """All of it, in one look at the programme."""
        leaves, absences = by_known(programme.all("leaves")), by_known(programme.all("absences"))
        ends = programme.all("ends")
        named = grouped(programme.all("leave_follow_ups"), lambda each: each.record.leave_id)
        return cls(
            follow_ups={name: _FollowUps.of(found) for name, found in named.items()},
            perhaps_parental=[each for each in leaves if each.record.kind is None or each.record.kind.is_parental],
            absences=Periods((each.record.period, each) for each in steady(absences)),
            reasons=Firsts((each.record.period, each) for each in absences if each.record.reason is not None),
            first_end=first_dated(ends),
            undated_end=first_known(each for each in ends if each.own is None),
            undated_leave=next((each for each in leaves if each.record.period is None), None),
            undated_absence=next((each for each in absences if each.record.period is None), None),
            open_leaves=Firsts(_without_last_day(leaves)),
            open_absences=Firsts(_without_last_day(absences)),
        )

    def of_leave(self, leave: Visible) -> list[_FollowUps]:
        """The follow-ups that name this leave; those that name none, where there is no other such leave."""
        names = [] if leave.record.id is None else [leave.record.id]
        unnamed = [None] if len(self.perhaps_parental) < 2 else []
        return [self.follow_ups[name] for name in (*names, *unnamed) if name in self.follow_ups]


def _without_last_day(found: Iterable[Visible]) -> Iterator[tuple[Period, Visible]]:
    for each in found:
        period = each.record.period
        if period is not None and period.last_day is None:
            yield Period(first_day=period.first_day, last_day=date.max), each


def leave_periods(programme: View) -> Periods[Visible]:
    """The leaves, to find those of some days."""
    return Periods((each.record.period, each) for each in steady(programme.all("leaves")))


def _told_absent(leave: Visible, programme: View) -> list[Visible]:
    """What tells that the participant was absent on the first working day after the leave."""
    day, told = _first_working_day_after(leave), programme.once(_Told.of)
    says_so = [each for follow_ups in told.of_leave(leave) for each in follow_ups.telling_absent(day)]
    return says_so + told.absences.sharing(day, day)


def _told_not_absent(leave: Visible, programme: View) -> list[Visible]:
    """What tells that the participant was back, had ended, or was on another leave."""
    day, told = _first_working_day_after(leave), programme.once(_Told.of)
    back = [each for follow_ups in told.of_leave(leave) for each in follow_ups.telling_back(day)]
    end = told.first_end
    ended = [end] if end is not None and end.own is not None and end.own <= day else []
    away = [each for each in programme.once(leave_periods).sharing(day, day) if each is not leave]
    return back + ended + away


def _may_explain(leave: Visible, programme: View) -> Unknown | None:
    """What is not told, and may yet tell of another leave, an end, or the reason; the leave itself is over."""
    told = programme.once(_Told.of)
    if told.undated_leave is not None:
        return Unknown(told.undated_leave.path / "period")
    if (lasting := told.open_leaves.on(_first_working_day_after(leave) - timedelta(days=1))) is not None:
        return Unknown(lasting.path / "period" / "last_day", (lasting,))
    if told.undated_end is not None:
        return Unknown(told.undated_end.path / "ended_on")
    if len(told.perhaps_parental) > 1 and None in told.follow_ups:
        return Unknown(told.follow_ups[None].known.path / "leave_id", tuple(few(told.perhaps_parental)))
    return None


def _missing(leave: Visible, programme: View) -> Unknown:
    """What would tell whether the participant was absent: more of a follow-up or an absence, or a follow-up."""
    told = programme.once(_Told.of)
    if (begun := first_known(each.known for each in told.of_leave(leave))) is not None:
        return Unknown(begun.path / ("returned_on" if begun.record.absent_from else "absent_from"), (begun,))
    if told.undated_absence is not None:
        return Unknown(told.undated_absence.path / "period", (told.undated_absence,))
    if (lasting := told.open_absences.on(_first_working_day_after(leave) - timedelta(days=1))) is not None:
        return Unknown(lasting.path / "period" / "last_day", (lasting,))
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
    return Yes(tuple(absent)) if absent else _missing(leave, programme)


def _reasons(leave: Visible, programme: View) -> Iterator[Visible]:
    """The reason stands on the follow-up, or on the absence of that day."""
    period = leave.record.period
    if period is None or period.last_day is None:
        return
    told = programme.once(_Told.of)
    for follow_ups in told.of_leave(leave):
        if follow_ups.reason is not None:
            yield follow_ups.reason
    if (absence := told.reasons.on(_first_working_day_after(leave))) is not None:
        yield absence


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
