"""One rule asked of one participation: where each of its duties stands (prøving av en regel)."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Any, final

from attrs import define, frozen

from nirmodel.code_lists import Regime
from nirmodel.deadlines import DeadlinePolicy, DueDate, RegisterCapability
from nirmodel.deadlines.computation import due_dates, opened
from nirmodel.findings import Finding, Heading, Path, State, Suggestion, Visible
from nirmodel.rules.choosing import first_ground, first_known
from nirmodel.rules.law import two_months
from nirmodel.rules.rule import (
    AnyOf,
    Compares,
    Datum,
    Each,
    InForce,
    Owes,
    Registers,
    Rule,
    SettledBy,
    Told,
    Truth,
    Unknown,
    View,
)
from nirmodel.suggesting import linked_record, new_record

__all__ = ["Asked", "Inquiry", "PassedOver", "plan"]

#: what settled a duty first, with the day it did; None for the day where it has been so all along
_Settled = tuple[date | None, Visible]


@final
class PassedOver(StrEnum):
    """Why a rule passes over a record that it looks at (hoppet over)."""

    #: it is not one of those that the rule is about
    CONDITION = "condition"
    #: it counts from a day that is still to come
    AHEAD = "ahead"
    #: its clock would start on a day on which the rule is not in force
    NOT_IN_FORCE = "not_in_force"
    #: it has none of the parts that the rule asks something of
    NO_PARTS = "no_parts"


def _tell_nobody(record: Visible, why: PassedOver, day: date | None) -> None:
    """Nobody has asked."""


@final
@frozen(eq=False, repr=False)
class Asked:
    """One part of a rule under one regime and policy: what is the same for every case it is asked of."""

    rule: Rule
    in_force: InForce
    says: Registers | Owes | Compares
    #: how it is asked
    way: Callable[["Inquiry"], None]
    #: the fields that it hangs on
    reads: tuple[str, ...]
    #: what its findings share
    heading: Heading
    #: the due date for each day its clock may start on
    due: Callable[[date], DueDate]
    #: where it is deferred, what tells that the register takes it; None where nothing does
    able: RegisterCapability | None


@final
@define(eq=False, repr=False)
class Inquiry:
    """One part of a rule asked of one participation; what it says is added to what was found."""

    asked: Asked
    seen: View
    found: list[Finding]
    #: is told of each record that is passed over, why, and the day that decides it
    passes_over: Callable[[Visible, PassedOver, date | None], None] = _tell_nobody

    def compares(self) -> None:
        """What does not fit together."""
        says = self.asked.says
        assert isinstance(says, Compares)
        for conflict in says.conflicts(self.seen):
            grounds, place = conflict.grounds, conflict.path.parts[2:4]
            record = grounds[0].record.id if place and place == grounds[0].path.parts[2:4] else None
            finding = Finding(
                heading=self.asked.heading,
                path=conflict.path,
                record=record,
                grounds=grounds,
                reads=conflict.reads,
            )
            self.found.append(finding)

    def registers(self) -> None:
        """A duty for each record to stand in NIR."""
        says = self.asked.says
        assert isinstance(says, Registers)
        where = says.where
        for each in self.seen.all(*says.kinds):
            truth = where is None or where.holds(each, self.seen)
            if truth is False:
                self.passes_over(each, PassedOver.CONDITION, None)
                continue
            registered = each.record.registered_on
            settled = None if registered is None else (registered, each)
            suggestion = None if settled else Suggestion(each.path, None, ("registered_on",))
            self._row(each, each.path, each.known, settled, suggestion, truth)

    def owes_once(self) -> None:
        """One duty however many records ground it: it runs from the earliest that certainly does."""
        says = self.asked.says
        assert isinstance(says, Owes)
        where = says.ground.where
        certain: list[tuple[Visible, Truth]] = []
        unknown: list[tuple[Visible, Unknown]] = []
        for each in self.seen.all(*says.ground.kinds):
            day = each.ground_day
            if day is not None and day > self.seen.as_of:
                self.passes_over(each, PassedOver.AHEAD, day)
                continue
            if day is not None and not self.asked.in_force.on(day):
                self.passes_over(each, PassedOver.NOT_IN_FORCE, day)
                continue
            truth = where is None or where.holds(each, self.seen)
            if isinstance(truth, Unknown):
                unknown.append((each, truth))
            elif truth:
                certain.append((each, truth))
            else:
                self.passes_over(each, PassedOver.CONDITION, None)
        if not certain and not unknown:
            return
        path, settled = _settled(says, self.seen)
        suggestion = None if settled else new_record(self.seen, path, says.settled_by)
        first = first_ground(certain)
        start = first[0].ground_day if first else None
        perhaps = [pair for pair in unknown if first is None or self._hangs_on(pair[0], start, settled)]
        chosen = first_ground(perhaps) or first
        assert chosen is not None
        ground, truth = chosen
        self._row(ground, path, start, settled, suggestion, truth)

    def _hangs_on(self, perhaps: Visible, start: date | None, settled: _Settled | None) -> bool:
        """True where a ground that is not certain is earlier, and the answer hangs on it."""
        if start is None or perhaps.ground_day is None or perhaps.ground_day >= start:
            return False
        state, _ = self._state(start, settled)
        earlier, _ = self._state(perhaps.ground_day, settled)
        return state is not earlier or state is State.OPEN

    def owes_each(self) -> None:
        """A duty for each record that grounds it, settled by other records."""
        says = self.asked.says
        assert isinstance(says, Owes)
        ground, where, settled_by = says.ground, says.ground.where, says.settled_by
        assert isinstance(settled_by, SettledBy)
        assert says.runs_from is not None
        for each in self.seen.all(*ground.kinds):
            truth = where is None or where.holds(each, self.seen)
            if truth is False:
                self.passes_over(each, PassedOver.CONDITION, None)
                continue
            start = None if isinstance(truth, Unknown) else says.runs_from.day(each)
            path = self.seen.path / settled_by.kind
            settled = _first(settled_by.records(each, self.seen))
            suggestion = None if settled else linked_record(self.seen, path, settled_by, each)
            self._row(each, path, start, settled, suggestion, truth)

    def owes_datum(self) -> None:
        """A datum of each record that grounds it, or of each of its parts."""
        says = self.asked.says
        assert isinstance(says, Owes)
        ground, where, datum = says.ground, says.ground.where, says.settled_by
        assert isinstance(ground, Each)
        assert isinstance(datum, Datum)
        for each in self.seen.all(*ground.kinds):
            if each.ground_day is not None and each.ground_day > self.seen.as_of:
                self.passes_over(each, PassedOver.AHEAD, each.ground_day)
                continue
            truth = where is None or where.holds(each, self.seen)
            if truth is False:
                self.passes_over(each, PassedOver.CONDITION, None)
                continue
            parts = _parts(each, ground.parts)
            if not parts:
                self.passes_over(each, PassedOver.NO_PARTS, None)
            for part, place in parts:
                told = (None, each) if datum.counts(datum.of(part)) else None
                suggestion = None if told else Suggestion(place, None, (datum.name,))
                path = Path(place.parts + datum.steps)
                self._row(each, path, each.ground_day, told, suggestion, truth)

    def _state(self, start: date, settled: _Settled | None) -> tuple[State, DueDate | None]:
        """Where a duty stands that started on a day; without a due day while the register cannot take it."""
        asked = self.asked
        if asked.rule.deferred:
            able = asked.able
            if able is None or able.from_day > self.seen.as_of:
                return State.MET if settled else State.DEFERRED, None
            due = asked.due(start) if start >= able.from_day else opened(asked.due(able.from_day), able)
        else:
            due = asked.due(start)
        if settled is None:
            return State.OVERDUE if self.seen.as_of > due.day else State.OPEN, due
        return State.MET if settled[0] is None or settled[0] <= due.day else State.MET_LATE, due

    def _row(
        self,
        ground: Visible,
        path: Path,
        start: date | None,
        settled: _Settled | None,
        suggestion: Suggestion | None,
        truth: Truth,
    ) -> None:
        """The finding for one duty; undetermined where nothing tells that it is owed, or since when."""
        due = missing = None
        if isinstance(truth, Unknown):
            state, missing = State.UNDETERMINED, truth.path
        elif start is None:
            state, missing = State.UNDETERMINED, ground.path / "known_on"
        elif not self.asked.in_force.on(start):
            self.passes_over(ground, PassedOver.NOT_IN_FORCE, start)
            return
        else:
            state, due = self._state(start, settled)
        grounds: tuple[Visible, ...] = (ground,)
        if not isinstance(truth, bool):
            grounds += truth.records
        if settled is not None and settled[1] is not ground:
            grounds += (settled[1],)
        finding = Finding(
            heading=self.asked.heading, path=path, state=state, record=ground.record.id, due=due,
            suggestion=suggestion, missing=missing, grounds=grounds, reads=self.asked.reads,
        )  # fmt: skip
        self.found.append(finding)


#: the code of a rule, the lists that can ground it, and its parts
_Planned = tuple[str, frozenset[str], tuple[Asked, ...]]


@lru_cache(maxsize=1024)
def plan(rules: tuple[Rule, ...], regime: Regime, policy: DeadlinePolicy) -> dict[str, list[_Planned]]:
    """The rules of a regime by what they are about, ready to be asked; kept, so not to be changed."""
    by_about: dict[str, list[_Planned]] = {}
    for rule in rules:
        for in_force in rule.in_force:
            if in_force.regime is regime:
                parts = tuple(_asked(rule, in_force, says, policy) for says in rule.says)
                by_about.setdefault(rule.about, []).append((rule.code, rule.lists, parts))
    return by_about


def _asked(rule: Rule, in_force: InForce, says: Registers | Owes | Compares, policy: DeadlinePolicy) -> Asked:
    act = in_force.regime.act
    return Asked(
        rule=rule, in_force=in_force, says=says, way=_way(says),
        reads=() if isinstance(says, Compares) else says.reads, heading=rule.headings[act],
        due=due_dates(policy, rule.code, two_months(rule.code, act)),
        able=policy.capability(rule.item, act) if rule.deferred else None,
    )  # fmt: skip


def _way(says: Registers | Owes | Compares) -> Callable[[Inquiry], None]:
    match says:
        case Compares():
            return Inquiry.compares
        case Registers():
            return Inquiry.registers
        case Owes(ground=AnyOf()):
            return Inquiry.owes_once
        case Owes(settled_by=Datum()):
            return Inquiry.owes_datum
        case _:
            return Inquiry.owes_each


def _settled(says: Owes, seen: View) -> tuple[Path, _Settled | None]:
    if isinstance(says.settled_by, Told):
        path = seen.path / says.settled_by.kind
        told_as_none = (None, Visible((), path, None, None, None))
        return path, _first(seen.all(says.settled_by.kind)) or (
            told_as_none if seen.told(says.settled_by.kind) else None
        )
    assert isinstance(says.settled_by, AnyOf)
    settled_by = says.settled_by
    found = seen.all(*settled_by.kinds)
    if settled_by.where is not None:
        found = [each for each in found if settled_by.where.holds(each, seen) is True]
    return seen.path / settled_by.kinds[0], _first(found)


def _parts(each: Visible, name: str | None) -> Sequence[tuple[Any, Path]]:
    """The parts of a record, each with its path; the record itself where it is not taken apart."""
    if name is None:
        return ((each.record, each.path),)
    parts = getattr(each.record, name) or ()
    return [(part, each.path / name / index) for index, part in enumerate(parts)]


def _first(settling: Iterable[Visible]) -> _Settled | None:
    """The record that was known first, with that day."""
    first = first_known(settling)
    return None if first is None else (first.known, first)
