"""I07: the extent of absence (omfang av fravær)."""

from datetime import date
from decimal import Decimal

from nirmodel.code_lists import ExtentUnit, StopKind
from nirmodel.records import Absence, End, Extent, Leave, Stop
from tests.rules.support import (
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
        for first, last in [("2020-03-10", "2020-03-11"), ("2020-03-31", "2020-04-02"), ("2020-02-20", "2020-03-02")]:
            clashes(
                "I078",
                programme(leaves=self.LEAVES, absences=[Absence(period=period(first, last))]),
                "absences[0].period",
            )

    def test_near_miss(self) -> None:
        outside = [
            Absence(period=period("2020-04-01", "2020-04-02")),
            Absence(period=period("2020-02-03", "2020-03-01")),
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
