"""R02: the start of the training (start)."""

from datetime import date

from nirmodel.records import HoursAttended, Stop, TrainingOffer, TrainingStart
from tests.rules.support import late, met, owed, period, reception, silent

D = date

#: 30 December 2022 plus two months is 28 February 2023
DAY, DUE, LATE = D(2022, 12, 30), D(2023, 2, 28), D(2023, 3, 1)

DAYS = {"opens": "2022-12-30", "due": "2023-02-28"}


class TestR021:
    """Whoever takes part has started."""

    def test_days(self) -> None:
        owed("R021", reception(hours=[HoursAttended(period=period("2022-12-05", "2022-12-30"))]), **DAYS, at="starts")
        owed("R021", reception(stops=[Stop(decided_on=DAY)]), **DAYS, at="starts")

    def test_near_miss(self) -> None:
        stops = [Stop(decided_on=DAY)]
        met("R021", reception(stops=stops, starts=[TrainingStart(started_on=DUE)]))
        late("R021", reception(stops=stops, starts=[TrainingStart(started_on=LATE)]))
        silent("R021", reception(offers=[TrainingOffer(decided_on=DAY)]))
