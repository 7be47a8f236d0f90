"""A01: hours of Norwegian a week (timer i norsk)."""

from datetime import date
from decimal import Decimal
from typing import Any

from nirmodel import Case
from nirmodel.code_lists import AsylumExemptFrom
from nirmodel.records import AsylumExemption, WeeklyHours
from tests.rules.support import asylum, clashes, fits, late, met, owed, period, silent

D = date

#: week 50 of 2020 is Monday 7 to Sunday 13 December; two months on from the Sunday is 13 February 2021
WEEK = "2020-W50"

SIX, NOUGHT = Decimal(6), Decimal(0)

ONE = Decimal(1)


def _week_and_exemption(what: AsylumExemptFrom, last: str = "2020-12-13", **figures: Any) -> Case:
    exemption = AsylumExemption(exempt_from=what, period=period("2020-12-07", last))
    return asylum(weekly_hours=[WeeklyHours(week="2020-W50", **figures)], exemptions=[exemption])


class TestA010:
    """The week's hours of Norwegian is registered in NIR."""

    def test_days(self) -> None:
        for week in (WeeklyHours(week=WEEK, norwegian_hours=NOUGHT), WeeklyHours(week=WEEK)):
            owed("A010", asylum(weekly_hours=[week]), opens="2020-12-13", due="2021-02-13", at="weekly_hours[0]")

    def test_near_miss(self) -> None:
        given = WeeklyHours(week=WEEK, norwegian_hours=SIX, registered_on=D(2021, 2, 13))
        met("A010", asylum(weekly_hours=[given]))
        given = WeeklyHours(week=WEEK, norwegian_hours=SIX, registered_on=D(2021, 2, 14))
        late("A010", asylum(weekly_hours=[given]))
        silent("A010", asylum(weekly_hours=[WeeklyHours(week=WEEK, culture_and_values_hours=SIX)]))


class TestA017:
    """The same week twice."""

    def test_witness(self) -> None:
        weeks = [WeeklyHours(week="2020-W53"), WeeklyHours(week="2020-W52"), WeeklyHours(week="2020-W53")]
        clashes("A017", asylum(weekly_hours=weeks), "weekly_hours[0].week", "weekly_hours[2].week")

    def test_near_miss(self) -> None:
        weeks = [WeeklyHours(week="2020-W50"), WeeklyHours(week="2019-W50"), WeeklyHours(), WeeklyHours()]
        fits("A017", asylum(weekly_hours=weeks))


class TestA018:
    """Hours of Norwegian in a week with exemption from it."""

    def test_witness(self) -> None:
        clashes(
            "A018",
            _week_and_exemption(AsylumExemptFrom.NORWEGIAN, norwegian_hours=ONE),
            "weekly_hours[0].norwegian_hours",
        )

    def test_near_miss(self) -> None:
        fits("A018", _week_and_exemption(AsylumExemptFrom.NORWEGIAN, norwegian_hours=Decimal(0)))
        fits("A018", _week_and_exemption(AsylumExemptFrom.NORWEGIAN, "2020-12-12", norwegian_hours=ONE))
        fits("A018", _week_and_exemption(AsylumExemptFrom.CULTURE_AND_VALUES, norwegian_hours=ONE))
