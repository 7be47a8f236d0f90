"""N10: the decision to stop (stans)."""

from datetime import date

from nirmodel.records import Stop, TrainingStart
from tests.rules.support import ONE_DAY, SECOND, begins, clashes, fits, late, met, norwegian, owed

D = date

STARTED = [TrainingStart(started_on=D(2020, 8, 17))]


class TestN100:
    """A stop is registered in NIR."""

    def test_days(self) -> None:
        owed(
            "N100",
            norwegian(stops=[Stop(decided_on=D(2020, 12, 31))]),
            opens="2020-12-31",
            due="2021-02-28",
            at="stops[0]",
        )

    def test_near_miss(self) -> None:
        late("N100", norwegian(stops=[Stop(decided_on=D(2020, 12, 31), registered_on=D(2021, 3, 1))]))

    def test_first_and_last_days(self) -> None:
        begins("N100", "2014-04-10", lambda day: norwegian(stops=[Stop(decided_on=day)]))
        begins("N100", "2021-01-01", lambda day: norwegian(regime=SECOND, stops=[Stop(decided_on=day)]))


class TestN101:
    """A stop has the date of its decision."""

    def test_days(self) -> None:
        case = norwegian(stops=[Stop(known_on=D(2020, 12, 31))])
        owed("N101", case, opens="2020-12-31", due="2021-02-28", at="stops[0].decided_on")

    def test_near_miss(self) -> None:
        met("N101", norwegian(stops=[Stop(decided_on=D(2020, 12, 31))]))

    def test_first_and_last_days(self) -> None:
        begins("N101", "2014-04-10", lambda day: norwegian(stops=[Stop(known_on=day)]))
        begins("N101", "2021-01-01", lambda day: norwegian(regime=SECOND, stops=[Stop(known_on=day)]))


class TestN107:
    """A stop before the start."""

    def test_witness(self) -> None:
        clashes("N107", norwegian(starts=STARTED, stops=[Stop(decided_on=D(2020, 8, 16))]), "stops[0].decided_on")

    def test_near_miss(self) -> None:
        fits("N107", norwegian(starts=STARTED, stops=[Stop(decided_on=D(2020, 8, 17))]))

    def test_first_and_last_days(self) -> None:
        begins(
            "N107",
            "2005-09-01",
            lambda day: norwegian(stops=[Stop(decided_on=day)], starts=[TrainingStart(started_on=day + ONE_DAY)]),
        )
        begins(
            "N107",
            "2021-01-01",
            lambda day: norwegian(
                regime=SECOND, stops=[Stop(decided_on=day)], starts=[TrainingStart(started_on=day + ONE_DAY)]
            ),
        )
