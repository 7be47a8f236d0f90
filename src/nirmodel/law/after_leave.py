"""Absence after an ended birth or adoption leave (fravær etter endt permisjon ved fødsel og adopsjon): I063 and N063.

Let W be the first working day after the leave. The participant was absent if a follow-up states so, if an absence
covers W, or if the return came after W. The participant was not absent if the return came on W or before it, if the
participation had ended by then, or if another leave covers W. If the case states both, it contradicts itself; if it
states neither, the answer is open. The time limit runs from the day after the leave, or from the day that the leave
was known if that is later.

Absence that began before W ends with the return, and does not speak against it. A reason settles the duty if it stands
on a follow-up or on an absence that covers W. If an absence with a reason lacks its last day or its period, it may be
the one; if a follow-up names no leave, it may be about any that had begun by then. Neither makes a difference where the
answer is the same in either case.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import Any, final

from attrs import evolve, frozen

from nirmodel.law.deadlines.norwegian_holidays import first_working_day_from
from nirmodel.law.follow_ups import FollowUp, FollowUps, away_on, back_by, until_then
from nirmodel.path import Path
from nirmodel.records import Absence, End, Leave, LeaveFollowUp, Period, TrainingEnd, TrainingLeave
from nirmodel.rules.breaking import last_in
from nirmodel.rules.choosing import by_known, few, first_dated, first_known, grouped, steady
from nirmodel.rules.clashes import conflict
from nirmodel.rules.covering import Firsts, Periods
from nirmodel.rules.owed import Clock, Condition, Conflict, Field, OwedForEach, SettledBy, fields_of
from nirmodel.rules.verdict import FAILS, HOLDS, Verdict, holds, undecided
from nirmodel.rules.views import View, Visible
from nirmodel.text import Text

__all__ = [
    "absent_as_well", "absent_without_reason", "leave_periods", "reason_for_absence", "returned_and_absent",
]  # fmt: skip

_DAY = timedelta(days=1)

#: a leave from the programme or from the training
_Leave = Visible[Leave | TrainingLeave]
_End = Visible[End | TrainingEnd]
_Absence = Visible[Absence]


# --- what the participation reports -------------------------------------------------------------------


@final
@frozen
class _Reported:
    """Everything in a participation that bears on what came after its leaves."""

    follow_ups: dict[str | None, FollowUps]
    #: some of the leaves that are or may be for birth or adoption, and whether there are several
    parental: list[_Leave]
    several: bool
    absences: Periods[_Absence]
    #: the absences that give a reason
    reasons: Firsts[_Absence]
    first_end: _End | None
    #: those that lack the days they are about
    undated_end: _End | None
    undated_leave: _Leave | None
    undated_absence: _Absence | None
    undated_reason: _Absence | None
    #: leaves and absences without a last day, by all the days that they may last; and the absences that give a reason
    open_leaves: Firsts[_Leave]
    open_absences: Firsts[_Absence]
    open_reasons: Firsts[_Absence]

    @classmethod
    def of(cls, view: View) -> "_Reported":
        """Collects it, in one look at the participation."""
        leaves, absences = by_known(view.all("leaves")), by_known(view.all("absences"))
        parental = [each for each in leaves if each.record.kind is None or each.record.kind.is_parental]
        explained = [each for each in absences if each.record.reason is not None]
        ends = view.all("ends")
        named = grouped(view.all("leave_follow_ups"), lambda each: each.record.leave_id)
        return cls(
            follow_ups={name: FollowUps.of(found) for name, found in named.items()},
            parental=few(parental),
            several=len(parental) > 1,
            absences=Periods((each.record.period, each) for each in steady(absences)),
            reasons=Firsts((each.record.period, each) for each in explained),
            first_end=first_dated(ends),
            undated_end=first_known(each for each in ends if each.own is None),
            undated_leave=_first_undated(leaves),
            undated_absence=_first_undated(absences),
            undated_reason=_first_undated(explained),
            open_leaves=Firsts(_without_last_day(leaves)),
            open_absences=Firsts(_without_last_day(absences)),
            open_reasons=Firsts(_without_last_day(explained)),
        )

    def of_leave(self, leave: _Leave) -> list[FollowUps]:
        """The follow-ups that name this leave; and those that name none, if no other leave can be meant."""
        names = [] if leave.record.id is None else [leave.record.id]
        unnamed = [] if self.several else [None]
        return [self.follow_ups[name] for name in (*names, *unnamed) if name in self.follow_ups]

    @property
    def of_any_leave(self) -> list[FollowUps]:
        """The follow-ups that name none of several leaves: each may be about any of them."""
        return [self.follow_ups[None]] if self.several and None in self.follow_ups else []


def _first_undated(found: Iterable[Visible[Any]]) -> Visible[Any] | None:
    return next((each for each in found if each.record.period is None), None)


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
        return undecided(leave.path / "period")
    if period.last_day is None:
        begun = period.first_day < view.as_of
        return undecided(leave.path / "period" / "last_day") if begun else FAILS
    if period.last_day >= view.as_of:
        return FAILS
    return HOLDS if kind is not None else undecided(leave.path / "kind")


def _stating_absence(leave: _Leave, day: date, view: View) -> list[Visible[Any]]:
    """The records by which the participant was absent on that day."""
    reported = view.kept(_Reported.of)
    return [*away_on(reported.of_leave(leave), day), *reported.absences.sharing(day, day)]


def _back_or_ended(leave: _Leave, day: date, view: View) -> list[Visible[Any]]:
    """The records by which the participant was back on that day, or had ended."""
    reported = view.kept(_Reported.of)
    back, end = back_by(reported.of_leave(leave), day), reported.first_end
    returned = [] if back is None else [back[1]]
    ended = [end] if end is not None and end.own is not None and end.own <= day else []
    return [*returned, *ended]


def _stating_no_absence(leave: _Leave, day: date, view: View) -> list[Visible[Any]]:
    """The records by which the participant was back, had ended, or was on another leave."""
    on_leave = [each for each in view.kept(leave_periods).sharing(day, day) if each is not leave]
    return [*_back_or_ended(leave, day, view), *on_leave]


def _of_which_leave(unnamed: FollowUp, view: View) -> Verdict:
    """It is open which leave a follow-up is about."""
    return undecided(unnamed.path / "leave_id", *view.kept(_Reported.of).parental)


def _may_be_explained(leave: _Leave, workday: date, view: View) -> Verdict | None:
    """What is missing, and may yet show another leave, an end, or a return from this leave."""
    reported = view.kept(_Reported.of)
    if reported.undated_leave is not None:
        return undecided(reported.undated_leave.path / "period")
    lasting = reported.open_leaves.on(workday - _DAY)
    if lasting is not None:
        return undecided(lasting.path / "period" / "last_day", lasting)
    if reported.undated_end is not None:
        return undecided(reported.undated_end.path / "ended_on")
    back = back_by(reported.of_any_leave, workday)
    return None if back is None or not _may_be_about(leave, back[1]) else _of_which_leave(back[1], view)


def _may_be_about(leave: _Leave, follow_up: FollowUp) -> bool:
    """True if a follow-up that names no leave may be about this one, which had begun by then."""
    period: Period | None = leave.record.period
    return period is None or period.first_day <= until_then(follow_up).own_day


def _nothing_states(leave: _Leave, workday: date, view: View) -> Verdict:
    """What would settle it: the leave or the rest of a follow-up, the days of an absence, or a new follow-up."""
    reported = view.kept(_Reported.of)
    for unnamed in away_on(reported.of_any_leave, workday):
        if _may_be_about(leave, unnamed):
            return _of_which_leave(unnamed, view)
    begun = first_known(each.known for each in reported.of_leave(leave))
    if begun is not None:
        return undecided(begun.path / ("returned_on" if begun.record.absent_from else "absent_from"), begun)
    if reported.undated_absence is not None:
        return undecided(reported.undated_absence.path / "period", reported.undated_absence)
    lasting = reported.open_absences.on(workday - _DAY)
    if lasting is not None:
        return undecided(lasting.path / "period" / "last_day", lasting)
    return undecided(view.path / "leave_follow_ups")


def _after_open_leave(leave: _Leave, view: View) -> bool:
    """True if the participant was back or had ended by the first day that may be the first working day after it."""
    period = leave.record.period
    return period is not None and bool(_back_or_ended(leave, first_working_day_from(period.first_day + _DAY), view))


def _was_absent(leave: _Leave, view: View) -> Verdict:
    """The leave was followed by absence. If the case states both, a contradiction takes the place of the duty."""
    ended, last_day = _parental_and_over(leave, view), _last_day(leave)
    if ended.fails:
        return ended
    if last_day is None:
        return FAILS if _after_open_leave(leave, view) else ended
    workday = first_working_day_from(last_day + _DAY)
    if _stating_no_absence(leave, workday, view):
        return FAILS
    if not ended.holds:
        return ended
    explained = _may_be_explained(leave, workday, view)
    if explained is not None:
        return explained
    absent = _stating_absence(leave, workday, view)
    return holds(*absent) if absent else _nothing_states(leave, workday, view)


def _reasons(leave: _Leave, view: View) -> Iterator[Visible[Any]]:
    """The reason stands on the follow-up, or on the absence of that day."""
    last_day = _last_day(leave)
    if last_day is None:
        return
    reported = view.kept(_Reported.of)
    found: list[Visible[Any] | None] = [each.reasons.on(date.min) for each in reported.of_leave(leave)]
    found.append(reported.reasons.on(first_working_day_from(last_day + _DAY)))
    yield from (each for each in found if each is not None)


def _perhaps_reasons(leave: _Leave, view: View) -> Iterator[tuple[Visible[Any], Path]]:
    """Reasons that may be of this absence, with what is missing: the days of an absence, or the leave."""
    period = leave.record.period
    if period is None or period.last_day is None:
        return
    reported = view.kept(_Reported.of)
    lasting = reported.open_reasons.on(first_working_day_from(period.last_day + _DAY) - _DAY)
    if lasting is not None:
        yield lasting, lasting.path / "period" / "last_day"
    if reported.undated_reason is not None:
        yield reported.undated_reason, reported.undated_reason.path / "period"
    for unnamed in reported.of_any_leave:
        follow_up = unnamed.reasons.on(period.first_day)
        if follow_up is not None:
            yield follow_up, follow_up.path / "leave_id"


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
        _perhaps_reasons,
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
