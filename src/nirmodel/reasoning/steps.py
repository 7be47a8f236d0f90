"""The steps that led to a finding (hvorfor): ground, condition, deadline and what settled it."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from nirmodel.explaining import records_in_words, settled_by_in_words
from nirmodel.findings import Fact, Finding, Path, State, Visible, facts_of
from nirmodel.inquiring import Inquiry
from nirmodel.reasoning.values import Because, Reason
from nirmodel.reasoning.words import ON, REGISTERED_ON, SINCE, THE_CASE, UNTIL, WORDS, YET
from nirmodel.rules.rule import Compares, Owes, Registers
from nirmodel.terms import LISTS
from nirmodel.text import Text, day_in_words

__all__ = ["steps"]


def steps(finding: Finding, says: Registers | Owes | Compares, inquiry: Inquiry) -> Iterator[Because]:
    """How a part of a rule came to a finding, in the order of reading."""
    if isinstance(says, Compares):
        yield from _compared(finding)
        return
    yield from _grounded(finding, says)
    if finding.due is not None:
        for step in finding.due.steps:
            reason = Reason(step.kind.value)
            yield Because(reason, WORDS[reason].filled(day=day_in_words(step.day)), None, step.day)
    if finding.state is State.DEFERRED:
        yield _deferred(inquiry)
    if finding.missing is not None:
        text = WORDS[Reason.UNDETERMINED].filled(path=str(finding.missing))
        yield Because(Reason.UNDETERMINED, text, finding.missing, None, (Fact(finding.missing, None),))
    elif finding.settled:
        yield _settled(finding.grounds[-1], says)
    else:
        as_of = inquiry.seen.as_of
        text = WORDS[Reason.UNSETTLED].filled(day=day_in_words(as_of), what=settled_by_in_words(says))
        yield Because(Reason.UNSETTLED, text, finding.path, as_of)


def _compared(finding: Finding) -> Iterator[Because]:
    for each in finding.grounds:
        facts = tuple(facts_of(each, finding.reads))
        told = ", ".join(f"{_within(fact.path, each.path)} {_spelled(fact.value)}" for fact in facts)
        text = WORDS[Reason.COMPARED].filled(path=str(each.path) or THE_CASE, told=told)
        yield Because(Reason.COMPARED, text.capitalised(), each.path, each.ground_day, facts)


def _within(path: Path, record: Path) -> str:
    return str(Path(path.parts[len(record.parts) :]))


def _spelled(value: object) -> str:
    return "null" if value is None else str(value)


def _grounded(finding: Finding, says: Registers | Owes) -> Iterator[Because]:
    """What it rests on; the record that settles it comes last and is told of there."""
    ground, *others = finding.grounds
    settling = finding.settled and len(finding.grounds) > 1
    for each in (ground, *(others[:-1] if settling else others)):
        day, words = (each.known, ON) if isinstance(says, Registers) else (each.ground_day, SINCE)
        text = WORDS[Reason.GROUND].filled(records=_name(each), path=str(each.path), since=_on(words, day))
        yield Because(Reason.GROUND, text, each.path, day, tuple(facts_of(each, finding.reads)))
    asked = says.ground if isinstance(says, Owes) else says
    if asked.where is not None and finding.state is not State.UNDETERMINED:
        text = WORDS[Reason.CONDITION].filled(records=records_in_words(asked.kinds), words=asked.where.words)
        yield Because(Reason.CONDITION, text, ground.path)


def _settled(record: Visible, says: Any) -> Because:
    if isinstance(says, Registers):
        day, words = record.record.registered_on, REGISTERED_ON
    else:
        day, words = record.known, ON
    text = WORDS[Reason.SETTLED].filled(path=str(record.path), on=_on(words, day))
    return Because(Reason.SETTLED, text, record.path, day)


def _deferred(inquiry: Inquiry) -> Because:
    able_from = inquiry.policy.registrable_from(inquiry.rule.item, inquiry.seen.regime.act)
    until = YET if able_from is None else UNTIL.filled(day=day_in_words(able_from))
    return Because(Reason.DEFERRED, WORDS[Reason.DEFERRED].filled(until=until), None, able_from)


def _name(record: Visible) -> Text:
    return LISTS[next(str(part) for part in reversed(record.path.parts) if isinstance(part, str))]


def _on(words: Text, day: date | None) -> Text | str:
    return words.filled(day=day_in_words(day)) if day else ""
