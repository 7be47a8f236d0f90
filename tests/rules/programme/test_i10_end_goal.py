"""I10."""

from datetime import date

from nirmodel import Case
from nirmodel.code_lists import EndGoalKind
from nirmodel.law.regimes import Regime
from nirmodel.records import EndGoal, Grant, Offer, Start
from tests.rules.support import found, late, met, owed, programme, silent

D = date

FIRST, SECOND, COLLECTIVE = Regime


def _programme(**lists: object) -> Case:
    return programme(regime=SECOND, **lists)


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
        begins("I100", "2021-01-01", lambda day: programme(regime=SECOND, end_goals=[EndGoal(set_on=day)]))


class TestI101:
    """A decision is made together with the plan, which has the end goal."""

    def test_days(self) -> None:
        # 30 June 2022: 30 August
        owed(
            "I101",
            _programme(grants=[Grant(decided_on=D(2022, 6, 30))]),
            opens="2022-06-30",
            due="2022-08-30",
            at="end_goals",
        )
        owed(
            "I101",
            _programme(starts=[Start(started_on=D(2022, 6, 30))]),
            opens="2022-06-30",
            due="2022-08-30",
            at="end_goals",
        )

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
