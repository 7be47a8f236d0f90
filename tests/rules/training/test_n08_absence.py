"""N08: the extent of absence (omfang av fravær)."""

from datetime import date
from decimal import Decimal

import pytest

from nirmodel.code_lists import ExtentUnit
from nirmodel.records import Absence, Extent, HoursAttended, Stop, TrainingStart
from tests.rules.support import ONE_DAY, SECOND, begins, clashes, fits, met, norwegian, one_day, owed, period, silent

D = date

MONTH = period("2020-10-01", "2020-10-31")

STARTS = [TrainingStart(started_on=D(2020, 8, 30))]

STARTED = [TrainingStart(started_on=D(2020, 8, 17))]


class TestN080:
    """Absence is registered in NIR, from its last day."""

    def test_days(self) -> None:
        case = norwegian(absences=[Absence(period=period("2020-11-16", "2020-11-30"))])
        owed("N080", case, opens="2020-11-30", due="2021-01-30", at="absences[0]")

    def test_near_miss(self) -> None:
        met(
            "N080",
            norwegian(absences=[Absence(period=period("2020-11-16", "2020-11-30"), registered_on=D(2021, 1, 30))]),
        )

    def test_first_and_last_days(self) -> None:
        begins("N080", "2014-04-10", lambda day: norwegian(absences=[Absence(period=one_day(day))]))
        begins("N080", "2021-01-01", lambda day: norwegian(regime=SECOND, absences=[Absence(period=one_day(day))]))


class TestN081:
    """Where there are hours or a stop, absence is provided, also as none."""

    def test_days(self) -> None:
        owed(
            "N081", norwegian(hours=[HoursAttended(period=MONTH)]), opens="2020-10-31", due="2020-12-31", at="absences"
        )
        owed(
            "N081",
            norwegian(stops=[Stop(decided_on=D(2020, 10, 31))]),
            opens="2020-10-31",
            due="2020-12-31",
            at="absences",
        )

    def test_near_miss(self) -> None:
        met("N081", norwegian(hours=[HoursAttended(period=MONTH)], absences=()))
        silent("N081", norwegian(starts=STARTS))
        silent("N081", norwegian(hours=()))

    def test_first_and_last_days(self) -> None:
        begins("N081", "2014-04-10", lambda day: norwegian(stops=[Stop(decided_on=day)]))
        begins("N081", "2021-01-01", lambda day: norwegian(regime=SECOND, stops=[Stop(decided_on=day)]))


class TestN082:
    """An absence states its extent."""

    def test_days(self) -> None:
        case = norwegian(absences=[Absence(period=period("2020-11-16", "2020-11-30"))])
        owed("N082", case, opens="2020-11-30", due="2021-01-30", at="absences[0].extent")

    def test_near_miss(self) -> None:
        extent = Extent(amount=Decimal("7.5"), unit=ExtentUnit.HOURS)
        met("N082", norwegian(absences=[Absence(period=period("2020-11-16", "2020-11-30"), extent=extent)]))

    def test_first_and_last_days(self) -> None:
        begins("N082", "2014-04-10", lambda day: norwegian(absences=[Absence(period=one_day(day))]))
        begins("N082", "2021-01-01", lambda day: norwegian(regime=SECOND, absences=[Absence(period=one_day(day))]))


class TestN087:
    """An absence before the start."""

    def test_witness(self) -> None:
        absences = [Absence(period=period("2020-08-16", "2020-08-16"))]
        clashes("N087", norwegian(starts=STARTED, absences=absences), "absences[0].period")

    def test_near_miss(self) -> None:
        fits("N087", norwegian(starts=STARTED, absences=[Absence(period=period("2020-08-17", "2020-08-17"))]))

    @pytest.mark.parametrize(
        ("first", "last", "is_before"),
        [
            # the start is on 17 August: in that month the absence may all have come after it
            ("2020-08-01", "2020-08-31", False),
            ("2020-08-01", "2020-08-17", False),
            ("2020-08-01", "2020-08-16", True),
            ("2020-07-01", "2020-07-31", True),
            # without its last day it is certain of its first
            ("2020-08-16", None, True),
            ("2020-08-17", None, False),
            # one that ends before it begins
            ("2020-08-20", "2020-08-10", False),
        ],
    )
    def test_only_what_is_over_before_the_start_contradicts(
        self, first: str, last: str | None, is_before: bool
    ) -> None:
        case = norwegian(starts=STARTED, absences=[Absence(period=period(first, last))])
        clashes("N087", case, *(["absences[0].period"] if is_before else []))

    def test_first_and_last_days(self) -> None:
        begins(
            "N087",
            "2005-09-01",
            lambda day: norwegian(
                absences=[Absence(period=one_day(day))], starts=[TrainingStart(started_on=day + ONE_DAY)]
            ),
        )
        begins(
            "N087",
            "2021-01-01",
            lambda day: norwegian(
                regime=SECOND, absences=[Absence(period=one_day(day))], starts=[TrainingStart(started_on=day + ONE_DAY)]
            ),
        )
