"""A01 to A04, the duties of asylum seekers' training."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from nirmodel.code_lists import AsylumExemptFrom, AsylumExemptionGround, Track
from nirmodel.records import AsylumExemption, TrackPlacement, WeeklyHours
from tests.rules.support import asylum, found, late, met, owed, period, silent, undetermined

D = date
#: week 50 of 2020 is Monday 7 to Sunday 13 December; two months on from the Sunday is 13 February 2021
WEEK = "2020-W50"
SIX, NOUGHT = Decimal(6), Decimal(0)
NORWEGIAN, CULTURE = AsylumExemptFrom.NORWEGIAN, AsylumExemptFrom.CULTURE_AND_VALUES


def _exempt(
    what: AsylumExemptFrom | None, first: str = "2020-12-07", last: str | None = "2020-12-13"
) -> AsylumExemption:
    return AsylumExemption(granted_on=D(2020, 12, 1), exempt_from=what, period=period(first, last))


def _week(**figures: Any) -> WeeklyHours:
    return WeeklyHours(**{"week": WEEK} | figures)


class TestA010:
    """The week's hours of Norwegian must stand in NIR."""

    def test_days(self) -> None:
        for week in (WeeklyHours(week=WEEK, norwegian_hours=NOUGHT), WeeklyHours(week=WEEK)):
            owed("A010", asylum(weekly_hours=[week]), opens="2020-12-13", due="2021-02-13", at="weekly_hours[0]")

    def test_near_miss(self) -> None:
        told = WeeklyHours(week=WEEK, norwegian_hours=SIX, registered_on=D(2021, 2, 13))
        met("A010", asylum(weekly_hours=[told]))
        told = WeeklyHours(week=WEEK, norwegian_hours=SIX, registered_on=D(2021, 2, 14))
        late("A010", asylum(weekly_hours=[told]))
        silent("A010", asylum(weekly_hours=[WeeklyHours(week=WEEK, culture_and_values_hours=SIX)]))


@pytest.mark.parametrize(
    ("code", "field", "subject"),
    [("A011", "norwegian_hours", NORWEGIAN), ("A021", "culture_and_values_hours", CULTURE)],
)
class TestA011A021:
    """A week tells both figures, unless the participant was exempt from one that whole week."""

    def test_days(self, code: str, field: str, subject: AsylumExemptFrom) -> None:
        case = asylum(weekly_hours=[WeeklyHours(week=WEEK)])
        owed(code, case, opens="2020-12-13", due="2021-02-13", at=f"weekly_hours[0].{field}")

    def test_nought_is_told(self, code: str, field: str, subject: AsylumExemptFrom) -> None:
        met(code, asylum(weekly_hours=[_week(**{field: NOUGHT})]))

    def test_exempt_the_whole_week(self, code: str, field: str, subject: AsylumExemptFrom) -> None:
        weeks = [WeeklyHours(week=WEEK)]
        silent(code, asylum(weekly_hours=weeks, exemptions=[_exempt(subject)]))
        silent(code, asylum(weekly_hours=weeks, exemptions=[_exempt(subject, "2020-11-01", "2021-01-31")]))

    def test_exempt_by_two_that_meet(self, code: str, field: str, subject: AsylumExemptFrom) -> None:
        parts = [_exempt(subject, "2020-12-10", "2020-12-20"), _exempt(subject, "2020-12-01", "2020-12-09")]
        silent(code, asylum(weekly_hours=[WeeklyHours(week=WEEK)], exemptions=parts))
        gap = [_exempt(subject, "2020-12-11", "2020-12-20"), _exempt(subject, "2020-12-01", "2020-12-09")]
        owed(
            code, asylum(weekly_hours=[WeeklyHours(week=WEEK)], exemptions=gap), opens="2020-12-13", due="2021-02-13",
            at=f"weekly_hours[0].{field}",
        )  # fmt: skip
        perhaps = [_exempt(None, "2020-12-10", "2020-12-20"), _exempt(subject, "2020-12-01", "2020-12-09")]
        untold = "exemptions[0].exempt_from"
        undetermined(code, asylum(weekly_hours=[WeeklyHours(week=WEEK)], exemptions=perhaps), until=untold)

    @pytest.mark.parametrize(("first", "last"), [("2020-12-08", "2020-12-13"), ("2020-12-07", "2020-12-12")])
    def test_exempt_a_day_less(self, code: str, field: str, subject: AsylumExemptFrom, first: str, last: str) -> None:
        case = asylum(weekly_hours=[WeeklyHours(week=WEEK)], exemptions=[_exempt(subject, first, last)])
        owed(code, case, opens="2020-12-13", due="2021-02-13", at=f"weekly_hours[0].{field}")

    def test_exempt_from_the_other(self, code: str, field: str, subject: AsylumExemptFrom) -> None:
        (other,) = {NORWEGIAN, CULTURE} - {subject}
        case = asylum(weekly_hours=[WeeklyHours(week=WEEK)], exemptions=[_exempt(other)])
        owed(code, case, opens="2020-12-13", due="2021-02-13", at=f"weekly_hours[0].{field}")

    def test_what_is_not_told_of_an_exemption(self, code: str, field: str, subject: AsylumExemptFrom) -> None:
        weeks = [WeeklyHours(week=WEEK)]
        untold = {
            "exemptions[0].exempt_from": _exempt(None),
            "exemptions[0].period.last_day": _exempt(subject, last=None),
            "exemptions[0].period": AsylumExemption(granted_on=D(2020, 12, 1), exempt_from=subject),
        }
        for path, exemption in untold.items():
            undetermined(code, asylum(weekly_hours=weeks, exemptions=[exemption]), until=path)
        met(code, asylum(weekly_hours=[_week(**{field: SIX})], exemptions=[_exempt(None)]))

    def test_a_week_that_is_not_told(self, code: str, field: str, subject: AsylumExemptFrom) -> None:
        untold = [WeeklyHours(known_on=D(2020, 12, 14))]
        undetermined(code, asylum(weekly_hours=untold, exemptions=[_exempt(subject)]), until="weekly_hours[0].week")

    def test_a_placement_does_not_say_that_teaching_took_place(
        self, code: str, field: str, subject: AsylumExemptFrom
    ) -> None:
        placements = [TrackPlacement(track=Track.TRACK_1, placed_on=D(2020, 12, 1))]
        undetermined(code, asylum(track_placements=placements), until="weekly_hours")
        silent(code, asylum(track_placements=placements, weekly_hours=()))
        silent(code, asylum(track_placements=()))

    def test_a_gap_between_weeks_owes_nothing(self, code: str, field: str, subject: AsylumExemptFrom) -> None:
        weeks = [_week(**{"week": week, field: SIX}) for week in ("2020-W40", "2020-W50")]
        met(code, asylum(weekly_hours=weeks), times=2)


class TestA020:
    """The week's hours of culture and values must stand in NIR."""

    def test_days(self) -> None:
        for week in (WeeklyHours(week=WEEK, culture_and_values_hours=NOUGHT), WeeklyHours(week=WEEK)):
            owed("A020", asylum(weekly_hours=[week]), opens="2020-12-13", due="2021-02-13", at="weekly_hours[0]")

    def test_near_miss(self) -> None:
        silent("A020", asylum(weekly_hours=[WeeklyHours(week=WEEK, norwegian_hours=SIX)]))
        both = WeeklyHours(week=WEEK, norwegian_hours=SIX, culture_and_values_hours=SIX, registered_on=D(2021, 1, 4))
        met("A020", asylum(weekly_hours=[both]))


class TestA030:
    """A placement in a track must stand in NIR."""

    def test_days(self) -> None:
        case = asylum(track_placements=[TrackPlacement(track=Track.TRACK_3, placed_on=D(2020, 8, 31))])
        owed("A030", case, opens="2020-08-31", due="2020-10-31", at="track_placements[0]")

    def test_near_miss(self) -> None:
        met("A030", asylum(track_placements=[TrackPlacement(placed_on=D(2020, 8, 31), registered_on=D(2020, 9, 1))]))


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
        untold = [TrackPlacement(placed_on=D(2020, 12, 1))]
        assert [
            each.state for each in found("A031", asylum(weekly_hours=weeks, track_placements=untold), D(2021, 2, 14))
        ] == ["overdue"]

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
    def test_an_earlier_week_that_does_not_tell(self, as_of: date, state: str) -> None:
        # Sunday of week 40 is 4 October 2020
        weeks = [WeeklyHours(week=WEEK, norwegian_hours=SIX), WeeklyHours(week="2020-W40")]
        assert [each.state for each in found("A031", asylum(weekly_hours=weeks), as_of)] == [state]

    def test_a_later_week_that_does_not_tell(self) -> None:
        weeks = [WeeklyHours(week=WEEK, norwegian_hours=SIX), WeeklyHours(week="2020-W51")]
        assert [each.state for each in found("A031", asylum(weekly_hours=weeks), D(2021, 1, 1))] == ["open"]


class TestA040:
    """An exemption must stand in NIR."""

    def test_days(self) -> None:
        case = asylum(exemptions=[AsylumExemption(granted_on=D(2020, 12, 31))])
        owed("A040", case, opens="2020-12-31", due="2021-02-28", at="exemptions[0]")

    def test_near_miss(self) -> None:
        met("A040", asylum(exemptions=[AsylumExemption(granted_on=D(2020, 12, 31), registered_on=D(2021, 2, 28))]))


class TestA041:
    """An exemption tells what it is from."""

    def test_days(self) -> None:
        exemption = AsylumExemption(granted_on=D(2020, 12, 31), ground=AsylumExemptionGround.OTHER)
        owed(
            "A041", asylum(exemptions=[exemption]), opens="2020-12-31", due="2021-02-28", at="exemptions[0].exempt_from"
        )

    def test_near_miss(self) -> None:
        for what in AsylumExemptFrom:
            met("A041", asylum(exemptions=[AsylumExemption(granted_on=D(2020, 12, 31), exempt_from=what)]))


def test_before_chapter_4a_nothing_is_owed() -> None:
    # Sunday of week 34 in 2018 is 26 August, of week 35 it is 2 September; the chapter came on 1 September
    silent("A010", asylum(weekly_hours=[WeeklyHours(week="2018-W34", norwegian_hours=SIX)]))
    case = asylum(weekly_hours=[WeeklyHours(week="2018-W35", norwegian_hours=SIX)])
    owed("A010", case, opens="2018-09-02", due="2018-11-02", at="weekly_hours[0]")


def test_weeks_before_chapter_4a_do_not_wipe_out_later_ones() -> None:
    # week 40 of 2018 ends on 7 October
    for early in (SIX, None):
        weeks = [_week(week="2018-W20", norwegian_hours=early), _week(week="2018-W40", norwegian_hours=SIX)]
        owed("A031", asylum(weekly_hours=weeks), opens="2018-10-07", due="2018-12-07", at="track_placements")
