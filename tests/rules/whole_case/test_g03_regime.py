"""G03: the regime of the case, and what it has no rules for (regelverk)."""

from datetime import date

from attrs import evolve

from nirmodel import Case
from nirmodel.law.regimes import Regime
from nirmodel.records import End, Offer
from tests.rules.support import LONG_AFTER, fits, found, programme

D = date


class TestG037:
    """The regime that is stated, against the dates."""

    def test_witness(self) -> None:
        # a permit from 1 January 2021 is under the integration act, wherever it was applied for
        case = evolve(programme(), first_permit_on=D(2021, 1, 1))
        assert [str(each.path) for each in found("G037", case, LONG_AFTER)] == ["regime"]
        protected = evolve(programme(regime=Regime.INTEGRATION_ACT), collective_protection=True)
        assert len(found("G037", protected, LONG_AFTER)) == 1
        # nobody had collective protection before 11 March 2022
        too_early = Case(id="c", first_permit_on=D(2022, 3, 10), collective_protection=True)
        assert len(found("G037", too_early, LONG_AFTER)) == 1
        fits("G037", evolve(too_early, first_permit_on=D(2022, 3, 11)))

    def test_near_miss(self) -> None:
        fits("G037", evolve(programme(), first_permit_on=D(2020, 12, 31), arrived_on=D(2020, 12, 31)))
        # either act is possible, so neither is against the dates
        for regime in (Regime.INTRODUCTION_ACT, Regime.INTEGRATION_ACT):
            fits("G037", evolve(programme(regime=regime), first_permit_on=D(2020, 12, 31), arrived_on=D(2021, 1, 1)))
        fits("G037", programme())

    def test_what_is_stated_holds(self) -> None:
        case = evolve(programme(ends=[End(ended_on=D(2021, 2, 1))]), first_permit_on=D(2021, 1, 1))
        assert len(found("I051", case, LONG_AFTER)) == 1


class TestG039:
    """A case whose regime is not settled."""

    def test_witness(self) -> None:
        case = programme(regime=None, offers=[Offer(offered_on=D(2021, 2, 1))])
        assert [str(each.path) for each in found("G039", case, LONG_AFTER)] == ["regime"]
        assert found("G039", case, D(2021, 1, 31)) == []

    def test_near_miss(self) -> None:
        case = programme(regime=None, offers=[Offer(offered_on=D(2021, 2, 1))])
        fits("G039", evolve(case, first_permit_on=D(2021, 1, 1)))
        fits("G039", programme(regime=None))
