"""G07: amounts that cannot be."""

from datetime import date
from decimal import Decimal

import pytest

from nirmodel import Case
from nirmodel.code_lists import ExtentUnit, ScopeUnit
from nirmodel.records import Absence, Extent, FollowUpTraining, Grant, HoursAttended, Measure, ModuleHours, Scope
from tests.rules.support import clashes, fits, norwegian, period, programme

D = date
WEEK = period("2020-02-03", "2020-02-09")


def _absent(amount: str, unit: ExtentUnit, last: str | None = "2020-02-09") -> Case:
    extent = Extent(amount=Decimal(amount), unit=unit)
    return programme(absences=[Absence(period=period("2020-02-03", last), extent=extent)])


def _measure(amount: str, unit: ScopeUnit) -> Case:
    measure = Measure(scope=Scope(amount=Decimal(amount), unit=unit), period=WEEK)
    return programme(grants=[Grant(decided_on=D(2020, 2, 3), measures=(measure,))])


class TestG077:
    """More than a period has."""

    def test_witness(self) -> None:
        # seven days, and 168 hours
        clashes("G077", _absent("7.5", ExtentUnit.DAYS), "absences[0].extent")
        clashes("G077", _absent("168.5", ExtentUnit.HOURS), "absences[0].extent")
        clashes("G077", _measure("169", ScopeUnit.HOURS_IN_TOTAL), "grants[0].measures[0]")

    def test_near_miss(self) -> None:
        fits("G077", _absent("7", ExtentUnit.DAYS))
        fits("G077", _absent("168", ExtentUnit.HOURS))
        fits("G077", _measure("168", ScopeUnit.HOURS_IN_TOTAL))

    def test_a_period_without_a_last_day_is_certain_of_nothing(self) -> None:
        fits("G077", _absent("60", ExtentUnit.DAYS, last=None))

    @pytest.mark.parametrize(("hours", "wrong"), [(Decimal(24), False), (Decimal(25), True)])
    def test_hours_of_a_day(self, hours: Decimal, wrong: bool) -> None:
        day = period("2020-02-03", "2020-02-03")
        alone = HoursAttended(period=day, norwegian_hours=hours)
        together = HoursAttended(period=day, norwegian_hours=hours - 1, social_studies_hours=Decimal(1))
        follow_up = FollowUpTraining(period=day, hours=hours)
        for case, place in (
            (norwegian(hours=[alone]), "hours[0].norwegian_hours"),
            (norwegian(hours=[together]), "hours[0]"),
            (norwegian(follow_up_trainings=[follow_up]), "follow_up_trainings[0].hours"),
        ):
            clashes("G077", case, *([place] if wrong else []))


class TestG078:
    """More than the whole."""

    @pytest.mark.parametrize(
        ("unit", "most", "more"), [(ScopeUnit.HOURS_PER_WEEK, "168", "168.25"), (ScopeUnit.PERCENT, "100", "100.5")]
    )
    def test_scopes(self, unit: ScopeUnit, most: str, more: str) -> None:
        fits("G078", _measure(most, unit))
        clashes("G078", _measure(more, unit), "grants[0].measures[0].scope")

    def test_modules_add_up_to_no_more_than_social_studies(self) -> None:
        modules = (ModuleHours(module=1, hours=Decimal(3)), ModuleHours(module=2, hours=Decimal(2)))
        for social, wrong in ((Decimal(5), False), (Decimal(4), True), (None, False)):
            hours = HoursAttended(period=WEEK, social_studies_hours=social, social_studies_modules=modules)
            clashes("G078", norwegian(hours=[hours]), *(["hours[0].social_studies_modules"] if wrong else []))
