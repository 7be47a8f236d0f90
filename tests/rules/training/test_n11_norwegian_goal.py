"""N11: the goals for oral and written Norwegian (norskmål)."""

from datetime import date

from nirmodel import Case
from nirmodel.code_lists import NorwegianLevel
from nirmodel.law.regimes import Regime
from nirmodel.records import NorwegianGoal, TrainingOffer, TrainingStart
from tests.rules.support import found, late, met, norwegian, owed, silent

D = date

FIRST, SECOND, COLLECTIVE = Regime


def _training(**lists: object) -> Case:
    return norwegian(regime=SECOND, **lists)


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


class TestN111:
    """The offer is made together with the plan, which has the Norwegian goal; under chapter 6A too."""

    def test_days(self) -> None:
        # 15 March 2022: 15 May
        for regime in (SECOND, COLLECTIVE):
            case = norwegian(regime=regime, offers=[TrainingOffer(decided_on=D(2022, 3, 15))])
            owed("N111", case, opens="2022-03-15", due="2022-05-15", at="norwegian_goals")

    def test_near_miss(self) -> None:
        starts, b1 = [TrainingStart(started_on=D(2022, 3, 15))], NorwegianLevel.B1
        met("N111", _training(starts=starts, norwegian_goals=[NorwegianGoal(set_on=D(2022, 5, 15), level=b1)]))
        late("N111", _training(starts=starts, norwegian_goals=[NorwegianGoal(set_on=D(2022, 5, 16), level=b1)]))
        incomplete = _training(starts=starts, norwegian_goals=[NorwegianGoal(set_on=D(2022, 4, 1))])
        assert [each.state for each in found("N111", incomplete, D(2022, 5, 15))] == ["open"]
        silent("N111", norwegian(starts=starts))
