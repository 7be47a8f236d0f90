"""The report for a day does not hang on what became known or was registered after it."""

from datetime import date
from typing import Any

from attrs import evolve
from hypothesis import given

from nirmodel import Case, check
from nirmodel.rules.viewing import known_day
from nirmodel.strategies import cases, complete_cases, days_asked_for
from tests.properties.support import map_records, told


def _as_it_stood(case: Case, as_of: date) -> Case:
    """The case with every record that was known later taken out, and every later registration undone."""

    def stood(name: str, records: tuple[Any, ...]) -> tuple[Any, ...] | None:
        kept = []
        for each in records:
            known = known_day(each, each.own_date)
            if known is not None and known > as_of:
                continue
            late = each.registered_on is not None and each.registered_on > as_of
            kept.append(evolve(each, registered_on=None, registered_via=None) if late else each)
        return tuple(kept) if kept or not records else None

    return map_records(case, stood)


def _dated(case: Case) -> Case:
    """Main activities are dated by another record, so here each says itself when it was known."""

    def dated(name: str, records: tuple[Any, ...]) -> tuple[Any, ...]:
        if name != "main_activities":
            return records
        return tuple(evolve(each, known_on=each.known_on or each.registered_on or date(2020, 1, 1)) for each in records)

    return map_records(case, dated)


@given(cases(), days_asked_for())
def test_later_knowledge_changes_no_earlier_report(case: Case, as_of: date) -> None:
    """A report for a day is the same when all that came later is taken out of the case."""
    case = _dated(case)
    before = [told(each) for each in check(_as_it_stood(case, as_of), as_of=as_of).findings]
    assert [told(each) for each in check(case, as_of=as_of).findings] == before


@given(complete_cases(), days_asked_for())
def test_so_it_is_in_the_middle_of_a_complete_life_course(drawn: tuple[Case, date], as_of: date) -> None:
    """Also for life courses in which everything hangs together."""
    case = _dated(drawn[0])
    before = [told(each) for each in check(_as_it_stood(case, as_of), as_of=as_of).findings]
    assert [told(each) for each in check(case, as_of=as_of).findings] == before
