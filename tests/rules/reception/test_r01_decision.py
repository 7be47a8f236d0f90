"""R01: the decision on training in a reception centre (tildeling)."""

from datetime import date
from functools import partial

from nirmodel.records import HoursAttended, ReceptionMeasure, Stop, TrainingOffer, TrainingStart
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
STARTS = [TrainingStart(started_on=DAY)]


class TestR010:
    """The decision is registered in NIR."""

    def test_days_and_near_miss(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            in_nir("R010", partial(reception, regime=regime), "offers", partial(TrainingOffer, decided_on=DAY))
        silent("R010", reception(regime=FIRST, offers=[TrainingOffer(decided_on=DAY)]))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R010",
                FIRST_DAYS[regime],
                lambda day, under=regime: reception(regime=under, offers=[TrainingOffer(decided_on=day)]),
            )


class TestR011:
    """Training begins with a decision."""

    def test_days(self) -> None:
        owed("R011", reception(starts=STARTS), **DAYS, at="offers")
        owed("R011", reception(hours=[HoursAttended(period=period("2022-12-05", "2022-12-30"))]), **DAYS, at="offers")
        owed("R011", reception(stops=[Stop(decided_on=DAY)]), **DAYS, at="offers")

    def test_near_miss(self) -> None:
        met("R011", reception(starts=STARTS, offers=[TrainingOffer(decided_on=DUE)]))
        late("R011", reception(starts=STARTS, offers=[TrainingOffer(decided_on=TOO_LATE)]))
        silent("R011", reception(reception_measures=[ReceptionMeasure(recorded_on=DAY)]))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R011",
                FIRST_DAYS[regime],
                lambda day, under=regime: reception(regime=under, starts=[TrainingStart(started_on=day)]),
            )


class TestR012:
    """A decision has its date."""

    def test_days_and_near_miss(self) -> None:
        datum("R012", reception, "offers", TrainingOffer, decided_on=D(2022, 12, 1))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R012",
                FIRST_DAYS[regime],
                lambda day, under=regime: reception(regime=under, offers=[TrainingOffer(known_on=day)]),
            )
