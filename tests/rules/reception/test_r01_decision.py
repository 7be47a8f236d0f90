"""R01: the decision on training in a reception centre (tildeling)."""

from datetime import date

from nirmodel.records import HoursAttended, ReceptionMeasure, Stop, TrainingOffer, TrainingStart
from tests.rules.support import late, met, owed, period, reception, silent

D = date

#: 30 December 2022 plus two months is 28 February 2023
DAY, DUE, LATE = D(2022, 12, 30), D(2023, 2, 28), D(2023, 3, 1)

DAYS = {"opens": "2022-12-30", "due": "2023-02-28"}

STARTS = [TrainingStart(started_on=DAY)]


class TestR011:
    """Training begins with a decision."""

    def test_days(self) -> None:
        owed("R011", reception(starts=STARTS), **DAYS, at="offers")
        owed("R011", reception(hours=[HoursAttended(period=period("2022-12-05", "2022-12-30"))]), **DAYS, at="offers")
        owed("R011", reception(stops=[Stop(decided_on=DAY)]), **DAYS, at="offers")

    def test_near_miss(self) -> None:
        met("R011", reception(starts=STARTS, offers=[TrainingOffer(decided_on=DUE)]))
        late("R011", reception(starts=STARTS, offers=[TrainingOffer(decided_on=LATE)]))
        silent("R011", reception(reception_measures=[ReceptionMeasure(recorded_on=DAY)]))
