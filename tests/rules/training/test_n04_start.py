"""N04: the start of the training, and its scope then (start og omfang)."""

from datetime import date
from decimal import Decimal

import pytest

from nirmodel.code_lists import StopKind
from nirmodel.records import Absence, HoursAttended, Stop, TrainingLeave, TrainingStart
from tests.rules.support import SECOND, begins, met, norwegian, owed, period, silent

D = date

STARTS = [TrainingStart(started_on=D(2020, 8, 30))]


class TestN040:
    """The start is registered in NIR."""

    def test_days(self) -> None:
        owed("N040", norwegian(starts=STARTS), opens="2020-08-30", due="2020-10-30", at="starts[0]")

    def test_near_miss(self) -> None:
        met("N040", norwegian(starts=[TrainingStart(started_on=D(2020, 8, 30), registered_on=D(2020, 7, 1))]))

    def test_first_and_last_days(self) -> None:
        begins("N040", "2014-04-10", lambda day: norwegian(starts=[TrainingStart(started_on=day)]))
        begins("N040", "2021-01-01", lambda day: norwegian(regime=SECOND, starts=[TrainingStart(started_on=day)]))


class TestN041:
    """Whoever attends, is away, on leave or stopped has started."""

    @pytest.mark.parametrize(
        "lists",
        [
            {"hours": [HoursAttended(period=period("2020-09-01", "2020-09-30"))]},
            {"absences": [Absence(period=period("2020-09-30", "2020-09-30"))]},
            {"leaves": [TrainingLeave(period=period("2020-09-30", "2020-12-01"))]},
            {"stops": [Stop(decided_on=D(2020, 9, 30), kind=StopKind.TEMPORARY)]},
        ],
        ids=lambda lists: next(iter(lists)),
    )
    def test_days(self, lists: dict[str, object]) -> None:
        owed("N041", norwegian(**lists), opens="2020-09-30", due="2020-11-30", at="starts")

    def test_near_miss(self) -> None:
        hours = [HoursAttended(period=period("2020-09-01", "2020-09-30"))]
        met("N041", norwegian(hours=hours, starts=STARTS))
        silent("N041", norwegian(hours=()))

    def test_first_and_last_days(self) -> None:
        begins("N041", "2014-04-10", lambda day: norwegian(stops=[Stop(decided_on=day)]))
        begins("N041", "2021-01-01", lambda day: norwegian(regime=SECOND, stops=[Stop(decided_on=day)]))


class TestN042:
    """A start states its scope."""

    def test_days(self) -> None:
        owed("N042", norwegian(starts=STARTS), opens="2020-08-30", due="2020-10-30", at="starts[0].scope_hours")

    def test_near_miss(self) -> None:
        met("N042", norwegian(starts=[TrainingStart(started_on=D(2020, 8, 30), scope_hours=Decimal(600))]))

    def test_first_and_last_days(self) -> None:
        # the statute names the scope at the start from 10 April 2014
        begins("N042", "2014-04-10", lambda day: norwegian(starts=[TrainingStart(started_on=day)]))


class TestN043:
    """A start has its date."""

    def test_days(self) -> None:
        case = norwegian(starts=[TrainingStart(known_on=D(2020, 1, 30))])
        owed("N043", case, opens="2020-01-30", due="2020-03-30", at="starts[0].started_on")

    def test_near_miss(self) -> None:
        met("N043", norwegian(starts=STARTS))

    def test_first_and_last_days(self) -> None:
        begins("N043", "2014-04-10", lambda day: norwegian(starts=[TrainingStart(known_on=day)]))
        begins("N043", "2021-01-01", lambda day: norwegian(regime=SECOND, starts=[TrainingStart(known_on=day)]))
