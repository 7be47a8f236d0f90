"""Checks a case: the one loop over the rules (kontroll)."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache
from itertools import groupby
from typing import Any, get_args

from attrs import evolve, fields, fields_dict, resolve_types

from nirmodel.case import PARTICIPATIONS, Case
from nirmodel.code_lists import Act
from nirmodel.deadlines import DeadlinePolicy, DueDate, due_date
from nirmodel.findings import Finding, Path, State, Suggestion, Visible
from nirmodel.records import Record
from nirmodel.report import Report
from nirmodel.rules import CATALOGUE
from nirmodel.rules.rule import (
    AnyOf,
    Compares,
    Condition,
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
#: what settled a duty first, with the day it did; None for the day where it has been so all along
_Settled = tuple[date | None, Visible | None]


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
    for rule, lists, checks in _plan(rules, case.act):
        for group in views[rule.about]:
            found: list[Finding] = []
            for seen in group:
                if not lists.isdisjoint(seen.seen):
                    for finds, says in checks:
                        finds(rule, says, seen, policy, found)
            findings += found if len(found) < 2 else _in_order(found)
    return Report(case.id, as_of, tuple(findings))


def _views(case: Case, about: str, as_of: date) -> list[list[View]]:
    """The participations by id, those without one together: their place in the case must not matter."""
    by_id: dict[str, list[View]] = {}
    for index, each in enumerate(getattr(case, about)):
        by_id.setdefault(each.id or "", []).append(view(each, Path((about, index)), as_of))
    return [by_id[key] for key in sorted(by_id)]


#: adds what a part of a rule has to say of a participation
_Finds = Callable[[Rule, Any, View, DeadlinePolicy, list[Finding]], None]


@lru_cache(maxsize=64)
def _plan(
    rules: tuple[Rule, ...], act: Act
) -> tuple[tuple[Rule, frozenset[str], tuple[tuple[_Finds, object], ...]], ...]:
    """The rules of an act by code, each with the lists that can ground it and how it is checked."""
    chosen = sorted((rule for rule in rules if act in rule.acts), key=lambda rule: rule.code)
    return tuple((rule, rule.lists, tuple((_how(says), says) for says in rule.says)) for rule in chosen)


def _how(says: object) -> _Finds:
    match says:
        case Registers():
            return _registers
        case Owes(ground=AnyOf()):
            return _owes_once
        case Owes(settled_by=Datum()):
            return _owes_datum
        case Owes():
            return _owes_each
        case _:
            return _compares


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
    facts = tuple((str(fact.path.parts[-1]), str(fact.value)) for fact in finding.facts)
    return facts, tuple(part for part in finding.path.parts if type(part) is int)


def _compares(rule: Rule, says: Compares, seen: View, _: DeadlinePolicy, found: list[Finding]) -> None:
    for conflict in says.conflicts(seen):
        grounds = conflict.grounds
        record = grounds[0].record.id if grounds and conflict.path.parts[2:4] == grounds[0].path.parts[2:4] else None
        found.append(
            Finding(heading=rule.heading, path=conflict.path, record=record, grounds=grounds, reads=conflict.reads)
        )


def _truth(ground: Registers | AnyOf | Each, each: Visible, seen: View) -> Truth:
    return True if ground.where is None else ground.where.holds(each, seen)


def _registers(rule: Rule, says: Registers, seen: View, policy: DeadlinePolicy, found: list[Finding]) -> None:
    for each in seen.all(*says.kinds):
        if not _truth(says, each, seen):
            continue
        registered = each.record.registered_on
        settled = None if registered is None else (registered, each)
        suggestion = None if settled else Suggestion(each.path, None, ("registered_on",))
        _row(found, rule, seen, policy, each, each.path, each.known, settled, suggestion, says.where)


def _owes_once(rule: Rule, says: Owes, seen: View, policy: DeadlinePolicy, found: list[Finding]) -> None:
    """One duty however many records ground it: it runs from the earliest that certainly does."""
    certain: list[Visible] = []
    unknown: list[tuple[Visible, Unknown]] = []
    for each in seen.all(*says.ground.kinds):
        if each.ground_day is not None and not rule.in_force_from <= each.ground_day <= seen.as_of:
            continue
        truth = _truth(says.ground, each, seen)
        if isinstance(truth, Unknown):
            unknown.append((each, truth))
        elif truth:
            certain.append(each)
    if not certain and not unknown:
        return
    path, settled = _settled(says, seen)
    suggestion = None if settled else _new_record(seen, path, says.settled_by)
    first = certain[0] if len(certain) == 1 else min(certain, key=_by_ground_day, default=None)
    start = first.ground_day if first else None
    perhaps = [pair for pair in unknown if first is None or _hangs_on(pair[0], start, rule, settled, seen, policy)]
    if perhaps:
        ground, truth = min(perhaps, key=lambda pair: _by_ground_day(pair[0]))
        _row(found, rule, seen, policy, ground, path, None, settled, suggestion, says.ground.where, truth.path)
        return
    assert first is not None
    _row(found, rule, seen, policy, first, path, start, settled, suggestion, says.ground.where)


def _hangs_on(
    perhaps: Visible, start: date | None, rule: Rule, settled: _Settled | None, seen: View, policy: DeadlinePolicy
) -> bool:
    """True where a ground that is not certain is earlier, and the answer hangs on it."""
    if start is None or perhaps.ground_day is None or perhaps.ground_day >= start:
        return False
    state, _ = _state(rule, start, settled, seen, policy)
    earlier, _ = _state(rule, perhaps.ground_day, settled, seen, policy)
    return state is not earlier or state is State.OPEN


def _by_ground_day(each: Visible) -> tuple[bool, date, str]:
    """The dated before the undated, and the earliest first."""
    return each.ground_day is None, each.ground_day or date.max, each.record.id or ""


def _settled(says: Owes, seen: View) -> tuple[Path, _Settled | None]:
    if isinstance(says.settled_by, Told):
        kind = says.settled_by.kind
        return seen.path / kind, _first(seen.all(kind)) or ((None, None) if seen.told(kind) else None)
    assert isinstance(says.settled_by, AnyOf)
    settled_by = says.settled_by
    found = seen.all(*settled_by.kinds)
    if settled_by.where is not None:
        found = [each for each in found if settled_by.where.holds(each, seen) is True]
    return seen.path / settled_by.kinds[0], _first(found)


def _owes_each(rule: Rule, says: Owes, seen: View, policy: DeadlinePolicy, found: list[Finding]) -> None:
    """A duty for each record that grounds it, settled by other records."""
    ground, settled_by = says.ground, says.settled_by
    assert isinstance(ground, Each)
    assert isinstance(settled_by, SettledBy)
    assert says.runs_from is not None
    for each in seen.all(*ground.kinds):
        truth = _truth(ground, each, seen)
        if truth is False:
            continue
        missing = truth.path if isinstance(truth, Unknown) else None
        start = None if missing else says.runs_from.day(each)
        path = seen.path / settled_by.kind
        settled = _first(settled_by.records(each, seen))
        suggestion = None if settled else _linked_record(seen, path, settled_by, each)
        _row(found, rule, seen, policy, each, path, start, settled, suggestion, ground.where, missing)


def _owes_datum(rule: Rule, says: Owes, seen: View, policy: DeadlinePolicy, found: list[Finding]) -> None:
    """A datum of each record that grounds it, or of each of its parts."""
    ground, datum = says.ground, says.settled_by
    assert isinstance(ground, Each)
    assert isinstance(datum, Datum)
    for each in seen.all(*ground.kinds):
        if each.ground_day is not None and each.ground_day > seen.as_of:
            continue
        truth = _truth(ground, each, seen)
        if truth is False:
            continue
        missing = truth.path if isinstance(truth, Unknown) else None
        start = None if missing else each.ground_day
        for part, place in _parts(each, ground.parts):
            told = (None, each) if datum.counts(datum.of(part)) else None
            suggestion = None if told else Suggestion(place, None, (datum.name,))
            path = Path(place.parts + datum.steps)
            _row(found, rule, seen, policy, each, path, start, told, suggestion, ground.where, missing)


def _parts(each: Visible, name: str | None) -> Iterable[tuple[Any, Path]]:
    """The parts of a record, each with its path; the record itself where it is not taken apart."""
    if name is None:
        return ((each.record, each.path),)
    parts = getattr(each.record, name) or ()
    return [(part, each.path / name / index) for index, part in enumerate(parts)]


def _state(
    rule: Rule, start: date, settled: _Settled | None, seen: View, policy: DeadlinePolicy
) -> tuple[State, DueDate | None]:
    """Where a duty stands that started on a day; without a due day while the register cannot take it."""
    if rule.deferred:
        able_from = policy.registrable_from(rule.item)
        if able_from is None or able_from > seen.as_of:
            return State.MET if settled else State.DEFERRED, None
        start = max(start, able_from)
    due = due_date(start, policy, rule.code)
    if settled is None:
        return State.OVERDUE if seen.as_of > due.day else State.OPEN, due
    return State.MET if settled[0] is None or settled[0] <= due.day else State.MET_LATE, due


def _row(
    found: list[Finding],
    rule: Rule,
    seen: View,
    policy: DeadlinePolicy,
    ground: Visible,
    path: Path,
    start: date | None,
    settled: _Settled | None,
    suggestion: Suggestion | None,
    where: Condition | None,
    missing: Path | None = None,
) -> None:
    """The finding for one duty; undetermined where nothing tells when it started."""
    if start is None:
        state, due, missing = State.UNDETERMINED, None, missing or ground.path / "known_on"
    elif start < rule.in_force_from:
        return
    else:
        state, due = _state(rule, start, settled, seen, policy)
    finding = Finding(
        heading=rule.heading, path=path, state=state, record=ground.record.id, due=due, suggestion=suggestion,
        missing=missing, reads=where.reads if where else (),
        grounds=(ground,) if settled is None or settled[1] in (None, ground) else (ground, settled[1]),
    )  # fmt: skip
    found.append(finding)


def _first(settling: Iterable[Visible]) -> _Settled | None:
    """The record that was known first, with that day."""
    first = min(settling, key=_by_known_day, default=None)
    return None if first is None else (first.known, first)


def _by_known_day(each: Visible) -> tuple[date, str]:
    """The undated before the dated, and the earliest first."""
    return each.known or date.min, each.record.id or ""


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
    there = min(seen.all(kind), key=_by_known_day, default=None)
    if there is not None and isinstance(settled_by, AnyOf) and settled_by.where is not None:
        return Suggestion(there.path, None, settled_by.where.reads, tuple(dict.fromkeys(told)))
    record, fill = _BLANKS[type(seen.participation)][kind]
    return Suggestion(path, record, fill, tuple(dict.fromkeys(told)))


def _linked_record(seen: View, path: Path, settled_by: SettledBy, ground: Visible) -> Suggestion:
    blank, _ = _BLANKS[type(seen.participation)][settled_by.kind]
    links: dict[str, Any] = {settled_by.link: ground.record.id}
    return Suggestion(path, evolve(blank, **links), settled_by.fill)
