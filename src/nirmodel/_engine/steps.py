"""The steps that led to a finding (hvorfor): ground, condition, due date, and what settles it."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from attrs import evolve

from nirmodel._engine.planning import Part
from nirmodel._engine.words import OF_THOSE, ON, REGISTERED_ON, SINCE, THE_CASE, UNTIL, YET, because_of
from nirmodel.explaining import records_in_words, settled_by_in_words
from nirmodel.findings import Fact, Finding, State, facts_of
from nirmodel.path import Path
from nirmodel.reasons import Because, Reason
from nirmodel.rules.owed import Asked, Compares, Owed, Registered
from nirmodel.rules.rule import ground_lists
from nirmodel.rules.views import View, Visible
from nirmodel.terms import LISTS
from nirmodel.text import Text, day_in_words

__all__ = ["steps"]


def steps(finding: Finding, part: Part, view: View) -> Iterator[Because]:
    """How a part of a rule came to a finding, in the order of reading."""
    asks = next(term.asks for term in part.terms if finding.heading in (term.heading, term.where_deferred))
    if isinstance(asks, Compares):
        yield from _compared(finding)
        return
    yield from _grounded(finding, asks)
    if finding.due is not None:
        for step in finding.due.steps:
            yield because_of(Reason(step.kind.value), None, step.day, day=day_in_words(step.day))
    if finding.state is State.DEFERRED:
        yield _deferred(finding, part)
    if finding.missing is not None:
        missing = (Fact(finding.missing, None),)
        yield because_of(Reason.UNDETERMINED, finding.missing, None, missing, path=str(finding.missing))
    elif finding.settling is not None:
        yield _settled(finding.settling, asks)
    else:
        as_of, what = view.as_of, settled_by_in_words(asks)
        yield because_of(Reason.UNSETTLED, finding.path, as_of, day=day_in_words(as_of), what=what)


def _compared(finding: Finding) -> Iterator[Because]:
    for each in finding.grounds:
        facts = tuple(facts_of(each, finding.reads))
        listed = ", ".join(f"{_within(fact.path, each.path)} {_as_json(fact.value)}" for fact in facts)
        place = str(each.path) or THE_CASE
        step = because_of(Reason.COMPARED, each.path, each.ground_day, facts, path=place, facts=listed)
        yield evolve(step, text=step.text.capitalised())


def _within(path: Path, record: Path) -> str:
    return str(Path(path.parts[len(record.parts) :]))


def _as_json(value: object) -> str:
    return "null" if value is None else str(value)


def _grounded(finding: Finding, asks: Asked) -> Iterator[Because]:
    """The records that it rests on; a record that settles it is named in the last step."""
    ground, *others = finding.grounds
    settling = finding.settling
    for each in (ground, *(other for other in others if other is not settling)):
        day, words = (each.known, ON) if isinstance(asks, Registered) else (each.ground_day, SINCE)
        facts = tuple(facts_of(each, finding.reads))
        since = _on(words, day)
        yield because_of(Reason.GROUND, each.path, day, facts, records=_name(each), path=str(each.path), since=since)
    where = asks.ground.where if isinstance(asks, Owed) else asks.where
    if where is not None and finding.state is not State.UNDETERMINED:
        records = records_in_words(ground_lists(asks))
        yield because_of(Reason.CONDITION, ground.path, records=records, words=where.words)


def _settled(record: Visible[Any], asks: Asked) -> Because:
    if isinstance(asks, Registered):
        day, words = record.record.registered_on, REGISTERED_ON
    else:
        day, words = record.known, ON
    return because_of(Reason.SETTLED, record.path, day, path=str(record.path), on=_on(words, day))


def _deferred(finding: Finding, part: Part) -> Because:
    where, able = part.deferred_where, part.able
    if where is not None:
        path, name = finding.grounds[0].path, _name(finding.grounds[0])
        return because_of(Reason.DEFERRED, path, until=OF_THOSE.filled(records=name, words=where.words))
    until = YET if able is None else UNTIL.filled(day=day_in_words(able.from_day))
    return because_of(Reason.DEFERRED, None, able and able.from_day, until=until)


def _name(record: Visible[Any]) -> Text:
    return LISTS[next(str(part) for part in reversed(record.path.parts) if isinstance(part, str))]


def _on(words: Text, day: date | None) -> Text | str:
    return words.filled(day=day_in_words(day)) if day else ""
