"""G09: the same month, absence or leave under two ids."""

from datetime import date
from decimal import Decimal

from nirmodel.code_lists import LeaveKind
from nirmodel.records import Absence, HoursAttended, TrainingLeave
from tests.rules.support import begins_with_the_register, clashes, fits, norwegian, one_day, period, programme

D = date
FEBRUARY = period("2020-02-01", "2020-02-29")


class TestG099:
    """Periods of one kind that begin on one day."""

    def test_witness(self) -> None:
        hours = [
            HoursAttended(id="a", period=FEBRUARY, norwegian_hours=Decimal(40)),
            HoursAttended(id="b", period=FEBRUARY),
        ]
        clashes("G099", norwegian(hours=hours), "hours[0].period", "hours[1].period")

    def test_leaves_of_one_kind(self) -> None:
        illness = TrainingLeave(id="a", kind=LeaveKind.OWN_ILLNESS, period=FEBRUARY)
        longer = TrainingLeave(id="b", kind=LeaveKind.OWN_ILLNESS, period=period("2020-02-01", "2020-03-31"))
        other = TrainingLeave(id="c", kind=LeaveKind.WELFARE, period=FEBRUARY)
        clashes("G099", norwegian(leaves=[illness, longer]), "leaves[0].period", "leaves[1].period")
        fits("G099", norwegian(leaves=[illness, other]))

    def test_near_miss(self) -> None:
        hours = [
            HoursAttended(id="a", period=FEBRUARY),
            HoursAttended(id="b", period=period("2020-03-01", "2020-03-31")),
        ]
        fits("G099", norwegian(hours=hours))

    def test_first_and_last_days(self) -> None:
        begins_with_the_register(
            "G099",
            lambda day: programme(
                absences=[Absence(id="a", period=one_day(day)), Absence(period=one_day(day), valid=True)]
            ),
        )
