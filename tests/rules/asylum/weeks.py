"""What the tests of the two figures of a week share."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from nirmodel import Case
from nirmodel.code_lists import AsylumExemptFrom, Track
from nirmodel.records import AsylumExemption, TrackPlacement, WeeklyHours
from tests.rules.support import asylum, met, owed, period, silent, undetermined

__all__ = ["CULTURE", "NORWEGIAN", "NOUGHT", "ONE", "SIX", "WEEK", "FigureOfAWeek", "exempt", "of_week", "while_exempt"]

D = date
#: week 50 of 2020 is Monday 7 to Sunday 13 December; two months on from the Sunday is 13 February 2021
WEEK = "2020-W50"
SIX, ONE, NOUGHT = Decimal(6), Decimal(1), Decimal(0)
NORWEGIAN, CULTURE = AsylumExemptFrom


def exempt(
    what: AsylumExemptFrom | None, first: str = "2020-12-07", last: str | None = "2020-12-13"
) -> AsylumExemption:
    """An exemption for that week, unless other days are given."""
    return AsylumExemption(granted_on=D(2020, 12, 1), exempt_from=what, period=period(first, last))


def of_week(sunday: date, **figures: Any) -> WeeklyHours:
    """The hours of the week that ends on a Sunday."""
    year, number, weekday = (sunday - timedelta(days=6)).isocalendar()
    assert weekday == 1
    return WeeklyHours(week=f"{year}-W{number:02}", **figures)


def while_exempt(what: AsylumExemptFrom, last: str = "2020-12-13", **figures: Any) -> Case:
    """A week with hours, and an exemption from its Monday on."""
    exemption = AsylumExemption(exempt_from=what, period=period("2020-12-07", last))
    return asylum(weekly_hours=[WeeklyHours(week=WEEK, **figures)], exemptions=[exemption])


class FigureOfAWeek:
    """A week states a figure, unless the participant was exempt from it that whole week."""

    code: str
    field: str
    subject: AsylumExemptFrom

    def _week(self, hours: Decimal, week: str = WEEK) -> WeeklyHours:
        figure: dict[str, Any] = {self.field: hours}
        return WeeklyHours(week=week, **figure)

    def _owed(self, **lists: Any) -> None:
        at = f"weekly_hours[0].{self.field}"
        owed(self.code, asylum(**lists), opens="2020-12-13", due="2021-02-13", at=at)

    def test_days(self) -> None:
        self._owed(weekly_hours=[WeeklyHours(week=WEEK)])

    def test_nought_is_a_figure(self) -> None:
        met(self.code, asylum(weekly_hours=[self._week(NOUGHT)]))

    def test_exempt_the_whole_week(self) -> None:
        for days in ((), ("2020-11-01", "2021-01-31")):
            case = asylum(weekly_hours=[WeeklyHours(week=WEEK)], exemptions=[exempt(self.subject, *days)])
            silent(self.code, case)

    def test_exempt_by_two_that_meet(self) -> None:
        weeks, until_the_9th = [WeeklyHours(week=WEEK)], exempt(self.subject, "2020-12-01", "2020-12-09")
        parts = [exempt(self.subject, "2020-12-10", "2020-12-20"), until_the_9th]
        silent(self.code, asylum(weekly_hours=weeks, exemptions=parts))
        gap = [exempt(self.subject, "2020-12-11", "2020-12-20"), until_the_9th]
        self._owed(weekly_hours=weeks, exemptions=gap)
        perhaps = asylum(weekly_hours=weeks, exemptions=[exempt(None, "2020-12-10", "2020-12-20"), until_the_9th])
        undetermined(self.code, perhaps, until="exemptions[0].exempt_from")

    @pytest.mark.parametrize(("first", "last"), [("2020-12-08", "2020-12-13"), ("2020-12-07", "2020-12-12")])
    def test_exempt_a_day_less(self, first: str, last: str) -> None:
        self._owed(weekly_hours=[WeeklyHours(week=WEEK)], exemptions=[exempt(self.subject, first, last)])

    def test_exempt_from_the_other(self) -> None:
        (other,) = {NORWEGIAN, CULTURE} - {self.subject}
        self._owed(weekly_hours=[WeeklyHours(week=WEEK)], exemptions=[exempt(other)])

    def test_what_is_missing_of_an_exemption(self) -> None:
        incomplete = {
            "exemptions[0].exempt_from": exempt(None),
            "exemptions[0].period.last_day": exempt(self.subject, last=None),
            "exemptions[0].period": AsylumExemption(granted_on=D(2020, 12, 1), exempt_from=self.subject),
        }
        for path, exemption in incomplete.items():
            case = asylum(weekly_hours=[WeeklyHours(week=WEEK)], exemptions=[exemption])
            undetermined(self.code, case, until=path)
        given = [self._week(SIX)]
        met(self.code, asylum(weekly_hours=given, exemptions=[exempt(None)]))

    def test_a_record_without_its_week(self) -> None:
        weeks = [WeeklyHours(known_on=D(2020, 12, 14))]
        case = asylum(weekly_hours=weeks, exemptions=[exempt(self.subject)])
        undetermined(self.code, case, until="weekly_hours[0].week")

    def test_a_placement_does_not_mean_that_teaching_took_place(self) -> None:
        placements = [TrackPlacement(track=Track.TRACK_1, placed_on=D(2020, 12, 1))]
        undetermined(self.code, asylum(track_placements=placements), until="weekly_hours")
        silent(self.code, asylum(track_placements=placements, weekly_hours=()))
        silent(self.code, asylum(track_placements=()))

    def test_a_gap_between_weeks_owes_nothing(self) -> None:
        weeks = [self._week(SIX, week) for week in ("2020-W40", "2020-W50")]
        met(self.code, asylum(weekly_hours=weeks), times=2)
