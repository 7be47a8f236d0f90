"""R03: the stop of the training (stans)."""

from datetime import date

from nirmodel.records import Stop, TrainingStart
from tests.rules.support import clashes, fits, reception

D = date

#: 30 December 2022 plus two months is 28 February 2023
DAY, DUE, LATE = D(2022, 12, 30), D(2023, 2, 28), D(2023, 3, 1)

STARTS = [TrainingStart(started_on=DAY)]


class TestR037:
    """Stop before start."""

    def test_witness_and_near_miss(self) -> None:
        clashes("R037", reception(starts=STARTS, stops=[Stop(decided_on=D(2022, 12, 29))]), "stops[0].decided_on")
        fits("R037", reception(starts=STARTS, stops=[Stop(decided_on=DAY)]))
