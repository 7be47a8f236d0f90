"""G01: records that do not fit into the case (registreringer som ikke hører til)."""

from datetime import date

from nirmodel import Case, IntroductionProgramme, NorwegianTraining
from nirmodel.code_lists import SetBy
from nirmodel.law.regimes import Act, Regime
from nirmodel.records import Claim, End, Offer
from tests.rules.support import clashes, fits, programme

D = date


class TestG017:
    """Two records with one id."""

    def test_witness(self) -> None:
        case = Case(
            id="c",
            introduction_programmes=(IntroductionProgramme(id="p", offers=(Offer(id="x", offered_on=D(2020, 1, 1)),)),),
            norwegian_trainings=(NorwegianTraining(id="n", claims=(Claim(id="x", claimed_on=D(2020, 1, 2)),)),),
        )
        clashes("G017", case, "offers[0]", "claims[0]")
        fits("G017", case, D(2020, 1, 1))

    def test_near_miss(self) -> None:
        fits("G017", programme(offers=[Offer(id="x"), Offer(id="y"), Offer(), Offer()]))

    def test_the_same_end_is_not_two(self) -> None:
        fits("G017", programme(ends=[End(id="e", ended_on=D(2020, 1, 1), set_by=SetBy.REGISTER)]))


class TestG018:
    """A record of another act."""

    def test_witness(self) -> None:
        clashes("G018", programme(offers=[Offer(act=Act.INTEGRATION_ACT)]), "offers[0].act")

    def test_near_miss(self) -> None:
        fits("G018", programme(offers=[Offer(act=Act.INTRODUCTION_ACT), Offer()]))
        # chapter 6A is of the integration act
        fits("G018", programme(regime=Regime.COLLECTIVE_PROTECTION, offers=[Offer(act=Act.INTEGRATION_ACT)]))
