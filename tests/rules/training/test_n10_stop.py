"""N10: the decision to stop (stans)."""

from datetime import date
from typing import Any

import pytest

from nirmodel.code_lists import StopKind
from nirmodel.records import Absence, HoursAttended, Stop, TrainingEnd, TrainingOffer, TrainingStart
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
    norwegian,
    owed,
    period,
)

D = date

STARTED = [TrainingStart(started_on=D(2020, 8, 17))]


class TestN100:
    """A stop is registered in NIR."""

    def test_days(self) -> None:
        owed(
            "N100",
            norwegian(stops=[Stop(decided_on=D(2020, 12, 31))]),
            opens="2020-12-31",
            due="2021-02-28",
            at="stops[0]",
        )

    def test_near_miss(self) -> None:
        late("N100", norwegian(stops=[Stop(decided_on=D(2020, 12, 31), registered_on=D(2021, 3, 1))]))

    def test_first_and_last_days(self) -> None:
        begins("N100", "2014-04-10", lambda day: norwegian(stops=[Stop(decided_on=day)]))
        begins("N100", "2021-01-01", lambda day: norwegian(regime=SECOND, stops=[Stop(decided_on=day)]))


class TestN101:
    """A stop has the date of its decision."""

    def test_days(self) -> None:
        case = norwegian(stops=[Stop(known_on=D(2020, 12, 31))])
        owed("N101", case, opens="2020-12-31", due="2021-02-28", at="stops[0].decided_on")

    def test_near_miss(self) -> None:
        met("N101", norwegian(stops=[Stop(decided_on=D(2020, 12, 31))]))

    def test_first_and_last_days(self) -> None:
        begins("N101", "2014-04-10", lambda day: norwegian(stops=[Stop(known_on=day)]))
        begins("N101", "2021-01-01", lambda day: norwegian(regime=SECOND, stops=[Stop(known_on=day)]))


class TestN107:
    """A stop before the start."""

    def test_witness(self) -> None:
        clashes("N107", norwegian(starts=STARTED, stops=[Stop(decided_on=D(2020, 8, 16))]), "stops[0].decided_on")

    def test_near_miss(self) -> None:
        fits("N107", norwegian(starts=STARTED, stops=[Stop(decided_on=D(2020, 8, 17))]))

    def test_first_and_last_days(self) -> None:
        begins(
            "N107",
            "2005-09-01",
            lambda day: norwegian(stops=[Stop(decided_on=day)], starts=[TrainingStart(started_on=day + ONE_DAY)]),
        )
        begins(
            "N107",
            "2021-01-01",
            lambda day: norwegian(
                regime=SECOND, stops=[Stop(decided_on=day)], starts=[TrainingStart(started_on=day + ONE_DAY)]
            ),
        )


class TestN109:
    """A temporary stop that has lasted more than three months."""

    # three months from 31 January 2021 are 30 April
    STOPPED = Stop(decided_on=D(2021, 1, 31), kind=StopKind.TEMPORARY)

    def test_witness(self) -> None:
        clashes("N109", norwegian(starts=STARTED, stops=[self.STOPPED]), "stops[0].decided_on", as_of=D(2021, 5, 1))

    def test_near_miss(self) -> None:
        fits("N109", norwegian(starts=STARTED, stops=[self.STOPPED]), D(2021, 4, 30))
        fits("N109", norwegian(stops=[Stop(decided_on=D(2021, 1, 31), kind=StopKind.PERMANENT)]))

    @pytest.mark.parametrize(
        "later",
        [
            {"hours": [HoursAttended(period=period("2021-03-01", "2021-03-31"))]},
            {"hours": [HoursAttended(known_on=D(2020, 9, 1))]},
            {"absences": [Absence(period=period("2021-02-01"))]},
            {"offers": [TrainingOffer(decided_on=D(2021, 4, 1))]},
            {"ends": [TrainingEnd(ended_on=D(2021, 2, 1))]},
        ],
    )
    def test_what_comes_after_it_shows_that_it_is_over(self, later: dict[str, Any]) -> None:
        fits("N109", norwegian(starts=STARTED, stops=[self.STOPPED], **later))

    def test_first_and_last_days(self) -> None:
        for regime, on in ((FIRST, "2005-09-01"), (SECOND, "2021-01-01"), (COLLECTIVE, "2021-01-01")):
            begins(
                "N109",
                on,
                lambda day, under=regime: norwegian(
                    regime=under, stops=[Stop(decided_on=day, kind=StopKind.TEMPORARY)]
                ),
            )
