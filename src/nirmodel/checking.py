"""Checks a case: the one loop over the rules (kontroll)."""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Any, get_args

from attrs import fields, resolve_types

from nirmodel.case import PARTICIPATIONS, Case
from nirmodel.deadlines import DeadlinePolicy, DueDate, due_date
from nirmodel.findings import Fact, Finding, Path, State, Suggestion
from nirmodel.records import LeaveFollowUp, Record
from nirmodel.report import Report
from nirmodel.rules import CATALOGUE
from nirmodel.rules.rule import AnyOf, Compares, Datum, Each, Owes, Registers, Rule, Told, Unknown, View, Visible
from nirmodel.rules.viewing import view
from nirmodel.text import Text, day_in_words

__all__ = ["check"]

_STATE_TEXTS = {
    State.OPEN: Text("{title}. Frist {due}.", "{title}. Frist {due}.", "{title}. Due {due}."),
    State.OVERDUE: Text(
        "{title}. Fristen {due} er oversittet.", "{title}. Fristen {due} er ute.", "{title}. Overdue since {due}."
    ),
    State.MET: Text("{title}: i orden.", "{title}: i orden.", "{title}: done in time."),
    State.MET_LATE: Text(
        "{title}: gjort etter fristen {due}.", "{title}: gjort etter fristen {due}.", "{title}: done after it was due, {due}."
    ),
    State.DEFERRED: Text(
        "{title}: registeret kan ikke ta imot dette ennå.",
        "{title}: registeret kan ikkje ta imot dette enno.",
        "{title}: the register cannot take this yet.",
    ),
    State.UNDETERMINED: Text(
        "{title}: kan ikke avgjøres før dette er oppgitt: {missing}.",
        "{title}: kan ikkje avgjerast før dette er oppgitt: {missing}.",
        "{title}: cannot be settled until this is told: {missing}.",
    ),
}
_HEAD = {each.name for each in fields(Record)}
_NO_POLICY = DeadlinePolicy()


def check(
    case: Case, *, as_of: date, policy: DeadlinePolicy = _NO_POLICY, rules: tuple[Rule, ...] = CATALOGUE
) -> Report:
    """What is owed to NIR on one day, what was done, and what does not fit together.

    Pure: the day is passed in, and what became known or was registered after it changes nothing.
    """
    findings: list[Finding] = []
    for about, participations in _participations(case):
        chosen = [rule for rule in rules if rule.about == about and case.act in rule.acts]
        for index, participation in enumerate(participations):
            seen = view(participation, Path((about, index)), as_of)
            for rule in chosen:
                findings.extend(_findings(rule, seen, policy))
    whole = View(case, Path(), as_of, {})
    for rule in rules:
        if rule.about == "case":
            findings.extend(_findings(rule, whole, policy))
    findings.sort(key=_order(case))
    return Report(case.id, as_of, tuple(findings))


def _participations(case: Case) -> Iterator[tuple[str, tuple[Any, ...]]]:
    for about in PARTICIPATIONS:
        yield about, getattr(case, about) or ()


def _order(case: Case) -> Any:
    """By code, participation, record and due day; the place in the file decides only between equals."""

    def key(finding: Finding) -> tuple[Any, ...]:
        parts = finding.path.parts
        participation = None
        if len(parts) > 1 and isinstance(parts[1], int):
            participation = getattr(case, str(parts[0]))[parts[1]].id
        due = finding.due.day if finding.due else date.max
        facts = tuple(str(fact.value) for fact in finding.facts)
        names = tuple(part for part in parts if isinstance(part, str))
        places = tuple(part for part in parts if isinstance(part, int))
        return (finding.code, participation or "", finding.record or "", due, names, facts, finding.state or "", places)

    return key


def _findings(rule: Rule, seen: View, policy: DeadlinePolicy) -> Iterator[Finding]:
    for says in rule.says:
        match says:
            case Registers():
                yield from _registers(rule, says, seen, policy)
            case Owes(ground=AnyOf()):
                yield from _owes_once(rule, says, seen, policy)
            case Owes():
                yield from _owes_each(rule, says, seen, policy)
            case Compares():
                for conflict in says.conflicts(seen):
                    record = conflict.record.id if conflict.record else None
                    yield Finding(
                        rule.code, rule.name, rule.kind, conflict.path, rule.title,
                        record=record, facts=conflict.facts, sources=rule.sources,
                    )  # fmt: skip


def _registers(rule: Rule, says: Registers, seen: View, policy: DeadlinePolicy) -> Iterator[Finding]:
    for each in seen.all(*says.kinds):
        if not says.where(each, seen):
            continue
        registered = each.record.registered_on
        done = [registered] if registered is not None and registered <= seen.as_of else None
        suggestion = Suggestion(each.path, None, ("registered_on",))
        yield from _row(rule, each, each.path, each.known, each.path / "known_on", done, suggestion, seen, policy)


def _owes_once(rule: Rule, says: Owes, seen: View, policy: DeadlinePolicy) -> Iterator[Finding]:
    dated: list[Visible] = []
    undated: list[Visible] = []
    unknown: list[tuple[Visible, Unknown]] = []
    for each in seen.all(*says.ground.kinds):
        if each.ground_day is not None and each.ground_day > seen.as_of:
            continue
        truth = says.ground.where(each, seen)
        if isinstance(truth, Unknown):
            unknown.append((each, truth))
        elif truth:
            (undated if each.ground_day is None else dated).append(each)
    path, done = _settled_once(says, seen)
    suggestion = _blank(seen, says, path)
    if dated:
        first = min(dated, key=lambda each: (each.ground_day, each.record.id or ""))
        yield from _row(rule, first, path, first.ground_day, path, done, suggestion, seen, policy)
    elif undated:
        first = min(undated, key=lambda each: each.record.id or "")
        yield from _row(rule, first, path, None, first.path / "known_on", done, suggestion, seen, policy)
    elif unknown:
        first, truth = min(unknown, key=lambda pair: (pair[0].ground_day or date.max, pair[0].record.id or ""))
        yield from _row(rule, first, path, None, truth.path, done, suggestion, seen, policy)


def _settled_once(says: Owes, seen: View) -> tuple[Path, list[date | None] | None]:
    if isinstance(says.settled_by, Told):
        kind = says.settled_by.kind
        done = [each.known for each in seen.all(kind)] or [None]
        return seen.path / kind, done if seen.told(kind) else None
    assert isinstance(says.settled_by, AnyOf)
    settling = [each for each in seen.all(*says.settled_by.kinds) if says.settled_by.where(each, seen)]
    return seen.path / says.settled_by.kinds[0], [each.known for each in settling] or None


def _owes_each(rule: Rule, says: Owes, seen: View, policy: DeadlinePolicy) -> Iterator[Finding]:
    assert isinstance(says.ground, Each)
    for each in seen.all(*says.ground.kinds):
        start = says.runs_from(each) if says.runs_from and each.known is not None else each.ground_day
        if says.runs_from is None and start is not None and start > seen.as_of:
            continue
        truth = says.ground.where(each, seen)
        if truth is False:
            continue
        missing = each.path / "known_on"
        if isinstance(truth, Unknown):
            start, missing = None, truth.path
        if says.settles is not None:
            path = seen.path / "leave_follow_ups"
            done = [settling.known for settling in says.settles(each, seen)] or None
            yield from _row(rule, each, path, start, missing, done, _follow_up(each, path), seen, policy)
            continue
        assert isinstance(says.settled_by, Datum)
        for part, path in _parts(each, says.ground):
            value, datum_path = _told(part, path, says.settled_by.name)
            told: list[date | None] | None = [None] if says.settled_by.counts(value) else None
            suggestion = Suggestion(path, None, (says.settled_by.name,))
            yield from _row(rule, each, datum_path, start, missing, told, suggestion, seen, policy)


def _parts(each: Visible, ground: Each) -> list[tuple[Any, Path]]:
    if ground.parts is None:
        return [(each.record, each.path)]
    parts = getattr(each.record, ground.parts) or ()
    return [(part, each.path / ground.parts / index) for index, part in enumerate(parts)]


def _told(part: Any, path: Path, name: str) -> tuple[Any, Path]:
    value = part
    for step in name.split("."):
        value = None if value is None else getattr(value, step)
        path = path / step
    return value, path


def _row(
    rule: Rule,
    ground: Visible,
    path: Path,
    start: date | None,
    missing: Path,
    done: list[Any] | None,
    suggestion: Suggestion | None,
    seen: View,
    policy: DeadlinePolicy,
) -> Iterator[Finding]:
    due: DueDate | None = None
    able_from = policy.registrable_from(rule.item) if rule.deferred else None
    if start is not None and start < rule.in_force_from:
        return
    if start is None:
        state = State.UNDETERMINED
    elif rule.deferred and (able_from is None or able_from > seen.as_of):
        state = State.MET if done else State.DEFERRED
    else:
        due = due_date(max(start, able_from or start), policy, rule.code)
        in_time = done is not None and any(day is None or day <= due.day for day in done)
        if done is not None:
            state = State.MET if in_time else State.MET_LATE
        else:
            state = State.OVERDUE if seen.as_of > due.day else State.OPEN
    facts = _facts(ground)
    text = _STATE_TEXTS[state].filled(
        title=rule.title, due=day_in_words(due.day) if due else "", missing=str(missing)
    )
    if state is State.UNDETERMINED:
        facts = (*facts, Fact(missing, None))
    settled = state in (State.MET, State.MET_LATE)
    yield Finding(
        rule.code, rule.name, rule.kind, path, text, state, ground.record.id, due, facts, rule.sources,
        None if settled else suggestion,
    )  # fmt: skip


def _facts(ground: Visible) -> tuple[Fact, ...]:
    """The dates the ground rests on; never anything else a record says."""
    facts = []
    for each in fields(type(ground.record)):
        value = getattr(ground.record, each.name)
        if isinstance(value, date):
            facts.append(Fact(ground.path / each.name, value.isoformat()))
    return tuple(facts)


def _blank(seen: View, says: Owes, path: Path) -> Suggestion | None:
    """A blank record of the kind owed, its data left to the municipality."""
    kind = str(path.parts[-1])
    cls = resolve_types(type(seen.participation))
    hint = next(each.type for each in fields(cls) if each.name == kind)
    tuple_type = next(each for each in get_args(hint) if get_args(each))
    record = get_args(tuple_type)[0]
    fill = tuple(each.name for each in fields(record) if each.name not in _HEAD)
    statuses: list[Enum] = [status for each in seen.all(kind) for status in getattr(each.record, "statuses", None) or ()]
    return Suggestion(path, record(), fill, tuple(dict.fromkeys(str(status.value) for status in statuses)))


def _follow_up(leave: Visible, path: Path) -> Suggestion:
    return Suggestion(path, LeaveFollowUp(leave_id=leave.record.id), ("absent_from", "reason"))
