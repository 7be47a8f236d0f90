"""N11: the goals for oral and written Norwegian (norskmål)."""

from datetime import date
from functools import partial
from typing import Any

import pytest

from nirmodel import Case
from nirmodel.code_lists import NorwegianLevel, Provider
from nirmodel.law.regimes import Regime
from nirmodel.records import NorwegianGoal, TrainingOffer, TrainingProvider, TrainingStart
from tests.rules.support import (
    COLLECTIVE,
    FIRST_DAYS,
    SECOND,
    begins,
    found,
    late,
    met,
    norwegian,
    not_under_the_introduction_act,
    owed,
    silent,
    states,
    undetermined,
)

D = date


def _training(**lists: Any) -> Case:
    return norwegian(**{"regime": SECOND} | lists)


class TestN110:
    """The Norwegian goal is registered in NIR."""

    def test_days(self) -> None:
        # 30 December 2022: 28 February 2023
        case = _training(norwegian_goals=[NorwegianGoal(set_on=D(2022, 12, 30))])
        owed("N110", case, opens="2022-12-30", due="2023-02-28", at="norwegian_goals[0]")

    def test_near_miss(self) -> None:
        met("N110", _training(norwegian_goals=[NorwegianGoal(set_on=D(2022, 12, 30), registered_on=D(2023, 2, 28))]))
        late("N110", _training(norwegian_goals=[NorwegianGoal(set_on=D(2022, 12, 30), registered_on=D(2023, 3, 1))]))
        silent("N110", norwegian(norwegian_goals=[NorwegianGoal(set_on=D(2022, 12, 30))]))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "N110",
                FIRST_DAYS[regime],
                lambda day, under=regime: norwegian(regime=under, norwegian_goals=[NorwegianGoal(set_on=day)]),
            )


LEVELS = [("N111", "oral_level"), ("N112", "written_level")]


def _goal(set_on: date, level: str, to_reach: NorwegianLevel) -> NorwegianGoal:
    levels: dict[str, Any] = {level: to_reach}
    return NorwegianGoal(set_on=set_on, **levels)


def _granted(regime: Regime, day: date) -> Case:
    return norwegian(regime=regime, offers=[TrainingOffer(decided_on=day)])


@pytest.mark.parametrize(("code", "level"), LEVELS)
class TestN111N112:
    """The offer is made together with the plan, which has a goal for oral and one for written Norwegian."""

    def test_days(self, code: str, level: str) -> None:
        # 15 March 2022: 15 May
        for regime in (SECOND, COLLECTIVE):
            case = _granted(regime, D(2022, 3, 15))
            owed(code, case, opens="2022-03-15", due="2022-05-15", at="norwegian_goals")

    def test_near_miss(self, code: str, level: str) -> None:
        starts, b1 = [TrainingStart(started_on=D(2022, 3, 15))], NorwegianLevel.B1
        for set_on, is_met in ((D(2022, 5, 15), met), (D(2022, 5, 16), late)):
            is_met(code, _training(starts=starts, norwegian_goals=[_goal(set_on, level, b1)]))
        silent(code, norwegian(starts=starts))
        silent(code, _training(hours=()))

    def test_the_goal_for_the_other_settles_nothing(self, code: str, level: str) -> None:
        (other,) = {"oral_level", "written_level"} - {level}
        for goal in (NorwegianGoal(set_on=D(2022, 4, 1)), _goal(D(2022, 4, 1), other, NorwegianLevel.A2)):
            case = _training(starts=[TrainingStart(started_on=D(2022, 3, 15))], norwegian_goals=[goal])
            assert states(code, case, D(2022, 5, 15)) == ["open"]

    def test_first_and_last_days(self, code: str, level: str) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(code, FIRST_DAYS[regime], partial(_granted, regime))

    @pytest.mark.parametrize(
        ("day", "due", "section"),
        # under chapter 6A § 34 does not apply, and the plan is that of § 37 d
        [(D(2022, 6, 14), D(2022, 8, 14), "§ 34"), (D(2022, 6, 15), D(2022, 8, 15), "§ 37 d")],
    )
    def test_the_plan_under_chapter_6a(self, code: str, level: str, day: date, due: date, section: str) -> None:
        (finding,) = found(code, _granted(COLLECTIVE, day), day)
        assert (finding.state, finding.due and finding.due.day) == ("open", due)
        assert section in {each.section for each in finding.sources}

    def test_the_plan_of_training_that_the_county_provides(self, code: str, level: str) -> None:
        granted = {"offers": [TrainingOffer(decided_on=D(2023, 8, 31))]}

        def provided_by(*providers: Provider | None) -> dict[str, Any]:
            return granted | {"providers": [TrainingProvider(provider=each) for each in providers]}

        # 31 August 2023: 31 October
        owed(code, _training(**granted), opens="2023-08-31", due="2023-10-31", at="norwegian_goals")
        both = provided_by(Provider.COUNTY, Provider.MUNICIPALITY)
        owed(code, _training(**both), opens="2023-08-31", due="2023-10-31", at="norwegian_goals")
        silent(code, _training(**provided_by(Provider.COUNTY)))
        undetermined(code, _training(**provided_by(Provider.COUNTY, None)), until="providers[1].provider")
        # under chapter 6A the municipality makes the plan, whoever provides the training
        county = norwegian(regime=COLLECTIVE, **provided_by(Provider.COUNTY))
        owed(code, county, opens="2023-08-31", due="2023-10-31", at="norwegian_goals")


class TestN117:
    """A Norwegian goal under the introduction act."""

    def test_witness_and_near_miss(self) -> None:
        not_under_the_introduction_act("N117", norwegian, "norwegian_goals", NorwegianGoal(set_on=D(2022, 3, 1)))

    def test_first_and_last_days(self) -> None:
        # until 31 August 2018 the regulation itself asked for the goal of the individual plan
        begins("N117", "2021-01-01", lambda day: norwegian(norwegian_goals=[NorwegianGoal(set_on=day)]))
