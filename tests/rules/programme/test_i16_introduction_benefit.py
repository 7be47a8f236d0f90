"""I16: the introduction benefit, which statutes ask for and IMDi's page does not (introduksjonsstønad)."""

from datetime import date
from functools import partial

from nirmodel import Case
from nirmodel.law.regimes import Regime
from nirmodel.records import Grant, IntroductionBenefit, Start
from tests.rules.support import (
    COLLECTIVE,
    FIRST,
    FIRST_DAYS,
    SECOND,
    begins,
    ceases,
    in_nir,
    late,
    met,
    owed,
    programme,
    silent,
    states,
    undetermined,
)

D = date


def _of(regime: Regime, day: date) -> Case:
    return programme(regime=regime, introduction_benefits=[IntroductionBenefit(decided_on=day)])


def _started(regime: Regime, day: date) -> Case:
    return programme(regime=regime, starts=[Start(started_on=day)])


class TestI160:
    """The introduction benefit is registered in NIR."""

    def test_days(self) -> None:
        in_nir(
            "I160",
            partial(programme, regime=SECOND),
            "introduction_benefits",
            partial(IntroductionBenefit, decided_on=D(2022, 12, 30)),
        )
        # 31 December 2018 plus two months: 28 February 2019
        owed("I160", _of(FIRST, D(2018, 12, 31)), opens="2018-12-31", due="2019-02-28", at="introduction_benefits[0]")

    def test_near_miss(self) -> None:
        silent("I160", programme(starts=[Start(started_on=D(2019, 1, 7))]))

    def test_first_and_last_days(self) -> None:
        # FOR-2018-08-30-1283 § 9 e, and nothing before or after it under the introduction act
        begins("I160", "2018-09-01", partial(_of, FIRST))
        ceases("I160", "2020-12-31", partial(_of, FIRST))
        for regime in (SECOND, COLLECTIVE):
            begins("I160", FIRST_DAYS[regime], partial(_of, regime))

    def test_an_undated_one_is_undetermined_while_the_law_may_have_held(self) -> None:
        case = programme(introduction_benefits=[IntroductionBenefit()])
        silent("I160", case, D(2018, 8, 31))
        undetermined("I160", case, D(2018, 9, 1), until="introduction_benefits[0].known_on")


class TestI161:
    """Whoever takes part has introduction benefit."""

    def test_days(self) -> None:
        # 31 August 2020: 31 October
        owed("I161", _started(FIRST, D(2020, 8, 31)), opens="2020-08-31", due="2020-10-31", at="introduction_benefits")
        # 30 December 2022: 28 February 2023
        owed(
            "I161", _started(SECOND, D(2022, 12, 30)), opens="2022-12-30", due="2023-02-28", at="introduction_benefits"
        )

    def test_near_miss(self) -> None:
        starts = [Start(started_on=D(2020, 8, 31))]
        for decided, is_met in ((D(2020, 10, 31), met), (D(2020, 11, 1), late)):
            benefits = [IntroductionBenefit(decided_on=decided)]
            is_met("I161", programme(starts=starts, introduction_benefits=benefits))
        assert states("I161", programme(starts=starts, introduction_benefits=()), D(2020, 9, 1)) == ["open"]
        silent("I161", programme(grants=[Grant(decided_on=D(2020, 8, 31))]))

    def test_first_and_last_days(self) -> None:
        begins("I161", "2018-09-01", partial(_started, FIRST))
        ceases("I161", "2020-12-31", partial(_started, FIRST))
        for regime in (SECOND, COLLECTIVE):
            begins("I161", FIRST_DAYS[regime], partial(_started, regime))
