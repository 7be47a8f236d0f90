"""What the laws share: every record of a case with its place, and a case with records replaced."""

from collections.abc import Callable, Iterator
from typing import Any

from attrs import asdict, evolve

from nirmodel import Case, Finding
from nirmodel.case import PARTICIPATIONS

__all__ = ["map_records", "records", "told"]


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
