"""How long a programme has lasted, with leave and absence on top (programmets lengde)."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from nirmodel.code_lists import AbsenceReason, ExtensionGround, ExtentUnit
from nirmodel.law.programme.length import last_day_of, lasting
from nirmodel.records import Absence, End, Extent, Grant, Leave, Start
from tests.rules.support import clashes, fits, found, period, programme

D = date
AT = "starts[0].started_on"
#: two years from Monday 5 March 2018 end on Wednesday 4 March 2020
START = [Start(started_on=D(2018, 3, 5))]
LAST, PAST = D(2020, 3, 4), D(2020, 3, 5)


def _missed(amount: int | str, unit: ExtentUnit = ExtentUnit.DAYS, **data: Any) -> Absence:
    """An absence of so much in October 2018."""
    extent = Extent(amount=Decimal(amount), unit=unit)
    lists: dict[str, Any] = {"period": period("2018-10-01", "2018-10-31"), "extent": extent} | data
    return Absence(**lists)


class TestTheLastDayOfSomeYears:
    @pytest.mark.parametrize(
        ("first", "years", "last"),
        [
            (D(2020, 3, 2), 2, D(2022, 3, 1)),
            (D(2018, 2, 28), 2, D(2020, 2, 27)),
            (D(2018, 3, 1), 2, D(2020, 2, 29)),
            (D(2020, 2, 29), 2, D(2022, 2, 28)),
            (D(2020, 2, 29), 4, D(2024, 2, 29)),
            (D(9998, 1, 1), 2, date.max),
        ],
    )
    def test_days(self, first: date, years: int, last: date) -> None:
        assert last_day_of(first, years) == last

    def test_a_start_on_29_february(self) -> None:
        start = [Start(started_on=D(2020, 2, 29))]
        fits("I039", programme(starts=start), D(2022, 2, 28))
        clashes("I039", programme(starts=start), AT, as_of=D(2022, 3, 1))


class TestTenWorkingDays:
    """Leave and absence come on top if they are more than ten working days together, and then all of them."""

    def test_leave(self) -> None:
        # Monday 1 October to Sunday 14 October 2018: ten working days, in fourteen
        ten = [Leave(period=period("2018-10-01", "2018-10-14"))]
        clashes("I039", programme(starts=START, leaves=ten), AT, as_of=PAST)
        # and one more: fifteen days from 4 March 2020 are 19 March
        eleven = [Leave(period=period("2018-10-01", "2018-10-15"))]
        fits("I039", programme(starts=START, leaves=eleven), D(2020, 3, 19))
        clashes("I039", programme(starts=START, leaves=eleven), AT, as_of=D(2020, 3, 20))

    def test_holidays_are_no_working_days(self) -> None:
        # Easter 2019: Thursday 18, Friday 19 and Monday 22 April are holidays, so that ten working days are left
        easter = [Leave(period=period("2019-04-15", "2019-05-02"))]
        clashes("I039", programme(starts=START, leaves=easter), AT, as_of=PAST)
        # with 3 May there are eleven, in nineteen days: 23 March 2020
        longer = [Leave(period=period("2019-04-15", "2019-05-03"))]
        fits("I039", programme(starts=START, leaves=longer), D(2020, 3, 23))
        clashes("I039", programme(starts=START, leaves=longer), AT, as_of=D(2020, 3, 24))

    def test_absence_in_days(self) -> None:
        clashes("I039", programme(starts=START, absences=[_missed(10)]), AT, as_of=PAST)
        # eleven working days from Wednesday 4 March 2020: Thursday 19 March
        fits("I039", programme(starts=START, absences=[_missed(11)]), D(2020, 3, 19))
        clashes("I039", programme(starts=START, absences=[_missed(11)]), AT, as_of=D(2020, 3, 20))

    def test_absence_in_hours(self) -> None:
        # six hours a day at the most: 60 hours are ten days, 61 are eleven
        clashes("I039", programme(starts=START, absences=[_missed(60, ExtentUnit.HOURS)]), AT, as_of=PAST)
        fits("I039", programme(starts=START, absences=[_missed(61, ExtentUnit.HOURS)]), D(2020, 3, 19))

    def test_together(self) -> None:
        # five working days of leave in seven, and six of absence: 11 March, and then to Thursday 19 March
        leaves = [Leave(period=period("2018-11-05", "2018-11-11"))]
        case = programme(starts=START, leaves=leaves, absences=[_missed(4), _missed(2)])
        fits("I039", case, D(2020, 3, 19))
        clashes("I039", case, AT, as_of=D(2020, 3, 20))

    @pytest.mark.parametrize(
        "absence",
        [
            _missed(11, valid=False),
            _missed(11, reason=AbsenceReason.PUBLIC_HOLIDAY),
            # no more than its period has
            _missed(200, period=period("2018-10-01", "2018-10-05")),
            # wholly before the programme, or after the day of the question
            _missed(11, period=period("2018-01-01", "2018-01-31")),
            _missed(11, period=period("2020-04-01", "2020-04-30"), known_on=D(2020, 1, 1)),
            Absence(period=period("2018-10-01", "2018-10-12")),
        ],
    )
    def test_what_does_not_come_on_top(self, absence: Absence) -> None:
        clashes("I039", programme(starts=START, absences=[absence]), AT, as_of=PAST)

    @pytest.mark.parametrize(
        "absence",
        [
            _missed(11, valid=None),
            _missed(11, period=None, known_on=D(2018, 11, 1)),
            # eleven working days without an extent, and no end of them
            Absence(period=period("2018-10-01", "2018-10-15")),
            Absence(period=period("2018-10-01")),
            Absence(known_on=D(2018, 11, 1)),
        ],
    )
    def test_what_is_missing_may_come_on_top(self, absence: Absence) -> None:
        fits("I039", programme(starts=START, absences=[absence]), PAST)

    def test_three_years(self) -> None:
        # three years from 5 March 2018 end on 4 March 2021; eleven working days more are Friday 19 March
        extended = [Grant(decided_on=D(2018, 3, 1), extension_ground=ExtensionGround.INTRODUCTION_ACT)]
        case = programme(starts=START, grants=extended, absences=[_missed(11)])
        fits("I049", case, D(2021, 3, 19))
        clashes("I049", case, AT, as_of=D(2021, 3, 20))

    def test_the_calendar_ends(self) -> None:
        start = [Start(started_on=D(9990, 1, 1))]
        fits("I039", programme(starts=start, leaves=[Leave(period=period("9991-01-01"))]), date.max)
        absences = [Absence(period=period("9990-01-01", "9999-12-31"))]
        fits("I039", programme(starts=start, absences=absences), date.max)


def test_a_finding_names_the_absence_that_it_counted() -> None:
    (finding,) = found("I039", programme(starts=START, absences=[_missed(3)]), PAST)
    facts = {str(each.path).split(".", 1)[1]: each.value for each in finding.facts}
    assert facts["absences[0].extent.amount"] == 3
    assert facts["starts[0].started_on"] == "2018-03-05"


@pytest.mark.parametrize(("near", "began"), [(False, D(2017, 2, 28)), (True, D(2017, 3, 1))])
def test_it_is_broken_on_29_february_too(near: bool, began: date) -> None:
    # three years from 28 February 2017 end on 27 February 2020, and from 1 March 2017 on 29 February
    case = programme(starts=[Start(started_on=D(2019, 3, 4))], ends=[End(ended_on=D(2020, 2, 29))])
    broken = lasting(3, case.introduction_programmes[0], near)
    assert broken.starts[0].started_on == began
