"""R07: whether parental guidance was done in a reception centre (foreldreveiledning)."""

from datetime import date
from functools import partial

from nirmodel.records import Completion, ReceptionMeasure, TrainingStart
from tests.rules.support import COLLECTIVE, FIRST, FIRST_DAYS, SECOND, begins, in_nir, reception, silent, whether_done

D = date
DAY = D(2022, 12, 30)
STARTS = [TrainingStart(started_on=DAY)]


class TestR070:
    """Parental guidance is registered in NIR."""

    def test_days_and_near_miss(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            in_nir(
                "R070", partial(reception, regime=regime), "parental_guidances", partial(Completion, recorded_on=DAY)
            )
        silent("R070", reception(regime=FIRST, parental_guidances=[Completion(recorded_on=DAY)]))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R070",
                FIRST_DAYS[regime],
                lambda day, under=regime: reception(regime=under, parental_guidances=[Completion(recorded_on=day)]),
            )


class TestR071:
    """Whoever takes part in a measure: it is owed whether parental guidance was done."""

    def test_days_and_near_miss(self) -> None:
        measures = [ReceptionMeasure(recorded_on=D(2022, 8, 31))]
        whether_done("R071", reception, "parental_guidances", reception_measures=measures)
        silent("R071", reception(starts=STARTS))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R071",
                FIRST_DAYS[regime],
                lambda day, under=regime: reception(
                    regime=under, reception_measures=[ReceptionMeasure(recorded_on=day)]
                ),
            )
