"""A01: hours of Norwegian a week (timer i norsk)."""

from datetime import date
from decimal import Decimal

from nirmodel.records import AsylumExemption, TrackPlacement, WeeklyHours
from tests.rules.asylum.weeks import (
    CULTURE,
    NORWEGIAN,
    NOUGHT,
    ONE,
    SIX,
    WEEK,
    FigureOfAWeek,
    exempt,
    of_week,
    while_exempt,
)
from tests.rules.support import LONG_AFTER, asylum, clashes, fits, found, late, met, owed, silent, states

D = date


class TestA010:
    """The week's hours of Norwegian are registered in NIR."""

    def test_days(self) -> None:
        for week in (WeeklyHours(week=WEEK, norwegian_hours=NOUGHT), WeeklyHours(week=WEEK)):
            owed("A010", asylum(weekly_hours=[week]), opens="2020-12-13", due="2021-02-13", at="weekly_hours[0]")

    def test_near_miss(self) -> None:
        given = WeeklyHours(week=WEEK, norwegian_hours=SIX, registered_on=D(2021, 2, 13))
        met("A010", asylum(weekly_hours=[given]))
        given = WeeklyHours(week=WEEK, norwegian_hours=SIX, registered_on=D(2021, 2, 14))
        late("A010", asylum(weekly_hours=[given]))
        silent("A010", asylum(weekly_hours=[WeeklyHours(week=WEEK, culture_and_values_hours=SIX)]))

    def test_the_first_week_with_a_time_limit(self) -> None:
        # 10 April 2014 was a Thursday: the week that ends on Sunday 6 April has no limit, that of 13 April has
        silent("A010", asylum(weekly_hours=[of_week(D(2014, 4, 6), norwegian_hours=SIX)]))
        case = asylum(weekly_hours=[of_week(D(2014, 4, 13), norwegian_hours=SIX)])
        owed("A010", case, opens="2014-04-13", due="2014-06-13", at="weekly_hours[0]")

    def test_it_goes_on_under_the_introduction_act(self) -> None:
        # the week ends on Sunday 2 January 2022: 2 March
        case = asylum(weekly_hours=[of_week(D(2022, 1, 2), norwegian_hours=SIX)])
        owed("A010", case, opens="2022-01-02", due="2022-03-02", at="weekly_hours[0]")


class TestA011(FigureOfAWeek):
    """A week states its hours of Norwegian, unless the participant was exempt from Norwegian that whole week."""

    code, field, subject = "A011", "norwegian_hours", NORWEGIAN

    def test_the_first_week_with_a_time_limit(self) -> None:
        silent("A011", asylum(weekly_hours=[of_week(D(2014, 4, 6))]))
        case = asylum(weekly_hours=[of_week(D(2014, 4, 13))])
        owed("A011", case, opens="2014-04-13", due="2014-06-13", at="weekly_hours[0].norwegian_hours")

    def test_a_placement_of_a_day_without_a_time_limit(self) -> None:
        # what would settle it would settle nothing
        for day, rows in ((D(2014, 4, 9), 0), (D(2014, 4, 10), 1)):
            assert len(found("A011", asylum(track_placements=[TrackPlacement(placed_on=day)]), LONG_AFTER)) == rows

    def test_an_exemption_before_chapter_4a(self) -> None:
        # the duty came on 1 September 2018; the training before it was voluntary, and nothing asks what an exemption
        # of that time covers: a week that it covers, or may cover, owes nothing
        week = of_week(D(2018, 4, 15))
        for exemption in (
            AsylumExemption(),
            AsylumExemption(granted_on=D(2018, 4, 2)),
            exempt(None, "2018-04-01", None),
            exempt(NORWEGIAN, "2018-01-01", "2018-12-31"),
        ):
            silent("A011", asylum(weekly_hours=[week], exemptions=[exemption]))
            silent("A021", asylum(weekly_hours=[week], exemptions=[exemption]))
        # what it certainly does not cover is owed
        for exemption in (exempt(NORWEGIAN), exempt(CULTURE, "2018-01-01", "2018-12-31"), exempt(None)):
            case = asylum(weekly_hours=[week], exemptions=[exemption])
            owed("A011", case, opens="2018-04-15", due="2018-06-15", at="weekly_hours[0].norwegian_hours")
            assert states("A011", case, LONG_AFTER) == ["overdue"]
        # a figure that is provided counts
        met("A011", asylum(weekly_hours=[of_week(D(2018, 4, 15), norwegian_hours=SIX)], exemptions=[AsylumExemption()]))


class TestA017:
    """The same week twice."""

    def test_witness(self) -> None:
        weeks = [WeeklyHours(week="2020-W53"), WeeklyHours(week="2020-W52"), WeeklyHours(week="2020-W53")]
        clashes("A017", asylum(weekly_hours=weeks), "weekly_hours[0].week", "weekly_hours[2].week")

    def test_near_miss(self) -> None:
        weeks = [WeeklyHours(week="2020-W50"), WeeklyHours(week="2019-W50"), WeeklyHours(), WeeklyHours()]
        fits("A017", asylum(weekly_hours=weeks))

    def test_from_the_day_the_register_took_it(self) -> None:
        # 1 September 2007 was a Saturday: the week that ends on Sunday 2 September counts
        for sunday, is_so in ((D(2007, 8, 26), False), (D(2007, 9, 2), True)):
            weeks = [of_week(sunday), of_week(sunday)]
            clashes(
                "A017", asylum(weekly_hours=weeks), *(["weekly_hours[0].week", "weekly_hours[1].week"] if is_so else [])
            )


class TestA018:
    """Hours of Norwegian in a week with exemption from it."""

    def test_witness(self) -> None:
        clashes(
            "A018",
            while_exempt(NORWEGIAN, norwegian_hours=ONE),
            "weekly_hours[0].norwegian_hours",
        )

    def test_near_miss(self) -> None:
        fits("A018", while_exempt(NORWEGIAN, norwegian_hours=Decimal(0)))
        fits("A018", while_exempt(NORWEGIAN, "2020-12-12", norwegian_hours=ONE))
        fits("A018", while_exempt(CULTURE, norwegian_hours=ONE))

    def test_from_chapter_4a(self) -> None:
        # it came on 1 September 2018, a Saturday
        for sunday, is_so in ((D(2018, 8, 26), False), (D(2018, 9, 2), True)):
            weeks = [of_week(sunday, norwegian_hours=ONE)]
            exemptions = [exempt(NORWEGIAN, "2018-01-01", "2018-12-31")]
            case = asylum(weekly_hours=weeks, exemptions=exemptions)
            clashes("A018", case, *(["weekly_hours[0].norwegian_hours"] if is_so else []))
