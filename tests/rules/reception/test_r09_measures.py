"""R09: other integration measures (integreringsfremmende tiltak)."""

from datetime import date
from functools import partial

from nirmodel.code_lists import MeasureKind, MeasureStatus
from nirmodel.records import ReceptionMeasure
from tests.rules.support import COLLECTIVE, FIRST, FIRST_DAYS, SECOND, begins, datum, in_nir, reception, silent

D = date
DAY = D(2022, 12, 30)


class TestR090:
    """A measure is registered in NIR."""

    def test_days_and_near_miss(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            in_nir(
                "R090",
                partial(reception, regime=regime),
                "reception_measures",
                partial(ReceptionMeasure, recorded_on=DAY),
            )
        silent("R090", reception(regime=FIRST, reception_measures=[ReceptionMeasure(recorded_on=DAY)]))

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R090",
                FIRST_DAYS[regime],
                lambda day, under=regime: reception(
                    regime=under, reception_measures=[ReceptionMeasure(recorded_on=day)]
                ),
            )


class TestR091:
    """A measure states its kind."""

    def test_days_and_near_miss(self) -> None:
        datum("R091", reception, "reception_measures", ReceptionMeasure, kind=MeasureKind.OTHER)

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R091",
                FIRST_DAYS[regime],
                lambda day, under=regime: reception(regime=under, reception_measures=[ReceptionMeasure(known_on=day)]),
            )


class TestR092:
    """A measure states whether it was begun or completed."""

    def test_days_and_near_miss(self) -> None:
        datum("R092", reception, "reception_measures", ReceptionMeasure, status=MeasureStatus.BEGUN)

    def test_first_and_last_days(self) -> None:
        for regime in (SECOND, COLLECTIVE):
            begins(
                "R092",
                FIRST_DAYS[regime],
                lambda day, under=regime: reception(regime=under, reception_measures=[ReceptionMeasure(known_on=day)]),
            )
