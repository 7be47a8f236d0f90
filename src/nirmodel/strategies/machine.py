"""One participant's life course, day by day, for a stateful test of a system of your own (livsløp)."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from attrs import evolve, fields
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from nirmodel import records as kinds
from nirmodel.case import PARTICIPATIONS, Case
from nirmodel.checking import check
from nirmodel.code_lists import (
    AbsenceReason,
    Activity,
    ComplaintOutcomeKind,
    EndReason,
    LeaveKind,
    MeasureKind,
    RefusalReason,
    RegisteredVia,
    SetBy,
    StopKind,
    Track,
)
from nirmodel.deadlines import DeadlinePolicy
from nirmodel.findings import Finding, Kind, Path, State
from nirmodel.records import Period, Record
from nirmodel.report import Report
from nirmodel.strategies.records import codes, extents, scopes
from nirmodel.strategies.values import FIRST_DAY, days, figures, language_codes
from nirmodel.text import Language
from nirmodel.wire import read_case, write_case

__all__ = ["CaseMachine"]

_LAST_FIRST_DAY = date(2020, 12, 31)
_PROGRAMMES, _TRAININGS, _ASYLUM = PARTICIPATIONS

#: a date of its own, as so many days from today: planned, today, told in arrears, or not told
_when = st.one_of(st.integers(-20, 20), st.none())
#: how many days something lasts; None for not told
_lasts = st.one_of(st.integers(1, 90), st.none())
#: which one of several, whatever their number
_which = st.integers(0, 9)
_hours = st.one_of(st.just(Decimal(0)), figures(max_value=30), st.none())
_measures = st.none() | st.lists(st.tuples(codes(MeasureKind), st.none() | scopes(), _lasts), max_size=2)


def _programme(machine: "CaseMachine") -> Any:
    """The participant's last programme, None before the first."""
    programmes = machine.case.introduction_programmes
    return programmes[-1] if programmes else None


def _may_be_offered(machine: "CaseMachine") -> bool:
    """No programme yet, or one that has not come further than its offer or claim."""
    programme = _programme(machine)
    return programme is None or not (programme.starts or programme.ends)


def _has_programme(machine: "CaseMachine") -> bool:
    return _programme(machine) is not None


def _under_way(machine: "CaseMachine") -> bool:
    """There is a programme, and the municipality has not ended it."""
    programme = _programme(machine)
    return programme is not None and all(each.set_by is SetBy.REGISTER for each in programme.ends or ())


def _not_ended(machine: "CaseMachine") -> bool:
    return _under_way(machine) and not _programme(machine).ends


def _ended(machine: "CaseMachine") -> bool:
    return _has_programme(machine) and not _under_way(machine)


def _has_end(machine: "CaseMachine") -> bool:
    return _has_programme(machine) and bool(_programme(machine).ends)


def _trained(machine: "CaseMachine") -> bool:
    return bool(machine.case.norwegian_trainings)


def _takes_part(machine: "CaseMachine") -> bool:
    return bool(_under_way(machine) or _trained(machine))


def _after(day: date | None, number: int | None) -> date | None:
    return None if day is None or number is None else day + timedelta(days=number)


class CaseMachine(RuleBasedStateMachine):
    """A life course under the introduction act, to run a system of your own beside (livsløp).

    Subclass it, tell your system what happens in the ``on_...`` methods, and compare its answer with
    :meth:`expected` in an ``@invariant()``. Everything is known the day it is told; what is told may be planned, told
    in arrears or lack data. A record never changes but for being registered, and paths never change.

    .. versionadded:: 0.1.0
    """

    #: how due days are settled; a subclass may have another
    policy: DeadlinePolicy = DeadlinePolicy()

    def __init__(self) -> None:
        super().__init__()
        self.case = Case(id="case")
        self.today = FIRST_DAY
        self._number_of_records = 0
        self._asked: tuple[Case, date, Report] | None = None
        self._overdue: set[tuple[str, str | None]] = set()
        self._met: dict[tuple[str, Path, str | None], Kind] = {}

    # -- for the subclass ----------------------------------------------------------------------------------------

    def on_day(self, today: date) -> None:
        """A new day has come; it may be weeks after the last one."""

    def on_record(self, path: str, record: Record) -> None:
        """A record became known today, at a path such as ``introduction_programmes[0].ends[0]``."""

    def on_told_none(self, path: str) -> None:
        """The municipality told today that a list has nothing, such as ``introduction_programmes[0].absences``."""

    def on_registered(self, record_id: str, day: date) -> None:
        """A record stands in NIR from this day, which is today."""

    def expected(self) -> Report:
        """What this library says of the case today (fasit)."""
        if self._asked is None or self._asked[0] is not self.case or self._asked[1] != self.today:
            self._asked = self.case, self.today, check(self.case, as_of=self.today, policy=self.policy)
        return self._asked[2]

    # -- how the case changes ------------------------------------------------------------------------------------

    def _move_to(self, day: date) -> None:
        self.today = day
        self.on_day(day)

    def _replace(self, about: str, index: int, **lists: Any) -> None:
        participations = list(getattr(self.case, about))
        if index == len(participations):
            participations.append(PARTICIPATIONS[about](id=f"{about}-{index}"))
        participations[index] = evolve(participations[index], **lists)
        changed: dict[str, Any] = {about: tuple(participations)}
        self.case = evolve(self.case, **changed)

    def _know(self, about: str, index: int, kind: str, record: Record) -> None:
        """Puts the record last in its list, with an id of its own, known today; begins the participation if need be."""
        record = evolve(record, id=f"r{self._number_of_records}", known_on=self.today)
        self._number_of_records += 1
        participations = getattr(self.case, about)
        records = (getattr(participations[index], kind) or ()) if index < len(participations) else ()
        self._replace(about, index, **{kind: (*records, record)})
        self.on_record(f"{about}[{index}].{kind}[{len(records)}]", record)

    def _in_programme(self, kind: str, record: Record) -> None:
        self._know(_PROGRAMMES, max(0, len(self.case.introduction_programmes) - 1), kind, record)

    def _in_training(self, kind: str, record: Record) -> None:
        self._know(_TRAININGS, 0, kind, record)

    def _of_any(self, which: int, kind: str, record: Record) -> None:
        """In the programme under way or in the training."""
        about, index = self._participations()[which % len(self._participations())]
        self._know(about, index, kind, record)

    def _participations(self) -> list[tuple[str, int]]:
        programmes = [(_PROGRAMMES, len(self.case.introduction_programmes) - 1)] if _under_way(self) else []
        return programmes + ([(_TRAININGS, 0)] if _trained(self) else [])

    def _day(self, when: int | None) -> date | None:
        return _after(self.today, when)

    def _period(self, when: int | None, lasts: int | None) -> Period | None:
        first = self._day(when)
        return None if first is None else Period(first_day=first, last_day=_after(first, lasts))

    def _all(self) -> Iterator[tuple[str, int, str, int, Record]]:
        """Every record with its place."""
        for about, participation in PARTICIPATIONS.items():
            for index, each in enumerate(getattr(self.case, about)):
                for name in (name.name for name in fields(participation) if name.name != "id"):
                    for place, record in enumerate(getattr(each, name) or ()):
                        yield about, index, name, place, record

    def _rows(self, *states: State) -> list[Finding]:
        return [each for each in self.expected().findings if each.kind is Kind.REGISTER and each.state in states]

    def _register(self, record_id: str | None, via: RegisteredVia | None) -> None:
        about, index, kind, place, record = next(each for each in self._all() if each[4].id == record_id)
        records = list(getattr(getattr(self.case, about)[index], kind))
        records[place] = evolve(record, registered_on=self.today, registered_via=via)
        self._replace(about, index, **{kind: tuple(records)})
        self.on_registered(str(record_id), self.today)

    # -- time ----------------------------------------------------------------------------------------------------

    @initialize(today=days(max_value=_LAST_FIRST_DAY))
    def begin(self, today: date) -> None:
        """The day the municipality meets the participant."""
        self._move_to(today)

    @rule(number=st.integers(1, 40))
    def days_pass(self, number: int) -> None:
        """Dager går."""
        self._move_to(self.today + timedelta(days=number))

    @rule(month=st.one_of(st.sampled_from((12, 7)), st.integers(1, 12)), after=st.integers(0, 1))
    def month_ends(self, month: int, after: int) -> None:
        """Månedsslutt: the next last day of that month, or the day after; December and July have no such day later."""
        year = self.today.year + (month < self.today.month)
        first_of_next = date(year + (month == 12), month % 12 + 1, 1)
        self._move_to(max(self.today, first_of_next - timedelta(days=1 - after)))

    @precondition(lambda self: self.expected().due_within(400))
    @rule(which=_which, after=st.integers(0, 1))
    def due_day_comes(self, which: int, after: int) -> None:
        """Fristen: the due day of something that is open, or the day after."""
        near = self.expected().due_within(400)
        due = near[which % len(near)].due
        assert due is not None
        self._move_to(due.day + timedelta(days=after))

    @precondition(lambda self: self._rows(State.OPEN))
    @rule(which=_which, via=st.none() | codes(RegisteredVia))
    def register_in_time(self, which: int, via: RegisteredVia | None) -> None:
        """Registrering i tide."""
        rows = self._rows(State.OPEN)
        self._register(rows[which % len(rows)].record, via)

    @precondition(lambda self: self._rows(State.OVERDUE))
    @rule(which=_which, via=st.none() | codes(RegisteredVia))
    def register_late(self, which: int, via: RegisteredVia | None) -> None:
        """Registrering etter fristen."""
        rows = self._rows(State.OVERDUE)
        self._register(rows[which % len(rows)].record, via)

    # -- the introduction programme ------------------------------------------------------------------------------

    @precondition(_may_be_offered)
    @rule(when=_when)
    def offer(self, when: int | None) -> None:
        """Tilbud (I01)."""
        self._in_programme("offers", kinds.Offer(offered_on=self._day(when)))

    @precondition(_may_be_offered)
    @rule(when=_when)
    def claim(self, when: int | None) -> None:
        """Krav (I01)."""
        self._in_programme("claims", kinds.Claim(claimed_on=self._day(when)))

    @precondition(_under_way)
    @rule(when=_when, measures=_measures)
    def grant(self, when: int | None, measures: list[tuple[Any, Any, int | None]] | None) -> None:
        """Vedtak om tildeling (I02), with its measures."""
        told = None
        if measures is not None:
            told = [kinds.Measure(kind=kind, scope=scope, period=self._period(0, n)) for kind, scope, n in measures]
        self._in_programme("grants", kinds.Grant(decided_on=self._day(when), measures=told))

    @precondition(_may_be_offered)
    @rule(when=_when, reasons=st.none() | st.lists(codes(RefusalReason), max_size=1))
    def refuse(self, when: int | None, reasons: list[RefusalReason] | None) -> None:
        """Avslag (I02)."""
        self._in_programme("refusals", kinds.Refusal(decided_on=self._day(when), reasons=reasons))

    @precondition(lambda self: _not_ended(self) and not _programme(self).starts)
    @rule(when=_when)
    def start(self, when: int | None) -> None:
        """Start (I03)."""
        self._in_programme("starts", kinds.Start(started_on=self._day(when)))

    @precondition(_under_way)
    @rule(decided=_when, kind=st.none() | codes(LeaveKind), when=_when, lasts=_lasts)
    def leave(self, decided: int | None, kind: LeaveKind | None, when: int | None, lasts: int | None) -> None:
        """Permisjon (I06)."""
        period = self._period(when, lasts)
        self._in_programme("leaves", kinds.Leave(decided_on=self._day(decided), kind=kind, period=period))

    def _leaves_over(self) -> list[tuple[str | None, date]]:
        """Birth and adoption leaves of the last programme that are over and not followed up, with their last days."""
        programme = _programme(self)
        leaves = (programme and programme.leaves) or ()
        followed = {each.leave_id for each in (programme and programme.leave_follow_ups) or ()}
        parental = [each for each in leaves if each.kind and each.kind.is_parental and each.period]
        lasts = [(each.id, each.period.last_day) for each in parental if each.id not in followed]
        return [(leave, last) for leave, last in lasts if last and last < self.today]

    @precondition(lambda self: self._leaves_over())
    @rule(which=_which, later=st.integers(1, 10))
    def come_back(self, which: int, later: int) -> None:
        """Tilbake etter permisjon (I06)."""
        leave, last = self._leaves_over()[which % len(self._leaves_over())]
        self._in_programme("leave_follow_ups", kinds.LeaveFollowUp(leave_id=leave, returned_on=_after(last, later)))

    @precondition(lambda self: self._leaves_over())
    @rule(which=_which, reason=st.none() | codes(AbsenceReason), back=st.none() | st.integers(2, 20))
    def stay_away(self, which: int, reason: AbsenceReason | None, back: int | None) -> None:
        """Fravær etter endt permisjon (I06), with its reason or without, back since or not."""
        leave, last = self._leaves_over()[which % len(self._leaves_over())]
        absent, returned = _after(last, 1), _after(last, back)
        follow_up = kinds.LeaveFollowUp(leave_id=leave, absent_from=absent, returned_on=returned, reason=reason)
        self._in_programme("leave_follow_ups", follow_up)

    def _may_be_absent(self) -> list[tuple[str, int]]:
        """Participations of which it has not been told that there was no absence."""
        each = self._participations()
        return [(about, index) for about, index in each if getattr(self.case, about)[index].absences != ()]

    @precondition(lambda self: self._may_be_absent())
    @rule(which=_which, when=_when, lasts=_lasts, extent=st.none() | extents(), reason=st.none() | codes(AbsenceReason))
    def absence(self, which: int, when: int | None, lasts: int | None, extent: Any, reason: Any) -> None:
        """Fravær (I07, N08)."""
        about, index = self._may_be_absent()[which % len(self._may_be_absent())]
        record = kinds.Absence(period=self._period(when, lasts), extent=extent, reason=reason)
        self._know(about, index, "absences", record)

    def _may_tell_none(self) -> list[tuple[str, int]]:
        """Participations of which nothing has been told of absence; an ended programme too."""
        every = [(_PROGRAMMES, index) for index in range(len(self.case.introduction_programmes))]
        every += [(_TRAININGS, index) for index in range(len(self.case.norwegian_trainings))]
        return [(about, index) for about, index in every if getattr(self.case, about)[index].absences is None]

    @precondition(lambda self: self._may_tell_none())
    @rule(which=_which)
    def no_absences(self, which: int) -> None:
        """Ingen fravær (I07, N08): told that there were none."""
        about, index = self._may_tell_none()[which % len(self._may_tell_none())]
        self._replace(about, index, absences=())
        self.on_told_none(f"{about}[{index}].absences")

    @precondition(_takes_part)
    @rule(which=_which, when=_when, kind=st.none() | codes(StopKind))
    def stop(self, which: int, when: int | None, kind: StopKind | None) -> None:
        """Stans (I08, N10): temporary, permanent or not told which."""
        self._of_any(which, "stops", kinds.Stop(decided_on=self._day(when), kind=kind))

    @precondition(_not_ended)
    @rule(when=_when)
    def register_ends(self, when: int | None) -> None:
        """Registeret avslutter (I04): the register ends people by itself."""
        end = kinds.End(ended_on=self._day(when), set_by=SetBy.REGISTER, registered_on=self.today)
        self._in_programme("ends", end)

    @precondition(_under_way)
    @rule(when=_when, reason=st.none() | codes(EndReason))
    def end(self, when: int | None, reason: EndReason | None) -> None:
        """Avslutning (I04), with its reason or without."""
        self._in_programme("ends", kinds.End(ended_on=self._day(when), end_reason=reason))

    @precondition(_has_end)
    @rule(activity=st.none() | codes(Activity), statuses=st.none() | st.lists(codes(Activity), max_size=2))
    def main_activity(self, activity: Activity | None, statuses: list[Activity] | None) -> None:
        """Hovedaktivitet ved avslutning (I05)."""
        self._in_programme("main_activities", kinds.MainActivity(activity=activity, statuses=statuses))

    @precondition(_ended)
    @rule(when=_when)
    def re_enter(self, when: int | None) -> None:
        """Nytt program: an end is not for ever, people come back."""
        offered = kinds.Offer(offered_on=self._day(when))
        self._know(_PROGRAMMES, len(self.case.introduction_programmes), "offers", offered)
