"""A participant's days, and what is registered of them: what every step of a life course builds on (livsløp)."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, TypeVar, cast

from attrs import asdict, evolve, fields_dict
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from nirmodel import code_lists as lists
from nirmodel import records as kinds
from nirmodel.case import PARTICIPATIONS, Case
from nirmodel.checking import check
from nirmodel.findings import Finding, Kind, State
from nirmodel.law.deadlines import DeadlinePolicy, StepKind
from nirmodel.law.regimes import Act, Regime
from nirmodel.path import Path
from nirmodel.report import Report
from nirmodel.strategies.any_value import any_value_of, codes
from nirmodel.strategies.complete import LONGEST
from nirmodel.strategies.machine.asked_for import first_limit, is_asked_for
from nirmodel.strategies.values import FIRST_DAY, LAST_DAY, days, figures

__all__ = [
    "ASYLUM", "LASTS", "PROGRAMMES", "RECEPTION", "TRAININGS", "WHEN", "WHICH", "Life", "data_of", "lists_of", "one_of",
]  # fmt: skip

_T = TypeVar("_T")
PROGRAMMES, TRAININGS, ASYLUM, RECEPTION = PARTICIPATIONS


def data_of(record: type[_T], **given: st.SearchStrategy[Any]) -> st.SearchStrategy[_T]:
    """A record with its data drawn; its head, days and links are left to the machine."""
    for name in fields_dict(cast(Any, record)):
        if name in fields_dict(kinds.Record) or name.endswith(("_on", "_id", "absent_from", "period", "week")):
            given[name] = st.none()
        elif name.endswith("hours"):
            given[name] = HOURS
    return st.deferred(lambda: any_value_of(record, **given))  # worked out when drawn


#: a date of its own, as so many days from today: planned, today, provided in arrears, or missing
WHEN = st.one_of(st.just(0), st.integers(-3, 3), st.integers(-20, 20), st.none())
#: how many days more something lasts; None if its last day is missing
LASTS = st.one_of(st.integers(0, 7), st.integers(0, 90), st.none())
#: which one of several, whatever their number
WHICH = st.integers(0, 19)
HOURS = st.one_of(st.just(Decimal(0)), figures(max_value=30), st.none())


def lists_of(whole: Any) -> dict[str, tuple[kinds.Record, ...]]:
    """The lists of records that a participation, or the case itself, provides."""
    provided = asdict(whole, recurse=False).items()
    return {name: each for name, each in provided if isinstance(each, tuple) and name not in PARTICIPATIONS}


def one_of(options: list[_T], which: int) -> _T:
    """One of several, whatever the number drawn."""
    return options[which % len(options)]


class Life(RuleBasedStateMachine):
    """The days of one case, what came of each, and what is in NIR (livsløp)."""

    #: how due days are settled; a subclass may have another
    policy: DeadlinePolicy = DeadlinePolicy()
    #: the regime of the case; a subclass may have another
    regime: Regime = Regime.INTRODUCTION_ACT

    def __init__(self) -> None:
        super().__init__()
        self.case = Case(id="case", regime=self.regime)
        self.today = FIRST_DAY
        self._number_of_records = 0
        self._answered: tuple[Case, Report] | None = None
        self._late: set[tuple[str, str | None]] = set()
        self._met: set[tuple[Kind, str, Path, str | None]] = set()
        self._worded: set[tuple[object, ...]] = set()
        self._turned: set[tuple[object, ...]] = set()

    def on_day(self, today: date) -> None:
        """A new day has come; it may be weeks after the last one."""

    def on_record(self, path: str, record: kinds.Record) -> None:
        """A record became known today, at a path such as ``introduction_programmes[0].ends[0]``."""

    def on_none_provided(self, path: str) -> None:
        """The municipality stated today that a list is empty, such as ``introduction_programmes[0].absences``."""

    def on_registered(self, record_id: str, day: date) -> None:
        """A record is in NIR from this day, which is today. It is not called for an end that the register made."""

    def expected(self) -> Report:
        """The report of this library on the case today (fasit). It is computed on first use, and kept for the day."""
        if self._answered is None or self._answered[0] is not self.case or self._answered[1].as_of != self.today:
            self._answered = self.case, check(self.case, as_of=self.today, policy=self.policy)
        return self._answered[1]

    def _move_to(self, day: date) -> None:
        self.today = day
        self.on_day(day)

    def _replace(self, about: str, index: int, **changes: Any) -> None:
        """Changes a participation, which begins if it is new; or the case itself, if that is what it is about."""
        if about != "case":
            participations = list(getattr(self.case, about))
            if index == len(participations):
                participations.append(PARTICIPATIONS[about](id=f"{about}-{index}"))
            participations[index] = evolve(participations[index], **changes)
            changes = {about: participations}
        self.case = evolve(cast(Any, self.case), **changes)

    def _know(self, about: str, index: int, name: str, record: kinds.Record, **data: Any) -> None:
        """Puts the record last in its list, with an id of its own, known today."""
        record = evolve(record, id=f"r{self._number_of_records}", known_on=self.today, **data)
        self._number_of_records += 1
        wholes = (self.case,) if about == "case" else getattr(self.case, about)
        records = (getattr(wholes[index], name) or ()) if index < len(wholes) else ()
        self._replace(about, index, **{name: (*records, record)})
        self.on_record(str(self._path(about, index) / name / len(records)), record)

    def _in_programme(self, name: str, record: kinds.Record, **data: Any) -> None:
        self._know(PROGRAMMES, max(0, len(self.case.introduction_programmes) - 1), name, record, **data)

    def _provided(self, *names: str, about: str = PROGRAMMES) -> list[Any]:
        """The records of these lists in the last programme, or the training."""
        last = getattr(self.case, about)[-1:]
        return [each for one in last for name in names for each in getattr(one, name) or ()]

    @property
    def _under_way(self) -> bool:
        """True if the municipality has not ended the last programme; the first may begin with anything."""
        return all(each.set_by is lists.SetBy.REGISTER for each in self._provided("ends"))

    def _participations(self) -> list[tuple[str, int, Any]]:
        """Programmes and trainings, each with its place."""
        names = (PROGRAMMES, TRAININGS)
        return [(name, index, each) for name in names for index, each in enumerate(getattr(self.case, name))]

    def _day(self, when: int | None, start: date | None = None) -> date | None:
        return None if when is None else (start or self.today) + timedelta(days=when)

    def _period(self, when: int | None, lasts: int | None) -> kinds.Period | None:
        first = self._day(when)
        return None if first is None else kinds.Period(first_day=first, last_day=self._day(lasts, first))

    def _all(self) -> Iterator[tuple[str, int, str, int, kinds.Record]]:
        """Every record with its place."""
        wholes = [("case", 0, cast(Any, self.case))]
        wholes += [(about, index, each) for about in PARTICIPATIONS for index, each in enumerate(self._of(about))]
        for about, index, whole in wholes:
            for name, records in lists_of(whole).items():
                for place, record in enumerate(records):
                    yield about, index, name, place, record

    def _of(self, about: str) -> tuple[Any, ...]:
        participations: tuple[Any, ...] = getattr(self.case, about)
        return participations

    def _rows(self, *states: State) -> list[Finding]:
        return [each for each in self.expected().findings if each.kind is Kind.REGISTER and each.state in states]

    def _not_asked_for(self, records: Iterable[str | None]) -> set[str | None]:
        """Those of these records that the law does not ask for, or may not ask for."""
        paths = {
            record.id: self._path(about, index) / name / place for about, index, name, place, record in self._all()
        }
        return {each for each in records if not is_asked_for(self.case, paths[each], self.today)}

    def _path(self, about: str, index: int) -> Path:
        return Path() if about == "case" else Path((about, index))

    @property
    def _under_integration_act(self) -> bool:
        return self.regime.act is Act.INTEGRATION_ACT

    @initialize(data=st.data())
    def begin(self, data: st.DataObject) -> None:
        """The day the municipality meets the participant."""
        first = max(first_limit(), self.regime.first_day)
        self._move_to(data.draw(days(min_value=first, max_value=LAST_DAY - LONGEST), label="the first day"))

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
    @rule(which=WHICH, after=st.integers(0, 1))
    def due_day_comes(self, which: int, after: int) -> None:
        """Fristen: the due day of something that is open, or the day after; often one at the end of a short month."""
        near = list(self.expected().due_within(400))
        short = [each for each in near if each.due and each.due.steps[-1].kind is StepKind.CLAMPED]
        due = one_of(short if short and which % 2 else near, which // 2).due
        assert due is not None
        self._move_to(due.day + timedelta(days=after))

    @precondition(lambda self: self._rows(State.OPEN, State.OVERDUE))
    @rule(which=WHICH, via=st.none() | codes(lists.RegisteredVia))
    def register(self, which: int, via: lists.RegisteredVia | None) -> None:
        """Registrering, in time or late; what is never drawn is never registered."""
        row = one_of(self._rows(State.OPEN, State.OVERDUE), which)
        about, index, name, place, record = next(each for each in self._all() if each[-1].id == row.record)
        whole = self.case if about == "case" else self._of(about)[index]
        records = list(getattr(whole, name))
        records[place] = evolve(record, registered_on=self.today, registered_via=via)
        self._replace(about, index, **{name: tuple(records)})
        self.on_registered(str(record.id), self.today)
