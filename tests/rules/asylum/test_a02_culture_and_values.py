"""A02: hours of culture and values a week, until 31 December 2021 (norsk kultur og norske verdier)."""

from datetime import date
from decimal import Decimal

from nirmodel import check
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
from tests.rules.support import LONG_AFTER, asylum, clashes, fits, met, owed, silent, states, undetermined

D = date


class TestA020:
    """The week's hours of culture and values are registered in NIR."""

    def test_days(self) -> None:
        for week in (WeeklyHours(week=WEEK, culture_and_values_hours=NOUGHT), WeeklyHours(week=WEEK)):
            owed("A020", asylum(weekly_hours=[week]), opens="2020-12-13", due="2021-02-13", at="weekly_hours[0]")

    def test_near_miss(self) -> None:
        silent("A020", asylum(weekly_hours=[WeeklyHours(week=WEEK, norwegian_hours=SIX)]))
        both = WeeklyHours(week=WEEK, norwegian_hours=SIX, culture_and_values_hours=SIX, registered_on=D(2021, 1, 4))
        met("A020", asylum(weekly_hours=[both]))

    def test_the_first_and_the_last_week(self) -> None:
        # the weeks that end on Sunday 26 August and 2 September 2018: chapter 4A came on 1 September
        silent("A020", asylum(weekly_hours=[of_week(D(2018, 8, 26), culture_and_values_hours=SIX)]))
        case = asylum(weekly_hours=[of_week(D(2018, 9, 2), culture_and_values_hours=SIX)])
        owed("A020", case, opens="2018-09-02", due="2018-11-02", at="weekly_hours[0]")
        # the duty ended with the year: the week from Monday 27 December 2021 to Sunday 2 January 2022 began in it
        case = asylum(weekly_hours=[of_week(D(2022, 1, 2), culture_and_values_hours=SIX)])
        owed("A020", case, opens="2022-01-02", due="2022-03-02", at="weekly_hours[0]")
        silent("A020", asylum(weekly_hours=[of_week(D(2022, 1, 9), culture_and_values_hours=SIX)]))

    def test_the_week_decides_and_not_the_day_it_was_known(self) -> None:
        # week 51 of 2021, known on 5 January 2022: 5 March
        known = WeeklyHours(week="2021-W51", culture_and_values_hours=SIX, known_on=D(2022, 1, 5))
        owed("A020", asylum(weekly_hours=[known]), opens="2022-01-05", due="2022-03-05", at="weekly_hours[0]")
        # week 1 of 2022 is of a time without the subject, also if it was known before
        ahead = WeeklyHours(week="2022-W01", culture_and_values_hours=SIX, known_on=D(2021, 12, 30))
        silent("A020", asylum(weekly_hours=[ahead]))

    def test_a_record_without_its_week(self) -> None:
        # one that was known while the subject was taught is of such a week; of a later one nobody knows
        for known, expected in ((D(2021, 12, 31), ["overdue"]), (D(2022, 1, 1), ["undetermined"])):
            weeks = [WeeklyHours(culture_and_values_hours=SIX, known_on=known)]
            assert states("A020", asylum(weekly_hours=weeks), LONG_AFTER) == expected
        undetermined("A020", asylum(weekly_hours=[WeeklyHours(known_on=D(2022, 1, 1))]), until="weekly_hours[0].week")

    def test_why_not_states_that_the_week_began_too_late(self) -> None:
        report = check(asylum(weekly_hours=[of_week(D(2022, 1, 9), culture_and_values_hours=SIX)]), as_of=LONG_AFTER)
        answer = report.why_not("A020", "asylum_seeker_trainings[0]")
        assert answer is not None
        assert "31 December 2021" in " ".join(each.text.en for each in answer.because)


class TestA021(FigureOfAWeek):
    """A week states its hours of culture and values, unless the participant was exempt from them that whole week."""

    code, field, subject = "A021", "culture_and_values_hours", CULTURE

    def test_the_first_and_the_last_week(self) -> None:
        at = "weekly_hours[0].culture_and_values_hours"
        silent("A021", asylum(weekly_hours=[of_week(D(2018, 8, 26))]))
        owed("A021", asylum(weekly_hours=[of_week(D(2018, 9, 2))]), opens="2018-09-02", due="2018-11-02", at=at)
        owed("A021", asylum(weekly_hours=[of_week(D(2022, 1, 2))]), opens="2022-01-02", due="2022-03-02", at=at)
        silent("A021", asylum(weekly_hours=[of_week(D(2022, 1, 9))]))
        # known after the subject had ended: 31 January 2022 plus two months is 31 March
        late_known = WeeklyHours(week="2021-W50", known_on=D(2022, 1, 31))
        owed("A021", asylum(weekly_hours=[late_known]), opens="2022-01-31", due="2022-03-31", at=at)

    def test_nothing_is_missing_after_the_last_day(self) -> None:
        # neither an exemption nor a placement of 2022 leaves open what nobody owes
        exemption = AsylumExemption(granted_on=D(2022, 1, 3))
        silent("A021", asylum(weekly_hours=[of_week(D(2022, 1, 9))], exemptions=[exemption]))
        silent("A021", asylum(track_placements=[TrackPlacement(placed_on=D(2022, 1, 1))]))
        undetermined("A021", asylum(track_placements=[TrackPlacement(placed_on=D(2021, 12, 31))]), until="weekly_hours")


class TestA027:
    """More hours than a week has, which is 168."""

    def test_witness(self) -> None:
        weeks = [WeeklyHours(week="2020-W50", norwegian_hours=Decimal(100), culture_and_values_hours=Decimal("68.5"))]
        clashes("A027", asylum(weekly_hours=weeks), "weekly_hours[0]")

    def test_near_miss(self) -> None:
        weeks = [WeeklyHours(week="2020-W50", norwegian_hours=Decimal(100), culture_and_values_hours=Decimal(68))]
        fits("A027", asylum(weekly_hours=weeks))
        fits("A027", asylum(weekly_hours=[WeeklyHours(week="2020-W50")]))

    def test_from_the_day_the_register_took_the_weeks(self) -> None:
        # 1 September 2007 was a Saturday
        for sunday, is_so in ((D(2007, 8, 26), False), (D(2007, 9, 2), True)):
            case = asylum(weekly_hours=[of_week(sunday, norwegian_hours=Decimal(169))])
            clashes("A027", case, *(["weekly_hours[0]"] if is_so else []))


class TestA028:
    """Hours of culture and values in a week with exemption from them."""

    def test_witness(self) -> None:
        case = while_exempt(CULTURE, culture_and_values_hours=ONE)
        clashes("A028", case, "weekly_hours[0].culture_and_values_hours")

    def test_near_miss(self) -> None:
        fits("A028", while_exempt(CULTURE, culture_and_values_hours=Decimal(0)))
        fits("A028", while_exempt(NORWEGIAN, culture_and_values_hours=ONE))

    def test_from_chapter_4a(self) -> None:
        for sunday, is_so in ((D(2018, 8, 26), False), (D(2018, 9, 2), True)):
            weeks = [of_week(sunday, culture_and_values_hours=ONE)]
            case = asylum(weekly_hours=weeks, exemptions=[exempt(CULTURE, "2018-01-01", "2018-12-31")])
            clashes("A028", case, *(["weekly_hours[0].culture_and_values_hours"] if is_so else []))

    def test_to_the_last_week_that_began_before_the_subject_ended(self) -> None:
        # known later makes no difference
        for sunday, is_so in ((D(2022, 1, 2), True), (D(2022, 1, 9), False)):
            weeks = [of_week(sunday, culture_and_values_hours=ONE, known_on=D(2022, 2, 1))]
            case = asylum(weekly_hours=weeks, exemptions=[exempt(CULTURE, "2021-12-01", "2022-12-31")])
            clashes("A028", case, *(["weekly_hours[0].culture_and_values_hours"] if is_so else []))
