"""I08: the decision to stop (stans)."""

from datetime import date
from typing import Any

import pytest

from nirmodel.code_lists import StopKind
from nirmodel.records import Absence, End, Grant, Leave, Start, Stop
from tests.rules.support import (
    COLLECTIVE,
    FIRST,
    ONE_DAY,
    SECOND,
    begins,
    clashes,
    fits,
    late,
    met,
    owed,
    period,
    programme,
)

D = date
#: the register began; the integration act; collective protection
FIRST_DAYS_OF_NOTICES = {FIRST: "2005-09-01", SECOND: "2021-01-01", COLLECTIVE: "2021-01-01"}


class TestI080:
    """A stop is registered in NIR, be it temporary or permanent."""

    def test_days(self) -> None:
        for kind in (None, *StopKind):
            case = programme(stops=[Stop(decided_on=D(2020, 10, 31), kind=kind)])
            owed("I080", case, opens="2020-10-31", due="2020-12-31", at="stops[0]")

    def test_near_miss(self) -> None:
        met("I080", programme(stops=[Stop(decided_on=D(2020, 10, 31), registered_on=D(2020, 12, 31))]))
        late("I080", programme(stops=[Stop(decided_on=D(2020, 10, 31), registered_on=D(2021, 1, 1))]))

    def test_first_and_last_days(self) -> None:
        begins("I080", "2014-04-10", lambda day: programme(stops=[Stop(decided_on=day)]))
        begins("I080", "2021-01-01", lambda day: programme(regime=SECOND, stops=[Stop(decided_on=day)]))


class TestI081:
    """A stop has the date of its decision."""

    def test_days(self) -> None:
        case = programme(stops=[Stop(known_on=D(2020, 4, 1))])
        owed("I081", case, opens="2020-04-01", due="2020-06-01", at="stops[0].decided_on")

    def test_near_miss(self) -> None:
        met("I081", programme(stops=[Stop(decided_on=D(2020, 4, 1))]))

    def test_first_and_last_days(self) -> None:
        begins("I081", "2014-04-10", lambda day: programme(stops=[Stop(known_on=day)]))
        begins("I081", "2021-01-01", lambda day: programme(regime=SECOND, stops=[Stop(known_on=day)]))


class TestI087:
    """A stop before the start."""

    def test_witness(self) -> None:
        case = programme(starts=[Start(started_on=D(2020, 5, 4))], stops=[Stop(decided_on=D(2020, 5, 3))])
        clashes("I087", case, "stops[0].decided_on")

    def test_near_miss(self) -> None:
        fits(
            "I087", programme(starts=[Start(started_on=D(2020, 5, 4))], stops=[Stop(decided_on=D(2020, 5, 4)), Stop()])
        )
        two = [Start(started_on=D(2020, 5, 4)), Start()]
        fits("I087", programme(starts=two, stops=[Stop(decided_on=D(2020, 5, 3))]))

    def test_first_and_last_days(self) -> None:
        begins(
            "I087",
            "2005-09-01",
            lambda day: programme(stops=[Stop(decided_on=day)], starts=[Start(started_on=day + ONE_DAY)]),
        )
        begins(
            "I087",
            "2021-01-01",
            lambda day: programme(
                regime=SECOND, stops=[Stop(decided_on=day)], starts=[Start(started_on=day + ONE_DAY)]
            ),
        )


class TestI089:
    """A temporary stop that has lasted more than three months."""

    # three months from 30 November 2020 are 28 February 2021
    STOPPED = Stop(decided_on=D(2020, 11, 30), kind=StopKind.TEMPORARY)

    def test_witness(self) -> None:
        clashes("I089", programme(stops=[self.STOPPED]), "stops[0].decided_on", as_of=D(2021, 3, 1))
        begun = {"starts": [Start(started_on=D(2020, 3, 2))], "grants": [Grant(decided_on=D(2020, 2, 3))]}
        clashes("I089", programme(stops=[self.STOPPED], **begun), "stops[0].decided_on", as_of=D(2024, 1, 1))
        # an absence that was over before the stop shows nothing of what came after it
        absences = [Absence(period=period("2020-11-02", "2020-11-30"))]
        clashes("I089", programme(stops=[self.STOPPED], absences=absences), "stops[0].decided_on", as_of=D(2021, 3, 1))

    def test_near_miss(self) -> None:
        fits("I089", programme(stops=[self.STOPPED]), D(2021, 2, 28))
        for kind in (None, StopKind.PERMANENT):
            fits("I089", programme(stops=[Stop(decided_on=D(2020, 11, 30), kind=kind)]))
        fits("I089", programme(stops=[Stop(known_on=D(2020, 11, 30), kind=StopKind.TEMPORARY)]))

    @pytest.mark.parametrize(
        "later",
        [
            {"starts": [Start(started_on=D(2021, 1, 4))]},
            {"ends": [End(ended_on=D(2021, 6, 1))]},
            {"ends": [End(known_on=D(2021, 6, 1))]},
            {"grants": [Grant(decided_on=D(2020, 12, 1))]},
            {"leaves": [Leave(decided_on=D(2020, 11, 2), period=period("2020-12-01", "2020-12-04"))]},
            {"absences": [Absence(period=period("2020-12-01", "2020-12-04"))]},
        ],
    )
    def test_what_comes_after_it_shows_that_it_is_over(self, later: dict[str, Any]) -> None:
        fits("I089", programme(stops=[self.STOPPED], **later))

    def test_another_stop_stands_in_its_place(self) -> None:
        another = Stop(decided_on=D(2021, 5, 31), kind=StopKind.TEMPORARY)
        # three months from 31 May 2021 are 31 August
        case = programme(stops=[self.STOPPED, another])
        fits("I089", case, D(2021, 8, 31))
        clashes("I089", case, "stops[1].decided_on", as_of=D(2021, 9, 1))

    def test_first_and_last_days(self) -> None:
        for regime in (FIRST, SECOND, COLLECTIVE):
            begins(
                "I089",
                FIRST_DAYS_OF_NOTICES[regime],
                lambda day, under=regime: programme(
                    regime=under, stops=[Stop(decided_on=day, kind=StopKind.TEMPORARY)]
                ),
            )
