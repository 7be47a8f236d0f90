"""G02: days that cannot be right (datoer som ikke kan stemme)."""

from datetime import date
from decimal import Decimal

from attrs import evolve

from nirmodel import check
from nirmodel.law.regimes import Regime
from nirmodel.records import Grant, HoursAttended, Leave, Measure, Offer, TrackPlacement, TrainingStart, WeeklyHours
from tests.rules.support import LONG_AFTER, asylum, clashes, fits, found, norwegian, period, programme, reception

D = date


class TestG027:
    """Registered before the day it is stated as known."""

    def test_witness(self) -> None:
        offer = Offer(known_on=D(2020, 3, 2), registered_on=D(2020, 3, 1))
        clashes("G027", programme(offers=[offer]), "offers[0].registered_on")

    def test_near_miss(self) -> None:
        fits("G027", programme(offers=[Offer(known_on=D(2020, 3, 1), registered_on=D(2020, 3, 1))]))
        # a plan registered ahead of its own date is as it should be
        fits("G027", programme(offers=[Offer(offered_on=D(2020, 3, 2), registered_on=D(2020, 3, 1))]))


class TestG028:
    """A period that ends before it begins."""

    def test_witness(self) -> None:
        clashes("G028", programme(leaves=[Leave(period=period("2020-03-02", "2020-03-01"))]), "leaves[0].period")
        measures = (
            Measure(),
            Measure(period=period("2020-03-02", "2020-03-01")),
        )
        grants = [Grant(decided_on=D(2020, 3, 1), measures=measures)]
        clashes("G028", programme(grants=grants), "grants[0].measures[1].period")
        hours = [HoursAttended(period=period("2020-03-02", "2020-03-01"))]
        clashes("G028", norwegian(hours=hours), "hours[0].period")

    def test_near_miss(self) -> None:
        fits(
            "G028",
            programme(leaves=[Leave(period=period("2020-03-02", "2020-03-02")), Leave(period=period("2020-03-02"))]),
        )


class TestG029:
    """A participation that the act of the case has no rules for."""

    def test_witness(self) -> None:
        weeks = [WeeklyHours(week="2021-W05", norwegian_hours=Decimal(10))]
        case = evolve(asylum(weekly_hours=weeks), regime=Regime.INTEGRATION_ACT)
        (finding,) = found("G029", case, LONG_AFTER)
        assert str(finding.path) == "asylum_seeker_trainings[0]"
        assert [each.code for each in check(case, as_of=LONG_AFTER).findings] == ["G029"]
        starts = [TrainingStart(started_on=D(2020, 5, 1))]
        case = reception(regime=Regime.INTRODUCTION_ACT, starts=starts)
        assert [str(each.path) for each in found("G029", case, LONG_AFTER)] == ["reception_qualifications[0]"]
        assert found("G029", case, D(2020, 4, 30)) == []

    def test_near_miss(self) -> None:
        starts = [TrainingStart(started_on=D(2021, 5, 1))]
        for regime in (Regime.INTEGRATION_ACT, Regime.COLLECTIVE_PROTECTION):
            fits("G029", reception(regime=regime, starts=starts))
        fits("G029", asylum(track_placements=[TrackPlacement(placed_on=D(2020, 5, 1))]))
        fits("G029", reception(regime=Regime.INTRODUCTION_ACT))
