"""R03: the stop of the training (stans)."""

from datetime import date
from functools import partial

from nirmodel.records import Stop, TrainingStart
from tests.rules.support import (
    COLLECTIVE,
    FIRST,
    FIRST_DAYS,
    ONE_DAY,
    SECOND,
    begins,
    clashes,
    datum,
    fits,
    in_nir,
    reception,
    silent,
)

D = date
DAY = D(2022, 12, 30)
STARTS = [TrainingStart(started_on=DAY)]


class TestR030:
    """The stop is registered in NIR."""

    def test_days_and_near_miss(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            in_nir("R030", partial(reception, regime=regime), "stops", partial(Stop, decided_on=DAY))
        silent("R030", reception(regime=FIRST, stops=[Stop(decided_on=DAY)]))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R030",
                FIRST_DAYS[regime],
                lambda day, under=regime: reception(regime=under, stops=[Stop(decided_on=day)]),
            )


class TestR031:
    """A stop has its date."""

    def test_days_and_near_miss(self) -> None:
        datum("R031", reception, "stops", Stop, decided_on=D(2022, 12, 1))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R031",
                FIRST_DAYS[regime],
                lambda day, under=regime: reception(regime=under, stops=[Stop(known_on=day)]),
            )


class TestR037:
    """Stop before start."""

    def test_witness_and_near_miss(self) -> None:
        clashes("R037", reception(starts=STARTS, stops=[Stop(decided_on=D(2022, 12, 29))]), "stops[0].decided_on")
        fits("R037", reception(starts=STARTS, stops=[Stop(decided_on=DAY)]))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R037",
                FIRST_DAYS[regime],
                lambda day, under=regime: reception(
                    regime=under, stops=[Stop(decided_on=day)], starts=[TrainingStart(started_on=day + ONE_DAY)]
                ),
            )
