"""Absence after an ended birth or adoption leave (fravær etter endt permisjon ved fødsel og adopsjon): I063 and N063.

Let W be the first working day after the leave. The participant was absent if a follow-up states so, if an absence
covers W, or if the return came after W. The participant was not absent if the return came on W or before it, if the
participation had ended by then, or if another leave covers W. If the case states both, it contradicts itself; if it
states neither, the answer is open. The time limit runs from the day after the leave, or from the day that the leave
was known if that is later.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import Any, final

from attrs import evolve, frozen

from nirmodel.law.deadlines.norwegian_holidays import first_working_day_from
from nirmodel.records import Absence, End, Leave, LeaveFollowUp, Period, TrainingEnd, TrainingLeave
from nirmodel.rules.breaking import last_in
from nirmodel.rules.choosing import by_known, few, first_dated, first_known, grouped, steady
from nirmodel.rules.clashes import conflict
from nirmodel.rules.covering import Firsts, Periods
from nirmodel.rules.owed import Clock, Condition, Conflict, Field, OwedForEach, SettledBy, fields_of
from nirmodel.rules.verdict import FAILS, HOLDS, Verdict, cannot_tell, holds
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = [
    "absent_as_well", "absent_without_reason", "leave_periods", "reason_for_absence", "returned_and_absent",
]  # fmt: skip

_DAY = timedelta(days=1)

#: a leave from the programme or from the training
_Leave = Visible[Leave | TrainingLeave]
_End = Visible[End | TrainingEnd]
_FollowUp = Visible[LeaveFollowUp]
_Absence = Visible[Absence]


# --- what the participation reports -------------------------------------------------------------------


@final
@frozen
class _FollowUps:
    """The follow-ups of one leave: the first known, the first absence and return, and the first to give a reason."""

    known: _FollowUp
    #: with the day that it is about
    absent: tuple[date, _FollowUp] | None
    returned: tuple[date, _FollowUp] | None
    last_returned: tuple[date, _FollowUp] | None
    reason: _FollowUp | None

    @classmethod
    def of(cls, found: Iterable[_FollowUp]) -> "_FollowUps":
        """Takes those that name one leave, or name none; there is at least one."""
        ordered = by_known(found)
        absent = [(each.record.absent_from, each) for each in ordered if each.record.absent_from is not None]
        returned = [(each.record.returned_on, each) for each in ordered if each.record.returned_on is not None]
        return cls(
            known=ordered[0],
            absent=min(absent, key=_day, default=None),
            returned=min(returned, key=_day, default=None),
            last_returned=max(returned, key=_day, default=None),
            reason=next((each for each in ordered if each.record.reason is not None), None),
        )

    def stating_absence(self, day: date) -> Iterator[_FollowUp]:
        """Absent from that day or before it, or back only after it. Absence that begins later leaves the day open."""
        if self.absent is not None and self.absent[0] <= day:
            yield self.absent[1]
        if self.last_returned is not None and self.last_returned[0] > day:
            yield self.last_returned[1]

    def stating_return(self, day: date) -> Iterator[_FollowUp]:
        """Back on that day or before it."""
        if self.returned is not None and self.returned[0] <= day:
            yield self.returned[1]


def _day(pair: tuple[date, _FollowUp]) -> date:
    return pair[0]


@final
@frozen
class _Reported:
    """Everything in a participation that bears on what came after its leaves."""

    follow_ups: dict[str | None, _FollowUps]
    perhaps_parental: list[_Leave]
    absences: Periods[_Absence]
    #: the absences that give a reason
    reasons: Firsts[_Absence]
    first_end: _End | None
    #: those that lack the days they are about
    undated_end: _End | None
    undated_leave: _Leave | None
    undated_absence: _Absence | None
    #: leaves and absences without a last day, by all the days that they may last
    open_leaves: Firsts[_Leave]
    open_absences: Firsts[_Absence]

    @classmethod
    def of(cls, view: View) -> "_Reported":
        """Collects it, in one look at the participation."""
        leaves, absences = by_known(view.all("leaves")), by_known(view.all("absences"))
        ends = view.all("ends")
        named = grouped(view.all("leave_follow_ups"), lambda each: each.record.leave_id)
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

    def of_leave(self, leave: _Leave) -> list[_FollowUps]:
        """The follow-ups that name this leave; and those that name none, if no other leave can be meant."""
        names = [] if leave.record.id is None else [leave.record.id]
        unnamed = [None] if len(self.perhaps_parental) < 2 else []
        return [self.follow_ups[name] for name in (*names, *unnamed) if name in self.follow_ups]


def _without_last_day(found: Iterable[Visible[Any]]) -> Iterator[tuple[Period, Visible[Any]]]:
    for each in found:
        period = each.record.period
        if period is not None and period.last_day is None:
            yield Period(first_day=period.first_day, last_day=date.max), each


def leave_periods(view: View) -> Periods[_Leave]:
    """The leaves of a participation by their periods. Ask for it with ``view.kept``."""
    return Periods((each.record.period, each) for each in steady(view.all("leaves")))


# --- whether the participant was absent ---------------------------------------------------------------


def _last_day(leave: _Leave) -> date | None:
    return None if leave.record.period is None else leave.record.period.last_day


def _parental_and_over(leave: _Leave, view: View) -> Verdict:
    """It is a birth or adoption leave, and its last day is past."""
    kind, period = leave.record.kind, leave.record.period
    if kind is not None and not kind.is_parental:
        return FAILS
    if period is None:
        return cannot_tell(leave.path / "period")
    if period.last_day is None:
        begun = period.first_day < view.as_of
        return cannot_tell(leave.path / "period" / "last_day") if begun else FAILS
    if period.last_day >= view.as_of:
        return FAILS
    return HOLDS if kind is not None else cannot_tell(leave.path / "kind")


def _stating_absence(leave: _Leave, day: date, view: View) -> list[Visible[Any]]:
    """The records by which the participant was absent on that day."""
    reported = view.kept(_Reported.of)
    follow_ups = [each for found in reported.of_leave(leave) for each in found.stating_absence(day)]
    return [*follow_ups, *reported.absences.sharing(day, day)]


def _stating_no_absence(leave: _Leave, day: date, view: View) -> list[Visible[Any]]:
    """The records by which the participant was back, had ended, or was on another leave."""
    reported = view.kept(_Reported.of)
    returned = [each for found in reported.of_leave(leave) for each in found.stating_return(day)]
    end = reported.first_end
    ended = [end] if end is not None and end.own is not None and end.own <= day else []
    on_leave = [each for each in view.kept(leave_periods).sharing(day, day) if each is not leave]
    return [*returned, *ended, *on_leave]


def _may_be_explained(leave: _Leave, last_day: date, view: View) -> Verdict | None:
    """What is missing, and may yet show another leave, an end, or the leave that a follow-up is about."""
    reported = view.kept(_Reported.of)
    if reported.undated_leave is not None:
        return cannot_tell(reported.undated_leave.path / "period")
    lasting = reported.open_leaves.on(last_day)
    if lasting is not None:
        return cannot_tell(lasting.path / "period" / "last_day", lasting)
    if reported.undated_end is not None:
        return cannot_tell(reported.undated_end.path / "ended_on")
    if len(reported.perhaps_parental) > 1 and None in reported.follow_ups:
        unnamed = reported.follow_ups[None].known
        return cannot_tell(unnamed.path / "leave_id", *few(reported.perhaps_parental))
    return None


def _nothing_states(leave: _Leave, last_day: date, view: View) -> Verdict:
    """What would settle it: the rest of a follow-up that was begun, the days of an absence, or a follow-up."""
    reported = view.kept(_Reported.of)
    begun = first_known(each.known for each in reported.of_leave(leave))
    if begun is not None:
        return cannot_tell(begun.path / ("returned_on" if begun.record.absent_from else "absent_from"), begun)
    if reported.undated_absence is not None:
        return cannot_tell(reported.undated_absence.path / "period", reported.undated_absence)
    lasting = reported.open_absences.on(last_day)
    if lasting is not None:
        return cannot_tell(lasting.path / "period" / "last_day", lasting)
    return cannot_tell(view.path / "leave_follow_ups")


def _was_absent(leave: _Leave, view: View) -> Verdict:
    """The leave was followed by absence. If the case states both, a contradiction takes the place of the duty."""
    ended, last_day = _parental_and_over(leave, view), _last_day(leave)
    if ended.fails or last_day is None:
        return ended
    workday = first_working_day_from(last_day + _DAY)
    if _stating_no_absence(leave, workday, view):
        return FAILS
    if not ended.holds:
        return ended
    explained = _may_be_explained(leave, workday - _DAY, view)
    if explained is not None:
        return explained
    absent = _stating_absence(leave, workday, view)
    return holds(*absent) if absent else _nothing_states(leave, workday - _DAY, view)


def _reasons(leave: _Leave, view: View) -> Iterator[Visible[Any]]:
    """The reason stands on the follow-up, or on the absence of that day."""
    last_day = _last_day(leave)
    if last_day is None:
        return
    reported = view.kept(_Reported.of)
    for follow_ups in reported.of_leave(leave):
        if follow_ups.reason is not None:
            yield follow_ups.reason
    absence = reported.reasons.on(first_working_day_from(last_day + _DAY))
    if absence is not None:
        yield absence


def _day_after(leave: _Leave) -> date | None:
    """The later of the day after the leave and the day the leave was known; no day comes after the calendar."""
    last_day = _last_day(leave)
    return None if last_day is None or leave.known is None else max(min(last_day, date.max - _DAY) + _DAY, leave.known)


# --- for the items ------------------------------------------------------------------------------------


def _links(leave: type[Leave | TrainingLeave]) -> tuple[Field, ...]:
    return (*fields_of(leave, "id", "kind"), *fields_of(LeaveFollowUp, "leave_id"))


def reason_for_absence(leave: type[Leave | TrainingLeave]) -> OwedForEach:
    """What is owed after a birth or adoption leave: the reason for absence (årsak til fravær).

    Args:
        leave: the class of the leaves, of the programme or of the training.
    """
    where = Condition(
        _was_absent,
        Text(
            "gjelder fødsel eller adopsjon, er over, og der deltakeren var fraværende første virkedag etter",
            "gjeld fødsel eller adopsjon, er over, og der deltakaren var fråverande første yrkedag etter",
            "is for birth or adoption, is over, and was followed by absence on the first working day after it",
        ),
        reads=_links(leave),
    )
    by = SettledBy(
        _reasons,
        Text(
            "årsaken er oppgitt i oppfølgingen eller på fraværet",
            "årsaka er oppgitt i oppfølginga eller på fråværet",
            "the reason is given in the follow-up or on the absence",
        ),
        list_name="leave_follow_ups",
        link="leave_id",
        fill=("absent_from", "reason"),
        reads=(*fields_of(LeaveFollowUp, "reason"), *fields_of(Absence, "reason")),
    )
    runs_from = Clock(
        _day_after,
        Text(
            "dagen etter permisjonen, eller da permisjonen ble kjent om det var senere",
            "dagen etter permisjonen, eller då permisjonen vart kjend om det var seinare",
            "the day after the leave, or the day the leave was known if that is later",
        ),
    )
    return OwedForEach("leaves", where, by, runs_from)


def returned_and_absent(leave: type[Leave | TrainingLeave]) -> Callable[[View], Iterator[Conflict]]:
    """The search for leaves that the participant both came back from and was absent after (både tilbake og fraværende).

    Args:
        leave: the class of the leaves, of the programme or of the training.
    """
    reads = _links(leave)

    def search(view: View) -> Iterator[Conflict]:
        """Ended birth and adoption leaves, with the records that speak against each other."""
        for each in view.all("leaves"):
            last_day = _last_day(each)
            if last_day is None or not _parental_and_over(each, view).holds:
                continue
            workday = first_working_day_from(last_day + _DAY)
            absent = _stating_absence(each, workday, view)
            not_absent = _stating_no_absence(each, workday, view)
            if absent and not_absent:
                yield conflict(each, "", *absent, *not_absent, reads=reads)

    return search


# --- how it is broken ---------------------------------------------------------------------------------


def absent_without_reason(whole: Any) -> Any:
    """Edits a complete participation: its last follow-up states absence in place of the return, without a reason."""

    def absent(follow_up: LeaveFollowUp) -> LeaveFollowUp:
        return evolve(follow_up, returned_on=None, absent_from=follow_up.returned_on, reason=None)

    return last_in(whole, "leave_follow_ups", absent)


def absent_as_well(whole: Any, near: bool) -> Any:
    """Edits a complete participation: its last follow-up states absence from the day of the return.

    Near, the absence begins a day later.
    """

    def absent(follow_up: Any) -> Any:
        later = _DAY if near else timedelta(0)
        return evolve(follow_up, absent_from=follow_up.returned_on + later)

    return last_in(whole, "leave_follow_ups", absent)
