"""What became known or was registered after a day does not change the report for that day."""

from datetime import date
from typing import Any

from attrs import evolve
from hypothesis import given

from nirmodel import Case, check
from nirmodel.rules.possible_days import as_possible, known_day
from nirmodel.strategies import Complete, as_of_days, cases, complete_cases
from tests.properties.support import map_records, reported


def _as_of(case: Case, day: date) -> Case:
    """The case without the records that were known later, and without later registrations.

    A date that cannot be is no later one: its record is as if it had none.
    """

    def then(_: str, records: tuple[Any, ...]) -> tuple[Any, ...] | None:
        kept = []
        for each in records:
            seen = as_possible(each, day)
            known = known_day(seen, seen.own_date)
            if known is not None and known > day:
                continue
            late = each.registered_on is not None and each.registered_on > day
            kept.append(evolve(each, registered_on=None, registered_via=None) if late else each)
        return tuple(kept) if kept or not records else None

    return map_records(case, then)


def _dated(case: Case) -> Case:
    """The case with a known day on each main activity: another record dates them, so it may be known later."""

    def dated(name: str, records: tuple[Any, ...]) -> tuple[Any, ...]:
        if name != "main_activities":
            return records
        return tuple(evolve(each, known_on=each.known_on or each.registered_on or date(2020, 1, 1)) for each in records)

    return map_records(case, dated)


def _reported(case: Case, as_of: date) -> list[tuple[Any, ...]]:
    """All that is reported, but that there is nothing: whether it is known yet does not matter for that."""
    report = check(case, as_of=as_of)
    return [reported(each) for each in report.findings if each.name != "nothing-in-it"]


def _assert_unchanged(case: Case, as_of: date) -> None:
    case = _dated(case)
    assert _reported(case, as_of) == _reported(_as_of(case, as_of), as_of)


@given(cases(), as_of_days())
def test_later_knowledge_changes_no_earlier_report(case: Case, as_of: date) -> None:
    """A report for a day is the same if all that came later is taken out of the case."""
    _assert_unchanged(case, as_of)


@given(complete_cases(), as_of_days())
def test_later_knowledge_changes_no_report_in_the_middle_of_a_life_course(drawn: Complete, as_of: date) -> None:
    """This holds for life courses in which everything fits together, too."""
    _assert_unchanged(drawn.case, as_of)
