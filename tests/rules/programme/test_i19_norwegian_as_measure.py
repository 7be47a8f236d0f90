"""I19: hours of Norwegian, and no such measure in the decision (norskopplæring som tiltak)."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from nirmodel import Case, NorwegianTraining
from nirmodel.code_lists import MeasureKind
from nirmodel.records import End, Grant, HoursAttended, Measure, Start
from nirmodel.rules.choosing import FEW
from tests.rules.support import COLLECTIVE, FIRST, SECOND, clashes, fits, found, period, programme

D = date
AT = "grants[0].measures"
KINDS = MeasureKind


def _granted(*kinds: MeasureKind | None) -> Grant:
    return Grant(decided_on=D(2022, 2, 1), measures=tuple(Measure(kind=each) for each in kinds))


def _hours(first: str, last: str | None, norwegian: int | None = 20, beyond: int | None = None) -> HoursAttended:
    return HoursAttended(
        period=period(first, last),
        norwegian_hours=None if norwegian is None else Decimal(norwegian),
        norwegian_beyond_statutory_hours=None if beyond is None else Decimal(beyond),
    )


MARCH = _hours("2022-03-01", "2022-03-31")


def _case(*hours: HoursAttended, grants: Any = None, regime: Any = SECOND, **lists: Any) -> Case:
    """A programme from 1 March 2022 that grants work training, and hours of a training."""
    granted = [_granted(KINDS.WORK_TRAINING)] if grants is None else grants
    case = programme(regime=regime, **{"starts": [Start(started_on=D(2022, 3, 1))], "grants": granted} | lists)
    return evolve(case, norwegian_trainings=(NorwegianTraining(hours=hours),))


class TestI199:
    """Hours of Norwegian in a programme whose decision has no such measure."""

    def test_witness(self) -> None:
        for regime in (FIRST, SECOND):
            clashes("I199", _case(MARCH, regime=regime), AT)
        june = _hours("2022-06-01", "2022-06-30")
        grants = [evolve(_granted(KINDS.WORK_TRAINING), decided_on=D(2022, 3, 11))]
        clashes("I199", _case(june, regime=COLLECTIVE, grants=grants), AT)
        clashes("I199", _case(_hours("2022-03-01", None, None, 3)), AT)
        clashes("I199", _case(MARCH, ends=[End(ended_on=D(2022, 3, 1))]), AT)

    def test_near_miss(self) -> None:
        fits("I199", _case(MARCH, grants=[_granted(KINDS.WORK_TRAINING, KINDS.NORWEGIAN_TRAINING)]))
        fits("I199", _case(MARCH, grants=[_granted(KINDS.WORK_TRAINING), _granted(KINDS.NORWEGIAN_TRAINING)]))
        fits("I199", _case(_hours("2022-03-01", "2022-03-31", 0), _hours("2022-03-01", "2022-03-31", None)))
        fits("I199", _case())

    @pytest.mark.parametrize(
        "grants",
        [[], [Grant(decided_on=D(2022, 2, 1))], [_granted()], [_granted(None)], [_granted(KINDS.WORK, KINDS.OTHER)]],
    )
    def test_a_decision_that_shows_nothing(self, grants: list[Grant]) -> None:
        fits("I199", _case(MARCH, grants=grants))

    def test_hours_outside_the_programme(self) -> None:
        fits("I199", _case(_hours("2022-02-01", "2022-02-28")))
        fits("I199", _case(_hours("2022-02-28", "2022-03-31")))
        ended = [End(ended_on=D(2022, 6, 30))]
        fits("I199", _case(_hours("2022-07-01", "2022-07-31"), ends=ended))
        clashes("I199", _case(_hours("2022-06-30", "2022-07-31"), ends=ended), AT)
        # an undated start or end leaves it open
        fits("I199", _case(MARCH, starts=[Start(known_on=D(2022, 3, 1))]))
        fits("I199", _case(MARCH, ends=[End(known_on=D(2022, 6, 30))]))
        fits("I199", _case(HoursAttended(norwegian_hours=Decimal(20), known_on=D(2022, 3, 31))))

    def test_it_names_a_few_of_the_hours(self) -> None:
        (finding,) = found("I199", _case(*[MARCH] * (FEW + 5)), D(2022, 6, 1))
        assert len(finding.grounds) == FEW + 2

    def test_first_and_last_days(self) -> None:
        for regime, first in ((SECOND, D(2021, 1, 1)), (COLLECTIVE, D(2021, 1, 1))):
            for day, times in ((date.fromordinal(first.toordinal() - 1), 0), (first, 1)):
                grants = [evolve(_granted(KINDS.WORK), decided_on=day)]
                case = _case(MARCH, grants=grants, regime=regime)
                assert len(found("I199", case, D(2022, 6, 1))) == times
