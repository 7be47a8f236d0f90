"""A05: the start of asylum seekers' training, in the regulation of 2018 alone (start på opplæringen)."""

from datetime import date

from nirmodel import Case
from nirmodel.records import Stop, TrackPlacement, TrainingStart
from tests.rules.asylum.weeks import NOUGHT, SIX, of_week
from tests.rules.support import LONG_AFTER, asylum, begins, ceases, found, late, met, owed, silent, undetermined

D = date
#: two months on from this Sunday is 8 February 2020
SUNDAY = D(2019, 12, 8)


def _started(day: date) -> Case:
    return asylum(starts=[TrainingStart(started_on=day)])


def _stopped(day: date) -> Case:
    return asylum(stops=[Stop(decided_on=day)])


class TestA050:
    """The start is registered in NIR."""

    def test_days(self) -> None:
        # 30 December 2018 plus two months: 28 February 2019
        owed("A050", _started(D(2018, 12, 30)), opens="2018-12-30", due="2019-02-28", at="starts[0]")

    def test_near_miss(self) -> None:
        for registered, is_met in ((D(2019, 2, 28), met), (D(2019, 3, 1), late)):
            is_met("A050", asylum(starts=[TrainingStart(started_on=D(2018, 12, 30), registered_on=registered)]))
        silent("A050", asylum(starts=()))

    def test_first_and_last_days(self) -> None:
        begins("A050", "2018-09-01", _started)
        ceases("A050", "2020-12-31", _started)


class TestA051:
    """Whoever has hours, or is stopped, has started."""

    def test_days(self) -> None:
        for figures in ({"norwegian_hours": SIX}, {"culture_and_values_hours": SIX}):
            weeks = [of_week(SUNDAY, **figures)]
            owed("A051", asylum(weekly_hours=weeks), opens="2019-12-08", due="2020-02-08", at="starts")
        owed("A051", _stopped(SUNDAY), opens="2019-12-08", due="2020-02-08", at="starts")

    def test_near_miss(self) -> None:
        weeks = [of_week(SUNDAY, norwegian_hours=SIX)]
        for started, is_met in ((D(2020, 2, 8), met), (D(2020, 2, 9), late)):
            is_met("A051", asylum(weekly_hours=weeks, starts=[TrainingStart(started_on=started)]))
        nought = of_week(SUNDAY, norwegian_hours=NOUGHT, culture_and_values_hours=NOUGHT)
        silent("A051", asylum(weekly_hours=[nought]))
        # a place on a track may wait for its first lesson
        silent("A051", asylum(track_placements=[TrackPlacement(placed_on=SUNDAY)]))

    def test_a_figure_that_may_show_it_is_missing(self) -> None:
        for figures, missing in (
            ({}, "norwegian_hours"),
            ({"culture_and_values_hours": NOUGHT}, "norwegian_hours"),
            ({"norwegian_hours": NOUGHT}, "culture_and_values_hours"),
        ):
            weeks = [of_week(SUNDAY, **figures)]
            undetermined("A051", asylum(weekly_hours=weeks), until=f"weekly_hours[0].{missing}")
            # in a week of 2021 it would settle nothing
            silent("A051", asylum(weekly_hours=[of_week(D(2021, 1, 3), **figures)]))

    def test_first_and_last_days(self) -> None:
        begins("A051", "2018-09-01", _stopped)
        ceases("A051", "2020-12-31", _stopped)

    def test_the_first_and_the_last_week(self) -> None:
        # Sundays: 26 August and 2 September 2018, 27 December 2020 and 3 January 2021
        for sunday, rows in ((D(2018, 8, 26), 0), (D(2018, 9, 2), 1), (D(2020, 12, 27), 1), (D(2021, 1, 3), 0)):
            case = asylum(weekly_hours=[of_week(sunday, norwegian_hours=SIX)])
            assert len(found("A051", case, LONG_AFTER)) == rows, sunday


class TestA052:
    """A start has its date."""

    def test_days(self) -> None:
        case = asylum(starts=[TrainingStart(known_on=D(2018, 12, 30))])
        owed("A052", case, opens="2018-12-30", due="2019-02-28", at="starts[0].started_on")

    def test_near_miss(self) -> None:
        met("A052", _started(D(2018, 12, 30)))

    def test_first_and_last_days(self) -> None:
        begins("A052", "2018-09-01", lambda day: asylum(starts=[TrainingStart(known_on=day)]))
        ceases("A052", "2020-12-31", lambda day: asylum(starts=[TrainingStart(known_on=day)]))
