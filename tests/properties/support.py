"""What the laws share: the records of a case with their places, a case with records replaced, a case of facts."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from attrs import asdict, evolve

from nirmodel import Case, Finding
from nirmodel.case import PARTICIPATIONS
from nirmodel.findings import Fact, Path
from nirmodel.wire import read_case

__all__ = ["case_of_facts", "map_records", "records", "told", "without_indexes"]


def _lists(participation: Any) -> Iterator[tuple[str, tuple[Any, ...]]]:
    for name, value in asdict(participation, recurse=False).items():
        if isinstance(value, tuple):
            yield name, value


def records(case: Case) -> Iterator[Any]:
    """Every record of a case."""
    for about in PARTICIPATIONS:
        for participation in getattr(case, about):
            for _, each in _lists(participation):
                yield from each


def map_records(case: Case, edit: Callable[[str, tuple[Any, ...]], tuple[Any, ...] | None]) -> Case:
    """The case with each list of records replaced by what the function makes of it."""
    told: dict[str, Any] = {}
    for about in PARTICIPATIONS:
        told[about] = tuple(
            evolve(each, **{name: edit(name, value) for name, value in _lists(each)}) for each in getattr(case, about)
        )
    return evolve(case, **told)


def told(finding: Finding) -> tuple[Any, ...]:
    """All a finding says but its place in the case."""
    facts = tuple(sorted(str(fact.value) for fact in finding.facts))
    names = tuple(part for part in finding.path.parts if isinstance(part, str))
    return finding.code, names, finding.state, finding.record, finding.due, facts


def without_indexes(path: Path) -> tuple[str, ...]:
    """A path by its names alone."""
    return tuple(part for part in path.parts if isinstance(part, str))


#: what a case tells of itself: under which regime it is asked
_OF_THE_CASE = (
    "regime", "first_permit_on", "arrived_on", "sought_protection_on", "applied_from_abroad", "collective_protection",
)  # fmt: skip


def case_of_facts(facts: Iterable[Fact], whole: Case) -> Case:
    """The smallest case that tells these facts and nothing else; its lists have no gaps, so places may differ.

    The regime is part of the question, as the day and the policy are.
    """
    root: dict[Any, Any] = {}
    for fact in facts:
        _put(root, fact.path.parts, fact.value)
    read = read_case({"id": "facts", **_closed(root)})
    assert read.case is not None, read.findings
    told: dict[str, Any] = {name: getattr(whole, name) for name in _OF_THE_CASE}
    return evolve(read.case, **told)


def _put(place: dict[Any, Any], parts: tuple[str | int, ...], value: Any) -> None:
    *steps, last = parts
    for step in steps:
        place = place.setdefault(step, {})
    if value is None:  # what is not told says only that its record is there
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
