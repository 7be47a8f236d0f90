"""One participant's life course, day by day, for a stateful test of a system of your own (livsløp)."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, TypeVar, cast

from attrs import asdict, evolve, fields_dict
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from nirmodel import code_lists as lists
from nirmodel import records as kinds
from nirmodel.case import PARTICIPATIONS, Case
from nirmodel.checking import check
from nirmodel.deadlines import DeadlinePolicy
from nirmodel.findings import Finding, Kind, Path, State
from nirmodel.report import Report
from nirmodel.strategies.records import any_value_of, codes
from nirmodel.strategies.values import FIRST_DAY, days, figures
from nirmodel.wire import read_case, write_case

__all__ = ["CaseMachine"]

_T = TypeVar("_T")
_PROGRAMMES, _TRAININGS, _ASYLUM = PARTICIPATIONS


def _data_of(record: type[_T], **given: st.SearchStrategy[Any]) -> st.SearchStrategy[_T]:
    """A record with its data drawn; its head, days and links are left to the machine."""
    for name in fields_dict(cast(Any, record)):
        if name in fields_dict(kinds.Record) or name.endswith(("_on", "_id", "absent_from", "period", "week")):
            given[name] = st.none()
        elif name.endswith("hours"):
            given[name] = _hours
    return st.deferred(lambda: any_value_of(record, **given))  # worked out when drawn


#: a date of its own, as so many days from today: planned, today, told in arrears, or not told
_when = st.one_of(st.just(0), st.integers(-3, 3), st.integers(-20, 20), st.none())
#: how many days more something lasts, None for not told
_lasts = st.one_of(st.integers(0, 7), st.integers(0, 90), st.none())
#: which one of several, whatever their number
_which = st.integers(0, 9)
_hours = st.one_of(st.just(Decimal(0)), figures(max_value=30), st.none())
_PARENTAL = (lists.LeaveKind.BIRTH, lists.LeaveKind.ADOPTION)
_measures = st.none() | st.lists(_data_of(kinds.Measure), max_size=2)


def _lists_of(participation: Any) -> dict[str, tuple[kinds.Record, ...]]:
    return {name: each for name, each in asdict(participation, recurse=False).items() if isinstance(each, tuple)}


def _one_of(options: list[_T], which: int) -> _T:
    return options[which % len(options)]


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
        self._late: set[tuple[str, str | None]] = set()
        self._met: set[tuple[str, Path, str | None]] = set()

    def on_day(self, today: date) -> None:
        """A new day has come; it may be weeks after the last one."""

    def on_record(self, path: str, record: kinds.Record) -> None:
        """A record became known today, at a path such as ``introduction_programmes[0].ends[0]``."""

    def on_told_none(self, path: str) -> None:
        """The municipality told today that a list has nothing, such as ``introduction_programmes[0].absences``."""

    def on_registered(self, record_id: str, day: date) -> None:
        """A record stands in NIR from this day, which is today; not called for an end that the register made."""

    def expected(self) -> Report:
        """What this library says of the case today (fasit)."""
        return check(self.case, as_of=self.today, policy=self.policy)

    def _move_to(self, day: date) -> None:
        self.today = day
        self.on_day(day)

    def _replace(self, about: str, index: int, **told: Any) -> None:
        participations = list(getattr(self.case, about))
        if index == len(participations):
            participations.append(PARTICIPATIONS[about](id=f"{about}-{index}"))
        participations[index] = evolve(participations[index], **told)
        self.case = evolve(cast(Any, self.case), **{about: participations})

    def _know(self, about: str, index: int, name: str, record: kinds.Record, **data: Any) -> None:
        """Puts the record last in its list, with an id of its own, known today; begins the participation if need be."""
        record = evolve(record, id=f"r{self._number_of_records}", known_on=self.today, **data)
        self._number_of_records += 1
        participations = getattr(self.case, about)
        records = (getattr(participations[index], name) or ()) if index < len(participations) else ()
        self._replace(about, index, **{name: (*records, record)})
        self.on_record(f"{about}[{index}].{name}[{len(records)}]", record)

    def _in_programme(self, name: str, record: kinds.Record, **data: Any) -> None:
        self._know(_PROGRAMMES, max(0, len(self.case.introduction_programmes) - 1), name, record, **data)

    def _told(self, *names: str, about: str = _PROGRAMMES) -> list[Any]:
        """The records of these lists in the last programme, or the training."""
        last = getattr(self.case, about)[-1:]
        return [each for one in last for name in names for each in getattr(one, name) or ()]

    @property
    def _under_way(self) -> bool:
        """The municipality has not ended the last programme; the first may begin with anything."""
        return all(each.set_by is lists.SetBy.REGISTER for each in self._told("ends"))

    def _participations(self) -> list[tuple[str, int, Any]]:
        """Programmes and trainings, each with its place."""
        names = (_PROGRAMMES, _TRAININGS)
        return [(name, index, each) for name in names for index, each in enumerate(getattr(self.case, name))]

    def _day(self, when: int | None, start: date | None = None) -> date | None:
        return None if when is None else (start or self.today) + timedelta(days=when)

    def _period(self, when: int | None, lasts: int | None) -> kinds.Period | None:
        first = self._day(when)
        return None if first is None else kinds.Period(first_day=first, last_day=self._day(lasts, first))

    def _all(self) -> Iterator[tuple[str, int, str, int, kinds.Record]]:
        """Every record with its place."""
        for about in PARTICIPATIONS:
            for index, each in enumerate(getattr(self.case, about)):
                for name, told in _lists_of(each).items():
                    for place, record in enumerate(told):
                        yield about, index, name, place, record

    def _rows(self, *states: State) -> list[Finding]:
        return [each for each in self.expected().findings if each.kind is Kind.REGISTER and each.state in states]

    @initialize(today=days(max_value=date(2020, 12, 31)))
    def begin(self, today: date) -> None:
        """The day the municipality meets the participant."""
        self._move_to(today)

    @rule(number=st.integers(1, 40))
    def days_pass(self, number: int) -> None:
        """Dager går."""
        self._move_to(self.today + timedelta(days=number))

    @rule(month=st.one_of(st.sampled_from((12, 7)), st.integers(1, 12)), after=st.integers(0, 1))
    def month_ends(self, month: int, after: int) -> None:
        """Månedsslutt, or the day after; two months on from December's and July's there is no such day."""
        year = self.today.year + (month < self.today.month)
        first_of_next = date(year + (month == 12), month % 12 + 1, 1)
        self._move_to(first_of_next - timedelta(days=1 - after))

    @precondition(lambda self: self.expected().due_within(400))
    @rule(which=_which, after=st.integers(0, 1))
    def due_day_comes(self, which: int, after: int) -> None:
        """Fristen: the due day of something that is open, or the day after."""
        due = _one_of(list(self.expected().due_within(400)), which).due
        assert due is not None
        self._move_to(due.day + timedelta(days=after))

    @precondition(lambda self: self._rows(State.OPEN, State.OVERDUE))
    @rule(which=_which, via=st.none() | codes(lists.RegisteredVia))
    def register(self, which: int, via: lists.RegisteredVia | None) -> None:
        """Registrering, in time or late; what is never drawn is never registered."""
        row = _one_of(self._rows(State.OPEN, State.OVERDUE), which)
        about, index, name, place, record = next(each for each in self._all() if each[-1].id == row.record)
        records = list(getattr(getattr(self.case, about)[index], name))
        records[place] = evolve(record, registered_on=self.today, registered_via=via)
        self._replace(about, index, **{name: tuple(records)})
        self.on_registered(str(record.id), self.today)

    @precondition(lambda self: not self._told("offers", "starts", "ends"))
    @rule(when=_when)
    def offer(self, when: int | None) -> None:
        """Tilbud (I01)."""
        self._in_programme("offers", kinds.Offer(offered_on=self._day(when)))

    @precondition(lambda self: not self._told("claims", "starts", "ends"))
    @rule(when=_when)
    def claim(self, when: int | None) -> None:
        """Krav (I01)."""
        self._in_programme("claims", kinds.Claim(claimed_on=self._day(when)))

    @precondition(lambda self: self._under_way)
    @rule(when=_when, told=_data_of(kinds.Grant, measures=_measures), lasts=_lasts)
    def grant(self, when: int | None, told: kinds.Grant, lasts: int | None) -> None:
        """Vedtak om tildeling (I02), with its measures."""
        measures = told.measures and tuple(evolve(each, period=self._period(0, lasts)) for each in told.measures)
        self._in_programme("grants", told, decided_on=self._day(when), measures=measures)

    @precondition(lambda self: not self._told("refusals", "starts", "ends"))
    @rule(when=_when, told=_data_of(kinds.Refusal))
    def refuse(self, when: int | None, told: kinds.Refusal) -> None:
        """Avslag (I02)."""
        self._in_programme("refusals", told, decided_on=self._day(when))

    @precondition(lambda self: not self._told("starts", "ends"))
    @rule(when=_when)
    def start(self, when: int | None) -> None:
        """Start (I03)."""
        self._in_programme("starts", kinds.Start(started_on=self._day(when)))

    @precondition(lambda self: self._under_way)
    @rule(decided=_when, told=_data_of(kinds.Leave), when=_when, lasts=_lasts)
    def leave(self, decided: int | None, told: kinds.Leave, when: int | None, lasts: int | None) -> None:
        """Permisjon (I06)."""
        self._in_programme("leaves", told, decided_on=self._day(decided), period=self._period(when, lasts))

    @precondition(lambda self: self._under_way)
    @rule(kind=st.sampled_from(_PARENTAL), lasts=st.integers(0, 300))
    def parental_leave(self, kind: lists.LeaveKind, lasts: int) -> None:
        """Permisjon ved fødsel eller adopsjon (I06), with its last day."""
        self._in_programme("leaves", kinds.Leave(kind=kind), decided_on=self.today, period=self._period(0, lasts))

    def _leaves_to_end(self) -> list[tuple[str, date]]:
        """Birth and adoption leaves of the last programme that were not followed up, each with the day after it."""
        followed = {each.leave_id for each in self._told("leave_follow_ups")}
        leaves = [each for each in self._told("leaves") if each.kind in _PARENTAL and each.period]
        told = [(each.id, each.period.last_day) for each in leaves if each.id not in followed]
        return [(leave, last + timedelta(days=1)) for leave, last in told if last]

    @precondition(lambda self: self._leaves_to_end())
    @rule(which=_which, back=_lasts, absent=_lasts, told=_data_of(kinds.LeaveFollowUp))
    def leave_ends(self, which: int, back: int | None, absent: int | None, told: kinds.LeaveFollowUp) -> None:
        """Etter endt permisjon (I06): back or absent, both or not told, with the reason or without."""
        leave, after = _one_of(self._leaves_to_end(), which)
        self._move_to(max(self.today, after))
        returned, away = self._day(back, after), self._day(absent, after)
        self._in_programme("leave_follow_ups", told, leave_id=leave, returned_on=returned, absent_from=away)

    @precondition(lambda self: any(each.absences != () for *_, each in self._participations()))
    @rule(which=_which, when=_when, lasts=_lasts, told=_data_of(kinds.Absence))
    def absence(self, which: int, when: int | None, lasts: int | None, told: kinds.Absence) -> None:
        """Fravær (I07, N08), with its extent or without; not after it was told that there was none."""
        about, index, _ = _one_of([each for each in self._participations() if each[-1].absences != ()], which)
        self._know(about, index, "absences", told, period=self._period(when, lasts))

    @precondition(lambda self: any(each.absences is None for *_, each in self._participations()))
    @rule(which=_which)
    def no_absences(self, which: int) -> None:
        """Ingen fravær (I07, N08): told that there were none."""
        about, index, _ = _one_of([each for each in self._participations() if each[-1].absences is None], which)
        self._replace(about, index, absences=())
        self.on_told_none(f"{about}[{index}].absences")

    @precondition(lambda self: self._participations())
    @rule(which=_which, when=_when, told=_data_of(kinds.Stop))
    def stop(self, which: int, when: int | None, told: kinds.Stop) -> None:
        """Stans (I08, N10): temporary, permanent or not told which."""
        about, index, _ = _one_of(self._participations(), which)
        self._know(about, index, "stops", told, decided_on=self._day(when))

    @precondition(lambda self: self.case.introduction_programmes and not self._told("ends"))
    @rule(when=_when)
    def register_ends(self, when: int | None) -> None:
        """Registeret avslutter (I04): the register ends people by itself."""
        end = kinds.End(set_by=lists.SetBy.REGISTER, registered_on=self.today)
        self._in_programme("ends", end, ended_on=self._day(when))

    @precondition(lambda self: self.case.introduction_programmes and self._under_way)
    @rule(when=_when, told=_data_of(kinds.End, set_by=st.just(lists.SetBy.MUNICIPALITY)))
    def end(self, when: int | None, told: kinds.End) -> None:
        """Avslutning (I04), with its reason or without."""
        self._in_programme("ends", told, ended_on=self._day(when))

    @precondition(lambda self: self._told("ends"))
    @rule(told=_data_of(kinds.MainActivity))
    def main_activity(self, told: kinds.MainActivity) -> None:
        """Hovedaktivitet ved avslutning (I05)."""
        self._in_programme("main_activities", told)

    @precondition(lambda self: self._told("ends"))
    @rule(when=_when)
    def re_enter(self, when: int | None) -> None:
        """Nytt program: an end is not for ever, people come back."""
        index = len(self.case.introduction_programmes)
        self._know(_PROGRAMMES, index, "offers", kinds.Offer(offered_on=self._day(when)))

    @precondition(lambda self: self._told("grants", "refusals", "leaves", "stops"))
    @rule(which=_which, when=_when)
    def complain(self, which: int, when: int | None) -> None:
        """Klage (I09)."""
        decision = _one_of(self._told("grants", "refusals", "leaves", "stops"), which)
        self._in_programme("complaints", kinds.Complaint(received_on=self._day(when), decision_id=decision.id))

    @precondition(lambda self: self._told("complaints"))
    @rule(which=_which, when=_when, told=_data_of(kinds.ComplaintOutcome))
    def decide_complaint(self, which: int, when: int | None, told: kinds.ComplaintOutcome) -> None:
        """Utfall av klagebehandlingen (I09)."""
        complaint = _one_of(self._told("complaints"), which)
        self._in_programme("complaint_outcomes", told, complaint_id=complaint.id, decided_on=self._day(when))

    @precondition(lambda self: not self._told("offers", about=_TRAININGS))
    @rule(when=_when, told=_data_of(kinds.TrainingOffer))
    def offer_training(self, when: int | None, told: kinds.TrainingOffer) -> None:
        """Tilbud om opplæring (N02)."""
        self._know(_TRAININGS, 0, "offers", told, decided_on=self._day(when))

    @precondition(lambda self: not self._told("language_backgrounds", about=_TRAININGS))
    @rule(when=_when, told=_data_of(kinds.LanguageBackground))
    def tell_languages(self, when: int | None, told: kinds.LanguageBackground) -> None:
        """Morsmål og andre opplæringsspråk (N03)."""
        self._know(_TRAININGS, 0, "language_backgrounds", told, recorded_on=self._day(when))

    @rule(asylum=st.booleans(), when=_when, told=_data_of(kinds.TrackPlacement))
    def place_on_track(self, asylum: bool, when: int | None, told: kinds.TrackPlacement) -> None:
        """Plassering i spor (N03, A03)."""
        self._know(_ASYLUM if asylum else _TRAININGS, 0, "track_placements", told, placed_on=self._day(when))

    @precondition(lambda self: not self._told("starts", about=_TRAININGS))
    @rule(when=_when, told=_data_of(kinds.TrainingStart))
    def start_training(self, when: int | None, told: kinds.TrainingStart) -> None:
        """Start på opplæringen og omfang (N04)."""
        self._know(_TRAININGS, 0, "starts", told, started_on=self._day(when))

    @precondition(lambda self: self.case.norwegian_trainings)
    @rule(when=_when, lasts=_lasts, told=_data_of(kinds.HoursAttended))
    def attend(self, when: int | None, lasts: int | None, told: kinds.HoursAttended) -> None:
        """Timer deltatt (N05): each figure told, be it 0, or not told."""
        self._know(_TRAININGS, 0, "hours", told, period=self._period(when, lasts))

    @rule(ago=st.integers(0, 8), told=_data_of(kinds.WeeklyHours))
    def asylum_week(self, ago: int, told: kinds.WeeklyHours) -> None:
        """Timer per uke for asylsøkere (A01, A02)."""
        week = "{:04}-W{:02}".format(*(self.today - timedelta(weeks=ago)).isocalendar())
        self._know(_ASYLUM, 0, "weekly_hours", told, week=week)

    @invariant()
    def order_does_not_matter(self) -> None:
        """Turning every list round changes no finding but its indexes."""
        report = check(_turned_round(self.case), as_of=self.today, policy=self.policy)
        assert _without_indexes(report) == _without_indexes(self.expected())

    @invariant()
    def every_record_has_its_row(self) -> None:
        """All that is known is visible; met is what stands in NIR, and nothing else."""
        records = [each for *_, each in self._all() if getattr(each, "set_by", None) is not lists.SetBy.REGISTER]
        rows = {(each.record, each.settled) for each in self._rows(*State)}
        assert rows == {(each.id, each.registered_on is not None) for each in records}

    @invariant()
    def overdue_stays_overdue_until_registered(self) -> None:
        """Time alone makes nothing good, and late stays late."""
        late = {(each.code, each.record) for each in self._rows(State.OVERDUE, State.MET_LATE)}
        assert self._late <= late
        self._late = late

    @invariant()
    def met_stays_met(self) -> None:
        """What was in time is never owed again; what is told later may only take away a supply row or its ground."""
        states = {(each.code, each.path, each.record): each.state for each in self.expected().findings}
        for key in self._met:
            untouched = key[0].endswith("0") or states.get(key) not in (None, State.UNDETERMINED)
            assert not untouched or states.get(key) is State.MET, key[0]
        self._met = {key for key, state in states.items() if state is State.MET}

    @invariant()
    def the_case_survives_the_wire(self) -> None:
        """Written and read again it is the same case."""
        reading = read_case(write_case(self.case))
        assert (reading.case, reading.findings) == (self.case, ())

    @invariant()
    def every_finding_has_its_path_and_words(self) -> None:
        """The path parses, and the sentence stands in all three languages."""
        for each in self.expected().findings:
            assert Path.parse(str(each.path)) == each.path
            words = each.text
            assert "" not in (words.nb.strip(), words.nn.strip(), words.en.strip())


def _turned_round(case: Any) -> Any:
    def turned(each: Any) -> Any:
        return evolve(each, **{name: told[::-1] for name, told in _lists_of(each).items()})

    return evolve(case, **{about: [turned(each) for each in getattr(case, about)[::-1]] for about in PARTICIPATIONS})


def _without_indexes(report: Report) -> list[object]:
    findings: list[object] = []
    for each in report.findings:
        facts = sorted((str(fact.path.parts[::2]), str(fact.value)) for fact in each.facts)
        findings.append((each.code, each.path.parts[::2], each.state, each.record, each.due, facts))
    return findings
