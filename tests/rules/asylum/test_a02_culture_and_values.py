"""A02: hours of culture and values a week, until 31 December 2021 (norsk kultur og norske verdier)."""

from datetime import date
from decimal import Decimal
from typing import Any

from nirmodel import Case
from nirmodel.code_lists import AsylumExemptFrom
from nirmodel.records import AsylumExemption, WeeklyHours
from tests.rules.support import asylum, clashes, fits, met, owed, period, silent

D = date

#: week 50 of 2020 is Monday 7 to Sunday 13 December; two months on from the Sunday is 13 February 2021
WEEK = "2020-W50"

SIX, NOUGHT = Decimal(6), Decimal(0)

ONE = Decimal(1)


def _week_and_exemption(what: AsylumExemptFrom, last: str = "2020-12-13", **figures: Any) -> Case:
    exemption = AsylumExemption(exempt_from=what, period=period("2020-12-07", last))
    return asylum(weekly_hours=[WeeklyHours(week="2020-W50", **figures)], exemptions=[exemption])


class TestA020:
    """The week's hours of culture and values is registered in NIR."""

    def test_days(self) -> None:
        for week in (WeeklyHours(week=WEEK, culture_and_values_hours=NOUGHT), WeeklyHours(week=WEEK)):
            owed("A020", asylum(weekly_hours=[week]), opens="2020-12-13", due="2021-02-13", at="weekly_hours[0]")

    def test_near_miss(self) -> None:
        silent("A020", asylum(weekly_hours=[WeeklyHours(week=WEEK, norwegian_hours=SIX)]))
        both = WeeklyHours(week=WEEK, norwegian_hours=SIX, culture_and_values_hours=SIX, registered_on=D(2021, 1, 4))
        met("A020", asylum(weekly_hours=[both]))


class TestA027:
    """More hours than a week has, which is 168."""

    def test_witness(self) -> None:
        weeks = [WeeklyHours(week="2020-W50", norwegian_hours=Decimal(100), culture_and_values_hours=Decimal("68.5"))]
        clashes("A027", asylum(weekly_hours=weeks), "weekly_hours[0]")

    def test_near_miss(self) -> None:
        weeks = [WeeklyHours(week="2020-W50", norwegian_hours=Decimal(100), culture_and_values_hours=Decimal(68))]
        fits("A027", asylum(weekly_hours=weeks))
        fits("A027", asylum(weekly_hours=[WeeklyHours(week="2020-W50")]))


class TestA028:
    """Hours of culture and values in a week with exemption from them."""

    def test_witness(self) -> None:
        case = _week_and_exemption(AsylumExemptFrom.CULTURE_AND_VALUES, culture_and_values_hours=ONE)
        clashes("A028", case, "weekly_hours[0].culture_and_values_hours")

    def test_near_miss(self) -> None:
        fits("A028", _week_and_exemption(AsylumExemptFrom.CULTURE_AND_VALUES, culture_and_values_hours=Decimal(0)))
        fits("A028", _week_and_exemption(AsylumExemptFrom.NORWEGIAN, culture_and_values_hours=ONE))
