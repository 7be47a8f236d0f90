"""I10: the end goal, which the plan sets together with the decision (sluttmål)."""

from datetime import date
from typing import Any

import pytest

from nirmodel import Case
from nirmodel.code_lists import EndGoalKind, ExtensionGround
from nirmodel.records import EndGoal, Grant, Offer, Start
from tests.rules.support import (
    COLLECTIVE,
    FIRST_DAYS,
    SECOND,
    begins,
    clashes,
    fits,
    found,
    late,
    met,
    not_under_the_introduction_act,
    owed,
    programme,
    silent,
)

D = date


def _programme(**lists: Any) -> Case:
    return programme(**{"regime": SECOND} | lists)


def _under_chapter_6a(day: date) -> Case:
    return programme(regime=COLLECTIVE, grants=[Grant(decided_on=day)])


class TestI100:
    """The end goal is registered in NIR."""

    def test_days(self) -> None:
        # 31 December 2021 plus two months: 2022 has no 29 February
        case = _programme(end_goals=[EndGoal(set_on=D(2021, 12, 31))])
        owed("I100", case, opens="2021-12-31", due="2022-02-28", at="end_goals[0]")

    def test_near_miss(self) -> None:
        met("I100", _programme(end_goals=[EndGoal(set_on=D(2021, 12, 31), registered_on=D(2022, 2, 28))]))
        late("I100", _programme(end_goals=[EndGoal(set_on=D(2021, 12, 31), registered_on=D(2022, 3, 1))]))
        silent("I100", _programme(end_goals=()))
        silent("I100", programme(end_goals=[EndGoal(set_on=D(2021, 12, 31))]))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "I100",
                FIRST_DAYS[regime],
                lambda day, under=regime: programme(regime=under, end_goals=[EndGoal(set_on=day)]),
            )


class TestI101:
    """A decision is made together with the plan, which has the end goal."""

    def test_days(self) -> None:
        # 30 June 2022: 30 August
        grants, starts = [Grant(decided_on=D(2022, 6, 30))], [Start(started_on=D(2022, 6, 30))]
        owed("I101", _programme(grants=grants), opens="2022-06-30", due="2022-08-30", at="end_goals")
        owed("I101", _programme(starts=starts), opens="2022-06-30", due="2022-08-30", at="end_goals")

    def test_near_miss(self) -> None:
        grants = [Grant(decided_on=D(2022, 6, 30))]
        met("I101", _programme(grants=grants, end_goals=[EndGoal(set_on=D(2022, 8, 30), goal=EndGoalKind.WORK)]))
        late("I101", _programme(grants=grants, end_goals=[EndGoal(set_on=D(2022, 8, 31), goal=EndGoalKind.WORK)]))
        silent("I101", _programme(offers=[Offer(offered_on=D(2022, 6, 1))]))
        silent("I101", programme(grants=grants))

    def test_a_goal_that_names_nothing_settles_nothing(self) -> None:
        case = _programme(grants=[Grant(decided_on=D(2022, 6, 30))], end_goals=[EndGoal(id="g", set_on=D(2022, 7, 1))])
        (finding,) = found("I101", case, D(2022, 7, 1))
        assert finding.state == "open"
        assert finding.suggestion is not None
        assert (str(finding.suggestion.path), finding.suggestion.fill) == (
            "introduction_programmes[0].end_goals[0]",
            ("goal",),
        )

    def test_first_and_last_days(self) -> None:
        begins("I101", "2021-01-01", lambda day: _programme(grants=[Grant(decided_on=day)]))
        begins("I101", "2021-01-01", _under_chapter_6a)

    @pytest.mark.parametrize(
        ("day", "due", "section"),
        [
            # the plan of § 15, then the plan that § 37 c itself requires, then § 15 again
            (D(2022, 6, 14), D(2022, 8, 14), "§ 15"),
            (D(2022, 6, 15), D(2022, 8, 15), "§ 37 c"),
            (D(2024, 6, 30), D(2024, 8, 30), "§ 37 c"),
            (D(2024, 7, 1), D(2024, 9, 1), "§ 37 c"),
            (D(2025, 12, 31), D(2026, 2, 28), "§ 37 c"),
            (D(2026, 1, 1), D(2026, 3, 1), "§ 15"),
        ],
    )
    def test_it_stays_owed_under_chapter_6a(self, day: date, due: date, section: str) -> None:
        (finding,) = found("I101", _under_chapter_6a(day), day)
        assert (finding.state, finding.due and finding.due.day) == ("open", due)
        assert section in {each.section for each in finding.sources}


class TestI107:
    """An end goal under the introduction act."""

    def test_witness_and_near_miss(self) -> None:
        not_under_the_introduction_act("I107", programme, "end_goals", EndGoal(set_on=D(2022, 3, 1)))

    def test_first_and_last_days(self) -> None:
        # the end goal came with the integration act
        begins("I107", "2021-01-01", lambda day: programme(end_goals=[EndGoal(set_on=day)]))

    def test_a_goal_that_the_covid_act_allows(self) -> None:
        # § 2: a programme begun in 2019 has a right to an end goal, and is extended for its sake
        goals = [EndGoal(set_on=D(2021, 3, 1), goal=EndGoalKind.UPPER_SECONDARY_COMPLETED)]
        extended = Grant(decided_on=D(2021, 3, 1), extension_ground=ExtensionGround.COVID_ACT)
        fits("I107", programme(grants=[extended], end_goals=goals))
        for ground in (ExtensionGround.INTRODUCTION_ACT, None):
            other = Grant(decided_on=D(2021, 3, 1), extension_ground=ground)
            clashes("I107", programme(grants=[other], end_goals=goals), "end_goals[0]")
