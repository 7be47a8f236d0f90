"""A programme that was reopened by editing its end is one programme; a re-entry is another (gjenopptak)."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve

from nirmodel import Case, IntroductionProgramme, check
from nirmodel.code_lists import Activity, EndReason, ExtentUnit, LeaveKind, MeasureKind, ScopeUnit, SetBy
from nirmodel.law.regimes import Regime
from nirmodel.records import (
    Absence,
    End,
    Extent,
    Grant,
    Leave,
    MainActivity,
    Measure,
    Offer,
    Period,
    Scope,
    Start,
)
from tests.rules.support import FIRST, LONG_AFTER, SECOND, clashes, found, programme

D = date
MONTH = timedelta(days=30)


def _registered(record: Any, day: date, number: object) -> Any:
    return evolve(record, id=f"{type(record).__name__}{number}", registered_on=day)


def _begun(day: date, number: int = 1, **lists: Any) -> IntroductionProgramme:
    """A programme that was offered, granted and begun on a day, each in NIR the same day."""
    scope = Scope(amount=20, unit=ScopeUnit.HOURS_PER_WEEK)
    period = Period(first_day=day, last_day=day + 6 * MONTH)
    measure = Measure(kind=MeasureKind.NORWEGIAN_TRAINING, scope=scope, period=period)
    whole: dict[str, Any] = {
        "offers": (Offer(offered_on=day),),
        "grants": (Grant(decided_on=day, measures=(measure,)),),
        "starts": (Start(started_on=day),),
    }
    lists |= {name: tuple(_registered(each, day, number) for each in records) for name, records in whole.items()}
    return IntroductionProgramme(**lists)


def _ended(day: date, registered_on: date, number: object = 1, **data: Any) -> dict[str, Any]:
    """The end of a day, with what is registered with it."""
    end = End(ended_on=day, end_reason=EndReason.WORK, **data)
    activity = MainActivity(activity=Activity.WORK, statuses=(Activity.WORK,))
    return {
        "ends": (_registered(end, registered_on, number),),
        "main_activities": (_registered(activity, registered_on, number),),
    }


def _contradictions(case: Case, first: date, months: int = 48) -> set[str]:
    """The codes of all contradictions and notices, about every month from a day on."""
    days = (first + number * MONTH for number in range(months))
    return {
        each.code
        for day in days
        for each in check(case, as_of=day).findings
        if each.kind in ("contradiction", "notice")
    }


#: begun on 7 January 2019, ended on 28 June 2019 and registered so; reopened in August, and ended on 19 June 2020
BEGUN, FIRST_END, LAST_END = D(2019, 1, 7), D(2019, 6, 28), D(2020, 6, 19)
AFTER_THE_FIRST_END: dict[str, Any] = {
    "leaves": (
        Leave(
            id="l",
            decided_on=D(2019, 11, 1),
            kind=LeaveKind.WELFARE,
            period=Period(first_day=D(2019, 11, 4), last_day=D(2019, 11, 8)),
            registered_on=D(2019, 11, 5),
        ),
    ),
    "absences": (
        Absence(
            id="a",
            period=Period(first_day=D(2020, 2, 1), last_day=D(2020, 2, 29)),
            extent=Extent(amount=2, unit=ExtentUnit.DAYS),
            registered_on=D(2020, 3, 2),
        ),
    ),
}


class TestReopenedByEditingTheEnd:
    """A case system shows a corrected end as one record, which now has another day."""

    @pytest.mark.parametrize(
        "end",
        [
            # the day it stood in NIR as it now reads, or still that on which it was first registered
            _ended(LAST_END, D(2020, 6, 22)),
            _ended(LAST_END, D(2019, 7, 1)),
            # first known when the programme ended the first time
            _ended(LAST_END, D(2020, 6, 22), known_on=D(2019, 7, 1)),
            # reopened, and not yet ended: no end, or one without its day
            {"ends": (), "main_activities": ()},
            {"ends": None},
            {"ends": (End(id="End1", known_on=D(2019, 7, 1), registered_on=D(2019, 7, 1)),)},
        ],
    )
    def test_it_is_one_programme_without_contradiction(self, end: dict[str, Any]) -> None:
        whole = _begun(BEGUN, **end, **AFTER_THE_FIRST_END)
        case = Case(id="case", regime=FIRST, introduction_programmes=(whole,))
        # whoever has not ended after two years is another matter
        months = 24 if end["ends"] and end["ends"][0].ended_on else 20
        assert _contradictions(case, BEGUN, months) == set()

    def test_the_municipality_moves_an_end_that_the_register_made(self) -> None:
        made = End(id="made", ended_on=FIRST_END, set_by=SetBy.REGISTER, registered_on=FIRST_END)
        own = _ended(LAST_END, D(2020, 6, 22))
        whole = _begun(BEGUN, ends=(made, *own["ends"]), main_activities=own["main_activities"], **AFTER_THE_FIRST_END)
        case = Case(id="case", regime=FIRST, introduction_programmes=(whole,))
        # what came after the register's end is outside the programme until the municipality sets its own
        assert _contradictions(case, BEGUN) <= {"I038"}
        assert _contradictions(case, LAST_END) == set()

    def test_what_it_owes_follows_the_end_as_it_now_reads(self) -> None:
        moved = End(ended_on=LAST_END, known_on=D(2019, 7, 1))
        (row,) = found("I041", programme(ends=[moved]), D(2020, 7, 1))
        assert row.due is not None
        # two months from 19 June 2020
        assert row.due.day == D(2020, 8, 19)
        assert found("I041", programme(ends=[moved]), D(2020, 6, 18)) == []

    def test_two_ends_of_the_municipality_stay_a_contradiction(self) -> None:
        case = programme(ends=[End(ended_on=FIRST_END), End(ended_on=LAST_END)])
        clashes("I048", case, "ends[0]", "ends[1]")


class TestReEntry:
    """Who comes back to a programme of its own has another participation."""

    @pytest.mark.parametrize("regime", [FIRST, SECOND])
    def test_there_is_no_contradiction_between_the_two(self, regime: Regime) -> None:
        years = timedelta(days=0 if regime is FIRST else 3 * 365)
        first = _begun(BEGUN + years, 1, **_ended(FIRST_END + years, FIRST_END + years, 1))
        second = _begun(D(2020, 1, 6) + years, 2, **_ended(LAST_END + years, LAST_END + years, 2))
        if regime is SECOND:
            first, second = evolve(first, main_activities=None), evolve(second, main_activities=None)
        both = Case(id="case", regime=regime, introduction_programmes=(first, second))
        assert _contradictions(both, D(2020, 1, 6) + years) == set()

    def test_the_second_owes_its_own(self) -> None:
        first = _begun(BEGUN, 1, **_ended(FIRST_END, FIRST_END, 1))
        second = IntroductionProgramme(starts=(Start(id="s", started_on=D(2020, 1, 6)),))
        case = Case(id="case", regime=FIRST, introduction_programmes=(first, second))
        for code in ("I011", "I021"):
            rows = {str(each.path): each.state for each in found(code, case, LONG_AFTER)}
            (missing,) = [path for path, state in rows.items() if state == "overdue"]
            assert missing.startswith("introduction_programmes[1].")
