"""R11: the reception centre, and the day of registration there (mottak)."""

from datetime import date
from functools import partial

from nirmodel.records import HoursAttended, ReceptionCentre, TrainingOffer, TrainingStart
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
    one_day,
    owed,
    reception,
    silent,
)

D = date
#: two months on from 30 December 2022 is 28 February 2023
DAY, DUE, TOO_LATE = D(2022, 12, 30), D(2023, 2, 28), D(2023, 3, 1)
DAYS = {"opens": "2022-12-30", "due": "2023-02-28"}
STARTS = [TrainingStart(started_on=DAY)]


class TestR110:
    """The reception centre is registered in NIR."""

    def test_days_and_near_miss(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            in_nir(
                "R110",
                partial(reception, regime=regime),
                "reception_centres",
                partial(ReceptionCentre, registered_at_centre_on=DAY),
            )
        silent("R110", reception(regime=FIRST, reception_centres=[ReceptionCentre(registered_at_centre_on=DAY)]))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R110",
                FIRST_DAYS[regime],
                lambda day, under=regime: reception(
                    regime=under, reception_centres=[ReceptionCentre(registered_at_centre_on=day)]
                ),
            )


class TestR111:
    """A record of a centre states which one it is."""

    def test_days_and_near_miss(self) -> None:
        datum("R111", reception, "reception_centres", ReceptionCentre, centre_id="m1")

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R111",
                FIRST_DAYS[regime],
                lambda day, under=regime: reception(regime=under, reception_centres=[ReceptionCentre(known_on=day)]),
            )


class TestR112:
    """A record of a centre has the day of registration there."""

    def test_days_and_near_miss(self) -> None:
        datum("R112", reception, "reception_centres", ReceptionCentre, registered_at_centre_on=D(2022, 12, 1))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R112",
                FIRST_DAYS[regime],
                lambda day, under=regime: reception(regime=under, reception_centres=[ReceptionCentre(known_on=day)]),
            )


class TestR113:
    """A training that takes place has its reception centre."""

    def test_days(self) -> None:
        owed("R113", reception(starts=STARTS), **DAYS, at="reception_centres")
        owed("R113", reception(hours=[HoursAttended(period=one_day(DAY))]), **DAYS, at="reception_centres")

    def test_near_miss(self) -> None:
        for known, is_met in ((DUE, met), (TOO_LATE, late)):
            centre = ReceptionCentre(registered_at_centre_on=D(2022, 6, 1), known_on=known)
            is_met("R113", reception(starts=STARTS, reception_centres=[centre]))
        silent("R113", reception(offers=[TrainingOffer(decided_on=DAY)]))
        silent("R113", reception(regime=FIRST, starts=STARTS))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R113",
                FIRST_DAYS[regime],
                lambda day, under=regime: reception(regime=under, starts=[TrainingStart(started_on=day)]),
            )
