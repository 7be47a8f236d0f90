"""Checks a case: the one loop over the rules (kontroll)."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache
from itertools import groupby
from typing import Any, final, get_args

from attrs import evolve, fields, fields_dict, frozen, resolve_types

from nirmodel.case import PARTICIPATIONS, Case
from nirmodel.code_lists import Act
from nirmodel.deadlines import DeadlinePolicy, DueDate, due_date
from nirmodel.findings import Finding, Path, State, Suggestion, Visible
from nirmodel.records import Record
from nirmodel.report import Report
from nirmodel.rules import CATALOGUE
from nirmodel.rules.choosing import first_ground, first_known
from nirmodel.rules.rule import (
    AnyOf,
    Compares,
    Datum,
    Each,
    Owes,
    Registers,
    Rule,
    SettledBy,
    Told,
    Truth,
    Unknown,
    View,
)
from nirmodel.rules.viewing import view
from nirmodel.validators import day

__all__ = ["check"]

_HEAD = fields_dict(Record)
_NO_POLICY = DeadlinePolicy()


def check(
    case: Case, *, as_of: date, policy: DeadlinePolicy = _NO_POLICY, rules: tuple[Rule, ...] = CATALOGUE
) -> Report:
    """What is owed to NIR on one day, what was done, and what does not fit together.

    Pure: the day is passed in, and what became known or was registered after it changes nothing.

    Args:
        case: the case as the municipality has it.
        as_of: the day the question is asked for (per dato).
        policy: how due days are settled where law or announcements leave a choice.
        rules: the rules to check, the whole catalogue unless told otherwise.

    Raises:
        InvalidValue: where ``as_of`` is no date; a moment with a time of day is none.

    .. versionadded:: 0.1.0
    """
    day(as_of)
    views = {about: _views(case, about, as_of) for about in PARTICIPATIONS}
    everything = [each for groups in views.values() for group in groups for seen in group for each in seen.records()]
    views["case"] = [[View(case, Path(), as_of, {"records": tuple(everything)})]]
    findings: list[Finding] = []
    for rule, lists, parts in _plan(rules, case.act):
        for group in views[rule.about]:
            found: list[Finding] = []
            for seen in group:
                if not lists.isdisjoint(seen.seen):
                    for says, ask, reads in parts:
                        ask(_Inquiry(rule, reads, seen, policy, found), says)
            findings += found if len(found) < 2 else _in_order(found)
    return Report(case.id, as_of, tuple(findings))


#: what settled a duty first, with the day it did; None for the day where it has been so all along
_Settled = tuple[date | None, Visible]


def _views(case: Case, about: str, as_of: date) -> list[list[View]]:
    """The participations by id, those without one together: their place in the case must not matter."""
    by_id: dict[str, list[View]] = {}
    for index, each in enumerate(getattr(case, about)):
        by_id.setdefault(each.id or "", []).append(view(each, Path((about, index)), as_of))
    return [by_id[key] for key in sorted(by_id)]


def _in_order(findings: list[Finding]) -> list[Finding]:
    """One rule's findings by record, due day and facts; the place decides only between equals."""

    def key(finding: Finding) -> tuple[Any, ...]:
        due = finding.due.day if finding.due else date.max
        return finding.record or "", due, finding.state or "", finding.path.parts[::2]

    ordered: list[Finding] = []
    for _, same in groupby(sorted(findings, key=key), key=key):
        equals = list(same)
        ordered += equals if len(equals) < 2 else sorted(equals, key=_told_by)
    return ordered


def _told_by(finding: Finding) -> tuple[Any, ...]:
    """By the days told, then by all the record says; parts of one record in their own order."""
    path = finding.path.parts
    days = tuple(
        (str(fact.path.parts[-1]), str(fact.value)) for fact in finding.facts if fact.path.parts[: len(path)] != path
    )
    return days, repr(finding.grounds[0].record), tuple(part for part in path if type(part) is int)


@final
@frozen(eq=False)
class _Inquiry:
    """One part of a rule asked of one participation; what it says is added to what was found."""

    rule: Rule
    #: the fields that this part hangs on
    reads: tuple[str, ...]
    seen: View
    policy: DeadlinePolicy
    found: list[Finding]

    def compares(self, says: Compares) -> None:
        """What does not fit together."""
        for conflict in says.conflicts(self.seen):
            grounds, place = conflict.grounds, conflict.path.parts[2:4]
            record = grounds[0].record.id if place and place == grounds[0].path.parts[2:4] else None
            finding = Finding(
                heading=self.rule.heading, path=conflict.path, record=record, grounds=grounds, reads=conflict.reads
            )
            self.found.append(finding)

    def registers(self, says: Registers) -> None:
        """A duty for each record to stand in NIR."""
        for each in self.seen.all(*says.kinds):
            if not _truth(says, each, self.seen):
                continue
            registered = each.record.registered_on
            settled = None if registered is None else (registered, each)
            suggestion = None if settled else Suggestion(each.path, None, ("registered_on",))
            self._row(each, each.path, each.known, settled, suggestion)

    def owes_once(self, says: Owes) -> None:
        """One duty however many records ground it: it runs from the earliest that certainly does."""
        certain: list[tuple[Visible, Truth]] = []
        unknown: list[tuple[Visible, Unknown]] = []
        for each in self.seen.all(*says.ground.kinds):
            if each.ground_day is not None and not self.rule.in_force_from <= each.ground_day <= self.seen.as_of:
                continue
            truth = _truth(says.ground, each, self.seen)
            if isinstance(truth, Unknown):
                unknown.append((each, truth))
            elif truth:
                certain.append((each, truth))
        if not certain and not unknown:
            return
        path, settled = _settled(says, self.seen)
        suggestion = None if settled else _new_record(self.seen, path, says.settled_by)
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

    def owes_each(self, says: Owes) -> None:
        """A duty for each record that grounds it, settled by other records."""
        ground, settled_by = says.ground, says.settled_by
        assert isinstance(settled_by, SettledBy)
        assert says.runs_from is not None
        for each in self.seen.all(*ground.kinds):
            truth = _truth(ground, each, self.seen)
            if truth is False:
                continue
            start = None if isinstance(truth, Unknown) else says.runs_from.day(each)
            path = self.seen.path / settled_by.kind
            settled = _first(settled_by.records(each, self.seen))
            suggestion = None if settled else _linked_record(self.seen, path, settled_by, each)
            self._row(each, path, start, settled, suggestion, truth)

    def owes_datum(self, says: Owes) -> None:
        """A datum of each record that grounds it, or of each of its parts."""
        ground, datum = says.ground, says.settled_by
        assert isinstance(ground, Each)
        assert isinstance(datum, Datum)
        for each in self.seen.all(*ground.kinds):
            if each.ground_day is not None and each.ground_day > self.seen.as_of:
                continue
            truth = _truth(ground, each, self.seen)
            if truth is False:
                continue
            for part, place in _parts(each, ground.parts):
                told = (None, each) if datum.counts(datum.of(part)) else None
                suggestion = None if told else Suggestion(place, None, (datum.name,))
                path = Path(place.parts + datum.steps)
                self._row(each, path, each.ground_day, told, suggestion, truth)

    def _state(self, start: date, settled: _Settled | None) -> tuple[State, DueDate | None]:
        """Where a duty stands that started on a day; without a due day while the register cannot take it."""
        if self.rule.deferred:
            able_from = self.policy.registrable_from(self.rule.item)
            if able_from is None or able_from > self.seen.as_of:
                return State.MET if settled else State.DEFERRED, None
            start = max(start, able_from)
        due = due_date(start, self.policy, self.rule.code)
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
        truth: Truth = True,
    ) -> None:
        """The finding for one duty; undetermined where nothing tells that it is owed, or since when."""
        due = missing = None
        if isinstance(truth, Unknown):
            state, missing = State.UNDETERMINED, truth.path
        elif start is None:
            state, missing = State.UNDETERMINED, ground.path / "known_on"
        elif start < self.rule.in_force_from:
            return
        else:
            state, due = self._state(start, settled)
        grounds: tuple[Visible, ...] = (ground,)
        if not isinstance(truth, bool):
            grounds += truth.records
        if settled is not None and settled[1] is not ground:
            grounds += (settled[1],)
        finding = Finding(
            heading=self.rule.heading, path=path, state=state, record=ground.record.id, due=due,
            suggestion=suggestion, missing=missing, grounds=grounds, reads=self.reads,
        )  # fmt: skip
        self.found.append(finding)


#: a part of what a rule says, how it is asked, and the fields that it hangs on
_Part = tuple[Any, Callable[[_Inquiry, Any], None], tuple[str, ...]]


@lru_cache(maxsize=64)
def _plan(rules: tuple[Rule, ...], act: Act) -> tuple[tuple[Rule, frozenset[str], tuple[_Part, ...]], ...]:
    """The rules of an act by code, each with the lists that can ground it and how it is asked."""
    chosen = sorted((rule for rule in rules if act in rule.acts), key=lambda rule: rule.code)
    return tuple((rule, rule.lists, tuple(_part(says) for says in rule.says)) for rule in chosen)


def _part(says: Registers | Owes | Compares) -> _Part:
    match says:
        case Compares():
            return says, _Inquiry.compares, ()
        case Registers():
            return says, _Inquiry.registers, says.reads
        case Owes(ground=AnyOf()):
            return says, _Inquiry.owes_once, says.reads
        case Owes(settled_by=Datum()):
            return says, _Inquiry.owes_datum, says.reads
        case _:
            return says, _Inquiry.owes_each, says.reads


def _truth(ground: Registers | AnyOf | Each, each: Visible, seen: View) -> Truth:
    return True if ground.where is None else ground.where.holds(each, seen)


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


def _parts(each: Visible, name: str | None) -> Iterable[tuple[Any, Path]]:
    """The parts of a record, each with its path; the record itself where it is not taken apart."""
    if name is None:
        return ((each.record, each.path),)
    parts = getattr(each.record, name) or ()
    return [(part, each.path / name / index) for index, part in enumerate(parts)]


def _first(settling: Iterable[Visible]) -> _Settled | None:
    """The record that was known first, with that day."""
    first = first_known(settling)
    return None if first is None else (first.known, first)


def _blanks(participation: type) -> dict[str, tuple[Record, tuple[str, ...]]]:
    blanks = {}
    for each in fields(resolve_types(participation)):
        record = next((get_args(hint)[0] for hint in get_args(each.type) if get_args(hint)), None)
        if record is not None:
            blanks[each.name] = record(), tuple(name for name in fields_dict(record) if name not in _HEAD)
    return blanks


#: a blank record of each list, and the names of its data
_BLANKS = {participation: _blanks(participation) for participation in PARTICIPATIONS.values()}


def _new_record(seen: View, path: Path, settled_by: object) -> Suggestion:
    """What a record of the kind owed lacks, or a blank one; its data left to the municipality."""
    kind = str(path.parts[-1])
    told = [status for each in seen.all(kind) for status in getattr(each.record, "statuses", None) or ()]
    there = first_known(seen.all(kind))
    if there is not None and isinstance(settled_by, AnyOf) and settled_by.where is not None:
        return Suggestion(there.path, None, settled_by.where.reads, tuple(dict.fromkeys(told)))
    record, fill = _BLANKS[type(seen.participation)][kind]
    return Suggestion(path, record, fill, tuple(dict.fromkeys(told)))


def _linked_record(seen: View, path: Path, settled_by: SettledBy, ground: Visible) -> Suggestion:
    blank, _ = _BLANKS[type(seen.participation)][settled_by.kind]
    links: dict[str, Any] = {settled_by.link: ground.record.id}
    return Suggestion(path, evolve(blank, **links), settled_by.fill)
