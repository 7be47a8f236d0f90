"""The steps that led to a finding (hvorfor): ground, condition, deadline and what settled it."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from attrs import evolve

from nirmodel.explaining import records_in_words, settled_by_in_words
from nirmodel.findings import Fact, Finding, Path, State, Visible, facts_of
from nirmodel.inquiring import Inquiry
from nirmodel.reasoning.values import Because, Reason
from nirmodel.reasoning.words import ON, REGISTERED_ON, SINCE, THE_CASE, UNTIL, YET, because_of
from nirmodel.rules.rule import Compares, Owes, Registers
from nirmodel.terms import LISTS
from nirmodel.text import Text, day_in_words

__all__ = ["steps"]


def steps(finding: Finding, inquiry: Inquiry) -> Iterator[Because]:
    """How a part of a rule came to a finding, in the order of reading."""
    says = inquiry.asked.says
    if isinstance(says, Compares):
        yield from _compared(finding)
        return
    yield from _grounded(finding, says)
    if finding.due is not None:
        for step in finding.due.steps:
            yield because_of(Reason(step.kind.value), None, step.day, day=day_in_words(step.day))
    if finding.state is State.DEFERRED:
        yield _deferred(inquiry)
    if finding.missing is not None:
        untold = (Fact(finding.missing, None),)
        yield because_of(Reason.UNDETERMINED, finding.missing, None, untold, path=str(finding.missing))
    elif finding.settling is not None:
        yield _settled(finding.settling, says)
    else:
        as_of, what = inquiry.seen.as_of, settled_by_in_words(says)
        yield because_of(Reason.UNSETTLED, finding.path, as_of, day=day_in_words(as_of), what=what)


def _compared(finding: Finding) -> Iterator[Because]:
    for each in finding.grounds:
        facts = tuple(facts_of(each, finding.reads))
        told = ", ".join(f"{_within(fact.path, each.path)} {_spelled(fact.value)}" for fact in facts)
        step = because_of(
            Reason.COMPARED, each.path, each.ground_day, facts, path=str(each.path) or THE_CASE, told=told
        )
        yield evolve(step, text=step.text.capitalised())


def _within(path: Path, record: Path) -> str:
    return str(Path(path.parts[len(record.parts) :]))


def _spelled(value: object) -> str:
    return "null" if value is None else str(value)


def _grounded(finding: Finding, says: Registers | Owes) -> Iterator[Because]:
    """What it rests on; of another record that settles it the last step tells."""
    ground, *others = finding.grounds
    settling = finding.settling
    for each in (ground, *(other for other in others if other is not settling)):
        day, words = (each.known, ON) if isinstance(says, Registers) else (each.ground_day, SINCE)
        facts = tuple(facts_of(each, finding.reads))
        since = _on(words, day)
        yield because_of(Reason.GROUND, each.path, day, facts, records=_name(each), path=str(each.path), since=since)
    asked = says.ground if isinstance(says, Owes) else says
    if asked.where is not None and finding.state is not State.UNDETERMINED:
        records = records_in_words(asked.kinds)
        yield because_of(Reason.CONDITION, ground.path, records=records, words=asked.where.words)


def _settled(record: Visible, says: Any) -> Because:
    if isinstance(says, Registers):
        day, words = record.record.registered_on, REGISTERED_ON
    else:
        day, words = record.known, ON
    return because_of(Reason.SETTLED, record.path, day, path=str(record.path), on=_on(words, day))


def _deferred(inquiry: Inquiry) -> Because:
    able = inquiry.asked.able
    until = YET if able is None else UNTIL.filled(day=day_in_words(able.from_day))
    return because_of(Reason.DEFERRED, None, able and able.from_day, until=until)


def _name(record: Visible) -> Text:
    return LISTS[next(str(part) for part in reversed(record.path.parts) if isinstance(part, str))]


def _on(words: Text, day: date | None) -> Text | str:
    return words.filled(day=day_in_words(day)) if day else ""
