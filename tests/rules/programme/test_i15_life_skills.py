"""I15: whether the participant took the life-skills course (livsmestring)."""

from datetime import date
from functools import partial
from typing import Any

from nirmodel import Case
from nirmodel.code_lists import StopKind
from nirmodel.records import Completion, End, Grant, Stop
from tests.rules.support import (
    COLLECTIVE,
    FIRST_DAYS,
    SECOND,
    begins,
    ceases,
    in_nir,
    owed,
    programme,
    silent,
    states,
    undetermined,
    whether_done,
)

D = date


def _programme(**lists: Any) -> Case:
    return programme(**{"regime": SECOND} | lists)


def _ended_under_chapter_6a(day: date) -> Case:
    return programme(regime=COLLECTIVE, ends=[End(ended_on=day)])


class TestI150:
    """The life-skills course is registered in NIR."""

    def test_days(self) -> None:
        in_nir("I150", _programme, "life_skills_courses", partial(Completion, recorded_on=D(2022, 12, 30)))
        silent("I150", programme(life_skills_courses=[Completion(recorded_on=D(2022, 12, 30))]))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "I150",
                FIRST_DAYS[regime],
                lambda day, under=regime: programme(regime=under, life_skills_courses=[Completion(recorded_on=day)]),
            )

    def test_a_course_that_was_taken_under_chapter_6a_is_registered(self) -> None:
        # none was owed then; 31 December 2022 plus two months is 28 February 2023
        case = programme(regime=COLLECTIVE, life_skills_courses=[Completion(recorded_on=D(2022, 12, 31), done=True)])
        owed("I150", case, opens="2022-12-31", due="2023-02-28", at="life_skills_courses[0]")


class TestI151:
    """When the programme is over, it is owed whether the life-skills course was done."""

    def test_days(self) -> None:
        for ground in (
            {"ends": [End(ended_on=D(2022, 8, 31))]},
            {"stops": [Stop(decided_on=D(2022, 8, 31), kind=StopKind.PERMANENT)]},
        ):
            whether_done("I151", _programme, "life_skills_courses", **ground)

    def test_not_before_it_is_over(self) -> None:
        silent("I151", _programme(grants=[Grant(decided_on=D(2022, 8, 31))]))
        silent("I151", _programme(stops=[Stop(decided_on=D(2022, 8, 31), kind=StopKind.TEMPORARY)]))
        undetermined("I151", _programme(stops=[Stop(decided_on=D(2022, 8, 31))]), until="stops[0].kind")

    def test_first_and_last_days(self) -> None:
        begins("I151", "2021-01-01", lambda day: _programme(ends=[End(ended_on=day)]))
        # § 14 first paragraph c did not apply under chapter 6A from 15 June 2022 to 31 December 2025
        ceases("I151", "2022-06-14", _ended_under_chapter_6a)
        begins("I151", "2026-01-01", _ended_under_chapter_6a)

    def test_the_days_around_chapter_6a(self) -> None:
        # 14 June 2022: 14 August; 1 January 2026: 1 March
        owed(
            "I151",
            _ended_under_chapter_6a(D(2022, 6, 14)),
            opens="2022-06-14",
            due="2022-08-14",
            at="life_skills_courses",
        )
        owed(
            "I151",
            _ended_under_chapter_6a(D(2026, 1, 1)),
            opens="2026-01-01",
            due="2026-03-01",
            at="life_skills_courses",
        )
        for day in (D(2022, 6, 15), D(2024, 1, 1), D(2025, 12, 31)):
            silent("I151", _ended_under_chapter_6a(day), D(2027, 1, 1))
            assert states("I151", _programme(ends=[End(ended_on=day)]), D(2027, 1, 1)) == ["overdue"]

    def test_no_answer_is_missing_of_days_without_the_duty(self) -> None:
        # whether a stop ended the programme settles nothing when no course was owed
        stops = [Stop(decided_on=D(2023, 5, 2))]
        silent("I151", programme(regime=COLLECTIVE, stops=stops))
        undetermined("I151", _programme(stops=stops), until="stops[0].kind")
