"""G01: records that do not fit into the case (registreringer som ikke hører til)."""

from datetime import date

from attrs import evolve

from nirmodel import Case, IntroductionProgramme, NorwegianTraining
from nirmodel.code_lists import SetBy
from nirmodel.law.regimes import Act, Regime
from nirmodel.records import Claim, End, Offer, ResearchReservation
from tests.rules.support import (
    COLLECTIVE,
    FIRST,
    SECOND,
    begins_with_the_register,
    clashes,
    fits,
    programme,
)

D = date


def _two_with_one_id(regime: Regime | None, day: date) -> Case:
    return programme(regime=regime, offers=[Offer(id="x", offered_on=day), Offer(id="x", offered_on=day)])


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

    def test_first_and_last_days(self) -> None:
        for regime in (FIRST, SECOND, COLLECTIVE):
            begins_with_the_register("G017", lambda day, under=regime: _two_with_one_id(under, day))

    def test_whatever_the_act(self) -> None:
        # of a day before the integration act, and with no regime settled
        for regime in (SECOND, None):
            clashes("G017", _two_with_one_id(regime, D(2020, 1, 1)), "offers[0]", "offers[1]")

    def test_a_reservation_counts_too(self) -> None:
        reservations = (ResearchReservation(id="x", recorded_on=D(2022, 1, 3)),)
        case = evolve(
            programme(regime=SECOND, offers=[Offer(id="x", offered_on=D(2022, 1, 3))]),
            research_reservations=reservations,
        )
        clashes("G017", case, "offers[0]", "research_reservations[0]")


class TestG018:
    """A record of another act."""

    def test_witness(self) -> None:
        clashes("G018", programme(offers=[Offer(act=Act.INTEGRATION_ACT)]), "offers[0].act")

    def test_near_miss(self) -> None:
        fits("G018", programme(offers=[Offer(act=Act.INTRODUCTION_ACT), Offer()]))
        # chapter 6A is of the integration act
        fits("G018", programme(regime=COLLECTIVE, offers=[Offer(act=Act.INTEGRATION_ACT)]))

    def test_first_and_last_days(self) -> None:
        other = {FIRST: Act.INTEGRATION_ACT, SECOND: Act.INTRODUCTION_ACT, COLLECTIVE: Act.INTRODUCTION_ACT}
        for regime, act in other.items():
            begins_with_the_register(
                "G018",
                lambda day, under=regime, of=act: programme(regime=under, offers=[Offer(offered_on=day, act=of)]),
            )
