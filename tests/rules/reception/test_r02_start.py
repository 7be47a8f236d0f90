"""R02: the start of the training (start)."""

from datetime import date
from functools import partial

from nirmodel.records import HoursAttended, Stop, TrainingOffer, TrainingStart
from tests.rules.support import (
    COLLECTIVE,
    FIRST,
    FIRST_DAYS,
    SECOND,
    begins,
    datum,
    in_nir,
    late,
    met,
    owed,
    period,
    reception,
    silent,
)

D = date
#: two months on from 30 December 2022 is 28 February 2023
DAY, DUE, TOO_LATE = D(2022, 12, 30), D(2023, 2, 28), D(2023, 3, 1)
DAYS = {"opens": "2022-12-30", "due": "2023-02-28"}


class TestR020:
    """The start is registered in NIR."""

    def test_days_and_near_miss(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            in_nir("R020", partial(reception, regime=regime), "starts", partial(TrainingStart, started_on=DAY))
        silent("R020", reception(regime=FIRST, starts=[TrainingStart(started_on=DAY)]))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R020",
                FIRST_DAYS[regime],
                lambda day, under=regime: reception(regime=under, starts=[TrainingStart(started_on=day)]),
            )


class TestR021:
    """Whoever takes part has started."""

    def test_days(self) -> None:
        owed("R021", reception(hours=[HoursAttended(period=period("2022-12-05", "2022-12-30"))]), **DAYS, at="starts")
        owed("R021", reception(stops=[Stop(decided_on=DAY)]), **DAYS, at="starts")

    def test_near_miss(self) -> None:
        stops = [Stop(decided_on=DAY)]
        met("R021", reception(stops=stops, starts=[TrainingStart(started_on=DUE)]))
        late("R021", reception(stops=stops, starts=[TrainingStart(started_on=TOO_LATE)]))
        silent("R021", reception(offers=[TrainingOffer(decided_on=DAY)]))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R021",
                FIRST_DAYS[regime],
                lambda day, under=regime: reception(regime=under, stops=[Stop(decided_on=day)]),
            )


class TestR022:
    """A start has its date."""

    def test_days_and_near_miss(self) -> None:
        datum("R022", reception, "starts", TrainingStart, started_on=D(2022, 12, 1))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R022",
                FIRST_DAYS[regime],
                lambda day, under=regime: reception(regime=under, starts=[TrainingStart(known_on=day)]),
            )
