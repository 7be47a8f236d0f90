"""A06: the stop of asylum seekers' training, in the regulation of 2018 alone (stans)."""

from datetime import date

from nirmodel import Case
from nirmodel.records import Stop, TrainingStart
from tests.rules.support import asylum, begins, ceases, late, met, owed, silent

D = date


def _stopped(day: date) -> Case:
    return asylum(stops=[Stop(decided_on=day)])


class TestA060:
    """The stop is registered in NIR."""

    def test_days(self) -> None:
        # 31 July 2019 plus two months: September has no 31st
        owed("A060", _stopped(D(2019, 7, 31)), opens="2019-07-31", due="2019-09-30", at="stops[0]")

    def test_near_miss(self) -> None:
        for registered, is_met in ((D(2019, 9, 30), met), (D(2019, 10, 1), late)):
            is_met("A060", asylum(stops=[Stop(decided_on=D(2019, 7, 31), registered_on=registered)]))
        silent("A060", asylum(starts=[TrainingStart(started_on=D(2019, 7, 31))]))

    def test_first_and_last_days(self) -> None:
        begins("A060", "2018-09-01", _stopped)
        ceases("A060", "2020-12-31", _stopped)


class TestA061:
    """A stop has its date."""

    def test_days(self) -> None:
        case = asylum(stops=[Stop(known_on=D(2019, 7, 31))])
        owed("A061", case, opens="2019-07-31", due="2019-09-30", at="stops[0].decided_on")

    def test_near_miss(self) -> None:
        met("A061", _stopped(D(2019, 7, 31)))

    def test_first_and_last_days(self) -> None:
        begins("A061", "2018-09-01", lambda day: asylum(stops=[Stop(known_on=day)]))
        ceases("A061", "2020-12-31", lambda day: asylum(stops=[Stop(known_on=day)]))
