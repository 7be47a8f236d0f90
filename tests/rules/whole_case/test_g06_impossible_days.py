"""G06: dates that no record can have."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from nirmodel import Case, check
from nirmodel.law.regimes import Regime
from nirmodel.records import Grant, Leave, Measure, Offer, Start
from tests.rules.support import FIRST, clashes, fits, period, programme, states

D = date


def _offer(day: date, **more: Any) -> Case:
    return programme(offers=[Offer(offered_on=day, **more)])


class TestG067:
    """A date that systems write where they have none."""

    @pytest.mark.parametrize("day", [D(1, 1, 1), D(1900, 1, 1), D(9999, 12, 31), D(9999, 1, 1), D(1753, 1, 1)])
    def test_witness(self, day: date) -> None:
        clashes("G067", _offer(day), "offers[0].offered_on")
        clashes("G067", _offer(D(2020, 2, 3), known_on=day), "offers[0].known_on")
        clashes("G067", _offer(D(2020, 2, 3), registered_on=day), "offers[0].registered_on")
        fits("G068", _offer(day))

    def test_a_last_day_too(self) -> None:
        leave = Leave(decided_on=D(2020, 1, 10), period=period("2020-01-13", "9999-12-31"))
        clashes("G067", programme(leaves=[leave]), "leaves[0].period.last_day")
        # the leave has no last day, so its duration is owed: 10 January 2020, and 10 March
        assert states("I062", programme(leaves=[leave]), D(2020, 3, 10)) == ["open"]
        assert states("I062", programme(leaves=[leave]), D(2020, 3, 11)) == ["overdue"]

    def test_a_registration_that_cannot_be_settles_nothing(self) -> None:
        # offered 3 February 2020: due 3 April, overdue from the 4th
        case = _offer(D(2020, 2, 3), registered_on=D(1, 1, 1))
        assert states("I010", case, D(2020, 4, 3)) == ["open"]
        assert states("I010", case, D(2020, 4, 4)) == ["overdue"]

    def test_a_fact_of_the_case(self) -> None:
        case = evolve(_offer(D(2020, 2, 3)), arrived_on=D(1900, 1, 1))
        assert [str(each.path) for each in check(case, as_of=D(2021, 3, 1)).of("G067")] == ["arrived_on"]

    def test_near_miss(self) -> None:
        fits("G067", _offer(D(2020, 2, 3), known_on=D(2020, 2, 3), registered_on=D(2020, 2, 4)))


class TestG068:
    """A date from before the register, or years ahead."""

    def test_witness(self) -> None:
        clashes("G068", programme(starts=[Start(started_on=D(1920, 3, 2))]), "starts[0].started_on")
        clashes("G068", programme(starts=[Start(started_on=D(2202, 3, 2))]), "starts[0].started_on")

    def test_such_a_start_is_a_start_without_a_date(self) -> None:
        for day in (D(1920, 3, 2), D(2202, 3, 2)):
            case = programme(starts=[Start(started_on=day)])
            assert states("I032", case, D(2021, 3, 1)) == ["undetermined"]
            assert states("I030", case, D(2021, 3, 1)) == ["undetermined"]

    def test_first_and_last_days(self) -> None:
        # the register began on 1 September 2005
        clashes("G068", _offer(D(2005, 8, 31)), "offers[0].offered_on")
        fits("G068", _offer(D(2005, 9, 1)))
        # five years ahead of the day on which it was registered
        planned = {"known_on": D(2020, 2, 3), "registered_on": D(2020, 2, 3)}
        fits("G068", _offer(D(2025, 2, 3), **planned))
        clashes("G068", _offer(D(2025, 2, 4), **planned), "offers[0].offered_on")

    def test_near_miss(self) -> None:
        # the case's own facts are no records, and may be older than the register
        case = Case(id="c", regime=FIRST, first_permit_on=D(1999, 5, 1), arrived_on=D(1999, 6, 1))
        fits("G068", case)

    def test_under_every_regime(self) -> None:
        for regime in Regime:
            case = programme(regime=regime, starts=[Start(started_on=D(1920, 3, 2))])
            assert check(case, as_of=D(2026, 1, 1)).of("G068")

    def test_a_day_of_a_measure(self) -> None:
        measure = Measure(period=period("1920-02-03", "2020-03-02"))
        granted = Grant(
            known_on=D(2020, 2, 3), registered_on=D(2020, 2, 3), decided_on=D(2020, 2, 3), measures=(measure,)
        )
        clashes("G068", programme(grants=[granted]), "grants[0].measures[0].period.first_day")
