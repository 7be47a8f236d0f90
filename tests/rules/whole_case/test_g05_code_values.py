"""G05: values that the law does not have on that day (koder som ikke gjelder)."""

from datetime import date
from functools import partial
from typing import Any

import pytest

from nirmodel import Case
from nirmodel.code_lists import (
    AsylumExemptFrom,
    EndGoalKind,
    ExemptionGround,
    ExtensionGround,
    LeaveKind,
    StopKind,
    TrainingExemptFrom,
)
from nirmodel.law.regimes import Regime
from nirmodel.records import AsylumExemption, EndGoal, Grant, Leave, Stop, TrainingExemption
from tests.rules.support import (
    COLLECTIVE,
    FIRST,
    LONG_AFTER,
    ONE_DAY,
    SECOND,
    asylum,
    begins_with_the_register,
    fits,
    found,
    norwegian,
    programme,
)

D = date


def _leave(kind: LeaveKind, regime: Regime, day: date | None) -> Case:
    return programme(regime=regime, leaves=[Leave(decided_on=day, kind=kind)])


def _goal(goal: EndGoalKind, regime: Regime, day: date) -> Case:
    return programme(regime=regime, end_goals=[EndGoal(set_on=day, goal=goal)])


def _exempt(what: TrainingExemptFrom, regime: Regime, day: date) -> Case:
    return norwegian(regime=regime, exemptions=[TrainingExemption(granted_on=day, exempt_from=what)])


def _ground(ground: ExemptionGround, regime: Regime, day: date) -> Case:
    return norwegian(regime=regime, exemptions=[TrainingExemption(granted_on=day, ground=ground)])


def _asylum(what: AsylumExemptFrom, _: Regime, day: date) -> Case:
    return asylum(exemptions=[AsylumExemption(granted_on=day, exempt_from=what)])


def _extended(ground: ExtensionGround, regime: Regime, day: date) -> Case:
    return programme(regime=regime, grants=[Grant(decided_on=day, extension_ground=ground)])


#: a case, the value, the regime, and the first and the last day of the value
HELD: list[tuple[Any, Any, Regime, date, date | None]] = [
    # leave to work, FOR-2003-07-18-973 § 5-4; for peace and reconciliation, integreringsforskriften § 14a
    (_leave, LeaveKind.WORK, FIRST, D(2016, 2, 19), D(2020, 12, 31)),
    (_leave, LeaveKind.PEACE_AND_RECONCILIATION, SECOND, D(2022, 8, 24), None),
    (_leave, LeaveKind.PEACE_AND_RECONCILIATION, COLLECTIVE, D(2022, 8, 24), None),
    # the end goals of §§ 13-14 as made, of § 37 c, and from 1 January 2026
    (_goal, EndGoalKind.QUALIFIED_FOR_HIGHER_EDUCATION, SECOND, D(2021, 1, 1), D(2025, 12, 31)),
    (_goal, EndGoalKind.HIGHER_VOCATIONAL_EDUCATION, COLLECTIVE, D(2022, 6, 15), D(2025, 12, 31)),
    (_goal, EndGoalKind.PREPARED_FOR_HIGHER_EDUCATION, SECOND, D(2026, 1, 1), None),
    (_goal, EndGoalKind.VOCATIONAL_REQUALIFICATION, COLLECTIVE, D(2026, 1, 1), None),
    (_goal, EndGoalKind.VOCATIONAL_TRAINING_COMPLETED, SECOND, D(2026, 1, 1), None),
    # each subject by itself from 2016, the final exam from 1 September 2013
    (_exempt, TrainingExemptFrom.NORWEGIAN, FIRST, D(2016, 1, 1), None),
    (_exempt, TrainingExemptFrom.SOCIAL_STUDIES, FIRST, D(2016, 1, 1), None),
    (_exempt, TrainingExemptFrom.FINAL_EXAM, FIRST, D(2013, 9, 1), None),
    (_ground, ExemptionGround.SUFFICIENT_KNOWLEDGE_OF_SOCIETY, FIRST, D(2016, 1, 1), None),
    # chapter 4A, and culture and values as long as that duty lasted
    (_asylum, AsylumExemptFrom.NORWEGIAN, FIRST, D(2018, 9, 1), None),
    (_asylum, AsylumExemptFrom.CULTURE_AND_VALUES, FIRST, D(2018, 9, 1), D(2021, 12, 31)),
    # the covid act, § 2, until the act was repealed
    (_extended, ExtensionGround.COVID_ACT, FIRST, D(2020, 8, 1), D(2025, 6, 19)),
    # chapter 6A has no duty to be exempt from since 15 June 2022
    (_exempt, TrainingExemptFrom.TRAINING, COLLECTIVE, D(2021, 1, 1), D(2022, 6, 14)),
    (_exempt, TrainingExemptFrom.FINAL_EXAM, COLLECTIVE, D(2021, 1, 1), D(2022, 6, 14)),
    (_ground, ExemptionGround.HEALTH_OR_WEIGHTY_REASONS, COLLECTIVE, D(2021, 1, 1), D(2022, 6, 14)),
    (_exempt, TrainingExemptFrom.TRAINING, SECOND, D(2021, 1, 1), None),
]
#: values that a regime does not have on any day
NEVER_HELD: list[tuple[Any, Any, Regime]] = [
    (_leave, LeaveKind.PEACE_AND_RECONCILIATION, FIRST),
    (_leave, LeaveKind.WORK, SECOND),
    (_leave, LeaveKind.WORK, COLLECTIVE),
    (_goal, EndGoalKind.HIGHER_VOCATIONAL_EDUCATION, SECOND),
    (_ground, ExemptionGround.IN_EDUCATION, FIRST),
    (_extended, ExtensionGround.COVID_ACT, SECOND),
]


def named(value: Any) -> str:
    """A parameter in the name of a test, the same in every process."""
    return getattr(value, "__name__", str(value))


class TestG059:
    """A value outside the days on which the law has it."""

    @pytest.mark.parametrize(
        ("made", "value", "regime", "first", "last"), HELD, ids=lambda each: getattr(each, "__name__", str(each))
    )
    def test_around_its_days(self, made: Any, value: Any, regime: Regime, first: date, last: date | None) -> None:
        days = [(first - ONE_DAY, 1), (first, 0)] + ([] if last is None else [(last, 0), (last + ONE_DAY, 1)])
        for day, times in days:
            assert len(found("G059", made(value, regime, day), day)) == times, day

    @pytest.mark.parametrize(
        ("made", "value", "regime"), NEVER_HELD, ids=lambda each: getattr(each, "__name__", str(each))
    )
    def test_under_a_regime_without_it(self, made: Any, value: Any, regime: Regime) -> None:
        for day in (D(2021, 1, 1), D(2022, 8, 24), D(2026, 1, 1)):
            assert len(found("G059", made(value, regime, day), day)) == 1

    def test_witness(self) -> None:
        case = _leave(LeaveKind.WORK, SECOND, D(2022, 3, 1))
        (finding,) = found("G059", case, D(2022, 3, 1))
        assert str(finding.path) == "introduction_programmes[0].leaves[0].kind"
        assert (finding.kind, finding.state, finding.due) == ("notice", None, None)
        assert ("kind", "work") in {(str(each.path.parts[-1]), each.value) for each in finding.facts}
        fits("G059", case, D(2022, 2, 28))

    def test_near_miss(self) -> None:
        for kind in (LeaveKind.BIRTH, LeaveKind.WELFARE, LeaveKind.OTHER):
            for regime in (FIRST, SECOND, COLLECTIVE):
                fits("G059", _leave(kind, regime, D(2022, 3, 1)))
        fits("G059", programme(leaves=[Leave(decided_on=D(2022, 3, 1))]))

    def test_a_goal_that_was_set_goes_on(self) -> None:
        # the day of the record decides, not the day of the question
        fits("G059", _goal(EndGoalKind.QUALIFIED_FOR_HIGHER_EDUCATION, SECOND, D(2025, 12, 31)), D(2027, 1, 1))

    def test_without_a_day_it_may_be_of_any(self) -> None:
        fits("G059", _leave(LeaveKind.WORK, FIRST, None))
        assert len(found("G059", _leave(LeaveKind.WORK, SECOND, None), LONG_AFTER)) == 1
        # the day it was known takes the place of the day of the record
        known = Leave(known_on=D(2016, 2, 18), kind=LeaveKind.WORK)
        assert len(found("G059", programme(leaves=[known]), LONG_AFTER)) == 1

    def test_both_kinds_of_stop_under_both_acts(self) -> None:
        for kind in StopKind:
            for regime, day in ((FIRST, D(2005, 9, 1)), (SECOND, D(2021, 1, 1)), (COLLECTIVE, D(2021, 1, 1))):
                fits("G059", programme(regime=regime, stops=[Stop(decided_on=day, kind=kind)]))

    def test_first_and_last_days(self) -> None:
        begins_with_the_register("G059", partial(_leave, LeaveKind.PEACE_AND_RECONCILIATION, FIRST))
        for regime in (SECOND, COLLECTIVE):
            begins_with_the_register("G059", partial(_leave, LeaveKind.WORK, regime))
