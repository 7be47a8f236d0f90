"""N16: the end of the training, until 31 August 2018 (avslutning av opplæringen)."""

from datetime import date

from nirmodel import Case
from nirmodel.law.regimes import Regime
from nirmodel.records import Stop, TrainingEnd
from tests.rules.support import (
    COLLECTIVE,
    FIRST,
    LONG_AFTER,
    SECOND,
    begins,
    ceases,
    late,
    met,
    norwegian,
    owed,
    silent,
    states,
)

D = date


def _ended(day: date, regime: Regime = FIRST) -> Case:
    return norwegian(regime=regime, ends=[TrainingEnd(ended_on=day)])


class TestN160:
    """The end of the training is registered in NIR."""

    def test_days(self) -> None:
        # 31 December 2015 plus two months: 29 February 2016
        owed("N160", _ended(D(2015, 12, 31)), opens="2015-12-31", due="2016-02-29", at="ends[0]")

    def test_near_miss(self) -> None:
        for registered, is_met in ((D(2016, 2, 29), met), (D(2016, 3, 1), late)):
            is_met("N160", norwegian(ends=[TrainingEnd(ended_on=D(2015, 12, 31), registered_on=registered)]))
        silent("N160", norwegian(stops=[Stop(decided_on=D(2015, 12, 31))]))
        for regime in (SECOND, COLLECTIVE):
            silent("N160", _ended(D(2022, 3, 1), regime))

    def test_first_and_last_days(self) -> None:
        begins("N160", "2014-04-10", _ended)
        ceases("N160", "2018-08-31", _ended)

    def test_it_runs_from_the_day_it_was_known(self) -> None:
        # known while the statute named it, and known too late
        for known, expected in ((D(2018, 8, 31), ["overdue"]), (D(2018, 9, 1), [])):
            case = norwegian(ends=[TrainingEnd(ended_on=D(2018, 6, 15), known_on=known)])
            assert states("N160", case, LONG_AFTER) == expected


class TestN162:
    """An end has its date."""

    def test_days(self) -> None:
        case = norwegian(ends=[TrainingEnd(known_on=D(2015, 12, 31))])
        owed("N162", case, opens="2015-12-31", due="2016-02-29", at="ends[0].ended_on")

    def test_near_miss(self) -> None:
        met("N162", _ended(D(2015, 12, 31)))

    def test_first_and_last_days(self) -> None:
        begins("N162", "2014-04-10", lambda day: norwegian(ends=[TrainingEnd(known_on=day)]))
        ceases("N162", "2018-08-31", lambda day: norwegian(ends=[TrainingEnd(known_on=day)]))
