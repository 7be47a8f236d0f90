"""Asks one part of one rule of one view, and finds the state of each duty (prøving av en regel)."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, final

from attrs import define

from nirmodel._engine.planning import Part, Term
from nirmodel._engine.suggesting import linked_record, new_record
from nirmodel.findings import Finding, State, Suggestion
from nirmodel.law.deadlines import DueDate
from nirmodel.law.deadlines.computation import opened
from nirmodel.path import Path
from nirmodel.rules.choosing import first_ground, first_known
from nirmodel.rules.owed import (
    AnyOf,
    Compares,
    Conflict,
    EachDatum,
    Owed,
    OwedForEach,
    Provided,
    Registered,
)
from nirmodel.rules.rule import Duty
from nirmodel.rules.verdict import FAILS, HOLDS, Verdict
from nirmodel.rules.views import View, Visible

__all__ = ["Inquiry", "PassedOver", "ask"]

#: the record that settled a duty first, with the day it did; None for the day if it has been so all along
_Settled = tuple[date | None, Visible[Any]]


@final
class PassedOver(StrEnum):
    """Why a rule passes over a record that it looks at (hoppet over)."""

    #: it does not fulfil the condition
    CONDITION = "condition"
    #: it counts from a day that is still to come
    AHEAD = "ahead"
    #: its clock would start on a day on which the rule is not in force
    NOT_IN_FORCE = "not_in_force"
    #: its clock would start on a day for which the law sets no time limit
    NO_LIMIT = "no_limit"
    #: it has no parts
    NO_PARTS = "no_parts"


#: is called with each record that is passed over, the reason, and the day that decides it
Listener = Callable[[Visible[Any], PassedOver, date | None], None]


def _ignore(record: Visible[Any], why: PassedOver, day: date | None) -> None:
    """Nobody listens."""


#: a record that is a ground, the verdict of its condition, and the version in force on its day
_Ground = tuple[Visible[Any], tuple[Verdict, Term]]


@final
@define(eq=False, repr=False)
class Inquiry:
    """One part of a rule, asked of one view; the findings are added to a list."""

    part: Part
    view: View
    found: list[Finding]
    #: is called with each record that is passed over, the reason, and the day that decides it
    passes_over: Listener = _ignore

    def compares(self) -> None:
        """Finds what does not fit together, on the days on which the rule is in force."""
        asks: Compares = self.part.asks
        for conflict in asks.conflicts(self.view):
            first, day = conflict.grounds[0], _day_of(conflict)
            term = self.part.between(None, self.view.as_of) if day is None else self.part.on(day)
            if term is None:
                self.passes_over(first, PassedOver.NOT_IN_FORCE, day)
                continue
            finding = Finding(
                heading=term.heading, path=conflict.path, record=_id_at(conflict), grounds=conflict.grounds,
                reads=conflict.reads,
            )  # fmt: skip
            self.found.append(finding)

    def registers(self) -> None:
        """Finds the duty of each record to be in NIR."""
        for each in self.view.all(*self.part.lists):
            held = self._held(each, each.known)
            if held is None:
                continue
            answer, term = held
            registered = each.record.registered_on
            settled = None if registered is None else (registered, each)
            suggestion = None if settled else Suggestion(each.path, None, ("registered_on",))
            self._row(term, each, each.path, each.known, settled, suggestion, answer)

    def owes_each_datum(self) -> None:
        """Finds the datum of each record, or of each of its parts."""
        for each in self.view.all(*self.part.lists):
            held = None if self._is_ahead(each) else self._held(each, each.ground_day)
            if held is None:
                continue
            answer, term = held
            asks: EachDatum = term.asks
            parts = _parts(each, asks.parts)
            if not parts:
                self.passes_over(each, PassedOver.NO_PARTS, None)
            for part, place in parts:
                settled = (None, each) if asks.counts(asks.of(part)) else None
                suggestion = None if settled else Suggestion(place, None, (asks.datum,))
                path = Path(place.parts + asks.steps)
                self._row(term, each, path, each.ground_day, settled, suggestion, answer)

    def owes_once(self) -> Visible[Any] | None:
        """Finds one duty, however many records are its ground.

        Its clock starts with the earliest that certainly is one. If the law set no time limit on that day, nothing is
        due, whatever came later: that record is returned.
        """
        certain, uncertain = self._grounds()
        first = first_ground(certain) or first_ground(uncertain)
        if first is None:
            return None
        by: AnyOf | Provided = first[1][1].asks.by
        path, settled, perhaps = _settling(by, self.view)
        if certain:
            first = first_ground(each for each in uncertain if self._matters(each, first, settled)) or first
        ground, (answer, term) = first
        if term.due is None and not (answer.undecided and certain):
            self.passes_over(ground, PassedOver.NO_LIMIT, ground.ground_day)
            return ground
        suggestion = None if settled else new_record(self.view, path, by, self.part.rule)
        self._row(term, ground, path, ground.ground_day, settled, suggestion, answer, perhaps)
        return None

    def _grounds(self) -> tuple[list[_Ground], list[_Ground]]:
        """The records that certainly are a ground while a version is in force, and those that may be."""
        certain: list[_Ground] = []
        uncertain: list[_Ground] = []
        for each in self.view.all(*self.part.lists):
            term = None if self._is_ahead(each) else self._version(each, each.ground_day)
            if term is None:
                continue
            where = term.asks.ground.where
            answer = HOLDS if where is None else where.test(each, self.view)
            if answer.fails:
                self.passes_over(each, PassedOver.CONDITION, None)
            else:
                (uncertain if answer.undecided else certain).append((each, (answer, term)))
        return certain, uncertain

    def _matters(self, perhaps: _Ground, first: _Ground, settled: _Settled | None) -> bool:
        """True if a ground that is not certain is earlier, and the answer depends on it."""
        start, earlier = first[0].ground_day, perhaps[0].ground_day
        if start is None or earlier is None or earlier >= start:
            return False
        of_each = ((start, first), (earlier, perhaps))
        states = {self._state_of(each, day, settled) for day, each in of_each}
        return len(states) > 1 or State.OPEN in states

    def _state_of(self, ground: _Ground, day: date, settled: _Settled | None) -> State | None:
        """The state of a duty that is owed once, if this is its ground; None if nothing is due then."""
        record, (_, term) = ground
        return None if term.due is None else self._state(term, day, settled, self._deferral(record).holds)[0]

    def owes_for_each(self) -> None:
        """Finds the duty that each record is the ground of, settled by other records."""
        for each in self.view.all(*self.part.lists):
            asks: OwedForEach = self.part.asks
            answer, start = asks.where.test(each, self.view), asks.runs_from.day(each)
            if answer.fails:
                self.passes_over(each, PassedOver.CONDITION, None)
                continue
            term = self._term(each, start)
            if term is None:
                continue
            path = self.view.path / asks.by.list_name
            settled = _first(asks.by.records(each, self.view))
            perhaps = _earlier(asks.by.perhaps(each, self.view), settled)
            suggestion = None if settled else linked_record(self.view, path, asks.by, each)
            self._row(term, each, path, start, settled, suggestion, answer, perhaps)

    def _is_ahead(self, record: Visible[Any]) -> bool:
        """True if a record counts from a day that is still to come."""
        day = record.ground_day
        if day is None or day <= self.view.as_of:
            return False
        self.passes_over(record, PassedOver.AHEAD, day)
        return True

    def _held(self, record: Visible[Any], start: date | None) -> tuple[Verdict, Term] | None:
        """The version that decides about a record, and the verdict of its condition; None if it is passed over."""
        term = self._term(record, start)
        if term is None:
            return None
        where = term.asks.where
        answer = HOLDS if where is None else where.test(record, self.view)
        if answer.fails:
            self.passes_over(record, PassedOver.CONDITION, None)
            return None
        return answer, term

    def _version(self, record: Visible[Any], start: date | None) -> Term | None:
        """The version in force when a clock starts, or the last that may be; None if there is none."""
        day = record.known if start is None else start
        term = self.part.between(day, self.view.as_of) if start is None else self.part.on(start)
        if term is None:
            self.passes_over(record, PassedOver.NOT_IN_FORCE, day)
        return term

    def _term(self, record: Visible[Any], start: date | None) -> Term | None:
        """The version in force when a clock starts, if it sets a time limit."""
        term = self._version(record, start)
        if term is not None and term.due is None:
            self.passes_over(record, PassedOver.NO_LIMIT, record.known if start is None else start)
            return None
        return term

    def _waits(self) -> bool:
        """True if the register cannot take it yet."""
        rule, able = self.part.rule, self.part.able
        return isinstance(rule, Duty) and rule.deferred and (able is None or able.from_day > self.view.as_of)

    def _deferral(self, ground: Visible[Any]) -> Verdict:
        """The verdict whether the register takes nothing of the kind of this record."""
        where = self.part.deferred_where
        return FAILS if where is None else where.test(ground, self.view)

    def _state(
        self, term: Term, start: date | None, settled: _Settled | None, is_deferred: bool
    ) -> tuple[State, DueDate | None]:
        """The state of a duty whose clock started on a day; no due day while the register cannot take it."""
        able, as_of = self.part.able, self.view.as_of
        if is_deferred or self._waits():
            return State.MET if settled else State.DEFERRED, None
        assert term.due is not None
        assert start is not None
        due = term.due(start) if able is None or start >= able.from_day else opened(term.due(able.from_day), able)
        if settled is None:
            return State.OVERDUE if as_of > due.day else State.OPEN, due
        return State.MET if settled[0] is None or settled[0] <= due.day else State.MET_LATE, due

    def _row(
        self,
        term: Term,
        ground: Visible[Any],
        path: Path,
        start: date | None,
        settled: _Settled | None,
        suggestion: Suggestion | None,
        answer: Verdict,
        perhaps: tuple[_Settled, Path] | None = None,
    ) -> None:
        """Adds the finding for one duty, undetermined if it is open whether it is owed, since when, or settled."""
        deferral = self._deferral(ground)
        grounds: tuple[Visible[Any], ...] = (ground, *answer.records, *deferral.records)
        if settled is not None and settled[1] is not ground:
            grounds += (settled[1],)
        due, missing, state = None, answer.missing, State.UNDETERMINED
        if answer.undecided or (start is None and not (deferral.holds or self._waits())):
            missing = missing or ground.path / "known_on"
        else:
            state, due = self._state(term, start, settled, deferral.holds)
            if deferral.undecided and self._state(term, start, settled, True)[0] is not state:
                state, due, missing = State.UNDETERMINED, None, deferral.missing
            elif perhaps is not None and self._state(term, start, perhaps[0], deferral.holds)[0] is not state:
                state, due, missing = State.UNDETERMINED, None, perhaps[1]
                grounds += (perhaps[0][1],)
        if due is not None:
            due = self.part.looked_towards(due, ground.own or ground.known)
        heading, reads, where = term.heading, term.reads, self.part.deferred_where
        if where is not None and not deferral.fails:
            heading, reads = term.where_deferred if deferral.holds else heading, (*reads, *where.reads)
        finding = Finding(
            heading=heading, path=path, state=state, record=ground.record.id, due=due,
            suggestion=suggestion, missing=missing, grounds=grounds, reads=reads,
        )  # fmt: skip
        self.found.append(finding)


def _is_at_a_record(conflict: Conflict) -> bool:
    """True if a conflict is at its first record; it may also be at a list, a participation or the case."""
    within = conflict.grounds[0].path.parts
    return bool(within) and conflict.path.parts[: len(within)] == within


def _id_at(conflict: Conflict) -> str | None:
    return conflict.grounds[0].record.id if _is_at_a_record(conflict) else None


def _day_of(conflict: Conflict) -> date | None:
    """The day that decides whether the rule holds: of the record it is at, or else the last of its records."""
    about = conflict.grounds[:1] if _is_at_a_record(conflict) else conflict.grounds
    return max((day for each in about if (day := each.own or each.known) is not None), default=None)


def _settling(by: AnyOf | Provided, view: View) -> tuple[Path, _Settled | None, tuple[_Settled, Path] | None]:
    """Where the duty is settled, what settles it for certain, and what may settle it earlier with the fact missing."""
    if isinstance(by, Provided):
        path = view.path / by.list_name
        as_none = view.as_none(by.list_name)
        return path, (None, as_none) if as_none else _first(view.all(by.list_name)), None
    path, found = view.path / by.lists[0], list(view.all(*by.lists))
    if by.where is None:
        return path, _first(found), None
    answers = [(each, by.where.test(each, view)) for each in found]
    settled = _first(each for each, answer in answers if answer.holds)
    perhaps = ((each, answer.missing) for each, answer in answers if answer.missing is not None)
    return path, settled, _earlier(perhaps, settled)


def _earlier(perhaps: Iterable[tuple[Visible[Any], Path]], settled: _Settled | None) -> tuple[_Settled, Path] | None:
    """The first known of those that may settle a duty, with the fact missing, if it comes before what does."""
    missing = {id(each): (each, fact) for each, fact in perhaps}
    first = _first(each for each, _ in missing.values())
    if first is None or (settled is not None and (settled[0] or date.min) <= (first[0] or date.min)):
        return None
    return first, missing[id(first[1])][1]


def _parts(each: Visible[Any], name: str | None) -> Sequence[tuple[Any, Path]]:
    """The parts of a record, each with its path; the record itself if the duty is not about parts."""
    if name is None:
        return ((each.record, each.path),)
    return [(part, each.path / name / index) for index, part in enumerate(getattr(each.record, name) or ())]


def _first(settling: Iterable[Visible[Any]]) -> _Settled | None:
    """The record that was known first, with that day."""
    first = first_known(settling)
    return None if first is None else (first.known, first)


_HOW: dict[type, Callable[[Inquiry], Visible[Any] | None]] = {
    Compares: Inquiry.compares,
    Registered: Inquiry.registers,
    EachDatum: Inquiry.owes_each_datum,
    Owed: Inquiry.owes_once,
    OwedForEach: Inquiry.owes_for_each,
}


def ask(part: Part, view: View, found: list[Finding], passes_over: Listener = _ignore) -> Visible[Any] | None:
    """Asks a part of a rule of a view, and adds the findings to a list.

    Returns:
        The record by which a duty that is owed once has no time limit, if it has none.
    """
    return _HOW[type(part.asks)](Inquiry(part, view, found, passes_over))
