"""I08: the decision to stop (stans)."""

from datetime import date

from nirmodel.code_lists import StopKind
from nirmodel.records import Start, Stop
from tests.rules.support import ONE_DAY, SECOND, begins, clashes, fits, late, met, owed, programme

D = date


class TestI080:
    """A stop is registered in NIR, be it temporary or permanent."""

    def test_days(self) -> None:
        for kind in (None, *StopKind):
            case = programme(stops=[Stop(decided_on=D(2020, 10, 31), kind=kind)])
            owed("I080", case, opens="2020-10-31", due="2020-12-31", at="stops[0]")

    def test_near_miss(self) -> None:
        met("I080", programme(stops=[Stop(decided_on=D(2020, 10, 31), registered_on=D(2020, 12, 31))]))
        late("I080", programme(stops=[Stop(decided_on=D(2020, 10, 31), registered_on=D(2021, 1, 1))]))

    def test_first_and_last_days(self) -> None:
        begins("I080", "2014-04-10", lambda day: programme(stops=[Stop(decided_on=day)]))
        begins("I080", "2021-01-01", lambda day: programme(regime=SECOND, stops=[Stop(decided_on=day)]))


class TestI081:
    """A stop has the date of its decision."""

    def test_days(self) -> None:
        case = programme(stops=[Stop(known_on=D(2020, 4, 1))])
        owed("I081", case, opens="2020-04-01", due="2020-06-01", at="stops[0].decided_on")

    def test_near_miss(self) -> None:
        met("I081", programme(stops=[Stop(decided_on=D(2020, 4, 1))]))

    def test_first_and_last_days(self) -> None:
        begins("I081", "2014-04-10", lambda day: programme(stops=[Stop(known_on=day)]))
        begins("I081", "2021-01-01", lambda day: programme(regime=SECOND, stops=[Stop(known_on=day)]))


class TestI087:
    """A stop before the start."""

    def test_witness(self) -> None:
        case = programme(starts=[Start(started_on=D(2020, 5, 4))], stops=[Stop(decided_on=D(2020, 5, 3))])
        clashes("I087", case, "stops[0].decided_on")

    def test_near_miss(self) -> None:
        fits(
            "I087", programme(starts=[Start(started_on=D(2020, 5, 4))], stops=[Stop(decided_on=D(2020, 5, 4)), Stop()])
        )
        two = [Start(started_on=D(2020, 5, 4)), Start()]
        fits("I087", programme(starts=two, stops=[Stop(decided_on=D(2020, 5, 3))]))

    def test_first_and_last_days(self) -> None:
        begins(
            "I087",
            "2005-09-01",
            lambda day: programme(stops=[Stop(decided_on=day)], starts=[Start(started_on=day + ONE_DAY)]),
        )
        begins(
            "I087",
            "2021-01-01",
            lambda day: programme(
                regime=SECOND, stops=[Stop(decided_on=day)], starts=[Start(started_on=day + ONE_DAY)]
            ),
        )
