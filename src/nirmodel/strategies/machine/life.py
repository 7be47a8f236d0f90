"""A participant's days, and what is registered of them: what every step of a life course stands on (livsløp)."""

from collections.abc import Iterator
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
from nirmodel.deadlines import DeadlinePolicy, StepKind
from nirmodel.findings import Finding, Kind, Path, State
from nirmodel.report import Report
from nirmodel.strategies.records import any_value_of, codes
from nirmodel.strategies.values import FIRST_DAY, figures

__all__ = [
    "ASYLUM", "LASTS", "PROGRAMMES", "RECEPTION", "TRAININGS", "WHEN", "WHICH", "Life", "data_of", "lists_of", "one_of",
]  # fmt: skip

_T = TypeVar("_T")
PROGRAMMES, TRAININGS, ASYLUM, RECEPTION = PARTICIPATIONS
#: lives under the integration act begin when the register takes complaints
_COMPLAINTS_TAKEN = date(2021, 5, 1)


def data_of(record: type[_T], **given: st.SearchStrategy[Any]) -> st.SearchStrategy[_T]:
    """A record with its data drawn; its head, days and links are left to the machine."""
    for name in fields_dict(cast(Any, record)):
        if name in fields_dict(kinds.Record) or name.endswith(("_on", "_id", "absent_from", "period", "week")):
            given[name] = st.none()
        elif name.endswith("hours"):
            given[name] = HOURS
    return st.deferred(lambda: any_value_of(record, **given))  # worked out when drawn


#: a date of its own, as so many days from today: planned, today, told in arrears, or not told
WHEN = st.one_of(st.just(0), st.integers(-3, 3), st.integers(-20, 20), st.none())
#: how many days more something lasts, None for not told
LASTS = st.one_of(st.integers(0, 7), st.integers(0, 90), st.none())
#: which one of several, whatever their number
WHICH = st.integers(0, 19)
HOURS = st.one_of(st.just(Decimal(0)), figures(max_value=30), st.none())


def lists_of(participation: Any) -> dict[str, tuple[kinds.Record, ...]]:
    """The lists of records that are told."""
    return {name: each for name, each in asdict(participation, recurse=False).items() if isinstance(each, tuple)}


def one_of(options: list[_T], which: int) -> _T:
    """One of several, whatever the number drawn."""
    return options[which % len(options)]


class Life(RuleBasedStateMachine):
    """The days of one case, what came of each, and what stands in NIR (livsløp)."""

    #: how due days are settled; a subclass may have another
    policy: DeadlinePolicy = DeadlinePolicy()
    #: the regime of the case; a subclass may have another
    regime: lists.Regime = lists.Regime.INTRODUCTION_ACT

    def __init__(self) -> None:
        super().__init__()
        self.case = Case(id="case", regime=self.regime)
        self.today = FIRST_DAY
        self._number_of_records = 0
        self._answered: tuple[Case, Report] | None = None
        self._late: set[tuple[str, str | None]] = set()
        self._met: set[tuple[str, Path, str | None]] = set()
        self._worded: set[tuple[object, ...]] = set()
        self._turned: set[tuple[object, ...]] = set()

    def on_day(self, today: date) -> None:
        """A new day has come; it may be weeks after the last one."""

    def on_record(self, path: str, record: kinds.Record) -> None:
        """A record became known today, at a path such as ``introduction_programmes[0].ends[0]``."""

    def on_told_none(self, path: str) -> None:
        """The municipality told today that a list has nothing, such as ``introduction_programmes[0].absences``."""

    def on_registered(self, record_id: str, day: date) -> None:
        """A record stands in NIR from this day, which is today; not called for an end that the register made."""

    def expected(self) -> Report:
        """What this library says of the case today (fasit); asked often between two steps, worked out once."""
        if self._answered is None or self._answered[0] is not self.case or self._answered[1].as_of != self.today:
            self._answered = self.case, check(self.case, as_of=self.today, policy=self.policy)
        return self._answered[1]

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
        self._know(PROGRAMMES, max(0, len(self.case.introduction_programmes) - 1), name, record, **data)

    def _told(self, *names: str, about: str = PROGRAMMES) -> list[Any]:
        """The records of these lists in the last programme, or the training."""
        last = getattr(self.case, about)[-1:]
        return [each for one in last for name in names for each in getattr(one, name) or ()]

    @property
    def _under_way(self) -> bool:
        """The municipality has not ended the last programme; the first may begin with anything."""
        return all(each.set_by is lists.SetBy.REGISTER for each in self._told("ends"))

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
        for about in PARTICIPATIONS:
            for index, each in enumerate(getattr(self.case, about)):
                for name, told in lists_of(each).items():
                    for place, record in enumerate(told):
                        yield about, index, name, place, record

    def _rows(self, *states: State) -> list[Finding]:
        return [each for each in self.expected().findings if each.kind is Kind.REGISTER and each.state in states]

    @property
    def _under_integration_act(self) -> bool:
        return self.regime.act is lists.Act.INTEGRATION_ACT

    @initialize(after=st.integers(0, 850))
    def begin(self, after: int) -> None:
        """The day the municipality meets the participant."""
        first_day = _COMPLAINTS_TAKEN if self._under_integration_act else FIRST_DAY
        self._move_to(first_day + timedelta(days=after))

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
        records = list(getattr(getattr(self.case, about)[index], name))
        records[place] = evolve(record, registered_on=self.today, registered_via=via)
        self._replace(about, index, **{name: tuple(records)})
        self.on_registered(str(record.id), self.today)
