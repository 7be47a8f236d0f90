"""G02: days that cannot be right (datoer som ikke kan stemme)."""

from datetime import date

from nirmodel import Case
from nirmodel.law.regimes import Regime
from nirmodel.records import Grant, HoursAttended, Leave, Measure, Offer, Period
from tests.rules.support import (
    COLLECTIVE,
    FIRST,
    ONE_DAY,
    SECOND,
    begins,
    begins_with_the_register,
    clashes,
    fits,
    norwegian,
    period,
    programme,
)

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

    def test_first_and_last_days(self) -> None:
        for regime in (FIRST, SECOND, COLLECTIVE):
            begins("G027", "2005-09-01", lambda day, under=regime: _registered_early(under, day))


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

    def test_first_and_last_days(self) -> None:
        for regime in (FIRST, SECOND, COLLECTIVE):
            begins_with_the_register("G028", lambda day, under=regime: _reversed(under, day + ONE_DAY))


def _registered_early(regime: Regime, day: date) -> Case:
    offer = Offer(offered_on=day, known_on=day + ONE_DAY, registered_on=day)
    return programme(regime=regime, offers=[offer])


def _reversed(regime: Regime, day: date) -> Case:
    return programme(
        regime=regime, leaves=[Leave(decided_on=day, period=Period(first_day=day, last_day=day - ONE_DAY))]
    )
