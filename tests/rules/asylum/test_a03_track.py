"""A03: the track (spor)."""

from datetime import date
from decimal import Decimal

import pytest

from nirmodel.code_lists import Track
from nirmodel.records import AsylumExemption, TrackPlacement, WeeklyHours
from tests.rules.asylum.weeks import CULTURE, NORWEGIAN, NOUGHT, SIX, WEEK, exempt, of_week
from tests.rules.support import asylum, begins, found, met, owed, silent, undetermined

D = date


class TestA030:
    """A placement in a track is registered in NIR."""

    def test_days(self) -> None:
        case = asylum(track_placements=[TrackPlacement(track=Track.TRACK_3, placed_on=D(2020, 8, 31))])
        owed("A030", case, opens="2020-08-31", due="2020-10-31", at="track_placements[0]")

    def test_near_miss(self) -> None:
        met("A030", asylum(track_placements=[TrackPlacement(placed_on=D(2020, 8, 31), registered_on=D(2020, 9, 1))]))

    def test_first_and_last_days(self) -> None:
        begins("A030", "2014-04-10", lambda day: asylum(track_placements=[TrackPlacement(placed_on=day)]))


class TestA031:
    """A week with hours of Norwegian follows a track."""

    def test_days(self) -> None:
        case = asylum(weekly_hours=[WeeklyHours(week=WEEK, norwegian_hours=Decimal("0.5"))])
        owed("A031", case, opens="2020-12-13", due="2021-02-13", at="track_placements")

    def test_near_miss(self) -> None:
        silent("A031", asylum(weekly_hours=[WeeklyHours(week=WEEK, norwegian_hours=NOUGHT)]))
        undetermined("A031", asylum(weekly_hours=[WeeklyHours(week=WEEK)]), until="weekly_hours[0].norwegian_hours")
        weeks = [WeeklyHours(week=WEEK, norwegian_hours=SIX)]
        placement = TrackPlacement(track=Track.TRACK_1, placed_on=D(2020, 12, 1))
        met("A031", asylum(weekly_hours=weeks, track_placements=[placement]))
        incomplete = [TrackPlacement(placed_on=D(2020, 12, 1))]
        assert [
            each.state
            for each in found("A031", asylum(weekly_hours=weeks, track_placements=incomplete), D(2021, 2, 14))
        ] == ["overdue"]

    def test_a_week_of_exemption_from_norwegian_is_no_ground(self) -> None:
        for hours in (None, SIX):
            weeks = [WeeklyHours(week=WEEK, norwegian_hours=hours)]
            silent("A031", asylum(weekly_hours=weeks, exemptions=[exempt(NORWEGIAN)]))
        weeks = [WeeklyHours(week=WEEK, norwegian_hours=SIX)]
        for exemption in (exempt(NORWEGIAN, "2020-12-08"), exempt(NORWEGIAN, last="2020-12-12"), exempt(CULTURE)):
            case = asylum(weekly_hours=weeks, exemptions=[exemption])
            owed("A031", case, opens="2020-12-13", due="2021-02-13", at="track_placements")
        # another week is one
        later = [*weeks, WeeklyHours(week="2020-W51", norwegian_hours=SIX)]
        case = asylum(weekly_hours=later, exemptions=[exempt(NORWEGIAN)])
        owed("A031", case, opens="2020-12-20", due="2021-02-20", at="track_placements")

    def test_a_week_that_may_be_of_exemption(self) -> None:
        weeks = [WeeklyHours(week=WEEK, norwegian_hours=SIX)]
        undetermined("A031", asylum(weekly_hours=weeks, exemptions=[exempt(None)]), until="exemptions[0].exempt_from")
        lasting = [exempt(NORWEGIAN, last=None)]
        undetermined("A031", asylum(weekly_hours=weeks, exemptions=lasting), until="exemptions[0].period.last_day")
        without_figure = [WeeklyHours(week=WEEK)]
        case = asylum(weekly_hours=without_figure, exemptions=[exempt(None)])
        undetermined("A031", case, until="weekly_hours[0].norwegian_hours")

    def test_before_chapter_4a(self) -> None:
        # an exemption has nothing to do with hours that were attended; without hours it leaves nothing to ask
        exemptions = [AsylumExemption()]
        weeks = [of_week(D(2018, 4, 15), norwegian_hours=SIX)]
        case = asylum(weekly_hours=weeks, exemptions=exemptions)
        owed("A031", case, opens="2018-04-15", due="2018-06-15", at="track_placements")
        silent("A031", asylum(weekly_hours=[of_week(D(2018, 4, 15))], exemptions=exemptions))

    @pytest.mark.parametrize(
        ("as_of", "state"),
        [
            # an earlier week that may have had hours would make it overdue since 4 December
            (D(2020, 12, 20), "undetermined"),
            (D(2021, 2, 13), "undetermined"),
            # overdue in either case
            (D(2021, 2, 14), "overdue"),
        ],
    )
    def test_an_earlier_week_without_hours(self, as_of: date, state: str) -> None:
        # Sunday of week 40 is 4 October 2020
        weeks = [WeeklyHours(week=WEEK, norwegian_hours=SIX), WeeklyHours(week="2020-W40")]
        assert [each.state for each in found("A031", asylum(weekly_hours=weeks), as_of)] == [state]

    def test_a_later_week_without_hours(self) -> None:
        weeks = [WeeklyHours(week=WEEK, norwegian_hours=SIX), WeeklyHours(week="2020-W51")]
        assert [each.state for each in found("A031", asylum(weekly_hours=weeks), D(2021, 1, 1))] == ["open"]

    def test_the_first_week_with_a_time_limit(self) -> None:
        # 10 April 2014 was a Thursday: the week that ends on Sunday 6 April grounds nothing
        early, first = of_week(D(2014, 4, 6), norwegian_hours=SIX), of_week(D(2014, 4, 13), norwegian_hours=SIX)
        silent("A031", asylum(weekly_hours=[early]))
        owed("A031", asylum(weekly_hours=[first]), opens="2014-04-13", due="2014-06-13", at="track_placements")

    def test_a_week_without_a_time_limit_starts_the_clock(self) -> None:
        weeks = [of_week(D(2014, 4, 6), norwegian_hours=SIX), of_week(D(2018, 10, 7), norwegian_hours=SIX)]
        silent("A031", asylum(weekly_hours=weeks))

    def test_hours_that_are_missing_in_such_a_week_leave_it_open(self) -> None:
        weeks = [of_week(D(2014, 4, 6), norwegian_hours=None), of_week(D(2018, 10, 7), norwegian_hours=SIX)]
        undetermined("A031", asylum(weekly_hours=weeks), until="weekly_hours[0].norwegian_hours")
