"""What the laws share: a case with its lists replaced, what a finding reports, a case made of facts alone."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from attrs import evolve, fields
from hypothesis import settings

from nirmodel import CATALOGUE, Case, Finding
from nirmodel.case import PARTICIPATIONS
from nirmodel.findings import Fact, Kind
from nirmodel.law.deadlines import StepKind
from nirmodel.path import Path
from nirmodel.rules.owed import OwedForEach
from nirmodel.wire import read_case

__all__ = ["FOR_EACH_RULE", "case_of_facts", "map_records", "reported", "start_of", "without_indexes"]

#: there are some two hundred rules: where a law is drawn for each of them, each gets a tenth of the examples
FOR_EACH_RULE = settings(max_examples=max(5, settings().max_examples // 10))

#: the duties whose clock is not that of their ground
_WITH_A_CLOCK = {
    each.code
    for each in CATALOGUE
    if any(isinstance(part, OwedForEach) for version in each.versions for part in each.asked_by(version))
}

_Edit = Callable[[str, tuple[Any, ...]], tuple[Any, ...] | None]


def _edited(whole: Any, edit: _Edit) -> Any:
    """A participation, or the case itself, with each of its own lists replaced."""
    lists = {each.name: getattr(whole, each.name) for each in fields(type(whole)) if each.name not in PARTICIPATIONS}
    return evolve(whole, **{name: edit(name, value) for name, value in lists.items() if isinstance(value, tuple)})


def map_records(case: Case, edit: _Edit) -> Case:
    """The case with each list of records replaced by what the function makes of it."""
    edited: dict[str, Any] = {
        about: tuple(_edited(each, edit) for each in getattr(case, about)) for about in PARTICIPATIONS
    }
    whole: Case = _edited(case, edit)
    return evolve(whole, **edited)


def reported(finding: Finding) -> tuple[Any, ...]:
    """All that a finding reports but its place in the case."""
    facts = tuple(sorted(str(fact.value) for fact in finding.facts))
    return finding.code, without_indexes(finding.path), finding.state, finding.record, finding.due, facts


def start_of(finding: Finding) -> date | None:
    """The day that decides which version a duty falls under; None if it cannot be told from the finding.

    It is the day its clock starts. A duty that is deferred or undetermined has no clock, so it is the day of its
    ground, unless a rule has a clock of its own. A duty that waited until the register could take it falls under the
    version of its ground, too.
    """
    if finding.due is not None and finding.due.steps[0].kind is not StepKind.OPENED:
        return finding.due.steps[0].day
    if finding.code in _WITH_A_CLOCK:
        return None
    ground = finding.grounds[0]
    return ground.known if finding.kind is Kind.REGISTER else ground.ground_day


def without_indexes(path: Path) -> tuple[str, ...]:
    """A path by its names alone."""
    return tuple(part for part in path.parts if isinstance(part, str))


#: what a case states of itself, all but its lists: it settles the regime, which is part of the question
_OF_THE_CASE = tuple(
    each.name for each in fields(Case) if each.name not in {"id", *PARTICIPATIONS, "research_reservations"}
)


def case_of_facts(facts: Iterable[Fact], whole: Case) -> Case:
    """The smallest case with these facts and nothing else; its lists have no gaps, so places may differ.

    The regime is part of the question, as the day and the policy are.
    """
    root: dict[Any, Any] = {}
    for fact in facts:
        _put(root, fact.path.parts, fact.value)
    read = read_case({"id": "facts", **_closed(root)})
    assert read.case is not None, read.findings
    stated: dict[str, Any] = {name: getattr(whole, name) for name in _OF_THE_CASE}
    return evolve(read.case, **stated)


def _put(place: dict[Any, Any], parts: tuple[str | int, ...], value: Any) -> None:
    *steps, last = parts
    for step in steps:
        place = place.setdefault(step, {})
    if value is None:  # what is missing shows only that its record is there
        return
    place[last] = [] if value == () else value


def _closed(value: Any) -> Any:
    """Objects by number as lists without gaps."""
    if not isinstance(value, dict):
        return value
    closed = {key: _closed(each) for key, each in value.items() if each != {} or isinstance(key, int)}
    if closed and all(isinstance(key, int) for key in closed):
        return [closed[key] for key in sorted(closed)]
    return closed
