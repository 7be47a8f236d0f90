"""A08: reception centre and day of registration there, in the regulation of 2018 alone (mottak)."""

from datetime import date

from nirmodel import Case
from nirmodel.records import ReceptionCentre, TrainingStart
from tests.rules.asylum.weeks import NOUGHT, SIX, of_week
from tests.rules.support import asylum, begins, ceases, late, met, owed, silent

D = date
#: 31 December 2019 plus two months is 29 February 2020
DAY, DUE, TOO_LATE = D(2019, 12, 31), D(2020, 2, 29), D(2020, 3, 1)
DAYS = {"opens": "2019-12-31", "due": "2020-02-29"}


def _at_centre(day: date) -> Case:
    return asylum(reception_centres=[ReceptionCentre(registered_at_centre_on=day)])


def _started(day: date) -> Case:
    return asylum(starts=[TrainingStart(started_on=day)])


class TestA080:
    """The reception centre is registered in NIR."""

    def test_days(self) -> None:
        owed("A080", _at_centre(DAY), **DAYS, at="reception_centres[0]")

    def test_near_miss(self) -> None:
        for registered, is_met in ((DUE, met), (TOO_LATE, late)):
            centre = ReceptionCentre(registered_at_centre_on=DAY, registered_on=registered)
            is_met("A080", asylum(reception_centres=[centre]))
        silent("A080", asylum(reception_centres=()))

    def test_first_and_last_days(self) -> None:
        begins("A080", "2018-09-01", _at_centre)
        ceases("A080", "2020-12-31", _at_centre)


class TestA081:
    """A record of a centre states which one it is."""

    def test_days(self) -> None:
        owed("A081", _at_centre(DAY), **DAYS, at="reception_centres[0].centre_id")

    def test_near_miss(self) -> None:
        centre = ReceptionCentre(centre_id="m1", registered_at_centre_on=DAY)
        met("A081", asylum(reception_centres=[centre]))

    def test_first_and_last_days(self) -> None:
        begins("A081", "2018-09-01", _at_centre)
        ceases("A081", "2020-12-31", _at_centre)


class TestA082:
    """A record of a centre has the day of registration there."""

    def test_days(self) -> None:
        case = asylum(reception_centres=[ReceptionCentre(known_on=DAY)])
        owed("A082", case, **DAYS, at="reception_centres[0].registered_at_centre_on")

    def test_near_miss(self) -> None:
        met("A082", _at_centre(DAY))

    def test_first_and_last_days(self) -> None:
        begins("A082", "2018-09-01", lambda day: asylum(reception_centres=[ReceptionCentre(known_on=day)]))
        ceases("A082", "2020-12-31", lambda day: asylum(reception_centres=[ReceptionCentre(known_on=day)]))


class TestA083:
    """A training that takes place has its reception centre."""

    def test_days(self) -> None:
        owed("A083", _started(DAY), **DAYS, at="reception_centres")
        # the week ends on Sunday 29 December 2019: 29 February
        weeks = [of_week(D(2019, 12, 29), norwegian_hours=SIX)]
        owed("A083", asylum(weekly_hours=weeks), opens="2019-12-29", due="2020-02-29", at="reception_centres")

    def test_near_miss(self) -> None:
        for known, is_met in ((DUE, met), (TOO_LATE, late)):
            centre = ReceptionCentre(registered_at_centre_on=D(2019, 6, 3), known_on=known)
            is_met("A083", asylum(starts=[TrainingStart(started_on=DAY)], reception_centres=[centre]))
        nought = of_week(D(2019, 12, 29), norwegian_hours=NOUGHT, culture_and_values_hours=NOUGHT)
        silent("A083", asylum(weekly_hours=[nought]))

    def test_first_and_last_days(self) -> None:
        begins("A083", "2018-09-01", _started)
        ceases("A083", "2020-12-31", _started)
