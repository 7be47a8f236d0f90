"""I17: how long a programme may last under the integration act (programmets varighet)."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from nirmodel import Case, NorwegianTraining, check
from nirmodel.code_lists import EndGoalKind, ExtentUnit
from nirmodel.records import Absence, EducationBackground, End, EndGoal, Extent, Leave, Offer, Start
from tests.rules.support import COLLECTIVE, FIRST, SECOND, clashes, fits, found, period, programme

D = date
ANY = EndGoalKind
AT = "starts[0].started_on"


def _begun(
    day: date, *goals: EndGoalKind | None, offered: date | None = None, regime: Any = SECOND, **lists: Any
) -> Case:
    """A programme that began on a day, with these goals."""
    if offered is not None:
        lists["offers"] = [Offer(offered_on=offered)]
    end_goals = [EndGoal(set_on=day, goal=goal) for goal in goals] or None
    return programme(regime=regime, starts=[Start(started_on=day)], end_goals=end_goals, **lists)


def _educated(case: Case, *completed: bool | None) -> Case:
    """The case with what it provides on upper secondary education."""
    backgrounds = tuple(
        EducationBackground(recorded_on=D(2021, 3, 1), upper_secondary_completed=each) for each in completed
    )
    return evolve(case, norwegian_trainings=(NorwegianTraining(education_backgrounds=backgrounds),))


class TestI179:
    """A programme past the limit of its goal and education, with every extension the act allows."""

    @pytest.mark.parametrize(
        ("began", "offered", "goals", "last_day"),
        [
            # as made: to work, in part and primary school two years and one; all of upper secondary three and one
            (D(2021, 3, 1), None, [ANY.WORK], D(2024, 2, 29)),
            (D(2021, 3, 1), None, [ANY.PRIMARY_SCHOOL], D(2024, 2, 29)),
            (D(2021, 3, 1), None, [ANY.UPPER_SECONDARY_IN_PART], D(2024, 2, 29)),
            (D(2021, 3, 1), None, [ANY.UPPER_SECONDARY_COMPLETED], D(2025, 2, 28)),
            # a goal for those who have upper secondary education: six months and six
            (D(2021, 3, 1), None, [ANY.QUALIFIED_FOR_HIGHER_EDUCATION], D(2022, 2, 28)),
            # of several goals the one with the longest limit, and without any the longest of all
            (D(2021, 3, 1), None, [ANY.WORK, ANY.UPPER_SECONDARY_COMPLETED], D(2025, 2, 28)),
            (D(2021, 3, 1), None, [ANY.WORK, None], D(2025, 2, 28)),
            (D(2021, 3, 1), None, [ANY.OTHER], D(2025, 2, 28)),
            (D(2021, 3, 1), None, [], D(2025, 2, 28)),
            # a year from 29 February ends on 28 February
            (D(2024, 2, 29), None, [ANY.QUALIFIED_FOR_HIGHER_EDUCATION], D(2025, 2, 28)),
            # from 2026: work two years, in part three and one, all of it four and one, vocational training five
            (D(2026, 3, 2), D(2026, 2, 2), [ANY.WORK], D(2028, 3, 1)),
            (D(2026, 3, 2), D(2026, 2, 2), [ANY.UPPER_SECONDARY_IN_PART], D(2030, 3, 1)),
            (D(2026, 3, 2), D(2026, 2, 2), [ANY.UPPER_SECONDARY_COMPLETED], D(2031, 3, 1)),
            (D(2026, 3, 2), D(2026, 2, 2), [ANY.VOCATIONAL_TRAINING_COMPLETED], D(2031, 3, 1)),
            (D(2026, 3, 2), D(2026, 2, 2), [ANY.PREPARED_FOR_HIGHER_EDUCATION], D(2027, 3, 1)),
            # work: after 1 January 2026; upper secondary: after 1 January 2025
            (D(2026, 3, 2), D(2026, 1, 1), [ANY.WORK], D(2029, 3, 1)),
            (D(2026, 3, 2), D(2026, 1, 2), [ANY.WORK], D(2028, 3, 1)),
            (D(2025, 3, 3), D(2025, 1, 1), [ANY.UPPER_SECONDARY_IN_PART], D(2028, 3, 2)),
            (D(2025, 3, 3), D(2025, 1, 2), [ANY.UPPER_SECONDARY_IN_PART], D(2029, 3, 2)),
            (D(2025, 3, 3), D(2025, 2, 3), [ANY.WORK], D(2028, 3, 2)),
            # it was offered before it began; if the day is missing, the longest limit counts
            (D(2025, 1, 1), None, [ANY.UPPER_SECONDARY_COMPLETED], D(2028, 12, 31)),
            (D(2025, 1, 2), None, [ANY.UPPER_SECONDARY_COMPLETED], D(2030, 1, 1)),
            (D(2026, 1, 2), None, [ANY.WORK], D(2029, 1, 1)),
        ],
    )
    def test_the_limit_of_a_goal(
        self, began: date, offered: date | None, goals: list[EndGoalKind | None], last_day: date
    ) -> None:
        case = _begun(began, *goals, offered=offered)
        fits("I179", case, last_day)
        clashes("I179", case, AT, as_of=date.fromordinal(last_day.toordinal() + 1))

    def test_education(self) -> None:
        # six months and six, or one year: from 1 March 2021 to 28 February 2022
        case = _begun(D(2021, 3, 1), ANY.WORK)
        fits("I179", _educated(case, True), D(2022, 2, 28))
        clashes("I179", _educated(case, True), AT, as_of=D(2022, 3, 1))
        # where the answer is missing, no, or both, the goal alone decides
        for answers in ([], [None], [False], [True, False], [True, None]):
            fits("I179", _educated(case, *answers), D(2024, 2, 29))
            clashes("I179", _educated(case, *answers), AT, as_of=D(2024, 3, 1))
        # a goal of those who have upper secondary education, and an answer that there is none
        case = _begun(D(2021, 3, 1), ANY.QUALIFIED_FOR_HIGHER_EDUCATION)
        fits("I179", _educated(case, False), D(2025, 2, 28))
        clashes("I179", _educated(case, False), AT, as_of=D(2025, 3, 1))

    def test_leave_and_absence_come_on_top(self) -> None:
        # 31 days of leave: 29 February 2024 and 31 days are 31 March
        leaves = [Leave(period=period("2022-03-01", "2022-03-31"))]
        case = _begun(D(2021, 3, 1), ANY.WORK, leaves=leaves)
        fits("I179", case, D(2024, 3, 31))
        clashes("I179", case, AT, as_of=D(2024, 4, 1))
        # ten working days are not more than ten
        ten = [Absence(period=period("2022-03-01", "2022-03-31"), extent=Extent(amount=10, unit=ExtentUnit.DAYS))]
        clashes("I179", _begun(D(2021, 3, 1), ANY.WORK, absences=ten), AT, as_of=D(2024, 3, 1))
        # eleven are: from Friday 1 March 2024 to Friday 15 March
        eleven = [evolve(ten[0], extent=Extent(amount=11, unit=ExtentUnit.DAYS))]
        fits("I179", _begun(D(2021, 3, 1), ANY.WORK, absences=eleven), D(2024, 3, 15))
        clashes("I179", _begun(D(2021, 3, 1), ANY.WORK, absences=eleven), AT, as_of=D(2024, 3, 16))

    def test_near_miss(self) -> None:
        fits("I179", programme(regime=SECOND, starts=[Start()]))
        fits("I179", _begun(D(2021, 3, 1), ANY.WORK, ends=[End(ended_on=D(2024, 2, 29))]), D(2027, 1, 1))
        clashes("I179", _begun(D(2021, 3, 1), ANY.WORK, ends=[End(ended_on=D(2024, 3, 1))]), AT, as_of=D(2027, 1, 1))
        fits("I179", _begun(D(2021, 3, 1), ANY.WORK, regime=FIRST), D(2027, 1, 1))

    def test_collective_protection(self) -> None:
        case = _begun(D(2022, 9, 1), ANY.HIGHER_VOCATIONAL_EDUCATION, regime=COLLECTIVE)
        fits("I179", case, D(2023, 8, 31))
        clashes("I179", case, AT, as_of=D(2023, 9, 1))

    def test_each_programme_by_itself(self) -> None:
        case = _begun(D(2021, 3, 1), ANY.WORK, ends=[End(ended_on=D(2022, 1, 1))])
        (first,) = case.introduction_programmes
        other = evolve(first, starts=(Start(started_on=D(2022, 2, 1)),), ends=None)
        both = evolve(case, introduction_programmes=(first, other))
        (finding,) = found("I179", both, D(2025, 2, 1))
        assert str(finding.path) == "introduction_programmes[1].starts[0].started_on"

    def test_sources(self) -> None:
        (finding,) = check(_begun(D(2021, 3, 1), ANY.WORK), as_of=D(2026, 1, 1)).of("I179")
        assert {"§ 13 annet til sjette ledd", "§ 14 fjerde til sjette ledd", "§§ 10 og 19", "§§ 75 og 76"} <= {
            each.reference for each in finding.sources
        }

    def test_first_and_last_days(self) -> None:
        for day, times in ((D(2020, 12, 31), 0), (D(2021, 1, 1), 1)):
            assert len(found("I179", _begun(day, ANY.WORK), D(2027, 1, 1))) == times
