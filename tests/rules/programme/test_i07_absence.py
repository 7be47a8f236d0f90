"""I07: the extent of absence (omfang av fravær)."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from nirmodel import Case
from nirmodel.code_lists import ExtentUnit, StopKind
from nirmodel.records import Absence, End, Extent, Leave, Period, Start, Stop
from tests.rules.support import (
    COLLECTIVE,
    FIRST,
    FIRST_DAYS,
    ONE_DAY,
    SECOND,
    begins,
    clashes,
    fits,
    found,
    late,
    met,
    one_day,
    owed,
    period,
    programme,
    silent,
    undetermined,
)

D = date


class TestI070:
    """Absence is registered in NIR, from its last day."""

    def test_days(self) -> None:
        case = programme(absences=[Absence(period=period("2020-09-21", "2020-09-30"))])
        owed("I070", case, opens="2020-09-30", due="2020-11-30", at="absences[0]")
        case = programme(absences=[Absence(period=period("2020-09-21"))])
        owed("I070", case, opens="2020-09-21", due="2020-11-21", at="absences[0]")

    def test_near_miss(self) -> None:
        met(
            "I070",
            programme(absences=[Absence(period=period("2020-09-21", "2020-09-30"), registered_on=D(2020, 10, 1))]),
        )
        silent("I070", programme(absences=()))

    def test_first_and_last_days(self) -> None:
        begins("I070", "2014-04-10", lambda day: programme(absences=[Absence(period=one_day(day))]))
        begins("I070", "2021-01-01", lambda day: programme(regime=SECOND, absences=[Absence(period=one_day(day))]))


class TestI071:
    """When the programme closes, absence is provided, also as none."""

    def test_days(self) -> None:
        owed(
            "I071", programme(ends=[End(ended_on=D(2020, 3, 31))]), opens="2020-03-31", due="2020-05-31", at="absences"
        )
        stop = Stop(decided_on=D(2020, 3, 30), kind=StopKind.PERMANENT)
        owed("I071", programme(stops=[stop]), opens="2020-03-30", due="2020-05-30", at="absences")

    def test_near_miss(self) -> None:
        ends = [End(ended_on=D(2020, 3, 31))]
        met("I071", programme(ends=ends, absences=()))
        met("I071", programme(ends=ends, absences=[Absence(period=period("2020-01-07", "2020-01-08"))]))
        late("I071", programme(ends=ends, absences=[Absence(known_on=D(2020, 6, 1))]))
        silent("I071", programme(stops=[Stop(decided_on=D(2020, 3, 31), kind=StopKind.TEMPORARY)]))
        undetermined("I071", programme(stops=[Stop(decided_on=D(2020, 3, 31))]), until="stops[0].kind")

    def test_a_list_emptied_by_visibility_is_missing(self) -> None:
        later = [Absence(period=period("2020-05-04", "2020-05-05"))]
        case = programme(ends=[End(ended_on=D(2020, 3, 31))], absences=later)
        assert [each.state for each in found("I071", case, D(2020, 5, 4))] == ["open"]
        assert [each.state for each in found("I071", case, D(2020, 5, 5))] == ["met"]

    def test_first_and_last_days(self) -> None:
        begins("I071", "2014-04-10", lambda day: programme(ends=[End(ended_on=day)]))
        begins("I071", "2021-01-01", lambda day: programme(regime=SECOND, ends=[End(ended_on=day)]))


class TestI072:
    """An absence states its extent."""

    def test_days(self) -> None:
        case = programme(absences=[Absence(period=period("2020-11-02", "2020-11-29"))])
        owed("I072", case, opens="2020-11-29", due="2021-01-29", at="absences[0].extent")

    def test_near_miss(self) -> None:
        extent = Extent(amount=Decimal(0), unit=ExtentUnit.DAYS)
        met("I072", programme(absences=[Absence(period=period("2020-11-02", "2020-11-29"), extent=extent)]))

    def test_first_and_last_days(self) -> None:
        begins("I072", "2014-04-10", lambda day: programme(absences=[Absence(period=one_day(day))]))
        begins("I072", "2021-01-01", lambda day: programme(regime=SECOND, absences=[Absence(period=one_day(day))]))


class TestI078:
    """An absence inside a leave."""

    LEAVES = [Leave(period=period("2020-03-02", "2020-03-31"))]

    def test_witness(self) -> None:
        for first, last in [("2020-03-10", "2020-03-11"), ("2020-03-02", "2020-03-31"), ("2020-03-31", None)]:
            clashes(
                "I078",
                programme(leaves=self.LEAVES, absences=[Absence(period=period(first, last))]),
                "absences[0].period",
            )

    def test_two_leaves_that_meet(self) -> None:
        rest = Leave(period=period("2020-04-01", "2020-04-15"))
        absences = [Absence(period=period("2020-03-20", "2020-04-10"))]
        clashes("I078", programme(leaves=[rest, *self.LEAVES], absences=absences), "absences[0].period")
        later = Leave(period=period("2020-04-02", "2020-04-15"))
        fits("I078", programme(leaves=[later, *self.LEAVES], absences=absences))

    def test_absence_of_a_month_with_some_days_of_leave(self) -> None:
        # the days of absence may have been the others
        for first, last in [("2020-03-01", "2020-03-31"), ("2020-03-31", "2020-04-02"), ("2020-02-20", "2020-03-02")]:
            fits("I078", programme(leaves=self.LEAVES, absences=[Absence(period=period(first, last))]))
        lasting = [Leave(period=period("2020-03-02"))]
        clashes(
            "I078", programme(leaves=lasting, absences=[Absence(period=period("2020-03-02"))]), "absences[0].period"
        )
        fits("I078", programme(leaves=lasting, absences=[Absence(period=period("2020-03-02", "2020-03-03"))]))

    def test_near_miss(self) -> None:
        outside = [
            Absence(period=period("2020-04-01", "2020-04-02")),
            Absence(period=period("2020-02-03", "2020-03-01")),
            Absence(period=period("2020-03-11", "2020-03-10")),
            Absence(),
        ]
        fits("I078", programme(leaves=self.LEAVES, absences=outside))

    def test_first_and_last_days(self) -> None:
        begins(
            "I078",
            "2005-09-01",
            lambda day: programme(absences=[Absence(period=one_day(day))], leaves=[Leave(period=one_day(day))]),
        )
        begins(
            "I078",
            "2021-01-01",
            lambda day: programme(
                regime=SECOND, absences=[Absence(period=one_day(day))], leaves=[Leave(period=one_day(day))]
            ),
        )


class TestI079:
    """More absence than the days in the programme beside leave have room for."""

    #: begun on Tuesday 7 January 2020, and ended on Friday 20 March
    LIFE: dict[str, Any] = {"starts": [Start(started_on=D(2020, 1, 7))], "ends": [End(ended_on=D(2020, 3, 20))]}
    LEAVES = (Leave(period=period("2020-02-10", "2020-02-14")),)

    def _absent(self, first: str, last: str | None, amount: str, unit: ExtentUnit = ExtentUnit.DAYS) -> Case:
        absence = Absence(period=period(first, last), extent=Extent(amount=Decimal(amount), unit=unit))
        return programme(**self.LIFE, leaves=self.LEAVES, absences=[absence])

    @pytest.mark.parametrize(
        ("first", "last", "room"),
        [
            # the month of the end: the 1st to the 20th
            ("2020-03-01", "2020-03-31", 20),
            # the month of the start: the 7th to the 31st
            ("2020-01-01", "2020-01-31", 25),
            # a month with five days of leave
            ("2020-02-01", "2020-02-29", 24),
            # one day beside the leave
            ("2020-02-14", "2020-02-15", 1),
            # the whole programme, and more
            ("2020-01-01", "2020-03-31", 25 + 24 + 20),
        ],
    )
    def test_days(self, first: str, last: str, room: int) -> None:
        clashes("I079", self._absent(first, last, f"{room}.5"), "absences[0].extent")
        fits("I079", self._absent(first, last, str(room)))
        clashes("I079", self._absent(first, last, f"{24 * room + 1}", ExtentUnit.HOURS), "absences[0].extent")
        fits("I079", self._absent(first, last, f"{24 * room}", ExtentUnit.HOURS))

    def test_what_is_left_to_the_contradictions(self) -> None:
        # leave throughout, wholly outside, and more days than the period has
        for case in (
            self._absent("2020-02-10", "2020-02-11", "2"),
            self._absent("2020-04-01", "2020-04-02", "2"),
            self._absent("2020-03-19", "2020-03-22", "5"),
        ):
            fits("I079", case)

    def test_near_miss(self) -> None:
        fits("I079", self._absent("2020-03-20", None, "5"))
        fits("I079", self._absent("2020-03-21", "2020-03-19", "5"))
        without = [Absence(period=period("2020-03-01", "2020-03-31")), Absence()]
        fits("I079", programme(**self.LIFE, absences=without))
        five = Extent(amount=Decimal(5), unit=ExtentUnit.DAYS)
        fits("I079", programme(absences=[Absence(period=period("2020-03-01", "2020-03-31"), extent=five)]))

    def test_outside_on_some_days_and_on_leave_on_the_others(self) -> None:
        leaves = [Leave(period=period("2020-03-16", "2020-03-20"))]
        one = Extent(amount=Decimal(1), unit=ExtentUnit.DAYS)
        absences = [Absence(period=period("2020-03-20", "2020-03-21"), extent=one)]
        case = programme(**self.LIFE, leaves=leaves, absences=absences)
        clashes("I079", case, "absences[0].extent")
        fits("I038", case)
        fits("I078", case)

    def test_first_and_last_days(self) -> None:
        def two_days(day: date, regime: Any = FIRST) -> Case:
            extent = Extent(amount=Decimal(2), unit=ExtentUnit.DAYS)
            absence = Absence(period=Period(first_day=day - ONE_DAY, last_day=day), extent=extent)
            return programme(regime=regime, absences=[absence], leaves=[Leave(period=one_day(day))])

        for regime in (SECOND, COLLECTIVE):
            begins("I079", FIRST_DAYS[regime], lambda day, under=regime: two_days(day, under))
        # no day of the register is earlier than 1 September 2005
        clashes("I079", two_days(D(2005, 9, 2)), "absences[0].extent")
